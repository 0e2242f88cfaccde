# SPDX-License-Identifier: MPL-2.0
"""Where the months, their days and their lines stand, worked out without drawing."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRectF

MONTHS_IN_YEAR = 12
_MOST_COLUMNS = 4
# Pixels at 100 %, as in the mock-up.
CARD, GAP, SIDE, TOP, FOOT = 274, 12, 12, 8, 8
TITLE, HEAD, WEEK, CELL, LINE = 24, 17, 18.5, 31, 23
_WEEKS = 6


@dataclass(frozen=True, slots=True)
class YearLayout:
    """The places of a year's months: `scale` is the person's, `rows` the heights of each row."""

    year: int
    width: float
    scale: float
    columns: int
    rows: tuple[float, ...]

    @property
    def height(self) -> float:
        """Return how high all months are together."""
        return sum(self.rows) + GAP * self.scale * (len(self.rows) - 1)

    def card(self, month: int) -> QRectF:
        """Return the frame of a month, 1 to 12."""
        row, column = divmod(month - 1, self.columns)
        gap = GAP * self.scale
        width = (self.width - gap * (self.columns - 1)) / self.columns
        top = sum(self.rows[:row]) + gap * row
        return QRectF(column * (width + gap), top, width, self.rows[row])

    def _left(self, month: int) -> float:
        return self.card(month).left() + SIDE * self.scale

    def pitch(self, month: int) -> float:
        """Return how far apart the columns of days are: the card is filled, up to a third more."""
        room = self.card(month).width() - 2 * SIDE * self.scale
        return min(room / 8, CELL * 1.34 * self.scale)

    def week_column(self, month: int, column: int) -> QRectF:
        """Return the cell of the names: column 0 says »uge«, 1 to 7 are the weekdays."""
        pitch = self.pitch(month)
        top = self.card(month).top() + (TOP + TITLE) * self.scale
        return QRectF(self._left(month) + column * pitch, top, pitch, HEAD * self.scale)

    def week(self, month: int, row: int) -> QRectF:
        """Return the cell of the week's number in a row from 0."""
        first = self.week_column(month, 0)
        height = WEEK * self.scale
        return QRectF(first.left(), first.bottom() + row * height, first.width(), height)

    def cell(self, day: date) -> QRectF:
        """Return the cell of a day."""
        first = date(day.year, day.month, 1).weekday()
        row = (day.day - 1 + first) // 7
        week = self.week(day.month, row)
        return week.translated((day.weekday() + 1) * self.pitch(day.month), 0)

    def line(self, month: int, place: int) -> QRectF:
        """Return the frame of a line below a month, from 0."""
        card = self.card(month)
        top = card.top() + (TOP + TITLE + HEAD + _WEEKS * WEEK) * self.scale
        top += place * LINE * self.scale
        side = SIDE * self.scale
        return QRectF(card.left() + side, top, card.width() - 2 * side, LINE * self.scale)

    def month_at(self, x: float, y: float) -> int | None:
        """Return the month at a point, or None between the cards."""
        for month in range(1, MONTHS_IN_YEAR + 1):
            if self.card(month).contains(x, y):
                return month
        return None

    def day_at(self, x: float, y: float) -> date | None:
        """Return the day at a point, or None."""
        month = self.month_at(x, y)
        if month is None:
            return None
        for number in range(1, monthrange(self.year, month)[1] + 1):
            day = date(self.year, month, number)
            if self.cell(day).contains(x, y):
                return day
        return None


def year_layout(
    year: int, width: float, height: float, scale: float, lines: Sequence[int]
) -> YearLayout:
    """Return the layout for a width; rows share the height that is left over.

    `lines` are the numbers of lines below January to December.
    """
    gap = GAP * scale
    columns = max(1, min(_MOST_COLUMNS, int((width + gap) // ((CARD + GAP) * scale))))
    per_row = [lines[start : start + columns] for start in range(0, MONTHS_IN_YEAR, columns)]
    base = TOP + TITLE + HEAD + _WEEKS * WEEK + FOOT
    needed = [(base + LINE * max(row)) * scale for row in per_row]
    spare = height - sum(needed) - gap * (len(needed) - 1)
    rows = _shared(needed, spare)
    return YearLayout(year, width, scale, columns, tuple(rows))


def _shared(needed: list[float], spare: float) -> list[float]:
    """Give what is spare to the lowest rows first, so that they come to the same height."""
    rows = list(needed)
    while spare > 1:
        low = min(rows)
        lowest = [n for n, row in enumerate(rows) if row - low < 1]
        above = min((row for row in rows if row - low >= 1), default=low + spare)
        step = min(above - low, spare / len(lowest))
        for number in lowest:
            rows[number] += step
        spare -= step * len(lowest)
    return rows


def month_days(year: int, month: int) -> list[date]:
    """Return the days of a month."""
    first = date(year, month, 1)
    return [first + timedelta(days=n) for n in range(monthrange(year, month)[1])]
