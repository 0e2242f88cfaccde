# SPDX-License-Identifier: MPL-2.0
"""A row of tabs with counts beside their names."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.badge import badge_width, paint_badge
from hpdesk.ui.widgets.painted import draw_text, rounded, text_width

_PADS, _GAP = (10, 6, 3), 6  # pixels at 100 %: the air at a name's sides, less where room is short


class TabRow(QTabBar):
    """Tabs without a frame, 40 px high; arrow keys move between them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[int, str] = {}
        self._pad = _PADS[0]
        self.setObjectName("tabRow")
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_badge(self, number: int, count: str | int) -> None:
        """Show a count beside a tab's name; an empty text shows none."""
        if self._counts.get(number, "") == str(count):
            return
        self._counts[number] = str(count)
        self.setAccessibleTabName(number, f"{self.tabText(number)} {count}".strip())
        self._measure_anew(number)
        self._fit()

    def _measure_anew(self, number: int) -> None:
        # The bar measures its tabs anew only when one of them changes.
        self.setTabToolTip(number, "")
        self.setTabText(number, self.tabText(number))
        self.updateGeometry()
        self.update()

    def _fit(self) -> None:
        """Take the air there is room for, so that the last name is not cut."""
        before = self._pad
        for self._pad in _PADS:
            shown = (n for n in range(self.count()) if self.isTabVisible(n))
            if sum(self.tabSizeHint(n).width() for n in shown) <= self.width():
                break
        if self._pad != before and self.count():
            self._measure_anew(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the names to the room."""
        super().resizeEvent(event)
        self._fit()

    def badge(self, number: int) -> str:
        """Return the count beside a tab's name."""
        return self._counts.get(number, "")

    def tabSizeHint(self, index: int) -> QSize:
        """Return room for the name and the count."""
        theme = current()
        width = text_width(theme.font("strong"), self.tabText(index)) + 2 * theme.px(self._pad) + 1
        if count := self.badge(index):
            width += theme.px(_GAP) + badge_width(count)
        return QSize(round(width + 0.5), theme.px(40))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the same: a tab is never cut."""
        return self.tabSizeHint(index)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the colours of a new theme."""
        super().changeEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QEvent) -> None:
        """Show which tab the pointer is over."""
        super().mouseMoveEvent(event)  # type: ignore[arg-type]  # as above
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tabs."""
        theme, painter = current(), QPainter(self)
        over = self.tabAt(self.mapFromGlobal(self.cursor().pos())) if self.underMouse() else -1
        for number in range(self.count()):
            if not self.isTabVisible(number):
                continue
            rect = QRectF(self.tabRect(number))
            chosen = number == self.currentIndex()
            token = "text" if chosen or number == over else "t2"
            words = text_width(theme.font("strong"), self.tabText(number)) + 1
            left = rect.left() + theme.px(self._pad)
            room = QRectF(left, rect.top(), words, rect.height())
            draw_text(
                painter, room, self.tabText(number), theme.font("strong"), theme.colour(token)
            )
            if count := self.badge(number):
                side = theme.px(20)
                spot = QRectF(
                    room.right() + theme.px(_GAP),
                    rect.center().y() - side / 2,
                    badge_width(count),
                    side,
                )
                paint_badge(painter, spot, count)
            if chosen:
                height = theme.px(2)
                bar = QRectF(rect.left(), rect.bottom() - height, rect.width(), height)
                painter.fillRect(bar, theme.colour("acc"))
            if chosen and self.hasFocus():
                frame = rect.adjusted(1, 2, -1, -theme.px(3))
                rounded(painter, frame, theme.px(4), None, theme.colour("acc"), theme.px(2))
