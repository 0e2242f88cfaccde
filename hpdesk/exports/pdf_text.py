# SPDX-License-Identifier: MPL-2.0
"""Paragraphs that say what they are: drawn line by line, text, links and label each marked.

reportlab breaks the lines; drawing them is done here, because a link is an element of its own in
the middle of a line, and because the space at which a line was broken must stand on the page for
the words to come apart again when the text is read out or copied.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle as Look
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus import paragraph as breaking

from hpdesk.exports.pdf_tags import END_OF_MARK, Element, TaggedCanvas

_NBSP = "\N{NO-BREAK SPACE}"
_UNDERLINE_DEPTH, _UNDERLINE_WIDTH = 0.14, 0.5
_BULLET_GAP = 0.6  # of the label's size
_LINK_BELOW, _LINK_ABOVE = 0.2, 1.0  # of the text's size

Linked = tuple[int, str]
"""A link of a paragraph by its number and its target."""


@dataclass(slots=True)
class _Piece:
    """Words of one look in a line."""

    text: str
    font: str
    size: float
    colour: object
    link: Linked | None


@dataclass(slots=True)
class _Line:
    """A line as it was broken: `spare` is the width it left over, `gaps` its spaces."""

    pieces: list[_Piece]
    spare: float
    gaps: int


@dataclass(slots=True)
class _Stroke:
    """A link's part of a line, to be underlined and made a link once the text stands."""

    link: Linked
    left: float
    right: float
    base: float
    size: float
    colour: object


@dataclass(slots=True)
class _Told:
    """What the parts of a split paragraph share: its element, its label, and its links."""

    element: Element
    label: Element | None = None
    links: dict[int, Element] = field(default_factory=dict)


