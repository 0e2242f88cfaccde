# SPDX-License-Identifier: MPL-2.0
"""Texts written to a Word file are found again, whoever saved it since."""

import io
import subprocess
from datetime import datetime
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hpdesk.documents.agenda_paper import agenda_paper
from hpdesk.documents.markup import blocks_of
from hpdesk.documents.markup_form import digest
from hpdesk.documents.markup_writer import markup_of, merged_markup
from hpdesk.documents.minutes_paper import minutes_paper
from hpdesk.documents.model import Document, Heading, Paragraph, ParagraphStyle, Run
from hpdesk.documents.paper_parts import boxed, section
from hpdesk.exports.convert_soffice import find_soffice
from hpdesk.exports.docx_parts import part_bookmark
from hpdesk.exports.docx_reader import ReadWord, read_word
from hpdesk.exports.docx_seal import SealState, seal_state
from hpdesk.exports.docx_writer import make_docx
from tests.documents.sample_meeting import a_bundle
from tests.exports.word_rules import faults_of
from tests.office import needs_office

ODD = (
    (
        'Hej *du*\nto "x" - 5 kr.\n\n### H\ntekst\n- a\n  1. b\n\n  para\n- c\n\n1. x\n3. y\n\n'
        "|a|b\\|c|\n|-|-:|\n|1|**2**|\n\n2) z"
    ),
    "**fed *begge* x** og *kur* [a](https://x.dk)\n\n- - a\n- \n- b\n\n      kode",
    "3. a\n   - b\n     - c\n       1. d\n\nslut",
    "1) a\n\n1. b",
    "- a\n\n  ### h\n\n  |x|y|\n  |-|-|\n  |1|2|\n\n  efter\n- b",
)
MARKUP = st.lists(
    st.sampled_from(
        (
            *("Et afsnit", "**fed** og *kursiv*", "### Overskrift", "- a\n- b", "1. x\n2. y"),
            *("4. fire\n   - inde\n\n     mere", "|a|b|\n|-|-:|\n|1||", "a\nb", "- - - dybt", "  "),
            *("\u00ad", "\u200d👩", "العربية", "[l](mailto:a@b.dk)", "_x_ *", "\x0b\x01", "&<>\"'"),
        )
    ),
    min_size=1,
    max_size=5,
).map("\n\n".join)


def a_paper(texts: tuple[str, ...]) -> Document:
    blocks: list[object] = []
    for number, text in enumerate(texts):
        blocks += section("Resumé", text, f"p{number}/summary")
        blocks += boxed("Indstilling", text, f"p{number}/recommendation")
        blocks.append(Paragraph((Run("Tilbage"),), ParagraphStyle.SMALL))
    return Document("Prøve", tuple(blocks), datetime(2026, 1, 1))  # type: ignore[arg-type]  # blocks all


def read(content: bytes, folder: Path) -> ReadWord:
    path = folder / "fil.docx"
    path.write_bytes(content)
    return read_word(path)


