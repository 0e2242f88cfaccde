# SPDX-License-Identifier: MPL-2.0
"""The periods that figures are told by: quarter, half-year, year, or all of a plan."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PeriodKind(StrEnum):
    """How long the periods are."""

    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    PLAN = "plan"


_MONTHS = {PeriodKind.QUARTER: 3, PeriodKind.HALF_YEAR: 6, PeriodKind.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Period:
    """A period with its name; both days are in it."""

    name: str
    starts: date
    ends: date

    def __contains__(self, day: date) -> bool:
        return self.starts <= day <= self.ends


def months_after(day: date, months: int) -> date:
    """Return the same day some months later, the month's last day where it has no such day.

    Beyond the calendar it is the calendar's last day.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def period_of(day: date, kind: PeriodKind) -> Period:
    """Return the quarter, half-year or year of a day; of PLAN it is the year."""
    months = _MONTHS.get(kind, 12)
    place = (day.month - 1) // months
    first, last = place * months + 1, (place + 1) * months
    starts = date(day.year, first, 1)
    ends = date(day.year, last, monthrange(day.year, last)[1])
    match kind:
        case PeriodKind.QUARTER:
            return Period(f"{place + 1}. kvartal {day.year}", starts, ends)
        case PeriodKind.HALF_YEAR:
            return Period(f"{place + 1}. halvår {day.year}", starts, ends)
        case _:
            return Period(str(day.year), starts, ends)


def periods_of(days: Iterable[date], kind: PeriodKind) -> tuple[Period, ...]:
    """Return the periods that some days fall in, the latest first; of PLAN one for them all."""
    every = sorted(set(days), reverse=True)
    if kind is PeriodKind.PLAN:
        return (Period("Hele planen", every[-1], every[0]),) if every else ()
    return tuple(dict.fromkeys(period_of(day, kind) for day in every))
