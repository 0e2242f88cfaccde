# SPDX-License-Identifier: MPL-2.0
"""The seats of a body: who fills them, which are vacant, and which mandates run out.

A board of more than twelve members works less well (domain.md row 1).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hpdesk.domain.danish import sort_key
from hpdesk.domain.people import (
    BodySeat,
    MemberRole,
    Membership,
    Organisation,
)
from hpdesk.domain.periods import months_after
from hpdesk.domain.words import word

MOST_MEMBERS = 12  # domain.md row 1
MEMBERS = (MemberRole.CHAIR, MemberRole.VICE_CHAIR, MemberRole.MEMBER)


@dataclass(frozen=True, slots=True)
class SeatFill:
    """Seats of a party or category with who fills them; `surplus` have no seat left."""

    seat: BodySeat
    holders: tuple[Membership, ...]
    surplus: tuple[Membership, ...] = ()

    @property
    def vacant(self) -> int:
        """Return how many seats nobody fills."""
        return self.seat.seats - len(self.holders)


@dataclass(frozen=True, slots=True)
class Fill:
    """All seats of a body, and the members for whom none is meant."""

    rows: tuple[SeatFill, ...]
    outside: tuple[Membership, ...]


@dataclass(frozen=True, slots=True)
class EndingMandate:
    """A seat whose mandate or period ends on a day; it may be over already."""

    seat: Membership
    on: date


def sitting(seats: Iterable[Membership], day: date) -> tuple[Membership, ...]:
    """Return the members of a day; deputies, observers and secretaries are none."""
    return tuple(s for s in seats if s.role in MEMBERS and s.holds_on(day))


def seat_name(seat: BodySeat) -> str:
    """Return whose seats they are: the party, the category, or both."""
    parts = [seat.organisation_name, word(seat.category) if seat.category is not None else ""]
    return ", ".join(part for part in parts if part) or seat.note or "Uden part"


def filled(
    rows: Sequence[BodySeat], members: Sequence[Membership], organisations: Iterable[Organisation]
) -> Fill:
    """Return who fills which seat, so that as few as possible stand empty.

    A member may take a seat of the own party or one above it, and of the own category. Members
    are moved between the seats they may take (Kuhn's algorithm) before one is left empty.
    """
    known = {each.id: each for each in organisations}
    wanted = [
        [place for place, row in enumerate(rows) if _may_take(row, member, known)]
        for member in members
    ]
    taken: list[list[int]] = [[] for _ in rows]
    unseated = [who for who in range(len(members)) if not _take(who, rows, wanted, taken, set())]
    surplus: dict[int, list[Membership]] = {}
    outside = []
    for who in unseated:
        if wanted[who]:
            surplus.setdefault(wanted[who][0], []).append(members[who])
        else:
            outside.append(members[who])
    return Fill(
        tuple(
            SeatFill(
                row,
                tuple(members[who] for who in sorted(taken[place])),
                tuple(surplus.get(place, ())),
            )
            for place, row in enumerate(rows)
        ),
        tuple(outside),
    )


def _take(
    who: int,
    rows: Sequence[BodySeat],
    wanted: Sequence[Sequence[int]],
    taken: list[list[int]],
    tried: set[int],
) -> bool:
    for place in wanted[who]:
        if place in tried:
            continue
        tried.add(place)
        if len(taken[place]) < rows[place].seats:
            taken[place].append(who)
            return True
        for other in list(taken[place]):
            if _take(other, rows, wanted, taken, tried):
                taken[place].remove(other)
                taken[place].append(who)
                return True
    return False


def _may_take(row: BodySeat, member: Membership, known: Mapping[str, Organisation]) -> bool:
    if row.category is not None and member.person.category is not row.category:
        return False
    if row.organisation_id is None:
        return row.category is not None
    return row.organisation_id in _above(member.party_id or member.person.organisation_id, known)


def _above(key: str | None, known: Mapping[str, Organisation]) -> set[str]:
    """Return a party and all that it belongs under; a ring is left where it closes."""
    seen: set[str] = set()
    while key is not None and key not in seen:
        seen.add(key)
        key = known[key].parent_id if key in known else None
    return seen


def ending_mandates(
    seats: Iterable[Membership], day: date, months: int
) -> tuple[EndingMandate, ...]:
    """Return the seats held on a day whose mandate or period ends within months, first first.

    A mandate that ran out while the person still sits is among them.
    """
    last = months_after(day, months)
    found = []
    for seat in seats:
        ends = [each for each in (seat.mandate_until, seat.ends) if each is not None]
        if ends and seat.holds_on(day) and min(ends) <= last:
            found.append(EndingMandate(seat, min(ends)))
    return tuple(sorted(found, key=_by_day))


def _by_day(ending: EndingMandate) -> tuple[date, tuple[str, str, str], str]:
    return ending.on, sort_key(ending.seat.person.name), ending.seat.id
