# SPDX-License-Identifier: MPL-2.0
"""What the page Referat shows, and how it follows changes; what is done stands in `page`."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.domain.agenda import item_number
from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.services import followup, meetings, minutes
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.base import Page
from hpdesk.ui.pages.minutes.body import MinutesBody
from hpdesk.ui.pages.minutes.clock import PointClock
from hpdesk.ui.pages.minutes.quick_reading import Reading
from hpdesk.ui.pages.minutes.rules import choose_meeting, is_minuted
from hpdesk.ui.pages.minutes.saved_text import with_texts
from hpdesk.ui.pages.minutes.side_data import SideData
from hpdesk.ui.pages.minutes.top_bar import TopBar
from hpdesk.ui.widgets.empty_state import EmptyState


class MinutesShowing(Page):
    """Reads one meeting and shows one of its points at a time."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._meeting: Meeting | None = None
        self._items: tuple[AgendaItem, ...] = ()
        self._item_id = ""
        self._draft = ""
        self._has_words = False
        self._side: SideData | None = None
        self.clock = PointClock(self)
        self.bar = TopBar()
        self.body = MinutesBody(context, self.clock, self)
        self.empty = EmptyState(
            "pen-line",
            self.tr("Der er ingen møder at skrive referat af"),
            self.tr("Opret mødet og dets dagsorden under Møder. Så kan referatet skrives her."),
            self.tr("Gå til Møder"),
        )
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.bar)
        down.addWidget(self.body, 1)
        down.addWidget(self.empty, 1)
        self.empty.hide()

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the meeting, or only what a change touched."""
        if self._meeting is None:
            return
        if change is None:
            self._read_meeting(self._meeting.id, self._item_id)
            return
        fresh = with_texts(self._items, change)
        if fresh is not None:
            self._items = fresh
            self._show_point()
            return
        if change.touches("meeting", "meeting_body", "agenda_item", "guest", "attachment"):
            self._read_meeting(self._meeting.id, self._item_id)
            return
        if change.touches("person", "organisation", "membership"):
            self._read_names()
        if change.touches("task", "task_responsible"):
            self._show_tasks()
        if change.touches("attendance", "person", "membership") and self._side is not None:
            self._side.read()
            self._show_people()

    def arrive(self, **arguments: object) -> None:
        """Show a meeting, and one of its points."""
        meeting_id, item_id = arguments.get("meeting_id"), arguments.get("item_id")
        if meeting_id is None and item_id is not None:
            meeting_id = meetings.meeting_of_item(self.context.desk, str(item_id))
        if meeting_id is not None:
            self._read_meeting(str(meeting_id), str(item_id or ""))

    def where(self) -> Mapping[str, object]:
        """Return the meeting and the point."""
        if self._meeting is None:
            return {}
        return {"meeting_id": self._meeting.id, "item_id": self._item_id or None}

    def focus_first(self) -> None:
        """Choose the nearest meeting where none was asked for, and write at once."""
        if self._meeting is None:
            found = choose_meeting(meetings.list_meetings(self.context.desk), self.context.today())
            if found is None:
                self._show_empty(True)
                return
            self._read_meeting(found.id, "")
        self.body.point.discussion.setFocus()

    def _show_empty(self, empty: bool) -> None:
        self.empty.setVisible(empty)
        self.body.setVisible(not empty)
        self.bar.show_empty(empty)

    def _read_meeting(self, meeting_id: str, item_id: str) -> None:
        desk = self.context.desk
        try:
            found = meetings.get_meeting(desk, meeting_id)
        except UserError:  # deleted meanwhile: undoing brings it back under Møder
            self._meeting, self._items, self._item_id = None, (), ""
            self._show_empty(True)
            return
        self._show_empty(False)
        fresh = self._meeting is None or self._meeting.id != meeting_id
        self._meeting = found
        if fresh:
            minutes.start_minutes(desk, self._meeting)
        self._items = meetings.list_items(desk, meeting_id)
        self._side = SideData(desk, self._meeting)
        self.bar.show_meeting(self._meeting)
        if desk.read_only:
            self.bar.show_read_only()
            self.body.point.set_read_only(self.tr("Planen kan kun læses."))
        if fresh:
            self._read_names()
            self._show_draft()
        known = {item.id for item in self._items}
        if item_id not in known:
            first = next((i for i in self._items if not is_minuted(i)), None)
            item_id = first.id if first else next((i.id for i in self._items), "")
        self._item_id = item_id
        self.clock.show_point(item_id)
        self._show_point()
        self._show_tasks()
        self._show_people()

    def _show_draft(self) -> None:
        """Show the line that was being typed when the minutes were last open."""
        if self._meeting is not None:
            self._draft = minutes.draft_of(self.context.desk, self._meeting.id)
            self.body.point.quick.setPlainText(self._draft)

    def _read_names(self) -> None:
        if self._meeting is None:
            return
        desk = self.context.desk
        names = minutes.name_index(desk, self._meeting)
        day = self._meeting.starts.date()
        reading = Reading(names, day, minutes.next_meeting_day(desk, self._meeting))
        self.body.point.quick.set_reading(reading)
        self.body.task.set_reading(reading)

    def item(self) -> AgendaItem | None:
        """Return the point that is shown."""
        return next((item for item in self._items if item.id == self._item_id), None)

    def _index(self) -> int:
        return next((n for n, item in enumerate(self._items) if item.id == self._item_id), 0)

    def show_item(self, item_id: str) -> None:
        """Go to a point; what was typed is saved first, and stays on the screen if it cannot be."""
        if item_id == self._item_id:
            return
        self.context.bridge.saver.flush()
        self._item_id = item_id
        self.clock.show_point(item_id)
        self._show_point()
        self._show_tasks()
        self._show_people()
        self.body.task.close_drawer()

    def _show_point(self) -> None:
        item = self.item()
        point = self.body.point
        point.setVisible(item is not None)
        if item is not None:
            point.show_item(item, self._index())
            if not self.body.case.isHidden():
                self.body.case.show_item(item, item_number(self._index()))
        self._has_words = self._words_written()
        self._show_agenda()

    def _words_written(self) -> bool:
        return any(text.text().strip() for text in self.body.point.texts.values())

    def _show_agenda(self) -> None:
        if self._meeting is None:
            return
        now = self.context.desk.now()
        self.bar.show_time(now)
        typed = {self._item_id: self._has_words}
        self.body.agenda.show_agenda(self._meeting, self._items, self._item_id, typed, now)

    def _show_tasks(self) -> None:
        item = self.item()
        if item is None or self._side is None:
            return
        tasks = followup.list_tasks(self.context.desk, item_id=item.id)
        self.body.point.show_tasks(tasks)
        self.body.side.show_tasks(self._side.open_tasks())
        shown = self.body.task.task_id()
        for task in tasks:
            if task.id == shown:
                self.body.task.show_task(task)
        if shown and shown not in {task.id for task in tasks}:
            self.body.task.close_drawer()

    def _show_people(self) -> None:
        item, side = self.item(), self._side
        if side is None:
            return
        shown = item or AgendaItem("", "", "")
        self.body.side.show_people(
            side.members(shown), side.guests(shown), self.context.desk.read_only
        )
        self.body.side.show_count(*side.count())
        self.body.side.offer_people(side.others())
