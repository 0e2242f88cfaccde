# SPDX-License-Identifier: MPL-2.0
"""Groups and order of the follow-up list."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.domain.followup import Responsible, Task, TaskStatus
from hpdesk.domain.followup_rules import (
    TaskGroup,
    days_overdue,
    group_of,
    reopened_log,
    sort_tasks,
    status_log,
    status_said,
)

THURSDAY = date(2026, 11, 12)
SOMEBODY = (Responsible("x1", "Åse Lindhardt"),)


@pytest.mark.parametrize(
    ("due", "group"),
    [
        (date(2026, 11, 11), TaskGroup.OVERDUE),
        (date(2026, 11, 12), TaskGroup.THIS_WEEK),
        (date(2026, 11, 15), TaskGroup.THIS_WEEK),
        (date(2026, 11, 16), TaskGroup.NEXT_30_DAYS),
        (date(2026, 12, 12), TaskGroup.NEXT_30_DAYS),
        (date(2026, 12, 13), TaskGroup.LATER),
        (None, TaskGroup.NO_DATE),
    ],
)
def test_a_week_ends_on_sunday(due: date | None, group: TaskGroup) -> None:
    assert group_of(Task("t", "Ring", SOMEBODY, due=due), THURSDAY) is group


def test_what_lies_with_nobody_waits_for_somebody_before_it_is_late() -> None:
    assert group_of(Task("t", "Ring", due=date(2026, 1, 1)), THURSDAY) is TaskGroup.NOBODY
    done = Task("t", "Ring", status=TaskStatus.DONE)
    assert group_of(done, THURSDAY) is TaskGroup.CLOSED


def test_a_name_as_it_was_is_told_only_where_it_differs() -> None:
    taken_over = Responsible("x1", "Omar Friis", name_then="Lise Damkjær")
    assert taken_over.called_now == "Omar Friis (dengang Lise Damkjær)"
    assert taken_over.called_then == "Lise Damkjær"
    assert Responsible("x1", "Omar Friis", name_then="Omar Friis").called_now == "Omar Friis"
    assert Responsible("x1", "Omar Friis").called_then == "Omar Friis"


@pytest.mark.parametrize("status", list(TaskStatus))
def test_what_the_log_says_of_a_status_can_be_read_back(status: TaskStatus) -> None:
    assert f"Status sat til {status_said(status_log(status))}." == status_log(status)
    assert status_said(reopened_log("Lyset virker ikke.")) == "genåbnet (Lyset virker ikke)"
    assert status_said("Ringede til kommunen.") is None


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
        Task("nobody", "Ingens", due=date(2026, 10, 1)),
        Task("none", "Uden", SOMEBODY),
        Task("later", "Senere", SOMEBODY, due=date(2027, 1, 1)),
        Task("å", "Åbn", SOMEBODY, due=THURSDAY),
        Task("a", "Afklar", SOMEBODY, due=THURSDAY),
        Task("late", "Overskredet", SOMEBODY, due=date(2026, 11, 2)),
        Task("latest", "Overskredet længe", SOMEBODY, due=date(2026, 10, 2)),
    ]
    order = [task.id for task in sort_tasks(tasks, THURSDAY)]
    assert order == ["latest", "late", "a", "å", "later", "none", "nobody", "new", "old"]


@settings(max_examples=200, deadline=None)
@given(st.none() | st.dates(), st.dates())
def test_every_day_of_the_calendar_has_a_group(due: date | None, today: date) -> None:
    task = Task("t", "Ring", SOMEBODY, due=due)
    assert (group_of(task, today) is TaskGroup.OVERDUE) == task.is_overdue(today)
    assert (days_overdue(task, today) > 0) == task.is_overdue(today)
