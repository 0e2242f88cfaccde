# SPDX-License-Identifier: MPL-2.0
"""Undo and redo bring the whole file back, row for row, whatever was done."""

import contextlib
import sqlite3
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from hpdesk.domain.coordination import Stance
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.meetings import AttendanceStatus
from hpdesk.domain.templates import Template
from hpdesk.domain.working_days import CustomaryDay
from hpdesk.services import (
    attachments,
    coordination,
    followup,
    meetings,
    minutes,
    people,
    plan_settings,
)
from hpdesk.services.desk import Desk
from hpdesk.services.search import search
from hpdesk.services.template_content import shipped_templates
from tests.builders import BOARD_STARTS, TODAY, Board, add_board, dump_tables, empty_plan


def state_of(desk: Desk) -> dict[str, Any]:
    """Return every row but the history; kept bytes only grow, so that they can come back."""
    dump = dump_tables(desk.file.connection)
    del dump["blob"]
    return dump


def test_a_deleted_meeting_comes_back_with_all_that_belonged_to_it(
    desk: Desk, board: Board
) -> None:
    task = followup.add_task(desk, "Ring", item_id=board.items[1], responsible=[board.party])
    followup.add_log(desk, task, "Ringet.")
    attachments.add_attachment(desk, board.items[1], b"tal", "tal.txt")
    coordination.add_note(desk, "Enige", TODAY, meeting_id=board.meeting, item_id=board.items[1])
    coordination.set_position(desk, board.items[1], board.party, Stance.AGAINST, "Nej")
    minutes.start_minutes(desk, meetings.get_meeting(desk, board.meeting))
    before = state_of(desk)
    meetings.delete_meeting(desk, board.meeting)
    assert followup.list_tasks(desk) == ()
    assert coordination.list_notes(desk)[0].meeting_id is None
    after = state_of(desk)
    assert desk.undo() == "Møde slettet"
    assert state_of(desk) == before
    assert desk.redo() == "Møde slettet"
    assert state_of(desk) == after


def test_nothing_to_undo_is_no_step(desk: Desk) -> None:
    assert desk.undo() is None
    assert desk.redo() is None


def test_a_new_step_forgets_what_could_be_done_again(desk: Desk) -> None:
    people.add_person(desk, "Karin")
    desk.undo()
    people.add_person(desk, "Lone")
    assert desk.redo_label is None


def test_two_hundred_steps_can_be_taken_back(desk: Desk) -> None:
    for number in range(205):
        people.add_person(desk, f"Person {number}")
    taken_back = 0
    while desk.undo():
        taken_back += 1
    assert taken_back == 200
    assert len(people.list_people(desk)) == 5


def test_labels_are_right_when_a_screen_is_told(desk: Desk) -> None:
    people.add_person(desk, "Karin")
    seen: list[tuple[str | None, str | None]] = []
    desk.on_change(lambda _step: seen.append((desk.undo_label, desk.redo_label)))
    desk.undo()
    desk.redo()
    assert seen == [(None, "Person oprettet"), ("Person oprettet", None)]


def changed_elsewhere(path: Path, statement: str) -> None:
    """Let another program change the plan."""
    other = sqlite3.connect(path)
    with other:
        other.execute(statement)
    other.close()


def test_what_another_program_changed_is_not_undone_and_not_offered_again(
    desk: Desk, board: Board
) -> None:
    meetings.edit_item(desk, board.items[1], decision="Vedtaget.")
    changed_elsewhere(desk.path, "UPDATE agenda_item SET decision = 'Udsat.'")
    with pytest.raises(UserError, match="ændret igen siden"):
        desk.undo()
    assert meetings.list_items(desk, board.meeting)[1].decision == "Udsat."
    assert desk.undo_label == "Punkt tilføjet"
    assert desk.redo_label is None


def test_what_another_program_refers_to_is_not_taken_away(desk: Desk) -> None:
    person = people.add_person(desk, "Karin")
    changed_elsewhere(
        desk.path,
        "INSERT INTO meeting (id, rank, starts, chair_id) "
        f"VALUES ('m', 0, '2026-01-01', '{person}')",
    )
    with pytest.raises(UserError, match="ændret igen siden"):
        desk.undo()
    assert [p.name for p in people.list_people(desk)] == ["Karin"]


