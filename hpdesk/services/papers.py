# SPDX-License-Identifier: MPL-2.0
"""The papers of a meeting: board pack, referat and checklist, as files."""

import tempfile
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from hpdesk.documents.agenda_paper import agenda_paper
from hpdesk.documents.bundles import ChecklistBundle, MeetingBundle
from hpdesk.documents.checklist_paper import checklist_paper
from hpdesk.documents.edition import public_bundle, public_checklist
from hpdesk.documents.minutes_paper import minutes_paper
from hpdesk.documents.model import Document
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import Meeting
from hpdesk.exports.pack_types import AttachmentFile, AttachmentResult, PackReport
from hpdesk.exports.writer import (
    IsCancelled,
    Progress,
    never_cancelled,
    no_progress,
    write_bytes,
)
from hpdesk.services import attachments, followup, meetings, minutes, people
from hpdesk.services.desk import Desk

__all__ = ["AttachmentResult", "PackReport"]


def meeting_bundle(desk: Desk, meeting_id: str, *, public: bool = False) -> MeetingBundle:
    """Gather all that a meeting's papers say; a public bundle has been through the edition gate."""
    meeting = meetings.get_meeting(desk, meeting_id)
    items = meetings.list_items(desk, meeting_id)
    tasks: dict[str, list[Task]] = {}
    for task in followup.list_tasks(desk, meeting_id=meeting_id):
        tasks.setdefault(task.item_id or "", []).append(task)
    concerned = {meeting.plan_id, *(plan for item in items for plan in item.plan_ids)}
    bundle = MeetingBundle(
        meeting=meeting,
        items=items,
        today=desk.today(),
        members=people.members_at(desk, meeting),
        attendance=minutes.list_attendance(desk, meeting_id),
        tasks_by_item={key: tuple(rows) for key, rows in tasks.items()},
        plans=tuple(plan for plan in people.list_plans(desk) if plan.id in concerned),
    )
    return public_bundle(bundle) if public else bundle


def write_pack(
    desk: Desk,
    meeting_id: str,
    *,
    pdf: Path | None = None,
    docx: Path | None = None,
    public: bool = False,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> PackReport:
    """Write a meeting's board pack and tell what became of each bilag.

    With no `pdf` the pack is still made, to be able to tell. Raises UserError and Cancelled.
    """
    from hpdesk.exports.pdf_pack import build_pack

    refuse_targets(desk, pdf, docx)
    bundle = meeting_bundle(desk, meeting_id, public=public)
    with tempfile.TemporaryDirectory(prefix="hpdesk-") as folder:
        target = pdf or Path(folder) / "pakke.pdf"
        word = Path(folder) / "pakke.docx"
        if docx is not None:  # first, so that nothing is put in place where it fails
            _write_word(agenda_paper(bundle), word)  # bilag are named there, not merged
        files = _files(desk, bundle)
        report = build_pack(bundle, files, target, progress=progress, cancelled=cancelled)
        if docx is not None:
            write_bytes(docx, word.read_bytes())
    return report


def _files(desk: Desk, bundle: MeetingBundle) -> Mapping[str, AttachmentFile]:
    """Return the bilag that the bundle names, each to be fetched when its turn comes."""
    return {
        bilag.id: AttachmentFile(
            bilag.id, bilag.file_name, partial(attachments.content_of, desk, bilag)
        )
        for item in bundle.items
        for bilag in item.attachments
    }


def write_minutes(
    desk: Desk,
    meeting_id: str,
    *,
    pdf: Path | None = None,
    docx: Path | None = None,
    public: bool = False,
) -> int:
    """Write a meeting's referat as PDF, Word or both; returns the pages of the PDF, 0 without."""
    refuse_targets(desk, pdf, docx)
    paper = minutes_paper(meeting_bundle(desk, meeting_id, public=public))
    return _write_both(paper, pdf, docx)


def write_checklist(
    desk: Desk,
    tasks: Sequence[Task],
    *,
    pdf: Path | None = None,
    docx: Path | None = None,
    csv: Path | None = None,
    xlsx: Path | None = None,
    public: bool = False,
) -> None:
    """Write tasks as a checklist, in each of the forms that is given a file."""
    refuse_targets(desk, pdf, docx, csv, xlsx)
    plans = people.list_plans(desk)
    whole = ChecklistBundle(tuple(tasks), desk.today(), owner=plans[0].name if plans else "")
    bundle = public_checklist(whole) if public else whole
    if pdf is not None or docx is not None:
        _write_both(checklist_paper(bundle), pdf, docx)
    if csv is not None or xlsx is not None:
        from hpdesk.exports.checklist_sheets import write_csv, write_xlsx

        if csv is not None:
            write_csv(bundle, csv)
        if xlsx is not None:
            write_xlsx(bundle, xlsx)


def refuse_targets(desk: Desk, *targets: Path | None) -> None:
    """Raise UserError where two files would get one name, or one the plan's own."""
    named = [target.resolve() for target in targets if target is not None]
    if desk.path.resolve() in named:
        raise UserError(
            "{file} er selve planen og er ikke ændret. Vælg et andet navn.", file=desk.path.name
        )
    if len(set(named)) < len(named):
        raise UserError("De to filer har samme navn. Giv dem hver sit.")


def _write_both(paper: Document, pdf: Path | None, docx: Path | None) -> int:
    pages = 0
    if pdf is not None:
        from hpdesk.exports.pdf_writer import write_pdf

        pages = write_pdf(paper, pdf)
    if docx is not None:
        _write_word(paper, docx)
    return pages


def _write_word(paper: Document, target: Path) -> None:
    from hpdesk.exports.docx_writer import write_docx

    write_docx(paper, target)


def file_stem(meeting: Meeting, what: str) -> str:
    """Return a file name without ending, such as `2026-12-01 Bestyrelsesmøde - dagsorden`."""
    title = "".join(c if c.isalnum() or c in " -_." else " " for c in meeting.title or "Møde")
    return f"{meeting.starts:%Y-%m-%d} {' '.join(title.split())[:60]} - {what}"
