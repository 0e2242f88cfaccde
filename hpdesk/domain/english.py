# SPDX-License-Identifier: MPL-2.0
"""English dates, times and numbers, for the window in its second language.

The functions are those of `danish`, and answer to the same names; papers are always Danish.
What a person types of dates in English is turned into the words that `danish_reading` knows.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from hpdesk.domain.danish_names import MONTHS as DANISH_MONTHS
from hpdesk.domain.danish_names import NBSP
from hpdesk.domain.danish_names import WEEKDAYS as DANISH_WEEKDAYS
from hpdesk.domain.number_words import grouped, joined, sized

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SINGULARS = {"appendices": "appendix", "minutes": "minute", "copies": "copy"}
_TYPED = {
    "today": "i dag",
    "tomorrow": "i morgen",
    "yesterday": "i går",
    "next meeting": "næste møde",
    **{e.casefold(): d for e, d in zip(MONTHS, DANISH_MONTHS, strict=True)},
    **{e[:3].casefold(): d[:3] for e, d in zip(MONTHS, DANISH_MONTHS, strict=True)},
    **{e.casefold(): d for e, d in zip(WEEKDAYS, DANISH_WEEKDAYS, strict=True)},
    **{e[:3].casefold(): d for e, d in zip(WEEKDAYS, DANISH_WEEKDAYS, strict=True)},
}
_TYPED_WORD = re.compile(
    r"\b(?:next meeting|" + "|".join(word for word in _TYPED if " " not in word) + r")\b", re.I
)
_ORDINAL = re.compile(r"\b([0-9]{1,2})(?:st|nd|rd|th)\b", re.I)
_MONTH = "|".join(DANISH_MONTHS)
_WEEKDAY = "|".join(DANISH_WEEKDAYS)
_DANISH_DATE = re.compile(
    rf"(?:(?P<weekday>{_WEEKDAY})(?: den)? )?(?P<day>[0-9]{{1,2}})\.[ {NBSP}]"
    rf"(?P<month>{_MONTH}|(?:{'|'.join(name[:3] for name in DANISH_MONTHS)})\b)"
    rf"(?:[ {NBSP}](?P<year>[0-9]{{4}}))?",
    re.I,
)
_DANISH_CLOCK = re.compile(
    rf"\bkl\.[ {NBSP}]([0-9]{{2}})\.([0-9]{{2}})(?:–([0-9]{{2}})\.([0-9]{{2}}))?"
)


def date_words(day: date, *, year: bool = True) -> str:
    """Return `3 March 2026`, or `3 March` without the year."""
    words = f"{day.day}{NBSP}{MONTHS[day.month - 1]}"
    return f"{words}{NBSP}{day.year}" if year else words


def long_date(day: date) -> str:
    """Return `Tuesday 3 March 2026`."""
    return f"{WEEKDAYS[day.weekday()]} {date_words(day)}"


def weekday_date(day: date, *, year: bool = False) -> str:
    """Return `Tuesday 6 April`, with the year where asked for."""
    return f"{WEEKDAYS[day.weekday()]} {date_words(day, year=year)}"


def short_weekday_date(day: date) -> str:
    """Return `Tue 6 Apr`."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day}{NBSP}{MONTHS[day.month - 1][:3]}"


def short_weekday(day: date) -> str:
    """Return the two letters of a calendar's column, `Tu`."""
    return WEEKDAYS[day.weekday()][:2]


def clock(t: time | datetime) -> str:
    """Return `14:00`."""
    return f"{t.hour:02d}:{t.minute:02d}"


def clock_span(starts: datetime, ends: datetime | None) -> str:
    """Return `14:00–16:00`, `14:00` where no end is set, and name an end on another day."""
    first = clock(starts)
    if ends is None:
        return first
    if ends.date() != starts.date():
        return f"{first} to {weekday_date(ends)}, {clock(ends)}"
    return f"{first}–{clock(ends)}"


def long_date_time(starts: datetime) -> str:
    """Return `Tuesday 3 March 2026, 14:00`."""
    return f"{long_date(starts)}, {clock(starts)}"


def thousands(n: int) -> str:
    """Return `1,250,000`."""
    return f"{n:,}"


def decimal(x: float, places: int = 1) -> str:
    """Return `34.2`, with commas between the thousands; what rounds to nothing has no minus."""
    return grouped(x, places)


def size_words(size: int) -> str:
    """Return a size in bytes as `1.5 MB`; a thousand to the step, as disks are sold."""
    return sized(size, decimal, thousands)


def counted(n: int, one: str, many: str) -> str:
    """Return `1 item` or `9 items`; where Danish has one word for both, it comes as the plural."""
    if one == many:
        one = singular(many)
    return f"{thousands(n)}{NBSP}{one if n == 1 else many}"


def singular(word: str) -> str:
    """Return a noun of the window in the singular: `findings` gives `finding`."""
    return _SINGULARS.get(word) or word.removesuffix("s")


def numbered(word: str, number: str) -> str:
    """Return `Appendix 1.1`; where Danish has one word for one and for many, it was the plural."""
    if word.casefold() == "appendices":
        word = word[0] + singular(word.casefold())[1:]
    return f"{word} {number}"


def join_words(words: Sequence[str]) -> str:
    """Return `a, b and c`."""
    return joined(words, "and")


def relative_day(day: date, today: date) -> str:
    """Return `Today`, `Tomorrow` or `Yesterday`, and otherwise `Tue 6 Apr`."""
    near = {timedelta(0): "Today", timedelta(1): "Tomorrow", timedelta(-1): "Yesterday"}
    return near.get(day - today) or short_weekday_date(day)


def typed_in_danish(text: str) -> str:
    """Return what a person typed of a day with its English words in Danish."""
    plain = _ORDINAL.sub(r"\1.", text.replace(NBSP, " "))
    return _TYPED_WORD.sub(lambda found: _TYPED[found[0].casefold()], plain)


def dates_in_english(text: str) -> str:
    """Return a Danish text with its dates and times of day in English; the rest is as it was."""
    return _DANISH_CLOCK.sub(_english_clock, _DANISH_DATE.sub(_english_date, text))


def _english_date(found: re.Match[str]) -> str:
    name = found["month"].casefold()
    number = next(n for n, month in enumerate(DANISH_MONTHS) if month.startswith(name[:3]))
    month = MONTHS[number] if name in DANISH_MONTHS else MONTHS[number][:3]
    words = f"{found['day']}{NBSP}{month}"
    if found["weekday"]:
        words = f"{WEEKDAYS[DANISH_WEEKDAYS.index(found['weekday'].casefold())]} {words}"
    return f"{words}{NBSP}{found['year']}" if found["year"] else words


def _english_clock(found: re.Match[str]) -> str:
    until = f"–{found[3]}:{found[4]}" if found[3] else ""
    return f"{found[1]}:{found[2]}{until}"
