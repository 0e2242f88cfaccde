# SPDX-License-Identifier: MPL-2.0
"""Blocks of a paper as reportlab flowables, in the looks of the A4 design (points)."""

from collections.abc import MutableMapping, Sequence
from typing import assert_never

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle as Look
from reportlab.platypus import Flowable, PageBreak, Spacer, TableStyle

from hpdesk.documents import model
from hpdesk.documents.chart_drawing import drawings
from hpdesk.documents.model import Align, Block, Cell, ParagraphStyle
from hpdesk.documents.table_widths import column_widths
from hpdesk.exports.chart_looks import text_width
from hpdesk.exports.pdf_charts import ChartFlowable
from hpdesk.exports.pdf_flowables import AnchoredHeading, PagedTable, RuleFlowable, SideBox
from hpdesk.exports.pdf_fonts import BOLD_FONT, TEXT_FONT, PageNumber, plain_words, rich_text
from hpdesk.exports.pdf_keeping import hold_ends, loosen
from hpdesk.exports.pdf_pictures import PictureFlowable
from hpdesk.exports.pdf_tags import Element, HeadingLevels, TableMarks
from hpdesk.exports.pdf_text import TaggedParagraph

TEXT_WIDTH = 471.0
_PART_ABOVE = 16.0
INK = HexColor("#1A2327")
_MUTED = HexColor("#47545A")
_TEAL = HexColor("#1D5B66")
_BAND = HexColor("#EEF2F3")
_DARK_RULE = HexColor("#7F8B90")
_LIGHT_RULE = HexColor("#DCE1E3")
_MIDDLE_RULE = HexColor("#BCC5C8")


def _look(name: str, size: float, leading: float, **more: object) -> Look:
    settings: dict[str, object] = {
        "fontName": TEXT_FONT,
        "bulletFontName": TEXT_FONT,
        "bulletFontSize": size,
        "textColor": INK,
        "allowWidows": 0,
        "allowOrphans": 0,
        "splitLongWords": 1,
        "uriWasteReduce": 0.3,
        "underlineWidth": 0.5,
        "underlineOffset": "-0.14*F",
    }
    return Look(name, fontSize=size, leading=leading, **{**settings, **more})


_LOOKS = {
    ParagraphStyle.BODY: _look("Body", 11, 15, spaceAfter=5),
    ParagraphStyle.MUTED: _look("Muted", 11, 15, spaceAfter=2, textColor=_MUTED),
    ParagraphStyle.SMALL: _look("Small", 9, 12, spaceBefore=1, textColor=_MUTED),
    ParagraphStyle.LABEL: _look(
        "Label", 11, 15, fontName=BOLD_FONT, spaceBefore=14, spaceAfter=4, keepWithNext=1
    ),
    ParagraphStyle.KICKER: _look("Kicker", 14, 19.5, textColor=_MUTED),
    ParagraphStyle.TITLE: _look(
        "Title", 26, 31.5, fontName=BOLD_FONT, spaceBefore=1, spaceAfter=14
    ),
    ParagraphStyle.CELL: _look("Cell", 10, 13.5),
}
_HEADINGS = {
    1: _look("Heading1", 18, 23.25, fontName=BOLD_FONT, spaceAfter=5, keepWithNext=1),
    2: _look(
        "Heading2",
        12,
        15.75,
        fontName=BOLD_FONT,
        textColor=_TEAL,
        spaceBefore=12,
        spaceAfter=2.5,
        keepWithNext=1,
    ),
    3: _look("Heading3", 11, 15, fontName=BOLD_FONT, spaceBefore=6, spaceAfter=2, keepWithNext=1),
}
_HEADING_LEVELS = {ParagraphStyle.TITLE: 1, ParagraphStyle.LABEL: 9}
_FACT_RULES = [
    ("FONT", (0, 0), (-1, -1), TEXT_FONT),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 9),
    ("TOPPADDING", (0, 0), (-1, -1), 1.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
]
_INDENT = 16.0
_MOST_COLUMNS = 14
_LABEL_SHARE = 0.1  # of a row's width


