# SPDX-License-Identifier: MPL-2.0
"""English dates and numbers are as British people write them, and are read back."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain import danish, english
from hpdesk.domain.danish import NBSP, parse_day

DAY = date(2026, 3, 3)


def test_dates_are_written_in_the_british_order() -> None:
    assert english.date_words(DAY) == f"3{NBSP}March{NBSP}2026"
    assert english.long_date(DAY) == f"Tuesday 3{NBSP}March{NBSP}2026"
    assert english.short_weekday_date(DAY) == f"Tue 3{NBSP}Mar"
    assert (
        english.long_date_time(datetime(2026, 3, 3, 14)) == f"Tuesday 3{NBSP}March{NBSP}2026, 14:00"
    )


def test_numbers_have_commas_between_the_thousands() -> None:
    assert english.thousands(1_250_000) == "1,250,000"
    assert english.decimal(1234.25) == "1,234.2"
    assert english.decimal(-0.01) == "0.0"
    assert english.size_words(1_500_000) == f"1.5{NBSP}MB"


def test_an_end_on_another_day_is_named() -> None:
    begins, ends = datetime(2026, 10, 1, 9), datetime(2026, 10, 2, 15)
    assert english.clock_span(begins, ends) == f"09:00 to Friday 2{NBSP}October, 15:00"
    assert english.clock_span(begins, begins.replace(hour=11)) == "09:00–11:00"


def test_english_has_every_function_that_the_window_asks_danish_for() -> None:
    asked = {name for name in dir(english) if callable(getattr(english, name))}
    of_danish = {n for n in danish.__all__ if callable(getattr(danish, n)) and n.islower()}
    not_said = {"fold", "sort_key", "week_number", "parse_clock", "parse_clock_span", "parse_day"}
    assert of_danish - not_said <= asked


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)))
def test_every_english_date_is_read_back_as_the_same_day(day: date) -> None:
    for words in (english.date_words(day), english.long_date(day)):
        read = parse_day(english.typed_in_danish(words), date(2026, 11, 12))
        assert read is not None
        assert read.day == day


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)))
def test_every_danish_date_within_a_text_becomes_the_same_in_english(day: date) -> None:
    told = english.dates_in_english(f"Sagen er fra {danish.long_date(day)}.")
    assert told == f"Sagen er fra {english.long_date(day)}."


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("today", "i dag"),
        ("3rd May", "3. maj"),
        ("next meeting", "næste møde"),
        ("Friday", "fredag"),
    ],
)
def test_english_words_for_days_are_turned_into_those_that_are_read(typed: str, read: str) -> None:
    assert english.typed_in_danish(typed) == read


@given(st.text(max_size=60))
def test_texts_without_dates_are_left_alone(text: str) -> None:
    if not any(letter.isdigit() for letter in text):
        assert english.dates_in_english(text) == text
