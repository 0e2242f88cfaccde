# SPDX-License-Identifier: MPL-2.0
"""Linking persons between bodies, and the composition of each body."""

from datetime import date

from hpdesk.domain import composition
from hpdesk.domain.composition import Composition, LinkingPerson
from hpdesk.services import people
from hpdesk.services.desk import Desk


def linking_people(
    desk: Desk, *, body_id: str | None = None, on: date | None = None
) -> tuple[LinkingPerson, ...]:
    """Return who sits in several bodies, or who does so beside one body; today where no day."""
    found = composition.linking_people(people.list_members(desk), on or desk.today())
    return tuple(row for row in found if body_id is None or body_id in row.body_ids)


def composition_of(desk: Desk, body_id: str, on: date | None = None) -> Composition:
    """Return how a body is made up on a day, today where none is given."""
    seats = people.list_members(desk, body_id)
    return composition.composition(
        body_id, seats, people.list_organisations(desk), on or desk.today()
    )
