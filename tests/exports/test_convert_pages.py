# SPDX-License-Identifier: MPL-2.0
"""What the pages of a PDF tell about themselves."""

import io
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from hpdesk.domain.bilag_notes import BilagTrait
from hpdesk.exports.convert_pages import notes_of_pages
from hpdesk.resources import resource_path
from tests.exports import odd_files as odd
from tests.exports import office_files as office


def counts(tmp_path: Path, content: bytes) -> dict[BilagTrait, int]:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    return {note.trait: note.count for note in notes_of_pages(path)}


def a_sound_pdf(words: str = "Prosa", size: tuple[float, float] = (595, 842)) -> bytes:
    pdfmetrics.registerFont(TTFont("Fast", str(resource_path("fonts", "Carlito-Regular.ttf"))))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1, initialFontName="Fast")
    canvas.setFont("Fast", 12)
    canvas.drawString(50, 50, words)
    canvas.save()
    return buffer.getvalue()


def test_a_sound_pdf_gives_no_notes(tmp_path: Path) -> None:
    assert counts(tmp_path, a_sound_pdf()) == {}


def test_a_cpr_number_is_counted(tmp_path: Path) -> None:
    assert counts(tmp_path, a_sound_pdf(f"Nr. {office.CPR}")) == {BilagTrait.CPR_NUMBER: 1}


def test_a_scan_has_pages_without_text(tmp_path: Path) -> None:
    import img2pdf

    scan = img2pdf.convert([odd.a_picture("PNG"), odd.a_picture("PNG")])
    assert counts(tmp_path, scan) == {BilagTrait.NO_TEXT: 2}


def test_a_font_that_is_not_in_the_file_is_told_of(tmp_path: Path) -> None:
    assert counts(tmp_path, odd.a_pdf())[BilagTrait.FONTS_NOT_EMBEDDED] == 1


@pytest.mark.parametrize(
    ("size", "large"), [((842, 1191), 0), ((1191, 842), 0), ((1684, 1191), 1), ((3000, 100), 1)]
)
def test_a_page_over_a3_is_large(tmp_path: Path, size: tuple[float, float], large: int) -> None:
    found = counts(tmp_path, a_sound_pdf(size=size))
    assert found.get(BilagTrait.LARGE_PAGES, 0) == large


def test_comments_fields_signatures_and_scripts_are_counted(tmp_path: Path) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]))
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note)])
        filled = pdf.make_indirect(Dictionary(FT=Name.Tx, T="a", V="Bo"))
        empty = pdf.make_indirect(Dictionary(FT=Name.Tx, T="b", V=""))
        signed = pdf.make_indirect(Dictionary(FT=Name.Sig, T="c", V=Dictionary(Type=Name.Sig)))
        loop = pdf.make_indirect(Dictionary(T="d"))
        loop.Kids = Array([loop, filled])
        pdf.Root.AcroForm = Dictionary(Fields=Array([filled, empty, signed, loop]))
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="1")

    assert counts(tmp_path, odd.changed(a_sound_pdf(), change)) == {
        BilagTrait.COMMENTS: 1,
        BilagTrait.FILLED_FORM: 1,
        BilagTrait.SIGNATURE: 1,
        BilagTrait.MACROS: 1,
    }


def test_a_locked_pdf_is_told_of(tmp_path: Path) -> None:
    assert counts(tmp_path, odd.with_user_password()) == {BilagTrait.PASSWORD: 1}


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7", odd.truncated(), odd.broken_content(), odd.without_pages()]
)
def test_a_broken_pdf_breaks_nothing(tmp_path: Path, content: bytes) -> None:
    counts(tmp_path, content)
