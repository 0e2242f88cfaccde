# SPDX-License-Identifier: MPL-2.0
"""Who sits in several bodies, and how a body is made up (domain.md rows 16, 17 and 19)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hpdesk.domain.danish_names import sort_key
from hpdesk.domain.people import (
    MemberRole,
    Membership,
    Organisation,
    OrganisationKind,
    Person,
    PersonCategory,
)

_NO_MEMBERS = (MemberRole.DEPUTY, MemberRole.OBSERVER, MemberRole.SECRETARY)


class Side(StrEnum):
    """Whose interests a seat stands for, as the balance of a board is counted (row 19)."""

    MUNICIPALITY = "municipality"
    HOUSING = "housing"
    OTHER = "other"


_SIDES = {
    OrganisationKind.MUNICIPALITY: Side.MUNICIPALITY,
    OrganisationKind.DEPARTMENT: Side.MUNICIPALITY,
    OrganisationKind.HOUSING_ORGANISATION: Side.HOUSING,
    OrganisationKind.HOUSING_SECTION: Side.HOUSING,
}


@dataclass(frozen=True, slots=True)
class LinkingPerson:
    """A person with seats in more than one body on a day, one seat a body."""

    person: Person
    seats: tuple[Membership, ...]

    @property
    def body_ids(self) -> tuple[str, ...]:
        """Return the bodies."""
        return tuple(seat.body_id for seat in self.seats)


@dataclass(frozen=True, slots=True)
class Composition:
    """A body's members on a day by category and by side; deputies and guests are not counted.

    `beside` is how many more have a seat without being members: deputies, observers, secretary.
    """

    body_id: str
    members: int
    by_category: tuple[tuple[PersonCategory, int], ...]
    by_side: tuple[tuple[Side, int], ...]
    beside: int = 0


def linking_people(seats: Iterable[Membership], on: date) -> tuple[LinkingPerson, ...]:
    """Return who sits in more than one body on a day, by name."""
    sitting: dict[str, dict[str, Membership]] = {}
    for seat in seats:
        if seat.holds_on(on):
            sitting.setdefault(seat.person.id, {}).setdefault(seat.body_id, seat)
    found = [
        LinkingPerson(next(iter(bodies.values())).person, tuple(bodies.values()))
        for bodies in sitting.values()
        if len(bodies) > 1
    ]
    return tuple(sorted(found, key=_by_name))


def _by_name(row: LinkingPerson) -> tuple[str, str, str]:
    return sort_key(row.person.name)


def composition(
    body_id: str,
    seats: Iterable[Membership],
    organisations: Sequence[Organisation],
    on: date,
) -> Composition:
    """Return how a body is made up on a day; every category and side is there, also with 0.

    A seat stands for its party, or for the person's organisation where it names none.
    """
    known = {o.id: o for o in organisations}
    sitting = {
        seat.person.id: seat for seat in seats if seat.body_id == body_id and seat.holds_on(on)
    }
    members = [seat for seat in sitting.values() if seat.role not in _NO_MEMBERS]
    categories = Counter(seat.person.category for seat in members)
    sides = Counter(
        side_of(seat.party_id or seat.person.organisation_id, known) for seat in members
    )
    return Composition(
        body_id,
        len(members),
        tuple((category, categories[category]) for category in PersonCategory),
        tuple((side, sides[side]) for side in Side),
        len(sitting) - len(members),
    )


def side_of(party_id: str | None, known: Mapping[str, Organisation]) -> Side:
    """Return whose side a party is on: its own kind's, or that of the first above that has one."""
    seen: set[str] = set()
    while party_id is not None and party_id in known and party_id not in seen:
        seen.add(party_id)
        party = known[party_id]
        if party.kind in _SIDES:
            return _SIDES[party.kind]
        party_id = party.parent_id
    return Side.OTHER
