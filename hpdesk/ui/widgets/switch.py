# SPDX-License-Identifier: MPL-2.0
"""A switch of 28 × 16 px with a word beside it."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.painted import draw_text, rounded, text_width


class Switch(QAbstractButton):
    """On or off at once; `toggled` tells of every change, `clicked` of a person's."""

    def __init__(
        self, text: str = "", *, on: bool = False, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(on)
        self.setAccessibleName(name or text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the switch, its focus frame and the word."""
        theme = current()
        width = float(theme.px(36))
        if self.text():
            width += text_width(theme.font("body"), self.text()) + theme.px(8)
        return QSize(round(width + 1), theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """Return room for the switch: the word is elided."""
        return QSize(current().px(36 + (24 if self.text() else 0)), current().px(24))

    def hitButton(self, pos: QPoint) -> bool:
        """Let a click anywhere, also on the word, toggle."""
        return bool(self.rect().contains(pos))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the look changes."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the switch."""
        theme, painter, rect = current(), QPainter(self), QRectF(self.rect())
        height = theme.px(16)
        track = QRectF(theme.px(4), rect.center().y() - height / 2, theme.px(28), height)
        on, enabled = self.isChecked(), self.isEnabled()
        if on:
            rounded(painter, track, height / 2, theme.colour("acc" if enabled else "line2"))
        else:
            edge = theme.colour("ctl" if enabled else "line")
            rounded(painter, track, height / 2, theme.colour("surface"), edge, theme.px(1))
        knob = theme.px(10)
        inset = (height - knob) / 2
        left = track.right() - inset - knob if on else track.left() + inset
        dot = QRectF(left, track.top() + inset, knob, knob)
        rounded(painter, dot, knob / 2, theme.colour("onacc" if on else "ctl"))
        if self.hasFocus():
            ring = track.adjusted(-3, -3, 3, 3)
            rounded(painter, ring, ring.height() / 2, None, theme.colour("acc"), theme.px(2))
        if self.text():
            room = rect.adjusted(theme.px(40), 0, 0, 0)
            colour = theme.colour("text" if enabled else "t3")
            draw_text(painter, room, self.text(), theme.font("body"), colour)
