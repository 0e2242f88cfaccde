# SPDX-License-Identifier: MPL-2.0
"""The first things in a new plan, page by page: each page is one step that can be undone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from hpdesk.domain.danish_names import fold
from hpdesk.domain.errors import UserError
from hpdesk.domain.meeting_names import meeting_title
from hpdesk.domain.meeting_series import NthWeekday, ProposedMeeting
from hpdesk.domain.meetings import Meeting
from hpdesk.domain.people import BodyKind, MemberRole, OrganisationKind, PersonCategory
from hpdesk.services import people, year_plan
from hpdesk.services.calendar_import import kind_for, points_for
from hpdesk.services.desk import Desk
from hpdesk.services.meetings import list_meetings, put_meeting

_CATEGORIES = {
    OrganisationKind.MUNICIPALITY: PersonCategory.ADMINISTRATIVE,
    OrganisationKind.DEPARTMENT: PersonCategory.ADMINISTRATIVE,
    OrganisationKind.HOUSING_ORGANISATION: PersonCategory.ADMINISTRATIVE,
    OrganisationKind.POLICE: PersonCategory.POLICE,
}


@dataclass(frozen=True, slots=True)
class NewParty:
    """A party to be made."""

    name: str
    kind: OrganisationKind


@dataclass(frozen=True, slots=True)
class NewBody:
    """A body to be made, with its send-out window in working days."""

    name: str
    kind: BodyKind
    earliest: int = 14
    latest: int = 10


@dataclass(frozen=True, slots=True)
class NewMember:
    """A seat to be given: to a person the plan knows, or to one that is made with it."""

    body_id: str
    name: str
    title: str = ""
    party_id: str | None = None
    role: MemberRole = MemberRole.MEMBER
    person_id: str | None = None


@dataclass(frozen=True, slots=True)
class BodyYear:
    """When a body meets in a year: in these months, on the n-th weekday (Monday is 0)."""

    body_id: str
    year: int
    months: tuple[int, ...]
    weekday: int
    nth: int
    begins: time
    ends: time | None = None


def add_parties(desk: Desk, wanted: Sequence[NewParty]) -> int:
    """Make the parties the plan has not, in one step; returns how many."""
    known = {fold(party.name) for party in people.list_organisations(desk)}
    new = []
    for party in wanted:
        name = party.name.strip()
        if name and fold(name) not in known:
            known.add(fold(name))
            new.append(replace(party, name=name))
    if not new:
        return 0
    with desk.write("Parter oprettet") as writer:
        rank = writer.next_rank("organisation")
        for place, party in enumerate(new, rank):
            writer.add("organisation", rank=place, name=party.name, kind=str(party.kind))
    return len(new)


def add_bodies(desk: Desk, wanted: Sequence[NewBody]) -> int:
    """Make the bodies the plan has not, serving its plans, in one step; returns how many.

    Raises UserError where a window makes no sense.
    """
    known = {fold(body.name) for body in people.list_bodies(desk)}
    new = []
    for body in wanted:
        name = body.name.strip()
        if not 0 <= body.latest <= body.earliest <= 250:
            raise UserError(
                "Fristen for »{name}« skal gå fra flest til færrest arbejdsdage før mødet, for "
                "eksempel fra 14 til 10.",
                name=name,
            )
        if name and fold(name) not in known:
            known.add(fold(name))
            new.append(replace(body, name=name))
    if not new:
        return 0
    plans = [plan.id for plan in people.list_plans(desk)]
    with desk.write("Organer oprettet") as writer:
        for body in new:
            key = writer.add(
                "body",
                name=body.name,
                kind=str(body.kind),
                earliest=body.earliest,
                latest=body.latest,
            )
            for place, plan_id in enumerate(plans):
                writer.add("body_plan", body_id=key, plan_id=plan_id, rank=place)
    return len(new)


def add_members(desk: Desk, wanted: Sequence[NewMember]) -> int:
    """Give the seats, and make the people who are new, in one step; returns how many seats.

    A person who has several new rows under one name is made once; a seat that is there is left.
    """
    seats = {(seat.body_id, seat.person.id) for seat in people.list_members(desk)}
    kinds = {party.id: party.kind for party in people.list_organisations(desk)}
    named = [one for one in wanted if one.person_id or one.name.strip()]
    if not named:
        return 0
    added = 0
    with desk.write("Medlemmer tilføjet") as writer:
        made: dict[str, str] = {}
        for one in named:
            key = one.person_id or made.get(fold(one.name))
            if key is None:
                kind = kinds.get(one.party_id or "")
                key = made[fold(one.name)] = writer.add(
                    "person",
                    rank=writer.next_rank("person"),
                    name=" ".join(one.name.split()),
                    title=one.title.strip() or None,
                    organisation_id=one.party_id,
                    category=str(
                        _CATEGORIES.get(kind, PersonCategory.OTHER)
                        if kind
                        else PersonCategory.OTHER
                    ),
                )
            if (one.body_id, key) in seats:
                continue
            seats.add((one.body_id, key))
            writer.add(
                "membership",
                rank=writer.next_rank("membership", body_id=one.body_id),
                body_id=one.body_id,
                person_id=key,
                role=str(one.role),
                party_id=one.party_id,
            )
            added += 1
    return added


def propose_year(desk: Desk, wanted: BodyYear) -> tuple[ProposedMeeting, ...]:
    """Return the meetings that a body's year would give from today on; nothing is written.

    Raises UserError where the pattern makes no sense.
    """
    pattern = NthWeekday(wanted.year, wanted.months, wanted.weekday, wanted.nth)
    found = year_plan.propose_series(desk, [wanted.body_id], pattern, wanted.begins, wanted.ends)
    return tuple(one for one in found.meetings if one.starts.date() >= desk.today())


def add_years(desk: Desk, wanted: Mapping[str, Sequence[ProposedMeeting]]) -> int:
    """Make the meetings of several bodies with their first points, in one step; returns how many.

    What clashes with a meeting of the body that day is left out.
    """
    bodies = {body.id: body for body in people.list_bodies(desk)}
    rows = [
        (bodies[key], one)
        for key, meetings in wanted.items()
        if key in bodies
        for one in meetings
        if not one.clashes
    ]
    if not rows:
        return 0
    points = {(body.id, one.focus): points_for(desk, body, one.focus) for body, one in rows}
    with desk.write("Årets møder oprettet") as writer:
        for body, one in rows:
            kind = kind_for(body)
            put_meeting(
                writer,
                [body.id],
                one.starts,
                one.ends,
                title=meeting_title([body], kind),
                kind=kind,
                items=points[body.id, one.focus],
                focus=one.focus or None,
                chair_id=people.chair_of(desk, body.id, one.starts.date()),
            )
    return len(rows)


def next_meeting(desk: Desk) -> Meeting | None:
    """Return the meeting to go on with: the next of a board, else the next of any body."""
    today: date = desk.today()
    coming = [meeting for meeting in list_meetings(desk) if meeting.starts.date() >= today]
    boards = [meeting for meeting in coming if BodyKind.BOARD in meeting.body_kinds]
    return next(iter(boards or coming), None)
