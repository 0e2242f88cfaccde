# SPDX-License-Identifier: MPL-2.0
"""The board pack as one PDF: agenda, sheets, and every bilag stamped with its number.

What cannot be merged gets a page that says so and rides along as a file in the PDF. The
bundle decides the edition: a public one holds no trace of closed points, because no file is
asked for that the bundle does not name.
"""

import hashlib
import os
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.pack_choices import DEFAULT_PACK, PackChoices
from hpdesk.documents.paper_parts import is_hidden
from hpdesk.domain.errors import UserError
from hpdesk.exports.convert_types import Conversions, NoConversions
from hpdesk.exports.pack_bilag import Bilag, Gatherer, Sources, may_be_kept, results
from hpdesk.exports.pack_job import PackPlan
from hpdesk.exports.pack_session import SESSION, KeptBody, Key, PackSession
from hpdesk.exports.pack_types import (
    AttachmentFile,
    PackKind,
    PackReport,
    PasswordFor,
    no_password,
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
    from hashlib import _Hash as Hash

_WHOLE_AGENDA = PackKind()
_NOTHING_KEPT = NoConversions()
_PIECE = 1 << 20  # bytes of a file that are read at a time
_READ, _LAID_OUT, _MERGED, _ALL = 35, 45, 85, 100  # shares of the work, for the progress


def build_pack(
    bundle: MeetingBundle,
    attachments: Mapping[str, AttachmentFile],
    target: Path,
    *,
    kind: PackKind = _WHOLE_AGENDA,
    choices: PackChoices = DEFAULT_PACK,
    password_for: PasswordFor = no_password,
    conversions: Conversions = _NOTHING_KEPT,
    keep: bool = False,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> PackReport:
    """Write the pack of a meeting and report what became of each bilag.

    `password_for` is asked once for each bilag that a password would open; `conversions` keeps
    the pages that Office files became. With `keep` the next pack is faster, as long as the
    program runs (see `pack_session`). The same rows give the same bytes, except under a
    password, whose encryption is salted. Raises UserError where the target cannot be written
    and Cancelled where asked; no half file is left in either case.
    """
    sources = Sources(attachments, password_for, conversions)
    builder = _Builder(bundle, kind, choices, sources, progress, cancelled)
    reports: list[PackReport] = []

    def produce(path: Path) -> None:
        with (
            tempfile.TemporaryDirectory(prefix="hpdesk-") as folder,
            _workshop(cancelled, keep=keep) as (workshop, session),
        ):
            reports.append(builder.build(path, Path(folder), workshop, session))

    write_whole(target, produce)
    return reports[0]


@contextmanager
def _workshop(
    cancelled: IsCancelled, *, keep: bool
) -> Iterator[tuple[Workshop, PackSession | None]]:
    if keep:
        with SESSION.workshop(cancelled) as lent:
            yield lent
    else:
        with Workshop(cancelled) as own:
            yield own, None


class _Checksum:
    """The checksum of a pack: of its body while the child still merges, then of the rest.

    `known` is that of the body where it was worked out for an earlier pack.
    """

    def __init__(self, path: Path, size: int, known: "Hash | None") -> None:
        self._path, self._size = path, size
        self.body = known if known and size else hashlib.sha256()
        self._left = 0 if known else size

    def take_body(self) -> None:
        """Take the bytes that stay as they are."""
        if not self._left:
            return
        with self._path.open("rb") as file:
            while self._left > 0 and (piece := file.read(min(self._left, _PIECE))):
                self.body.update(piece)
                self._left -= len(piece)

    def finished(self) -> str:
        """Return the checksum of the whole file."""
        whole = self.body.copy()
        with self._path.open("rb") as file:
            file.seek(self._size)
            while piece := file.read(_PIECE):
                whole.update(piece)
        return whole.hexdigest()


@contextmanager
def _meanwhile(*works: Callable[[], None]) -> Iterator[None]:
    """Do something while something else is done; no fault in it matters before the end."""
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        for thread in threads:
            thread.join()


def _flush(path: Path) -> None:
    with suppress(OSError), path.open("r+b") as file:
        os.fsync(file.fileno())


class _Builder:
    """Builds one pack: the child merges the bilag while our own pages are laid out."""

    def __init__(
        self,
        bundle: MeetingBundle,
        kind: PackKind,
        choices: PackChoices,
        sources: Sources,
        progress: Progress,
        cancelled: IsCancelled,
    ) -> None:
        self._bundle, self._kind, self._choices = bundle, kind, choices
        self._progress, self._cancelled = progress, cancelled
        self._plan = PackPlan(bundle, kind, choices)
        self._gatherer = Gatherer(bundle, kind, sources, self._read, cancelled)

    def build(
        self, path: Path, workdir: Path, workshop: Workshop, session: PackSession | None
    ) -> PackReport:
        """Build the pack at a path."""
        key = self._gatherer.key(self._choices) if session else None
        kept = session.find(key) if session and key else None
        if session:
            self._plan.draft = session.layouts.get(self._about())
        if kept and session and key:
            bilag = self._gatherer.known(kept, workdir)
            report = self._merged(bilag, path, workdir, workshop, session, None, kept)
            if isinstance(report, PackReport):
                return report
            session.drop(key)  # its file is gone, or it does not suit
        bilag = self._gatherer.probed(workshop, workdir)
        while True:
            stop_if(self._cancelled)
            report = self._merged(bilag, path, workdir, workshop, session, key, None)
            if isinstance(report, PackReport):
                return report
            key = None  # it may go better another time
            if isinstance(report, WorkerLost) and not self._plan.careful:
                self._plan.careful = True  # now it will be known which bilag breaks the child
            else:
                bilag = _without(bilag, report)

    def _merged(
        self,
        bilag: list[Bilag],
        path: Path,
        workdir: Path,
        workshop: Workshop,
        session: PackSession | None,
        key: Key | None,
        kept: KeptBody | None,
    ) -> PackReport | WorkerLost | WorkerFault:
        """Put the pack together; with a `key` the bilag are kept under it for the next one."""
        plan = self._plan
        job = plan.body_job(bilag, path, workdir, kept)
        workshop.ask_body(job)
        self._tell(_READ, "Skriver dagsorden og sager")
        pages = plan.laid_out(bilag, workdir)
        try:
            body = workshop.body(job, self._told(len(job.parts), _LAID_OUT, _MERGED))
            if body is None:
                raise WorkerFault(len(job.parts), "the body that was kept is gone")
            merge = plan.merge_job(bilag, pages, job, kept.body if kept else body, path)
            if kept:
                merge = replace(merge, keep=str(kept.path))
            elif session and key and may_be_kept(bilag):
                merge = replace(merge, keep=str(session.place()))
            body_size = 0 if self._choices.password else body.size
            checksum = _Checksum(path, body_size, kept.checksum if kept else None)
            with _meanwhile(partial(_flush, path), checksum.take_body):
                count = workshop.merge(merge, self._told(len(job.parts), _MERGED, _ALL))
        except (WorkerLost, WorkerFault) as lost:
            return lost
        if session:
            session.keep_layout(self._about(), pages.layout)
            if key and merge.keep:
                probes = tuple(each.probe for each in bilag)
                known = checksum.body if body_size else None
                session.keep(key, KeptBody(Path(merge.keep), body, probes, known))
        self._tell(_ALL, "Pakken er færdig")
        spans = plan.spans(bilag, pages)
        return PackReport(
            count, len(self._bundle.items), results(bilag), spans, checksum.finished()
        )

    def _about(self) -> Key:
        """Return what tells the layouts of one pack from those of another."""
        bundle = self._bundle
        shown = tuple((item.id, is_hidden(bundle, item)) for item in bundle.items)
        return (bundle.meeting.id, shown, self._kind.front, bundle.marking, self._choices.dividers)

    def _read(self, done: int, total: int, what: str) -> None:
        self._tell(done * _READ // max(total, 1), what)

    def _tell(self, done: int, what: str) -> None:
        self._progress(done, _ALL, what)

    def _told(self, parts: int, first: int, last: int) -> Callable[[int], None]:
        """Return what tells how far the bilag have come, between two shares of the work."""

        def told(part: int) -> None:
            self._tell(first + (last - first) * part // max(parts, 1), "Samler pakken")

        return told


def _without(bilag: list[Bilag], lost: WorkerLost | WorkerFault) -> list[Bilag]:
    """Take the bilag at fault out of the merge; raises UserError where none is."""
    merged = [place for place, each in enumerate(bilag) if not each.is_stand_in]
    if lost.at >= len(merged):
        raise UserError(
            "Pakken kunne ikke samles. Planen er uændret. Prøv igen, og kontakt os, hvis det sker "
            "igen ({words}).",
            words=str(lost),
        ) from lost
    at = merged[lost.at]
    return [*bilag[:at], bilag[at].lost(), *bilag[at + 1 :]]
