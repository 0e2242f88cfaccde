# SPDX-License-Identifier: MPL-2.0
"""The small window for notes, by keys: understood while it is typed, never lost."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.domain.coordination import NoteChannel, NoteDirection
from hpdesk.services import coordination, followup, people, quick_notes
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.pages.stakeholders.note_dialog import NoteDialog
from hpdesk.ui.pages.stakeholders.note_windows import put_away, quick_note_of
from hpdesk.ui.pages.stakeholders.quick_note import QuickNote
from hpdesk.ui.theme import apply_theme
from tests.builders import TODAY, add_board, empty_plan
from tests.ui.stakeholder_scene import Scene, open_scene

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    with open_scene(qtbot, empty_plan(tmp_path), "people") as opened:
        add_board(opened.desk)
        yield opened
        put_away(opened.page.window())


def box_of(qtbot: QtBot, scene: Scene) -> QuickNote:
    found = quick_note_of(scene.page.window())
    assert found is not None
    qtbot.waitUntil(found.is_ready)
    qtbot.waitUntil(found.text.hasFocus)
    return found


def begin(qtbot: QtBot, scene: Scene) -> QuickNote:
    scene.page.command_new_note()
    return box_of(qtbot, scene)


def test_a_note_is_made_in_under_twenty_seconds_of_keys(qtbot: QtBot, scene: Scene) -> None:
    scene.strokes = 1  # Ctrl+Shift+N
    box = begin(qtbot, scene)
    scene.write("ring Karin i går: ja til ruten, punkt 2. Næste: rykke 12/3 #fra-praksis")
    assert box.chips.texts() == [
        "Karin Vestermark",
        "Telefon",
        "I går",
        "Punkt 2 Nattevandring",
        "Næste: rykke",
        "fre 12.\xa0mar 2027",
        "#fra praksis",
    ]
    scene.press(Qt.Key.Key_Return, _CONTROL)
    assert scene.strokes <= 100, "twenty seconds at five keys a second"
    (note,) = coordination.list_notes(scene.desk)
    assert [name for _key, name in note.people] == ["Karin Vestermark"]
    assert (note.channel, note.on) == (NoteChannel.CALL, date(2026, 11, 11))
    assert (note.next_step, note.follow_up_on) == ("rykke", date(2027, 3, 12))
    assert (note.item_title, note.tags) == ("Nattevandring", ("fra praksis",))
    assert note.text == "ja til ruten, punkt 2."
    assert scene.around.toasts[-1] == ("Noten er gemt.", True)
    assert not box.isVisible()
    assert quick_notes.draft(scene.desk) == ""
    scene.desk.undo()
    assert coordination.list_notes(scene.desk) == ()


def test_a_wrong_guess_is_taken_off_and_changed_by_key(qtbot: QtBot, scene: Scene) -> None:
    box = begin(qtbot, scene)
    scene.write("møde Karin i går: om lys #opad")
    scene.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is box.chips.chips[0]
    scene.press(Qt.Key.Key_Delete)
    assert "Karin Vestermark" not in box.chips.texts()
    assert QApplication.focusWidget() is box.chips.chips[0]
    scene.press(Qt.Key.Key_Return)
    assert box.chips.menu is not None
    box.chips.menu.actions()[2].trigger()
    box.chips.menu.close()
    assert box.note().channel is NoteChannel.MAIL
    scene.press(Qt.Key.Key_Right)
    scene.press(Qt.Key.Key_Return)
    box.chips.menu.actions()[0].trigger()
    box.chips.menu.close()
    scene.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(box.text.hasFocus)
    scene.press(Qt.Key.Key_Return, _CONTROL)
    (note,) = coordination.list_notes(scene.desk)
    assert note.people == ()
    assert (note.channel, note.on, note.direction) == (
        NoteChannel.MAIL,
        TODAY,
        NoteDirection.UP,
    )
    assert note.text == "møde Karin i går: om lys"


def test_the_next_step_becomes_a_task_in_the_same_step(qtbot: QtBot, scene: Scene) -> None:
    begin(qtbot, scene)
    scene.write("ring Karin i dag: ok. Opgave: @Lone sender tal 15/12")
    scene.press(Qt.Key.Key_Return, _CONTROL)
    (task,) = followup.list_tasks(scene.desk)
    assert (task.text, task.due) == ("sender tal", date(2026, 12, 15))
    assert [one.name for one in task.responsible] == ["Lone Kjærulff"]
    (note,) = coordination.list_notes(scene.desk)
    assert note.task_id == task.id
    scene.desk.undo()
    assert followup.list_tasks(scene.desk) == ()


def test_the_draft_outlives_the_program(qtbot: QtBot, scene: Scene) -> None:
    box = begin(qtbot, scene)
    scene.write("ring Karin: et halvt ord")
    # The saver writes within a second; nobody closes anything.
    qtbot.waitUntil(lambda: quick_notes.draft(scene.desk) == "ring Karin: et halvt ord")
    scene.press(Qt.Key.Key_Escape)
    assert not box.isVisible()
    put_away(scene.page.window())
    again = begin(qtbot, scene)
    assert again is not box
    assert again.text.text() == "ring Karin: et halvt ord"
    assert scene.desk.undo_label != "Note under skrivning"


def test_a_name_that_is_new_is_known_at_once(qtbot: QtBot, scene: Scene) -> None:
    box = begin(qtbot, scene)
    scene.write("ring Bente i dag: ny leder")
    assert "Bente Krag" not in box.chips.texts()
    people.add_person(scene.desk, "Bente Krag")
    qtbot.waitUntil(lambda: "Bente Krag" in box.chips.texts())


def test_who_is_asked_where_several_have_the_name(qtbot: QtBot, scene: Scene) -> None:
    for name in ("Kirsten Holm", "Kirsten Aagaard"):
        people.add_person(scene.desk, name)
    box = begin(qtbot, scene)
    qtbot.waitUntil(box.is_ready)
    scene.write("ring Kirsten: ja")
    qtbot.waitUntil(lambda: box.chips.texts() == ["Kirsten: hvem af 2?", "Telefon"])
    scene.press(Qt.Key.Key_Tab)
    scene.press(Qt.Key.Key_Return)
    assert box.chips.menu is not None
    box.chips.menu.actions()[0].trigger()
    box.chips.menu.close()
    assert box.note().people[0].name == "Kirsten Holm"
    assert box.note().text == "ja"


def test_a_closed_day_warns_kindly_on_the_chip(qtbot: QtBot, scene: Scene) -> None:
    box = begin(qtbot, scene)
    scene.write("ring Karin 3/4 2026: travlt. Næste: rykke 26/3 2027")
    day, follow_up = (c for c in box.chips.chips if "langfredag" in c.look.text)
    assert (day.look.tone, follow_up.look.tone) == ("warn", "warn")
    scene.press(Qt.Key.Key_Return, _CONTROL)
    assert coordination.list_notes(scene.desk)[0].on == date(2026, 4, 3)


def test_a_note_from_a_person_is_about_the_person(qtbot: QtBot, scene: Scene) -> None:
    chair = people.list_people(scene.desk)[0]
    scene.page.arrive(person_id=chair.id)
    box = begin(qtbot, scene)
    assert chair.name in box.about_label.text()
    scene.write("vil gerne mødes")
    scene.press(Qt.Key.Key_Return, _CONTROL)
    (note,) = coordination.list_notes(scene.desk, person_id=chair.id)
    assert note.text == "vil gerne mødes"


def test_all_fields_begin_with_what_was_understood(qtbot: QtBot, scene: Scene) -> None:
    box = begin(qtbot, scene)
    scene.write("mail fra Karin i går: ja til punkt 2. Næste: svare 15/12 #relation #nedad")
    scene.press(Qt.Key.Key_F2)
    (dialog,) = [d for d in scene.page.window().findChildren(NoteDialog) if d.isVisible()]
    form = dialog.form
    assert form.text.text() == "ja til punkt 2."
    assert (form.channel.value(), form.on.day()) == ("mail", date(2026, 11, 11))
    assert (form.way(), form.tags.tags()) == ("down", ("relation",))
    assert form.item.option_id() is not None
    form.tags.setText("relation, Husmøde")
    form.as_task.setChecked(True)
    dialog.accept()
    (note,) = coordination.list_notes(scene.desk)
    assert note.tags == ("relation", "husmøde")
    assert note.task_id is not None
    assert box.text.text() == ""


def test_the_window_stays_on_top_when_asked(qtbot: QtBot, scene: Scene) -> None:
    box = begin(qtbot, scene)
    box.on_top.click()
    assert box.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert box.parent() is None, "it stays when another program is in front"
    qtbot.waitUntil(box.text.hasFocus)
    scene.write("første note")
    scene.press(Qt.Key.Key_Return, _CONTROL)
    assert box.isVisible()
    assert box.text.text() == ""
    scene.write("anden note")
    scene.press(Qt.Key.Key_Return, _CONTROL)
    assert {n.text for n in coordination.list_notes(scene.desk)} == {"første note", "anden note"}


@pytest.mark.parametrize(("theme", "percent"), [("light", 100), ("dark", 150)])
def test_nothing_is_cut_off(qtbot: QtBot, scene: Scene, theme: str, percent: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, theme, percent)
    box = begin(qtbot, scene)
    scene.write("ring Karin i går: ja til ruten, punkt 2. Næste: rykke 26/3 #fra-praksis #relation")
    qtbot.waitUntil(lambda: clipped_widgets(box) == [])
    assert all(chip.geometry().bottom() <= box.chips.height() for chip in box.chips.chips)


class _Screen:
    """A screen beside the one that windows of the tests open on."""

    def availableGeometry(self) -> QRect:
        return QRect(5000, 100, 1440, 860)


class _Elsewhere(QWidget):
    def screen(self) -> QScreen:
        return cast("QScreen", _Screen())


def test_a_note_opens_on_the_screen_of_its_window_not_on_the_rooms(
    qtbot: QtBot, scene: Scene
) -> None:
    home, note = _Elsewhere(), QuickNote(scene.page.context)
    qtbot.addWidget(home)
    note.follow(home)
    note.begin()
    assert _Screen().availableGeometry().contains(note.geometry())
    note.move(40, 40)
    note.begin()
    assert note.pos().x() == 40, "it stays where it was put while it is open"
    note.close()
    note.deleteLater()
