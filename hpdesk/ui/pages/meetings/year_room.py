# SPDX-License-Identifier: MPL-2.0
"""The year on the page »Møder«: its view, and the dialogs that belong to it."""

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.services import meetings
from hpdesk.ui.dialogs.meeting_dialog import MeetingDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.calendar_export import CalendarExport
from hpdesk.ui.pages.meetings.year import YearView
from hpdesk.ui.wording import counted, worded

# What the year shows; the points of its meetings are none of its business.
_TABLES = ("meeting", "meeting_body", "sent_version", "body", "body_plan", "plan", "setting")


class YearRoom(QObject):
    """Reads the year when it is seen, and answers what is asked in it."""

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.view = YearView(context)
        self.view.opened.connect(self._on_opened)
        self.view.new_asked.connect(self.plan_meeting)
        self.view.series_asked.connect(self.plan_series)
        self.view.marks_asked.connect(self.edit_marks)
        self.view.export_asked.connect(self.export)
        self.calendar = CalendarExport(context, self.view)
        self._stale = True

    def follow(self, change: ChangeSet | None, *, seen: bool) -> None:
        """Read again what a change concerns, at once where the year is seen."""
        if change is None or change.touches(*_TABLES):
            self._stale = True
        if seen:
            self._read()

    def show(self, day: date | None) -> None:
        """Show the year of a day, or the one that was shown last."""
        if day is not None and day.year != self.view.year:
            self._stale = False
            self.view.show_day(day)
            return
        self._read()
        if day is not None:
            self.view.show_day(day)

    def _read(self) -> None:
        if self._stale:
            self._stale = False
            self.view.keep_day()
            self.view.refresh()

    def _on_opened(self, meeting_id: str) -> None:
        self._context.navigate("meetings", meeting_id=meeting_id)

    def _may_write(self) -> bool:
        if self._context.desk.read_only:
            self._context.toast(self.tr("Planen er skrivebeskyttet og kan kun læses."), tone="warn")
            return False
        return self._context.bridge.saver.flush()

    def plan_meeting(self, day: date | None) -> None:
        """Ask for a new meeting, on a day where one is given."""
        if not self._may_write():
            return
        dialog = MeetingDialog(self._context, parent=self._page.window())
        if day is not None:
            dialog.propose_day(day)
        dialog.saved.connect(self._on_planned)
        dialog.open()

    def _on_planned(self, meeting_id: str) -> None:
        meeting = meetings.get_meeting(self._context.desk, meeting_id)
        self.view.show_day(meeting.starts.date())
        self._context.toast(self.tr("Mødet er oprettet."), undo=True)

    def plan_series(self) -> None:
        """Ask for a row of meetings in the year that is shown."""
        if not self._may_write():
            return
        from hpdesk.ui.dialogs.series_dialog import SeriesDialog

        dialog = SeriesDialog(self._context, self.view.year, parent=self._page.window())
        dialog.created.connect(self._on_series)
        dialog.open()

    def _on_series(self, first: date, count: int) -> None:
        self.view.show_day(first)
        text = self.tr("{0} er oprettet.").format(counted(count, worded("møde"), worded("møder")))
        self._context.toast(text, undo=True)

    def edit_marks(self) -> None:
        """See to the year's deadlines and holidays."""
        self._context.bridge.saver.flush()
        from hpdesk.ui.dialogs.annual_marks import AnnualMarksDialog

        dialog = AnnualMarksDialog(self._context, parent=self._page.window())
        dialog.open()

    def export(self) -> None:
        """Write the year, or one body's meetings, as a calendar file."""
        self.calendar.export_year(self.view.year)