class TaggedParagraph(Paragraph):  # type: ignore[misc]  # reportlab ships no types
    """A paragraph that marks what it draws as an element, and its bullet as a label."""

    ends = False  # whether it has its place on the page where what is above it comes to an end
    _told: _Told
    _tail = " "  # how the last line ends where the paragraph goes on elsewhere

    def tell(self, element: Element, label: Element | None = None) -> "TaggedParagraph":
        """Say what the paragraph and its bullet are, and return it."""
        self._told = _Told(element, label)
        return self

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the paragraph in parts, all of them the one element."""
        parts: list[Flowable] = super().split(available_width, available_height)
        for part in parts:
            part._told = self._told  # noqa: SLF001 - our own kind
        if len(parts) == 2:
            last = list(_lines(self))[len(parts[0].blPara.lines) - 1]
            parts[0]._tail = last.pieces[-1].text[-1:] if last.pieces else " "  # noqa: SLF001 - our own kind
            parts[1]._tail = self._tail  # noqa: SLF001 - our own kind
        return parts

    def drawPara(self, debug: int = 0) -> None:  # noqa: N802 - the name reportlab calls
        """Draw the lines."""
        lines = list(_lines(self))
        if not lines:
            return
        _end(lines[-1], self._tail)
        canvas: TaggedCanvas = self.canv
        look: Look = self.style
        first = self.blPara if self.blPara.kind == 0 else self.blPara.lines[0]
        base = self.height - first.fontSize
        canvas.saveState()
        indent = look.firstLineIndent
        if self.bulletText:
            indent = max(indent, self._draw_label(base) - look.leftIndent)
        words = _words_of_links(lines)
        pen = _Pen(canvas, self._told, look.leftIndent, base)
        for line in lines:
            right = line.spare if look.alignment == TA_RIGHT else 0.0
            pen.draw(line, look.leftIndent + indent + max(right, 0.0), base)
            indent = 0.0
            base -= look.leading
        pen.finish(words)
        canvas.restoreState()

    def _draw_label(self, base: float) -> float:
        """Draw the bullet and return where the text beside it may begin."""
        canvas: TaggedCanvas = self.canv
        look: Look = self.style
        text = canvas.beginText(look.bulletIndent, base)
        text._code.append(canvas.mark(self._told.label or self._told.element))  # noqa: SLF001 - no public way to put an operator into a text
        text.setFont(look.bulletFontName, look.bulletFontSize)
        text.setFillColor(look.textColor)
        text._textOut(f"{self.bulletText} ")  # noqa: SLF001 - as reportlab's own paragraph does
        text._code.append(END_OF_MARK)  # noqa: SLF001 - as above
        canvas.drawText(text)
        width = stringWidth(self.bulletText, look.bulletFontName, look.bulletFontSize)
        return float(look.bulletIndent + width + _BULLET_GAP * look.bulletFontSize)


class _Pen:
    """Draws pieces into one text object, with a mark for each stretch of text or link."""

    def __init__(self, canvas: TaggedCanvas, told: _Told, x: float, y: float) -> None:
        self._canvas = canvas
        self._told = told
        self._text: PDFTextObject = canvas.beginText(x, y)
        self._code: list[str] = self._text._code  # noqa: SLF001 - no public way to put an operator into a text
        self._open: Element | None = None
        self._look: tuple[str, float] | None = None
        self._colour: object = None
        self._strokes: list[_Stroke] = []

    def draw(self, line: _Line, x: float, base: float) -> None:
        """Draw a line from a place on."""
        self._text.setTextOrigin(x, base)
        squeeze = line.spare / line.gaps if line.spare < -1e-8 and line.gaps > 0 else 0.0
        if squeeze:
            self._text.setWordSpace(squeeze)
        for piece in line.pieces:
            self._mark(piece.link)
            self._dress(piece)
            self._text._textOut(piece.text)  # noqa: SLF001 - as reportlab's own paragraph does
            if piece.link:
                shown = piece.text.rstrip(" ") if piece is line.pieces[-1] else piece.text
                right = x + _width(shown, piece, squeeze)
                self._strokes.append(_Stroke(piece.link, x, right, base, piece.size, piece.colour))
            x += _width(piece.text, piece, squeeze)
        if squeeze:
            self._text.setWordSpace(0)

    def _mark(self, link: Linked | None) -> None:
        """Begin a new mark where text turns into a link or out of one."""
        element = self._told.element
        if link:
            if link[0] not in self._told.links:
                self._told.links[link[0]] = element.add("Link")
            element = self._told.links[link[0]]
        if element is not self._open:
            if self._open:
                self._code.append(END_OF_MARK)
            self._code.append(self._canvas.mark(element))
            self._open = element

    def _dress(self, piece: _Piece) -> None:
        if self._look != (piece.font, piece.size):
            self._look = (piece.font, piece.size)
            self._text._setFont(piece.font, piece.size)  # noqa: SLF001 - as reportlab's own paragraph does
        if self._colour != piece.colour:
            self._colour = piece.colour
            self._text.setFillColor(piece.colour)

    def finish(self, words: dict[int, str]) -> None:
        """End the text; underline the links and make them work."""
        if self._open:
            self._code.append(END_OF_MARK)
        self._canvas.drawText(self._text)
        if not self._strokes:
            return
        with self._canvas.artifact():
            self._canvas.setLineWidth(_UNDERLINE_WIDTH)
            for stroke in self._strokes:
                self._canvas.setStrokeColor(stroke.colour)
                y = stroke.base - _UNDERLINE_DEPTH * stroke.size
                self._canvas.line(stroke.left, y, stroke.right, y)
        for joined in _joined(self._strokes):
            number, target = joined.link
            low = joined.base - _LINK_BELOW * joined.size
            high = joined.base + _LINK_ABOVE * joined.size
            rect = (joined.left, low, joined.right, high)
            self._canvas.link(self._told.links[number], target, words[number], rect)


def _width(text: str, piece: _Piece, squeeze: float) -> float:
    gaps = text.count(" ") + text.count(_NBSP)
    return float(stringWidth(text, piece.font, piece.size)) + gaps * squeeze


def _joined(strokes: list[_Stroke]) -> list[_Stroke]:
    """Make one of the strokes of a link that follow each other in a line."""
    made: list[_Stroke] = []
    for stroke in strokes:
        last = made[-1] if made else None
        if last and last.link == stroke.link and last.base == stroke.base:
            size = max(last.size, stroke.size)
            made[-1] = _Stroke(last.link, last.left, stroke.right, last.base, size, last.colour)
        else:
            made.append(stroke)
    return made


def _words_of_links(lines: list[_Line]) -> dict[int, str]:
    words: dict[int, str] = {}
    for line in lines:
        for piece in line.pieces:
            if piece.link:
                words[piece.link[0]] = words.get(piece.link[0], "") + piece.text
    return {number: " ".join(text.split()) for number, text in words.items()}


def _lines(paragraph: Paragraph) -> Iterator[_Line]:
    """Yield a paragraph's lines as reportlab has broken them, each with the space at its end."""
    broken = paragraph.blPara
    if broken.kind == 0:
        link = _link(broken)
        for spare, words in broken.lines:
            text = " ".join(words)
            gaps = len(words) - 1 + text.count(_NBSP)
            if words:
                text = _ended(text, words[-1])
            look = (broken.fontName, broken.fontSize, broken.textColor)
            yield _Line([_Piece(text, *look, link)], spare, gaps)
        return
    begins = [line.sFW for line in broken.lines[1:]]
    for line, following in zip(broken.lines, [*begins, len(paragraph.frags)], strict=True):
        pieces = [
            _Piece(part.text, part.fontName, part.fontSize, part.textColor, _link(part))
            for part in line.words
            if part.text  # a break is a part without text
        ]
        gaps = line.wordCount - 1 + sum(piece.text.count(_NBSP) for piece in pieces)
        if pieces:
            last = pieces[-1]
            word = None if line.lineBreak else paragraph.frags[following - 1]
            last.text = _ended(last.text, word)
        yield _Line(pieces, line.extraSpace, gaps)


def _link(part: object) -> Linked | None:
    links: list[Linked] | None = getattr(part, "link", None)
    return links[-1] if links else None


def _end(line: _Line, tail: str) -> None:
    """End the last line of a paragraph that goes on elsewhere in the middle of a word."""
    if tail == " " or not line.pieces:
        return
    last = line.pieces[-1]
    last.text = last.text.rstrip(" ")


def _ended(text: str, last: object) -> str:
    """End a line as it was broken: at a space, or inside a word and then without one."""
    if isinstance(last, breaking._SplitWordEnd | breaking._SplitFragHS):  # noqa: SLF001 - told nowhere else
        return text if text.endswith(" ") else f"{text} "
    if isinstance(last, breaking._SplitWord | breaking._SplitFrag):  # noqa: SLF001 - as above
        return text
    return text if text.endswith(" ") else f"{text} "
