# SPDX-License-Identifier: MPL-2.0
"""A paper as PDF: A4, embedded fonts, links, bookmarks and `Side 2 af 7` on every page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)
from reportlab.platypus.doctemplate import LayoutError

from hpdesk.documents.model import Block, Document, Paragraph, ParagraphStyle, Run
from hpdesk.exports.pdf_blocks import TEXT_WIDTH, BlockMaker
from hpdesk.exports.pdf_fonts import BOLD_FONT, TEXT_FONT, printable, register_fonts, stretches
from hpdesk.exports.pdf_marks import outside_mark
from hpdesk.exports.writer import write_bytes

_WIDTH, _HEIGHT = 595.28, 841.89
_LEFT = (_WIDTH - TEXT_WIDTH) / 2
_TOP, _BOTTOM, _COVER_TOP = 72.0, 62.0, 157.0
_INK, _MUTED, _TEAL, _RULE = (HexColor(c) for c in ("#1A2327", "#47545A", "#1D5B66", "#BCC5C8"))
_MOST_PASSES = 5

Label = Callable[[int], int]


def _same(page: int) -> int:
    return page


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a paper must know of the pack it lies in.

    `outside` gives the pack page of anchors that lie in other files, `label` the pack page of
    one of our pages, `total` the pack's pages.
    """

    outside: Mapping[str, int] = field(default_factory=dict)
    label: Label = _same
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """A paper laid out: its bytes, its pages, and the page (from 1) of every anchor."""

    pdf: bytes
    pages: int
    anchors: Mapping[str, int]


def write_pdf(document: Document, target: Path) -> int:
    """Write a paper as PDF and return its number of pages."""
    layout = lay_out(document)
    write_bytes(target, layout.pdf)
    return layout.pages


def lay_out(
    document: Document, around: Surroundings | None = None, first: Layout | None = None
) -> Layout:
    """Lay a paper out until its page numbers hold; `first` is an earlier layout to begin from."""
    around = around or Surroundings()
    known: Mapping[str, int] | None = first.anchors if first else None
    pages = first.pages if first else 0
    for _ in range(_MOST_PASSES):
        layout = _one_pass(document, around, known, pages)
        if layout.anchors == known and layout.pages == pages:
            break
        known, pages = layout.anchors, layout.pages
    return layout


def measure(document: Document, around: Surroundings) -> Layout:
    """Lay a paper out once, with page numbers that are only as wide as most; a first draft."""
    return _one_pass(document, around, None, 0)


def _one_pass(
    document: Document, around: Surroundings, known: Mapping[str, int] | None, pages: int
) -> Layout:
    """Lay out once; tables that no page can hold are written as lines instead."""
    try:
        return _Pass(document, around, known, pages, flat=False).run()
    except LayoutError:
        return _Pass(document, around, known, pages, flat=True).run()