def saved(word: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


@given(st.tuples(MARKUP, MARKUP))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_file_that_nobody_touched_says_what_was_written(
    tmp_path: Path, texts: tuple[str, str]
) -> None:
    made = make_docx(a_paper(texts))
    assert {part.bookmark: part.digest for part in read(made.content, tmp_path).parts} == made.parts
    assert faults_of(made.content) == []


@pytest.mark.parametrize("text", ODD)
def test_what_is_read_is_what_the_markup_says(tmp_path: Path, text: str) -> None:
    made = make_docx(a_paper((text,)))
    for part in read(made.content, tmp_path).parts:
        assert part.digest == digest(blocks_of(text))
        assert merged_markup(text, part.blocks).split() == text.split()


@needs_office
def test_a_file_that_libreoffice_saved_says_the_same(tmp_path: Path) -> None:
    made = make_docx(a_paper(ODD))
    (tmp_path / "fil.docx").write_bytes(made.content)
    profile, out = (tmp_path / "profil").as_uri(), tmp_path / "ud"
    command = [*find_soffice(), "--headless", f"-env:UserInstallation={profile}"]
    subprocess.run(
        [*command, "--convert-to", "docx:MS Word 2007 XML", "--outdir", out, tmp_path / "fil.docx"],
        capture_output=True,
        timeout=120,
        check=True,
    )
    again = read_word(out / "fil.docx")
    assert {part.bookmark: part.digest for part in again.parts} == made.parts
    assert seal_state(out / "fil.docx") is SealState.BROKEN


def edited(tmp_path: Path, text: str, change: str, to: str) -> str:
    """Replace words of a run, save as python-docx does, and return the summary that is read."""
    word = docx.Document(io.BytesIO(make_docx(a_paper((text,))).content))
    runs = [run for p in word.paragraphs for run in p.runs if change in run.text]
    runs[0].text = runs[0].text.replace(change, to)
    found = {part.bookmark: part for part in read(saved(word), tmp_path).parts}
    return merged_markup(text, found[part_bookmark("p0/summary")].blocks)


def test_an_edited_word_comes_back_alone(tmp_path: Path) -> None:
    typed = 'Han sagde "ja" - for 5 kr.\n\n- *et*\n- to\n\n| a | b |\n|---|---|\n| 1 | 2 |'
    assert edited(tmp_path, typed, "sagde", "råbte") == typed.replace("sagde", "råbte")
    assert edited(tmp_path, typed, "to", "tre") == typed.replace("to", "tre")


def test_new_paragraphs_under_a_heading_belong_to_its_text(tmp_path: Path) -> None:
    word = docx.Document(io.BytesIO(make_docx(a_paper(("Første.",))).content))
    heading = next(p for p in word.paragraphs if p.text == "Resumé")
    after = word.paragraphs[[p.text for p in word.paragraphs].index("Første.")]
    after._p.addnext(word.add_paragraph("Sidste.")._p)
    after._p.addnext(word.add_paragraph("Midt i.")._p)
    assert heading is not None
    found = {part.bookmark: part for part in read(saved(word), tmp_path).parts}
    text = markup_of(found[part_bookmark("p0/summary")].blocks)
    assert text == "Første.\n\nMidt i.\n\nSidste."


def test_a_rewritten_text_is_found_though_nothing_of_the_old_is_left(tmp_path: Path) -> None:
    word = docx.Document(io.BytesIO(make_docx(a_paper(("Første.\n\nAndet.",))).content))
    for old in [p for p in word.paragraphs if p.text in ("Første.", "Andet.")]:
        old._p.getparent().remove(old._p)
    heading = next(p for p in word.paragraphs if p.text == "Resumé")
    heading._p.addnext(word.add_paragraph("Helt nyt.")._p)
    found = {part.bookmark: part for part in read(saved(word), tmp_path).parts}
    assert markup_of(found[part_bookmark("p0/summary")].blocks) == "Helt nyt."


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    word = docx.Document(io.BytesIO(make_docx(a_paper(("Første.",))).content))
    text = next(p for p in word.paragraphs if p.text == "Første.")
    run = text.runs[0]._r
    gone = parse_xml(f'<w:del {nsdecls("w")} w:id="900" w:author="x"/>')
    run.addprevious(gone)
    new = parse_xml(
        f'<w:ins {nsdecls("w")} w:id="901" w:author="x"><w:r><w:t>Rettet.</w:t></w:r></w:ins>'
    )
    gone.addnext(new)
    gone.append(run)
    found = read(saved(word), tmp_path)
    assert found.tracked
    parts = {part.bookmark: part for part in found.parts}
    assert markup_of(parts[part_bookmark("p0/summary")].blocks) == "Rettet."


def test_titles_and_texts_of_the_papers_are_marked() -> None:
    agenda = make_docx(agenda_paper(a_bundle())).parts
    assert {mark.split("_", 2)[2] for mark in agenda} >= {"title", "recommendation", "case"}
    minutes = make_docx(minutes_paper(a_bundle())).parts
    assert {mark.split("_", 2)[2] for mark in minutes} >= {"title", "decision", "discussion"}


def test_papers_are_as_word_asks_for_them() -> None:
    for paper in (agenda_paper(a_bundle()), minutes_paper(a_bundle())):
        assert faults_of(make_docx(paper).content) == []


def test_the_seal_breaks_when_another_program_saves_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    content = make_docx(a_paper(("Tekst",))).content
    path.write_bytes(content)
    assert seal_state(path) is SealState.WHOLE
    path.write_bytes(saved(docx.Document(io.BytesIO(content))))
    word = docx.Document(str(path))
    word.paragraphs[0].add_run("!")
    word.core_properties.identifier = ""
    word.save(str(path))
    assert seal_state(path) is SealState.BROKEN
    docx.Document().save(str(path))
    assert seal_state(path) is SealState.NONE


def test_a_heading_typed_in_a_text_does_not_end_it(tmp_path: Path) -> None:
    sub = (
        Heading(2, (Run("Underpunkt"),), part="s/title"),
        Heading(3, (Run("Resumé"),)),
        Paragraph((Run("x"),), part="s/summary"),
        Heading(4, (Run("Inde"),), part="s/summary"),
        Paragraph((Run("y"),), part="s/summary"),
        Heading(3, (Run("Opgaver"),)),
        Paragraph((Run("z"),)),
    )
    made = make_docx(Document("t", sub, datetime(2026, 1, 1)))
    found = {part.bookmark: part for part in read(made.content, tmp_path).parts}
    assert markup_of(found[part_bookmark("s/summary")].blocks) == "x\n\n### Inde\n\ny"
