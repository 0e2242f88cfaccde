# SPDX-License-Identifier: MPL-2.0
"""The WordprocessingML that python-docx has no words for: fields, links, bookmarks, shading."""

import re

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

# What XML 1.0 cannot hold, so that no text from anywhere breaks a file.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


CELL_MARGIN = 108  # twentieths of a point by which Word sets a table out to the left


def xml_safe(text: str) -> str:
    """Return text without the characters that XML cannot hold."""
    return _NOT_XML.sub("", text)


def element(tag: str, **attributes: str | int) -> BaseOxmlElement:
    """Return an element such as `w:shd` with attributes in the same namespace."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name.rstrip('_')}"), str(value))
    return made


def add_field(paragraph: Paragraph, code: str, shown: str) -> list[Run]:
    """Add a field such as `PAGE` with the result to show until Word works it out."""
    runs = []
    for kind in ("begin", "code", "separate", "result", "end"):
        run = paragraph.add_run(shown if kind == "result" else "")
        if kind == "code":
            instruction = element("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {code} "
            run._r.append(instruction)  # noqa: SLF001 - python-docx's own way below its API
        elif kind != "result":
            run._r.append(element("w:fldChar", fldCharType=kind))  # noqa: SLF001 - as above
        runs.append(run)
    return runs


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Put a bookmark round what a paragraph holds so far."""
    inner = paragraph._p  # noqa: SLF001 - as above
    start = element("w:bookmarkStart", id=number, name=name)
    first = 1 if inner.pPr is not None else 0
    inner.insert(first, start)
    inner.append(element("w:bookmarkEnd", id=number))


def into_link(paragraph: Paragraph, runs: list[Run], *, anchor: str = "", url: str = "") -> None:
    """Move runs into a hyperlink to a bookmark or to an address."""
    if url:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(url, kind, is_external=True))
    else:
        link = element("w:hyperlink", anchor=anchor, history=1)
    paragraph._p.append(link)  # noqa: SLF001 - as above
    for run in runs:
        link.append(run._r)  # noqa: SLF001 - as above


def shade(properties: BaseOxmlElement, colour: str) -> None:
    """Give a cell or a paragraph a ground colour."""
    properties.append(element("w:shd", val="clear", color="auto", fill=colour))


def cell_borders(cell: _Cell, **edges: tuple[int, str] | None) -> None:
    """Set a cell's edges as (eighths of a point, colour), None for none."""
    borders = element("w:tcBorders")
    for edge in ("top", "left", "bottom", "right"):
        if edge in edges:
            borders.append(border(edge, edges[edge]))
    cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001 - as above


def border(edge: str, line: tuple[int, str] | None) -> BaseOxmlElement:
    """Return one edge of a border."""
    if line is None:
        return element(f"w:{edge}", val="nil")
    return element(f"w:{edge}", val="single", sz=line[0], space=0, color=line[1])


def pad_cell(cell: _Cell, upright: int, sideways: int) -> None:
    """Set a cell's inner margins in twentieths of a point."""
    margins = element("w:tcMar")
    for edge, size in (
        ("top", upright),
        ("left", sideways),
        ("bottom", upright),
        ("right", sideways),
    ):
        margins.append(element(f"w:{edge}", w=size, type="dxa"))
    cell._tc.get_or_add_tcPr().append(margins)  # noqa: SLF001 - as above


def drop_first_empty(cell: _Cell) -> None:
    """Remove the empty paragraph that a new cell begins with, once it has others after it."""
    first = cell._tc.find(qn("w:p"))  # noqa: SLF001 - as above
    children = [child for child in cell._tc if child.tag != qn("w:tcPr")]  # noqa: SLF001 - as above
    if first is children[0] and len(children) > 1 and children[-1].tag == qn("w:p"):
        cell._tc.remove(first)  # noqa: SLF001 - as above
