# SPDX-License-Identifier: MPL-2.0
"""The Danish word of every value that a list or a paper shows, in one place."""

from collections.abc import Mapping
from enum import StrEnum

from hpdesk.domain.agenda import ReadinessState
from hpdesk.domain.coordination import NoteChannel, Stance
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.followup_rules import TaskGroup
from hpdesk.domain.meetings import (
    AttendanceStatus,
    ItemKind,
    MeetingKind,
    MeetingState,
    QuestionKind,
)
from hpdesk.domain.people import BodyKind, MemberRole, OrganisationKind, PersonCategory
from hpdesk.domain.quick_kinds import QuickKind, SpanKind
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
        TaskGroup.LATER: "Senere",
        TaskGroup.NO_DATE: "Uden frist",
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
    QuickKind: {
        QuickKind.TASK: "Opgave",
        QuickKind.DECISION: "Beslutning",
        QuickKind.NOTE: "Note",
        QuickKind.APOLOGY: "Afbud",
        QuickKind.TEXT: "Tekst",
    },
    SpanKind: {
        SpanKind.COMMAND: "Kommando",
        SpanKind.NAME: "Navn",
        SpanKind.AMBIGUOUS_NAME: "Flere har dette navn",
        SpanKind.UNKNOWN_NAME: "Ukendt navn",
        SpanKind.DUE: "Frist",
        SpanKind.DUE_TEXT: "Frist uden dato",
    },
}

_LETTERS = {ItemKind.DECISION: "B", ItemKind.DISCUSSION: "D", ItemKind.INFORMATION: "O"}


def word(value: StrEnum) -> str:
    """Return the Danish word of a value, capitalised as lists show it."""
    return _WORDS[type(value)][value]


def letter(kind: ItemKind) -> str:
    """Return the letter that Danish agendas put after a title: B, D or O."""
    return _LETTERS[kind]
