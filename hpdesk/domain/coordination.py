# SPDX-License-Identifier: MPL-2.0
"""Coordination notes and positions: private to the secretariat."""

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


@dataclass(frozen=True, slots=True)
class Position:
    """A party's position on a point on a day."""

    id: str
    item_id: str
    party_id: str
    party_name: str
    stance: Stance
    text: str = ""
    on: date | None = None
