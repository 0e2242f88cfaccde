# SPDX-License-Identifier: MPL-2.0
"""Planning a row of meetings: on which days, with which focus, and what was moved and why."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from hpdesk.domain.annual_cycle import DatedMark, shading_on
from hpdesk.domain.backward_plan import closed_words
from hpdesk.domain.danish import MONTHS, WEEKDAYS, weekday_date
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting, MeetingKind
from hpdesk.domain.working_days import Calendar, SendOutWindow

LAST = -1
_MOST_MEETINGS = 120
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


class ClosedDayRule(StrEnum):
    """What becomes of a meeting that falls on a closed day."""

    MOVE = "move"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The n-th weekday of some months of a year: n from 1 to 5, or LAST; Monday is 0."""

    year: int
    months: tuple[int, ...]
    weekday: int
    nth: int


@dataclass(frozen=True, slots=True)
class EveryWeeks:
    """Every so many weeks from the first day until the last, both included."""

    first: date
    weeks: int
    last: date


@dataclass(frozen=True, slots=True)
class OnDates:
    """Days that are given one by one."""

    days: tuple[date, ...]


SeriesPattern = NthWeekday | EveryWeeks | OnDates


@dataclass(frozen=True, slots=True)
class SeriesTerms:
    """How a row of meetings is to be: their hours, the foci in turn, and the body's window.

    `last_focus` is the focus of the body's last meeting; the first new one takes the next.
    """

    starts: time
    ends: time | None = None
    closed_days: ClosedDayRule = ClosedDayRule.MOVE
    focuses: tuple[str, ...] = ()
    last_focus: str = ""
    earliest: int = 14
    latest: int = 10


@dataclass(frozen=True, slots=True)
class ProposedMeeting:
    """A meeting that may be added; `notes` tell what was moved and why, and what is in the way.

    `planned_on` is the day of the pattern, `clashes` are meetings of the same body on the day.
    """

    starts: datetime
    ends: datetime | None
    focus: str
    window: SendOutWindow
    planned_on: date
    clashes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def moved(self) -> bool:
        """Tell whether the meeting lies on another day than the pattern's."""
        return self.starts.date() != self.planned_on


@dataclass(frozen=True, slots=True)
class SeriesProposal:
    """The meetings of a pattern, and a sentence for each day that gave none."""

    meetings: tuple[ProposedMeeting, ...] = ()
    skipped: tuple[str, ...] = ()


@dataclass(slots=True)
class _Days:
    """The days chosen so far, each with the pattern's own, and what was left out."""

    chosen: dict[date, date] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)


def propose_meetings(
    pattern: SeriesPattern,
    terms: SeriesTerms,
    calendar: Calendar,
    *,
    body_ids: Collection[str] = (),
    existing: Iterable[Meeting] = (),
    marks: Sequence[DatedMark] = (),
) -> SeriesProposal:
    """Return the meetings a pattern gives; raises UserError where the pattern makes no sense.

    A day that is closed is moved, a week at a time where the pattern has a weekday and
    otherwise to the next working day, but never past the pattern's end nor onto another day of it.
    """
    check_pattern(pattern)
    if terms.ends is not None and terms.ends <= terms.starts:
        raise UserError("Møderne slutter, før de begynder. Ret sluttidspunktet.")
    days = _chosen_days(pattern, terms.closed_days, calendar)
    booked: dict[date, list[str]] = {}
    for meeting in existing:
        if set(body_ids) & set(meeting.body_ids):
            booked.setdefault(meeting.starts.date(), []).append(meeting.id)
    turn = _focus_turn(terms)
    proposed = []
    for place, (day, planned_on) in enumerate(sorted(days.chosen.items())):
        clashes = tuple(booked.get(day, ()))
        proposed.append(
            ProposedMeeting(
                datetime.combine(day, terms.starts),
                None if terms.ends is None else datetime.combine(day, terms.ends),
                turn[place % len(turn)] if turn else "",
                calendar.window(day, terms.earliest, terms.latest),
                planned_on,
                clashes,
                tuple(_notes(day, planned_on, calendar, marks, clash=bool(clashes))),
            )
        )
    return SeriesProposal(tuple(proposed), tuple(days.skipped))


