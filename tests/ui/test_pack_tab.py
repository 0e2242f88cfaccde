# SPDX-License-Identifier: MPL-2.0
"""The tab Mødepakke: building, cancelling, finding faults, and looking at the pages."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hpdesk.documents.edition_rows import EditionKey
from hpdesk.services import attachments, meetings
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.pages.meetings.pack_folder import remember_folder, remembered_folder
from hpdesk.ui.pages.meetings.pack_found import Mend
from hpdesk.ui.pages.meetings.pack_left_out import LeftOutDialog
from hpdesk.ui.pages.meetings.pack_lines import ContentsLine
from hpdesk.ui.pages.meetings.pack_tab import PackTab
from hpdesk.ui.theme import apply_theme
from hpdesk.ui.widgets.buttons import Button
from hpdesk.ui.widgets.reading_order import reading_stops
from tests.builders import TODAY, Board, add_board, empty_plan
from tests.ui.meeting_tabs import Around, files_in, make_context, make_root

PDF = "2026-12-01 Bestyrelsesmøde - mødepakke.pdf"
WORD = "2026-12-01 Bestyrelsesmøde - mødepakke.docx"
LOCKED = "2026-12-01 Bestyrelsesmøde - mødepakke, lukket version.pdf"
SLOW = 30_000


@dataclass(slots=True)
class Scene:
    """An open plan with a board's meeting, and its tab."""

    desk: Desk
    board: Board
    tab: PackTab
    around: Around
    folder: Path

    def show(self) -> None:
        self.tab.show_meeting(meetings.get_meeting(self.desk, self.board.meeting))

    def line(self, number: str) -> ContentsLine:
        return next(line for line in self.tab.contents.lines() if line.number == number)


def one_page_pdf() -> bytes:
    """Return a PDF of one blank page."""
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out)
    return out.getvalue()


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(desk)
    _first, second, _third = board.items
    attachments.add_attachment(desk, second, one_page_pdf(), "rute.pdf", title="Rutekort")
    attachments.add_attachment(desk, second, b"PK ark", "tal.xlsx", title="Tal")
    root, around = make_root(), Around()
    qtbot.addWidget(root)
    tab = PackTab(make_context(desk, around, root))  # closed below, when its jobs have ended
    tab.resize(1216, 740)
    made = Scene(desk, board, tab, around, tmp_path)
    made.show()
    tab.show()
    yield made
    qtbot.waitUntil(lambda: tab._job is None, timeout=SLOW)
    tab.live.stop()
    qtbot.waitUntil(lambda: not tab.live.is_busy() and not tab.live.is_aside(), timeout=SLOW)
    tab.close()
    tab.deleteLater()
    desk.close()


def built(qtbot: QtBot, scene: Scene) -> None:
    """Wait for the pack that is being saved, and accept what is told before."""
    qtbot.waitUntil(lambda: scene.tab._job is None, timeout=SLOW)
    for dialog in told():
        dialog.accept()
        qtbot.waitUntil(lambda: scene.tab._job is None, timeout=SLOW)
    assert "dannet" in scene.tab.choices.note.label.text()


def told() -> list[LeftOutDialog]:
    """Return what tells of what is left out."""
    every = QApplication.topLevelWidgets()
    return [one for one in every if isinstance(one, LeftOutDialog) and one.isVisible()]


def seen(qtbot: QtBot, scene: Scene) -> None:
    """Wait for the pages."""
    qtbot.waitUntil(
        lambda: not scene.tab.live.is_busy() and scene.tab.preview.has_pages(), timeout=SLOW
    )


def test_the_pack_lands_beside_the_plan_as_pdf_and_word(qtbot: QtBot, scene: Scene) -> None:
    seen(qtbot, scene)
    qtbot.mouseClick(scene.tab.choices.build, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(told()), timeout=SLOW)
    assert "Bilag 2.2 Tal" in [row.part for row in told()[0].rows]  # as the pages told
    built(qtbot, scene)
    assert files_in(scene.folder) == {PDF, WORD}
    with pikepdf.open(scene.folder / PDF) as pdf:
        pages = len(pdf.pages)
    assert scene.tab.contents.facts.text().startswith(str(pages))  # the pages seen are those saved
    assert str(pages) in scene.tab.choices.note.label.text()
    assert "Bilag 2.2 ligger som fil" in scene.tab.choices.note.label.text()
    assert scene.tab.choices.open_pdf.isVisible()
    scene.tab.choices.zip.click()
    assert not scene.tab.choices.note.isVisible()  # it was another pack
    assert not scene.tab.choices.open_pdf.isVisible()


