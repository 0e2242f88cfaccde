# SPDX-License-Identifier: MPL-2.0
"""The formøder before a meeting: those that are called, who has none, and calling one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from hpdesk.domain.backward_plan import PlanStepKind, nearest_day, pre_meeting_days, widest
from hpdesk.domain.danish import sort_key
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import ItemKind, Meeting, MeetingKind, MeetingState, Origin
from hpdesk.domain.people import Body, BodyKind, MemberRole, Membership
from hpdesk.services import people
from hpdesk.services.agenda_points import add_template_points
from hpdesk.services.alignment import unaligned_points
from hpdesk.services.backward_plans import get_lead_times, read_plan
from hpdesk.services.desk import Desk
from hpdesk.services.meetings import get_meeting, list_meetings, put_meeting
from hpdesk.services.numbering import renumber
from hpdesk.services.plan_settings import calendar
from hpdesk.services.templates import template_for
from hpdesk.storage.alignment_reads import read_aligned_points
from hpdesk.storage.meeting_reads import read_meetings

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

_SPEAKING = (MemberRole.CHAIR, MemberRole.VICE_CHAIR, MemberRole.MEMBER)
_USUAL_START, _USUAL_LENGTH = time(9), timedelta(hours=1)
# A loose formøde may be for a meeting this long after it; an attached one is found anyway.
_AHEAD, _YEAR = timedelta(days=120), timedelta(days=400)
_EARLY, _HALF_HOUR, _HALF_HOURS = time(8), timedelta(minutes=30), 16
_MOST_GUESTS = 12
# What a formøde needs of a point to talk about it.
_TAKEN_ALONG = ("title", "closed", "public_title", "summary", "recommendation")


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Who may hold a formøde: a group of its own (`body_id`), or a party of the meeting's body."""

    name: str
    body_id: str | None = None
    party_id: str | None = None

    @property
    def key(self) -> str:
        """Return what tells it from the others."""
        return self.body_id or self.party_id or ""


@dataclass(frozen=True, slots=True)
class PreMeetings:
    """What is called for a meeting, who has no formøde, and the loose ones that may be attached."""

    called: tuple[Meeting, ...] = ()
    missing: tuple[Counterpart, ...] = ()
    loose: tuple[Meeting, ...] = ()


def count_pre_meetings(desk: Desk, meeting_id: str) -> int:
    """Return how many formøder are called for a meeting."""
    rows = desk.read().rows(
        "SELECT count(*) FROM meeting WHERE for_meeting_id = :meeting", meeting=meeting_id
    )
    return int(rows[0][0])


def read_pre_meetings(desk: Desk, meeting: Meeting) -> PreMeetings:
    """Return how the formøder of a meeting stand; a formøde has none of its own."""
    if meeting.kind is MeetingKind.PRE_MEETING:
        return PreMeetings()
    early = (meeting.starts - _YEAR).isoformat()
    near = read_meetings(desk.read(), after=early)
    called = tuple(m for m in near if m.for_meeting_id == meeting.id)
    loose = tuple(m for m in near if _is_loose(m, meeting))
    ahead = meeting.state in (MeetingState.DRAFT, MeetingState.SENT)
    return PreMeetings(called, _missing(desk, meeting, called) if ahead else (), loose)


def _is_loose(candidate: Meeting, meeting: Meeting) -> bool:
    early = meeting.starts - _AHEAD
    return (
        candidate.kind is MeetingKind.PRE_MEETING
        and candidate.for_meeting_id is None
        and early <= candidate.starts < meeting.starts
    )


