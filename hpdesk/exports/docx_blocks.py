# SPDX-License-Identifier: MPL-2.0
"""Blocks of a paper as Word content."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import assert_never

from docx.blkcntnr import BlockItemContainer
from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor, Twips
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from hpdesk.documents import model
from hpdesk.documents.chart_drawing import drawings
from hpdesk.documents.model import Align, Block, ParagraphStyle, TableStyle
from hpdesk.documents.table_widths import Measure, column_widths
from hpdesk.exports.chart_looks import text_width
from hpdesk.exports.chart_picture import chart_png
from hpdesk.exports.docx_keeping import hold_end, rule_off
from hpdesk.exports.docx_lists import STEP, Numbering
from hpdesk.exports.docx_parts import GAP_STYLE, part_bookmark
from hpdesk.exports.docx_styles import (
    BAND,
    BOX,
    DARK_RULE,
    LIGHT_RULE,
    LINK_STYLE,
    MUTED,
    STYLE_NAMES,
    TEAL,
    StyleKeys,
)
from hpdesk.exports.docx_xml import (
    CELL_MARGIN,
    add_bookmark,
    add_field,
    cell_borders,
    drop_first_empty,
    element,
    into_link,
    pad_cell,
    shade,
    xml_safe,
)

Place = BlockItemContainer
_EIGHTHS = 6
_MOST_COLUMNS = 40
_DEEPEST = 8
_LINE, _MOST_WHOLE = 80, 1500  # letters of a line, and of a row that stands whole on a page
_PART_ABOVE = Pt(16)
_PICTURE_SHARE = 0.84  # of the text's width, as in the PDF


class DocxBlocks:
    """Adds blocks to a Word document; `pages` are the page numbers to show until Word counts.

    `width` is that of the text, in millimetres; `measure` tells how wide words are in columns.
    """

    def __init__(
        self,
        word: WordDocument,
        styles: StyleKeys,
        pages: Mapping[str, int],
        width: float,
        measure: Measure = text_width,
    ) -> None:
        self._body: Place = word._body  # noqa: SLF001 - where paragraphs are added, as python-docx does
        self._styles = styles
        self._pages = pages
        self._width = width
        self._measure = measure
        self._numbering = Numbering(word)
        marks = word.element.body.iter(qn("w:bookmarkStart"))
        numbers = [str(mark.get(qn("w:id"))) for mark in marks]
        self._bookmarks = max((int(n) for n in numbers if n.isdigit()), default=0)
        self._named: set[str] = set()
        self._break_next = False

    def add(self, blocks: Sequence[Block]) -> None:
        """Add blocks at the end of the document."""
        for place, block in enumerate(blocks):
            after = blocks[place + 1] if place + 1 < len(blocks) else None
            self._add(self._body, block, self._width, 0, _part_of(after))
            if isinstance(after, model.Paragraph) and after.ends:
                hold_end(self._body)
            if model.begins_part(blocks, place):
                self._body.paragraphs[-1].paragraph_format.space_before = _PART_ABOVE

    def _add(self, place: Place, block: Block, width: float, depth: int, below: str = "") -> None:
        """Add a block that stands in so many lists; `below` is the text of the plan under it."""
        match block:
            case model.Heading():
                self._heading(place, block, depth, below)
            case model.Paragraph():
                _indent(self._paragraph(place, block), depth)
            case model.ListBlock():
                self._list(place, block, width, depth)
            case model.Table():
                self._table(place, block, width, depth)
            case model.Box():
                self._box(place, block, width)
            case model.Facts():
                self._facts(place, block, width)
            case model.Contents():
                self._contents(place, block)
            case model.Chart():
                self._chart(place, block, width)
            case model.Picture():
                self._picture(place, block.content, block.alt, width * _PICTURE_SHARE)
            case model.Rule():
                self._rule(place)
            case model.PageBreak():
                self._break_next = True
            case _:
                assert_never(block)

    def _new(self, place: Place, style: str) -> Paragraph:
        inner = place._element.add_p()  # noqa: SLF001 - as above; by key, which costs no search
        key = self._styles.of(style)
        if key is not None and style != "Normal":
            inner.get_or_add_pPr().get_or_add_pStyle().val = key
            if self._styles.is_numbered(key):
                self._numbering.take_out(inner)  # our points have the plan's own numbers
        paragraph = Paragraph(inner, place)
        if self._break_next:
            paragraph.paragraph_format.page_break_before = True
            self._break_next = False
        return paragraph

    def _heading(self, place: Place, block: model.Heading, depth: int, below: str) -> None:
        paragraph = self._new(place, f"Heading {min(block.level, 4)}")
        self._runs(paragraph, block.runs)
        _indent(paragraph, depth)
        if block.anchor:
            self._mark(paragraph, bookmark_name(block.anchor))
        if below and not block.part:
            self._mark(paragraph, part_bookmark(below))
        elif block.part.endswith("/title"):
            self._mark(paragraph, part_bookmark(block.part))

    def _mark(self, paragraph: Paragraph, name: str) -> None:
        """Put a bookmark round a paragraph; no name is given twice."""
        if name not in self._named:
            self._named.add(name)
            self._bookmarks += 1
            add_bookmark(paragraph, name, self._bookmarks)

    def _paragraph(self, place: Place, block: model.Paragraph) -> Paragraph:
        paragraph = self._new(place, STYLE_NAMES[block.style])
        if block.style is ParagraphStyle.MUTED:
            paragraph.paragraph_format.keep_with_next = True
        self._runs(paragraph, block.runs)
        if block.anchor:
            self._mark(paragraph, bookmark_name(block.anchor))
        return paragraph

    def _runs(self, paragraph: Paragraph, runs: Sequence[model.Run]) -> None:
        for run in runs:
            self._run(paragraph, run)

    def _run(self, paragraph: Paragraph, run: model.Run) -> None:
        target = run.anchor or run.word_anchor
        known = target in self._pages
        made = _text(paragraph, run.text)
        if run.page_of:
            if run.page_of in self._pages:
                code = f"PAGEREF {bookmark_name(run.page_of)} \\h"
                made += add_field(paragraph, code, str(self._pages[run.page_of]))
            else:
                made += [paragraph.add_run("–")]
        for each in made:
            if run.bold:
                each.bold = True
            if run.italic:
                each.italic = True
            if run.url or known:
                _link_look(each, self._styles.of(LINK_STYLE))
            elif run.muted:
                each.font.color.rgb = RGBColor.from_string(MUTED)
        if run.url:
            into_link(paragraph, made, url=xml_safe(run.url))
        elif known:
            into_link(paragraph, made, anchor=bookmark_name(target))

    def _list(self, place: Place, block: model.ListBlock, width: float, depth: int) -> None:
        number = self._numbering.new_list(ordered=block.ordered, start=block.start)
        level = min(depth, _DEEPEST)
        for item in block.items:
            lead = item[0] if item and isinstance(item[0], model.Paragraph) else None
            paragraph = self._new(place, "List Number" if block.ordered else "List Bullet")
            self._runs(paragraph, lead.runs if lead else ())
            self._numbering.number(paragraph, number, level)
            for each in item[1:] if lead else item:
                self._add(place, each, width, depth + 1)

    def _box(self, place: Place, block: model.Box, width: float) -> None:
        table = self._new_table(place, 1, [width])
        row = table.add_row()  # type: ignore[no-untyped-call]  # untyped in python-docx
        if _size(block) < _MOST_WHOLE:
            row._tr.get_or_add_trPr().append(element("w:cantSplit"))  # noqa: SLF001 - python-docx's own way below its API
        cell = row.cells[0]
        cell.width = Mm(width)
        cell_borders(cell, top=None, left=(24, TEAL), bottom=None, right=None)
        shade(cell._tc.get_or_add_tcPr(), BOX)  # noqa: SLF001 - python-docx's own way below its API
        pad_cell(cell, 110, 160)
        for each in block.blocks:
            self._add(cell, each, width - 8, 0)
        drop_first_empty(cell)
        if cell.paragraphs and block.blocks and isinstance(block.blocks[0], model.Paragraph):
            cell.paragraphs[0].paragraph_format.space_before = Pt(0)  # the box has room enough
        self._gap(place)

    def _facts(self, place: Place, block: model.Facts, width: float) -> None:
        rows = tuple(
            (
                (model.Paragraph((model.Run(name, muted=True),)),),
                (model.Paragraph(runs),),
            )
            for name, runs in block.pairs
        )
        columns = (model.Column(31), model.Column(width - 31))
        self._table(place, model.Table(columns, (), rows, TableStyle.BARE), width, 0)

    def _table(self, place: Place, block: model.Table, width: float, depth: int) -> None:
        total = sum(column.weight for column in block.columns)
        if not total or not (block.rows or block.header) or len(block.columns) > _MOST_COLUMNS:
            for row in (block.header, *block.rows):
                for cell in row:
                    for paragraph in cell:
                        self._paragraph(place, paragraph)
            return
        width -= depth * Twips(STEP).mm
        points = column_widths(block, Mm(width).pt, self._measure)
        widths = [Pt(each).mm for each in points]
        table = self._new_table(place, len(widths), widths, depth)
        if block.header:
            self._row(table, block, block.header, widths, is_header=True)
        for row in block.rows:
            self._row(table, block, row, widths, is_header=False)
        self._gap(place)

    def _row(
        self,
        table: Table,
        block: model.Table,
        cells: tuple[model.Cell, ...],
        widths: list[float],
        *,
        is_header: bool,
    ) -> None:
        row = table.add_row()  # type: ignore[no-untyped-call]  # untyped in python-docx
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - as above
        if sum(len(model.text_of(p.runs)) for cell in cells for p in cell) < _MOST_WHOLE:
            properties.append(element("w:cantSplit"))
        if is_header:
            properties.append(element("w:tblHeader"))
        first = len(table.rows) == 1
        for cell, content, column, width in zip(
            row.cells, cells, block.columns, widths, strict=True
        ):
            cell.width = Mm(width)
            _rule_cell(cell, block.style, first=first, is_header=is_header)
            for paragraph in content:
                made = self._paragraph(cell, paragraph)
                made.paragraph_format.keep_with_next = True if is_header else None
                if block.style is TableStyle.BARE:
                    made.paragraph_format.space_after = Pt(1.5)
                if column.align is Align.RIGHT:
                    made.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            drop_first_empty(cell)

    def _new_table(self, place: Place, columns: int, widths: list[float], depth: int = 0) -> Table:
        if self._break_next:
            self._new(place, "Lille")
        table = BlockItemContainer.add_table(place, 0, columns, Mm(sum(widths)))
        table.autofit = False
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        properties = table._tbl.tblPr  # noqa: SLF001 - as above
        indent = element("w:tblInd", w=CELL_MARGIN + STEP * depth, type="dxa")
        properties.insert_element_before(
            indent, "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"
        )
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        return table

    def _gap(self, place: Place) -> None:
        """Set a small paragraph after a table: Word joins tables that touch."""
        self._new(place, GAP_STYLE)

    def _contents(self, place: Place, block: model.Contents) -> None:
        """Add a table of contents that is filled in and that Word can renew."""
        for index, entry in enumerate(block.entries):
            paragraph = self._new(place, "toc 1")
            stop = paragraph.paragraph_format.tab_stops
            stop.add_tab_stop(Mm(self._width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
            if index == 0:
                _open_field(paragraph, 'TOC \\o "1-1" \\h \\z \\u')
            text = model.Run(f"{entry.text}\t", anchor=entry.anchor)
            self._run(paragraph, text)
            self._run(paragraph, model.Run("", anchor=entry.anchor, page_of=entry.anchor))
            if index == len(block.entries) - 1:
                paragraph.add_run()._r.append(element("w:fldChar", fldCharType="end"))  # noqa: SLF001 - as above

    def _chart(self, place: Place, block: model.Chart, width: float) -> None:
        """Add a chart as a picture of the drawing the PDF has, with its text alternative."""
        for drawing in drawings(block, Mm(width).pt, text_width):
            self._picture(place, chart_png(drawing), drawing.alt, width)

    def _picture(self, place: Place, content: bytes, alt: str, width: float) -> None:
        """Add a picture of a width in millimetres, with its text alternative."""
        paragraph = self._new(place, "Normal")
        paragraph.paragraph_format.line_spacing = 1.0  # a line of fixed height would cut it
        picture = paragraph.add_run().add_picture(BytesIO(content), width=Mm(width))
        picture._inline.docPr.set("descr", xml_safe(alt))  # noqa: SLF001 - python-docx has no words for it

    def _rule(self, place: Place) -> None:
        """Rule off what stands above; it would double the header's line over a new page."""
        hold_end(place)
        rule_off(self._new(place, "Lille"))


