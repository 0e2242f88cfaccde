# SPDX-License-Identifier: MPL-2.0
"""The preflight of the meeting that is shown, read again a moment after the last change."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.agenda import Readiness
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem
from hpdesk.domain.preflight_findings import PreflightFinding
from hpdesk.domain.preflight_points import completeness, point_state
from hpdesk.services.preflight import MeetingPreflight, check_meeting
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.item_words import ReadyLine, status
from hpdesk.ui.pages.meetings.preflight_rows import in_order

PAUSE_MILLISECONDS = 150


class AgendaCheck(QObject):
    """Keeps the state; `checked` when there is a new one. Typing does not wait for it."""

    checked = Signal()

    def __init__(self, context: PageContext, shown: QWidget) -> None:
        super().__init__(shown)
        self._context, self._shown = context, shown
        self._meeting_id = ""
        self.state: MeetingPreflight | None = None
        self._reached: PreflightFinding | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._on_due)

    def read(self, meeting_id: str) -> MeetingPreflight:
        """Return the state of a meeting at once; raises UserError where it is gone."""
        self._timer.stop()
        if meeting_id != self._meeting_id:
            self._reached = None
        self._meeting_id = meeting_id
        self.state = check_meeting(self._context.desk, meeting_id)
        return self.state

    def begin(self) -> None:
        """Read it again when nothing has changed for a moment."""
        self._timer.start()

    def lines_of(self, items: tuple[AgendaItem, ...]) -> dict[str, ReadyLine]:
        """Return how far each point has come; a new one is seen by itself until it is read."""
        return {item.id: self._line(item) for item in items}

    def _line(self, item: AgendaItem) -> ReadyLine:
        known = self.state.states if self.state is not None else {}
        if self.state is None or item.id not in known:
            found = completeness(item)
            return status(point_state(found), found)
        ready: Readiness = known[item.id]
        return status(ready, self.state.of_item(item.id))

    def step(self, way: int, item_id: str) -> PreflightFinding | None:
        """Return the next (1) or the previous (-1) finding; None where there is none.

        It goes on from the last one, or begins at the point that is shown.
        """
        if self.state is None:
            return None
        found = in_order(self.state)
        if not found:
            return None
        keys = [one.key for one in found]
        if self._reached is not None and self._reached.key in keys:
            place = keys.index(self._reached.key) + way
        else:
            here = (n for n, one in enumerate(found) if one.item_id == item_id)
            place = next(here, 0)
        self._reached = found[place % len(found)]
        return self._reached

    def reached(self, finding: PreflightFinding) -> None:
        """Go on from this finding the next time."""
        self._reached = finding

    def _on_due(self) -> None:
        if not self._shown.isVisible():  # the plan may be closed; what is shown again is read again
            return
        try:
            self.read(self._meeting_id)
        except UserError:  # the meeting was deleted in the meantime
            return
        self.checked.emit()
