# SPDX-License-Identifier: MPL-2.0
"""How tasks are grouped and sorted when they are followed up."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from hpdesk.domain.danish_names import sort_key
from hpdesk.domain.followup import Task


class TaskGroup(StrEnum):
    """The groups of the follow-up list, in the order they are shown."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    LATER = "later"
    NO_DATE = "no_date"
    CLOSED = "closed"


_GROUP_ORDER = {group: place for place, group in enumerate(TaskGroup)}


def group_of(task: Task, today: date) -> TaskGroup:
    """Return the group of a task; this week runs from today to the Sunday of its ISO week."""
    if task.status.is_closed:
        return TaskGroup.CLOSED
    if task.due is None:
        return TaskGroup.NO_DATE
    if task.due < today:
        return TaskGroup.OVERDUE
    # Subtracting, as the last Sunday lies beyond the calendar.
    days_left = timedelta(days=6 - today.weekday())
    return TaskGroup.THIS_WEEK if task.due - today <= days_left else TaskGroup.LATER


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
