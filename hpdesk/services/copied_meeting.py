# SPDX-License-Identifier: MPL-2.0
"""A whole meeting as the start of the next."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from hpdesk.domain.meetings import AgendaItem, Meeting, Origin, StandingPoint
from hpdesk.domain.templates import filled_title
from hpdesk.services import people
from hpdesk.services.agenda_points import add_point, carry_point, read_order, write_order
from hpdesk.services.desk import Desk
from hpdesk.services.last_minutes import make_minutes, put_minutes
from hpdesk.services.meetings import get_meeting, list_items, list_meetings, put_meeting
from hpdesk.services.new_meeting import next_focus
from hpdesk.services.templates import is_own_case, point_of_item
from hpdesk.services.waiting_proposals import HELD

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer


def copy_meeting(
    desk: Desk,
    meeting_id: str,
    starts: datetime,
    *,
    with_cases: bool = True,
    with_bilag: bool = True,
) -> str:
    """Make a meeting of the same bodies from another one's agenda, in one step; returns its key.

    It has the same length, place and people, the focus whose turn it is, the standing points
    without their texts, and with `with_cases` the cases as copies that link back. The point that
    approves the referat approves the copied meeting's, where that was held.
    """
    source = get_meeting(desk, meeting_id)
    items = list_items(desk, meeting_id)
    bodies = {body.id: body for body in people.list_bodies(desk)}
    first = bodies.get(source.body_ids[0]) if source.body_ids else None
    meetings = list_meetings(desk)
    focus = next_focus(meetings, first, starts.date(), source.kind) if first else ""
    held = source.state in HELD
    referat = make_minutes(desk, meeting_id) if held else None
    with desk.write("Møde kopieret") as writer:
        key = put_meeting(
            writer,
            source.body_ids,
            starts,
            None if source.ends is None else starts + (source.ends - source.starts),
            title=source.title,
            kind=source.kind,
            place=source.place or None,
            focus=focus or None,
            chair_id=source.chair_id,
            minute_taker_id=source.minute_taker_id,
        )
        for item in items:
            if item.parent_id is None and (with_cases or not is_own_case(item)):
                made = _copy(writer, key, item, items, source, with_bilag=with_bilag)
                approves = writer.get("agenda_item", made)["approves_id"]
                if referat is not None and approves == meeting_id:
                    put_minutes(writer, made, referat)
        write_order(writer, key, read_order(writer, key))
        return key


def _copy(
    writer: "Writer",
    meeting_id: str,
    item: AgendaItem,
    items: tuple[AgendaItem, ...],
    source: Meeting,
    *,
    with_bilag: bool,
) -> str:
    """Add a copy of a main point with its sub-points."""
    if is_own_case(item):
        return carry_point(
            writer,
            item.id,
            meeting_id,
            Origin.COPIED,
            with_bilag=with_bilag,
            section=item.section or None,
            break_after=item.break_after,
        )
    point = point_of_item(item)
    approves = point.standing is StandingPoint.APPROVE_MINUTES and source.state in HELD
    title = filled_title(point.title, source.starts.date() if approves else None)
    key = add_point(
        writer,
        meeting_id,
        replace(point, title=title),
        approves_id=source.id if approves else None,
    )
    for child in items:
        if child.parent_id == item.id:
            add_point(writer, meeting_id, point_of_item(child), parent_id=key)
    return key
