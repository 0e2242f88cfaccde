# SPDX-License-Identifier: MPL-2.0
"""What the page Referat shows, and how it follows changes; what is done stands in `page`."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.documents.minutes_point import presence_words
from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Meeting, MeetingState
from hpdesk.domain.phrases import Phrase, organ_called
from hpdesk.services import followup, meetings, minutes
from hpdesk.services.phrases import list_phrases
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
from hpdesk.ui.wording import said


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
        self.clock = PointClock(context.desk, self)
        self.phrases: tuple[Phrase, ...] = ()
        self.organ = ""
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
        if change.touches("setting"):
            self._read_phrases()
        fresh = with_texts(self._items, change)
        if fresh is not None:
            self._items = fresh
            self._show_point()
            return
        if change.touches("meeting", "meeting_body", "agenda_item", "guest", "attachment"):
            self._read_meeting(self._meeting.id, self._item_id)
            return
        self._follow(self._meeting, change)

    def _follow(self, meeting: Meeting, change: ChangeSet) -> None:
        """Read what a change touched beside the meeting and its points."""
        if change.touches("at_answer", "minute_mark", "person", "organisation"):
            self._items = meetings.list_items(self.context.desk, meeting.id)
            self._show_point()
        if change.touches("person", "organisation", "membership"):
            self._read_names()
        if change.touches("task", "task_responsible"):
            self._read_treated(meeting)
            self._show_tasks()
            self._show_agenda()
        if change.touches("point_time"):
            self.clock.read(meeting.id)
            self._show_agenda()
        if change.touches("attendance", "person", "membership") and self._side is not None:
            self._side.read()
            self._show_people()
        if change.touches("attendance", "person", "membership", "point_time", "minute_mark"):
            self._show_presence()

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
        self.bar.show_lock(self.why_not(), locked=not desk.read_only)
        self.body.point.set_read_only(self.why_not())
        self.clock.read(meeting_id)
        self._read_treated(found)
        self._read_phrases()
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
        self._show_presence()

    def why_not(self) -> str:
        """Return why nothing can be written, or an empty text."""
        if self.context.desk.read_only:
            return self.tr("Planen kan kun læses.")
        if self._meeting is not None and self._meeting.state is MeetingState.MINUTES_APPROVED:
            return self.tr("Referatet er godkendt og låst. Genåbn det, hvis det skal rettes.")
        return ""

    def _read_treated(self, meeting: Meeting) -> None:
        """Read which points have tasks: they count as treated."""
        tasks = followup.list_tasks(self.context.desk, meeting_id=meeting.id, brief=True)
        self.body.agenda.set_with_tasks({task.item_id for task in tasks if task.item_id})

    def _read_phrases(self) -> None:
        if self._meeting is not None:
            self.phrases = list_phrases(self.context.desk)
            self.organ = organ_called(self._meeting)
            self.body.point.decision.set_phrases(self.phrases, self.organ)
            self.body.point.recommendation.set_phrases(self.phrases)

    def _show_presence(self) -> None:
        """Say at the point who was away, came or left."""
        if self._meeting is not None:
            here = minutes.presence(self.context.desk, self._meeting).get(self._item_id)
            self.body.point.show_presence(presence_words(here))

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
        self.body.mark.set_reading(reading)

    def item(self) -> AgendaItem | None:
        """Return the point that is shown."""
        return next((item for item in self._items if item.id == self._item_id), None)

    def _index(self) -> int:
        return next((n for n, item in enumerate(self._items) if item.id == self._item_id), 0)

    def show_item(self, item_id: str) -> None:
        """Go to a point; what was typed is saved first, and stays on the screen if it cannot be."""
        if item_id == self._item_id:
            return
        saver = self.context.bridge.saver
        if not saver.has_failed():  # else it is tried again by itself, and nobody waits for it
            saver.flush()
        self._item_id = item_id
        try:
            self._show_point()  # its texts first of all: what is typed must go where it seems to
            self.clock.show_point(item_id)
            self._show_agenda()
            self._show_tasks()
            self._show_people()
            self._show_presence()
        except UserError as problem:  # the file cannot be read just now
            self.body.point.show_tasks(())
            self.context.notice(said(problem))
        self.body.task.close_drawer()
        self.body.mark.close_drawer()

    def _show_point(self) -> None:
        item = self.item()
        point = self.body.point
        point.setVisible(item is not None)
        if item is not None:
            point.show_item(item, self._index())
            self._show_mark(item)
            if not self.body.case.isHidden():
                self.body.case.show_item(item)
        self._has_words = self._words_written()
        self._show_agenda()

    def _show_mark(self, item: AgendaItem) -> None:
        """Let the drawer of what was noted follow; it closes where the mark is gone."""
        shown = self.body.mark.mark_id()
        mark = next((mark for mark in item.marks if mark.id == shown), None)
        if mark is not None:
            self.body.mark.show_mark(mark)
        elif shown:
            self.body.mark.close_drawer()

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
            side.members(shown),
            side.guests(shown),
            bool(self.why_not()),
            self._meeting.starts.date() if self._meeting else self.context.today(),
        )
        self.body.side.show_count(*side.count())
        self.body.side.show_quorums(side.quorums())
        self.body.side.offer_people(side.others(), side.everyone())
