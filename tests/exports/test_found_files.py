# SPDX-License-Identifier: MPL-2.0
"""What files found in the wild taught: sound ones are taken in, and nothing goes missing unsaid."""

import io
import re
from collections.abc import Mapping
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image

from hpdesk.domain.bilag_notes import BilagNote, BilagTrait
from hpdesk.domain.errors import UserError
from hpdesk.exports.convert_pages import notes_of_pages
from hpdesk.exports.docx_template import check_template
from hpdesk.exports.file_kinds import FileKind, kind_of_bytes
from hpdesk.exports.pack_clean import clean
from hpdesk.exports.pack_probe import probe_file
from hpdesk.exports.pack_types import Probe
from tests.exports import odd_files as odd
from tests.exports import office_files as office


def looked_into(content: bytes, folder: Path) -> Probe:
    path = folder / "bilag"
    path.write_bytes(content)
    return probe_file(path, folder, "b")


def with_a_wrong_count() -> bytes:
    """Sound, but it says that it has fewer objects than it has; readers do not ask."""
    whole = odd.changed(
        odd.a_pdf(2), odd.untouched, object_stream_mode=pikepdf.ObjectStreamMode.disable
    )
    return re.sub(rb"/Size \d+", b"/Size 3", whole)


def with_a_lone_number_and_no_table() -> bytes:
    """A length that is an object of its own, and a table of objects that lies elsewhere."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Length 5 0 R>>stream\n0 0 9 9 re f\nendstream endobj\n5 0 obj 12 endobj\n"
        b"trailer<</Root 1 0 R/Size 6>>\nstartxref\n999999\n%%EOF\n"
    )


def in_letters_of_two_bytes() -> bytes:
    """A page whose words are raw numbers of letters, as a font of two bytes a letter has them."""

    def fill(pdf: pikepdf.Pdf) -> None:
        raw = b"".join(bytes([0, letter]) for letter in range(3, 36)) * 20
        pdf.pages[0].obj.Contents = Stream(pdf, b"BT /F1 12 Tf (" + raw + b") Tj ET")

    return odd.changed(odd.a_pdf(1), fill)


@pytest.mark.parametrize(
    ("content", "is_mended"),
    [
        (with_a_wrong_count(), False),
        (with_a_lone_number_and_no_table(), True),
        (in_letters_of_two_bytes(), False),
    ],
)
def test_a_file_that_every_reader_shows_is_not_called_damaged(
    content: bytes, is_mended: bool, tmp_path: Path
) -> None:
    found = looked_into(content, tmp_path)
    assert (found.reason, found.mended) == ("", is_mended)


def test_pages_that_show_nothing_are_told_of_and_those_with_a_stamp_are_not_among_them(
    tmp_path: Path,
) -> None:
    def empty(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages[1:]:
            page.obj.Contents = Stream(pdf, b"q 0 0 100 100 re W n Q")
        pdf.pages[2].obj.Annots = Array(
            [Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([0, 0, 9, 9]))]
        )

    content = odd.changed(odd.a_pdf(4), empty)
    told = BilagNote(BilagTrait.BLANK_PAGES, 2)
    assert looked_into(content, tmp_path).notes == (told,)
    assert told in notes_of_pages(tmp_path / "bilag")


def test_files_inside_a_pdf_are_told_of_for_they_do_not_come_along(tmp_path: Path) -> None:
    def enclose(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["tal.csv"] = b"1;2"
        pin = Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=Array([0, 0, 9, 9]))
        pdf.pages[0].obj.Annots = Array([pin])

    told = BilagNote(BilagTrait.PARTS_LEFT_OUT, 2)
    assert looked_into(odd.changed(odd.a_pdf(1), enclose), tmp_path).notes == (told,)
    assert told in notes_of_pages(tmp_path / "bilag")


def _a_field(
    pdf: pikepdf.Pdf, words: bytes, flags: int, more: Mapping[str, object]
) -> pikepdf.Object:
    look = Stream(pdf, b"BT /F1 12 Tf 2 4 Td (" + words + b") Tj ET")
    look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 200, 20])
    look.Resources = pdf.pages[0].Resources
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            F=flags,
            Rect=Array([50, 300, 250, 320]),
            T=pikepdf.String(words.decode()),
            AP=Dictionary(N=look),
        )
    )
    for key, value in more.items():
        field[key] = value
    return field


def test_what_stands_in_a_field_is_kept_though_the_field_is_not_said_to_print() -> None:
    def fill(pdf: pikepdf.Pdf) -> None:
        words = _a_field(pdf, b"Ja tak", 0, {"/FT": Name.Tx, "/V": pikepdf.String("Ja tak")})
        button = _a_field(pdf, b"Tryk her", 0, {"/FT": Name.Btn, "/Ff": 1 << 16})
        pdf.pages[0].obj.Annots = Array([words, button])
        pdf.Root.AcroForm = Dictionary(Fields=Array([words, button]))

    with pikepdf.open(io.BytesIO(odd.changed(odd.a_pdf(1), fill))) as pdf:
        clean(pdf, keep_forms=False, keep_notes=True)
        made = io.BytesIO()
        pdf.save(made)
    text = pypdfium2.PdfDocument(made.getvalue())[0].get_textpage().get_text_bounded()
    assert "Ja tak" in text
    assert "Tryk her" not in text


@pytest.mark.parametrize("mode", ["I;16", "I;16B"])
def test_a_picture_of_many_greys_is_not_washed_out(mode: str, tmp_path: Path) -> None:
    little = mode == "I;16"
    raw = b"".join((step * 600).to_bytes(2, "little" if little else "big") for step in range(100))
    buffer = io.BytesIO()
    Image.frombytes(mode, (100, 1), raw).resize((100, 40)).save(buffer, "TIFF")
    found = looked_into(buffer.getvalue(), tmp_path)
    page = pypdfium2.PdfDocument(found.path)[0].render(scale=0.3).to_pil().convert("L")
    shades = {grey for _, grey in page.getcolors(256) or ()}
    assert min(shades) < 20
    assert len(shades) > 30


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\0\0\0\x1cftypavif" + bytes(20), FileKind.PICTURE),
        (b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(20), FileKind.PICTURE),
        (bytes.fromhex("3082bead06092a864886f70d010702a0") + bytes(20), FileKind.SEALED),
        (bytes.fromhex("e4525c7b8cd8a74daeb15378d02996d3"), FileKind.ONENOTE),
        (b"\1\0\0\0" + bytes(36) + b" EMF", FileKind.METAFILE),
        (b"<?xml version='1.0'?><html xmlns='x'>", FileKind.WEB_PAGE),
    ],
)
def test_what_a_file_is_stands_in_its_first_bytes(head: bytes, kind: FileKind) -> None:
    assert kind_of_bytes(head) is kind


def test_a_template_that_is_told_of_twice_is_refused_in_a_sentence() -> None:
    def twice(name: str, part: bytes) -> bytes:
        if name != "_rels/.rels":
            return part
        kind = re.search(rb'<Relationship [^>]*core-properties"[^>]*/>', part)
        assert kind is not None
        return part.replace(kind[0], kind[0] + re.sub(rb'Id="[^"]*"', b'Id="rId99"', kind[0]))

    with pytest.raises(UserError, match="kan ikke læses som en Word-skabelon"):
        check_template(office.rezipped(office.a_docx(), twice), "brev.docx")
