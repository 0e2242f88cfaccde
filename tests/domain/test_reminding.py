# SPDX-License-Identifier: MPL-2.0
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.people import MemberRole, Membership, Person
from hpdesk.domain.reminding import (
    ReminderSettings,
    is_to_be_reminded,
    read_settings,
    speaker_of,
)

DAY = date(2026, 11, 12)
DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(st.text() | st.sampled_from(["on", "days_before", "again_after"]), inner)
    ),
)


@given(ANYTHING)
def test_damaged_settings_are_read_as_usable_ones(stored: object) -> None:
    settings = read_settings(stored)
    assert isinstance(settings.on, bool)
    assert 0 <= settings.days_before <= 365
    assert 1 <= settings.again_after <= 365


@given(
    st.builds(
        Task,
        st.just("t"),
        st.just("x"),
        due=st.none() | DAYS,
        status=st.sampled_from(TaskStatus),
        reminded_on=st.none() | DAYS,
    ),
    DAYS,
    st.builds(ReminderSettings, st.just(True), st.integers(0, 60), st.integers(1, 60)),
)
def test_nobody_is_reminded_early_twice_or_of_what_is_closed(
    task: Task, day: date, settings: ReminderSettings
) -> None:
    asked = is_to_be_reminded(task, day, settings)
    if asked:
        assert task.due is not None
        assert not task.status.is_closed
        assert task.due <= day + timedelta(days=settings.days_before)
        if task.reminded_on is not None:
            assert task.reminded_on <= day - timedelta(days=settings.again_after)
    elif task.is_overdue(day):
        assert task.reminded_on is not None


def seat(key: str, role: MemberRole, party: str | None, **fields: object) -> Membership:
    return Membership(key, "b", Person(key, key), role, party_id=party, **fields)  # type: ignore[arg-type] # fields vary


def test_a_partys_chair_speaks_for_it_or_else_its_first_member() -> None:
    seats = [
        seat("suppleant", MemberRole.DEPUTY, "fjordbo"),
        seat("menigt", MemberRole.MEMBER, "fjordbo"),
        seat("næst", MemberRole.VICE_CHAIR, "fjordbo"),
        seat("før", MemberRole.CHAIR, "fjordbo", ends=DAY - timedelta(days=1)),
    ]
    above = {"mågeparken": "fjordbo", "fjordbo": None, "politi": None}
    found = speaker_of("mågeparken", above, seats, DAY)
    assert found is not None
    assert found.id == "næst"
    assert speaker_of("politi", above, seats, DAY) is None
    assert speaker_of("a", {"a": "b", "b": "a"}, seats, DAY) is None
