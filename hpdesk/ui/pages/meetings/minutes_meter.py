# SPDX-License-Identifier: MPL-2.0
"""The minutes of an agenda in a bar: what is to be handled, what is told, and what is over."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hpdesk.domain.preflight_meeting import HandlingShare
from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.painted import Painted, rounded


class MinutesMeter(Painted):
    """Handling in the accent, orientation lighter, formalities and pauses grey, over in amber.

    The words beside it say the same: no colour stands alone.
    """

    spoken_role = Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._share = HandlingShare(0, 0, 0, 0)
        self._used = self._length = 0

    def set(self, share: HandlingShare, used: int, length: int | None) -> None:
        """Show other minutes; without a length the bar shows how they are shared."""
        self._share, self._used = share, used
        self._length = length or 0
        words = self.tr("{0} minutter til behandling, {1} til orientering, {2} af {3} i alt")
        self.setAccessibleName(
            words.format(share.handling_minutes, share.orientation_minutes, used, self._length)
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Return a line of 6 px."""
        return QSize(current().px(80), current().px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the parts one after the other."""
        theme, painter, rect = current(), QPainter(self), QRectF(self.rect())
        rounded(painter, rect, rect.height() / 2, theme.colour("off"))
        whole = max(self._used, self._length)
        if not whole or not self._used:
            return
        planned = min(self._used, self._length) if self._length else self._used
        left, room = rect.left(), rect.width() / whole
        end = rect.left() + planned * room
        rest = self._used - self._share.handling_minutes - self._share.orientation_minutes
        parts = (
            ("acc", self._share.handling_minutes),
            ("info", self._share.orientation_minutes),
            ("ctl", rest),
        )
        for token, minutes in parts:
            right = min(left + minutes * room, end)
            if right - left >= 1:
                spot = QRectF(left, rect.top(), right - left - theme.px(1), rect.height())
                rounded(painter, spot, min(rect.height(), spot.width()) / 2, theme.colour(token))
            left = max(left, right)
        if self._length and self._used > self._length:
            spot = QRectF(end, rect.top(), rect.right() - end, rect.height())
            rounded(painter, spot, min(rect.height(), spot.width()) / 2, theme.colour("warn"))
