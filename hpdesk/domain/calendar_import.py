# SPDX-License-Identifier: MPL-2.0
"""Meetings from a calendar of others: which body they are of, and whether the plan has them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto

from hpdesk.domain.danish_names import fold
from hpdesk.domain.meetings import Meeting
from hpdesk.domain.people import Body, BodyKind

_KIND_WORDS = (
    ("formøde", BodyKind.PRE_MEETING_GROUP),
    ("formoede", BodyKind.PRE_MEETING_GROUP),
    ("styregruppe", BodyKind.STEERING_GROUP),
    ("følgegruppe", BodyKind.ADVISORY_GROUP),
    ("kvarterråd", BodyKind.ADVISORY_GROUP),
    ("bestyrelse", BodyKind.BOARD),
)
_SHORTEST = 3  # letters of a name that is looked for in a text


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An event as a calendar has it, in Danish local time; `repeats` where it is one of a row."""

    number: int
    starts: datetime
    ends: datetime | None = None
    title: str = ""
    place: str = ""
    all_day: bool = False
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """What a calendar file holds; the counts tell what was left out, and why."""

    events: tuple[CalendarEvent, ...]
    cancelled: int = 0
    faulty: int = 0
    outside: int = 0
    too_many: int = 0


class EventMatch(Enum):
    """Whether the plan, or the file itself, has a meeting already."""

    NEW = auto()
    KNOWN = auto()
    TWICE = auto()


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with the body it seems to be of; `taken` tells whether it is to be made."""

    event: CalendarEvent
    body_id: str = ""
    match: EventMatch = EventMatch.NEW
    taken: bool = False

    @property
    def can_be_taken(self) -> bool:
        """Tell whether it can become a meeting: it needs a body."""
        return bool(self.body_id)


def body_in(words: str, bodies: Sequence[Body]) -> str:
    """Return the key of the body that words name, by its name or by its kind; empty for none.

    The longest name wins; a kind counts only where one body is of it.
    """
    folded = fold(words)
    named = [b for b in bodies if len(b.name) >= _SHORTEST and fold(b.name) in folded]
    if named:
        return max(named, key=lambda body: len(body.name)).id
    for sign, kind in _KIND_WORDS:
        if sign in folded:
            of_kind = [body for body in bodies if body.kind is kind]
            return of_kind[0].id if len(of_kind) == 1 else ""
    return ""


def event_rows(
    events: Iterable[CalendarEvent], bodies: Sequence[Body], meetings: Sequence[Meeting]
) -> tuple[EventRow, ...]:
    """Return the events by time, each with its body as guessed and ticked where it is new."""
    rows = [
        EventRow(event, body_in(event.title, bodies))
        for event in sorted(events, key=lambda event: (event.starts, event.number))
    ]
    return checked_rows([replace(row, taken=bool(row.body_id)) for row in rows], meetings)


def checked_rows(rows: Sequence[EventRow], meetings: Sequence[Meeting]) -> tuple[EventRow, ...]:
    """Return rows held against the plan and against one another; what is known is not ticked."""
    booked = {(body, m.starts.date()) for m in meetings for body in m.body_ids}
    starts = {meeting.starts for meeting in meetings}
    seen: set[tuple[str, datetime]] = set()
    found = []
    for row in rows:
        match, key = EventMatch.NEW, (row.body_id or fold(row.event.title), row.event.starts)
        begins = row.event.starts
        is_same = not row.body_id and begins in starts and not row.event.all_day
        if is_same or (row.body_id, begins.date()) in booked:
            match = EventMatch.KNOWN
        elif key in seen:
            match = EventMatch.TWICE
        seen.add(key)
        taken = row.taken and row.can_be_taken and match is EventMatch.NEW
        found.append(replace(row, match=match, taken=taken))
    return tuple(found)
