# SPDX-License-Identifier: MPL-2.0
"""The agenda of a meeting in the real window, worked by keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import AgendaItem
from hpdesk.services import meetings
from hpdesk.services.desk import Desk
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.meetings import MeetingsPage
from hpdesk.ui.pages.meetings.agenda_tab import AgendaTab
from hpdesk.ui.pages.meetings.meeting_view import MeetingView
from hpdesk.ui.preferences import Preferences
from tests.builders import TODAY
from tests.ui.windows import show_active

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass(slots=True)
class AgendaScreen:
    """The window with a meeting open, and its plan."""

    window: MainWindow
    desk: Desk
    qtbot: QtBot
    meeting_id: str

    @property
    def view(self) -> MeetingView:
        """Return the open meeting."""
        page = self.window.pages.page("meetings")
        assert isinstance(page, MeetingsPage)
        assert page.meeting is not None
        return page.meeting

    @property
    def tab(self) -> AgendaTab:
        """Return its agenda."""
        return self.view.agenda

    def items(self) -> tuple[AgendaItem, ...]:
        """Return the points as the plan has them."""
        return meetings.list_items(self.desk, self.meeting_id)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where the keyboard is, through the window as the desktop does.

        Only so is a widget asked before the window's shortcuts are tried.
        """
        focus = QApplication.focusWidget()
        assert focus is not None
        handle = focus.window().windowHandle()
        QTest.keyClick(handle, key, modifier or Qt.KeyboardModifier.NoModifier)

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClicks(focus, text)


@contextmanager
def opened(
    path: Path, qtbot: QtBot, meeting_id: str, *, for_writing: bool = True
) -> Iterator[AgendaScreen]:
    """Open a plan at a meeting's agenda, and close it again."""
    desk = Desk.open(path, today=TODAY, for_writing=for_writing)
    window = MainWindow(desk, preferences=Preferences(), today=TODAY)
    window.resize(1440, 900)
    show_active(qtbot, window)
    qtbot.waitUntil(lambda: window.pages.current() is not None)
    window.navigate("meetings", meeting_id=meeting_id)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    yield AgendaScreen(window, desk, qtbot, meeting_id)
    window.close()
    window.deleteLater()
