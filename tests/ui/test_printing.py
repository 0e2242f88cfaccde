# SPDX-License-Identifier: MPL-2.0
"""Print and print preview, as a person does it: Ctrl+P, look, print."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from hpdesk.documents.edition_rows import EditionKey
from hpdesk.domain.meetings import MeetingKind
from hpdesk.services import attachments, meetings
from hpdesk.services.desk import Desk
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.meetings.pack_found import Mend
from hpdesk.ui.pages.meetings.pack_password import BilagPasswordDialog
from hpdesk.ui.pages.meetings.pack_tab import PackTab
from hpdesk.ui.printing.print_dialog import PrintDialog
from hpdesk.ui.printing.print_work import copied
from tests.builders import sample_plan
from tests.exports import odd_files as odd

TODAY = date(2026, 11, 12)


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "hjem"))
    window = MainWindow(Desk.open(sample_plan(tmp_path), today=TODAY), today=TODAY)
    window.show()
    qtbot.waitUntil(lambda: window.pages.current() is not None)
    yield window
    if (left := window.findChild(PrintDialog)) is not None:
        left.reject()
    window.close()
    window.deleteLater()


def preview(window: MainWindow, qtbot: QtBot) -> PrintDialog:
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(PrintDialog)
    assert dialog is not None
    return dialog


def pages_of_tab(tab: PackTab, qtbot: QtBot) -> int:
    """Wait for the pages of the pack on its tab and count them."""
    qtbot.waitUntil(lambda: not tab.live.is_busy() and tab.preview.has_pages(), timeout=60_000)
    assert tab._view is not None
    return tab._view.look.total


def said(dialog: PrintDialog) -> str:
    return dialog.note.accessibleName()


def names(dialog: PrintDialog) -> list[str]:
    return [dialog.papers.item(row).text() for row in range(dialog.papers.count())]


def printer_to(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def board_meeting(window: MainWindow) -> str:
    assert window.desk is not None
    found = [
        m
        for m in meetings.list_meetings(window.desk)
        if m.starts.date() > TODAY and m.kind is MeetingKind.ORDINARY
    ]
    return found[0].id


def test_ctrl_p_on_a_meeting_shows_the_pages_of_its_agenda(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.navigate("meetings", meeting_id=board_meeting(window))
    dialog = preview(window, qtbot)
    assert names(dialog)[:2] == ["Dagsorden", "Mødepakke med bilag"]
    assert "Formandsbriefing (fortrolig)" in names(dialog)
    assert not dialog.print_button.isEnabled()
    qtbot.waitUntil(dialog.has_pages, timeout=10_000)
    qtbot.waitUntil(lambda: not dialog.viewer.paper.image.isNull())
    assert dialog.print_button.isEnabled()


def test_the_printed_pages_are_those_that_were_seen(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.navigate("meetings", meeting_id=board_meeting(window))
    dialog = preview(window, qtbot)
    qtbot.waitUntil(dialog.has_pages, timeout=10_000)
    seen = dialog.viewer.page_label.text()
    target = tmp_path / "ud.pdf"
    dialog.print_on(printer_to(target))
    qtbot.waitUntil(lambda: "sendt til printeren" in said(dialog), timeout=20_000)
    with pikepdf.open(target) as pdf:
        assert seen == f"Side 1 af {len(pdf.pages)}"
        assert float(pdf.pages[0].mediabox[3]) == pytest.approx(842, abs=1)
    assert dialog.print_button.isEnabled()


def test_only_the_chosen_pages_are_printed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.navigate("meetings", meeting_id=board_meeting(window))
    dialog = preview(window, qtbot)
    qtbot.waitUntil(dialog.has_pages, timeout=10_000)
    printer = printer_to(tmp_path / "ud.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    ranges = QPageRanges()
    ranges.addPage(2)
    printer.setPageRanges(ranges)
    dialog.print_on(printer)
    qtbot.waitUntil(lambda: said(dialog).startswith("1\N{NO-BREAK SPACE}side "), timeout=20_000)
    with pikepdf.open(tmp_path / "ud.pdf") as pdf:
        assert len(pdf.pages) == 1


def test_pages_that_are_not_there_are_refused_in_words(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.navigate("meetings", meeting_id=board_meeting(window))
    dialog = preview(window, qtbot)
    qtbot.waitUntil(dialog.has_pages, timeout=10_000)
    printer = printer_to(tmp_path / "ud.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    ranges = QPageRanges()
    ranges.addPage(900)
    printer.setPageRanges(ranges)
    dialog.print_on(printer)
    qtbot.waitUntil(lambda: "Ingen af papirets sider er valgt" in said(dialog))


def test_printing_can_be_stopped(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.navigate("meetings", meeting_id=board_meeting(window))
    dialog = preview(window, qtbot)
    qtbot.waitUntil(dialog.has_pages, timeout=10_000)
    dialog.print_on(printer_to(tmp_path / "ud.pdf"))
    qtbot.mouseClick(dialog.progress.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said(dialog) == "Udskriften er afbrudt.", timeout=20_000)


def test_the_pack_can_be_seen_with_its_bilag(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("meetings", meeting_id=board_meeting(window))
    dialog = preview(window, qtbot)
    qtbot.waitUntil(dialog.has_pages, timeout=10_000)
    agenda = dialog.viewer.page_label.text()
    qtbot.keyClick(dialog.papers, Qt.Key.Key_Down)
    qtbot.waitUntil(dialog.has_pages, timeout=60_000)
    assert dialog.viewer.page_label.text() != agenda


def test_the_pack_is_printed_as_it_stands_on_its_tab_with_bilag_that_were_unlocked(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.desk is not None
    key = board_meeting(window)
    first = meetings.list_items(window.desk, key)[0]
    bilag = attachments.add_attachment(
        window.desk, first.id, odd.that_opens_with_a_password(), "aftale.pdf"
    )
    window.navigate("meetings", meeting_id=key, tab="moedepakke")
    tab = window.findChild(PackTab)
    assert tab is not None
    tab.choices.edition.choose(EditionKey.CHAIR)
    locked = pages_of_tab(tab, qtbot)
    (finding,) = [
        one
        for one in tab.findings.findings()
        if one.bilag_id == bilag and Mend.PASSWORD in one.mends
    ]
    tab.findings.mend_wanted.emit(Mend.PASSWORD, finding)
    dialog = window.findChild(BilagPasswordDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.word.editor.line, "bruger")
    qtbot.keyClick(dialog.word.editor.line, Qt.Key.Key_Return)
    unlocked = pages_of_tab(tab, qtbot)
    assert unlocked == locked - 1 + 3  # its pages come for the one that stood for it
    window.navigate("meetings", meeting_id=key, tab="dagsorden")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    window.activateWindow()  # a dialog had it
    qtbot.waitUntil(window.isActiveWindow)
    printing = preview(window, qtbot)
    printing.papers.setCurrentRow(names(printing).index("Mødepakke med bilag"))
    qtbot.waitUntil(printing.has_pages, timeout=60_000)
    assert printing.viewer.page_label.text() == f"Side 1 af {unlocked}"


def test_the_briefing_is_marked_as_confidential(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("meetings", meeting_id=board_meeting(window))
    dialog = preview(window, qtbot)
    dialog.papers.setCurrentRow(names(dialog).index("Formandsbriefing (fortrolig)"))
    qtbot.waitUntil(dialog.has_pages, timeout=10_000)
    assert said(dialog).startswith("Fortroligt")


@pytest.mark.parametrize(
    ("page", "where", "paper"),
    [
        ("overview", {}, "Dagsorden"),
        ("followup", {"room": "tasks"}, "Tjekliste"),
        ("followup", {"room": "decisions"}, "Beslutninger"),
        ("followup", {"room": "balance"}, "Balance"),
        ("stakeholders", {"view": "bodies"}, "Organisationsdiagram"),
        ("stakeholders", {"view": "people"}, "Personer"),
        ("meetings", {"view": "year"}, "Årshjul 2026"),
        ("minutes", {"meeting_id": "m-b7"}, "Opgaver til Lone Kjærulff"),
        ("stakeholders", {"view": "alignment"}, "Formandsbriefing (fortrolig)"),
    ],
)
def test_what_is_shown_can_be_printed(
    window: MainWindow, qtbot: QtBot, page: str, where: dict[str, str], paper: str
) -> None:
    window.navigate(page, **where)
    qtbot.waitUntil(lambda: bool(window.pages.printed()))
    dialog = preview(window, qtbot)
    assert paper in names(dialog)
    dialog.papers.setCurrentRow(names(dialog).index(paper))
    qtbot.waitUntil(dialog.has_pages, timeout=10_000)


def test_every_offered_paper_of_a_body_has_pages(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("stakeholders", view="bodies")
    dialog = preview(window, qtbot)
    for row in range(dialog.papers.count()):
        dialog.papers.setCurrentRow(row)
        qtbot.waitUntil(dialog.has_pages, timeout=10_000)


def test_where_there_is_nothing_to_print_it_is_said_where_there_is(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.navigate("stakeholders", view="notes")
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert window.findChild(PrintDialog) is None
    said = " ".join(t.accessibleName() for t in window.toasts.toasts())
    assert "Her er intet papir at udskrive" in said
    assert {"årshjulet,", "personerne"} <= set(said.split())


def test_the_systems_dialog_knows_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("meetings", meeting_id=board_meeting(window))
    dialog = preview(window, qtbot)
    qtbot.waitUntil(dialog.has_pages, timeout=10_000)
    qtbot.keyClick(dialog.print_button, Qt.Key.Key_Return)
    system = dialog.system
    assert isinstance(system, QPrintDialog)
    assert system.maxPage() > 1
    for button in system.findChildren(QPushButton):
        assert button.minimumWidth() >= button.sizeHint().width(), button.text()
    system.reject()
    qtbot.waitUntil(lambda: dialog.system is None)


def test_the_printed_file_is_remembered_nowhere(window: MainWindow, qtbot: QtBot) -> None:
    assert window.desk is not None
    before = window.desk.last_step
    window.navigate("meetings", meeting_id=board_meeting(window))
    dialog = preview(window, qtbot)
    qtbot.waitUntil(dialog.has_pages, timeout=10_000)
    assert window.desk.last_step is before


def test_copies_are_whole_where_they_are_collated() -> None:
    assert copied((0, 1), 2, collate=True) == (0, 1, 0, 1)
    assert copied((0, 1), 2, collate=False) == (0, 0, 1, 1)
