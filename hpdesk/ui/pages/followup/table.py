# SPDX-License-Identifier: MPL-2.0
"""The checklist as a table: headings across, tasks with a tick box, opened by Enter or a click."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hpdesk.domain.followup import Task
from hpdesk.ui.delegates import RowDelegate, prepare_list
from hpdesk.ui.models.rows_model import Index, RowsModel
from hpdesk.ui.pages.followup.checklist import ChecklistLine, GroupLine, Order, SortBy
from hpdesk.ui.pages.followup.columns import checklist_columns, line_key
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.painted import rounded

_WIDTHS = (0, 166, 148, 118)
_BROAD_WIDTHS = (0, 250, 154, 130)
_NARROW_WIDTHS = (0, 132, 124, 44)
# Below this width, in pixels at 100 %, the status is an icon alone.
_NARROW = 720
_BROAD = 960


# What the columns are sorted by, from the left.
_COLUMN_SORTS = (SortBy.TEXT, SortBy.RESPONSIBLE, SortBy.DUE, SortBy.STATUS)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROWS = QItemSelectionModel.SelectionFlag.Rows


class _CellDelegate(RowDelegate):
    """Frames the row where the keyboard is, or the one cell that can be edited."""

    def _paint_focus(
        self,
        painter: QPainter,
        rect: QRectF,
        option: QStyleOptionViewItem,
        index: Index,
        look: object,
    ) -> None:
        view = option.widget
        at = view.currentIndex() if isinstance(view, QTableView) else None
        if at is None or at.column() == 0 or self.parent() is not view:
            super()._paint_focus(painter, rect, option, index, look)
        elif view.hasFocus() and (at.row(), at.column()) == (index.row(), index.column()):
            theme = current()
            rounded(painter, rect, theme.px(2), None, theme.colour("acc"), theme.px(2))


class ChecklistTable(QTableView):
    """Shows lines; `opened(str)` gives the key of a task, `ticked(list)` those that are to be.

    `group_toggled(str)` gives the group of a heading, `moved(str)` the task the arrows came to,
    `delete_asked(str)` the one on which Delete was pressed, `edit_asked(str, int, QRect)` task,
    column and place of a cell, `chosen_changed(int)` how many tasks are selected, and
    `sort_asked(Order)` the order that a heading was clicked for.
    """

    opened = Signal(str)
    ticked = Signal(list)
    group_toggled = Signal(str)
    moved = Signal(str)
    delete_asked = Signal(str)
    edit_asked = Signal(str, int, QRect)
    chosen_changed = Signal(int)
    sort_asked = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self._pressed_at = QPoint()
        self._plain_click = True
        self._headings: list[int] = []
        self._order = Order()
        self.lines: RowsModel[ChecklistLine] = RowsModel(
            checklist_columns(today, self.is_narrow), line_key, parent=self
        )
        self.lines.toggled.connect(self._on_toggled)
        self.setModel(self.lines)
        self.setAccessibleName(self.tr("Opgaver"))
        prepare_list(self)
        self.delegate: RowDelegate = _CellDelegate(parent=self)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._on_heading)
        self.show_order(Order())
        self._fit_columns()
        self.clicked.connect(self._on_clicked)
        # Counting waits until a change is through: a reset and what is chosen anew are one.
        self._count = QTimer(self, singleShot=True, interval=0)
        self._count.timeout.connect(self._tell_chosen)
        self.selectionModel().selectionChanged.connect(self._on_chosen)
        self.selectionModel().currentRowChanged.connect(self._on_moved)

    def is_narrow(self) -> bool:
        """Tell whether the status is shown as an icon alone."""
        return self._narrow

    def show_order(self, order: Order) -> None:
        """Show by an arrow in the headings how the list is sorted."""
        self._order = order
        way = Qt.SortOrder.DescendingOrder if order.down else Qt.SortOrder.AscendingOrder
        header = self.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.setSortIndicator(_COLUMN_SORTS.index(order.by), way)

    def show_lines(self, lines: Sequence[ChecklistLine]) -> None:
        """Show other lines; the keyboard stays on its task, or else on its place.

        Tasks that were chosen together stay chosen.
        """
        at = self.currentIndex()
        key, row, column = self.current_key(), at.row(), max(at.column(), 0)
        together = set(self.chosen_keys())
        at_top = self.verticalScrollBar().value() == 0
        offset = self.verticalScrollBar().value()
        self.lines.set_rows(lines)
        self._span_groups(lines)
        self._count.start()
        if not lines:
            return
        place = next((n for n, line in enumerate(lines) if line_key(line) == key), -1)
        if place < 0 and row >= 0:
            place = min(row, len(lines) - 1)
        self.verticalScrollBar().setValue(offset)
        if place >= 0 and place != self.currentIndex().row():
            self.setCurrentIndex(self.lines.index(place, column))
        if len(together) > 1:
            self._choose(n for n, line in enumerate(lines) if line_key(line) in together)
        if at_top and place <= 1:
            self.scrollToTop()

    def _choose(self, rows: Iterable[int]) -> None:
        """Select rows, those next to each other as one."""
        chosen, first, last = QItemSelection(), -1, -2
        for row in (*rows, -1):
            if row == last + 1 and first >= 0 and row >= 0:
                last = row
                continue
            if first >= 0:
                chosen.select(self.lines.index(first, 0), self.lines.index(last, 0))
            first = last = row
        clear = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(chosen, clear | _ROWS)

    def chosen_tasks(self) -> list[Task]:
        """Return the selected tasks in their order."""
        rows = self.lines.rows()
        chosen = self.selectionModel().selection()
        parts = (chosen.at(n) for n in range(chosen.count()))
        picked = sorted((part.top(), part.bottom()) for part in parts)
        lines = (rows[n] for top, bottom in picked for n in range(top, min(bottom + 1, len(rows))))
        return [line for line in lines if isinstance(line, Task)]

    def chosen_keys(self) -> list[str]:
        """Return the keys of the selected tasks."""
        return [task.id for task in self.chosen_tasks()]

    def choose_group(self) -> None:
        """Select all tasks of the group where the keyboard is."""
        rows, at = self.lines.rows(), self.currentIndex().row()
        heading = max((n for n in self._headings if n <= at), default=-1)
        after = min((n for n in self._headings if n > at), default=len(rows))
        if at >= 0 and heading >= 0:
            self._choose(range(heading + 1, after))

    def choose_none(self) -> None:
        """Select only the row where the keyboard is."""
        self._choose([self.currentIndex().row()] if self.currentIndex().isValid() else [])

    def _on_chosen(self) -> None:
        self._count.start()

    def _tell_chosen(self) -> None:
        self.chosen_changed.emit(len(self.chosen_keys()))

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
        self._plain_click = event.modifiers() == Qt.KeyboardModifier.NoModifier
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens or edits, Space ticks, ← and → walk the cells and fold the groups."""
        line = self.lines.row(self.currentIndex())
        if isinstance(line, GroupLine):
            handled = self._group_key(event, line)
        else:
            handled = line is not None and self._task_key(event, line)
        if not handled:
            super().keyPressEvent(event)

    def _group_key(self, event: QKeyEvent, line: GroupLine) -> bool:
        key = Qt.Key(event.key())
        if _is_select_all(event):
            self.choose_group()
            return True
        wanted = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}.get(key)
        if key in (*_ENTER, Qt.Key.Key_Space) or wanted is line.is_open:
            self.group_toggled.emit(str(line.group))
            return True
        return False

    def _task_key(self, event: QKeyEvent, line: Task) -> bool:
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        several = len(self.chosen_keys()) > 1
        if _is_select_all(event):
            self.choose_group()
        elif key in _ENTER:
            self.edit_current(opens=True)
        elif key == Qt.Key.Key_Space and control:
            toggle = QItemSelectionModel.SelectionFlag.Toggle
            self.selectionModel().select(self.currentIndex(), toggle | _ROWS)
        elif key == Qt.Key.Key_Space:
            self._tick(line)
        elif key == Qt.Key.Key_Delete and not several:
            self.delete_asked.emit(line.id)
        elif key == Qt.Key.Key_Escape and several:
            self.choose_none()
        else:
            return False
        return True

    def edit_current(self, *, opens: bool = False) -> bool:
        """Ask for an editor over the cell where the keyboard is; tell whether it has one.

        With `opens` the task itself is opened from its first cell.
        """
        at, line = self.currentIndex(), self.lines.row(self.currentIndex())
        if not isinstance(line, Task):
            return False
        if at.column() > 0:
            self.edit_asked.emit(line.id, at.column(), self.visualRect(at))
            return True
        if opens:
            self.opened.emit(line.id)
        return opens

    def _tick(self, line: Task) -> None:
        together = self.chosen_tasks()
        self.ticked.emit(together if line in together else [line])

    def _on_toggled(self, key: str, _on: bool) -> None:
        line = self.lines.row(self.lines.index_of(key))
        if isinstance(line, Task):
            self.ticked.emit([line])

    def _on_heading(self, section: int) -> None:
        by = _COLUMN_SORTS[section]
        self.sort_asked.emit(Order(by, by is self._order.by and not self._order.down))

    def _on_clicked(self) -> None:
        index = self.indexAt(self._pressed_at)
        line = self.lines.row(index)
        if isinstance(line, GroupLine):
            self.group_toggled.emit(str(line.group))
        elif (
            line is not None
            and self._plain_click
            and not (
                index.column() == 0
                and self.delegate.hits_check(self.visualRect(index), self._pressed_at)
            )
        ):
            self.opened.emit(line.id)

    def _on_moved(self) -> None:
        line = self.lines.row(self.currentIndex())
        if isinstance(line, Task):
            self.moved.emit(line.id)


def _is_select_all(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.SelectAll)
