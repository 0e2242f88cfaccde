# SPDX-License-Identifier: MPL-2.0
"""Which backups of a plan are kept: the last ones, and one of each hour, day, week and month.

Each period is one in which there is a copy, not one of the calendar: a plan that rests for a
year, or a clock that was wrong, costs no copies. What is newest is told by the copies' numbers
and never by the clock.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import chain, zip_longest


class BackupReason(StrEnum):
    """Why a copy was made."""

    OPENED = "opened"
    HOURLY = "hourly"
    IMPORT = "import"
    MASS_CHANGE = "mass-change"
    RESTORE = "restore"
    BY_HAND = "by-hand"


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """A copy as the scheme sees it: its running number, local time and bytes."""

    number: int
    made: datetime
    size: int


@dataclass(frozen=True, slots=True)
class BackupScheme:
    """How many of each generation are kept, and how many bytes they may take together."""

    last: int = 10
    hours: int = 24
    days: int = 30
    weeks: int = 12
    months: int = 24
    most_bytes: int = 2 << 30


def kept_copies(copies: Iterable[KeptCopy], now: datetime, scheme: BackupScheme) -> frozenset[int]:
    """Return the numbers of the copies to keep.

    The newest is always kept, however big it is. Where not all that the generations want may
    stay, they take turns, each with its newest first, so that old ones are among what is left.
    """
    newest_first = sorted(copies, key=lambda copy: copy.number, reverse=True)
    if not newest_first:
        return frozenset()
    today = [copy for copy in newest_first if copy.made.date() == now.date()]
    generations = (
        newest_first[: scheme.last],
        _last_of_each(newest_first, _day, scheme.days),
        _last_of_each(newest_first, _week, scheme.weeks),
        _last_of_each(newest_first, _month, scheme.months),
        _last_of_each(today, _hour, scheme.hours),
    )
    kept = {newest_first[0].number}
    used = newest_first[0].size
    for copy in chain.from_iterable(zip_longest(*generations)):
        if copy is None or copy.number in kept or used + copy.size > scheme.most_bytes:
            continue
        kept.add(copy.number)
        used += copy.size
    return frozenset(kept)


def _last_of_each(
    newest_first: Sequence[KeptCopy], period: Callable[[datetime], Hashable], most: int
) -> list[KeptCopy]:
    found: dict[Hashable, KeptCopy] = {}
    for copy in newest_first:
        found.setdefault(period(copy.made), copy)
    return list(found.values())[:most]


def _hour(moment: datetime) -> Hashable:
    return moment.date(), moment.hour


def _day(moment: datetime) -> Hashable:
    return moment.date()


def _week(moment: datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    return moment.year, moment.month
