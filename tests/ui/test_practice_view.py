# SPDX-License-Identifier: MPL-2.0
"""Fra praksis and the steps of notes, by keys."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hpdesk.services import contacts, coordination, followup, meetings, practice, waiting
from hpdesk.ui.pages.stakeholders.note_windows import put_away, quick_note_of
from hpdesk.ui.pages.stakeholders.notes_view import NotesView
from hpdesk.ui.pages.stakeholders.practice_view import PracticeView
from hpdesk.ui.pages.stakeholders.silent_dialog import SilentDialog
from tests.builders import TODAY, Board, add_board, empty_plan
from tests.ui.stakeholder_scene import Scene, open_scene


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Scene, Board]]:
    with open_scene(qtbot, empty_plan(tmp_path), "practice") as scene:
        yield scene, add_board(scene.desk)
        put_away(scene.page.window())


def view_of(scene: Scene) -> PracticeView:
    view = scene.page.workspace("practice")
    assert isinstance(view, PracticeView)
    return view


def notes_of(scene: Scene) -> NotesView:
    view = scene.page.show_view("notes")
    assert isinstance(view, NotesView)
    return view


def test_a_line_is_noted_and_lifted_and_answered_by_key(
    qtbot: QtBot, opened: tuple[Scene, Board]
) -> None:
    scene, board = opened
    view = view_of(scene)
    scene.page.focus_first()
    scene.write("bøvl Hanne i går: nøglerne mangler")
    scene.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(view.model.rows()) == 1)
    (way,) = view.model.rows()
    assert (way.practice.text, way.raised_by) == ("nøglerne mangler", "Hanne")
    assert scene.around.toasts[-1] == ("Noteret fra Hanne.", True)
    assert view.line.text() == ""
    view.table.setFocus()
    scene.press(Qt.Key.Key_Return)
    assert not view.matter.isHidden()
    view.matter.lift.click()
    assert "Vælg først" in view.matter.lift_field.error()
    view.matter.lift_to.set_value(board.body)
    view.matter.lift.setFocus()
    scene.press(Qt.Key.Key_Space)
    (point,) = waiting.list_waiting(scene.desk, board.body)
    assert point.title == "Nøglerne mangler"
    assert "venter på næste møde i Bestyrelsen" in view.matter.way_label.text()
    assert view.matter.lift.isHidden()
    view.matter.told.setFocus()
    scene.press(Qt.Key.Key_Space)
    assert "intet svar" in scene.around.toasts[-1][0]
    view.matter.answer.setFocus()
    scene.write("Der kommer nye nøgler.")
    scene.flush()
    view.matter.told.setFocus()
    scene.press(Qt.Key.Key_Space)
    one = practice.get_practice(scene.desk, way.practice.id).practice
    assert (one.answer, one.told_on) == ("Der kommer nye nøgler.", TODAY)
    assert view.matter.stage.text() == "Formidlet"
    scene.press(Qt.Key.Key_Escape)
    assert view.matter.isHidden()


def test_a_first_name_alone_is_asked_about(qtbot: QtBot, opened: tuple[Scene, Board]) -> None:
    scene, board = opened
    view = view_of(scene)
    scene.page.focus_first()
    scene.write("bøvl Karin: støj om natten")
    scene.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(view.model.rows()) == 1)
    (way,) = view.model.rows()
    assert (way.practice.person_id, way.raised_by) == (None, "Karin")
    text, undo = scene.around.toasts[-1]
    assert text == "Noteret fra Karin. Er det Karin Vestermark, Boligselskabet Fjordbo?"
    assert not undo
    mean = scene.around.actions[-1]
    assert mean is not None
    mean()
    (way,) = view.model.rows()
    assert (way.practice.person_id, way.raised_by) == (board.chair, "Karin Vestermark")


def test_an_empty_line_says_what_is_missing(qtbot: QtBot, opened: tuple[Scene, Board]) -> None:
    scene, _board = opened
    view = view_of(scene)
    view.line.setFocus()
    scene.write("bøvl")
    scene.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Linjen er tom" in view.problem.text())
    assert view.line.text() == "bøvl"


def test_a_decision_asks_for_the_answer(opened: tuple[Scene, Board]) -> None:
    scene, board = opened
    key = practice.add_practice(scene.desk, "Lys på stien", raised_on=TODAY - timedelta(weeks=9))
    practice.edit_practice(scene.desk, key, item_id=board.items[1])
    meetings.edit_item(scene.desk, board.items[1], decision="Der sættes lamper op.")
    scene.page.arrive(practice_id=key)
    view = view_of(scene)
    assert view.matter.stage.text() == "Besluttet, svar mangler"
    assert "Beslutning: Der sættes lamper op." in view.matter.way_label.text()
    assert "9\xa0uger" in str(view.model.index(0, 0).data())
    view.matter.open_point.click()
    assert scene.around.went[-1] == ("meetings", {"item_id": board.items[1]})
    view.matter.close_drawer()
    view.table.setFocus()
    scene.press(Qt.Key.Key_Delete)
    assert practice.list_practice(scene.desk) == ()
    scene.desk.undo()
    assert len(view.model.rows()) == 1


def test_a_notes_step_is_done_or_becomes_a_task(opened: tuple[Scene, Board]) -> None:
    scene, _board = opened
    key = coordination.add_note(
        scene.desk, "Talt", TODAY, next_step="rykke", follow_up_on=date(2026, 11, 20)
    )
    notes = notes_of(scene)
    scene.page.arrive(note_id=key)
    drawer = notes.note
    drawer.done.setFocus()
    scene.press(Qt.Key.Key_Space)
    assert coordination.get_note(scene.desk, key).done_on == TODAY
    assert "udført" in drawer.step.text()
    scene.press(Qt.Key.Key_Space)
    assert coordination.get_note(scene.desk, key).done_on is None
    drawer.task.setFocus()
    scene.press(Qt.Key.Key_Space)
    (task,) = followup.list_tasks(scene.desk)
    assert (task.text, task.due) == ("rykke", date(2026, 11, 20))
    scene.press(Qt.Key.Key_Space)
    assert scene.around.went[-1] == ("followup", {"task_id": task.id})
    drawer.form.tags.setFocus()
    scene.write("relation, Husmøde")
    scene.close_completer()
    drawer.task.setFocus()
    drawer.form.direction.part("up").click()
    note = coordination.get_note(scene.desk, key)
    assert note.tags == ("relation", "husmøde")
    assert str(note.direction) == "up"
    drawer.practice.setFocus()
    scene.press(Qt.Key.Key_Space)
    (way,) = practice.list_practice(scene.desk)
    assert scene.around.went[-1] == ("stakeholders", {"practice_id": way.practice.id})


def test_the_silent_are_listed_and_enter_begins_the_note(
    qtbot: QtBot, opened: tuple[Scene, Board]
) -> None:
    scene, board = opened
    notes = notes_of(scene)
    notes.silent_button.click()
    (dialog,) = [d for d in scene.page.findChildren(SilentDialog) if d.isVisible()]
    qtbot.waitUntil(lambda: len(dialog.model.rows()) == 1)
    assert dialog.table.current_key() == board.party, "Enter means the first at once"
    dialog.activateWindow()
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    box = quick_note_of(scene.page.window())
    assert box is not None
    qtbot.waitUntil(box.text.hasFocus)
    assert "Boligselskabet Fjordbo" in box.about_label.text()
    scene.write("talt om alt")
    scene.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert contacts.party_log(scene.desk, board.party).last == TODAY
    assert contacts.silent_parties(scene.desk) == ()
