# SPDX-License-Identifier: MPL-2.0
"""Groups and order of the follow-up list."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.followup_rules import TaskGroup, days_overdue, group_of, sort_tasks

THURSDAY = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("due", "group"),
    [
        (date(2026, 11, 11), TaskGroup.OVERDUE),
        (date(2026, 11, 12), TaskGroup.THIS_WEEK),
        (date(2026, 11, 15), TaskGroup.THIS_WEEK),
        (date(2026, 11, 16), TaskGroup.LATER),
        (None, TaskGroup.NO_DATE),
    ],
)
def test_a_week_ends_on_sunday(due: date | None, group: TaskGroup) -> None:
    assert group_of(Task("t", "Ring", due=due), THURSDAY) is group


@pytest.mark.parametrize("status", [TaskStatus.DONE, TaskStatus.DROPPED])
def test_a_closed_task_is_never_overdue(status: TaskStatus) -> None:
    task = Task("t", "Ring", due=date(2026, 1, 1), status=status)
    assert group_of(task, THURSDAY) is TaskGroup.CLOSED
    assert days_overdue(task, THURSDAY) == 0


def test_overdue_days_are_calendar_days() -> None:
    assert days_overdue(Task("t", "Ring", due=date(2026, 11, 1)), THURSDAY) == 11
    assert days_overdue(Task("t", "Ring", due=THURSDAY), THURSDAY) == 0
    assert days_overdue(Task("t", "Ring"), THURSDAY) == 0


def test_tasks_come_by_group_then_date_then_text() -> None:
    tasks = [
        Task("old", "Ældst", closed_on=date(2026, 1, 1), status=TaskStatus.DONE),
        Task("new", "Nyest", closed_on=date(2026, 11, 1), status=TaskStatus.DONE),
        Task("none", "Uden"),
        Task("later", "Senere", due=date(2027, 1, 1)),
        Task("å", "Åbn", due=THURSDAY),
        Task("a", "Afklar", due=THURSDAY),
        Task("late", "Overskredet", due=date(2026, 11, 2)),
        Task("latest", "Overskredet længe", due=date(2026, 10, 2)),
    ]
    order = [task.id for task in sort_tasks(tasks, THURSDAY)]
    assert order == ["latest", "late", "a", "å", "later", "none", "new", "old"]


@settings(max_examples=200, deadline=None)
@given(st.none() | st.dates(), st.dates())
def test_every_day_of_the_calendar_has_a_group(due: date | None, today: date) -> None:
    task = Task("t", "Ring", due=due)
    assert (group_of(task, today) is TaskGroup.OVERDUE) == task.is_overdue(today)
    assert (days_overdue(task, today) > 0) == task.is_overdue(today)
