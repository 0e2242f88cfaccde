# SPDX-License-Identifier: MPL-2.0
"""Names of files that every system takes, and the shape of a KLE number."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.file_names import MOST_BYTES, MOST_SIGNS, ending_of, safe_name, unlike
from hpdesk.domain.kle import EXAMPLE, is_kle_code, kle_doubt, kle_in


@pytest.mark.parametrize(
    ("stem", "ending", "name"),
    [
        ("Bilag 3.2 – Økonomi på Ærø", ".pdf", "Bilag 3.2 – Økonomi på Ærø.pdf"),
        ("CON", ".pdf", "_CON.pdf"),
        ("con.noget", "", "_con.noget"),
        ("com1", "", "_com1"),
        ("a<b>c:d/e\\f|g?h*i", ".docx", "a b c d e f g h i.docx"),
        ("slut. ", "", "slut"),
        ("...", ".pdf", "fil.pdf"),
        ("tre\nlinjer\there", "", "tre linjer here"),
        ("usynlig\u200b\u202egnp", ".exe", "usynliggnp.exe"),
        ("navn", ".p/df", "navn"),
    ],
)
def test_a_name_is_made_safe(stem: str, ending: str, name: str) -> None:
    assert safe_name(stem, ending) == name


@given(st.text(), st.sampled_from(["", ".pdf", ".DOCX"]))
def test_every_text_becomes_a_name_that_can_be_written(stem: str, ending: str) -> None:
    name = safe_name(stem, ending)
    assert name.endswith(ending)
    assert 0 < len(name) <= MOST_SIGNS
    assert len(name.encode()) <= MOST_BYTES
    assert not set(name) & set('<>:"/\\|?*')
    assert name == name.strip(" ")
    assert not name.endswith(".")
    assert Path(name).name == name


@given(st.lists(st.text(max_size=150).map(lambda text: safe_name(text, ".pdf")), max_size=8))
def test_no_two_names_are_alike_on_windows(names: list[str]) -> None:
    made = unlike(names)
    assert len({name.casefold() for name in made}) == len(names)
    assert all(len(name) <= MOST_SIGNS and name.endswith(".pdf") for name in made)
    assert all(len(name.encode()) <= MOST_BYTES for name in made)


def test_the_second_of_a_name_is_counted() -> None:
    assert unlike(["A.pdf", "a.pdf", "A.pdf", "b"]) == ("A.pdf", "a (2).pdf", "A (3).pdf", "b")


def test_an_ending_is_what_follows_the_last_dot() -> None:
    assert [ending_of(name) for name in ("a.PDF", "a.tar.gz", "a", "a.", "a.b c")] == [
        ".pdf",
        ".gz",
        "",
        "",
        "",
    ]


def test_a_kle_number_is_a_subject_and_a_facet() -> None:
    good = ("27.36.00-P35", "27.36-A00", "27.36.00P35", EXAMPLE)
    assert all(is_kle_code(code) and not kle_doubt(code) for code in good)
    bad = ("27.36", "27.36.00-35", "2736-P35", "27.36.00-P3", "x27.36.00-P35")
    assert all(not is_kle_code(code) and EXAMPLE in kle_doubt(code) for code in bad)
    assert kle_doubt("  ") == ""
    assert kle_in("27.36.00-P35-4-26") == "27.36.00-P35"
    assert kle_in("24-1001") == ""
