# SPDX-License-Identifier: MPL-2.0
"""Opfølgning on real plans, by keys and clicks; what counts is what stands in the file."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from hpdesk.domain.danish import date_words
from hpdesk.domain.followup import Responsible, Task, TaskStatus
from hpdesk.domain.followup_rules import TaskGroup
from hpdesk.services import followup
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.reopen_dialog import ReopenDialog
from hpdesk.ui.dialogs.task_dialog import TaskDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.followup import FollowupPage
from hpdesk.ui.pages.followup.checklist import Checklist, GroupLine
from hpdesk.ui.pages.followup.query_terms import Part
from hpdesk.ui.preferences import Preferences
from tests.builders import TODAY, Board, add_board, add_task, empty_plan, sample_plan
from tests.ui.windows import show_active

SOMEBODY = Responsible("x1", "Åse Lindhardt")


class Room:
    """A window on Opfølgning with a board and four tasks."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self.desk = Desk.open(path, today=TODAY)
        self.board: Board = add_board(self.desk)
        self.late = add_task(self.desk, self.board, "Skaf lokale", due=date(2026, 10, 1))
        self.soon = add_task(self.desk, self.board, "Ring til æblehaven", due=date(2026, 11, 13))
        self.words = add_task(self.desk, self.board, "Skriv notat", due_text="snarest")
        self.done = add_task(self.desk, self.board, "Send brev", responsible=())
        followup.set_status(self.desk, [self.done], TaskStatus.DONE)
        self.window = MainWindow(self.desk, preferences=Preferences(theme="light"))
        qtbot.addWidget(self.window)
        self.window.resize(1440, 900)
        show_active(qtbot, self.window)
        qtbot.waitUntil(lambda: self.window.pages.page("overview") is not None)
        self.window.navigate("followup")
        page = self.window.pages.page("followup")
        assert isinstance(page, FollowupPage)
        self.page = page

    def shown(self) -> list[str]:
        return [
            line.text if isinstance(line, Task) else f"{line.group} {line.count}"
            for line in self.page.tasks.table.lines.rows()
        ]

    def task(self, key: str) -> Task:
        return followup.get_task(self.desk, key)

    def go_to(self, key: str) -> None:
        self.page.tasks.table.setFocus()
        assert self.page.tasks.table.select_key(key)


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Room:
    return Room(qtbot, empty_plan(tmp_path))


def test_tasks_stand_in_groups_and_the_closed_are_folded(room: Room) -> None:
    assert room.shown() == [
        "overdue 1",
        "Skaf lokale",
        "this_week 1",
        "Ring til æblehaven",
        "no_date 1",
        "Skriv notat",
        "closed 1",
    ]
    assert room.page.header.facts_label.text() == "3\xa0åbne opgaver fra alle møder"


def test_space_closes_a_task_and_undo_opens_it_again(room: Room, qtbot: QtBot) -> None:
    room.go_to(room.late)
    qtbot.keyClick(room.page.tasks.table, Qt.Key.Key_Space)
    assert room.task(room.late).status is TaskStatus.DONE
    assert "closed 2" in room.shown()
    room.window.actions_by_id["undo"].trigger()
    assert room.task(room.late).status is TaskStatus.OPEN
    assert room.shown()[1] == "Skaf lokale"


def test_a_click_on_the_box_ticks_and_does_not_open(room: Room, qtbot: QtBot) -> None:
    table = room.page.tasks.table
    cell = table.visualRect(table.lines.index_of(room.late))
    spot = cell.center()
    spot.setX(cell.left() + 24)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert room.task(room.late).status is TaskStatus.DONE
    assert room.page.tasks.drawer.isHidden()


def test_a_closed_task_that_is_opened_again_says_why(room: Room, qtbot: QtBot) -> None:
    table = room.page.tasks.table
    room.go_to("group:closed")
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert room.shown()[-1] == "Send brev"
    room.go_to(room.done)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    (dialog,) = room.page.tasks.findChildren(ReopenDialog)
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert dialog.field.error().startswith("Skriv, hvorfor")
    assert room.task(room.done).status is TaskStatus.DONE
    qtbot.keyClicks(dialog.reason, "Brevet kom retur")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert room.task(room.done).status is TaskStatus.OPEN
    assert room.task(room.done).log[-1].text == "Genåbnet: Brevet kom retur."


def test_the_words_searched_for_leave_only_what_has_them(room: Room, qtbot: QtBot) -> None:
    room.window.actions_by_id["find"].trigger()
    assert QApplication.focusWidget() is room.page.tasks.filters.search
    qtbot.keyClicks(room.page.tasks.filters.search, "ÆBLE ring")
    assert room.shown() == ["this_week 1", "Ring til æblehaven"]
    qtbot.keyClick(room.page.tasks.filters.search, Qt.Key.Key_Escape)
    assert len(room.shown()) == 7


