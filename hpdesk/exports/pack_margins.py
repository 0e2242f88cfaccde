# SPDX-License-Identifier: MPL-2.0
"""Whether anything stands in a page's margin where a stamp goes; runs in the child process.

The content is read, not drawn: drawing two thousand pages takes longer than merging them. What
is not understood counts as in the way, because a page that is made a little smaller without
need is still right.
"""

import re
from collections.abc import Callable

import pikepdf
from pikepdf import Dictionary, Name, Object, Page, Stream

from hpdesk.exports.pack_geometry import SAME, Box, Matrix, box_of, meet, moved_box, product

_MOST_READ = 300_000
_TOKEN = re.compile(  # what comes most often comes first; nothing is tried twice
    rb"[-+.\d]++|[A-Za-z'\"][A-Za-z0-9*]*+"
    rb"|\((?:[^()\\]++|\\.)*+\)"
    rb"|\[(?:[^\[\]()]++|\((?:[^()\\]++|\\.)*+\))*+\]"
    rb"|<<|>>|<[^<>]*+>|/[^\s<>\[\](){}/%]*+|[%({})\[\]]",
    re.DOTALL,
)
_PAINTS = {b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"}
_IGNORED = frozenset(
    b"h W W* Tc Tw Tz Tr Ts w J j M d ri i gs CS cs SC SCN sc scn G g RG rg K k sh BX EX "
    b"BMC BDC EMC MP DP d0 d1 true false null".split()
)
_QUIET_NOTES = {"/Link", "/Popup"}
_BELOW, _ABOVE = 0.35, 1.1  # of the size of the type, around its baseline


class _InTheWay(Exception):  # noqa: N818 - an answer, not a fault
    """Something stands in the margin, or may."""


def is_cramped(page: Page, zone: Box, content: bytes) -> bool:
    """Tell whether something of a page may stand in a part of it, given in its own space."""
    try:
        if len(content) > _MOST_READ:
            return True
        for note in page.obj.get("/Annots") or ():
            if str(note.get("/Subtype")) not in _QUIET_NOTES and meet(box_of(note.Rect), zone):
                return True
        _Reader(page, zone).read(content)
    except (
        _InTheWay,
        pikepdf.PdfError,
        pikepdf.PikepdfError,
        ArithmeticError,
        AttributeError,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
    ):
        return True
    return False


class _Reader:
    """Follows a content stream as far as it must to know where things stand."""

    def __init__(self, page: Page, zone: Box) -> None:
        self._page = page
        self._zone = zone
        self._numbers: list[bytes] = []
        self._name = b""
        self._matrix = SAME
        self._saved: list[tuple[Matrix, float, float]] = []
        self._size = self._leading = 0.0
        self._text = self._line = SAME
        self._path: list[tuple[float, float]] = []
        self._is_hit = False
        self._acts: dict[bytes, Callable[[], None]] = {
            b"q": self._save, b"Q": self._restore, b"cm": self._concatenate, b"BT": self._begin,
            b"Tf": self._font, b"TL": self._lead, b"Td": self._step, b"TD": self._step_lead,
            b"Tm": self._place, b"T*": self._next, b"Tj": self._show, b"TJ": self._show,
            b"'": self._next_show, b'"': self._next_show, b"m": self._move, b"l": self._draw,
            b"c": self._curve, b"v": self._curve, b"y": self._curve, b"re": self._rectangle,
            b"n": self._drop, b"Do": self._put, b"ET": self._nothing,
        }  # fmt: skip

    def read(self, content: bytes) -> None:
        """Read it all; raises _InTheWay."""
        numbers, acts = self._numbers, self._acts
        for token in _TOKEN.findall(content):
            lead = token[0]
            if lead < 58 and lead not in b"('/\"%":  # digits, signs and points
                numbers.append(token)
            elif lead == 47:  # a name
                self._name = token
            elif lead in b"([<>":
                if len(token) == 1:
                    raise _InTheWay  # a string within a string, which is not followed
            else:
                act = acts.get(token)
                if act is not None:
                    act()
                elif token in _PAINTS:
                    self._paint()
                elif token not in _IGNORED:
                    raise _InTheWay
                numbers.clear()

    def _last(self, count: int) -> list[float]:
        if len(self._numbers) < count:
            raise _InTheWay
        return [float(number) for number in self._numbers[-count:]]

    def _six(self) -> Matrix:
        a, b, c, d, e, f = self._last(6)
        return a, b, c, d, e, f

    def _nothing(self) -> None:
        """End a text."""

    def _save(self) -> None:
        self._saved.append((self._matrix, self._size, self._leading))

    def _restore(self) -> None:
        if self._saved:
            self._matrix, self._size, self._leading = self._saved.pop()

    def _concatenate(self) -> None:
        self._matrix = product(self._six(), self._matrix)

    def _begin(self) -> None:
        self._text = self._line = SAME

    def _font(self) -> None:
        self._size = self._last(1)[0]

    def _lead(self) -> None:
        self._leading = self._last(1)[0]

    def _step(self) -> None:
        x, y = self._last(2)
        self._text = self._line = product((1, 0, 0, 1, x, y), self._line)

    def _step_lead(self) -> None:
        self._leading = -self._last(2)[1]
        self._step()

    def _place(self) -> None:
        self._text = self._line = self._six()

    def _next(self) -> None:
        self._text = self._line = product((1, 0, 0, 1, 0, -self._leading), self._line)

    def _next_show(self) -> None:
        self._next()
        self._show()

    def _show(self) -> None:
        """Take a text as reaching from where it begins to the end of the world."""
        a, b, c, d, x, y = product(self._text, self._matrix)
        left, bottom, right, top = self._zone
        if abs(b) <= abs(a) / 500 and abs(c) <= abs(d) / 500:
            tall = self._size * d
            low, high = sorted((y - _BELOW * tall, y + _ABOVE * tall))
            is_clear = high <= bottom or low >= top or (x >= right if a > 0 else x <= left)
        elif abs(a) <= abs(b) / 500 and abs(d) <= abs(c) / 500:
            tall = self._size * c
            low, high = sorted((x - _BELOW * tall, x + _ABOVE * tall))
            is_clear = high <= left or low >= right or (y >= top if b > 0 else y <= bottom)
        else:
            is_clear = False
        if not is_clear:
            raise _InTheWay

    def _point(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f = self._matrix
        return a * x + c * y + e, b * x + d * y + f

    def _move(self) -> None:
        x, y = self._last(2)
        self._path = [self._point(x, y)]

    def _draw(self) -> None:
        x, y = self._last(2)
        self._reach([self._point(x, y)])

    def _curve(self) -> None:
        numbers = self._last(len(self._numbers))
        points = zip(numbers[::2], numbers[1::2], strict=True)
        self._reach([self._point(x, y) for x, y in points])

    def _reach(self, points: list[tuple[float, float]]) -> None:
        span = [*self._path[-1:], *points]
        xs, ys = [x for x, _ in span], [y for _, y in span]
        left, bottom, right, top = self._zone
        if min(xs) < right and max(xs) > left and min(ys) < top and max(ys) > bottom:
            self._is_hit = True
        self._path = points[-1:]

    def _rectangle(self) -> None:
        """Note a rectangle, unless it is a ground that the stamp can stand on."""
        x, y, width, height = self._last(4)
        box = moved_box(self._matrix, (x, y, x + width, y + height))
        left, bottom, right, top = self._zone
        is_ground = box[0] <= left and box[1] <= bottom and box[2] >= right and box[3] >= top
        if meet(box, self._zone) and not is_ground:
            self._is_hit = True

    def _paint(self) -> None:
        if self._is_hit:
            raise _InTheWay

    def _drop(self) -> None:
        self._is_hit = False

    def _put(self) -> None:
        forms = self._page.resources.get("/XObject")
        form = forms.get(self._name.decode("latin-1")) if isinstance(forms, Dictionary) else None
        if isinstance(form, Stream) and meet(self._box_of(form), self._zone):
            raise _InTheWay

    def _box_of(self, form: Object) -> Box:
        if form.get("/Subtype") == Name.Image:
            return moved_box(self._matrix, (0, 0, 1, 1))
        own = form.get("/Matrix")
        matrix = SAME
        if own is not None:
            a, b, c, d, e, f = (float(number) for number in own)
            matrix = (a, b, c, d, e, f)
        return moved_box(product(matrix, self._matrix), box_of(form.BBox))
