# SPDX-License-Identifier: MPL-2.0
"""The room »Beslutninger«, by keys; what counts is what stands in the file."""

import csv
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hpdesk.domain.danish import date_words
from hpdesk.domain.decisions import Decision, ReportEvery, Validity
from hpdesk.services import decision_register, meetings
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.pages.followup.decisions_view import DecisionsView
from hpdesk.ui.saving import CSV
from tests.builders import TODAY, Board, add_task, empty_plan
from tests.ui.followup_scene import KEY, FollowupScene


class Register(FollowupScene):
    """The scene with the register shown."""

    def view(self) -> DecisionsView:
        view = self.page.rooms.decisions
        assert view is not None, "the room is shown"
        return view

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.view().loader.is_loading())

    def show(self) -> None:
        self.window.run_command("followup_decisions")
        self.wait()

    def titles(self) -> list[str]:
        self.wait()
        return [decision.title for decision in self.view().model.rows()]

    def decision(self, key: str) -> Decision:
        return decision_register.get_decision(self.desk, key)

    def open(self, key: str) -> None:
        self.view().table.setFocus()
        assert self.view().table.select_index(self.view().model.index_of(key))
        self.press(KEY.Key_Return)
        assert self.view().details.item_id() == key


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path) -> Register:
    scene = Register(qtbot, empty_plan(tmp_path), _add_task)
    scene.show()
    return scene


def _add_task(desk: Desk, board: Board) -> None:
    add_task(desk, board, "Skaf veste", due=TODAY)


def test_every_decision_stands_with_the_latest_first(register: Register) -> None:
    assert register.titles() == ["Æblehaven åbnes", "Nattevandring"]
    assert register.page.header.facts_label.text() == "2\xa0beslutninger fra alle møder"
    row = register.view().model.index(1, 3)
    assert row.data() == "I gang, 0 af 1\xa0opgave udført"
    assert clipped_widgets(register.window) == []


def test_the_room_is_remembered_and_a_task_leads_back_to_the_tasks(register: Register) -> None:
    assert register.window.preferences.splitters["followup_room"] == b"decisions"
    register.window.run_command("followup_tasks")
    assert register.page.rooms.shows_tasks()
    assert register.page.export_button.isVisible()
    assert not register.view().export_button.isVisible()
    register.window.navigate("followup", decision_id=register.first)
    register.wait()
    assert register.page.rooms.room() == "decisions"
    assert register.page.where() == {"room": "decisions", "decision_id": register.first}


def test_arrows_in_the_segment_change_the_room(register: Register) -> None:
    register.page.rooms.segment.part("decisions").setFocus()
    register.press(KEY.Key_Left)
    assert register.page.rooms.shows_tasks()
    register.press(KEY.Key_Right)
    assert register.page.rooms.room() == "decisions"


def test_folded_words_find_a_decision(register: Register, qtbot: QtBot) -> None:
    register.window.actions_by_id["find"].trigger()
    assert register.focused() is register.view().search
    qtbot.keyClicks(register.focused(), "AEBLEhaven")
    qtbot.waitUntil(lambda: register.titles() == ["Æblehaven åbnes"])
    assert register.page.header.facts_label.text() == "1\xa0beslutning vist"
    qtbot.keyClicks(register.focused(), "x")
    qtbot.waitUntil(lambda: register.titles() == [])
    assert register.view().stack.currentWidget() is register.view().nothing
    register.press(KEY.Key_Escape)
    qtbot.waitUntil(lambda: len(register.titles()) == 2)


def test_the_choices_narrow_the_register(register: Register, qtbot: QtBot) -> None:
    decision_register.add_told(register.desk, register.first, audience="Beboerne")
    register.wait()
    filters = register.view().filters
    filters.follow.setFocus()
    register.press(KEY.Key_Down)
    qtbot.waitUntil(lambda: register.titles() == ["Nattevandring"])
    register.press(KEY.Key_Up)
    filters.carried.set_value("no_tasks")
    filters.changed.emit()
    qtbot.waitUntil(lambda: register.titles() == ["Æblehaven åbnes"])


def test_enter_opens_the_drawer_and_escape_gives_the_row_back(register: Register) -> None:
    register.open(register.first)
    details = register.view().details
    assert details.isVisible()
    assert details.words.text() == "Godkendt. Vandringerne fortsætter."
    assert [link.text() for link in details.links] == ["Skaf veste"]
    assert clipped_widgets(register.window) == []
    register.press(KEY.Key_Escape)
    assert details.isHidden()
    assert register.focused() is register.view().table


def test_a_decision_lapses_by_arrow_and_undo_brings_it_back(register: Register) -> None:
    register.open(register.first)
    register.press(KEY.Key_Left)
    assert register.decision(register.first).validity is Validity.LAPSED
    assert register.toast() == "Beslutningen er bortfaldet."
    register.undo()
    assert register.decision(register.first).validity is Validity.VALID
    register.wait()
    assert register.view().details.validity.validity.value() == "valid"


def test_a_decision_is_replaced_once_the_later_one_is_chosen(
    register: Register, qtbot: QtBot
) -> None:
    register.open(register.first)
    register.press(KEY.Key_Right)
    choice = register.view().details.validity.replaced_by
    assert choice.hasFocus()
    assert register.decision(register.first).validity is Validity.VALID
    qtbot.waitUntil(lambda: choice.count() == 1)
    qtbot.keyClicks(choice.lineEdit(), "æble")
    register.press(KEY.Key_Down, KEY.Key_Return)
    valid = Validity.VALID
    qtbot.waitUntil(lambda: register.decision(register.first).validity is not valid)
    found = register.decision(register.first)
    assert (found.validity, found.replaced_by_id) == (Validity.REPLACED, register.later)
    register.wait()
    assert choice.text() == "Æblehaven åbnes"


