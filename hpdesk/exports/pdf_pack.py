# SPDX-License-Identifier: MPL-2.0
"""The board pack as one PDF: agenda, sheets, and every bilag stamped with its number.

What cannot be merged gets a page that says so and rides along as a file in the PDF. The
bundle decides the edition: a public one holds no trace of closed points, because no file is
asked for that the bundle does not name.
"""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.documents.agenda_paper import AGENDA_ANCHOR, bilag_page
from hpdesk.documents.bundles import BilagState, BilagStatus, MeetingBundle
from hpdesk.documents.model import Block
from hpdesk.documents.paper_parts import bilag_anchor, is_hidden, item_anchor, line
from hpdesk.domain.agenda_snapshot import Span
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Attachment
from hpdesk.exports.pack_types import (
    AttachmentFile,
    AttachmentResult,
    Embedded,
    Entry,
    MergeJob,
    PackKind,
    PackReport,
    Part,
    Probe,
)
from hpdesk.exports.pack_worker import WorkerFault, WorkerLost, Workshop
from hpdesk.exports.writer import (
    IsCancelled,
    Progress,
    never_cancelled,
    no_progress,
    stop_if,
    write_whole,
)

if TYPE_CHECKING:
    from hpdesk.exports.pack_pages import PackPages
    from hpdesk.exports.pdf_writer import Layout

_MISSING = "Filen findes ikke længere i planen. Tilføj den igen under punktet."
_WHOLE_AGENDA = PackKind()
_LOST = (
    "Filen kunne ikke flettes ind: den er beskadiget eller for tung. Gem en ny kopi som PDF, "
    "og vedlæg den i stedet."
)


@dataclass(frozen=True, slots=True)
class _Bilag:
    """One bilag on its way into the pack."""

    row: Attachment
    number: str
    anchor: str
    item: int
    original: Path | None
    probe: Probe
    state: BilagState


