# SPDX-License-Identifier: MPL-2.0
"""Meetings and their agenda."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from hpdesk.domain.agenda import place_before_end
from hpdesk.domain.agenda_order import moved
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Meeting, MeetingKind, MeetingState, SentKind
from hpdesk.domain.working_days import SendOutWindow
from hpdesk.services.agenda_points import (
    add_template_points,
    put_at,
    read_order,
    refuse_decision,
    write_order,
)
from hpdesk.services.deleting import delete_kindly
from hpdesk.services.desk import Desk
from hpdesk.services.locking import (
    refuse_locked,
    refuse_locked_fields,
    refuse_locked_item,
    refuse_locked_meeting,
)
from hpdesk.services.numbering import renumber
from hpdesk.services.plan_settings import calendar
from hpdesk.storage import meeting_reads

if TYPE_CHECKING:
    from hpdesk.domain.templates import TemplatePoint
    from hpdesk.storage.writer import Writer

_TEXTS = {
    "summary": "Resumé",
    "recommendation": "Indstilling",
    "case_text": "Sagsfremstilling",
    "economy": "Økonomi",
    "next_steps": "Videre proces",
    "discussion": "Drøftelse",
    "decision": "Beslutning",
    "for_the_record": "Ført til referat",
}


def list_meetings(desk: Desk) -> tuple[Meeting, ...]:
    """Return all meetings by time."""
    return meeting_reads.read_meetings(desk.read())


def get_meeting(desk: Desk, meeting_id: str) -> Meeting:
    """Return one meeting; raises UserError where there is none."""
    found = meeting_reads.read_meetings(desk.read(), meeting_id=meeting_id)
    if not found:
        raise UserError(
            "Mødet »{key}« findes ikke i planen. Se møderne med hpdesk list.", key=meeting_id
        )
    return found[0]


def list_items(desk: Desk, meeting_id: str) -> tuple[AgendaItem, ...]:
    """Return a meeting's agenda in order."""
    return meeting_reads.read_items(desk.read(), meeting_id)


def window_of(desk: Desk, meeting: Meeting) -> SendOutWindow:
    """Return the send-out window of a meeting, by its bodies' lead times (domain.md row 33)."""
    return calendar(desk).window(meeting.starts.date(), meeting.earliest, meeting.latest)


def meeting_of_item(desk: Desk, item_id: str) -> str | None:
    """Return the key of the meeting an item stands in."""
    return meeting_reads.meeting_of_item(desk.read(), item_id)


def check_times(starts: datetime, ends: datetime | None) -> None:
    """Raise UserError where a meeting would end before it begins."""
    if ends is not None and ends <= starts:
        raise UserError("Mødet slutter, før det begynder. Ret sluttidspunktet.")


def add_meeting(
    desk: Desk,
    body_ids: Sequence[str],
    starts: datetime,
    ends: datetime | None = None,
    *,
    title: str = "",
    kind: MeetingKind = MeetingKind.ORDINARY,
    items: "Sequence[TemplatePoint]" = (),
    **fields: Any,  # noqa: ANN401 - further columns of `meeting`
) -> str:
    """Add a meeting of one or several bodies with its first points; returns its key."""
    with desk.write("Møde oprettet") as writer:
        return put_meeting(
            writer, body_ids, starts, ends, title=title, kind=kind, items=items, **fields
        )


def put_meeting(
    writer: "Writer",
    body_ids: Sequence[str],
    starts: datetime,
    ends: datetime | None = None,
    *,
    title: str = "",
    kind: MeetingKind = MeetingKind.ORDINARY,
    items: "Sequence[TemplatePoint]" = (),
    **fields: Any,  # noqa: ANN401 - further columns of `meeting`
) -> str:
    """Add a meeting inside a step that does more than that; returns its key."""
    if not body_ids:
        raise UserError("Mødet mangler et organ. Vælg, hvem der holder mødet.")
    check_times(starts, ends)
    key = writer.add(
        "meeting",
        starts=starts,
        ends=ends,
        title=title.strip() or None,
        kind=str(kind),
        state=str(MeetingState.DRAFT),
        **fields,
    )
    for rank, body_id in enumerate(body_ids):
        writer.add("meeting_body", meeting_id=key, body_id=body_id, rank=rank)
    add_template_points(writer, key, items)
    return key


def edit_meeting(desk: Desk, meeting_id: str, **fields: Any) -> None:  # noqa: ANN401 - columns of `meeting`
    """Change a meeting; `body_ids` replaces its bodies."""
    body_ids: Sequence[str] | None = fields.pop("body_ids", None)
    merge = f"meeting:{meeting_id}:{sorted(fields)}" if body_ids is None else None
    with desk.write("Møde ændret", merge_key=merge) as writer:
        changed = [*fields, *(("body_ids",) if body_ids is not None else ())]
        refuse_locked_meeting(writer, meeting_id, changed)
        now = {**writer.get("meeting", meeting_id), **fields}
        check_times(now["starts"], now["ends"])
        writer.set("meeting", meeting_id, **fields)
        if body_ids is not None:
            if not body_ids:
                raise UserError("Mødet mangler et organ. Vælg, hvem der holder mødet.")
            for old in writer.find("meeting_body", meeting_id=meeting_id):
                writer.delete("meeting_body", old)
            for rank, body_id in enumerate(body_ids):
                writer.add("meeting_body", meeting_id=meeting_id, body_id=body_id, rank=rank)
        if body_ids is not None or "starts" in fields:
            renumber(writer, meeting_id)