def check_pattern(pattern: SeriesPattern) -> None:
    """Raise UserError where a pattern names no day, or far too many."""
    if isinstance(pattern, NthWeekday):
        if not pattern.months or not set(pattern.months) <= set(range(1, 13)):
            raise UserError("Vælg mindst én måned, hvor der skal holdes møde.")
        if pattern.weekday not in range(7) or pattern.nth not in (1, 2, 3, 4, 5, LAST):
            raise UserError("Vælg en ugedag og hvilken i måneden, for eksempel 2. tirsdag.")
    elif isinstance(pattern, EveryWeeks):
        if pattern.weeks < 1:
            raise UserError("Skriv, hvor mange uger der skal være mellem møderne, mindst 1.")
        if pattern.last < pattern.first:
            raise UserError("Den sidste dag ligger før den første. Ret en af de to datoer.")
        if (pattern.last - pattern.first) // (_WEEK * pattern.weeks) >= _MOST_MEETINGS:
            raise UserError(
                "Det giver flere end {most} møder, og ingen er oprettet. Vælg en kortere periode "
                "eller flere uger mellem møderne.",
                most=_MOST_MEETINGS,
            )
    elif not pattern.days:
        raise UserError("Skriv mindst én dato, hvor der skal holdes møde.")


def last_focus(meetings: Iterable[Meeting], body_id: str, before: date) -> str:
    """Return the focus of a body's last ordinary meeting before a day that has one.

    Extra meetings and joint ones stand outside the turn (domain.md row 4).
    """
    own = [
        m
        for m in meetings
        if body_id in m.body_ids
        and m.kind is MeetingKind.ORDINARY
        and m.focus
        and m.starts.date() < before
    ]
    return max(own, key=lambda m: m.starts).focus if own else ""


def first_day(pattern: SeriesPattern) -> date:
    """Return a day before which a pattern has none."""
    if isinstance(pattern, NthWeekday):
        return date(pattern.year, min(pattern.months, default=1), 1)
    return pattern.first if isinstance(pattern, EveryWeeks) else min(pattern.days, default=date.min)


def last_day(pattern: SeriesPattern) -> date:
    """Return the day past which no meeting is moved: the end of its year, or its own last day."""
    if isinstance(pattern, NthWeekday):
        return date(pattern.year, 12, 31)
    if isinstance(pattern, EveryWeeks):
        return pattern.last
    return date(max(pattern.days, default=date.max).year, 12, 31)


def _focus_turn(terms: SeriesTerms) -> tuple[str, ...]:
    if terms.last_focus not in terms.focuses:
        return terms.focuses
    after = terms.focuses.index(terms.last_focus) + 1
    return terms.focuses[after:] + terms.focuses[:after]


def _chosen_days(pattern: SeriesPattern, rule: ClosedDayRule, calendar: Calendar) -> _Days:
    days = _Days()
    planned = _planned_days(pattern, days.skipped)
    end = last_day(pattern)
    for day in planned:
        reason = calendar.closed_reason(day)
        if reason is None:
            days.chosen[day] = day
            continue
        why = f"{_capital(weekday_date(day, year=True))} er {closed_words(reason)}"
        if rule is ClosedDayRule.SKIP:
            days.skipped.append(f"{why} og er sprunget over.")
            continue
        step = _DAY if isinstance(pattern, OnDates) else _WEEK
        moved = _next_open(day, step, end, calendar)
        if moved is None or moved in planned or moved in days.chosen:
            days.skipped.append(f"{why}, og der er ingen ledig dag at flytte mødet til.")
        else:
            days.chosen[moved] = day
    return days


def _planned_days(pattern: SeriesPattern, skipped: list[str]) -> list[date]:
    if isinstance(pattern, OnDates):
        return sorted(set(pattern.days))
    if isinstance(pattern, EveryWeeks):
        count = (pattern.last - pattern.first) // (_WEEK * pattern.weeks) + 1
        return [pattern.first + _WEEK * pattern.weeks * n for n in range(count)]
    found = []
    for month in sorted(set(pattern.months)):
        day = _nth_weekday(pattern.year, month, pattern.weekday, pattern.nth)
        if day is None:
            skipped.append(
                f"Der er ingen {pattern.nth}. {WEEKDAYS[pattern.weekday]} i {MONTHS[month - 1]} "
                f"{pattern.year}."
            )
        else:
            found.append(day)
    return found


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    first = date(year, month, 1)
    days = [first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * n) for n in range(5)]
    in_month = [day for day in days if day.month == month]
    if nth == LAST:
        return in_month[-1]
    return in_month[nth - 1] if nth <= len(in_month) else None


def _next_open(day: date, step: timedelta, end: date, calendar: Calendar) -> date | None:
    while day <= end - step:
        day += step
        if calendar.is_working_day(day):
            return day
    return None


def _notes(
    day: date,
    planned_on: date,
    calendar: Calendar,
    marks: Sequence[DatedMark],
    *,
    clash: bool,
) -> list[str]:
    found = []
    if day != planned_on:
        reason = calendar.closed_reason(planned_on) or ""
        found.append(f"Flyttet fra {weekday_date(planned_on)}, som er {closed_words(reason)}.")
    if (mark := shading_on(marks, day)) is not None:
        found.append(f"Falder i perioden »{mark.title}«.")
    if clash:
        found.append("Der er allerede et møde den dag.")
    return found


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
