# SPDX-License-Identifier: MPL-2.0
"""Brings tasks into the checklist: few at once, many in a job, changed ones alone."""

from typing import ClassVar

from PySide6.QtCore import QObject, Signal

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.followup import Task
from hpdesk.services import followup
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.followup.checklist import Checklist

# Reading this many tasks takes about 30 ms; more are read off the UI thread.
_AT_ONCE = 2000
_MOST_CHANGED = 200
_OWN = ("task", "task_responsible", "task_log")
_AROUND = (
    "agenda_item",
    "meeting",
    "meeting_body",
    "body",
    "person",
    "organisation",
)


class ChecklistLoader(QObject):
    """`loaded` tells that the checklist holds what it was asked for."""

    loaded = Signal()
    tables: ClassVar[tuple[str, ...]] = (*_OWN, *_AROUND)

    def __init__(self, context: PageContext, checklist: Checklist, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._checklist = context, checklist
        self.open_total = 0
        self._closed_wanted = self._closed_coming = False
        # A list read before a later change must not replace what came after it.
        self._turn = 0
        self._running = 0

    def is_loading(self) -> bool:
        """Tell whether tasks are still on their way."""
        return self._running > 0

    def follow(self, change: ChangeSet | None) -> None:
        """Read everything again, or only the tasks that a change touched."""
        keys = _touched(change)
        self._turn += 1
        if keys is None or self.is_loading():
            self._read_all()
            return
        desk = self._context.desk
        self._checklist.replace(keys, followup.list_tasks(desk, keys=sorted(keys), brief=True))
        self.open_total, closed = followup.count_open_and_closed(desk)
        if not self._checklist.closed_loaded:
            self._checklist.forget_closed(closed)
        self.loaded.emit()

    def need_closed(self) -> None:
        """Read the closed tasks, where they are not there yet."""
        self._closed_wanted = True
        if not self._checklist.closed_loaded and not self._closed_coming:
            self._read_closed()

    def _read_all(self) -> None:
        desk = self._context.desk
        self.open_total, closed = followup.count_open_and_closed(desk)
        self._checklist.forget_closed(closed)
        if self.open_total <= _AT_ONCE:
            self._checklist.set_open(followup.list_tasks(desk, closed=False, brief=True))
            self.loaded.emit()
        else:
            self._start(closed=False)
        if self._closed_wanted:
            self._read_closed()

    def _read_closed(self) -> None:
        if self._checklist.closed_total <= _AT_ONCE:
            desk = self._context.desk
            self._checklist.set_closed(followup.list_tasks(desk, closed=True, brief=True))
        else:
            self._closed_coming = True
            self._start(closed=True)

    def _start(self, *, closed: bool) -> None:
        desk, turn = self._context.desk, self._turn

        def read(_progress: object, _cancelled: object) -> tuple[int, bool, tuple[Task, ...]]:
            return turn, closed, followup.list_tasks(desk, closed=closed, brief=True)

        self._running += 1
        self._context.jobs(read, on_done=self._on_read, on_failed=self._on_failed)

    def _on_read(self, result: tuple[int, bool, tuple[Task, ...]]) -> None:
        turn, closed, tasks = result
        self._running -= 1
        if turn != self._turn:
            return
        if closed:
            self._closed_coming = False
            self._checklist.set_closed(tasks)
        else:
            self._checklist.set_open(tasks)
        self.loaded.emit()

    def _on_failed(self, problem: Exception) -> None:
        self._running -= 1
        raise problem


def _touched(change: ChangeSet | None) -> frozenset[str] | None:
    """Return the keys of the tasks that a change touched, or None where that may be any."""
    if change is None or change.touches(*_AROUND):
        return None
    keys = set(change.keys("task"))
    for row in change.rows:
        if row.table in ("task_responsible", "task_log"):
            values = row.after if row.after is not None else row.before
            owner = (values or {}).get("task_id")
            if owner is None:
                return None
            keys.add(str(owner))
    return frozenset(keys) if len(keys) <= _MOST_CHANGED else None
