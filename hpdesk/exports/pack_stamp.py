# SPDX-License-Identifier: MPL-2.0
"""The stamp on a page of a bilag: `Bilag 3.2 · side 4 af 12`; runs in the child process.

A stamp stands in the margin at the bottom right of the page as it is shown. Where something
stands there already, the page is made a little smaller, so that the stamp has a strip below it.
"""

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf

from hpdesk.exports.pack_geometry import (
    Box,
    Matrix,
    box_of,
    inverse,
    moved,
    moved_box,
    product,
    shown,
    visible,
    words_of,
)
from hpdesk.exports.pack_probe import content_streams
from hpdesk.exports.pack_types import Part, StampFont

DRAFT_WORD = "UDKAST"
_SIZE, _PAD_X, _PAD_Y, _FROM_EDGE = 9.0, 5.0, 3.0, 11.0
_HEIGHT = _SIZE + 2 * _PAD_Y
_STRIP = _FROM_EDGE + _HEIGHT + 2
_WIDEST = 240.0  # points that the longest stamp takes on a page of a common size
_COMMON_SHORT_SIDE = 595.0
_TEAL, _GREY = "0.114 0.357 0.400", "0.55"
_DRAFT_SHARE = 0.75  # of the page's diagonal
_PLACED = ("/QuadPoints", "/Vertices", "/L", "/CL")


class Stamper:
    """Puts stamps on pages of one PDF, all with one embedded font."""

    def __init__(self, out: Pdf, font: StampFont) -> None:
        self._out = out
        self._font = font
        with pikepdf.open(font.path) as carrier:
            fonts = carrier.pages[0].Resources.Font
            self._letters = out.copy_foreign(next(iter(fonts.values())))
        self._pale = out.make_indirect(Dictionary(Type=Name.ExtGState, ca=0.16, CA=0.16))
        self._save = out.make_indirect(out.make_stream(b"q\n"))
        self._shared: dict[tuple[int, int], tuple[Object, str, str]] = {}
        self.touched: set[tuple[int, int]] = set()

    def stamp(self, page: Page, text: str, part: Part, place: int, *, is_cramped: bool) -> Box:
        """Stamp a page, upright as it is shown, and return where, in the page's own space.

        `place` is the page's among those of `part`; a cramped page is made smaller first.
        """
        turn, width, height = shown(page)
        scale = _scale(width, height)
        wide = self._width(text) * _SIZE / 1000 + 2 * _PAD_X
        scale = min(scale, width * 0.9 / wide)
        edge = min(_FROM_EDGE * scale, (width - wide * scale) / 2)
        matrix = product((scale, 0, 0, scale, width - wide * scale - edge, edge), turn)
        resources, letters, _ = self._own_resources(page)
        if place in part.unfinished:
            seal(self._out, page, resources)
        words = (
            f"1 g 0 0 {wide:.2f} {_HEIGHT:.2f} re f {_TEAL} rg BT {letters} {_SIZE} Tf "
            f"{_PAD_X} {_PAD_Y + 2:.2f} Td <{self._codes(text)}> Tj ET"
        )
        around = (0, 0) if place in part.unfinished else part.unbalanced.get(place, (0, 0))
        lead = self._shrunk(page, turn, width, height) if is_cramped else ""
        tail = f"q {words_of(matrix)} cm {words} Q"
        self._wrap(page, lead, around, f"{_artifact('Footer')} {tail} EMC")
        return moved_box(matrix, (0, 0, wide, _HEIGHT))

    def mark_draft(self, page: Page) -> None:
        """Write UDKAST across a page, pale, as it is shown."""
        turn, width, height = shown(page)
        _, letters, pale = self._own_resources(page)
        em = self._width(DRAFT_WORD) / 1000
        diagonal = (width**2 + height**2) ** 0.5
        size = _DRAFT_SHARE * diagonal / em
        cosine, sine = width / diagonal, height / diagonal
        slant = (cosine, sine, -sine, cosine, width / 2, height / 2)
        matrix = product(product((1, 0, 0, 1, -em * size / 2, -0.33 * size), slant), turn)
        words = (
            f"q {pale} gs {words_of(matrix)} cm {_GREY} g BT {letters} {size:.2f} Tf "
            f"<{self._codes(DRAFT_WORD)}> Tj ET Q"
        )
        self._wrap(page, "", (0, 0), f"{_artifact('Watermark')} {words} EMC")

    def mark_tab(self, page: Page, words: str, place: int) -> None:
        """Put a tab at the right edge of a page, one below the other by place from 0."""
        turn, width, height = shown(page)
        _, letters, _ = self._own_resources(page)
        tall, wide, most = 34.0, 30.0, 16
        top = height - 90 - (place % most) * (tall + 6)
        half = self._width(words) * 12 / 2000
        matrix = product((1, 0, 0, 1, width - wide, top - tall), turn)
        content = (
            f"q {words_of(matrix)} cm {_TEAL} rg 0 0 {wide} {tall} re f 1 g BT {letters} 12 Tf "
            f"{wide / 2 - half:.2f} {tall / 2 - 4:.2f} Td <{self._codes(words)}> Tj ET Q"
        )
        self._wrap(page, "", (0, 0), f"{_artifact('Header')} {content} EMC")

    def link(self, page: Page, rect: Box, back_to: Object, words: str) -> None:
        """Let a rectangle of a page lead to another page."""
        link = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([round(edge, 2) for edge in rect]),
            Border=Array([0, 0, 0]),
            F=4,
            Contents=words,
            Dest=Array([back_to, Name.Fit]),
        )
        annots = page.obj.get("/Annots")
        kept = list(annots) if isinstance(annots, Array) else []
        page.obj.Annots = Array([*kept, self._out.make_indirect(link)])

    def _width(self, text: str) -> float:
        return sum(self._font.widths.get(sign, 0.0) for sign in text)

    def _codes(self, text: str) -> str:
        codes = self._font.codes
        return bytes(codes[sign] for sign in text if sign in codes).hex()

    def _own_resources(self, page: Page) -> tuple[Object, str, str]:
        """Give a page resources with our font; pages that shared theirs go on sharing."""
        found = page.obj.get("/Resources")
        if not isinstance(found, Dictionary):
            found = page.resources
        key = found.objgen
        known = self._shared.get(key) if key != (0, 0) else None
        if known is None:
            own = Dictionary(dict(found.items()))
            letters = _put(own, "/Font", "/HpFont", self._letters)
            pale = _put(own, "/ExtGState", "/HpPale", self._pale)
            known = self._out.make_indirect(own), letters, pale
            self._shared[known[0].objgen] = known
            if key != (0, 0):
                self._shared[key] = known
        page.obj.Resources = known[0]
        return known

    def _shrunk(self, page: Page, turn: Matrix, width: float, height: float) -> str:
        """Return what makes a page's content smaller, its notes moved along."""
        strip = min(_STRIP * _scale(width, height), height * 0.5)
        share = (height - strip) / height
        place = (share, 0.0, 0.0, share, width * (1 - share) / 2, strip)
        matrix = product(product(inverse(turn), place), turn)
        left, bottom, right, top = visible(page)
        for annot in page.obj.get("/Annots") or ():
            self._move(annot, matrix)
        edges = f"{left:.3f} {bottom:.3f} {right - left:.3f} {top - bottom:.3f}"
        return f"{words_of(matrix)} cm {edges} re W n "

    def _move(self, annot: Object, matrix: Matrix) -> None:
        """Move a note with its page; its looks are fitted into its rectangle by the reader."""
        if "/Rect" in annot:
            annot.Rect = Array([round(side, 3) for side in moved_box(matrix, box_of(annot.Rect))])
        for key in _PLACED:
            points = annot.get(key)
            if isinstance(points, Array) and len(points) % 2 == 0:
                numbers = [float(number) for number in points]
                pairs = zip(numbers[::2], numbers[1::2], strict=True)
                annot[key] = Array([round(n, 3) for x, y in pairs for n in moved(matrix, x, y)])
        if annot.is_indirect:
            self.touched.add(annot.objgen)

    def _wrap(self, page: Page, lead: str, around: tuple[int, int], after: str) -> None:
        """Put words after a page's content, which begins and ends as if it stood alone."""
        opened, closed = around
        tail = f"\n{'Q ' * (closed + 1)}{after}\n".encode("ascii")
        head = self._save
        if lead or opened:
            head = self._out.make_stream(f"q {lead}{'q ' * opened}\n".encode("ascii"))
        page.obj.Contents = Array([head, *content_streams(page), self._out.make_stream(tail)])


