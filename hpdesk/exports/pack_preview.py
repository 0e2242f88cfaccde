# SPDX-License-Identifier: MPL-2.0
"""The pages of a pack to look at while it is being worked on, without merging the whole.

Our own pages are laid out anew each time, with what is known of the bilag. A bilag is stamped by
itself when one of its pages is wanted, by the code that makes the pack, and is kept until its
place in the pack changes.
"""

import shutil
import tempfile
import threading
import weakref
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.pack_choices import DraftMark, PackChoices
from hpdesk.documents.paper_parts import AGENDA_ANCHOR
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Attachment
from hpdesk.exports.convert_types import Conversions
from hpdesk.exports.pack_bilag import Bilag, Gatherer, Sources, results
from hpdesk.exports.pack_job import PackPlan
from hpdesk.exports.pack_session import KeptBody
from hpdesk.exports.pack_types import (
    AttachmentFile,
    AttachmentResult,
    Body,
    BodyJob,
    MergeJob,
    PackKind,
    PasswordFor,
    Piece,
    Probe,
    SecretJob,
)
from hpdesk.exports.pack_worker import WorkerFault, WorkerLost, Workshop, told_nobody
from hpdesk.exports.writer import IsCancelled, Progress, stop_if

COVER, AGENDA = "cover", "agenda"
_MOST_STAMPED = 40
_MOST_LOOKS = 3
_PATIENCE = 1.0  # seconds that closing waits for what is at work
_UNSEEN = (
    "Bilaget kan ikke vises her. Dan mødepakken for at se, om det kan flettes ind, eller åbn "
    "bilaget under punktet."
)


@dataclass(frozen=True, slots=True)
class PreviewBilag:
    """What becomes of a bilag; `is_locked` where a password would open it."""

    result: AttachmentResult
    is_locked: bool = False


