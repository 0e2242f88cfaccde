# SPDX-License-Identifier: MPL-2.0
"""What is at hand beside the minutes, reached and left by the keys."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.domain.coordination import Stance
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.meetings import AgendaItem
from hpdesk.domain.quick_commands import COMMANDS as LINES
from hpdesk.domain.quick_commands import read_command
from hpdesk.services import attachments, coordination, followup, meetings
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.dialogs.shortcuts import shortcut_groups
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.minutes.case_drawer import PRIVATE, CaseDrawer
from hpdesk.ui.theme import apply_theme
from tests.builders import sample_plan
from tests.ui.keyboard import Keyboard
from tests.ui.minutes_scene import ONLY_MINUTES, open_minutes
from tests.ui.windows import whole_window

TODAY = date(2026, 12, 1)
MEETING, NIGHT_WALK = "m-b8", "i-b8-5"
SLOW = 10_000


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    opened = Desk.open(sample_plan(tmp_path), today=TODAY)
    for bilag in item_of(opened).attachments:
        attachments.delete_attachment(opened, bilag.id)
    return opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with whole_window(qtbot, desk, ONLY_MINUTES) as shown:
        yield shown


@pytest.fixture
def keyboard(qtbot: QtBot, window: MainWindow) -> Keyboard:
    return Keyboard(qtbot, window)


def item_of(desk: Desk, item_id: str = NIGHT_WALK) -> AgendaItem:
    return next(i for i in meetings.list_items(desk, MEETING) if i.id == item_id)


def pdf_of(*sizes: tuple[int, int], password: str = "") -> bytes:
    document, out = pikepdf.new(), io.BytesIO()
    for size in sizes:
        document.add_blank_page(page_size=size)
    locked = pikepdf.Encryption(owner="ejer", user=password) if password else False
    document.save(out, encryption=locked)
    return out.getvalue()


def filled_form() -> bytes:
    """Return a page with one field, filled in with black."""
    document, out = pikepdf.new(), io.BytesIO()
    page = document.add_blank_page(page_size=(200, 200))
    black = document.make_stream(b"0 g 0 0 100 100 re f")
    black.Type, black.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    black.BBox = pikepdf.Array([0, 0, 100, 100])
    field = document.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            FT=pikepdf.Name.Tx,
            T=pikepdf.String("felt"),
            V=pikepdf.String("x"),
            F=4,
            Rect=pikepdf.Array([50, 50, 150, 150]),
            AP=pikepdf.Dictionary(N=black),
        )
    )
    page.obj.Annots = pikepdf.Array([field])
    document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]))
    document.save(out)
    return out.getvalue()


def picture_of(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "PNG")
    return out.getvalue()


def words_in(root: QWidget) -> str:
    """Return every word that can be seen in a widget or is read aloud from it."""
    found = [root.windowTitle()]
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root):
            found += [widget.accessibleName(), widget.toolTip()]
            if isinstance(widget, QLabel):
                found.append(widget.text())
            elif isinstance(widget, QTextEdit):
                found.append(widget.toPlainText())
    return "\n".join(found)


def read_bilag(keyboard: Keyboard, drawer: CaseDrawer, qtbot: QtBot) -> None:
    """Open the point's first bilag by the keys and wait until it has been read."""
    keyboard.press("Alt+V", "Return")
    waiting = drawer.reader._waiting
    qtbot.waitUntil(lambda: drawer.reader._stack.currentWidget() is not waiting, timeout=SLOW)


