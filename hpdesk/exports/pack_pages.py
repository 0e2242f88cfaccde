# SPDX-License-Identifier: MPL-2.0
"""Our own pages of a pack, laid out so that every page number in them is true.

All of them are one paper, so that it keeps one structure: dividers and the pages that stand for
bilag come last in it, and are put in their places among the bilag when the pack is merged.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from hpdesk.documents.bundles import BilagState, BilagStatus, MeetingBundle
from hpdesk.documents.model import Block, Document, PageBreak
from hpdesk.documents.paper_parts import bilag_anchor
from hpdesk.exports.pack_types import PackKind, Piece, StampFont
from hpdesk.exports.pdf_fonts import TEXT_FONT, register_fonts
from hpdesk.exports.pdf_writer import Layout, Surroundings, lay_out, measure

_STAMP_SIGNS = "Bilag 0123456789.·sidepakkenfUDKASTABCDEFGHIJLMNOPQRVWXYZÆØÅ"
_MOST_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Insert:
    """What stands for a bilag or in front of it: the blocks, and the anchor they begin with."""

    blocks: tuple[Block, ...]
    anchor: str


@dataclass(frozen=True, slots=True)
class Place:
    """A bilag on its way into the pack: its anchor, its merged pages, and our pages for it.

    Without merged pages the `stand_in` is what the bilag is in the pack.
    """

    anchor: str
    pages: int = 0
    divider: Insert | None = None
    stand_in: Insert | None = None


@dataclass(frozen=True, slots=True)
class PackPages:
    """Our pages as a file, and where everything lies (pages of the pack's file, from 1).

    `counts` and `starts` go with the bilag in their order; `pieces` tell what follows what;
    `own` are our pages before the first bilag; `layout` is what a later pack can begin from;
    `dividers` gives the place of each divider among our pages (from 0).
    """

    base: Path
    anchors: Mapping[str, int]
    counts: tuple[int, ...]
    starts: tuple[int, ...]
    pieces: tuple[Piece, ...]
    total: int
    font: StampFont
    own: int
    layout: Layout
    dividers: Mapping[str, int] = field(default_factory=dict)


def draft(bundle: MeetingBundle, kind: PackKind) -> Layout:
    """Lay our pages out before it is known what the bilag are."""
    bilag = [
        (bilag_anchor(index, place), row.id)
        for index, item in enumerate(bundle.items)
        for place, row in enumerate(item.attachments)
        if row.id not in kind.earlier
    ]
    states = {key: BilagState(BilagStatus.INCLUDED, 8) for _, key in bilag}
    outside = {anchor: 88 for anchor, _ in bilag}
    return measure(kind.paper(bundle, states), Surroundings(outside, total=88))


def lay_out_pack(
    paper: Document,
    places: Sequence[Place],
    workdir: Path,
    first: Layout | None = None,
    offset: int = 0,
    *,
    on_right: bool = False,
) -> PackPages:
    """Lay out our pages of a pack with the bilag in their order.

    `first` is a layout to begin from, `offset` the pages that were given numbers before;
    `on_right` lets every bilag begin on a right-hand page.
    """
    whole = _whole_paper(paper, places)
    merged = [each.anchor for each in places if each.stand_in is None]
    base = first or measure(whole, Surroundings(dict.fromkeys(merged, 88), total=88))
    plan = _Plan(base, places, on_right=on_right)
    for _ in range(_MOST_ROUNDS):
        outside = {anchor: offset + plan.starts[anchor] for anchor in merged}
        around = Surroundings(outside, plan.labels(offset), offset + plan.total)
        base = lay_out(whole, around, base)
        planned, plan = plan, _Plan(base, places, on_right=on_right)
        if plan.pieces == planned.pieces:
            break
    return PackPages(
        _written(workdir / "base.pdf", base),
        {anchor: plan.numbers.get(page, page) for anchor, page in base.anchors.items()},
        tuple(plan.counts[each.anchor] for each in places),
        tuple(plan.starts[each.anchor] for each in places),
        tuple(plan.pieces),
        plan.total,
        _stamp_font(workdir / "stamp.pdf"),
        plan.front,
        replace(base, drawn=b""),
        {
            each.divider.anchor: base.anchors[each.divider.anchor] - 1
            for each in places
            if each.divider
        },
    )


def _inserts(places: Sequence[Place]) -> list[Insert]:
    return [found for each in places for found in (each.divider, each.stand_in) if found]


def _whole_paper(paper: Document, places: Sequence[Place]) -> Document:
    blocks = list(paper.blocks)
    for insert in _inserts(places):
        blocks += [PageBreak(), *insert.blocks]
    return replace(paper, blocks=tuple(blocks))


class _Plan:
    """Where everything goes when our pages are laid out in a certain way.

    `numbers` give the pack page of each page of ours, `starts` and `counts` those of the bilag.
    A layout that knows no inserts yet counts one page for each.
    """

    def __init__(self, base: Layout, places: Sequence[Place], *, on_right: bool) -> None:
        self._on_right = on_right
        self.pieces: list[Piece] = []
        self.total = 0
        self.starts: dict[str, int] = {}
        self.counts: dict[str, int] = {}
        self.numbers: dict[int, int] = {}
        inserts = _inserts(places)
        known = all(insert.anchor in base.anchors for insert in inserts)
        firsts = (
            [base.anchors[insert.anchor] for insert in inserts]
            if known
            else [base.pages + 1 + place for place in range(len(inserts))]
        )
        end = base.pages + 1 if known else base.pages + 1 + len(inserts)
        spans = {
            insert.anchor: (first, following - first)
            for insert, first, following in zip(inserts, firsts, [*firsts, end][1:], strict=True)
        }
        self.front = firsts[0] - 1 if firsts else base.pages
        self._put_own(1, self.front)
        part = 0
        for each in places:
            if each.divider:
                self._turn_over()
                self._put_own(*spans[each.divider.anchor])
            self._turn_over()
            self.starts[each.anchor] = self.total + 1
            if each.stand_in:
                self.counts[each.anchor] = spans[each.stand_in.anchor][1]
                self._put_own(*spans[each.stand_in.anchor])
            else:
                self.counts[each.anchor] = each.pages
                self._add(Piece(each.pages, part=part))
                part += 1

    def labels(self, offset: int) -> "_Labels":
        """Return what gives a page of ours its number."""
        return _Labels(self.numbers, offset)

    def _turn_over(self) -> None:
        if self._on_right and self.total % 2:
            self._add(Piece(1))

    def _put_own(self, first: int, count: int) -> None:
        for place in range(count):
            self.numbers[first + place] = self.total + place + 1
        self._add(Piece(count, own=first - 1))

    def _add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.total += piece.count


@dataclass(frozen=True, slots=True)
class _Labels:
    numbers: Mapping[int, int]
    offset: int

    def __call__(self, page: int) -> int:
        return self.offset + self.numbers.get(page, page)


def _written(path: Path, layout: Layout) -> Path:
    path.write_bytes(layout.pdf)
    return path


def _stamp_font(path: Path) -> StampFont:
    """Write a page that embeds the stamp's signs, and note how each is encoded there."""
    register_fonts()
    buffer = BytesIO()
    canvas = Canvas(buffer, initialFontName=TEXT_FONT, invariant=1)
    canvas.setFont(TEXT_FONT, 10)
    canvas.drawString(72, 72, _STAMP_SIGNS)
    font = pdfmetrics.getFont(TEXT_FONT)
    document = canvas._doc  # noqa: SLF001 - the encoding of a subset is told nowhere else
    codes = {sign: font.splitString(sign, document)[0][1][0] for sign in _STAMP_SIGNS}
    canvas.save()
    path.write_bytes(buffer.getvalue())
    widths = {sign: pdfmetrics.stringWidth(sign, TEXT_FONT, 1000) for sign in _STAMP_SIGNS}
    return StampFont(str(path), codes, widths)