def bookmark_name(anchor: str) -> str:
    """Return an anchor as a name that Word takes for a bookmark."""
    return f"hp_{anchor.replace('-', '_')}"[:40]


def _part_of(block: Block | None) -> str:
    """Return which text of the plan a block belongs to, or nothing."""
    if isinstance(block, model.Box):
        return _part_of(block.blocks[0]) if block.blocks else ""
    if isinstance(block, model.Heading | model.Paragraph | model.ListBlock | model.Table):
        return "" if block.part.endswith("/title") else block.part
    return ""


def _size(block: model.Box) -> int:
    """Return the letters of a box, a paragraph counted as a line at least."""
    inner = [each for each in model.walk(block.blocks) if isinstance(each, model.Paragraph)]
    return sum(max(_LINE, len(model.text_of(each.runs))) for each in inner)


def _indent(paragraph: Paragraph, depth: int) -> None:
    """Set what goes on in an item of a list under its words."""
    if depth:
        paragraph.paragraph_format.left_indent = Twips(STEP * min(depth, _DEEPEST + 1))


def _link_look(run: Run, style: str | None) -> None:
    if style is not None:
        run._r.get_or_add_rPr()._add_rStyle().val = style  # noqa: SLF001 - python-docx searches by name


def _text(paragraph: Paragraph, text: str) -> list[Run]:
    """Add text as one run, with the line breaks that stand in it."""
    run = paragraph.add_run()
    for index, part in enumerate(xml_safe(text).split("\n")):
        if index:
            run.add_break()
        run.add_text(part)
    return [run]


def _open_field(paragraph: Paragraph, code: str) -> None:
    runs = add_field(paragraph, code, "")
    last = runs[-1]._r  # noqa: SLF001 - as above
    last.getparent().remove(last)


def _rule_cell(cell: _Cell, style: TableStyle, *, first: bool, is_header: bool) -> None:
    if style is TableStyle.BARE:
        pad_cell(cell, 20, 0)
        return
    dark, light = (_EIGHTHS, DARK_RULE), (_EIGHTHS, LIGHT_RULE)
    if is_header:
        cell_borders(cell, top=dark, bottom=dark)
        shade(cell._tc.get_or_add_tcPr(), BAND)  # noqa: SLF001 - as above
    elif first:
        cell_borders(cell, top=light, bottom=light)
    else:
        cell_borders(cell, bottom=light)
    pad_cell(cell, 80, 110)
