# SPDX-License-Identifier: MPL-2.0
"""What people were called, and where they came from, on a day (domain.md row 19)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from hpdesk.domain.people import EarlierPerson, Membership, Person


class PeopleThen:
    """Tells who somebody was on a day, where that is not who the person is now.

    An earlier name holds up to and including its day; of several the first that still held.
    """

    def __init__(self, earlier: Iterable[EarlierPerson]) -> None:
        self._earlier: dict[str, list[EarlierPerson]] = {}
        for row in sorted(earlier, key=attrgetter("until")):
            self._earlier.setdefault(row.person_id, []).append(row)

    def __bool__(self) -> bool:
        """Tell whether anybody was called anything else."""
        return bool(self._earlier)

    def at(self, person_id: str | None, on: date) -> EarlierPerson | None:
        """Return who a person was on a day, or None where the row of today says it."""
        rows = self._earlier.get(person_id or "", ())
        return next((row for row in rows if on <= row.until), None)

    def name(self, person_id: str | None, now: str, on: date) -> str:
        """Return a person's name on a day; `now` is today's."""
        then = self.at(person_id, on)
        return now if then is None else then.name

    def person(self, person: Person, on: date) -> Person:
        """Return a person with the name, title and organisation of a day."""
        then = self.at(person.id, on)
        if then is None:
            return person
        return replace(
            person,
            name=then.name,
            title=then.title,
            organisation_id=then.organisation_id,
            organisation_name=then.organisation_name,
        )

    def seats(self, seats: Sequence[Membership], on: date) -> tuple[Membership, ...]:
        """Return seats with their people as they were on a day."""
        return tuple(replace(seat, person=self.person(seat.person, on)) for seat in seats)
