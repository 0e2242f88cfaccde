# SPDX-License-Identifier: MPL-2.0
"""The note window is called while another program is in front."""

import os
import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hpdesk.services.asked_notes import ask_for_note
from hpdesk.ui.asked_notes import AskedNotes
from hpdesk.ui.dialogs.notes_section import NotesSection
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.stakeholders.note_windows import put_away, quick_note_of
from hpdesk.ui.preferences import Preferences, load_preferences, save_preferences
from hpdesk.ui.system_key import SystemKey
from tests.builders import TODAY, empty_plan

_WM_QUIT, _WM_HOTKEY, _WM_TIMER = 0x0012, 0x0312, 0x0113


class Keys:
    """Windows as the key sees it: messages come to the thread that asked, and to no other."""

    def __init__(self, *, is_free: bool = True) -> None:
        self.is_free, self.taken_by = is_free, 0
        self.messages: queue.Queue[int] = queue.Queue()

    def thread(self) -> int:
        return threading.get_ident()

    def register(self) -> bool:
        self.taken_by = threading.get_ident() if self.is_free else 0
        return self.is_free

    def unregister(self) -> None:
        assert self.taken_by == threading.get_ident(), "given back by the thread that took it"
        self.taken_by = 0

    def wait(self) -> int:
        assert self.taken_by == threading.get_ident()
        return self.messages.get()

    def end(self, thread: int) -> None:
        assert thread == self.taken_by
        self.messages.put(_WM_QUIT)


def test_each_press_of_the_key_is_told_until_it_is_given_back(qtbot: QtBot) -> None:
    system = Keys()
    key = SystemKey(system=system)
    assert key.set_on(True)
    assert key.set_on(True)
    with qtbot.waitSignals([key.pressed, key.pressed]):
        for message in (_WM_TIMER, _WM_HOTKEY, _WM_HOTKEY):
            system.messages.put(message)
    assert not key.set_on(False)
    assert system.taken_by == 0
    assert key.set_on(True)
    key.set_on(False)


def test_a_key_that_another_program_has_is_left_to_it() -> None:
    key = SystemKey(system=Keys(is_free=False))
    assert not key.set_on(True)
    assert not key.set_on(False)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    found = MainWindow(preferences=Preferences(), today=TODAY)
    qtbot.addWidget(found)
    found.show()
    found.files.open_path(empty_plan(tmp_path))
    qtbot.waitUntil(lambda: found.findChild(AskedNotes) is not None)
    yield found
    put_away(found)
    found.close()


def test_a_second_start_brings_the_note_window_of_the_first_to_the_front(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    assert window.desk is not None
    answers: list[bool] = []
    plan = window.desk.path
    second = threading.Thread(target=lambda: answers.append(ask_for_note(plan, "leave", 30)))
    second.start()
    qtbot.waitUntil(lambda: bool(answers))
    second.join()
    assert answers == [True]
    note = quick_note_of(window)
    assert note is not None
    assert note.isVisible()
    qtbot.waitUntil(note.text.hasFocus)
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "leave"
    window.set_desk(None)
    assert not ask_for_note(plan), "the plan is open nowhere"


def test_a_window_takes_the_key_over_when_it_comes_to_the_front(window: MainWindow) -> None:
    assert window.desk is not None
    system = Keys(is_free=False)
    asked = AskedNotes(window.context_of(window.desk), window, system)
    asked.take_key()
    system.is_free = True  # the other window has closed
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    state = application.applicationStateChanged
    state.emit(Qt.ApplicationState.ApplicationInactive)
    assert system.taken_by == 0
    state.emit(Qt.ApplicationState.ApplicationActive)
    assert system.taken_by != 0
    asked.release()
    state.emit(Qt.ApplicationState.ApplicationActive)
    assert system.taken_by == 0


def test_the_settings_say_how_to_get_it_and_keep_the_choice(qtbot: QtBot) -> None:
    section = NotesSection(True)
    qtbot.addWidget(section)
    words = " ".join(part.text() for part in section.findChildren(QLabel))
    assert "hpdesk note" in words
    save_preferences(Preferences(system_key=False))
    assert not load_preferences().system_key
