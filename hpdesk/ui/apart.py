# SPDX-License-Identifier: MPL-2.0
"""Work that a drive may hold up for ever: a thread of its own that nobody waits for.

The thread pool of the jobs is waited for when the program ends; these threads are not.
"""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from hpdesk.ui.jobs import Reporter

ResultT = TypeVar("ResultT")


class Apart(Reporter):
    """One piece of such work; the callbacks come on the UI thread while `parent` lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None

    def start(
        self,
        fn: Callable[[], ResultT],
        on_done: Callable[[ResultT], object] | None = None,
        on_failed: Callable[[Exception], object] | None = None,
    ) -> "Apart":
        """Run `fn()`; without `on_failed` a fault is raised on the UI thread."""
        self.tell(on_done, on_failed)
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
        self.report(result, problem)