def test_undo_of_a_busy_plan_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hpdesk.storage.connecting._BUSY_SECONDS", 0.05)
    opened = Desk.open(empty_plan(tmp_path))
    people.add_person(opened, "Karin")
    with contextlib.closing(sqlite3.connect(opened.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError, match="optaget"):
            opened.undo()
        other.execute("ROLLBACK")
    assert opened.undo() == "Person oprettet"
    assert people.list_people(opened) == ()
    opened.close()


def test_a_row_that_points_at_itself_comes_back_as_it_was(desk: Desk, board: Board) -> None:
    meetings.edit_meeting(desk, board.meeting, for_meeting_id=board.meeting)
    before = state_of(desk)
    meetings.delete_meeting(desk, board.meeting)
    desk.undo()
    assert state_of(desk) == before


WORDS = st.sampled_from(["møde", "Aarhus", "café", "", "bestyrelsesmøde", "x\x00y", "»æøå«", "''"])
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


class AnyWork(RuleBasedStateMachine):
    """A secretary doing this and that, undoing and redoing in between."""

    @initialize()
    def open_plan(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.desk = Desk.open(empty_plan(Path(self.folder.name)), today=TODAY)
        self.steps = [state_of(self.desk)]  # one more than there are steps to take back
        add_board(self.desk)
        while self.desk.undo_label:
            self.steps.insert(1, state_of(self.desk))
            self.desk.undo()
        while self.desk.redo_label:
            self.desk.redo()
        self.place = len(self.steps) - 1

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            while self.desk.undo():
                self.place -= 1
            assert state_of(self.desk) == self.steps[0]
            while self.desk.redo():
                self.place += 1
            assert state_of(self.desk) == self.steps[-1]
            self.desk.close()
            self.folder.cleanup()

    def do(self, work: Callable[[], object]) -> None:
        """Do one thing; a refusal must change nothing."""
        before = state_of(self.desk)
        told: list[object] = []
        stop = self.desk.on_change(told.append)
        with contextlib.suppress(UserError):
            work()
        stop()
        now = state_of(self.desk)
        if not told:
            assert now == before
            return
        self.place = len(self.desk._undo)
        if before == now or (self.place < len(self.steps) and now == self.steps[self.place]):
            del self.steps[self.place + 1 :]
        else:  # a new step, or one merged with the step before it
            self.steps[self.place :] = [now]

    def some(self, table: str, number: int) -> str:
        """Return the key of one of the rows, or of none."""
        keys = [k for (k,) in self.desk.read().rows(f"SELECT id FROM {table} ORDER BY rowid")]
        return keys[number % len(keys)] if keys else "ingen"

    @rule(n=st.integers(0, 9), text=WORDS, template=st.sampled_from(shipped_templates()))
    def add_meeting(self, n: int, text: str, template: Template) -> None:
        body = self.some("body", n)
        starts = BOARD_STARTS + timedelta(days=n)
        items = template.points
        self.do(lambda: meetings.add_meeting(self.desk, [body], starts, title=text, items=items))

    @rule(n=st.integers(0, 9))
    def delete_meeting(self, n: int) -> None:
        self.do(lambda: meetings.delete_meeting(self.desk, self.some("meeting", n)))

    @rule(n=st.integers(0, 9), index=st.integers(0, 5), text=WORDS, closed=st.booleans())
    def add_item(self, n: int, index: int, text: str, closed: bool) -> None:
        meeting = self.some("meeting", n)
        self.do(
            lambda: meetings.add_item(
                self.desk, meeting, f"Punkt {text}", index=index, closed=closed
            )
        )

    @rule(n=st.integers(0, 9), index=st.integers(-1, 5))
    def move_item(self, n: int, index: int) -> None:
        self.do(lambda: meetings.move_item(self.desk, self.some("agenda_item", n), index))

    @rule(n=st.integers(0, 9))
    def delete_item(self, n: int) -> None:
        self.do(lambda: meetings.delete_item(self.desk, self.some("agenda_item", n)))

    @rule(n=st.integers(0, 9), text=WORDS, due=st.none() | DAYS)
    def add_task(self, n: int, text: str, due: date | None) -> None:
        item, who = self.some("agenda_item", n), [self.some("person", n), "ingen"][: n % 3]
        self.do(
            lambda: followup.add_task(
                self.desk, f"Ring {text}", item_id=item, due=due, responsible=who
            )
        )

    @rule(n=st.integers(0, 9), due=st.none() | DAYS)
    def move_deadline(self, n: int, due: date | None) -> None:
        self.do(lambda: followup.edit_task(self.desk, self.some("task", n), due=due))

    @rule(n=st.integers(0, 9), status=st.sampled_from(list(TaskStatus)))
    def set_status(self, n: int, status: TaskStatus) -> None:
        self.do(lambda: followup.set_status(self.desk, [self.some("task", n)], status))

    @rule(n=st.integers(0, 9))
    def delete_task(self, n: int) -> None:
        self.do(lambda: followup.delete_task(self.desk, self.some("task", n)))

    @rule(n=st.integers(0, 9), text=WORDS)
    def add_person(self, n: int, text: str) -> None:
        party = self.some("organisation", n)
        self.do(lambda: people.add_person(self.desk, text, organisation_id=party))

    @rule(n=st.integers(0, 9))
    def delete_person(self, n: int) -> None:
        self.do(lambda: people.delete_person(self.desk, self.some("person", n)))

    @rule(n=st.integers(0, 9))
    def delete_body(self, n: int) -> None:
        self.do(lambda: people.delete_body(self.desk, self.some("body", n)))

    @rule(n=st.integers(0, 9))
    def delete_organisation(self, n: int) -> None:
        self.do(lambda: people.delete_organisation(self.desk, self.some("organisation", n)))

    @rule(n=st.integers(0, 9), text=WORDS, on=DAYS)
    def add_note(self, n: int, text: str, on: date) -> None:
        who, item = [self.some("person", n)], self.some("agenda_item", n)
        self.do(lambda: coordination.add_note(self.desk, text, on, people=who, item_id=item))

    @rule(n=st.integers(0, 9), m=st.integers(0, 9))
    def edit_note(self, n: int, m: int) -> None:
        parties = [self.some("organisation", m)]
        self.do(lambda: coordination.edit_note(self.desk, self.some("note", n), parties=parties))

    @rule(n=st.integers(0, 9))
    def delete_note(self, n: int) -> None:
        self.do(lambda: coordination.delete_note(self.desk, self.some("note", n)))

    @rule(n=st.integers(0, 9), stance=st.sampled_from(list(Stance)))
    def set_position(self, n: int, stance: Stance) -> None:
        item, party = self.some("agenda_item", n), self.some("organisation", n)
        self.do(lambda: coordination.set_position(self.desk, item, party, stance))

    @rule(n=st.integers(0, 9), content=st.binary(max_size=4))
    def add_attachment(self, n: int, content: bytes) -> None:
        item = self.some("agenda_item", n)
        self.do(lambda: attachments.add_attachment(self.desk, item, content, "tal.txt"))

    @rule(n=st.integers(0, 9), index=st.integers(0, 3))
    def move_attachment(self, n: int, index: int) -> None:
        bilag = self.some("attachment", n)
        self.do(lambda: attachments.move_attachment(self.desk, bilag, index))

    @rule(n=st.integers(0, 9), m=st.integers(0, 9), status=st.sampled_from(list(AttendanceStatus)))
    def set_attendance(self, n: int, m: int, status: AttendanceStatus) -> None:
        meeting, person = self.some("meeting", n), self.some("person", m)
        self.do(lambda: minutes.set_attendance(self.desk, meeting, person, status))

    @rule(day=st.sampled_from(list(CustomaryDay)), on=st.booleans())
    def set_closed_day(self, day: CustomaryDay, on: bool) -> None:
        self.do(lambda: plan_settings.set_customary_day(self.desk, day, on))

    @rule()
    def undo(self) -> None:
        if self.desk.undo():
            self.place -= 1

    @rule()
    def redo(self) -> None:
        if self.desk.redo():
            self.place += 1

    @invariant()
    def the_file_is_where_the_steps_say(self) -> None:
        if hasattr(self, "desk"):
            assert state_of(self.desk) == self.steps[self.place]

    @invariant()
    def points_are_numbered_without_gaps(self) -> None:
        if hasattr(self, "desk"):
            ranks: dict[str, list[int]] = {}
            for meeting, rank in self.desk.read().rows("SELECT meeting_id, rank FROM agenda_item"):
                ranks.setdefault(meeting, []).append(rank)
            assert all(sorted(r) == list(range(len(r))) for r in ranks.values())

    @invariant()
    def what_is_found_is_there(self) -> None:
        if hasattr(self, "desk"):
            found = search(self.desk, "punkt", limit=500)
            titles = self.desk.read().rows("SELECT id FROM agenda_item WHERE title LIKE 'Punkt%'")
            assert {hit.key for hit in found if hit.kind == "item"} >= {key for (key,) in titles}


AnyWork.TestCase.settings = settings(
    max_examples=15,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
test_any_work_can_be_undone_and_done_again = AnyWork.TestCase