def _missing(desk: Desk, meeting: Meeting, called: tuple[Meeting, ...]) -> tuple[Counterpart, ...]:
    """Return the groups without a formøde, then the parties that sit in none of the groups."""
    if BodyKind.BOARD not in meeting.body_kinds:
        return ()
    above = {o.id: o.parent_id for o in people.list_organisations(desk)}
    groups = [body for body in people.list_bodies(desk) if _serves(body, meeting)]
    heard = {key for m in called for key in (*m.body_ids, m.for_party_id) if key}
    covered = {party for m in called for party in _parties(desk, m)}
    covered |= {party for party in above if _family(party, above) & heard}
    free = [group for group in groups if group.id not in heard]
    found = [Counterpart(group.name, body_id=group.id) for group in free]
    grouped = {party for group in free for party in _parties_of_body(desk, group.id, meeting)}
    parties = {
        seat.party_id: seat.party_name
        for seat in people.members_at(desk, meeting)
        if seat.party_id and seat.role in _SPEAKING
    }
    found += [
        Counterpart(name, party_id=key)
        for key, name in sorted(parties.items(), key=lambda row: sort_key(row[1]))
        if key not in covered and key not in grouped
    ]
    return tuple(found)


def _serves(body: Body, meeting: Meeting) -> bool:
    return body.kind is BodyKind.PRE_MEETING_GROUP and body.parent_id in (None, *meeting.body_ids)


def _parties(desk: Desk, called: Meeting) -> set[str]:
    """Return the parties that speak at a formøde."""
    seats = people.members_at(desk, called)
    return {seat.party_id for seat in seats if seat.party_id and seat.role in _SPEAKING}


def _parties_of_body(desk: Desk, body_id: str, meeting: Meeting) -> set[str]:
    day = meeting.starts.date()
    return {
        seat.party_id
        for seat in people.list_members(desk, body_id)
        if seat.party_id and seat.role in _SPEAKING and seat.holds_on(day)
    }


def _family(party: str, above: dict[str, str | None]) -> set[str]:
    """Return a party and those above it."""
    found: set[str] = set()
    step: str | None = party
    while step is not None and step not in found:
        found.add(step)
        step = above.get(step)
    return found


def proposed_day(desk: Desk, meeting: Meeting) -> date:
    """Return the day for a formøde: the plan's own, or the nearest one inside the window.

    The window is open from the day the papers may go out to the day before the meeting.
    """
    days, window = calendar(desk), _window(desk, meeting)
    step = next((s for s in read_plan(desk, meeting) if s.kind is PlanStepKind.PRE_MEETING), None)
    if step is not None and step.pinned and step.on is not None:
        wanted = step.on
    else:
        lead = widest(get_lead_times(desk, body_id) for body_id in meeting.body_ids)
        wanted = days.working_days_before(meeting.starts.date(), lead.pre_meeting)
    wanted = max(wanted, desk.today())
    return nearest_day(wanted, window) or wanted


def _window(desk: Desk, meeting: Meeting) -> tuple[date, ...]:
    day = meeting.starts.date()
    return pre_meeting_days(day, meeting.earliest, calendar(desk), desk.today())


def _proposed_start(desk: Desk, meeting: Meeting, who: Counterpart, usual: time) -> datetime:
    """Return when a formøde can be held: at its usual time on the proposed day, if they are free.

    Where one of them sits in another meeting, another time of the day is taken, then the next
    day of the window.
    """
    wanted = proposed_day(desk, meeting)
    own = {seat.person.id for seat in _seats(desk, meeting, who)}
    days = [wanted, *(day for day in _window(desk, meeting) if day > wanted)]
    busy = _busy(desk, own, days)
    for day in days:
        for begins in _starts_near(day, usual):
            ends = begins + _USUAL_LENGTH
            if all(ends <= start or end <= begins for start, end in busy):
                return begins
    return datetime.combine(wanted, usual)


def _busy(desk: Desk, own: set[str], days: Sequence[date]) -> list[tuple[datetime, datetime]]:
    """Return when one of some people sits in a meeting on some days."""
    return [
        (other.starts, other.ends or other.starts + _USUAL_LENGTH)
        for other in read_meetings(desk.read(), after=days[0].isoformat())
        if other.starts.date() in days
        and own & {seat.person.id for seat in people.members_at(desk, other)}
    ]


