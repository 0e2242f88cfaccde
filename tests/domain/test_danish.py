# SPDX-License-Identifier: MPL-2.0
"""Danish dates, times, numbers and order, written and read."""

import unicodedata
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.domain.danish import (
    MONTHS,
    NBSP,
    WEEKDAYS,
    ParsedDay,
    clock,
    clock_span,
    counted,
    date_words,
    decimal,
    fold,
    join_words,
    long_date,
    long_date_time,
    parse_clock,
    parse_clock_span,
    parse_day,
    relative_day,
    short_weekday,
    short_weekday_date,
    sort_key,
    thousands,
    week_number,
    weekday_date,
)

THURSDAY = date(2026, 11, 12)
BOARD_MEETING = date(2026, 12, 1)
TUESDAY_MARCH = datetime(2026, 3, 3, 14, 0)

words_of_dates = st.lists(
    st.sampled_from(
        [
            *MONTHS,
            *WEEKDAYS,
            "om",
            "uge",
            "uger",
            "1",
            "31",
            "53",
            "9999",
            "0",
            "/",
            "-",
            ".",
            "en",
            "næste",
            "i",
            "dag",
            "morgen",
            "ultimo",
            "senest",
            "måneder",
            "år",
            "møde",
            "den",
            "'",
        ]
    ),
    max_size=7,
).flatmap(lambda words: st.sampled_from(["", " "]).map(lambda gap: gap.join(words)))


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def test_dates_are_written_as_in_a_letter() -> None:
    assert long_date(TUESDAY_MARCH) == f"tirsdag den 3.{NBSP}marts{NBSP}2026"
    assert plain(long_date_time(TUESDAY_MARCH)) == "tirsdag den 3. marts 2026 kl. 14.00"
    assert plain(date_words(TUESDAY_MARCH)) == "3. marts 2026"
    assert plain(date_words(TUESDAY_MARCH, year=False)) == "3. marts"
    assert plain(weekday_date(date(2027, 4, 6))) == "tirsdag 6. april"
    assert plain(weekday_date(date(2027, 4, 6), year=True)) == "tirsdag 6. april 2027"
    assert plain(short_weekday_date(date(2027, 4, 6))) == "tir 6. apr"
    assert [short_weekday(THURSDAY + timedelta(days=n)) for n in range(-3, 4)] == (
        ["ma", "ti", "on", "to", "fr", "lø", "sø"]
    )
    assert week_number(date(2027, 1, 1)) == 53


def test_times_are_written_with_a_point() -> None:
    ends = TUESDAY_MARCH + timedelta(hours=2)
    assert clock(time(9, 5)) == "09.05"
    assert clock_span(TUESDAY_MARCH, ends) == f"kl.{NBSP}14.00–16.00"
    assert clock_span(TUESDAY_MARCH, None) == f"kl.{NBSP}14.00"


def test_a_meeting_over_two_days_names_the_day_it_ends() -> None:
    starts, ends = datetime(2025, 10, 1, 9), datetime(2025, 10, 2, 15)
    assert plain(clock_span(starts, ends)) == "kl. 09.00 til torsdag 2. oktober kl. 15.00"


def test_numbers_are_written_with_danish_marks() -> None:
    assert thousands(1_250_000) == "1.250.000"
    assert decimal(34.2) == "34,2"
    assert decimal(-1234.567, 2) == "-1.234,57"
    assert decimal(-0.04) == "0,0"
    assert counted(1, "punkt", "punkter") == f"1{NBSP}punkt"
    assert counted(9, "punkt", "punkter") == f"9{NBSP}punkter"
    assert counted(0, "punkt", "punkter") == f"0{NBSP}punkter"


