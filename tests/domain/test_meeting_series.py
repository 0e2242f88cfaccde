# SPDX-License-Identifier: MPL-2.0
"""Planning a row of meetings: the days, the foci in turn, and what is moved."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.domain.annual_cycle import AnnualMarkKind, DatedMark
from hpdesk.domain.danish import NBSP
from hpdesk.domain.errors import UserError
from hpdesk.domain.meeting_series import (
    LAST,
    ClosedDayRule,
    EveryWeeks,
    NthWeekday,
    OnDates,
    SeriesPattern,
    SeriesProposal,
    SeriesTerms,
    last_focus,
    propose_meetings,
)
from hpdesk.domain.meetings import Meeting, MeetingKind
from hpdesk.domain.working_days import Calendar

TERMS = SeriesTerms(time(14), time(16), focuses=("helhedsplan", "byudvikling"))
SKIP = SeriesTerms(time(14), closed_days=ClosedDayRule.SKIP)
TUESDAY, THURSDAY = 1, 3


def propose(pattern: SeriesPattern, terms: SeriesTerms = TERMS) -> SeriesProposal:
    return propose_meetings(pattern, terms, Calendar())


def days(proposal: SeriesProposal) -> list[str]:
    return [str(one.starts.date()) for one in proposal.meetings]


def plain(texts: tuple[str, ...]) -> list[str]:
    return [text.replace(NBSP, " ") for text in texts]


def test_the_second_tuesday_of_four_months() -> None:
    proposal = propose(NthWeekday(2027, (12, 3, 6, 9), TUESDAY, 2))
    assert days(proposal) == ["2027-03-09", "2027-06-08", "2027-09-14", "2027-12-14"]
    assert [one.focus for one in proposal.meetings] == ["helhedsplan", "byudvikling"] * 2
    first = proposal.meetings[0]
    assert (first.starts, first.ends) == (datetime(2027, 3, 9, 14), datetime(2027, 3, 9, 16))
    assert first.window == Calendar().window(date(2027, 3, 9))
    assert (first.notes, first.moved, proposal.skipped) == ((), False, ())


def test_the_last_weekday_and_a_fifth_that_is_not_there() -> None:
    assert days(propose(NthWeekday(2027, (2, 3), TUESDAY, LAST))) == ["2027-02-23", "2027-03-30"]
    fifth = propose(NthWeekday(2027, (2, 3), TUESDAY, 5))
    assert days(fifth) == ["2027-03-30"]
    assert fifth.skipped == ("Der er ingen 5. tirsdag i februar 2027.",)


def test_a_closed_day_moves_to_the_same_weekday_a_week_later() -> None:
    proposal = propose(NthWeekday(2026, (4,), THURSDAY, 1))
    assert days(proposal) == ["2026-04-09"]
    (moved,) = proposal.meetings
    assert moved.moved
    assert plain(moved.notes) == [
        "Flyttet fra torsdag 2. april, som er en lukket dag (skærtorsdag)."
    ]


def test_a_closed_day_can_be_skipped_and_takes_no_focus() -> None:
    terms = SeriesTerms(
        time(14), closed_days=ClosedDayRule.SKIP, focuses=("helhedsplan", "byudvikling")
    )
    proposal = propose(NthWeekday(2026, (3, 4, 6), THURSDAY, 1), terms)
    assert days(proposal) == ["2026-03-05", "2026-06-04"]
    assert [one.focus for one in proposal.meetings] == ["helhedsplan", "byudvikling"]
    assert plain(proposal.skipped) == [
        "Torsdag 2. april 2026 er en lukket dag (skærtorsdag) og er sprunget over."
    ]


def test_a_given_date_moves_to_the_next_working_day() -> None:
    proposal = propose(OnDates((date(2026, 4, 3), date(2026, 11, 14))))
    assert days(proposal) == ["2026-04-07", "2026-11-16"]
    assert "som er en lørdag" in proposal.meetings[1].notes[0]


def test_a_moved_day_never_takes_another_ones_place() -> None:
    proposal = propose(EveryWeeks(date(2026, 3, 26), 1, date(2026, 4, 16)))
    assert days(proposal) == ["2026-03-26", "2026-04-09", "2026-04-16"]
    (skipped,) = plain(proposal.skipped)
    assert skipped == (
        "Torsdag 2. april 2026 er en lukket dag (skærtorsdag), og der er ingen ledig dag at "
        "flytte mødet til."
    )
    assert days(propose(EveryWeeks(date(2026, 3, 19), 2, date(2026, 4, 2)))) == ["2026-03-19"]
    assert days(propose(NthWeekday(2026, (12,), THURSDAY, LAST))) == []


def test_every_six_weeks() -> None:
    proposal = propose(EveryWeeks(date(2027, 1, 12), 6, date(2027, 4, 10)))
    assert days(proposal) == ["2027-01-12", "2027-02-23", "2027-04-06"]


def test_the_turn_goes_on_after_the_last_focus() -> None:
    terms = SeriesTerms(time(14), focuses=("a", "b", "c"), last_focus="b")
    pattern = EveryWeeks(date(2027, 1, 12), 1, date(2027, 2, 2))
    assert [one.focus for one in propose(pattern, terms).meetings] == ["c", "a", "b", "c"]
    unknown = SeriesTerms(time(14), focuses=("a", "b"), last_focus="x")
    assert propose(pattern, unknown).meetings[0].focus == "a"
    assert propose(pattern, SKIP).meetings[0].focus == ""


def test_the_last_focus_is_that_of_the_last_ordinary_meeting() -> None:
    def held(day: date, focus: str, kind: MeetingKind = MeetingKind.ORDINARY) -> Meeting:
        starts = datetime.combine(day, time(14))
        return Meeting(str(day), starts, kind=kind, body_ids=("b",), focus=focus)

    row = [
        held(date(2026, 9, 8), "helhedsplan"),
        held(date(2026, 6, 9), "byudvikling"),
        held(date(2026, 10, 6), "byudvikling", MeetingKind.JOINT),
        held(date(2026, 12, 1), "byudvikling"),
    ]
    assert last_focus(row, "b", date(2026, 12, 1)) == "helhedsplan"
    assert last_focus(row, "b", date(2027, 1, 1)) == "byudvikling"
    assert last_focus(row, "x", date(2027, 1, 1)) == ""


def test_clashes_and_holidays_are_noted() -> None:
    existing = [
        Meeting("m1", datetime(2027, 10, 19, 9), body_ids=("b", "g")),
        Meeting("m2", datetime(2027, 10, 19, 9), body_ids=("other",)),
    ]
    holiday = DatedMark(
        "e",
        "Skolernes efterårsferie",
        AnnualMarkKind.SHADING,
        date(2027, 10, 18),
        date(2027, 10, 24),
    )
    proposal = propose_meetings(
        OnDates((date(2027, 10, 19), date(2027, 11, 2))),
        TERMS,
        Calendar(),
        body_ids=("b",),
        existing=existing,
        marks=(holiday,),
    )
    first, second = proposal.meetings
    assert first.clashes == ("m1",)
    assert first.notes == (
        "Falder i perioden »Skolernes efterårsferie«.",
        "Der er allerede et møde den dag.",
    )
    assert (second.clashes, second.notes) == ((), ())


@pytest.mark.parametrize(
    "pattern",
    [
        NthWeekday(2027, (), TUESDAY, 1),
        NthWeekday(2027, (13,), TUESDAY, 1),
        NthWeekday(2027, (1,), 7, 1),
        NthWeekday(2027, (1,), TUESDAY, 6),
        EveryWeeks(date(2027, 1, 1), 0, date(2027, 2, 1)),
        EveryWeeks(date(2027, 2, 1), 1, date(2027, 1, 1)),
        EveryWeeks(date(2027, 2, 1), 1, date(2047, 1, 1)),
        OnDates(()),
    ],
)
def test_patterns_without_sense_are_refused_in_danish(pattern: SeriesPattern) -> None:
    with pytest.raises(UserError):
        propose(pattern)


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(UserError, match="slutter, før de begynder"):
        propose(OnDates((date(2027, 1, 12),)), SeriesTerms(time(14), time(14)))


some_days = st.dates(date(2024, 1, 1), date(2032, 12, 31))
patterns = st.one_of(
    st.builds(
        NthWeekday,
        st.integers(2024, 2032),
        st.lists(st.integers(1, 12), min_size=1, unique=True).map(tuple),
        st.integers(0, 6),
        st.sampled_from((1, 2, 3, 4, 5, LAST)),
    ),
    st.builds(
        lambda first, weeks, ahead: EveryWeeks(first, weeks, first + timedelta(days=ahead)),
        some_days,
        st.integers(1, 10),
        st.integers(0, 400),
    ),
    st.lists(some_days, min_size=1, max_size=12).map(lambda given: OnDates(tuple(given))),
)
every_terms = st.builds(
    SeriesTerms,
    st.just(time(9)),
    closed_days=st.sampled_from(ClosedDayRule),
    focuses=st.sampled_from(((), ("a",), ("a", "b"), ("a", "b", "c"))),
    last_focus=st.sampled_from(("", "a", "b")),
)


@settings(max_examples=150, deadline=None)
@given(patterns, every_terms)
def test_what_is_proposed_can_be_held(pattern: SeriesPattern, terms: SeriesTerms) -> None:
    proposal = propose(pattern, terms)
    chosen = [one.starts.date() for one in proposal.meetings]
    assert chosen == sorted(set(chosen))
    assert all(Calendar().is_working_day(day) for day in chosen)
    for one in proposal.meetings:
        day = one.starts.date()
        assert one.window.earliest <= one.window.latest <= day
        assert one.planned_on <= day
        assert one.moved == any(note.startswith("Flyttet") for note in one.notes)
        if one.moved:
            assert terms.closed_days is ClosedDayRule.MOVE
            assert not Calendar().is_working_day(one.planned_on)
        if not isinstance(pattern, OnDates):
            assert day.weekday() == one.planned_on.weekday()
    foci = [one.focus for one in proposal.meetings]
    if len(terms.focuses) > 1:
        assert all(one != other for one, other in pairwise(foci))
        assert not foci or foci[0] != terms.last_focus
    else:
        assert set(foci) <= {*terms.focuses, ""}


@given(st.integers(2024, 2032), st.integers(1, 12), st.integers(0, 6), st.integers(1, 4))
def test_the_first_four_weekdays_are_in_every_month(
    year: int, month: int, weekday: int, nth: int
) -> None:
    proposal = propose(NthWeekday(year, (month,), weekday, nth), SKIP)
    for one in proposal.meetings:
        day = one.planned_on
        assert (day.month, day.weekday(), (day.day - 1) // 7 + 1) == (month, weekday, nth)
    assert len(proposal.meetings) + len(proposal.skipped) == 1
