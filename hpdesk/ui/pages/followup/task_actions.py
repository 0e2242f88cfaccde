# SPDX-License-Identifier: MPL-2.0
"""What is done to tasks from the list and the drawer: status, deadline, people, opening again."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.services import followup, task_changes, task_status
from hpdesk.ui.backup_keeper import back_up_ahead
from hpdesk.ui.dialogs.reassign_dialog import ReassignDialog
from hpdesk.ui.dialogs.reopen_dialog import ReopenDialog
from hpdesk.ui.dialogs.task_bulk_dialogs import (
    BulkDialog,
    BulkDueDialog,
    BulkResponsibleDialog,
)
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.wording import counted, said, word


class TaskActions(QObject):
    """Each is one step that can be undone; `refused` when nothing was changed after all."""

    refused = Signal()

    def __init__(self, context: PageContext, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window

    def may_write(self) -> bool:
        """Tell whether the plan can be changed; say why where it cannot."""
        if self._context.desk.read_only:
            text = self.tr("Planen er skrivebeskyttet og kan kun læses.")
            self._context.toast(text, tone="warn")
            return False
        self._context.bridge.saver.flush()
        return True

    def set_status(self, tasks: Sequence[Task], status: TaskStatus) -> None:
        """Set the status; closed tasks are opened again once there is a reason."""
        if not tasks or not self.may_write():
            self.refused.emit()
            return
        closed = [task for task in tasks if task.status.is_closed]
        if status.is_closed or not closed:
            self._put(tasks, status)
            return
        dialog = ReopenDialog(closed[0].text, len(closed), self._window)
        dialog.reopened.connect(partial(self._put, tasks, status))
        dialog.rejected.connect(self.refused)
        dialog.open()

    def _put(self, tasks: Sequence[Task], status: TaskStatus, reason: str = "") -> None:
        keys = [task.id for task in tasks]
        if not self._told(
            partial(task_status.set_statuses, self._context.desk, keys, status, reason=reason)
        ):
            return
        if len(keys) > 1:
            count = counted(len(keys), self.tr("opgave"), self.tr("opgaver"))
            text = self.tr("{0} er sat til {1}.").format(count, word(status).lower())
        elif status is TaskStatus.DONE:
            text = self.tr("Opgaven er afsluttet.")
        elif reason:
            text = self.tr("Opgaven er åben igen.")
        else:
            text = self.tr("Opgaven er sat til {0}.").format(word(status).lower())
        self._context.toast(text, undo=True)

    def tick(self, tasks: Sequence[Task]) -> None:
        """Close tasks, or open them again where all of them are closed."""
        reopen = all(task.status.is_closed for task in tasks)
        left = tasks if reopen else [task for task in tasks if not task.status.is_closed]
        self.set_status(left, TaskStatus.OPEN if reopen else TaskStatus.DONE)

    def ask_due(self, task_ids: Sequence[str]) -> None:
        """Ask for one deadline for several tasks."""
        if self.may_write():
            self._open(BulkDueDialog(self._context, task_ids, self._window))

    def ask_responsible(self, task_ids: Sequence[str]) -> None:
        """Ask whom several tasks are to lie with."""
        if self.may_write():
            self._open(BulkResponsibleDialog(self._context, task_ids, self._window))

    def _open(self, dialog: BulkDialog) -> None:
        dialog.changed.connect(self._on_changed)
        dialog.open()
        back_up_ahead(self._window)

    def hand_over(self) -> None:
        """Ask who takes over from those who left."""
        if not self.may_write():
            return
        left = task_changes.tasks_of_those_who_left(self._context.desk)
        if not left:
            return
        dialog = ReassignDialog(self._context, left, self._window)
        dialog.handed_over.connect(self._on_handed_over)
        dialog.open()
        back_up_ahead(self._window)

    def delete(self, task_id: str) -> bool:
        """Delete a task and tell whether it is gone."""
        if not self.may_write():
            return False
        if not self._told(partial(followup.delete_task, self._context.desk, task_id)):
            return False
        self._context.toast(self.tr("Opgaven er slettet."), undo=True)
        return True

    def _told(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except UserError as problem:
            self._context.toast(said(problem), tone="over")
            self.refused.emit()
            return False
        return True

    def _on_changed(self, words: str) -> None:
        self._context.toast(words, undo=True)

    def _on_handed_over(self, count: int) -> None:
        words = counted(count, self.tr("opgave er"), self.tr("opgaver er"))
        self._context.toast(self.tr("{0} givet videre.").format(words), undo=True)
