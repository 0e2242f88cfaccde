# SPDX-License-Identifier: MPL-2.0
"""A picture on a PDF page, with a thin frame and its words for a screen reader.

A PNG of few colours goes into the file as it is, since PDF knows its way of compressing. Unpacked
and packed again, a paper of many pictures would be twice as large and take ten times as long.
"""

import hashlib
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFStream
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from hpdesk.exports.pdf_tags import Element

WIDEST = 0.84  # of the text
_HIGHEST = 250.0  # points, so that words stand on the page as well
_FRAME = HexColor("#BCC5C8")
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PALETTE = 3  # PNG's number for pictures of a few named colours
_PNG_FILTERS = 15  # PDF's number for the way PNG foretells a row


@dataclass(frozen=True, slots=True)
class PalettePng:
    """What a PNG of few colours holds: its size, the bits of a dot, its colours and its rows."""

    width: int
    height: int
    bits: int
    colours: bytes
    rows: bytes


def palette_png(content: bytes) -> PalettePng | None:
    """Return the parts of a PNG of few colours, or None where it is another kind of picture."""
    parts: dict[bytes, bytes] = {}
    rows = b""
    for kind, data in _chunks(content):
        if kind == b"IDAT":
            rows += data
        else:
            parts.setdefault(kind, data)
    if b"IHDR" not in parts or b"PLTE" not in parts or b"tRNS" in parts:
        return None
    width, height, bits, kind_of_dot, _, _, interlaced = struct.unpack(">IIBBBBB", parts[b"IHDR"])
    if kind_of_dot != _PALETTE or interlaced:
        return None
    return PalettePng(width, height, bits, parts[b"PLTE"], rows)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not content.startswith(_SIGNATURE):
        return
    at = len(_SIGNATURE)
    while at + 8 <= len(content):
        length, kind = struct.unpack(">I4s", content[at : at + 8])
        yield kind, content[at + 8 : at + 8 + length]
        at += 12 + length


class PaletteImage(PDFObject):  # type: ignore[misc]  # reportlab ships no types
    """A PNG of few colours as a picture of the PDF, its rows untouched."""

    def __init__(self, png: PalettePng) -> None:
        self._png = png

    def format(self, document: object) -> bytes:
        """Return the picture as PDF source."""
        png = self._png
        stream = PDFStream(content=png.rows, filters=())
        last = len(png.colours) // 3 - 1
        colours = f"<{png.colours.hex()}>"
        entries = {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Image"),
            "Width": png.width,
            "Height": png.height,
            "BitsPerComponent": png.bits,
            "ColorSpace": PDFArray([PDFName("Indexed"), PDFName("DeviceRGB"), last, _Raw(colours)]),
            "Filter": PDFName("FlateDecode"),
            "DecodeParms": PDFDictionary(
                {
                    "Predictor": _PNG_FILTERS,
                    "Colors": 1,
                    "BitsPerComponent": png.bits,
                    "Columns": png.width,
                }
            ),
        }
        for name, value in entries.items():
            stream.dictionary[name] = value
        made: bytes = stream.format(document)
        return made


class _Raw(PDFObject):  # type: ignore[misc]  # reportlab ships no types
    """Source of a PDF that is written as it stands."""

    def __init__(self, source: str) -> None:
        self._source = source

    def format(self, _document: object) -> bytes:
        return self._source.encode("ascii")


class PictureFlowable(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """A PNG somewhat narrower than the text, which stands with the words below it."""

    def __init__(self, content: bytes, width: float, figure: Element) -> None:
        super().__init__()
        self._content = content
        self._png = palette_png(content)
        self._image = None if self._png else ImageReader(BytesIO(content))
        self._figure = figure
        across, down = self._size()
        share = min(width * WIDEST / across, _HIGHEST / down)
        self.width, self.height = across * share, down * share
        self.spaceBefore, self.spaceAfter = 8.0, 4.0
        self.keepWithNext = True

    def _size(self) -> tuple[int, int]:
        if self._png is not None:
            return self._png.width, self._png.height
        assert self._image is not None, "one of the two"
        across, down = self._image.getSize()
        return across, down

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size of the picture (points)."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the picture and its frame."""
        canvas = self.canv
        left, bottom = canvas.absolutePosition(0, 0)
        self._figure.box = (left, bottom, left + self.width, bottom + self.height)
        with canvas.marked(self._figure):
            if self._png is not None:
                self._draw_palette(canvas, self._png)
            else:
                canvas.drawImage(self._image, 0, 0, self.width, self.height)
            canvas.setLineWidth(0.5)
            canvas.setStrokeColor(_FRAME)
            canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)

    def _draw_palette(self, canvas: Canvas, png: PalettePng) -> None:
        # as Canvas.drawImage does with a picture that it has unpacked itself
        name = hashlib.sha256(self._content).hexdigest()[:32]
        file = canvas._doc  # noqa: SLF001 - reportlab has no way in for a picture that is ready
        known = file.getXObjectName(name)
        image = file.idToObject.get(known)
        if image is None:
            image = PaletteImage(png)
            image.name = name
            file.Reference(image, known)
            file.addForm(name, image)
        canvas._currentPageHasImages = 1  # noqa: SLF001 - as above
        canvas._setXObjects(image)  # noqa: SLF001 - as above
        canvas.saveState()
        canvas.scale(self.width, self.height)
        canvas._code.append(f"/{known} Do")  # noqa: SLF001 - as above
        canvas.restoreState()
        canvas._formsinuse.append(name)  # noqa: SLF001 - as above
