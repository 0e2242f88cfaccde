# SPDX-License-Identifier: MPL-2.0
"""Makes pages when they are first shown, and remembers the way back."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.ui.desk_bridge import DeskBridge
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages import PageSpec
from hpdesk.ui.pages.base import Page

if TYPE_CHECKING:  # imported when something is printed
    from hpdesk.ui.printing.offer import PaperOffer

Place = tuple[str, Mapping[str, object]]
_LONGEST = 50


class PageStack(QObject):
    """`shown(str)` gives the id of the page that came into view."""

    shown = Signal(str)

    def __init__(
        self, specs: Sequence[PageSpec], stack: QStackedWidget, bridge: DeskBridge
    ) -> None:
        super().__init__(stack)
        self._specs = {spec.id: spec for spec in specs}
        self._stack, self._bridge = stack, bridge
        self._context: PageContext | None = None
        self._pages: dict[str, Page] = {}
        self._now = ""
        self._back: list[Place] = []

    def set_context(self, context: PageContext) -> None:
        """Use another plan for the pages made from now on."""
        self._context = context

    def context(self) -> PageContext | None:
        """Return what new pages are given, or None without a plan."""
        return self._context

    def clear(self) -> None:
        """Drop all pages."""
        # The shown one goes last: another that took its place would read the closed plan.
        shown = self._stack.currentWidget()
        for page in sorted(self._pages.values(), key=lambda page: page is shown):
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._back.clear()
        self._now, self._context = "", None

    def page(self, page_id: str) -> Page | None:
        """Return a page where it has been made."""
        return self._pages.get(page_id)

    def current(self) -> Place | None:
        """Return where we are and what leads back here."""
        page = self._pages.get(self._now)
        return (self._now, dict(page.where())) if page is not None else None

    def navigate(self, page_id: str, **arguments: object) -> None:
        """Show a page; what is shown now is put on the way back.

        A page that is shown already goes to where it begins, unless arguments lead further; from
        elsewhere a page is found as it was left.
        """
        here = self.current()
        self._bridge.saver.flush()
        fresh = page_id != self._now
        self._show(page_id, arguments, arrives=bool(arguments) or not fresh)
        if here is not None and (fresh or arguments or self.current() != here):
            self._back.append(here)
            del self._back[:-_LONGEST]

    def back(self) -> None:
        """Show what was shown before, if anything was."""
        if self._back:
            self._bridge.saver.flush()
            page_id, arguments = self._back.pop()
            self._show(page_id, arguments, arrives=True)

    def answer(self, command_id: str) -> Callable[[], object] | None:
        """Return the shown page's own answer to a command."""
        page = self._pages.get(self._now)
        found = getattr(page, f"command_{command_id}", None)
        return found if callable(found) else None

    def printed(self) -> "Sequence[PaperOffer]":
        """Return what can be printed of the shown page."""
        page = self._pages.get(self._now)
        return page.printed() if page is not None else ()

    def on_committed(self, change: ChangeSet) -> None:
        """Tell every page of a change."""
        for page in tuple(self._pages.values()):
            page.on_committed(change)

    def _show(self, page_id: str, arguments: Mapping[str, object], *, arrives: bool) -> None:
        page = self._pages.get(page_id)
        if page is None:
            if self._context is None:
                return
            page = self._specs[page_id].make(self._context)
            self._pages[page_id] = page
            self._stack.addWidget(page)
        fresh = self._now != page_id
        self._now = page_id
        if arrives:
            page.expect(**arguments)
        self._stack.setCurrentWidget(page)
        page.refresh_if_stale()
        if arrives:
            page.arrive(**arguments)
        if fresh:
            self.shown.emit(page_id)
        if fresh or not arguments:
            page.focus_first()
