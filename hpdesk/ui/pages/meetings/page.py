# SPDX-License-Identifier: MPL-2.0
"""The page »Møder«: the list of meetings, the year of them, or one of them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.services import meetings
from hpdesk.ui.dialogs.meeting_dialog import MeetingDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.base import Page
from hpdesk.ui.pages.meetings.agenda_commands import AgendaCommands
from hpdesk.ui.pages.meetings.agenda_tab import AgendaTab
from hpdesk.ui.pages.meetings.list_view import MeetingsList
from hpdesk.ui.pages.meetings.meeting_parts import TAB_AGENDA, TAB_MINUTES, TAB_PACK, TABS
from hpdesk.ui.pages.meetings.meeting_view import MeetingView
from hpdesk.ui.pages.meetings.sending.commands import SendingCommands
from hpdesk.ui.pages.meetings.view_choice import LIST, YEAR

if TYPE_CHECKING:  # the year is imported when it is first shown
    from hpdesk.ui.pages.meetings.year_room import YearRoom
    from hpdesk.ui.printing.offer import PaperOffer

# What the list shows; the texts of points are none of its business.
_LIST_TABLES = ("meeting", "meeting_body", "sent_version", "body", "setting")


class MeetingsPage(AgendaCommands, SendingCommands, Page):
    """Takes `meeting_id`, `item_id` and `tab` (dagsorden, deltagere, formoeder, plan …).

    Without a meeting the list is shown, or the year with `view="year"` and a `day`.
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
        self.list.view_chosen.connect(self._on_view)
        self.stack.addWidget(self.list)
        self.meeting: MeetingView | None = None
        self.year: YearRoom | None = None
        self._came_from_year = False
        self._list_stale = True

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the list where it is shown, and the meeting that is open."""
        if change is None or _concerns_list(change):
            self._list_stale = True
        if self.year is not None:
            self.year.follow(change, seen=self._shows_year())
        if self._is_open():
            self._refresh_meeting(change)
        elif not self._shows_year():
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

    def _shows_year(self) -> bool:
        return self.year is not None and self.stack.currentWidget() is self.year.view

    def arrive(self, **arguments: object) -> None:
        """Open a meeting, one of its points or of its tabs, the year, or else the list."""
        item_id = str(arguments.get("item_id") or "")
        meeting_id = str(arguments.get("meeting_id") or "")
        if not meeting_id and item_id:
            meeting_id = meetings.meeting_of_item(self.context.desk, item_id) or ""
        if not meeting_id and arguments.get("view") == YEAR:
            day = str(arguments.get("day") or "")
            self.show_year(date.fromisoformat(day) if day else None)
            return
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
        self._came_from_year = False
        self.stack.setCurrentWidget(self.list)
        self._refresh_list()
        if shown:
            self.list.choose(shown)

    def show_year(self, day: date | None = None) -> None:
        """Show a year of all bodies; without a day as it was left."""
        if self.year is None:
            from hpdesk.ui.pages.meetings.year_room import YearRoom

            self.year = YearRoom(self.context, self)
            self.year.view.view_chosen.connect(self._on_view)
            self.stack.addWidget(self.year.view)
        self.stack.setCurrentWidget(self.year.view)
        self._came_from_year = True
        self.year.show(day)

    def where(self) -> Mapping[str, object]:
        """Return the meeting, the tab and the point that are shown, or the day of the year."""
        if self.year is not None and self._shows_year():
            return self.year.view.where()
        if not self._is_open() or self.meeting is None:
            return {}
        return self.meeting.where()

    def printed(self) -> "Sequence[PaperOffer]":
        """Return the papers of the open meeting or the current row, and of a year that is shown."""
        from hpdesk.ui.printing.meeting_offers import meeting_offers
        from hpdesk.ui.printing.plan_offers import year_offer

        desk = self.context.desk
        of_year: list[PaperOffer] = []
        if self.year is not None and self._shows_year():
            of_year = [year_offer(desk, self.year.view.year)]
        shown = self.meeting.meeting_id() if self._is_open() and self.meeting is not None else ""
        key = shown or self._current_key()
        if not key:
            return of_year
        meeting = meetings.get_meeting(desk, key)
        pack = self.meeting.chosen_pack() if shown and self.meeting is not None else None
        found = meeting_offers(desk, meeting, pack)
        if shown and self.meeting is not None:
            chosen = {TAB_PACK: 1, TAB_MINUTES: 2}.get(self.meeting.tabs.currentIndex(), 0)
            found.insert(0, found.pop(min(chosen, len(found) - 1)))
        return [*of_year, *found]

    def focus_first(self) -> None:
        """Put the keyboard in the list or in the agenda."""
        if self._is_open() and self.meeting is not None:
            self.meeting.focus_first()
        elif self.year is not None and self._shows_year():
            self.year.view.focus_first()
        else:
            self.list.focus_first()

    def command_new_meeting(self) -> None:
        """Ask for a new meeting of the body that is listed, and open it (Ctrl+N)."""
        if self.context.desk.read_only:
            self.context.toast(self.tr("Planen er skrivebeskyttet og kan kun læses."), tone="warn")
            return
        if self.year is not None and self._shows_year():
            self.year.plan_meeting(None)
            return
        self.context.bridge.saver.flush()
        dialog = MeetingDialog(self.context, body_id=self.list.chosen_body(), parent=self.window())
        dialog.saved.connect(self._on_opened)
        dialog.open()

    def open_agenda(self) -> AgendaTab | None:
        """Show the agenda of the open meeting and return it, or None."""
        if not self._is_open() or self.meeting is None:
            return None
        self.meeting.show_tab(TAB_AGENDA)
        return self.meeting.agenda

    def open_view(self) -> MeetingView | None:
        """Return the meeting that is open, after opening the current row of the list."""
        if not self._is_open() and (key := self._current_key()):
            self.context.navigate("meetings", meeting_id=key)
        return self.meeting if self._is_open() else None

    def command_next_point(self) -> None:
        """Go to the next point of a formøde's walk (Ctrl+PgDn)."""
        if self._is_open() and self.meeting is not None:
            self.meeting.step_point(1)

    def command_previous_point(self) -> None:
        """Go to the point before in a formøde's walk (Ctrl+PgUp)."""
        if self._is_open() and self.meeting is not None:
            self.meeting.step_point(-1)

    def command_following_meeting(self) -> None:
        """Begin the next meeting of the open one's bodies from it."""
        if self._is_open() and self.meeting is not None:
            self.meeting.plan_following()

    def command_find(self) -> None:
        """Search the list (Ctrl+F)."""
        if self._is_open() or self._shows_year():
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
        elif key := self._current_key():
            self.context.navigate("meetings", meeting_id=key, tab=TABS[TAB_PACK])

    def command_write_minutes(self) -> None:
        """Take the minutes (F9)."""
        if self._is_open() and self.meeting is not None:
            self.meeting.write_minutes()
        elif key := self._current_key():
            self.context.navigate("minutes", meeting_id=key)

    def command_minutes_way(self) -> None:
        """Show how far the minutes have come (Ctrl+Shift+R)."""
        shown = self.meeting.meeting_id() if self._is_open() and self.meeting is not None else ""
        if key := shown or self._current_key():
            self.context.navigate("meetings", meeting_id=key, tab=TABS[TAB_MINUTES])

    def command_previous_year(self) -> None:
        """Show the year before (Alt+PgUp)."""
        if self.year is not None and self._shows_year():
            self.year.view.show_previous()

    def command_next_year(self) -> None:
        """Show the year after (Alt+PgDn)."""
        if self.year is not None and self._shows_year():
            self.year.view.show_next()

    def command_this_year(self) -> None:
        """Show the year that it is (Alt+Home)."""
        if self.year is not None and self._shows_year():
            self.year.view.show_today()

    def command_plan_series(self) -> None:
        """Plan a row of meetings in the year."""
        self._in_year().plan_series()

    def command_annual_marks(self) -> None:
        """See to the deadlines and holidays of the year."""
        self._in_year().edit_marks()

    def command_export_calendar(self) -> None:
        """Write the open meeting, or a year of them, as a calendar file."""
        if self._is_open() and self.meeting is not None:
            self.meeting.export_calendar()
        else:
            self._in_year().export()

    def _current_key(self) -> str:
        if self.year is not None and self._shows_year():
            return self.year.view.current_meeting_id()
        return self.list.current_meeting_id()

    def _in_year(self) -> "YearRoom":
        if not self._shows_year():
            self.context.navigate("meetings", view=YEAR)
        assert self.year is not None, "just shown"
        return self.year

    def _on_view(self, view: str) -> None:
        """Change between list and year; the keyboard stays in the choice."""
        if view == YEAR:
            self.context.navigate("meetings", view=YEAR)
            if self.year is not None:
                self.year.view.views.set_value(YEAR)
                self.year.view.views.part(YEAR).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.context.navigate("meetings", meeting_id="")
            self.list.views.set_value(LIST)
            self.list.views.part(LIST).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_opened(self, meeting_id: str) -> None:
        # Through the window, so that the way back leads to the list.
        self.context.navigate("meetings", meeting_id=meeting_id)

    def _on_list_asked(self) -> None:
        """Go back to where the meeting was opened: the list or the year."""
        self.context.bridge.saver.flush()
        if self._came_from_year:
            self.show_year()
        else:
            self.show_list()
        self.focus_first()


def _concerns_list(change: ChangeSet) -> bool:
    if change.touches(*_LIST_TABLES):
        return True
    # The number of points changes only when one comes or goes.
    return any(
        row.table == "agenda_item" and (row.before is None or row.after is None)
        for row in change.rows
    )
