# SPDX-License-Identifier: MPL-2.0
"""Sending an agenda or a supplement: the files for each group of readers, kept as they were."""

import hashlib
import tempfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from hpdesk.documents.agenda_paper import agenda_paper
from hpdesk.documents.bundles import MeetingBundle
from hpdesk.domain.agenda_changes import AgendaChanges, agenda_changes
from hpdesk.domain.agenda_snapshot import (
    AgendaSnapshot,
    PackPages,
    SentEdition,
    snapshot_of,
)
from hpdesk.domain.danish import date_words
from hpdesk.domain.errors import UserError
from hpdesk.domain.follow_up_list import FollowUpList
from hpdesk.domain.ids import new_id
from hpdesk.domain.meetings import SentFile, SentKind
from hpdesk.domain.paper_kinds import PaperKind
from hpdesk.exports.pack_types import PackReport
from hpdesk.exports.writer import (
    IsCancelled,
    Progress,
    never_cancelled,
    no_progress,
    stop_if,
)
from hpdesk.services import papers
from hpdesk.services.attachments import put_copy
from hpdesk.services.bilag_looks import KeptConversions
from hpdesk.services.desk import Desk
from hpdesk.services.exported_files import About
from hpdesk.services.follow_up_lists import list_to_send
from hpdesk.services.send_log import (
    changes_since,
    current_snapshot,
    log_version,
    next_version,
    sent_snapshots,
)
from hpdesk.services.sending_packs import (
    PackJob,
    agenda_jobs,
    as_sent,
    own_copies,
    supplement_jobs,
)
from hpdesk.storage import meeting_reads
from hpdesk.storage.sending_reads import find_changed_files
from hpdesk.storage.sending_reads import read_sent_file as find_sent_file

__all__ = [
    "PreparedFile",
    "PreparedSending",
    "changes_since",
    "prepare_sending",
    "read_sent_file",
    "save_sent_file",
    "send",
    "verify_sent_files",
]

EVERY_EDITION = tuple(SentEdition)
_STEPS = 3  # that a pack reports
_EACH_ANEW = (SentEdition.MEMBERS, SentEdition.GUESTS)  # whole copies, with pages of their own


@dataclass(frozen=True, slots=True)
class PreparedFile:
    """A file that is ready to go out; `report` tells what is in a pack, None for a Word file.

    `person_ids` are the guests, or the member, that it is for.
    """

    file_name: str
    content: bytes
    edition: SentEdition
    person_ids: tuple[str, ...] = ()
    report: PackReport | None = None


@dataclass(frozen=True, slots=True)
class PreparedSending:
    """All that is ready to go out as one version of an agenda; the papers say `on`."""

    meeting_id: str
    kind: SentKind
    version: int
    on: date
    files: tuple[PreparedFile, ...]
    snapshot: AgendaSnapshot
    changes: AgendaChanges = field(default_factory=AgendaChanges)
    follow_up: FollowUpList | None = None


