# SPDX-License-Identifier: MPL-2.0
"""Work that a drive may hold up for ever: a thread of its own that nobody waits for.

The thread pool of the jobs is waited for when the program ends; these threads are not.
"""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

ResultT = TypeVar("ResultT")


class Apart(QObject):
    """One piece of such work; the callbacks come on the UI thread while `parent` lives."""

    _finished = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._on_done: Callable[..., object] | None = None
        self._on_failed: Callable[[Exception], object] | None = None
        self._thread: threading.Thread | None = None
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        fn: Callable[[], ResultT],
        on_done: Callable[[ResultT], object] | None = None,
        on_failed: Callable[[Exception], object] | None = None,
    ) -> "Apart":
        """Run `fn()`; without `on_failed` a fault is raised on the UI thread."""
        self._on_done, self._on_failed = on_done, on_failed
        self._thread = threading.Thread(target=self._run, args=(fn,), daemon=True)
        self._thread.start()
        return self

    def wait(self, seconds: float) -> bool:
        """Wait for the end of the work; return whether it came."""
        if self._thread is not None:
            self._thread.join(seconds)
            return not self._thread.is_alive()
        return True

    def _run(self, fn: Callable[[], object]) -> None:
        result: object = None
        problem: Exception | None = None
        try:
            result = fn()
        except Exception as fault:  # told where the callbacks are
            problem = fault
        try:
            self._finished.emit(result, problem)
        except RuntimeError:
            return  # the window is gone: nobody is left to tell

    def _on_finished(self, result: object, problem: Exception | None) -> None:
        done, failed = self._on_done, self._on_failed
        self._on_done = self._on_failed = None
        self.deleteLater()
        if problem is None:
            if done is not None:
                done(result)
        elif failed is not None:
            failed(problem)
        else:
            raise problem
