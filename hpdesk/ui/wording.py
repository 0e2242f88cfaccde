# SPDX-License-Identifier: MPL-2.0
"""Dates, numbers and words as the window says them, in the language that it is in.

Papers take theirs from `hpdesk.domain.danish`. Texts that come ready made from the lower
floors are Danish, and `shown` and `said` give them in the window's language. What a person
typed is never translated: none of it is handed to these two by itself.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from hpdesk.domain import danish
from hpdesk.domain.danish_reading import ParsedDay
from hpdesk.domain.errors import UserError

if TYPE_CHECKING:  # an English window asks for it
    from hpdesk.ui.lower_words import LowerWords


class _Rules(Protocol):
    """What `danish` and `english` both have."""

    def date_words(self, day: date, *, year: bool = True) -> str: ...
    def long_date(self, day: date) -> str: ...
    def weekday_date(self, day: date, *, year: bool = False) -> str: ...
    def short_weekday_date(self, day: date) -> str: ...
    def short_weekday(self, day: date) -> str: ...
    def clock(self, t: time | datetime) -> str: ...
    def clock_span(self, starts: datetime, ends: datetime | None) -> str: ...
    def long_date_time(self, starts: datetime) -> str: ...
    def thousands(self, n: int) -> str: ...
    def decimal(self, x: float, places: int = 1) -> str: ...
    def size_words(self, size: int) -> str: ...
    def counted(self, n: int, one: str, many: str) -> str: ...
    def join_words(self, words: Sequence[str]) -> str: ...
    def relative_day(self, day: date, today: date) -> str: ...


_rules: _Rules = danish
_lower: "LowerWords | None" = None


def use_danish() -> None:
    """Say everything in Danish, as the lower floors do."""
    global _rules, _lower
    _rules, _lower = danish, None


def use_english(words: Mapping[str, str]) -> None:
    """Say everything in English; `words` are the lower floors' texts, Danish to English."""
    global _rules, _lower
    from hpdesk.domain import english
    from hpdesk.ui.lower_words import LowerWords

    _rules, _lower = english, LowerWords(words)


def is_english() -> bool:
    """Tell whether the window speaks English."""
    return _lower is not None


def shown(text: str) -> str:
    """Return a text of the lower floors in the window's language; other texts as they are."""
    return text if _lower is None else _lower.of_text(text)


def with_dates(text: str) -> str:
    """Return a text of the plan's own words with the dates in it in the window's language."""
    if _lower is None:
        return text
    from hpdesk.domain.english import dates_in_english

    return dates_in_english(text)


def said(problem: BaseException) -> str:
    """Return what a problem says, in the window's language."""
    if _lower is None or not isinstance(problem, UserError):
        return shown(str(problem))
    return _lower.of_template(problem.template, problem.params)


def word(value: StrEnum) -> str:
    """Return the word of a value, capitalised as lists show it."""
    from hpdesk.domain.words import word as danish_word

    return shown(danish_word(value))


def month_names() -> Sequence[str]:
    """Return the months' names, as they stand within a sentence."""
    if _lower is None:
        return danish.MONTHS
    from hpdesk.domain.english import MONTHS

    return MONTHS


def weekday_names() -> Sequence[str]:
    """Return the weekdays' names from Monday on, as they stand within a sentence."""
    if _lower is None:
        return danish.WEEKDAYS
    from hpdesk.domain.english import WEEKDAYS

    return WEEKDAYS


def date_words(day: date, *, year: bool = True) -> str:
    """Return `3. marts 2026`, or `3. marts` without the year."""
    return _rules.date_words(day, year=year)


def day_number(day: date) -> str:
    """Return the day of a month by itself, as it stands before another: `3.`."""
    return f"{day.day}." if _lower is None else str(day.day)


def long_date(day: date) -> str:
    """Return `tirsdag den 3. marts 2026`."""
    return _rules.long_date(day)


def weekday_date(day: date, *, year: bool = False) -> str:
    """Return `tirsdag 6. april`, with the year where asked for."""
    return _rules.weekday_date(day, year=year)


def short_weekday_date(day: date) -> str:
    """Return `tir 6. apr`."""
    return _rules.short_weekday_date(day)


def short_weekday(day: date) -> str:
    """Return the two letters of a calendar's column, `ti`."""
    return _rules.short_weekday(day)


def clock(t: time | datetime) -> str:
    """Return `14.00`."""
    return _rules.clock(t)


def clock_span(starts: datetime, ends: datetime | None) -> str:
    """Return `kl. 14.00–16.00`, or `kl. 14.00` where no end is set."""
    return _rules.clock_span(starts, ends)


def long_date_time(starts: datetime) -> str:
    """Return `tirsdag den 3. marts 2026 kl. 14.00`."""
    return _rules.long_date_time(starts)


def thousands(n: int) -> str:
    """Return `1.250.000`."""
    return _rules.thousands(n)


def decimal(x: float, places: int = 1) -> str:
    """Return `34,2`, with points between the thousands."""
    return _rules.decimal(x, places)


def size_words(size: int) -> str:
    """Return a size in bytes as `1,5 MB`."""
    return _rules.size_words(size)


def counted(n: int, one: str, many: str) -> str:
    """Return `1 punkt` or `9 punkter`; the words may be Danish or the window's."""
    return _rules.counted(n, worded(one), worded(many))


def join_words(words: Sequence[str]) -> str:
    """Return `a, b og c`."""
    return _rules.join_words(words)


def relative_day(day: date, today: date) -> str:
    """Return `I dag`, `I morgen` or `I går`, and otherwise `tir 6. apr`."""
    return _rules.relative_day(day, today)


def parse_day(text: str, today: date, *, next_meeting: date | None = None) -> ParsedDay | None:
    """Return the day that the words name; in an English window English words are read too."""
    found = danish.parse_day(text, today, next_meeting=next_meeting)
    if found is not None or _lower is None:
        return found
    from hpdesk.domain.english import typed_in_danish

    return danish.parse_day(typed_in_danish(text), today, next_meeting=next_meeting)


def worded(template: str, *values: object) -> str:
    """Return a text of the window with its places `{0}` filled; for what has no `tr` of its own."""
    text = template
    if _lower is not None:
        text = QCoreApplication.translate("Words", template)
    return text.format(*values) if values else text
