# SPDX-License-Identifier: MPL-2.0
"""How the program ends: saved where the system asks it to, and not held up by a silent drive."""

import contextlib
import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, QThreadPool
from PySide6.QtWidgets import QApplication, QWidget

_LONGEST = 60_000  # milliseconds that work under way is waited for
# Windows tells its programs by closing their windows instead.
_ASKED_BY = () if sys.platform == "win32" else ("SIGTERM", "SIGHUP", "SIGINT")


class AskedToEnd(QObject):
    """Closes the window, which saves what was typed, when the system or a terminal asks it to.

    Python hears of a signal only when it is at work; the pipe wakes it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        if not _ASKED_BY:
            return
        self._hears, self._told = os.pipe()
        os.set_blocking(self._told, False)
        self._before_pipe = signal.set_wakeup_fd(self._told, warn_on_full_buffer=False)
        self._before = {
            number: signal.signal(number, self._on_signal)
            for number in (getattr(signal, name) for name in _ASKED_BY)
            if signal.getsignal(number) is not signal.SIG_IGN  # as `nohup` wants it
        }
        self._notifier = QSocketNotifier(self._hears, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        """Do nothing yet: a handler comes between any two lines."""

    def _on_woken(self) -> None:
        with contextlib.suppress(BlockingIOError):
            os.read(self._hears, 64)
        if self._window.close():
            QApplication.quit()

    def release(self) -> None:
        """Let signals do what they did before."""
        if _ASKED_BY:
            self._notifier.setEnabled(False)
            for number, before in self._before.items():
                signal.signal(number, before)
            signal.set_wakeup_fd(self._before_pipe)
            os.close(self._told)
            os.close(self._hears)


def end_work(status: int, longest: int = _LONGEST) -> None:
    """Wait for the jobs, which are not to meet what is freed now; leave one that never ends.

    `longest` is in milliseconds. Everything in the plan was saved when its window closed; what
    is written elsewhere gets its name when it is whole.
    """
    if not QThreadPool.globalInstance().waitForDone(longest):
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(AttributeError, OSError, ValueError):  # none on Windows
                stream.flush()
        os._exit(status)