def test_an_audience_is_added_ticked_and_removed_by_keys(register: Register, qtbot: QtBot) -> None:
    register.open(register.first)
    told = register.view().details.told
    told.add.setFocus()
    qtbot.keyClicks(told.add.lineEdit(), "Beboerne")
    register.press(KEY.Key_Return)
    (one,) = register.decision(register.first).told
    assert (one.name, one.on) == ("Beboerne", None)
    qtbot.waitUntil(lambda: told.add.text() == "")
    told.rows[0].box.setFocus()
    register.press(KEY.Key_Space)
    assert register.decision(register.first).told[0].on == TODAY
    assert told.rows[0].when.text() == f"Formidlet {date_words(TODAY)}"
    register.wait()
    index = register.view().model.index_of(register.first)
    assert index.siblingAtColumn(4).data() == "Formidlet til 1 af 1"
    register.press(KEY.Key_Delete)
    assert register.decision(register.first).told == ()
    assert register.focused() is told.add
    register.undo()
    assert len(register.decision(register.first).told) == 1


def test_a_person_is_added_and_told_on_another_day(register: Register, qtbot: QtBot) -> None:
    register.open(register.first)
    told = register.view().details.told
    told.add.setFocus()
    qtbot.keyClicks(told.add.lineEdit(), "karin")
    register.press(KEY.Key_Down, KEY.Key_Return)
    qtbot.waitUntil(lambda: len(register.decision(register.first).told) == 1)
    (one,) = register.decision(register.first).told
    assert one.person_id == register.board.chair
    told.day.edit.setFocus()
    told.day.edit.selectAll()
    qtbot.keyClicks(told.day.edit, "3/11")
    register.press(KEY.Key_Return)
    told.rows[0].box.setFocus()
    register.press(KEY.Key_Space)
    on = register.decision(register.first).told[0].on
    assert on is not None
    assert on.isoformat() == "2026-11-03"


def test_a_day_that_has_not_come_is_refused(register: Register, qtbot: QtBot) -> None:
    decision_register.add_told(register.desk, register.first, audience="Beboerne")
    register.open(register.first)
    told = register.view().details.told
    told.day.edit.setFocus()
    told.day.edit.selectAll()
    qtbot.keyClicks(told.day.edit, "13/11 2026")
    told.rows[0].box.setFocus()
    register.press(KEY.Key_Space)
    assert register.decision(register.first).told[0].on is None
    assert not told.rows[0].box.isChecked()
    assert "ikke kommet endnu" in register.toast()


def test_how_often_the_board_hears_of_it_and_when_next(register: Register) -> None:
    register.open(register.first)
    report = register.view().details.report
    report.setFocus()
    register.press(KEY.Key_Down)
    assert register.decision(register.first).report_every is ReportEvery.MEETING
    register.press(KEY.Key_Down)
    assert register.decision(register.first).report_every is ReportEvery.QUARTER
    register.wait()
    words = register.view().details.due.text()
    assert words == f"Næste tilbagemelding: senest {date_words(date(2027, 3, 1))}."


def test_the_tasks_and_the_point_are_a_key_away(register: Register) -> None:
    register.open(register.first)
    details = register.view().details
    task = details.links[0]
    task.setFocus()
    register.press(KEY.Key_Return)
    assert register.page.rooms.shows_tasks()
    register.window.run_command("back")
    register.wait()
    assert register.page.rooms.room() == "decisions"
    details.open_point.setFocus()
    register.press(KEY.Key_Return)
    here = register.window.pages.current()
    assert here is not None
    assert here[0] == "meetings"
    assert here[1]["item_id"] == register.first


def test_the_export_holds_what_is_shown(register: Register, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.keyClicks(register.view().search, "nattevandring")
    qtbot.waitUntil(lambda: register.titles() == ["Nattevandring"])
    target = tmp_path / "register.csv"
    view = register.view()
    view._on_export(CSV)
    dialog = view.saver.dialog
    assert dialog is not None
    dialog.close()
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(lambda: "register.csv er gemt" in register.toast())
    with target.open(encoding="utf-8-sig") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    assert len(rows) == 2
    assert "Nattevandring" in ";".join(rows[1])


def test_without_decisions_the_room_says_what_comes_here(qtbot: QtBot, tmp_path: Path) -> None:
    scene = Register(qtbot, empty_plan(tmp_path), _undecide)
    scene.show()
    assert scene.titles() == []
    view = scene.view()
    assert view.stack.currentWidget() is view.empty
    assert not view.export_button.isEnabled()
    view.focus_first()
    assert scene.focused() is view.empty.button


def _undecide(desk: Desk, _board: Board) -> None:
    for meeting in meetings.list_meetings(desk):
        meetings.delete_meeting(desk, meeting.id)


def test_a_read_only_plan_shows_and_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    scene = Register(qtbot, empty_plan(tmp_path), _tell, for_writing=False)
    scene.show()
    scene.open(scene.first)
    details = scene.view().details
    for widget in (details.validity.validity, details.told.add, details.report):
        assert not widget.isEnabled()
        assert "skrivebeskyttet" in widget.toolTip()
    assert not details.told.rows[0].box.isEnabled()
    assert scene.view().export_button.isEnabled()


def _tell(desk: Desk, board: Board) -> None:
    decision_register.add_told(desk, board.items[1], audience="Beboerne")
