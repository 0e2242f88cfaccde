# SPDX-License-Identifier: MPL-2.0
"""Many tasks at once, filter words, cells, returns: what counts is what stands in the file."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hpdesk.domain.danish import date_words
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.meetings import MeetingState
from hpdesk.services import followup, meetings, papers, people, task_changes, task_views
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.reassign_dialog import ReassignDialog
from hpdesk.ui.dialogs.reopen_dialog import ReopenDialog
from hpdesk.ui.dialogs.reply_dialog import ReplyDialog
from hpdesk.ui.dialogs.status_sheet_dialog import StatusSheetDialog
from hpdesk.ui.dialogs.task_bulk_dialogs import BulkDueDialog, BulkResponsibleDialog
from hpdesk.ui.dialogs.view_name import ViewNameDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.follow_up_card import FollowUpCard
from hpdesk.ui.pages.followup import FollowupPage
from hpdesk.ui.pages.followup.checklist import SortBy
from hpdesk.ui.pages.followup.query_terms import NOBODY, Part
from hpdesk.ui.pages.followup.tasks_view import TasksView
from hpdesk.ui.preferences import Preferences
from tests.builders import TODAY, Board, add_board, add_task, empty_plan
from tests.ui.windows import show_active

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Room:
    """A window on Opfølgning with a board, three late tasks and three others."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self.qtbot = qtbot
        self.desk = Desk.open(path, today=TODAY)
        self.board: Board = add_board(self.desk)
        self.late = [
            add_task(self.desk, self.board, text, due=date(2026, 10, day))
            for day, text in ((1, "Skaf lokale"), (2, "Bestil lamper"), (3, "Aftal rundgang"))
        ]
        self.soon = add_task(
            self.desk,
            self.board,
            "Ring til æblehaven",
            due=date(2026, 11, 13),
            responsible=[self.board.party],
        )
        self.nobody = add_task(self.desk, self.board, "Find tovholder", responsible=())
        self.done = add_task(self.desk, self.board, "Send brev")
        followup.set_status(self.desk, [self.done], TaskStatus.DONE)
        self.window = MainWindow(self.desk, preferences=Preferences(theme="light"))
        qtbot.addWidget(self.window)
        self.window.resize(1440, 900)
        show_active(qtbot, self.window)
        qtbot.waitUntil(lambda: self.window.pages.page("overview") is not None)
        self.window.navigate("followup", room="tasks")
        page = self.window.pages.page("followup")
        assert isinstance(page, FollowupPage)
        self.page = page

    @property
    def view(self) -> TasksView:
        return self.page.tasks

    def shown(self) -> list[str]:
        rows = self.view.table.lines.rows()
        return [line.text for line in rows if isinstance(line, Task)]

    def task(self, key: str) -> Task:
        return followup.get_task(self.desk, key)

    def go_to(self, key: str, column: int = 0) -> None:
        table = self.view.table
        table.setFocus()
        index = table.lines.index_of(key)
        table.setCurrentIndex(table.lines.index(index.row(), column))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        plain = Qt.KeyboardModifier.NoModifier
        self.qtbot.keyClick(self.view.table, key, modifier or plain)

    def undo(self) -> None:
        self.window.actions_by_id["undo"].trigger()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Room:
    return Room(qtbot, empty_plan(tmp_path))


def test_a_task_that_lies_with_nobody_stands_in_its_own_group(room: Room) -> None:
    assert room.shown()[-1] == "Find tovholder"


def test_a_group_is_chosen_and_closed_in_one_step(room: Room, qtbot: QtBot) -> None:
    room.go_to(room.late[0])
    room.press(Qt.Key.Key_A, CONTROL)
    assert room.view.table.chosen_keys() == room.late
    qtbot.waitUntil(room.view.bulk.isVisible)
    assert room.view.bulk.words.text() == "3\xa0opgaver valgt"
    assert clipped_widgets(room.window) == []
    action = next(
        a for a in room.view.bulk.status.menu().actions() if a.data() == str(TaskStatus.DONE)
    )
    action.trigger()
    assert {room.task(key).status for key in room.late} == {TaskStatus.DONE}
    room.undo()
    assert {room.task(key).status for key in room.late} == {TaskStatus.OPEN}


