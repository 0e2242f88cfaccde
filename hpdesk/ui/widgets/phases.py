# SPDX-License-Identifier: MPL-2.0
"""The stages of a meeting: done, current and coming."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hpdesk.ui.icons import paint_icon
from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import Theme, current
from hpdesk.ui.widgets.painted import Painted, draw_text, rounded, text_width
from hpdesk.ui.wording import worded


@dataclass(frozen=True, slots=True)
class Phase:
    """One stage: its name and the date or deadline below; `missed` tells that it never came."""

    name: str
    detail: str = ""
    missed: bool = False


class Phases(Painted):
    """A row of numbered circles; `at` is the number of the current stage, from 0.

    Where the room is too small it becomes dots and the words of the current stage alone.
    """

    spoken_role = Role.StaticText

    def __init__(self, phases: Sequence[Phase], at: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set(phases, at)

    def set(self, phases: Sequence[Phase], at: int) -> None:
        """Show other stages."""
        self._phases, self._at = tuple(phases), at
        states = (worded("færdig"), worded("i gang"), worded("kommer"))
        self.setAccessibleName(
            ", ".join(
                f"{p.name} ({p.detail})"
                if p.missed
                else f"{p.name} ({states[(i >= at) + (i > at)]}) {p.detail}".strip()
                for i, p in enumerate(self._phases)
            )
        )
        self.setToolTip("\n".join(f"{p.name}: {p.detail}" for p in self._phases if p.detail))
        self.updateGeometry()
        self.update()

    def _words_width(self, theme: Theme, phase: Phase) -> float:
        return max(
            text_width(theme.font("heading"), phase.name),
            text_width(theme.font("meta"), phase.detail),
        )

    def sizeHint(self) -> QSize:
        """Return room for all the words."""
        theme = current()
        words = sum(self._words_width(theme, p) + theme.px(24 + 10) + 1 for p in self._phases)
        lines = theme.px(44) * max(0, len(self._phases) - 1)
        return QSize(round(words + lines + 1), theme.px(36))

    def minimumSizeHint(self) -> QSize:
        """Return room for the dots."""
        return QSize(current().px(18 * max(1, len(self._phases)) + 60), current().px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the stages."""
        painter, theme = QPainter(self), current()
        if self.width() < self.sizeHint().width():
            self._paint_dots(painter, theme)
            return
        left = 0.0
        for number, phase in enumerate(self._phases):
            left = self._paint_phase(painter, theme, number, phase, left)
            if number + 1 < len(self._phases):
                y = self.height() / 2
                line = QRectF(left + theme.px(8), y, theme.px(28), theme.px(1))
                painter.fillRect(line, theme.colour("line2"))
                left += theme.px(44)

    def _paint_phase(
        self, painter: QPainter, theme: Theme, number: int, phase: Phase, left: float
    ) -> float:
        side = theme.px(24)
        circle = QRectF(left, (self.height() - side) / 2, side, side)
        centre = Qt.AlignmentFlag.AlignHCenter
        if phase.missed:
            rounded(painter, circle, side / 2, None, theme.colour("ctl"), theme.px(1))
            draw_text(painter, circle, "–", theme.font("count"), theme.colour("t2"), centre)
        elif number < self._at:
            rounded(painter, circle, side / 2, theme.colour("okt"))
            inset = theme.px(5)
            paint_icon(painter, "check", circle.adjusted(inset, inset, -inset, -inset), "ok")
        elif number == self._at:
            rounded(painter, circle, side / 2, theme.colour("acc"))
            draw_text(
                painter, circle, str(number + 1), theme.font("count"), theme.colour("onacc"), centre
            )
        else:
            rounded(painter, circle, side / 2, None, theme.colour("ctl"), theme.px(1))
            draw_text(
                painter, circle, str(number + 1), theme.font("count"), theme.colour("t2"), centre
            )
        words = self._words_width(theme, phase) + 1
        x, half = circle.right() + theme.px(10), self.height() / 2
        reached = number <= self._at and not phase.missed
        name = theme.colour("text" if reached else "t2")
        top = 0.0 if phase.detail else half / 2
        draw_text(painter, QRectF(x, top, words, half), phase.name, theme.font("heading"), name)
        draw_text(
            painter,
            QRectF(x, half, words, half),
            phase.detail,
            theme.font("meta"),
            theme.colour("t2"),
        )
        return x + words

    def _paint_dots(self, painter: QPainter, theme: Theme) -> None:
        side, left = theme.px(8), 0.0
        for number, stage in enumerate(self._phases):
            dot = QRectF(left, (self.height() - side) / 2, side, side)
            if number <= self._at and not stage.missed:
                rounded(painter, dot, side / 2, theme.colour("ok" if number < self._at else "acc"))
            else:
                rounded(painter, dot, side / 2, None, theme.colour("ctl"), theme.px(1))
            left += theme.px(14)
        if not self._phases:
            return
        phase = self._phases[min(self._at, len(self._phases) - 1)]
        left += theme.px(6)
        width = text_width(theme.font("heading"), phase.name) + 1
        room = QRectF(left, 0, min(width, self.width() - left), self.height())
        draw_text(painter, room, phase.name, theme.font("heading"), theme.colour("text"))
        left += width + theme.px(6)
        rest = self.width() - left
        if phase.detail and rest > theme.px(30):
            room = QRectF(left, 0, rest, self.height())
            draw_text(painter, room, phase.detail, theme.font("body"), theme.colour("t2"))
