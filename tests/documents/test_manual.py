# SPDX-License-Identifier: MPL-2.0
"""The marks of the manual: what they name is looked up, and nothing else is let through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hpdesk.documents.manual import (
    Chapter,
    CommandName,
    ManualError,
    ManualNames,
    chapter_anchor,
    read_chapter,
    read_head,
)
from hpdesk.documents.manual_paper import manual_paper
from hpdesk.documents.markup import plain_lines
from hpdesk.documents.model import Heading, Paragraph, Picture, Run, words_of
from tests.manual_names import DAY

HEAD = '+++\ntitle = "Prøv"\norder = 1\nsummary = "Kort."\nhelps = ["overview"]\n+++\n'


def names() -> ManualNames:
    return ManualNames(
        {"new": CommandName("Nyt møde …", "Ctrl+N"), "about": CommandName("Om hpdesk")},
        {"meetings": "Møder"},
        {"andet": "Et andet kapitel"},
        {"keys": (Heading(2, (Run("Taster"),)),)},
        lambda name: f"<{name}>".encode(),
    )


def read(body: str) -> Chapter:
    return read_chapter(*read_head("prøv", HEAD + body), names())


def runs(body: str) -> tuple[Run, ...]:
    (block,) = read(body).blocks
    assert isinstance(block, Paragraph)
    return block.runs


def test_a_head_says_what_the_chapter_is_and_what_it_helps_with() -> None:
    head = read("Tekst").head
    assert (head.title, head.order, head.summary, head.helps) == ("Prøv", 1, "Kort.", ("overview",))


def test_marks_become_what_they_name_in_bold() -> None:
    found = runs("Tryk {key:new}, vælg {command:new} i {page:meetings}, og se {text:Gem}.")
    assert [run.text for run in found if run.bold] == ["Ctrl+N", "Nyt møde", "Møder", "Gem"]
    assert "".join(run.text for run in found) == "Tryk Ctrl+N, vælg Nyt møde i Møder, og se Gem."


def test_a_chapter_is_a_link_and_on_paper_has_its_page() -> None:
    chapter = read("Se {chapter:andet}.")
    assert Run("Et andet kapitel", anchor=chapter_anchor("andet")) in runs("Se {chapter:andet}.")
    paper = manual_paper([chapter], "1.2.3", DAY)
    assert "Se Et andet kapitel (side )." in words_of(paper)


def test_marks_work_in_lists_tables_and_headings() -> None:
    body = "### Om {page:meetings}\n\n- {key:new}\n\n| A | B |\n| --- | --- |\n| {key:new} | x |\n"
    lines = plain_lines(read(body).blocks)
    assert lines == ["Om Møder", "Ctrl+N", "A | B", "Ctrl+N | x"]


def test_a_picture_has_its_words_as_caption_and_for_those_who_cannot_see_it() -> None:
    picture, caption = read("{picture:03-dagsorden} Dagsordenen.").blocks
    assert picture == Picture("03-dagsorden", b"<03-dagsorden>", "Skærmbillede. Dagsordenen.")
    assert plain_lines([caption]) == ["Dagsordenen."]


def test_a_made_part_is_put_in_its_place() -> None:
    assert plain_lines(read("{made:keys}").blocks) == ["Taster"]


@pytest.mark.parametrize(
    "wrong",
    [
        "{key:gone}",
        "{key:about}",
        "{command:gone}",
        "{page:gone}",
        "{chapter:gone}",
        "{made:gone}",
        "{keys:new}",
        "{picture:x} med {key:new}",
        "- {nøgle:new} {key:",
    ],
)
def test_a_mark_that_names_nothing_is_refused(wrong: str) -> None:
    with pytest.raises(ManualError):
        read(wrong)


@given(st.text(alphabet=st.characters(exclude_characters="{}\\", exclude_categories=["C"])))
def test_text_without_marks_is_read_as_the_light_markup_alone(text: str) -> None:
    words = " ".join(" ".join(plain_lines(read(f"a {text}").blocks)).split())
    assert words.startswith("a")
