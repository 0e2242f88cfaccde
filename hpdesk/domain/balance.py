# SPDX-License-Identifier: MPL-2.0
"""The balance of promises: what each party took on, and whether it was done in time.

The board is to see that both sides contribute as agreed (domain.md §5). A task is a promise of
each party it lies with, and counts once for a party however many of its people share it. It is
judged by its deadline as it stands now: one that was moved by agreement is kept by the new day.
It belongs to the period in which it falls due, or, without a date, in which it was agreed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hpdesk.domain.danish import sort_key
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.people import Organisation, OrganisationKind
from hpdesk.domain.periods import Period, PeriodKind, periods_of


class Keeping(StrEnum):
    """How a promise is kept."""

    IN_TIME = "in_time"
    LATE = "late"
    OVERDUE = "overdue"
    OPEN = "open"
    DROPPED = "dropped"


class Grouping(StrEnum):
    """Whom promises are counted for."""

    ORGANISATION = "organisation"
    WHOLE = "whole"
    SIDE = "side"


_SIDES = {
    OrganisationKind.MUNICIPALITY: ("side-kommune", "Kommunen"),
    OrganisationKind.DEPARTMENT: ("side-kommune", "Kommunen"),
    OrganisationKind.HOUSING_ORGANISATION: ("side-bolig", "Boligorganisationerne"),
    OrganisationKind.HOUSING_SECTION: ("side-bolig", "Boligorganisationerne"),
}
_OTHERS = ("side-andre", "Andre")
_NOBODY = ("", "Uden organisation")
OUR_NAMES = frozenset({_OTHERS[1], _NOBODY[1]})  # rows that are no party's


@dataclass(frozen=True, slots=True)
class Promise:
    """A task with the parties it lies with; `given_on` is the day it was agreed."""

    task_id: str
    status: TaskStatus
    due: date | None = None
    closed_on: date | None = None
    given_on: date | None = None
    party_ids: frozenset[str] = frozenset()

    @property
    def counts_on(self) -> date | None:
        """Return the day that tells its period."""
        return self.due or self.given_on


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """How many promises a party kept in time, kept late, and so on."""

    key: str
    name: str
    in_time: int = 0
    late: int = 0
    overdue: int = 0
    open: int = 0
    dropped: int = 0

    @property
    def total(self) -> int:
        """Return how many promises there are."""
        return self.in_time + self.late + self.overdue + self.open + self.dropped

    @property
    def counts(self) -> tuple[int, ...]:
        """Return the figures in the order of `Keeping`."""
        return self.in_time, self.late, self.overdue, self.open, self.dropped

    @property
    def kept_share(self) -> float | None:
        """Return the share kept in time of what had to be kept by now, None of nothing."""
        judged = self.in_time + self.late + self.overdue
        return self.in_time / judged if judged else None


@dataclass(frozen=True, slots=True)
class PeriodBalance:
    """The balance of one period, by name in Danish order; those without a party come last."""

    period: Period
    rows: tuple[BalanceRow, ...]


def keeping_of(promise: Promise, today: date) -> Keeping:
    """Return how a promise is kept; one done on a day nobody noted counts as in time."""
    if promise.status is TaskStatus.DROPPED:
        return Keeping.DROPPED
    if promise.status is TaskStatus.DONE:
        late = promise.due and promise.closed_on and promise.closed_on > promise.due
        return Keeping.LATE if late else Keeping.IN_TIME
    overdue = promise.due is not None and promise.due < today
    return Keeping.OVERDUE if overdue else Keeping.OPEN


def grouped_parties(
    organisations: Iterable[Organisation], grouping: Grouping
) -> dict[str, tuple[str, str]]:
    """Return key and name of whom each organisation's promises are counted for.

    Counted as a whole, a department or a section belongs to the uppermost above it.
    """
    known = {each.id: each for each in organisations}
    return {key: _group(each, known, grouping) for key, each in known.items()}


def _group(
    organisation: Organisation, known: Mapping[str, Organisation], grouping: Grouping
) -> tuple[str, str]:
    match grouping:
        case Grouping.ORGANISATION:
            return organisation.id, organisation.name
        case Grouping.WHOLE:
            top = uppermost(organisation, known)
            return top.id, top.name
        case Grouping.SIDE:
            return _SIDES.get(organisation.kind, _OTHERS)


def uppermost(organisation: Organisation, known: Mapping[str, Organisation]) -> Organisation:
    """Return the organisation at the top of those above; a ring is left where it closes."""
    seen = {organisation.id}
    here = organisation
    while (above := known.get(here.parent_id or "")) is not None and above.id not in seen:
        here = above
        seen.add(here.id)
    return here


def balance_of(
    promises: Iterable[Promise],
    groups: Mapping[str, tuple[str, str]],
    kind: PeriodKind,
    today: date,
) -> tuple[PeriodBalance, ...]:
    """Return the balance of each period that has promises, the latest first.

    Promises without any day are in the period of today.
    """
    dated = [(promise.counts_on or today, promise) for promise in promises]
    counts: dict[Period, dict[tuple[str, str], dict[Keeping, int]]] = {}
    periods = periods_of((on for on, _ in dated), kind)
    by_day = {on: period for on, _ in dated for period in periods if on in period}
    for on, promise in dated:
        keeping = keeping_of(promise, today)
        for group in {groups.get(party, _NOBODY) for party in promise.party_ids} or {_NOBODY}:
            here = counts.setdefault(by_day[on], {}).setdefault(group, dict.fromkeys(Keeping, 0))
            here[keeping] += 1
    return tuple(PeriodBalance(period, _rows(counts[period])) for period in periods)


def _rows(counts: Mapping[tuple[str, str], Mapping[Keeping, int]]) -> tuple[BalanceRow, ...]:
    rows = [BalanceRow(key, name, *found.values()) for (key, name), found in counts.items()]
    return tuple(sorted(rows, key=_by_name))


def _by_name(row: BalanceRow) -> tuple[bool, tuple[str, str, str], str]:
    return not row.key, sort_key(row.name), row.key
