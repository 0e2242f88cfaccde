# SPDX-License-Identifier: MPL-2.0
"""The agenda: the points in order, the meeting's minutes, and the line for a new point."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.agenda import total_minutes
from hpdesk.domain.templates import Template
from hpdesk.services.preflight import MeetingPreflight
from hpdesk.ui.models.rows_model import ID_ROLE
from hpdesk.ui.pages.meetings.agenda_list import AgendaList
from hpdesk.ui.pages.meetings.agenda_model import AgendaModel, AgendaRow
from hpdesk.ui.pages.meetings.item_words import share_words, time_line
from hpdesk.ui.pages.meetings.minutes_meter import MinutesMeter
from hpdesk.ui.pages.meetings.new_item_line import NewItemLine
from hpdesk.ui.pages.meetings.preflight_rows import count_words, gravest_tone
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.buttons import ghost, key_text
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.kbd import Kbd
from hpdesk.ui.widgets.text import divider, label, set_tone

_ICONS = {"over": "circle-x", "warn": "triangle-alert", "info": "info", "ok": "circle-check"}


class AgendaCard(QFrame):
    """Shows an agenda and asks for what is wanted; `chosen(item_id)` when a row is chosen.

    `add_asked(title, template_id)`, `begin_asked` before the line for new points is shown,
    `waiting_asked`, `preflight_asked`, and those of `AgendaList` through `list`.
    """

    chosen = Signal(str)
    add_asked = Signal(str, str)
    begin_asked = Signal()
    waiting_asked = Signal()
    preflight_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._loading = self._narrow = False
        self._waits = 0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addLayout(self._make_head())
        outer.addWidget(divider())
        self.model = AgendaModel(self)
        self.list = AgendaList(self.tr("Dagsorden"))
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.empty = EmptyState(
            "list-ordered",
            self.tr("Dagsordenen er tom"),
            self.tr(
                "Skriv det første punkts titel, og tryk Enter. Bilag og tekst kommer bagefter."
            ),
            self.tr("Tilføj punkt"),
        )
        self.empty.activated.connect(self.start_adding)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        outer.addWidget(self.stack, 1)
        outer.addWidget(divider())
        outer.addWidget(self._make_foot())

    def set_name(self, name: str, *, is_programme: bool) -> None:
        """Call the list `Dagsorden`, or of a trip or an event `Program`."""
        self.title_label.setText(name)
        self.list.setAccessibleName(name)
        empty = self.tr("Programmet er tomt") if is_programme else self.tr("Dagsordenen er tom")
        self.empty.title_label.setText(empty)

    def _make_head(self) -> QVBoxLayout:
        theme = current()
        head = QVBoxLayout()
        pad = theme.measure("card_padding")
        head.setContentsMargins(pad, theme.px(10), pad, theme.px(8))
        head.setSpacing(theme.px(6))
        top = QHBoxLayout()
        top.setSpacing(theme.px(4))
        self.title_label = ElidedLabel(self.tr("Dagsorden"), "card")
        top.addWidget(self.title_label, 1)
        self.over_icon = IconLabel("triangle-alert", "warn", 16)
        self.minutes = label("", "heading")
        top.addWidget(self.over_icon)
        top.addWidget(self.minutes)
        head.addLayout(top)
        self.meter = MinutesMeter()
        head.addWidget(self.meter)
        self.minutes_words = ElidedLabel("", "meta", "t2")
        head.addWidget(self.minutes_words)
        self.share_icon = IconLabel("triangle-alert", "warn", 14)
        self.share = ElidedLabel("", "meta", "t2")
        share = QHBoxLayout()
        share.setSpacing(theme.px(4))
        share.addWidget(self.share_icon)
        share.addWidget(self.share, 1)
        head.addLayout(share)
        ready = QHBoxLayout()
        ready.setSpacing(theme.px(4))
        self.ready_icon = IconLabel("circle-check", "ok", 14)
        self.ready_words = ElidedLabel("", "meta", "t2")
        self.ready_button = ghost(self.tr("Gennemgå"), small=True)
        self.ready_button.clicked.connect(self.preflight_asked)
        ready.addWidget(self.ready_icon)
        ready.addWidget(self.ready_words, 1)
        ready.addWidget(self.ready_button)
        head.addLayout(ready)
        return head

    def _make_foot(self) -> QWidget:
        theme = current()
        foot = QWidget()
        foot.setMinimumHeight(theme.px(44))
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        row.setSpacing(theme.px(4))
        self.add_button = ghost(self.tr("Tilføj punkt"), "plus")
        self.add_button.setToolTip(self.tr("Tilføj punkt (Insert)"))
        self.add_button.clicked.connect(self.start_adding)
        self.waiting_button = ghost(self.tr("Venter"), "inbox")
        self.waiting_button.clicked.connect(self.waiting_asked)
        self.waiting_button.hide()
        self.new_line = NewItemLine()
        self.new_line.entered.connect(self.add_asked)
        self.new_line.left.connect(self.stop_adding)
        self.new_line.waiting_asked.connect(self.waiting_asked)
        self.new_line.hide()
        self.keys = QWidget()
        keys = QHBoxLayout(self.keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(theme.px(4))
        keys.addWidget(label(self.tr("Flyt"), "meta"))
        for shortcut in ("Alt+Up", "Alt+Down"):
            keys.addWidget(Kbd(key_text(shortcut)))
        row.addWidget(self.add_button)
        row.addWidget(self.waiting_button)
        row.addWidget(self.new_line, 1)
        row.addStretch()
        row.addWidget(self.keys)
        return foot

    def show_rows(self, rows: Sequence[AgendaRow], chosen: str) -> None:
        """Show the points and choose one without telling anyone."""
        self._loading = True
        shapes = [(row.heading, row.pause) for row in self.model.rows()]
        self.model.set_rows(rows)
        if shapes != [(row.heading, row.pause) for row in rows]:
            self.list.scheduleDelayedItemsLayout()  # their heights have changed
        index = self.model.index_of(chosen)
        if index.isValid() and index != self.list.currentIndex():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, flag)
            self.list.scrollTo(index)
        self._loading = False
        self.stack.setCurrentWidget(self.list if rows else self.empty)

    def show_minutes(self, state: MeetingPreflight) -> None:
        """Show how the minutes are shared out, and what there is to look at."""
        length = state.meeting.length
        head, words, over = time_line(length, state.items)
        self.minutes.setText(head)
        set_tone(self.minutes, "warn" if over else "")
        self.over_icon.setVisible(over)
        self.minutes_words.setText(words)
        self.meter.setVisible(bool(state.items))
        self.meter.set(state.share, total_minutes(state.items), length)
        asks = share_words(state.share)
        nothing = bool(asks) and not state.share.handling_points
        self.share.setText(asks)
        self.share.setVisible(bool(asks))
        set_tone(self.share, "warn" if nothing else "t2")
        self.share_icon.setVisible(nothing)
        tone = gravest_tone(state)
        self.ready_icon.set(_ICONS[tone], TONES[tone][0])
        self.ready_words.setText(count_words(state))
        self.ready_button.setVisible(bool(state.findings or state.accepted))

    def show_waiting(self, count: int) -> None:
        """Tell how many points wait for the meeting's bodies."""
        text = self.tr("Venter ({0})").format(count) if count else self.tr("Venter")
        self.waiting_button.setText(text)
        self.waiting_button.setAccessibleName(
            self.tr("Punkter, der venter på et møde: {0}").format(count)
        )
        self._waits = count
        self._show_foot()

    def set_narrow(self, narrow: bool) -> None:
        """Leave presenter, bilag and the keys' names out where there is little room."""
        self.model.narrow = narrow
        self.list.row_delegate.set_height(50 if narrow else 62)
        self._narrow = narrow
        self.minutes_words.setVisible(not narrow)  # the head says as much in numbers
        self._show_foot()
        self.list.scheduleDelayedItemsLayout()

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed, and say why; an empty reason allows it again."""
        for button in (self.add_button, self.empty.button):
            button.setEnabled(not reason)
            button.setToolTip(reason or self.tr("Tilføj punkt (Insert)"))
        self.waiting_button.setEnabled(not reason)
        self.waiting_button.setToolTip(reason or self.tr("Punkter, der venter på et møde"))
        self.list.set_movable(not reason)
        self.model.editable = not reason

    def _show_foot(self) -> None:
        adding = not self.new_line.isHidden()
        self.add_button.setVisible(not adding)
        self.waiting_button.setVisible(not adding)
        self.keys.setVisible(not adding and not self._narrow)

    def start_adding(self) -> None:
        """Show the line for a new point and put the keyboard in it."""
        if self.add_button.isEnabled():
            self.begin_asked.emit()

    def begin_adding(self, templates: Sequence[Template]) -> None:
        """Open the line with these templates to choose from."""
        self.new_line.show()
        self._show_foot()
        self.new_line.begin(templates, self._waits)

    def stop_adding(self) -> None:
        """Put the line away; what is written in it and not made is kept as it stands."""
        had_focus = self.new_line.isAncestorOf(self.focusWidget() or self)
        self.new_line.hide()
        self._show_foot()
        if had_focus:
            target = self.list if self.model.rowCount() else self.add_button
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a new point with Insert."""
        if event.key() == Qt.Key.Key_Insert:
            self.start_adding()
        else:
            super().keyPressEvent(event)

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and not self._loading:
            self.chosen.emit(str(now.data(ID_ROLE)))
