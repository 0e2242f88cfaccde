# SPDX-License-Identifier: MPL-2.0
"""The bookmarks of a bilag and those of the whole pack; runs in the child process."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, NameTree, Object, OutlineItem, Pdf, String

from hpdesk.exports.pack_types import Entry

Mark = tuple[int, str, int]

_MOST_MARKS = 400
_DEEPEST = 3
_MOST_SEEN = 5000
_LONGEST = 300
_DAMAGE = (
    pikepdf.PdfError,
    pikepdf.PikepdfError,
    ValueError,
    TypeError,
    AttributeError,
    KeyError,
    IndexError,
)


def bookmarks(pdf: Pdf) -> tuple[Mark, ...]:
    """Return a bilag's own bookmarks as (level, title, page from 0), as far as they are sound.

    A ring of bookmarks is walked once; one without a page lends its place to what is below it.
    """
    walk = _Walk(pdf)
    try:
        outlines = pdf.Root.get("/Outlines")
        if isinstance(outlines, Dictionary):
            walk.below(outlines, 0)
    except _DAMAGE:
        pass  # what was read so far stands
    return tuple(walk.found)


class _Walk:
    def __init__(self, pdf: Pdf) -> None:
        self.found: list[Mark] = []
        self._pdf = pdf
        self._places = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        self._seen: set[tuple[int, int]] = set()

    def below(self, node: Object, level: int) -> None:
        """Collect what is below a node."""
        child = node.get("/First")
        while isinstance(child, Dictionary) and len(self.found) < _MOST_MARKS:
            if child.objgen in self._seen or len(self._seen) > _MOST_SEEN:
                return
            self._seen.add(child.objgen)
            place = self._place(child)
            deeper = level
            if place is not None:
                title = " ".join(str(child.get("/Title", "")).split())[:_LONGEST]
                self.found.append((level, title or "Uden titel", place))
                deeper = level + 1
            if deeper <= _DEEPEST:
                self.below(child, deeper)
            child = child.get("/Next")

    def _place(self, node: Object) -> int | None:
        """Return the page (from 0) that a bookmark leads to."""
        aim = node.get("/Dest")
        action = node.get("/A")
        if aim is None and isinstance(action, Dictionary) and action.get("/S") == Name.GoTo:
            aim = action.get("/D")
        if isinstance(aim, String | Name):
            aim = self._named(aim)
        if isinstance(aim, Dictionary):
            aim = aim.get("/D")
        if isinstance(aim, Array) and len(aim) and isinstance(aim[0], Dictionary):
            return self._places.get(aim[0].objgen)
        return None

    def _named(self, name: Object) -> Object | None:
        try:
            if isinstance(name, Name):
                return self._pdf.Root.get("/Dests", Dictionary()).get(str(name))
            names = self._pdf.Root.get("/Names", Dictionary()).get("/Dests")
            return None if names is None else NameTree(names).get(str(name))
        except _DAMAGE:
            return None


def write_outline(
    out: Pdf,
    pages: Sequence[Object],
    entries: Sequence[Entry],
    starts: Sequence[int],
    marks: Sequence[Sequence[Mark]],
) -> None:
    """Write the pack's bookmarks, each bilag's own below it."""
    with out.open_outline() as outline:
        outline.root.clear()
        for entry in entries:
            outline.root.append(_item(entry, pages, starts, marks))


def _item(
    entry: Entry,
    pages: Sequence[Object],
    starts: Sequence[int],
    marks: Sequence[Sequence[Mark]],
) -> OutlineItem:
    item = _bookmark(entry.title, pages[entry.page])
    for child in entry.children:
        item.children.append(_item(child, pages, starts, marks))
    if entry.part is not None:
        levels = [item]
        for level, title, page in marks[entry.part]:
            del levels[level + 1 :]
            below = _bookmark(title, pages[starts[entry.part] + page])
            levels[-1].children.append(below)
            levels.append(below)
        for below in item.children:
            below.is_closed = True
        item.is_closed = True
    return item


def _bookmark(title: str, page: Object) -> OutlineItem:
    return OutlineItem(title, Array([page, Name.Fit]))
