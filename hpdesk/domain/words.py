# SPDX-License-Identifier: MPL-2.0
"""The Danish word of every value that a list or a paper shows, in one place."""

from collections.abc import Mapping
from enum import StrEnum

from hpdesk.domain.agenda import ReadinessState
from hpdesk.domain.agenda_changes import ChangeKind
from hpdesk.domain.agenda_snapshot import SentEdition
from hpdesk.domain.annual_cycle import AnnualMarkKind, PlanEdge
from hpdesk.domain.annual_warnings import YearWarningKind
from hpdesk.domain.backward_plan import PlanStepKind
from hpdesk.domain.balance import Grouping, Keeping
from hpdesk.domain.coordination import NoteChannel, Stance
from hpdesk.domain.decisions import Carrying, ReportEvery, Validity
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.followup_rules import TaskGroup
from hpdesk.domain.meeting_series import ClosedDayRule
from hpdesk.domain.meetings import (
    AttachmentNumbering,
    AttendanceStatus,
    ItemKind,
    MarkKind,
    MeetingKind,
    MeetingState,
    MinutesEventKind,
    NumberingStyle,
    Origin,
    Outcome,
    QuestionKind,
    SentKind,
    StandingPoint,
)
from hpdesk.domain.minutes_rules import FindingPlace
from hpdesk.domain.people import BodyKind, MemberRole, OrganisationKind, PersonCategory
from hpdesk.domain.periods import PeriodKind
from hpdesk.domain.preflight_findings import Rule
from hpdesk.domain.preparation import WaitingHow
from hpdesk.domain.proposals import ProposalReason
from hpdesk.domain.quick_kinds import ClockAct, QuickKind, SpanKind
from hpdesk.domain.task_returns import Certainty
from hpdesk.domain.templates import TemplateWhat
from hpdesk.domain.working_days import CustomaryDay, WindowState

