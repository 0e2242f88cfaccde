# SPDX-License-Identifier: MPL-2.0
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.decision_times import decision_times_of, middle
from hpdesk.domain.decisions import (
    Carrying,
    Decision,
    ReportEvery,
    TaskCount,
    first_treated,
    next_report,
    would_ring,
)
from hpdesk.domain.meetings import Outcome, StandingPoint
from hpdesk.domain.periods import PeriodKind, months_after, period_of, periods_of

DAYS = st.dates(date(1990, 1, 1), date(2200, 12, 31))
KEYS = st.sampled_from("abcdef")


def a_decision(on: date, **fields: object) -> Decision:
    return Decision("i", "1", "Sag", on, "m", "", body_ids=("b",), body_names=("B",), **fields)  # type: ignore[arg-type] # fields vary


def test_how_far_a_decision_is_follows_from_its_tasks() -> None:
    assert TaskCount().carrying is Carrying.NO_TASKS
    assert TaskCount(done=2, still_open=1).words == "I gang, 2 af 3\u00a0opgaver udført"
    assert TaskCount(done=1, dropped=2).carrying is Carrying.DONE
    assert TaskCount(dropped=2).words == "Opgaverne er bortfaldet"


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_a_decision_is_done_only_where_nothing_is_open(done: int, dropped: int, left: int) -> None:
    count = TaskCount(done, dropped, left)
    assert (count.carrying is Carrying.DONE) == (left == 0 and done > 0)
    assert count.counting == done + left
    assert count.words


def test_the_way_to_a_decision_is_counted_from_the_first_treatment() -> None:
    on = date(2026, 6, 9)
    done = TaskCount(done=1, last_done=date(2026, 6, 19))
    case = a_decision(on, first_on=date(2026, 5, 7), tasks=done)
    assert (case.days_to_decide, case.days_to_carry_out) == (33, 10)
    assert a_decision(on, outcome=Outcome.POSTPONED).days_to_decide is None
    assert a_decision(on, standing=StandingPoint.FOLLOW_UP).days_to_decide is None
    assert a_decision(on, tasks=TaskCount(1, still_open=1)).days_to_carry_out is None


def test_a_report_is_due_at_the_next_meeting_or_after_its_months() -> None:
    last = date(2026, 11, 30)
    assert next_report(ReportEvery.MEETING, last, date(2026, 12, 1)) == date(2026, 12, 1)
    assert next_report(ReportEvery.MEETING, last, None) is None
    assert next_report(ReportEvery.QUARTER, last, None) == date(2027, 2, 28)
    assert next_report(ReportEvery.YEAR, last, None) == date(2027, 11, 30)


@given(KEYS, KEYS, st.dictionaries(KEYS, KEYS))
def test_no_chain_of_replacements_ever_closes(a: str, b: str, links: dict[str, str]) -> None:
    if would_ring(a, b, links):
        return
    chained = {**links, a: b}
    here, seen = b, set[str]()
    while here in chained and here not in seen:
        seen.add(here)
        here = chained[here]
        assert here != a


@given(KEYS, st.dictionaries(KEYS, KEYS), st.dictionaries(KEYS, DAYS))
def test_a_ring_of_origins_ends(key: str, origins: dict[str, str], days: dict[str, date]) -> None:
    first = first_treated(key, origins, days)
    assert first is None or first in days.values()
    if key in days:
        assert first is not None
        assert first <= days[key]


@given(DAYS, st.sampled_from(PeriodKind))
def test_a_day_lies_in_its_period_and_in_no_other(day: date, kind: PeriodKind) -> None:
    period = period_of(day, kind)
    assert day in period
    assert period_of(period.ends + timedelta(days=1), kind).starts > period.ends
    assert period_of(period.starts, kind) == period_of(period.ends, kind)


@given(st.lists(DAYS, max_size=20), st.sampled_from(PeriodKind))
def test_every_day_is_in_one_of_the_periods(days: list[date], kind: PeriodKind) -> None:
    periods = periods_of(days, kind)
    assert all(sum(day in period for period in periods) == 1 for day in days)
    assert list(periods) == sorted(periods, key=lambda p: p.starts, reverse=True)


@given(st.dates(), st.integers(0, 30))
def test_months_later_is_the_same_day_or_the_last_of_its_month(day: date, months: int) -> None:
    later = months_after(day, months)
    assert later == date.max or later.day == day.day or (later + timedelta(days=1)).day == 1


def test_the_periods_have_danish_names() -> None:
    day = date(2026, 11, 12)
    assert period_of(day, PeriodKind.QUARTER).name == "4. kvartal 2026"
    assert period_of(day, PeriodKind.HALF_YEAR).name == "2. halvår 2026"
    assert [p.name for p in periods_of([day], PeriodKind.PLAN)] == ["Hele planen"]


def test_how_long_decisions_take_is_told_by_year_and_body() -> None:
    found = [
        a_decision(date(2026, 3, 3), first_on=date(2026, 3, 3)),
        a_decision(date(2026, 6, 9), first_on=date(2026, 5, 30)),
        a_decision(date(2026, 9, 8), first_on=date(2026, 5, 31)),
        a_decision(date(2026, 9, 8), private=True),
        a_decision(date(2025, 9, 9), tasks=TaskCount(1, last_done=date(2025, 9, 14))),
    ]
    latest, before = decision_times_of(found)
    assert (latest.year, latest.decided) == (2026, 3)
    assert (latest.days_to_decide, latest.longest_to_decide) == (10, 100)
    assert (before.year, before.carried_out, before.days_to_carry_out) == (2025, 1, 5)


@given(st.lists(st.integers(0, 1000), min_size=1))
def test_half_are_below_the_middle_and_half_above(days: list[int]) -> None:
    value = middle(days)
    assert value in days
    assert 2 * sum(day < value for day in days) < len(days) + 1
    assert 2 * sum(day > value for day in days) <= len(days)
