# SPDX-License-Identifier: MPL-2.0
"""The clock of the meeting: how long each point has taken. Kept in memory only."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_SECOND = 1000  # milliseconds


class PointClock(QObject):
    """Counts seconds per point; `ticked` once a second while it runs, `switched` at F8."""

    ticked = Signal()
    switched = Signal(bool)

    def __init__(
        self, parent: QObject | None = None, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._spent: dict[str, float] = {}
        self._point = ""
        self._since: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND)
        self._timer.timeout.connect(self.ticked)

    @property
    def running(self) -> bool:
        """Tell whether time is counted now."""
        return self._since is not None

    def show_point(self, item_id: str) -> None:
        """Count for this point from now on."""
        if item_id == self._point:
            return
        self._settle()
        self._point = item_id

    def toggle(self) -> None:
        """Start or stop."""
        if self.running:
            self._settle()
            self._since = None
            self._timer.stop()
        else:
            self._since = self._now()
            self._timer.start()
        self.switched.emit(self.running)

    def seconds(self, item_id: str) -> int:
        """Return the seconds a point has taken so far."""
        spent = self._spent.get(item_id, 0.0)
        if item_id == self._point and self._since is not None:
            spent += self._now() - self._since
        return int(spent)

    def _settle(self) -> None:
        if self._since is None:
            return
        now = self._now()
        if self._point:
            self._spent[self._point] = self._spent.get(self._point, 0.0) + now - self._since
        self._since = now


def minutes_seconds(seconds: int) -> str:
    """Return `19.24` for minutes and seconds."""
    return f"{seconds // 60}.{seconds % 60:02d}"
