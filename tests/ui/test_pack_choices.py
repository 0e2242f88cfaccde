# SPDX-License-Identifier: MPL-2.0
"""The tab Mødepakke: what goes in, how it is made, what is remembered, and mending by keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from hpdesk.documents.pack_choices import Dividers
from hpdesk.services import attachments, meetings
from hpdesk.services.desk import Desk
from hpdesk.services.pack_setups import pack_setup
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.hand_edited import HandEditedDialog
from hpdesk.ui.pages.meetings.pack_found import Finding, Mend
from hpdesk.ui.pages.meetings.pack_left_out import LeftOutDialog
from hpdesk.ui.pages.meetings.pack_lines import ContentsLine
from hpdesk.ui.pages.meetings.pack_password import BilagPasswordDialog, PackPasswordDialog
from hpdesk.ui.pages.meetings.pack_tab import PackTab
from tests.builders import TODAY, Board, add_board, empty_plan
from tests.exports import odd_files as odd
from tests.ui.meeting_tabs import Around, files_in, make_context, make_root

SLOW = 30_000
PDF = "2026-12-01 Bestyrelsesmøde - mødepakke.pdf"
KEY = Qt.Key


@dataclass(slots=True)
class Scene:
    """A plan with a meeting that has a bilag, and its tab; acted on by keys."""

    desk: Desk
    board: Board
    tab: PackTab
    around: Around
    folder: Path
    qtbot: QtBot

    def seen(self) -> None:
        """Wait for the pages."""
        self.qtbot.waitUntil(
            lambda: not self.tab.live.is_busy() and self.tab.preview.has_pages(), timeout=SLOW
        )

    def line(self, key: str) -> ContentsLine:
        """Return a line by its number or its key."""
        lines = self.tab.contents.lines()
        return next(line for line in lines if key in (line.number, line.key))

    def tick(self, key: str) -> None:
        """Press Space on a line."""
        self.tab.contents._choose(self.line(key).key)
        self.tab.contents.tree.setFocus()
        self.qtbot.keyClick(self.tab.contents.tree, KEY.Key_Space)

    def pages(self) -> int:
        """Return how many pages the pack has."""
        self.seen()
        assert self.tab._view is not None
        return self.tab._view.look.total

    def found(self, mend: Mend) -> Finding:
        """Return the finding that can be mended so."""
        self.seen()
        return next(one for one in self.tab.findings.findings() if mend in one.mends)

    def press(self, mend: Mend) -> None:
        """Press Enter on what mends a finding."""
        title = self.found(mend).title
        words = {"password": "Giv adgangskode …", "replace": "Udskift filen …"}[mend.value]
        button = next(
            b
            for b in self.tab.findings.stops()
            if b.accessibleDescription() == title and b.property("text") == words
        )
        button.setFocus()
        self.qtbot.keyClick(button, KEY.Key_Return)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """Wait for a dialog."""

        def shown() -> list[QDialog]:
            every = QApplication.topLevelWidgets()
            return [w for w in every if isinstance(w, kind) and w.isVisible()]

        self.qtbot.waitUntil(lambda: bool(shown()), timeout=SLOW)
        return shown()[0]

    def saved(self) -> None:
        """Wait for the files."""
        self.qtbot.waitUntil(lambda: self.tab._job is None, timeout=SLOW)
        assert "dannet" in self.tab.choices.note.label.text()


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(desk)
    attachments.add_attachment(desk, board.items[1], odd.a_pdf(2), "rute.pdf", title="Rutekort")
    root, around = make_root(), Around()
    qtbot.addWidget(root)
    context = make_context(desk, around, root)
    tab = PackTab(context)
    qtbot.addWidget(tab)
    context.bridge.committed.connect(tab.refresh)
    tab.resize(1216, 740)
    tab.show_meeting(meetings.get_meeting(desk, board.meeting))
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    yield Scene(desk, board, tab, around, tmp_path, qtbot)
    qtbot.waitUntil(lambda: tab._job is None, timeout=SLOW)
    tab.live.stop()
    qtbot.waitUntil(lambda: not tab.live.is_busy() and not tab.live.is_aside(), timeout=SLOW)
    desk.close()


def test_space_takes_a_bilag_out_and_it_is_remembered_for_the_meeting(scene: Scene) -> None:
    whole = scene.pages()
    assert scene.line("2.1").pages == 2
    scene.tick("2.1")
    assert scene.line("2.1").tick is False
    assert scene.pages() == whole - 2
    meeting = meetings.get_meeting(scene.desk, scene.board.meeting)
    bilag = meetings.list_items(scene.desk, meeting.id)[1].attachments[0]
    assert pack_setup(scene.desk, meeting).parts.left_out == {bilag.id}
    scene.tab.choices.edition.left_out.click()
    dialog = scene.dialog(LeftOutDialog)
    assert isinstance(dialog, LeftOutDialog)
    assert dialog.rows[0].part == "Bilag 2.1 Rutekort"
    scene.qtbot.keyClick(dialog, KEY.Key_Escape)
    scene.tab.contents.choose_all.click()
    assert scene.pages() == whole


def test_what_was_taken_out_is_not_in_the_file(scene: Scene) -> None:
    scene.tick("2")
    scene.tick("cover")
    pages = scene.pages()
    scene.tab.choices.word.click()
    scene.tab.build_pack()
    scene.qtbot.keyClick(scene.dialog(LeftOutDialog), KEY.Key_Return)
    scene.saved()
    with pikepdf.open(scene.folder / PDF) as pdf, pdf.open_outline() as outline:
        assert len(pdf.pages) == pages
        titles = [entry.title for entry in outline.root]
    assert not any(title.startswith(("2.", "Forside")) for title in titles)
    assert any(title.startswith("3.") for title in titles)  # the others keep their numbers


def test_the_agenda_is_always_there(scene: Scene) -> None:
    scene.tick("agenda")
    assert scene.line("agenda").tick is True


def test_choices_are_remembered_for_the_body_without_the_password(scene: Scene) -> None:
    more = scene.tab.choices.more
    more.toggle.setFocus()
    scene.qtbot.keyClick(more.toggle, KEY.Key_Return)
    assert more.room.isVisible()
    assert clipped_widgets(scene.tab) == []
    more.dividers.setFocus()
    scene.qtbot.keyClick(more.dividers, KEY.Key_Down)
    more.keep_forms.click()
    more.set_password("en lang adgangskode")
    assert more.toggle.text() == "Flere valg (3)"
    scene.seen()
    first = meetings.get_meeting(scene.desk, scene.board.meeting)
    other = meetings.add_meeting(scene.desk, [scene.board.body], first.starts)
    setup = pack_setup(scene.desk, meetings.get_meeting(scene.desk, other))
    assert (setup.choices.dividers, setup.choices.keep_forms) == (Dividers.BY_POINT, True)
    assert setup.choices.password == ""
    stored = scene.desk.read().rows("SELECT value FROM setting")
    assert not any("adgangskode" in str(value) for (value,) in stored)


def test_a_pack_with_a_password_asks_for_it(scene: Scene) -> None:
    more = scene.tab.choices.more
    more.toggle.click()
    more.password.setFocus()
    scene.qtbot.keyClick(more.password, KEY.Key_Return)
    dialog = scene.dialog(PackPasswordDialog)
    assert isinstance(dialog, PackPasswordDialog)
    scene.qtbot.keyClicks(dialog.first.editor.line, "hemmeligt nok")
    scene.qtbot.keyClicks(dialog.again.editor.line, "noget andet")
    scene.qtbot.keyClick(dialog, KEY.Key_Return)
    assert dialog.isVisible()
    assert clipped_widgets(dialog) == []
    dialog.again.editor.clear()
    scene.qtbot.keyClicks(dialog.again.editor.line, "hemmeligt nok")
    scene.qtbot.keyClick(dialog, KEY.Key_Return)
    assert more.may_print.isVisible()
    scene.tab.choices.word.click()
    scene.tab.build_pack()
    scene.saved()
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(scene.folder / PDF)
    with pikepdf.open(scene.folder / PDF, password="hemmeligt nok") as pdf:
        assert len(pdf.pages) == scene.pages()


def test_the_agenda_alone_is_saved_as_pdf_a(scene: Scene) -> None:
    choices = scene.tab.choices
    choices.pdf.click()
    choices.word.click()
    choices.more.archive.click()
    scene.tab.build_pack()
    scene.qtbot.waitUntil(lambda: scene.tab._job is None, timeout=SLOW)
    name = "2026-12-01 Bestyrelsesmøde - mødepakke, dagsorden PDF-A.pdf"
    assert files_in(scene.folder) == {name}
    with pikepdf.open(scene.folder / name) as pdf, pdf.open_metadata() as about:
        assert about["pdfaid:part"] == "2"


def test_a_locked_bilag_is_opened_with_its_password(scene: Scene) -> None:
    locked = odd.that_opens_with_a_password()
    attachments.add_attachment(scene.desk, scene.board.items[1], locked, "l.pdf", title="Notat")
    assert scene.found(Mend.PASSWORD).title == "Bilag 2.2 er låst med adgangskode"
    for word in ("forkert", "kodeord"):
        scene.press(Mend.PASSWORD)
        dialog = scene.dialog(BilagPasswordDialog)
        assert isinstance(dialog, BilagPasswordDialog)
        assert clipped_widgets(dialog) == []
        scene.qtbot.keyClicks(dialog.word.editor.line, word)
        scene.qtbot.keyClick(dialog, KEY.Key_Return)
        scene.seen()
    assert not any(Mend.PASSWORD in one.mends for one in scene.tab.findings.findings())
    assert scene.line("2.2").state.startswith("Flettet ind")
    scene.tab.preview.show_page(int(scene.line("2.2").right) - 1)
    scene.tab.choices.word.click()
    scene.tab.build_pack()
    scene.saved()
    with pikepdf.open(scene.folder / PDF) as pdf:
        assert len(pdf.pages) == scene.pages()


def test_a_bilag_is_replaced_from_the_list(scene: Scene) -> None:
    attachments.add_attachment(scene.desk, scene.board.items[1], b"PK ark", "tal.xlsx")
    new = scene.folder / "ny.pdf"
    new.write_bytes(odd.a_pdf(3))
    scene.tab.mends.ask_files = lambda _parent, _title: [new]
    scene.press(Mend.REPLACE)
    new.unlink()
    scene.qtbot.waitUntil(lambda: scene.line("2.2").pages == 3, timeout=SLOW)
    assert scene.around.toasts[-1] == ("Bilaget har fået en ny fil.", True)


def test_a_journal_package_without_a_kle_number_is_told_of(scene: Scene) -> None:
    scene.tab.choices.journal.click()
    assert scene.found(Mend.MEETING).title == "Mødet har intet KLE-nummer"
    meetings.edit_meeting(scene.desk, scene.board.meeting, kle_code="27.36.00-P35")
    scene.seen()
    assert not any(Mend.MEETING in one.mends for one in scene.tab.findings.findings())


def test_a_word_file_that_was_edited_is_never_written_over_unasked(scene: Scene) -> None:
    scene.tab.choices.pdf.click()
    scene.tab.build_pack()
    scene.saved()
    (word,) = (scene.folder / name for name in files_in(scene.folder))
    from docx import Document

    edited = Document(str(word))
    edited.add_paragraph("Rettet i hånden")
    edited.save(str(word))
    before = word.read_bytes()
    scene.tab.build_pack()
    scene.around.questions.pop()[1]()
    dialog = scene.dialog(HandEditedDialog)
    assert word.read_bytes() == before
    scene.qtbot.keyClick(dialog, KEY.Key_Return)
    scene.saved()
    assert word.read_bytes() == before
    assert f"{word.stem} (2).docx" in files_in(scene.folder)


def test_the_pages_of_a_bilag_are_stamped_as_in_the_pack(scene: Scene) -> None:
    scene.seen()
    view = scene.tab._view
    assert view is not None
    first = int(scene.line("2.1").right)
    path = scene.tab.live._bench.previewer().pages_of(view.look, 0)
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 2
    from pypdfium2 import PdfDocument

    text = PdfDocument(path)[1].get_textpage().get_text_range()
    assert f"Bilag 2.1 · side 2 af 2 · pakke s. {first + 1}" in text
