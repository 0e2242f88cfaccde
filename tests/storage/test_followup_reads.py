# SPDX-License-Identifier: MPL-2.0
"""Reading tasks by key, by date and in brief, against what the services wrote."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from hpdesk.domain.followup import TaskStatus
from hpdesk.services import followup, meetings
from hpdesk.services.desk import Desk
from hpdesk.storage.followup_reads import TaskFilter, count_tasks, find_task_keys, read_tasks
from hpdesk.storage.meeting_reads import read_meetings
from tests.builders import TODAY, add_board, add_task, empty_plan


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(opened)
    for name, due in (("C", date(2026, 11, 3)), ("A", date(2026, 11, 1)), ("B", None)):
        add_task(opened, board, name, due=due)
    yield opened
    opened.close()


def texts(desk: Desk, wanted: TaskFilter) -> list[str]:
    return [task.text for task in read_tasks(desk.read(), wanted)]


def test_a_limit_takes_the_earliest_dates(desk: Desk) -> None:
    assert texts(desk, TaskFilter(limit=2)) == ["A", "C"]
    assert texts(desk, TaskFilter(limit=9)) == ["A", "C", "B"]
    assert texts(desk, TaskFilter()) == ["C", "A", "B"]


def test_dates_are_bounded_with_the_first_and_without_the_last(desk: Desk) -> None:
    first, last = date(2026, 11, 1), date(2026, 11, 3)
    assert texts(desk, TaskFilter(due_from=first, due_before=last)) == ["A"]
    assert count_tasks(desk.read(), TaskFilter(due_before=last)) == 1
    assert count_tasks(desk.read(), TaskFilter(limit=1)) == 3


def test_tasks_are_read_by_key_and_none_by_none(desk: Desk) -> None:
    keys = tuple(t.id for t in followup.list_tasks(desk) if t.text != "A")
    assert texts(desk, TaskFilter(keys=keys)) == ["C", "B"]
    assert texts(desk, TaskFilter(keys=())) == []


def test_a_brief_task_lacks_log_and_decision_only(desk: Desk) -> None:
    task = followup.list_tasks(desk)[0]
    followup.add_log(desk, task.id, "Rykket")
    (whole,) = read_tasks(desk.read(), TaskFilter(task_id=task.id))
    (brief,) = read_tasks(desk.read(), TaskFilter(task_id=task.id), brief=True)
    assert [entry.text for entry in whole.log] == ["Rykket"]
    assert brief.log == ()
    assert brief.responsible == whole.responsible
    assert (brief.meeting_title, brief.item_number) == ("Bestyrelsesmøde", "2")


def test_many_tasks_carry_the_same_as_few(desk: Desk) -> None:
    board = add_board(desk)
    with desk.write("Mange opgaver") as writer:
        for number in range(401):
            item = board.items[number % 3]
            key = writer.add("task", item_id=item, text=f"Opgave {number}", due=TODAY)
            person = (board.chair, board.secretary)[number % 2]
            writer.add("task_responsible", task_id=key, person_id=person)
    many = {task.id: task for task in read_tasks(desk.read(), TaskFilter(closed=False))}
    (one,) = read_tasks(desk.read(), TaskFilter(closed=False, keys=(max(many),)))
    assert len(many) == 404
    assert many[one.id] == one


def test_open_and_closed_are_counted(desk: Desk) -> None:
    first, second, _ = followup.list_tasks(desk)
    followup.set_status(desk, [first.id], TaskStatus.DONE)
    followup.set_status(desk, [second.id], TaskStatus.DROPPED)
    assert followup.count_open_and_closed(desk) == (1, 2)


def test_every_task_is_either_open_or_closed(desk: Desk) -> None:
    keys = [task.id for task in followup.list_tasks(desk)]
    with desk.write("Opgaver, som andre har skrevet dem") as writer:
        for key, status in zip(keys, (None, "dropped", "a word of another program"), strict=True):
            writer.set("task", key, status=status)
    found = {c: set(find_task_keys(desk.read(), TaskFilter(closed=c))) for c in (True, False)}
    assert found == {True: {keys[1]}, False: {keys[0], keys[2]}}


def test_open_tasks_are_found_without_looking_through_the_closed(desk: Desk) -> None:
    where, values = TaskFilter(closed=False, due_before=TODAY).where()
    plan = desk.read().rows(f"EXPLAIN QUERY PLAN SELECT t.id FROM task t {where}", **values)
    steps = [row[-1] for row in plan]
    assert any("ix_task_status_due" in step for step in steps)
    assert not any(step.startswith("SCAN") for step in steps)


def test_meetings_are_the_same_among_many_as_alone(desk: Desk) -> None:
    (board,) = [meeting.body_ids[0] for meeting in read_meetings(desk.read())]
    with desk.write("Mange møder") as writer:
        for day in range(1, 29):
            for hour in range(8, 12):
                starts = datetime(2027, 1, day, hour)
                key = writer.add("meeting", starts=starts, ends=starts, title=f"Møde {day}.{hour}")
                writer.add("meeting_body", meeting_id=key, body_id=board)
                writer.add("agenda_item", meeting_id=key, title="Punkt")
    many = read_meetings(desk.read())
    assert len(many) == 113
    few = read_meetings(desk.read(), after="2027-01-28", limit=3)
    assert few == many[-4:-1]
    assert [(m.body_ids, m.item_count) for m in few] == [((board,), 1)] * 3


def test_a_task_under_a_sub_point_of_a_closed_point_is_closed(desk: Desk) -> None:
    above = followup.list_tasks(desk)[0]
    assert above.meeting_id is not None
    assert above.item_id is not None
    meetings.edit_item(desk, above.item_id, closed=True)
    sub = meetings.add_item(desk, above.meeting_id, "Underpunkt", parent_id=above.item_id)
    followup.add_task(desk, "Under lukket dør", item_id=sub)
    assert {task.text: task.item_closed for task in followup.list_tasks(desk)}["Under lukket dør"]
