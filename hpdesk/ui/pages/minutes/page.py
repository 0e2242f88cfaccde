# SPDX-License-Identifier: MPL-2.0
"""The page Referat: ties its rooms together and answers the keys."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from hpdesk.domain.minutes_rules import Finding, FindingPlace
from hpdesk.domain.quick_entry import QuickLine
from hpdesk.services import followup, minutes
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.attending import MinutesAttending
from hpdesk.ui.pages.minutes.finishing import Finishing
from hpdesk.ui.pages.minutes.paper_dialog import PaperDialog
from hpdesk.ui.pages.minutes.paper_maker import PaperMaker

if TYPE_CHECKING:  # imported when something is printed
    from hpdesk.ui.printing.offer import PaperOffer

_CLOCK_MILLISECONDS = 5000


class MinutesPage(MinutesAttending):
    """Minutes of one meeting; `navigate("minutes", meeting_id=…, item_id=…)`."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.papers = PaperMaker(context, self)
        self.finishing = Finishing(context, self.papers, self)
        self.finishing.place_asked.connect(self._on_place)
        self.empty.activated.connect(self._on_empty)
        self._time = QTimer(self)
        self._time.setInterval(_CLOCK_MILLISECONDS)
        self._time.timeout.connect(self._show_agenda)
        self._connect_bar()
        self._connect_body()

    def _connect_bar(self) -> None:
        bar, bridge = self.bar, self.context.bridge
        bar.back.connect(self.context.back)
        bar.attendance.connect(self.command_go_attendance)
        bar.paper.connect(self.command_make_minutes)
        bar.full_screen.connect(self.context.commands["full_screen"].trigger)
        bar.finish.connect(self.command_finish_meeting)
        bar.carry.connect(self.command_carry_over)
        bar.phrases.connect(self.command_edit_phrases)
        bar.reopen.connect(self._on_reopen_minutes)
        bridge.saving.connect(bar.show_saving)
        bridge.saved.connect(self._on_saved)
        bridge.save_failed.connect(self._on_save_failed)

    def _connect_body(self) -> None:
        body, point, side = self.body, self.body.point, self.body.side
        body.agenda.chosen.connect(self.show_item)
        body.agenda.next_asked.connect(self.command_next_point)
        body.agenda.clock_asked.connect(self.command_toggle_clock)
        self.clock.ticked.connect(self._show_agenda)
        self.clock.switched.connect(self._show_agenda)
        self.clock.failed.connect(self.context.notice)
        for text in point.texts.values():
            text.edited.connect(self._on_edited)
        point.case_asked.connect(self.command_open_case)
        point.quick.submitted.connect(self._on_line)
        point.quick.textChanged.connect(self._on_quick_typed)
        point.quick.name_wanted.connect(self._on_name_wanted)
        point.quick.reopen_asked.connect(self._on_reopen)
        point.tasks.edit_asked.connect(self._on_edit_task)
        point.tasks.delete_asked.connect(self.intents.delete_task)
        point.tasks.ticked.connect(self.intents.close_task)
        body.task.delete_asked.connect(self.intents.delete_task)
        side.task_ticked.connect(self._on_open_task_ticked)
        side.task_opened.connect(self._on_open_task_opened)
        body.case.task_ticked.connect(self._on_open_task_ticked)
        body.case.task_opened.connect(self._on_open_task_opened)

    # --- typing and choosing ---

    def _on_edited(self, _text: str) -> None:
        words = self._words_written()
        if words != self._has_words:
            self._has_words = words
            self._show_agenda()

    def _on_quick_typed(self) -> None:
        text = self.body.point.quick.text()
        if self._meeting is not None and text != self._draft:
            self._draft, key = text, self._meeting.id
            save = partial(minutes.keep_draft, self.context.desk, key)
            self.context.bridge.saver.typed(("quick", key), text, save)

    def _on_line(self, line: QuickLine) -> None:
        point = self.body.point
        if self._meeting is None or not self._item_id:
            return
        if self.intents.line(self._meeting, self._item_id, line, point.quick.text()):
            point.quick.clear_line()
            point.show_made(line.kind)

    def _on_reopen(self) -> None:
        line = self.intents.take_back_line(self._item_id)
        if line is not None:
            self.body.point.quick.write_line(line)

    def _on_name_wanted(self, name: str) -> None:
        if self.intents.new_person(name):
            self._read_names()

    def _on_edit_task(self, task_id: str) -> None:
        task = followup.get_task(self.context.desk, task_id)
        self.body.raise_drawer(self.body.task)
        self.body.task.edit(task)

    def _on_open_task_ticked(self, task_id: str) -> None:
        self.intents.close_task(task_id)

    def _on_open_task_opened(self, task_id: str) -> None:
        self.context.navigate("followup", task_id=task_id)

    def _on_reopen_minutes(self) -> None:
        if self._meeting is not None:
            self.finishing.reopen(self._meeting)

    def _on_empty(self) -> None:
        self.context.navigate("meetings")

    # --- saving ---

    def _on_saved(self, moment: datetime) -> None:
        if not self.context.bridge.saver.has_failed():
            self.bar.show_saved(moment)

    def _on_save_failed(self, _text: str) -> None:
        self.bar.show_failed()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the time of day run while the page is seen."""
        super().showEvent(event)
        self._time.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop looking at the clock; the time of the points goes on."""
        super().hideEvent(event)
        self._time.stop()

    # --- commands ---

    def _step(self, step: int) -> None:
        at = self._index() + step
        if self._items and 0 <= at < len(self._items):
            self.show_item(self._items[at].id)

    def command_next_point(self) -> None:
        """Go to the next point."""
        self._step(1)

    def command_previous_point(self) -> None:
        """Go to the point before."""
        self._step(-1)

    def command_toggle_clock(self) -> None:
        """Start or stop the clock."""
        self.clock.toggle()

    def command_go_decision(self) -> None:
        """Write the decision."""
        self.body.point.focus_decision()

    def command_go_attendance(self) -> None:
        """Go to Fremmøde, or out of it again."""
        if self.body.narrow and not self.body.side.isHidden():
            self.body.close_side()
        else:
            self.body.open_side()

    def command_go_quick_line(self) -> None:
        """Write in the quick line."""
        self.body.point.quick.setFocus()

    def printed(self) -> "Sequence[PaperOffer]":
        """Return the minutes, whole and in parts, and the meeting's other papers."""
        from hpdesk.ui.printing.meeting_offers import (
            extract_offers,
            meeting_offers,
            minutes_offers,
            point_offer,
        )

        if self._meeting is None:
            return ()
        desk = self.context.desk
        found = minutes_offers(desk, self._meeting)
        if self._item_id:
            found.append(point_offer(desk, self._item_id))
        found += extract_offers(desk, self._meeting)
        known = {offer.name for offer in found}
        return [*found, *(o for o in meeting_offers(desk, self._meeting) if o.name not in known)]

    def command_make_minutes(self) -> PaperDialog | None:
        """Make the referat as files."""
        if self._meeting is None:
            return None
        return self.papers.ask(self._meeting, self._item_id)

    def command_finish_meeting(self) -> BaseDialog | None:
        """Say what is missing, and end the meeting; approved minutes are reopened instead."""
        if self._meeting is None:
            return None
        return self.finishing.ask(self._meeting, self.body.point.quick.text())

    def command_minutes_way(self) -> None:
        """Show how far the minutes have come."""
        if self._meeting is not None:
            self.context.navigate("meetings", meeting_id=self._meeting.id, tab="referat")

    def _on_place(self, finding: Finding) -> None:
        if finding.item_id:
            self.show_item(finding.item_id)
        match finding.place:
            case FindingPlace.ATTENDANCE:
                self.body.open_side()
            case FindingPlace.DECISION:
                self.body.point.focus_decision()
            case FindingPlace.TASKS:
                self.body.point.tasks.setFocus()
            case FindingPlace.CLOCK:
                self.body.point.discussion.setFocus()
            case FindingPlace.LINE:
                self.body.point.quick.setFocus()
