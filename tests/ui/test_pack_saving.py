# SPDX-License-Identifier: MPL-2.0
"""The tab Mødepakke: what is left out is seen first, and what is saved beside the pack."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from hpdesk.documents.edition_rows import EditionKey
from hpdesk.services import attachments, meetings
from hpdesk.services.desk import Desk
from hpdesk.ui.dialogs.hand_edited import OVERWRITE, HandEditedDialog
from hpdesk.ui.pages.meetings.pack_left_out import LeftOutDialog
from hpdesk.ui.pages.meetings.pack_tab import PackTab
from tests.builders import TODAY, Board, add_board, empty_plan
from tests.exports import odd_files as odd
from tests.ui.meeting_tabs import Around, files_in, make_context, make_root

SLOW = 30_000
Dialog = TypeVar("Dialog", bound=QDialog)


@dataclass(slots=True)
class Scene:
    """A plan with a closed point that has a bilag, and the tab set to the public edition."""

    desk: Desk
    board: Board
    tab: PackTab
    around: Around
    folder: Path
    qtbot: QtBot

    def dialog(self) -> LeftOutDialog:
        """Wait for what is left out."""
        return self.opened(LeftOutDialog)

    def opened(self, kind: type[Dialog]) -> Dialog:
        """Wait for a dialog."""
        self.qtbot.waitUntil(lambda: bool(shown(kind)), timeout=SLOW)
        return shown(kind)[0]

    def ended(self) -> None:
        """Wait until nothing is under way, neither saving nor showing pages."""
        live = self.tab.live
        self.qtbot.waitUntil(lambda: self.tab._job is None, timeout=SLOW)
        live.stop()
        self.qtbot.waitUntil(lambda: not live.is_busy() and not live.is_aside(), timeout=SLOW)


def shown(kind: type[Dialog]) -> list[Dialog]:
    every = QApplication.topLevelWidgets()
    return [w for w in every if isinstance(w, kind) and w.isVisible()]


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(desk)
    _, second, third = board.items
    attachments.add_attachment(desk, second, odd.a_pdf(1), "rute.pdf", title="Rutekort")
    attachments.add_attachment(desk, third, odd.a_pdf(1), "sag.pdf", title="Personnotat")
    meetings.edit_item(desk, third, closed=True, title="Personsagen")
    root, around = make_root(), Around()
    qtbot.addWidget(root)
    tab = PackTab(make_context(desk, around, root))
    qtbot.addWidget(tab)
    tab.resize(1216, 740)
    tab.show_meeting(meetings.get_meeting(desk, board.meeting))
    tab.show()
    tab.choices.edition.choose(EditionKey.PUBLIC)
    yield Scene(desk, board, tab, around, tmp_path, qtbot)  # each test waits until all has ended
    desk.close()


def test_what_is_left_out_is_seen_before_anything_is_saved(scene: Scene) -> None:
    scene.tab.build_pack()
    dialog = scene.dialog()
    assert "Punkt 3 Personsagen" in [row.part for row in dialog.rows]
    assert files_in(scene.folder) == set()
    scene.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    scene.ended()
    assert len(files_in(scene.folder)) == 2


def test_esc_at_what_is_left_out_saves_nothing(scene: Scene) -> None:
    scene.tab.build_pack()
    scene.qtbot.keyClick(scene.dialog(), Qt.Key.Key_Escape)
    scene.ended()
    assert files_in(scene.folder) == set()
    assert scene.tab.choices.build.isVisible()


def test_cancel_during_the_look_shows_no_dialog_and_leaves_nothing(scene: Scene) -> None:
    scene.tab.build_pack()
    scene.qtbot.mouseClick(scene.tab.choices.cancel, Qt.MouseButton.LeftButton)
    scene.ended()
    assert files_in(scene.folder) == set()
    assert "ikke gemt nogen fil" in scene.tab.choices.note.label.text()
    every = QApplication.topLevelWidgets()
    assert not [w for w in every if isinstance(w, LeftOutDialog) and w.isVisible()]


def test_bilag_as_zip_and_the_journal_hold_no_closed_bilag(scene: Scene) -> None:
    choices = scene.tab.choices
    for box in choices.boxes.values():
        box.setChecked(box in (choices.zip, choices.journal))
    scene.tab.build_pack()
    scene.qtbot.keyClick(scene.dialog(), Qt.Key.Key_Return)
    scene.ended()
    zips = sorted(scene.folder.rglob("*.zip"))
    assert len(zips) == 2
    names = [name for path in zips for name in zipfile.ZipFile(path).namelist()]
    assert {"Bilag 2.1 – Rutekort.pdf", "Bilag/Bilag 2.1 – Rutekort.pdf"} <= set(names)
    assert not [name for name in names if "Personnotat" in name]


def test_a_file_that_was_changed_by_hand_is_asked_about_once(scene: Scene) -> None:
    choices = scene.tab.choices
    choices.pdf.setChecked(False)
    scene.tab.build_pack()
    scene.qtbot.keyClick(scene.dialog(), Qt.Key.Key_Return)
    scene.ended()
    (path,) = scene.folder.glob("*.docx")
    word = docx.Document(str(path))
    word.add_paragraph("Skrevet til i Word.")
    word.save(str(path))
    changed = path.read_bytes()
    scene.tab.build_pack()
    dialog = scene.opened(HandEditedDialog)
    assert not scene.around.questions  # whether it is to be replaced is the same question
    dialog.ways[OVERWRITE].setChecked(True)
    dialog.accept()
    scene.qtbot.keyClick(scene.dialog(), Qt.Key.Key_Return)
    scene.ended()
    assert not shown(HandEditedDialog)
    assert not scene.around.questions
    kept = path.with_name(f"{path.stem} (rettet i hånden).docx")
    assert kept.read_bytes() == changed
    assert path.read_bytes() != changed
    scene.tab.build_pack()
    scene.qtbot.waitUntil(lambda: bool(scene.around.questions), timeout=SLOW)
    assert not shown(HandEditedDialog)
    scene.ended()
