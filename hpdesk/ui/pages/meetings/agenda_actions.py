# SPDX-License-Identifier: MPL-2.0
"""What can be done with a point of an agenda, from its menu, its keys and the commands."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.services import agenda_moves, meetings
from hpdesk.ui.commands import command
from hpdesk.ui.icons import icon
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.agenda_model import AgendaRow
from hpdesk.ui.wording import said

# The commands of a point's menu, in order; an empty text is a line between them.
ITEM_MENU = (
    "rename",
    "indent_item",
    "outdent_item",
    "item_section",
    "item_break",
    "item_closed",
    "",
    "copy_item",
    "move_item",
    "lift_item",
    "inform_item",
    "park_item",
    "postpone_item",
    "item_template",
    "",
    "remove_item",
)
_LIST_KEYS = {"indent_item": "Alt+Right", "outdent_item": "Alt+Left", "remove_item": "Del"}


class AgendaActions(QObject):
    """Does them with the row it is asked for; `current` gives it, `rename` edits in place."""

    def __init__(
        self,
        context: PageContext,
        current: Callable[[], AgendaRow | None],
        rename: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context, self._current, self._rename = context, current, rename
        self._parent = parent

    def make_menu(self) -> QMenu:
        """Return the menu of the current point."""
        menu = QMenu(self._parent)
        row = self._current()
        for name in ITEM_MENU:
            if not name:
                menu.addSeparator()
                continue
            entry = command(name)
            action = QAction(entry.label(), menu)
            if entry.icon:
                action.setIcon(icon(entry.icon))
            if key := entry.shortcut or _LIST_KEYS.get(name, ""):
                action.setShortcut(QKeySequence(key))
            if name == "item_closed" and row is not None:
                action.setCheckable(True)
                action.setChecked(row.item.closed)
            action.setEnabled(row is not None and self._may(name, row))
            action.triggered.connect(partial(self._on_triggered, name))
            menu.addAction(action)
        return menu

    def _may(self, method: str, row: AgendaRow) -> bool:
        if self._context.desk.read_only:
            return False
        if method == "outdent_item":
            return row.is_sub
        return method != "indent_item" or not row.is_sub

    def _on_triggered(self, method: str, _checked: bool = False) -> None:
        getattr(self, method)()

    def _ready(self) -> AgendaRow | None:
        """Return the current point with all text saved, or None where nothing may be changed."""
        if self._context.desk.read_only or not self._context.bridge.saver.flush():
            return None
        return self._current()

    def _told(self, act: Callable[[], object]) -> bool:
        """Do something; where it is refused, say why."""
        try:
            act()
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")
            return False
        return True

    def rename(self) -> None:
        """Edit the title in place."""
        self._rename()

    def indent_item(self) -> None:
        """Put the point under the one above."""
        if (row := self._ready()) is not None:
            self._told(partial(agenda_moves.indent_item, self._context.desk, row.item.id))

    def outdent_item(self) -> None:
        """Make a sub-point a point."""
        if (row := self._ready()) is not None:
            self._told(partial(agenda_moves.outdent_item, self._context.desk, row.item.id))

    def item_section(self) -> None:
        """Ask for the heading over the point."""
        from hpdesk.ui.dialogs.item_dialogs import SectionDialog

        if (row := self._ready()) is not None:
            SectionDialog(self._context, row.item, self._parent.window()).open()

    def item_break(self) -> None:
        """Ask for the pause after the point."""
        from hpdesk.ui.dialogs.item_dialogs import BreakDialog

        if (row := self._ready()) is not None:
            BreakDialog(self._context, row.item, self._parent.window()).open()

    def item_closed(self) -> None:
        """Close an open point, or open a closed one."""
        if (row := self._ready()) is not None:
            closed = not row.item.closed
            edit = partial(meetings.edit_item, self._context.desk, row.item.id, closed=closed)
            if self._told(edit):
                text = self.tr("Punktet er lukket.") if closed else self.tr("Punktet er åbent.")
                self._context.toast(text, undo=True)

    def copy_item(self) -> None:
        """Ask for the meeting to copy the point to."""
        self._send("copy")

    def move_item(self) -> None:
        """Ask for the meeting to move the point to."""
        self._send("move")

    def _send(self, how: str) -> None:
        from hpdesk.ui.dialogs.item_target import ItemTargetDialog

        if (row := self._ready()) is not None:
            ItemTargetDialog(self._context, row.item, how, self._parent.window()).open()

    def lift_item(self) -> None:
        """Ask for the body to lift the point to."""
        self._lift("lift")

    def inform_item(self) -> None:
        """Ask for the body that is to be told."""
        self._lift("inform")

    def park_item(self) -> None:
        """Ask for the body whose next meeting the point is to wait for."""
        self._lift("park")

    def _lift(self, how: str) -> None:
        from hpdesk.ui.dialogs.item_lift import ItemLiftDialog

        if (row := self._ready()) is not None:
            ItemLiftDialog(self._context, row.item, how, self._parent.window()).open()

    def postpone_item(self) -> None:
        """Postpone the point to the body's next meeting."""
        if (row := self._ready()) is None:
            return
        if self._told(partial(agenda_moves.postpone_item, self._context.desk, row.item.id)):
            text = self.tr("»{0}« er udsat til næste møde.").format(row.item.title)
            self._context.toast(text, undo=True)

    def item_template(self) -> None:
        """Ask for a name and keep the point as a template."""
        from hpdesk.ui.dialogs.template_name import TemplateNameDialog

        if (row := self._ready()) is not None:
            TemplateNameDialog(self._context, item=row.item, parent=self._parent.window()).open()

    def remove_item(self) -> None:
        """Delete the point; it can be taken back."""
        if (row := self._ready()) is None:
            return
        if self._told(partial(meetings.delete_item, self._context.desk, row.item.id)):
            text = self.tr("Punktet »{0}« er slettet med bilag og opgaver.")
            self._context.toast(text.format(row.item.title), undo=True)

    def move_to(self, item_id: str, index: int) -> None:
        """Move a point with what stands under it to an index."""
        if self._ready() is not None:
            self._told(partial(meetings.move_item, self._context.desk, item_id, index))

    def retitle(self, item_id: str, title: str) -> None:
        """Give a point another title."""
        if self._ready() is not None:
            self._told(partial(meetings.edit_item, self._context.desk, item_id, title=title))
