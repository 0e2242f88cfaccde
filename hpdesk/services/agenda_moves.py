# SPDX-License-Identifier: MPL-2.0
"""Levels, sections and breaks of an agenda, and points that go from one meeting to another."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from hpdesk.domain.agenda_order import Placed, family, indented, outdented, with_section
from hpdesk.domain.danish import long_date
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting, MeetingState, Origin, Outcome
from hpdesk.domain.people import BodyKind
from hpdesk.domain.preparation import WaitingHow
from hpdesk.services.agenda_points import (
    allowed_kind,
    carry_point,
    put_at,
    read_order,
    write_order,
)
from hpdesk.services.desk import Desk
from hpdesk.services.locking import refuse_locked, refuse_locked_item
from hpdesk.services.meetings import get_meeting, list_meetings, meeting_of_item
from hpdesk.services.numbering import renumber
from hpdesk.services.waiting import put_waiting
from hpdesk.storage.people_reads import read_bodies

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

_LONGEST_BREAK = 480
_NOT_HELD = (MeetingState.DRAFT, MeetingState.SENT)


def indent_item(desk: Desk, item_id: str) -> None:
    """Put a point under the point above it; its own sub-points come to stand beside it.

    Raises UserError where nothing stands above it or it is a sub-point already.
    """
    _reorder(
        desk,
        item_id,
        "Punkt gjort til underpunkt",
        indented,
        "Punktet kan ikke rykkes ind: der står intet punkt over det, eller det er et underpunkt.",
    )


def outdent_item(desk: Desk, item_id: str) -> None:
    """Make a sub-point a point of its own, after the others of its point."""
    _reorder(
        desk,
        item_id,
        "Underpunkt gjort til punkt",
        outdented,
        "Punktet er ikke et underpunkt, så det kan ikke rykkes ud.",
    )


def _reorder(
    desk: Desk,
    item_id: str,
    label: str,
    rule: Callable[[Sequence[Placed], str], list[Placed]],
    refusal: str,
) -> None:
    with desk.write(label) as writer:
        refuse_locked_item(writer, item_id)
        meeting_id = writer.get("agenda_item", item_id)["meeting_id"]
        before = read_order(writer, meeting_id)
        after = rule(before, item_id)
        if after == before:
            raise UserError(refusal)
        write_order(writer, meeting_id, after)


def set_section(desk: Desk, item_id: str, name: str) -> None:
    """Put a heading over a point and those that follow it in its section.

    An empty name takes the heading away: they join the section above.
    """
    with desk.write("Overskrift ændret", merge_key=f"section:{item_id}") as writer:
        refuse_locked_item(writer, item_id)
        meeting_id = writer.get("agenda_item", item_id)["meeting_id"]
        order = read_order(writer, meeting_id)
        write_order(writer, meeting_id, with_section(order, item_id, name))


def set_break(desk: Desk, item_id: str, minutes: int | None) -> None:
    """Put a pause of some minutes after a point, or take it away with None or 0."""
    if minutes is not None and not 0 <= minutes <= _LONGEST_BREAK:
        raise UserError("Pausen skal være mellem 1 og 480 minutter. Skriv et andet tal.")
    with desk.write("Pause ændret", merge_key=f"break:{item_id}") as writer:
        writer.set("agenda_item", item_id, break_after=minutes or None)


def copy_item(
    desk: Desk,
    item_id: str,
    meeting_id: str,
    *,
    index: int | None = None,
    with_bilag: bool = True,
    with_guests: bool = False,
) -> str:
    """Copy a point with its texts, bilag and sub-points to a meeting; returns the copy's key.

    The copy links back; what was minuted, tasks and positions stay where they are.
    """
    with desk.write("Punkt kopieret") as writer:
        refuse_locked(writer, meeting_id)
        return _carry_at(
            writer,
            item_id,
            meeting_id,
            Origin.COPIED,
            index,
            with_bilag=with_bilag,
            with_guests=with_guests,
        )


def _carry_at(
    writer: "Writer",
    item_id: str,
    meeting_id: str,
    how: Origin,
    index: int | None,
    *,
    with_bilag: bool = True,
    with_guests: bool = False,
) -> str:
    """Carry a point into a meeting, last or at an index, in the section of its place."""
    order = read_order(writer, meeting_id)
    key = carry_point(
        writer,
        item_id,
        meeting_id,
        how,
        with_bilag=with_bilag,
        with_guests=with_guests,
        section=(order[-1].section or None) if order else None,
    )
    put_at(writer, key, meeting_id, index)
    return key


def move_to_meeting(desk: Desk, item_id: str, meeting_id: str, *, index: int | None = None) -> None:
    """Move a point with all that belongs to it to another meeting: the same point, elsewhere.

    Bilag, tasks, notes, positions, deliveries and history follow. Raises UserError where the
    agenda it stands on was sent: others hold it, so it is to be postponed instead.
    """
    source = get_meeting(desk, meeting_of_item(desk, item_id) or "")
    target = get_meeting(desk, meeting_id)
    if source.id == target.id:
        raise UserError("Punktet står allerede på mødet. Vælg et andet møde.")
    _refuse_sent(source)
    with desk.write("Punkt flyttet til et andet møde") as writer:
        refuse_locked(writer, meeting_id)
        _move(writer, item_id, source, target, index)


def _refuse_sent(source: Meeting) -> None:
    if source.state is not MeetingState.DRAFT or source.agenda_sent:
        raise UserError(
            "Dagsordenen for mødet {day} er sendt ud, så punktet bliver stående der. Udsæt det "
            "til et senere møde i stedet.",
            day=long_date(source.starts.date()),
        )


def _move(
    writer: "Writer", item_id: str, source: Meeting, target: Meeting, index: int | None
) -> None:
    old, new = read_order(writer, source.id), read_order(writer, target.id)
    block = [point.key for point in family(old, item_id)]
    section = (new[-1].section or None) if new else None
    rank = writer.next_rank("agenda_item", meeting_id=target.id)
    for place, key in enumerate(block):
        kind = allowed_kind(writer, target.id, writer.get("agenda_item", key)["kind"])
        values = {"rank": rank + place, "number": "", "section": section, "kind": kind}
        if key == item_id:
            values["parent_id"] = None
        writer.set("agenda_item", key, meeting_id=target.id, **values)
        for bilag in writer.find("attachment", item_id=key):
            writer.set("attachment", bilag, number="")
        for table in ("note", "accepted_finding"):
            for row in writer.find(table, item_id=key):
                if writer.get(table, row)["meeting_id"] == source.id:
                    writer.set(table, row, meeting_id=target.id)
        _shift_guests(writer, key, source.starts, target.starts)
    renumber(writer, source.id)
    put_at(writer, item_id, target.id, index)


def _shift_guests(writer: "Writer", item_id: str, old: datetime, new: datetime) -> None:
    """Let guests come as long after the meeting's start as before."""
    for guest in writer.find("guest", item_id=item_id):
        row = writer.get("guest", guest)
        moved_to = {
            name: row[name] + (new - old) for name in ("arrives", "leaves") if row[name] is not None
        }
        writer.set("guest", guest, **moved_to)


