# SPDX-License-Identifier: MPL-2.0
"""The tab Historik: what was changed and when, and what was sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.danish import NBSP, clock, long_date
from hpdesk.services import meetings, minutes
from hpdesk.services.history import HistoryLine, history_of
from hpdesk.ui.delegates import GroupLook, RowLook, prepare_list
from hpdesk.ui.models.rows_model import Column, Index, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.meeting_tab import MeetingTab
from hpdesk.ui.pages.meetings.sending.log_card import SentLogCard
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.scrolling import scrolling

_NARROW = 1100


@dataclass(frozen=True, slots=True)
class DayHeading:
    """The day that the steps below it were made."""

    day: date


@dataclass(frozen=True, slots=True)
class Step:
    """What was done, once or several times in a row, from the first time to the last."""

    label: str
    first: datetime
    last: datetime
    times: int = 1

    def words(self) -> str:
        """Return the step's name, with how many times it was done."""
        return self.label if self.times == 1 else f"{self.label} ({self.times} gange)"

    def clock_words(self) -> str:
        """Return when it was done."""
        ends = clock(self.last)
        return f"kl.{NBSP}{ends}" if clock(self.first) == ends else f"{clock(self.first)}–{ends}"


HistoryRow = DayHeading | Step


def history_rows(lines: Sequence[HistoryLine]) -> tuple[HistoryRow, ...]:
    """Return the steps under their days, the newest first; equal steps in a row become one."""
    rows: list[HistoryRow] = []
    day: date | None = None
    for line in lines:
        last = rows[-1] if rows else None
        if line.at.date() != day:
            day = line.at.date()
            rows.append(DayHeading(day))
        elif isinstance(last, Step) and last.label == line.label:
            rows[-1] = Step(line.label, line.at, last.last, last.times + 1)
            continue
        rows.append(Step(line.label, line.at, line.at))
    return tuple(rows)


def _key(row: HistoryRow) -> str:
    return str(row.day) if isinstance(row, DayHeading) else f"{row.last} {row.label}"


def _text(row: HistoryRow) -> str:
    if isinstance(row, DayHeading):
        return long_date(row.day)
    return f"{row.words()}, {row.clock_words()}"


def _look(row: HistoryRow) -> GroupLook | RowLook:
    if isinstance(row, DayHeading):
        words = long_date(row.day)
        return GroupLook(words[:1].upper() + words[1:])
    return RowLook(row.words(), right=row.clock_words(), strong=False)


class _HistoryModel(RowsModel[HistoryRow]):
    def __init__(self, parent: QObject) -> None:
        super().__init__([Column("Historik", _text, look=_look, tip=_text)], _key, parent=parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        return super().flags(index) if isinstance(row, Step) else Qt.ItemFlag.NoItemFlags


class HistoryTab(MeetingTab):
    """Shows what happened to a meeting, its points, bilag and attendance, and the send log."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = current()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme.measure("gap"))
        self._row.addWidget(self._make_changes(), 3)
        self._row.addWidget(self._make_sent(), 2)
        self._arrange()

    def _make_changes(self) -> Card:
        self.changes = Card(self.tr("Ændringer"))
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Ændringer"))
        prepare_list(self.list, 36)
        self.model = _HistoryModel(self)
        self.list.setModel(self.model)
        self.empty = EmptyState(
            "history",
            self.tr("Ingen ændringer endnu"),
            self.tr("Når mødet, et punkt eller et bilag ændres, står ændringen her."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self.changes.body.addWidget(self.stack, 1)
        return self.changes

    def _make_sent(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("scrollBody")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self.sent = SentLogCard(self._context)
        column.addWidget(self.sent)
        column.addStretch(1)
        return scrolling(holder)

    def _arrange(self) -> None:
        theme = current()
        narrow = self.width() < theme.px(_NARROW)
        margin = theme.measure("page_margin_narrow" if narrow else "page_margin")
        self._row.setContentsMargins(margin, theme.px(16), margin, theme.px(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sides less air in a narrow window."""
        super().resizeEvent(event)
        self._arrange()

    def _show(self) -> None:
        meeting, desk = self._meeting, self._context.desk
        if meeting is None:
            return
        items = meetings.list_items(desk, meeting.id)
        keys = [meeting.id, *(item.id for item in items)]
        keys += [bilag.id for item in items for bilag in item.attachments]
        keys += [guest.id for item in items for guest in item.guests]
        keys += [row.id for row in minutes.list_attendance(desk, meeting.id)]
        keys += [version.id for version in meeting.sent]
        rows = history_rows(history_of(desk, *keys))
        self.model.set_rows(rows)
        self.stack.setCurrentWidget(self.list if rows else self.empty)
        self.sent.show_meeting(meeting)
