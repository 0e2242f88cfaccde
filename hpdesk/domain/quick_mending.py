# SPDX-License-Identifier: MPL-2.0
"""Mending one part of a quick line: what it may be exchanged for, and the exchange."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from hpdesk.domain.danish import date_words
from hpdesk.domain.danish_names import NBSP
from hpdesk.domain.danish_reading import parse_clock, parse_day
from hpdesk.domain.name_index import NameEntry, NameIndex
from hpdesk.domain.quick_commands import COMMANDS, nearest_command, read_command
from hpdesk.domain.quick_kinds import SpanKind
from hpdesk.domain.quick_parts import Span

_MOST = 8
_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})[/.] ?([0-9]{1,2})")
_NO_DATE_OFFERS = ("på fredag", "om 14 dage", "om en måned")
_CLOCK_OFFERS = ("start", "stop", "5", "10", "15")
_HOURS_IN_HALF_A_DAY = 12


def replace_span(line: str, span: Span, new_text: str) -> str:
    """Return the line with one part exchanged; a space keeps it apart from its neighbours."""
    before, after = line[: span.start], line[span.end :]
    left = " " if before[-1:].isalnum() and new_text[:1].isalnum() else ""
    right = " " if after[:1].isalnum() and new_text[-1:].isalnum() else ""
    return f"{before}{left}{new_text}{right}{after}"


def alternatives(
    line: str, span: Span, names: NameIndex, today: date, next_meeting: date | None = None
) -> tuple[str, ...]:
    """Return what a part of the line may be exchanged for, the likeliest first.

    For a name the others that match it, for a deadline other days it may mean, for a command
    the nearest or the others; nothing where there is no more to offer.
    """
    typed = line[span.start : span.end]
    match span.what:
        case SpanKind.NAME | SpanKind.AMBIGUOUS_NAME | SpanKind.UNKNOWN_NAME:
            found: Iterable[str] = (e.name for e in name_candidates(typed, span.what, names))
        case SpanKind.DUE:
            found = _other_days(typed, today, next_meeting)
        case SpanKind.DUE_TEXT:
            found = _days_for_words(typed, today, next_meeting)
        case SpanKind.COMMAND | SpanKind.UNKNOWN_COMMAND:
            found = _commands(typed)
        case SpanKind.TIME:
            found = _other_half_of_day(typed)
        case SpanKind.CLOCK:
            found = _CLOCK_OFFERS
        case SpanKind.TEXT:
            found = ()
    return tuple(words for words in dict.fromkeys(found) if words != typed)


def name_candidates(typed: str, what: SpanKind, names: NameIndex) -> list[NameEntry]:
    """Return whom a name as typed may mean, the likeliest first, at most 8.

    One that is understood already is not among them.
    """
    met = names.longest_match(typed, 0, genitive=True)
    matched = list(met.candidates) if met else []
    first = (typed.split() or [""])[0]
    beginnings = (typed, first, first[:3], first[:1])
    more = next((found for words in beginnings if (found := _begun(words, names, matched))), [])
    known = matched if what is SpanKind.NAME and len(matched) == 1 else []
    every = dict.fromkeys(matched if what is SpanKind.AMBIGUOUS_NAME else [*matched, *more])
    return [entry for entry in every if entry not in known][:_MOST]


def _begun(words: str, names: NameIndex, but: list[NameEntry]) -> list[NameEntry]:
    return [entry for entry in names.complete(words) if entry not in but] if words else []


def _other_days(typed: str, today: date, next_meeting: date | None) -> Iterator[str]:
    meant = parse_day(typed, today, next_meeting=next_meeting)
    if meant is None:
        return
    days = [_swapped(typed, today), _a_year_on(meant.day), *_weeks_from(meant.day)]
    for day in days:
        if day is not None and day != meant.day:
            yield _words(day)
    yield _words(meant.day)
    if next_meeting and next_meeting != meant.day:
        yield "næste møde"


def _swapped(typed: str, today: date) -> date | None:
    """Return the day with day and month the other way round, as `3/1` for `1/3`."""
    numbers = _DAY_AND_MONTH.search(typed)
    if numbers is None:
        return None
    other = parse_day(f"{numbers[2]}/{numbers[1]}", today)
    return other.day if other else None


def _a_year_on(day: date) -> date | None:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February, or the last year there is
        return None


def _weeks_from(day: date) -> Iterator[date]:
    for weeks in (1, -1):
        try:
            yield day + timedelta(weeks=weeks)
        except OverflowError:
            continue


def _days_for_words(typed: str, today: date, next_meeting: date | None) -> Iterator[str]:
    """Yield days in place of words; `31/2` is offered as the last day of that month."""
    numbers = _DAY_AND_MONTH.search(typed)
    if numbers and 1 <= int(numbers[2]) <= 12:
        last = monthrange(today.year, int(numbers[2]))[1]
        end = parse_day(f"{last}/{numbers[2]}", today)
        if end is not None:
            yield _words(end.day)
    if next_meeting:
        yield "næste møde"
    yield from _NO_DATE_OFFERS


def _commands(typed: str) -> Iterator[str]:
    if nearest := nearest_command(typed):
        yield nearest
    known = read_command(typed)
    yield from (c.word for c in COMMANDS if known is None or c is not known.command)


def _other_half_of_day(typed: str) -> Iterator[str]:
    at = parse_clock(typed)
    if at is not None:
        hour = (at.hour + _HOURS_IN_HALF_A_DAY) % (2 * _HOURS_IN_HALF_A_DAY)
        yield f"kl. {hour}.{at.minute:02d}"


def _words(day: date) -> str:
    return date_words(day).replace(NBSP, " ")
