# SPDX-License-Identifier: MPL-2.0
"""A new meeting from its template and from what waits for it: proposed first, then made."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from hpdesk.domain.danish import counted, date_words
from hpdesk.domain.errors import UserError
from hpdesk.domain.meeting_names import meeting_title
from hpdesk.domain.meeting_series import last_focus
from hpdesk.domain.meetings import OUTINGS, ItemKind, Meeting, MeetingKind, StandingPoint
from hpdesk.domain.people import Body, BodyKind
from hpdesk.domain.preparation import WaitingHow
from hpdesk.domain.proposals import MeetingProposal, ProposalReason, ProposedPoint
from hpdesk.domain.templates import Template, TemplatePoint, filled_title, standing_by_title
from hpdesk.services import followup, people, templates
from hpdesk.services.agenda_points import add_point, carry_point, read_order, write_order
from hpdesk.services.desk import Desk
from hpdesk.services.last_minutes import Referat, make_minutes, put_minutes
from hpdesk.services.locking import refuse_locked
from hpdesk.services.meetings import get_meeting, list_items, list_meetings, put_meeting
from hpdesk.services.waiting_proposals import (
    last_held,
    news_text,
    unapproved,
    waiting_proposals,
)
from hpdesk.storage.preparation_reads import read_waiting_points
from hpdesk.storage.waiting_reads import read_closed

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

_SLOT = TemplatePoint("", slot=True)
_AT_THE_END = (StandingPoint.NEWS, StandingPoint.NEXT_POINTS, StandingPoint.ANY_OTHER)


@dataclass(frozen=True, slots=True)
class Usual:
    """When and where a body's meetings are usually held."""

    begins: time = time(13)
    ends: time = time(15)
    place: str = ""


_OUTING = Usual(time(9), time(15))


def usual_times(
    desk: Desk, body_ids: Collection[str], kind: MeetingKind = MeetingKind.ORDINARY
) -> Usual:
    """Return time and place of the latest meeting of the same body, or 13.00–15.00.

    Trips and events say nothing of where a body meets, nor its meetings of where a trip goes.
    """
    if kind in OUTINGS:
        return _OUTING
    for meeting in reversed(list_meetings(desk)):
        starts, ends = meeting.starts, meeting.ends
        if meeting.kind in OUTINGS or ends is None or ends.date() != starts.date():
            continue
        if set(meeting.body_ids) & set(body_ids):
            return Usual(starts.time(), ends.time(), meeting.place)
    return Usual()


def propose_meeting(
    desk: Desk,
    body_ids: Sequence[str],
    starts: datetime,
    *,
    focus: str | None = None,
    kind: MeetingKind = MeetingKind.ORDINARY,
    template_id: str | None = None,
) -> MeetingProposal:
    """Return what a meeting could be: its template and all that waits for it; nothing is written.

    Focus None takes the turn of the first body; the template is the closest one where none is
    named. Raises UserError without a body.
    """
    known = {body.id: body for body in people.list_bodies(desk)}
    bodies = [known[key] for key in body_ids if key in known]
    if not bodies:
        raise UserError("Mødet mangler et organ. Vælg, hvem der holder mødet.")
    meetings = list_meetings(desk)
    if focus is None:
        focus = next_focus(meetings, bodies[0], starts.date(), kind)
    template = _template(desk, bodies[0], focus, kind, template_id)
    usual = usual_times(desk, body_ids, kind)
    ends = datetime.combine(starts.date(), usual.ends)
    return MeetingProposal(
        body_ids=tuple(body.id for body in bodies),
        starts=starts,
        ends=ends if ends > starts else None,
        title=meeting_title(bodies, kind),
        place=usual.place,
        focus=focus,
        kind=kind,
        chair_id=people.chair_of(desk, bodies[0].id, starts.date()),
        template_id=template.id if template else None,
        template_name=template.name if template else "",
        points=tuple(_points(desk, meetings, bodies, starts, template)),
    )


def next_focus(meetings: Sequence[Meeting], body: Body, on: date, kind: MeetingKind) -> str:
    """Return the focus whose turn it is; meetings that are not ordinary stand outside the turn."""
    if kind is not MeetingKind.ORDINARY or not body.focuses:
        return ""
    last = last_focus(meetings, body.id, on)
    if last not in body.focuses:
        return body.focuses[0]
    return body.focuses[(body.focuses.index(last) + 1) % len(body.focuses)]


def _template(
    desk: Desk, body: Body, focus: str, kind: MeetingKind, template_id: str | None
) -> Template | None:
    if template_id is not None:
        return templates.get_template(desk, template_id)
    return templates.template_for(desk, body, focus, kind)


