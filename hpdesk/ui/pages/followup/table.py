# SPDX-License-Identifier: MPL-2.0
"""The checklist as a table: headings across, tasks with a tick box, opened by Enter or a click."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from hpdesk.domain.followup import Task
from hpdesk.ui.delegates import RowDelegate, prepare_list
from hpdesk.ui.models.rows_model import RowsModel
from hpdesk.ui.pages.followup.checklist import ChecklistLine, GroupLine
from hpdesk.ui.pages.followup.columns import checklist_columns, line_key
from hpdesk.ui.theme import current

_WIDTHS = (0, 170, 136, 122)
_BROAD_WIDTHS = (0, 250, 150, 130)
_NARROW_WIDTHS = (0, 132, 124, 44)
# Below this width, in pixels at 100 %, the status is an icon alone.
_NARROW = 720
_BROAD = 960


class ChecklistTable(QTableView):
    """Shows lines; `opened(str)` gives the key of a task, `ticked(str, bool)` its new state.

    `group_toggled(str)` gives the group of a heading, `moved(str)` the task the arrows came to,
    `delete_asked(str)` the one on which Delete was pressed.
    """

    opened = Signal(str)
    ticked = Signal(str, bool)
    group_toggled = Signal(str)
    moved = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self._pressed_at = QPoint()
        self._headings: list[int] = []
        self.lines: RowsModel[ChecklistLine] = RowsModel(
            checklist_columns(today, self.is_narrow), line_key, parent=self
        )
        self.lines.toggled.connect(self.ticked)
        self.setModel(self.lines)
        self.setAccessibleName(self.tr("Opgaver"))
        self.delegate: RowDelegate = prepare_list(self)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(False)
        self._fit_columns()
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_moved)

    def is_narrow(self) -> bool:
        """Tell whether the status is shown as an icon alone."""
        return self._narrow

    def show_lines(self, lines: Sequence[ChecklistLine]) -> None:
        """Show other lines; the keyboard stays on its task, or else on its place."""
        key, row = self.current_key(), self.currentIndex().row()
        at_top = self.verticalScrollBar().value() == 0
        offset = self.verticalScrollBar().value()
        self.lines.set_rows(lines)
        self._span_groups(lines)
        if not lines:
            return
        place = next((n for n, line in enumerate(lines) if line_key(line) == key), -1)
        if place < 0 and row >= 0:
            place = min(row, len(lines) - 1)
        self.verticalScrollBar().setValue(offset)
        if place >= 0 and place != self.currentIndex().row():
            self.setCurrentIndex(self.lines.index(place, 0))
        if at_top and place <= 1:
            self.scrollToTop()

    def _span_groups(self, lines: Sequence[ChecklistLine]) -> None:
        # Only headings are touched: there are five of them and thousands of tasks.
        self.clearSpans()
        theme, before = current(), self._headings
        self._headings = [n for n, line in enumerate(lines) if isinstance(line, GroupLine)]
        for number in before:
            if number < len(lines):
                self.setRowHeight(number, theme.px(46))
        for number in self._headings:
            self.setSpan(number, 0, 1, len(_WIDTHS))
            self.setRowHeight(number, theme.measure("row"))

    def current_key(self) -> str:
        """Return the key of the row the keyboard is on, or nothing."""
        line = self.lines.row(self.currentIndex())
        return line_key(line) if line is not None else ""

    def select_key(self, key: str) -> bool:
        """Put the keyboard on a row; tell whether it is shown."""
        index = self.lines.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the task the room that the other columns leave."""
        super().resizeEvent(event)
        self._narrow = self.width() < current().px(_NARROW)
        self._fit_columns()

    def _fit_columns(self) -> None:
        broad = self.width() >= current().px(_BROAD)
        widths = _NARROW_WIDTHS if self._narrow else _BROAD_WIDTHS if broad else _WIDTHS
        for column, width in enumerate(widths):
            if width:
                self.setColumnWidth(column, current().px(width))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remember where the button was let go: on the box it ticks, elsewhere it opens."""
        self._pressed_at = event.position().toPoint()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space ticks, ← and → close and open groups."""
        line = self.lines.row(self.currentIndex())
        key = Qt.Key(event.key())
        if isinstance(line, GroupLine):
            wanted = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}.get(key)
            toggles = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            if toggles or wanted is line.is_open:
                self.group_toggled.emit(str(line.group))
                return
        elif line is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(line.id)
            return
        elif line is not None and key == Qt.Key.Key_Space:
            self.ticked.emit(line.id, not line.status.is_closed)
            return
        elif line is not None and key == Qt.Key.Key_Delete:
            self.delete_asked.emit(line.id)
            return
        super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        index = self.indexAt(self._pressed_at)
        line = self.lines.row(index)
        if isinstance(line, GroupLine):
            self.group_toggled.emit(str(line.group))
        elif line is not None and not (
            index.column() == 0
            and self.delegate.hits_check(self.visualRect(index), self._pressed_at)
        ):
            self.opened.emit(line.id)

    def _on_moved(self) -> None:
        line = self.lines.row(self.currentIndex())
        if isinstance(line, Task):
            self.moved.emit(line.id)
