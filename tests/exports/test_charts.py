# SPDX-License-Identifier: MPL-2.0
"""Charts in a paper: all of it in the PDF as text, and in Word as pictures with words for them."""

from datetime import datetime
from pathlib import Path

import docx
import pypdfium2

from hpdesk.documents.model import Bar, Box, Chart, Document, Heading, Run, Series, Tone
from hpdesk.exports.chart_looks import TONES
from hpdesk.exports.docx_writer import write_docx
from hpdesk.exports.pdf_writer import write_pdf

SERIES = tuple(Series(f"Slags {number}", tone) for number, tone in enumerate(Tone))
BARS = tuple(Bar(f"Part nr. {n} på Ærø ☐ \x07", (n, 1, 0, n % 3, 1000)) for n in range(60))


def paper(*bars: Bar) -> Document:
    chart = Chart(SERIES, bars, "Det viser \x00 diagrammet & mere.")
    blocks = (Heading(1, (Run("Diagram"),)), chart, Box((chart,)) if len(bars) < 5 else chart)
    return Document("Diagrammer", blocks, datetime(2026, 11, 12))


def test_a_chart_of_many_bars_goes_over_several_pages(tmp_path: Path) -> None:
    pages = write_pdf(paper(*BARS), tmp_path / "d.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "d.pdf")
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert pages >= 4
    assert all(text.count(f"Part nr. {n} på Ærø") == 2 for n in range(60))
    assert text.count("Slags 4") == 6
    assert "1.000" in text


def test_word_has_the_same_drawing_with_words_for_it(tmp_path: Path) -> None:
    write_docx(paper(*BARS[:3]), tmp_path / "d.docx")
    word = docx.Document(str(tmp_path / "d.docx"))
    pictures = word.element.body.xpath(".//wp:docPr")
    assert [each.get("descr") for each in pictures] == ["Det viser  diagrammet & mere."] * 2
    widths = [int(each.get("cx")) for each in word.element.body.xpath(".//wp:extent")]
    assert widths[0] > widths[1] > 0


def test_a_chart_without_bars_draws_nothing(tmp_path: Path) -> None:
    assert write_pdf(paper(), tmp_path / "d.pdf") == 1
    write_docx(paper(), tmp_path / "d.docx")
    assert len(docx.Document(str(tmp_path / "d.docx")).inline_shapes) == 0


def test_words_on_every_tone_can_be_read() -> None:
    """WCAG 2.2, 1.4.3: the contrast of text is at least 4.5."""
    for look in TONES.values():
        light, dark = sorted((_luminance(look.fill), _luminance(look.words)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5
    assert len({look.fill for look in TONES.values()}) == len(Tone)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
