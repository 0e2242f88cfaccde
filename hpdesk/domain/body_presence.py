# SPDX-License-Identifier: MPL-2.0
"""Who came to a body's meetings over time (domain.md row 14: the project leader should attend)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hpdesk.domain.danish import sort_key
from hpdesk.domain.meetings import Attendance, AttendanceStatus
from hpdesk.domain.people import MemberRole, Membership, Person


class Presence(StrEnum):
    """How a member took part in a meeting."""

    PRESENT = "present"
    DEPUTY = "deputy"
    APOLOGY = "apology"
    ABSENT = "absent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """A meeting whose attendance was taken."""

    id: str
    starts: datetime
    rows: tuple[Attendance, ...]


@dataclass(frozen=True, slots=True)
class MemberPresence:
    """How somebody took part, meeting by meeting; None where no seat was held on the day."""

    person: Person
    role: MemberRole
    marks: tuple[Presence | None, ...]

    @property
    def counts(self) -> Mapping[Presence, int]:
        """Return how often each mark was given."""
        return {kind: sum(mark is kind for mark in self.marks) for kind in Presence}

    @property
    def share(self) -> float | None:
        """Return the share of the meetings at which the member was there, None of nothing."""
        known = [m for m in self.marks if m is not None and m is not Presence.UNKNOWN]
        return sum(m is Presence.PRESENT for m in known) / len(known) if known else None


@dataclass(frozen=True, slots=True)
class BodyPresence:
    """Attendance over a body's latest meetings, the oldest first."""

    meetings: tuple[HeldMeeting, ...]
    members: tuple[MemberPresence, ...]


def presence_of(meetings: Sequence[HeldMeeting], seats: Iterable[Membership]) -> BodyPresence:
    """Return how everybody with a seat took part in meetings, the chair first and then by name.

    A deputy is marked with the member in whose place the deputy came, and has no own row.
    """
    ordered = tuple(sorted(meetings, key=lambda m: (m.starts, m.id)))
    held: dict[str, list[Membership]] = {}
    for seat in seats:
        if seat.role is not MemberRole.DEPUTY:
            held.setdefault(seat.person.id, []).append(seat)
    rows = []
    for own in held.values():
        marks = tuple(_mark(meeting, own) for meeting in ordered)
        if any(mark is not None for mark in marks):
            rows.append(MemberPresence(own[-1].person, own[-1].role, marks))
    return BodyPresence(ordered, tuple(sorted(rows, key=_by_role)))


_FIRST = (MemberRole.CHAIR, MemberRole.VICE_CHAIR)
_LAST = (MemberRole.OBSERVER, MemberRole.SECRETARY)


def _by_role(row: MemberPresence) -> tuple[int, tuple[str, str, str], str]:
    place = 1
    if row.role in _FIRST:
        place = 0
    elif row.role in _LAST:
        place = 2
    return place, sort_key(row.person.name), row.person.id


def _mark(meeting: HeldMeeting, own: Sequence[Membership]) -> Presence | None:
    day = meeting.starts.date()
    if not any(seat.holds_on(day) for seat in own):
        return None
    person = own[0].person.id
    mine = next((row for row in meeting.rows if row.person_id == person), None)
    if mine is not None and mine.status is AttendanceStatus.PRESENT:
        return Presence.PRESENT
    present = AttendanceStatus.PRESENT
    if any(row.deputy_for_id == person and row.status is present for row in meeting.rows):
        return Presence.DEPUTY
    if mine is None:
        return Presence.UNKNOWN
    return Presence.APOLOGY if mine.status is AttendanceStatus.APOLOGY else Presence.ABSENT
