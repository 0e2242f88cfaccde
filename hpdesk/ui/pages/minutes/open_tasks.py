# SPDX-License-Identifier: MPL-2.0
"""The open tasks of the bodies that meet, the most overdue first."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QWidget

from hpdesk.domain.followup import Task
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.pages.minutes.task_table import responsible_words
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current, hub
from hpdesk.ui.wording import date_words

_ROW = 50  # pixels at 100 %
MOST_SHOWN = 30


class OpenTaskList(QListView):
    """Ticking a task closes it: `ticked(str)`; Enter opens it: `opened(str)`."""

    ticked = Signal(str)
    opened = Signal(str)

    def __init__(self, today: date, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("open_tasks")
        self.setAccessibleName(name or self.tr("Åbne opgaver"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._today = today
        column = Column[Task](
            self.tr("Opgave"), lambda t: t.text, look=self._look, tip=_tip, checked=lambda _t: False
        )
        self.tasks: RowsModel[Task] = RowsModel((column,), lambda t: t.id, parent=self)
        self.tasks.toggled.connect(self._on_toggled)
        self.setModel(self.tasks)
        prepare_list(self, _ROW)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)
        hub().changed.connect(self.updateGeometry)

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show the first of the tasks."""
        self.tasks.set_rows(tasks[:MOST_SHOWN])
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of the rows."""
        return QSize(current().px(200), self.tasks.rowCount() * current().px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: the panel scrolls."""
        return QSize(current().px(120), self.sizeHint().height())

    def _look(self, task: Task) -> RowLook:
        due, tone = task.due_text, ""
        if task.due is not None:
            other_year = task.due.year != self._today.year
            due = self.tr("Frist {0}").format(date_words(task.due, year=other_year))
            tone = "over" if task.is_overdue(self._today) else ""
        return RowLook(
            task.text, responsible_words(task), status=due, status_tone=tone, strong=False
        )

    def _on_toggled(self, key: str, on: bool) -> None:
        if on:
            self.ticked.emit(key)

    def _on_activated(self, index: QModelIndex) -> None:
        task = self.tasks.row(index)
        if task is not None:
            self.opened.emit(task.id)


def _tip(task: Task) -> str:
    where = f"{task.meeting_title}: {task.item_title}" if task.item_title else ""
    return "\n".join(part for part in (task.text, responsible_words(task), where) if part)
