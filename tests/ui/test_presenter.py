# SPDX-License-Identifier: MPL-2.0
"""»Vis for deltagerne«: what the room sees, and above all what it never sees."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.documents.edition import room_view
from hpdesk.domain.coordination import Stance
from hpdesk.domain.meetings import AgendaItem, AtAnswer, Outcome
from hpdesk.services import coordination, followup, meetings
from hpdesk.services.desk import Desk
from hpdesk.ui.clipping import clipped_widgets
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages import PAGES
from hpdesk.ui.pages.minutes import MinutesPage
from hpdesk.ui.pages.minutes.presenter_window import PresenterWindow
from hpdesk.ui.pages.minutes.presenting import other_screen
from hpdesk.ui.theme import apply_theme
from tests.builders import sample_plan
from tests.ui.keyboard import Keyboard
from tests.ui.minutes_scene import open_minutes
from tests.ui.windows import whole_window

TODAY = date(2026, 12, 1)
MEETING, OPEN, CLOSED, AFTER = "m-b8", "i-b8-4", "i-b8-5", "i-b8-6"
SHOWN = tuple(spec for spec in PAGES if spec.id in ("minutes", "meetings"))
PUBLIC_TITLE = "Sag om et lejemål"
MOST_SECONDS = 0.3


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a plan with a mark in everything that the room may not see."""
    opened = Desk.open(sample_plan(tmp_path), today=TODAY)
    for key in (OPEN, CLOSED):
        meetings.edit_item(
            opened,
            key,
            prepared_minutes="MÆRKE-FORBEREDT",
            discussion="MÆRKE-DRØFTELSE",
            case="MÆRKE-SAG",
            summary="MÆRKE-RESUMÉ",
            economy="MÆRKE-ØKONOMI",
            for_the_record="MÆRKE-FØRT",
        )
        coordination.add_note(opened, "MÆRKE-NOTE", TODAY, item_id=key)
        party = coordination.list_positions(opened)[0].party_id
        coordination.set_position(opened, key, party, Stance.AGAINST, "MÆRKE-POSITION")
    meetings.edit_item(opened, OPEN, recommendation="Det indstilles, at planen godkendes.")
    meetings.edit_item(
        opened,
        CLOSED,
        closed=True,
        title="LUKKET-TITEL",
        public_title=PUBLIC_TITLE,
        recommendation="LUKKET-INDSTILLING",
        decision="LUKKET-BESLUTNING",
        presenter_text="LUKKET-FREMLÆGGER",
    )
    followup.add_task(opened, "LUKKET-OPGAVE", item_id=CLOSED)
    return opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with whole_window(qtbot, desk, SHOWN) as shown:
        yield shown


@pytest.fixture
def page(window: MainWindow) -> MinutesPage:
    return open_minutes(window, MEETING, OPEN)


@pytest.fixture
def keyboard(qtbot: QtBot, window: MainWindow) -> Keyboard:
    return Keyboard(qtbot, window)


def room(page: MinutesPage) -> PresenterWindow:
    assert page.presenting.window is not None
    return page.presenting.window


def everything_in(root: QWidget) -> str:
    """Return all words of a window: shown, hidden, in tooltips, properties and read aloud."""
    found = [root.windowTitle()]
    for widget in (root, *root.findChildren(QWidget)):
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        found += [widget.statusTip(), widget.whatsThis()]
        for name in ("text", "plainText", "html", "placeholderText"):
            found.append(str(widget.property(name) or ""))
        if isinstance(widget, QLabel):
            found.append(widget.text())
        elif isinstance(widget, QTextEdit):
            found += [widget.toPlainText(), widget.toHtml()]
        spoken = QAccessible.queryAccessibleInterface(widget)
        if spoken is not None:
            found += [spoken.text(kind) for kind in QAccessible.Text if kind.value < 5]
            words = spoken.textInterface()
            if words is not None:
                found.append(words.text(0, words.characterCount()))
    return "\n".join(found)


def test_the_room_sees_the_point_and_nothing_that_is_the_secretariats(
    page: MinutesPage, keyboard: Keyboard
) -> None:
    keyboard.press("F5")
    words = everything_in(room(page))
    assert page.body.point.title.text() in words
    assert "planen godkendes" in words
    assert "MÆRKE" not in words


def test_a_closed_point_has_its_number_and_public_title_only(
    page: MinutesPage, keyboard: Keyboard
) -> None:
    keyboard.press("F5", "Ctrl+PgDown")
    words = everything_in(room(page))
    assert "Punkt 5" in words
    assert PUBLIC_TITLE in words
    assert "LUKKET" not in words
    assert "MÆRKE" not in words


def test_what_is_typed_under_a_closed_point_stays_with_the_minute_taker(
    page: MinutesPage, keyboard: Keyboard, qtbot: QtBot
) -> None:
    keyboard.press("F5", "Ctrl+PgDown", "Alt+B")
    keyboard.write(" LUKKET-ORD")
    with qtbot.waitSignal(page.presenting._soon.timeout):
        keyboard.write("!")
    assert "LUKKET" not in everything_in(room(page))


