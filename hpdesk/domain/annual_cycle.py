# SPDX-License-Identifier: MPL-2.0
"""The årshjul's marks: deadlines and holidays that come every year, once, or with a plan.

Shadings are advice only: a step or a meeting inside one is told of and never moved.
"""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hpdesk.domain.danish import MONTHS
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Plan

_LAST_WEEK = 53
_SUNDAY = 7
# 2000 was a leap year, so 29 February may be chosen; other years keep it on the 28th.
_LEAP_YEAR = 2000


class AnnualMarkKind(StrEnum):
    """What a mark in the year is for."""

    DEADLINE = "deadline"
    SHADING = "shading"


class PlanEdge(StrEnum):
    """The end of a plan's period that a mark is counted from."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Once:
    """Days that come once; `last` is `first` for a single day."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class EveryYear:
    """One day of every year; 29 February is the 28th in other years than leap years."""

    day: int
    month: int


@dataclass(frozen=True, slots=True)
class Weeks:
    """ISO weeks of every year, from the Monday of the first to the Sunday of the last."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class FromPlan:
    """Days counted in months from the start or the end of each plan; negative is before."""

    edge: PlanEdge
    first_month: int
    last_month: int


MarkRule = Once | EveryYear | Weeks | FromPlan


@dataclass(frozen=True, slots=True)
class AnnualMark:
    """A mark of the årshjul and the rule that dates it."""

    id: str
    title: str
    kind: AnnualMarkKind
    rule: MarkRule


@dataclass(frozen=True, slots=True)
class DatedMark:
    """A mark in a year, both days included; `plan_id` where a plan's period gave the date."""

    mark_id: str
    title: str
    kind: AnnualMarkKind
    first: date
    last: date
    plan_id: str | None = None

    def covers(self, day: date) -> bool:
        """Tell whether a day lies inside."""
        return self.first <= day <= self.last


def marks_in_year(
    marks: Iterable[AnnualMark], plans: Sequence[Plan], year: int
) -> tuple[DatedMark, ...]:
    """Return every mark that touches a year, by date."""
    return marks_between(marks, plans, date(year, 1, 1), date(year, 12, 31))


def marks_between(
    marks: Iterable[AnnualMark], plans: Sequence[Plan], first: date, last: date
) -> tuple[DatedMark, ...]:
    """Return every mark that touches the days from first to last, both included, by date."""
    dated = [
        found
        for mark in marks
        for found in _dated(mark, plans, first.year, last.year)
        if found.first <= last and first <= found.last
    ]
    return tuple(sorted(dated, key=lambda mark: (mark.first, mark.last, mark.title)))


def _dated(
    mark: AnnualMark, plans: Sequence[Plan], first_year: int, last_year: int
) -> list[DatedMark]:
    rule = mark.rule
    # Week 1 may begin in the year before and week 53 end in the year after.
    years = range(max(date.min.year, first_year - 1), min(date.max.year, last_year + 1) + 1)
    if isinstance(rule, Once):
        return [DatedMark(mark.id, mark.title, mark.kind, rule.first, rule.last)]
    if isinstance(rule, FromPlan):
        return _dated_from_plans(mark, rule, plans)
    spans = (_span(rule, year) for year in years)
    return [DatedMark(mark.id, mark.title, mark.kind, *span) for span in spans if span]


def _span(rule: EveryYear | Weeks, year: int) -> tuple[date, date] | None:
    if isinstance(rule, EveryYear):
        day = date(year, rule.month, min(rule.day, monthrange(year, rule.month)[1]))
        return day, day
    try:
        weeks = date(year, 12, 28).isocalendar().week
        if rule.first > weeks:
            return None
        return (
            date.fromisocalendar(year, rule.first, 1),
            date.fromisocalendar(year, min(rule.last, weeks), _SUNDAY),
        )
    except (ValueError, OverflowError):  # beyond the calendar
        return None


def _dated_from_plans(mark: AnnualMark, rule: FromPlan, plans: Sequence[Plan]) -> list[DatedMark]:
    found = []
    for plan in plans:
        edge = plan.starts if rule.edge is PlanEdge.START else plan.ends
        if edge is None:
            continue
        title = f"{mark.title}: {plan.name}" if len(plans) > 1 else mark.title
        first, last = _months_from(edge, rule.first_month), _months_from(edge, rule.last_month)
        found.append(DatedMark(mark.id, title, mark.kind, first, last, plan.id))
    return found


def _months_from(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.min if year < date.min.year else date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def check_mark(mark: AnnualMark) -> None:
    """Raise UserError where a mark has no title or no possible date."""
    if not mark.title.strip():
        raise UserError("Mærkedagen mangler en titel. Skriv, hvad der skal ske, og prøv igen.")
    rule = mark.rule
    if isinstance(rule, EveryYear):
        _check_day(rule)
    elif isinstance(rule, Weeks):
        if not 1 <= rule.first <= rule.last <= _LAST_WEEK:
            raise UserError(
                "Ugerne {first}–{last} kan ikke bruges. Skriv to ugenumre fra 1 til 53, det "
                "mindste først.",
                first=rule.first,
                last=rule.last,
            )
    elif isinstance(rule, Once):
        if rule.last < rule.first:
            raise UserError("Perioden slutter, før den begynder. Ret en af de to datoer.")
    elif rule.last_month < rule.first_month:
        raise UserError("Perioden slutter, før den begynder. Ret et af de to antal måneder.")


def _check_day(rule: EveryYear) -> None:
    if not 1 <= rule.month <= len(MONTHS):
        raise UserError("Der er ingen måned nummer {month}. Vælg en måned.", month=rule.month)
    if not 1 <= rule.day <= monthrange(_LEAP_YEAR, rule.month)[1]:
        raise UserError(
            "Den {day}. {month} findes ikke. Vælg en anden dag.",
            day=rule.day,
            month=MONTHS[rule.month - 1],
        )


def shading_on(marks: Iterable[DatedMark], day: date) -> DatedMark | None:
    """Return the first shading that a day lies in, or None."""
    return next((m for m in marks if m.kind is AnnualMarkKind.SHADING and m.covers(day)), None)
