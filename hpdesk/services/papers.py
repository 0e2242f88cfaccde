# SPDX-License-Identifier: MPL-2.0
"""The papers of a meeting: board pack, referat and checklist, as files."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from hpdesk.documents.bundles import Approval, ChecklistBundle, MeetingBundle
from hpdesk.documents.checklist_paper import checklist_paper
from hpdesk.documents.edition import public_bundle, public_checklist
from hpdesk.documents.minutes_edition import Edition, internal_bundle
from hpdesk.documents.minutes_paper import decisions_paper, minutes_paper
from hpdesk.documents.model import Document
from hpdesk.documents.pack_choices import DEFAULT_PACK, PackChoices
from hpdesk.documents.pdf_choices import DEFAULT_PDF, PdfChoices
from hpdesk.domain.case_history import CaseStep
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import (
    AgendaItem,
    Meeting,
    MeetingKind,
    MeetingState,
    MinutesEventKind,
)
from hpdesk.domain.paper_kinds import PaperKind
from hpdesk.exports.pack_types import (
    AttachmentFile,
    AttachmentResult,
    PackKind,
    PackReport,
    PasswordFor,
    no_password,
)
from hpdesk.exports.writer import (
    IsCancelled,
    Progress,
    never_cancelled,
    no_progress,
    write_bytes,
)
from hpdesk.services import attachments, followup, meetings, minutes, minutes_clock, people
from hpdesk.services.bilag_looks import KeptConversions
from hpdesk.services.case_sheet import case_history
from hpdesk.services.desk import Desk
from hpdesk.services.exported_files import About, remember
from hpdesk.services.follow_up_lists import follow_up_list
from hpdesk.services.paper_files import refuse_targets, write_both, write_word
from hpdesk.services.people_then import named_as_then
from hpdesk.services.send_log import sent_snapshots
from hpdesk.storage.decision_reads import read_told
from hpdesk.storage.minutes_reads import read_minutes_events

__all__ = ["AttachmentResult", "PackReport", "refuse_targets", "write_both", "write_word"]


@dataclass(frozen=True, slots=True)
class PackEdition:
    """What came through the gate for an edition, and what its pack is like."""

    bundle: MeetingBundle
    kind: PackKind = field(default_factory=PackKind)


def meeting_bundle(desk: Desk, meeting_id: str, *, public: bool = False) -> MeetingBundle:
    """Gather all that a meeting's papers say; a public bundle has been through the edition gate."""
    meeting = meetings.get_meeting(desk, meeting_id)
    items = meetings.list_items(desk, meeting_id)
    tasks: dict[str, list[Task]] = {}
    for task in followup.list_tasks(desk, meeting_id=meeting_id):
        tasks.setdefault(task.item_id or "", []).append(task)
    concerned = {meeting.plan_id, *(plan for item in items for plan in item.plan_ids)}
    sent = sent_snapshots(desk.read(), meeting_id)
    first = sent.get(min((v.version for v in meeting.agenda_sent), default=0))
    bundle = MeetingBundle(
        meeting=meeting,
        items=items,
        today=desk.today(),
        members=people.members_at(desk, meeting),
        attendance=minutes.list_attendance(desk, meeting_id),
        tasks_by_item={key: tuple(rows) for key, rows in tasks.items()},
        plans=tuple(plan for plan in people.list_plans(desk) if plan.id in concerned),
        histories=_histories(desk, items),
        follow_up=follow_up_list(desk, meeting_id),
        told_by_item=read_told(desk.read(), meeting_id),
        first_bilag=frozenset(bilag.id for bilag in first.attachments) if first else None,
    )
    inside = internal_bundle(named_as_then(desk, bundle))
    return public_bundle(inside) if public else inside


def _histories(desk: Desk, items: Sequence[AgendaItem]) -> dict[str, tuple[CaseStep, ...]]:
    """Return what other meetings did with the cases before; formøder are nobody else's."""
    found = {}
    for item in items:
        if item.origin_id is not None:
            steps = case_history(desk, item.id)
            here = next(place for place, step in enumerate(steps) if step.is_here)
            found[item.id] = tuple(step for step in steps[:here] if not _is_private(desk, step))
    return found


def _is_private(desk: Desk, step: CaseStep) -> bool:
    meeting = meetings.get_meeting(desk, step.meeting_id)
    return meeting.kind is MeetingKind.PRE_MEETING or "pre_meeting_group" in meeting.body_kinds


