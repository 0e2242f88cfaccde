# SPDX-License-Identifier: MPL-2.0
"""Working days and the send-out window, against known dates and the holidays package."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.domain.errors import UserError
from hpdesk.domain.working_days import (
    DEFAULT_CUSTOMARY,
    Calendar,
    CustomaryDay,
    SendOutWindow,
    WindowState,
    easter,
    window_state,
)

STRICT = Calendar(customary=frozenset())
days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
numbers = st.integers(0, 40)


def every_day(first: int, last: int) -> list[date]:
    start = date(first, 1, 1)
    return [start + timedelta(days=n) for n in range((date(last, 12, 31) - start).days + 1)]


@pytest.mark.parametrize(
    ("meeting", "earliest", "latest"),
    [
        ("2025-06-03", "2025-05-13", "2025-05-19"),
        ("2025-06-17", "2025-05-23", "2025-05-30"),
        ("2026-01-13", "2025-12-17", "2025-12-23"),
        ("2026-04-21", "2026-03-27", "2026-04-07"),
        ("2026-06-09", "2026-05-18", "2026-05-22"),
        ("2026-12-01", "2026-11-11", "2026-11-17"),
        ("2027-01-12", "2026-12-17", "2026-12-23"),
        ("2023-05-16", "2023-04-25", "2023-05-01"),
        ("2024-05-14", "2024-04-23", "2024-04-29"),
    ],
)
def test_the_window_skips_holidays(meeting: str, earliest: str, latest: str) -> None:
    window = Calendar().window(date.fromisoformat(meeting))
    assert (window.earliest.isoformat(), window.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize(
    ("meeting", "earliest", "latest"),
    [
        ("2025-06-17", "2025-05-26", "2025-06-02"),
        ("2026-01-13", "2025-12-19", "2025-12-29"),
        ("2026-06-09", "2026-05-19", "2026-05-26"),
    ],
)
def test_the_window_without_customary_days(meeting: str, earliest: str, latest: str) -> None:
    window = STRICT.window(date.fromisoformat(meeting))
    assert (window.earliest.isoformat(), window.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize(
    ("sent", "meeting", "count"),
    [
        ("2025-02-14", "2025-03-04", 12),
        ("2025-05-15", "2025-06-03", 12),
        ("2025-08-21", "2025-09-09", 13),
        ("2025-11-13", "2025-12-02", 13),
        ("2025-12-19", "2026-01-13", 12),
        ("2026-02-12", "2026-03-03", 13),
        ("2026-03-27", "2026-04-21", 14),
        ("2026-05-21", "2026-06-09", 11),
        ("2026-08-26", "2026-09-08", 9),
    ],
)
def test_days_left_are_counted_as_a_secretary_counts(sent: str, meeting: str, count: int) -> None:
    sent_on, meeting_on = date.fromisoformat(sent), date.fromisoformat(meeting)
    assert Calendar().count_between(sent_on, meeting_on) == count


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2029, 4, 1),
        (2030, 4, 21),
        (2008, 3, 23),
        (2038, 4, 25),
    ],
)
def test_easter_falls_on_its_known_dates(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


def test_closed_days_agree_with_the_holidays_package() -> None:
    known = holidays.country_holidays(
        "DK", years=range(2015, 2041), categories=("public", "optional"), language="da"
    )
    closed = {day for day in known if (day.month, day.day) != (5, 1)}
    # 1 May stays closed where it is also a public holiday.
    public = holidays.country_holidays("DK", years=range(2015, 2041), categories=("public",))
    closed |= set(public)
    differing = [
        day
        for day in every_day(2015, 2040)
        if (day in closed or day.weekday() >= 5) == Calendar().is_working_day(day)
    ]
    assert differing == []


def test_store_bededag_ends_with_2023() -> None:
    assert Calendar().closed_reason(date(2023, 5, 5)) == "store bededag"
    assert Calendar().closed_reason(date(2024, 4, 26)) is None


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2026-04-02", "skærtorsdag"),
        ("2026-04-03", "langfredag"),
        ("2026-04-06", "2. påskedag"),
        ("2026-05-14", "Kristi himmelfartsdag"),
        ("2026-05-25", "2. pinsedag"),
        ("2026-06-05", "grundlovsdag"),
        ("2026-12-24", "juleaftensdag"),
        ("2026-12-25", "juledag"),
        ("2026-12-26", "2. juledag"),
        ("2026-11-14", "lørdag"),
        ("2026-11-15", "søndag"),
        ("2026-11-12", None),
        ("2026-05-01", None),
        ("2026-05-15", None),
        ("2026-12-29", None),
    ],
)
def test_a_closed_day_says_why(day: str, reason: str | None) -> None:
    assert Calendar().closed_reason(date.fromisoformat(day)) == reason


def test_customary_days_can_be_switched_one_by_one() -> None:
    examples = {
        CustomaryDay.MAY_DAY: date(2026, 5, 1),
        CustomaryDay.CONSTITUTION_DAY: date(2026, 6, 5),
        CustomaryDay.FRIDAY_AFTER_ASCENSION: date(2026, 5, 15),
        CustomaryDay.CHRISTMAS_EVE: date(2026, 12, 24),
        CustomaryDay.DAYS_BETWEEN: date(2026, 12, 29),
        CustomaryDay.NEW_YEARS_EVE: date(2026, 12, 31),
    }
    for kind, day in examples.items():
        assert Calendar(frozenset({kind})).closed_reason(day) == kind.danish_name
        assert Calendar(frozenset(CustomaryDay) - {kind}).is_working_day(day)
        assert kind.on_by_default == (kind in DEFAULT_CUSTOMARY)


def test_the_friday_after_ascension_is_kept_where_it_is_may_day() -> None:
    calendar = Calendar(frozenset({CustomaryDay.FRIDAY_AFTER_ASCENSION}))
    assert easter(1818) == date(1818, 3, 22)
    assert calendar.closed_reason(date(1818, 5, 1)) == "fredag efter Kristi himmelfartsdag"


def test_own_closed_days_are_skipped_and_named() -> None:
    closed = date(2026, 11, 16)
    calendar = Calendar(own={closed: "Flyttedag", date(2026, 11, 17): ""})
    assert calendar.closed_reason(closed) == "Flyttedag"
    assert calendar.closed_reason(date(2026, 11, 17)) == "lukkedag"
    assert calendar.window(date(2026, 12, 1)).latest == date(2026, 11, 13)


def test_closed_weekdays_leave_out_weekends() -> None:
    closed = Calendar().closed_weekdays(date(2026, 3, 27), date(2026, 4, 21))
    assert closed == [date(2026, 4, 2), date(2026, 4, 3), date(2026, 4, 6)]
    assert Calendar().closed_weekdays(date(2026, 4, 21), date(2026, 3, 27)) == []


@settings(max_examples=100, deadline=None)
@given(days, numbers)
def test_counting_back_and_forth_agree(day: date, n: int) -> None:
    calendar = Calendar()
    before = calendar.working_days_before(day, n)
    assert calendar.count_between(before, day) == n
    if calendar.is_working_day(day):
        assert calendar.working_days_after(before, n) == day


@settings(max_examples=100, deadline=None)
@given(days, numbers, numbers)
def test_the_window_lies_in_order_before_the_meeting(day: date, a: int, b: int) -> None:
    window = Calendar().window(day, max(a, b), min(a, b))
    assert window.earliest <= window.latest <= day


@pytest.mark.parametrize(("earliest", "latest"), [(10, 14), (5, -1), (-3, -5)])
def test_a_window_that_is_none_is_refused_in_danish(earliest: int, latest: int) -> None:
    with pytest.raises(UserError) as refused:
        Calendar().window(date(2026, 12, 1), earliest, latest)
    assert "arbejdsdage før mødet" in str(refused.value)


def test_counting_out_of_the_calendar_is_refused_in_danish() -> None:
    with pytest.raises(UserError, match="Kalenderen slutter"):
        Calendar().window(date(1, 1, 10))
    with pytest.raises(UserError, match="Kalenderen slutter"):
        Calendar().working_days_after(date.max, 1)
    with pytest.raises(UserError, match="kan ikke være"):
        Calendar().working_days_before(date(2026, 12, 1), -1)


def test_the_ends_of_the_calendar_can_be_asked() -> None:
    assert Calendar().closed_reason(date.max) == "nytårsaftensdag"
    assert Calendar().closed_reason(date.min) == "nytårsdag"
    assert Calendar().closed_weekdays(date.max, date.max) == [date.max]
    assert Calendar().count_between(date.max, date.max) == 0


@pytest.mark.parametrize(
    ("today", "sent_on", "state"),
    [
        (10, None, WindowState.TOO_EARLY),
        (11, None, WindowState.OPEN),
        (16, None, WindowState.OPEN),
        (17, None, WindowState.LAST_DAY),
        (18, None, WindowState.LATE),
        (30, 10, WindowState.SENT_EARLY),
        (30, 11, WindowState.SENT_IN_WINDOW),
        (30, 17, WindowState.SENT_IN_WINDOW),
        (30, 18, WindowState.SENT_LATE),
    ],
)
def test_the_window_has_a_state(today: int, sent_on: int | None, state: WindowState) -> None:
    window = SendOutWindow(date(2026, 12, 1), date(2026, 11, 11), date(2026, 11, 17))
    sent = date(2026, 11, sent_on) if sent_on else None
    assert window_state(window, date(2026, 11, today), sent) is state
