# SPDX-License-Identifier: MPL-2.0
"""WordprocessingML as blocks of the light markup, whoever wrote it: Word, LibreOffice or we.

Tracked changes are read as accepted.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from hpdesk.documents.model import (
    Align,
    Block,
    Cell,
    Column,
    Heading,
    ListBlock,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from hpdesk.exports.docx_lists import STEP, ListKinds
from hpdesk.exports.docx_xml import CELL_MARGIN

_HEADING = re.compile(r"(?:heading|overskrift) ?([1-9])")
_GONE = (qn("w:del"), qn("w:moveFrom"))
_THROUGH = tuple(
    qn(f"w:{name}") for name in ("ins", "moveTo", "smartTag", "sdtContent", "sdt", "fldSimple")
)
TRACKED = tuple(qn(f"w:{name}") for name in ("ins", "del", "moveFrom", "moveTo"))
_OFF = ("0", "false", "off", "none")
_BOLD_STYLES, _ITALIC_STYLES = ("strong", "stærk", "fed"), ("emphasis", "fremhæv", "kursiv")


def style_name(paragraph: BaseOxmlElement, styles: Mapping[str, str]) -> str:
    """Return the name of a paragraph's style in small letters, `normal` where it has none."""
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    if style is None:
        return "normal"
    key = str(style.get(qn("w:val")))
    return styles.get(key, key).lower()


def heading_level(paragraph: BaseOxmlElement, styles: Mapping[str, str]) -> int | None:
    """Return the level of a heading from 1, None for any other paragraph."""
    found = _HEADING.fullmatch(style_name(paragraph, styles))
    return int(found[1]) if found else None


@dataclass(slots=True)
class _OpenList:
    """A list that is being read: its level and number in Word, and its items so far."""

    level: int
    number: str
    ordered: bool
    start: int
    items: list[list["Block | _OpenList"]] = field(default_factory=list)


class WordReading:
    """Reads paragraphs and tables of one document.

    `styles` are the names of its styles by key, `links` the addresses of its links.
    """

    def __init__(
        self, styles: Mapping[str, str], lists: ListKinds, links: Mapping[str, str]
    ) -> None:
        self.styles = styles
        self._lists = lists
        self._links = links

    def blocks(self, elements: Sequence[BaseOxmlElement]) -> tuple[Block, ...]:
        """Return paragraphs and tables that follow one another as blocks, lists in lists."""
        found: list[Block | _OpenList] = []
        stack: list[_OpenList] = []
        for element in _without_deleted_marks(elements):
            if isinstance(element, list):
                self._take(element, stack, found)
            else:
                _place(self._table(element), _table_depth(element), stack, found)
        return tuple(_closed(found))

    def _take(
        self,
        paragraph: list[BaseOxmlElement],
        stack: list[_OpenList],
        found: list["Block | _OpenList"],
    ) -> None:
        first = paragraph[0]
        runs = tuple(run for part in paragraph for run in self.runs(part))
        place = self._lists.place(first)
        if place is not None:
            number, level, ordered, start = place
            _open(stack, found, _OpenList(level, number, ordered, start))
            stack[-1].items.append([Paragraph(runs)])
            return
        level_of_heading = heading_level(first, self.styles)
        block = Heading(3, runs) if level_of_heading else Paragraph(runs)
        if runs:
            _place(block, _depth(first), stack, found)

    def place(self, paragraph: BaseOxmlElement) -> tuple[str, int, bool, int] | None:
        """Return a paragraph's list, its level, whether it counts and from where; None outside."""
        return self._lists.place(paragraph)

    def runs(self, paragraph: BaseOxmlElement) -> tuple[Run, ...]:
        """Return the words of a paragraph with their looks."""
        return tuple(self._runs_in(paragraph, "", _Fields()))

    def _runs_in(self, parent: BaseOxmlElement, url: str, fields: "_Fields") -> Iterator[Run]:
        for child in parent:
            if child.tag == qn("w:r"):
                text = fields.text_of(child)
                if text:
                    bold, italic = self._look(child)
                    yield Run(text, bold, italic, url=url or fields.url)
            elif child.tag == qn("w:hyperlink"):
                target = self._links.get(str(child.get(qn("r:id"))), "")
                yield from self._runs_in(child, target, fields)
            elif child.tag in _THROUGH:
                yield from self._runs_in(child, url, fields)

    def _look(self, run: BaseOxmlElement) -> tuple[bool, bool]:
        properties = run.find(qn("w:rPr"))
        if properties is None:
            return False, False
        style = properties.find(qn("w:rStyle"))
        named = "" if style is None else str(style.get(qn("w:val")))
        name = self.styles.get(named, named).lower()
        return (
            _is_on(properties, "w:b", default=name in _BOLD_STYLES),
            _is_on(properties, "w:i", default=name in _ITALIC_STYLES),
        )

    def _table(self, table: BaseOxmlElement) -> Table:
        rows: list[tuple[Cell, ...]] = []
        aligns: list[Align] = []
        for row in table.iter(qn("w:tr")):
            if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
                continue
            cells = row.findall(qn("w:tc"))
            rows.append(tuple(self._cell(cell) for cell in cells))
            if not aligns:
                aligns = [_align(cell) for cell in cells]
        width = len(aligns)
        empty: Cell = (Paragraph((), ParagraphStyle.CELL),)
        even = [tuple([*row, *[empty] * width][:width]) for row in rows]
        columns = tuple(Column(1, align) for align in aligns)
        return Table(columns, even[0] if even else (), tuple(even[1:]))

    def _cell(self, cell: BaseOxmlElement) -> Cell:
        paragraphs = [
            Paragraph(self.runs(paragraph), ParagraphStyle.CELL)
            for paragraph in cell.iter(qn("w:p"))
        ]
        return tuple(p for p in paragraphs if p.runs) or tuple(paragraphs[:1])


