# SPDX-License-Identifier: MPL-2.0
"""How tasks are grouped and sorted when they are followed up."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from hpdesk.domain.danish_names import sort_key
from hpdesk.domain.followup import Task, TaskStatus


class TaskGroup(StrEnum):
    """The groups of the follow-up list, in the order they are shown."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    NEXT_30_DAYS = "next_30_days"
    LATER = "later"
    NO_DATE = "no_date"
    NOBODY = "nobody"
    CLOSED = "closed"


_GROUP_ORDER = {group: place for place, group in enumerate(TaskGroup)}
_SOON = timedelta(days=30)


def group_of(task: Task, today: date) -> TaskGroup:
    """Return the group of a task; this week runs from today to the Sunday of its ISO week.

    An open task that lies with nobody is in a group of its own, whatever its date: before
    anyone can be reminded, somebody must take it.
    """
    if task.status.is_closed:
        return TaskGroup.CLOSED
    if not task.responsible:
        return TaskGroup.NOBODY
    if task.due is None:
        return TaskGroup.NO_DATE
    if task.due < today:
        return TaskGroup.OVERDUE
    # Subtracting, as the last Sunday lies beyond the calendar.
    days_left = timedelta(days=6 - today.weekday())
    if task.due - today <= days_left:
        return TaskGroup.THIS_WEEK
    return TaskGroup.NEXT_30_DAYS if task.due - today <= _SOON else TaskGroup.LATER


def days_overdue(task: Task, today: date) -> int:
    """Return how many days an open task is past its date, else 0."""
    if task.due is None or not task.is_overdue(today):
        return 0
    return (today - task.due).days


def sort_tasks(tasks: Iterable[Task], today: date) -> list[Task]:
    """Return tasks by group, then by date, then by text; the last closed come first."""
    return sorted(tasks, key=lambda task: _place(task, today))


def _place(task: Task, today: date) -> tuple[int, int, tuple[str, str, str], str]:
    group = group_of(task, today)
    if group is TaskGroup.CLOSED:
        days = -(task.closed_on or date.min).toordinal()
    else:
        days = (task.due or date.max).toordinal()
    return _GROUP_ORDER[group], days, sort_key(task.text), task.id


# as they stand inside a sentence
STATUS_WORDS = {
    TaskStatus.OPEN: "åben",
    TaskStatus.IN_PROGRESS: "i gang",
    TaskStatus.DONE: "udført",
    TaskStatus.DROPPED: "bortfaldet",
}
_STATUS_SET = "Status sat til "
_REOPENED = "Genåbnet: "


def status_log(status: TaskStatus) -> str:
    """Return what the log says of a new status: `Status sat til udført.`."""
    return f"{_STATUS_SET}{STATUS_WORDS[status]}."


def reopened_log(reason: str) -> str:
    """Return what the log says of a task that was opened again: `Genåbnet: Lyset virker ikke.`."""
    return f"{_REOPENED}{reason}"


def status_said(text: str) -> str | None:
    """Return what a line of the log says of the status, `udført`, or None where it says nothing."""
    if text.startswith(_STATUS_SET):
        return text.removeprefix(_STATUS_SET).removesuffix(".")
    if text.startswith(_REOPENED):
        return f"genåbnet ({text.removeprefix(_REOPENED).removesuffix('.')})"
    return None
