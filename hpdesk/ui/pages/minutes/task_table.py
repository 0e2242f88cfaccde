# SPDX-License-Identifier: MPL-2.0
"""The tasks that come out of the point that is shown."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from hpdesk.domain.followup import Task
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current, hub
from hpdesk.ui.wording import date_words, join_words, weekday_names, worded

_ROW = 40  # pixels at 100 %
_SIDE_COLUMNS = (176, 160)  # pixels at 100 %


def responsible_words(task: Task) -> str:
    """Return who a task lies with."""
    return join_words([who.name for who in task.responsible]) or worded("Ingen ansvarlig")


def due_words(task: Task) -> str:
    """Return `Fre 30. april 2027`, the words that stand for a date, or that there is none."""
    if task.due is None:
        return task.due_text or worded("Ingen frist")
    weekday = weekday_names()[task.due.weekday()][:3].capitalize()
    return f"{weekday} {date_words(task.due)}"


def _text_look(task: Task) -> RowLook:
    return RowLook(task.text, struck=task.status.is_closed)


def _who_look(task: Task) -> RowLook:
    return RowLook(responsible_words(task), strong=False, tone="t2" if task.responsible else "warn")


def _due_look(task: Task) -> RowLook:
    known = task.due is not None or task.due_text
    return RowLook(due_words(task), strong=False, tone="t2" if known else "warn")


class TaskTable(QTableView):
    """Rows with a tick; Enter edits, Delete deletes, Space closes the task.

    `edit_asked(str)`, `delete_asked(str)` and `ticked(str, bool)` give the key of the task.
    """

    edit_asked = Signal(str)
    delete_asked = Signal(str)
    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("point_tasks")
        self.setAccessibleName(self.tr("Opgaver fra punktet"))
        columns = (
            Column[Task](
                self.tr("Opgave"),
                lambda t: t.text,
                look=_text_look,
                tip=lambda t: t.text,
                checked=lambda t: t.status.is_closed,
            ),
            Column[Task](
                self.tr("Ansvarlig"), responsible_words, look=_who_look, tip=responsible_words
            ),
            Column[Task](self.tr("Frist"), due_words, look=_due_look, tip=due_words),
        )
        self.tasks: RowsModel[Task] = RowsModel(columns, lambda t: t.id, parent=self)
        self.tasks.toggled.connect(self.ticked)
        self.setModel(self.tasks)
        prepare_list(self, _ROW)
        self.horizontalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._on_double_clicked)
        hub().changed.connect(self._measure)
        self._measure()

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show the tasks of a point, the selection kept by its place."""
        row = self.currentIndex().row()
        self.tasks.set_rows(tasks)
        if tasks and row >= 0:
            self.setCurrentIndex(self.tasks.index(min(row, len(tasks) - 1), 0))
        self.setVisible(bool(tasks))
        self._measure()

    def selected_task(self) -> str:
        """Return the key of the row the keyboard stands in, or an empty text."""
        task = self.tasks.row(self.currentIndex())
        return task.id if task else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._measure()

    def sizeHint(self) -> QSize:
        """Return the height of the rows."""
        return QSize(current().px(300), self.tasks.rowCount() * current().px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: the page scrolls, not the table."""
        return QSize(current().px(120), self.sizeHint().height())

    def focusInEvent(self, event: QEvent) -> None:
        """Mark a row, so that the keyboard has a place."""
        super().focusInEvent(event)  # type: ignore[arg-type]  # a QFocusEvent, see above
        if not self.currentIndex().isValid() and self.tasks.rowCount():
            self.setCurrentIndex(self.tasks.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, delete or walk."""
        key = self.selected_task()
        if key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit(key)
        elif key and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(key)
        elif key and event.key() == Qt.Key.Key_Space:
            task = self.tasks.row(self.currentIndex())
            if task is not None:
                self.ticked.emit(key, not task.status.is_closed)
        else:
            super().keyPressEvent(event)

    def _measure(self) -> None:
        theme, header = current(), self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_SIDE_COLUMNS, start=1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            # The text of the task keeps half of a narrow table.
            self.setColumnWidth(column, min(theme.px(width), self.width() // 4))
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        self.updateGeometry()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        task = self.tasks.row(index)
        if task is not None:
            self.edit_asked.emit(task.id)
