# SPDX-License-Identifier: MPL-2.0
"""A chip: an icon and a word on a tinted ground; it says a status and cannot be clicked."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hpdesk.ui.icons import paint_icon
from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.painted import Painted, draw_text, rounded, text_width
from hpdesk.ui.widgets.tips import plain_tip


def chip_width(text: str, icon: str | None) -> int:
    """Return how wide a chip wants to be, in pixels."""
    theme = current()
    lead = theme.px(6) + theme.px(14) + theme.px(4) if icon else theme.px(8)
    return round(lead + text_width(theme.font("label"), text) + theme.px(8) + 1)


def paint_chip(
    painter: QPainter, rect: QRectF, text: str, tone: str = "neutral", icon: str | None = None
) -> None:
    """Paint a chip into `rect`; the word is elided where the room is too small."""
    theme = current()
    colour, ground = theme.tone(tone)
    border = theme.colour("line2") if tone == "line" else None
    rounded(painter, rect, theme.px(6), ground, border, theme.px(1))
    left = rect.left() + theme.px(8)
    if icon:
        side = theme.px(14)
        spot = QRectF(rect.left() + theme.px(6), rect.center().y() - side / 2, side, side)
        paint_icon(painter, icon, spot, TONES[tone][0])
        left = spot.right() + theme.px(4)
    room = QRectF(left, rect.top(), rect.right() - theme.px(8) - left + 1, rect.height())
    draw_text(painter, room, text, theme.font("label"), colour)


class Chip(Painted):
    """A status: tone is `neutral`, `acc`, `ok`, `warn`, `over`, `info` or `line`."""

    spoken_role = Role.StaticText

    def __init__(
        self,
        text: str,
        tone: str = "neutral",
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set(text, tone, icon)

    def set(self, text: str, tone: str = "neutral", icon: str | None = None) -> None:
        """Show another status."""
        self._parts = (text, tone, icon)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the word on the chip."""
        return self._parts[0]

    def sizeHint(self) -> QSize:
        """Return the room the whole word needs."""
        return QSize(chip_width(self._parts[0], self._parts[2]), current().px(22))

    def minimumSizeHint(self) -> QSize:
        """Return room for the icon and a letter or two."""
        return QSize(min(self.sizeHint().width(), current().px(44)), current().px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        text, tone, icon = self._parts
        self.setToolTip(plain_tip(text) if self.width() < self.sizeHint().width() else "")
        paint_chip(QPainter(self), QRectF(self.rect()), text, tone, icon)
