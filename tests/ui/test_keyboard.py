# SPDX-License-Identifier: MPL-2.0
"""Where a person without a mouse was stuck once: keys that did nothing, and ways that ended."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.services import followup
from hpdesk.services.desk import Desk
from hpdesk.ui.dialogs.task_dialog import TaskDialog
from hpdesk.ui.language import LackingWords, install_language
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.meetings.page import MeetingsPage
from hpdesk.ui.pages.stakeholders.quick_note import QuickNote
from hpdesk.ui.widgets.buttons import primary
from hpdesk.ui.widgets.segment import Segment
from tests.builders import sample_plan
from tests.ui.keyboard import Keyboard
from tests.ui.minutes_scene import open_minutes
from tests.ui.windows import whole_window

TODAY = date(2026, 11, 12)
MEETING, ITEM = "m-b8", "i-b8-5"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with whole_window(qtbot, Desk.open(sample_plan(tmp_path), today=TODAY)) as shown:
        yield shown


@pytest.fixture
def keyboard(qtbot: QtBot, window: MainWindow) -> Keyboard:
    return Keyboard(qtbot, window)


def page_shown(window: MainWindow) -> str:
    here = window.pages.current()
    assert here is not None
    return here[0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_and_by_space(qtbot: QtBot, key: Qt.Key) -> None:
    button = primary("Opret ny plan")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_enter_chooses_in_a_segment_and_goes_on_to_the_dialog_where_it_is_chosen(
    qtbot: QtBot,
) -> None:
    segment = Segment([("a", "Godkendt"), ("b", "Udsat")])
    qtbot.addWidget(segment)
    with qtbot.waitSignal(segment.chosen):
        qtbot.keyClick(segment.part("b"), Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(segment.chosen):
        qtbot.keyClick(segment.part("b"), Qt.Key.Key_Return)
    assert segment.value() == "b"


def test_enter_opens_a_page_from_the_sidebar(window: MainWindow, keyboard: Keyboard) -> None:
    window.sidebar.items["followup"].setFocus()
    keyboard.press("Return")
    assert page_shown(window) == "followup"


def test_a_new_task_begins_where_one_is_and_belongs_to_the_point_that_is_open(
    window: MainWindow, keyboard: Keyboard
) -> None:
    window.navigate("minutes", meeting_id=MEETING, item_id=ITEM)
    assert window.desk is not None
    before = {task.id for task in followup.list_tasks(window.desk)}
    keyboard.press("Ctrl+T")
    assert isinstance(keyboard.in_dialog("Ny opgave"), TaskDialog)
    keyboard.write("Ring til skolen")
    keyboard.press("Tab", "Tab", "Tab", "Tab", "Return")
    assert page_shown(window) == "minutes"
    (made,) = [t for t in followup.list_tasks(window.desk) if t.id not in before]
    assert (made.text, made.item_id) == ("Ring til skolen", ITEM)


def test_ctrl_enter_presses_the_main_button_from_any_field(
    window: MainWindow, keyboard: Keyboard
) -> None:
    keyboard.press("Ctrl+T")
    dialog = keyboard.in_dialog("Ny opgave")
    keyboard.press("Ctrl+Return")  # what is lacking is told, as by the button
    assert QApplication.activeModalWidget() is dialog
    keyboard.write("Ring til skolen")
    keyboard.press("Ctrl+Return")
    assert QApplication.activeModalWidget() is None
    assert window.desk is not None
    assert "Ring til skolen" in [task.text for task in followup.list_tasks(window.desk)]


@pytest.mark.parametrize(
    ("keys", "title"),
    [("Ctrl+N", "Nyt møde"), ("Ctrl+T", "Ny opgave")],
)
@pytest.mark.parametrize("page", ["overview", "meetings", "followup", "stakeholders", "minutes"])
def test_something_new_is_begun_from_any_page_and_esc_leads_back_to_it(
    window: MainWindow, keyboard: Keyboard, page: str, keys: str, title: str
) -> None:
    window.navigate(page)
    keyboard.press(keys)
    keyboard.in_dialog(title)
    keyboard.press("Esc")
    assert QApplication.activeModalWidget() is None
    assert page_shown(window) == page
    keyboard.at()


@pytest.mark.parametrize("page", ["overview", "meetings", "followup", "stakeholders", "minutes"])
def test_a_note_is_begun_from_any_page_and_esc_leads_back_to_it(
    window: MainWindow, keyboard: Keyboard, qtbot: QtBot, page: str
) -> None:
    def notes() -> list[QuickNote]:
        return [
            w for w in QApplication.topLevelWidgets() if isinstance(w, QuickNote) and w.isVisible()
        ]

    window.navigate(page)
    keyboard.press("Ctrl+Shift+N")
    qtbot.waitUntil(lambda: len(notes()) == 1, timeout=10_000)
    (note,) = notes()
    qtbot.keyClick(note.focusWidget() or note, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not notes())
    assert page_shown(window) == page


def test_the_meetings_are_reached_from_a_meeting_and_back_leads_to_it(
    window: MainWindow, keyboard: Keyboard
) -> None:
    window.navigate("meetings", meeting_id=MEETING, item_id=ITEM)
    page = window.pages.page("meetings")
    assert isinstance(page, MeetingsPage)
    keyboard.press("Ctrl+2")
    assert page.list.isVisible()
    assert page.list.isAncestorOf(keyboard.at())
    assert page.list.current_meeting_id() == MEETING
    keyboard.press("Alt+Left")
    assert page.where() == {"meeting_id": MEETING, "tab": "dagsorden", "item_id": ITEM}


def test_a_meeting_is_found_as_it_was_left(window: MainWindow, keyboard: Keyboard) -> None:
    window.navigate("meetings", meeting_id=MEETING, tab="deltagere")
    keyboard.press("Ctrl+3", "Ctrl+2")
    here = window.pages.current()
    assert here is not None
    assert (here[1]["meeting_id"], here[1]["tab"]) == (MEETING, "deltagere")


def test_esc_goes_up_one_step_at_a_time(window: MainWindow, keyboard: Keyboard) -> None:
    window.navigate("meetings", meeting_id=MEETING, item_id=ITEM)
    page = window.pages.page("meetings")
    assert isinstance(page, MeetingsPage)
    assert page.meeting is not None
    agenda = keyboard.at()
    for way in (("Return",), ("Return", *["Tab"] * 8)):  # the point's title, and a text of it
        keyboard.press(*way)
        assert page.meeting.agenda.sheet.isAncestorOf(keyboard.at())
        keyboard.press("Esc")
        assert keyboard.at() is agenda
    keyboard.press("Esc")
    assert page.list.isAncestorOf(keyboard.at())


def test_text_that_comes_back_to_what_it_was_counts_as_saved(
    window: MainWindow, keyboard: Keyboard, qtbot: QtBot
) -> None:
    window.navigate("meetings", meeting_id=MEETING, item_id=ITEM)
    words = window.sidebar.save_state
    keyboard.press("Return", "End")
    keyboard.write("x")
    keyboard.press("Backspace")
    assert words.accessibleName().startswith("Gemmer")
    qtbot.waitUntil(lambda: words.accessibleName().startswith("Gemt"), timeout=3000)


def test_tab_leaves_the_empty_line_of_the_minutes_both_ways(
    window: MainWindow, keyboard: Keyboard
) -> None:
    page = open_minutes(window, MEETING, ITEM)
    for key in ("Tab", "Shift+Backtab"):
        keyboard.press("Alt+O")
        assert keyboard.at() is page.body.point.quick
        keyboard.press(key)
        assert keyboard.at() is not page.body.point.quick


def walk_by_tab(keyboard: Keyboard, key: str) -> list[QWidget]:
    """Press a key until the keyboard is where it began; return where it has been."""
    start, been = keyboard.at(), [keyboard.at()]
    for _ in range(200):
        keyboard.press(key)
        if keyboard.at() is start:
            return been
        been.append(keyboard.at())
    raise AssertionError(f"{key} never came back: {been[-5:]}")


@pytest.mark.parametrize("key", ["Tab", "Shift+Backtab"])
def test_tab_goes_through_every_room_of_the_minutes_and_comes_back(
    window: MainWindow, keyboard: Keyboard, key: str
) -> None:
    page = open_minutes(window, MEETING, ITEM)
    keyboard.press("Alt+O")
    keyboard.write("@Palle Grønning ring til skolen 1/3")
    keyboard.press("Esc", "Alt+O", "Return")
    keyboard.write("/forbehold Palle Grønning: udgiften")
    keyboard.press("Esc", "Alt+O", "Return", "Alt+D")
    been = walk_by_tab(keyboard, key)
    assert len(been) == len(set(been))
    point = page.body.point
    rooms = (page.bar, page.body.agenda, point.card, point.recommendation, point.decision)
    for room in (*rooms, point.marks, point.tasks, point.quick, page.body.side):
        assert any(room is at or room.isAncestorOf(at) for at in been), room


@pytest.mark.parametrize("command", ["open_case", "open_earlier", "open_tasks", "open_private"])
def test_what_is_at_hand_is_walked_by_tab_and_left_by_esc(
    window: MainWindow, keyboard: Keyboard, command: str
) -> None:
    page = open_minutes(window, MEETING, ITEM)
    keyboard.press("Alt+D")
    window.run_command(command)
    drawer = page.body.case
    assert drawer.isAncestorOf(keyboard.at())
    been = walk_by_tab(keyboard, "Tab")
    assert any(drawer.isAncestorOf(at) for at in been)
    assert page.body.point.discussion in been
    keyboard.press("Esc")
    assert not drawer.is_open()
    assert keyboard.at() is page.body.point.discussion


def test_the_keys_of_the_shortcut_page_scroll_it(window: MainWindow, keyboard: Keyboard) -> None:
    keyboard.press("Shift+F1")
    keyboard.in_dialog("Genveje")
    area = keyboard.at()
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().value() == 0
    keyboard.press("Down", "PgDown")
    assert area.verticalScrollBar().value() > 0
    keyboard.press("Esc")


def test_the_file_dialog_speaks_danish(qtbot: QtBot, qapp: QApplication) -> None:
    assert install_language(qapp)
    dialog = QFileDialog(None, "Vælg bilag")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    labels = QFileDialog.DialogLabel
    words = {kind: dialog.labelText(kind).replace("&", "") for kind in labels}
    assert words[labels.LookIn] == "Søg i:"
    assert words[labels.FileType] == "Filtype:"
    assert words[labels.FileName] == "Filnavn:"
    assert words[labels.Accept] == "Åbn"
    assert LackingWords(qapp).translate("QFileDialog", "Noget andet") is None
