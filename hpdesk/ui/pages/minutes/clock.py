# SPDX-License-Identifier: MPL-2.0
"""The clock of the meeting: how long each point has taken, kept in the plan as it runs."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hpdesk.domain.errors import UserError
from hpdesk.domain.meeting_clock import running_item, seconds_of
from hpdesk.domain.meetings import PointTime
from hpdesk.services import minutes_clock
from hpdesk.ui.wording import said, worded

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk

_SECOND = 1000  # milliseconds


class PointClock(QObject):
    """Counts seconds per point; `ticked` once a second while it runs, `switched` at F8.

    A clock that ran when the window closed runs on. `failed(str)` says why it could not be
    started or stopped.
    """

    ticked = Signal()
    switched = Signal(bool)
    failed = Signal(str)

    def __init__(self, desk: "Desk", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = ""
        self._point = ""
        self.times: tuple[PointTime, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND)
        self._timer.timeout.connect(self.ticked)

    @property
    def running(self) -> bool:
        """Tell whether time is counted now."""
        return running_item(self.times) is not None

    def read(self, meeting_id: str) -> None:
        """Read the times of a meeting."""
        self._meeting = meeting_id
        self.times = minutes_clock.list_point_times(self._desk, meeting_id)
        if self.running != self._timer.isActive():
            self._timer.start() if self.running else self._timer.stop()

    def show_point(self, item_id: str) -> None:
        """Count for this point from now on, where the clock runs."""
        self._point = item_id
        if item_id and self.running and running_item(self.times) != item_id:
            self._do(lambda: minutes_clock.start_point(self._desk, item_id))

    def toggle(self) -> None:
        """Start or stop."""
        if self.running:
            self._do(lambda: minutes_clock.stop_point(self._desk, self._meeting))
        elif self._point:
            self._do(lambda: minutes_clock.start_point(self._desk, self._point))
        self.switched.emit(self.running)

    def seconds(self, item_id: str) -> int:
        """Return the seconds a point has taken so far."""
        return seconds_of(self.times, item_id, self._desk.now())

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except UserError as problem:
            self.failed.emit(said(problem))
        except OSError:
            self.failed.emit(worded("Uret kunne ikke gemmes lige nu. Teksten er urørt. Prøv igen."))
        self.read(self._meeting)


def minutes_seconds(seconds: int) -> str:
    """Return `19.24` for minutes and seconds."""
    return f"{seconds // 60}.{seconds % 60:02d}"
