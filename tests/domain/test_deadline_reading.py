# SPDX-License-Identifier: MPL-2.0
"""Deadlines and times of day found inside a line."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.domain.clock_reading import clock_at, clock_last, minutes_at
from hpdesk.domain.danish_reading import ParsedDay, parse_day
from hpdesk.domain.deadline_reading import deadline_at, deadline_last
from hpdesk.domain.name_index import NameEntry, NameIndex

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. kvartal 2027", date(2027, 3, 31)),
        ("første kvartal 2027", date(2027, 3, 31)),
        ("primo 2. kvartal 2027", date(2027, 4, 1)),
        ("inden udgangen af 3. kvartal 2027", date(2027, 9, 30)),
        ("4. kvartal", date(2026, 12, 31)),
        ("Q2 2028", date(2028, 6, 30)),
        ("2. halvår", date(2026, 12, 31)),
        ("udgangen af året", date(2026, 12, 31)),
        ("månedens udgang", date(2026, 12, 31)),
        ("ugens udgang", date(2026, 12, 4)),
        ("udgangen af 2027", date(2027, 12, 31)),
        ("denne uge", date(2026, 12, 4)),
        ("onsdag i næste uge", date(2026, 12, 9)),
        ("uge50", date(2026, 12, 11)),
        ("inden 3 uger", date(2026, 12, 22)),
        ("senest inden for en måned", date(2027, 1, 1)),
    ],
)
def test_a_stretch_of_time_means_its_last_day(text: str, expected: date) -> None:
    assert parse_day(text, TODAY) == ParsedDay(expected, rolled_to_next_year=False)


def test_a_quarter_that_has_ended_is_next_years_and_says_so() -> None:
    assert parse_day("1. kvartal", TODAY) == ParsedDay(date(2027, 3, 31), True)
    assert parse_day("1. halvår", TODAY) == ParsedDay(date(2027, 6, 30), True)


@pytest.mark.parametrize("text", ["5. kvartal", "q9", "kvartal", "3. halvår", "uge", "14 dage"])
def test_what_only_resembles_a_stretch_of_time_is_none(text: str) -> None:
    assert parse_day(text, TODAY) is None


def test_this_week_on_a_sunday_is_today() -> None:
    sunday = date(2026, 12, 6)
    assert parse_day("denne uge", sunday) == ParsedDay(sunday, rolled_to_next_year=False)


@pytest.mark.parametrize(
    ("text", "at", "until"),
    [
        ("kl. 14.30", time(14, 30), None),
        ("kl14.30", time(14, 30), None),
        ("fra kl. 14 til 15.15", time(14), time(15, 15)),
        ("14:30 – 15", time(14, 30), time(15)),
        ("ca. kl. 9", time(9), None),
        ("9", time(9), None),
        ("klokken 0900, siger han", time(9), None),
    ],
)
def test_a_time_is_read(text: str, at: time, until: time | None) -> None:
    found = clock_at(text, 0)
    assert found is not None
    assert (found.at, found.until) == (at, until)


@pytest.mark.parametrize(
    "text", ["", "9 elever", "kl. 25", "kl.", "1/3", "15-14", "9 %", "3.2.1", "12345", "klub 3"]
)
def test_what_is_no_time_gives_none(text: str) -> None:
    assert clock_at(text, 0) is None


@settings(max_examples=300, deadline=None)
@given(st.text(), st.integers(0, 50), st.dates(), st.none() | st.dates())
def test_what_is_found_lies_inside_the_line(
    line: str, pos: int, today: date, next_meeting: date | None
) -> None:
    first = deadline_at(line, pos, today, next_meeting)
    last = deadline_last(line, pos, today, next_meeting)
    for found in (first, last, clock_at(line, pos), clock_last(line, pos)):
        assert found is None or pos <= found.start < found.end <= len(line)
    minutes = minutes_at(line, pos)
    assert minutes is None or pos <= minutes[0] < minutes[1] <= len(line)


@pytest.mark.parametrize("wanted", ["Lund & Co", "Skole/SFO Mågen", "Bjerg + Dal"])
def test_a_name_may_hold_the_signs_that_stand_between_names(wanted: str) -> None:
    index = NameIndex([NameEntry("a", wanted, is_organisation=True)])
    match = index.longest_match(f"{wanted.upper()}, og", 0)
    assert match is not None
    assert (match.end, match.is_part) == (len(wanted), False)


def test_completion_forgives_the_genitive_and_signs_after_a_name() -> None:
    index = NameIndex([NameEntry("b", "Henrik Bülow", "økonomichef")])
    for typed in ("Bülows", "bülow's", "Bülow:", "bulow,", "økonomichefen", "økonomichefens"):
        assert [entry.id for entry in index.complete(typed)] == ["b"], typed
    assert index.complete("xs") == []
