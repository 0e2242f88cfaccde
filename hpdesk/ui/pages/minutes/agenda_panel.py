# SPDX-License-Identifier: MPL-2.0
"""The left side: the agenda, the time that is left, and whether it fits."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.agenda import item_number
from hpdesk.domain.danish import clock_span
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.ui.pages.minutes.agenda_list import AgendaList, PointRow
from hpdesk.ui.pages.minutes.clock import PointClock
from hpdesk.ui.pages.minutes.rules import is_minuted, minutes_left
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.kbd import Kbd
from hpdesk.ui.widgets.text import divider, label, set_tone


class AgendaPanel(QFrame):
    """`chosen(str)` goes to a point; `next_asked` and `clock_asked` are the links at the foot."""

    chosen = Signal(str)
    next_asked = Signal()
    clock_asked = Signal()

    def __init__(self, clock: PointClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("minutesAgenda")
        self._clock = clock
        theme = current()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        holder = QWidget()
        holder.setObjectName("surfaceBody")
        down = QVBoxLayout(holder)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        outer.addWidget(holder, 1)
        outer.addWidget(divider(vertical=True))
        head = QWidget()
        head.setFixedHeight(theme.px(52))
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        row.addWidget(label(self.tr("Dagsorden"), "card"))
        row.addStretch(1)
        self.left = label("", "meta", "t2")
        row.addWidget(self.left)
        down.addWidget(head)
        down.addWidget(divider())
        self.list = AgendaList()
        self.list.chosen.connect(self.chosen)
        down.addWidget(self.list, 1)
        down.addWidget(divider())
        down.addWidget(self._make_foot())

    def _make_foot(self) -> QWidget:
        theme, foot = current(), QWidget()
        down = QVBoxLayout(foot)
        # The links carry 8 px of their own.
        down.setContentsMargins(theme.px(8), theme.px(8), theme.px(16), theme.px(8))
        down.setSpacing(theme.px(2))
        state = QHBoxLayout()
        state.setContentsMargins(theme.px(8), 0, 0, 0)
        state.setSpacing(theme.px(8))
        self._state_icon = IconLabel("circle-check", "ok", 16)
        self.state = label("", "strong", wrap=True)
        state.addWidget(self._state_icon)
        state.addWidget(self.state, 1)
        down.addLayout(state)
        self.next_button = ghost(self.tr("Næste punkt"))
        self.next_button.clicked.connect(self.next_asked)
        self.clock_button = ghost(self.tr("Start uret"))
        self.clock_button.clicked.connect(self.clock_asked)
        for button, key in ((self.next_button, "Ctrl+PgDn"), (self.clock_button, "F8")):
            line = QHBoxLayout()
            line.addWidget(button)
            line.addStretch(1)
            line.addWidget(Kbd(key))
            down.addLayout(line)
        return foot

    def show_agenda(
        self,
        meeting: Meeting,
        items: Sequence[AgendaItem],
        item_id: str,
        typed: Mapping[str, bool],
        now: datetime,
    ) -> None:
        """Show the points; `typed` tells of the current point what is not saved yet."""
        rows = [
            PointRow(
                item.id,
                item_number(index),
                item.title,
                item.duration,
                self._clock.seconds(item.id),
                typed.get(item.id, is_minuted(item)),
                item.closed,
                item.id == item_id,
            )
            for index, item in enumerate(items)
        ]
        self.list.show_points(rows)
        left = minutes_left(items, item_id, self._clock.seconds(item_id))
        self.left.setText(self.tr("{0} min. tilbage").format(left))
        words = self.tr("Stop uret") if self._clock.running else self.tr("Start uret")
        if words != self.clock_button.text():
            self.clock_button.setText(words)
        self._show_state(meeting, left, now)

    def _show_state(self, meeting: Meeting, left: int, now: datetime) -> None:
        text, icon, tone = clock_span(meeting.starts, meeting.ends), "clock", "t2"
        running = meeting.starts <= now and meeting.starts.date() == now.date()
        if meeting.ends is not None and running:
            over = round((now + timedelta(minutes=left) - meeting.ends).total_seconds() / 60)
            if over > 0:
                text = self.tr("{0} min. over tiden").format(over)
                icon, tone = "triangle-alert", "warn"
            else:
                text, icon, tone = self.tr("Følger tidsplanen"), "circle-check", "ok"
        if text != self.state.text():
            self.state.setText(text)
            self._state_icon.set(icon, tone)
            set_tone(self.state, tone)
