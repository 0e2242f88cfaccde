# SPDX-License-Identifier: MPL-2.0
"""A key as it stands on the keyboard, in a thin frame."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.painted import Painted, draw_text, rounded, text_width


def kbd_width(text: str) -> int:
    """Return how wide a key is drawn, in pixels."""
    theme = current()
    return round(text_width(theme.font("label"), text) + theme.px(12) + 1)


def paint_kbd(painter: QPainter, rect: QRectF, text: str, colour: QColor, border: QColor) -> None:
    """Paint a key into `rect`."""
    theme = current()
    rounded(painter, rect, theme.px(4), None, border, theme.px(1))
    draw_text(painter, rect, text, theme.font("label"), colour, Qt.AlignmentFlag.AlignHCenter)


class Kbd(Painted):
    """Shows a key or a combination such as `Ctrl+K`."""

    spoken_role = Role.StaticText

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the key."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another key."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the frame."""
        return QSize(kbd_width(self._text), current().px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key."""
        theme = current()
        paint_kbd(
            QPainter(self),
            QRectF(self.rect()),
            self._text,
            theme.colour("t3"),
            theme.colour("line2"),
        )
