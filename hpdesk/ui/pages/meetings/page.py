# SPDX-License-Identifier: MPL-2.0
"""The page »Møder«: the list of meetings, or one of them."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.services import meetings
from hpdesk.ui.dialogs.meeting_dialog import MeetingDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.base import Page
from hpdesk.ui.pages.meetings.list_view import MeetingsList
from hpdesk.ui.pages.meetings.meeting_view import TAB_AGENDA, TAB_PACK, TABS, MeetingView

# What the list shows; the texts of points are none of its business.
_LIST_TABLES = ("meeting", "meeting_body", "sent_version", "body", "setting")


class MeetingsPage(Page):
    """Takes `meeting_id`, `item_id` and `tab` (dagsorden, deltagere, moedepakke, historik).

    Without a meeting the list is shown.
    """

    tables: ClassVar[tuple[str, ...]] = ()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget()
        outer.addWidget(self.stack)
        self.list = MeetingsList(context)
        self.list.opened.connect(self._on_opened)
        self.list.new_asked.connect(self.command_new_meeting)
        self.stack.addWidget(self.list)
        self.meeting: MeetingView | None = None
        self._list_stale = True

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the list where it is shown, and the meeting that is open."""
        if change is None or _concerns_list(change):
            self._list_stale = True
        if self._is_open():
            self._refresh_meeting(change)
        else:
            self._refresh_list()

    def _refresh_list(self) -> None:
        if self._list_stale:
            self._list_stale = False
            self.list.refresh()

    def _refresh_meeting(self, change: ChangeSet | None) -> None:
        view = self.meeting
        assert view is not None, "only called with a meeting open"
        try:
            view.refresh(change)
        except UserError:  # the meeting was deleted, here or by undo
            self.show_list()

    def _is_open(self) -> bool:
        return self.meeting is not None and self.stack.currentWidget() is self.meeting

    def arrive(self, **arguments: object) -> None:
        """Open a meeting, one of its points, or one of its tabs; without a meeting the list."""
        item_id = str(arguments.get("item_id") or "")
        meeting_id = str(arguments.get("meeting_id") or "")
        if not meeting_id and item_id:
            meeting_id = meetings.meeting_of_item(self.context.desk, item_id) or ""
        if not meeting_id:
            self.show_list()
            return
        self.open_meeting(meeting_id)
        tab = str(arguments.get("tab") or "")
        if self.meeting is not None and self._is_open():
            self.meeting.show_tab(TABS.index(tab) if tab in TABS else TAB_AGENDA)
            if item_id:
                self.meeting.agenda.choose(item_id)
            self.focus_first()

    def open_meeting(self, meeting_id: str) -> None:
        """Show one meeting; one that is gone is told of."""
        try:
            found = meetings.get_meeting(self.context.desk, meeting_id)
        except UserError:
            self.show_list()
            self.context.notice(self.tr("Mødet findes ikke længere i planen."), "info")
            return
        if self.meeting is None:
            self.meeting = MeetingView(self.context)
            self.meeting.list_asked.connect(self._on_list_asked)
            self.stack.addWidget(self.meeting)
        self.meeting.show_meeting(found)
        self.stack.setCurrentWidget(self.meeting)

    def show_list(self) -> None:
        """Show all meetings, with the one that was open as the current row."""
        shown = self.meeting.meeting_id() if self.meeting is not None else ""
        self.stack.setCurrentWidget(self.list)
        self._refresh_list()
        if shown:
            self.list.choose(shown)

    def where(self) -> Mapping[str, object]:
        """Return the meeting, the tab and the point that are shown."""
        if not self._is_open() or self.meeting is None:
            return {}
        return self.meeting.where()

    def focus_first(self) -> None:
        """Put the keyboard in the list or in the agenda."""
        if self._is_open() and self.meeting is not None:
            self.meeting.focus_first()
        else:
            self.list.focus_first()

    def command_new_meeting(self) -> None:
        """Ask for a new meeting of the body that is listed, and open it (Ctrl+N)."""
        if self.context.desk.read_only:
            self.context.toast(self.tr("Planen er skrivebeskyttet og kan kun læses."), tone="warn")
            return
        self.context.bridge.saver.flush()
        dialog = MeetingDialog(self.context, body_id=self.list.chosen_body(), parent=self.window())
        dialog.saved.connect(self._on_opened)
        dialog.open()

    def command_find(self) -> None:
        """Search the list (Ctrl+F)."""
        if self._is_open():
            self.show_list()
        self.list.begin_search()

    def command_rename(self) -> None:
        """Edit what has the keyboard (F2)."""
        if self._is_open() and self.meeting is not None:
            self.meeting.rename()

    def command_build_pack(self) -> None:
        """Go to the pack, and build it where it is shown already (Ctrl+E)."""
        if self._is_open() and self.meeting is not None:
            self.meeting.build_pack()
        elif key := self.list.current_meeting_id():
            self.context.navigate("meetings", meeting_id=key, tab=TABS[TAB_PACK])

    def command_write_minutes(self) -> None:
        """Take the minutes (F9)."""
        if self._is_open() and self.meeting is not None:
            self.meeting.write_minutes()
        elif key := self.list.current_meeting_id():
            self.context.navigate("minutes", meeting_id=key)

    def _on_opened(self, meeting_id: str) -> None:
        # Through the window, so that the way back leads to the list.
        self.context.navigate("meetings", meeting_id=meeting_id)

    def _on_list_asked(self) -> None:
        self.context.bridge.saver.flush()
        self.show_list()
        self.list.focus_first()


def _concerns_list(change: ChangeSet) -> bool:
    if change.touches(*_LIST_TABLES):
        return True
    # The number of points changes only when one comes or goes.
    return any(
        row.table == "agenda_item" and (row.before is None or row.after is None)
        for row in change.rows
    )
