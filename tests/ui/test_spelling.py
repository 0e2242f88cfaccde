# SPDX-License-Identifier: MPL-2.0
"""Misspelt words in the window: underlined, mended by keys, and written to the file."""

import statistics
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from hpdesk.services import meetings, spelling
from hpdesk.services.desk import Desk
from hpdesk.ui.dialogs.preferences import PreferencesDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from tests.builders import sample_plan
from tests.spelling import needs_enchant
from tests.ui.keyboard import Keyboard
from tests.ui.minutes_scene import minutes_window, open_minutes

TODAY = date(2026, 12, 1)
MEETING, POINT = "m-b8", "i-b8-5"
WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline
pytestmark = needs_enchant


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.open(sample_plan(tmp_path), today=TODAY)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with minutes_window(qtbot, desk) as shown:
        yield shown


@pytest.fixture
def editor(window: MainWindow) -> MarkupEditor:
    page = open_minutes(window, MEETING, POINT)
    page.body.point.discussion.setFocus()
    return page.body.point.discussion


@pytest.fixture
def keys(qtbot: QtBot, window: MainWindow) -> Keyboard:
    return Keyboard(qtbot, window)


def underlined(editor: MarkupEditor) -> list[str]:
    found = []
    block = editor.document().firstBlock()
    while block.isValid():
        raw = block.text().encode("utf-16-le")
        found += [
            raw[2 * part.start : 2 * (part.start + part.length)].decode("utf-16-le")
            for part in block.layout().formats()
            if part.format.underlineStyle() == WAVE
        ]
        block = block.next()
    return found


def open_menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(lambda: menu.actions()[0].isEnabled())  # the suggestions are there
    return menu


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_a_misspelt_word_is_underlined_and_names_are_not(
    editor: MarkupEditor, keys: Keyboard, qtbot: QtBot
) -> None:
    keys.write("Palle Grønning fremlagde sagen, og bestyrrelsen drøftede 😀 den. Refferat følger. ")
    qtbot.waitUntil(lambda: underlined(editor) == ["bestyrrelsen", "Refferat"])


def test_the_word_being_typed_is_left_alone_until_the_cursor_leaves_it(
    editor: MarkupEditor, keys: Keyboard, qtbot: QtBot
) -> None:
    keys.write("En komune og dagsoren")
    qtbot.waitUntil(lambda: underlined(editor) == ["komune"])
    keys.press("Left", "Home")
    qtbot.waitUntil(lambda: underlined(editor) == ["komune", "dagsoren"])


def test_f7_finds_the_next_misspelling_and_enter_mends_it_in_the_file(
    editor: MarkupEditor, keys: Keyboard, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    keys.write("Bestyrelsen tog refferat og **dagsoren** til efterretning. ")
    keys.press("Ctrl+Home", "F7")
    menu = open_menu(qtbot)
    assert editor.textCursor().selectedText() == "refferat"
    assert texts(menu)[0] == "referat"
    keys.press("Return")
    keys.press("F7")
    assert texts(open_menu(qtbot))[0] == "dagsorden"
    keys.press("Return")
    mended = "Bestyrelsen tog referat og **dagsorden** til efterretning. "
    assert editor.text() == mended
    qtbot.waitUntil(lambda: not window.bridge.saver.has_unsaved())
    point = next(i for i in meetings.list_items(desk, MEETING) if i.id == POINT)
    assert point.discussion.rstrip() == mended.rstrip()
    keys.press("Ctrl+Z")
    assert "referat og **dagsoren** til" in editor.text()
    keys.press("F7")
    open_menu(qtbot)
    keys.press("Return", "F7")
    qtbot.waitUntil(lambda: window.toasts.isVisible())
    assert QApplication.activePopupWidget() is None
    assert underlined(editor) == []


def test_a_word_goes_on_the_plans_list_from_the_menu_key(
    editor: MarkupEditor, keys: Keyboard, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    keys.write("Hverdagsmestrene kom til Æbleskivelauget og flerkomsten. ")
    qtbot.waitUntil(lambda: "flerkomsten" in underlined(editor))
    before = underlined(editor)
    editor.setTextCursor(QTextCursor(editor.document().find("flerkom")))
    here = editor.cursorRect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, here, editor.viewport().mapToGlobal(here)
    )
    QApplication.sendEvent(editor.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(a for a in menu.actions() if a.text() == "Føj til planens ordliste").trigger()
    menu.close()
    assert spelling.list_words(desk) == ("flerkomsten",)
    qtbot.waitUntil(lambda: underlined(editor) == [w for w in before if w != "flerkomsten"])
    desk.undo()
    qtbot.waitUntil(lambda: underlined(editor) == before)


def test_a_word_is_ignored_by_mouse(editor: MarkupEditor, keys: Keyboard, qtbot: QtBot) -> None:
    keys.write("Komune ")
    qtbot.waitUntil(lambda: underlined(editor) == ["Komune"])
    cursor = QTextCursor(editor.document())
    cursor.setPosition(3)
    here = editor.cursorRect(cursor).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, here, editor.viewport().mapToGlobal(here)
    )
    QApplication.sendEvent(editor.viewport(), event)
    menu = open_menu(qtbot)
    assert "Kommune" in texts(menu)
    next(a for a in menu.actions() if a.text() == "Ignorér i denne omgang").trigger()
    menu.close()
    qtbot.waitUntil(lambda: underlined(editor) == [])


def test_marks_are_no_change_of_the_text(
    editor: MarkupEditor, window: MainWindow, qtbot: QtBot
) -> None:
    told: list[str] = []
    editor.text_edited.connect(told.append)
    editor.set_text("En komune")
    qtbot.waitUntil(lambda: underlined(editor) == ["komune"])
    window.spelling.set_on(False)
    qtbot.waitUntil(lambda: underlined(editor) == [])
    assert told == []
    assert not editor.document().isUndoAvailable()


def test_spelling_is_switched_off_and_own_words_are_removed_in_the_settings(
    editor: MarkupEditor, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    spelling.add_word(desk, "flerkomst")
    editor.set_text("En komune med flerkomst")
    qtbot.waitUntil(lambda: underlined(editor) == ["komune"])
    window.run_command("preferences")
    dialog = window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    section = dialog.spelling_section
    dialog.tabs.setCurrentIndex(1)
    assert section.words == ["flerkomst"]
    assert section.reason.isHidden()
    remove = next(b for b in section.findChildren(type(dialog.closed_days.add)) if b.isVisible())
    remove.click()
    assert section.words == []
    qtbot.waitUntil(lambda: underlined(editor) == ["komune", "flerkomst"])
    section.switch.click()
    qtbot.waitUntil(lambda: underlined(editor) == [])
    assert not window.preferences.spelling
    dialog.reject()


def test_typing_in_five_thousand_words_stays_under_a_frame(
    editor: MarkupEditor, qtbot: QtBot
) -> None:
    line = "Bestyrelsen drøftede helhedsplanens indsatser og tog refferat til efterretning nu "
    editor.set_text("\n".join([line * 9] * 50))
    qtbot.waitUntil(lambda: len(underlined(editor)) > 3)
    qtbot.wait(200)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    took = []
    for sign in "og derefter talte formannden om boligsosiale indsatser i komunen ":
        began = thread_time()
        QTest.keyClicks(editor, sign)
        editor.viewport().repaint()
        took.append(1000 * (thread_time() - began))
        QApplication.processEvents()
    print(f"median {statistics.median(took):.1f} ms, worst {max(took):.1f} ms")
    assert statistics.median(took) < 16
