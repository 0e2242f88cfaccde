# SPDX-License-Identifier: MPL-2.0
"""An open plan with the page »Interessenter«, worked by keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hpdesk.services.desk import Desk
from hpdesk.ui.pages.stakeholders import StakeholdersPage
from tests.builders import TODAY
from tests.ui.meeting_tabs import Around, make_context, make_root


@dataclass(slots=True)
class Scene:
    """The plan, the page that follows it, and what the page asked of the window."""

    desk: Desk
    page: StakeholdersPage
    around: Around
    qtbot: QtBot
    strokes: int = 0

    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.strokes += 1
        self.qtbot.keyClick(QApplication.activePopupWidget() or self.focused(), key, modifier)

    def write(self, words: str) -> None:
        self.strokes += len(words)
        self.qtbot.keyClicks(self.focused(), words)

    def close_completer(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.hide()

    def flush(self) -> None:
        assert self.page.context.bridge.saver.flush()


@contextmanager
def open_scene(qtbot: QtBot, path: Path, view: str, *, for_writing: bool = True) -> Iterator[Scene]:
    """Yield a page that shows a view of the plan at `path`."""
    desk = Desk.open(path, today=TODAY, for_writing=for_writing)
    root, around = make_root(), Around()
    qtbot.addWidget(root)
    context = make_context(desk, around, root)
    page = StakeholdersPage(context)
    qtbot.addWidget(page)
    context.bridge.committed.connect(page.on_committed)
    page.resize(1216, 800)
    page.views.set_value(view)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.arrive(view=view)
    page.focus_first()
    yield Scene(desk, page, around, qtbot)
    desk.close()
