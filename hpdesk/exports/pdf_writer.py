# SPDX-License-Identifier: MPL-2.0
"""A paper as PDF: A4, embedded fonts, links, bookmarks and `Side 2 af 7` on every page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
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
from hpdesk.documents.pdf_choices import DEFAULT_PDF, PdfChoices
from hpdesk.exports.pdf_blocks import TEXT_WIDTH, BlockMaker
from hpdesk.exports.pdf_fonts import BOLD_FONT, TEXT_FONT, plain_words, register_fonts, stretches
from hpdesk.exports.pdf_keeping import KeptTogether
from hpdesk.exports.pdf_marks import outside_mark
from hpdesk.exports.pdf_tags import Element, TaggedCanvas, new_structure
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


@dataclass(frozen=True)
class Layout:
    """A paper laid out: its pages, the page (from 1) of every anchor, and its bytes.

    `drawn` is what reportlab wrote, `alone` tells that the paper is a file of its own and lies
    in no pack.
    """

    document: Document
    drawn: bytes
    structure: Element
    pages: int
    anchors: Mapping[str, int]
    alone: bool

    @cached_property
    def pdf(self) -> bytes:
        """The paper as a tagged PDF."""
        return self.finished(DEFAULT_PDF)

    def finished(self, choices: PdfChoices) -> bytes:
        """Return the paper as a tagged PDF of the kind chosen."""
        from hpdesk.exports.pdf_archive import About, finished  # not for who only counts pages

        document = self.document
        about = About(
            title=plain_words(document.title) or "Uden titel",
            author=plain_words(document.author),
            subject=plain_words(document.subject),
            keywords=plain_words(document.keywords),
            language=document.language,
            created=document.created,
            accessible=self.alone,
            archive=choices.archive and self.alone,
        )
        return finished(self.drawn, self.structure, about)


def write_pdf(document: Document, target: Path, choices: PdfChoices = DEFAULT_PDF) -> int:
    """Write a paper as PDF and return its number of pages."""
    layout = lay_out(document)
    write_bytes(target, layout.finished(choices))
    return layout.pages


def lay_out(
    document: Document, around: Surroundings | None = None, first: Layout | None = None
) -> Layout:
    """Lay a paper out until its page numbers hold; `first` is an earlier layout to begin from."""
    known: Mapping[str, int] | None = first.anchors if first else None
    pages = first.pages if first else 0
    for _ in range(_MOST_PASSES):
        # where nothing is known yet every link is set, also one that leads nowhere
        canvas = TaggedCanvas if known is not None else _Measuring
        layout = _one_pass(document, around, known, pages, canvas)
        if layout.anchors == known and layout.pages == pages:
            break
        known, pages = layout.anchors, layout.pages
    return layout


def measure(document: Document, around: Surroundings) -> Layout:
    """Lay a paper out once, with page numbers that are only as wide as most; a first draft.

    It tells where everything lies, and has no PDF.
    """
    return _one_pass(document, around, None, 0, _Measuring)


def _one_pass(
    document: Document,
    around: Surroundings | None,
    known: Mapping[str, int] | None,
    pages: int,
    canvas: type[TaggedCanvas] = TaggedCanvas,
) -> Layout:
    """Lay out once; tables that no page can hold are written as lines instead."""
    try:
        return _Pass(document, around, known, pages, flat=False).run(canvas)
    except LayoutError:
        return _Pass(document, around, known, pages, flat=True).run(canvas)


class _Measuring(TaggedCanvas):
    """A canvas whose pages are only to be counted."""

    def save(self) -> None:
        """Write nothing."""


class _Pass:
    def __init__(
        self,
        document: Document,
        around: Surroundings | None,
        known: Mapping[str, int] | None,
        pages: int,
        *,
        flat: bool,
    ) -> None:
        register_fonts()
        self._document = document
        self._alone = around is None
        self._around = around or Surroundings()
        self._known = known
        self._total = self._around.total or pages
        self._anchors: dict[str, int] = {}
        self._structure = self._owner = self._dated = new_structure()
        self._maker = BlockMaker(self._page_number, self._anchors, self._structure, flat=flat)

    def run(self, canvas: type[TaggedCanvas]) -> Layout:
        """Lay the paper out once, on pages of a canvas."""
        buffer = BytesIO()
        template = self._template(buffer)
        template.build(self._story(), canvasmaker=canvas)
        return Layout(
            self._document,
            buffer.getvalue(),
            self._structure,
            template.page,
            dict(self._anchors),
            self._alone,
        )

    def _page_number(self, anchor: str) -> int | None:
        if anchor in self._around.outside:
            return self._around.outside[anchor]
        if self._known is None:
            return 88  # the first pass only measures: a number as wide as most
        page = self._known.get(anchor)
        return None if page is None else self._around.label(page)

    def _template(self, buffer: BytesIO) -> BaseDocTemplate:
        template = BaseDocTemplate(
            buffer,
            pagesize=(_WIDTH, _HEIGHT),
            initialFontName=TEXT_FONT,
            invariant=1,
            keepTogetherClass=KeptTogether,
            pageCompression=1,
        )
        plain = PageTemplate("plain", [_frame(_TOP)], onPage=self._on_plain)
        cover = PageTemplate("cover", [_frame(_COVER_TOP)], onPage=self._on_cover)
        template.addPageTemplates([cover, plain] if self._document.cover else [plain])
        return template

    def _story(self) -> list[Flowable]:
        story: list[Flowable] = []
        cover = self._document.cover
        if cover:
            # The head of the cover is drawn with the page, and read before all else.
            self._owner, self._dated = self._structure.add("P"), self._structure.add("P")
            first: tuple[Block, ...] = (
                Paragraph((Run(cover.kicker),), ParagraphStyle.KICKER),
                Paragraph((Run("\n".join(cover.title)),), ParagraphStyle.TITLE),
            )
            story.append(NextPageTemplate("plain"))
            story += self._maker.flowables((*first, *cover.blocks))
            story.append(PageBreak())
        return [*story, *self._maker.flowables(self._document.blocks)] or [PageBreak()]

    def _on_cover(self, canvas: TaggedCanvas, template: BaseDocTemplate) -> None:
        cover = self._document.cover
        if cover is None:
            return
        self._hide_outside(canvas, template)
        canvas.saveState()
        with canvas.artifact():
            canvas.setFillColor(_TEAL)
            canvas.rect(_LEFT, _HEIGHT - 51, TEXT_WIDTH, 3, stroke=0, fill=1)
        top = _HEIGHT - 70
        with canvas.marked(self._owner):
            canvas.setFillColor(_INK)
            _draw(canvas, cover.owner, 11, _LEFT, top, bold=True, width=TEXT_WIDTH * 0.62)
        with canvas.marked(self._dated):
            canvas.setFillColor(_MUTED)
            _draw(canvas, cover.dated, 11, _LEFT + TEXT_WIDTH, top, right=True)
        canvas.restoreState()
        self._footer(canvas, cover.footer_left)

    def _on_plain(self, canvas: TaggedCanvas, template: BaseDocTemplate) -> None:
        self._hide_outside(canvas, template)
        document = self._document
        canvas.saveState()
        with canvas.artifact("Header"):
            canvas.setFillColor(_MUTED)
            y = _HEIGHT - 43
            end, half = _LEFT + TEXT_WIDTH, TEXT_WIDTH / 2 - 6
            taken = _draw(canvas, document.header_right, 9, end, y, right=True, width=half)
            _draw(canvas, document.header_left, 9, _LEFT, y, width=TEXT_WIDTH - taken - 12)
            canvas.setStrokeColor(_RULE)
            canvas.setLineWidth(0.75)
            canvas.line(_LEFT, _HEIGHT - 51.5, _LEFT + TEXT_WIDTH, _HEIGHT - 51.5)
        canvas.restoreState()
        self._footer(canvas, document.footer_left)

    def _hide_outside(self, canvas: TaggedCanvas, template: BaseDocTemplate) -> None:
        """Give links into other files a target for now; the pack sets the true one."""
        if template.page == 1:
            for place, anchor in enumerate(self._around.outside):
                canvas.bookmarkPage(anchor, fit="XYZ", left=outside_mark(place), top=0, zoom=0)

    def _footer(self, canvas: TaggedCanvas, words: str) -> None:
        canvas.saveState()
        with canvas.artifact("Footer"):
            canvas.setStrokeColor(_RULE)
            canvas.setLineWidth(0.75)
            canvas.line(_LEFT, 49, _LEFT + TEXT_WIDTH, 49)
            canvas.setFillColor(_MUTED)
            _draw(canvas, words, 9, _LEFT, 35, width=TEXT_WIDTH - 80)
            page = self._around.label(canvas.getPageNumber())
            page_words = f"Side {page} af {max(self._total, page)}"
            _draw(canvas, page_words, 9, _LEFT + TEXT_WIDTH, 35, right=True)
        canvas.restoreState()


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
) -> float:
    """Draw one line of text, cut with … where it is wider than `width` points; return its width."""
    parts = _fitted(text.replace("\n", " "), size, width, bold=bold)
    taken = _width(parts, size)
    if right:
        x -= taken
    for font, stretch in parts:
        canvas.setFont(font, size)
        canvas.drawString(x, y, stretch)
        x += pdfmetrics.stringWidth(stretch, font, size)
    return taken


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
