# SPDX-License-Identifier: MPL-2.0
"""What the page Referat has beside the text: »Ved hånden«, and the window for the room."""

from collections.abc import Sequence

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from hpdesk.domain.meetings import AgendaItem
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.case_drawer import CASE, EARLIER, PRIVATE, TASKS
from hpdesk.ui.pages.minutes.presenting import Presenting
from hpdesk.ui.pages.minutes.showing import MinutesShowing


class MinutesBeside(MinutesShowing):
    """Answers the keys of what stands beside the text; the page is one."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.presenting = Presenting(context, self, self)
        self.presenting.stepped.connect(self._on_stepped)
        self.bar.present.connect(self.command_present)
        self.body.point.texts["decision"].edited.connect(self.presenting.show_soon)

    def items(self) -> Sequence[AgendaItem]:
        """Return the points as they were last read."""
        return self._items

    def typed_decision(self) -> str:
        """Return the decision as it stands in the editor."""
        return self.body.point.texts["decision"].text()

    def _show_point(self) -> None:
        super()._show_point()
        self.presenting.show_now()

    def hideEvent(self, event: QHideEvent) -> None:
        """Show the room nothing once the page is left; a window that is made small is not."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.presenting.close()

    def _on_stepped(self, step: int) -> None:
        self.command_next_point() if step > 0 else self.command_previous_point()

    def command_next_point(self) -> None:
        """Go to the next point."""
        raise NotImplementedError

    def command_previous_point(self) -> None:
        """Go to the point before."""
        raise NotImplementedError

    # --- at hand ---

    def _at_hand(self, room: str) -> None:
        """Show a room of the drawer; the same key in it leads back to the text."""
        item, drawer = self.item(), self.body.case
        if item is None:
            return
        if drawer.is_open() and drawer.room() == room and drawer.has_keyboard():
            drawer.close_drawer()
            return
        drawer.show_item(item)
        self.body.raise_drawer(drawer)
        drawer.go_to(room)

    def command_open_case(self) -> None:
        """Show the case sheet and the bilag of the point."""
        self._at_hand(CASE)

    def command_open_earlier(self) -> None:
        """Show what was decided on the matter before."""
        self._at_hand(EARLIER)

    def command_open_tasks(self) -> None:
        """Show the open tasks of the point and the bodies."""
        self._at_hand(TASKS)

    def command_open_private(self) -> None:
        """Show the positions and notes, or hide them wherever the keyboard is."""
        drawer = self.body.case
        if drawer.is_open() and drawer.room() == PRIVATE:
            drawer.close_drawer()
        else:
            self._at_hand(PRIVATE)

    # --- the room's screen ---

    def command_present(self) -> None:
        """Show the point for the room, or stop."""
        if self.item() is not None:
            self.presenting.toggle()

    def command_present_closed(self) -> None:
        """Ask whether the closed point is to be shown for the room."""
        self.presenting.toggle_closed()
