# SPDX-License-Identifier: MPL-2.0
"""Danish dates, times, numbers and alphabetical order, as a good secretary writes them.

Hard spaces keep `3. marts 2026`, `kl. 14.00` and `9 punkter` on one line. What a person
types is read by `danish_reading`, whose names are offered here too.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from hpdesk.domain.danish_names import MONTHS, NBSP, WEEKDAYS, fold, sort_key
from hpdesk.domain.danish_reading import ParsedDay, parse_clock, parse_clock_span, parse_day
from hpdesk.domain.number_words import grouped, joined, sized

__all__ = [
    "MONTHS",
    "NBSP",
    "WEEKDAYS",
    "ParsedDay",
    "clock",
    "clock_span",
    "counted",
    "date_words",
    "decimal",
    "fold",
    "join_words",
    "long_date",
    "long_date_time",
    "parse_clock",
    "parse_clock_span",
    "parse_day",
    "relative_day",
    "short_weekday",
    "short_weekday_date",
    "size_words",
    "sort_key",
    "thousands",
    "week_number",
    "weekday_date",
]


def date_words(day: date, *, year: bool = True) -> str:
    """Return `3. marts 2026`, or `3. marts` without the year."""
    words = f"{day.day}.{NBSP}{MONTHS[day.month - 1]}"
    return f"{words}{NBSP}{day.year}" if year else words


def long_date(day: date) -> str:
    """Return `tirsdag den 3. marts 2026`."""
    return f"{WEEKDAYS[day.weekday()]} den {date_words(day)}"


def weekday_date(day: date, *, year: bool = False) -> str:
    """Return `tirsdag 6. april`, with the year where asked for."""
    return f"{WEEKDAYS[day.weekday()]} {date_words(day, year=year)}"


def short_weekday_date(day: date) -> str:
    """Return `tir 6. apr`."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day}.{NBSP}{MONTHS[day.month - 1][:3]}"


def short_weekday(day: date) -> str:
    """Return the two letters of a calendar's column, `ti`."""
    return WEEKDAYS[day.weekday()][:2]


def clock(t: time | datetime) -> str:
    """Return `14.00`."""
    return f"{t.hour:02d}.{t.minute:02d}"


def clock_span(starts: datetime, ends: datetime | None) -> str:
    """Return `kl. 14.00–16.00`, or `kl. 14.00` where no end is set.

    An end on another day is named with its day: `kl. 09.00 til fredag 2. oktober kl. 15.00`.
    """
    first = f"kl.{NBSP}{clock(starts)}"
    if ends is None:
        return first
    if ends.date() != starts.date():
        return f"{first} til {weekday_date(ends)} kl.{NBSP}{clock(ends)}"
    return f"{first}–{clock(ends)}"


def long_date_time(starts: datetime) -> str:
    """Return `tirsdag den 3. marts 2026 kl. 14.00`."""
    return f"{long_date(starts)} {clock_span(starts, None)}"


def week_number(day: date) -> int:
    """Return the ISO week, which is the one Danish calendars print."""
    return day.isocalendar().week


def thousands(n: int) -> str:
    """Return `1.250.000`."""
    return f"{n:,}".replace(",", ".")


def decimal(x: float, places: int = 1) -> str:
    """Return `34,2`, with points between the thousands; what rounds to nothing has no minus."""
    return grouped(x, places).translate(str.maketrans(",.", ".,"))


def size_words(size: int) -> str:
    """Return a size in bytes as `1,5 MB`; a thousand to the step, as disks are sold."""
    return sized(size, decimal, thousands)


def counted(n: int, one: str, many: str) -> str:
    """Return `1 punkt` or `9 punkter`."""
    return f"{thousands(n)}{NBSP}{one if n == 1 else many}"


def join_words(words: Sequence[str]) -> str:
    """Return `a, b og c`."""
    return joined(words, "og")


def relative_day(day: date, today: date) -> str:
    """Return `I dag`, `I morgen` or `I går`, and otherwise `tir 6. apr`."""
    near = {timedelta(0): "I dag", timedelta(1): "I morgen", timedelta(-1): "I går"}
    return near.get(day - today) or short_weekday_date(day)


def shifted(day: date, by: timedelta) -> date:
    """Return a day moved by some days, at most to the ends of the calendar."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta() else date.min
