# SPDX-License-Identifier: MPL-2.0
"""The tab Plan: what must happen when before and after the meeting, and who owes it bilag."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from hpdesk.domain.backward_plan import PlanStep, PlanStepKind, given_steps
from hpdesk.domain.errors import UserError
from hpdesk.services import backward_plans
from hpdesk.services.pre_meetings import count_pre_meetings
from hpdesk.ui.dialogs.lead_times import LeadTimesDialog
from hpdesk.ui.dialogs.meeting_dialog import MeetingDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.deliveries_card import DeliveriesCard
from hpdesk.ui.pages.meetings.meeting_tab import MeetingTab
from hpdesk.ui.pages.meetings.plan_chain import PlanChain
from hpdesk.ui.pages.meetings.plan_words import done_words, moved_words, step_words
from hpdesk.ui.pages.meetings.sending.room import SendingRoom
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.wording import said, shown

_LITTLE = 1100
_LEAST = 720  # below this the days of the steps take two lines
_BOTTOM = 16


class PlanTab(MeetingTab):
    """In the chain ↑ and ↓ walk, Enter edits a day, Space ticks, Delete follows the plan again."""

    tables = (
        "meeting",
        "meeting_body",
        "plan_step",
        "sent_version",
        "body",
        "setting",
        "agenda_item",
        "attachment",
        "delivery",
        "person",
        "organisation",
        "plan",
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.card = Card(self.tr("Mødets plan"))
        self.lead_button = ghost(self.tr("Ret frister"), "calendar-clock")
        self.lead_button.clicked.connect(self._on_lead_times)
        self.card.header_layout.addWidget(self.lead_button)
        self.chain = PlanChain(context)
        self.card.body.addWidget(self.chain)
        self.deliveries = DeliveriesCard(context)
        contents = QWidget()
        self._column = QVBoxLayout(contents)
        self._column.setSpacing(current().measure("gap"))
        self._column.addWidget(self.card)
        self._column.addWidget(self.deliveries)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = scrolling(contents)
        outer.addWidget(self.area)
        self.chain.moved.connect(self._on_moved)
        self.chain.freed.connect(self._on_freed)
        self.chain.done.connect(self._on_done)
        self.chain.linked.connect(self._on_linked)
        self._arrange()

    def _arrange(self) -> None:
        theme = current()
        little = self.width() < theme.px(_LITTLE)
        margin = theme.measure("page_margin_narrow" if little else "page_margin")
        self._column.setContentsMargins(margin, theme.px(16), margin, theme.px(_BOTTOM))
        self.chain.set_narrow(self.width() < theme.px(_LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sides less air in a narrow window."""
        super().resizeEvent(event)
        self._arrange()

    def _show(self) -> None:
        meeting, desk = self._meeting, self._context.desk
        if meeting is None:
            return
        steps = backward_plans.read_plan(desk, meeting)
        given = given_steps(meeting, has_pre_meetings=count_pre_meetings(desk, meeting.id) > 0)
        calendar, today = self._context.calendar(), self._context.today()
        why = self.tr("Planen kan kun læses.") if desk.read_only else ""
        words = [step_words(step, meeting, calendar, today, given=given) for step in steps]
        self.chain.show_steps(words, why)
        wrong = sum(bool(step.problems) for step in steps)
        self.card.set_badge(wrong or "", "over")
        self.lead_button.setEnabled(not why and bool(meeting.body_ids))
        self.lead_button.setToolTip(why or self.tr("Frister, der gælder alle organets møder"))
        self.deliveries.show_deliveries(meeting)

    def rename(self) -> None:
        """Edit the day of the step that has the keyboard (F2)."""
        self.chain.edit_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add a delivery with Insert, wherever on the tab the keyboard is."""
        if event.key() == Qt.Key.Key_Insert:
            self.deliveries.add_delivery()
        else:
            super().keyPressEvent(event)

    def _step(self, kind: PlanStepKind) -> PlanStep:
        assert self._meeting is not None, "only called with a meeting shown"
        steps = backward_plans.read_plan(self._context.desk, self._meeting)
        return next(step for step in steps if step.kind is kind)

    def _settle(self, settle: Callable[[], object], words: str) -> None:
        """Write what was settled about a step and tell of it."""
        self._context.bridge.saver.flush()
        try:
            settle()
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")
            return
        self._context.toast(words, undo=True)

    def _on_moved(self, name: str, day: object) -> None:
        if self._meeting is not None and isinstance(day, date):
            kind = PlanStepKind(name)
            move = partial(
                backward_plans.move_step, self._context.desk, self._meeting.id, kind, day
            )
            self._settle(move, moved_words(self._step(kind), day))

    def _on_freed(self, name: str) -> None:
        if self._meeting is not None:
            kind = PlanStepKind(name)
            free = partial(backward_plans.free_step, self._context.desk, self._meeting.id, kind)
            words = self.tr("{0} følger planen igen.").format(
                shown(f"{kind.definite[:1].upper()}{kind.definite[1:]}")
            )
            self._settle(free, words)

    def _on_done(self, name: str, day: object) -> None:
        if self._meeting is not None:
            kind, on = PlanStepKind(name), day if isinstance(day, date) else None
            tick = partial(
                backward_plans.set_step_done, self._context.desk, self._meeting.id, kind, on
            )
            self._settle(tick, done_words(self._step(kind), on))

    def _on_linked(self, name: str) -> None:
        meeting, context = self._meeting, self._context
        if meeting is None:
            return
        match PlanStepKind(name):
            case PlanStepKind.MEETING if not context.desk.read_only:
                MeetingDialog(context, meeting, parent=self.window()).open()
            case PlanStepKind.SEND_OUT if not context.desk.read_only:
                SendingRoom(context, self).send(meeting)
            case PlanStepKind.PRE_MEETING:
                context.navigate("meetings", meeting_id=meeting.id, tab="formoeder")
            case PlanStepKind.MINUTES_DRAFT | PlanStepKind.MINUTES_APPROVED:
                context.navigate("minutes", meeting_id=meeting.id)
            case PlanStepKind.OBJECTIONS:
                context.navigate("minutes", meeting_id=meeting.id)
            case _:
                return

    def _on_lead_times(self) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        bodies = list(zip(meeting.body_ids, meeting.body_names, strict=True))
        if len(bodies) == 1:
            self._edit_lead_times(*bodies[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for body_id, name in bodies:
            menu.addAction(name).triggered.connect(partial(self._on_lead_times_of, body_id, name))
        menu.popup(self.lead_button.mapToGlobal(self.lead_button.rect().bottomLeft()))

    def _on_lead_times_of(self, body_id: str, name: str, _checked: bool = False) -> None:
        self._edit_lead_times(body_id, name)

    def _edit_lead_times(self, body_id: str, name: str) -> None:
        LeadTimesDialog(self._context, body_id, name, parent=self.window()).open()
