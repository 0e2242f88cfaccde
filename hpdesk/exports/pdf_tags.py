# SPDX-License-Identifier: MPL-2.0
"""The structure of a paper beside its looks: what each mark on a page is (ISO 32000-1, 14.8).

The maker of the blocks builds the tree in reading order; the canvas notes under each element
which marks of which page show it. What is on a page and in no element is an artifact, which a
screen reader leaves out.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

_PRINTED = 4  # the annotation flag without which PDF/A takes no link
_DEEPEST_HEADING = 6
_ARTIFACT = "/Artifact BMC"
END_OF_MARK = "EMC"


class Mark(NamedTuple):
    """A stretch of a page's content, by the page (from 0) and its number there."""

    page: int
    number: int


class LinkMark(NamedTuple):
    """A link of a page, by the page (from 0) and its place among that page's links."""

    page: int
    place: int


@dataclass(slots=True, eq=False)
class Element:
    """A node of the structure: its standard type and what is below it, in reading order.

    `scope` says what a table header heads, `numbering` how a list is numbered, `box` where a
    figure stands (points from the page's lower left corner).
    """

    kind: str
    kids: "list[Element | Mark | LinkMark]"
    alt: str = ""
    scope: str = ""
    numbering: str = ""
    box: tuple[float, float, float, float] | None = None

    def add(self, kind: str, *, alt: str = "", scope: str = "", numbering: str = "") -> "Element":
        """Put a new element last below this one and return it."""
        made = Element(kind, [], alt, scope, numbering)
        self.kids.append(made)
        return made


def new_structure() -> Element:
    """Return the root of a paper's structure."""
    return Element("Document", [])


class HeadingLevels:
    """Numbers headings so that no level is left out, whatever levels the paper names."""

    def __init__(self) -> None:
        self._open: list[int] = []

    def kind(self, level: int) -> str:
        """Return the type of the next heading, which the paper puts on a level."""
        while self._open and self._open[-1] >= level:
            self._open.pop()
        self._open.append(level)
        return f"H{min(len(self._open), _DEEPEST_HEADING)}"


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab ships no types
    """A canvas that marks what is drawn."""

    _marks_page = 0
    _marks = 0
    aside = False  # while set, all that is drawn is an artifact

    def mark(self, element: Element) -> str:
        """Return the operator that begins a stretch of an element; END_OF_MARK ends it."""
        if self.aside:
            return _ARTIFACT
        page = self.getPageNumber()
        if page != self._marks_page:
            self._marks_page, self._marks = page, 0
        number = self._marks
        self._marks += 1
        element.kids.append(Mark(page - 1, number))
        return f"/{element.kind} <</MCID {number}>> BDC"

    @contextmanager
    def marked(self, element: Element) -> Iterator[None]:
        """Have what is drawn meanwhile show an element."""
        self._code.append(self.mark(element))
        yield
        self._code.append(END_OF_MARK)

    @contextmanager
    def artifact(self, part: str = "") -> Iterator[None]:
        """Have what is drawn meanwhile be decoration, or the page's `Header` or `Footer`."""
        self.begin_artifact(part)
        yield
        self.end_artifact()

    def begin_artifact(self, part: str = "") -> None:
        """Begin decoration; see `artifact`."""
        named = f"/Artifact <</Type /Pagination /Subtype /{part}>> BDC"
        self._code.append(named if part else _ARTIFACT)

    def end_artifact(self) -> None:
        """End decoration."""
        self._code.append(END_OF_MARK)

    def link(
        self, element: Element, target: str, words: str, rect: tuple[float, float, float, float]
    ) -> None:
        """Make a rectangle (in the present coordinates) a link; `target` is `#anchor` or a URL."""
        if self.aside:
            return
        element.kids.append(LinkMark(self.getPageNumber() - 1, len(self._annotationrefs)))
        if target.startswith("#"):
            told = f"Side {words}" if words.isdecimal() else words or "Gå til stedet"
            self.linkRect(told, target[1:], rect, relative=1, F=_PRINTED)
            return
        shown = target.removeprefix("mailto:")
        verb = "Skriv til" if shown != target else "Åbn"
        self._addAnnotation(
            PDFDictionary(
                {
                    "Type": PDFName("Annot"),
                    "Subtype": PDFName("Link"),
                    "Rect": PDFArray(self._absRect(rect, 1)),
                    "Border": PDFArray([0, 0, 0]),
                    "F": _PRINTED,
                    "Contents": PDFString(f"{verb} {shown}"),
                    "A": PDFDictionary({"S": PDFName("URI"), "URI": PDFString(target)}),
                }
            )
        )


class TableMarks:
    """Marks a table's grounds and rules as decoration, and its header where it is repeated.

    reportlab calls it with each step of drawing a table, or the part of one on a page.
    """

    def __init__(self, header_rows: int) -> None:
        self._header_rows = header_rows
        self._header_drawn = False
        self._in_header = False

    def __call__(self, table: Flowable, step: str, *where: int) -> None:
        """Take a step of the drawing."""
        canvas: TaggedCanvas = table.canv
        match step:
            case "startBG" | "startLines":
                canvas.begin_artifact()
            case "endBG" | "endLines":
                canvas.end_artifact()
            case "startRow":
                self._in_header = where[0] < self._header_rows
                canvas.aside = self._in_header and self._header_drawn
            case "endRow":
                canvas.aside = False
                self._header_drawn = self._header_drawn or self._in_header
            case _:
                pass
