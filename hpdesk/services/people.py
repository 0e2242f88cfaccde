# SPDX-License-Identifier: MPL-2.0
"""Plans, organisations, people, bodies and their members."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from weakref import WeakKeyDictionary

from hpdesk.domain.danish_names import name_order
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting, MeetingKind
from hpdesk.domain.people import Body, BodyKind, MemberRole, Membership, Organisation, Person, Plan
from hpdesk.services.deleting import delete_kindly
from hpdesk.services.desk import Desk
from hpdesk.services.numbering import renumber_body
from hpdesk.storage import people_reads

_everybody: "WeakKeyDictionary[Desk, tuple[object, tuple[Person, ...]]]" = WeakKeyDictionary()


def list_plans(desk: Desk) -> tuple[Plan, ...]:
    """Return the plans in the file."""
    return people_reads.read_plans(desk.read())


def list_organisations(desk: Desk) -> tuple[Organisation, ...]:
    """Return all parties."""
    return people_reads.read_organisations(desk.read())


def list_people(desk: Desk, keys: Iterable[str] | None = None) -> tuple[Person, ...]:
    """Return all people, or the few with these keys.

    All of them are read once as long as nothing is written: ten thousand take a tenth of a second.
    """
    if keys is not None:
        return people_reads.read_people(desk.read(), keys)
    with desk.file.lock:
        state = desk.file.state()
        seen, found = _everybody.get(desk, (None, ()))
        if state is None or seen != state:
            found = people_reads.read_people(desk.read())
            _everybody[desk] = (state, found)
        return found


def get_ready(desk: Desk) -> None:
    """Read everyone and work out their order, before a long list is asked for."""
    for person in list_people(desk):
        name_order(person.name)


def list_bodies(desk: Desk) -> tuple[Body, ...]:
    """Return all bodies."""
    return people_reads.read_bodies(desk.read())


def list_members(desk: Desk, body_id: str | None = None) -> tuple[Membership, ...]:
    """Return the seats of one body, or of all."""
    return people_reads.read_memberships(desk.read(), body_id)


def chair_of(desk: Desk, body_id: str, on: date) -> str | None:
    """Return the key of who chairs a body on a day, or None."""
    seats = list_members(desk, body_id)
    return next((s.person.id for s in seats if s.role is MemberRole.CHAIR and s.holds_on(on)), None)


def members_at(desk: Desk, meeting: Meeting) -> tuple[Membership, ...]:
    """Return who held a seat in the meeting's bodies on its day, each person once.

    At a formøde that a party of a board holds, those are the party's seats and the secretary's.
    """
    day = meeting.starts.date()
    seats: dict[str, Membership] = {}
    for body_id in meeting.body_ids:
        for seat in people_reads.read_memberships(desk.read(), body_id):
            if seat.holds_on(day):
                seats.setdefault(seat.person.id, seat)
    found = tuple(seats.values())
    own = meeting.kind is MeetingKind.PRE_MEETING and meeting.for_party_id is not None
    if own and BodyKind.PRE_MEETING_GROUP not in meeting.body_kinds:
        return _of_party(desk, found, meeting.for_party_id or "")
    return found


def _of_party(desk: Desk, seats: tuple[Membership, ...], party_id: str) -> tuple[Membership, ...]:
    """Return a party's seats, with those of the parties below it and the secretary's.

    A department's are those of the people who come from it, whomever they sit for.
    """
    above = {o.id: o.parent_id for o in list_organisations(desk)}
    own = {party for party in above if _below_itself(party_id, party, above)}
    return tuple(
        seat
        for seat in seats
        if seat.role is MemberRole.SECRETARY
        or seat.party_id in own
        or seat.person.organisation_id in own
    )


def _named(name: str, what: str) -> str:
    if not name.strip():
        raise UserError("{what} mangler et navn. Skriv navnet, og prøv igen.", what=what)
    return name.strip()


def _in_order(starts: date | None, ends: date | None) -> None:
    if starts is not None and ends is not None and ends < starts:
        raise UserError("Perioden slutter, før den begynder. Ret den ene af de to datoer.")


def edit_plan(desk: Desk, key: str, **fields: Any) -> None:  # noqa: ANN401 - columns of `plan`
    """Change a plan."""
    if "name" in fields:
        fields["name"] = _named(fields["name"], "Planen")
    with desk.write("Plan ændret", merge_key=f"plan:{key}:{sorted(fields)}") as writer:
        now = {**writer.get("plan", key), **fields}
        _in_order(now["starts"], now["ends"])
        writer.set("plan", key, **fields)


def add_organisation(
    desk: Desk, name: str, kind: str = "other", parent_id: str | None = None
) -> str:
    """Add a party and return its key."""
    with desk.write("Part oprettet") as writer:
        return writer.add(
            "organisation", name=_named(name, "Parten"), kind=kind, parent_id=parent_id
        )


def edit_organisation(desk: Desk, key: str, **fields: Any) -> None:  # noqa: ANN401 - columns of `organisation`
    """Change a party; raises UserError where it would end up below itself."""
    if "name" in fields:
        fields["name"] = _named(fields["name"], "Parten")
    above = {o.id: o.parent_id for o in list_organisations(desk)}
    if _below_itself(key, fields.get("parent_id"), above):
        raise UserError("En part kan ikke ligge under sig selv. Vælg en anden overordnet part.")
    with desk.write("Part ændret") as writer:
        writer.set("organisation", key, **fields)


def _below_itself(key: str, parent_id: str | None, above: Mapping[str, str | None]) -> bool:
    """Tell whether a row would end up below itself; `above` holds each row's parent."""
    step, seen = parent_id, {key}
    while step is not None and step not in seen:
        seen.add(step)
        step = above.get(step)
    return step == key


