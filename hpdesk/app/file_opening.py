# SPDX-License-Identifier: MPL-2.0
"""Opens the plan that macOS asks for: a double-click there is an event, not an argument."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from hpdesk.ui.main_window import MainWindow


class FileOpening(QObject):
    """Hands each plan that the system asks the application to open to its window."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: Path | None = None
        app.installEventFilter(self)

    def take_waiting(self) -> Path | None:
        """Return the plan asked for before the window was built, and forget it."""
        path, self._waiting = self._waiting, None
        return path

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Open the file of a file event; everything else goes on."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return False
        path = Path(event.file())
        if self._window.is_furnished:
            self._window.files.open_path(path)
        else:
            self._waiting = path
        return True
