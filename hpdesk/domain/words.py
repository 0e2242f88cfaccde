# SPDX-License-Identifier: MPL-2.0
"""The Danish word of every value that a list or a paper shows.

Here stand the words of what every page shows; those of single rooms in `words_of_rooms`.
"""

from collections.abc import Mapping
from enum import StrEnum

from hpdesk.domain.agenda import ReadinessState
from hpdesk.domain.coordination import NoteChannel, Stance
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.followup_rules import TaskGroup
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
from hpdesk.domain.people import BodyKind, MemberRole, OrganisationKind, PersonCategory
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
        MeetingKind.SOCIAL_EVENT: "Socialt arrangement",
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
        Origin.ALIGNED: "Afstemmes til",
    },
    SentKind: {
        SentKind.AGENDA: "Dagsorden",
        SentKind.SUPPLEMENT: "Tillægsdagsorden",
        SentKind.MINUTES: "Referat",
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
    TaskGroup: {
        TaskGroup.OVERDUE: "Overskredet",
        TaskGroup.THIS_WEEK: "Denne uge",
        TaskGroup.NEXT_30_DAYS: "Næste 30 dage",
        TaskGroup.LATER: "Senere",
        TaskGroup.NO_DATE: "Uden frist",
        TaskGroup.NOBODY: "Uden ansvarlig",
        TaskGroup.CLOSED: "Afsluttet",
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
    CustomaryDay: {
        CustomaryDay.MAY_DAY: "1. maj",
        CustomaryDay.CONSTITUTION_DAY: "Grundlovsdag",
        CustomaryDay.FRIDAY_AFTER_ASCENSION: "Fredag efter Kristi himmelfartsdag",
        CustomaryDay.CHRISTMAS_EVE: "Juleaftensdag",
        CustomaryDay.DAYS_BETWEEN: "Dagene mellem jul og nytår",
        CustomaryDay.NEW_YEARS_EVE: "Nytårsaftensdag",
    },
}

_LETTERS = {ItemKind.DECISION: "B", ItemKind.DISCUSSION: "D", ItemKind.INFORMATION: "O"}


def word(value: StrEnum) -> str:
    """Return the Danish word of a value, capitalised as lists show it."""
    kind = type(value)
    if kind not in _WORDS:  # what the first page does not show is imported when it is asked for
        from hpdesk.domain.words_of_rooms import WORDS

        return WORDS[kind][value]
    return _WORDS[kind][value]


def letter(kind: ItemKind) -> str:
    """Return the letter that Danish agendas put after a title: B, D or O."""
    return _LETTERS[kind]
