# SPDX-License-Identifier: MPL-2.0
"""The mark of a step on the plan's line: a dot with its state, joined to its neighbours."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hpdesk.ui.icons import paint_icon
from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.painted import Painted

_SIDE, _TOP = 24, 12


class PlanMarker(Painted):
    """Draws the dot level with the first line of words; the words beside it say the same."""

    spoken_role = Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: tuple[str, str, bool, bool] = ("neutral", "circle", True, True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set(self, tone: str, icon: str, *, first: bool, last: bool) -> None:
        """Show another state; the first and the last have the line on one side only."""
        self._look = (tone, icon, first, last)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the dot."""
        side = current().px(_SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and the dot."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone, icon, first, last = self._look
        side = theme.px(_SIDE)
        centre = QPointF(self.width() / 2, theme.px(_TOP) + side / 2)
        painter.setPen(QPen(theme.colour("line2"), theme.px(1)))
        if not first:
            painter.drawLine(QPointF(centre.x(), 0), QPointF(centre.x(), centre.y() - side / 2))
        if not last:
            below = QPointF(centre.x(), centre.y() + side / 2)
            painter.drawLine(below, QPointF(centre.x(), self.height()))
        token, ground = TONES[tone]
        painter.setPen(QPen(theme.colour("line2" if tone == "neutral" else ground), theme.px(1)))
        painter.setBrush(theme.colour("surface" if tone == "neutral" else ground))
        half = side / 2
        painter.drawEllipse(centre, half - 0.5, half - 0.5)
        mark = theme.px(14)
        spot = QRectF(centre.x() - mark / 2, centre.y() - mark / 2, mark, mark)
        paint_icon(painter, icon, spot, token)
