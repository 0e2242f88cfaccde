# SPDX-License-Identifier: MPL-2.0
"""The window's first size: no larger than the screen leaves room for."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hpdesk.app.window import fit_to_screen


def test_a_window_larger_than_the_screen_is_made_to_fit_with_its_title(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    window.resize(room.width() + 400, room.height() + 400)
    fit_to_screen(window)
    assert window.width() == room.width()
    assert 0 < room.height() - window.height() < 80


def test_a_window_that_fits_is_left_as_it_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    fit_to_screen(window)
    assert (window.width(), window.height()) == (300, 200)