def test_shift_and_the_arrows_choose_several_that_stay_chosen(room: Room, qtbot: QtBot) -> None:
    room.go_to(room.late[0])
    room.press(Qt.Key.Key_Down, SHIFT)
    room.press(Qt.Key.Key_Down, CONTROL)
    assert room.view.table.chosen_keys() == room.late[:2]
    qtbot.waitUntil(room.view.bulk.isVisible)
    room.view.bulk.due.click()
    (dialog,) = room.view.findChildren(BulkDueDialog)
    qtbot.keyClicks(dialog.due.edit, "1/12")
    qtbot.keyClick(dialog.due.edit, Qt.Key.Key_Return)
    assert [room.task(key).due for key in room.late[:2]] == [date(2026, 12, 1)] * 2
    assert set(room.view.table.chosen_keys()) == set(room.late[:2])
    room.undo()
    assert room.task(room.late[1]).due == date(2026, 10, 2)


def test_several_get_a_new_responsible_beside_the_old(room: Room, qtbot: QtBot) -> None:
    room.go_to(room.late[0])
    room.press(Qt.Key.Key_A, CONTROL)
    qtbot.waitUntil(room.view.bulk.isVisible)
    room.view.bulk.who.click()
    (dialog,) = room.view.findChildren(BulkResponsibleDialog)
    assert dialog.primary is not None
    dialog.primary.click()
    assert dialog.field.error().startswith("Vælg den person eller part")
    dialog.responsible.choice.chosen.emit(room.board.secretary)
    dialog.keep.setChecked(True)
    dialog.primary.click()
    names = [who.name for who in room.task(room.late[2]).responsible]
    assert names == ["Karin Vestermark", "Lone Kjærulff"]


def test_closed_and_open_together_are_opened_with_one_reason(room: Room, qtbot: QtBot) -> None:
    room.view.doing.set_status([room.task(room.done), room.task(room.soon)], TaskStatus.IN_PROGRESS)
    (dialog,) = room.view.findChildren(ReopenDialog)
    qtbot.keyClicks(dialog.reason, "Kom retur")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    both = [room.task(room.done), room.task(room.soon)]
    assert {task.status for task in both} == {TaskStatus.IN_PROGRESS}
    assert "Genåbnet: Kom retur." in [entry.text for entry in both[0].log]
    assert "Genåbnet: Kom retur." not in [entry.text for entry in both[1].log]
    room.undo()
    assert room.task(room.done).status is TaskStatus.DONE


def test_a_deadline_is_edited_in_its_cell(room: Room, qtbot: QtBot) -> None:
    room.go_to(room.late[0], 2)
    room.press(Qt.Key.Key_Return)
    due = room.view.editor.due
    assert due is not None
    assert QApplication.focusWidget() is due.edit
    qtbot.keyClicks(due.edit, "snarest")
    qtbot.keyClick(due.edit, Qt.Key.Key_Return)
    assert not room.view.editor.is_open()
    assert (room.task(room.late[0]).due, room.task(room.late[0]).due_text) == (None, "snarest")
    assert QApplication.focusWidget() is room.view.table


def test_escape_leaves_a_cell_as_it_was(room: Room, qtbot: QtBot) -> None:
    room.go_to(room.late[0], 2)
    room.window.actions_by_id["rename"].trigger()
    due = room.view.editor.due
    assert due is not None
    qtbot.keyClicks(due.edit, "1/12")
    qtbot.keyClick(due.edit, Qt.Key.Key_Escape)
    assert not room.view.editor.is_open()
    assert room.task(room.late[0]).due == date(2026, 10, 1)


def test_a_person_is_added_and_a_status_set_in_their_cells(room: Room) -> None:
    room.go_to(room.nobody, 1)
    room.window.actions_by_id["rename"].trigger()
    who = room.view.editor.who
    assert who is not None
    who.choice.chosen.emit(room.board.chair)
    assert [one.name for one in room.task(room.nobody).responsible] == ["Karin Vestermark"]
    room.view.editor.close(keep=True)
    room.go_to(room.soon, 3)
    room.press(Qt.Key.Key_Return)
    menu = room.view.editor.menu
    assert menu is not None
    next(a for a in menu.actions() if a.data() == "dropped").trigger()
    assert room.task(room.soon).status is TaskStatus.DROPPED


def test_words_and_choices_are_one_filter(room: Room, qtbot: QtBot) -> None:
    filters = room.view.filters
    filters.choices[Part.PERSON].chosen.emit(room.board.chair)
    assert filters.text() == "@Karin Vestermark"
    assert set(room.shown()) == {"Skaf lokale", "Bestil lamper", "Aftal rundgang"}
    filters.choices[Part.PERIOD].chosen.emit("overskredet")
    qtbot.keyClicks(filters.search, " lamper")
    assert room.shown() == ["Bestil lamper"]
    filters.choices[Part.PERSON].chosen.emit(NOBODY)
    assert filters.text() == "uden:ansvarlig frist:overskredet lamper"
    assert filters.choices[Part.PERSON].option_id() == NOBODY
    qtbot.keyClick(filters.search, Qt.Key.Key_Escape)
    assert filters.choices[Part.PERIOD].option_id() == ""


