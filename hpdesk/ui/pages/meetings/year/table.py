# SPDX-License-Identifier: MPL-2.0
"""The year as a list: the same as the months show, line by line with date, what, who and when."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from hpdesk.domain.annual_cycle import DatedMark
from hpdesk.services.year_plan import YearMeeting
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import ROW_ROLE, Column, RowsModel
from hpdesk.ui.pages.meetings.meeting_words import bodies, short_name, span_words
from hpdesk.ui.pages.meetings.year.days import (
    YearDays,
    deadline_words,
    is_pre_meeting,
    meeting_state_words,
)
from hpdesk.ui.row_looks import GroupLook, RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.wording import (
    clock_span,
    long_date,
    month_names,
    short_weekday_date,
    shown,
    weekday_date,
    worded,
)

_WHO, _SENT = 2, 3


@dataclass(frozen=True, slots=True)
class YearRow:
    """A heading of a month (`on` is None), or what lies on a day."""

    key: str
    what: str
    on: date | None = None
    detail: str = ""
    who: str = ""
    sent: str = ""
    sent_tone: str = ""
    icon: str = ""
    meeting_id: str = ""
    count: int = 0


def year_rows(days: YearDays) -> list[YearRow]:
    """Return the rows of a year by day, below a heading for each month that has any."""
    plan = days.plan
    found = [_meeting_row(row, plan.today) for row in plan.meetings]
    for mark in plan.deadlines:
        found += _deadline_rows(mark, plan.year)
    found += [_shading_row(mark, plan.year) for mark in plan.shadings]
    for closed in plan.closed:
        what = shown(closed.reason[:1].upper() + closed.reason[1:])
        found.append(
            YearRow(f"closed:{closed.on}", what, closed.on, worded("Fridag"), icon="calendar")
        )
    found.sort(key=lambda row: (row.on or date.min, not row.meeting_id))
    rows: list[YearRow] = []
    for month in range(1, 13):
        inside = [row for row in found if row.on is not None and row.on.month == month]
        if inside:
            title = month_names()[month - 1].capitalize()
            rows.append(YearRow(f"month:{month}", title, count=len(inside)))
            rows += inside
    return rows


def _meeting_row(row: YearMeeting, today: date) -> YearRow:
    meeting, window = row.meeting, row.window
    words, tone, icon = meeting_state_words(row, today)
    span = "" if is_pre_meeting(meeting) else span_words(window.earliest, window.latest)
    waits = not icon and bool(span)
    state = "" if is_pre_meeting(meeting) and not icon else words[:1].upper() + words[1:]
    return YearRow(
        meeting.id,
        short_name(meeting),
        meeting.starts.date(),
        clock_span(meeting.starts, meeting.ends),
        bodies(meeting),
        span if waits else state,
        tone if tone in ("warn", "over") else "",
        "calendar-days",
        meeting.id,
    )


def _deadline_rows(mark: DatedMark, year: int) -> list[YearRow]:
    return [
        YearRow(
            f"mark:{mark.mark_id}:{mark.plan_id}:{day}", words, day, worded("Frist"), icon="flag"
        )
        for day, words in deadline_words(mark)
        if day.year == year
    ]


def _shading_row(mark: DatedMark, year: int) -> YearRow:
    day = max(mark.first, date(year, 1, 1))
    span = worded("Ferie {0}", span_words(mark.first, mark.last))
    return YearRow(f"mark:{mark.mark_id}:{day}", mark.title, day, span, icon="sun")


def _date_words(row: YearRow) -> str:
    return long_date(row.on) if row.on else f"{row.what}, {row.count}"


def _what_words(row: YearRow) -> str:
    return ", ".join(part for part in (row.what, row.detail) if part) if row.on else row.what


def _group(row: YearRow) -> GroupLook:
    return GroupLook(row.what, str(row.count))


def _date_look(row: YearRow) -> object:
    if row.on is None:
        return _group(row)
    return RowLook(short_weekday_date(row.on), strong=bool(row.meeting_id))


def _what_look(row: YearRow) -> object:
    if row.on is None:
        return _group(row)
    return RowLook(row.what, row.detail, strong=bool(row.meeting_id), lead=row.icon)


def _who_look(row: YearRow) -> object:
    return _group(row) if row.on is None else RowLook(row.who, strong=False)


def _sent_look(row: YearRow) -> object:
    if row.on is None:
        return _group(row)
    return RowLook(row.sent, strong=False, tone=row.sent_tone)


def _sent_words(row: YearRow) -> str:
    return row.sent


def _who_words(row: YearRow) -> str:
    return row.who


def _tip(row: YearRow) -> str:
    if row.on is None:
        return ""
    parts = (weekday_date(row.on), row.what, row.detail, row.who)
    return "\n".join(part for part in parts if part)


def _key(row: YearRow) -> str:
    return row.key


class YearTable(QTreeView):
    """The rows; `opened(str)` gives a meeting at Enter, `new_asked(date)` at N or Insert."""

    opened = Signal(str)
    new_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("yearTable")
        prepare_list(self, 46)
        self.setItemsExpandable(False)
        self.rows_model = RowsModel[YearRow](
            (
                Column(self.tr("Dato"), _date_words, look=_date_look, tip=_tip),
                Column(self.tr("Hvad"), _what_words, look=_what_look, tip=_tip),
                Column(self.tr("Organ"), _who_words, look=_who_look, tip=_who_words),
                Column(self.tr("Sendes"), _sent_words, look=_sent_look, tip=_sent_words),
            ),
            _key,
        )
        self.setModel(self.rows_model)
        self.rows_model.modelReset.connect(self._span_groups)
        self.doubleClicked.connect(self._on_double_clicked)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def set_days(self, days: YearDays, day: date) -> None:
        """Show a year with the row at or after a day as the current one."""
        self.setAccessibleName(self.tr("Årshjul {0} som liste").format(days.plan.year))
        self.rows_model.set_rows(year_rows(days))
        self.viewport().update()
        self.choose(day)

    def choose(self, day: date) -> None:
        """Make the first row at or after a day the current one."""
        kept = self.current_row()
        if kept is not None and kept.on == day:
            return
        rows = self.rows_model.rows()
        near = next((r for r in rows if r.on is not None and r.on >= day), None)
        if near is not None:
            index = self.rows_model.index_of(near.key)
            self.setCurrentIndex(index)
            self.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)

    def current_row(self) -> YearRow | None:
        """Return the current row."""
        row = self.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, YearRow) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the meeting, or plan one on the day of the row."""
        row, key = self.current_row(), event.key()
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if row is not None and bare and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(row)
        elif row is not None and bare and key in (Qt.Key.Key_N, Qt.Key.Key_Insert):
            self.new_asked.emit(row.on)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their room; who meets gives way first."""
        super().resizeEvent(event)
        theme = current()
        self.setColumnHidden(_WHO, self.width() < theme.px(820))
        self.setColumnHidden(_SENT, self.width() < theme.px(560))
        for column, width in ((0, 130), (_WHO, 280), (_SENT, 210)):
            self.setColumnWidth(column, theme.px(width))

    def _span_groups(self) -> None:
        for number, row in enumerate(self.rows_model.rows()):
            if row.on is None:
                self.setFirstColumnSpanned(number, QModelIndex(), True)

    def _open(self, row: YearRow) -> None:
        if row.meeting_id:
            self.opened.emit(row.meeting_id)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, YearRow):
            self._open(row)
