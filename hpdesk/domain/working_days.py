# SPDX-License-Identifier: MPL-2.0
"""Danish working days, and the days on which papers may be sent out before a meeting.

Counting starts the working day before the meeting as day 1; the meeting day is not counted.
Store bededag was a public holiday up to and including 2023; a law of that year took it away.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from hpdesk.domain.danish_names import WEEKDAYS
from hpdesk.domain.errors import UserError

_DAY = timedelta(days=1)
_SATURDAY = 5
_LAST_PRAYER_DAY_YEAR = 2023
# Days from Easter Sunday.
_EASTER_HOLIDAYS = {
    -3: "skærtorsdag",
    -2: "langfredag",
    0: "påskedag",
    1: "2. påskedag",
    39: "Kristi himmelfartsdag",
    49: "pinsedag",
    50: "2. pinsedag",
}
_PRAYER_DAY = 26
_FRIDAY_AFTER_ASCENSION = 40


class CustomaryDay(StrEnum):
    """Days that many, but not all, Danish workplaces keep closed."""

    MAY_DAY = "may_day"
    CONSTITUTION_DAY = "constitution_day"
    FRIDAY_AFTER_ASCENSION = "friday_after_ascension"
    CHRISTMAS_EVE = "christmas_eve"
    DAYS_BETWEEN = "days_between"
    NEW_YEARS_EVE = "new_years_eve"

    @property
    def danish_name(self) -> str:
        """Return the name as it stands inside a sentence; `words.word` has it for lists."""
        return _CUSTOMARY_NAMES[self]

    @property
    def on_by_default(self) -> bool:
        """Tell whether the day is kept closed until somebody says otherwise."""
        return self in DEFAULT_CUSTOMARY


_CUSTOMARY_NAMES = {
    CustomaryDay.MAY_DAY: "1. maj",
    CustomaryDay.CONSTITUTION_DAY: "grundlovsdag",
    CustomaryDay.FRIDAY_AFTER_ASCENSION: "fredag efter Kristi himmelfartsdag",
    CustomaryDay.CHRISTMAS_EVE: "juleaftensdag",
    CustomaryDay.DAYS_BETWEEN: "dagene mellem jul og nytår",
    CustomaryDay.NEW_YEARS_EVE: "nytårsaftensdag",
}
DEFAULT_CUSTOMARY = frozenset(
    {CustomaryDay.CONSTITUTION_DAY, CustomaryDay.CHRISTMAS_EVE, CustomaryDay.NEW_YEARS_EVE}
)


class WindowState(StrEnum):
    """Where a meeting's papers stand against the window."""

    TOO_EARLY = "too_early"
    OPEN = "open"
    LAST_DAY = "last_day"
    LATE = "late"
    SENT_IN_WINDOW = "sent_in_window"
    SENT_EARLY = "sent_early"
    SENT_LATE = "sent_late"


@dataclass(frozen=True, slots=True)
class SendOutWindow:
    """The first and the last day on which papers for a meeting should go out."""

    meeting: date
    earliest: date
    latest: date