def add_person(desk: Desk, name: str, **fields: Any) -> str:  # noqa: ANN401 - columns of `person`
    """Add a person and return the key."""
    with desk.write("Person oprettet") as writer:
        return writer.add("person", name=_named(name, "Personen"), **fields)


def edit_person(desk: Desk, key: str, **fields: Any) -> None:  # noqa: ANN401 - columns of `person`
    """Change a person."""
    if "name" in fields:
        fields["name"] = _named(fields["name"], "Personen")
    with desk.write("Person ændret", merge_key=f"person:{key}:{sorted(fields)}") as writer:
        writer.set("person", key, **fields)


def add_body(desk: Desk, name: str, kind: str = "board", **fields: Any) -> str:  # noqa: ANN401 - columns of `body`
    """Add a body that serves the file's plans and return its key."""
    plan_ids = fields.pop("plan_ids", None)
    if plan_ids is None:
        plan_ids = [plan.id for plan in list_plans(desk)]
    _check_window(fields.get("earliest", 14), fields.get("latest", 10))
    with desk.write("Organ oprettet") as writer:
        key = writer.add("body", name=_named(name, "Organet"), kind=kind, **fields)
        for rank, plan_id in enumerate(plan_ids):
            writer.add("body_plan", body_id=key, plan_id=plan_id, rank=rank)
        return key


def edit_body(desk: Desk, key: str, **fields: Any) -> None:  # noqa: ANN401 - columns of `body`
    """Change a body; where its numbering changes, agendas that are not sent follow.

    `focuses` is a sequence of words, `quorum` is `half`, digits or empty.
    """
    if "name" in fields:
        fields["name"] = _named(fields["name"], "Organet")
    if "focuses" in fields:
        fields["focuses"] = _written_focuses(fields["focuses"])
    if "quorum" in fields:
        fields["quorum"] = _checked_quorum(fields["quorum"]) or None
    above = {b.id: b.parent_id for b in list_bodies(desk)}
    if _below_itself(key, fields.get("parent_id"), above):
        raise UserError("Et organ kan ikke ligge under sig selv. Vælg et andet overordnet organ.")
    with desk.write("Organ ændret", merge_key=f"body:{key}:{sorted(fields)}") as writer:
        now = {**writer.get("body", key), **fields}
        _check_window(now["earliest"], now["latest"])
        writer.set("body", key, **fields)
        if "numbering" in fields or "attachment_numbering" in fields:
            renumber_body(writer, key)


def _written_focuses(focuses: Iterable[str]) -> str | None:
    words = [" ".join(focus.split()) for focus in focuses]
    kept = list(dict.fromkeys(word for word in words if word))
    return json.dumps(kept, ensure_ascii=False) if kept else None


def _checked_quorum(quorum: str) -> str:
    words = quorum.strip()
    if words in ("", "half") or (words.isdecimal() and int(words) > 0):
        return words
    raise UserError("Skriv med tal, hvor mange medlemmer der mindst skal være til stede.")


def _check_window(earliest: int, latest: int) -> None:
    if not 0 <= latest <= earliest <= 250:
        raise UserError(
            "Udsendelsesvinduet skal gå fra flest til færrest arbejdsdage før mødet, "
            "for eksempel fra 14 til 10."
        )


def add_member(
    desk: Desk,
    body_id: str,
    person_id: str,
    role: str = MemberRole.MEMBER,
    *,
    starts: date | None = None,
    ends: date | None = None,
    party_id: str | None = None,
) -> str:
    """Give a person a seat in a body and return its key."""
    _in_order(starts, ends)
    with desk.write("Medlem tilføjet") as writer:
        return writer.add(
            "membership",
            rank=writer.next_rank("membership", body_id=body_id),
            body_id=body_id,
            person_id=person_id,
            role=str(role),
            starts=starts,
            ends=ends,
            party_id=party_id,
        )


def edit_member(desk: Desk, key: str, **fields: Any) -> None:  # noqa: ANN401 - columns of `membership`
    """Change a seat: role, period or party."""
    with desk.write("Medlem ændret") as writer:
        now = {**writer.get("membership", key), **fields}
        _in_order(now["starts"], now["ends"])
        writer.set("membership", key, **fields)


def delete_member(desk: Desk, key: str) -> None:
    """Take a seat out of the body's list."""
    delete_kindly(desk, "membership", key, "Medlem fjernet")


def delete_person(desk: Desk, key: str) -> None:
    """Delete a person; raises UserError where the person stands in meetings, tasks or notes."""
    delete_kindly(desk, "person", key, "Person slettet")


def delete_organisation(desk: Desk, key: str) -> None:
    """Delete a party; raises UserError where it is still in use."""
    delete_kindly(desk, "organisation", key, "Part slettet")


def delete_body(desk: Desk, key: str) -> None:
    """Delete a body and its seats; raises UserError where it has meetings."""
    delete_kindly(desk, "body", key, "Organ slettet")
