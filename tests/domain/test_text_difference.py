# SPDX-License-Identifier: MPL-2.0
"""Two versions of a text, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.text_difference import Piece, Stretch, count_words, difference

SAME, ADDED, REMOVED = Stretch.SAME, Stretch.NEW, Stretch.GONE
WORDS = st.lists(
    st.sampled_from(["møde", "bestyrelsen", "godkender", " ", ".", "\n", "12", "–", "æ"])
).map("".join)


@given(WORDS, WORDS)
def test_the_parts_give_both_versions_again(before: str, after: str) -> None:
    parts = difference(before, after)
    assert "".join(part.text for part in parts if part.kind is not ADDED) == before
    assert "".join(part.text for part in parts if part.kind is not REMOVED) == after


@given(WORDS)
def test_equal_texts_have_no_changes(text: str) -> None:
    assert all(part.kind is SAME for part in difference(text, text))


def test_only_the_words_that_changed_are_marked() -> None:
    assert difference("Fristen er 1. marts.", "Fristen er den 15. marts.") == (
        Piece(SAME, "Fristen er "),
        Piece(REMOVED, "1"),
        Piece(ADDED, "den 15"),
        Piece(SAME, ". marts."),
    )


def test_words_that_changed_side_by_side_are_one_change() -> None:
    parts = difference("to små møder", "tre store udvalg")
    assert [part.kind for part in parts] == [REMOVED, ADDED]
    assert count_words(parts, ADDED) == count_words(parts, REMOVED) == 3


def test_very_long_texts_are_compared_line_by_line() -> None:
    lines = [f"Linje {number} siger noget bestemt." for number in range(2000)]
    changed = [*lines[:1000], "En ny linje.", *lines[1001:]]
    before, after = "\n".join(reversed(lines)), "\n".join(reversed(changed))
    parts = difference(before, after)
    assert [part.text.strip() for part in parts if part.kind is ADDED] == ["En ny linje."]
