# SPDX-License-Identifier: MPL-2.0
"""Filter words are read as a secretary means them, and nothing that is typed is lost."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.task_query import (
    Missing,
    QueryField,
    QueryTerm,
    TaskQuery,
    Vocabulary,
    read_query,
)
from hpdesk.domain.task_query_completion import complete_query
from hpdesk.domain.task_query_values import Named, stretch_of

TODAY = date(2026, 11, 12)  # a Thursday in week 46
NAMES = Vocabulary(
    people=(
        Named("karin", "Karin Vestermark"),
        Named("karina", "Karina Holm"),
        Named("lone", "Lone Kjærulff"),
        Named("aase", "Åse Lindhardt"),
        Named("fatima", "Fatıma Yıldız-Madsen"),
    ),
    organisations=(Named("kommune", "Nørrehavn Kommune"), Named("fjordbo", "Fjordbo")),
    bodies=(
        Named("best", "Bestyrelsen"),
        Named("sgu", "Styregruppen for uddannelse"),
        Named("sgt", "Styregruppen for tryghed"),
    ),
    plans=(Named("p1", "Nørrehavn Øst 2024–27"),),
)


def read(text: str) -> TaskQuery:
    return read_query(text, NAMES, TODAY)


def only(text: str) -> QueryTerm:
    (term,) = read(text).terms
    return term


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("@Karin Vestermark", ("karin",)),
        ("@karin vest", ("karin",)),
        ("@karin", ("karin", "karina")),
        ("@aase", ("aase",)),
        ("@yildiz", ("fatima",)),
        ("@madsen", ("fatima",)),
        ("@LK", ("lone",)),
        ("@kommune", ("kommune",)),
        ('@"lone kjærulff"', ("lone",)),
        ("ansvarlig:lone", ("lone",)),
        ("organ:styregruppen", ("sgu", "sgt")),
        ("organ:Styregruppen for uddannelse", ("sgu",)),
        ("part:fjord", ("fjordbo",)),
        ("plan:nørrehavn", ("p1",)),
    ],
)
def test_names_are_known_by_their_parts(typed: str, keys: tuple[str, ...]) -> None:
    term = only(typed)
    assert term.understood
    assert term.keys == keys


@pytest.mark.parametrize(
    ("typed", "statuses", "overdue"),
    [
        ("status:åben", {TaskStatus.OPEN, TaskStatus.IN_PROGRESS}, False),
        ("status:i gang", {TaskStatus.IN_PROGRESS}, False),
        ("Status:UDFØRT", {TaskStatus.DONE}, False),
        ("status:bortfaldet,i gang", {TaskStatus.DROPPED, TaskStatus.IN_PROGRESS}, False),
        ("status:lukket", {TaskStatus.DONE, TaskStatus.DROPPED}, False),
        ("status:overskredet", set(), True),
        ("frist:overskredet", set(), True),
    ],
)
def test_statuses(typed: str, statuses: set[TaskStatus], overdue: bool) -> None:
    term = only(typed)
    assert term.understood
    assert (set(term.statuses), term.overdue) == (statuses, overdue)


@pytest.mark.parametrize(
    ("words", "first", "after_last"),
    [
        ("<1/4", None, date(2027, 4, 1)),
        ("<=1/4", None, date(2027, 4, 2)),
        (">1/4", date(2027, 4, 2), None),
        ("< 1. april 2025", None, date(2025, 4, 1)),
        ("senest 1/4", None, date(2027, 4, 2)),
        ("før uge 43", None, date(2026, 10, 19)),
        ("efter uge 43", date(2026, 10, 26), None),
        ("1/11", date(2026, 11, 1), date(2026, 11, 2)),
        ("2026-11-01", date(2026, 11, 1), date(2026, 11, 2)),
        ("uge 43", date(2026, 10, 19), date(2026, 10, 26)),
        ("uge 2", date(2027, 1, 11), date(2027, 1, 18)),
        ("uge 43 2025", date(2025, 10, 20), date(2025, 10, 27)),
        ("denne uge", date(2026, 11, 9), date(2026, 11, 16)),
        ("næste uge", date(2026, 11, 16), date(2026, 11, 23)),
        ("sidste måned", date(2026, 10, 1), date(2026, 11, 1)),
        ("næste måned", date(2026, 12, 1), date(2027, 1, 1)),
        ("marts", date(2027, 3, 1), date(2027, 4, 1)),
        ("marts 2026", date(2026, 3, 1), date(2026, 4, 1)),
        ("1. kvartal 2027", date(2027, 1, 1), date(2027, 4, 1)),
        ("2027", date(2027, 1, 1), date(2028, 1, 1)),
        ("næste 30 dage", TODAY, date(2026, 12, 13)),
        ("i morgen", date(2026, 11, 13), date(2026, 11, 14)),
        ("1/11..1/12", date(2026, 11, 1), date(2026, 12, 2)),
        ("1/11 - 1/12", date(2026, 11, 1), date(2026, 12, 2)),
    ],
)
def test_deadlines_are_stretches(words: str, first: date | None, after_last: date | None) -> None:
    assert stretch_of(words, TODAY) == (first, after_last)
    term = only(f"frist:{words}")
    assert (term.due_from, term.due_before, term.understood) == (first, after_last, True)


def test_several_terms_stand_side_by_side() -> None:
    who, status, due, text = read("@lone status:i gang frist:<1/4 nyt").terms
    assert who.keys == ("lone",)
    assert status.statuses == (TaskStatus.IN_PROGRESS,)
    assert due.due_before == date(2027, 4, 1)
    assert (text.field, text.value) == (QueryField.TEXT, "nyt")


def test_a_minus_turns_a_term_round_and_quotes_hold_words_together() -> None:
    not_lone, not_late, not_words, words = read(
        '-@lone -status:overskredet -"nyt lokale" »den gamle hal«'
    ).terms
    assert [t.negated for t in (not_lone, not_late, not_words, words)] == [True] * 3 + [False]
    assert not_lone.keys == ("lone",)
    assert not_late.overdue
    assert (not_words.value, words.value) == ("nyt lokale", "den gamle hal")


def test_what_is_missing_and_where_it_comes_from() -> None:
    assert only("uden:frist").missing is Missing.DUE
    assert only("uden:ansvarlig").missing is Missing.RESPONSIBLE
    assert only("punkt:3.a").number == "3.a"
    assert only("punkt:nattevandring").value == "nattevandring"
    assert only("møde:3. marts 2026").day == date(2026, 3, 3)
    assert only('møde:"ekstraordinært møde"').value == "ekstraordinært møde"


@pytest.mark.parametrize(
    "typed", ["@ukendt", "organ:banen", "status:måske", "frist:engang", "uden:tid", "hus:3"]
)
def test_what_is_not_understood_is_marked_and_kept(typed: str) -> None:
    query = read(f"{typed} lys")
    assert [term.understood for term in query.terms] == [False, True]
    assert query.unknown[0].value in typed


@pytest.mark.parametrize("typed", ["@", "organ:", "frist: ", "-status:", '"', ""])
def test_an_unfinished_filter_word_asks_for_nothing_yet(typed: str) -> None:
    assert read(typed).is_empty()


_PIECES = st.sampled_from(
    [
        *'@-"»«:<>=.,/ \n',
        *("organ:", "part:", "status:", "frist:", "uden:", "punkt:", "møde:", "uge 43", "1/4"),
        *("karin", "Styregruppen for", "i gang", "åben", "..", "denne uge", "\0", "29/2", "uge 99"),
    ]
)
_TYPED = st.text(max_size=60) | st.lists(_PIECES, max_size=14).map("".join)


@settings(max_examples=400, deadline=None)
@given(_TYPED, st.dates())
def test_nothing_typed_raises_or_falls_out(text: str, today: date) -> None:
    terms = read_query(text, NAMES, today).terms
    covered = {place for term in terms for place in range(term.start, term.end)}
    assert all(text[n].isspace() for n in range(len(text)) if n not in covered)
    assert all(a.end <= b.start for a, b in pairwise(terms))
    for term in terms:
        assert term.is_open or term.value in text
        assert not (term.due_from and term.due_before) or term.due_from <= term.due_before + (
            timedelta(days=400)
        )


@settings(max_examples=200, deadline=None)
@given(_TYPED, st.integers(-2, 70))
def test_every_choice_can_be_put_in_and_is_understood(text: str, cursor: int) -> None:
    for choice in complete_query(text, cursor, NAMES, TODAY):
        assert 0 <= choice.start <= choice.end <= len(text)
        (term,) = read_query(choice.text.strip(), NAMES, TODAY).terms
        assert term.understood


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("st", "status:"),
        ("-fr", "-frist:"),
        ("@kar", "@Karin Vestermark "),
        ("status:i", "status:ikke begyndt "),
        ("lys organ:tryg", "organ:Styregruppen for tryghed "),
        ("uden:", "uden:frist "),
        ("@åse l", "@Åse Lindhardt "),
    ],
)
def test_the_likeliest_choice_comes_first(typed: str, first: str) -> None:
    assert complete_query(typed, len(typed), NAMES, TODAY)[0].text == first
