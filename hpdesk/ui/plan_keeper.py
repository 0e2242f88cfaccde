# SPDX-License-Identifier: MPL-2.0
"""Keeping an open plan: its claim alive, its drive up to date, all beside the UI thread."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from hpdesk.domain.errors import UserError
from hpdesk.services.opening import TOUCH_EVERY, OpenPlan, is_free
from hpdesk.ui.apart import Apart
from hpdesk.ui.wording import said

_QUIET = 5_000  # milliseconds after the last change
_LATEST = 60_000  # milliseconds after the first
_AGAIN = 30_000  # milliseconds after the drive refused
_ASK = 10_000  # milliseconds between looking whether another has let go
_SHARE = 10  # a slow drive is written to for at most a tenth of the time
_AT_CLOSE = 15.0  # seconds to wait for the drive


class PlanKeeper(QObject):
    """`published(Published)` and `failed(str)` tell of the drive.

    `taken_over()` says that another computer has claimed the plan meanwhile, `let_go()` that who
    had it has closed it.
    """

    published = Signal(object)
    failed = Signal(str)
    taken_over = Signal()
    let_go = Signal()
    _changed = Signal(object)

    def __init__(self, plan: OpenPlan, parent: QObject) -> None:
        super().__init__(parent)
        self.plan = plan
        self._apart: Apart | None = None
        self._cost = 0.0  # milliseconds that the drive took
        self.quiet_after, self.latest_after = _QUIET, _LATEST
        self.quiet = self._timer(_QUIET, self.publish)
        self.latest = self._timer(_LATEST, self.publish)
        self.again = self._timer(_AGAIN, self.publish)
        self.touching = self._timer(int(TOUCH_EVERY * 1000), self._touch, repeats=True)
        self.asking = self._timer(_ASK, self._ask, repeats=True)
        self._stop = plan.desk.on_change(self._changed.emit)
        self._changed.connect(self._on_changed)
        if plan.claim is not None:
            self.touching.start()
        if plan.holder is not None:
            self.asking.start()
        if plan.is_ahead():
            self.quiet.start()

    def _timer(
        self, milliseconds: int, slot: Callable[[], object], *, repeats: bool = False
    ) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(not repeats)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def note_change(self) -> None:
        """See that the drive gets what the working copy holds now, also without a step."""
        self._on_changed()

    def _on_changed(self, _step: object = None) -> None:
        if self.plan.copy is None:
            return
        least = int(self._cost * _SHARE)
        self.quiet.start(max(self.quiet_after, least))
        if not self.latest.isActive():
            self.latest.start(max(self.latest_after, least))

    def publish(self) -> None:
        """Lay on the drive what is not there yet; while that is under way, once more after it."""
        for timer in (self.quiet, self.latest, self.again):
            timer.stop()
        if self._apart is not None:
            self.again.start()
        elif self.plan.is_ahead():
            began = time.monotonic()

            def on_done(published: object) -> None:
                self._apart = None
                self._cost = (time.monotonic() - began) * 1000
                self.published.emit(published)
                if self.plan.is_ahead() and not self.latest.isActive():
                    self._on_changed()

            self._apart = Apart(self).start(self.plan.publish, on_done, self._on_failed)

    def _on_failed(self, problem: Exception) -> None:
        self._apart = None
        self.again.start()
        if not isinstance(problem, UserError):
            raise problem
        self.failed.emit(said(problem))

    def _touch(self) -> None:
        claim = self.plan.claim
        if claim is not None:
            Apart(self).start(claim.touch, self._on_touched)

    def _on_touched(self, is_ours: bool) -> None:
        if not is_ours:
            self.touching.stop()
            self.taken_over.emit()

    def _ask(self) -> None:
        self.asking.stop()  # a drive that is silent is not asked again and again
        path = self.plan.desk.path
        Apart(self).start(lambda: is_free(path), self._on_asked)

    def _on_asked(self, free: bool) -> None:
        if free:
            self.let_go.emit()
        else:
            self.asking.start()

    def finish(self) -> None:
        """Lay the last on the drive and let go of the plan.

        A silent drive is waited for some seconds; what it did not take is offered at the next
        opening.
        """
        for timer in (self.quiet, self.latest, self.again, self.touching, self.asking):
            timer.stop()
        self._stop()
        self.blockSignals(True)
        plan, under_way = self.plan, self._apart
        if plan.copy is None:
            plan.release()
        else:

            def end() -> None:
                if under_way is None or under_way.wait(_AT_CLOSE):
                    try:
                        if plan.is_ahead():
                            plan.publish()
                    finally:
                        plan.release()

            Apart(self).start(end, on_failed=_kept_here).wait(_AT_CLOSE)
        self.deleteLater()


def _kept_here(problem: Exception) -> None:
    """Pass by what a drive refuses when the plan is closed: the working copy has it all."""
    if not isinstance(problem, UserError):
        raise problem
