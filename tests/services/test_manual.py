# SPDX-License-Identifier: MPL-2.0
"""The manual holds what it promises: every name is there, and the papers of it can be read."""

import re
import zipfile
from pathlib import Path

import page as validator
import pytest
from PIL import Image

from hpdesk import __version__
from hpdesk.documents.manual import chapter_anchor
from hpdesk.documents.markup import plain_lines
from hpdesk.documents.model import Picture, walk
from hpdesk.domain.errors import UserError
from hpdesk.domain.quick_commands import COMMANDS as LINES
from hpdesk.services.manual import Manual, write_manual
from hpdesk.ui.command_table.keys import key_words
from hpdesk.ui.command_table.rows import COMMANDS
from hpdesk.ui.manual.names import PLACES
from tests.manual_names import CHAPTERS, DAY, ROOT, the_manual, words_on_screen
from tests.manual_pictures import MOST_BYTES, PICTURES, SCENES, kept, wanted

MOST_PICTURES = 22
_TEXTS = re.compile(r"\{text:([^{}]+)\}")
_CHAPTER_MARK = re.compile(r"\{chapter:([a-z-]+)\}")


@pytest.fixture(scope="module")
def manual() -> Manual:
    return the_manual()


def words_of_chapter(manual: Manual, chapter_id: str) -> str:
    return "\n".join(plain_lines(manual.chapter(chapter_id).blocks))


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_every_mark_of_a_chapter_names_something(manual: Manual, path: Path) -> None:
    assert manual.chapter(path.stem).blocks


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_every_word_that_a_chapter_quotes_is_on_the_screen(path: Path) -> None:
    quoted = _TEXTS.findall(path.read_text("utf-8"))
    assert [words for words in quoted if words not in words_on_screen()] == []


def test_every_place_of_the_window_has_its_chapter(manual: Manual) -> None:
    helped = {place for head in manual.heads for place in head.helps}
    assert helped == set(PLACES), "a place without help, or help with no place"


def test_the_place_decides_the_chapter(manual: Manual) -> None:
    assert manual.chapter_for("minutes") == "tag-referat"
    assert manual.chapter_for("meetings/moedepakke") == "moedepakker-og-udgaver"
    assert manual.chapter_for("stakeholders/unknown") == "parter-personer-organer"
    assert manual.chapter_for("nowhere") == manual.heads[0].id


def test_no_two_chapters_claim_a_place_or_a_dialog(manual: Manual) -> None:
    places = [place for head in manual.heads for place in head.helps]
    dialogs = [dialog for head in manual.heads for dialog in head.dialogs]
    assert len(places) == len(set(places))
    assert len(dialogs) == len(set(dialogs))


def test_chapters_stand_in_an_order_of_their_own(manual: Manual) -> None:
    orders = [head.order for head in manual.heads]
    assert orders == sorted(set(orders))
    assert manual.heads[0].id == "kom-i-gang"


def test_every_link_leads_to_a_chapter(manual: Manual) -> None:
    known = {chapter_anchor(head.id) for head in manual.heads}
    for path in CHAPTERS:
        for target in _CHAPTER_MARK.findall(path.read_text("utf-8")):
            assert chapter_anchor(target) in known


def test_the_keys_and_the_lines_of_the_minutes_are_all_there(manual: Manual) -> None:
    keys = words_of_chapter(manual, "genveje")
    for row in COMMANDS:
        if row.shortcut:
            assert f"{key_words(row.shortcut)} | {row.text}" in keys
    minutes = words_of_chapter(manual, "tag-referat")
    for line in LINES:
        assert line.example in minutes


def test_every_picture_is_a_scene_and_small() -> None:
    names = wanted()
    assert set(names) <= SCENES
    assert len(names) <= MOST_PICTURES
    assert {path.stem for path in PICTURES.glob("*.png")} == set(names)
    assert set(kept()) == set(names)
    for name in names:
        path = PICTURES / f"{name}.png"
        assert path.stat().st_size <= MOST_BYTES
        with Image.open(path) as picture:
            assert picture.mode == "P"


def test_what_is_new_stands_in_the_list_of_changes_under_its_version(manual: Manual) -> None:
    assert manual.news[0].version == __version__
    parts = re.split(r"^## \[", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)
    versions = {part.partition("]")[0]: part for part in parts[1:]}
    for news in manual.news:
        changes = versions.get(news.version) or versions["Ikke udgivet"]
        for item in news.items:
            assert item.change in changes
            assert item.title in words_of_chapter(manual, "hvad-er-nyt")


def test_words_are_found_whatever_their_case_with_titles_first(manual: Manual) -> None:
    hits = manual.find("GENDAN hele")
    assert hits[0].chapter == "sikkerhedskopier"
    assert "gendan" in hits[0].snippet.casefold()
    assert manual.find("adgangskode")[0].title == "Adgangskode på planen"
    assert "overblik" in {hit.chapter for hit in manual.find("overblik logfilen")}
    assert manual.find("xyzzy") == []
    assert manual.find("  ") == []


def test_the_manual_as_pdf_is_read_aloud_with_its_pictures(manual: Manual, tmp_path: Path) -> None:
    target = tmp_path / "h.pdf"
    pages = write_manual(manual, DAY, pdf=target)
    assert pages > len(CHAPTERS)
    profile = validator.ValidationProfile.PDF_UA_1
    found = validator.validate_pdf_bytes(target.read_bytes(), profile=profile).failures
    assert [str(failure) for failure in found] == []


def test_the_manual_in_word_describes_its_pictures(manual: Manual, tmp_path: Path) -> None:
    target = tmp_path / "h.docx"
    assert write_manual(manual, DAY, docx=target) == 0
    xml = zipfile.ZipFile(target).read("word/document.xml").decode()
    pictures = [
        block
        for chapter in manual.chapters()
        for block in walk(chapter.blocks)
        if isinstance(block, Picture)
    ]
    assert pictures
    assert xml.count('descr="Skærmbillede. ') == len(pictures)


def test_two_files_may_not_have_one_name(manual: Manual, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="samme navn"):
        write_manual(manual, DAY, pdf=tmp_path / "h", docx=tmp_path / "h")
    assert list(tmp_path.iterdir()) == []


def test_what_must_be_mended_is_red_in_its_picture() -> None:
    with Image.open(PICTURES / "03-dagsorden-fund.png") as kept_picture:
        palette = kept_picture.getpalette() or []
        used = set(kept_picture.tobytes())
    colours = [palette[3 * place : 3 * place + 3] for place in used]
    assert any(red > 120 and green < 90 and blue < 90 for red, green, blue in colours)
