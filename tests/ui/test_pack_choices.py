# SPDX-License-Identifier: MPL-2.0
"""The tab Mødepakke: ticks in the contents, the pack's password, and a bilag that is locked."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import Attachment
from hpdesk.services import attachments, meetings
from hpdesk.services.desk import Desk
from hpdesk.services.pack_setups import pack_setup
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.pages.meetings.pack_found import Finding, Mend
from hpdesk.ui.pages.meetings.pack_left_out import LeftOutDialog
from hpdesk.ui.pages.meetings.pack_lines import ContentsLine
from hpdesk.ui.pages.meetings.pack_password import BilagPasswordDialog, PackPasswordDialog
from hpdesk.ui.pages.meetings.pack_tab import PackTab
from tests.builders import TODAY, Board, add_board, empty_plan
from tests.exports import odd_files as odd
from tests.ui.meeting_tabs import Around, make_context, make_root

SLOW = 30_000
Dialog = TypeVar("Dialog", bound=QDialog)


@dataclass(slots=True)
class Scene:
    """A plan whose second point has a bilag of three pages, and the tab; acted on by keys."""

    desk: Desk
    board: Board
    tab: PackTab
    around: Around
    folder: Path
    qtbot: QtBot

    def seen(self) -> None:
        """Wait for the pages as they are asked for."""
        tab = self.tab
        self.qtbot.waitUntil(
            lambda: not tab.live.is_busy() and tab.preview.has_pages(), timeout=SLOW
        )

    def line(self, key: str) -> ContentsLine:
        """Return a line by its number or its key."""
        return next(one for one in self.tab.contents.lines() if key in (one.number, one.key))

    def tick(self, key: str) -> None:
        """Press Space on a line, and wait for what it makes of the pages."""
        contents = self.tab.contents
        contents._choose(self.line(key).key)
        contents.tree.setFocus()
        self.qtbot.keyClick(contents.tree, Qt.Key.Key_Space)
        self.seen()

    def pages(self) -> int:
        """Return how many pages the pack has."""
        assert self.tab._view is not None
        return self.tab._view.look.total

    def bilag(self) -> tuple[Attachment, ...]:
        """Return the bilag of the second point."""
        return meetings.list_items(self.desk, self.board.meeting)[1].attachments

    def found(self, mend: Mend) -> list[Finding]:
        """Return what is found that can be mended so."""
        return [one for one in self.tab.findings.findings() if mend in one.mends]

    def dialog(self, kind: type[Dialog]) -> Dialog:
        """Wait for a dialog."""
        self.qtbot.waitUntil(lambda: bool(shown(kind)), timeout=SLOW)
        return shown(kind)[0]

    def save(self) -> Path:
        """Save the PDF alone and return where it lies; what is left out is seen and accepted."""
        if self.tab.choices.word.isChecked():
            self.tab.choices.word.click()
        self.tab.build_pack()
        self.qtbot.waitUntil(
            lambda: self.tab._job is None or bool(shown(LeftOutDialog)), timeout=SLOW
        )
        for dialog in shown(LeftOutDialog):
            self.qtbot.keyClick(dialog, Qt.Key.Key_Return)
        self.qtbot.waitUntil(
            lambda: self.tab._job is None and bool(list(self.folder.glob("*.pdf"))), timeout=SLOW
        )
        (path,) = self.folder.glob("*.pdf")
        return path


def shown(kind: type[Dialog]) -> list[Dialog]:
    every = QApplication.topLevelWidgets()
    return [widget for widget in every if isinstance(widget, kind) and widget.isVisible()]


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(desk)
    attachments.add_attachment(desk, board.items[1], odd.a_pdf(3), "rute.pdf", title="Rutekort")
    root, around = make_root(), Around()
    qtbot.addWidget(root)
    tab = PackTab(make_context(desk, around, root))  # closed below, when its jobs have ended
    tab.resize(1216, 740)
    tab.show_meeting(meetings.get_meeting(desk, board.meeting))
    tab.show()
    made = Scene(desk, board, tab, around, tmp_path, qtbot)
    made.seen()
    yield made
    qtbot.waitUntil(lambda: tab._job is None, timeout=SLOW)
    tab.live.stop()
    qtbot.waitUntil(lambda: not tab.live.is_busy() and not tab.live.is_aside(), timeout=SLOW)
    tab.close()
    tab.deleteLater()
    desk.close()


def test_space_takes_a_bilag_out_and_it_is_remembered(scene: Scene) -> None:
    whole = scene.pages()
    scene.tick("2.1")
    assert scene.line("2.1").tick is False
    assert scene.line("2.1").right == ""
    # its three pages are gone, and short points without bilag share a page
    assert scene.pages() == whole - 5
    meeting = meetings.get_meeting(scene.desk, scene.board.meeting)
    (bilag,) = scene.bilag()
    assert pack_setup(scene.desk, meeting).parts.left_out == {bilag.id}
    scene.tab.contents.choose_all.click()
    scene.seen()
    assert scene.line("2.1").tick is True
    assert scene.pages() == whole


def test_a_point_that_is_taken_out_takes_its_bilag_along(scene: Scene) -> None:
    scene.tick("2")
    assert (scene.line("2").tick, scene.line("2.1").tick) == (False, False)
    assert not scene.line("2.1").can_tick
    path = scene.save()
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        titles = [entry.title for entry in outline.root]
        assert len(pdf.pages) == scene.pages()
    assert not [title for title in titles if title.startswith("2.")]
    assert [title for title in titles if title.startswith("3.")] or scene.line("3").right


def test_the_cover_can_be_taken_out_and_the_agenda_not(scene: Scene) -> None:
    whole = scene.pages()
    scene.tick("cover")
    assert scene.pages() == whole - 1
    scene.tick("agenda")
    assert scene.line("agenda").tick is True


def test_the_pack_asks_for_its_password_and_the_plan_does_not_hold_it(scene: Scene) -> None:
    more = scene.tab.choices.more
    more.toggle.click()
    more.password.setFocus()
    scene.qtbot.keyClick(more.password, Qt.Key.Key_Space)
    dialog = scene.dialog(PackPasswordDialog)
    scene.qtbot.keyClicks(dialog.first.editor.line, "hemmeligt nok")
    scene.qtbot.keyClicks(dialog.again.editor.line, "noget andet")
    scene.qtbot.keyClick(dialog.again.editor.line, Qt.Key.Key_Return)
    assert dialog.isVisible()  # the two are not the same
    assert clipped_widgets(dialog) == []
    dialog.again.editor.clear()
    scene.qtbot.keyClicks(dialog.again.editor.line, "hemmeligt nok")
    scene.qtbot.keyClick(dialog.again.editor.line, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    scene.seen()
    path = scene.save()
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password="hemmeligt nok") as pdf:
        assert len(pdf.pages) == scene.pages()
    assert b"hemmeligt nok" not in scene.desk.path.read_bytes()


def test_a_locked_bilag_is_asked_about_once(scene: Scene) -> None:
    locked = odd.that_opens_with_a_password()
    attachments.add_attachment(scene.desk, scene.board.items[1], locked, "aftale.pdf")
    scene.tab.show_meeting(meetings.get_meeting(scene.desk, scene.board.meeting))
    scene.seen()
    before = scene.pages()
    (finding,) = scene.found(Mend.PASSWORD)
    assert finding.bilag_id == scene.bilag()[1].id
    assert len(finding.mends) > 2
    area = scene.tab._column
    assert not scene.tab.findings.findChildren(QScrollArea)  # the column alone scrolls
    held = scene.tab.findings
    assert held.minimumSizeHint().width() <= area.viewport().width()  # nothing is cut off
    for word, is_told in (("forkert", False), ("bruger", True)):
        scene.tab.findings.mend_wanted.emit(Mend.PASSWORD, finding)
        dialog = scene.dialog(BilagPasswordDialog)
        scene.qtbot.keyClicks(dialog.word.editor.line, word)
        scene.qtbot.keyClick(dialog.word.editor.line, Qt.Key.Key_Return)
        scene.seen()
        assert (not scene.found(Mend.PASSWORD)) is is_told
        assert len(scene.around.toasts) == 1  # »Adgangskoden passer ikke«, of the first alone
    opened = scene.line("2.2")
    assert (opened.state.startswith("Flettet ind"), opened.pages) == (True, 3)
    seen = scene.tab.preview._pages
    assert seen is not None
    assert not seen.render(int(opened.right) - 1, 100).isNull()
    assert scene.pages() == before - 1 + 3  # its pages come for the one that stood for it
    scene.tick("2.1")
    path = scene.save()
    assert not shown(BilagPasswordDialog)
    assert not scene.around.questions
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == scene.pages()
