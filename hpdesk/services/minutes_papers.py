# SPDX-License-Identifier: MPL-2.0
"""Parts of the minutes as files: what a person must do, one point by itself, and what is sent."""

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from hpdesk.documents.minutes_edition import Edition
from hpdesk.documents.minutes_extracts import extract_text, person_extract, point_minutes
from hpdesk.documents.minutes_paper import minutes_paper
from hpdesk.documents.pdf_choices import DEFAULT_PDF, PdfChoices
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting, MeetingState
from hpdesk.domain.paper_kinds import PaperKind
from hpdesk.exports.writer import IsCancelled, Progress, never_cancelled, no_progress, stop_if
from hpdesk.services import meetings, people
from hpdesk.services.desk import Desk
from hpdesk.services.exported_files import About
from hpdesk.services.papers import file_stem, minutes_bundle, refuse_targets, write_both
from hpdesk.services.sent_files import FileToSend

_STEMS = {
    Edition.FULL: "referat",
    Edition.PUBLIC: "referat, åben version",
    Edition.DECISIONS: "beslutninger og opgaver",
}


def minutes_stem(meeting: Meeting, edition: Edition = Edition.FULL) -> str:
    """Return the file name without ending that an edition usually has."""
    return file_stem(meeting, _STEMS[edition])


def write_extract(
    desk: Desk,
    meeting_id: str,
    person_id: str,
    *,
    pdf: Path | None = None,
    docx: Path | None = None,
    choices: PdfChoices = DEFAULT_PDF,
) -> int:
    """Write what a person must do after a meeting; returns the pages of the PDF, 0 without."""
    refuse_targets(desk, pdf, docx)
    name = next((p.name for p in people.list_people(desk) if p.id == person_id), "")
    paper = person_extract(minutes_bundle(desk, meeting_id), person_id, name)
    return write_both(desk, paper, pdf, docx, choices, about=About(PaperKind.MINUTES))


def extract_as_text(desk: Desk, meeting_id: str, person_id: str) -> str:
    """Return what a person must do after a meeting as plain text for a mail."""
    return extract_text(minutes_bundle(desk, meeting_id), person_id)


def people_with_tasks(desk: Desk, meeting_id: str) -> tuple[str, ...]:
    """Return the keys of those a meeting's tasks lie with, each once, for their extracts."""
    rows = minutes_bundle(desk, meeting_id).tasks_by_item.values()
    return tuple(
        dict.fromkeys(
            who.id
            for tasks in rows
            for task in tasks
            for who in task.responsible
            if not who.is_organisation
        )
    )


def write_point_minutes(
    desk: Desk,
    item_id: str,
    *,
    pdf: Path | None = None,
    docx: Path | None = None,
    public: bool = False,
    choices: PdfChoices = DEFAULT_PDF,
) -> int:
    """Write the minutes of one point for its case file; returns the pages of the PDF."""
    refuse_targets(desk, pdf, docx)
    meeting_id = meetings.meeting_of_item(desk, item_id)
    if meeting_id is None:
        raise UserError("Punktet findes ikke længere. Fortryd sletningen for at få det igen.")
    bundle = minutes_bundle(desk, meeting_id, public=public)
    about = About(PaperKind.MINUTES, meeting_id, bundle.meeting.body_ids)
    return write_both(desk, point_minutes(bundle, item_id), pdf, docx, choices, about=about)


def minutes_to_send(
    desk: Desk,
    meeting: Meeting,
    objections_until: date,
    *,
    public: bool = False,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never_cancelled,
) -> tuple[FileToSend, ...]:
    """Return PDF and Word of the minutes as they will be once they are sent; raises Cancelled."""
    stop_if(cancelled)
    progress(0, 3, "Samler referatet")
    bundle = minutes_bundle(desk, meeting.id, public=public)
    sent = replace(
        bundle.meeting, state=MeetingState.MINUTES_SENT, objections_until=objections_until
    )
    paper = minutes_paper(replace(bundle, meeting=sent))
    edition = Edition.PUBLIC if public else Edition.FULL
    stem = minutes_stem(meeting, edition)
    about = About(PaperKind.MINUTES, body_ids=meeting.body_ids)
    with tempfile.TemporaryDirectory(prefix="hpdesk-") as folder:
        pdf, docx = Path(folder) / "referat.pdf", Path(folder) / "referat.docx"
        for done, (words, ours, word) in enumerate(
            (("Danner PDF", pdf, None), ("Danner Word", None, docx)), start=1
        ):
            stop_if(cancelled)
            progress(done, 3, words)
            write_both(desk, paper, ours, word, about=about)
        stop_if(cancelled)
        return (
            FileToSend(f"{stem}.pdf", pdf.read_bytes(), str(edition)),
            FileToSend(f"{stem}.docx", docx.read_bytes(), str(edition)),
        )