def _points(
    desk: Desk,
    meetings: Sequence[Meeting],
    bodies: Sequence[Body],
    starts: datetime,
    template: Template | None,
) -> list[ProposedPoint]:
    """Return the template's points, the cases that wait in its slot."""
    points = list(template.points) if template else [_SLOT]
    slot = next((at for at, point in enumerate(points) if point.slot), None)
    if slot is None:
        ends = (at for at, point in enumerate(points) if point.standing in _AT_THE_END)
        slot = next(ends, len(points))
        points.insert(slot, _SLOT)
    section = points[slot].section
    cases = [
        replace(one, point=replace(one.point, section=section))
        for one in waiting_proposals(desk.read(), meetings, bodies, starts)
    ]
    found: list[ProposedPoint] = []
    for point in points:
        if point.slot:
            found += cases
        elif point.standing is StandingPoint.APPROVE_MINUTES:
            found += _approvals(meetings, bodies, starts, point)
        else:
            found.append(_from_template(desk, meetings, bodies, starts, point))
    return [_allowed(bodies, one) for one in found]


def _approvals(
    meetings: Sequence[Meeting], bodies: Sequence[Body], starts: datetime, point: TemplatePoint
) -> list[ProposedPoint]:
    """Return a point for each referat that is to be approved, or the one that is not needed."""
    keys = [body.id for body in bodies]
    waiting = unapproved(meetings, keys, starts)
    if waiting:
        return [_approval(meeting, point) for meeting in waiting]
    last = last_held(meetings, keys, starts)
    why = "Der er intet referat endnu."
    if last is not None:
        why = "Referatet fra sidste møde er allerede godkendt."
    bare = replace(point, title=filled_title(point.title, last.starts.date() if last else None))
    return [ProposedPoint(bare, ProposalReason.APPROVAL, why, ticked=False)]


def _approval(meeting: Meeting, point: TemplatePoint) -> ProposedPoint:
    day = meeting.starts.date()
    return ProposedPoint(
        replace(point, title=filled_title(point.title, day)),
        ProposalReason.APPROVAL,
        f"Referatet fra den {date_words(day)} er ikke godkendt endnu.",
        approves_id=meeting.id,
    )


def _from_template(
    desk: Desk,
    meetings: Sequence[Meeting],
    bodies: Sequence[Body],
    starts: datetime,
    point: TemplatePoint,
) -> ProposedPoint:
    last = last_held(meetings, [body.id for body in bodies], starts)
    point = replace(point, title=filled_title(point.title, last.starts.date() if last else None))
    why = "Fast punkt i skabelonen." if point.standing else "Fra skabelonen."
    if point.standing is StandingPoint.FOLLOW_UP:
        tasks = followup.list_tasks(desk, body_id=bodies[0].id, closed=False, brief=True)
        late = sum(task.is_overdue(desk.today()) for task in tasks)
        count = counted(len(tasks), "åben opgave", "åbne opgaver")
        why = f"Der er {count} fra tidligere møder."
        if late:
            why = f"Der er {count}, heraf {late} over fristen."
    elif point.standing is StandingPoint.NEWS and bodies[0].kind is BodyKind.BOARD:
        reader = desk.read()
        lifted = [
            one
            for body in bodies
            for one in read_waiting_points(reader, body_id=body.id)
            if one.how is WaitingHow.LIFTED
        ]
        secret = read_closed(reader, tuple(one.origin_id for one in lifted if one.origin_id))
        told = [one for one in lifted if one.origin_id not in secret]
        text = news_text(meetings, bodies, people.list_bodies(desk), starts, told)
        point = replace(point, case=point.case or text)
        if lifted:
            why = f"Der er løftet {counted(len(lifted), 'punkt', 'punkter')} siden sidst."
    return ProposedPoint(point, ProposalReason.TEMPLATE, why)


def _allowed(bodies: Sequence[Body], one: ProposedPoint) -> ProposedPoint:
    """Return a proposal as the bodies may treat it: advisory groups only discuss."""
    advisory = all(body.kind is BodyKind.ADVISORY_GROUP for body in bodies)
    if not advisory or one.point.kind is not ItemKind.DECISION:
        return one
    return replace(one, point=replace(one.point, kind=ItemKind.DISCUSSION))


def create_meeting(
    desk: Desk, proposal: MeetingProposal, chosen: Sequence[ProposedPoint] | None = None
) -> str:
    """Make the proposed meeting with the chosen points, or with those ticked; returns its key.

    All of it is one step to undo, the referat to approve as a bilag included. Writing that takes
    a second where there is one.
    """
    points = [one for one in proposal.points if one.ticked] if chosen is None else list(chosen)
    referater = _referater(desk, points)
    with desk.write("Møde oprettet") as writer:
        key = put_meeting(
            writer,
            proposal.body_ids,
            proposal.starts,
            proposal.ends,
            title=proposal.title,
            kind=proposal.kind,
            place=proposal.place.strip() or None,
            focus=proposal.focus.strip() or None,
            chair_id=proposal.chair_id,
        )
        keys = _put_points(writer, key, points)
        for item_id, one in zip(keys, points, strict=True):
            if one.approves_id in referater:
                put_minutes(writer, item_id, referater[one.approves_id])
        write_order(writer, key, read_order(writer, key))
        return key