def test_a_pdf_is_read_by_the_keys_and_esc_leads_back_to_the_very_letter(
    window: MainWindow, keyboard: Keyboard, desk: Desk, qtbot: QtBot
) -> None:
    attachments.add_attachment(desk, NIGHT_WALK, pdf_of(*[(595, 842)] * 3), "notat.pdf")
    page = open_minutes(window)
    keyboard.press("Alt+O")
    keyboard.write("/note Ring til driften")
    keyboard.press("Left", "Left")
    place = page.body.point.quick.textCursor().position()
    drawer = page.body.case
    read_bilag(keyboard, drawer, qtbot)
    viewer = drawer.reader.viewer
    qtbot.waitUntil(lambda: not viewer.paper.image.isNull(), timeout=SLOW)
    assert viewer.page_label.text() == "Side 1 af 3"
    keyboard.press("End")
    assert viewer.page() == 2
    keyboard.press("Home", "+")
    assert (viewer.page(), viewer.zoom()) == (0, 1.25)
    keyboard.press("-", "PgDown")
    assert viewer.page() == 0  # first down the page that is higher than the window
    while viewer.page() == 0:
        keyboard.press("PgDown")
    assert viewer.page() == 1
    keyboard.press("Esc")
    assert not drawer.is_open()
    assert keyboard.at() is page.body.point.quick
    assert page.body.point.quick.textCursor().position() == place
    keyboard.press("Alt+V")
    assert viewer.isVisible()
    assert viewer.page() == 1  # reading goes on where it was left


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (pdf_of((595, 842), password="hemmelig"), "laast.pdf", "PDF-filen er låst med adgangskode"),
        (b"%PDF-1.7\nikke meget", "itu.pdf", "PDF-filen er beskadiget"),
        (b"\x89PNG\r\n\x1a\nikke meget", "itu.png", "Billedet er beskadiget"),
        (b"PK\x03\x04ikke meget", "itu.docx", "Bilaget er et zip-arkiv"),
        (b"", "tom.pdf", "Bilaget er en tom fil"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_of_in_one_sentence(
    window: MainWindow,
    keyboard: Keyboard,
    desk: Desk,
    qtbot: QtBot,
    content: bytes,
    name: str,
    sentence: str,
) -> None:
    attachments.add_attachment(desk, NIGHT_WALK, content, name)
    drawer = open_minutes(window).body.case
    read_bilag(keyboard, drawer, qtbot)
    shown = drawer.reader.elsewhere
    assert shown.isVisible()
    assert shown.title_label.text().startswith(sentence)
    assert name in shown.text_label.text()
    assert keyboard.at() is shown.button
    assert clipped_widgets(drawer) == []


def test_what_was_filled_in_a_form_is_seen(
    window: MainWindow, keyboard: Keyboard, desk: Desk, qtbot: QtBot
) -> None:
    attachments.add_attachment(desk, NIGHT_WALK, filled_form(), "skema.pdf")
    drawer = open_minutes(window).body.case
    read_bilag(keyboard, drawer, qtbot)
    paper = drawer.reader.viewer.paper
    qtbot.waitUntil(lambda: not paper.image.isNull(), timeout=SLOW)
    assert paper.image.pixelColor(paper.image.width() // 2, paper.image.height() // 2).red() < 128


def test_another_bilag_may_be_chosen_before_the_first_is_read(
    window: MainWindow, keyboard: Keyboard, desk: Desk, qtbot: QtBot
) -> None:
    attachments.add_attachment(desk, NIGHT_WALK, pdf_of(*[(595, 842)] * 40), "langt.pdf")
    attachments.add_attachment(desk, NIGHT_WALK, b"kort", "kort.txt")
    drawer = open_minutes(window).body.case
    keyboard.press("Alt+V")
    long, short = drawer.case.bilag.bilag.rows()
    drawer.read_bilag(long.id)
    drawer.read_bilag(short.id)
    qtbot.waitUntil(drawer.reader.text.isVisible, timeout=SLOW)
    assert drawer.reader.text.toPlainText() == "kort"


def test_a_picture_is_shown_as_wide_as_the_drawer(
    window: MainWindow, keyboard: Keyboard, desk: Desk, qtbot: QtBot
) -> None:
    attachments.add_attachment(desk, NIGHT_WALK, picture_of(300, 150), "kort.png")
    drawer = open_minutes(window).body.case
    read_bilag(keyboard, drawer, qtbot)
    paper = drawer.reader.viewer.paper
    qtbot.waitUntil(lambda: paper.image.width() > 300, timeout=SLOW)
    assert paper.height() == pytest.approx(paper.width() / 2, abs=1)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_text_keeps_its_danish_letters_however_it_was_saved(
    window: MainWindow, keyboard: Keyboard, desk: Desk, qtbot: QtBot, coding: str
) -> None:
    text = "Navn;Beløb\r\nSøren Ærø;1.200\r\n"
    attachments.add_attachment(desk, NIGHT_WALK, text.encode(coding), "liste.csv")
    drawer = open_minutes(window).body.case
    read_bilag(keyboard, drawer, qtbot)
    assert drawer.reader.text.isVisible()
    assert drawer.reader.text.toPlainText() == "Navn;Beløb\nSøren Ærø;1.200\n"
    keyboard.press("Backspace")
    assert keyboard.at() is drawer.case.bilag


def test_typing_on_beside_the_case_does_not_build_it_anew(
    window: MainWindow, keyboard: Keyboard, qtbot: QtBot
) -> None:
    page = open_minutes(window)
    keyboard.press("Alt+V")
    shown = page.body.case.case.findChildren(QTextEdit)
    page.body.point.discussion.setFocus()
    keyboard.write("Sagen blev fremlagt.")
    assert window.bridge.saver.flush()
    QApplication.processEvents()
    assert page.body.case.case.findChildren(QTextEdit) == shown
    assert "Indstilling" in words_in(page.body.case)


def test_the_text_makes_room_for_what_is_at_hand(window: MainWindow, keyboard: Keyboard) -> None:
    page = open_minutes(window)
    keyboard.press("Alt+V")
    QApplication.processEvents()
    drawer, text = page.body.case, page.body.point
    assert text.mapTo(page.body, text.rect().topRight()).x() < drawer.x()
    keyboard.press("Esc")
    QApplication.processEvents()
    assert text.width() > page.width() - page.body.agenda.width() - drawer.width()


def test_earlier_decisions_are_the_cases_own_and_those_of_the_same_title(
    window: MainWindow, keyboard: Keyboard, desk: Desk
) -> None:
    before = next(m for m in meetings.list_meetings(desk) if m.id == "m-b7")
    title = item_of(desk).title
    key = meetings.add_item(desk, before.id, f" {title.upper()} ")
    meetings.edit_item(desk, key, decision="Bestyrelsen udsatte sagen.")
    page = open_minutes(window)
    keyboard.press("Alt+T")
    words = words_in(page.body.case.earlier)
    assert "Bestyrelsen udsatte sagen." in words
    assert page.body.case.earlier.area is keyboard.at()
    keyboard.press("Alt+T")
    assert not page.body.case.is_open()
    assert keyboard.at() is page.body.point.discussion


def test_a_task_is_closed_from_here_and_comes_back_with_undo(
    window: MainWindow, keyboard: Keyboard, desk: Desk, qtbot: QtBot
) -> None:
    key = followup.add_task(desk, "Skaf tal", item_id=NIGHT_WALK, due=date(2026, 11, 1))
    page = open_minutes(window)
    keyboard.press("Alt+L")
    tasks = page.body.case.tasks.of_point
    assert keyboard.at() is tasks
    assert [task.text for task in tasks.tasks.rows()] == ["Skaf tal"]
    keyboard.press("Space")
    assert followup.get_task(desk, key).status is TaskStatus.DONE
    qtbot.waitUntil(lambda: tasks.tasks.rowCount() == 0)
    assert window.toasts.toasts()[-1].text == "Opgaven er afsluttet."
    desk.undo()
    qtbot.waitUntil(lambda: tasks.tasks.rowCount() == 1)


def test_private_matter_is_marked_and_one_key_hides_it(
    window: MainWindow, keyboard: Keyboard, desk: Desk
) -> None:
    coordination.add_note(desk, "ELLEN TØVER", TODAY, item_id=NIGHT_WALK)
    before = meetings.add_meeting(desk, ["b-best"], datetime(2026, 11, 24, 9), None)
    with desk.write("Formøde") as writer:
        writer.set("meeting", before, kind="pre_meeting", for_meeting_id=MEETING)
    coordination.add_note(desk, "FORMØDET VAR ENIGT", TODAY, meeting_id=before)
    party = coordination.list_positions(desk)[0].party_id
    coordination.set_position(desk, NIGHT_WALK, party, Stance.AGAINST, "DYRT")
    meetings.edit_item(desk, NIGHT_WALK, prepared_minutes="SKREVET PÅ FORHÅND")
    page = open_minutes(window)
    keyboard.press("Alt+P")
    words = words_in(page.body.case)
    for secret in ("ELLEN TØVER", "FORMØDET VAR ENIGT", "DYRT", "SKREVET PÅ FORHÅND"):
        assert secret in words
    assert "Kun for sekretariatet" in words
    page.body.point.discussion.setFocus()
    keyboard.press("Alt+P")
    assert not page.body.case.is_open()
    keyboard.press("Alt+V")
    assert page.body.case.room() != PRIVATE
    everything = "\n".join(w.text() for w in page.body.case.findChildren(QLabel) if w.isVisible())
    assert "ELLEN TØVER" not in everything


def test_another_point_is_followed(window: MainWindow, keyboard: Keyboard) -> None:
    page = open_minutes(window)
    keyboard.press("Alt+V", "Ctrl+PgDown")
    QApplication.processEvents()
    assert page.body.case.title_label.text() == page.body.point.title.text()


@pytest.mark.parametrize("room", ["Alt+V", "Alt+T", "Alt+L", "Alt+P"])
@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_cut_at_hand(
    qtbot: QtBot, qapp: QApplication, desk: Desk, size: tuple[int, int], scale: int, room: str
) -> None:
    apply_theme(qapp, "light", scale)
    attachments.add_attachment(desk, NIGHT_WALK, b"ord", "et-langt-filnavn-om-nattevandring.txt")
    window = MainWindow(desk, today=TODAY, pages=ONLY_MINUTES)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    window.activateWindow()
    page = open_minutes(window)
    Keyboard(qtbot, window).press(room)
    QApplication.processEvents()
    assert clipped_widgets(page.body.case) == []


def test_esc_leaves_the_full_screen(window: MainWindow, keyboard: Keyboard) -> None:
    page = open_minutes(window)
    keyboard.press("F11")
    assert window.isFullScreen()
    page.body.point.discussion.setFocus()
    keyboard.press("Esc")
    assert not window.isFullScreen()


def test_the_page_of_keys_has_every_line_of_the_grammar_with_an_example_that_it_reads(
    window: MainWindow, keyboard: Keyboard
) -> None:
    open_minutes(window)
    keyboard.press("Shift+F1")
    dialog = keyboard.in_dialog("Genveje")
    words = words_in(dialog)
    for line in LINES:
        assert line.example in words
        typed = read_command(line.example)
        assert typed is not None
        assert typed.command is line
    dialog.reject()
    on_page = dict(shortcut_groups(("present", "go_quick_line")))["På denne side"]
    assert ("F5", "Vis for deltagerne") in on_page
    assert shortcut_groups(("go_quick_line",))[1][0] == "Linjen i referatet"
