# SPDX-License-Identifier: MPL-2.0
"""A person's seats over time: all of them, ending one, and handing one on."""

from datetime import date, timedelta

from hpdesk.domain.danish import date_words
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Membership
from hpdesk.services.desk import Desk


def in_order(seats: list[Membership], today: date) -> tuple[Membership, ...]:
    """Return seats in the order in which they concern a reader on a day."""
    held = [seat for seat in seats if seat.holds_on(today)]
    coming = [seat for seat in seats if seat.starts is not None and seat.starts > today]
    past = [seat for seat in seats if seat.ends is not None and seat.ends < today]
    return (*held, *coming, *sorted(past, key=_ended, reverse=True))


def _ended(seat: Membership) -> date:
    assert seat.ends is not None, "asked of seats that have ended"
    return seat.ends


def day_after(day: date) -> date:
    """Return the day on which a successor begins."""
    return day + timedelta(days=1)


def end_seat(desk: Desk, seat_id: str, last_day: date) -> None:
    """Let a seat end on a day; raises UserError where that is before it begins."""
    with desk.write("Plads afsluttet") as writer:
        starts = writer.get("membership", seat_id)["starts"]
        if starts is not None and last_day < starts:
            raise _before_start(starts)
        writer.set("membership", seat_id, ends=last_day)


def hand_on_seat(
    desk: Desk,
    seat_id: str,
    first_day: date,
    *,
    person_id: str | None = None,
    name: str = "",
) -> str:
    """Let a seat go to a successor from a day on, in one step; returns the new seat's key.

    The old seat ends the day before; role, party and mandate go on. A `name` instead of a key
    makes the successor a person of the same organisation and category. Raises UserError where
    the successor sits there already, or where the day is not after the first one of the seat.
    """
    with desk.write("Plads givet videre") as writer:
        seat = writer.get("membership", seat_id)
        if seat["starts"] is not None and first_day <= seat["starts"]:
            raise _before_start(seat["starts"])
        if person_id is None:
            before = writer.get("person", seat["person_id"])
            own = {key: before[key] for key in ("organisation_id", "category")}
            person_id = writer.add("person", name=_named(name), **own)
        for key in writer.find("membership", body_id=seat["body_id"], person_id=person_id):
            other = writer.get("membership", key)
            if other["ends"] is None or other["ends"] >= first_day:
                raise UserError(
                    "Efterfølgeren sidder allerede i organet den dag, så intet er ændret. Vælg en "
                    "anden person eller en anden dag."
                )
        last_day = first_day - timedelta(days=1)
        ends = last_day if seat["ends"] is None else min(seat["ends"], last_day)
        writer.set("membership", seat_id, ends=ends)
        going_on = {key: seat[key] for key in ("body_id", "role", "party_id", "mandate")}
        new = writer.add("membership", person_id=person_id, starts=first_day, **going_on)
        keys = [key for key in writer.find("membership", body_id=seat["body_id"]) if key != new]
        keys.insert(keys.index(seat_id) + 1, new)
        writer.order("membership", keys)
        return new


def _named(name: str) -> str:
    if not name.strip():
        raise UserError("Efterfølgeren mangler et navn. Skriv navnet, og prøv igen.")
    return " ".join(name.split())


def _before_start(starts: date) -> UserError:
    return UserError(
        "Pladsen begynder først {day}, så den kan ikke slutte før. Intet er ændret; vælg en "
        "senere dag.",
        day=date_words(starts),
    )
