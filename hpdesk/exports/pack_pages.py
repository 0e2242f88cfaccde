# SPDX-License-Identifier: MPL-2.0
"""Our own pages of a pack, laid out so that every page number in them is true."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from hpdesk.documents.agenda_paper import AGENDA_ANCHOR
from hpdesk.documents.bundles import BilagState, BilagStatus, MeetingBundle
from hpdesk.documents.model import Block, Document, PageBreak
from hpdesk.documents.paper_parts import bilag_anchor
from hpdesk.exports.pack_types import PackKind, StampFont
from hpdesk.exports.pdf_fonts import TEXT_FONT, register_fonts
from hpdesk.exports.pdf_writer import Layout, Surroundings, lay_out, measure

_STAMP_SIGNS = "Bilag 0123456789.·sidepakkenf"
_MOST_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class PackPages:
    """Our pages as files, and where everything lies (pages of the pack's file, from 1).

    `counts` and `starts` go with the bilag in their order; `tail` holds the pages that stand
    for bilag that were not merged; `own` are our pages before the first bilag.
    """

    base: Path
    tail: Path | None
    anchors: Mapping[str, int]
    counts: tuple[int, ...]
    starts: tuple[int, ...]
    total: int
    font: StampFont
    own: int


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
    bilag: Sequence[str],
    merged_pages: Sequence[int],
    stand_ins: Sequence[list[Block] | None],
    workdir: Path,
    first: Layout | None = None,
    offset: int = 0,
) -> PackPages:
    """Lay out our pages of a pack.

    `bilag` are the anchors in order, `merged_pages` their pages where merged, `stand_ins` the
    blocks of the page that stands for one that is not; `first` is a draft to begin from,
    `offset` the pages that were given numbers before.
    """

    def label(page: int) -> int:
        return offset + page

    tail = _tail_paper(paper, stand_ins)
    tail_layout = lay_out(tail, _tail_around(1, {})) if tail else None
    counts = _counts(bilag, merged_pages, stand_ins, tail_layout)
    base = first or measure(paper, Surroundings(dict.fromkeys(bilag, 88), total=88))
    base_pages = 0
    for _ in range(_MOST_ROUNDS):
        if base.pages == base_pages:
            break
        base_pages = base.pages
        starts = tuple(base_pages + 1 + sum(counts[:i]) for i in range(len(counts)))
        total = base_pages + sum(counts)
        outside = {anchor: label(start) for anchor, start in zip(bilag, starts, strict=True)}
        base = lay_out(paper, Surroundings(outside, label, label(total)), base)
    if tail:
        labels = _tail_labels(stand_ins, [label(start) for start in starts], counts)
        agenda = label(base.anchors[AGENDA_ANCHOR])
        tail_layout = lay_out(tail, _tail_around(label(total), labels, agenda))
    return PackPages(
        _written(workdir / "base.pdf", base),
        _written(workdir / "tail.pdf", tail_layout) if tail_layout else None,
        base.anchors,
        counts,
        starts,
        total,
        _stamp_font(workdir / "stamp.pdf"),
        base.pages,
    )


def _tail_paper(paper: Document, stand_ins: Sequence[list[Block] | None]) -> Document | None:
    blocks: list[Block] = []
    for page in stand_ins:
        if page:
            blocks += [*([PageBreak()] if blocks else []), *page]
    return replace(paper, cover=None, blocks=tuple(blocks)) if blocks else None


def _tail_around(total: int, labels: Mapping[int, int], agenda: int = 2) -> Surroundings:
    def label(page: int) -> int:
        return labels.get(page, page)

    return Surroundings({AGENDA_ANCHOR: agenda}, label, total)


def _counts(
    bilag: Sequence[str],
    merged_pages: Sequence[int],
    stand_ins: Sequence[list[Block] | None],
    tail: Layout | None,
) -> tuple[int, ...]:
    """Return how many pages each bilag takes."""
    counts = list(merged_pages)
    if tail is None:
        return tuple(counts)
    own = [index for index, page in enumerate(stand_ins) if page]
    firsts = [tail.anchors[bilag[index]] for index in own]
    for index, first, following in zip(own, firsts, [*firsts[1:], tail.pages + 1], strict=True):
        counts[index] = following - first
    return tuple(counts)


def _tail_labels(
    stand_ins: Sequence[list[Block] | None], starts: Sequence[int], counts: Sequence[int]
) -> dict[int, int]:
    labels: dict[int, int] = {}
    for index, page in enumerate(stand_ins):
        if page:
            for offset in range(counts[index]):
                labels[len(labels) + 1] = starts[index] + offset
    return labels


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
