# SPDX-License-Identifier: MPL-2.0
"""Flowables that reportlab has not: a box with a bar; headings, tables, lines in their place."""

from collections.abc import MutableMapping

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle as Look
from reportlab.platypus import Flowable, HRFlowable, Table

from hpdesk.exports.pdf_text import TaggedParagraph

_BOX_PAD_SIDE, _BOX_PAD_TOP, _BAR = 12.0, 7.5, 3.0
_TALL_ROW, _LEAST_OF_ROW = 200.0, 48.0
_LEAST_ROWS = 2
_BOX_COLOUR = HexColor("#F1F4F5")
_BAR_COLOUR = HexColor("#1D5B66")


class AnchoredHeading(TaggedParagraph):
    """A heading that is a link target, notes its page, and stands in the bookmarks."""

    def __init__(
        self,
        text: str,
        look: Look,
        *,
        anchor: str = "",
        bookmark: str = "",
        pages: MutableMapping[str, int] | None = None,
        **kept: object,
    ) -> None:
        super().__init__(text, look, **kept)
        self.mark(anchor, bookmark, pages)

    def mark(self, anchor: str, bookmark: str, pages: MutableMapping[str, int] | None) -> None:
        """Make the heading a link target with a name in the bookmarks."""
        self._anchor = anchor
        self._bookmark = bookmark
        self._pages = pages

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the heading in parts, the first of them keeping the link target."""
        parts: list[Flowable] = super().split(available_width, available_height)
        if parts and isinstance(parts[0], AnchoredHeading):
            parts[0].mark(self._anchor, self._bookmark, self._pages)
        return parts

    def draw(self) -> None:
        """Draw the heading, and set the link target at its top."""
        canvas = self.canv
        if self._anchor:
            x, y = canvas.absolutePosition(0, self.height + 12)
            canvas.bookmarkPage(self._anchor, fit="XYZ", left=max(0, x - 40), top=y, zoom=0)
            if self._pages is not None:
                self._pages[self._anchor] = canvas.getPageNumber()
            if self._bookmark:
                canvas.addOutlineEntry(self._bookmark, self._anchor, 0)
        super().draw()


class SideBox(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """Flowables on a light ground with a bar at the left; it splits over pages."""

    def __init__(self, inner: list[Flowable], before: float = 0.0, after: float = 8.0) -> None:
        super().__init__()
        self._inner = inner
        self.spaceBefore = before
        self.spaceAfter = after
        self._heights: list[float] = []

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size the box takes in a width (points)."""
        self.width = available_width
        self._heights = self._measured()
        self.height = sum(self._heights) + 2 * _BOX_PAD_TOP
        return self.width, self.height

    def _measured(self) -> list[float]:
        """Return the height of each part with the space above it."""
        heights = []
        above = 0.0
        for place, part in enumerate(self._inner):
            _, height = part.wrapOn(None, self.width - 2 * _BOX_PAD_SIDE, 0xFFFFFF)
            gap = max(above, part.getSpaceBefore()) if place else 0.0
            heights.append(height + gap)
            above = part.getSpaceAfter()
        return heights

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the box in two, the first of them fitting the height, or nothing."""
        self.wrap(available_width, available_height)
        room = available_height - 2 * _BOX_PAD_TOP
        used = 0.0
        for place, height in enumerate(self._heights):
            if used + height > room:
                first, rest = self._parted(place, room - used)
                if not first:
                    return []
                return [SideBox(first, self.spaceBefore, 0), SideBox(rest, 0, self.spaceAfter)]
            used += height
        return [self]

    def _parted(self, place: int, room: float) -> tuple[list[Flowable], list[Flowable]]:
        halves = self._inner[place].splitOn(None, self.width - 2 * _BOX_PAD_SIDE, room - 6)
        if len(halves) < 2:
            return self._inner[:place], self._inner[place:]
        return [*self._inner[:place], halves[0]], [*halves[1:], *self._inner[place + 1 :]]

    def draw(self) -> None:
        """Draw the ground, the bar and what is inside."""
        canvas = self.canv
        with canvas.artifact():
            canvas.saveState()
            canvas.setFillColor(_BOX_COLOUR)
            canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
            canvas.setFillColor(_BAR_COLOUR)
            canvas.rect(0, 0, _BAR, self.height, stroke=0, fill=1)
            canvas.restoreState()
        top = self.height - _BOX_PAD_TOP
        for part, height in zip(self._inner, self._heights, strict=True):
            top -= height
            part.drawOn(canvas, _BOX_PAD_SIDE + _BAR, top)


class PagedTable(Table):  # type: ignore[misc]  # reportlab ships no types
    """A table of which a page holds whole rows; only tall rows are split.

    reportlab would begin the next row, under the header once more, in what is left of the page.
    """

    _waits = False

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the table in parts, the first of them fitting the height, or nothing."""
        if self._waits:  # asked in the rest of the page that the part before it ends
            self._waits = False
            return []
        self.splitByRow = 0 if self._ends_in_tall_row(available_width, available_height) else 1
        parts: list[Flowable] = super().split(available_width, available_height)
        for part in parts:
            if isinstance(part, PagedTable):
                part.splitByRow = 1
                part._waits = part is not parts[0]  # noqa: SLF001 - of this class too
        return parts

    def _ends_in_tall_row(self, available_width: float, available_height: float) -> bool:
        """Tell whether a row is cut by the page's end that would leave much of the page empty."""
        self._calc(available_width, available_height)
        left = available_height
        for height in self._rowHeights:
            if height > left:
                return bool(height > _TALL_ROW and left > _LEAST_OF_ROW)
            left -= height
        return False

    def goes_on(self) -> None:
        """Begin at once: the page that the part before it ends is done with."""
        self._waits = False

    def begins_in(self, width: float, room: float) -> bool:
        """Tell whether so much of the table stands in a room that a heading may stand over it."""
        self._calc(width, room)
        heights = list(self._rowHeights)
        left = room - sum(heights[: self.repeatRows])
        for begun, height in enumerate(heights[self.repeatRows :]):
            if height > left:
                return begun >= _LEAST_ROWS or self._ends_in_tall_row(width, room)
            left -= height
        return True


class RuleFlowable(HRFlowable):  # type: ignore[misc]  # reportlab ships no types
    """A line between two parts, which is decoration; none where the page has parted them."""

    _is_first = False

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size the line takes, nothing as the first of a page."""
        width, height = super().wrap(available_width, available_height)
        # reportlab tells a flowable its frame only while it is being placed
        self._is_first = bool(getattr(getattr(self, "_frame", None), "_atTop", False))
        return width, 0.0 if self._is_first else height

    def getSpaceAfter(self) -> float:  # noqa: N802 - reportlab's name
        """Return the space below the line in points."""
        return 0.0 if self._is_first else float(super().getSpaceAfter())

    def draw(self) -> None:
        """Draw the line."""
        if not self._is_first:
            with self.canv.artifact():
                super().draw()
