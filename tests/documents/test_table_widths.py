# SPDX-License-Identifier: MPL-2.0
"""Columns are never narrower than a word where another column has room to spare."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.documents.model import Column, Paragraph, ParagraphStyle, Run, Table
from hpdesk.documents.paper_parts import cell, header
from hpdesk.documents.table_widths import column_widths


def measure(text: str, size: float) -> float:
    return len(text) * size / 2


def a_table(*texts: str, weights: tuple[float, ...] = (84, 256)) -> Table:
    columns = tuple(Column(weight) for weight in weights)
    return Table(columns, (), (tuple(cell(text) for text in texts),))


def test_columns_with_room_are_as_they_are_weighed() -> None:
    assert column_widths(a_table("Åben", "Ring"), 340, measure) == pytest.approx([84, 256])


def test_a_column_takes_what_its_longest_word_lacks_from_the_others() -> None:
    first, second = column_widths(a_table("Meget forsinkelsestruet", "Ring"), 340, measure)
    assert first >= measure("forsinkelsestruet", 10)
    assert first + second == pytest.approx(340)


def test_a_date_held_together_is_one_word() -> None:
    date = "30.\N{NO-BREAK SPACE}september\N{NO-BREAK SPACE}2026"
    first, _ = column_widths(a_table(date, "Ring"), 340, measure)
    assert first >= measure(date, 10)


def test_a_bold_header_is_wider_than_the_same_word_below_it() -> None:
    plain = Table((Column(1), Column(9)), (), ((cell("Ansvarlige"), cell("x")),))
    bold = Table((Column(1), Column(9)), header("Ansvarlige", ""), ())
    assert column_widths(bold, 400, measure)[0] > column_widths(plain, 400, measure)[0]


def test_a_page_number_to_come_has_its_room() -> None:
    run = Run("Side ", anchor="a", page_of="a")
    row = ((Paragraph((run,), ParagraphStyle.CELL),), cell("x"))
    first, _ = column_widths(Table((Column(1), Column(20)), (), (row,)), 400, measure)
    assert first >= measure("999", 10)


def test_one_endless_word_starves_nobody() -> None:
    assert column_widths(a_table("a" * 300, "b"), 340, measure) == pytest.approx([84, 256])


@given(
    st.lists(st.tuples(st.floats(1, 500), st.text(max_size=60)), min_size=1, max_size=8),
    st.floats(20, 800),
)
def test_columns_fill_the_width_and_none_is_gone(
    given: list[tuple[float, str]], width: float
) -> None:
    weights, texts = zip(*given, strict=True)
    widths = column_widths(a_table(*texts, weights=weights), width, measure)
    assert sum(widths) == pytest.approx(width)
    assert min(widths) > 0
