# SPDX-License-Identifier: MPL-2.0
import io
import re
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import docx
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hpdesk.documents.agenda_paper import agenda_paper
from hpdesk.documents.edition import public_bundle
from hpdesk.documents.minutes_paper import minutes_paper
from hpdesk.documents.model import (
    Column,
    Document,
    Heading,
    Paragraph,
    ParagraphStyle,
    Rule,
    Run,
    Table,
)
from hpdesk.exports.docx_writer import docx_bytes, write_docx
from tests.documents.sample_meeting import ITEMS, SECRET, a_bundle


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body(content: bytes) -> str:
    return parts(content)["word/document.xml"].decode()


def test_headings_and_lists_are_real() -> None:
    word = docx.Document(io.BytesIO(docx_bytes(agenda_paper(a_bundle()))))
    by_style = [(p.style.name, p.text) for p in word.paragraphs if p.style]
    assert ("Heading 1", "Dagsorden") in by_style
    assert ("Heading 2", "Indstilling") in by_style
    assert ("Heading 3", "Tidsplan") in by_style
    assert ("Title", "Bestyrelsesmøde\ntirsdag den 6. april 2027") in [
        (name, text.replace("\N{NBSP}", " ")) for name, text in by_style
    ]


def test_every_list_has_a_number_of_its_own() -> None:
    items = tuple(replace(ITEMS[2], id=f"i{n}", case="1. a\n2. b\n\nTekst\n\n1. c") for n in (1, 2))
    xml = body(docx_bytes(agenda_paper(a_bundle(items))))
    used = re.findall(r'<w:numId w:val="(\d+)"', xml)
    assert len(set(used)) >= 6


def test_headers_of_tables_are_repeated() -> None:
    xml = body(docx_bytes(agenda_paper(a_bundle())))
    assert xml.count("<w:tblHeader/>") >= 5


def test_an_end_and_a_line_are_on_the_page_of_what_they_end() -> None:
    row = (Paragraph((Run("Bilag"),), ParagraphStyle.CELL),)
    table = Table((Column(100),), (), ((row[0:1],), (row[0:1],)))
    end = Paragraph((Run("Tilbage"),), ends=True)
    blocks = (Paragraph((Run("Før"),)), table, end, Rule(), Heading(1, (Run("Næste"),)))
    made = docx.Document(io.BytesIO(docx_bytes(Document("Prøve", blocks, datetime(2027, 3, 18)))))
    held = [
        bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next)
        for row in made.tables[0].rows
    ]
    assert held == [False, True]
    kept = [bool(each.paragraph_format.keep_with_next) for each in made.paragraphs]
    assert [each.text for each in made.paragraphs] == ["Før", "", "Tilbage", "", "Næste"]
    assert kept[:4] == [False, True, True, False]


def test_links_lead_to_bookmarks_that_exist() -> None:
    for paper in (agenda_paper(a_bundle()), minutes_paper(a_bundle())):
        root = parse_xml(body(docx_bytes(paper)).encode())
        names = {mark.get(qn("w:name")) for mark in root.iter(qn("w:bookmarkStart"))}
        wanted = {link.get(qn("w:anchor")) for link in root.iter(qn("w:hyperlink"))} - {None}
        fields = re.findall(r"PAGEREF (\w+)", body(docx_bytes(paper)))
        assert wanted
        assert wanted | set(fields) <= names


def test_the_contents_are_filled_in() -> None:
    word = docx.Document(io.BytesIO(docx_bytes(minutes_paper(a_bundle()))))
    lines = [p for p in word.paragraphs if p.style is not None and p.style.name == "toc 1"]
    assert len(lines) == 6
    xml = body(docx_bytes(minutes_paper(a_bundle())))
    assert xml.count('fldCharType="begin"') == xml.count('fldCharType="end"')


def test_language_properties_and_page_numbers_are_set() -> None:
    found = parts(docx_bytes(agenda_paper(a_bundle())))
    assert b'w:lang w:val="da-DK"' in found["word/styles.xml"]
    footers = b"".join(xml for name, xml in found.items() if "footer" in name)
    assert b" PAGE " in footers
    assert b" NUMPAGES " in footers
    core = found["docProps/core.xml"].decode()
    assert "<dc:title>Dagsorden og bilag, bestyrelsesmøde 6. april 2027</dc:title>" in core
    assert "2027-03-18T00:00:00Z" in core
    assert "<dc:language>da-DK</dc:language>" in core


def test_the_public_word_file_holds_no_trace_of_a_closed_item(tmp_path: Path) -> None:
    for paper in (
        agenda_paper(public_bundle(a_bundle())),
        minutes_paper(public_bundle(a_bundle())),
    ):
        write_docx(paper, tmp_path / "a.docx")
        content = (tmp_path / "a.docx").read_bytes()
        assert not any(SECRET.encode() in part for part in parts(content).values())


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=120), st.text("\x00\x01\x0b\x1f\ud800\ufffe\uffffab-*|\n", max_size=60))
def test_no_text_breaks_the_file(text: str, odd: str) -> None:
    item = replace(ITEMS[2], title=odd, case=text + odd, recommendation=odd, presenter=odd)
    for content in parts(docx_bytes(agenda_paper(a_bundle((item,))))).values():
        if content.startswith(b"<?xml"):
            parse_xml(content)
