# SPDX-License-Identifier: MPL-2.0
"""The stamp on a page of a bilag: `Bilag 3.2 · side 4 af 12`; runs in the child process."""

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf

from hpdesk.exports.pack_probe import content_streams
from hpdesk.exports.pack_types import StampFont

_SIZE, _PAD_X, _PAD_Y, _FROM_EDGE = 9.0, 5.0, 3.0, 11.0
_COMMON_SHORT_SIDE = 595.0
_MOST_TURNS = 60

Matrix = tuple[float, float, float, float, float, float]


class Stamper:
    """Puts stamps on pages of one PDF, all with one embedded font."""

    def __init__(self, out: Pdf, font: StampFont) -> None:
        self._out = out
        self._font = font
        with pikepdf.open(font.path) as carrier:
            fonts = carrier.pages[0].Resources.Font
            self._fonts = out.make_indirect(
                Dictionary(Font=Dictionary(F=out.copy_foreign(next(iter(fonts.values())))))
            )
        self._save = out.make_indirect(out.make_stream(b"q\n"))

    def stamp(self, page: Page, text: str, around: tuple[int, int], back_to: Page) -> None:
        """Stamp a page, upright as it is shown, and link the stamp to a page.

        `around` tells how many `q` the page's content needs before and `Q` after it.
        """
        width = sum(self._font.widths[sign] for sign in text) * _SIZE / 1000 + 2 * _PAD_X
        height = _SIZE + 2 * _PAD_Y
        turn, shown_width, shown_height = shown(page)
        scale = min(shown_width, shown_height) / _COMMON_SHORT_SIDE
        scale = min(max(scale, 0.05), shown_width * 0.9 / width, shown_height * 0.5 / height)
        edge = min(_FROM_EDGE * scale, (shown_width - width * scale) / 2)
        place = (scale, 0.0, 0.0, scale, shown_width - width * scale - edge, edge)
        matrix = _product(place, turn)
        form = self._form(text, width, height)
        name = page.add_resource(form, Name.XObject, free_name(page, "HpStamp"))
        self._wrap(page, matrix, str(name), around)
        self._link(page, matrix, width, height, back_to)

    def _form(self, text: str, width: float, height: float) -> Object:
        codes = bytes(self._font.codes[sign] for sign in text).hex()
        content = (
            f"q 1 g 0 0 {width:.2f} {height:.2f} re f Q "
            f"q 0.114 0.357 0.400 rg BT /F {_SIZE} Tf {_PAD_X} {_PAD_Y + 2:.2f} Td "
            f"<{codes}> Tj ET Q"
        )
        return self._out.make_stream(
            content.encode("ascii"),
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, round(width, 2), round(height, 2)]),
            Resources=self._fonts,
        )

    def _wrap(self, page: Page, matrix: Matrix, name: str, around: tuple[int, int]) -> None:
        before, after = around
        numbers = " ".join(f"{number:.5f}" for number in matrix)
        tail = f"\n{'Q ' * (after + 1)}q {numbers} cm {name} Do Q\n".encode("ascii")
        head = self._out.make_stream(b"q\n" * (before + 1)) if before else self._save
        streams = [head, *content_streams(page), self._out.make_stream(tail)]
        page.obj.Contents = Array(streams)

    def _link(self, page: Page, matrix: Matrix, width: float, height: float, back_to: Page) -> None:
        corners = [_moved(matrix, x, y) for x in (0.0, width) for y in (0.0, height)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        link = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([round(edge, 2) for edge in (min(xs), min(ys), max(xs), max(ys))]),
            Border=Array([0, 0, 0]),
            F=4,
            Contents="Tilbage til dagsordenen",
            Dest=Array([back_to.obj, Name.Fit]),
        )
        annots = page.obj.get("/Annots")
        kept = list(annots) if isinstance(annots, Array) else []
        page.obj.Annots = Array([*kept, self._out.make_indirect(link)])


def seal(out: Pdf, page: Page) -> None:
    """Put a page's content into a form, so that what it leaves open ends there."""
    form = out.make_stream(
        b"\n".join(stream.read_bytes() for stream in content_streams(page)),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array(_box(page.mediabox)),
        Resources=page.resources,
    )
    name = page.add_resource(form, Name.XObject, free_name(page, "HpPage"))
    page.obj.Contents = out.make_stream(f"{name} Do".encode("ascii"))


def free_name(page: Page, stem: str) -> Name:
    """Return a name that no form of a page has, the same for the same page.

    The library's own choice is random, and equal rows must give equal files. Pages may share
    their resources, so the first name may be another page's.
    """
    taken = page.resources.get("/XObject", Dictionary())
    number = len(taken) + 1
    while f"/{stem}{number}" in taken:
        number += 1
    return Name(f"/{stem}{number}")


def shown(page: Page) -> tuple[Matrix, float, float]:
    """Return the matrix from the page as it is shown to its own space, and its shown size."""
    left, bottom, right, top = _visible(page)
    width, height = right - left, top - bottom
    match turned(page):
        case 90:
            return (0, 1, -1, 0, right, bottom), height, width
        case 180:
            return (-1, 0, 0, -1, right, top), width, height
        case 270:
            return (0, -1, 1, 0, left, top), height, width
        case _:
            return (1, 0, 0, 1, left, bottom), width, height


def _visible(page: Page) -> tuple[float, float, float, float]:
    media = _box(page.mediabox)
    crop = _box(page.cropbox)
    both = (
        max(media[0], crop[0]),
        max(media[1], crop[1]),
        min(media[2], crop[2]),
        min(media[3], crop[3]),
    )
    return both if both[2] - both[0] > 0 and both[3] - both[1] > 0 else media


def _box(box: Object) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = (float(side) for side in box)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def turned(page: Page) -> int:
    """Return how far a page is turned clockwise when shown, also where the turn is inherited."""
    node = page.obj
    for _ in range(_MOST_TURNS):
        if "/Rotate" in node:
            try:
                return round(float(node.Rotate) / 90) * 90 % 360
            except (TypeError, ValueError):
                return 0
        parent = node.get("/Parent")
        if not isinstance(parent, Dictionary):
            break
        node = parent
    return 0


def _product(first: Matrix, second: Matrix) -> Matrix:
    """Return the matrix that does the first and then the second."""
    a, b, c, d, e, f = first
    k, m, n, p, q, r = second
    return (
        a * k + b * n,
        a * m + b * p,
        c * k + d * n,
        c * m + d * p,
        e * k + f * n + q,
        e * m + f * p + r,
    )


def _moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
