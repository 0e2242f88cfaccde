# SPDX-License-Identifier: MPL-2.0
"""Everyone in the plan as the window holds them: read whole, or only those who changed."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.danish_names import name_order
from hpdesk.domain.people import Body, Membership, Organisation, Person
from hpdesk.services import people
from hpdesk.ui.pages.stakeholders.person_rows import PersonRow, fresh_row, person_rows

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk

_FEW = 50  # changed people that are read by themselves
_OTHERS = ("organisation", "membership", "body")


class PeopleRegister:
    """People by name with their seats; `rows` are what a list shows and searches."""

    def __init__(self) -> None:
        self.people: dict[str, Person] = {}
        self.seats: tuple[Membership, ...] = ()
        self.bodies: tuple[Body, ...] = ()
        self.organisations: tuple[Organisation, ...] = ()
        self.rows: tuple[PersonRow, ...] = ()
        self._by_key: dict[str, PersonRow] = {}

    def read(self, desk: "Desk", today: date, change: ChangeSet | None) -> None:
        """Read what a change touched; all of it where there is no change or a big one."""
        changed = change.keys("person") if change is not None else frozenset()
        if change is None or change.touches(*_OTHERS) or len(changed) > _FEW:
            self.people = {person.id: person for person in people.list_people(desk)}
            self.seats = people.list_members(desk)
            self.bodies = people.list_bodies(desk)
            self.organisations = people.list_organisations(desk)
            found = person_rows(self.people.values(), self.seats, self.bodies, today)
            self._by_key = {row.person.id: row for row in found}
        elif changed:
            self._read_few(desk, changed)
        self.rows = tuple(sorted(self._by_key.values(), key=_order))

    def _read_few(self, desk: "Desk", changed: frozenset[str]) -> None:
        before = {key: self._by_key.pop(key) for key in changed if key in self._by_key}
        for key in changed:
            self.people.pop(key, None)
        for person in people.list_people(desk, changed):
            self.people[person.id] = person
            self._by_key[person.id] = fresh_row(person, before.get(person.id))
        self.seats = tuple(
            replace(seat, person=self.people[seat.person.id])
            if seat.person.id in changed and seat.person.id in self.people
            else seat
            for seat in self.seats
        )


def _order(row: PersonRow) -> tuple[str, str, str]:
    return name_order(row.person.name)