def delete_meeting(desk: Desk, meeting_id: str) -> None:
    """Delete a meeting with its agenda, bilag, tasks and attendance; can be undone."""
    delete_kindly(desk, "meeting", meeting_id, "Møde slettet")


def mark_sent(desk: Desk, meeting_id: str, on: date, note: str = "") -> int:
    """Log that the agenda went out on a day by other means; returns the version."""
    # sending is imported when something is sent: the first page needs meetings, not that
    from hpdesk.services.follow_up_lists import list_to_send
    from hpdesk.services.send_log import current_snapshot, log_version

    with desk.write("Dagsorden udsendt") as writer:
        snapshot = current_snapshot(desk.read(), meeting_id)
        version, _ = log_version(
            writer,
            meeting_id,
            kind=SentKind.AGENDA,
            on=on,
            snapshot=snapshot,
            note=note,
            follow_up=list_to_send(desk.read(), meeting_id, on),
        )
        return version


def place_of_new(desk: Desk, meeting_id: str) -> int | None:
    """Return the index at which a new point stands before Eventuelt and the like.

    None, which is last, once the agenda has gone out: what comes late takes the next number.
    """
    if get_meeting(desk, meeting_id).state is not MeetingState.DRAFT:
        return None
    return place_before_end([(one.standing, one.title) for one in list_items(desk, meeting_id)])


def add_item(
    desk: Desk,
    meeting_id: str,
    title: str,
    *,
    kind: str = "information",
    index: int | None = None,
    **fields: Any,  # noqa: ANN401 - further columns of `agenda_item`
) -> str:
    """Add a point, last or at an index from 0; returns its key.

    At an index it takes the section there. Raises UserError where a rådgivende gruppe alone is
    to decide it.
    """
    if not title.strip():
        raise UserError("Punktet mangler en titel. Skriv titlen, og prøv igen.")
    with desk.write("Punkt tilføjet") as writer:
        refuse_locked(writer, meeting_id)
        refuse_decision(writer, meeting_id, kind)
        key = writer.add(
            "agenda_item",
            rank=writer.next_rank("agenda_item", meeting_id=meeting_id),
            meeting_id=meeting_id,
            title=title.strip(),
            kind=kind,
            **fields,
        )
        put_at(writer, key, meeting_id, index)
        return key


def edit_item(desk: Desk, item_id: str, **fields: Any) -> None:  # noqa: ANN401 - columns of `agenda_item`
    """Change a point; typing in one field is one step to undo.

    `case` is the case presentation; `presenter_id` and `presenter_text` replace each other.
    Raises UserError where a rådgivende gruppe alone is to decide it (domain.md row 9).
    """
    if "case" in fields:
        fields["case_text"] = fields.pop("case")
    if "title" in fields and not fields["title"].strip():
        raise UserError("Punktet mangler en titel. Skriv titlen, og prøv igen.")
    if fields.get("presenter_id"):
        fields["presenter_text"] = None
    elif fields.get("presenter_text"):
        fields["presenter_id"] = None
    named = [_TEXTS[name] for name in fields if name in _TEXTS]
    label = f"{named[0]} ændret" if len(named) == 1 else "Punkt ændret"
    with desk.write(label, merge_key=f"item:{item_id}:{sorted(fields)}") as writer:
        refuse_locked_fields(writer, item_id, fields)
        if "kind" in fields:
            meeting_id = writer.get("agenda_item", item_id)["meeting_id"]
            refuse_decision(writer, meeting_id, fields["kind"])
        writer.set("agenda_item", item_id, **fields)


def move_item(desk: Desk, item_id: str, index: int) -> None:
    """Move a point with its sub-points to an index from 0 within its meeting.

    It takes the section of its new place; see `agenda_order.moved`.
    """
    with desk.write("Punkt flyttet") as writer:
        refuse_locked_item(writer, item_id)
        meeting_id = writer.get("agenda_item", item_id)["meeting_id"]
        write_order(writer, meeting_id, moved(read_order(writer, meeting_id), item_id, index))


def delete_item(desk: Desk, item_id: str) -> None:
    """Delete a point with its sub-points, bilag and tasks; can be undone."""
    with desk.write("Punkt slettet") as writer:
        refuse_locked_item(writer, item_id)
        meeting_id = writer.get("agenda_item", item_id)["meeting_id"]
        writer.delete("agenda_item", item_id)
        renumber(writer, meeting_id)
