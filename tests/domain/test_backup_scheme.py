# SPDX-License-Identifier: MPL-2.0
"""Which backups are kept."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.backup_scheme import BackupScheme, KeptCopy, kept_copies

NOW = datetime(2026, 11, 22, 13, 2)
MOMENTS = st.datetimes(min_value=datetime(2016, 1, 1), max_value=datetime(2036, 12, 31))
COPIES = st.lists(st.tuples(MOMENTS, st.integers(1, 500)), max_size=80).map(
    lambda rows: [KeptCopy(n, made, size) for n, (made, size) in enumerate(rows)]
)
SCHEMES = st.builds(
    BackupScheme,
    last=st.integers(1, 10),
    hours=st.integers(0, 24),
    days=st.integers(0, 30),
    weeks=st.integers(0, 12),
    months=st.integers(0, 24),
    most_bytes=st.integers(0, 20_000),
)


@given(COPIES, MOMENTS, SCHEMES)
def test_the_newest_is_always_kept_whatever_the_clock_says(
    copies: list[KeptCopy], now: datetime, scheme: BackupScheme
) -> None:
    kept = kept_copies(copies, now, scheme)
    assert kept <= {copy.number for copy in copies}
    if copies:
        assert copies[-1].number in kept


@given(COPIES, MOMENTS, SCHEMES)
def test_the_kept_are_within_the_limits(
    copies: list[KeptCopy], now: datetime, scheme: BackupScheme
) -> None:
    kept = kept_copies(copies, now, scheme)
    most = scheme.last + scheme.hours + scheme.days + scheme.weeks + scheme.months
    assert len(kept) <= max(most, 1)
    size = sum(copy.size for copy in copies if copy.number in kept)
    assert size <= scheme.most_bytes or len(kept) == 1


@given(COPIES, MOMENTS, SCHEMES)
def test_tidying_twice_takes_no_more_than_once(
    copies: list[KeptCopy], now: datetime, scheme: BackupScheme
) -> None:
    kept = kept_copies(copies, now, scheme)
    left = [copy for copy in copies if copy.number in kept]
    if sum(copy.size for copy in copies) <= scheme.most_bytes:
        assert kept_copies(left, now, scheme) == kept


def _every(step: timedelta, count: int, size: int = 1) -> list[KeptCopy]:
    start = NOW - step * (count - 1)
    return [KeptCopy(n, start + step * n, size) for n in range(count)]


def test_ten_years_of_daily_copies_leave_days_weeks_and_months() -> None:
    copies = _every(timedelta(days=1), 3650)
    kept = kept_copies(copies, NOW, BackupScheme())
    ages = sorted((NOW - copy.made).days for copy in copies if copy.number in kept)
    assert ages[:30] == list(range(30))
    assert 680 < ages[-1] < 740
    assert 50 < len(ages) < 66


def test_a_copy_each_time_the_plan_is_kept_up_keeps_old_ones_in_a_small_space() -> None:
    kept: list[KeptCopy] = []
    scheme = BackupScheme(most_bytes=11)
    for copy in _every(timedelta(hours=6), 4 * 365):  # a year, tidied after each copy
        kept.append(copy)
        stay = kept_copies(kept, copy.made, scheme)
        kept = [one for one in kept if one.number in stay]
    ages = [(NOW - one.made).days for one in kept]
    assert len(kept) <= 11
    assert max(ages) > 45
    assert sum(age <= 2 for age in ages) >= 3


def test_a_clock_that_jumped_back_costs_nothing() -> None:
    before = _every(timedelta(hours=1), 12)
    after = [KeptCopy(100, NOW - timedelta(days=4000), 1)]
    kept = kept_copies([*before, *after], NOW - timedelta(days=4000), BackupScheme())
    assert 100 in kept
    assert {copy.number for copy in before[-9:]} <= kept
