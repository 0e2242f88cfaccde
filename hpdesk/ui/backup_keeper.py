# SPDX-License-Identifier: MPL-2.0
"""Backups by themselves while a plan is open: a moment after opening, then every hour."""

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.backup_scheme import BackupReason
from hpdesk.domain.errors import Cancelled, PasswordNeeded, UserError
from hpdesk.ui.jobs import IsCancelled, JobHandle, Progress, run_job
from hpdesk.ui.wording import said

if TYPE_CHECKING:  # after the first paint
    from hpdesk.services.backups import Backup
    from hpdesk.services.desk import Desk

OPENED_AFTER = 20_000  # milliseconds: the first page stands and the first keys are pressed
_LOOK_EVERY = 300_000  # milliseconds
_HOUR = 3600.0  # seconds
_A_DAY = 86_400.0  # seconds


class BackupKeeper(QObject):
    """`made(Backup | None)` tells of the newest one; `failed(str)` why there is no new one.

    `overdue(str)` says so where there has been none for a day, `settled()` that none is under way
    any more.
    """

    made = Signal(object)
    failed = Signal(str)
    overdue = Signal(str)
    settled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._job: JobHandle | None = None
        self._last_try = 0.0  # of a clock that nobody sets
        self.latest: Backup | None = None
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(OPENED_AFTER)
        self._first.timeout.connect(self._on_opened)
        self._hourly = QTimer(self)
        self._hourly.setInterval(_LOOK_EVERY)
        self._hourly.timeout.connect(self._on_look)

    def set_desk(self, desk: "Desk | None") -> None:
        """Keep backups of another plan, or of none; one under way is given up."""
        if desk is self._desk:
            return
        if self._job is not None:
            self._job.cancel()
        self._desk, self._job, self.latest = desk, None, None
        self._first.stop()
        self._hourly.stop()
        if desk is not None and not desk.read_only:
            self._last_try = time.monotonic()
            self._first.start()
            self._hourly.start()

    @property
    def is_making(self) -> bool:
        """Tell whether one is under way."""
        return self._job is not None

    def make(self, reason: BackupReason) -> None:
        """Make one off the UI thread; does nothing where one is under way."""
        desk = self._desk
        if desk is None or desk.read_only or self._job is not None:
            return
        self._last_try = time.monotonic()
        self._job = run_job(
            partial(_make, desk, reason),
            parent=self,
            on_done=partial(self._on_made, desk),
            on_failed=partial(self._on_failed, desk),
        )

    def _on_opened(self) -> None:
        self.make(BackupReason.OPENED)

    def _on_look(self) -> None:
        if time.monotonic() - self._last_try >= _HOUR:
            self.make(BackupReason.HOURLY)

    def _on_made(self, desk: "Desk", newest: "Backup | None") -> None:
        if desk is not self._desk:
            return
        self._job, self.latest = None, newest
        self.made.emit(newest)
        self.settled.emit()

    def _on_failed(self, desk: "Desk", problem: Exception) -> None:
        if desk is not self._desk:
            return
        self._job = None
        self.settled.emit()
        # again at the next look, not only in an hour
        self._last_try -= _HOUR
        if isinstance(problem, Cancelled | PasswordNeeded):
            return
        if not isinstance(problem, UserError | OSError):
            raise problem
        text = said(problem) if isinstance(problem, UserError) else self._could_not()
        self.failed.emit(text)
        made = self.latest.made.timestamp() if self.latest is not None else 0.0
        if abs(time.time() - made) > _A_DAY:
            self.overdue.emit(text)

    def _could_not(self) -> str:
        return self.tr(
            "Sikkerhedskopien kunne ikke skrives. Planen selv er gemt. Se efter, at mappen til "
            "sikkerhedskopier findes."
        )


def back_up_ahead(widget: QWidget) -> None:
    """Make a backup while a person chooses in a dialog, so that the change need not wait for it."""
    keeper = widget.window().findChild(BackupKeeper)
    if keeper is not None:
        keeper.make(BackupReason.MASS_CHANGE)


def keeper_for(widget: QWidget) -> BackupKeeper | None:
    """Return the keeper of the plan that a dialog belongs to, where one is under way."""
    above: QWidget | None = widget
    while above is not None:
        keeper = above.window().findChild(BackupKeeper)
        if keeper is not None:
            return keeper if keeper.is_making else None
        above = above.window().parentWidget()
    return None


def _make(
    desk: "Desk", reason: BackupReason, progress: Progress, cancelled: IsCancelled
) -> "Backup | None":
    from hpdesk.services.backups import back_up_plan, list_backups

    def told(part: float) -> None:
        progress(part, "")

    made = back_up_plan(desk, reason, told, cancelled)
    return made or next(iter(list_backups(desk)), None)