class BlockMaker:
    """Makes flowables; notes on which page each anchor fell.

    `structure` is the paper's, to which every block adds its element. `flat` writes tables as
    plain lines, for the rare table that no page can hold.
    """

    def __init__(
        self,
        page_number: PageNumber,
        pages: MutableMapping[str, int],
        structure: Element,
        *,
        flat: bool = False,
    ) -> None:
        self._page_number = page_number
        self._pages = pages
        self._structure = structure
        self._levels = HeadingLevels()
        self._flat = flat

    def flowables(self, blocks: Sequence[Block], width: float = TEXT_WIDTH) -> list[Flowable]:
        """Return the flowables of blocks in a text width in points."""
        made: list[Flowable] = []
        for place, (block, following) in enumerate(zip(blocks, (*blocks[1:], None), strict=True)):
            parts = self._made(block, self._structure, width, 0)
            if model.begins_part(blocks, place):
                parts[0].spaceBefore = _PART_ABOVE
            if isinstance(block, model.Rule) or isinstance(following, model.Heading):
                for part in parts:
                    part.keepWithNext = isinstance(block, model.Rule) or _is_eyebrow(block)
            made += parts
        loosen(made)
        hold_ends(made)
        return made

    def _made(self, block: Block, within: Element, width: float, depth: int) -> list[Flowable]:
        match block:
            case model.Heading():
                return [self._heading(block, within)]
            case model.Paragraph():
                return [self._paragraph(block, within.add(self._kind(block)), depth)]
            case model.ListBlock():
                return self._list(block, within, width, depth)
            case model.Table():
                return self._table(block, within, width)
            case model.Box(blocks=inner):
                return [SideBox(self._boxed(inner, within.add("Div"), width - 27))]
            case model.Facts():
                return [self._facts(block, within.add("Table"), width)]
            case model.Contents():
                return self._contents(_contents_table(block), within, width)
            case model.Chart():
                return [
                    ChartFlowable(
                        each, within.add("Figure", alt=plain_words(each.alt) or "Diagram")
                    )
                    for each in drawings(block, width, text_width)
                ]
            case model.Picture(content=content, alt=alt):
                return [PictureFlowable(content, width, within.add("Figure", alt=plain_words(alt)))]
            case model.Rule():
                return [
                    RuleFlowable("100%", 0.75, color=_MIDDLE_RULE, spaceBefore=18, spaceAfter=11)
                ]
            case model.PageBreak():
                return [PageBreak()]
            case _:
                assert_never(block)

    def _kind(self, block: model.Paragraph) -> str:
        """Return what a paragraph is: the title and the labels over parts are headings too."""
        if not any(run.text.strip() or run.page_of for run in block.runs):
            return "P"
        level = _HEADING_LEVELS.get(block.style)
        return self._levels.kind(level) if level else "P"

    def _heading(self, block: model.Heading, within: Element) -> Flowable:
        words = plain_words(block.contents or model.text_of(block.runs))
        kind = self._levels.kind(block.level) if model.text_of(block.runs).strip() else "P"
        return AnchoredHeading(
            self._markup(block.runs),
            _HEADINGS[min(block.level, 3)],
            anchor=block.anchor,
            bookmark=words if block.level == 1 else "",
            pages=self._pages,
        ).tell(within.add(kind))

    def _markup(self, runs: tuple[model.Run, ...]) -> str:
        return rich_text(runs, self._page_number)

    def _paragraph(
        self,
        block: model.Paragraph,
        element: Element,
        depth: int,
        bullet: str = "",
        label: Element | None = None,
    ) -> Flowable:
        look = _LOOKS[block.style]
        if depth:
            look = Look(
                f"{look.name}{depth}",
                look,
                leftIndent=_INDENT * depth,
                bulletIndent=_INDENT * (depth - 1) + 3,
                spaceAfter=2.5,
            )
        made = TaggedParagraph(self._markup(block.runs), look, bulletText=bullet or None)
        made.ends = block.ends
        return made.tell(element, label)

    def _list(
        self, block: model.ListBlock, within: Element, width: float, depth: int
    ) -> list[Flowable]:
        made: list[Flowable] = []
        listed = within.add("L", numbering="Decimal" if block.ordered else "Disc")
        for place, item in enumerate(block.items):
            bullet = f"{block.start + place}." if block.ordered else "•"
            inner = min(depth + 1, 8)
            entry = listed.add("LI")
            label, body = entry.add("Lbl"), entry.add("LBody")
            first, rest = model.Paragraph(()), item
            if item and isinstance(item[0], model.Paragraph):
                first, rest = item[0], item[1:]
            made.append(self._paragraph(first, body.add("P"), inner, bullet, label))
            for each in rest:
                made += self._made(each, body, width, inner)
        return made

    def _boxed(self, blocks: Sequence[Block], within: Element, width: float) -> list[Flowable]:
        return [made for block in blocks for made in self._made(block, within, width, 0)]

    def _facts(self, block: model.Facts, within: Element, width: float) -> Flowable:
        body = _LOOKS[ParagraphStyle.BODY]
        name_look = Look("FactName", body, textColor=_MUTED, spaceAfter=0)
        value_look = Look("FactValue", body, spaceAfter=0)
        rows = []
        for name, runs in block.pairs:
            row = within.add("TR")
            named = TaggedParagraph(self._markup((model.Run(name),)), name_look)
            valued = TaggedParagraph(self._markup(runs), value_look)
            rows.append([named.tell(row.add("TH", scope="Row")), valued.tell(row.add("TD"))])
        table = PagedTable(
            rows,
            [88.5, width - 88.5],
            splitInRow=1,
            spaceBefore=0,
            spaceAfter=10,
            renderCB=TableMarks(0),
        )
        table.setStyle(TableStyle(_FACT_RULES))
        return table

    def _contents(self, block: model.Table, within: Element, width: float) -> list[Flowable]:
        if self._flat or not block.rows:
            return self._lines(block, within)
        contents = within.add("TOC")
        entries = [contents.add("TOCI") for _ in block.rows]
        cells = [[entry.add("Reference") for _ in block.columns] for entry in entries]
        return self._set(block, cells, width)

    def _table(self, block: model.Table, within: Element, width: float) -> list[Flowable]:
        """Return a table; one without a header is told as a list, which it is to a listener."""
        if not block.columns or not (block.header or block.rows):
            return []
        if self._flat or len(block.columns) > _MOST_COLUMNS:
            return self._lines(block, within)
        if not block.header:
            listed = within.add("L", numbering="None")
            cells = [_entry(block, row, listed.add("LI")) for row in block.rows]
            return self._set(block, cells, width)
        table = within.add("Table")
        head = table.add("TR")
        cells = [[head.add("TH", scope="Column") for _ in block.columns]]
        for _ in block.rows:
            row = table.add("TR")
            cells.append([row.add("TD") for _ in block.columns])
        return self._set(block, cells, width)

    def _set(
        self, block: model.Table, elements: list[list[Element]], width: float
    ) -> list[Flowable]:
        """Set a table whose cells are the elements."""
        rows = _rows(block)
        cells = [
            [
                self._cell(cell, column.align, element)
                for cell, column, element in zip(row, block.columns, told, strict=True)
            ]
            for row, told in zip(rows, elements, strict=True)
        ]
        widths = column_widths(block, width, text_width)
        header_rows = 1 if block.header else 0
        table = PagedTable(
            cells,
            widths,
            repeatRows=header_rows,
            splitInRow=1,
            spaceBefore=6,
            spaceAfter=8,
            renderCB=TableMarks(header_rows),
        )
        table.setStyle(TableStyle(_rules(block)))
        return [table]

    def _cell(self, cell: Cell, align: Align, element: Element) -> list[Flowable]:
        made = []
        for paragraph in cell:
            look = _LOOKS[paragraph.style]
            if align is Align.RIGHT:
                look = Look(f"{look.name}Right", look, alignment=TA_RIGHT, spaceAfter=0)
            told = element if len(cell) == 1 else element.add("P")
            made.append(TaggedParagraph(self._markup(paragraph.runs), look).tell(told))
        return made or [Spacer(0, 0)]

    def _lines(self, block: model.Table, within: Element) -> list[Flowable]:
        return [
            self._paragraph(paragraph, within.add("P"), 0)
            for row in _rows(block)
            for cell in row
            for paragraph in cell
            if paragraph.runs
        ]


