# SPDX-License-Identifier: MPL-2.0
"""Meetings, agenda items and bilag as frozen rows."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class MeetingKind(StrEnum):
    """What kind of meeting it is (domain.md rows 35, 39, 48, 49)."""

    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"
    JOINT = "joint"
    PRE_MEETING = "pre_meeting"
    STUDY_TRIP = "study_trip"
    SOCIAL_EVENT = "social_event"


OUTINGS = (MeetingKind.STUDY_TRIP, MeetingKind.SOCIAL_EVENT)
"""Meetings that build relations: a programme and what was learned, no papers to send in time."""


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


class NumberingStyle(StrEnum):
    """How a body numbers its points (domain.md §2, numbering)."""

    PER_MEETING = "per_meeting"
    THROUGH_YEAR = "through_year"
    WITH_MEETING = "with_meeting"


class AttachmentNumbering(StrEnum):
    """How a body numbers its bilag."""

    BY_POINT = "by_point"
    RUNNING = "running"
    LETTERS = "letters"


class StandingPoint(StrEnum):
    """What a standing point is for, whatever its title says (domain.md §2, fixed items)."""

    APPROVE_AGENDA = "approve_agenda"
    APPROVE_MINUTES = "approve_minutes"
    FOLLOW_UP = "follow_up"
    NEWS = "news"
    NEXT_POINTS = "next_points"
    ANY_OTHER = "any_other"


class Origin(StrEnum):
    """How a point came from another (domain.md rows 41–42)."""

    COPIED = "copied"
    CARRIED = "carried"
    LIFTED = "lifted"
    INFORMED = "informed"
    ALIGNED = "aligned"


class Outcome(StrEnum):
    """What a body did with a point or with one at-point of it (domain.md §2, minutes)."""

    APPROVED = "approved"
    APPROVED_WITH_CHANGES = "approved_with_changes"
    DISCUSSED = "discussed"
    NOTED = "noted"
    POSTPONED = "postponed"
    REJECTED = "rejected"


class MarkKind(StrEnum):
    """What somebody had noted at a point (domain.md row 46)."""

    RESERVATION = "reservation"
    DISSENT = "dissent"
    STATEMENT = "statement"
    CONFLICT_OF_INTEREST = "conflict_of_interest"


class MinutesEventKind(StrEnum):
    """A step or a remark on the minutes' way from draft to approval."""

    CHAIR_COMMENT = "chair_comment"
    CHAIR_APPROVED = "chair_approved"
    SENT = "sent"
    OBJECTION = "objection"
    APPROVED = "approved"
    REOPENED = "reopened"


class SentKind(StrEnum):
    """What was sent."""

    AGENDA = "agenda"
    SUPPLEMENT = "supplement"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as it was sent; its bytes lie in the plan under `sha256` and never change."""

    id: str
    file_name: str
    sha256: str
    size: int
    edition: str = ""


@dataclass(frozen=True, slots=True)
class SentVersion:
    """One entry of the send log; `receivers` are the names or addresses it went to."""

    id: str
    version: int
    on: date
    note: str = ""
    kind: SentKind = SentKind.AGENDA
    receivers: tuple[str, ...] = ()
    files: tuple[SentFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of one or several bodies, with names resolved for lists and papers.

    `plan_name` is the plan served by the first body; `earliest` and `latest` are the working
    days of `send_windows`.
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
    objections_until: date | None = None
    approved_by_id: str | None = None
    own_case_number: str = ""
    kle_code: str = ""

    @property
    def length(self) -> int | None:
        """Return the planned length in minutes, or None where no end is set."""
        if self.ends is None:
            return None
        return max(0, round((self.ends - self.starts).total_seconds() / 60))

    @property
    def agenda_sent(self) -> tuple[SentVersion, ...]:
        """Return the sendings of the agenda and its supplements, without those of the minutes."""
        return tuple(version for version in self.sent if version.kind is not SentKind.MINUTES)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A bilag: its bytes lie in the file under `sha256`, None where they are missing.

    `minutes_of_id` is the meeting whose minutes the program wrote into it.
    """

    id: str
    item_id: str
    title: str
    file_name: str
    sha256: str | None = None
    size: int = 0
    added_on: date | None = None
    number: str = ""
    minutes_of_id: str | None = None


@dataclass(frozen=True, slots=True)
class AtAnswer:
    """The answer to one at-point of a recommendation; `place` counts them from 0."""

    place: int
    outcome: Outcome | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class MinuteMark:
    """What a person or a party had noted at a point."""

    id: str
    kind: MarkKind
    person_id: str | None = None
    organisation_id: str | None = None
    name: str = ""
    organisation_name: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class ChecklistLine:
    """One thing that a case of its kind must hold, and whether it does."""

    text: str
    done: bool = False


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

    `number` is what the papers call it (`3`, `3.a`, `27`). `section` is the heading the point
    stands under, `break_after` a pause in minutes. `presenter_id` is set where the presenter is
    a known person; `presenter` is the name to show in either case. `origin_id` is the point it
    came from, `approves_id` the meeting whose minutes it approves. `prepared_minutes` is the
    secretariat's own and in no paper. Text fields hold light markup.
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
    number: str = ""
    parent_id: str | None = None
    section: str = ""
    break_after: int | None = None
    standing: StandingPoint | None = None
    options: str = ""
    goal: str = ""
    checklist: tuple[ChecklistLine, ...] = ()
    prepared_minutes: str = ""
    outcome: Outcome | None = None
    origin_id: str | None = None
    origin_how: Origin | None = None
    approves_id: str | None = None
    at_answers: tuple[AtAnswer, ...] = ()
    marks: tuple[MinuteMark, ...] = ()
    case_number: str = ""
    hidden_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PointTime:
    """A stretch of time in which a point was treated; open while its clock runs."""

    id: str
    item_id: str
    started: datetime
    stopped: datetime | None = None


@dataclass(frozen=True, slots=True)
class MinutesEvent:
    """A step or a remark on the minutes' way; `settled` ends a remark."""

    id: str
    meeting_id: str
    kind: MinutesEventKind
    on: date
    item_id: str | None = None
    item_number: str = ""
    person_id: str | None = None
    person_name: str = ""
    text: str = ""
    settled: bool = False


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
