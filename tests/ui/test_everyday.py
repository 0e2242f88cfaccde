# SPDX-License-Identifier: MPL-2.0
"""Everyday things: copying lists as tables, dragging bilag out, widths kept, log and about box."""

from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QHeaderView, QTableView
from pytestqt.qtbot import QtBot

from hpdesk.domain.sheet_text import pasted_text
from hpdesk.services import fault_log, meetings, people
from hpdesk.services.desk import Desk
from hpdesk.services.versions import address_among
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.copied_rows import CopiedTable, copied
from hpdesk.ui.dialogs.about import AboutDialog, where_next
from hpdesk.ui.dialogs.log_dialog import LogDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.meetings.page import MeetingsPage
from hpdesk.ui.pages.stakeholders.page import StakeholdersPage
from hpdesk.ui.problems import ReportDialog
from hpdesk.ui.widgets.markup_editor import holds_files
from tests.builders import sample_plan

TODAY = date(2026, 11, 12)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(Desk.open(sample_plan(tmp_path), today=TODAY), today=TODAY)
    window.resize(1440, 900)
    window.show()
    qtbot.waitUntil(lambda: window.pages.current() is not None)
    yield window
    for dialog in window.findChildren(QDialog):
        dialog.reject()
    window.close()
    window.deleteLater()