def test_what_is_not_understood_is_told(room: Room, qtbot: QtBot) -> None:
    filters = room.view.filters
    qtbot.keyClicks(filters.search, "status:åben hvad:nu ")
    assert filters.problem.isVisible()
    assert "»hvad:nu«" in filters.problem.text()
    assert filters.choices[Part.STATUS].option_id() == "åben"


def test_names_are_offered_while_they_are_typed(room: Room, qtbot: QtBot) -> None:
    search = room.view.filters.search
    search.setFocus()
    qtbot.keyClicks(search, "@ka")
    assert [choice.text for choice in search.offered()] == ["@Karin Vestermark "]
    search.choose(search.offered()[0])
    assert search.text() == "@Karin Vestermark "
    assert "Ring til æblehaven" not in room.shown()


def test_a_filter_is_saved_as_a_view_and_chosen_again(room: Room, qtbot: QtBot) -> None:
    room.view.filters.set_text("frist:overskredet")
    room.view.views.ask_name()
    (dialog,) = room.view.views.findChildren(ViewNameDialog)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.field.error().startswith("Visningen mangler et navn")
    qtbot.keyClicks(dialog.name, "Det, der haster")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert [view.query for view in task_views.list_views(room.desk)] == ["frist:overskredet"]
    assert room.view.views.text() == "Det, der haster"
    room.view.filters.clear()
    room.view.views.menu_now().actions()[0].trigger()
    assert len(room.shown()) == 3
    delete = next(a for a in room.view.views.menu_now().actions() if a.text().startswith("Slet"))
    delete.trigger()
    assert task_views.list_views(room.desk) == ()


def test_a_heading_sorts_its_column_and_turns_it_round(room: Room) -> None:
    header = room.view.table.horizontalHeader()
    header.sectionClicked.emit(0)
    assert room.shown()[:3] == ["Aftal rundgang", "Bestil lamper", "Skaf lokale"]
    header.sectionClicked.emit(0)
    assert room.shown()[:3] == ["Skaf lokale", "Bestil lamper", "Aftal rundgang"]
    assert room.view.checklist.order.by is SortBy.TEXT


def test_tasks_of_one_who_left_are_given_on(room: Room, qtbot: QtBot) -> None:
    seat = next(one for one in people.list_members(room.desk) if one.person.id == room.board.chair)
    people.edit_member(room.desk, seat.id, ends=date(2026, 11, 1))
    qtbot.waitUntil(room.view.left_bar.isVisible)
    assert room.view.left_bar.words.text().startswith("3\xa0opgaver ligger hos personer")
    room.view.left_bar.button.click()
    (dialog,) = room.view.findChildren(ReassignDialog)
    dialog.choices[room.board.chair].set_value(room.board.secretary)
    qtbot.keyClicks(dialog.reason, "Er fratrådt")
    assert dialog.primary is not None
    dialog.primary.click()
    qtbot.waitUntil(room.view.left_bar.isHidden, timeout=20_000)  # a backup is made first
    task = room.task(room.late[0])
    assert [who.name for who in task.responsible] == ["Lone Kjærulff"]
    assert "Er fratrådt" in task.log[-1].text


def test_the_drawer_keeps_the_next_step_and_leads_to_its_neighbours(
    room: Room, qtbot: QtBot
) -> None:
    room.page.arrive(task_id=room.soon)
    drawer = room.view.drawer
    drawer.next_step.setFocus()
    qtbot.keyClicks(drawer.next_step, "Ring fredag")
    qtbot.keyClick(drawer.next_step, Qt.Key.Key_Return)
    assert room.task(room.soon).next_step == f"Ring den {date_words(date(2026, 11, 13))}"
    assert len(drawer.neighbours.links) == 5
    drawer.neighbours.links[0].clicked.emit()
    assert drawer.task_id() == room.late[0]


def test_the_text_of_a_task_in_approved_minutes_cannot_be_typed_in(room: Room) -> None:
    room.page.arrive(task_id=room.soon)
    text = room.view.drawer.text
    assert not text.isReadOnly()
    meeting = room.task(room.soon).meeting_id
    assert meeting is not None
    meetings.edit_meeting(room.desk, meeting, state=str(MeetingState.MINUTES_APPROVED))
    assert text.isReadOnly()
    assert "ligger fast" in text.accessibleDescription()
    assert room.view.drawer.due.isEnabled()