def test_a_closed_point_is_shown_only_when_asked_for_and_until_the_next(
    page: MinutesPage, keyboard: Keyboard
) -> None:
    keyboard.press("F5", "Ctrl+PgDown", "Shift+F5")
    keyboard.in_dialog("Vis det lukkede punkt for deltagerne?")
    keyboard.press("Esc")
    assert QApplication.activeModalWidget() is None
    assert "LUKKET" not in everything_in(room(page))
    keyboard.press("Shift+F5")
    keyboard.in_dialog("Vis det lukkede punkt for deltagerne?")
    keyboard.press("Tab", "Return")
    words = everything_in(room(page))
    for shown in ("LUKKET-TITEL", "LUKKET-INDSTILLING", "LUKKET-BESLUTNING", "LUKKET-OPGAVE"):
        assert shown in words
    assert "MÆRKE" not in words
    keyboard.press("Ctrl+PgDown", "Ctrl+PgUp")
    assert "LUKKET" not in everything_in(room(page))


def test_the_same_key_hides_the_closed_point_again(page: MinutesPage, keyboard: Keyboard) -> None:
    keyboard.press("F5", "Ctrl+PgDown", "Shift+F5")
    keyboard.in_dialog("Vis det lukkede punkt for deltagerne?")
    keyboard.press("Tab", "Return")
    assert "LUKKET-TITEL" in room(page).text()
    keyboard.press("Shift+F5")
    assert "LUKKET" not in everything_in(room(page))


def test_a_point_that_is_closed_while_it_is_shown_is_hidden(
    page: MinutesPage, keyboard: Keyboard, desk: Desk, qtbot: QtBot
) -> None:
    keyboard.press("F5")
    meetings.edit_item(desk, OPEN, decision="HEMMELIGT NU", closed=True)
    qtbot.waitUntil(lambda: "HEMMELIGT" not in everything_in(room(page)))
    shown = room(page).view()
    assert shown is not None
    assert shown.is_hidden


def test_the_decision_is_on_the_screen_while_it_is_typed(
    page: MinutesPage, keyboard: Keyboard, desk: Desk, qtbot: QtBot
) -> None:
    keyboard.press("F5", "Alt+B")
    keyboard.write("Planen sættes i gang.")
    began = monotonic()
    qtbot.waitUntil(lambda: "Planen sættes i gang." in room(page).text(), timeout=2000)
    assert monotonic() - began < MOST_SECONDS
    keyboard.press("Alt+O")
    keyboard.write("/opgave Palle Grønning 15/1 Udpeg en kontaktperson")
    keyboard.press("Return")
    began = monotonic()
    qtbot.waitUntil(lambda: "Udpeg en kontaktperson" in room(page).text(), timeout=2000)
    assert monotonic() - began < MOST_SECONDS
    assert "Palle Grønning" in room(page).text()


def test_the_arrows_in_the_room_go_through_the_points_with_the_page(
    page: MinutesPage, keyboard: Keyboard, qtbot: QtBot
) -> None:
    keyboard.press("F5")
    shown = room(page)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    assert page.where()["item_id"] == CLOSED
    assert PUBLIC_TITLE in shown.text()
    qtbot.keyClick(shown, Qt.Key.Key_Left)
    assert page.where()["item_id"] == OPEN
    qtbot.keyClick(shown, Qt.Key.Key_F11)
    assert shown.isFullScreen()
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert page.presenting.window is None


def test_the_keyboard_stays_in_the_text_and_the_window_goes_with_the_page(
    page: MinutesPage, window: MainWindow, keyboard: Keyboard
) -> None:
    keyboard.press("F5")
    assert keyboard.at() is page.body.point.discussion
    keyboard.press("F5")
    assert page.presenting.window is None
    keyboard.press("F5")
    shown = room(page)
    window.navigate("meetings")
    assert not shown.isVisible()
    assert page.presenting.window is None


def test_all_of_a_point_is_seen_at_every_size(
    qapp: QApplication, page: MinutesPage, keyboard: Keyboard
) -> None:
    keyboard.press("F5")
    shown = room(page)
    for theme, size in product(("light", "dark"), ((960, 600), (1920, 1080), (3840, 2160))):
        apply_theme(qapp, theme, 100)
        shown.resize(*size)
        QApplication.processEvents()
        sheet = shown.findChild(QTextEdit)
        assert sheet is not None
        assert sheet.verticalScrollBar().maximum() == 0, (theme, size)
        assert clipped_widgets(shown) == []


def test_a_second_screen_is_taken_and_else_none() -> None:
    assert other_screen(["egen"], "egen") is None
    assert other_screen(["egen", "projektor"], "egen") == "projektor"
    assert other_screen(["projektor", "egen"], "egen") == "projektor"


def test_the_gate_has_no_place_for_more_than_the_room_may_see() -> None:
    item = AgendaItem(
        "i",
        "m",
        "Titel",
        recommendation="1) planen godkendes\n2) budgettet drøftes",
        decision="Godkendt.",
        at_answers=(AtAnswer(1, Outcome.DISCUSSED, "I to timer."),),
        number="3",
    )
    view = room_view([item], "i")
    assert view is not None
    assert [(p.text, p.outcome, p.answer) for p in view.at_points] == [
        ("planen godkendes", None, ""),
        ("budgettet drøftes", Outcome.DISCUSSED, "I to timer."),
    ]
    child = replace(item, id="barn", parent_id="i", title="HEMMELIG")
    hidden = room_view([replace(item, closed=True), child], "barn")
    assert hidden is not None  # what stands under a closed point is closed
    assert (hidden.title, hidden.decision, hidden.at_points) == ("Lukket punkt", "", ())
    assert room_view([item], "et andet") is None
