# SPDX-License-Identifier: MPL-2.0
"""What a case of its kind must hold, as boxes to tick."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hpdesk.domain.meetings import ChecklistLine
from hpdesk.ui.pages.meetings.ready_card import clear
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.text import label


class _Line(QWidget):
    """A box whose words wrap; they tick it too."""

    toggled = Signal()

    def __init__(self, line: ChecklistLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setChecked(line.done)
        self.box.setAccessibleName(line.text)
        self.box.clicked.connect(self.toggled)
        self._words: QLabel = label(line.text, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(4))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the box at a click on its words."""
        if self.box.isEnabled() and event.button() == Qt.MouseButton.LeftButton:
            self.box.click()


class ChecklistCard(QWidget):
    """Shows the checklist of a point; `changed(lines)` when a box is ticked or cleared."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ChecklistLine, ...] = ()
        self._read_only = ""
        self._rows: list[_Line] = []
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(16), 0, theme.px(12), 0)
        outer.setSpacing(theme.px(6))
        outer.addWidget(label(self.tr("Sagen skal indeholde"), "heading"))
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(6))
        outer.addLayout(self._column)

    def boxes(self) -> list[QCheckBox]:
        """Return the boxes, from the top."""
        return [row.box for row in self._rows]

    def first_open(self) -> QCheckBox | None:
        """Return the first box that is not ticked, else the first."""
        boxes = self.boxes()
        return next((box for box in boxes if not box.isChecked()), boxes[0] if boxes else None)

    def show_lines(self, lines: Sequence[ChecklistLine]) -> None:
        """Show other lines; the same ones keep the keyboard."""
        if tuple(lines) == self._lines:
            return
        same = [line.text for line in lines] == [line.text for line in self._lines]
        self._lines = tuple(lines)
        if same:
            for row, line in zip(self._rows, lines, strict=True):
                row.box.setChecked(line.done)
            return
        clear(self._column)
        self._rows = []
        for line in lines:
            row = _Line(line)
            row.toggled.connect(self._on_toggled)
            self._rows.append(row)
            self._column.addWidget(row)
        self.set_read_only(self._read_only)

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed, and say why; an empty reason allows it again."""
        self._read_only = reason
        for row in self._rows:
            row.box.setEnabled(not reason)
            row.setToolTip(reason)

    def _on_toggled(self) -> None:
        self._lines = tuple(
            replace(line, done=row.box.isChecked())
            for row, line in zip(self._rows, self._lines, strict=True)
        )
        self.changed.emit(self._lines)