def _starts_near(day: date, usual: time) -> list[datetime]:
    """Return the starts of a working day by half hours, the nearest to the usual one first."""
    first = datetime.combine(day, usual)
    others = [datetime.combine(day, _EARLY) + _HALF_HOUR * n for n in range(_HALF_HOURS)]
    return [first, *sorted(others, key=partial(_apart, first))]


def _apart(first: datetime, other: datetime) -> tuple[timedelta, datetime]:
    return abs(other - first), other


def _seats(desk: Desk, meeting: Meeting, who: Counterpart) -> Sequence[Membership]:
    """Return who would take part in a formøde."""
    body_id = who.body_id or meeting.body_ids[0]
    kinds = tuple(str(b.kind) for b in people.list_bodies(desk) if b.id == body_id)
    return people.members_at(
        desk,
        replace(
            meeting,
            kind=MeetingKind.PRE_MEETING,
            body_ids=(body_id,),
            body_kinds=kinds,
            for_party_id=who.party_id,
        ),
    )


def counterpart_of(desk: Desk, meeting: Meeting, party_id: str) -> Counterpart:
    """Return who holds the formøde of a party: the group in which it sits, or the party."""
    parties = people.list_organisations(desk)
    above = {party.id: party.parent_id for party in parties}
    family = _family(party_id, above)
    for group in people.list_bodies(desk):
        if _serves(group, meeting) and _parties_of_body(desk, group.id, meeting) & family:
            return Counterpart(group.name, body_id=group.id)
    name = next((party.name for party in parties if party.id == party_id), "")
    return Counterpart(name, party_id=party_id)


def called_for(desk: Desk, meeting: Meeting, who: Counterpart) -> Meeting | None:
    """Return the formøde that a group or a party is called to already, or None."""
    for called in read_pre_meetings(desk, meeting).called:
        same = (
            who.body_id in called.body_ids if who.body_id else called.for_party_id == who.party_id
        )
        if same:
            return called
    return None


def align_points(desk: Desk, meeting_id: str, who: Counterpart) -> tuple[str, int]:
    """Call a formøde about exactly the points that are not aligned, in one step.

    Returns its key and how many points were put on it. One that is called already gets those
    it lacks. Raises UserError where every point is aligned, or the meeting has begun.
    """
    meeting = get_meeting(desk, meeting_id)
    wanted = [point.item.id for point in unaligned_points(desk, meeting_id)]
    if not wanted:
        raise UserError(
            "Alle punkter er afstemt, så der er intet at holde formøde om. Intet er oprettet."
        )
    if meeting.starts.date() <= desk.today():
        raise UserError("Mødet er i dag eller holdt, så der kan ikke nå at holdes formøde før det.")
    called = called_for(desk, meeting, who)
    if called is None:
        return add_pre_meeting(desk, meeting_id, who, about=wanted), len(wanted)
    there = read_aligned_points(desk.read(), called.id)
    lacking = [key for key in wanted if key not in there]
    if lacking:
        with desk.write("Uafklarede punkter lagt på formødet") as writer:
            put_aligned_points(writer, called.id, lacking)
    return called.id, len(lacking)


def put_aligned_points(writer: "Writer", pre_meeting_id: str, item_ids: Sequence[str]) -> list[str]:
    """Add a point to a formøde for each of the board's points, inside a step; returns their keys.

    Each knows the point it aligns; its summary and recommendation come along, its bilag do not.
    """
    keys = []
    for item_id in item_ids:
        source = writer.get("agenda_item", item_id)
        keys.append(
            writer.add(
                "agenda_item",
                meeting_id=pre_meeting_id,
                rank=writer.next_rank("agenda_item", meeting_id=pre_meeting_id),
                kind=str(ItemKind.DISCUSSION),
                origin_id=item_id,
                origin_how=str(Origin.ALIGNED),
                **{name: source[name] for name in _TAKEN_ALONG},
            )
        )
    renumber(writer, pre_meeting_id)
    return keys


