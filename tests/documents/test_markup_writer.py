# SPDX-License-Identifier: MPL-2.0
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.documents.markup import blocks_of, sources_of
from hpdesk.documents.markup_form import normal
from hpdesk.documents.markup_writer import markup_of, merged_markup

WORDS = st.sampled_from(
    ["hej", "*", "**", "_", "kr.", "5", "|", "a*b", "[x]", "\\", "1.", "-", "#"]
)
LINES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
PLAIN = st.lists(st.sampled_from(["hej", "du", "5 kr.", '"ja"', "- og -"]), min_size=1).map(
    " ".join
)


@pytest.mark.parametrize(
    "typed",
    [
        "Hej *du*\nto\n\n### H\n\ntekst\n\n- a\n  1. b\n\n  para\n- c\n\n1. x\n2. y\n\n1) z",
        "**fed *begge* x** og *kur* [a](https://x.dk)",
        "| a | b\\|c |\n| --- | --: |\n| 1 | **2** |",
        "- - a\n- \n- b",
        "2 \\* 3 \\* 4 og snake_case_navn",
        "3. a\n   - b\n     - c",
    ],
)
def test_markup_that_is_written_reads_as_what_it_was_written_from(typed: str) -> None:
    blocks = blocks_of(typed)
    assert normal(blocks_of(markup_of(blocks))) == normal(blocks)


@given(st.lists(LINES, max_size=4).map("\n\n".join))
def test_every_block_has_the_lines_it_was_typed_in(typed: str) -> None:
    assert len(sources_of(typed)) == len(blocks_of(typed))


@given(st.lists(PLAIN, min_size=1, max_size=5))
def test_what_was_not_touched_keeps_its_very_characters(paragraphs: list[str]) -> None:
    typed = "\n\n".join(paragraphs)
    assert merged_markup(typed, blocks_of(typed)) == typed
    longer = merged_markup(typed, blocks_of(f"{typed}\n\nNyt afsnit"))
    assert longer == f"{typed}\n\nNyt afsnit"


def test_a_changed_paragraph_keeps_the_quotes_and_spaces_round_the_change() -> None:
    typed = 'Han sagde "ja" - for 5 kr.\n\nAndet *her* 3 kr.'
    shown = blocks_of('Han sagde "ja" - for 7 kr. nu\n\nAndet *her* 3 kr.')
    assert merged_markup(typed, shown) == 'Han sagde "ja" - for 7 kr. nu\n\nAndet *her* 3 kr.'
