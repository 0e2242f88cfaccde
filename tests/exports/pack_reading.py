# SPDX-License-Identifier: MPL-2.0
"""Makes packs of files and reads them as a person with a reader would."""

import ctypes
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
import pypdfium2
from pypdfium2 import raw as pdfium

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.pack_choices import DEFAULT_PACK, PackChoices
from hpdesk.domain.meetings import Attachment
from hpdesk.exports.pack_types import AttachmentFile, PackReport
from hpdesk.exports.pdf_pack import build_pack
from tests.documents.sample_meeting import ITEMS, a_bundle

Box = tuple[float, float, float, float]


def bundle_of(names: list[str], items: tuple[int, ...] = (2,)) -> MeetingBundle:
    """Return a meeting with the files as bilag, dealt out to the items at these places."""
    bare = [replace(item, attachments=()) for item in ITEMS]
    for n, name in enumerate(names):
        at = items[n * len(items) // len(names)]
        row = Attachment(f"z{n}", bare[at].id, f"Bilag om {n}", name)
        bare[at] = replace(bare[at], attachments=(*bare[at].attachments, row))
    return a_bundle(tuple(bare))


def pack(
    target: Path,
    files: dict[str, bytes],
    choices: PackChoices = DEFAULT_PACK,
    items: tuple[int, ...] = (2,),
) -> PackReport:
    """Write a pack of the files."""
    given = {f"z{n}": AttachmentFile(f"z{n}", name, f) for n, (name, f) in enumerate(files.items())}
    return build_pack(bundle_of(list(files), items), given, target, choices=choices)


def flat(words: str) -> str:
    """Return words with plain spaces."""
    return words.replace("\N{NBSP}", " ")


def page_texts(path: Path, password: str | None = None) -> list[str]:
    """Return the text of each page."""
    pdf = pypdfium2.PdfDocument(path, password=password)
    found = []
    for page in pdf:
        layer = page.get_textpage()
        found.append(flat(layer.get_text_bounded()))
        layer.close()
        page.close()
    pdf.close()
    return found


@dataclass(frozen=True)
class Sign:
    """A sign and where it stands on the page as it is shown, in points from the top left."""

    sign: str
    box: Box


def signs_of(page: pypdfium2.PdfPage) -> list[Sign]:
    """Return the signs of a page in the order they are written."""
    layer = page.get_textpage()
    found = []
    for index in range(layer.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(layer, index))
        if sign.strip() and pdfium.FPDFText_IsGenerated(layer, index) == 0:
            found.append(Sign(sign, _shown(page, layer.get_charbox(index))))
    layer.close()
    return found


def _shown(page: pypdfium2.PdfPage, box: Box) -> Box:
    """Return a box as it is shown; a tenth of a point is as fine as it gets."""
    width, height = page.get_size()
    corners = []
    for x, y in ((box[0], box[1]), (box[2], box[3])):
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(
            page, 0, 0, round(width * 10), round(height * 10), 0, x, y, across, down
        )
        corners.append((across.value / 10, down.value / 10))
    (x0, y0), (x1, y1) = corners
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def pages_of(pdf: pikepdf.Pdf) -> dict[tuple[int, int], int]:
    """Return the number (from 0) of each page by its object."""
    return {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
