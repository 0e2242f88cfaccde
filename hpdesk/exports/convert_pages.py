# SPDX-License-Identifier: MPL-2.0
"""What the pages of a bilag tell about themselves; runs in the child process."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Object, Pdf

from hpdesk.domain.bilag_notes import BilagNote, BilagTrait
from hpdesk.exports.convert_zip import cpr_count
from hpdesk.exports.pack_probe import content_streams, files_inside, is_blank
from hpdesk.exports.pdf_faults import PDF_FAULTS

_MOST_SECONDS = 15.0
_MOST_FIELDS = 5000
_A3 = (842.0 * 1.05, 1191.0 * 1.05)
_COMMENTS = {"/Text", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Caret"}


def notes_of_pages(path: Path) -> list[BilagNote]:
    """Return what is to be said of a PDF; what cannot be read says nothing."""
    counts = dict.fromkeys(BilagTrait, 0)
    try:
        with pikepdf.open(path) as pdf:
            _count_parts(pdf, counts)
    except pikepdf.PasswordError:
        return [BilagNote(BilagTrait.PASSWORD)]
    except PDF_FAULTS:
        pass
    with contextlib.suppress(pypdfium2.PdfiumError, OSError, ValueError):
        _count_texts(path, counts)
    return [BilagNote(trait, count) for trait, count in counts.items() if count]


def _count_parts(pdf: Pdf, counts: dict[BilagTrait, int]) -> None:
    until = monotonic() + _MOST_SECONDS
    loose: set[str] = set()
    seen: set[tuple[int, int]] = set()
    for page in pdf.pages:
        if monotonic() > until:
            break
        try:
            width, height = _size(page)
            counts[BilagTrait.LARGE_PAGES] += (
                min(width, height) > _A3[0] or max(width, height) > _A3[1]
            )
            annots = page.obj.get("/Annots")
            for annot in annots if isinstance(annots, Array) else ():
                kind = annot.get("/Subtype") if isinstance(annot, Dictionary) else None
                counts[BilagTrait.COMMENTS] += str(kind) in _COMMENTS
            content = b"\n".join(stream.read_bytes() for stream in content_streams(page))
            counts[BilagTrait.BLANK_PAGES] += is_blank(page, content)
            loose |= set(_loose_fonts(page.resources.get("/Font"), seen))
        except PDF_FAULTS:
            continue
    counts[BilagTrait.FONTS_NOT_EMBEDDED] = len(loose)
    counts[BilagTrait.PARTS_LEFT_OUT] = files_inside(pdf)
    names = pdf.Root.get("/Names")
    acts = Name.AA in pdf.Root or (isinstance(names, Dictionary) and "/JavaScript" in names)
    opening = pdf.Root.get("/OpenAction")
    script = isinstance(opening, Dictionary) and opening.get("/S") == Name.JavaScript
    counts[BilagTrait.MACROS] = int(acts or script)
    _count_fields(pdf, counts)


def _size(page: pikepdf.Page) -> tuple[float, float]:
    left, bottom, right, top = (float(side) for side in page.cropbox)
    unit = float(page.obj.get("/UserUnit", 1))
    return abs(right - left) * unit, abs(top - bottom) * unit


def _loose_fonts(fonts: Object | None, seen: set[tuple[int, int]]) -> Iterator[str]:
    """Yield the names of fonts that lie in the reader's computer and not in the file."""
    if not isinstance(fonts, Dictionary):
        return
    for font in fonts.as_dict().values():
        if not isinstance(font, Dictionary) or (font.is_indirect and font.objgen in seen):
            continue
        seen.add(font.objgen)
        below = font.get("/DescendantFonts")
        whole = below[0] if isinstance(below, Array) and len(below) else font
        descriptor = whole.get("/FontDescriptor")
        held = isinstance(descriptor, Dictionary) and any(
            key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")
        )
        if not held and font.get("/Subtype") != Name.Type3:
            yield str(font.get("/BaseFont", "?"))


def _count_fields(pdf: Pdf, counts: dict[BilagTrait, int]) -> None:
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, Dictionary):
        return
    left = list(form.get("/Fields") or ())
    seen: set[tuple[int, int]] = set()
    while left and len(seen) < _MOST_FIELDS:
        field = left.pop()
        if not isinstance(field, Dictionary) or field.objgen in seen:
            continue
        seen.add(field.objgen)
        kids = field.get("/Kids")
        left += list(kids) if isinstance(kids, Array) else []
        value = field.get("/V")
        if value is None or str(value) in ("", "/Off"):
            continue
        trait = BilagTrait.SIGNATURE if field.get("/FT") == Name.Sig else BilagTrait.FILLED_FORM
        counts[trait] += 1


def _count_texts(path: Path, counts: dict[BilagTrait, int]) -> None:
    until = monotonic() + _MOST_SECONDS
    document = pypdfium2.PdfDocument(path)
    try:
        for index in range(len(document)):
            if monotonic() > until:
                break
            page = document[index]
            try:
                text_page = page.get_textpage()
                text = text_page.get_text_bounded()
                text_page.close()
                counts[BilagTrait.CPR_NUMBER] += cpr_count(text)
                counts[BilagTrait.NO_TEXT] += not text.strip() and _shows_picture(page)
            finally:
                page.close()
    finally:
        document.close()


def _shows_picture(page: pypdfium2.PdfPage) -> bool:
    picture = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
    return any(True for _ in page.get_objects(filter=[picture], max_depth=3))
