# SPDX-License-Identifier: MPL-2.0
"""A chart's drawing on a PDF page, its words as text that can be searched and read aloud."""

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from hpdesk.documents.chart_drawing import SIZE, Drawing
from hpdesk.exports.chart_looks import EDGE, LINE, TONES, words_look
from hpdesk.exports.pdf_fonts import BOLD_FONT, TEXT_FONT, stretches
from hpdesk.exports.pdf_tags import Element


class ChartFlowable(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """A drawing that stands whole on a page."""

    def __init__(self, drawing: Drawing, figure: Element) -> None:
        super().__init__()
        self._drawing = drawing
        self._figure = figure
        self.spaceBefore, self.spaceAfter = 8.0, 6.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size of the drawing (points)."""
        self.width, self.height = self._drawing.width, self._drawing.height
        return self.width, self.height

    def draw(self) -> None:
        """Draw the bars and the words."""
        canvas = self.canv
        left, bottom = canvas.absolutePosition(0, 0)
        self._figure.box = (left, bottom, left + self.width, bottom + self.height)
        with canvas.marked(self._figure):
            self._draw()

    def _draw(self) -> None:
        paint(self.canv, self._drawing)


def paint(canvas: Canvas, drawing: Drawing) -> None:
    """Draw a drawing with its lower left corner where the canvas stands."""
    canvas.saveState()
    canvas.setLineWidth(EDGE)
    canvas.setStrokeColor(HexColor(f"#{LINE}"))
    for line in drawing.lines:
        height = drawing.height
        canvas.line(line.x, height - line.y, line.to_x, height - line.to_y)
    for rect in drawing.rects:
        look = TONES[rect.tone]
        canvas.setFillColor(HexColor(f"#{look.fill}"))
        canvas.setStrokeColor(HexColor(f"#{look.edge}"))
        bottom = drawing.height - rect.y - rect.height
        canvas.rect(rect.x, bottom, rect.width, rect.height, stroke=1, fill=1)
    for words in drawing.words:
        canvas.setFillColor(HexColor(f"#{words_look(words.on)}"))
        x = words.x
        for font, stretch in stretches(words.text):
            own = BOLD_FONT if words.bold and font == TEXT_FONT else font
            canvas.setFont(own, SIZE)
            canvas.drawString(x, drawing.height - words.y, stretch)
            x += pdfmetrics.stringWidth(stretch, own, SIZE)
    canvas.restoreState()