class _Pass:
    def __init__(
        self,
        document: Document,
        around: Surroundings,
        known: Mapping[str, int] | None,
        pages: int,
        *,
        flat: bool,
    ) -> None:
        register_fonts()
        self._document = document
        self._around = around
        self._known = known
        self._total = around.total or pages
        self._anchors: dict[str, int] = {}
        self._maker = BlockMaker(self._page_number, self._anchors, flat=flat)

    def run(self) -> Layout:
        """Lay the paper out once."""
        buffer = BytesIO()
        template = self._template(buffer)
        template.build(self._story())
        return Layout(buffer.getvalue(), template.page, dict(self._anchors))

    def _page_number(self, anchor: str) -> int | None:
        if anchor in self._around.outside:
            return self._around.outside[anchor]
        if self._known is None:
            return 88  # the first pass only measures: a number as wide as most
        page = self._known.get(anchor)
        return None if page is None else self._around.label(page)

    def _template(self, buffer: BytesIO) -> BaseDocTemplate:
        document = self._document
        template = BaseDocTemplate(
            buffer,
            pagesize=(_WIDTH, _HEIGHT),
            title=_plain(document.title),
            subject=_plain(document.subject),
            author=_plain(document.author),
            keywords=_plain(document.keywords),
            creator="hpdesk",
            producer="hpdesk",
            lang=document.language,
            initialFontName=TEXT_FONT,
            invariant=1,
            pageCompression=1,
            displayDocTitle=True,
        )
        plain = PageTemplate("plain", [_frame(_TOP)], onPage=self._on_plain)
        cover = PageTemplate("cover", [_frame(_COVER_TOP)], onPage=self._on_cover)
        template.addPageTemplates([cover, plain] if document.cover else [plain])
        return template

    def _story(self) -> list[Flowable]:
        story: list[Flowable] = []
        cover = self._document.cover
        if cover:
            first: tuple[Block, ...] = (
                Paragraph((Run(cover.kicker),), ParagraphStyle.KICKER),
                Paragraph((Run("\n".join(cover.title)),), ParagraphStyle.TITLE),
            )
            story.append(NextPageTemplate("plain"))
            story += self._maker.flowables((*first, *cover.blocks))
            story.append(PageBreak())
        return [*story, *self._maker.flowables(self._document.blocks)] or [PageBreak()]

    def _on_cover(self, canvas: Canvas, template: BaseDocTemplate) -> None:
        cover = self._document.cover
        if cover is None:
            return
        self._hide_outside(canvas, template)
        canvas.saveState()
        canvas.setFillColor(_TEAL)
        canvas.rect(_LEFT, _HEIGHT - 51, TEXT_WIDTH, 3, stroke=0, fill=1)
        canvas.setFillColor(_INK)
        _draw(canvas, cover.owner, 11, _LEFT, _HEIGHT - 70, bold=True, width=TEXT_WIDTH * 0.62)
        canvas.setFillColor(_MUTED)
        _draw(canvas, cover.dated, 11, _LEFT + TEXT_WIDTH, _HEIGHT - 70, right=True)
        canvas.restoreState()
        self._footer(canvas, cover.footer_left)

    def _on_plain(self, canvas: Canvas, template: BaseDocTemplate) -> None:
        self._hide_outside(canvas, template)
        document = self._document
        canvas.saveState()
        canvas.setFillColor(_MUTED)
        y = _HEIGHT - 43
        half = TEXT_WIDTH / 2 - 6
        _draw(canvas, document.header_left, 9, _LEFT, y, width=half)
        _draw(canvas, document.header_right, 9, _LEFT + TEXT_WIDTH, y, right=True, width=half)
        canvas.setStrokeColor(_RULE)
        canvas.setLineWidth(0.75)
        canvas.line(_LEFT, _HEIGHT - 51.5, _LEFT + TEXT_WIDTH, _HEIGHT - 51.5)
        canvas.restoreState()
        self._footer(canvas, document.footer_left)

    def _hide_outside(self, canvas: Canvas, template: BaseDocTemplate) -> None:
        """Give links into other files a target for now; the pack sets the true one."""
        if template.page == 1:
            for place, anchor in enumerate(self._around.outside):
                canvas.bookmarkPage(anchor, fit="XYZ", left=outside_mark(place), top=0, zoom=0)

    def _footer(self, canvas: Canvas, words: str) -> None:
        canvas.saveState()
        canvas.setStrokeColor(_RULE)
        canvas.setLineWidth(0.75)
        canvas.line(_LEFT, 49, _LEFT + TEXT_WIDTH, 49)
        canvas.setFillColor(_MUTED)
        _draw(canvas, words, 9, _LEFT, 35, width=TEXT_WIDTH - 80)
        page = self._around.label(canvas.getPageNumber())
        page_words = f"Side {page} af {max(self._total, page)}"
        _draw(canvas, page_words, 9, _LEFT + TEXT_WIDTH, 35, right=True)
        canvas.restoreState()


def _plain(text: str) -> str:
    """Return text for a file's properties and bookmarks, where every space is a plain one."""
    return " ".join(printable(text).split())


def _frame(top: float) -> Frame:
    height = _HEIGHT - top - _BOTTOM
    return Frame(_LEFT, _BOTTOM, TEXT_WIDTH, height, 0, 0, 0, 0)


def _draw(
    canvas: Canvas,
    text: str,
    size: float,
    x: float,
    y: float,
    *,
    bold: bool = False,
    right: bool = False,
    width: float = TEXT_WIDTH,
) -> None:
    """Draw one line of text, cut with … where it is wider than `width` points."""
    parts = _fitted(text.replace("\n", " "), size, width, bold=bold)
    if right:
        x -= _width(parts, size)
    for font, stretch in parts:
        canvas.setFont(font, size)
        canvas.drawString(x, y, stretch)
        x += pdfmetrics.stringWidth(stretch, font, size)


def _fitted(text: str, size: float, width: float, *, bold: bool) -> list[tuple[str, str]]:
    def parts_of(words: str) -> list[tuple[str, str]]:
        return [
            (BOLD_FONT if bold and font == TEXT_FONT else font, part)
            for font, part in stretches(words)
        ]

    text = text[:400]
    parts = parts_of(text)
    while _width(parts, size) > width and text:
        text = text[:-1].rstrip()
        parts = parts_of(f"{text}…")
    return parts


def _width(parts: list[tuple[str, str]], size: float) -> float:
    return float(sum(pdfmetrics.stringWidth(part, font, size) for font, part in parts))
