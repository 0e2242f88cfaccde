# SPDX-License-Identifier: MPL-2.0
"""A round badge with a number."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.painted import Painted, draw_text, rounded, text_width


def badge_width(text: str) -> int:
    """Return how wide a badge is, in pixels."""
    theme = current()
    return max(theme.px(20), round(text_width(theme.font("count"), text) + theme.px(12)))


def paint_badge(painter: QPainter, rect: QRectF, text: str, tone: str = "neutral") -> None:
    """Paint a badge into `rect`."""
    theme = current()
    colour, ground = theme.tone(tone)
    rounded(painter, rect, rect.height() / 2, ground)
    draw_text(painter, rect, text, theme.font("count"), colour, Qt.AlignmentFlag.AlignHCenter)


class Badge(Painted):
    """A count beside a heading or a menu item; hidden when the text is empty."""

    spoken_role = Role.StaticText

    def __init__(
        self, text: str | int, tone: str = "neutral", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text, self._tone = str(text), tone
        self.setAccessibleName(self._text)

    def set(self, text: str | int, tone: str | None = None) -> None:
        """Show another count; an empty text hides the badge."""
        self._text, self._tone = str(text), tone or self._tone
        self.setAccessibleName(self._text)
        self.setVisible(bool(self._text))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return what the badge says."""
        return self._text

    def sizeHint(self) -> QSize:
        """Return a circle, wider for more digits."""
        return QSize(badge_width(self._text), current().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge."""
        paint_badge(QPainter(self), QRectF(self.rect()), self._text, self._tone)