def add_pre_meeting(
    desk: Desk, meeting_id: str, who: Counterpart, *, about: Sequence[str] = ()
) -> str:
    """Call a formøde of a group or a party on the day the plan gives; returns its key.

    Time, place and who leads are as the last time; the agenda comes from the template, or is
    `about` the points of the meeting with these keys.
    """
    meeting = get_meeting(desk, meeting_id)
    if meeting.kind is MeetingKind.PRE_MEETING or not meeting.body_ids:
        raise UserError("Et formøde kan ikke selv have formøder, så intet er oprettet.")
    body_id = who.body_id or meeting.body_ids[0]
    body = next(b for b in people.list_bodies(desk) if b.id == body_id)
    last = _last_time(desk, meeting, who)
    usual = last.starts.time() if last else _USUAL_START
    starts = _proposed_start(desk, meeting, who, usual)
    length = last.ends - last.starts if last is not None and last.ends else _USUAL_LENGTH
    template = template_for(desk, body, meeting_kind=MeetingKind.PRE_MEETING)
    with desk.write("Formøde oprettet") as writer:
        key = put_meeting(
            writer,
            [body_id],
            starts,
            starts + length,
            title=f"Formøde: {who.name}",
            kind=MeetingKind.PRE_MEETING,
            for_meeting_id=meeting_id,
            for_party_id=who.party_id or (last.for_party_id if last else None),
            place=last.place or None if last else None,
            chair_id=last.chair_id if last else None,
            minute_taker_id=last.minute_taker_id if last else meeting.minute_taker_id,
        )
        if about:
            _invite(
                writer, put_aligned_points(writer, key, about), _without_seat(desk, meeting, who)
            )
        elif template is not None:
            add_template_points(writer, key, template)
        return key


def _without_seat(desk: Desk, meeting: Meeting, who: Counterpart) -> list[str]:
    """Return the people of a party that has no seat in the meeting's body: they come as guests."""
    if who.party_id is None:
        return []
    if any(seat.role is not MemberRole.SECRETARY for seat in _seats(desk, meeting, who)):
        return []
    above = {party.id: party.parent_id for party in people.list_organisations(desk)}
    return [
        person.id
        for person in people.list_people(desk)
        if person.organisation_id and who.party_id in _family(person.organisation_id, above)
    ][:_MOST_GUESTS]


def _invite(writer: "Writer", item_ids: Sequence[str], person_ids: Sequence[str]) -> None:
    for item_id in item_ids:
        for rank, person_id in enumerate(person_ids):
            writer.add("guest", rank=rank, item_id=item_id, person_id=person_id)


def _last_time(desk: Desk, meeting: Meeting, who: Counterpart) -> Meeting | None:
    """Return the latest formøde of the same group or party, of which the habits are taken."""
    found = None
    for other in list_meetings(desk):
        same = who.body_id in other.body_ids if who.body_id else other.for_party_id == who.party_id
        if other.kind is MeetingKind.PRE_MEETING and same and other.starts < meeting.starts:
            found = other
    return found


def attach_pre_meeting(desk: Desk, pre_meeting_id: str, meeting_id: str) -> None:
    """Let a formøde that stands alone prepare a meeting."""
    _tie(desk, "Formøde knyttet til mødet", pre_meeting_id, meeting_id)


def detach_pre_meeting(desk: Desk, pre_meeting_id: str) -> None:
    """Let a formøde stand alone again; it keeps its agenda and its date."""
    _tie(desk, "Formøde løsnet fra mødet", pre_meeting_id, None)


def _tie(desk: Desk, label: str, pre_meeting_id: str, meeting_id: str | None) -> None:
    with desk.write(label) as writer:
        if writer.get("meeting", pre_meeting_id)["kind"] != MeetingKind.PRE_MEETING:
            raise UserError("Kun et formøde kan knyttes til et andet møde. Intet er ændret.")
        writer.set("meeting", pre_meeting_id, for_meeting_id=meeting_id)
