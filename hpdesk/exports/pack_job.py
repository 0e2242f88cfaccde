# SPDX-License-Identifier: MPL-2.0
"""What goes where in a pack: our own pages laid out, and the jobs that the child does."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.documents.bundles import BilagStatus, MeetingBundle
from hpdesk.documents.divider_pages import back_words, bilag_divider, bilag_page, point_divider
from hpdesk.documents.pack_choices import Dividers, PackChoices
from hpdesk.documents.paper_parts import AGENDA_ANCHOR, item_anchor, line
from hpdesk.domain.agenda_snapshot import Span
from hpdesk.exports.pack_bilag import Bilag
from hpdesk.exports.pack_session import KeptBody
from hpdesk.exports.pack_types import (
    Body,
    BodyJob,
    Embedded,
    Entry,
    MergeJob,
    PackKind,
    Part,
    Stamping,
    Tab,
)

if TYPE_CHECKING:
    from hpdesk.exports.pack_pages import Insert, PackPages, Place
    from hpdesk.exports.pdf_writer import Layout


class PackPlan:
    """Lays a pack out and says what is to be put together; `draft` is a layout to begin from.

    `careful` makes it slower and sure which bilag breaks the child; see `BodyJob`.
    """

    def __init__(self, bundle: MeetingBundle, kind: PackKind, choices: PackChoices) -> None:
        self._bundle, self._kind, self._choices = bundle, kind, choices
        self.draft: Layout | None = None
        self.careful = False

    def laid_out(self, bilag: Sequence[Bilag], workdir: Path) -> "PackPages":
        """Return our pages of the pack, with the numbers of the bilag in them."""
        from hpdesk.exports.pack_pages import draft, lay_out_pack  # while the child merges

        if self.draft is None:  # as if every bilag could be merged: mostly only numbers change
            self.draft = draft(self._bundle, self._kind)
        states = {each.row.id: each.state for each in bilag}
        return lay_out_pack(
            self._kind.paper(self._bundle, states),
            self._places(bilag),
            workdir,
            self.draft,
            self._kind.offset,
            on_right=self._choices.print_edition,
        )

    def _places(self, bilag: Sequence[Bilag]) -> "list[Place]":
        from hpdesk.exports.pack_pages import Insert, Place

        places = []
        for number, each in enumerate(bilag):
            stand_in = None
            if each.is_stand_in:
                back = self._back(each.item)
                link = back, back_words(self._bundle, each.item, back)
                blocks = bilag_page(self._bundle, each.row, each.anchor, each.state, link)
                stand_in = Insert(tuple(blocks), each.anchor)
            divider = self._divider(bilag, number)
            places.append(Place(each.anchor, each.probe.pages, divider, stand_in))
        return places

    def _divider(self, bilag: Sequence[Bilag], number: int) -> "Insert | None":
        from hpdesk.exports.pack_pages import Insert

        each = bilag[number]
        anchor, back = f"skilleblad-{number + 1}", self._back(each.item)
        match self._choices.dividers:
            case Dividers.BY_POINT if number == 0 or bilag[number - 1].item != each.item:
                places = [other.place for other in bilag if other.item == each.item]
                return Insert(
                    tuple(point_divider(self._bundle, each.item, places, anchor, back)), anchor
                )
            case Dividers.BY_BILAG if not each.is_stand_in:
                blocks = bilag_divider(self._bundle, each.item, each.place, anchor, back)
                return Insert(tuple(blocks), anchor)
        return None

    def _back(self, item: int) -> str:
        """Return the anchor of an item's sheet, or of the agenda where it has none."""
        anchor = item_anchor(item)
        return anchor if self.draft and anchor in self.draft.anchors else AGENDA_ANCHOR

    def body_job(
        self, bilag: Sequence[Bilag], path: Path, workdir: Path, kept: KeptBody | None
    ) -> BodyJob:
        """Return what puts the bilag together, or copies what was put together before."""
        choices = self._choices
        parts = tuple(
            Part(
                each.probe.path,
                each.probe.pages,
                each.probe.unbalanced,
                each.probe.unfinished,
                each.password,
            )
            for each in bilag
            if not each.is_stand_in
        )
        return BodyJob(
            parts,
            str(workdir / "body.pdf" if choices.password else path),
            choices.keep_forms,
            choices.keep_notes,
            choices.picture_dpi,
            str(kept.path) if kept else "",
            kept.body.size if kept else 0,
            self.careful,
        )

    def merge_job(
        self, bilag: Sequence[Bilag], pages: "PackPages", job: BodyJob, body: Body, path: Path
    ) -> MergeJob:
        """Return what puts our pages and the bilag together."""
        stampings = []
        for each in bilag:
            if not each.is_stand_in:
                back = self._back(each.item)
                words = back_words(self._bundle, each.item, back)
                stampings.append(
                    Stamping(f"Bilag {each.row.number}", pages.anchors[back] - 1, words)
                )
        merged = [n for n, each in enumerate(bilag) if not each.is_stand_in]
        return MergeJob(
            base=str(pages.base),
            out=str(path),
            body_path=job.out,
            body=body,
            parts=job.parts,
            stampings=tuple(stampings),
            pieces=pages.pieces,
            targets=tuple(pages.starts[n] - 1 for n in merged),
            outline=self._outline(bilag, pages),
            embedded=tuple(
                _embedded(each) for each in bilag if each.state.status is BilagStatus.ATTACHED
            ),
            tabs=self._tabs(bilag, pages),
            font=pages.font,
            total=pages.total,
            offset=self._kind.offset,
            choices=self._choices,
        )

    def _tabs(self, bilag: Sequence[Bilag], pages: "PackPages") -> tuple[Tab, ...]:
        """Return the tabs of the dividers of a pack to print, one place for each item."""
        if not self._choices.print_edition:
            return ()
        tabs = []
        for number, each in enumerate(bilag):
            own = pages.dividers.get(f"skilleblad-{number + 1}")
            if own is not None:
                by_bilag = self._choices.dividers is Dividers.BY_BILAG
                words = each.row.number if by_bilag else self._bundle.items[each.item].number
                tabs.append(Tab(own, words, each.item))
        return tuple(tabs)

    def _outline(self, bilag: Sequence[Bilag], pages: "PackPages") -> tuple[Entry, ...]:
        anchors = pages.anchors
        entries = [Entry("Forside", 0), Entry(self._kind.front, anchors[AGENDA_ANCHOR] - 1)]
        parts = iter(range(len(bilag)))
        below: dict[int, list[Entry]] = {}
        for each, start in zip(bilag, pages.starts, strict=True):
            part = None if each.is_stand_in else next(parts)
            words = f"Bilag {each.row.number} {each.title}"
            below.setdefault(each.item, []).append(Entry(words, start - 1, part))
        for index, item in enumerate(self._bundle.items):
            children = tuple(below.get(index, ()))
            page = anchors.get(item_anchor(index))
            if page is None and not children:
                continue
            at = children[0].page if page is None else page - 1
            entries.append(Entry(f"{item.number}. {line(item.title)}", at, children=children))
        return tuple(entries)

    def spans(self, bilag: Sequence[Bilag], pages: "PackPages") -> dict[str, Span]:
        """Return the pages of each item's sheet and each bilag, as they are numbered."""
        offset = self._kind.offset
        sheets = {
            item.id: pages.anchors[item_anchor(index)]
            for index, item in enumerate(self._bundle.items)
            if item_anchor(index) in pages.anchors
        }
        following = [*list(sheets.values())[1:], pages.own + 1]
        spans = {
            key: Span(offset + first, offset + max(first, after - 1))
            for (key, first), after in zip(sheets.items(), following, strict=False)
        }
        for each, start, count in zip(bilag, pages.starts, pages.counts, strict=True):
            spans[each.row.id] = Span(offset + start, offset + start + count - 1)
        return spans


def _embedded(bilag: Bilag) -> Embedded:
    name = _safe_name(bilag.row.file_name) or f"bilag {bilag.row.number}"
    return Embedded(str(bilag.original), name, f"Bilag {bilag.row.number} {bilag.title}")


def _safe_name(name: str) -> str:
    """Return a file's bare name without folders or signs that no name may hold."""
    bare = line(name).replace("\\", "/").rsplit("/", 1)[-1]
    return bare.strip(". ") if bare.strip(". ") != bare.rstrip() else bare
