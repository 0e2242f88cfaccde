# SPDX-License-Identifier: MPL-2.0
"""A chart's drawing on a PDF page, its words as text that can be searched and read aloud."""

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable

from hpdesk.documents.chart_drawing import SIZE, Drawing
from hpdesk.exports.chart_looks import EDGE, TONES, words_look
from hpdesk.exports.pdf_fonts import stretches


class ChartFlowable(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """A drawing that stands whole on a page."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self._drawing = drawing
        self.spaceBefore, self.spaceAfter = 8.0, 6.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size of the drawing (points)."""
        self.width, self.height = self._drawing.width, self._drawing.height
        return self.width, self.height

    def draw(self) -> None:
        """Draw the bars and the words."""
        canvas = self.canv
        canvas.saveState()
        canvas.setLineWidth(EDGE)
        for rect in self._drawing.rects:
            look = TONES[rect.tone]
            canvas.setFillColor(HexColor(f"#{look.fill}"))
            canvas.setStrokeColor(HexColor(f"#{look.edge}"))
            bottom = self.height - rect.y - rect.height
            canvas.rect(rect.x, bottom, rect.width, rect.height, stroke=1, fill=1)
        for words in self._drawing.words:
            canvas.setFillColor(HexColor(f"#{words_look(words.on)}"))
            x = words.x
            for font, stretch in stretches(words.text):
                canvas.setFont(font, SIZE)
                canvas.drawString(x, self.height - words.y, stretch)
                x += pdfmetrics.stringWidth(stretch, font, SIZE)
        canvas.restoreState()
