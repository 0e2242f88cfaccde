# SPDX-License-Identifier: MPL-2.0
"""Reading the dates and times that people type, in the forms Danish minutes use.

A deadline in minutes is written in many ways (`1/3`, `uge 43`, `ultimo marts`, `om 14 dage`).
What is not understood gives None, so that the words can be kept as written; nothing raises.
A deadline that names a stretch of time means its last day; a week means its Friday.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta

from hpdesk.domain.danish_names import MONTHS, WEEKDAYS, fold

_FRIDAY = 5
_YEAR = r"(?P<year>(?:19|20|21)[0-9]{2})"
_DAY_NAME = "|".join(WEEKDAYS)
_SHORT_DAY_NAME = "|".join(f"{name}|{name[:4]}|{name[:3]}" for name in WEEKDAYS)
_BEFORE_DATE = rf"(?:(?:{_SHORT_DAY_NAME})\.?,? (?:den |d\. ?)?)?"
_MONTH = "(?P<month>" + "|".join(f"{m}|{m[:4]}|{m[:3]}" for m in MONTHS) + r")\.?"
_NUMBERS = {
    "en": 1,
    "et": 1,
    "to": 2,
    "tre": 3,
    "fire": 4,
    "fem": 5,
    "seks": 6,
    "syv": 7,
    "otte": 8,
    "ni": 9,
    "ti": 10,
    "elleve": 11,
    "tolv": 12,
    "fjorten": 14,
}
_ORDINALS = {"første": 1, "andet": 2, "tredje": 3, "fjerde": 4}

_WITHIN = r"inden(?= ?(?:for\b|(?:[0-9]{1,4}|en|et|to|tre|fire) (?:dage?|uger?|måned|mdr|år)))"
_PREFIX = re.compile(
    rf"(?:(?:senest|(?!{_WITHIN})inden|før|med frist|frist|deadline|til|pr|den|d|på)\b[.:]?\s*)+"
)
_NEXT_MEETING = re.compile(r"næste (?:\w*møde|gang)")
_CLOCK = r"([0-9]{1,2})(?:[.:]?([0-9]{2}))?"
_CLOCK_PATTERN = re.compile(rf"(?:kl(?:\. ?| |okken ))?{_CLOCK}")
_SPAN_PATTERN = re.compile(rf"(?:kl(?:\. ?| |okken ))?{_CLOCK} ?(?:-|–|—|til) ?(?:kl\.? )?{_CLOCK}")


@dataclass(frozen=True, slots=True)
class ParsedDay:
    """A day that was read, and whether it was moved to next year as it had passed this year."""

    day: date
    rolled_to_next_year: bool


def parse_day(text: str, today: date, *, next_meeting: date | None = None) -> ParsedDay | None:
    """Return the day that the words name, seen from `today`, or None where they name none.

    Words such as `senest` and `inden` are skipped. A weekday in front of a date is not held
    against it. `næste møde` is only understood where `next_meeting` is known.
    """
    words = fold(text).rstrip(" .,;:!?")
    words = words[match.end() :] if (match := _PREFIX.match(words)) else words
    if next_meeting and _NEXT_MEETING.fullmatch(words):
        return ParsedDay(next_meeting, rolled_to_next_year=False)
    for pattern, reader in _READERS:
        if match := pattern.fullmatch(words):
            try:
                return reader(match, today)
            except (ValueError, OverflowError):  # no such day, or beyond the calendar
                return None
    return None


def parse_clock(text: str) -> time | None:
    """Return the time of day in `14`, `14.00`, `kl. 14:00` or `1430`, or None."""
    match = _CLOCK_PATTERN.fullmatch(fold(text))
    return _time(match[1], match[2]) if match else None


def parse_clock_span(text: str) -> tuple[time, time] | None:
    """Return start and end in `14.00-16.00`, or None, also where the end is not after."""
    match = _SPAN_PATTERN.fullmatch(fold(text))
    if not match:
        return None
    starts, ends = _time(match[1], match[2]), _time(match[3], match[4])
    return (starts, ends) if starts and ends and starts < ends else None


def _time(hour: str, minute: str | None) -> time | None:
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        return None


def _read_numbers(match: re.Match[str], today: date) -> ParsedDay | None:
    year = match["year"] or match.groupdict().get("short_year")
    return _in_year(today, year, lambda y: date(y, int(match["month_number"]), int(match["day"])))


def _read_month_name(match: re.Match[str], today: date) -> ParsedDay | None:
    month = _month_number(match["month"])
    return _in_year(today, match["year"], lambda y: date(y, month, int(match["day"])))


def _read_part_of_month(match: re.Match[str], today: date) -> ParsedDay | None:
    month, part = _month_number(match["month"]), match["part"]

    def day_in(year: int) -> date:
        if part == "primo":
            return date(year, month, 1)
        if part == "medio":
            return date(year, month, 15)
        return date(year, month, monthrange(year, month)[1])

    return _in_year(today, match["year"], day_in)


def _read_part_of_year(match: re.Match[str], today: date) -> ParsedDay | None:
    quarter, half = match["quarter"] or match["q"], match["half"]
    written = (quarter or half).rstrip(".")
    number = _ORDINALS.get(written) or int(written)
    months = 3 if quarter else 6
    last_month = number * months

    def day_in(year: int) -> date:
        if match["part"] == "primo":
            return date(year, last_month - months + 1, 1)
        return date(year, last_month, monthrange(year, last_month)[1])

    return _in_year(today, match["year"], day_in)


def _read_end_of(match: re.Match[str], today: date) -> ParsedDay | None:
    if match["year"]:
        return _found(date(int(match["year"]), 12, 31))
    unit = match["unit"] or match["units"]
    if unit.startswith("uge"):
        return _found(max(today, _monday(today) + timedelta(days=_FRIDAY - 1)))
    month = 12 if unit.startswith("år") else today.month
    return _found(date(today.year, month, monthrange(today.year, month)[1]))


def _read_week(match: re.Match[str], today: date) -> ParsedDay | None:
    weekday = WEEKDAYS.index(match["name"]) + 1 if match["name"] else _FRIDAY
    week = int(match["week"])
    if match["year"]:
        return _found(date.fromisocalendar(int(match["year"]), week, weekday))
    iso_year = today.isocalendar().year
    day = date.fromisocalendar(iso_year, week, weekday)
    if day >= today:
        return _found(day)
    return ParsedDay(date.fromisocalendar(iso_year + 1, week, weekday), rolled_to_next_year=True)


def _read_near_day(match: re.Match[str], today: date) -> ParsedDay | None:
    ahead = {"går": -1, "dag": 0, "morgen": 1, "overmorgen": 2}[match["near"]]
    return _found(today + timedelta(days=ahead))


def _read_weekday(match: re.Match[str], today: date) -> ParsedDay | None:
    wanted = WEEKDAYS.index(match["name"])
    if match["next"] or match["next_week"]:
        return _found(_monday(today) + timedelta(days=7 + wanted))
    return _found(today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1))


def _read_week_from_now(match: re.Match[str], today: date) -> ParsedDay | None:
    friday = _monday(today) + timedelta(days=_FRIDAY - 1)
    return _found(friday + timedelta(days=7) if match["next"] else max(today, friday))


def _read_ahead(match: re.Match[str], today: date) -> ParsedDay | None:
    unit = match["unit"]
    if match["half"]:
        return _found(_months_ahead(today, 6))
    count = _NUMBERS.get(match["count"]) or int(match["count"])
    if unit.startswith("d"):
        return _found(today + timedelta(days=count))
    if unit.startswith("u"):
        return _found(today + timedelta(weeks=count))
    return _found(_months_ahead(today, count * 12 if unit == "år" else count))


def _found(day: date) -> ParsedDay:
    return ParsedDay(day, rolled_to_next_year=False)


def _in_year(today: date, year: str | None, day_in: Callable[[int], date]) -> ParsedDay | None:
    """Return the day in the year written, or else the first time it comes from today on."""
    if year:
        return _found(day_in(int(year) if len(year) == 4 else 2000 + int(year)))
    try:
        day = day_in(today.year)
    except ValueError:  # 29 February may still exist next year
        day = None
    if day is not None and day >= today:
        return _found(day)
    return ParsedDay(day_in(today.year + 1), rolled_to_next_year=True)


def _month_number(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, start=1) if month.startswith(name))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _months_ahead(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


_COUNT = "(?P<count>[0-9]{1,4}|" + "|".join(_NUMBERS) + ")"
_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], ParsedDay | None]], ...] = (
    (
        re.compile(
            rf"{_BEFORE_DATE}(?P<day>[0-9]{{1,2}})(?:/|\. ?)(?P<month_number>[0-9]{{1,2}})"
            rf"(?:(?:[-/.]|\.? |, ){_YEAR}|[-/.](?P<short_year>[0-9]{{2}}))?"
        ),
        _read_numbers,
    ),
    (
        re.compile(r"(?P<year>[0-9]{4})-(?P<month_number>[0-9]{2})-(?P<day>[0-9]{2})"),
        _read_numbers,
    ),
    (
        re.compile(rf"{_BEFORE_DATE}(?P<day>[0-9]{{1,2}})\.? ?{_MONTH}(?:,? {_YEAR})?"),
        _read_month_name,
    ),
    (
        re.compile(rf"(?P<part>primo|medio|ultimo|udgangen af) {_MONTH}(?: {_YEAR})?"),
        _read_part_of_month,
    ),
    (
        re.compile(
            r"(?:(?P<part>primo|ultimo|udgangen af) |i )?(?:"
            r"(?P<quarter>[1-4]\.|første|andet|tredje|fjerde) ?(?:kvartal|kvt?\.?)|q(?P<q>[1-4])"
            rf"|(?P<half>[12]\.|første|andet) halvår)(?:,? {_YEAR})?"
        ),
        _read_part_of_year,
    ),
    (
        re.compile(
            rf"(?:udgangen af|ultimo|i løbet af) {_YEAR}"
            r"|(?:udgangen af|ultimo) (?P<unit>måneden|året|ugen)"
            r"|(?P<units>måned|år|uge)(?:en|et|n)s udgang"
        ),
        _read_end_of,
    ),
    (
        re.compile(
            rf"(?:(?P<name>{_DAY_NAME}) )?(?:i (?:løbet af )?)?uge ?(?P<week>[0-9]{{1,2}})"
            rf"(?:[ ,/-]+{_YEAR})?"
        ),
        _read_week,
    ),
    (re.compile(r"i ?(?P<near>går|dag|morgen|overmorgen)"), _read_near_day),
    (
        re.compile(
            rf"(?:(?P<next>næste)|(?:først)?kommende)? ?(?P<name>{_DAY_NAME})"
            r"(?P<next_week> i næste uge)?"
        ),
        _read_weekday,
    ),
    (re.compile(r"(?:i )?(?:(?P<next>næste)|denne) uge"), _read_week_from_now),
    (
        re.compile(
            rf"(?:om|inden ?for|inden) (?:{_COUNT} (?P<unit>dage?|uger?|måned(?:er)?|mdr|år)"
            r"|(?P<half>et halvt år))"
        ),
        _read_ahead,
    ),
)
