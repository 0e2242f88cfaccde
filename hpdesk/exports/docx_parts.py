# SPDX-License-Identifier: MPL-2.0
"""The names under which texts of the plan stand in a Word file, and finding them there again.

The heading above a text bears the bookmark, not the text: who rewrites a whole text in Word
deletes every bookmark round it. A text reaches from its heading to the next thing of ours.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from hpdesk.documents.markup_form import digest
from hpdesk.documents.model import Block, Paragraph
from hpdesk.exports.docx_reading import WordReading, heading_level, style_name

_PART = re.compile(r"hp_([0-9a-f]{12})_([a-z_]+)")
_TITLE = "title"
# Paragraph styles that only the program's own lines have: they end a text.
_OURS = frozenset(("lille", "etiket", "dæmpet", "overlinje", "title", "titel", "toc 1"))
GAP_STYLE = "Afstand"


@dataclass(frozen=True, slots=True)
class WordPart:
    """A text found in a Word file: its bookmark, its blocks, and a checksum of them."""

    bookmark: str
    blocks: tuple[Block, ...]

    @property
    def digest(self) -> str:
        """Return a checksum of what the text says."""
        return digest(self.blocks)


def item_mark(item_id: str) -> str:
    """Return what stands for a point in a bookmark: its key may be longer than Word allows."""
    return hashlib.sha256(item_id.encode("utf-8", "replace")).hexdigest()[:12]


def part_bookmark(part: str) -> str:
    """Return the bookmark of a text of the plan, such as `hp_0a1b2c3d4e5f_summary`."""
    item_id, _, name = part.rpartition("/")
    return f"hp_{item_mark(item_id)}_{name}"


def named_part(bookmark: str) -> tuple[str, str] | None:
    """Return the point's mark and the name of the text, or None for any other bookmark."""
    found = _PART.fullmatch(bookmark)
    return (found[1], found[2]) if found else None


def parts_in(body: BaseOxmlElement, reading: WordReading) -> Iterator[WordPart]:
    """Yield the texts of the plan that stand in a body, in the order of the page."""
    seen: set[str] = set()
    for paragraph in body.iter(qn("w:p")):
        for mark in _marks(paragraph):
            if mark not in seen:
                seen.add(mark)
                yield WordPart(mark, _blocks_of(mark, paragraph, reading))


def _marks(paragraph: BaseOxmlElement) -> list[str]:
    """Return the names of the texts that a paragraph, or the gap before it, is marked with."""
    starts = list(paragraph.iter(qn("w:bookmarkStart")))
    before = paragraph.getprevious()
    while before is not None and before.tag in (qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
        if before.tag == qn("w:bookmarkStart"):
            starts.append(before)
        before = before.getprevious()
    names = [str(start.get(qn("w:name"))) for start in starts]
    return [name for name in names if named_part(name)]


def _blocks_of(mark: str, heading: BaseOxmlElement, reading: WordReading) -> tuple[Block, ...]:
    if mark.endswith(f"_{_TITLE}"):
        return (Paragraph(reading.runs(heading)),)
    return reading.blocks(_content(heading, reading.styles))


def _content(heading: BaseOxmlElement, styles: Mapping[str, str]) -> list[BaseOxmlElement]:
    """Return what stands under a heading, up to what the program wrote next."""
    level = heading_level(heading, styles) or 2
    found: list[BaseOxmlElement] = []
    for element in heading.itersiblings():
        if element.tag == qn("w:tbl"):
            box = None if found else _box(element)
            if box is not None:
                return box
            found.append(element)
        elif element.tag == qn("w:p"):
            if _ends_text(element, level, styles):
                break
            found.append(element)
        elif element.tag == qn("w:sdt"):
            inner = element.find(qn("w:sdtContent"))
            found += list(inner) if inner is not None else []
        elif element.tag in (qn("w:ins"), qn("w:moveTo")):
            found += list(element)
    return found


def _box(table: BaseOxmlElement) -> list[BaseOxmlElement] | None:
    """Return what stands in a box: a table of one cell; None for any other table."""
    cells = table.findall(f"{qn('w:tr')}/{qn('w:tc')}")
    if len(cells) != 1:
        return None
    return [child for child in cells[0] if child.tag in (qn("w:p"), qn("w:tbl"))]


def _ends_text(paragraph: BaseOxmlElement, level: int, styles: Mapping[str, str]) -> bool:
    if _marks(paragraph) or paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
        return True
    own = heading_level(paragraph, styles)
    if own is not None:
        return own <= level
    return style_name(paragraph, styles) in _OURS