def lift_item(
    desk: Desk,
    item_id: str,
    body_id: str,
    *,
    inform: bool = False,
    meeting_id: str | None = None,
) -> str:
    """Lift a point to another body, or let it be told of it with `inform` (domain.md row 42).

    It comes with texts, bilag and sagsforløb into a meeting of that body; without one it waits
    for the next. Returns the key of the new point, or of the waiting point.
    """
    source = get_meeting(desk, meeting_of_item(desk, item_id) or "")
    body = next((one for one in read_bodies(desk.read()) if one.id == body_id), None)
    if body is None:
        raise UserError("Organet findes ikke længere, og intet er løftet. Vælg et andet.")
    if body_id in source.body_ids:
        raise UserError(
            "{body} behandler selv punktet, så det kan ikke løftes dertil. Vælg et andet organ.",
            body=body.name,
        )
    if not inform and body.kind is BodyKind.ADVISORY_GROUP:
        raise UserError(
            "{body} er rådgivende, så intet kan løftes dertil til beslutning. Orientér gruppen "
            "i stedet.",
            body=body.name,
        )
    how = Origin.INFORMED if inform else Origin.LIFTED
    label = "{} orienteret" if inform else "Løftet til {}"
    with desk.write(label.format(body.name)) as writer:
        if meeting_id is None:
            waiting = WaitingHow.INFORMED if inform else WaitingHow.LIFTED
            return put_waiting(writer, body_id, waiting, item_id, desk.today())
        _refuse_target(writer, meeting_id, body_id)
        return _carry_at(writer, item_id, meeting_id, how, None)


def _refuse_target(writer: "Writer", meeting_id: str, body_id: str) -> None:
    state = writer.get("meeting", meeting_id)["state"] or MeetingState.DRAFT
    if not writer.find("meeting_body", meeting_id=meeting_id, body_id=body_id):
        raise UserError("Mødet holdes af et andet organ. Vælg et af organets egne møder.")
    if state not in _NOT_HELD:
        raise UserError("Mødet er afholdt, så der kan ikke sættes flere punkter på. Vælg et nyt.")


def postpone_item(desk: Desk, item_id: str, *, meeting_id: str | None = None) -> str | None:
    """Postpone a point to a later meeting, by default the body's next that is not held.

    From an agenda that is not sent the point moves. From one that is, it stays as postponed and
    is carried with its texts and bilag; where no later meeting is planned it waits for one.
    Returns the key of the point there, or None where it waits.
    """
    source = get_meeting(desk, meeting_of_item(desk, item_id) or "")
    target = _later(desk, source, meeting_id)
    if source.state is MeetingState.DRAFT and not source.agenda_sent:
        if target is None:
            raise UserError(
                "Der er ikke planlagt et senere møde, så punktet står, hvor det stod. Opret det "
                "næste møde først."
            )
        with desk.write("Punkt udsat") as writer:
            refuse_locked(writer, target.id)
            _move(writer, item_id, source, target, None)
        return item_id
    with desk.write("Punkt udsat") as writer:
        refuse_locked_item(writer, item_id)
        writer.set("agenda_item", item_id, outcome=str(Outcome.POSTPONED))
        if target is not None:
            return _carry_at(writer, item_id, target.id, Origin.CARRIED, None)
        for body_id in source.body_ids[:1]:
            put_waiting(writer, body_id, WaitingHow.POSTPONED, item_id, desk.today())
    return None


def _later(desk: Desk, source: Meeting, meeting_id: str | None) -> Meeting | None:
    """Return the meeting to postpone to, or None where none is planned."""
    if meeting_id is not None:
        target = get_meeting(desk, meeting_id)
        if target.starts <= source.starts or target.state not in _NOT_HELD:
            raise UserError("Punktet kan kun udsættes til et senere møde, der ikke er afholdt.")
        return target
    return next(
        (
            m
            for m in list_meetings(desk)
            if m.starts > source.starts
            and m.kind is source.kind
            and m.state in _NOT_HELD
            and set(m.body_ids[:1]) & set(source.body_ids)
        ),
        None,
    )
