# SPDX-License-Identifier: MPL-2.0
"""The left side: the agenda, the time that is left, and whether it fits."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.meeting_clock import MeetingClock, is_minuted, planned_points, read_clock
from hpdesk.domain.meetings import OUTINGS, AgendaItem, Meeting
from hpdesk.ui.pages.minutes.agenda_list import AgendaList, PointRow
from hpdesk.ui.pages.minutes.clock import PointClock
from hpdesk.ui.spoken import announcer
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.kbd import Kbd
from hpdesk.ui.widgets.text import divider, label, set_tone
from hpdesk.ui.wording import clock, clock_span


class AgendaPanel(QFrame):
    """`chosen(str)` goes to a point; the links at the foot are asked for by `…_asked`.

    `not_reached` holds the points that nothing is written at yet.
    """

    chosen = Signal(str)
    next_asked = Signal()
    clock_asked = Signal()
    carry_asked = Signal()

    def __init__(self, clock: PointClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("minutesAgenda")
        self._clock = clock
        self._with_tasks: frozenset[str] = frozenset()
        self.not_reached: tuple[str, ...] = ()
        self._told = ""  # the point whose time was said to have run out
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
        self.title = label(self.tr("Dagsorden"), "card")
        row.addWidget(self.title)
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
        self.plan = label("", "meta", "t2", wrap=True)
        self.plan.setContentsMargins(theme.px(32), 0, 0, 0)
        self.plan.hide()
        down.addWidget(self.plan)
        self.carry_button = ghost(self.tr("Flyt det, vi ikke nåede …"))
        self.carry_button.setToolTip(self.tr("Flyt det, vi ikke nåede, til næste møde"))
        self.carry_button.clicked.connect(self.carry_asked)
        self.carry_button.hide()
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
        down.addWidget(self.carry_button)
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
        state = read_clock(meeting, items, self._clock.times, now, self._with_tasks)
        self.not_reached = state.not_reached
        held = meeting.starts <= now and meeting.starts.date() == now.date()
        pace = _pace(meeting, items, state, now) if held else {}
        rows = [
            PointRow(
                item.id,
                item.number,
                item.title,
                item.duration,
                self._clock.seconds(item.id),
                typed.get(item.id, is_minuted(item)),
                item.closed,
                item.id == item_id,
                pace.get(item.id),
                state.over > 0,
            )
            for item in items
        ]
        name = self.tr("Program") if meeting.kind in OUTINGS else self.tr("Dagsorden")
        self.title.setText(name)
        self.list.setAccessibleName(name)
        self.list.show_points(rows)
        self._tell_of_time([row for row in rows if row.current])
        self.left.setText(self.tr("{0} min. tilbage").format(state.left))
        words = self.tr("Stop uret") if self._clock.running else self.tr("Start uret")
        if words != self.clock_button.text():
            self.clock_button.setText(words)
        self.carry_button.setVisible(bool(state.not_reached) and meeting.starts <= now)
        self._show_state(meeting, state, held=held)
        planned = next((item for item in items if item.id in pace), None)
        there = planned is not None and planned.id != item_id
        self.plan.setVisible(there)
        if planned is not None and there:
            self.plan.setText(self.tr("Efter planen nu: punkt {0}").format(planned.number))

    def _tell_of_time(self, rows: Sequence[PointRow]) -> None:
        """Say once, in a pause, that the time of the point that is treated has run out."""
        for row in rows:
            planned = (row.planned or 0) * 60
            out = self._clock.running and bool(planned) and row.seconds >= planned
            if out and self._told != row.id:
                text = self.tr("Tiden til punkt {0} er gået.").format(row.number)
                announcer().say(self, text)
            if out or self._told == row.id:
                self._told = row.id if out else ""

    def set_with_tasks(self, item_ids: Collection[str]) -> None:
        """Tell which points have tasks: they count as treated."""
        self._with_tasks = frozenset(item_ids)

    def _show_state(self, meeting: Meeting, state: MeetingClock, *, held: bool) -> None:
        text, icon, tone = clock_span(meeting.starts, meeting.ends), "clock", "t2"
        if held and state.over:
            text = self.tr("{0} min. over tiden, slut ca. {1}")
            text = text.format(state.over, clock(state.expected_end))
            icon, tone = "triangle-alert", "warn"
        elif held:
            text, icon, tone = self.tr("Følger tidsplanen"), "circle-check", "ok"
        if text != self.state.text():
            self.state.setText(text)
            self._state_icon.set(icon, tone)
            set_tone(self.state, tone)


def _pace(
    meeting: Meeting, items: Sequence[AgendaItem], state: MeetingClock, now: datetime
) -> Mapping[str, float]:
    """Return how far into its point the plan is now, by the point."""
    plan = {point.item_id: point for point in planned_points(meeting, items)}
    here = plan.get(state.should_be_at or "")
    if here is None:
        return {}
    length = (here.ends - here.starts).total_seconds()
    return {here.item_id: (now - here.starts).total_seconds() / length if length else 0.0}
