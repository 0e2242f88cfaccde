# SPDX-License-Identifier: MPL-2.0
"""Draws pages with PDFium; runs in the child process of `page_pictures`."""

from collections.abc import Sequence
from pathlib import Path

import pypdfium2

from hpdesk.domain import limits
from hpdesk.exports.page_types import Fault, PagePicture

_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD
_MOST_WORDS = 20_000  # characters of a page


class Documents:
    """The files that are open, by the numbers the parent gave them."""

    def __init__(self) -> None:
        self._open: dict[int, pypdfium2.PdfDocument] = {}

    def open(self, number: int, source: Path | bytes) -> int | Fault:
        """Open a file; return how many pages it has, or why it cannot be opened."""
        try:
            document = pypdfium2.PdfDocument(source)
            document.init_forms()  # else what was filled in would not be drawn
            self._open[number] = document
            return len(document)
        except pypdfium2.PdfiumError as fault:
            return Fault.LOCKED if fault.err_code == _WRONG_PASSWORD else Fault.DAMAGED
        except Exception:  # whatever a bad file does, it costs only itself
            return Fault.DAMAGED

    def draw(self, number: int, page: int, width: int) -> PagePicture | Fault:
        """Return a page (from 0) `width` pixels wide; a very tall one is drawn smaller."""
        try:
            return _drawn(self._open[number][page], width)
        except Exception:  # whatever a bad page does, it costs only itself
            return Fault.DAMAGED

    def close(self, numbers: Sequence[int]) -> None:
        """Let go of files, so that they can be deleted on every system."""
        for number in numbers:
            if (document := self._open.pop(number, None)) is not None:
                document.close()


def _words(page: pypdfium2.PdfPage) -> str:
    """Return what is written on a page; nothing where it cannot be read."""
    try:
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return ""
    try:
        return str(text.get_text_bounded())[:_MOST_WORDS]
    finally:
        text.close()


def _drawn(page: pypdfium2.PdfPage, width: int) -> PagePicture:
    try:
        across, down = page.get_size()
        across, down = max(1.0, across), max(1.0, down)
        scale = min(width / across, (limits.DRAWN_PIXELS / (across * down)) ** 0.5)
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        try:
            pixels = bytes(bitmap.buffer)
            return PagePicture(bitmap.width, bitmap.height, bitmap.stride, pixels, _words(page))
        finally:
            bitmap.close()
    finally:
        page.close()
