# SPDX-License-Identifier: MPL-2.0
"""A segment: two to four short choices, one of them chosen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from hpdesk.ui.icons import paint_icon
from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.buttons import is_enter
from hpdesk.ui.widgets.painted import draw_text, rounded, text_width
from hpdesk.ui.wording import worded


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: a value, its words, an icon, and the tone it takes when chosen."""

    value: str
    text: str
    icon: str = ""
    tone: str = "acc"


class _Part(QAbstractButton):
    def __init__(self, choice: Choice, small: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice, self._small = choice, small
        self.setText(choice.text)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # the group sees to it; this makes it a radio button aloud
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self._size(9 if self._small else 12)

    def minimumSizeHint(self) -> QSize:
        """Return the words with little air: many choices in a narrow window."""
        return self._size(3)

    def _size(self, air: int) -> QSize:
        theme = current()
        font = theme.font("count" if self._small else "heading")
        width = text_width(font, self.text()) + 2 * theme.px(air) + 1
        if self.choice.icon:
            width += theme.px(14) + theme.px(6)
        height = theme.measure("control_small" if self._small else "control")
        return QSize(round(width + 0.5), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        group = self.group()
        if is_enter(event) and not self.isChecked():
            self.click()
            return
        if step is None or group is None:
            super().keyPressEvent(event)
            return
        parts = [b for b in group.buttons() if b.isEnabled()]
        target = parts[(parts.index(self) + step) % len(parts)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, rect = current(), QPainter(self), QRectF(self.rect())
        token = "t2"
        if self.isChecked():
            token, ground = TONES[self.choice.tone]
            if not self.isEnabled():
                token, ground = "t3", "off"
            painter.fillRect(rect.adjusted(0, 1, 0, -1), theme.colour(ground))
            bar = QRectF(rect.left(), rect.bottom() - theme.px(2), rect.width(), theme.px(2))
            painter.fillRect(bar, theme.colour(token))
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(rect.adjusted(0, 1, 0, -1), theme.colour("hover"))
        if not self.isEnabled():
            token = "t3"
        font = theme.font(
            ("count" if self.isChecked() else "label")
            if self._small
            else ("heading" if self.isChecked() else "strong")
        )
        width = text_width(font, self.text())
        side = theme.px(14) if self.choice.icon else 0
        gap = theme.px(6) if side else 0
        left = rect.center().x() - (width + side + gap) / 2
        if side:
            spot = QRectF(left, rect.center().y() - side / 2, side, side)
            paint_icon(painter, self.choice.icon, spot, token)
        room = QRectF(left + side + gap, rect.top(), width + 1, rect.height())
        draw_text(painter, room, self.text(), font, theme.colour(token))
        if self.hasFocus():
            rounded(painter, rect, theme.px(5), None, theme.colour("acc"), theme.px(2))


class Segment(QWidget):
    """A row of exclusive choices; arrow keys move between them.

    `chosen(str)` is emitted only when a person chooses. With `required=False` nothing need be
    chosen and `value()` may be None.
    """

    spoken_role = Role.Grouping

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[Choice | tuple[str, str]],
        value: str | None = None,
        *,
        small: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 0)
        layout.setSpacing(1)
        self._parts: dict[str, _Part] = {}
        for entry in choices:
            choice = entry if isinstance(entry, Choice) else Choice(*entry)
            choice = replace(choice, text=worded(choice.text))
            part = _Part(choice, small, self)
            part.setAccessibleName(f"{name}: {choice.text}" if name else choice.text)
            part.clicked.connect(self._on_clicked)
            self._group.addButton(part)
            self._parts[choice.value] = part
            layout.addWidget(part)
        self.set_value(value)

    def value(self) -> str | None:
        """Return the chosen value."""
        return next((v for v, part in self._parts.items() if part.isChecked()), None)

    def set_value(self, value: str | None) -> None:
        """Choose without telling anyone; None leaves all unchosen."""
        if value is not None:
            self._parts[value].setChecked(True)
        else:
            self._group.setExclusive(False)
            for part in self._parts.values():
                part.setChecked(False)
            self._group.setExclusive(True)

    def part(self, value: str) -> QAbstractButton:
        """Return the button of a choice."""
        return self._parts[value]

    def _on_clicked(self) -> None:
        value = self.value()
        if value is not None:
            self.chosen.emit(value)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame and the lines between the choices."""
        theme, painter, rect = current(), QPainter(self), QRectF(self.rect())
        line = theme.colour("line2")
        radius = theme.measure("radius_control")
        rounded(painter, rect, radius, theme.colour("surface"), line, theme.px(1))
        for part in list(self._parts.values())[1:]:
            painter.fillRect(QRectF(part.x() - 1, 1, 1, rect.height() - 2), line)