class _Fields:
    """Follows fields through the runs of a paragraph: their codes are no text, a link is one."""

    def __init__(self) -> None:
        self._codes: list[list[str]] = []
        self._in_code: list[bool] = []

    @property
    def url(self) -> str:
        for code in reversed(self._codes):
            found = re.match(r'\s*HYPERLINK\s+"([^"]+)"', "".join(code))
            if found:
                return found[1]
        return ""

    def text_of(self, run: BaseOxmlElement) -> str:
        text: list[str] = []
        for child in run:
            if child.tag == qn("w:fldChar"):
                self._step(str(child.get(qn("w:fldCharType"))))
            elif child.tag == qn("w:instrText") and self._codes:
                self._codes[-1].append(child.text or "")
            elif not any(self._in_code):
                text.append(_sign(child))
        return "".join(text)

    def _step(self, kind: str) -> None:
        if kind == "begin":
            self._codes.append([])
            self._in_code.append(True)
        elif kind == "separate" and self._in_code:
            self._in_code[-1] = False
        elif kind == "end" and self._codes:
            self._codes.pop()
            self._in_code.pop()


def _sign(child: BaseOxmlElement) -> str:
    if child.tag == qn("w:t"):
        return child.text or ""
    if child.tag in (qn("w:br"), qn("w:cr")):
        return "\n" if child.get(qn("w:type")) in (None, "textWrapping") else ""
    if child.tag == qn("w:noBreakHyphen"):
        return "\N{NON-BREAKING HYPHEN}"
    if child.tag == qn("w:softHyphen"):
        return "\N{SOFT HYPHEN}"
    return "\t" if child.tag == qn("w:tab") else ""


def _is_on(properties: BaseOxmlElement, tag: str, *, default: bool) -> bool:
    found = properties.find(qn(tag))
    return default if found is None else found.get(qn("w:val")) not in _OFF


def _align(cell: BaseOxmlElement) -> Align:
    found = cell.find(f"{qn('w:p')}/{qn('w:pPr')}/{qn('w:jc')}")
    right = found is not None and found.get(qn("w:val")) in ("right", "end")
    return Align.RIGHT if right else Align.LEFT


def _without_deleted_marks(
    elements: Iterable[BaseOxmlElement],
) -> list[BaseOxmlElement | list[BaseOxmlElement]]:
    """Join paragraphs whose end was deleted under tracked changes with the one that follows."""
    found: list[BaseOxmlElement | list[BaseOxmlElement]] = []
    open_: list[BaseOxmlElement] = []
    for element in elements:
        if element.tag != qn("w:p"):
            if element.tag == qn("w:tbl"):
                found += [open_, element] if open_ else [element]
                open_ = []
            continue
        open_.append(element)
        mark = element.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
        if mark is None or not any(mark.find(tag) is not None for tag in _GONE):
            found.append(open_)
            open_ = []
    return [*found, open_] if open_ else found


def _depth(paragraph: BaseOxmlElement) -> int:
    """Return in how many lists a paragraph without a number of its own stands."""
    indent = paragraph.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    if indent is None:
        return 0
    return _steps(indent.get(qn("w:left")) or indent.get(qn("w:start")), 0)


def _table_depth(table: BaseOxmlElement) -> int:
    indent = table.find(f"{qn('w:tblPr')}/{qn('w:tblInd')}")
    return _steps(None if indent is None else indent.get(qn("w:w")), CELL_MARGIN)


def _steps(written: str | None, margin: int) -> int:
    try:
        return max(0, round((float(written or 0) - margin) / STEP))
    except ValueError:
        return 0


def _open(stack: list[_OpenList], found: list["Block | _OpenList"], wanted: _OpenList) -> None:
    """Make the list that an item belongs to the last on the stack."""
    while stack and stack[-1].level > wanted.level:
        stack.pop()
    if stack and stack[-1].level == wanted.level:
        if stack[-1].number == wanted.number:
            return
        stack.pop()
    _into(wanted, stack, found)
    stack.append(wanted)


def _place(
    block: Block, depth: int, stack: list[_OpenList], found: list["Block | _OpenList"]
) -> None:
    """Put a block without a number where its indent says: into an item, or after the list."""
    while stack and stack[-1].level + 1 > depth:
        stack.pop()
    _into(block, stack, found)


def _into(
    made: "Block | _OpenList", stack: list[_OpenList], found: list["Block | _OpenList"]
) -> None:
    (stack[-1].items[-1] if stack else found).append(made)


def _closed(found: Sequence["Block | _OpenList"]) -> Iterator[Block]:
    for each in found:
        if isinstance(each, _OpenList):
            items = tuple(tuple(_closed(item)) for item in each.items)
            yield ListBlock(each.ordered, items, each.start)
        else:
            yield each
