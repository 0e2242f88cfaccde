# SPDX-License-Identifier: MPL-2.0
"""The tab Formøder: those called before the meeting, and the parties that have none yet."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting, MeetingKind
from hpdesk.services import pre_meetings
from hpdesk.services.pre_meetings import Counterpart
from hpdesk.ui.models.rows_model import RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.meeting_tab import MeetingTab
from hpdesk.ui.pages.meetings.meeting_words import short_name
from hpdesk.ui.pages.meetings.pre_meeting_rows import (
    COLUMNS,
    WIDTHS,
    PreMeetingRow,
    pre_meeting_row,
    row_key,
)
from hpdesk.ui.pages.meetings.row_table import RowTable
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, ghost, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import date_words, said, weekday_date

_LITTLE = 1100


class PreMeetingsTab(MeetingTab):
    """Enter opens a formøde, Delete lets it stand alone again; a button calls a missing one."""

    tables = ("meeting", "meeting_body", "body", "membership", "organisation", "setting")

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._missing: tuple[Counterpart, ...] | None = None
        self._proposed = ""
        self.call_buttons: dict[str, Button] = {}
        contents = QWidget()
        self._column = QVBoxLayout(contents)
        self._column.setSpacing(current().measure("gap"))
        self._column.addWidget(self._make_called())
        self.missing = Card(self.tr("Uden formøde"))
        self._column.addWidget(self.missing)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(contents))
        self._arrange()

    def _make_called(self) -> QWidget:
        self.card = Card(self.tr("Formøder"))
        self.detach_button = ghost(self.tr("Løsn fra mødet"), "x")
        self.detach_button.clicked.connect(self._on_detach_clicked)
        self.card.header_layout.addWidget(self.detach_button)
        self.model: RowsModel[PreMeetingRow] = RowsModel(COLUMNS, row_key, parent=self)
        self.table = RowTable(self.tr("Formøder"), WIDTHS, spare=(2,), enough=620)
        self.table.setModel(self.model)
        self.table.prepare_columns()
        self.table.opened.connect(self._on_opened)
        self.table.removed.connect(self._on_detach)
        self.table.selectionModel().currentChanged.connect(self._follow_current)
        self.empty = EmptyState(
            "users",
            self.tr("Ingen formøder endnu"),
            self.tr("Parterne drøfter dagsordenen, når den er sendt ud, og før mødet holdes."),
        )
        self.for_empty = EmptyState(
            "users",
            self.tr("Dette er selv et formøde"),
            self.tr("Formøder samles på det møde, de forbereder."),
            self.tr("Gå til mødet"),
        )
        self.for_empty.activated.connect(self._on_main_meeting)
        self.stack = QStackedWidget()
        for part in (self.table, self.empty, self.for_empty):
            self.stack.addWidget(part)
        self.card.body.addWidget(self.stack)
        self.card.body.addWidget(self._make_foot())
        return self.card

    def _make_foot(self) -> QWidget:
        theme = current()
        self.foot = QWidget()
        column = QVBoxLayout(self.foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(divider())
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        self.attach = ChoiceField(
            name=self.tr("Tilknyt et formøde, der står alene"),
            placeholder=self.tr("Tilknyt et formøde, der står alene"),
        )
        self.attach.chosen.connect(self._on_attach)
        row.addWidget(self.attach)
        column.addLayout(row)
        return self.foot

    def _arrange(self) -> None:
        theme = current()
        little = self.width() < theme.px(_LITTLE)
        margin = theme.measure("page_margin_narrow" if little else "page_margin")
        self._column.setContentsMargins(margin, theme.px(16), margin, theme.px(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sides less air in a narrow window."""
        super().resizeEvent(event)
        self._arrange()

    def _show(self) -> None:
        meeting, desk = self._meeting, self._context.desk
        if meeting is None:
            return
        found = pre_meetings.read_pre_meetings(desk, meeting)
        calendar, today = self._context.calendar(), self._context.today()
        key = self.table.current_key()
        self.model.set_rows([pre_meeting_row(m, meeting, calendar, today) for m in found.called])
        if key and self.table.current_key() != key:
            self.table.setCurrentIndex(self.model.index_of(key))
        self.table.fit_height()
        self._show_stack(meeting, bool(found.called))
        self.card.set_badge(len(found.called) or "")
        self.foot.setVisible(bool(found.loose))
        if not self.attach.is_being_written():
            self.attach.set_options([_option(loose) for loose in found.loose])
        self._show_missing(meeting, found.missing)
        self._follow_read_only()

    def _show_stack(self, meeting: Meeting, any_called: bool) -> None:
        part: QWidget = self.table if any_called else self.empty
        if meeting.kind is MeetingKind.PRE_MEETING:
            part = self.for_empty
        self.for_empty.button.setVisible(meeting.for_meeting_id is not None)
        self.stack.setCurrentWidget(part)
        height = part.height() if part is self.table else part.sizeHint().height()
        self.stack.setFixedHeight(height + (0 if part is self.table else current().px(24)))

    def _show_missing(self, meeting: Meeting, missing: tuple[Counterpart, ...]) -> None:
        self.missing.setVisible(bool(missing))
        proposed = ""
        if missing:
            day = pre_meetings.proposed_day(self._context.desk, meeting)
            proposed = weekday_date(day, year=day.year != self._context.today().year)
        if (missing, proposed) == (self._missing, self._proposed):
            return
        self._missing, self._proposed = missing, proposed
        self.missing.clear_body()
        self.call_buttons = {}
        self.missing.set_badge(len(missing) or "", "warn")
        words = self.tr("Planen foreslår {0}. Dagsordenen kommer fra skabelonen »Formøde«.")
        if missing:
            text = words.format(proposed)
            self.missing.add_row(label(text, "body", "t2", wrap=True))
        for who in missing:
            self.missing.add_row(self._row(who))

    def _row(self, who: Counterpart) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current().px(12))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(who.name, "strong", wrap=True))
        kind = self.tr("Formødegruppe") if who.body_id else self.tr("Part med plads i organet")
        words.addWidget(label(kind, "meta", "t2", wrap=True))
        layout.addLayout(words, 1)
        button = secondary(self.tr("Opret formøde"), "calendar-plus")
        button.setAccessibleName(self.tr("Opret formøde med {0}").format(who.name))
        button.clicked.connect(partial(self._on_call, who))
        self.call_buttons[who.key] = button
        layout.addWidget(button)
        return row

    def _follow_read_only(self) -> None:
        why = self.tr("Planen kan kun læses.") if self._context.desk.read_only else ""
        for widget in (self.attach, *self.call_buttons.values()):
            widget.setEnabled(not why)
            widget.setToolTip(why)
        self._follow_current()

    def _follow_current(self) -> None:
        why = self.tr("Planen kan kun læses.") if self._context.desk.read_only else ""
        self.detach_button.setVisible(self.model.rowCount() > 0)
        self.detach_button.setEnabled(bool(self.table.current_key()) and not why)
        self.detach_button.setToolTip(why or self.tr("Formødet beholdes og står alene (Delete)"))

    def _on_opened(self, key: str) -> None:
        self._context.navigate("meetings", meeting_id=key)

    def _on_main_meeting(self) -> None:
        if self._meeting is not None and self._meeting.for_meeting_id:
            self._context.navigate("meetings", meeting_id=self._meeting.for_meeting_id)

    def _on_call(self, who: Counterpart, _checked: bool = False) -> None:
        if self._meeting is None:
            return
        self._context.bridge.saver.flush()
        try:
            key = pre_meetings.add_pre_meeting(self._context.desk, self._meeting.id, who)
        except UserError as problem:
            self._context.toast(said(problem), tone="over")
            return
        self._context.toast(self.tr("Formødet med {0} er oprettet.").format(who.name), undo=True)
        self._context.navigate("meetings", meeting_id=key)

    def _on_attach(self, key: str) -> None:
        if self._meeting is None or self._context.desk.read_only:
            return
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        pre_meetings.attach_pre_meeting(self._context.desk, key, self._meeting.id)
        self.table.setCurrentIndex(self.model.index_of(key))
        self._context.toast(self.tr("Formødet er knyttet til mødet."), undo=True)

    def _on_detach_clicked(self) -> None:
        self._on_detach(self.table.current_key())

    def _on_detach(self, key: str) -> None:
        if self._context.desk.read_only or not key:
            return
        row = self.model.row(self.model.index_of(key))
        pre_meetings.detach_pre_meeting(self._context.desk, key)
        if row is not None:
            text = self.tr("{0} er løsnet fra mødet og står alene.").format(row.name)
            self._context.toast(text, undo=True)


def _option(loose: Meeting) -> Option:
    return Option(loose.id, short_name(loose), date_words(loose.starts.date()))
