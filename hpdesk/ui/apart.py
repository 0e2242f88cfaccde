# SPDX-License-Identifier: MPL-2.0
"""Work that a drive may hold up for ever: a thread of its own that nobody waits for.

The thread pool of the jobs is waited for when the program ends; these threads are not.
"""

import contextlib
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from hpdesk.ui.jobs import Reporter

ResultT = TypeVar("ResultT")
PATIENCE = 0.2  # seconds that the window waits for what a drive answers at once


def answered(fn: Callable[[], ResultT], otherwise: ResultT, seconds: float = PATIENCE) -> ResultT:
    """Return what `fn()` does, `otherwise` where it takes longer or cannot be asked."""
    found: list[ResultT] = []

    def ask() -> None:
        with contextlib.suppress(OSError):
            found.append(fn())

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds)
    return found[0] if found else otherwise


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
        self.tell(fn, on_done, on_failed)
        self._thread = threading.Thread(target=self.run, daemon=True)
        self._thread.start()
        return self

    def wait(self, seconds: float) -> bool:
        """Wait for the end of the work; return whether it came."""
        if self._thread is not None:
            self._thread.join(seconds)
            return not self._thread.is_alive()
        return True
