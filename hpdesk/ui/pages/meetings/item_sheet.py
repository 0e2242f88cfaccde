# SPDX-License-Identifier: MPL-2.0
"""The sheet of one point: title, facts, texts, and at the side what goes with it.

Where the sheet is narrow the parts become tabs; the same widgets are shown and hidden.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hpdesk.domain.case_history import CaseStep
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import ChecklistLine
from hpdesk.domain.preflight_findings import PreflightFinding
from hpdesk.services import agenda_moves, case_sheet, guests, meetings
from hpdesk.services.preflight import MeetingPreflight
from hpdesk.ui.commands import command
from hpdesk.ui.history.history_dialog import HistoryButton
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.follow_up_card import FollowUpCard
from hpdesk.ui.pages.meetings.agenda_model import AgendaRow
from hpdesk.ui.pages.meetings.bilag_card import BilagCard
from hpdesk.ui.pages.meetings.case_history_card import CaseHistoryCard, origin_of, origin_words
from hpdesk.ui.pages.meetings.checklist_card import ChecklistCard
from hpdesk.ui.pages.meetings.item_access import AccessCard
from hpdesk.ui.pages.meetings.item_fields import ItemFields, LineEdit
from hpdesk.ui.pages.meetings.item_side import GuestsCard
from hpdesk.ui.pages.meetings.item_texts import SECTIONS, ItemTexts
from hpdesk.ui.pages.meetings.item_words import ReadyLine, ready_lines
from hpdesk.ui.pages.meetings.ready_card import ReadyCard
from hpdesk.ui.pages.meetings.tab_row import TabRow
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.badge import Badge
from hpdesk.ui.widgets.buttons import icon_button, key_text
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import divider, label, set_tone
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import said

NARROW = 620  # pixels at 100 %: below this the side column becomes tabs
SIDE_WIDTH = 232
TAB_SHEET, TAB_FACTS, TAB_BILAG, TAB_GUESTS = range(4)


class ItemSheet(QFrame):
    """Shows and edits one point; `stepped(int)` asks for the next or the previous."""

    stepped = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.context = context
        self._row: AgendaRow | None = None
        self._narrow: bool | None = None
        self._steps: tuple[CaseStep, ...] = ()
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addLayout(self._make_head())
        outer.addWidget(self._make_tabs())
        self._head_line = divider()
        outer.addWidget(self._head_line)
        self.fields = ItemFields()
        self.fields.changed.connect(self._on_field)
        self.fields.section_asked.connect(self._on_section)
        self.fields.public_title_typed.connect(partial(self._on_typed, "public_title"))
        self.fields.public_title.editingFinished.connect(self._on_left)
        outer.addWidget(self.fields)
        self._fields_line = divider()
        outer.addWidget(self._fields_line)
        outer.addLayout(self._make_body(), 1)
        self._arrange()

    def _make_head(self) -> QHBoxLayout:
        theme = current()
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), theme.px(11), theme.px(16), theme.px(11))
        head.setSpacing(theme.px(4))
        self.number = Badge("1", "acc")
        self.title = LineEdit()
        self.title.setObjectName("panelTitle")
        self.title.setAccessibleName(self.tr("Punktets titel"))
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title.textEdited.connect(self._on_title)
        self.title.editingFinished.connect(self._on_title_left)
        self.title.escaped.connect(self._on_title_left)
        self.title.returnPressed.connect(self._on_title_done)
        before, after = (key_text(command(f"{way}_point").shortcut) for way in ("previous", "next"))
        back, on = self.tr("Forrige punkt ({0})"), self.tr("Næste punkt ({0})")
        self.previous = icon_button("chevron-up", back.format(before), small=True)
        self.next = icon_button("chevron-down", on.format(after), small=True)
        self.previous.clicked.connect(partial(self._on_step, -1))
        self.next.clicked.connect(partial(self._on_step, 1))
        head.addWidget(self.number)
        head.addWidget(self.title, 1)
        self.changes = HistoryButton(self.context, self._history_of)
        head.addWidget(self.changes)
        head.addWidget(self.previous)
        head.addWidget(self.next)
        return head

    def _history_of(self) -> tuple[str, str, str]:
        row = self._row
        return ("agenda_item", row.item.id, row.item.title) if row else ("agenda_item", "", "")

    def _make_tabs(self) -> QWidget:
        theme = current()
        self._tab_row = QWidget()
        row = QHBoxLayout(self._tab_row)
        row.setContentsMargins(theme.px(8), 0, theme.px(16), 0)
        row.setSpacing(theme.px(4))
        self.tabs = TabRow(self.tr("Punktets dele"))
        for text in ("Sag", "Oplysninger", "Bilag", "Gæster"):
            self.tabs.addTab(self.tr(text))
        self.tabs.currentChanged.connect(self._on_tab)
        self.ready_icon = IconLabel("circle-check", "ok", 16)
        self.ready_words = label("", "label")
        row.addWidget(self.tabs, 1)
        row.addWidget(self.ready_icon)
        row.addWidget(self.ready_words)
        return self._tab_row

    def _make_body(self) -> QHBoxLayout:
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        self.texts = ItemTexts()
        self.texts.typed.connect(self._on_typed)
        self.texts.left.connect(self._on_left)
        self.texts.files_pasted.connect(self.offer_files)
        self.texts.origin_asked.connect(self._on_origin)
        self.follow_up = FollowUpCard(self.context, ticks=False)
        self.texts.add_card(self.follow_up)
        self.texts_area = scrolling(self.texts)
        self._side_line = divider(vertical=True)
        body.addWidget(self.texts_area, 1)
        body.addWidget(self._side_line)
        self.side_area = scrolling(self._make_side())
        body.addWidget(self.side_area)
        return body

    def _make_side(self) -> QWidget:
        theme = current()
        side = QWidget()
        side.setObjectName("surfaceBody")
        self._side = column = QVBoxLayout(side)
        column.setContentsMargins(0, theme.px(14), 0, theme.px(16))
        column.setSpacing(theme.px(18))
        self.ready = ReadyCard()
        self.bilag = BilagCard(self.context)
        self.guests = GuestsCard()
        self.guests.add_asked.connect(self._on_guest_added)
        self.guests.remove_asked.connect(self._on_guest_removed)
        self.access = AccessCard(self.context)
        self.checklist = ChecklistCard()
        self.checklist.changed.connect(self._on_checklist)
        self.history = CaseHistoryCard()
        self.history.asked.connect(self._on_step_asked)
        parts = (self.ready, self.checklist, self.bilag, self.guests, self.access, self.history)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        return side

    def show_row(self, row: AgendaRow, *, first: bool, last: bool) -> None:
        """Show a point; `first` and `last` say where it stands in the agenda."""
        other = self._row is None or self._row.item.id != row.item.id
        item, saver = row.item, self.context.bridge.saver
        self._row = row
        self.number.set(row.number)
        title = saver.pending(self._key("title")) or item.title
        if self.title.text() != title and (other or not self.title.hasFocus()):
            self.title.setText(title)
            self.title.setCursorPosition(0)
        self.title.setToolTip(plain_tip(item.title))
        self.previous.setEnabled(not first)
        self.next.setEnabled(not last)
        columns = (*(section.column for section in SECTIONS), "public_title")
        waiting = {column: saver.pending(self._key(column)) for column in columns}
        pending = {column: text for column, text in waiting.items() if text is not None}
        self.fields.show_item(item, pending.get("public_title", item.public_title))
        self.texts.show_item(item, pending)
        self.follow_up.show_item(item)
        self.checklist.show_lines(item.checklist)
        self.bilag.show_item(item)
        self.guests.show_guests(item.guests)
        self.access.show_item(item)
        self.show_ready(row.ready)
        self.tabs.set_badge(TAB_BILAG, len(item.attachments) or "")
        self.tabs.set_badge(TAB_GUESTS, len(item.guests) or "")
        self._show_side()
        if other:
            self.texts_area.verticalScrollBar().setValue(0)

    def show_ready(self, ready: ReadyLine) -> None:
        """Show how far the point has come beside the tabs."""
        self.ready_icon.set(ready.icon, TONES[ready.tone][0])
        self.ready_words.setText(ready.text)
        set_tone(self.ready_words, ready.tone)
        self._fit_status()

    def show_state(self, state: MeetingPreflight) -> None:
        """Show what the preflight says of the point."""
        if self._row is not None:
            item = self._row.item
            accepted = [one for one in state.accepted if one.finding.item_id == item.id]
            lines = ready_lines(item, self._row.positions)
            findings = state.of_item(item.id)
            self.ready.show_state(findings, lines, accepted)
            self.bilag.show_findings(findings)

    def show_history(self, steps: Sequence[CaseStep]) -> None:
        """Show where the case has been."""
        self._steps = tuple(steps)
        self.history.show_steps(steps)
        self.texts.show_origin(origin_words(steps))
        self._show_side()

    def go_to(self, finding: PreflightFinding) -> None:
        """Put the keyboard in the field that a finding is about."""
        tab, target = self._place_of(finding)
        if self._narrow:
            self.tabs.setCurrentIndex(tab)
        if finding.attachment_id:
            self.bilag.choose(finding.attachment_id)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        area = self.texts_area if tab == TAB_SHEET else self.side_area
        if area.isAncestorOf(target):
            area.ensureWidgetVisible(target)

    def _place_of(self, finding: PreflightFinding) -> tuple[int, QWidget]:
        if (text := self.texts.editors.get(finding.field)) is not None:
            return TAB_SHEET, text
        if (fact := self.fields.editor_of(finding.field)) is not None:
            return TAB_FACTS, fact
        if finding.field == "checklist" and (box := self.checklist.first_open()) is not None:
            return TAB_FACTS, box
        if finding.field == "bilag":
            listed = bool(self.bilag.model.rowCount())
            return TAB_BILAG, self.bilag.list if listed else self.bilag.add_button
        return TAB_SHEET, self.title

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed, and say why; an empty reason allows it again."""
        self.title.setReadOnly(bool(reason))
        for part in (
            self.fields,
            self.texts,
            self.bilag,
            self.guests,
            self.access,
            self.checklist,
            self.ready,
        ):
            part.set_read_only(reason)

    def edit_title(self) -> None:
        """Put the keyboard in the title, with all of it marked."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def offer_files(self, data: QMimeData) -> bool:
        """Add the files or the picture of a clipboard or a drag as bilag."""
        taken = self._row is not None and self.bilag.offer(data)
        if taken and self._narrow:
            self.tabs.setCurrentIndex(TAB_BILAG)
        return taken

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Become tabs, or a sheet with a side column."""
        super().resizeEvent(event)
        self._fit_status()
        narrow = self.width() < current().px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    def _fit_status(self) -> None:
        # The tabs come first; how far the point is stands in the agenda as well.
        tabs = sum(self.tabs.tabSizeHint(n).width() for n in range(self.tabs.count()))
        fits = self.width() - tabs - current().px(56) > self.ready_words.sizeHint().width()
        self.ready_words.setVisible(fits)
        self.ready_icon.setVisible(fits)

    def _arrange(self) -> None:
        narrow = bool(self._narrow)
        theme, tab = current(), self.tabs.currentIndex() if narrow else None
        self._tab_row.setVisible(narrow)
        self._head_line.setVisible(not narrow)
        self.fields.set_narrow(narrow)
        if narrow:  # the facts scroll with the side column
            self._side.insertWidget(0, self.fields)
        else:
            self._outer.insertWidget(self._outer.indexOf(self._fields_line), self.fields)
        self.fields.setVisible(tab in (None, TAB_FACTS))
        self._fields_line.setVisible(not narrow)
        self.texts_area.setVisible(tab in (None, TAB_SHEET))
        self._side_line.setVisible(not narrow)
        self.side_area.setVisible(tab != TAB_SHEET)
        self._show_side()
        self.bilag.setVisible(tab in (None, TAB_BILAG))
        self.guests.setVisible(tab in (None, TAB_GUESTS))
        if narrow:
            self.side_area.setMinimumWidth(0)
            self.side_area.setMaximumWidth(16777215)
        else:
            self.side_area.setFixedWidth(theme.px(SIDE_WIDTH))

    def _show_side(self) -> None:
        facts = not self._narrow or self.tabs.currentIndex() == TAB_FACTS
        self.ready.setVisible(facts)
        self.access.setVisible(facts)
        self.checklist.setVisible(facts and bool(self.checklist.boxes()))
        self.history.setVisible(facts and self.history.has_any())

    def _key(self, column: str) -> tuple[str, str, str]:
        return ("item", self._row.item.id if self._row else "", column)

    def _save(self, item_id: str, column: str, text: str) -> None:
        value = text if column == "title" else text or None
        meetings.edit_item(self.context.desk, item_id, **{column: value})

    def _on_typed(self, column: str, text: str) -> None:
        if self._row is not None:
            save = partial(self._save, self._row.item.id, column)
            self.context.bridge.saver.typed(self._key(column), text, save)

    def _on_left(self) -> None:
        self.context.bridge.saver.flush()

    def _on_title(self, text: str) -> None:
        # An empty title is not saved: the old one comes back when the keyboard leaves.
        if text.strip():
            self._on_typed("title", text)

    def _on_title_left(self) -> None:
        self.context.bridge.saver.flush()
        if self._row is not None and not self.title.text().strip():
            self.title.setText(self._row.item.title)

    def _on_title_done(self) -> None:
        kind, text = self.fields.kind, self.texts.editors[SECTIONS[0].column]
        (kind if kind.isVisible() else text).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_field(self, name: str, value: object) -> None:
        if self._row is None:
            return
        self.context.bridge.saver.flush()
        fields = {name: value}
        if name in ("presenter_id", "presenter_text") and not value:
            fields = {"presenter_id": None, "presenter_text": None}
        self._told(partial(meetings.edit_item, self.context.desk, self._row.item.id, **fields))

    def _told(self, act: Callable[[], object]) -> None:
        """Do something; where it is refused, say why and show what stands."""
        try:
            act()
        except UserError as problem:
            self.context.toast(said(problem), tone="over")
            if self._row is not None:
                item = self._row.item
                self.fields.show_item(item, item.public_title)

    def _on_section(self, name: str) -> None:
        if self._row is not None and name.strip() != self._row.item.section:
            self.context.bridge.saver.flush()
            act = partial(agenda_moves.set_section, self.context.desk, self._row.item.id, name)
            self._told(act)

    def _on_checklist(self, lines: tuple[ChecklistLine, ...]) -> None:
        if self._row is not None:
            self.context.bridge.saver.flush()
            case_sheet.set_checklist(self.context.desk, self._row.item.id, lines)

    def _on_origin(self) -> None:
        source = origin_of(self._steps)
        if source is not None:
            self._on_step_asked(source.meeting_id, source.item_id)

    def _on_step_asked(self, meeting_id: str, item_id: str) -> None:
        self.context.bridge.saver.flush()
        self.context.navigate("meetings", meeting_id=meeting_id, item_id=item_id)

    def _on_step(self, step: int, _checked: bool = False) -> None:
        self.stepped.emit(step)

    def _on_tab(self, _index: int) -> None:
        self._arrange()

    def _on_guest_added(self, person_id: str) -> None:
        if self._row is not None and all(g.person_id != person_id for g in self._row.item.guests):
            guests.add_guest(self.context.desk, self._row.item.id, person_id)

    def _on_guest_removed(self, guest_id: str, name: str) -> None:
        guests.delete_guest(self.context.desk, guest_id)
        self.context.toast(self.tr("{0} er ikke længere gæst på punktet.").format(name), undo=True)