@pytest.mark.parametrize(
    ("words", "joined"),
    [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")],
)
def test_words_are_joined_with_og(words: list[str], joined: str) -> None:
    assert join_words(words) == joined


def test_near_days_have_their_own_words() -> None:
    near = [relative_day(THURSDAY + timedelta(days=n), THURSDAY) for n in (-1, 0, 1, 2)]
    assert [plain(words) for words in near] == ["I går", "I dag", "I morgen", "lør 14. nov"]


def test_names_sort_in_danish_order() -> None:
    expected = ["abe", "Ábel", "Bylow", "Bülow", "René", "Zoe", "Ærø", "øl", "Aagaard", "Åse"]
    assert sorted(sorted(expected), key=sort_key) == expected


@given(st.text("aAbzæøåÆØÅ '-."))
def test_how_letters_are_composed_does_not_matter(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    assert sort_key(apart)[:2] == sort_key(text)[:2]
    assert fold(apart) == fold(text)


def test_searching_forgives_case_accents_and_old_spelling() -> None:
    assert fold("KIRSTEN  Aagaard-Lê") == fold("kirsten ågård-le")
    assert fold("Fatıma Yıldız") == "fatima yildiz"
    assert fold("Soeren Kjaerulff") == fold("Søren Kjærulff")
    assert fold("Bülow é\u0301 A\u030a") == "bulow e å"


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12/11", date(2026, 11, 12)),
        ("1/12", date(2026, 12, 1)),
        ("1/3-2027", date(2027, 3, 1)),
        ("1/3 2027", date(2027, 3, 1)),
        ("1/3/2027", date(2027, 3, 1)),
        ("1/3-27", date(2027, 3, 1)),
        ("01.03.2027", date(2027, 3, 1)),
        ("1. 3. 2027", date(2027, 3, 1)),
        ("2027-03-01", date(2027, 3, 1)),
        ("2020-03-01", date(2020, 3, 1)),
        ("1. marts 2027", date(2027, 3, 1)),
        ("1. Marts, 2027", date(2027, 3, 1)),
        ("tirsdag den 1. december", date(2026, 12, 1)),
        ("tir. d. 1. dec.", date(2026, 12, 1)),
        ("den 1. december", date(2026, 12, 1)),
        ("i dag", THURSDAY),
        ("I MORGEN", date(2026, 11, 13)),
        ("imorgen", date(2026, 11, 13)),
        ("i overmorgen", date(2026, 11, 14)),
        ("i går", date(2026, 11, 11)),
        ("fredag", date(2026, 11, 13)),
        ("på fredag", date(2026, 11, 13)),
        ("paa fredag", date(2026, 11, 13)),
        ("torsdag", date(2026, 11, 19)),
        ("førstkommende mandag", date(2026, 11, 16)),
        ("næste fredag", date(2026, 11, 20)),
        ("næste mandag", date(2026, 11, 16)),
        ("næste uge", date(2026, 11, 20)),
        ("om 14 dage", date(2026, 11, 26)),
        ("om fjorten dage", date(2026, 11, 26)),
        ("inden for 14 dage", date(2026, 11, 26)),
        ("om 2 uger", date(2026, 11, 26)),
        ("om en uge", date(2026, 11, 19)),
        ("om en måned", date(2026, 12, 12)),
        ("om 3 maaneder", date(2027, 2, 12)),
        ("om 1 år", date(2027, 11, 12)),
        ("om et halvt år", date(2027, 5, 12)),
        ("uge 47", date(2026, 11, 20)),
        ("mandag i uge 48", date(2026, 11, 23)),
        ("uge 43 2027", date(2027, 10, 29)),
        ("uge 53", date(2027, 1, 1)),
        ("ultimo november", date(2026, 11, 30)),
        ("udgangen af november", date(2026, 11, 30)),
        ("ultimo februar 2028", date(2028, 2, 29)),
        ("primo december", date(2026, 12, 1)),
        ("medio december", date(2026, 12, 15)),
        ("næste møde", BOARD_MEETING),
        ("inden næste bestyrelsesmøde", BOARD_MEETING),
        ("senest 1/12", date(2026, 12, 1)),
        ("inden d. 1. december", date(2026, 12, 1)),
        ("før fredag", date(2026, 11, 13)),
        ("frist: 1/12.", date(2026, 12, 1)),
        (f"1.{NBSP}december{NBSP}2026", date(2026, 12, 1)),
    ],
)
def test_a_day_that_is_typed_is_understood(text: str, expected: date) -> None:
    parsed = parse_day(text, THURSDAY, next_meeting=BOARD_MEETING)
    assert parsed == ParsedDay(expected, rolled_to_next_year=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1/3", date(2027, 3, 1)),
        ("1.3.", date(2027, 3, 1)),
        ("1. marts", date(2027, 3, 1)),
        ("1 mar", date(2027, 3, 1)),
        ("11/11", date(2027, 11, 11)),
        ("uge 43", date(2027, 10, 29)),
        ("ultimo marts", date(2027, 3, 31)),
        ("primo november", date(2027, 11, 1)),
    ],
)
def test_a_day_that_has_passed_is_next_year_and_says_so(text: str, expected: date) -> None:
    assert parse_day(text, THURSDAY) == ParsedDay(expected, rolled_to_next_year=True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31/2",
        "29/2",
        "32. marts",
        "1/13",
        "uge 54",
        "uge 0",
        "1",
        "marts",
        "snarest",
        "næste møde",
        "om 9999 år",
        "man",
        "0000-01-01",
        "inden",
        "om dage",
        "5 i 12",
        "31/2-2027",
        "2027-13-01",
    ],
)
def test_what_is_no_day_gives_nothing(text: str) -> None:
    assert parse_day(text, THURSDAY) is None


