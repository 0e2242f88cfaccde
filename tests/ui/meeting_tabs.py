# SPDX-License-Identifier: MPL-2.0
"""A window's worth of context for one tab, which notes what the tab asks of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hpdesk.services.desk import Desk
from hpdesk.services.plan_settings import calendar
from hpdesk.ui.desk_bridge import DeskBridge
from hpdesk.ui.jobs import JobHandle, run_job
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.preferences import load_preferences


@dataclass(slots=True)
class Around:
    """What the tab has asked of the window: places, receipts, notices and questions."""

    went: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    toasts: list[tuple[str, bool]] = field(default_factory=list)
    actions: list[Callable[[], object] | None] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    notice_actions: list[Callable[[], object] | None] = field(default_factory=list)
    questions: list[tuple[str, Callable[[], object]]] = field(default_factory=list)

    def navigate(self, page: str, **arguments: object) -> None:
        self.went.append((page, arguments))

    def back(self) -> None:
        self.went.append(("back", {}))

    def toast(
        self,
        text: str,
        *,
        undo: bool = False,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        tone: str = "ok",
    ) -> None:
        self.toasts.append((text, undo))
        self.actions.append(on_action)

    def notice(
        self,
        text: str,
        tone: str = "over",
        action: str = "",
        on_action: Callable[[], object] | None = None,
        key: str = "",
    ) -> None:
        self.notices.append(text)
        self.notice_actions.append(on_action)

    def ask(self, question: str, text: str, verb: str, on_yes: Callable[[], object]) -> None:
        self.questions.append((question, on_yes))

    def remember(self, name: str, state: bytes) -> None:
        """Nothing of these tabs is remembered by the window."""


def make_context(desk: Desk, around: Around, parent: QObject) -> PageContext:
    """Return what the window would hand to its pages."""

    def jobs(
        fn: Callable[..., object],
        *,
        on_done: Callable[..., object] | None = None,
        on_failed: Callable[[Exception], object] | None = None,
        on_progress: Callable[[float, str], object] | None = None,
    ) -> JobHandle:
        return run_job(
            fn, parent=parent, on_done=on_done, on_failed=on_failed, on_progress=on_progress
        )

    return PageContext(
        desk=desk,
        bridge=DeskBridge(desk, parent),
        navigate=around.navigate,
        back=around.back,
        toast=around.toast,
        notice=around.notice,
        ask=around.ask,
        jobs=jobs,
        commands={},
        calendar=lambda: calendar(desk),
        preferences=load_preferences,
        remember=around.remember,
    )


def files_in(folder: Path) -> set[str]:
    """Return the names of all files but the plan's own."""
    return {p.name for p in folder.iterdir() if p.suffix in (".pdf", ".docx", ".tmp")}


def make_root() -> QWidget:
    """Return a parent for the bridge and the jobs of a test."""
    return QWidget()
