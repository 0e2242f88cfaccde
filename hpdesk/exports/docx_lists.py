# SPDX-License-Identifier: MPL-2.0
"""Real Word lists: each list of ours is numbered on its own, from its own start."""

from docx.document import Document as WordDocument
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from hpdesk.exports.docx_xml import element

_LEVELS = 9
_STEP = 320  # twentieths of a point
_ORDERED_FORMATS = ("decimal", "lowerLetter", "lowerRoman")
_BULLETS = ("•", "–", "•")


class Numbering:
    """The numbering part of one document."""

    def __init__(self, word: WordDocument) -> None:
        self._root: BaseOxmlElement = word.part.numbering_part.element
        for old in list(self._root):
            self._root.remove(old)
        self._root.append(_pattern(1, ordered=True))
        self._root.append(_pattern(2, ordered=False))
        self._count = 0

    def new_list(self, *, ordered: bool, start: int) -> int:
        """Return the number of a new list that begins at `start`."""
        self._count += 1
        number = element("w:num", numId=self._count)
        number.append(element("w:abstractNumId", val=1 if ordered else 2))
        for level in range(_LEVELS):
            override = element("w:lvlOverride", ilvl=level)
            override.append(element("w:startOverride", val=min(start, 32767)))
            number.append(override)
        self._root.append(number)
        return self._count

    def number(self, paragraph: Paragraph, number: int, level: int) -> None:
        """Make a paragraph an item of a list at a level from 0."""
        inner = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx's own way below its API
        properties = inner.get_or_add_numPr()
        for old in list(properties):
            properties.remove(old)
        properties.append(element("w:ilvl", val=level))
        properties.append(element("w:numId", val=number))


def _pattern(number: int, *, ordered: bool) -> BaseOxmlElement:
    pattern = element("w:abstractNum", abstractNumId=number)
    pattern.append(element("w:multiLevelType", val="multilevel"))
    for level in range(_LEVELS):
        made = element("w:lvl", ilvl=level)
        made.append(element("w:start", val=1))
        kind = _ORDERED_FORMATS[level % 3] if ordered else "bullet"
        made.append(element("w:numFmt", val=kind))
        shown = f"%{level + 1}." if ordered else _BULLETS[level % 3]
        made.append(element("w:lvlText", val=shown))
        made.append(element("w:lvlJc", val="left"))
        shape = element("w:pPr")
        shape.append(element("w:ind", left=_STEP * (level + 1), hanging=_STEP))
        made.append(shape)
        letters = element("w:rPr")
        letters.append(element("w:rFonts", ascii="Calibri", hAnsi="Calibri", cs="Calibri"))
        made.append(letters)
        pattern.append(made)
    return pattern
