# SPDX-License-Identifier: MPL-2.0
"""Meetings from a calendar file: read, held against the plan, and taken in as one step."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.calendar_import import CalendarFile, EventRow, checked_rows, event_rows
from hpdesk.domain.danish import counted
from hpdesk.domain.errors import UserError
from hpdesk.domain.meeting_names import meeting_title
from hpdesk.domain.meetings import MeetingKind
from hpdesk.domain.people import Body, BodyKind
from hpdesk.exports.writer import IsCancelled, never_cancelled
from hpdesk.services import people, templates
from hpdesk.services.backups import before_mass_change
from hpdesk.services.desk import Desk
from hpdesk.services.meetings import list_meetings, put_meeting

if TYPE_CHECKING:
    from hpdesk.domain.templates import TemplatePoint


def read_events(
    desk: Desk, path: Path, *, cancelled: IsCancelled = never_cancelled
) -> CalendarFile:
    """Return the events of a calendar file; nothing is changed.

    Raises UserError where the file is too big or no calendar, and Cancelled.
    """
    from hpdesk.exports.foreign_reading import read_calendar_file

    return read_calendar_file(path, desk.today(), cancelled=cancelled)


def preview(desk: Desk, found: CalendarFile) -> tuple[EventRow, ...]:
    """Return the events with their bodies as guessed, held against the plan's meetings."""
    return event_rows(found.events, people.list_bodies(desk), list_meetings(desk))


def with_body(
    desk: Desk, rows: Sequence[EventRow], numbers: Sequence[int], body_id: str
) -> tuple[EventRow, ...]:
    """Return the rows with another body for those of these numbers, held against the plan anew."""
    wanted = set(numbers)
    changed = [
        replace(row, body_id=body_id, taken=bool(body_id)) if row.event.number in wanted else row
        for row in rows
    ]
    return checked_rows(changed, list_meetings(desk))


def apply_events(desk: Desk, rows: Sequence[EventRow]) -> list[str]:
    """Make the meetings that are ticked, in one step that can be undone; returns their keys.

    Those that are to come get the points of their body's template. Raises UserError where nothing
    is ticked or a body is gone since.
    """
    wanted = [row for row in rows if row.taken]
    if not wanted:
        raise UserError("Der er ikke valgt nogen møder, så intet er ændret.")
    bodies = {body.id: body for body in people.list_bodies(desk)}
    if any(row.body_id not in bodies for row in wanted):
        raise UserError("Et organ er slettet i mellemtiden, så intet er ændret. Læs filen igen.")
    before_mass_change(desk, BackupReason.IMPORT)
    points = {key: points_for(desk, bodies[key]) for key in {row.body_id for row in wanted}}
    count = counted(len(wanted), "møde", "møder")
    with desk.write(f"Møder indlæst ({count})") as writer:
        keys = []
        for row in wanted:
            event, body = row.event, bodies[row.body_id]
            ends = event.ends if event.ends and event.ends > event.starts else None
            kind = kind_for(body)
            keys.append(
                put_meeting(
                    writer,
                    [body.id],
                    event.starts,
                    ends,
                    title=meeting_title([body], kind),
                    kind=kind,
                    items=points[body.id] if event.starts.date() >= desk.today() else (),
                    place=event.place or None,
                    chair_id=people.chair_of(desk, body.id, event.starts.date()),
                )
            )
        return keys


def kind_for(body: Body) -> MeetingKind:
    """Return what kind of meeting a body holds."""
    is_pre = body.kind is BodyKind.PRE_MEETING_GROUP
    return MeetingKind.PRE_MEETING if is_pre else MeetingKind.ORDINARY


def points_for(desk: Desk, body: Body, focus: str = "") -> "tuple[TemplatePoint, ...]":
    """Return the points that a body's meetings begin with."""
    template = templates.template_for(desk, body, focus, kind_for(body))
    return template.proper_points if template is not None else ()
