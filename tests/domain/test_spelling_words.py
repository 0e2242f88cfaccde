# SPDX-License-Identifier: MPL-2.0
"""Which words of a text are checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.spelling_words import is_name, words_of_names, words_to_check

NAMES = words_of_names(["Karin Vestermark-Holm", "Jens Møller", "Boligselskabet Fjordbo"])


def checked(text: str) -> list[str]:
    return [word.text for word in words_to_check(text, NAMES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi drøftede sagen.", ["Vi", "drøftede", "sagen"]),
        (
            "**Godkendt** og *taget til efterretning*",
            ["Godkendt", "og", "taget", "til", "efterretning"],
        ),
        ("### Punkt\n- første\n1. næste", ["Punkt", "første", "næste"]),
        ("| navn | frist |", ["navn", "frist"]),
        ("se [referatet](https://exempel.dk/a-b) her", ["se", "referatet", "her"]),
        ("se https://exempel.dk/vej?x=aabb og www.kommunen.dk/sider", ["se", "og"]),
        ("skriv til lone.k@kommunen.dk i dag", ["skriv", "til", "dag"]),
        ("notat_v2.docx og Bilag.pdf", ["og"]),
        ("Bilag 3.2, 12/5, 12.000 kr., 14.00", ["Bilag", "kr"]),
        ("den 3. marts 2026 (010190-1234)", ["den", "marts"]),
        ("2024-planen, 5-årig, uge43, A4", []),
        ("BL, LBF's, SSP'en og SSP-samarbejdet", ["og", "samarbejdet"]),
        ("HELHEDSPLANENS INDSATSER", ["HELHEDSPLANENS", "INDSATSER"]),
        ("Karin, Karins, Vestermark-Holms og Jens' ord", ["og", "ord"]),
        ("Møllers møller", ["møller"]),
        ("bolig-social indsats", ["bolig", "social", "indsats"]),
        ("bestyrelses- og følgegruppemøder", ["bestyrelses", "og", "følgegruppemøder"]),
        ("/opgave @LK udarbejder notat", ["udarbejder", "notat"]),
        ("f.eks. bl.a.", ["f.eks", "bl.a"]),
        ("x, y og å", ["og"]),
        ("", []),
    ],
)
def test_only_words_a_dictionary_can_judge_are_checked(text: str, expected: list[str]) -> None:
    assert checked(text) == expected


def test_a_word_may_be_read_with_what_stands_around_it() -> None:
    first, second, third = words_to_check("jf. e-mail bestyrelses-")
    assert first.readings == ("jf", "jf.")
    assert second.readings == ("mail", "e-mail")
    assert third.readings == ("bestyrelses", "bestyrelses-")


def test_a_name_counts_in_the_genitive_but_not_as_a_common_word() -> None:
    assert is_name("Jens", NAMES)
    assert is_name("Fjordbos", NAMES)
    assert is_name("Karin's", NAMES)
    assert not is_name("karin", NAMES)
    assert not is_name("Fjordboer", NAMES)


@given(st.text(alphabet=st.sampled_from("abcæøåÆ '’-‑.,/@#[]()*_|0123456789\n😀é"), max_size=60))
def test_every_word_stands_where_it_says_and_none_overlap(text: str) -> None:
    end = 0
    for word in words_to_check(text):
        assert text[word.start : word.end] == word.text
        assert word.start >= end
        assert word.text
        assert not any(sign.isdigit() or sign.isspace() for sign in word.text)
        end = word.end
