# SPDX-License-Identifier: MPL-2.0
"""The formøder before a meeting: those that are called, who has none, and calling one."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from hpdesk.domain.backward_plan import PlanStepKind, widest
from hpdesk.domain.danish import sort_key
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting, MeetingKind, MeetingState
from hpdesk.domain.people import Body, BodyKind, MemberRole
from hpdesk.services import people
from hpdesk.services.agenda_points import add_template_points
from hpdesk.services.backward_plans import get_lead_times, read_plan
from hpdesk.services.desk import Desk
from hpdesk.services.meetings import get_meeting, list_meetings, put_meeting
from hpdesk.services.plan_settings import calendar
from hpdesk.services.templates import template_for
from hpdesk.storage.meeting_reads import read_meetings

_SPEAKING = (MemberRole.CHAIR, MemberRole.VICE_CHAIR, MemberRole.MEMBER)
_USUAL_START, _USUAL_LENGTH = time(9), timedelta(hours=1)
# A loose formøde may be for a meeting this long after it; an attached one is found anyway.
_AHEAD, _YEAR = timedelta(days=120), timedelta(days=400)
_DAY = timedelta(days=1)


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
    """Return the day that the meeting's plan gives a formøde, or the first one that is left."""
    step = next((s for s in read_plan(desk, meeting) if s.kind is PlanStepKind.PRE_MEETING), None)
    days, day = calendar(desk), meeting.starts.date()
    if step is not None and step.pinned and step.on is not None:
        wanted = step.on
    else:
        lead = widest(get_lead_times(desk, body_id) for body_id in meeting.body_ids)
        wanted = days.working_days_before(day, lead.pre_meeting)
    soon = max(wanted, desk.today())
    while not days.is_working_day(soon) and soon < day:
        soon += _DAY
    return soon if soon < day else wanted


def add_pre_meeting(desk: Desk, meeting_id: str, who: Counterpart) -> str:
    """Call a formøde of a group or a party on the day the plan gives; returns its key.

    Time, place and who leads are as the last time; the agenda comes from the template.
    """
    meeting = get_meeting(desk, meeting_id)
    if meeting.kind is MeetingKind.PRE_MEETING or not meeting.body_ids:
        raise UserError("Et formøde kan ikke selv have formøder, så intet er oprettet.")
    body_id = who.body_id or meeting.body_ids[0]
    body = next(b for b in people.list_bodies(desk) if b.id == body_id)
    last = _last_time(desk, meeting, who)
    starts = datetime.combine(
        proposed_day(desk, meeting), last.starts.time() if last else _USUAL_START
    )
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
        if template is not None:
            add_template_points(writer, key, template)
        return key


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
