# SPDX-License-Identifier: MPL-2.0
"""Slow work off the UI thread, with progress and Cancel."""

import contextlib
import itertools
import threading
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.ui.wording import shown

ResultT = TypeVar("ResultT")
Progress = Callable[[float, str], None]
IsCancelled = Callable[[], bool]


class _Post(QObject):
    """Takes words from other threads to the UI thread, where it lives as long as the program.

    A signal of anything shorter-lived may not be emitted elsewhere: the UI thread could free its
    object in the midst of it, and that ends the process.
    """

    _came = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._numbers = itertools.count()
        self._waiting: dict[int, Callable[[], object]] = {}
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)

    def take(self, call: Callable[[], object]) -> None:
        number = next(self._numbers)
        self._waiting[number] = call
        with contextlib.suppress(RuntimeError):  # the program ends
            self._came.emit(number)

    def _on_came(self, number: int) -> None:
        self._waiting.pop(number)()


_post: list[_Post] = []


def call_in_ui(call: Callable[[], object]) -> None:
    """Let the UI thread call `call()`, from any thread; `call` sees itself what is still there."""
    _post[0].take(call)


def open_post() -> None:
    """See that `call_in_ui` works; on the UI thread, before there is a thread that tells."""
    if not _post:
        _post.append(_Post())


def _listens(call: Callable[..., object]) -> bool:
    """Tell whether who is to be called is there: a dialog may be closed while its work goes on."""
    while isinstance(call, partial):
        call = call.func
    owner = getattr(call, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


class Reporter(QObject):
    """Carries the end of work from its thread to the UI thread, where it lives until then."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        open_post()
        self._work: Callable[..., object] | None = None
        self._result: object = None
        self._problem: Exception | None = None
        self._on_done: Callable[..., object] | None = None
        self._on_failed: Callable[[Exception], object] | None = None
        self.is_running = True

    def tell(
        self,
        work: Callable[..., object],
        on_done: Callable[..., object] | None,
        on_failed: Callable[[Exception], object] | None,
    ) -> None:
        """Say what is to be done and whom the end is told.

        Without `on_failed` a bug is raised on the UI thread.
        """
        self._work, self._on_done, self._on_failed = work, on_done, on_failed

    def run(self, *given: object) -> None:
        """Do the work in the thread that calls; nobody hears of its end where the window is gone.

        What the work, its result and its fault hold is kept here alone, so that the UI thread
        is the one to free it: it may be a widget.
        """
        try:
            if self._work is not None:
                self._result = self._work(*given)
        except Exception as fault:
            self._problem = fault
        call_in_ui(self._on_finished)

    def _on_finished(self) -> None:
        self.is_running = False
        done, failed = self._on_done, self._on_failed
        result, problem = self._result, self._problem
        self._work = self._on_done = self._on_failed = self._result = self._problem = None
        if not isValid(self):
            return  # the window is gone
        self.deleteLater()
        if problem is None:
            if done is not None and _listens(done):
                done(result)
        elif failed is not None and not _listens(failed):
            if not isinstance(problem, UserError | OSError | Cancelled):
                raise problem
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

    def note_progress(self, part: float, words: str = "") -> None:
        """Tell from the thread of the work how far it is; raises Cancelled where it is to stop."""
        if self.is_cancelled() or not isValid(self):
            raise Cancelled
        call_in_ui(partial(self._on_progress, part, words))

    def _on_progress(self, part: float, words: str) -> None:
        if isValid(self):
            self.progressed.emit(part, shown(words))


class _Work(QRunnable):
    def __init__(self, handle: JobHandle) -> None:
        super().__init__()
        self._handle = handle

    def run(self) -> None:
        self._handle.run(self._handle.note_progress, self._handle.is_cancelled)


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

    def work(progress: Progress, cancelled: IsCancelled) -> ResultT:
        result = fn(progress, cancelled)
        if cancelled():
            raise Cancelled
        return result

    handle = JobHandle(parent)
    handle.tell(work, on_done, on_failed)
    if on_progress is not None:
        handle.progressed.connect(on_progress)
    QThreadPool.globalInstance().start(_Work(handle))
    return handle
