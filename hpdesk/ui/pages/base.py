# SPDX-License-Identifier: MPL-2.0
"""What every page is: it reads when it is seen, and re-reads only what concerns it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.reading_order import reading_stops

if TYPE_CHECKING:  # imported when something is printed
    from hpdesk.ui.printing.offer import PaperOffer


class Page(QWidget):
    """A page of the window.

    Build the widgets in `__init__`, without reading. `refresh(None)` reads all of it and is
    called when the page is first seen; later `refresh(change)` follows a change in one of
    `tables` (all changes where empty), at once if the page is seen, else when it is seen next.
    A method `command_<id>` answers the command of that id, such as `command_find`.
    """

    tables: ClassVar[tuple[str, ...]] = ()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._stale = True
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def refresh(self, change: ChangeSet | None) -> None:
        """Read what is shown; `change` is None for the first time and after long absence."""
        raise NotImplementedError

    def is_interested(self, change: ChangeSet) -> bool:
        """Tell whether a change concerns the page."""
        return not self.tables or change.touches(*self.tables)

    def expect(self, **arguments: object) -> None:
        """Hear what `arrive` will get, before the page reads: the rest need not be read first."""

    def arrive(self, **arguments: object) -> None:
        """Take the arguments of `navigate`; called after the page has read."""

    def where(self) -> Mapping[str, object]:
        """Return the arguments that lead back to what is shown now."""
        return {}

    def printed(self) -> "Sequence[PaperOffer]":
        """Return what can be printed of what is shown, the likeliest first."""
        return ()

    def focus_first(self) -> None:
        """Put the keyboard where the work begins."""
        for stop in reading_stops(self)[:1]:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_committed(self, change: ChangeSet) -> None:
        """Follow a change now or when the page is seen next; the window calls this."""
        if not self.is_interested(change):
            return
        if self.isVisible() and not self._stale:
            self.refresh(change)
        else:
            self._stale = True

    def refresh_if_stale(self) -> None:
        """Read again where something changed since the page was last seen."""
        if self._stale:
            self._stale = False
            self.refresh(None)

    def showEvent(self, event: QShowEvent) -> None:
        """Read when the page is seen."""
        super().showEvent(event)
        self.refresh_if_stale()
