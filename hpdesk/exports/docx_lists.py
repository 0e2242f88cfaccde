# SPDX-License-Identifier: MPL-2.0
"""Real Word lists: each list of ours is numbered on its own, from its own start."""

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from hpdesk.exports.docx_xml import element

_LEVELS = 9
STEP = 320  # twentieths of a point that a level is indented by
_ORDERED_FORMATS = ("decimal", "lowerLetter", "lowerRoman")
_BULLETS = ("•", "–", "•")


class Numbering:
    """The numbering part of one document; what its template numbers is left as it is."""

    def __init__(self, word: WordDocument) -> None:
        self._root: BaseOxmlElement = word.part.numbering_part.element
        known = self._root.findall(qn("w:abstractNum"))
        first = 1 + max((_number(one, "w:abstractNumId") for one in known), default=0)
        self._patterns = {True: first, False: first + 1}
        numbers = self._root.findall(qn("w:num"))
        self._count = max((_number(one, "w:numId") for one in numbers), default=0)
        for ordered, number in self._patterns.items():
            pattern = _pattern(number, ordered=ordered)
            if numbers:  # the patterns stand before all the numbers
                numbers[0].addprevious(pattern)
            else:
                self._root.append(pattern)

    def new_list(self, *, ordered: bool, start: int) -> int:
        """Return the number of a new list that begins at `start`."""
        self._count += 1
        number = element("w:num", numId=self._count)
        number.append(element("w:abstractNumId", val=self._patterns[ordered]))
        for level in range(_LEVELS):
            override = element("w:lvlOverride", ilvl=level)
            override.append(element("w:startOverride", val=min(start, 32767)))
            number.append(override)
        clean_up = self._root.find(qn("w:numIdMacAtCleanup"))
        if clean_up is None:
            self._root.append(number)
        else:
            clean_up.addprevious(number)
        return self._count

    def number(self, paragraph: Paragraph, number: int, level: int) -> None:
        """Make a paragraph an item of a list at a level from 0."""
        _set_number(paragraph._p, number, level)  # noqa: SLF001 - python-docx's own way below its API

    def take_out(self, paragraph: BaseOxmlElement) -> None:
        """Take a paragraph out of the list that its style would put it in."""
        _set_number(paragraph, 0, 0)


class ListKinds:
    """What a document's numbers stand for: bullets or figures, and where they begin."""

    def __init__(self, numbering: BaseOxmlElement | None, styles: BaseOxmlElement | None) -> None:
        self._patterns: dict[str, BaseOxmlElement] = {}
        self._numbers: dict[str, BaseOxmlElement] = {}
        self._of_style: dict[str, BaseOxmlElement] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._running: dict[
            str, str
        ] = {}  # by pattern: the list that a number without start goes on
        if numbering is not None:
            for pattern in numbering.findall(qn("w:abstractNum")):
                self._patterns[str(pattern.get(qn("w:abstractNumId")))] = pattern
            for number in numbering.findall(qn("w:num")):
                self._numbers[str(number.get(qn("w:numId")))] = number
        for style in styles.findall(qn("w:style")) if styles is not None else ():
            properties = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if properties is not None:
                self._of_style[str(style.get(qn("w:styleId")))] = properties

    def place(self, paragraph: BaseOxmlElement) -> tuple[str, int, bool, int] | None:
        """Return a paragraph's list: number, level, whether figures, the figure it begins with.

        None where it stands in no list. To be asked once of each paragraph, in order.
        """
        properties = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if properties is None:
            style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            key = "" if style is None else str(style.get(qn("w:val")))
            properties = self._of_style.get(key)
        number = _child_value(properties, "w:numId")
        if number is None or number not in self._numbers:
            return None
        level = int(_child_value(properties, "w:ilvl") or 0)
        ordered, start = self._kind(number, level)
        number = self._list_of(number)
        count = self._counts.get((number, level), 0)
        self._counts[number, level] = count + 1
        for deeper in [key for key in self._counts if key[0] == number and key[1] > level]:
            del self._counts[deeper]
        return number, level, ordered, start + count

    def _list_of(self, number: str) -> str:
        """Return the number whose list an item goes on with.

        LibreOffice begins a list with a number that says where, and goes on with another.
        """
        made = self._numbers[number]
        pattern = _child_value(made, "w:abstractNumId") or ""
        if made.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}") is not None:
            self._running[pattern] = number
        return self._running.get(pattern, number)

    def _kind(self, number: str, level: int) -> tuple[bool, int]:
        made = self._numbers[number]
        pattern = self._patterns.get(_child_value(made, "w:abstractNumId") or "")
        start, kind = 1, "bullet"
        for each in pattern.findall(qn("w:lvl")) if pattern is not None else ():
            if each.get(qn("w:ilvl")) == str(level):
                start = int(_child_value(each, "w:start") or 1)
                kind = _child_value(each, "w:numFmt") or "decimal"
        for override in made.findall(qn("w:lvlOverride")):
            if override.get(qn("w:ilvl")) == str(level):
                start = int(_child_value(override, "w:startOverride") or start)
        return kind not in ("bullet", "none"), start


def _set_number(paragraph: BaseOxmlElement, number: int, level: int) -> None:
    properties = paragraph.get_or_add_pPr().get_or_add_numPr()
    for old in list(properties):
        properties.remove(old)
    properties.append(element("w:ilvl", val=level))
    properties.append(element("w:numId", val=number))


def _number(made: BaseOxmlElement, name: str) -> int:
    written = str(made.get(qn(name)) or "0")
    return int(written) if written.isdigit() else 0


def _child_value(parent: BaseOxmlElement | None, tag: str) -> str | None:
    found = None if parent is None else parent.find(qn(tag))
    return None if found is None else found.get(qn("w:val"))


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
        shape.append(element("w:ind", left=STEP * (level + 1), hanging=STEP))
        made.append(shape)
        letters = element("w:rPr")
        letters.append(element("w:rFonts", ascii="Calibri", hAnsi="Calibri", cs="Calibri"))
        made.append(letters)
        pattern.append(made)
    return pattern