class Cells(HTMLParser):
    """Collects the rows of a table as a word processor would read them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def people_table(window: MainWindow) -> QTableView:
    window.navigate("stakeholders", view="people")
    page = window.pages.page("stakeholders")
    assert isinstance(page, StakeholdersPage)
    table = page.workspace("people").table  # type: ignore[attr-defined]  # the view of people
    assert isinstance(table, QTableView)
    table.setFocus()
    return table


# --- copying ---


def test_ctrl_c_copies_the_row_with_its_headings_as_a_table(
    window: MainWindow, qtbot: QtBot
) -> None:
    table = people_table(window)
    table.setCurrentIndex(table.model().index(1, 0))
    qtbot.keyClick(table, Qt.Key.Key_C, CTRL)
    data = QApplication.clipboard().mimeData()
    rows = Cells(data.html()).rows
    assert len(rows) == 2
    assert rows[0][0] == table.model().headerData(0, Qt.Orientation.Horizontal)
    tabbed = data.text().split("\n")
    assert [line.split("\t")[0] for line in tabbed] == [row[0] for row in rows]
    assert bytes(data.data("text/tab-separated-values").data()).decode() == data.text()


def test_the_whole_list_is_copied_with_shift(window: MainWindow, qtbot: QtBot) -> None:
    table = people_table(window)
    qtbot.keyClick(table, Qt.Key.Key_C, CTRL | SHIFT)
    rows = Cells(QApplication.clipboard().mimeData().html()).rows
    assert window.desk is not None
    assert len(rows) == 1 + len(people.list_people(window.desk))


def test_a_list_of_rows_gets_a_cell_for_each_of_its_words(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("stakeholders", view="bodies")
    page = window.pages.page("stakeholders")
    assert isinstance(page, StakeholdersPage)
    view = page.workspace("bodies").list  # type: ignore[attr-defined]  # the view of bodies
    table = copied(view, everything=True)
    assert table is not None
    assert not any(table.headings)
    assert {len(row) for row in table.rows} == {2}


def test_ctrl_c_in_a_text_copies_the_text(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("stakeholders", view="people")
    page = window.pages.page("stakeholders")
    assert isinstance(page, StakeholdersPage)
    search = page.workspace("people").search  # type: ignore[attr-defined]  # the view of people
    search.setFocus()
    qtbot.keyClicks(search, "Ane")
    search.selectAll()
    qtbot.keyClick(search, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "Ane"


def test_where_there_is_no_list_it_is_said(window: MainWindow) -> None:
    window.setFocus()
    window.run_command("copy_list")
    assert [t.text for t in window.toasts.toasts()] == [
        "Sæt markøren i den liste, der skal kopieres."
    ]


def test_no_cell_becomes_a_formula_and_telephone_numbers_stay_bare() -> None:
    table = CopiedTable(("Navn", "Telefon"), (('=HYPERLINK("x")', "+45 12 34 56 78"),))
    assert table.tabbed().split("\n")[1] == '\'=HYPERLINK("x")\t+45 12 34 56 78'
    assert Cells(table.html()).rows[1] == ['\'=HYPERLINK("x")', "+45 12 34 56 78"]


def test_markup_in_a_cell_is_text() -> None:
    table = CopiedTable(("A",), (("<script>x</script>\nto linjer",),))
    assert "<script>" not in table.html()
    assert table.tabbed() == "A\n<script>x</script> to linjer"


@given(st.text(max_size=40))
def test_no_text_can_begin_a_formula_or_leave_its_cell(text: str) -> None:
    line = CopiedTable((), ((text, "b"),)).tabbed()
    assert line.count("\t") == 1
    assert "\n" not in line
    lead = pasted_text(text).lstrip(" ")[:1]
    assert lead not in ("=", "@", "\t", "\r")


# --- widths of columns ---


def test_a_pulled_column_keeps_its_width_the_next_time(window: MainWindow, qtbot: QtBot) -> None:
    header = pull(people_table(window), 40)
    column, width = 1, header.sectionSize(1)
    window.plans.show_anew()
    again = people_table(window)
    qtbot.waitUntil(lambda: again.columnWidth(column) == width)
    assert again.horizontalHeader() is not header


def test_a_kept_width_is_let_be_where_the_window_has_no_room(
    window: MainWindow, qtbot: QtBot
) -> None:
    table = people_table(window)
    usual = table.columnWidth(1)
    pull(table, 60)
    (name,) = [n for n in window.preferences.splitters if n.startswith("columns.")]
    window.remember_state(name, b"1:1900")
    window.plans.show_anew()
    again = people_table(window)
    qtbot.wait(50)
    assert again.columnWidth(1) == usual


def pull(table: QTableView, by: int) -> QHeaderView:
    header = table.horizontalHeader()
    assert header.sectionResizeMode(1) is QHeaderView.ResizeMode.Interactive
    before = header.sectionSize(1)
    edge = header.sectionViewportPosition(1) + before - 1
    view, y = header.viewport(), header.height() // 2
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, x, button, held in (
        (QEvent.Type.MouseMove, edge, none, none),
        (QEvent.Type.MouseButtonPress, edge, left, left),
        (QEvent.Type.MouseMove, edge + by, none, left),
        (QEvent.Type.MouseButtonRelease, edge + by, left, none),
    ):
        place = QPointF(x, y)
        there = view.mapToGlobal(place)
        plain = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(view, QMouseEvent(kind, place, there, button, held, plain))
    assert header.sectionSize(1) != before
    return header


# --- the window ---


def test_the_window_comes_into_sight_on_a_smaller_screen(window: MainWindow, qtbot: QtBot) -> None:
    window.move(5000, 4000)
    state = bytes(window.saveGeometry().data())
    other = MainWindow(preferences=window.preferences, today=TODAY, bare=True)
    qtbot.addWidget(other)
    other.restoreGeometry(state)
    assert other.screen().availableGeometry().intersects(other.geometry())


# --- dragging out ---


def test_a_bilag_is_dragged_out_as_a_file_named_as_in_the_pack(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.desk is not None
    meeting, item = next(
        (m, i)
        for m in meetings.list_meetings(window.desk)
        for i in meetings.list_items(window.desk, m.id)
        if i.attachments and i.attachments[0].sha256
    )
    window.navigate("meetings", meeting_id=meeting.id, item_id=item.id)
    page = window.pages.page("meetings")
    assert isinstance(page, MeetingsPage)
    assert page.meeting is not None
    bilag = page.meeting.agenda.sheet.bilag
    bilag.list.setCurrentIndex(bilag.model.index(0, 0))
    data = bilag.list.dragged()
    assert data is not None
    (url,) = data.urls()
    path = Path(url.toLocalFile())
    assert path.name.startswith(f"Bilag {item.attachments[0].number} – ")
    assert path.read_bytes() != b""
    assert not holds_files(data), "dropped on a page it would be added once more"
    assert path.stat().st_mode & 0o077 == 0 or path.parent.stat().st_mode & 0o077 == 0
    window.set_desk(None)
    qtbot.waitUntil(lambda: not path.exists())


# --- log and report ---


def test_the_log_is_shown_as_it_is_and_copied_as_it_is_shown(qtbot: QtBot) -> None:
    fault_log.write_event(fault_log.LogEvent.STARTED)
    fault_log.write_down(ValueError("Anes sag om Søparken"))
    dialog = LogDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert "programmet er startet (hpdesk" in dialog.text.toPlainText()
    assert "ValueError" in dialog.text.toPlainText()
    assert "Søparken" not in dialog.text.toPlainText()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == dialog.text.toPlainText()


def test_the_log_lies_where_the_system_keeps_such(own_home: Path) -> None:
    fault_log.write_event(fault_log.LogEvent.ENDED)
    assert (own_home / "state" / "hpdesk" / "log" / "hpdesk.log").is_file()


def test_opening_and_closing_a_plan_is_noted_without_its_name(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "en plan er åbnet" in fault_log.log_text())
    window.set_desk(None)
    assert "planen er lukket" in fault_log.log_text()
    assert "demo" not in fault_log.log_text()


def test_what_is_copied_of_a_fault_is_what_was_seen(qtbot: QtBot) -> None:
    dialog = ReportDialog(KeyError("Anes telefonnummer"))
    qtbot.addWidget(dialog)
    seen = dialog.details.toPlainText()
    dialog.copy_button.click()
    assert QApplication.clipboard().text() == seen
    assert "Ane" not in seen
    assert str(Path.home()) not in seen


# --- about ---


def test_the_about_box_shows_the_licence_of_each_part_found_by_words(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.run_command("about")
    dialog = window.findChild(AboutDialog)
    assert dialog is not None
    dialog.tabs.setCurrentIndex(1)
    whole = dialog.licences.rows.rowCount()
    assert whole > 10
    qtbot.keyClicks(dialog.licences.search, "sqlalchemy")
    assert dialog.licences.rows.rowCount() == 1
    assert "MIT" in dialog.licences.rows.rows()[0].licence
    assert len(dialog.licences.text.toPlainText()) > 200
    assert clipped_widgets(dialog) == []


def test_the_version_can_be_copied(window: MainWindow, qtbot: QtBot) -> None:
    window.run_command("about")
    dialog = window.findChild(AboutDialog)
    assert dialog is not None
    dialog.copy_button.click()
    assert QApplication.clipboard().text().startswith("hpdesk ")
    assert "SQLite" in QApplication.clipboard().text()


def test_where_the_next_version_is_stands_with_its_address_where_there_is_one() -> None:
    address = address_among(["Source, https://a.example", "Homepage, https://b.example"])
    assert where_next(address).endswith("Alle udgaver ligger på https://b.example")
    assert "ser ikke selv efter" in where_next("")
