# SPDX-License-Identifier: MPL-2.0
"""The marks of the year: each rule's dates, across the turns of years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.annual_cycle import (
    AnnualMark,
    AnnualMarkKind,
    DatedMark,
    EveryYear,
    FromPlan,
    MarkRule,
    Once,
    PlanEdge,
    Weeks,
    check_mark,
    marks_between,
    marks_in_year,
    shading_on,
)
from hpdesk.domain.danish import shifted
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Plan

PLAN = Plan("p1", "Nørrehavn Øst", starts=date(2024, 1, 1), ends=date(2027, 12, 31))


def mark(rule: MarkRule, kind: AnnualMarkKind = AnnualMarkKind.DEADLINE) -> AnnualMark:
    return AnnualMark("x", "Mærkedag", kind, rule)


def spans(rule: MarkRule, year: int, *plans: Plan) -> list[tuple[str, str]]:
    return [(str(m.first), str(m.last)) for m in marks_in_year([mark(rule)], plans, year)]


def test_a_day_comes_every_year() -> None:
    assert spans(EveryYear(30, 6), 2026) == [("2026-06-30", "2026-06-30")]
    assert spans(EveryYear(29, 2), 2027) == [("2027-02-28", "2027-02-28")]
    assert spans(EveryYear(29, 2), 2028) == [("2028-02-29", "2028-02-29")]


@pytest.mark.parametrize(
    ("weeks", "year", "first", "last"),
    [
        (Weeks(7, 8), 2026, "2026-02-09", "2026-02-22"),
        (Weeks(7, 8), 2027, "2027-02-15", "2027-02-28"),
        (Weeks(42, 42), 2026, "2026-10-12", "2026-10-18"),
        (Weeks(28, 30), 2026, "2026-07-06", "2026-07-26"),
    ],
)
def test_weeks_are_iso_weeks(weeks: Weeks, year: int, first: str, last: str) -> None:
    assert spans(weeks, year) == [(first, last)]


def test_weeks_around_new_year_stand_in_both_years() -> None:
    assert spans(Weeks(52, 53), 2026) == [("2026-12-21", "2027-01-03")]
    assert spans(Weeks(53, 53), 2027) == [("2026-12-28", "2027-01-03")]
    assert spans(Weeks(53, 53), 2028) == []
    assert spans(Weeks(52, 53), 2028) == [
        ("2027-12-27", "2028-01-02"),
        ("2028-12-25", "2028-12-31"),
    ]


def test_a_period_that_comes_once_stands_in_every_year_it_touches() -> None:
    once = Once(date(2026, 12, 20), date(2027, 1, 10))
    assert [len(spans(once, year)) for year in (2025, 2026, 2027, 2028)] == [0, 1, 1, 0]


def test_plan_deadlines_are_counted_from_the_plan() -> None:
    review = FromPlan(PlanEdge.START, 12, 12)
    application = FromPlan(PlanEdge.END, -18, -12)
    assert spans(review, 2025, PLAN) == [("2025-01-01", "2025-01-01")]
    assert spans(application, 2026, PLAN) == [("2026-06-30", "2026-12-31")]
    assert spans(review, 2025, Plan("p2", "Uden datoer")) == []


def test_with_several_plans_the_mark_says_whose_it_is() -> None:
    other = Plan("p2", "Vest", starts=date(2024, 3, 31))
    found = marks_in_year([mark(FromPlan(PlanEdge.START, 12, 12))], [PLAN, other], 2025)
    assert [(m.title, m.plan_id, str(m.first)) for m in found] == [
        ("Mærkedag: Nørrehavn Øst", "p1", "2025-01-01"),
        ("Mærkedag: Vest", "p2", "2025-03-31"),
    ]


def test_marks_come_by_date() -> None:
    marks = [mark(EveryYear(1, 12)), mark(EveryYear(1, 3)), mark(Weeks(28, 30))]
    months = [m.first.month for m in marks_in_year(marks, (), 2026)]
    assert months == [3, 7, 12]


def test_only_shadings_shade() -> None:
    day = date(2026, 10, 14)
    deadline = DatedMark("d", "Frist", AnnualMarkKind.DEADLINE, day, day)
    holiday = DatedMark("f", "Ferie", AnnualMarkKind.SHADING, day, day)
    assert shading_on([deadline, holiday], day) is holiday
    assert shading_on([deadline, holiday], day + timedelta(days=1)) is None


@pytest.mark.parametrize(
    "rule",
    [
        EveryYear(31, 4),
        EveryYear(0, 1),
        EveryYear(1, 13),
        Weeks(8, 7),
        Weeks(0, 3),
        Weeks(52, 54),
        Once(date(2026, 2, 1), date(2026, 1, 1)),
        FromPlan(PlanEdge.END, -12, -18),
    ],
)
def test_impossible_dates_are_refused_in_danish(rule: MarkRule) -> None:
    with pytest.raises(UserError):
        check_mark(mark(rule))


def test_a_mark_needs_a_title() -> None:
    with pytest.raises(UserError, match="mangler en titel"):
        check_mark(AnnualMark("x", " ", AnnualMarkKind.DEADLINE, EveryYear(1, 1)))
    check_mark(mark(EveryYear(29, 2)))


rules = st.one_of(
    st.builds(EveryYear, st.integers(1, 28), st.integers(1, 12)),
    st.integers(1, 53).flatmap(lambda n: st.builds(Weeks, st.just(n), st.integers(n, 53))),
    st.integers(-24, 24).flatmap(
        lambda n: st.builds(FromPlan, st.sampled_from(PlanEdge), st.just(n), st.integers(n, 30))
    ),
)


@given(rules, st.integers(2020, 2035))
def test_every_mark_of_a_year_touches_it(rule: MarkRule, year: int) -> None:
    check_mark(mark(rule))
    for found in marks_in_year([mark(rule)], [PLAN], year):
        assert found.first <= found.last
        assert found.first.year <= year <= found.last.year


@given(st.dates(), st.dates())
def test_the_ends_of_the_calendar_can_be_asked(one: date, other: date) -> None:
    first, last = min(one, other), min(max(one, other), shifted(min(one, other), timedelta(800)))
    marks = [mark(EveryYear(29, 2)), mark(Weeks(1, 53)), mark(FromPlan(PlanEdge.END, -300, 0))]
    for found in marks_between(marks, [PLAN, Plan("q", "Q", ends=one)], first, last):
        assert found.first <= last
        assert found.last >= first
