# SPDX-License-Identifier: MPL-2.0
"""One open plan: its file, its clock, its changes, undo and redo."""

import contextlib
import threading
from collections import deque
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.domain.changes import ChangeSet
from hpdesk.storage.desk_file import DeskFile, Reader, open_desk_file
from hpdesk.storage.moved_on import MovedOn
from hpdesk.storage.placing import put_in_place

if TYPE_CHECKING:  # SQLAlchemy is imported with the first write, after the first paint
    import sqlite3

    from hpdesk.storage.unit_of_work import Committed, UnitOfWork
    from hpdesk.storage.writer import Writer

Listener = Callable[[ChangeSet], None]
_UNDO_LIMIT = 200


class Desk:
    """An open plan file and what every service needs of it.

    `today` may be pinned (`--today`); then the clock stands at that day.
    """

    def __init__(self, desk_file: DeskFile, today: date | None = None) -> None:
        self._file = desk_file
        self._pinned = today
        self._work: UnitOfWork | None = None
        self._work_lock = threading.Lock()
        self._listeners: list[Listener] = []
        self._undo: list[ChangeSet] = []
        self._redo: list[ChangeSet] = []
        self._untold: deque[ChangeSet] = deque()
        self._replaying = False
        self._undoable = True
        self.author: str | None = None  # who writes, as the history names them

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        today: date | None = None,
        for_writing: bool = True,
        named: Path | None = None,
    ) -> "Desk":
        """Open a plan file, or the working copy of the file `named`; raises UserError."""
        return cls(open_desk_file(path, for_writing=for_writing, named=named), today)

    def close(self) -> None:
        """Close the file; everything is in it already."""
        self._listeners.clear()
        self._file.close()

    def suspend(self) -> None:
        """Let go of the file and its key; nothing can be read or written until `resume`."""
        self._file.suspend()

    def resume(self) -> None:
        """Open the file again once the password was given; undo and redo are as they were."""
        with self._file.lock:
            self._file.resume()
            with self._work_lock:
                self._work = None  # it writes over the connection that is gone

    def replace_with(self, part: Path) -> None:
        """Let a finished file take the place of the plan's; what was done cannot be undone then.

        Raises UserError where it cannot; the plan is as it was.
        """
        with self._file.lock:
            live = self.live_path
            self.suspend()
            try:
                put_in_place(part, live)
            finally:
                self.resume()
            self._undo.clear()
            self._redo.clear()

    @property
    def is_encrypted(self) -> bool:
        """Tell whether the plan is under a password."""
        return self._file.is_encrypted

    @property
    def live_path(self) -> Path:
        """Return where the database itself lies; sure of it while the desk is suspended."""
        return self._file.live_path

    @property
    def path(self) -> Path:
        """Return where the plan file lies."""
        return self._file.path

    @property
    def read_only(self) -> bool:
        """Tell whether the plan can only be read."""
        return self._file.read_only

    @property
    def file(self) -> DeskFile:
        """Return the file itself, for copying and checking."""
        return self._file

    def today(self) -> date:
        """Return the day it is."""
        return self._pinned or date.today()

    def now(self) -> datetime:
        """Return the moment it is, in local time; on a pinned day with the clock's time."""
        now = datetime.now()
        return now if self._pinned is None else datetime.combine(self._pinned, now.time())

    def read(self) -> Reader:
        """Return what the read functions ask."""
        return self._file

    def copy_content(self, sha256: str, target: Path) -> bool:
        """Write the bytes of a file in the plan to a path; see `DeskFile.copy_content`."""
        return self._file.copy_content(sha256, target)

    def warm_up(self) -> None:
        """Import what the first change needs, so that the first key pressed is not slow."""
        if not self.read_only:
            self._unit_of_work()

    @contextlib.contextmanager
    def write(
        self, label: str, *, merge_key: str | None = None, undoable: bool = True
    ) -> Iterator["Writer"]:
        """Yield a writer; all of it becomes one step named `label` that can be undone.

        A step that is not `undoable` is told and stands in the history, but Undo and Redo pass
        it by: the clock of a meeting is not what a person wants to take back.
        """
        with self._unit_of_work().write(label, merge_key=merge_key) as writer:
            self._undoable = undoable
            yield writer
        self._tell_listeners()

    def rewrite(
        self,
        label: str,
        work: Callable[["sqlite3.Connection"], list[tuple[str, str]]],
        *,
        forgets: bool = True,
        then: Callable[[], object] | None = None,
    ) -> None:
        """Change the file beneath its history; this cannot be undone.

        Nor can what was before, where it `forgets` that. `then` is done to the file after that,
        before anybody is told: the screens would wait for it.
        """
        with self._file.lock:
            self._undoable = False
            self._unit_of_work().rewrite(label, work)
            if forgets:
                self._undo.clear()
                self._redo.clear()
            if then is not None:
                then()
        self._tell_listeners()

    def remembered(self) -> tuple[ChangeSet, ...]:
        """Return the steps that Undo and Redo may still write again."""
        return (*self._undo, *self._redo)

    def _unit_of_work(self) -> "UnitOfWork":
        self._file.reach()
        with self._work_lock:
            if self._work is None or self._work.is_over:
                from hpdesk.storage.unit_of_work import UnitOfWork

                self._work = UnitOfWork(
                    self._file, self._on_committed, self.now, lambda: self.author
                )
            return self._work

    def _on_committed(self, committed: "Committed") -> None:
        if not self._replaying and self._undoable:
            if committed.merged and self._undo:
                self._undo.pop()
            if committed.whole.rows:  # typing that ends where it began is nothing to take back
                self._undo.append(committed.whole)
                del self._undo[:-_UNDO_LIMIT]
            self._redo.clear()
        self._untold.append(committed.step)

    def _tell_listeners(self) -> None:
        """Tell of what was committed, in its order and with the file's lock let go.

        A listener may wait for another thread that wants to write.
        """
        while self._untold:
            step = self._untold.popleft()
            for listener in tuple(self._listeners):
                listener(step)

    def on_change(self, listener: Listener) -> Callable[[], None]:
        """Tell a listener of every change from now on; returns what takes it off again."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    @property
    def undo_label(self) -> str | None:
        """Return what Undo would take back, or None."""
        return self._undo[-1].label if self._undo else None

    @property
    def last_step(self) -> ChangeSet | None:
        """Return the step that Undo would take back, or None."""
        return self._undo[-1] if self._undo else None

    @property
    def last_undone(self) -> ChangeSet | None:
        """Return the step that Redo would do again, or None."""
        return self._redo[-1] if self._redo else None

    @property
    def redo_label(self) -> str | None:
        """Return what Redo would do again, or None."""
        return self._redo[-1].label if self._redo else None

    def undo(self) -> str | None:
        """Take back the last step and return its name, or None where there is none.

        Raises MovedOn where the rows have changed since; the step is then not offered again.
        Raises UserError where the file cannot be written now; then it is.
        """
        return self._step(self._undo, self._redo, "Fortrudt: {label}", inverse=True)

    def redo(self) -> str | None:
        """Do the last undone step again and return its name, or None where there is none."""
        return self._step(self._redo, self._undo, "{label}", inverse=False)

    def _step(
        self, source: list[ChangeSet], target: list[ChangeSet], name: str, *, inverse: bool
    ) -> str | None:
        with self._file.lock:
            if not source:
                return None
            step = source.pop()
            target.append(step)
            self._replaying = True
            try:
                changes = step.inverse() if inverse else step
                self._unit_of_work().replay(changes, name.format(label=step.label))
            except MovedOn:
                target.pop()
                raise
            except BaseException:
                source.append(target.pop())
                raise
            finally:
                self._replaying = False
        self._tell_listeners()
        return step.label
