# SPDX-License-Identifier: MPL-2.0
"""A window that paints its ground before there is anything in it."""

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.reading_order import step_focus


class GroundWindow(QMainWindow):
    """Paints sidebar and page in the theme's colours until `is_furnished` is set.

    `painted` is emitted after the first paint.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_furnished = False
        self.was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground; go on once it has been seen."""
        super().paintEvent(event)
        if not self.is_furnished:
            self._paint_ground()
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self, self.on_first_paint)

    def on_first_paint(self) -> None:
        """Tell that the ground has been seen."""
        self.painted.emit()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be as before, maximised or not."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the full screen with an Esc that nothing else has a use for."""
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.toggle_full_screen()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Let Tab go through the window as it is read."""
        return step_focus(self, forward=next)

    def _paint_ground(self) -> None:
        theme = current()
        wide = self.width() >= theme.measure("narrow_window")
        side = theme.measure("sidebar" if wide else "rail")
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("bg"))
        painter.fillRect(QRect(0, 0, side, self.height()), theme.colour("side"))
        painter.fillRect(QRect(side - 1, 0, 1, self.height()), theme.colour("line"))
