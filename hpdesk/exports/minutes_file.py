# SPDX-License-Identifier: MPL-2.0
"""A Word file that others wrote as lines and tables; read in the child process only.

Every paragraph of the body is in what is returned, those of text boxes too.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from hpdesk.domain import limits
from hpdesk.domain.minutes_source import Source, SourceLine, SourceTable
from hpdesk.exports.docx_reader import reading_of
from hpdesk.exports.docx_reading import WordReading, heading_level, style_name
from hpdesk.exports.docx_template import clean_package

_CELL, _ROW = qn("w:tc"), qn("w:tr")
_PARAGRAPH, _TABLE = qn("w:p"), qn("w:tbl")
_THROUGH = tuple(
    qn(f"w:{n}") for n in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml")
)
_DELETED = (qn("w:del"), qn("w:moveFrom"))
_BOX = qn("w:txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TITLE_STYLES = ("title", "titel")
_DEEPEST = 20


def read_source(path: Path) -> tuple[Source, ...]:
    """Return what stands in a Word file, in the order of the page; raises where it is none."""
    word = docx.Document(BytesIO(clean_package(path.read_bytes(), path.name)))
    reader = _Reader(reading_of(word))
    found: list[Source] = []
    for each in reader.read(word.element.body, 0):
        found.append(each)
        if len(found) >= limits.REFERAT_LINES:
            break
    return tuple(found)


class _Reader:
    """Reads one document; the numbers that Word prints are counted here."""

    def __init__(self, reading: WordReading) -> None:
        self._reading = reading
        self._figures: dict[tuple[str, int], int] = {}

    def read(self, parent: BaseOxmlElement, depth: int) -> Iterator[Source]:
        """Yield the paragraphs and tables in an element."""
        for child in parent:
            if child.tag == _PARAGRAPH:
                yield from self._paragraph(child, depth)
            elif child.tag == _TABLE:
                yield SourceTable(tuple(self._rows(child, depth)))
            elif child.tag in _THROUGH and depth < _DEEPEST:
                yield from self.read(child, depth + 1)

    def _paragraph(self, paragraph: BaseOxmlElement, depth: int) -> Iterator[SourceLine]:
        runs = self._reading.runs(paragraph)
        text = "".join(run.text for run in runs)
        lettered = [run for run in runs if run.text.strip()]
        heading = heading_level(paragraph, self._reading.styles)
        bold = bool(lettered) and all(run.bold for run in lettered)
        if style_name(paragraph, self._reading.styles) in _TITLE_STYLES:
            bold = True
        level, number = self._place(paragraph) if text.strip() else (None, "")
        for line in text.replace("\v", "\n").split("\n"):
            if line.strip():
                yield SourceLine(_tidy(line), heading, bold, level, number)
                level, number = (None, "") if heading is None else (level, "")
        for box in paragraph.iter(_BOX):
            if depth < _DEEPEST and not any(a.tag == _FALLBACK for a in box.iterancestors()):
                yield from (one for one in self.read(box, depth + 1) if isinstance(one, SourceLine))

    def _place(self, paragraph: BaseOxmlElement) -> tuple[int | None, str]:
        """Return how deep in a list a paragraph stands, and what Word prints before it."""
        try:
            place = self._reading.place(paragraph)
        except ValueError:  # a level that is no figure
            return None, ""
        if place is None:
            return None, ""
        number, level, ordered, figure = place
        if not ordered:
            return level, ""
        self._figures[number, level] = figure
        above = [str(self._figures.get((number, up), 1)) for up in range(min(level, _DEEPEST))]
        return level, ".".join([*above, str(figure)])

    def _rows(self, table: BaseOxmlElement, depth: int) -> Iterator[tuple[str, ...]]:
        for row in table.iterchildren(_ROW, *_THROUGH):
            rows = [row] if row.tag == _ROW else row.iter(_ROW)
            for each in rows:
                cells = [c for c in each.iter(_CELL) if _row_of(c) is each]
                yield tuple(self._cell(cell, depth) for cell in cells)

    def _cell(self, cell: BaseOxmlElement, depth: int) -> str:
        lines = []
        for paragraph in cell.iter(_PARAGRAPH):
            if any(a.tag in _DELETED or a.tag == _FALLBACK for a in paragraph.iterancestors()):
                continue
            text = "".join(run.text for run in self._reading.runs(paragraph))
            number = self._place(paragraph)[1] if text.strip() else ""
            parts = [_tidy(part) for part in text.replace("\v", "\n").split("\n")]
            lines += [f"{number}. {parts[0]}" if number else parts[0], *parts[1:]]
        return "\n".join(line for line in lines if line.strip())


def _row_of(cell: BaseOxmlElement) -> BaseOxmlElement | None:
    return next((each for each in cell.iterancestors() if each.tag == _ROW), None)


def _tidy(line: str) -> str:
    """Return a line without what only lays it out."""
    return " ".join(line.replace("\N{SOFT HYPHEN}", "").split())
