# SPDX-License-Identifier: MPL-2.0
"""A link of several lines: a button's words are never wrapped, these are."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import is_enter
from hpdesk.ui.widgets.painted import rounded


class LinkLabel(QLabel):
    """Wrapped plain text that is clicked, or chosen with Tab and pressed with Enter or Space."""

    spoken_role = Role.Link

    clicked = Signal()

    def __init__(self, text: str, role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", "acc")
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it with Enter or Space."""
        if is_enter(event) or event.key() == Qt.Key.Key_Space:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the frame where the keyboard is."""
        super().paintEvent(event)
        if self.hasFocus():
            theme = current()
            frame = QRectF(self.rect())
            rounded(QPainter(self), frame, theme.px(3), None, theme.colour("acc"), theme.px(2))
