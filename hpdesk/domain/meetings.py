# SPDX-License-Identifier: MPL-2.0
"""Meetings, agenda items and bilag as frozen rows."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class MeetingKind(StrEnum):
    """What kind of meeting it is (domain.md rows 35, 39, 48)."""

    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"
    JOINT = "joint"
    PRE_MEETING = "pre_meeting"
    STUDY_TRIP = "study_trip"


class MeetingState(StrEnum):
    """How far a meeting has come, in order."""

    DRAFT = "draft"
    SENT = "sent"
    HELD = "held"
    MINUTES_SENT = "minutes_sent"
    MINUTES_APPROVED = "minutes_approved"


class ItemKind(StrEnum):
    """What is asked of the body at a point."""

    DECISION = "decision"
    DISCUSSION = "discussion"
    INFORMATION = "information"


class QuestionKind(StrEnum):
    """The three kinds of board questions (domain.md row 36)."""

    STRATEGIC = "strategic"
    COOPERATION = "cooperation"
    PRIORITY = "priority"


class AttendanceStatus(StrEnum):
    """Whether a person came."""

    PRESENT = "present"
    ABSENT = "absent"
    APOLOGY = "apology"


@dataclass(frozen=True, slots=True)
class SentVersion:
    """One entry of the send log."""

    id: str
    version: int
    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of one or several bodies, with names resolved for lists and papers.

    `plan_name` is the plan served by the first body; `earliest` and `latest` are working
    days, the widest lead times among the bodies.
    """

    id: str
    starts: datetime
    ends: datetime | None = None
    title: str = ""
    kind: MeetingKind = MeetingKind.ORDINARY
    state: MeetingState = MeetingState.DRAFT
    body_ids: tuple[str, ...] = ()
    body_names: tuple[str, ...] = ()
    body_kinds: tuple[str, ...] = ()
    plan_id: str | None = None
    plan_name: str = ""
    case_number: str = ""
    place: str = ""
    focus: str = ""
    for_meeting_id: str | None = None
    for_party_id: str | None = None
    for_party_name: str = ""
    chair_id: str | None = None
    chair_name: str = ""
    minute_taker_id: str | None = None
    minute_taker_name: str = ""
    earliest: int = 14
    latest: int = 10
    sent: tuple[SentVersion, ...] = ()
    item_count: int = 0

    @property
    def length(self) -> int | None:
        """Return the planned length in minutes, or None where no end is set."""
        if self.ends is None:
            return None
        return max(0, round((self.ends - self.starts).total_seconds() / 60))


@dataclass(frozen=True, slots=True)
class Attachment:
    """A bilag: its bytes lie in the file under `sha256`, None where they are missing."""

    id: str
    item_id: str
    title: str
    file_name: str
    sha256: str | None = None
    size: int = 0
    added_on: date | None = None


@dataclass(frozen=True, slots=True)
class Guest:
    """A person who takes part in one item, from–to where known."""

    id: str
    person_id: str
    name: str
    title: str = ""
    organisation_name: str = ""
    arrives: datetime | None = None
    leaves: datetime | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An agenda item with its case sheet, minutes texts, guests and bilag.

    `presenter_id` is set where the presenter is a known person; `presenter` is the name to
    show in either case. Text fields hold light markup.
    """

    id: str
    meeting_id: str
    title: str
    kind: ItemKind = ItemKind.INFORMATION
    question: QuestionKind | None = None
    duration: int | None = None
    presenter_id: str | None = None
    presenter: str = ""
    closed: bool = False
    public_title: str = ""
    plan_ids: tuple[str, ...] = ()
    summary: str = ""
    recommendation: str = ""
    case: str = ""
    economy: str = ""
    next_steps: str = ""
    discussion: str = ""
    decision: str = ""
    for_the_record: str = ""
    guests: tuple[Guest, ...] = ()
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendance:
    """Whether, and when, a person took part in a meeting."""

    id: str
    person_id: str
    name: str
    title: str = ""
    organisation_name: str = ""
    status: AttendanceStatus = AttendanceStatus.PRESENT
    arrived: datetime | None = None
    left: datetime | None = None
    deputy_for_id: str | None = None
    deputy_for_name: str = ""