def prepare_sending(
    desk: Desk,
    meeting_id: str,
    *,
    kind: SentKind = SentKind.AGENDA,
    on: date | None = None,
    editions: Collection[SentEdition] = EVERY_EDITION,
    word: bool = False,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> PreparedSending:
    """Make the papers for each group of readers; the plan is not changed.

    The papers bear the day `on`, today where not given; with `word` the members get a Word file
    of the whole agenda too. A supplement holds what is new since the last sending. Guests whose
    own points it concerns get all their papers anew, as what they have is only theirs; so do
    members from whom a point is left out. Raises UserError where there is nothing to send, and
    Cancelled.
    """
    whole = papers.meeting_bundle(desk, meeting_id)
    if kind is SentKind.AGENDA:  # what a supplement adds does not change the list
        listed = list_to_send(desk.read(), meeting_id, on or desk.today())
        whole = replace(whole, follow_up=listed)
    sent = sent_snapshots(desk.read(), meeting_id)
    now = snapshot_of(whole.meeting, whole.items)
    before = sent[max(sent)] if sent else None
    changes = agenda_changes(before, now, max(sent)) if before else AgendaChanges()
    _refuse(whole, kind, changes, known=before is not None)
    version = max((v.version for v in whole.meeting.agenda_sent), default=0) + 1
    bundle = as_sent(whole, kind, version, on or desk.today())
    known = before.pages if before else {}
    if kind is SentKind.SUPPLEMENT:
        jobs = supplement_jobs(bundle, changes, editions, known, own_copies(desk, bundle))
    else:
        own = own_copies(desk, bundle)
        jobs = agenda_jobs(bundle, version, editions, word=word, own=own)
    made = _made(desk, jobs, progress, cancelled)
    pages = {**known, **_pages(kind, made, known)}
    return PreparedSending(
        meeting_id,
        kind,
        version,
        bundle.today,
        tuple(made),
        replace(now, pages=pages),
        changes,
        bundle.follow_up,
    )


def send(
    desk: Desk,
    prepared: PreparedSending,
    on: date,
    receivers: Sequence[str] = (),
    note: str = "",
) -> int:
    """Log what was prepared as sent and keep its files for ever; returns the version.

    One step that can be undone. Raises UserError where the agenda has changed since, or where
    the papers say another day.
    """
    if on != prepared.on:
        raise UserError(
            "Papirerne siger, at de er udsendt {day}, så intet er udsendt. Lav dem igen med den "
            "rigtige dato.",
            day=date_words(prepared.on),
        )
    label = "Dagsorden udsendt"
    if prepared.kind is SentKind.SUPPLEMENT:
        label = "Tillægsdagsorden udsendt"
    with desk.write(label) as writer:
        now = current_snapshot(desk.read(), prepared.meeting_id)
        same = now is not None and replace(now, pages={}) == replace(prepared.snapshot, pages={})
        if not same or next_version(writer, prepared.meeting_id) != prepared.version:
            raise UserError(
                "Dagsordenen er ændret, siden papirerne blev lavet, så intet er udsendt. Lav "
                "papirerne igen."
            )
        keys = [new_id("s") for _ in prepared.files]
        files = list(zip(keys, prepared.files, strict=True))
        version, sent_version = log_version(
            writer,
            prepared.meeting_id,
            kind=prepared.kind,
            on=on,
            snapshot=prepared.snapshot,
            note=note,
            receivers=receivers,
            readers={key: file.person_ids for key, file in files if file.person_ids},
            follow_up=prepared.follow_up,
        )
        for rank, (key, file) in enumerate(files):
            writer.add(
                "sent_file",
                id=key,
                rank=rank,
                sent_version_id=sent_version,
                file_name=file.file_name,
                sha256=writer.keep(file.content),
                size=len(file.content),
                edition=str(file.edition),
            )
        return version


def read_sent_file(desk: Desk, sent_file_id: str) -> bytes:
    """Return a sent file's bytes as they went out; raises UserError where they are not there."""
    return _content(desk, _sent_file(desk, sent_file_id))


def save_sent_file(desk: Desk, sent_file_id: str, folder: Path) -> Path:
    """Write a sent file into a folder and return its path; never overwrites another file."""
    file = _sent_file(desk, sent_file_id)
    return put_copy(_content(desk, file), file.file_name, folder)


def verify_sent_files(desk: Desk) -> list[str]:
    """Return, in Danish, which sent files are not as they went out; empty where all are."""
    return [
        f"Den udsendte fil »{file.file_name}« er ikke længere, som den blev udsendt."
        for file in find_changed_files(desk.read())
    ]


def _sent_file(desk: Desk, sent_file_id: str) -> SentFile:
    file = find_sent_file(desk.read(), sent_file_id)
    if file is None:
        raise UserError("Den udsendte fil findes ikke i planen. Åbn mødet igen, og vælg den dér.")
    return file


def _content(desk: Desk, file: SentFile) -> bytes:
    if not file.sha256:
        raise UserError(
            "Den udsendte fil »{name}« er slettet, fordi en person i den er anonymiseret. Linjen "
            "i loggen er bevaret.",
            name=file.file_name,
        )
    content = meeting_reads.read_content(desk.read(), file.sha256)
    if content is None or hashlib.sha256(content).hexdigest() != file.sha256:
        raise UserError(
            "Den udsendte fil »{name}« er beskadiget, men resten af planen kan bruges. Hent filen "
            "i en sikkerhedskopi.",
            name=file.file_name,
        )
    return content


def _refuse(bundle: MeetingBundle, kind: SentKind, changes: AgendaChanges, *, known: bool) -> None:
    if not bundle.items:
        raise UserError("Dagsordenen har ingen punkter, så der er intet at udsende. Tilføj dem.")
    if kind is not SentKind.SUPPLEMENT:
        return
    if not known:
        raise UserError(
            "Programmet ved ikke, hvad der stod i en tidligere udsendelse, så der kan ikke laves "
            "en tillægsdagsorden. Udsend hele dagsordenen i stedet."
        )
    if not changes.changes:
        raise UserError(
            "Intet er ændret siden den seneste udsendelse, så der er ikke noget at sætte i en "
            "tillægsdagsorden."
        )


def _made(
    desk: Desk, jobs: Sequence[PackJob], progress: Progress, cancelled: IsCancelled
) -> list[PreparedFile]:
    """Make the packs one after the other; nothing is left on the disk."""
    from hpdesk.exports.pdf_pack import build_pack

    made: list[PreparedFile] = []
    with tempfile.TemporaryDirectory(prefix="hpdesk-") as folder:
        for place, job in enumerate(jobs):
            stop_if(cancelled)
            target = Path(folder) / f"{place}.pdf"
            report = build_pack(
                job.bundle,
                papers.attachment_files(desk, job.bundle),
                target,
                kind=job.kind,
                keep=True,
                conversions=KeptConversions(desk),
                progress=partial(_told, progress, place, len(jobs)),
                cancelled=cancelled,
            )
            content = target.read_bytes()
            made.append(PreparedFile(job.file_name, content, job.edition, job.person_ids, report))
            if job.word:  # bilag are named there, not merged
                word = target.with_suffix(".docx")
                about = About(PaperKind.AGENDA, body_ids=job.bundle.meeting.body_ids)
                papers.write_word(desk, agenda_paper(job.bundle), word, about=about)
                name = str(Path(job.file_name).with_suffix(".docx"))
                made.append(PreparedFile(name, word.read_bytes(), job.edition, job.person_ids))
            target.unlink()
    return made


def _told(progress: Progress, place: int, jobs: int, done: int, total: int, what: str) -> None:
    progress(place * _STEPS + done * _STEPS // max(total, 1), jobs * _STEPS, what)


def _pages(
    kind: SentKind, made: Sequence[PreparedFile], known: Mapping[SentEdition, PackPages]
) -> dict[SentEdition, PackPages]:
    """Return where the readers have everything once the files have gone out."""
    pages: dict[SentEdition, PackPages] = {}
    for file in made:
        if file.report is None or file.edition in _EACH_ANEW:
            continue
        before = known.get(file.edition, PackPages(0))
        if kind is SentKind.SUPPLEMENT:
            last = before.last + file.report.pages
            spans = {**before.spans, **file.report.spans}
        else:
            last, spans = max(before.last, file.report.pages), dict(file.report.spans)
        pages[file.edition] = PackPages(last, spans)
    return pages
