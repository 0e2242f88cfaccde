# SPDX-License-Identifier: MPL-2.0
"""What the five views share: contents at the left, a drawer beside them or over them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.ui.icons import icon
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:  # imported when something is printed
    from hpdesk.ui.printing.offer import PaperOffer

# Below this width, in pixels at 100 %, the drawer lies over the contents.
_NARROW = 1000


def side_air(width: int) -> int:
    """Return the air at the sides of a page of a width, in pixels."""
    theme = current()
    narrow = width < theme.px(_NARROW)
    return theme.measure("page_margin_narrow" if narrow else "page_margin")


class Workspace(QWidget):
    """One view of the page; `column` takes its contents.

    A view reads in `refresh(change)`; `change` is None for reading all of it.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.drawer: Drawer | None = None
        self.column = QVBoxLayout(self)
        self.column.setSpacing(current().px(12))

    def add_drawer(self, drawer: Drawer) -> None:
        """Keep a drawer at the right."""
        self.drawer = drawer
        drawer.closed.connect(self.fit)
        self.fit()

    def why_locked(self) -> str:
        """Return why nothing can be edited, or an empty text."""
        return self.tr("Planen kan kun læses.") if self.context.desk.read_only else ""

    def refresh(self, change: ChangeSet | None) -> None:
        """Read what is shown."""
        raise NotImplementedError

    def begin_search(self) -> None:
        """Put the keyboard in the search line, where there is one."""

    def rename(self) -> None:
        """Edit what has the keyboard."""

    def printed(self) -> "Sequence[PaperOffer]":
        """Return what can be printed of what is shown."""
        return ()

    def focus_first(self) -> None:
        """Put the keyboard where the work begins."""

    def open_drawer(self, focus: QWidget | None = None) -> None:
        """Show the drawer and make room for it."""
        if self.drawer is not None:
            self.drawer.open_drawer(focus)
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the drawer at the right."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Lay contents and drawer out for the width there is."""
        theme = current()
        narrow = self.width() < theme.px(_NARROW)
        side = side_air(self.width())
        beside = 0
        if self.drawer is not None:
            width = min(self.drawer.width(), self.width())
            if not self.drawer.isHidden() and not narrow:
                beside = width
            self.drawer.setGeometry(self.width() - width, 0, width, self.height())
            self.drawer.raise_()
        self.column.setContentsMargins(side, theme.px(12), side + beside, side)


class ListWorkspace(Workspace):
    """A line with search and a button above a card that holds the list or what to do next."""

    def __init__(self, context: PageContext, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = current()
        self.tools = QHBoxLayout()
        self.tools.setSpacing(theme.px(8))
        self.search = QLineEdit()
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", "t3"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setMinimumWidth(theme.px(120))
        self.search.setMaximumWidth(theme.px(320))
        self.tools.addWidget(self.search, 3)
        self.tools.addStretch(1)
        self.column.addLayout(self.tools)
        self.card = Card()
        self.stack = QStackedWidget()
        self.card.body.addWidget(self.stack, 1)
        self.column.addWidget(self.card, 1)
        self.nothing = EmptyState(
            "search",
            self.tr("Intet passer til søgningen"),
            self.tr("Prøv et andet ord, eller vis det hele igen."),
            self.tr("Vis alle"),
        )

    def set_list(self, view: QWidget, empty: EmptyState) -> None:
        """Put the list and what stands in its place where it is empty."""
        self.list_view, self.empty = view, empty
        empty.button.setEnabled(not self.context.desk.read_only)
        for widget in (view, empty, self.nothing):
            self.stack.addWidget(widget)

    def show_state(self, shown: int, total: int) -> None:
        """Show the list, that nothing was found, or the first step."""
        if shown:
            self.stack.setCurrentWidget(self.list_view)
        else:
            self.stack.setCurrentWidget(self.nothing if total else self.empty)

    def begin_search(self) -> None:
        """Put the keyboard in the search line."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_first(self) -> None:
        """Put the keyboard in the list, or on the first step."""
        shown = self.stack.currentWidget()
        target = shown.button if isinstance(shown, EmptyState) else self.list_view
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the search line to the list with ↓, Enter and Esc."""
        keys = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if self.search.hasFocus() and event.key() in keys:
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
            self.focus_first()
        else:
            super().keyPressEvent(event)
