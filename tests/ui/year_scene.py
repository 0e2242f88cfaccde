# SPDX-License-Identifier: MPL-2.0
"""The window with the year on it, acted on by keys and clicks."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hpdesk.services.desk import Desk
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.meetings import MeetingsPage
from hpdesk.ui.pages.meetings.year import YearView
from hpdesk.ui.preferences import Preferences
from tests.builders import TODAY
from tests.ui.keyboard import Keyboard
from tests.ui.windows import show_active


@dataclass(slots=True)
class YearScene:
    """The window, its plan and a person's keyboard."""

    window: MainWindow
    desk: Desk
    keys: Keyboard
    qtbot: QtBot

    @property
    def page(self) -> MeetingsPage:
        page = self.window.pages.page("meetings")
        assert isinstance(page, MeetingsPage)
        return page

    @property
    def view(self) -> YearView:
        assert self.page.year is not None
        return self.page.year.view

    def click_day(self, day: date, *, twice: bool = False) -> None:
        layout = self.view.grid.layout_now()
        assert layout is not None
        self._click(layout.cell(day).center().toPoint(), twice=twice)

    def click_line(self, month: int, place: int) -> None:
        layout = self.view.grid.layout_now()
        assert layout is not None
        self._click(layout.line(month, place).center().toPoint())

    def _click(self, point: QPoint, *, twice: bool = False) -> None:
        button = Qt.MouseButton.LeftButton
        (QTest.mouseDClick if twice else QTest.mouseClick)(self.view.grid, button, pos=point)
        QApplication.processEvents()

    def end(self) -> None:
        self.window.close()
        self.window.deleteLater()


def show_year(
    path: Path, qtbot: QtBot, *, width: int = 1440, for_writing: bool = True
) -> YearScene:
    """Open a plan and go to the year by its key."""
    desk = Desk.open(path, today=TODAY, for_writing=for_writing)
    window = MainWindow(desk, preferences=Preferences(), today=TODAY)
    window.resize(width, 900)
    show_active(qtbot, window)
    qtbot.waitUntil(lambda: window.pages.current() is not None)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    scene = YearScene(window, desk, Keyboard(qtbot, window), qtbot)
    scene.keys.press("Ctrl+Shift+A")
    return scene
