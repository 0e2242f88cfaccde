# SPDX-License-Identifier: MPL-2.0
"""The pages of a pack that is not saved: our own, and those of each bilag as they are wanted."""

import threading
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from hpdesk.ui.widgets.pdf_pages import PdfPages

if TYPE_CHECKING:  # what makes the pages is imported when they are made
    from hpdesk.exports.pack_preview import PackLook, PackPreviewer

_A4 = 842 / 595
_MOST_OPEN = 6


class LookPages:
    """The pages of a look; its methods may be called from any thread."""

    def __init__(self, look: "PackLook", previewer: "PackPreviewer") -> None:
        self.count = look.total
        self._look, self._previewer = look, previewer
        # read whole: the file itself is deleted once a later look is made
        self._own = PdfPages(look.own.read_bytes())
        self._bilag: dict[int, PdfPages] = {}
        self._ends = list(accumulate(piece.count for piece in look.pieces))
        self._lock = threading.Lock()
        self._closed = False

    def render(self, number: int, width: int) -> QImage:
        """Return a page (from 0) `width` pixels wide; an empty picture once it is closed.

        Raises UserError where a bilag cannot be shown.
        """
        place = bisect_right(self._ends, number)
        if self._closed or place >= len(self._ends):
            return QImage()
        piece = self._look.pieces[place]
        within = number - (self._ends[place] - piece.count)
        if piece.own is not None:
            return self._own.render(piece.own + within, width)
        if piece.part is not None:
            return self._part(piece.part).render(within, width)
        blank = QImage(width, round(width * _A4), QImage.Format.Format_RGB32)
        blank.fill(0xFFFFFFFF)  # paper is white in every theme
        return blank

    def close(self) -> None:
        """Let go of the files."""
        self._closed = True
        self._own.close()
        with self._lock:
            while self._bilag:
                self._bilag.popitem()[1].close()

    def _part(self, part: int) -> PdfPages:
        with self._lock:
            pages = self._bilag.get(part)
        if pages is not None:
            return pages
        pages = PdfPages(self._previewer.pages_of(self._look, part))
        with self._lock:
            self._bilag[part] = pages
            while len(self._bilag) > _MOST_OPEN:
                self._bilag.pop(next(iter(self._bilag))).close()
            if self._closed:
                pages.close()
        return pages
