# SPDX-License-Identifier: MPL-2.0
"""Notices that nobody has used the keyboard or the mouse for a while."""

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_USE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """`idle` is emitted once after so long without use; `start` begins anew."""

    idle = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._milliseconds = 0
        self._until = QDeadlineTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)

    def start(self, milliseconds: int) -> None:
        """Watch; 0 stops watching."""
        self.stop()
        self._milliseconds = milliseconds
        app = QApplication.instance()
        if milliseconds and app is not None:
            app.installEventFilter(self)
            self._until = QDeadlineTimer(milliseconds)
            self._timer.start(milliseconds)

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there."""
        if event.type() in _USE:
            self._until = QDeadlineTimer(self._milliseconds)
        return False

    def _on_timeout(self) -> None:
        left = self._until.remainingTime()
        if left > 0:
            self._timer.start(left)
        else:
            self.stop()
            self.idle.emit()
