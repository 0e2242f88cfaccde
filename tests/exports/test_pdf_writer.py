# SPDX-License-Identifier: MPL-2.0
import io
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hpdesk.documents.agenda_paper import agenda_paper
from hpdesk.documents.markup import blocks_of
from hpdesk.documents.minutes_paper import minutes_paper
from hpdesk.documents.model import Box, Document, Heading, Paragraph, Run
from hpdesk.exports.pdf_writer import lay_out, write_pdf
from tests.documents.sample_meeting import ITEMS, a_bundle

DAY = datetime(2027, 3, 18)


def a_paper(*blocks: object) -> Document:
    return Document("Prøve", tuple(blocks), DAY)  # type: ignore[arg-type]  # blocks of any kind


def text_of_pdf(content: bytes) -> str:
    pdf = pypdfium2.PdfDocument(content)
    words = [page.get_textpage().get_text_bounded() for page in pdf]
    return "\n".join(words)


def test_letters_of_every_script_come_out_again() -> None:
    words = "æøåÆØÅ ğ ş ł Fatıma Yıldız é ü ê „citat“ »citat« Ελληνικά Кирилица ✓ ☐ → ≤ €"
    content = lay_out(a_paper(Paragraph((Run(words),)), Paragraph((Run(words, bold=True),)))).pdf
    out = text_of_pdf(content)
    for word in words.split():
        assert out.count(word) >= 2, word


def test_a_sign_no_font_has_shows_as_a_box() -> None:
    content = lay_out(a_paper(Paragraph((Run("før \N{PILE OF POO}漢 efter"),)))).pdf
    assert "før □□ efter" in text_of_pdf(content)


def test_only_embedded_fonts_are_used(tmp_path: Path) -> None:
    write_pdf(agenda_paper(a_bundle()), tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
        assert str(pdf.Root.Lang) == "da-DK"
        assert str(pdf.docinfo.Title) == "Dagsorden og bilag, bestyrelsesmøde 6. april 2027"


def test_every_page_tells_its_number(tmp_path: Path) -> None:
    pages = write_pdf(minutes_paper(a_bundle()), tmp_path / "a.pdf")
    pdf = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    for number, page in enumerate(pdf, 1):
        assert f"Side {number} af {pages}" in page.get_textpage().get_text_bounded()


def test_the_page_column_tells_the_true_page() -> None:
    content = lay_out(agenda_paper(a_bundle())).pdf
    pdf = pypdfium2.PdfDocument(content)
    texts = [page.get_textpage().get_text_bounded() for page in pdf]
    sheet = next(
        number
        for number, text in enumerate(texts, 1)
        if "Punkt 3" in text.replace("\N{NBSP}", " ") and "Indstilling" in text
    )
    assert f"30 {sheet}" in " ".join(texts[1].split())


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert lay_out(agenda_paper(a_bundle())).pdf == lay_out(agenda_paper(a_bundle())).pdf


LONG = "Ordetderaldrigslutter" * 60
HUGE_CELL = "ord " * 4000
MARKUPS = [
    LONG,
    f"| A | B |\n|---|---|\n| {LONG} | {HUGE_CELL} |",
    "|" + " x |" * 30 + "\n|" + "---|" * 30 + "\n|" + " y |" * 30,
    "- a\n" * 500,
    "\n".join(f"{'  ' * depth}- niveau {depth}" for depth in range(12)),
    HUGE_CELL,
    f"### {HUGE_CELL}",
    f"[{LONG}](https://example.org/{LONG})",
    "\n".join(["| A | B |", "|---|---|", *(f"| {n} | {n} |" for n in range(400))]),
    f"- {HUGE_CELL}\n- | A |\n  |---|\n  | {HUGE_CELL} |",
]


@pytest.mark.parametrize("markup", MARKUPS)
@pytest.mark.parametrize("boxed", [False, True])
def test_no_text_is_too_large_for_the_page(markup: str, boxed: bool) -> None:
    blocks = blocks_of(markup)
    layout = lay_out(a_paper(Heading(1, (Run("Før"),)), *((Box(blocks),) if boxed else blocks)))
    assert layout.pages >= 1


def test_a_title_of_any_length_is_printed() -> None:
    items = tuple(replace(item, title=HUGE_CELL, presenter=LONG) for item in ITEMS)
    assert lay_out(agenda_paper(a_bundle(items))).pages > 5


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200))
def test_any_text_can_be_printed(text: str) -> None:
    item = replace(ITEMS[2], title=text, case=text, recommendation=text, presenter=text)
    with pikepdf.open(io.BytesIO(lay_out(agenda_paper(a_bundle((item,)))).pdf)) as pdf:
        assert len(pdf.pages) >= 3
