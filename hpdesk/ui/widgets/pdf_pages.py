# SPDX-License-Identifier: MPL-2.0
"""The pages of a PDF as pictures."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from hpdesk.domain.errors import UserError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfiumError

# PDFium keeps its state in one place: no two calls may run at the same time.
_PDFIUM = threading.Lock()
MOST_PIXELS = 24_000_000
_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD


class PdfPages:
    """An open PDF, from a file or from bytes; its methods may be called from any thread.

    Raises UserError where it is locked or damaged.
    """

    def __init__(self, source: Path | bytes) -> None:
        import pypdfium2

        with _PDFIUM:
            try:
                self._document: PdfDocument | None = pypdfium2.PdfDocument(source)
            except pypdfium2.PdfiumError as fault:
                raise _told(fault) from fault
            self._document.init_forms()  # else what was filled in would not be drawn
            self.count = len(self._document)
            if self.count:
                self._read(self._document)

    def _read(self, document: "PdfDocument") -> None:
        """Read more of the document while it is being opened; for those that need it."""

    def render(self, number: int, width: int) -> QImage:
        """Return a page (from 0) `width` pixels wide; an empty picture once it is closed.

        A very tall page is drawn smaller rather than filling the memory. Raises UserError where
        the page is damaged.
        """
        import pypdfium2

        with _PDFIUM:
            if self._document is None:
                return QImage()
            try:
                return _drawn(self._document, number, width)
            except pypdfium2.PdfiumError as fault:
                raise _told(fault) from fault

    def close(self) -> None:
        """Let go of the file, so that it can be deleted on every system."""
        with _PDFIUM:
            if self._document is not None:
                self._document.close()
                self._document = None


def _drawn(document: "PdfDocument", number: int, width: int) -> QImage:
    page = document[number]
    try:
        across, down = page.get_size()
        across, down = max(1.0, across), max(1.0, down)
        scale = min(width / across, (MOST_PIXELS / (across * down)) ** 0.5)
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        try:
            return _copied(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride)
        finally:
            bitmap.close()
    finally:
        page.close()


def _copied(buffer: object, width: int, height: int, stride: int) -> QImage:
    view = memoryview(buffer)  # type: ignore[arg-type]  # a ctypes array, which is a buffer
    image = QImage(view, width, height, stride, QImage.Format.Format_RGBX8888)
    return image.copy()  # the bitmap's memory is given back


def _told(fault: "PdfiumError") -> UserError:
    if fault.err_code == _WRONG_PASSWORD:
        return UserError("PDF-filen er låst med adgangskode og kan ikke vises her.")
    return UserError("PDF-filen er beskadiget og kan ikke vises her.")