def _rows(block: model.Table) -> list[tuple[Cell, ...]]:
    return ([block.header] if block.header else []) + list(block.rows)


def _entry(block: model.Table, row: tuple[Cell, ...], entry: Element) -> list[Element]:
    """Return the elements of a row that is told as a list's entry; a narrow first is its label."""
    total = sum(column.weight for column in block.columns)
    labelled = len(row) > 1 and block.columns[0].weight < total * _LABEL_SHARE and len(row[0]) == 1
    made = [entry.add("Lbl")] if labelled else []
    body = entry.add("LBody")
    return made + [body.add("P" if len(cell) == 1 else "Div") for cell in row[len(made) :]]


def _is_eyebrow(block: Block) -> bool:
    """Tell whether a block is the small line over a heading, such as `Punkt 3`."""
    return isinstance(block, model.Heading) or (
        isinstance(block, model.Paragraph) and block.style is ParagraphStyle.MUTED
    )


def _contents_table(block: model.Contents) -> model.Table:
    rows = tuple(
        (
            (model.Paragraph((model.Run(entry.text, anchor=entry.anchor),), ParagraphStyle.CELL),),
            (
                model.Paragraph(
                    (model.Run("Side ", anchor=entry.anchor, page_of=entry.anchor),),
                    ParagraphStyle.CELL,
                ),
            ),
        )
        for entry in block.entries
    )
    columns = (model.Column(500), model.Column(80, Align.RIGHT))
    return model.Table(columns, (), rows, model.TableStyle.LINES)


def _rules(block: model.Table) -> list[tuple[object, ...]]:
    """Return reportlab's table commands for a table's style."""
    everywhere = ((0, 0), (-1, -1))
    bare = block.style is model.TableStyle.BARE
    rules: list[tuple[object, ...]] = [
        ("FONT", *everywhere, TEXT_FONT),
        ("VALIGN", *everywhere, "TOP"),
        ("LEFTPADDING", *everywhere, 0 if bare else 6),
        ("RIGHTPADDING", *everywhere, 0 if bare else 6),
        ("TOPPADDING", *everywhere, 1.5 if bare else 4.5),
        ("BOTTOMPADDING", *everywhere, 1.5 if bare else 4.5),
    ]
    if bare:
        return rules
    rules.append(("LINEBELOW", *everywhere, 0.75, _LIGHT_RULE))
    if block.header:
        rules += [
            ("BACKGROUND", (0, 0), (-1, 0), _BAND),
            ("LINEABOVE", (0, 0), (-1, 0), 0.75, _DARK_RULE),
            ("LINEBELOW", (0, 0), (-1, 0), 0.75, _DARK_RULE),
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ]
    else:
        rules.append(("LINEABOVE", (0, 0), (-1, 0), 0.75, _LIGHT_RULE))
    return rules
