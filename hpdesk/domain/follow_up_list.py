# SPDX-License-Identifier: MPL-2.0
"""What stands under the point Opfølgning: a body's open tasks and those closed since last time.

The list follows the plan until the agenda is sent; then it stays as it was (domain.md row 43).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.followup_rules import sort_tasks, status_log, status_said


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """A task as it stands in the list; `closed` where it came from a closed point."""

    task_id: str
    text: str
    who: tuple[str, ...] = ()
    due: date | None = None
    due_text: str = ""
    status: TaskStatus = TaskStatus.OPEN
    closed_on: date | None = None
    next_step: str = ""
    meeting_title: str = ""
    meeting_on: date | None = None
    item_number: str = ""
    closed: bool = False

    def is_overdue(self, on: date) -> bool:
        """Tell whether the date had passed on a day and the task was open."""
        return not self.status.is_closed and self.due is not None and self.due < on


@dataclass(frozen=True, slots=True)
class FollowUpChange:
    """What a meeting did with the status of a task: `udført`."""

    task_id: str
    text: str
    said: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class FollowUpList:
    """The list under a point, as on a day; `since` is the day of the bodies' last meeting.

    A `frozen` list went out with the agenda. `changes` are those made at the meeting.
    """

    item_id: str
    on: date
    since: date | None = None
    open: tuple[FollowUpLine, ...] = ()
    done: tuple[FollowUpLine, ...] = ()
    frozen: bool = False
    changes: tuple[FollowUpChange, ...] = ()

    @property
    def task_ids(self) -> tuple[str, ...]:
        """Return the keys of all the tasks in the list."""
        return tuple(line.task_id for line in (*self.open, *self.done))


def make_list(item_id: str, tasks: Iterable[Task], on: date, since: date | None) -> FollowUpList:
    """Return the list of some tasks as they stand on a day."""
    ordered = sort_tasks(tasks, on)
    return FollowUpList(
        item_id,
        on,
        since,
        tuple(_line(task) for task in ordered if not task.status.is_closed),
        tuple(_line(task) for task in ordered if task.status.is_closed),
    )


def _line(task: Task) -> FollowUpLine:
    return FollowUpLine(
        task_id=task.id,
        text=task.text,
        who=tuple(who.called_now for who in task.responsible),
        due=task.due,
        due_text=task.due_text,
        status=task.status,
        closed_on=task.closed_on,
        next_step=task.next_step,
        meeting_title=task.meeting_title or ", ".join(task.body_names),
        meeting_on=None if task.meeting_starts is None else task.meeting_starts.date(),
        item_number=task.item_number,
        closed=task.item_closed,
    )


def changes_at(
    listed: FollowUpList, tasks: Iterable[Task], meeting_on: date
) -> tuple[FollowUpChange, ...]:
    """Return what the logs of the listed tasks say of their status on the day of the meeting.

    Of several changes of one task the last counts; one that ends as the list has it is none.
    """
    lines = {line.task_id: line for line in (*listed.open, *listed.done)}
    found = []
    for task in tasks:
        line = lines.get(task.id)
        said = [status_said(entry.text) for entry in task.log if entry.on == meeting_on]
        words = [one for one in said if one is not None]
        before = status_said(status_log(line.status)) if line is not None else None
        if line is not None and words and words[-1] != before:
            found.append(FollowUpChange(task.id, line.text, words[-1], line.closed))
    order = list(lines)
    return tuple(sorted(found, key=lambda change: order.index(change.task_id)))


def as_stored(listed: FollowUpList) -> dict[str, Any]:
    """Return a list as it is kept with its point."""
    return {
        "on": listed.on.isoformat(),
        **({"since": listed.since.isoformat()} if listed.since else {}),
        "open": [_stored_line(line) for line in listed.open],
        "done": [_stored_line(line) for line in listed.done],
    }


def _stored_line(line: FollowUpLine) -> dict[str, Any]:
    row: dict[str, Any] = {
        "task": line.task_id,
        "text": line.text,
        "who": list(line.who),
        "due": line.due and line.due.isoformat(),
        "due_text": line.due_text,
        "status": str(line.status),
        "closed_on": line.closed_on and line.closed_on.isoformat(),
        "next_step": line.next_step,
        "meeting": line.meeting_title,
        "meeting_on": line.meeting_on and line.meeting_on.isoformat(),
        "number": line.item_number,
        "closed": line.closed,
    }
    return {name: value for name, value in row.items() if value}


def from_stored(item_id: str, stored: object) -> FollowUpList | None:
    """Return a list that was kept with its point, or None where it cannot be read."""
    if not isinstance(stored, Mapping):
        return None
    try:
        since = stored.get("since")
        return FollowUpList(
            item_id,
            date.fromisoformat(stored["on"]),
            date.fromisoformat(since) if since else None,
            tuple(_read_line(row) for row in stored.get("open", ())),
            tuple(_read_line(row) for row in stored.get("done", ())),
            frozen=True,
        )
    except (KeyError, TypeError, ValueError, AttributeError):  # a damaged or foreign list
        return None


def _read_line(row: Mapping[str, Any]) -> FollowUpLine:
    return FollowUpLine(
        task_id=str(row["task"]),
        text=str(row["text"]),
        who=tuple(str(name) for name in row.get("who", ())),
        due=_day(row.get("due")),
        due_text=str(row.get("due_text", "")),
        status=TaskStatus(row.get("status", TaskStatus.OPEN)),
        closed_on=_day(row.get("closed_on")),
        next_step=str(row.get("next_step", "")),
        meeting_title=str(row.get("meeting", "")),
        meeting_on=_day(row.get("meeting_on")),
        item_number=str(row.get("number", "")),
        closed=bool(row.get("closed", False)),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