def test_a_pack_goes_on_while_another_meeting_is_seen(qtbot: QtBot, scene: Scene) -> None:
    desk, choices = scene.desk, scene.tab.choices
    meeting = meetings.get_meeting(desk, scene.board.meeting)
    other = meetings.add_meeting(desk, [scene.board.body], meeting.starts)
    scene.tab.build_pack()
    job = scene.tab._job
    scene.tab.show_meeting(meetings.get_meeting(desk, other))
    assert choices.build.isVisible()
    scene.tab.show_meeting(meeting)
    assert scene.tab._job is job
    assert choices.cancel.isVisible()
    qtbot.mouseClick(choices.cancel, Qt.MouseButton.LeftButton)
    assert scene.tab._job is None  # nobody waits for a look, whose drive may be silent
    assert "ikke gemt nogen fil" in choices.note.label.text()
    choices.show_progress(0.5, "Skriver")
    scene.tab.refresh(None)
    assert not choices.pdf.isEnabled()  # a change elsewhere opens no choice meanwhile
    choices.show_idle()


def test_contents_have_pages_and_a_line_shows_its_page(qtbot: QtBot, scene: Scene) -> None:
    assert all(not line.right for line in scene.tab.contents.lines())
    seen(qtbot, scene)
    lines = scene.tab.contents.lines()
    assert [line.number or line.key for line in lines] == [
        "cover",
        "agenda",
        "1",
        "2",
        "2.1",
        "2.2",
        "3",
    ]
    tree = scene.tab.contents.tree
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_End)
    assert scene.tab.preview.page() == int(scene.line("3").right) - 1


def test_the_pages_are_there_without_any_file(qtbot: QtBot, scene: Scene) -> None:
    seen(qtbot, scene)
    assert files_in(scene.folder) == set()
    pages = scene.tab.preview._pages
    other = meetings.add_meeting(
        scene.desk, [scene.board.body], meetings.get_meeting(scene.desk, scene.board.meeting).starts
    )
    scene.tab.show_meeting(meetings.get_meeting(scene.desk, other))
    assert scene.tab.preview.empty.isVisible()
    assert pages is not None
    assert pages.render(0, 100).isNull()  # it is closed
    qtbot.waitUntil(scene.tab.preview.has_pages, timeout=SLOW)
    assert [line.key for line in scene.tab.contents.lines()] == ["cover", "agenda"]


def test_pages_that_cannot_be_made_are_told_and_asked_for_again(qtbot: QtBot, scene: Scene) -> None:
    tab = scene.tab
    with pytest.raises(ZeroDivisionError):
        tab.live._on_failed(ZeroDivisionError())  # a fault of the program, which is reported
    assert tab.preview.empty.title_label.text() == "Siderne kunne ikke dannes"
    assert "fejl i programmet" in tab.preview.note.label.text()
    words = [label.text() for label in tab.findings.findChildren(QLabel)]
    assert "Pakken kunne ikke ses igennem." in words
    qtbot.mouseClick(tab.preview.empty.button, Qt.MouseButton.LeftButton)
    seen(qtbot, scene)
    assert not tab.preview.note.isVisible()


