# SPDX-License-Identifier: MPL-2.0
import csv
import io
import time
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.documents.model import Table, words_of
from hpdesk.domain.bilag_notes import BilagNote, BilagTrait
from hpdesk.exports.convert_html import words_of_html
from hpdesk.exports.convert_text import MOST_ROWS, table_of, table_paper, text_of, text_paper
from hpdesk.exports.pdf_writer import write_pdf

DANISH = "Børnehøring på Åvej – »så længe« æøå"
words = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=60)
cells = st.text(st.characters(codec="cp1252", categories=["L", "N"]), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", DANISH),
        ("utf-8-sig", DANISH),
        ("utf-16", DANISH),
        ("cp1252", DANISH),
        ("mac_roman", DANISH),
        ("cp865", "Børnehøring på Åvej æøå ÆØÅ"),
    ],
)
def test_danish_letters_come_through_every_encoding(encoding: str, text: str) -> None:
    assert text_of(text.encode(encoding)) == text


@given(words)
def test_utf_8_comes_through_as_it_is(text: str) -> None:
    assert text_of(text.encode()).removeprefix("\ufeff") == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_and_a_paper(content: bytes) -> None:
    assert isinstance(text_of(content), str)
    text_paper("noter.txt", content)
    found = table_of(content, "noter.csv")
    if found is not None:
        table_paper("noter.csv", found[0])


@given(
    st.integers(2, 6).flatmap(
        lambda wide: st.lists(st.lists(cells, min_size=wide, max_size=wide), min_size=3, max_size=9)
    ),
    st.sampled_from(";\t,"),
    st.sampled_from(["utf-8-sig", "cp1252"]),
)
def test_a_table_is_read_as_it_was_written(
    rows: list[list[str]], delimiter: str, encoding: str
) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter).writerows(rows)
    found = table_of(buffer.getvalue().encode(encoding), "tal.csv")
    assert found is not None
    assert found[1] == delimiter
    if encoding == "utf-8-sig":
        assert found[0] == rows


def test_a_decimal_comma_does_not_split_a_danish_table() -> None:
    content = "Navn;Beløb;Andel\nÆble;12,5;3,1\nØl;3,0;2,2\n".encode("cp1252")
    assert table_of(content, "tal.csv") == (
        [["Navn", "Beløb", "Andel"], ["Æble", "12,5", "3,1"], ["Øl", "3,0", "2,2"]],
        ";",
    )


def test_excels_own_line_about_the_delimiter_is_no_row() -> None:
    assert table_of(b"sep=|\na|b\n1|2\n", "tal.csv") == ([["a", "b"], ["1", "2"]], "|")


def test_prose_with_commas_is_no_table() -> None:
    content = b"Kaere alle, vi ses, hilsen\nBo, Ib og Ida\nog hunden\n"
    assert table_of(content, "brev.txt") is None


def test_a_long_table_says_how_many_rows_are_left_out() -> None:
    rows = [["Navn", "Tal"]] + [[f"n{number}", str(number)] for number in range(MOST_ROWS + 7)]
    paper, notes = table_paper("tal.csv", rows)
    assert "7 rækker mere" in words_of(paper)
    assert notes == (BilagNote(BilagTrait.ROWS_LEFT_OUT, 7),)
    (table,) = (block for block in paper.blocks if isinstance(block, Table))
    assert len(table.rows) == MOST_ROWS


def test_a_wide_table_says_which_columns_are_shown() -> None:
    rows = [[f"k{column}" for column in range(40)]] * 3
    paper, notes = table_paper("tal.csv", rows)
    assert notes == (BilagNote(BilagTrait.CUT_SHORT),)
    assert "40 kolonner" in words_of(paper)


def test_a_long_text_says_that_it_was_cut() -> None:
    paper, notes = text_paper("log.txt", b"linje\n" * 500_000)
    assert "for lang" in words_of(paper)
    assert notes == (BilagNote(BilagTrait.CUT_SHORT),)


def test_html_becomes_its_words() -> None:
    html = (
        "<head><title>T</title><style>x{}</style></head><p>Kære <b>alle</b></p><ul><li>Et<li>To"
        "</ul><script>alert('nej')</script>&aelig;&#248;<img src='http://x/y.png' alt='Logo'>"
    )
    assert words_of_html(html) == "Kære alle\n\n– Et\n– To\n\næø[Billede: Logo]"


@given(st.text(alphabet="<>/abscript !--&;\"'=\n", max_size=200))
def test_any_html_gives_a_text(html: str) -> None:
    assert isinstance(words_of_html(html), str)


@pytest.mark.parametrize("content", [b"x" * 500_000, b"ord " * 200_000], ids=["word", "line"])
def test_a_word_or_a_line_without_end_becomes_pages_in_no_time(
    content: bytes, tmp_path: Path
) -> None:
    begun = time.process_time()
    write_pdf(text_paper("Uden ende", content)[0], tmp_path / "ud.pdf")
    assert time.process_time() - begun < 10
    with pikepdf.open(tmp_path / "ud.pdf") as pdf:
        assert 20 < len(pdf.pages) < 200
