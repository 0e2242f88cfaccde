# SPDX-License-Identifier: MPL-2.0
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.domain.mail_filling import FIELDS, fields_in, fill, unfill, unknown_fields

NAMES = st.sampled_from(sorted(FIELDS))
PIECES = st.one_of(
    st.text(max_size=12), NAMES.map("{{{}}}".format), st.sampled_from(["{", "}", "{}", "{{", "{0}"])
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)
VALUES = st.dictionaries(NAMES, st.text(alphabet="123 .\n", max_size=12))


@given(TEXTS, VALUES)
def test_no_text_raises_and_no_known_field_is_left(text: str, values: dict[str, str]) -> None:
    filled = fill(text, values).lower()
    assert [name for name in FIELDS if f"{{{name}}}" in filled] == []


@given(st.text(), st.dictionaries(st.text(), st.text()))
def test_any_text_at_all_can_be_filled(text: str, values: dict[str, str]) -> None:
    fill(text, values)
    unknown_fields(text)


@given(VALUES, st.lists(NAMES, min_size=1))
def test_fields_side_by_side_are_all_filled(values: dict[str, str], names: list[str]) -> None:
    filled = fill("".join(f"{{{name}}}" for name in names), values)
    assert filled == "".join(values.get(n, "") or f"[{n} mangler]" for n in names)


def test_a_field_is_filled_however_it_is_capitalised() -> None:
    assert fill("{Organ} og {MØDE}", {"organ": "Bestyrelsen", "møde": "m"}) == "Bestyrelsen og m"


def test_a_field_without_a_value_is_seen() -> None:
    assert fill("Sted: {sted}.", {"sted": ""}) == "Sted: [sted mangler]."


def test_braces_that_are_no_field_are_left_alone() -> None:
    text = "{ } {} {{ {se bilag} {1} } {"
    assert fill(text, {}) == text
    assert unknown_fields(text) == ()


def test_braces_in_a_value_are_left_as_they_are() -> None:
    assert fill("Kære {navn}", {"navn": "{dato}", "dato": "i dag"}) == "Kære {dato}"


def test_unknown_fields_are_named_once_each() -> None:
    assert unknown_fields("{nvan} {organ}", "{stde} {nvan}") == ("{nvan}", "{stde}")


WORDS = st.text(alphabet="abæ12 .", min_size=1, max_size=8).map(str.strip)


@given(
    st.lists(st.one_of(WORDS, NAMES.map("{{{}}}".format)), max_size=10).map(" ".join),
    st.fixed_dictionaries(dict.fromkeys(FIELDS, WORDS)),
)
def test_a_text_with_its_fields_put_back_is_filled_to_the_same(
    text: str, values: dict[str, str]
) -> None:
    filled = fill(text, values)
    assert fill(unfill(filled, values), values) == filled


def test_fields_are_put_back_whatever_spaces_an_editor_made_of_the_hard_ones() -> None:
    text = "Mødet {dato} {tid}: {punkter} Senest {frist}."
    values = {
        "dato": "den 1.\u00a0december",
        "tid": "kl.\u00a013",
        "punkter": "1. Ét (a)\n2. To",
        "frist": "",
    }
    filled = fill(text, values)
    assert unfill(filled, values) == text
    assert unfill(filled.replace("\u00a0", " "), values) == text


def test_only_whole_words_become_fields_and_the_longest_first() -> None:
    values = {"organ": "Bestyrelsen", "møde": "Bestyrelsens møde"}
    assert unfill("Bestyrelsens møde i Bestyrelsen", values) == "{møde} i {organ}"
    assert unfill("Bestyrelsensmøde", values) == "Bestyrelsensmøde"
    assert unfill("intet", {}) == "intet"


def test_the_fields_of_a_text_are_found_once_each() -> None:
    assert fields_in("{Dato} {sted}", "{dato} {nvan}") == ("dato", "sted")
