# SPDX-License-Identifier: MPL-2.0
"""The initials of a person in a circle."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.painted import Painted, draw_text, rounded
from hpdesk.ui.widgets.tips import plain_tip


def initials(name: str) -> str:
    """Return the first letters of the first and last name."""
    words = [w for w in name.replace("-", " ").split() if w[0].isalpha()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def paint_avatar(painter: QPainter, rect: QRectF, name: str, tone: str = "neutral") -> None:
    """Paint the initials of a name into the circle `rect`."""
    theme = current()
    colour, ground = theme.tone(tone)
    rounded(painter, rect, rect.height() / 2, ground)
    text = initials(name)
    draw_text(painter, rect, text, theme.font("count"), colour, Qt.AlignmentFlag.AlignHCenter)


class Avatar(Painted):
    """A person's initials; decoration beside the written name."""

    spoken_role = Role.Graphic

    def __init__(self, name: str, tone: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tone = name, tone
        self.setToolTip(plain_tip(name))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a circle of 24 px."""
        return QSize(current().px(24), current().px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the initials."""
        paint_avatar(QPainter(self), QRectF(self.rect()), self._name, self._tone)
