# SPDX-License-Identifier: MPL-2.0
"""The card of the next meeting: when it is, how far it has come, and the days until then."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hpdesk.domain.agenda import ReadinessState
from hpdesk.domain.working_days import Calendar, WindowState, window_state
from hpdesk.services.overview import NextMeeting
from hpdesk.ui.pages.overview.days import timeline_data
from hpdesk.ui.pages.overview.due_words import meeting_name, state_chip
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button
from hpdesk.ui.widgets.chip import Chip
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.text import label, set_tone
from hpdesk.ui.widgets.timeline import Timeline
from hpdesk.ui.wording import clock_span, counted, date_words, weekday_date, worded


class MeetingCard(QFrame):
    """Shows `NextMeeting`; `open_clicked` when its preparation is to be opened."""

    open_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(12))
        outer.setSpacing(theme.px(14))
        self.title = ElidedLabel("", "panel")
        self.chip = Chip("")
        self.chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.facts = ElidedLabel("", "body", "t2")
        self.deadline = label("", "heading")
        self.left = label("", "body", "t2")
        self.open_button = Button(
            self.tr("Åbn forberedelse"), "primary", icon="arrow-right", trailing_icon=True
        )
        self.open_button.clicked.connect(self.open_clicked)
        outer.addLayout(self._make_head())
        self.timeline = Timeline()
        outer.addWidget(self.timeline)
        self._narrow = False
        self._shown: tuple[NextMeeting, date] | None = None
        self._calendar = Calendar()
        self._unaligned: frozenset[str] = frozenset()

    def _make_head(self) -> QHBoxLayout:
        theme = current()
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        left = QVBoxLayout()
        left.setSpacing(theme.px(2))
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self.title)
        top.addWidget(self.chip)
        top.addStretch(1)
        left.addLayout(top)
        left.addWidget(self.facts)
        head.addLayout(left, 1)
        right = QVBoxLayout()
        right.setSpacing(theme.px(2))
        for words in (self.deadline, self.left):
            words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            right.addWidget(words)
        head.addLayout(right)
        head.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def show_meeting(
        self,
        following: NextMeeting,
        today: date,
        calendar: Calendar,
        unaligned: frozenset[str] = frozenset(),
    ) -> None:
        """Show a meeting on a day; `unaligned` points are not ready, however well written."""
        self._unaligned = unaligned
        self._shown = (following, today)
        chip = state_chip(following.meeting)
        self.chip.set(chip.text, chip.tone, chip.icon)
        self._calendar = calendar
        self.timeline.set_data(timeline_data(following, today, calendar))
        self._tell()

    def set_narrow(self, narrow: bool) -> None:
        """Say less where there is less room."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._tell()

    def _tell(self) -> None:
        if self._shown is None:
            return
        following, today = self._shown
        meeting = following.meeting
        day = meeting.starts.date()
        title = f"{meeting_name(meeting)} {weekday_date(day, year=day.year != today.year)}"
        deadline, late = self._deadline_words(following, today)
        left = self._left_words(following, today)
        if self._narrow:
            words = date_words(day, year=day.year != today.year)
            self.title.setText(f"{meeting_name(meeting)} {words}")
            self.facts.setText(", ".join(part for part in (deadline, left) if part))
        else:
            self.title.setText(f"{title} {clock_span(meeting.starts, meeting.ends)}")
            self.facts.setText(self._place_words(following))
        self.deadline.setText(deadline)
        self.left.setText(left)
        set_tone(self.deadline, "over" if late else "")
        set_tone(self.facts, "over" if late and self._narrow else "t2")
        self.deadline.setVisible(not self._narrow)
        self.left.setVisible(not self._narrow)

    def _place_words(self, following: NextMeeting) -> str:
        guests = {guest.person_id for item in following.items for guest in item.guests}
        counts = [counted(len(following.items), worded("punkt"), worded("punkter"))]
        if following.member_count:
            counts.append(counted(following.member_count, worded("medlem"), worded("medlemmer")))
        if guests:
            counts.append(counted(len(guests), worded("gæst"), worded("gæster")))
        place = following.meeting.place
        return f"{place}. {', '.join(counts)}." if place else f"{', '.join(counts)}."

    def _deadline_words(self, following: NextMeeting, today: date) -> tuple[str, bool]:
        meeting, window = following.meeting, following.window
        if meeting.agenda_sent:
            last = weekday_date(meeting.agenda_sent[-1].on)
            return self.tr("Dagsorden sendt {0}").format(last), False
        state = window_state(window, today, None)
        if state is WindowState.LATE:
            return self.tr("Skulle være sendt senest {0}").format(weekday_date(window.latest)), True
        return self.tr("Send senest {0}").format(weekday_date(window.latest)), False

    def _left_words(self, following: NextMeeting, today: date) -> str:
        parts = []
        if not following.meeting.agenda_sent and today <= following.window.latest:
            days = self._calendar.count_between(today, following.window.latest)
            parts.append(
                counted(days, self.tr("arbejdsdag tilbage"), self.tr("arbejdsdage tilbage"))
                if days
                else self.tr("sidste dag er i dag")
            )
        ready = sum(
            how_far.state is ReadinessState.READY and item.id not in self._unaligned
            for item, how_far in zip(following.items, following.readiness, strict=True)
        )
        if following.items and not self._narrow:
            points = counted(len(following.items), self.tr("punkt"), self.tr("punkter"))
            parts.append(self.tr("{0} af {1} er klar").format(ready, points))
        return ", ".join(parts)