def _referater(desk: Desk, points: Sequence[ProposedPoint]) -> dict[str | None, Referat]:
    """Return the referater to approve that are written, before the step begins: they take time."""
    made = {key: make_minutes(desk, key) for one in points if (key := one.approves_id)}
    return {key: referat for key, referat in made.items() if referat is not None}


def _put_points(writer: "Writer", meeting_id: str, points: Sequence[ProposedPoint]) -> list[str]:
    keys: list[str] = []
    parent: str | None = None
    for one in points:
        is_sub = one.point.is_sub and parent is not None
        keys.append(_put_point(writer, meeting_id, one, parent if is_sub else None))
        if not is_sub:
            parent = keys[-1]
    return keys


def _put_point(writer: "Writer", meeting_id: str, one: ProposedPoint, parent_id: str | None) -> str:
    """Add a proposed point; one that came from another brings its texts and bilag along."""
    if one.origin_id is not None and writer.exists("agenda_item", one.origin_id):
        key = carry_point(
            writer,
            one.origin_id,
            meeting_id,
            one.origin_how,
            parent_id=parent_id,
            title=one.point.title,
            kind=str(one.point.kind),
            section=one.point.section or None,
        )
    else:
        key = add_point(
            writer, meeting_id, one.point, parent_id=parent_id, approves_id=one.approves_id
        )
    if one.waiting_id is not None and writer.exists("waiting_point", one.waiting_id):
        writer.set("waiting_point", one.waiting_id, used_in_id=key)
    return key


def propose_points(desk: Desk, meeting_id: str) -> tuple[ProposedPoint, ...]:
    """Return what waits for a meeting that is planned already and is not on its agenda."""
    meeting = get_meeting(desk, meeting_id)
    known = {body.id: body for body in people.list_bodies(desk)}
    bodies = [known[key] for key in meeting.body_ids if key in known]
    items = list_items(desk, meeting_id)
    meetings = [m for m in list_meetings(desk) if m.id != meeting_id]
    there = {item.origin_id for item in items if item.origin_id}
    approved = {item.approves_id for item in items if item.approves_id}
    title = TemplatePoint(
        "Godkendelse af referat fra {dato}",
        ItemKind.DECISION,
        5,
        standing=StandingPoint.APPROVE_MINUTES,
    )
    approvals = [
        one
        for one in _approvals(meetings, bodies, meeting.starts, title)
        if one.approves_id is not None and one.approves_id not in approved
    ]
    waiting = waiting_proposals(desk.read(), meetings, bodies, meeting.starts)
    cases = [one for one in waiting if one.origin_id is None or one.origin_id not in there]
    return tuple(_allowed(bodies, one) for one in (*approvals, *cases))


def add_proposed(desk: Desk, meeting_id: str, chosen: Sequence[ProposedPoint]) -> list[str]:
    """Put chosen points on the agenda of a planned meeting, in one step; returns their keys.

    An approval goes into the meeting's own point for it where that names no referat yet; cases go
    before the news and the closing points.
    """
    referater = _referater(desk, chosen)
    stands = [
        (item, item.standing or standing_by_title(item.title))
        for item in list_items(desk, meeting_id)
    ]
    approves = StandingPoint.APPROVE_MINUTES
    free = [item for item, point in stands if point is approves and not item.approves_id]
    ends = [item for item, point in stands if point in _AT_THE_END]
    keys = []
    with desk.write("Ventende punkter sat på") as writer:
        refuse_locked(writer, meeting_id)
        for one in chosen:
            if one.approves_id is not None and free:
                key = free.pop(0).id
                values = {"title": one.point.title, "standing": str(approves)}
                writer.set("agenda_item", key, approves_id=one.approves_id, **values)
            else:
                key = _put_point(writer, meeting_id, one, None)
                _put_before(writer, meeting_id, key, ends[0].id if ends else None)
            if one.approves_id in referater:
                put_minutes(writer, key, referater[one.approves_id])
            keys.append(key)
        write_order(writer, meeting_id, read_order(writer, meeting_id))
    return keys


def _put_before(writer: "Writer", meeting_id: str, key: str, before: str | None) -> None:
    """Put a point with its sub-points before another, in the section of the point above."""
    order = read_order(writer, meeting_id)
    block = [point for point in order if key in (point.key, point.parent)]
    rest = [point for point in order if point not in block]
    place = next((at for at, point in enumerate(rest) if point.key == before), len(rest))
    section = rest[place - 1].section if place else ""
    placed = [replace(point, section=section) for point in block]
    write_order(writer, meeting_id, [*rest[:place], *placed, *rest[place:]])