def write_pack(
    desk: Desk,
    meeting_id: str,
    *,
    pdf: Path | None = None,
    docx: Path | None = None,
    public: bool = False,
    edition: PackEdition | None = None,
    choices: PackChoices = DEFAULT_PACK,
    password_for: PasswordFor = no_password,
    keep: bool = False,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> PackReport:
    """Write a meeting's board pack and tell what became of each bilag.

    `edition` is another than the members' or the public one; `services.editions` makes it. With
    no `pdf` the pack is still made, to be able to tell. `password_for` is asked once for each
    bilag that a password would open; what it answers is kept nowhere. With `keep` the next pack
    of the same bilag takes a fraction of the time. Raises UserError and Cancelled.
    """
    from hpdesk.exports.pdf_pack import build_pack

    refuse_targets(desk, pdf, docx)
    if edition is None:
        edition = PackEdition(meeting_bundle(desk, meeting_id, public=public))
    bundle, kind = edition.bundle, edition.kind
    about = _about(bundle.meeting, PaperKind.AGENDA, public=bundle.public)
    with tempfile.TemporaryDirectory(prefix="hpdesk-") as folder:
        target = pdf or Path(folder) / "pakke.pdf"
        word = Path(folder) / "pakke.docx"
        if docx is not None:  # first, so that nothing is put in place where it fails
            # bilag are named there, not merged
            parts = write_word(desk, kind.paper(bundle, None), word, about=about)
        files = attachment_files(desk, bundle)
        report = build_pack(
            bundle,
            files,
            target,
            kind=kind,
            choices=choices,
            password_for=password_for,
            conversions=KeptConversions(desk),
            keep=keep,
            progress=progress,
            cancelled=cancelled,
        )
        if docx is not None:
            write_bytes(docx, word.read_bytes())
            remember(desk, docx, about, parts)
    if pdf is not None:
        remember(desk, pdf, about, sha256=report.sha256)
    return report


def _about(meeting: Meeting, kind: PaperKind, *, public: bool) -> About:
    return About(kind, meeting.id, meeting.body_ids, "public" if public else "")


def attachment_files(desk: Desk, bundle: MeetingBundle) -> Mapping[str, AttachmentFile]:
    """Return the bilag that the bundle names, each to be fetched when its turn comes."""
    return {
        bilag.id: AttachmentFile(
            bilag.id,
            bilag.file_name,
            partial(attachments.copy_content, desk, bilag),
            bilag.sha256 or "",
        )
        for item in bundle.items
        for bilag in item.attachments
    }


def minutes_bundle(desk: Desk, meeting_id: str, *, public: bool = False) -> MeetingBundle:
    """Gather all that the papers of the minutes say, through the gate of its readers."""
    meeting = meetings.get_meeting(desk, meeting_id)
    whole = replace(
        meeting_bundle(desk, meeting_id),
        times=minutes_clock.list_point_times(desk, meeting_id),
        quorums=minutes.quorums(desk, meeting),
        approval=_approval(desk, meeting),
    )
    return public_bundle(whole) if public else whole


def _approval(desk: Desk, meeting: Meeting) -> Approval:
    """Return how far the minutes have come: the last approvals, none where they were reopened."""
    events = read_minutes_events(desk.read(), meeting.id)
    by_chair = [e.on for e in events if e.kind is MinutesEventKind.CHAIR_APPROVED]
    chair_on = by_chair[-1] if by_chair else None
    if meeting.state is not MeetingState.MINUTES_APPROVED:
        return Approval(by_chair_on=chair_on)
    approved = [e for e in events if e.kind is MinutesEventKind.APPROVED]
    if not approved:
        return Approval(by_chair_on=chair_on)
    at_meeting = meeting.approved_by_id is not None
    return Approval(chair_on, approved[-1].on, at_meeting, approved[-1].text)


def write_minutes(
    desk: Desk,
    meeting_id: str,
    *,
    pdf: Path | None = None,
    docx: Path | None = None,
    public: bool = False,
    edition: Edition = Edition.FULL,
    choices: PdfChoices = DEFAULT_PDF,
) -> int:
    """Write a meeting's referat as PDF, Word or both; returns the pages of the PDF, 0 without.

    `public` with the edition of decisions gives those that everyone may read.
    """
    refuse_targets(desk, pdf, docx)
    bundle = minutes_bundle(desk, meeting_id, public=public or edition is Edition.PUBLIC)
    about = _about(bundle.meeting, PaperKind.MINUTES, public=bundle.public)
    return write_both(desk, _paper(bundle, edition), pdf, docx, choices, about=about)


def _paper(bundle: MeetingBundle, edition: Edition) -> Document:
    return decisions_paper(bundle) if edition is Edition.DECISIONS else minutes_paper(bundle)


def write_checklist(
    desk: Desk,
    tasks: Sequence[Task],
    *,
    pdf: Path | None = None,
    docx: Path | None = None,
    csv: Path | None = None,
    xlsx: Path | None = None,
    public: bool = False,
    title: str = "Tjekliste",
    chosen: str = "",
    choices: PdfChoices = DEFAULT_PDF,
) -> None:
    """Write tasks as a checklist, in each of the forms that is given a file.

    `chosen` are the filter words in force, which the papers print.
    """
    refuse_targets(desk, pdf, docx, csv, xlsx)
    plans = people.list_plans(desk)
    owner = plans[0].name if plans else ""
    whole = ChecklistBundle(tuple(tasks), desk.today(), title, owner, " ".join(chosen.split()))
    bundle = public_checklist(whole) if public else whole
    if pdf is not None or docx is not None:
        about = About(PaperKind.CHECKLIST)
        write_both(desk, checklist_paper(bundle), pdf, docx, choices, about=about)
    if csv is not None or xlsx is not None:
        from hpdesk.exports.checklist_sheets import write_csv, write_xlsx

        if csv is not None:
            write_csv(bundle, csv)
        if xlsx is not None:
            write_xlsx(bundle, xlsx)
        for sheet in (csv, xlsx):
            if sheet is not None:
                remember(desk, sheet, About(PaperKind.CHECKLIST))


def file_stem(meeting: Meeting, what: str) -> str:
    """Return a file name without ending, such as `2026-12-01 Bestyrelsesmøde - dagsorden`."""
    title = "".join(c if c.isalnum() or c in " -_." else " " for c in meeting.title or "Møde")
    return f"{meeting.starts:%Y-%m-%d} {' '.join(title.split())[:60]} - {what}"
