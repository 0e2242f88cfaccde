# SPDX-License-Identifier: MPL-2.0
"""The Danish words of values that only single rooms show; asked for through `words.word`."""

from collections.abc import Mapping
from enum import StrEnum

from hpdesk.domain.agenda_changes import ChangeKind
from hpdesk.domain.agenda_snapshot import SentEdition
from hpdesk.domain.alignment import Unaligned, Unity
from hpdesk.domain.annual_cycle import AnnualMarkKind, PlanEdge
from hpdesk.domain.annual_warnings import YearWarningKind
from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.backward_plan import PlanStepKind
from hpdesk.domain.balance import Grouping, Keeping
from hpdesk.domain.bilag_notes import BilagTrait
from hpdesk.domain.body_levels import SteeringModel
from hpdesk.domain.body_presence import Presence
from hpdesk.domain.body_terms import Part, TermsLack
from hpdesk.domain.composition import Side
from hpdesk.domain.contact_columns import ContactField
from hpdesk.domain.coordination import NoteDirection, PracticeKind
from hpdesk.domain.decisions import Carrying, ReportEvery, Validity
from hpdesk.domain.meeting_series import ClosedDayRule
from hpdesk.domain.minutes_rules import FindingPlace
from hpdesk.domain.note_reading import GuessKind
from hpdesk.domain.paper_kinds import PaperKind
from hpdesk.domain.periods import PeriodKind
from hpdesk.domain.personal_data import DataKind
from hpdesk.domain.practice import PracticeStage
from hpdesk.domain.preflight_findings import Rule
from hpdesk.domain.preparation import WaitingHow
from hpdesk.domain.proposals import ProposalReason
from hpdesk.domain.quick_kinds import ClockAct, QuickKind, SpanKind
from hpdesk.domain.task_returns import Certainty
from hpdesk.domain.templates import TemplateWhat

WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    PaperKind: {
        PaperKind.AGENDA: "Dagsorden",
        PaperKind.MINUTES: "Referat",
        PaperKind.CHECKLIST: "Tjekliste",
        PaperKind.DECISIONS: "Beslutninger",
        PaperKind.OTHER: "Andre papirer",
    },
    ContactField: {
        ContactField.NAME: "Hele navnet",
        ContactField.FIRST_NAME: "Fornavn",
        ContactField.MIDDLE_NAME: "Mellemnavn",
        ContactField.LAST_NAME: "Efternavn",
        ContactField.TITLE: "Titel",
        ContactField.ORGANISATION: "Organisation",
        ContactField.DEPARTMENT: "Afdeling",
        ContactField.CATEGORY: "Deltager som",
        ContactField.EMAIL: "Mail",
        ContactField.PHONE: "Telefon",
        ContactField.MOBILE: "Mobil",
        ContactField.BODY: "Organ",
        ContactField.ROLE: "Rolle",
    },
    PracticeStage: {
        PracticeStage.NEW: "Ny",
        PracticeStage.WAITING: "Venter på mødet",
        PracticeStage.ON_AGENDA: "På dagsordenen",
        PracticeStage.DECIDED: "Besluttet, svar mangler",
        PracticeStage.ANSWERED: "Svar ikke formidlet",
        PracticeStage.TOLD: "Formidlet",
        PracticeStage.CLOSED: "Lukket",
    },
    GuessKind: {
        GuessKind.WHO: "Med",
        GuessKind.UNCLEAR: "Uklart navn",
        GuessKind.CHANNEL: "Hvordan",
        GuessKind.DAY: "Dato",
        GuessKind.TIME: "Tidspunkt",
        GuessKind.POINT: "Om",
        GuessKind.NEXT_STEP: "Næste skridt",
        GuessKind.FOLLOW_UP: "Følg op",
        GuessKind.DIRECTION: "Retning",
        GuessKind.TAG: "Mærke",
    },
    BackupReason: {
        BackupReason.OPENED: "Da planen blev åbnet",
        BackupReason.HOURLY: "Under arbejdet",
        BackupReason.IMPORT: "Før indlæsning af personer",
        BackupReason.MASS_CHANGE: "Før en stor ændring",
        BackupReason.RESTORE: "Før noget blev hentet tilbage",
        BackupReason.BY_HAND: "Lavet af dig",
    },
    Unity: {
        Unity.SILENT: "Ingen position",
        Unity.PARTLY: "Delvis hørt",
        Unity.ONE: "Én stemme",
        Unity.SPLIT: "Uenige",
    },
    Unaligned: {
        Unaligned.SPLIT: "Parter uden én stemme",
        Unaligned.AGAINST: "Imod",
        Unaligned.RESERVATION: "Forbehold",
        Unaligned.UNDECIDED: "Uafklaret",
        Unaligned.HARD: "Svært spørgsmål uden aftale",
        Unaligned.SILENT: "Mangler positioner",
    },
    Side: {
        Side.MUNICIPALITY: "Kommune",
        Side.HOUSING: "Boligorganisationer",
        Side.OTHER: "Andre",
    },
    Presence: {
        Presence.PRESENT: "Til stede",
        Presence.DEPUTY: "Suppleant",
        Presence.APOLOGY: "Afbud",
        Presence.ABSENT: "Fraværende",
        Presence.UNKNOWN: "Ikke noteret",
    },
    TermsLack: {
        TermsLack.MISSING: "Intet kommissorium",
        TermsLack.UNAPPROVED: "Ikke godkendt",
        TermsLack.NO_PURPOSE: "Uden formål",
        TermsLack.NO_MANDATE: "Uden mandat",
    },
    Part: {
        Part.KEPT: "Uændret",
        Part.REMOVED: "Fjernet",
        Part.ADDED: "Tilføjet",
    },
    SteeringModel: {
        SteeringModel.NONE: "Ingen styregrupper",
        SteeringModel.COMMON: "Én fælles styregruppe",
        SteeringModel.BY_FOCUS_AREA: "En styregruppe pr. indsatsområde",
        SteeringModel.BY_HOUSING_AREA: "En styregruppe pr. boligområde",
        SteeringModel.MIXED: "Flere styregrupper",
    },
    BilagTrait: {
        BilagTrait.CPR_NUMBER: "Ligner et CPR-nummer",
        BilagTrait.TRACKED_CHANGES: "Rettelser",
        BilagTrait.COMMENTS: "Kommentarer",
        BilagTrait.HIDDEN_SHEETS: "Skjulte ark",
        BilagTrait.HIDDEN_ROWS: "Skjulte rækker",
        BilagTrait.HIDDEN_SLIDES: "Skjulte dias",
        BilagTrait.HIDDEN_TEXT: "Skjult tekst",
        BilagTrait.PASSWORD: "Adgangskode",
        BilagTrait.NO_TEXT: "Skannet uden tekst",
        BilagTrait.BLANK_PAGES: "Tomme sider",
        BilagTrait.FONTS_NOT_EMBEDDED: "Skrifttyper mangler",
        BilagTrait.MACROS: "Makroer",
        BilagTrait.EXTERNAL_LINKS: "Indhold udefra",
        BilagTrait.SIGNATURE: "Digital underskrift",
        BilagTrait.FILLED_FORM: "Udfyldt formular",
        BilagTrait.LARGE_PAGES: "Store sider",
        BilagTrait.ROWS_LEFT_OUT: "Rækker udeladt",
        BilagTrait.CUT_SHORT: "Noget er udeladt",
        BilagTrait.PARTS_LEFT_OUT: "Filer udeladt",
        BilagTrait.NOT_CONVERTED: "Ikke gjort til sider",
    },
    NoteDirection: {
        NoteDirection.UP: "Opad",
        NoteDirection.DOWN: "Nedad",
        NoteDirection.ACROSS: "På tværs",
    },
    PracticeKind: {
        PracticeKind.TROUBLE: "Bøvl",
        PracticeKind.PRIDE: "Blær",
        PracticeKind.OTHER: "Andet",
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
        SentEdition.MEMBERS: "Ét medlem",
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
        Rule.ATTACHMENT_TO_LOOK_AT: "Bilag bør ses efter",
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
    DataKind: {
        DataKind.CONTACT: "Kontaktoplysninger",
        DataKind.EARLIER: "Tidligere navne, titler og organisationer",
        DataKind.SEATS: "Pladser i organer",
        DataKind.ATTENDANCE: "Fremmøde",
        DataKind.POINTS: "Møder og punkter",
        DataKind.TASKS: "Opgaver",
        DataKind.MINUTES: "I referater",
        DataKind.TOLD: "Formidling",
        DataKind.SENT: "Udsendelser til personen",
        DataKind.NOTES: "Koordineringsnoter",
        DataKind.POSITIONS: "Positioner",
        DataKind.PRACTICE: "Fra praksis",
        DataKind.TEXTS: "Navnet i tekster",
        DataKind.FILES: "Navnet i filer",
        DataKind.HISTORY: "Historik",
    },
}
