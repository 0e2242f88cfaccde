# SPDX-License-Identifier: MPL-2.0
"""A drawing as a PDF of one page: on A4 or A3 where it can be read there, else on its own size."""

from datetime import datetime
from io import BytesIO
from pathlib import Path

from hpdesk.documents.chart_drawing import Drawing
from hpdesk.exports.pdf_archive import About, finished
from hpdesk.exports.pdf_charts import paint
from hpdesk.exports.pdf_fonts import TEXT_FONT, printable, register_fonts
from hpdesk.exports.pdf_tags import TaggedCanvas, new_structure
from hpdesk.exports.writer import write_bytes

_MARGIN = 40.0
_A4, _A3 = (595.28, 841.89), (841.89, 1190.55)
_SHEETS = (_A4[::-1], _A4, _A3[::-1], _A3)
_LEAST_SCALE = 0.8  # words of 9 points are then 7.2 points high


def write_drawing_pdf(
    drawing: Drawing, title: str, target: Path, *, created: datetime, author: str = ""
) -> None:
    """Write a drawing as a tagged PDF; its words are text."""
    register_fonts()
    page, scale = _sheet(drawing)
    buffer = BytesIO()
    canvas = TaggedCanvas(
        buffer, pagesize=page, initialFontName=TEXT_FONT, invariant=1, pageCompression=1
    )
    structure = new_structure()
    figure = structure.add("Figure", alt=" ".join(printable(drawing.alt).split()))
    width, height = drawing.width * scale, drawing.height * scale
    left, bottom = (page[0] - width) / 2, page[1] - _MARGIN - height
    figure.box = (left, bottom, left + width, bottom + height)
    with canvas.marked(figure):
        canvas.saveState()
        canvas.translate(left, bottom)
        canvas.scale(scale, scale)
        paint(canvas, drawing)
        canvas.restoreState()
    canvas.showPage()
    canvas.save()
    about = About(
        title=" ".join(printable(title).split()),
        author=" ".join(printable(author).split()),
        subject="",
        keywords="",
        language="da-DK",
        created=created,
        accessible=True,
        archive=False,
    )
    write_bytes(target, finished(buffer.getvalue(), structure, about))


def _sheet(drawing: Drawing) -> tuple[tuple[float, float], float]:
    """Return the first sheet on which the drawing can be read, and its scale there."""
    for width, height in _SHEETS:
        room = (width - 2 * _MARGIN) / drawing.width, (height - 2 * _MARGIN) / drawing.height
        scale = min(*room, 1.0)
        if scale >= _LEAST_SCALE:
            return (width, height), scale
    return (drawing.width + 2 * _MARGIN, drawing.height + 2 * _MARGIN), 1.0
