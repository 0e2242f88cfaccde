# SPDX-License-Identifier: MPL-2.0
import re

from hypothesis import given
from hypothesis import strategies as st

from hpdesk.documents.markup import blocks_of, plain_text
from hpdesk.documents.model import Heading, ListBlock, Paragraph, Run, Table, text_of

_WORDS = st.text("abcæøå0123456789", min_size=1, max_size=6)
_MARKS = st.sampled_from(
    ["**", "*", "-", "1.", "#", "##", "###", "> ", "<b>", "</b>", "&amp;", "`", "```", "~~", "|",
     "|---|", "---", "===", "![", "](x)", "[", "]: ", "\\", "_", "+", "\t", "    ", "\n", "\n\n",
     " ", "<!--", "<script>", "(", ")", "!", "http://x.dk", "\x00", "\r\n", "\u2028", "\ud800"]
)  # fmt: skip


@given(st.lists(st.one_of(_WORDS, _MARKS), max_size=40).map(lambda parts: " ".join(parts)))
def test_every_word_of_any_text_is_on_the_paper(text: str) -> None:
    out = plain_text(text)
    links = re.findall(r"[a-zæøå0-9]+", " ".join(_link_words(text)))
    for word in re.findall(r"[a-zæøå0-9]+", text):
        assert word in out or word in links or word == "1"


def _link_words(text: str) -> list[str]:
    return [run.url for block in blocks_of(text) for run in getattr(block, "runs", ())]


@given(st.text(max_size=300))
def test_no_text_makes_it_raise(text: str) -> None:
    blocks_of(text)


def test_bold_italic_lists_and_headings_become_blocks() -> None:
    blocks = blocks_of("### Tid\n\n**nu** og *da*\n\n- a\n  - b\n\n3. c\n4. d", level=3)
    assert blocks[0] == Heading(3, (Run("Tid"),))
    assert blocks[1] == Paragraph((Run("nu", bold=True), Run(" og "), Run("da", italic=True)))
    assert isinstance(blocks[2], ListBlock)
    assert isinstance(blocks[2].items[0][1], ListBlock)
    assert isinstance(blocks[3], ListBlock)
    assert (blocks[3].ordered, blocks[3].start, len(blocks[3].items)) == (True, 3, 2)


def test_html_pictures_and_large_headings_stay_plain_text() -> None:
    for text in ("<b>fed</b>", "# Stor", "## Større", "`kode`", "> citat", "![alt](b.png)"):
        (block,) = blocks_of(text)
        assert isinstance(block, Paragraph)
        assert text_of(block.runs) == text


def test_only_web_and_mail_links_are_links() -> None:
    (block,) = blocks_of("[a](https://a.dk) [b](mailto:b@b.dk) [c](javascript:x) [d](file:///etc)")
    assert isinstance(block, Paragraph)
    assert [run.url for run in block.runs if run.url] == ["https://a.dk", "mailto:b@b.dk"]
    assert "[c](javascript:x)" in text_of(block.runs)


def test_a_pipe_table_is_a_table_with_even_rows() -> None:
    (table,) = blocks_of("| A | B |\n|---|--:|\n| 1 |\n| 2 | 3 | 4 |")
    assert isinstance(table, Table)
    assert [len(row) for row in table.rows] == [2, 2]


def test_dates_and_amounts_do_not_break_over_lines() -> None:
    (block,) = blocks_of('Den 3. marts kl. 14.00 - "350.000 kr." jf. bilag 3.2')
    assert isinstance(block, Paragraph)
    assert text_of(block.runs) == (
        "Den 3.\N{NBSP}marts kl.\N{NBSP}14.00 – ”350.000\N{NBSP}kr.” jf. bilag\N{NBSP}3.2"
    )


def test_the_words_of_a_link_are_left_as_they_are() -> None:
    (block,) = blocks_of("[fil - v2](https://a.dk/x - y)")
    assert isinstance(block, Paragraph)
    assert "fil - v2" in text_of(block.runs)