# Keyed by type as well as value: values of two StrEnums that spell the same are equal.
_WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    ItemKind: {
        ItemKind.DECISION: "Beslutning",
        ItemKind.DISCUSSION: "Drøftelse",
        ItemKind.INFORMATION: "Orientering",
    },
    QuestionKind: {
        QuestionKind.STRATEGIC: "Strategisk",
        QuestionKind.COOPERATION: "Samarbejde",
        QuestionKind.PRIORITY: "Prioritering",
    },
    MeetingKind: {
        MeetingKind.ORDINARY: "Ordinært møde",
        MeetingKind.EXTRAORDINARY: "Ekstraordinært møde",
        MeetingKind.JOINT: "Fællesmøde",
        MeetingKind.PRE_MEETING: "Formøde",
        MeetingKind.STUDY_TRIP: "Studietur",
    },
    MeetingState: {
        MeetingState.DRAFT: "Kladde",
        MeetingState.SENT: "Udsendt",
        MeetingState.HELD: "Afholdt",
        MeetingState.MINUTES_SENT: "Referat udsendt",
        MeetingState.MINUTES_APPROVED: "Referat godkendt",
    },
    AttendanceStatus: {
        AttendanceStatus.PRESENT: "Til stede",
        AttendanceStatus.ABSENT: "Fraværende",
        AttendanceStatus.APOLOGY: "Afbud",
    },
    Outcome: {
        Outcome.APPROVED: "Godkendt",
        Outcome.APPROVED_WITH_CHANGES: "Godkendt med ændringer",
        Outcome.DISCUSSED: "Drøftet",
        Outcome.NOTED: "Taget til efterretning",
        Outcome.POSTPONED: "Udsat",
        Outcome.REJECTED: "Ikke godkendt",
    },
    MarkKind: {
        MarkKind.RESERVATION: "Forbehold",
        MarkKind.DISSENT: "Imod",
        MarkKind.STATEMENT: "Ført til referat",
        MarkKind.CONFLICT_OF_INTEREST: "Inhabil",
    },
    MinutesEventKind: {
        MinutesEventKind.CHAIR_COMMENT: "Formandens bemærkning",
        MinutesEventKind.CHAIR_APPROVED: "Godkendt af formanden",
        MinutesEventKind.SENT: "Udsendt",
        MinutesEventKind.OBJECTION: "Indsigelse",
        MinutesEventKind.APPROVED: "Godkendt",
        MinutesEventKind.REOPENED: "Genåbnet",
    },
    NumberingStyle: {
        NumberingStyle.PER_MEETING: "For hvert møde: 1, 2, 3",
        NumberingStyle.THROUGH_YEAR: "Gennem året: 24, 25, 26",
        NumberingStyle.WITH_MEETING: "Med mødets nummer: 4.1, 4.2",
    },
    AttachmentNumbering: {
        AttachmentNumbering.BY_POINT: "Efter punktet: 3.1, 3.2",
        AttachmentNumbering.RUNNING: "Gennem mødet: 1, 2, 3",
        AttachmentNumbering.LETTERS: "Bogstaver: A, B, C",
    },
    StandingPoint: {
        StandingPoint.APPROVE_AGENDA: "Godkendelse af dagsorden",
        StandingPoint.APPROVE_MINUTES: "Godkendelse af referat",
        StandingPoint.FOLLOW_UP: "Opfølgning på beslutninger",
        StandingPoint.NEWS: "Nyt fra styregrupperne",
        StandingPoint.NEXT_POINTS: "Punkter til næste møde",
        StandingPoint.ANY_OTHER: "Eventuelt",
    },
    Origin: {
        Origin.COPIED: "Kopieret fra",
        Origin.CARRIED: "Videreført fra",
        Origin.LIFTED: "Løftet fra",
        Origin.INFORMED: "Til orientering fra",
    },
    SentKind: {
        SentKind.AGENDA: "Dagsorden",
        SentKind.SUPPLEMENT: "Tillægsdagsorden",
        SentKind.MINUTES: "Referat",
    },
    ProposalReason: {
        ProposalReason.TEMPLATE: "Skabelon",
        ProposalReason.APPROVAL: "Referat til godkendelse",
        ProposalReason.POSTPONED: "Udsat",
        ProposalReason.NOT_REACHED: "Ikke nået",
        ProposalReason.PARKED: "Parkeret",
        ProposalReason.LIFTED: "Løftet",
        ProposalReason.INFORMED: "Til orientering",
    },
    TemplateWhat: {
        TemplateWhat.AGENDA: "Dagsorden",
        TemplateWhat.ITEM: "Sag",
    },
    SentEdition: {
        SentEdition.ALL: "Alle medlemmer",
        SentEdition.GUESTS: "Gæster",
        SentEdition.PUBLIC: "Offentlig udgave",
    },
    ChangeKind: {
        ChangeKind.TIME: "Nyt tidspunkt",
        ChangeKind.PLACE: "Nyt sted",
        ChangeKind.NEW_ITEM: "Nyt punkt",
        ChangeKind.CHANGED_ITEM: "Ændret punkt",
        ChangeKind.MOVED_ITEM: "Flyttet punkt",
        ChangeKind.DROPPED_ITEM: "Punkt, der udgår",
        ChangeKind.NEW_BILAG: "Eftersendt bilag",
        ChangeKind.REPLACED_BILAG: "Udskiftet bilag",
        ChangeKind.RENAMED_BILAG: "Omdøbt bilag",
        ChangeKind.REMOVED_BILAG: "Bilag, der udgår",
    },
    WaitingHow: {
        WaitingHow.PARKED: "Parkeret",
        WaitingHow.POSTPONED: "Udsat",
        WaitingHow.LIFTED: "Løftet",
        WaitingHow.INFORMED: "Til orientering",
    },
    FindingPlace: {
        FindingPlace.DECISION: "Beslutning",
        FindingPlace.TASKS: "Opgaver",
        FindingPlace.ATTENDANCE: "Fremmøde",
        FindingPlace.CLOCK: "Ur",
        FindingPlace.LINE: "Linje",
    },
    TaskStatus: {
        TaskStatus.OPEN: "Åben",
        TaskStatus.IN_PROGRESS: "I gang",
        TaskStatus.DONE: "Udført",
        TaskStatus.DROPPED: "Bortfaldet",
    },
    Stance: {
        Stance.SUPPORTS: "Støtter",
        Stance.RESERVATION: "Forbehold",
        Stance.AGAINST: "Imod",
        Stance.UNDECIDED: "Uafklaret",
    },
    NoteChannel: {
        NoteChannel.CALL: "Telefon",
        NoteChannel.MEETING: "Møde",
        NoteChannel.MAIL: "Mail",
        NoteChannel.PRE_MEETING: "Formøde",
        NoteChannel.OTHER: "Andet",
    },
    BodyKind: {
        BodyKind.BOARD: "Bestyrelse",
        BodyKind.STEERING_GROUP: "Styregruppe",
        BodyKind.PRE_MEETING_GROUP: "Formødegruppe",
        BodyKind.ADVISORY_GROUP: "Rådgivende gruppe",
    },
    MemberRole: {
        MemberRole.CHAIR: "Formand",
        MemberRole.VICE_CHAIR: "Næstformand",
        MemberRole.MEMBER: "Medlem",
        MemberRole.DEPUTY: "Suppleant",
        MemberRole.OBSERVER: "Observatør",
        MemberRole.SECRETARY: "Sekretær",
    },
    OrganisationKind: {
        OrganisationKind.MUNICIPALITY: "Kommune",
        OrganisationKind.DEPARTMENT: "Forvaltning",
        OrganisationKind.HOUSING_ORGANISATION: "Boligorganisation",
        OrganisationKind.HOUSING_SECTION: "Boligafdeling",
        OrganisationKind.POLICE: "Politi",
        OrganisationKind.ASSOCIATION: "Forening",
        OrganisationKind.COMPANY: "Virksomhed",
        OrganisationKind.REGION: "Region",
        OrganisationKind.FUND: "Fond",
        OrganisationKind.OTHER: "Andet",
    },
    PersonCategory: {
        PersonCategory.ADMINISTRATIVE: "Administrativ",
        PersonCategory.RESIDENT: "Beboerdemokrat",
        PersonCategory.POLITICIAN: "Politiker",
        PersonCategory.POLICE: "Politi",
        PersonCategory.STAFF: "Medarbejder",
        PersonCategory.OTHER: "Andet",
    },
    ReadinessState: {
        ReadinessState.READY: "Klar",
        ReadinessState.DRAFT: "Kladde",
        ReadinessState.MISSING: "Mangler",
    },
    Rule: {
        Rule.ATTACHMENT_WITHOUT_FILE: "Mangler fil til bilag",
        Rule.CPR_NUMBER: "Ligner et CPR-nummer",
        Rule.NO_RECOMMENDATION: "Mangler indstilling",
        Rule.NO_CASE: "Mangler sagsfremstilling",
        Rule.ONLY_SUMMARY: "Kun resumé",
        Rule.PLACEHOLDER: "Tekst skal udfyldes",
        Rule.DECISION_UNDER_INFORMATION: "Beslutning under orientering",
        Rule.DECISION_IN_ADVISORY_BODY: "Kan ikke besluttes her",
        Rule.ATTACHMENT_NOT_THERE: "Mangler bilag",
        Rule.DELIVERY_DUE: "Afventer bilag",
        Rule.MINUTES_NOT_ATTACHED: "Mangler referat som bilag",
        Rule.MINUTES_OUTDATED: "Referatet er forældet",
        Rule.OPEN_TITLE: "Lukket punkt med åben titel",
        Rule.PARTIES_NOT_ALIGNED: "Ikke afstemt",
        Rule.NO_PRESENTER: "Mangler fremlægger",
        Rule.SENSITIVE_WORD: "Følsomme ord",
        Rule.SMALL_COUNT: "Små tal om personer",
        Rule.NO_DURATION: "Mangler varighed",
        Rule.RECOMMENDATION_WITHOUT_AT: "Indstilling uden at-punkter",
        Rule.NO_QUESTION: "Mangler spørgsmålstype",
        Rule.NO_CARRYING_OUT: "Mangler udførelse",
        Rule.TOO_LONG: "Lang tekst",
        Rule.CHECKLIST_OPEN: "Tjekliste ikke færdig",
        Rule.SEND_OUT: "Udsendelse",
        Rule.ASKS_FOR_NOTHING: "Beder ikke om noget",
        Rule.OVER_TIME: "Over mødetiden",
    },
    Certainty: {
        Certainty.SURE: "Sikker",
        Certainty.LIKELY: "Sandsynlig",
        Certainty.UNSURE: "Usikker",
    },
    TaskGroup: {
        TaskGroup.OVERDUE: "Overskredet",
        TaskGroup.THIS_WEEK: "Denne uge",
        TaskGroup.NEXT_30_DAYS: "Næste 30 dage",
        TaskGroup.LATER: "Senere",
        TaskGroup.NO_DATE: "Uden frist",
        TaskGroup.NOBODY: "Uden ansvarlig",
        TaskGroup.CLOSED: "Afsluttet",
    },
    PlanStepKind: {
        PlanStepKind.MATERIAL: "Materialefrist",
        PlanStepKind.APPROVAL: "Formandens godkendelse",
        PlanStepKind.SEND_OUT: "Udsendelse",
        PlanStepKind.PRE_MEETING: "Formøder",
        PlanStepKind.MEETING: "Møde",
        PlanStepKind.MINUTES_DRAFT: "Udkast til referat",
        PlanStepKind.OBJECTIONS: "Indsigelsesfrist",
        PlanStepKind.MINUTES_APPROVED: "Godkendelse af referat",
    },
    AnnualMarkKind: {
        AnnualMarkKind.DEADLINE: "Frist",
        AnnualMarkKind.SHADING: "Ferieperiode",
    },
    PlanEdge: {
        PlanEdge.START: "Planens start",
        PlanEdge.END: "Planens slutning",
    },
    YearWarningKind: {
        YearWarningKind.FEW_BOARD_MEETINGS: "For få bestyrelsesmøder",
        YearWarningKind.WINDOWS_OVERLAP: "Udsendelser oven i hinanden",
        YearWarningKind.CLOSED_DAY: "Møde på en lukket dag",
        YearWarningKind.IN_SHADING: "Møde i en ferieperiode",
        YearWarningKind.PRE_MEETING_OUTSIDE: "Formøde på et forkert tidspunkt",
    },
    ClosedDayRule: {
        ClosedDayRule.MOVE: "Flyt til næste mulige dag",
        ClosedDayRule.SKIP: "Spring over",
    },
    WindowState: {
        WindowState.TOO_EARLY: "For tidligt at sende",
        WindowState.OPEN: "Kan sendes nu",
        WindowState.LAST_DAY: "Sidste dag",
        WindowState.LATE: "For sent",
        WindowState.SENT_IN_WINDOW: "Sendt til tiden",
        WindowState.SENT_EARLY: "Sendt for tidligt",
        WindowState.SENT_LATE: "Sendt for sent",
    },
    Validity: {
        Validity.VALID: "Gælder",
        Validity.REPLACED: "Erstattet",
        Validity.LAPSED: "Bortfaldet",
    },
    ReportEvery: {
        ReportEvery.MEETING: "Hvert møde",
        ReportEvery.QUARTER: "Hvert kvartal",
        ReportEvery.HALF_YEAR: "Hvert halve år",
        ReportEvery.YEAR: "Hvert år",
    },
    Carrying: {
        Carrying.NO_TASKS: "Ingen opgaver",
        Carrying.UNDER_WAY: "I gang",
        Carrying.DONE: "Udført",
        Carrying.DROPPED: "Opgaverne er bortfaldet",
    },
    PeriodKind: {
        PeriodKind.QUARTER: "Kvartal",
        PeriodKind.HALF_YEAR: "Halvår",
        PeriodKind.YEAR: "År",
        PeriodKind.PLAN: "Hele planen",
    },
    Keeping: {
        Keeping.IN_TIME: "Til tiden",
        Keeping.LATE: "For sent",
        Keeping.OVERDUE: "Over frist",
        Keeping.OPEN: "Ikke forfaldet",
        Keeping.DROPPED: "Bortfaldet",
    },
    Grouping: {
        Grouping.ORGANISATION: "Hver organisation for sig",
        Grouping.WHOLE: "Forvaltninger og afdelinger under deres organisation",
        Grouping.SIDE: "Kommune, boligorganisationer og andre",
    },
    CustomaryDay: {
        CustomaryDay.MAY_DAY: "1. maj",
        CustomaryDay.CONSTITUTION_DAY: "Grundlovsdag",
        CustomaryDay.FRIDAY_AFTER_ASCENSION: "Fredag efter Kristi himmelfartsdag",
        CustomaryDay.CHRISTMAS_EVE: "Juleaftensdag",
        CustomaryDay.DAYS_BETWEEN: "Dagene mellem jul og nytår",
        CustomaryDay.NEW_YEARS_EVE: "Nytårsaftensdag",
    },
    QuickKind: {
        QuickKind.TASK: "Opgave",
        QuickKind.DECISION: "Beslutning",
        QuickKind.RESERVATION: "Forbehold",
        QuickKind.DISSENT: "Stemte imod",
        QuickKind.STATEMENT: "Ført til referat",
        QuickKind.CONFLICT_OF_INTEREST: "Inhabil",
        QuickKind.NOTE: "Note",
        QuickKind.APOLOGY: "Afbud",
        QuickKind.GUEST: "Gæst",
        QuickKind.ARRIVAL: "Kom",
        QuickKind.DEPARTURE: "Gik",
        QuickKind.DEPUTY: "Suppleant",
        QuickKind.POSTPONED: "Udsat",
        QuickKind.CLOCK: "Tid",
        QuickKind.TEXT: "Tekst",
    },
    SpanKind: {
        SpanKind.COMMAND: "Kommando",
        SpanKind.UNKNOWN_COMMAND: "Ukendt kommando",
        SpanKind.NAME: "Navn",
        SpanKind.AMBIGUOUS_NAME: "Flere har dette navn",
        SpanKind.UNKNOWN_NAME: "Ukendt navn",
        SpanKind.DUE: "Frist",
        SpanKind.DUE_TEXT: "Frist uden dato",
        SpanKind.TIME: "Klokkeslæt",
        SpanKind.CLOCK: "Ur",
        SpanKind.TEXT: "Tekst",
    },
    ClockAct: {
        ClockAct.TOGGLE: "Skift",
        ClockAct.START: "Start",
        ClockAct.STOP: "Stop",
        ClockAct.MORE: "Flere minutter",
    },
}

_LETTERS = {ItemKind.DECISION: "B", ItemKind.DISCUSSION: "D", ItemKind.INFORMATION: "O"}


def word(value: StrEnum) -> str:
    """Return the Danish word of a value, capitalised as lists show it."""
    return _WORDS[type(value)][value]


def letter(kind: ItemKind) -> str:
    """Return the letter that Danish agendas put after a title: B, D or O."""
    return _LETTERS[kind]
