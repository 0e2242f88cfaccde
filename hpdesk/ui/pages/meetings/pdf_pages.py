# SPDX-License-Identifier: MPL-2.0
"""The pages of a PDF as pictures, and the page each point and bilag begins on."""

import re
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

# PDFium keeps its state in one place: no two calls may run at the same time.
_PDFIUM = threading.Lock()
_POINT = re.compile(r"(\d+)\. ")
_BILAG = re.compile(r"Bilag (\d+\.\d+)\b")
_MOST_PIXELS = 24_000_000


class PdfPages:
    """An open PDF; all methods but `close` may be called from any thread.

    `first_pages` maps `Forside`, `Dagsorden`, point numbers such as `3` and bilag numbers such
    as `3.2` to pages counted from 0, read from the bookmarks.
    """

    def __init__(self, path: Path) -> None:
        import pypdfium2

        with _PDFIUM:
            self._document: PdfDocument | None = pypdfium2.PdfDocument(path)
            self.count = len(self._document)
            self.first_pages: Mapping[str, int] = _first_pages(self._document)

    def render(self, number: int, width: int) -> QImage:
        """Return a page (from 0) `width` pixels wide; an empty picture once it is closed.

        A very tall page is drawn smaller rather than filling the memory.
        """
        with _PDFIUM:
            if self._document is None:
                return QImage()
            page = self._document[number]
            try:
                across, down = page.get_size()
                scale = width / across
                scale = min(scale, (_MOST_PIXELS / (across * down)) ** 0.5)
                bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
                try:
                    return _copied(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride)
                finally:
                    bitmap.close()
            finally:
                page.close()

    def close(self) -> None:
        """Let go of the file, so that it can be deleted on every system."""
        with _PDFIUM:
            if self._document is not None:
                self._document.close()
                self._document = None


def _copied(buffer: object, width: int, height: int, stride: int) -> QImage:
    view = memoryview(buffer)  # type: ignore[arg-type]  # a ctypes array, which is a buffer
    image = QImage(view, width, height, stride, QImage.Format.Format_RGBX8888)
    return image.copy()  # the bitmap's memory is given back


def _first_pages(document: "PdfDocument") -> dict[str, int]:
    found: dict[str, int] = {}
    for bookmark in document.get_toc(max_depth=2):
        place = bookmark.get_dest()
        number = place.get_index() if place is not None else None
        if number is not None:
            found.setdefault(_key(bookmark.get_title(), bookmark.level), number)
    return found


def _key(title: str, level: int) -> str:
    match = (_BILAG if level else _POINT).match(title)
    return match[1] if match else title
