# SPDX-License-Identifier: MPL-2.0
"""The agenda beside the sheet of the chosen point."""

from collections.abc import Callable
from functools import partial
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.agenda import is_formal
from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.coordination import Position
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.domain.preflight_findings import PreflightFinding
from hpdesk.domain.templates import TemplateWhat
from hpdesk.services import (
    case_sheet,
    coordination,
    meetings,
    people,
    preflight,
    templates,
    waiting,
)
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.agenda_actions import AgendaActions
from hpdesk.ui.pages.meetings.agenda_card import AgendaCard
from hpdesk.ui.pages.meetings.agenda_check import AgendaCheck
from hpdesk.ui.pages.meetings.agenda_model import AgendaRow, agenda_rows
from hpdesk.ui.pages.meetings.item_sheet import ItemSheet
from hpdesk.ui.pages.meetings.meeting_words import sent_words
from hpdesk.ui.pages.meetings.preflight_card import PreflightCard
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.wording import said

TABLES = ("agenda_item", "attachment", "guest", "position", "person", "organisation", "meeting",
          "sent_version", "accepted_finding", "delivery", "waiting_point", "membership",
          "meeting_body", "setting", "item_hidden", "minute_mark")  # fmt: skip


class AgendaTab(QWidget):
    """Shows a meeting's agenda and saves what is done with it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._meeting: Meeting | None = None
        self._chosen = ""
        self._rows: list[AgendaRow] = []
        self._positions: dict[str, tuple[Position, ...]] = {}
        self._people_shown = False
        self._outer = QVBoxLayout(self)
        self.sent_note = Note("", "info", "send")
        self.sent_note.hide()
        self._outer.addWidget(self.sent_note)
        self._columns = QHBoxLayout()
        self._outer.addLayout(self._columns, 1)
        self.agenda = AgendaCard()
        self.sheet = ItemSheet(context)
        self.preflight = PreflightCard()
        self.nothing = EmptyState(
            "file-text",
            self.tr("Her står det valgte punkts sag"),
            self.tr("Indstilling, sagsfremstilling, bilag og gæster skrives på hvert punkt."),
        )
        self.right = QStackedWidget()
        for part in (self.sheet, self.preflight, self.nothing):
            self.right.addWidget(part)
        self._columns.addWidget(self.agenda)
        self._columns.addWidget(self.right, 1)
        self.check = AgendaCheck(context, self)
        self.item_actions = AgendaActions(context, self._current, self.rename_in_list, self)
        self._connect()

    def _connect(self) -> None:
        self.agenda.chosen.connect(self._on_chosen)
        self.agenda.add_asked.connect(self._on_add)
        self.agenda.begin_asked.connect(self._on_begin)
        self.agenda.waiting_asked.connect(self.open_waiting)
        self.agenda.preflight_asked.connect(self.show_preflight)
        self.agenda.model.renamed.connect(self.item_actions.retitle)
        rows = self.agenda.list
        rows.move_asked.connect(self.item_actions.move_to)
        rows.remove_asked.connect(self._on_remove)
        rows.open_asked.connect(self._on_open)
        rows.indent_asked.connect(self._on_indent)
        rows.outdent_asked.connect(self._on_outdent)
        rows.menu_asked.connect(self._on_menu)
        self.sheet.stepped.connect(self._on_stepped)
        self.sheet.bilag.looked.connect(self.check.begin)
        self.check.checked.connect(self._on_checked)
        for card in (self.sheet.ready, self.preflight):
            card.go_asked.connect(self.go_to)
            card.accept_asked.connect(self._on_accept)
            card.withdraw_asked.connect(self._on_withdraw)
        self.preflight.left.connect(self._on_preflight_left)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a meeting's agenda; another meeting begins at its first point."""
        other = self._meeting is None or self._meeting.id != meeting.id
        if other:
            self.agenda.stop_adding()
            self._chosen = ""
            if self.right.currentWidget() is self.preflight:
                self.right.setCurrentWidget(self.sheet)
        self._meeting = meeting
        if other:
            self.check.read(meeting.id)
            self._read()
            self._show_state()
        else:
            self._read()
            self.check.begin()

    def refresh(self, change: ChangeSet | None) -> None:
        """Read again what a change concerns."""
        if change is None or change.touches("person", "organisation"):
            self._people_shown = False
        if change is None or change.touches(*TABLES):
            self._read()
            self.check.begin()

    def choose(self, item_id: str) -> None:
        """Show the sheet of a point."""
        if any(row.item.id == item_id for row in self._rows):
            self._chosen = item_id
            self.right.setCurrentWidget(self.sheet)
            self._show()

    def chosen(self) -> str:
        """Return the key of the point that is shown, or an empty text."""
        return self._chosen

    def focus_first(self) -> None:
        """Put the keyboard in the agenda."""
        target: QWidget = self.agenda.list if self._rows else self.agenda.empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def rename(self) -> None:
        """Edit the title of the bilag or the point that has the keyboard (F2)."""
        if not self._rows or self.sheet.bilag.rename_current():
            return
        if self.agenda.list.hasFocus():
            self.rename_in_list()
        else:
            self.sheet.edit_title()

    def rename_in_list(self) -> None:
        """Edit the title of the chosen point in its row."""
        self.context.bridge.saver.flush()
        self.agenda.list.edit_title()

    def _read(self) -> None:
        if self._meeting is None:
            return
        desk = self.context.desk
        items = meetings.list_items(desk, self._meeting.id)
        by_item = attrgetter("item_id")
        found = sorted(coordination.list_positions(desk, self._meeting.id), key=by_item)
        self._positions = {key: tuple(group) for key, group in groupby(found, by_item)}
        before = self._place()
        self._make_rows(items)
        if self._rows and not any(row.item.id == self._chosen for row in self._rows):
            self._chosen = self._rows[min(before, len(self._rows) - 1)].item.id
        if not self._people_shown:
            self._people_shown = True
            everyone = people.list_people(desk)
            self.sheet.fields.set_people(everyone)
            self.sheet.guests.set_people(everyone)
        reason = self.tr("Planen kan kun læses.") if desk.read_only else ""
        for part in (self.agenda, self.sheet, self.preflight):
            part.set_read_only(reason)
        sentence = sent_words(self._meeting)
        self.sent_note.set(sentence, "info", "send")
        self.sent_note.setVisible(bool(sentence))
        self._show()

    def _make_rows(self, items: tuple[AgendaItem, ...]) -> None:
        assert self._meeting is not None, "only called with a meeting shown"
        states = self.check.lines_of(items)
        self._rows = agenda_rows(self._meeting, items, states, self._positions)

    def _place(self) -> int:
        places = (n for n, row in enumerate(self._rows) if row.item.id == self._chosen)
        return next(places, 0)

    def _current(self) -> AgendaRow | None:
        return self._rows[self._place()] if self._rows and self._chosen else None

    def _show(self) -> None:
        self.agenda.show_rows(self._rows, self._chosen)
        if not self._rows:
            self._chosen = ""
            self.right.setCurrentWidget(self.nothing)
            return
        place = self._place()
        row = self._rows[place]
        sections = dict.fromkeys(one.item.section for one in self._rows if one.item.section)
        self.sheet.fields.set_sections(tuple(sections))
        self.sheet.show_row(row, first=place == 0, last=place == len(self._rows) - 1)
        self.sheet.show_history(case_sheet.case_history(self.context.desk, row.item.id))
        if self.check.state is not None:
            self.sheet.show_state(self.check.state)
        if self.right.currentWidget() is self.nothing:
            self.right.setCurrentWidget(self.sheet)

    def _on_checked(self) -> None:
        """Show what the preflight says now; rows and sheet are the same but for that."""
        state = self.check.state
        if state is None or self._meeting is None:
            return
        self._make_rows(state.items)
        self.agenda.show_rows(self._rows, self._chosen)
        self._show_state()

    def _show_state(self) -> None:
        state = self.check.state
        if state is None:
            return
        self.agenda.show_minutes(state)
        self.preflight.show_state(state)
        if (row := self._current()) is not None:
            self.sheet.show_ready(row.ready)
            self.sheet.show_state(state)
        waits = (waiting.list_waiting(self.context.desk, key) for key in state.meeting.body_ids)
        self.agenda.show_waiting(sum(len(points) for points in waits))

    # --- the preflight ---

    def show_preflight(self) -> None:
        """Show everything that was found, by point."""
        self.context.bridge.saver.flush()
        if self._meeting is not None:
            self.check.read(self._meeting.id)
            self._on_checked()
            self.right.setCurrentWidget(self.preflight)
            self.preflight.focus_first()

    def step_finding(self, way: int) -> None:
        """Put the keyboard in the field of the next finding, or of the one before."""
        self.context.bridge.saver.flush()
        if self._meeting is None:
            return
        self.check.read(self._meeting.id)
        self._on_checked()
        finding = self.check.step(way, self._chosen)
        if finding is None:
            self.context.toast(self.tr("Der er intet at rette før udsendelsen."))
        else:
            self.go_to(finding)

    def go_to(self, finding: PreflightFinding) -> None:
        """Show the point of a finding and put the keyboard in its field."""
        self.context.bridge.saver.flush()
        self.check.reached(finding)
        self.preflight.choose(finding)
        if finding.field == "positions" and finding.item_id is not None:
            self.context.navigate("stakeholders", view="alignment", item_id=finding.item_id)
        elif finding.field == "send_out":
            meeting_id = self._meeting.id if self._meeting is not None else ""
            self.context.navigate("meetings", meeting_id=meeting_id, tab="plan")
        elif key := finding.item_id or self._longest(finding):
            self.choose(key)
            self.sheet.go_to(finding)

    def _longest(self, finding: PreflightFinding) -> str:
        """Return the point where a finding about the whole agenda is best mended."""
        items = [row.item for row in self._rows if not is_formal(row.item)]
        if finding.field != "duration" or not items:
            return items[0].id if items else ""
        return max(items, key=lambda item: item.duration or 0).id

    def _on_accept(self, finding: PreflightFinding, reason: str) -> None:
        if self._meeting is None:
            return
        desk, key = self.context.desk, self._meeting.id
        if self._told(partial(preflight.accept_finding, desk, key, finding, reason)):
            self.context.toast(self.tr("Fundet er accepteret."), undo=True)

    def _on_withdraw(self, accepted_id: str) -> None:
        preflight.withdraw_acceptance(self.context.desk, accepted_id)

    def _on_preflight_left(self) -> None:
        self.right.setCurrentWidget(self.sheet if self._rows else self.nothing)
        self.focus_first()

    # --- points ---

    def showEvent(self, event: QShowEvent) -> None:
        """Read the preflight again where it was not read while nobody saw it."""
        super().showEvent(event)
        if self._meeting is not None:
            self.check.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room between agenda and sheet."""
        super().resizeEvent(event)
        theme = current()
        narrow = self.width() < theme.px(1100)
        margin = theme.measure("page_margin_narrow" if narrow else "page_margin")
        gap = theme.px(12 if narrow else 16)
        self._outer.setContentsMargins(margin, gap, margin, gap)
        self._outer.setSpacing(gap)
        self._columns.setSpacing(gap)
        room = self.width() - 2 * margin
        self.agenda.setFixedWidth(min(theme.px(468), round(room * 0.41)))
        self.agenda.set_narrow(narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste bilag for the chosen point; go from the point back to the agenda with Esc."""
        clipboard_key = event.matches(QKeySequence.StandardKey.Paste)
        if clipboard_key and self._rows and self.sheet.bilag.paste():
            return
        in_sheet = self.sheet.isAncestorOf(QApplication.focusWidget() or self)
        if event.key() == Qt.Key.Key_Escape and in_sheet:
            self.context.bridge.saver.flush()
            self.focus_first()
            return
        super().keyPressEvent(event)

    def _told(self, act: Callable[[], object]) -> bool:
        """Do something; where it is refused, say why."""
        try:
            act()
        except UserError as problem:
            self.context.toast(said(problem), tone="warn")
            return False
        return True

    def _on_chosen(self, item_id: str) -> None:
        self.context.bridge.saver.flush()
        self.choose(item_id)

    def _on_stepped(self, step: int) -> None:
        place = self._place() + step
        if 0 <= place < len(self._rows):
            self.context.bridge.saver.flush()
            self.choose(self._rows[place].item.id)

    def _on_begin(self) -> None:
        self.agenda.begin_adding(templates.list_templates(self.context.desk, TemplateWhat.ITEM))

    def _on_add(self, title: str, template_id: str) -> None:
        if self._meeting is None:
            return
        self.context.bridge.saver.flush()
        desk, key = self.context.desk, self._meeting.id
        try:
            place = meetings.place_of_new(desk, key)
            if template_id:
                self.choose_new(case_sheet.add_case(desk, key, template_id, title, index=place))
            else:
                self.choose_new(meetings.add_item(desk, key, title, index=place))
        except UserError as problem:
            self.context.toast(said(problem), tone="warn")

    def choose_new(self, item_id: str) -> None:
        """Choose a point that was just made."""
        self._chosen = item_id
        self._read()

    def open_waiting(self) -> None:
        """Choose from what waits for the meeting's bodies, or park something for them."""
        from hpdesk.ui.dialogs.waiting_dialog import WaitingDialog

        if self._meeting is None or self.context.desk.read_only:
            return
        self.context.bridge.saver.flush()
        dialog = WaitingDialog(self.context, self._meeting, self.window())
        dialog.added.connect(self.choose_new)
        dialog.open()

    def save_as_template(self) -> None:
        """Ask for a name and keep the agenda as a template."""
        from hpdesk.ui.dialogs.template_name import TemplateNameDialog

        if self._meeting is not None and not self.context.desk.read_only:
            self.context.bridge.saver.flush()
            TemplateNameDialog(self.context, meeting=self._meeting, parent=self.window()).open()

    def _on_menu(self, _item_id: str, spot: QPoint) -> None:
        menu = self.item_actions.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(spot)

    def _on_remove(self, _item_id: str) -> None:
        self.item_actions.remove_item()

    def _on_indent(self, _item_id: str) -> None:
        self.item_actions.indent_item()

    def _on_outdent(self, _item_id: str) -> None:
        self.item_actions.outdent_item()

    def _on_open(self, _item_id: str) -> None:
        self.sheet.edit_title()
