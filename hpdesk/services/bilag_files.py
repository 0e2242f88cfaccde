# SPDX-License-Identifier: MPL-2.0
"""The bilag of an edition as they are: in a zip file, or with the papers in a journal package."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hpdesk.documents.bundles import BilagStatus, MeetingBundle
from hpdesk.documents.journal import (
    DocumentKind,
    JournalDocument,
    bilag_documents,
    journal_facts,
    own_document,
)
from hpdesk.documents.paper_parts import meeting_noun
from hpdesk.documents.pdf_choices import PdfChoices
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Attachment, MeetingState
from hpdesk.domain.paper_kinds import PaperKind
from hpdesk.exports.pack_types import AttachmentResult, PackReport
from hpdesk.exports.writer import IsCancelled, Progress
from hpdesk.services import attachments, people
from hpdesk.services.desk import Desk
from hpdesk.services.exported_files import About
from hpdesk.storage.edition_reads import read_missing_bilag

_PAPERS = {DocumentKind.AGENDA: PaperKind.AGENDA, DocumentKind.MINUTES: PaperKind.MINUTES}
_MINUTED = (MeetingState.MINUTES_SENT, MeetingState.MINUTES_APPROVED)
_MISSING = "Filen findes ikke længere i planen. Tilføj den igen under punktet."
_ARCHIVE = "PDF/A-2a (pdf)"
_WORD = "Word-dokument (docx)"


def write_bilag_zip(
    desk: Desk,
    bundle: MeetingBundle,
    target: Path,
    progress: Progress,
    cancelled: IsCancelled,
) -> PackReport:
    """Write the bilag of an edition as a zip file in order, each under its number and title.

    Those whose file is lost are told of in the report. Raises UserError where there are none.
    """
    from hpdesk.exports.zip_writer import FileIn, write_zip

    found, report = _bilag(desk, bundle)
    if not found:
        raise UserError("Udgaven har ingen bilag, så der er intet at lægge i en zip-fil.")
    files = [FileIn(document.name, content) for document, content in found]
    write_zip(target, files, progress=progress, cancelled=cancelled)
    return report


def write_journal_package(
    desk: Desk,
    bundle: MeetingBundle,
    target: Path,
    progress: Progress,
    cancelled: IsCancelled,
) -> PackReport:
    """Write a journal package of an edition: the papers, the bilag, and what is told of them.

    The minutes are with it once they have been sent out.
    """
    from hpdesk.exports.journal_writer import JournalFile, write_journal

    found, report = _bilag(desk, bundle, "Bilag/")
    with tempfile.TemporaryDirectory(prefix="hpdesk-") as folder:
        own = _own_papers(desk, bundle, Path(folder))
        files = [JournalFile(document, path.read_bytes, form) for document, path, form in own]
        files += [JournalFile(document, content) for document, content in found]
        facts = journal_facts(bundle, meeting_noun(bundle), _kle_of_body(desk, bundle))
        write_journal(target, facts, files, progress=progress, cancelled=cancelled)
    return report


def _own_papers(
    desk: Desk, bundle: MeetingBundle, folder: Path
) -> list[tuple[JournalDocument, Path, str]]:
    """Write the agenda and, once they are sent, the minutes: each as PDF/A and as Word."""
    from hpdesk.documents.agenda_paper import agenda_paper
    from hpdesk.documents.minutes_paper import minutes_paper
    from hpdesk.services.papers import minutes_bundle, write_both

    papers = [(DocumentKind.AGENDA, agenda_paper(bundle))]
    if bundle.meeting.state in _MINUTED:
        minuted = minutes_bundle(desk, bundle.meeting.id, public=bundle.public)
        papers.append((DocumentKind.MINUTES, minutes_paper(minuted)))
    made = []
    for kind, paper in papers:
        pdf, docx = folder / f"{kind}.pdf", folder / f"{kind}.docx"
        about = About(_PAPERS[kind], body_ids=bundle.meeting.body_ids)
        write_both(desk, paper, pdf, docx, PdfChoices(archive=True), about=about)
        for path, form in ((pdf, _ARCHIVE), (docx, _WORD)):
            made.append((own_document(bundle, kind, path.name), path, form))
    return made


def _kle_of_body(desk: Desk, bundle: MeetingBundle) -> str:
    bodies = {body.id: body for body in people.list_bodies(desk)}
    codes = (bodies[key].kle_code for key in bundle.meeting.body_ids if key in bodies)
    return next((code for code in codes if code.strip()), "")


def _bilag(
    desk: Desk, bundle: MeetingBundle, folder: str = ""
) -> tuple[list[tuple[JournalDocument, Callable[[], bytes]]], PackReport]:
    """Return the bilag that the plan holds, with what fetches them, and what became of each."""
    lost = read_missing_bilag(desk.read(), bundle.meeting.id)
    found: list[tuple[JournalDocument, Callable[[], bytes]]] = []
    results = []
    for document in bilag_documents(bundle, folder):
        bilag = document.bilag
        assert bilag is not None, "these are the bilag"
        missing = bilag.id in lost
        if not missing:
            found.append((document, partial(_content, desk, bilag)))
        status = BilagStatus.FAILED if missing else BilagStatus.INCLUDED
        reason = _MISSING if missing else ""
        results.append(AttachmentResult(bilag.id, bilag.number, document.title, 0, status, reason))
    return found, PackReport(0, len(bundle.items), tuple(results))


def _content(desk: Desk, bilag: Attachment) -> bytes:
    content = attachments.content_of(desk, bilag)
    if content is None:  # deleted while the package was made
        raise UserError(
            "Bilaget »{title}« er fjernet imens, så intet er gemt. Prøv igen.", title=bilag.title
        )
    return content
