# SPDX-License-Identifier: MPL-2.0
"""A drawing as SVG: its words are text, and it says in words what it shows (WCAG 2.2, 1.1.1)."""

from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from hpdesk.documents.chart_drawing import SIZE, Drawing
from hpdesk.documents.markup import clean
from hpdesk.exports.chart_looks import EDGE, LINE, TONES, words_look
from hpdesk.exports.writer import write_bytes

_MARGIN = 12.0
_FONTS = "Carlito, Calibri, Arial, sans-serif"  # Carlito has the widths of Calibri
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def drawing_svg(drawing: Drawing, title: str) -> bytes:
    """Return a drawing as an SVG file; equal drawings give equal bytes."""
    width, height = drawing.width + 2 * _MARGIN, drawing.height + 2 * _MARGIN
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "width": f"{_number(width)}pt",
            "height": f"{_number(height)}pt",
            "viewBox": " ".join(map(_number, (-_MARGIN, -_MARGIN, width, height))),
            "lang": "da",
            "role": "img",
            "aria-labelledby": "titel beskrivelse",
            "font-family": _FONTS,
            "font-size": _number(SIZE),
        },
    )
    SubElement(root, "title", {"id": "titel"}).text = clean(title)
    SubElement(root, "desc", {"id": "beskrivelse"}).text = clean(drawing.alt)
    paper = {"x": -_MARGIN, "y": -_MARGIN, "width": width, "height": height}
    SubElement(root, "rect", {**_numbers(paper), "fill": "#FFFFFF"})
    _draw_shapes(root, drawing)
    for words in drawing.words:
        place = _numbers({"x": words.x, "y": words.y})
        look = {"fill": f"#{words_look(words.on)}", _XML_SPACE: "preserve"}
        weight = {"font-weight": "bold"} if words.bold else {}
        SubElement(root, "text", {**place, **look, **weight}).text = clean(words.text)
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _draw_shapes(root: Element, drawing: Drawing) -> None:
    pen = {"stroke-width": _number(EDGE)}
    for line in drawing.lines:
        ends = {"x1": line.x, "y1": line.y, "x2": line.to_x, "y2": line.to_y}
        SubElement(root, "line", {**_numbers(ends), "stroke": f"#{LINE}", **pen})
    for rect in drawing.rects:
        look = TONES[rect.tone]
        shape = {"x": rect.x, "y": rect.y, "width": rect.width, "height": rect.height}
        colours = {"fill": f"#{look.fill}", "stroke": f"#{look.edge}"}
        SubElement(root, "rect", {**_numbers(shape), **colours, **pen})


def _numbers(values: dict[str, float]) -> dict[str, str]:
    return {name: _number(value) for name, value in values.items()}


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def write_svg(drawing: Drawing, title: str, target: Path) -> None:
    """Write a drawing as an SVG file."""
    write_bytes(target, drawing_svg(drawing, title))
