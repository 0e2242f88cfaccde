# SPDX-License-Identifier: MPL-2.0
"""What pages and dialogs may use of the window around them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QAction

from hpdesk.domain.working_days import Calendar
from hpdesk.ui.desk_bridge import DeskBridge
from hpdesk.ui.jobs import JobHandle
from hpdesk.ui.preferences import Preferences

if TYPE_CHECKING:  # the services floor is imported when a plan is opened, after the first paint
    from hpdesk.services.desk import Desk

# Asks before something that cannot be taken back: question, explanation, verb, what to do then.
Ask = Callable[[str, str, str, Callable[[], object]], object]


class Navigate(Protocol):
    """Goes to a page: `navigate("meetings", meeting_id=…, item_id=…)`."""

    def __call__(self, page: str, **arguments: object) -> None:
        """Show the page and hand it the arguments."""


class ShowToast(Protocol):
    """Shows a receipt; `undo=True` offers »Fortryd« for the last step."""

    def __call__(
        self,
        text: str,
        *,
        undo: bool = False,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        tone: str = "ok",
    ) -> None:
        """Show it."""


class ShowNotice(Protocol):
    """Shows a sentence in the bar at the top until it is mended or closed."""

    def __call__(
        self,
        text: str,
        tone: str = "over",
        action: str = "",
        on_action: Callable[[], object] | None = None,
        key: str = "",
    ) -> None:
        """Show it."""


class RunJob(Protocol):
    """Runs slow work, see `jobs.run_job`; the parent is given already."""

    def __call__(
        self,
        fn: Callable[..., object],
        *,
        on_done: Callable[..., object] | None = None,
        on_failed: Callable[[Exception], object] | None = None,
        on_progress: Callable[[float, str], object] | None = None,
    ) -> JobHandle:
        """Start it."""


@dataclass(frozen=True, slots=True)
class PageContext:
    """What a page may use of the window around it.

    `calendar()` is the plan's working-day calendar; `remember(name, state)` keeps how a
    splitter stands and `preferences()` has it.
    """

    desk: "Desk"
    bridge: DeskBridge
    navigate: Navigate
    back: Callable[[], None]
    toast: ShowToast
    notice: ShowNotice
    ask: Ask
    jobs: RunJob
    commands: Mapping[str, QAction]
    calendar: Callable[[], Calendar]
    preferences: Callable[[], Preferences]
    remember: Callable[[str, bytes], None]

    def today(self) -> date:
        """Return the day it is."""
        return self.desk.today()