def test_a_search_that_finds_nothing_offers_the_way_back(room: Room, qtbot: QtBot) -> None:
    qtbot.keyClicks(room.page.tasks.filters.search, "zebra")
    assert room.page.tasks.stack.currentWidget() is room.page.tasks.nothing_found
    qtbot.mouseClick(room.page.tasks.nothing_found.button, Qt.MouseButton.LeftButton)
    assert len(room.shown()) == 7


def test_a_status_that_is_closed_opens_its_group(room: Room) -> None:
    room.page.tasks.filters.choices[Part.STATUS].chosen.emit("udført")
    assert room.page.tasks.filters.text() == "status:udført"
    assert room.shown() == ["closed 1", "Send brev"]


def test_enter_opens_the_drawer_and_escape_gives_the_row_back(room: Room, qtbot: QtBot) -> None:
    room.go_to(room.late)
    qtbot.keyClick(room.page.tasks.table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is room.page.tasks.drawer.text
    assert room.page.tasks.drawer.late_chip.text() == "42\xa0dage over fristen"
    assert clipped_widgets(room.window) == []
    qtbot.keyClick(room.page.tasks.drawer.text, Qt.Key.Key_Escape)
    assert room.page.tasks.drawer.isHidden()
    assert QApplication.focusWidget() is room.page.tasks.table
    assert room.page.tasks.table.current_key() == room.late


def test_what_is_typed_stands_in_the_file_and_the_cursor_stays(room: Room, qtbot: QtBot) -> None:
    room.page.arrive(task_id=room.late)
    text = room.page.tasks.drawer.text
    text.moveCursor(text.textCursor().MoveOperation.Start)
    qtbot.keyClicks(text, "Nu: ")
    qtbot.waitUntil(lambda: room.task(room.late).text == "Nu: Skaf lokale", timeout=3000)
    assert text.textCursor().position() == 4
    qtbot.waitUntil(lambda: room.shown()[1] == "Nu: Skaf lokale", timeout=2000)


def test_an_emptied_text_is_told_and_the_old_one_comes_back(room: Room, qtbot: QtBot) -> None:
    room.page.arrive(task_id=room.late)
    room.page.tasks.drawer.text.selectAll()
    qtbot.keyClick(room.page.tasks.drawer.text, Qt.Key.Key_Delete)
    assert room.page.tasks.drawer.text_field.error().startswith("Opgaven mangler en tekst.")
    room.page.tasks.drawer.note.setFocus()
    assert room.page.tasks.drawer.text.text() == "Skaf lokale"
    assert room.task(room.late).text == "Skaf lokale"


def test_words_that_are_no_date_are_kept_as_written(room: Room, qtbot: QtBot) -> None:
    room.page.arrive(task_id=room.words)
    edit = room.page.tasks.drawer.due.edit
    assert edit.text() == "snarest"
    set_text(qtbot, edit, "inden jul")
    assert (room.task(room.words).due, room.task(room.words).due_text) == (None, "inden jul")
    set_text(qtbot, edit, "1/12")
    assert room.task(room.words).due == date(2026, 12, 1)
    assert room.task(room.words).log[-1].text == f"Ny frist: {date_words(date(2026, 12, 1))}."


def set_text(qtbot: QtBot, edit: QLineEdit, words: str) -> None:
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, words)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_several_can_be_responsible(room: Room) -> None:
    room.page.arrive(task_id=room.late)
    field = room.page.tasks.drawer.responsible
    field.choice.chosen.emit(room.board.party)
    names = [r.name for r in room.task(room.late).responsible]
    assert names == ["Karin Vestermark", "Boligselskabet Fjordbo"]


def test_a_note_in_the_log_is_added_by_enter(room: Room, qtbot: QtBot) -> None:
    room.page.arrive(task_id=room.late)
    room.page.tasks.drawer.note.setFocus()
    qtbot.keyClicks(room.page.tasks.drawer.note, "Lovet til fredag")
    qtbot.keyClick(room.page.tasks.drawer.note, Qt.Key.Key_Return)
    assert [entry.text for entry in room.task(room.late).log] == ["Lovet til fredag"]
    assert room.page.tasks.drawer.note.text() == ""


def test_the_foot_closes_and_deletes_with_a_way_back(room: Room, qtbot: QtBot) -> None:
    room.page.arrive(task_id=room.late)
    qtbot.mouseClick(room.page.tasks.drawer.close_task, Qt.MouseButton.LeftButton)
    assert room.task(room.late).status is TaskStatus.DONE
    assert room.page.tasks.drawer.close_task.text() == "Genåbn opgave"
    qtbot.mouseClick(room.page.tasks.drawer.delete, Qt.MouseButton.LeftButton)
    assert room.page.tasks.drawer.isHidden()
    assert room.late not in {t.id for t in followup.list_tasks(room.desk)}
    room.window.actions_by_id["undo"].trigger()
    assert room.task(room.late).status is TaskStatus.DONE


