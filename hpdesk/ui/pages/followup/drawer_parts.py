# SPDX-License-Identifier: MPL-2.0
"""Parts of the drawer of a task: the next step, and the other tasks of the same point."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hpdesk.domain.followup import Task
from hpdesk.services import task_changes
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.followup.columns import STATUS_LOOKS, responsible_words
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.link_label import LinkLabel
from hpdesk.ui.widgets.sensitive_line import SensitiveMark
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import word, worded


class NextStep(QLineEdit):
    """What happens next; saved when the keyboard leaves, as the log notes each."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        self.setPlaceholderText(self.tr("fx Ring til forvaltningen fredag"))
        self.sensitive = SensitiveMark(self)
        self.editingFinished.connect(self.settle)

    def show_task(self, task: Task) -> None:
        """Show a task's step; what is being typed for the same one is left alone."""
        same = self._task is not None and self._task.id == task.id
        typing = same and self.hasFocus() and self._task is not None
        changed = self._task is not None and self.text() != self._task.next_step
        self._task = task
        if not (typing and changed):
            self.setText(task.next_step)
            self.setCursorPosition(0)

    def settle(self) -> None:
        """Save what was typed."""
        task = self._task
        if task is None or self.isReadOnly() or " ".join(self.text().split()) == task.next_step:
            return
        kept = task_changes.set_next_step(self._context.desk, task.id, self.text())
        self.setText(kept)


class PointNeighbours(QWidget):
    """Links to the other tasks of the point a task came from; hidden without any."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.px(6))
        down.addWidget(label(self.tr("Andre opgaver fra punktet"), "heading"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(8))
        down.addLayout(self._rows)
        self.links: list[LinkLabel] = []
        self._shown: tuple[Task, ...] = ()

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show the tasks."""
        self.setVisible(bool(tasks))
        if tuple(tasks) == self._shown:
            return
        self._shown = tuple(tasks)
        while (entry := self._rows.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.links = []
        for task in tasks:
            self._rows.addWidget(self._row(task))

    def _row(self, task: Task) -> QWidget:
        theme, row = current(), QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(8))
        tone, shape = STATUS_LOOKS[task.status]
        mark = IconLabel(shape, TONES[tone][0], 16)
        across.addWidget(mark)
        words = QVBoxLayout()
        words.setSpacing(0)
        link = LinkLabel(task.text)
        link.setAccessibleDescription(word(task.status))
        link.clicked.connect(partial(self.asked.emit, task.id))
        words.addWidget(link)
        words.addWidget(
            label(f"{responsible_words(task)}, {word(task.status).lower()}", "meta", wrap=True)
        )
        across.addLayout(words, 1)
        self.links.append(link)
        return row


def then_words(task: Task) -> str:
    """Return which other names the referat gave the task to, or nothing."""
    names = [one.name_then for one in task.responsible if one.name_then not in ("", one.name)]
    return worded("I referatet: {0}.", ", ".join(names)) if names else ""
