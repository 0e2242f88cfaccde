# SPDX-License-Identifier: MPL-2.0
"""A person's deadlines as a calendar file: open tasks, and bilag owed, as whole days.

Each keeps its UID for ever. Its SEQUENCE is the moment of writing, so that the file written last
holds whatever was changed, undone or imported in between (RFC 5546 §2.1.5).
"""

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task
from hpdesk.domain.people import BodyKind
from hpdesk.domain.preparation import Delivery
from hpdesk.services import people
from hpdesk.services.calendar_files import (
    NINE_THE_DAY_BEFORE,
    CalendarFile,
    own_key,
    put_file,
)
from hpdesk.services.desk import Desk
from hpdesk.storage.followup_reads import read_tasks
from hpdesk.storage.preparation_reads import read_deliveries
from hpdesk.storage.task_filter import TaskFilter

if TYPE_CHECKING:
    from hpdesk.exports.calendar_writer import CalendarEvent

_SINCE = datetime(2020, 1, 1, tzinfo=UTC)


def write_tasks_ics(desk: Desk, person_id: str, target: Path) -> CalendarFile:
    """Write the deadlines of what lies with a person and is open, bilag owed among them.

    Raises UserError where there are none, or where the file cannot be written.
    """
    from hpdesk.exports.calendar_writer import calendar_bytes

    name = next((p.name for p in people.list_people(desk) if p.id == person_id), "")
    key, stamp = own_key(desk), desk.now().astimezone(UTC)
    private = {b.id for b in people.list_bodies(desk) if b.kind is BodyKind.PRE_MEETING_GROUP}
    events = [_task_event(task, key.text, stamp, private) for task in _tasks_of(desk, person_id)]
    owed = read_deliveries(desk.read(), due_by=date.max.isoformat())
    events += [_bilag_event(one, key.text, stamp) for one in owed if one.person_id == person_id]
    if not events:
        raise UserError(
            "{name} har ingen åbne opgaver med en frist, så der er ikke skrevet nogen fil.",
            name=name or "Personen",
        )
    events.sort(key=_by_day)
    content = calendar_bytes(events, name=f"Frister: {name}")
    put_file(desk, target, content, (), key)
    return CalendarFile(len(events))


def _by_day(event: "CalendarEvent") -> tuple[datetime, str]:
    return event.starts, event.uid


def _tasks_of(desk: Desk, person_id: str) -> list[Task]:
    return [
        task
        for task in read_tasks(desk.read(), TaskFilter(closed=False, due_from=date.min), brief=True)
        if any(who.id == person_id and not who.is_organisation for who in task.responsible)
    ]


def _event(uid: str, on: date, stamp: datetime, summary: str, description: str) -> "CalendarEvent":
    from hpdesk.exports.calendar_writer import CalendarEvent

    return CalendarEvent(
        uid=uid,
        starts=datetime.combine(on, time()),
        all_day=True,
        stamp=stamp,
        sequence=max(0, int((stamp - _SINCE).total_seconds())),
        summary=summary,
        description=description,
        alarm_minutes=NINE_THE_DAY_BEFORE,
    )


def _task_event(task: Task, key: str, stamp: datetime, private: set[str]) -> "CalendarEvent":
    """Return a task's deadline; where it was agreed is left out where that was a formøde."""
    from hpdesk.documents.checklist_paper import source_words

    source = "" if private & set(task.body_ids) else source_words(task)
    return _event(
        f"{task.id}.frist.{key}@hpdesk",
        task.due or stamp.date(),
        stamp,
        f"Frist: {task.text}",
        f"Aftalt: {source}" if source else "",
    )


def _bilag_event(delivery: Delivery, key: str, stamp: datetime) -> "CalendarEvent":
    return _event(
        f"{delivery.id}.bilag.{key}@hpdesk",
        delivery.due or stamp.date(),
        stamp,
        f"Frist for bilag: {delivery.title}",
        f"Punkt {delivery.item_number}" if delivery.item_number else "",
    )
