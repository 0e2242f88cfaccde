# SPDX-License-Identifier: MPL-2.0
"""A 6 px bar that shows how much is used, and what lies over the plan."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.painted import Painted, rounded
from hpdesk.ui.wording import worded


class ProgressLine(Painted):
    """`value` of `total`; what is over the total is drawn in the warning colour at the right."""

    spoken_role = Role.Graphic

    def __init__(
        self, value: float = 0, total: float = 1, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set(value, total)

    def set(self, value: float, total: float) -> None:
        """Show other numbers; a total of 0 with a value counts as all over."""
        self._value, self._total = max(0.0, value), max(0.0, total)
        value_words, total_words = f"{value:g}", f"{total:g}"
        words = worded("{0} af {1}", value_words, total_words)
        self.setAccessibleName(f"{self._name} {words}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """Return a line of 6 px."""
        return QSize(current().px(80), current().px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the used part and the part over."""
        theme, painter, rect = current(), QPainter(self), QRectF(self.rect())
        radius = rect.height() / 2
        rounded(painter, rect, radius, theme.colour("off"))
        whole = max(self._value, self._total)
        if not whole or not self._value:
            return
        plan = rect.width() * min(self._value, self._total) / whole
        if plan:
            part = QRectF(rect.left(), rect.top(), max(plan, rect.height()), rect.height())
            rounded(painter, part, radius, theme.colour("acc"))
        if self._value > self._total:
            part = QRectF(
                rect.left() + plan + 1, rect.top(), rect.width() - plan - 1, rect.height()
            )
            rounded(painter, part, min(radius, part.width() / 2), theme.colour("warn"))
