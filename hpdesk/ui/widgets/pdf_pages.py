# SPDX-License-Identifier: MPL-2.0
"""The pages of a PDF as pictures of the window's kind."""

from pathlib import Path

from PySide6.QtGui import QImage

from hpdesk.services.page_pictures import open_pages

WRITTEN = "Written"  # the text of a picture that holds what is written on the page


class PdfPages:
    """An open PDF, from a file or from bytes; its methods may be called from any thread.

    Raises UserError where it is locked or damaged.
    """

    def __init__(self, source: Path | bytes) -> None:
        self._pages = open_pages(source)
        self.count = self._pages.count

    def render(self, number: int, width: int) -> QImage:
        """Return a page (from 0) `width` pixels wide; an empty picture once it is closed.

        Raises UserError where the page is damaged.
        """
        drawn = self._pages.draw(number, width)
        if drawn is None:
            return QImage()
        form = QImage.Format.Format_RGBX8888
        # a copy: the picture does not hold on to the bytes it is made over
        image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, form).copy()
        image.setText(WRITTEN, drawn.words)
        return image

    def close(self) -> None:
        """Let go of the file; never waits."""
        self._pages.close()
