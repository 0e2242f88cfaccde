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
from hpdesk.documents.model import (
    Box,
    Column,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Rule,
    Run,
    Table,
)
from hpdesk.documents.paper_parts import cell, header
from hpdesk.exports.pdf_writer import lay_out, write_pdf
from tests.documents.sample_meeting import ITEMS, a_bundle

DAY = datetime(2027, 3, 18)


def a_paper(*blocks: object) -> Document:
    return Document("Prøve", tuple(blocks), DAY)  # type: ignore[arg-type]  # blocks of any kind


def text_of_pdf(content: bytes) -> str:
    pdf = pypdfium2.PdfDocument(content)
    words = [page.get_textpage().get_text_bounded() for page in pdf]
    return "\n".join(words)


def pages_of(content: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)]


def test_letters_of_every_script_come_out_again() -> None:
    words = "æøåÆØÅ ğ ş ł Fatıma Yıldız é ü ê „citat“ »citat« Ελληνικά Кирилица ✓ ☐ → ≤ €"
    content = lay_out(a_paper(Paragraph((Run(words),)), Paragraph((Run(words, bold=True),)))).pdf
    out = text_of_pdf(content)
    for word in words.split():
        assert out.count(word) >= 2, word


def test_a_letter_no_font_has_shows_as_a_box_and_a_picture_sign_in_words_or_not_at_all() -> None:
    said = "🎉 Vedtaget ✅ af 漢 og 🇩🇰, tak ❤️ 🙏🏽.\n👨‍👩‍👧 Familier"
    content = lay_out(a_paper(Paragraph((Run(said),)))).pdf
    lines = [line.strip() for line in text_of_pdf(content).split("\r\n")]
    assert lines[-2:] == ["Vedtaget ✔ af □ og DK, tak ❤.", "Familier"]


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


def test_the_running_head_is_cut_only_where_its_two_ends_would_meet() -> None:
    title = "Bestyrelsen for den boligsociale helhedsplan i Nørrehavn Øst, ekstraordinært møde"
    short = replace(a_paper(Rule()), header_left=title, header_right="Dagsorden")
    assert title in text_of_pdf(lay_out(short).pdf)
    cut = text_of_pdf(lay_out(replace(short, header_left=title * 3)).pdf)
    assert "…" in cut
    assert "Dagsorden" in cut


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


def test_a_table_begins_its_next_row_on_the_next_page_and_says_its_header_once_on_each() -> None:
    row = (cell("Opgave med mange ord i sin celle. " * 9), cell("Åben"))
    for above in range(8):  # the page ends at different places of a row
        table = Table((Column(200), Column(60)), header("Hvad", "Status"), (row,) * 30)
        blocks = (*[Paragraph((Run("Linje"),))] * above, table)
        texts = pages_of(lay_out(a_paper(*blocks)).pdf)
        assert [text.count("Status") for text in texts] == [1] * len(texts)
        assert sum(text.count("Åben") for text in texts) == 30


def test_a_tall_row_begins_where_there_is_room_under_the_header_that_stands_there() -> None:
    tall = tuple(part for number in range(60) for part in cell(f"Bilag nummer {number}"))
    table = Table(
        (Column(200), Column(60)),
        header("Hvad", "Status"),
        (*[(cell("Kort"), cell("Åben"))] * 9, (tall, cell("Sidst"))),
    )
    first, second = pages_of(lay_out(a_paper(table)).pdf)
    assert "Bilag nummer 5" in first
    assert "Bilag nummer 59" in second
    assert (first.count("Status"), second.count("Status")) == (1, 1)


@pytest.mark.parametrize("above", [10, 24, 30])
@pytest.mark.parametrize("kind", ["table", "box", "text"])
def test_a_heading_stands_with_the_beginning_of_what_is_long_and_leaves_no_page_half_empty(
    above: int, kind: str
) -> None:
    words = Paragraph((Run("Ordene i rummet er mange og gode. " * 90),))
    rows = ((cell("Ordene"), cell("Åben")),) * 30
    table = Table((Column(200), Column(60)), header("Hvad", "Status"), rows)
    below = {"table": table, "box": Box((words,)), "text": words}[kind]
    lines = [Paragraph((Run("Linje"),))] * above
    first, *others = pages_of(lay_out(a_paper(*lines, Heading(2, (Run("Hoved"),)), below)).pdf)
    assert len(others) == 1
    assert "Hoved" in first
    assert first.split("Hoved")[1].count("Ordene") >= 2


@pytest.mark.parametrize(("kind", "about"), [("table", 21), ("text", 9), ("short", 33)])
def test_what_ends_a_part_is_never_alone_on_a_page(kind: str, about: int) -> None:
    words = Paragraph((Run("Ordene i rummet er mange og gode. " * 90),))
    rows = ((cell("Ordene"), cell("Åben")),) * 40
    table = Table((Column(200), Column(60)), header("Hvad", "Status"), rows)
    below = {"table": table, "text": words, "short": Paragraph((Run("Ordene"),))}[kind]
    end = Paragraph((Run("Tilbage til dagsordenen"),), ends=True)
    for above in range(about - 2, about + 3):
        lines = [Paragraph((Run("Linje"),))] * above
        pages = pages_of(lay_out(a_paper(*lines, Heading(2, (Run("Hoved"),)), below, end)).pdf)
        (last,) = (page for page in pages if "Tilbage" in page)
        assert "Ordene" in last
        assert all("Ordene" in page for page in pages if "Hoved" in page)


def test_no_word_is_broken_in_a_column_that_others_can_make_room_for() -> None:
    date = "30.\N{NO-BREAK SPACE}september\N{NO-BREAK SPACE}2026"
    table = Table(
        (Column(300), Column(60), Column(60)),
        header("Opgave", "Frist", "Status"),
        ((cell("Ring"), cell(date), cell("Overskredet", bold=True)),),
    )
    (text,) = pages_of(lay_out(a_paper(table)).pdf)
    assert "30. september 2026" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Overskredet" in text


def test_a_link_that_leads_nowhere_is_plain_words() -> None:
    nowhere = Paragraph((Run("Se punktet", anchor="nowhere"), Run(" side ", page_of="nowhere")))
    (text,) = pages_of(lay_out(a_paper(nowhere)).pdf)
    assert "Se punktet–" in text


def test_a_line_between_points_is_not_drawn_where_the_page_parts_them() -> None:
    def lines_drawn(*blocks: object) -> int:
        with pikepdf.open(io.BytesIO(lay_out(a_paper(*blocks)).pdf)) as pdf:
            content = pikepdf.parse_content_stream(pdf.pages[-1])
            return sum(str(each.operator) == "l" for each in content)

    point = Heading(1, (Run("Punkt"),))
    here = lines_drawn(point, Rule(), point)
    assert lines_drawn(point, point) == here - 1
    assert lines_drawn(point, PageBreak(), Rule(), point) == here - 1


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
