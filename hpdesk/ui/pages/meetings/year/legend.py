# SPDX-License-Identifier: MPL-2.0
"""What the colours and marks of the year mean, on as many lines as they need."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hpdesk.ui.pages.meetings.year.lines import BAR, DIAMOND, RING, SHADE
from hpdesk.ui.pages.meetings.year.month_paint import paint_mark
from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.painted import Painted, draw_text, rounded, text_width
from hpdesk.ui.widgets.tips import plain_tip

WINDOW, FREE = "window", "free"
_LINE, _BETWEEN = 20, 18
_LEADS = {BAR: 10, RING: 14, DIAMOND: 14, SHADE: 16, WINDOW: 22, FREE: 20}


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark, its colour and its word."""

    mark: str
    text: str
    token: str = "t2"


def _lead(sign: Sign) -> int:
    return current().px(_LEADS[sign.mark])


class Legend(Painted):
    """Shows signs side by side; all of it is read as one sentence."""

    spoken_role = Role.StaticText

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._signs: tuple[Sign, ...] = ()

    def set_signs(self, signs: tuple[Sign, ...]) -> None:
        """Show other signs."""
        if signs == self._signs:
            return
        self._signs = signs
        words = ", ".join(sign.text for sign in signs)
        self.setAccessibleName(self.tr("Tegnforklaring: {0}").format(words))
        self.setToolTip(plain_tip(words))
        self._fit()

    def _placed(self, width: float) -> list[tuple[Sign, QRectF]]:
        theme, font = current(), current().font("meta")
        left, top, height = 0.0, 0.0, float(theme.px(_LINE))
        placed = []
        for sign in self._signs:
            lead = _lead(sign)
            room = min(lead + text_width(font, sign.text) + 2, width)
            if left and left + room > width:
                left, top = 0.0, top + height
            placed.append((sign, QRectF(left, top, room, height)))
            left += room + theme.px(_BETWEEN)
        return placed

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        placed = self._placed(width)
        return round(placed[-1][1].bottom()) if placed else current().px(_LINE)

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that fewer pixels across mean more lines."""
        return True

    def sizeHint(self) -> QSize:
        """Return room for some signs on a line."""
        return QSize(current().px(300), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """Return room for one sign."""
        return QSize(current().px(160), current().px(_LINE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.heightForWidth(max(self.width(), 1)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the signs."""
        theme, painter = current(), QPainter(self)
        for sign, room in self._placed(self.width()):
            self._mark(painter, sign, room)
            words = room.adjusted(_lead(sign), 0, 0, 0)
            draw_text(painter, words, sign.text, theme.font("meta"), theme.colour("t2"))

    @staticmethod
    def _mark(painter: QPainter, sign: Sign, room: QRectF) -> None:
        theme, middle = current(), room.center().y()
        if sign.mark == WINDOW:
            stroke = QRectF(room.left(), middle - 1, theme.px(16), 2.5 * theme.scale)
            painter.fillRect(stroke, theme.colour("t2"))
        elif sign.mark == FREE:
            side = theme.px(12)
            box = QRectF(room.left(), middle - side / 2, side, side)
            edge = theme.colour("line2")
            rounded(painter, box, theme.px(3), theme.colour("off"), edge, theme.px(1))
        elif sign.mark in (BAR, RING, DIAMOND, SHADE):
            inset = 0 if sign.mark == BAR else theme.px(2)
            spot = room.adjusted(inset, 0, 0, 0)
            if sign.mark == BAR:
                spot = QRectF(room.left(), middle - theme.px(8), room.width(), theme.px(16))
            paint_mark(painter, theme, sign.mark, sign.token, spot)
