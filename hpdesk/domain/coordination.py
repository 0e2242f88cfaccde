# SPDX-License-Identifier: MPL-2.0
"""Notes, positions, aligning, practice and lessons: private to the secretariat."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class NoteChannel(StrEnum):
    """How the contact was made."""

    CALL = "call"
    MEETING = "meeting"
    MAIL = "mail"
    PRE_MEETING = "pre_meeting"
    OTHER = "other"


class NoteDirection(StrEnum):
    """Which way a talk carries a matter (domain.md row 51)."""

    UP = "up"
    DOWN = "down"
    ACROSS = "across"


class PracticeKind(StrEnum):
    """What staff or residents bring up (domain.md rows 40, 53)."""

    TROUBLE = "trouble"
    PRIDE = "pride"
    OTHER = "other"


class Stance(StrEnum):
    """Where a party stands on a point before the meeting."""

    SUPPORTS = "supports"
    RESERVATION = "reservation"
    AGAINST = "against"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Note:
    """A coordination note; people and parties are (key, name) pairs."""

    id: str
    on: date
    at: time | None = None
    channel: NoteChannel = NoteChannel.OTHER
    people: tuple[tuple[str, str], ...] = ()
    parties: tuple[tuple[str, str], ...] = ()
    meeting_id: str | None = None
    meeting_title: str = ""
    item_id: str | None = None
    item_title: str = ""
    text: str = ""
    next_step: str = ""
    follow_up_on: date | None = None
    direction: NoteDirection | None = None
    tags: tuple[str, ...] = ()
    task_id: str | None = None
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """A party's position on a point from a day on.

    `would_take` is what it would take to win the party, `talker` who talks to it and `contact`
    whom there; `heard_in_id` is the formøde where it was said.
    """

    id: str
    item_id: str
    party_id: str
    party_name: str
    stance: Stance
    text: str = ""
    on: date | None = None
    would_take: str = ""
    talker_id: str | None = None
    talker_name: str = ""
    contact_id: str | None = None
    contact_name: str = ""
    heard_in_id: str | None = None


@dataclass(frozen=True, slots=True)
class Alignment:
    """What a point takes to be agreed on (domain.md rows 46–47)."""

    id: str
    item_id: str
    hard: bool = False
    interests: str = ""
    disagreement: str = ""
    agreement: str = ""
    reservation: str = ""
    agreed_wording: str = ""
    raised_on: date | None = None
    settled_on: date | None = None


@dataclass(frozen=True, slots=True)
class Practice:
    """What staff or residents bring up, where it was lifted to, and the answer back."""

    id: str
    text: str
    raised_on: date
    kind: PracticeKind = PracticeKind.OTHER
    person_id: str | None = None
    person_name: str = ""
    raised_by: str = ""
    organisation_id: str | None = None
    organisation_name: str = ""
    body_id: str | None = None
    item_id: str | None = None
    waiting_id: str | None = None
    note_id: str | None = None
    answer: str = ""
    answered_on: date | None = None
    told_on: date | None = None
    told_how: str = ""
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was learned on a study trip or at an event, and what it became."""

    id: str
    meeting_id: str
    text: str
    person_id: str | None = None
    person_name: str = ""
    item_id: str | None = None
    waiting_id: str | None = None
    task_id: str | None = None