def test_the_name_of_then_stays_beside_the_one_of_now(room: Room) -> None:
    people.edit_person(room.desk, room.board.chair, name="Karin Dam")
    room.page.arrive(task_id=room.late[0])
    assert room.view.drawer.then.text() == "I referatet: Karin Vestermark."


def test_a_pasted_reply_changes_what_is_ticked(room: Room, qtbot: QtBot) -> None:
    dialog = ReplyDialog(room.page.context, room.page)
    dialog.open()
    dialog.text.setPlainText("1: udført\n2: ny frist 1/12")
    qtbot.waitUntil(lambda: dialog.lines.rowCount() == 2)
    assert len(dialog.chosen()) == 2
    dialog.list.setFocus()
    dialog.list.setCurrentIndex(dialog.lines.index(1, 0))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.apply_button.text() == "Indlæs 1\xa0ændring"
    qtbot.waitUntil(lambda: clipped_widgets(dialog) == [])
    dialog.apply_button.click()
    assert room.task(room.late[0]).status is TaskStatus.DONE
    assert room.task(room.late[1]).due == date(2026, 10, 2)
    room.undo()
    assert room.task(room.late[0]).status is TaskStatus.OPEN


def test_a_status_sheet_is_shown_before_it_is_taken_in(
    room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = tmp_path / "ark.xlsx"
    papers.write_checklist(room.desk, followup.list_tasks(room.desk, closed=False), xlsx=sheet)
    fill_in(sheet)
    dialog = StatusSheetDialog(room.page.context, sheet, room.page)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.found() is not None, timeout=20000)
    found = dialog.found()
    assert found is not None
    assert (len(found.changes), len(found.refused)) == (1, 1)
    assert room.task(room.late[0]).status is TaskStatus.OPEN
    qtbot.waitUntil(lambda: clipped_widgets(dialog) == [])
    dialog.apply_button.click()
    qtbot.waitUntil(lambda: len(followup.list_tasks(room.desk, closed=True)) == 2, timeout=20000)
    qtbot.waitUntil(lambda: bool(room.window.toasts.toasts()))
    assert room.window.toasts.toasts()[-1].text.startswith("1\xa0opgave er ændret")


def fill_in(sheet: Path) -> None:
    """Set one status and write nonsense into another, as a reader may."""
    book = load_workbook(sheet)
    page = book.worksheets[0]
    top = next(n for n in range(1, 12) if "Status" in [cell.value for cell in page[n]])
    column = next(cell.column for cell in page[top] if cell.value == "Status")
    page.cell(top + 1, column).value = "Udført"
    page.cell(top + 2, column).value = "måske"
    book.save(sheet)
    book.close()


def test_a_checklist_is_written_for_each_who_has_tasks(
    room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    room.page.export.write_each("person", "csv", str(tmp_path))
    qtbot.waitUntil(lambda: bool(room.window.toasts.toasts()), timeout=20000)
    names = sorted(path.name.partition(" - ")[2] for path in tmp_path.glob("*.csv"))
    assert names == ["Boligselskabet Fjordbo.csv", "Karin Vestermark.csv", "Uden ansvarlig.csv"]
    (theirs,) = tmp_path.glob("*Fjordbo.csv")
    text = theirs.read_text("utf-8-sig")
    assert "Ring til æblehaven" in text
    assert "Skaf lokale" not in text


def test_the_point_opfolgning_shows_the_list_and_takes_status(room: Room) -> None:
    starts = datetime(2026, 12, 8, 14, 0)
    meeting = meetings.add_meeting(
        room.desk, [room.board.body], starts, starts.replace(hour=16), title="Bestyrelsesmøde"
    )
    point = meetings.add_item(room.desk, meeting, "Opfølgning på beslutninger")
    room.window.navigate("meetings", meeting_id=meeting, item_id=point)
    (card,) = [c for c in room.window.findChildren(FollowUpCard) if c.isVisible()]
    assert card.count.text() == "5"
    room.window.navigate("minutes", meeting_id=meeting, item_id=point)
    (card,) = [c for c in room.window.findChildren(FollowUpCard) if c.isVisible()]
    card.list.setFocus()
    card.list.setCurrentIndex(card.list.rows.index_of(room.late[0]))
    room.qtbot.keyClick(card.list, Qt.Key.Key_Space)
    assert room.task(room.late[0]).status is TaskStatus.DONE
    assert card.count.text() == "4"
    room.undo()
    assert room.task(room.late[0]).status is TaskStatus.OPEN


def test_the_seats_tell_who_left_only_once_they_end(room: Room) -> None:
    assert task_changes.tasks_of_those_who_left(room.desk) == ()
    assert room.view.left_bar.isHidden()