def test_a_leap_day_is_found_where_next_year_has_one() -> None:
    assert parse_day("29/2", date(2027, 6, 1)) == ParsedDay(date(2028, 2, 29), True)


def test_a_month_ahead_ends_with_the_month() -> None:
    assert parse_day("om 1 måned", date(2027, 1, 31)) == ParsedDay(date(2027, 2, 28), False)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(), words_of_dates), st.dates())
def test_reading_a_day_never_raises(text: str, today: date) -> None:
    parse_day(text, today)
    parse_clock(text)
    parse_clock_span(text)


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.dates())
def test_what_is_written_is_read_back(day: date, today: date) -> None:
    for words in (long_date(day), date_words(day), f"{day:%d.%m.%Y}", day.isoformat()):
        assert parse_day(words, today) == ParsedDay(day, rolled_to_next_year=False)


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2190, 12, 31)), st.dates(date(1900, 1, 1), date(2190, 1, 1)))
def test_a_day_without_its_year_never_lies_in_the_past(day: date, today: date) -> None:
    parsed = parse_day(short_weekday_date(day), today)
    if parsed is None:
        assert (day.month, day.day) == (2, 29)
    else:
        assert parsed.day >= today
        assert (parsed.day.month, parsed.day.day) == (day.month, day.day)
        assert parsed.rolled_to_next_year == (parsed.day.year > today.year)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14", time(14)),
        ("14.00", time(14)),
        ("kl. 14:00", time(14)),
        ("kl 9", time(9)),
        ("Kl.14.30", time(14, 30)),
        ("klokken 8.15", time(8, 15)),
        ("1430", time(14, 30)),
        ("930", time(9, 30)),
        ("00.00", time(0)),
        ("25", None),
        ("14.60", None),
        ("9.5", None),
        ("to", None),
        ("", None),
    ],
)
def test_a_time_that_is_typed_is_understood(text: str, expected: time | None) -> None:
    assert parse_clock(text) == expected


@pytest.mark.parametrize(
    "text", ["14.00-16.00", "kl. 14–16", "14:00 - 16:00", "kl. 14.00 til 16.00", "1400-1600"]
)
def test_a_span_of_time_is_understood(text: str) -> None:
    assert parse_clock_span(text) == (time(14), time(16))


@pytest.mark.parametrize("text", ["16-14", "14-14", "14", "14-25", "a-b", ""])
def test_a_span_that_is_none_gives_nothing(text: str) -> None:
    assert parse_clock_span(text) is None