def stamp_zone(width: float, height: float) -> Box:
    """Return where a stamp may stand on a page of a shown size, in the space it is shown in."""
    scale = _scale(width, height)
    wide = min(_WIDEST * scale, width * 0.9)
    right = width - min(_FROM_EDGE * scale, (width - wide) / 2)
    return right - wide, _FROM_EDGE * scale * 0.7, right, _STRIP * scale


def seal(out: Pdf, page: Page, resources: Object) -> None:
    """Put a page's content into a form, so that what it leaves open ends there."""
    form = out.make_stream(
        b"\n".join(stream.read_bytes() for stream in content_streams(page)),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array(list(box_of(page.mediabox))),
        Resources=resources,
    )
    own = Dictionary(dict(resources.items()))
    name = _put(own, "/XObject", "/HpPage", out.make_indirect(form))
    page.obj.Resources = out.make_indirect(own)
    page.obj.Contents = out.make_stream(f"{name} Do".encode("ascii"))


def _put(resources: Object, kind: str, stem: str, made: Object) -> str:
    """Put something into a copy of a kind of resources, under a name that none has there."""
    found = resources.get(kind)
    kept = dict(found.items()) if isinstance(found, Dictionary) else {}
    number = 1
    while f"{stem}{number}" in kept:
        number += 1
    kept[f"{stem}{number}"] = made
    resources[kind] = Dictionary(kept)
    return f"{stem}{number}"


def _scale(width: float, height: float) -> float:
    scale = max(min(width, height) / _COMMON_SHORT_SIDE, 0.05)
    return min(scale, height * 0.5 / _HEIGHT)


def _artifact(part: str) -> str:
    return f"/Artifact <</Type /Pagination /Subtype /{part}>> BDC"
