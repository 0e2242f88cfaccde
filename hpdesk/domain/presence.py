# SPDX-License-Identifier: MPL-2.0
"""Who was there: the quorum of a meeting, and who was away at a single point."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from hpdesk.domain.meetings import (
    AgendaItem,
    Attendance,
    AttendanceStatus,
    MarkKind,
    PointTime,
)


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many of a body's members are present; `needed` is None where its terms say nothing."""

    present: int
    seats: int
    needed: int | None = None
    body_name: str = ""

    @property
    def is_met(self) -> bool:
        """Tell whether the body can decide."""
        return self.needed is None or self.present >= self.needed

    @property
    def words(self) -> str:
        """Return `Beslutningsdygtig: 8 af 12`, or what is lacking; empty where nothing is said."""
        if self.needed is None:
            return ""
        count = f"{self.present} af {self.seats}"
        if self.is_met:
            return f"Beslutningsdygtig: {count}"
        return f"Ikke beslutningsdygtig: {count}, der kræves {self.needed}"


def quorum_of(
    terms: str, members: Collection[str], attendance: Iterable[Attendance], body_name: str = ""
) -> Quorum:
    """Return the quorum by a body's terms: `half`, the least number as digits, or empty.

    A deputy counts for the member in whose place the deputy sits, once.
    """
    here: set[str] = set()
    for row in attendance:
        if row.status is AttendanceStatus.PRESENT:
            here.add(row.person_id if row.person_id in members else row.deputy_for_id or "")
    return Quorum(len(here & set(members)), len(members), _needed(terms, len(members)), body_name)


def _needed(terms: str, seats: int) -> int | None:
    words = terms.strip()
    if words == "half":
        return (seats + 1) // 2
    return int(words) if words.isdecimal() else None


@dataclass(frozen=True, slots=True)
class Span:
    """When a point was treated; `ends` is None while its clock runs."""

    starts: datetime
    ends: datetime | None = None


@dataclass(frozen=True, slots=True)
class PointPresence:
    """What differs at a point from those who are listed as present, by name."""

    absent: tuple[str, ...] = ()
    came: tuple[tuple[str, datetime], ...] = ()
    left: tuple[tuple[str, datetime], ...] = ()
    recused: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Tell whether there is anything to show."""
        return bool(self.absent or self.came or self.left or self.recused)


def spans_of(times: Iterable[PointTime]) -> dict[str, Span]:
    """Return when each point was treated, from its first start to its last stop."""
    spans: dict[str, Span] = {}
    for time in times:
        known = spans.get(time.item_id)
        if known is None:
            spans[time.item_id] = Span(time.started, time.stopped)
            continue
        open_end = known.ends is None or time.stopped is None
        ends = None if open_end else max(e for e in (known.ends, time.stopped) if e)
        spans[time.item_id] = Span(min(known.starts, time.started), ends)
    return spans


def presence_by_point(
    items: Sequence[AgendaItem],
    attendance: Iterable[Attendance],
    times: Iterable[PointTime],
    members: Collection[str] = (),
) -> Mapping[str, PointPresence]:
    """Return, for each point where it differs, who was away, came, left or was disqualified.

    Guests are left out: their times stand with them. A point whose clock never ran tells of
    conflicts of interest only, since nobody knows when it was treated.
    """
    guests = {guest.person_id for item in items for guest in item.guests}
    rows = [
        row
        for row in attendance
        if row.status is AttendanceStatus.PRESENT
        and (row.person_id not in guests or row.person_id in members or row.deputy_for_id)
    ]
    spans = spans_of(times)
    found = {item.id: _at_point(item, rows, spans.get(item.id)) for item in items}
    return {key: presence for key, presence in found.items() if presence.differs}


def _at_point(item: AgendaItem, rows: Iterable[Attendance], span: Span | None) -> PointPresence:
    recusals = [mark for mark in item.marks if mark.kind is MarkKind.CONFLICT_OF_INTEREST]
    recused = tuple(dict.fromkeys(mark.name or mark.text for mark in recusals))
    if span is None:
        return PointPresence(recused=recused)
    gone = {mark.person_id for mark in recusals}
    absent, came, left = [], [], []
    for row in rows:
        if row.person_id in gone:
            continue
        if _was_away(row, span):
            absent.append(row.name)
            continue
        if row.arrived and row.arrived > span.starts:
            came.append((row.name, row.arrived))
        if row.left and (span.ends is None or row.left < span.ends):
            left.append((row.name, row.left))
    return PointPresence(tuple(absent), tuple(came), tuple(left), recused)


def _was_away(row: Attendance, span: Span) -> bool:
    too_late = row.arrived is not None and span.ends is not None and row.arrived >= span.ends
    return too_late or (row.left is not None and row.left <= span.starts)
