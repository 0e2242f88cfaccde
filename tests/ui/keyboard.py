# SPDX-License-Identifier: MPL-2.0
"""A person's keyboard: every key goes to whatever has the focus."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.main_window import MainWindow

_MOST_TABS = 80


class Keyboard:
    """Sends every key to whatever has the keyboard, as the desktop does."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self._window = qtbot, window

    def at(self) -> QWidget:
        """Return what has the keyboard; a window without it is a dead end for a person."""
        top = QApplication.activeModalWidget() or self._window
        if QApplication.activeWindow() is not top:  # offscreen there is no desktop to see to it
            top.activateWindow()
            self._qtbot.waitUntil(top.isActiveWindow)
        popup = QApplication.activePopupWidget()
        found = (popup.focusWidget() or popup) if popup is not None else QApplication.focusWidget()
        assert found is not None, "nothing has the keyboard"
        assert found.isVisible(), f"{found} has the keyboard, but is not seen"
        return found

    def press(self, *keys: str) -> None:
        """Press keys, each written as in the table of shortcuts."""
        for key in keys:
            QTest.keySequence(self.at(), QKeySequence(key))
            QApplication.processEvents()

    def tab_to(self, words: str) -> QWidget:
        """Press Tab until a control with this name or text has the keyboard."""
        for _ in range(_MOST_TABS):
            here = self.at()
            if words in (here.accessibleName(), getattr(here, "text", str)()):
                return here
            self.press("Tab")
        raise AssertionError(f"Tab never came to »{words}«")

    def write(self, text: str) -> None:
        """Write a text, letter by letter."""
        for sign in text:
            code = Qt.Key.Key_Space if sign == " " else Qt.Key.Key_unknown
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, sign)
                QApplication.sendEvent(self.at(), event)

    def in_dialog(self, title: str) -> BaseDialog:
        """Wait for a dialog of ours to take the keyboard."""
        self._qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), BaseDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, BaseDialog)
        assert dialog.windowTitle() == title
        assert dialog.isAncestorOf(self.at())
        return dialog

    def answer_file_dialog(self, path: Path) -> None:
        """Write a path into the file dialog that the next key opens, and press Enter."""

        def write() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QFileDialog)
            try:
                assert isinstance(self.at(), QLineEdit), self.at()
                self.write(str(path))
                self.press("Return")
            finally:
                dialog.close()  # a file dialog that waits would hold the test up

        QTimer.singleShot(0, write)
