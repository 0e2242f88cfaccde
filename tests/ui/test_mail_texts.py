# SPDX-License-Identifier: MPL-2.0
"""»Mailtekster«: editing by keys, and refusing what the program cannot fill in."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hpdesk.services import mail_texts
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.mail_texts_dialog import MailTextsDialog
from tests.builders import TODAY, empty_plan
from tests.ui.meeting_tabs import Around, make_context, make_root

KEY = Qt.Key


@dataclass(slots=True)
class Scene:
    """An open plan and the dialog over it."""

    desk: Desk
    dialog: MailTextsDialog
    around: Around
    qtbot: QtBot

    def press(self, key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key)

    def body(self, key: str) -> str:
        return mail_texts.get_text(self.desk, key).body


def show(path: Path, qtbot: QtBot, *, for_writing: bool = True) -> Scene:
    desk = Desk.open(path, today=TODAY, for_writing=for_writing)
    root, around = make_root(), Around()
    qtbot.addWidget(root)
    dialog = MailTextsDialog(make_context(desk, around, root), root)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    qtbot.waitUntil(dialog.list.hasFocus)
    return Scene(desk, dialog, around, qtbot)


@pytest.fixture
def scene(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    made = show(empty_plan(tmp_path), qtbot)
    yield made
    made.desk.close()


def test_a_text_is_saved_when_it_is_left_for_another(scene: Scene) -> None:
    scene.dialog.text.setFocus()
    scene.qtbot.keyClicks(scene.dialog.text, "Hej. ")
    scene.dialog.list.setFocus()
    scene.press(KEY.Key_Down)
    assert scene.body("invitation").startswith("Hej. Kære medlemmer")
    assert scene.dialog.subject.text() == "Dagsorden og bilag: {møde} {dato}"
    assert scene.dialog.model.rows()[0].own
    assert clipped_widgets(scene.dialog) == []


def test_an_unknown_field_is_told_beside_the_text_and_cannot_be_left(scene: Scene) -> None:
    scene.dialog.text.setFocus()
    scene.qtbot.keyClicks(scene.dialog.text, "{mødested} ")
    assert "»{mødested}«" in scene.dialog.text_field.error()
    assert scene.dialog.subject_field.error() == ""
    scene.dialog.list.setFocus()
    scene.press(KEY.Key_Down)
    scene.qtbot.waitUntil(lambda: scene.dialog.list.currentIndex().row() == 0)
    assert "{mødested}" in scene.dialog.text.toPlainText()
    scene.dialog.subject.setFocus()
    scene.press(KEY.Key_Return)
    assert scene.dialog.isVisible()
    assert not mail_texts.get_text(scene.desk, "invitation").own
    scene.press(KEY.Key_Escape)
    assert not mail_texts.get_text(scene.desk, "invitation").own


def test_enter_in_the_subject_saves_and_closes_and_is_told(scene: Scene) -> None:
    scene.dialog.subject.setFocus()
    scene.dialog.subject.selectAll()
    scene.qtbot.keyClicks(scene.dialog.subject, "Kom til {møde}")
    scene.press(KEY.Key_Return)
    assert mail_texts.get_text(scene.desk, "invitation").subject == "Kom til {møde}"
    assert scene.around.toasts == [("Mailteksten er gemt.", True)]


def test_an_own_text_goes_back_to_the_programs(scene: Scene) -> None:
    before = scene.body("invitation")
    assert not scene.dialog.reset_button.isEnabled()
    scene.dialog.text.setFocus()
    scene.qtbot.keyClicks(scene.dialog.text, "Hej. ")
    scene.dialog.list.setFocus()
    scene.press(KEY.Key_Down)
    scene.press(KEY.Key_Up)
    scene.dialog.reset_button.setFocus()
    scene.press(KEY.Key_Space)
    assert scene.body("invitation") == before
    assert scene.dialog.text.toPlainText() == before.rstrip("\n")


def test_a_plan_that_can_only_be_read_shows_its_texts(tmp_path: Path, qtbot: QtBot) -> None:
    scene = show(empty_plan(tmp_path), qtbot, for_writing=False)
    scene.dialog.text.setFocus()
    scene.qtbot.keyClicks(scene.dialog.text, "Hej. ")
    scene.dialog.list.setFocus()
    scene.press(KEY.Key_Down)
    assert not scene.dialog.reset_button.isEnabled()
    assert scene.dialog.primary is None
    scene.desk.close()
