# SPDX-License-Identifier: MPL-2.0
"""A body's plans, seats and attendance, and whom it shares with other bodies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from hpdesk.domain.body_presence import BodyPresence, presence_of
from hpdesk.domain.body_seats import EndingMandate, Fill, ending_mandates, filled, sitting
from hpdesk.domain.composition import Composition, LinkingPerson
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import BodySeat, PersonCategory
from hpdesk.services.composition import composition_of, linking_people
from hpdesk.services.desk import Desk
from hpdesk.services.people import list_bodies, list_members, list_organisations, list_plans
from hpdesk.storage import people_reads
from hpdesk.storage.presence_reads import read_held_meetings

MONTHS_AHEAD = 3  # in which a mandate that runs out is told of
LAST_MEETINGS = 8
_MOST_SEATS = 99


@dataclass(frozen=True, slots=True)
class BodyMakeUp:
    """How a body is put together today.

    `linking` sit in this body and in others; their seats are of all bodies.
    """

    fill: Fill
    composition: Composition
    ending: tuple[EndingMandate, ...]
    linking: tuple[LinkingPerson, ...]


def set_body_plans(desk: Desk, body_id: str, plan_ids: Sequence[str]) -> None:
    """Let a body serve these plans and no others, the first of them as its own."""
    wanted = list(dict.fromkeys(plan_ids))
    with desk.write("Organets planer ændret") as writer:
        links = {
            writer.get("body_plan", link)["plan_id"]: link
            for link in writer.find("body_plan", body_id=body_id)
        }
        for plan_id, link in links.items():
            if plan_id not in wanted:
                writer.delete("body_plan", link)
        for rank, plan_id in enumerate(wanted):
            if plan_id in links:
                writer.set("body_plan", links[plan_id], rank=rank)
            else:
                writer.add("body_plan", rank=rank, body_id=body_id, plan_id=plan_id)


def set_plan_bodies(desk: Desk, plan_id: str, body_ids: Sequence[str]) -> None:
    """Let these bodies and no others serve a plan; what else they serve is left alone."""
    wanted = list(dict.fromkeys(body_ids))
    with desk.write("Planens organer ændret") as writer:
        for link in writer.find("body_plan", plan_id=plan_id):
            body_id = writer.get("body_plan", link)["body_id"]
            if body_id in wanted:
                wanted.remove(body_id)
            else:
                writer.delete("body_plan", link)
        for body_id in wanted:
            rank = writer.next_rank("body_plan", body_id=body_id)
            writer.add("body_plan", rank=rank, body_id=body_id, plan_id=plan_id)


def list_seats(desk: Desk, body_id: str | None = None) -> tuple[BodySeat, ...]:
    """Return how a body, or all, is to be put together."""
    return people_reads.read_seats(desk.read(), body_id)


def add_seat(
    desk: Desk,
    body_id: str,
    seats: int,
    *,
    organisation_id: str | None = None,
    category: PersonCategory | None = None,
    note: str = "",
) -> str:
    """Give a party, a category or both seats in a body and return the row's key.

    Raises UserError where nobody is named, or the row is there already.
    """
    _check_seat(seats, organisation_id, category)
    with desk.write("Pladser tilføjet") as writer:
        kind = None if category is None else str(category)
        if writer.find(
            "body_seat", body_id=body_id, organisation_id=organisation_id, category=kind
        ):
            raise UserError(
                "Der er allerede en linje med de pladser, og intet er ændret. Ret antallet i den."
            )
        return writer.add(
            "body_seat",
            rank=writer.next_rank("body_seat", body_id=body_id),
            body_id=body_id,
            seats=seats,
            organisation_id=organisation_id,
            category=kind,
            note=note or None,
        )


def edit_seat(desk: Desk, key: str, seats: int) -> None:
    """Change how many seats a row has."""
    with desk.write("Pladser ændret", merge_key=f"seat:{key}") as writer:
        row = writer.get("body_seat", key)
        _check_seat(seats, row["organisation_id"], row["category"])
        writer.set("body_seat", key, seats=seats)


def delete_seat(desk: Desk, key: str) -> None:
    """Take a row of seats away; the members stay."""
    with desk.write("Pladser fjernet") as writer:
        writer.delete("body_seat", key)


def _check_seat(seats: int, organisation_id: str | None, category: object) -> None:
    if organisation_id is None and category is None:
        raise UserError("Vælg en part eller en kategori, som pladserne er til.")
    if not 1 <= seats <= _MOST_SEATS:
        raise UserError("Antallet af pladser skal være mellem 1 og 99, og det er ikke ændret.")


def seats_from_members(desk: Desk, body_id: str) -> int:
    """Set the seats to those the parties fill today; returns how many rows there are.

    Raises UserError where there are seats already, or no member with a party.
    """
    counts: dict[str, int] = {}
    for seat in sitting(list_members(desk, body_id), desk.today()):
        party = seat.party_id or seat.person.organisation_id
        if party is not None:
            counts[party] = counts.get(party, 0) + 1
    if not counts:
        raise UserError("Ingen af medlemmerne har en part. Angiv medlemmernes parter først.")
    if list_seats(desk, body_id):
        raise UserError("Pladserne er allerede fordelt, og intet er ændret. Ret dem enkeltvis.")
    with desk.write("Pladser fordelt efter medlemmerne") as writer:
        for rank, (party, count) in enumerate(counts.items()):
            writer.add("body_seat", rank=rank, body_id=body_id, organisation_id=party, seats=count)
    return len(counts)


def body_make_up(desk: Desk, body_id: str, *, months: int = MONTHS_AHEAD) -> BodyMakeUp:
    """Return how a body is put together today."""
    today, seats = desk.today(), list_members(desk, body_id)
    return BodyMakeUp(
        filled(list_seats(desk, body_id), sitting(seats, today), list_organisations(desk)),
        composition_of(desk, body_id),
        ending_mandates(seats, today, months),
        linking_people(desk, body_id=body_id),
    )


def body_presence(desk: Desk, body_id: str, *, last: int = LAST_MEETINGS) -> BodyPresence:
    """Return who came to a body's latest meetings whose attendance was taken."""
    tomorrow = datetime.combine(desk.today() + timedelta(days=1), time())
    held = read_held_meetings(desk.read(), body_id, tomorrow, last)
    return presence_of(held, list_members(desk, body_id))


def write_body_report(
    desk: Desk, body_id: str, *, pdf: Path | None = None, docx: Path | None = None
) -> None:
    """Write how a body is put together and who came, as PDF, Word or both."""
    from hpdesk.documents.body_report_paper import BodyReportBundle, body_report
    from hpdesk.services.exported_files import About
    from hpdesk.services.papers import refuse_targets, write_both

    refuse_targets(desk, pdf, docx)
    names = {body.id: body.name for body in list_bodies(desk)}
    if body_id not in names:
        raise UserError("Organet er slettet i mellemtiden. Fortryd sletningen, og prøv igen.")
    made, plans = body_make_up(desk, body_id), list_plans(desk)
    bundle = BodyReportBundle(
        names[body_id],
        desk.today(),
        made.fill,
        made.composition,
        made.ending,
        made.linking,
        body_presence(desk, body_id),
        names,
        plans[0].name if len(plans) == 1 else "",
    )
    write_both(desk, body_report(bundle), pdf, docx, about=About(body_ids=(body_id,)))
