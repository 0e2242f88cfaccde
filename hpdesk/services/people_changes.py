# SPDX-License-Identifier: MPL-2.0
"""Changes of a person from a day on: papers of earlier meetings keep what held then."""

from datetime import date, timedelta

from hpdesk.domain.danish import date_words
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import EarlierPerson, Person
from hpdesk.services.desk import Desk
from hpdesk.storage.people_reads import read_earlier_people, stands_in_papers

_NAMED = ("name", "title", "organisation_id")


def earlier_names(desk: Desk, person_id: str) -> tuple[EarlierPerson, ...]:
    """Return what a person was called before, the oldest first."""
    return read_earlier_people(desk.read(), person_id)


def is_other_name(before: Person, now: Person) -> bool:
    """Tell whether papers would name a person differently."""
    return any(getattr(before, name) != getattr(now, name) for name in _NAMED)


def is_in_papers(desk: Desk, person_id: str) -> bool:
    """Tell whether papers of meetings name a person, so that a new name could change them."""
    return stands_in_papers(desk.read(), person_id)


def keep_earlier(desk: Desk, before: Person, since: date) -> None:
    """Note that what a person is called now holds from a day on, and `before` until the day before.

    Raises UserError where a later change is noted already, or where nothing has changed.
    """
    until = since - timedelta(days=1)
    known = earlier_names(desk, before.id)
    if known and until < known[-1].until:
        raise UserError(
            "Der er allerede noteret en ændring fra {day}, så intet er ændret. Vælg en senere dag.",
            day=date_words(known[-1].until + timedelta(days=1)),
        )
    with desk.write("Ændring noteret fra en dag") as writer:
        now = writer.get("person", before.id)
        if all((now[name] or "") == (getattr(before, name) or "") for name in _NAMED):
            raise UserError("Personen hedder det samme som før, så der er intet at notere.")
        if known and until == known[-1].until:
            return  # what held until that day is known; what came in between was a slip of the pen
        writer.add(
            "earlier_person",
            person_id=before.id,
            until=until,
            name=before.name,
            title=before.title or None,
            organisation_id=before.organisation_id,
        )


def forget_earlier(desk: Desk, earlier_id: str) -> None:
    """Take an earlier name away again: earlier papers then name the person as now."""
    with desk.write("Tidligere navn fjernet") as writer:
        writer.delete("earlier_person", earlier_id)
