# SPDX-License-Identifier: MPL-2.0
"""Parties in their tree: moving them, and what lies under one."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from hpdesk.domain.coordination import Stance
from hpdesk.domain.people import Membership, Organisation, Person
from hpdesk.services import people
from hpdesk.services.desk import Desk
from hpdesk.storage.coordination_reads import read_party_positions


@dataclass(frozen=True, slots=True)
class PartyPosition:
    """Where a party last stood on a point of a meeting; private to the secretariat."""

    party_id: str
    party_name: str
    meeting_id: str
    meeting_on: date
    item_id: str
    item_title: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class PartyContents:
    """What lies under a party and the parties below it; positions the latest meeting's first."""

    below: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    seats: tuple[Membership, ...] = ()
    positions: tuple[PartyPosition, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyRegister:
    """All parties with what belongs to them, read at once; `body_names` by key."""

    parties: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    seats: tuple[Membership, ...] = ()
    positions: tuple[PartyPosition, ...] = ()
    body_names: dict[str, str] = field(default_factory=dict)

    def people_count(self) -> dict[str, int]:
        """Return how many people each party has itself."""
        return dict(Counter(p.organisation_id for p in self.people if p.organisation_id))

    def contents(self, key: str) -> PartyContents:
        """Return what lies under a party."""
        keys = set(ids_below(self.parties, key))
        return PartyContents(
            tuple(p for p in self.parties if p.id in keys and p.id != key),
            tuple(p for p in self.people if p.organisation_id in keys),
            tuple(s for s in self.seats if s.party_id in keys),
            tuple(p for p in self.positions if p.party_id in keys),
        )


def read_register(desk: Desk) -> PartyRegister:
    """Return all parties with what belongs to them."""
    return PartyRegister(
        people.list_organisations(desk),
        people.list_people(desk),
        people.list_members(desk),
        tuple(PartyPosition(*row) for row in read_party_positions(desk.read())),
        {body.id: body.name for body in people.list_bodies(desk)},
    )


def move_party(desk: Desk, key: str, parent_id: str | None) -> None:
    """Lay a party under another, or at the top; raises UserError where it would lie in a ring."""
    people.edit_organisation(desk, key, parent_id=parent_id)


def ids_below(parties: tuple[Organisation, ...], key: str) -> tuple[str, ...]:
    """Return the keys of a party and of all parties below it, each once."""
    children: dict[str | None, list[str]] = {}
    for party in parties:
        children.setdefault(party.parent_id, []).append(party.id)
    found, level = {key: None}, [key]
    while level:
        level = [
            child for above in level for child in children.get(above, ()) if child not in found
        ]
        found.update(dict.fromkeys(level))
    return tuple(found)
