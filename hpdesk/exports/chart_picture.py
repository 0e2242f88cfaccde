# SPDX-License-Identifier: MPL-2.0
"""A chart's drawing as a PNG picture, for Word."""

from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from hpdesk.documents.chart_drawing import SIZE, Drawing
from hpdesk.exports.chart_looks import EDGE, LINE, TONES, words_look
from hpdesk.exports.pdf_fonts import BOLD_FONT, TEXT_FONT, font_file, stretches

_DOTS = 3.0  # on a point: 216 on an inch


def chart_png(drawing: Drawing) -> bytes:
    """Return a drawing as PNG; equal drawings give equal bytes."""
    size = (round((drawing.width + 1) * _DOTS), round((drawing.height + 1) * _DOTS))
    picture = Image.new("RGB", size, "#FFFFFF")
    pen = ImageDraw.Draw(picture)
    thin = max(1, round(EDGE * _DOTS))
    for line in drawing.lines:
        ends = (line.x, line.y, line.to_x, line.to_y)
        pen.line([round(place * _DOTS) for place in ends], fill=f"#{LINE}", width=thin)
    for rect in drawing.rects:
        look = TONES[rect.tone]
        box = (rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)
        pen.rectangle(
            [round(place * _DOTS) for place in box],
            fill=f"#{look.fill}",
            outline=f"#{look.edge}",
            width=thin,
        )
    for words in drawing.words:
        x = words.x * _DOTS
        for font, stretch in stretches(words.text):
            kept = _font(BOLD_FONT if words.bold and font == TEXT_FONT else font)
            colour = f"#{words_look(words.on)}"
            pen.text((x, words.y * _DOTS), stretch, fill=colour, font=kept, anchor="ls")
            x += kept.getlength(stretch)
    buffer = BytesIO()
    picture.save(buffer, "PNG", dpi=(72 * _DOTS, 72 * _DOTS))
    return buffer.getvalue()


@cache
def _font(name: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_file(name)), round(SIZE * _DOTS))
