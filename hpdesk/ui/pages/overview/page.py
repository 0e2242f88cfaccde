# SPDX-License-Identifier: MPL-2.0
"""The first page: the next meeting against its days, what is due, and whom one waits for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.danish import week_number
from hpdesk.domain.followup import TaskStatus
from hpdesk.services import followup, note_steps
from hpdesk.services.overview import Overview, read_overview
from hpdesk.ui.commands import command
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.base import Page
from hpdesk.ui.pages.overview.due_words import coming_entries, due_entries, unaligned_entries
from hpdesk.ui.pages.overview.meeting_card import MeetingCard
from hpdesk.ui.pages.overview.overdue import OverdueRows, overdue_lines
from hpdesk.ui.pages.overview.remind_button import RemindButton
from hpdesk.ui.pages.overview.rows import CardRows
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, ghost, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.page_header import PageHeader
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, thousands, weekday_date, worded

if TYPE_CHECKING:
    from hpdesk.services.backward_plans import DueStep
    from hpdesk.ui.printing.offer import PaperOffer

_LATER_MILLISECONDS = 150
_FEW = 6
# Below this width, in pixels at 100 %, the cards stand in two columns.
_NARROW = 1000


class OverviewPage(Page):
    """Answers whether one makes it in time and whom one waits for."""

    tables: ClassVar[tuple[str, ...]] = (
        "plan",
        "body",
        "body_plan",
        "membership",
        "meeting",
        "meeting_body",
        "sent_version",
        "plan_step",
        "agenda_item",
        "attachment",
        "guest",
        "task",
        "task_responsible",
        "note",
        "note_person",
        "note_party",
        "position",
        "person",
        "organisation",
        "setting",
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._overview: Overview | None = None
        self._steps: tuple[DueStep, ...] = ()
        self._counted = False
        self._all_due = False
        # the plans of all meetings, and whom to remind, are counted once the page stands
        self._later = QTimer(self, singleShot=True, interval=_LATER_MILLISECONDS)
        self._later.timeout.connect(self._on_later)
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._make_header())
        holder = QWidget()
        self._body = QVBoxLayout(holder)
        self._body.setSpacing(theme.measure("gap"))
        self._area = scrolling(holder)
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_right_edge)
        outer.addWidget(self._area, 1)
        self.meeting_card = MeetingCard()
        self.meeting_card.open_clicked.connect(self._on_open_preparation)
        self.no_meeting = Card()
        self._no_meeting_state = EmptyState("calendar-plus", "")
        self._body.addWidget(self.meeting_card)
        self._body.addWidget(self.no_meeting)
        self._make_cards()
        self._columns = QHBoxLayout()
        self._columns.setSpacing(theme.measure("gap"))
        self._body.addLayout(self._columns)
        self._body.addStretch(1)
        self._stacks = [QVBoxLayout() for _ in range(3)]
        for stack in self._stacks:
            stack.setSpacing(theme.measure("gap"))
            self._columns.addLayout(stack)
        self._narrow: bool | None = None
        self._lay_out(narrow=False)

    def _make_header(self) -> PageHeader:
        self.header = PageHeader(self.tr("Overblik"))
        self.new_task = secondary(self.tr("Ny opgave"), "plus", hint=command("new_task").shortcut)
        self.new_task.clicked.connect(self.command_new_task)
        self.new_meeting = secondary(
            self.tr("Nyt møde"), "calendar-plus", hint=command("new_meeting").shortcut
        )
        self.new_meeting.clicked.connect(self._on_new_meeting)
        for button in (self.new_task, self.new_meeting):
            self.header.add_button(button)
            if self.context.desk.read_only:
                button.setEnabled(False)
                button.setToolTip(self.tr("Planen er skrivebeskyttet og kan kun læses."))
        return self.header

    def _make_cards(self) -> None:
        self.due_card = Card(self.tr("Skal gøres nu"), link=self.tr("Alle opgaver"))
        self.due_rows = CardRows(self.tr("Skal gøres nu"))
        self.due_rows.opened.connect(self._on_open)
        self.due_rows.ticked.connect(self._on_ticked)
        self.more_due = ghost("")
        self.more_due.clicked.connect(self._on_more)
        self.older_notes = ghost("")
        self.older_notes.clicked.connect(self._on_notes)
        self._fill(
            self.due_card,
            self.due_rows,
            self.tr("Intet har frist den kommende uge."),
            self.more_due,
            self.older_notes,
        )
        self.overdue_card = Card(self.tr("Overskredet"), link=self.tr("Vis alle"))
        self.overdue_rows = OverdueRows(self.tr("Overskredne opgaver"))
        self.overdue_rows.opened.connect(self._on_open)
        self.remind = RemindButton(self.context)
        self._fill(
            self.overdue_card,
            self.overdue_rows,
            self.tr("Ingen opgaver er overskredet."),
            self.remind,
        )
        self.unaligned_card = Card(
            self.tr("Parterne er ikke enige"), link=self.tr("Åbn afstemning")
        )
        self.unaligned_rows = CardRows(self.tr("Parterne er ikke enige"), height=54)
        self.unaligned_rows.opened.connect(self._on_open)
        nothing = self.tr("Ingen part har forbehold til det næste møde.")
        self._fill(self.unaligned_card, self.unaligned_rows, nothing)
        self.coming_card = Card(self.tr("Kommende møder"), link=self.tr("Alle møder"))
        self.coming_rows = CardRows(self.tr("Kommende møder"))
        self.coming_rows.opened.connect(self._on_open)
        self._fill(self.coming_card, self.coming_rows, self.tr("Ingen møder er indkaldt."))
        self.due_card.link_clicked.connect(self._on_all_tasks)
        self.overdue_card.link_clicked.connect(self._on_all_tasks)
        self.unaligned_card.link_clicked.connect(self._on_stakeholders)
        self.coming_card.link_clicked.connect(self._on_all_meetings)

    def _fill(self, card: Card, rows: QWidget, nothing: str, *more: Button) -> None:
        theme = current()
        card.body.addWidget(rows)
        empty = label(nothing, "body", "t2", wrap=True)
        empty.setObjectName("nothing")
        empty.setContentsMargins(*(theme.measure("card_padding"),) * 4)
        card.body.addWidget(empty)
        if more:
            foot = QWidget()
            foot.setObjectName("foot")
            beside = QHBoxLayout(foot)
            beside.setContentsMargins(theme.px(8), theme.px(6), theme.px(8), theme.px(6))
            beside.setSpacing(theme.px(8))
            for button in more:
                beside.addWidget(button)
            beside.addStretch(1)
            card.body.addWidget(foot)
        card.body.addStretch(1)

    def _lay_out(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        first, second, third = self._stacks
        for stack in self._stacks:
            while stack.takeAt(0) is not None:
                continue
        first.addWidget(self.due_card)
        second.addWidget(self.overdue_card)
        (second if narrow else third).addWidget(self.unaligned_card)
        (first if narrow else third).addWidget(self.coming_card)
        for stack in self._stacks:
            stack.addStretch(1)
        for place, stretch in enumerate((1, 1, 0) if narrow else (19, 20, 18)):
            self._columns.setStretch(place, stretch)
        self._columns.setSpacing(current().measure("gap"))
        side = current().measure("page_margin_narrow" if narrow else "page_margin")
        # The empty third column leaves its gap behind.
        right = side - current().measure("gap") if narrow else side
        self.header.set_side(side)
        self._side = side
        self._keep_right_edge()
        self._columns.setContentsMargins(0, 0, right - side, 0)
        self.meeting_card.set_narrow(narrow)

    def _keep_right_edge(self) -> None:
        # The scroll bar stands in the air at the side, so the cards end where the buttons do.
        bar = self._area.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        right = max(0, self._side - taken)
        self._body.setContentsMargins(self._side, current().px(4), right, self._side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two columns where there is less room."""
        super().resizeEvent(event)
        self._lay_out(narrow=self.width() < current().px(_NARROW))

    def refresh(self, change: ChangeSet | None) -> None:
        """Read what comes next, what is due and what is late."""
        if not self._counted:
            self.remind.show_count(0)
        overview = replace(read_overview(self.context.desk), steps=self._steps)
        self._overview = overview
        self._later.start()
        if change is not None:
            self.remind.follow(change)
        self.header.set_facts(_day_words(overview.today))
        following = overview.next_meeting
        self.meeting_card.setVisible(following is not None)
        self.no_meeting.setVisible(following is None)
        if following is not None:
            unaligned = frozenset(item.id for item, _ in overview.unaligned)
            self.meeting_card.show_meeting(following, overview.today, overview.calendar, unaligned)
        else:
            self._teach_next_step(has_body=overview.has_body)
        self._show_due(overview)
        lines = overdue_lines(overview.overdue, overview.today)
        self.overdue_rows.set_lines(lines)
        self._show_card(self.overdue_card, overview.overdue_count, "over")
        items = following.items if following is not None else ()
        points = unaligned_entries(overview.unaligned, items)
        self.unaligned_rows.set_entries(points)
        self._show_card(self.unaligned_card, len(points), "warn")
        self.coming_rows.set_entries(coming_entries(overview.coming[:_FEW], overview.today))
        self._show_card(self.coming_card, len(overview.coming), "neutral", badge=False)

    def showEvent(self, event: QShowEvent) -> None:
        """Count what was left for later when the page was not seen."""
        super().showEvent(event)
        if not self._counted:
            self._later.start()

    def _on_later(self) -> None:
        if not self.isVisible():  # read when the page is shown again
            return
        from hpdesk.services.backward_plans import steps_ahead

        if not self._counted:
            self._counted = True
            self.remind.follow(None)
        steps = steps_ahead(self.context.desk)
        if steps != self._steps and self._overview is not None:
            self._steps = steps
            self._overview = replace(self._overview, steps=steps)
            self._show_due(self._overview)

    def _show_due(self, overview: Overview) -> None:
        entries = due_entries(overview)
        hidden = 0 if self._all_due or len(entries) <= _FEW + 1 else len(entries) - _FEW
        self.due_rows.set_entries(entries[: len(entries) - hidden])
        # What presses is counted in red; tasks beyond what is read are counted too.
        pressing = sum(entry.look.right_tone == "over" for entry in entries)
        count = len(entries) - len(overview.due_soon) + overview.due_soon_count
        self._show_card(self.due_card, count, "neutral")
        if pressing:
            self.due_card.set_badge(pressing, "over")
        self.more_due.setText(self.tr("Vis {0} til").format(hidden))
        self.more_due.setVisible(bool(hidden))
        older = overview.older_follow_ups
        if older:
            notes = counted(older, self.tr("ældre note"), self.tr("ældre noter"))
            self.older_notes.setText(self.tr("{0} venter på opfølgning").format(notes))
        self.older_notes.setVisible(bool(older))
        for foot in self.due_card.findChildren(QWidget, "foot"):
            foot.setVisible(bool(hidden or older))

    def _show_card(self, card: Card, count: int, tone: str, *, badge: bool = True) -> None:
        card.set_badge(thousands(count) if count and badge else "", tone)
        card.link.setVisible(bool(count))
        for shown in card.findChildren(QWidget, "nothing"):
            shown.setVisible(not count)

    def _teach_next_step(self, *, has_body: bool) -> None:
        self.no_meeting.clear_body()
        if has_body:
            state = EmptyState(
                "calendar-plus",
                self.tr("Der er ikke indkaldt til noget møde"),
                self.tr(
                    "Opret det næste møde, så tæller hpdesk arbejdsdagene og viser, "
                    "hvornår dagsordenen skal sendes."
                ),
                self.tr("Nyt møde"),
            )
            state.activated.connect(self._on_new_meeting)
        else:
            state = EmptyState(
                "users",
                self.tr("Planen er tom endnu"),
                self.tr(
                    "På få korte sider lægger du parter, organer, medlemmer og årets møder ind, "
                    "og det, I har i forvejen i Excel, Word og kalender."
                ),
                self.tr("Kom godt i gang"),
            )
            state.activated.connect(self.context.commands["first_steps"].trigger)
        state.button.setEnabled(not self.context.desk.read_only)
        self.no_meeting.body.addWidget(state)
        self._no_meeting_state = state

    def focus_first(self) -> None:
        """Begin at the next meeting, or at the next step."""
        shown = self.meeting_card.isVisibleTo(self)
        target = self.meeting_card.open_button if shown else self._no_meeting_state.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_open(self, key: str) -> None:
        kind, _, row = key.partition(":")
        if kind == "task":
            self.context.navigate("followup", task_id=row)
        elif kind == "note":
            self.context.navigate("stakeholders", note_id=row)
        elif kind == "body":
            self.context.navigate("stakeholders", body_id=row)
        elif kind == "personal":
            self.context.navigate("stakeholders", view="personal")
        elif kind in ("meeting", "step"):
            self.context.navigate("meetings", meeting_id=row)
        elif self._overview is not None and self._overview.next_meeting is not None:
            meeting = self._overview.next_meeting.meeting
            self.context.navigate("meetings", meeting_id=meeting.id, item_id=row)

    def _on_ticked(self, key: str, on: bool) -> None:
        kind, _, row = key.partition(":")
        desk = self.context.desk
        if not on:
            return
        if desk.read_only:
            self.context.toast(self.tr("Planen er skrivebeskyttet og kan kun læses."), tone="warn")
        elif kind == "task":
            followup.set_status(desk, [row], TaskStatus.DONE)
            self.context.toast(self.tr("Opgaven er afsluttet."), undo=True)
        else:
            note_steps.finish_step(desk, row)
            self.context.toast(self.tr("Der er fulgt op på noten."), undo=True)

    def _on_open_preparation(self) -> None:
        if self._overview is not None and self._overview.next_meeting is not None:
            meeting = self._overview.next_meeting.meeting
            self.context.navigate("meetings", meeting_id=meeting.id)

    def _on_more(self) -> None:
        self._all_due = True
        if self._overview is not None:
            self._show_due(self._overview)
        self.due_rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_notes(self) -> None:
        self.context.navigate("stakeholders", view="notes")

    def _on_stakeholders(self) -> None:
        self.context.navigate("stakeholders", view="alignment")

    def _on_all_tasks(self) -> None:
        self.context.navigate("followup")

    def _on_all_meetings(self) -> None:
        self.context.navigate("meetings", meeting_id="")

    def printed(self) -> "Sequence[PaperOffer]":
        """Return the papers of the next meeting."""
        from hpdesk.ui.printing.meeting_offers import meeting_offers

        if self._overview is None or self._overview.next_meeting is None:
            return ()
        return meeting_offers(self.context.desk, self._overview.next_meeting.meeting)

    def command_new_task(self) -> None:
        """Begin a new task without leaving the page."""
        from hpdesk.ui.dialogs.task_dialog import TaskDialog

        if self.context.desk.read_only:
            self.context.toast(self.tr("Planen er skrivebeskyttet og kan kun læses."), tone="warn")
            return
        dialog = TaskDialog(self.context.desk, self.context.calendar(), self)
        dialog.created.connect(self._on_task_created)
        dialog.open()

    def _on_task_created(self) -> None:
        self.context.toast(self.tr("Opgaven er oprettet."), undo=True)

    def _on_new_meeting(self) -> None:
        self.context.commands["new_meeting"].trigger()


def _day_words(today: date) -> str:
    words = weekday_date(today, year=True)
    return worded("{0}{1}, uge {2}", words[:1].upper(), words[1:], week_number(today))
