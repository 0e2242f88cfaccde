# SPDX-License-Identifier: MPL-2.0
"""Where things stand on a page that may be turned, cropped or of any size."""

from pikepdf import Dictionary, Object, Page

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]

SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_MOST_TURNS = 60


def shown(page: Page) -> tuple[Matrix, float, float]:
    """Return the matrix from the page as it is shown to its own space, and its shown size."""
    left, bottom, right, top = visible(page)
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


def visible(page: Page) -> Box:
    """Return what is shown of a page: what its crop box and media box share."""
    media = box_of(page.mediabox)
    crop = box_of(page.cropbox)
    both = (
        max(media[0], crop[0]),
        max(media[1], crop[1]),
        min(media[2], crop[2]),
        min(media[3], crop[3]),
    )
    return both if both[2] - both[0] > 0 and both[3] - both[1] > 0 else media


def box_of(box: Object) -> Box:
    """Return a rectangle with its corners in order; raises ValueError where it is none."""
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


def product(first: Matrix, second: Matrix) -> Matrix:
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


def inverse(matrix: Matrix) -> Matrix:
    """Return the matrix that undoes one; raises ZeroDivisionError where it flattens all."""
    a, b, c, d, e, f = matrix
    area = a * d - b * c
    return (
        d / area,
        -b / area,
        -c / area,
        a / area,
        (c * f - d * e) / area,
        (b * e - a * f) / area,
    )


def moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where a matrix takes a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def moved_box(matrix: Matrix, box: Box) -> Box:
    """Return the upright rectangle around where a matrix takes a rectangle."""
    corners = [moved(matrix, x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def meet(one: Box, other: Box) -> bool:
    """Tell whether two rectangles share anything."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def words_of(matrix: Matrix) -> str:
    """Return a matrix as a content stream writes it."""
    return " ".join(f"{number:.5f}" for number in matrix)
