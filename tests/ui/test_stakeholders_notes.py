# SPDX-License-Identifier: MPL-2.0
"""Notes and positions on the page »Interessenter«."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hpdesk.domain.coordination import NoteChannel, Stance
from hpdesk.services import coordination, meetings, people
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.pages.stakeholders.alignment_view import AlignmentView
from hpdesk.ui.pages.stakeholders.note_dialog import NoteDialog
from hpdesk.ui.pages.stakeholders.note_windows import quick_note_of
from hpdesk.ui.pages.stakeholders.notes_view import NotesView
from hpdesk.ui.pages.stakeholders.quick_note import QuickNote
from hpdesk.ui.theme import apply_theme
from tests.builders import TODAY, Board, add_board, empty_plan, sample_plan
from tests.ui.stakeholder_scene import Scene, open_scene

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    with open_scene(qtbot, empty_plan(tmp_path), "notes") as opened:
        yield opened


def notes_view(scene: Scene) -> NotesView:
    view = scene.page.workspace("notes")
    assert isinstance(view, NotesView)
    return view


def open_box(qtbot: QtBot, scene: Scene) -> QuickNote:
    """Wait for the small window to be ready for keys."""
    found = quick_note_of(scene.page.window())
    assert found is not None
    qtbot.waitUntil(found.is_ready)
    qtbot.waitUntil(found.text.hasFocus)
    return found


def open_fields(qtbot: QtBot, scene: Scene) -> NoteDialog:
    """Ask for all fields from the small window."""
    scene.page.command_new_note()
    open_box(qtbot, scene).ask_fields()
    (found,) = [d for d in scene.page.findChildren(NoteDialog) if d.isVisible()]
    found.activateWindow()
    qtbot.waitUntil(found.form.text.hasFocus)
    return found


def test_an_empty_note_is_not_saved_and_says_so(qtbot: QtBot, scene: Scene) -> None:
    scene.page.command_new_note()
    box = open_box(qtbot, scene)
    scene.press(Qt.Key.Key_Return, _CONTROL)
    assert box.isVisible()
    assert "Noten er tom" in box.problem.text()
    assert coordination.list_notes(scene.desk) == ()
    box.close()
    dialog = open_fields(qtbot, scene)
    scene.press(Qt.Key.Key_Return, _CONTROL)
    assert "Noten er tom" in dialog.form.text_field.error()
    assert coordination.list_notes(scene.desk) == ()
    dialog.reject()


def test_a_closed_day_gives_a_kind_warning_only(qtbot: QtBot, scene: Scene) -> None:
    form = open_fields(qtbot, scene).form
    scene.write("Talt med formanden.")
    form.on.edit.setFocus()
    form.on.edit.selectAll()
    scene.write("26/3 2027")
    assert "langfredag" in form.on.understood.text()
    scene.press(Qt.Key.Key_Return, _CONTROL)
    (note,) = coordination.list_notes(scene.desk)
    assert note.on == date(2027, 3, 26)


def test_a_note_is_edited_in_the_drawer_and_deleted_with_undo(qtbot: QtBot, scene: Scene) -> None:
    board = add_board(scene.desk)
    key = coordination.add_note(scene.desk, "Første ord", TODAY, item_id=board.items[1])
    view = notes_view(scene)
    scene.page.arrive(note_id=key)
    assert view.note.form.point() == (None, board.items[1])
    view.note.form.text.selectAll()
    scene.write("Andre ord")
    view.note.form.channel.part("mail").click()
    scene.flush()
    note = coordination.get_note(scene.desk, key)
    assert (note.text, note.channel) == ("Andre ord", NoteChannel.MAIL)
    view.note.close_drawer()
    view.table.setFocus()
    scene.press(Qt.Key.Key_Delete)
    assert coordination.list_notes(scene.desk) == ()
    assert scene.around.toasts[-1][1]
    scene.desk.undo()
    assert len(view.model.rows()) == 1


def test_notes_are_found_by_word_and_by_party(scene: Scene) -> None:
    board = add_board(scene.desk)
    coordination.add_note(scene.desk, "Om nattevandring", TODAY, parties=[board.party])
    coordination.add_note(scene.desk, "Om lokaler", TODAY)
    view = notes_view(scene)
    scene.page.command_find()
    scene.write("lokaler")
    assert [n.text for n in view.model.rows()] == ["Om lokaler"]
    view.words.clear()
    scene.page.command_find()
    scene.write("part:fjordbo")
    assert [n.text for n in view.model.rows()] == ["Om nattevandring"]


def test_many_notes_are_shown_some_at_a_time(qtbot: QtBot, scene: Scene) -> None:
    with scene.desk.write("Noter oprettet") as writer:
        for number in range(400):
            writer.add("note", text=f"Note {number}", noted_on=TODAY, channel="call")
    view = notes_view(scene)
    assert len(view.model.rows()) == 300
    qtbot.mouseClick(view.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(view.model.rows()) == 400)
    assert view.more.isHidden()


@pytest.fixture
def matrix(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Scene, AlignmentView, Board]]:
    with open_scene(qtbot, empty_plan(tmp_path), "alignment") as opened:
        board = add_board(opened.desk)
        meetings.edit_item(opened.desk, board.items[1], kind="decision")
        view = opened.page.workspace("alignment")
        assert isinstance(view, AlignmentView)
        opened.page.focus_first()
        yield opened, view, board


def test_a_position_is_set_and_cleared_by_key(
    matrix: tuple[Scene, AlignmentView, Board],
) -> None:
    scene, view, board = matrix
    scene.press(Qt.Key.Key_3)
    (position,) = coordination.list_positions(scene.desk)
    assert (position.item_id, position.party_id) == (board.items[1], board.party)
    assert position.stance is Stance.AGAINST
    assert "Imod" in str(view.matrix.currentIndex().data())
    scene.press(Qt.Key.Key_1)
    assert coordination.list_positions(scene.desk)[0].stance is Stance.SUPPORTS
    assert view.model.alignment.lines[1].detail == "Klar til beslutning"
    scene.press(Qt.Key.Key_Delete)
    assert coordination.list_positions(scene.desk) == ()


def test_enter_opens_the_drawer_for_reasons_and_notes(
    qtbot: QtBot, matrix: tuple[Scene, AlignmentView, Board]
) -> None:
    scene, view, board = matrix
    scene.press(Qt.Key.Key_2)
    scene.press(Qt.Key.Key_Return)
    scene.write("Ruten er for kort.")
    scene.flush()
    (position,) = coordination.list_positions(scene.desk)
    assert (position.stance, position.text) == (Stance.RESERVATION, "Ruten er for kort.")
    view.position.note.setFocus()
    scene.write("Ringer igen mandag.")
    scene.press(Qt.Key.Key_Return, _CONTROL)
    (note,) = coordination.list_notes(scene.desk, item_id=board.items[1])
    assert note.parties == ((board.party, "Boligselskabet Fjordbo"),)
    assert view.model.alignment.noted == {(board.items[1], board.party)}
    scene.press(Qt.Key.Key_Escape)
    assert view.position.isHidden()
    assert view.matrix.hasFocus()


def test_the_heading_says_where_a_group_disagrees(
    matrix: tuple[Scene, AlignmentView, Board],
) -> None:
    scene, view, board = matrix
    other = people.add_organisation(scene.desk, "AlmenBo", "housing_organisation")
    coordination.set_position(scene.desk, board.items[1], other, Stance.AGAINST)
    coordination.set_position(scene.desk, board.items[1], board.party, Stance.SUPPORTS)
    assert view.model.alignment.groups == {"Boligorganisationer": "Ikke enige om punkt 2"}


@pytest.mark.parametrize(("width", "percent"), [(1216, 100), (960, 100), (960, 130), (1312, 200)])
def test_nothing_is_cut_off(qtbot: QtBot, tmp_path: Path, width: int, percent: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light", percent)
    with open_scene(qtbot, sample_plan(tmp_path), "people") as scene:
        scene.page.resize(width, 640)
        for view in ("alignment", "people", "parties", "bodies", "notes", "practice"):
            scene.page.show_view(view)
            qtbot.waitUntil(lambda: clipped_widgets(scene.page) == [])
        assert scene.page.width() == width