@dataclass(frozen=True, slots=True)
class PackLook:
    """A pack as it would be: where everything lies (pages from 0) and what becomes of the bilag.

    `own` holds our pages; `pieces` tell what follows what. `first_pages` is by the keys of points
    and bilag, and by `COVER` and `AGENDA`.
    """

    own: Path
    pieces: tuple[Piece, ...]
    total: int
    first_pages: Mapping[str, int]
    bilag: tuple[PreviewBilag, ...]
    stampings: "tuple[_Stamping, ...]" = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class _Stamping:
    """All that makes the stamped pages of one bilag; `key` changes whenever they do."""

    key: tuple[object, ...]
    body: BodyJob = field(repr=False)
    merge: MergeJob = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found of a bilag, and the password that opened it."""

    probe: Probe
    password: str = field(default="", repr=False)


class PackPreviewer:
    """Makes looks of one meeting's pack; keeps what was found of its bilag until it is closed.

    Its methods may be called from any thread; one works at a time. The folder is this user's
    alone and is gone with the previewer.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._folder = Path(tempfile.mkdtemp(prefix="hpdesk-"))
        self._clear = weakref.finalize(self, shutil.rmtree, str(self._folder), ignore_errors=True)
        self._workshop: Workshop | None = None
        self._found: dict[tuple[str, str], _Found] = {}
        self._looks: list[Path] = []
        self._stamped: dict[tuple[object, ...], Path] = {}
        self._made = 0
        self._closed = False

    def close(self) -> None:
        """End the child and delete what was kept; what is at work ends by itself and clears up."""
        self._closed = True
        if self._lock.acquire(timeout=_PATIENCE):
            try:
                self._clean()
            finally:
                self._lock.release()

    def _clean(self) -> None:
        self._drop_workshop()
        self._found.clear()
        self._stamped.clear()
        self._clear()

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        with self._lock:
            try:
                stop_if(self._is_closed)
                yield
            finally:
                if self._closed:
                    self._clean()

    def forget(self, sha256: str) -> None:
        """Look into a file anew the next time."""
        with self._lock:
            for key in [key for key in self._found if key[1] == sha256]:
                del self._found[key]

    def look(
        self,
        bundle: MeetingBundle,
        attachments: Mapping[str, AttachmentFile],
        *,
        kind: PackKind,
        choices: PackChoices,
        password_for: PasswordFor,
        conversions: Conversions,
        progress: Progress,
        cancelled: IsCancelled,
    ) -> PackLook:
        """Lay the pack out; only bilag that were not seen before are looked into.

        Raises Cancelled where asked, and with the previewer closed.
        """

        def stopped() -> bool:
            return self._closed or cancelled()

        sources = Sources(attachments, password_for, conversions)
        with self._at_work():
            stop_if(stopped)
            workdir = self._folder_of_look()
            plan = PackPlan(bundle, kind, choices)
            self._seek(bundle, kind, sources, progress, stopped)
            bilag = self._known(bundle, kind, sources, workdir)
            stop_if(stopped)
            pages = plan.laid_out(bilag, workdir)
            merge = plan.merge_job(bilag, pages, BodyJob((), ""), Body(0, ()), workdir / "own.pdf")
            own = self._own(replace(merge, parts=()), pages.layout.pages, workdir)
        first = {
            item: span.first - 1 - kind.offset for item, span in plan.spans(bilag, pages).items()
        }
        first[AGENDA] = pages.anchors.get(AGENDA_ANCHOR, 1) - 1
        if first[AGENDA]:
            first[COVER] = 0
        return PackLook(
            own,
            pages.pieces,
            pages.total,
            first,
            tuple(
                PreviewBilag(result, each.probe.locked and each.is_stand_in)
                for result, each in zip(results(bilag), bilag, strict=True)
            ),
            self._stampings(bilag, plan, merge, choices, kind),
        )

    def pages_of(self, look: PackLook, part: int) -> Path | bytes:
        """Return the stamped pages of a bilag that is merged (counted from 0), as a file.

        Those that a password protects come as bytes, which are kept nowhere. Raises UserError
        where they cannot be made, and Cancelled with the previewer closed.
        """
        stamping = look.stampings[part]
        with self._at_work():
            if any(each.password for each in stamping.body.parts):
                return self._in_memory(SecretJob(stamping.body, stamping.merge))
            path = self._stamped.get(stamping.key)
            if path is not None:
                return path
            workdir = self._new_folder()
            path = self._merged(stamping.body, stamping.merge, workdir, workdir / "bilag.pdf")
            self._stamped[stamping.key] = path
            while len(self._stamped) > _MOST_STAMPED:
                oldest = self._stamped.pop(next(iter(self._stamped)))
                with suppress(OSError):  # it may still be shown
                    oldest.unlink()
            return path

    def _is_closed(self) -> bool:
        return self._closed

    def _new_folder(self) -> Path:
        self._made += 1
        folder = self._folder / f"{self._made}"
        folder.mkdir()
        return folder

    def _folder_of_look(self) -> Path:
        """Return a folder for our own pages; those of looks that nobody sees any more go."""
        self._looks.append(self._new_folder())
        while len(self._looks) > _MOST_LOOKS:
            shutil.rmtree(self._looks.pop(0), ignore_errors=True)
        return self._looks[-1]

    def _shop(self, cancelled: IsCancelled) -> Workshop:
        if self._workshop is None:
            self._workshop = Workshop(cancelled)
        else:
            self._workshop.cancelled = cancelled
            self._workshop.start()
        return self._workshop

    def _seek(
        self,
        bundle: MeetingBundle,
        kind: PackKind,
        sources: Sources,
        progress: Progress,
        stopped: IsCancelled,
    ) -> None:
        """Look into the bilag that were not seen before."""
        new = tuple(
            replace(
                item,
                attachments=tuple(b for b in item.attachments if self._is_new(b, sources)),
            )
            for item in bundle.items
        )
        if not any(item.attachments for item in new):
            return
        part = replace(bundle, items=new)
        gatherer = Gatherer(part, kind, sources, progress, stopped)
        try:
            found = gatherer.probed(self._shop(stopped), self._new_folder())
        except BaseException:
            self._drop_workshop()  # what the child was doing is not known
            raise
        for each in found:
            self._found[_key(each.row.id, sources)] = _Found(each.probe, each.password)

    def _is_new(self, bilag: Attachment, sources: Sources) -> bool:
        """Tell whether a bilag is to be looked into: not seen, or another password is known."""
        seen = self._found.get(_key(bilag.id, sources))
        if seen is None:
            return True
        locked = seen.probe.locked and not seen.probe.path
        return locked and (sources.password_for(bilag) or "") != seen.password

    def _drop_workshop(self) -> None:
        if self._workshop is not None:
            self._workshop.close()
        self._workshop = None

    def _known(
        self,
        bundle: MeetingBundle,
        kind: PackKind,
        sources: Sources,
        workdir: Path,
    ) -> list[Bilag]:
        wanted = [
            self._found.get(_key(b.id, sources))
            for item in bundle.items
            for b in item.attachments
            if b.id not in kind.earlier
        ]
        found = [each for each in wanted if each is not None]
        kept = KeptBody(Path(), Body(0, ()), tuple(each.probe for each in found))
        gatherer = Gatherer(bundle, kind, sources, _no_progress, self._is_closed)
        bilag = gatherer.known(kept, workdir)
        return [
            replace(each, password=seen.password) if each.probe.path else each
            for each, seen in zip(bilag, found, strict=True)
        ]

    def _own(self, merge: MergeJob, count: int, workdir: Path) -> Path:
        """Return our own pages as they come out in the pack."""
        if merge.choices.draft_mark is DraftMark.NOWHERE and not merge.tabs:
            return Path(merge.base)
        job = _alone(merge, (Piece(count, own=0),), count)
        return self._merged(BodyJob((), ""), job, workdir, workdir / "own.pdf")

    def _merged(self, body: BodyJob, merge: MergeJob, workdir: Path, out: Path) -> Path:
        shop = self._shop(self._is_closed)
        job = replace(body, out=str(out))
        try:
            shop.ask_body(job)
            made = shop.body(job, told_nobody)
            assert made is not None, "nothing was kept"
            shop.merge(replace(merge, out=str(out), body_path=str(out), body=made), told_nobody)
        except (WorkerLost, WorkerFault) as lost:
            raise UserError(_UNSEEN) from lost
        except BaseException:
            self._drop_workshop()
            raise
        return out

    def _in_memory(self, job: SecretJob) -> bytes:
        try:
            return self._shop(self._is_closed).in_memory(job)
        except (WorkerLost, WorkerFault) as lost:
            raise UserError(_UNSEEN) from lost
        except BaseException:
            self._drop_workshop()
            raise

    def _stampings(
        self,
        bilag: Sequence[Bilag],
        plan: PackPlan,
        merge: MergeJob,
        choices: PackChoices,
        kind: PackKind,
    ) -> tuple[_Stamping, ...]:
        made = []
        parts = plan.body_job(bilag, Path(merge.out), Path(merge.out).parent, None).parts
        starts = [target + 1 for target in merge.targets]
        looks = (choices.keep_forms, choices.keep_notes, choices.picture_dpi, choices.draft_mark)
        for part, stamping, start in zip(parts, merge.stampings, starts, strict=True):
            job = replace(
                _alone(merge, (Piece(part.pages, part=0),), part.pages),
                base=merge.font.path,
                parts=(part,),
                stampings=(replace(stamping, back_to=0),),
                targets=(),
                tabs=(),
                offset=kind.offset + start - 1,
            )
            body = BodyJob((part,), "", *looks[:3])
            made.append(_Stamping((part.path, stamping.words, start, *looks), body, job))
        return tuple(made)


def _alone(merge: MergeJob, pieces: tuple[Piece, ...], total: int) -> MergeJob:
    """Return a merge of some of the pages only, for the eyes: open, without anything attached."""
    return replace(
        merge,
        pieces=pieces,
        total=total,
        stampings=(),
        parts=(),
        targets=(0,) * len(merge.targets),
        outline=(),
        embedded=(),
        choices=replace(merge.choices, password=""),
        keep="",
    )


def _key(bilag_id: str, sources: Sources) -> tuple[str, str]:
    """Return what is found of a bilag is kept under: its bytes, and the name they came with."""
    file = sources.files.get(bilag_id)
    if file is None or not file.sha256:
        return ("", bilag_id)
    return (file.file_name, file.sha256)


def _no_progress(done: int, total: int, what: str) -> None:
    """Tell nobody."""
