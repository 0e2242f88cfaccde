# SPDX-License-Identifier: MPL-2.0
"""People as a file for others: a sheet, cards or a paper, with contact fields only, never notes."""

from collections.abc import Sequence
from pathlib import Path

from hpdesk.domain.people import Person
from hpdesk.services import people
from hpdesk.services.desk import Desk


def write_people(
    desk: Desk,
    persons: Sequence[Person],
    *,
    csv: Path | None = None,
    xlsx: Path | None = None,
    vcf: Path | None = None,
    pdf: Path | None = None,
) -> int:
    """Write people in each of the forms that is given a file; returns how many.

    Those who were anonymised are in none of them. Raises UserError where a file cannot be written.
    """
    from hpdesk.services.papers import refuse_targets

    refuse_targets(desk, csv, xlsx, vcf, pdf)
    named = [person for person in persons if person.anonymised_on is None]
    if vcf is not None:
        from hpdesk.exports.contact_cards import write_cards

        write_cards(named, vcf)
    plans = people.list_plans(desk)
    owner = plans[0].name if plans else ""
    if pdf is not None:
        from hpdesk.documents.people_paper import people_paper
        from hpdesk.services.paper_files import write_both

        write_both(desk, people_paper(named, sits_in(desk), owner, desk.today()), pdf, None)
    if csv is not None or xlsx is not None:
        from hpdesk.exports.contact_sheets import contact_sheet, write_contacts

        sheet = contact_sheet(named, sits_in(desk), desk.today(), owner)
        write_contacts(sheet, csv=csv, xlsx=xlsx)
    return len(named)


def sits_in(desk: Desk) -> dict[str, str]:
    """Return, by person, the names of the bodies where the person has a seat today."""
    names = {body.id: body.name for body in people.list_bodies(desk)}
    today, found = desk.today(), dict[str, list[str]]()
    for seat in people.list_members(desk):
        if seat.holds_on(today):
            bodies = found.setdefault(seat.person.id, [])
            if (name := names.get(seat.body_id, "")) and name not in bodies:
                bodies.append(name)
    return {person: ", ".join(bodies) for person, bodies in found.items()}
