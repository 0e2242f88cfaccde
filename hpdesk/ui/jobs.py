# SPDX-License-Identifier: MPL-2.0
"""Slow work off the UI thread, with progress and Cancel."""

import contextlib
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from hpdesk.domain.errors import Cancelled

ResultT = TypeVar("ResultT")
Progress = Callable[[float, str], None]
IsCancelled = Callable[[], bool]


class Reporter(QObject):
    """Carries the end of work from its thread to the UI thread, where it lives until then."""

    _finished = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._on_done: Callable[..., object] | None = None
        self._on_failed: Callable[[Exception], object] | None = None
        self.is_running = True
        # Queued on purpose: the worker emits, the UI thread hears.
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def tell(
        self,
        on_done: Callable[..., object] | None,
        on_failed: Callable[[Exception], object] | None,
    ) -> None:
        """Say whom the end is told; without `on_failed` a bug is raised on the UI thread."""
        self._on_done, self._on_failed = on_done, on_failed

    def report(self, result: object, problem: Exception | None) -> None:
        """Tell the end from the thread of the work; nobody hears it where the window is gone."""
        with contextlib.suppress(RuntimeError):
            self._finished.emit(result, problem)

    @Slot(object, object)
    def _on_finished(self, result: object, problem: Exception | None) -> None:
        self.is_running = False
        done, failed = self._on_done, self._on_failed
        self._on_done = self._on_failed = None
        self.deleteLater()
        if problem is None:
            if done is not None:
                done(result)
        elif failed is not None:
            with contextlib.suppress(Cancelled):  # who only knows UserError raises it again
                failed(problem)
        elif not isinstance(problem, Cancelled):
            raise problem


class JobHandle(Reporter):
    """A job under way; lives on the UI thread until it has reported."""

    progressed = Signal(float, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cancel = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop; it ends with `Cancelled` at its next look."""
        self._cancel.set()

    def is_cancelled(self) -> bool:
        """Tell whether the job was asked to stop."""
        return self._cancel.is_set()


class _Work(QRunnable):
    def __init__(self, fn: Callable[[Progress, IsCancelled], object], handle: JobHandle) -> None:
        super().__init__()
        self._fn, self._handle = fn, handle

    def run(self) -> None:
        handle = self._handle
        result: object = None
        problem: Exception | None = None
        try:
            result = self._fn(self._progress, handle.is_cancelled)
        except Exception as fault:
            problem = fault
        if problem is None and handle.is_cancelled():
            problem = Cancelled()
        handle.report(result, problem)

    def _progress(self, part: float, words: str = "") -> None:
        if self._handle.is_cancelled():
            raise Cancelled
        try:
            self._handle.progressed.emit(part, words)
        except RuntimeError as gone:
            raise Cancelled from gone


def run_job(
    fn: Callable[[Progress, IsCancelled], ResultT],
    *,
    parent: QObject,
    on_done: Callable[[ResultT], object] | None = None,
    on_failed: Callable[[Exception], object] | None = None,
    on_progress: Callable[[float, str], object] | None = None,
) -> JobHandle:
    """Run `fn(progress, cancelled)` on the thread pool; the callbacks come on the UI thread.

    `progress(part, words)` takes a part of 0–1 and raises `Cancelled` once the person has
    cancelled. `on_failed` gets the exception, `Cancelled` included; without it a bug is raised
    on the UI thread, where the report dialog meets it.
    """
    handle = JobHandle(parent)
    handle.tell(on_done, on_failed)
    if on_progress is not None:
        handle.progressed.connect(on_progress, Qt.ConnectionType.QueuedConnection)
    QThreadPool.globalInstance().start(_Work(fn, handle))
    return handle