def build_pack(
    bundle: MeetingBundle,
    attachments: Mapping[str, AttachmentFile],
    target: Path,
    *,
    kind: PackKind = _WHOLE_AGENDA,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> PackReport:
    """Write the pack of a meeting and report what became of each bilag.

    Raises UserError where the target cannot be written and Cancelled where asked; no half file
    is left in either case.
    """
    builder = _Builder(bundle, attachments, kind, progress, cancelled)
    reports: list[PackReport] = []

    def produce(path: Path) -> None:
        reports.append(builder.build(path))

    write_whole(target, produce)
    return reports[0]


class _Builder:
    def __init__(
        self,
        bundle: MeetingBundle,
        attachments: Mapping[str, AttachmentFile],
        kind: PackKind,
        progress: Progress,
        cancelled: IsCancelled,
    ) -> None:
        self._bundle = bundle
        self._kind = kind
        self._files = attachments
        self._progress = progress
        self._cancelled = cancelled
        self._draft: Layout | None = None

    def build(self, path: Path) -> PackReport:
        """Build the pack at a path."""
        with (
            tempfile.TemporaryDirectory(prefix="hpdesk-") as folder,
            Workshop(self._cancelled) as workshop,
        ):
            workdir = Path(folder)
            self._progress(0, 3, "Læser bilag")
            bilag = self._probed(workshop, workdir)
            while True:
                stop_if(self._cancelled)
                self._progress(1, 3, "Skriver dagsorden og sager")
                laid = self._laid_out(bilag, workdir)
                job = self._job(bilag, laid, path)
                stop_if(self._cancelled)
                self._progress(2, 3, "Samler pakken")
                try:
                    pages = workshop.merge(job)
                except (WorkerLost, WorkerFault) as lost:
                    bilag = _without(bilag, job, lost)
                    continue
                self._progress(3, 3, "Pakken er færdig")
                spans = self._spans(bilag, laid)
                return PackReport(pages, len(self._bundle.items), _results(bilag), spans)

    def _probed(self, workshop: Workshop, workdir: Path) -> list[_Bilag]:
        wanted = [
            (item, place, row)
            for item, rows in enumerate(self._bundle.items)
            if not is_hidden(self._bundle, rows)
            for place, row in enumerate(rows.attachments)
            if row.id not in self._kind.earlier
        ]
        originals = [
            self._original(row, workdir / f"original-{number}")
            for number, (_, _, row) in enumerate(wanted)
        ]
        paths = [path for path in originals if path]
        probes = iter(workshop.probe(paths, workdir, self._draft_pages))
        bilag = []
        for (item, place, row), original in zip(wanted, originals, strict=True):
            probe = next(probes) if original else Probe(reason=_MISSING)
            anchor = bilag_anchor(item, place)
            bilag.append(
                _Bilag(row, row.number, anchor, item, original, probe, _state(probe, original))
            )
        return bilag

    def _draft_pages(self) -> None:
        """Lay our pages out as if every bilag could be merged; mostly only numbers change."""
        from hpdesk.exports.pack_pages import draft  # reportlab loads while the child probes

        self._draft = draft(self._bundle, self._kind)

    def _original(self, row: Attachment, spare: Path) -> Path | None:
        """Return where a bilag's bytes lie, written to `spare` where they are in memory."""
        file = self._files.get(row.id)
        if file is None or file.content is None:
            return None
        content = file.content() if callable(file.content) else file.content
        if content is None:
            return None
        if isinstance(content, bytes):
            spare.write_bytes(content)
            return spare
        try:
            with content.open("rb"):
                return content
        except OSError:
            return None

    def _laid_out(self, bilag: Sequence[_Bilag], workdir: Path) -> "PackPages":
        from hpdesk.exports.pack_pages import lay_out_pack  # loaded by now

        states = {each.row.id: each.state for each in bilag}
        paper = self._kind.paper(self._bundle, states)
        stand_ins = [_stand_in(each) if _is_stand_in(each) else None for each in bilag]
        return lay_out_pack(
            paper,
            [each.anchor for each in bilag],
            [each.probe.pages for each in bilag],
            stand_ins,
            workdir,
            self._draft,
            self._kind.offset,
        )

    def _job(self, bilag: Sequence[_Bilag], pages: "PackPages", path: Path) -> MergeJob:
        parts = []
        tail_page = 0
        for each, count in zip(bilag, pages.counts, strict=True):
            title = _title(each)
            if _is_stand_in(each):
                parts.append(Part(str(pages.tail), count, title, first=tail_page))
                tail_page += count
            else:
                stamp = f"Bilag {each.number}"
                parts.append(
                    Part(
                        each.probe.path,
                        count,
                        title,
                        stamp,
                        unbalanced=each.probe.unbalanced,
                        unfinished=each.probe.unfinished,
                    )
                )
        return MergeJob(
            base=str(pages.base),
            out=str(path),
            parts=tuple(parts),
            targets=tuple(start - 1 for start in pages.starts),
            back_to=pages.anchors[AGENDA_ANCHOR] - 1,
            outline=self._outline(bilag, pages.anchors, pages.starts),
            embedded=tuple(
                _embedded(each) for each in bilag if each.state.status is BilagStatus.ATTACHED
            ),
            font=pages.font,
            total=pages.total,
            offset=self._kind.offset,
        )

    def _outline(
        self, bilag: Sequence[_Bilag], anchors: Mapping[str, int], starts: Sequence[int]
    ) -> tuple[Entry, ...]:
        entries = [Entry("Forside", 0), Entry(self._kind.front, anchors[AGENDA_ANCHOR] - 1)]
        for index, item in enumerate(self._bundle.items):
            children = tuple(
                Entry(f"Bilag {each.number} {_title(each)}", start - 1, part)
                for part, (each, start) in enumerate(zip(bilag, starts, strict=True))
                if each.item == index
            )
            page = anchors.get(item_anchor(index))
            if page is None and not children:
                continue
            at = children[0].page if page is None else page - 1
            entries.append(Entry(f"{item.number}. {line(item.title)}", at, children=children))
        return tuple(entries)

    def _spans(self, bilag: Sequence[_Bilag], pages: "PackPages") -> dict[str, Span]:
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


def _state(probe: Probe, original: Path | None) -> BilagState:
    if probe.path:
        return BilagState(BilagStatus.INCLUDED, probe.pages)
    empty = original is None or original.stat().st_size == 0
    status = BilagStatus.FAILED if empty else BilagStatus.ATTACHED
    return BilagState(status, 1, probe.reason)


def _is_stand_in(bilag: _Bilag) -> bool:
    return bilag.state.status is not BilagStatus.INCLUDED


def _title(bilag: _Bilag) -> str:
    return line(bilag.row.title) or line(bilag.row.file_name) or "Uden titel"


def _stand_in(bilag: _Bilag) -> list[Block]:
    return bilag_page(bilag.number, bilag.row, bilag.anchor, bilag.state)


def _embedded(bilag: _Bilag) -> Embedded:
    name = _safe_name(bilag.row.file_name) or f"bilag {bilag.number}"
    return Embedded(str(bilag.original), name, f"Bilag {bilag.number} {_title(bilag)}")


def _safe_name(name: str) -> str:
    """Return a file's bare name without folders or signs that no name may hold."""
    bare = line(name).replace("\\", "/").rsplit("/", 1)[-1]
    return bare.strip(". ") if bare.strip(". ") != bare.rstrip() else bare


def _without(bilag: list[_Bilag], job: MergeJob, lost: WorkerLost | WorkerFault) -> list[_Bilag]:
    """Take the bilag at fault out of the merge; raises UserError where none is."""
    at = lost.at
    if at >= len(bilag) or _is_stand_in(bilag[at]):
        raise UserError(
            "Pakken kunne ikke samles. Planen er uændret. Prøv igen, og kontakt os, hvis det sker "
            "igen ({words}).",
            words=str(lost),
        ) from lost
    state = BilagState(BilagStatus.ATTACHED, 1, _LOST)
    changed = replace(bilag[at], state=state, probe=Probe(reason=_LOST))
    return [*bilag[:at], changed, *bilag[at + 1 :]]


def _results(bilag: Sequence[_Bilag]) -> tuple[AttachmentResult, ...]:
    return tuple(
        AttachmentResult(
            each.row.id,
            each.number,
            line(each.row.title) or line(each.row.file_name),
            each.state.pages,
            each.state.status,
            each.state.reason,
        )
        for each in bilag
    )
