# SPDX-License-Identifier: MPL-2.0
"""A window on Opfølgning with a board that has decided, worked by keys."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import MeetingState, Outcome
from hpdesk.services import meetings
from hpdesk.services.desk import Desk
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.followup import FollowupPage
from hpdesk.ui.preferences import Preferences
from tests.builders import TODAY, Board, add_board
from tests.ui.windows import show_active

KEY = Qt.Key


class FollowupScene:
    """A board whose meeting was held with one decision, and a later meeting with another."""

    def __init__(
        self,
        qtbot: QtBot,
        path: Path,
        prepare: Callable[[Desk, Board], object] | None = None,
        *,
        for_writing: bool = True,
    ) -> None:
        self.qtbot = qtbot
        desk = Desk.open(path, today=TODAY)
        self.board = add_board(desk)
        self.first = self.board.items[1]
        self.later = decide(desk, self.board)
        if prepare is not None:
            prepare(desk, self.board)
        desk.close()
        self.desk = Desk.open(path, today=TODAY, for_writing=for_writing)
        self.window = MainWindow(self.desk, preferences=Preferences(theme="light"))
        qtbot.addWidget(self.window)
        self.window.resize(1440, 900)
        show_active(qtbot, self.window)
        qtbot.waitUntil(lambda: self.window.pages.page("overview") is not None)
        self.window.navigate("followup")
        page = self.window.pages.page("followup")
        assert isinstance(page, FollowupPage)
        self.page = page

    def focused(self) -> QWidget:
        top = QApplication.activeModalWidget() or self.window
        if QApplication.activeWindow() is not top:  # offscreen there is no desktop to see to it
            top.activateWindow()
            self.qtbot.waitUntil(top.isActiveWindow)
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the keyboard"
        return found

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(QApplication.activePopupWidget() or self.focused(), key)

    def undo(self) -> None:
        self.window.actions_by_id["undo"].trigger()

    def toast(self) -> str:
        """Return the latest receipt."""
        found = self.window.toasts.toasts()
        return found[-1].text if found else ""


def decide(desk: Desk, board: Board) -> str:
    """Decide in the board's meeting and in one after it; return the point of the latter."""
    meetings.edit_item(desk, board.items[1], decision="**Godkendt.** Vandringerne fortsætter.")
    meetings.edit_meeting(desk, board.meeting, state=str(MeetingState.HELD))
    starts = datetime(2026, 12, 15, 14)
    meeting = meetings.add_meeting(desk, [board.body], starts, None, title="Ekstra")
    item = meetings.add_item(desk, meeting, "Æblehaven åbnes")
    meetings.edit_item(desk, item, outcome=str(Outcome.APPROVED))
    meetings.edit_meeting(desk, meeting, state=str(MeetingState.HELD))
    return item