def test_a_tab_that_is_deleted_leaves_no_pages(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk.open(empty_plan(tmp_path), today=TODAY)
    board = add_board(desk)
    root = make_root()
    qtbot.addWidget(root)
    tab = PackTab(make_context(desk, Around(), root))
    tab.show_meeting(meetings.get_meeting(desk, board.meeting))
    tab.show()
    qtbot.waitUntil(lambda: tab.preview.has_pages() and not tab.live.is_busy(), timeout=SLOW)
    previewer = tab.live._bench.previewer()
    folder = previewer._folder
    assert folder.exists()
    tab.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not folder.exists()
    desk.close()


def test_pages_turn_and_zoom_by_keyboard(qtbot: QtBot, scene: Scene) -> None:
    seen(qtbot, scene)
    preview = scene.tab.preview
    qtbot.waitUntil(lambda: not preview.viewer.paper.image.isNull(), timeout=SLOW)
    preview.viewer.pane.setFocus()
    qtbot.waitUntil(preview.viewer.pane.hasFocus)
    qtbot.keyClick(preview.viewer.pane, Qt.Key.Key_PageDown)
    assert preview.viewer.page_label.text().startswith("Side 2 af ")
    qtbot.keyClick(preview.viewer.pane, Qt.Key.Key_PageUp)
    assert preview.page() == 0
    scene.tab.contents.tree.setFocus()
    qtbot.keyClick(scene.tab.contents.tree, Qt.Key.Key_PageDown)
    assert preview.page() == 1
    qtbot.keyClick(scene.tab.contents.tree, Qt.Key.Key_PageUp)
    assert not preview.viewer.previous.isEnabled()
    wide = preview.viewer.paper.width()
    qtbot.keyClick(preview.viewer.pane, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.viewer.zoom() == 1.25
    qtbot.waitUntil(lambda: preview.viewer.paper.image.width() > wide, timeout=SLOW)


def test_cancel_leaves_no_file(qtbot: QtBot, scene: Scene) -> None:
    scene.tab.build_pack()
    assert scene.tab.choices.cancel.isVisible()
    qtbot.mouseClick(scene.tab.choices.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: scene.tab._job is None, timeout=SLOW)
    assert files_in(scene.folder) == set()
    assert "ikke gemt nogen fil" in scene.tab.choices.note.label.text()
    assert scene.tab.choices.build.isVisible()


def test_an_old_pack_is_replaced_only_after_a_yes(qtbot: QtBot, scene: Scene) -> None:
    scene.tab.choices.word.click()
    (scene.folder / PDF).write_bytes(b"gammel")
    scene.tab.build_pack()
    qtbot.waitUntil(lambda: bool(scene.around.questions), timeout=SLOW)
    assert (scene.folder / PDF).read_bytes() == b"gammel"
    (_question, yes) = scene.around.questions.pop()
    assert scene.tab._job is None
    yes()
    built(qtbot, scene)
    assert (scene.folder / PDF).read_bytes().startswith(b"%PDF")
    assert files_in(scene.folder) == {PDF}


def test_a_folder_that_is_gone_is_told_in_place(qtbot: QtBot, scene: Scene) -> None:
    scene.tab.choices.set_target(scene.folder / "væk", "pakke", 0)
    scene.tab.build_pack()
    qtbot.waitUntil(lambda: scene.tab._job is None, timeout=SLOW)
    assert "findes ikke" in scene.tab.choices.note.label.text()
    assert files_in(scene.folder) == set()


def test_ctrl_e_beside_the_pages_shows_how_far_it_is(qtbot: QtBot, scene: Scene) -> None:
    tab = scene.tab
    tab.resize(700, 420)
    tab.tabs.setCurrentIndex(1)
    assert not tab.choices.isVisible()
    tab.choices.set_target(scene.folder / "væk", "pakke", 0)
    tab.build_pack()
    assert tab.choices.cancel.isVisible()
    note, build = tab.choices.note, tab.choices.build
    qtbot.waitUntil(lambda: not note.visibleRegion().isEmpty(), timeout=SLOW)
    qtbot.waitUntil(lambda: tab._job is None, timeout=SLOW)
    tab._column.verticalScrollBar().setValue(0)
    assert build.visibleRegion().isEmpty()
    tab.choices.focus_first()  # as Ctrl+E from another tab of the meeting
    qtbot.waitUntil(lambda: not build.visibleRegion().isEmpty(), timeout=SLOW)


def test_no_file_chosen_is_told_in_place(scene: Scene) -> None:
    scene.tab.choices.pdf.click()
    scene.tab.choices.word.click()
    scene.tab.build_pack()
    assert scene.tab._job is None
    assert "ikke valgt nogen fil" in scene.tab.choices.note.label.text()


def test_the_open_edition_names_no_bilag_of_a_closed_point(qtbot: QtBot, scene: Scene) -> None:
    meetings.edit_item(scene.desk, scene.board.items[1], closed=True)
    scene.show()
    assert "2.1" not in [line.number for line in scene.tab.contents.lines()]
    assert scene.line("2").right == "Lukket"
    assert scene.line("2").tick is None
    scene.tab.choices.edition.choose(EditionKey.BOARD)
    assert "2.1" in [line.number for line in scene.tab.contents.lines()]
    scene.tab.choices.word.click()
    scene.tab.build_pack()
    built(qtbot, scene)
    assert files_in(scene.folder) == {LOCKED}


def test_what_is_missing_is_one_list_with_its_mends(qtbot: QtBot, scene: Scene) -> None:
    second = scene.board.items[1]
    meetings.edit_item(scene.desk, second, kind="decision", case="Sagen.")
    scene.show()
    seen(qtbot, scene)
    found = {finding.title: finding for finding in scene.tab.findings.findings()}
    assert "Punkt 2 mangler indstilling" in found
    bilag = found["Bilag 2.2 ligger som fil i pakken"]
    assert bilag.mends == (Mend.AGAIN, Mend.REPLACE, Mend.SEE)
    assert scene.line("2.2").tone == "warn"
    assert "Ligger som fil" in scene.line("2.2").state
    scene.tab.findings.mend_wanted.emit(Mend.SEE, bilag)
    assert scene.tab.preview.page() == int(scene.line("2.2").right) - 1
    scene.tab.findings.mend_wanted.emit(Mend.GO, found["Punkt 2 mangler indstilling"])
    expected = {"meeting_id": scene.board.meeting, "item_id": second}
    assert scene.around.went == [("meetings", expected)]


def test_a_change_shows_in_the_pages_a_moment_later(qtbot: QtBot, scene: Scene) -> None:
    seen(qtbot, scene)
    before = scene.tab.preview._pages
    scene.tab.preview.show_page(1)
    meetings.edit_item(scene.desk, scene.board.items[2], title="Næste møde")
    scene.tab.refresh(None)
    assert [line.title for line in scene.tab.contents.lines()][-1] == "Næste møde"
    qtbot.waitUntil(lambda: scene.tab.preview._pages is not before, timeout=SLOW)
    assert scene.tab.preview.page() == 1


def test_the_folder_is_remembered_for_the_body(qtbot: QtBot, scene: Scene, tmp_path: Path) -> None:
    folder = tmp_path / "Pakker"
    folder.mkdir()
    scene.tab.choices.folder_chosen.emit(folder)
    assert scene.tab.choices.folder == folder
    assert remembered_folder(scene.board.body) == folder
    remember_folder(scene.board.body, tmp_path / "væk")
    assert remembered_folder(scene.board.body) is None
    scene.tab._meeting = None  # as a tab that is made anew
    scene.show()
    qtbot.waitUntil(lambda: scene.tab.choices.folder == scene.desk.path.parent, timeout=SLOW)


@pytest.mark.parametrize(("width", "percent"), [(1216, 100), (960, 100), (960, 130), (1216, 200)])
def test_nothing_is_cut_off(scene: Scene, qtbot: QtBot, width: int, percent: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light", percent)
    root = make_root()
    qtbot.addWidget(root)
    tab = PackTab(make_context(scene.desk, Around(), root))
    qtbot.addWidget(tab)
    tab.resize(width, 560)
    tab.show_meeting(meetings.get_meeting(scene.desk, scene.board.meeting))
    tab.show()
    assert clipped_widgets(tab) == []
    assert tab.width() == width
    if tab.tabs.isVisible():
        tab.tabs.setCurrentIndex(1)
        assert tab.preview.isVisible()
        assert clipped_widgets(tab) == []


def test_tab_goes_in_reading_order(qtbot: QtBot, scene: Scene) -> None:
    seen(qtbot, scene)
    qtbot.waitUntil(scene.tab.preview.viewer.next.isEnabled)  # the pages are there
    passed = reading_stops(scene.tab)
    links = [link for link in scene.tab.findings.findChildren(Button) if link.isVisible()]
    assert links
    expected = [
        scene.tab.choices.build,
        *links,
        scene.tab.preview.viewer.next,
        scene.tab.preview.viewer.pane,
    ]
    assert [passed.index(stop) for stop in expected] == sorted(map(passed.index, expected))