@cache
def easter(year: int) -> date:
    """Return Easter Sunday of a Gregorian year (the anonymous computus of 1876)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_correction + 15) % 30
    weekday = (32 + 2 * century_rest + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


@cache
def public_holidays(year: int) -> Mapping[date, str]:
    """Return the Danish name of every public holiday of a year."""
    sunday = easter(year)
    days = {sunday + timedelta(days=ahead): name for ahead, name in _EASTER_HOLIDAYS.items()}
    if year <= _LAST_PRAYER_DAY_YEAR:
        days[sunday + timedelta(days=_PRAYER_DAY)] = "store bededag"
    days[date(year, 1, 1)] = "nytårsdag"
    days[date(year, 12, 25)] = "juledag"
    days[date(year, 12, 26)] = "2. juledag"
    return days


@cache
def customary_days(year: int) -> Mapping[date, frozenset[CustomaryDay]]:
    """Return the customary days of a year, whether or not they are kept closed.

    A date may be two of them: the Friday after Ascension can be 1 May.
    """
    dated = [
        (date(year, 5, 1), CustomaryDay.MAY_DAY),
        (date(year, 6, 5), CustomaryDay.CONSTITUTION_DAY),
        (easter(year) + timedelta(_FRIDAY_AFTER_ASCENSION), CustomaryDay.FRIDAY_AFTER_ASCENSION),
        (date(year, 12, 24), CustomaryDay.CHRISTMAS_EVE),
        *((date(year, 12, day), CustomaryDay.DAYS_BETWEEN) for day in range(27, 31)),
        (date(year, 12, 31), CustomaryDay.NEW_YEARS_EVE),
    ]
    days: dict[date, frozenset[CustomaryDay]] = {}
    for day, kind in dated:
        days[day] = days.get(day, frozenset()) | {kind}
    return days


@dataclass(frozen=True)
class Calendar:
    """A workplace's working days: public holidays, the customary days it keeps, and its own.

    `own` holds days closed for reasons of its own, with the words to show.
    """

    customary: frozenset[CustomaryDay] = DEFAULT_CUSTOMARY
    own: Mapping[date, str] = field(default_factory=dict)

    def closed_reason(self, day: date) -> str | None:
        """Return why a day is no working day, such as `langfredag` or `lørdag`, or None."""
        if name := public_holidays(day.year).get(day):
            return name
        if kept := customary_days(day.year).get(day, frozenset()) & self.customary:
            return min(kept).danish_name
        if (own := self.own.get(day)) is not None:
            return own or "lukkedag"
        return WEEKDAYS[day.weekday()] if day.weekday() >= _SATURDAY else None

    def is_working_day(self, day: date) -> bool:
        """Tell whether people are at work."""
        return self.closed_reason(day) is None

    def working_days_before(self, day: date, n: int) -> date:
        """Return the n-th working day before a day; for n = 0 the day itself.

        Raises UserError where n is negative or the calendar runs out.
        """
        return self._count_off(day, n, -_DAY)

    def working_days_after(self, day: date, n: int) -> date:
        """Return the n-th working day after a day; for n = 0 the day itself.

        Raises UserError where n is negative or the calendar runs out.
        """
        return self._count_off(day, n, _DAY)

    def count_between(self, earlier: date, later: date) -> int:
        """Return the working days from `earlier` until the meeting on `later`.

        `earlier` counts where it is a working day, `later` never does, so that
        `working_days_before(later, n)` is n days away. Without order the count is 0.
        """
        return sum(
            self.is_working_day(earlier + timedelta(days=ahead))
            for ahead in range((later - earlier).days)
        )

    def window(self, meeting: date, earliest: int = 14, latest: int = 10) -> SendOutWindow:
        """Return the window from `earliest` to `latest` working days before a meeting.

        Raises UserError where the numbers make no window or the calendar runs out.
        """
        if latest < 0 or earliest < latest:
            raise UserError(
                "Udsendelsesvinduet fra {earliest} til {latest} arbejdsdage før mødet kan ikke "
                "bruges. Skriv to hele tal, hvor det første er mindst lige så stort som det andet.",
                earliest=earliest,
                latest=latest,
            )
        last = self.working_days_before(meeting, latest)
        first = self.working_days_before(last, earliest - latest)
        return SendOutWindow(meeting, first, last)

    def closed_weekdays(self, start: date, end: date) -> list[date]:
        """Return every Monday to Friday from start to end, both included, that is closed."""
        days = (start + timedelta(days=ahead) for ahead in range((end - start).days + 1))
        return [d for d in days if d.weekday() < _SATURDAY and not self.is_working_day(d)]

    def _count_off(self, day: date, n: int, step: timedelta) -> date:
        if n < 0:
            raise UserError(
                "Antallet af arbejdsdage kan ikke være {n}. Skriv 0 eller et større tal.", n=n
            )
        left = n
        reached = day
        try:
            while left:
                reached += step
                left -= self.is_working_day(reached)
        except OverflowError:
            raise UserError(
                "Kalenderen slutter, før der er talt {n} arbejdsdage. Vælg en anden dato eller "
                "færre arbejdsdage.",
                n=n,
            ) from None
        return reached


def window_state(window: SendOutWindow, today: date, sent_on: date | None) -> WindowState:
    """Return where papers stand: by the day they were sent, or else by today."""
    if sent_on is not None:
        if sent_on > window.latest:
            return WindowState.SENT_LATE
        return WindowState.SENT_EARLY if sent_on < window.earliest else WindowState.SENT_IN_WINDOW
    if today > window.latest:
        return WindowState.LATE
    if today == window.latest:
        return WindowState.LAST_DAY
    return WindowState.OPEN if today >= window.earliest else WindowState.TOO_EARLY