def test_delete_in_the_list_can_be_taken_back(room: Room, qtbot: QtBot) -> None:
    room.go_to(room.soon)
    qtbot.keyClick(room.page.tasks.table, Qt.Key.Key_Delete)
    assert "Ring til æblehaven" not in room.shown()
    qtbot.mouseClick(room.window.toasts.toasts()[-1].action_button, Qt.MouseButton.LeftButton)
    assert room.task(room.soon).text == "Ring til æblehaven"


def test_the_neighbours_are_one_step_away(room: Room, qtbot: QtBot) -> None:
    room.page.arrive(task_id=room.late)
    assert not room.page.tasks.drawer.previous_button.isEnabled()
    qtbot.mouseClick(room.page.tasks.drawer.next_button, Qt.MouseButton.LeftButton)
    assert room.page.tasks.drawer.task_id() == room.soon
    assert room.page.tasks.table.current_key() == room.soon


def test_a_closed_task_from_elsewhere_is_found_in_its_folded_group(room: Room) -> None:
    room.window.navigate("followup", task_id=room.done)
    assert room.page.tasks.drawer.task_id() == room.done
    assert room.page.tasks.table.current_key() == room.done


def test_a_new_task_is_made_by_the_keyboard(room: Room, qtbot: QtBot) -> None:
    room.page.command_new_task()
    (dialog,) = room.page.findChildren(TaskDialog)
    assert dialog.primary is not None
    dialog.primary.click()
    assert dialog.text_field.error().startswith("Opgaven mangler en tekst.")
    qtbot.keyClicks(dialog.text, "Book mødelokale")
    qtbot.keyClicks(dialog.due.edit, "snarest")
    dialog.meeting.chosen.emit(room.board.meeting)
    dialog.meeting.set_value(room.board.meeting)
    dialog.primary.click()
    task = next(t for t in followup.list_tasks(room.desk) if t.text == "Book mødelokale")
    assert (task.due, task.due_text, task.item_id) == (None, "snarest", room.board.items[0])
    assert room.page.tasks.drawer.task_id() == task.id


@pytest.mark.parametrize("ending", ["docx", "pdf", "xlsx", "csv"])
def test_the_checklist_is_written_as_the_filter_shows_it(
    room: Room, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    target = tmp_path / f"tjekliste.{ending}"
    qtbot.keyClicks(room.page.tasks.filters.search, "æblehaven")
    room.page.export.write(str(target))
    qtbot.waitUntil(lambda: bool(room.window.toasts.toasts()), timeout=20000)
    assert room.window.toasts.toasts()[-1].text.startswith(f"tjekliste.{ending} er gemt i ")
    content = target.read_bytes()
    assert content
    if ending == "csv":
        assert "Ring til æblehaven" in content.decode("utf-8-sig")
        assert "Skaf lokale" not in content.decode("utf-8-sig")


def test_a_checklist_of_no_known_kind_is_refused_kindly(
    room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    room.page.export.write(str(tmp_path / "liste.odt"))
    qtbot.waitUntil(lambda: bool(room.window.toasts.toasts()))
    assert "ender på .docx" in room.window.toasts.toasts()[-1].text
    assert not (tmp_path / "liste.odt").exists()


def test_an_empty_plan_says_where_tasks_come_from(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    window = MainWindow(desk, preferences=Preferences(theme="light"))
    qtbot.addWidget(window)
    window.navigate("followup")
    page = window.pages.page("followup")
    assert isinstance(page, FollowupPage)
    assert page.tasks.stack.currentWidget() is page.tasks.empty
    window.close()


def test_a_read_only_plan_ticks_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk.open(sample_plan(tmp_path), today=TODAY, for_writing=False)
    window = MainWindow(desk, preferences=Preferences(theme="light"))
    qtbot.addWidget(window)
    window.navigate("followup")
    page = window.pages.page("followup")
    assert isinstance(page, FollowupPage)
    task = page.tasks.checklist.open_tasks()[0]
    page.tasks.table.ticked.emit([task])
    assert not followup.get_task(desk, task.id).status.is_closed
    page.arrive(task_id=task.id)
    assert page.tasks.drawer.text.isReadOnly()
    assert not page.tasks.drawer.close_task.isEnabled()
    assert "skrivebeskyttet" in page.tasks.drawer.close_task.toolTip()
    window.close()


def test_many_tasks_are_narrowed_and_counted() -> None:
    checklist = Checklist(TODAY)
    checklist.set_open(
        Task(f"t{n}", f"Opgave {n}", (SOMEBODY,), due=TODAY + timedelta(days=n % 40 - 10))
        for n in range(5000)
    )
    lines = checklist.lines({"t4999"}, ())
    assert [x.text for x in lines if isinstance(x, Task)] == ["Opgave 4999"]
    counts = {
        x.group: x.count
        for x in checklist.lines(None, tuple(TaskGroup))
        if isinstance(x, GroupLine)
    }
    assert sum(counts.values()) == 5000
    assert counts[TaskGroup.OVERDUE] == 1250
