# SPDX-License-Identifier: MPL-2.0
"""A window that is shown and has the keyboard, as a person meets it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.services.desk import Desk
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages import PAGES, PageSpec
from hpdesk.ui.preferences import load_preferences


def show_active(qtbot: QtBot, widget: QWidget) -> None:
    """Show a widget and wait until it has the keyboard."""
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


@contextmanager
def empty_window(qtbot: QtBot, today: date) -> Iterator[MainWindow]:
    """Yield the window as the program opens it where there is no plan."""
    shown = MainWindow(preferences=load_preferences(), today=today)
    qtbot.addWidget(shown)
    show_active(qtbot, shown)
    yield shown
    shown.close()


@contextmanager
def whole_window(
    qtbot: QtBot, desk: Desk, pages: Sequence[PageSpec] = PAGES
) -> Iterator[MainWindow]:
    """Yield the window over a plan, at its first page; closes it, drafts and all.

    The minutes alone are no first page: they need a meeting.
    """
    shown = MainWindow(desk, today=desk.today(), pages=tuple(pages))
    qtbot.addWidget(shown)
    shown.resize(1440, 900)
    show_active(qtbot, shown)
    if [spec.id for spec in pages] != ["minutes"]:
        qtbot.waitUntil(lambda: shown.pages.current() is not None)
    yield shown
    shown.bridge.saver.discard()
    shown.close()


def focused() -> QWidget:
    """Return the widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(focused(), key, modifiers)


def write(text: str) -> None:
    """Type where the keyboard is."""
    QTest.keyClicks(focused(), text)
