# SPDX-License-Identifier: MPL-2.0
"""What stands together on a page: a heading and what is under it, an end and what is above it."""

from collections.abc import Sequence
from itertools import pairwise

from reportlab.lib.styles import ParagraphStyle as Look
from reportlab.platypus import Flowable, FrameBreak, KeepTogether, PageBreak, Paragraph

from hpdesk.exports.pdf_flowables import PagedTable, SideBox
from hpdesk.exports.pdf_text import TaggedParagraph

_SHORT, _LEAST_LINES = 150.0, 3
_MOST_TOGETHER = 9  # lines, roughly


class KeptTogether(KeepTogether):  # type: ignore[misc]  # reportlab ships no types
    """A heading with the beginning of what it stands over; what is short stands whole.

    A paragraph that ends what is above it takes the last of that along to the next page.
    reportlab would begin a new page for all of it, however long, and leave this one half empty.
    """

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the parts, on a new page where too little of the last has room on this one."""
        *above, last = self._content
        ends = bool(above) and getattr(last, "ends", False)
        parts: list[Flowable] = []
        if ends:
            parts = self._up_to_end(available_width, available_height)
        elif self._begins_in(above, last, available_width, available_height):
            parts = list(self._content)
        if parts:
            return parts
        parts = super().split(available_width, available_height)
        if ends and isinstance(parts[0], type(FrameBreak)):
            return [parts[0], KeptTogether(self._content)]
        return parts

    def _up_to_end(self, width: float, room: float) -> list[Flowable]:
        """Return the parts before and after the page's end, nothing where it parts none of them."""
        *lead, body, end = self._content
        left = self._room_under(lead, body, width, room)
        height = body.wrapOn(self.canv, width, left)[1]
        if self._room_under([body], end, width, left) >= end.wrapOn(self.canv, width, left)[1]:
            return list(self._content)
        if left <= 0 or (lead and not self._begins_in(lead, body, width, room)):
            return []
        first, *rest = body.splitOn(self.canv, width, min(left, height - 1)) or [body]
        if not rest:
            return []
        if isinstance(rest[0], PagedTable):
            rest[0].goes_on()
        return [*lead, first, FrameBreak, KeptTogether([*rest, end])]

    def _room_under(
        self, lead: Sequence[Flowable], last: Flowable, width: float, room: float
    ) -> float:
        """Return the room for what stands under others in a room, by their space and its own."""
        above = 0.0
        for place, part in enumerate(lead):
            room -= part.wrapOn(self.canv, width, room)[1]
            room -= max(above, part.getSpaceBefore()) if place else 0.0
            above = part.getSpaceAfter()
        return room - (max(above, last.getSpaceBefore()) if lead else 0.0)

    def _begins_in(
        self, lead: Sequence[Flowable], last: Flowable, width: float, room: float
    ) -> bool:
        """Tell whether so much of the last stands in a room that others may stand over it."""
        room = self._room_under(lead, last, width, room)
        if room <= 0 or last.wrapOn(self.canv, width, room)[1] <= _SHORT:
            return False
        if isinstance(last, PagedTable):
            return last.begins_in(width, room)
        if isinstance(last, SideBox):
            return len(last.split(width, room)) > 1
        return isinstance(last, TaggedParagraph) and room >= _LEAST_LINES * last.style.leading


def loosen(made: Sequence[Flowable]) -> None:
    """Let go of what should stand together but is too much for one page.

    reportlab lays such a group out again and again without an end.
    """
    together = 0
    for part in made:
        if not part.getKeepWithNext():
            together = 0
            continue
        together += 1 + len(getattr(part, "text", "") or "") // 100
        if together > _MOST_TOGETHER:
            part.keepWithNext = 0
            if isinstance(part, Paragraph):
                # The halves of a split paragraph know its look only.
                part.style = Look(f"{part.style.name}Loose", part.style, keepWithNext=0)
            together = 0


def hold_ends(made: Sequence[Flowable]) -> None:
    """Let what stands above an end be on its page."""
    for above, below in pairwise(made):
        if isinstance(below, TaggedParagraph) and below.ends:
            above.keepWithNext = not isinstance(above, PageBreak)
