# SPDX-License-Identifier: MPL-2.0
"""Putting papers into files: the one seam where templates are chosen and hand edits are guarded."""

from collections.abc import Mapping
from pathlib import Path

from hpdesk.documents.model import Document
from hpdesk.documents.pdf_choices import DEFAULT_PDF, PdfChoices
from hpdesk.domain.errors import UserError
from hpdesk.services.desk import Desk
from hpdesk.services.exported_files import About, refuse_hand_edited, remember
from hpdesk.services.paper_templates import template_for

NO_PAPER = About()


def refuse_targets(desk: Desk, *targets: Path | None) -> None:
    """Raise UserError where two files would get one name, or one the plan's own.

    Raises HandEdited where a person changed one that is there.
    """
    named = [target.resolve() for target in targets if target is not None]
    if desk.path.resolve() in named:
        raise UserError(
            "{file} er selve planen og er ikke ændret. Vælg et andet navn.", file=desk.path.name
        )
    if len(set(named)) < len(named):
        raise UserError("De to filer har samme navn. Giv dem hver sit.")
    refuse_hand_edited(desk, *targets)


def write_both(
    desk: Desk,
    paper: Document,
    pdf: Path | None,
    docx: Path | None,
    choices: PdfChoices = DEFAULT_PDF,
    *,
    about: About = NO_PAPER,
) -> int:
    """Write a paper as PDF, Word or both; returns the pages of the PDF, 0 without."""
    pages = 0
    if pdf is not None:
        from hpdesk.exports.pdf_writer import write_pdf

        pages = write_pdf(paper, pdf, choices)
        remember(desk, pdf, about)
    if docx is not None:
        remember(desk, docx, about, write_word(desk, paper, docx, about=about))
    return pages


def write_word(
    desk: Desk, paper: Document, target: Path, *, about: About = NO_PAPER
) -> Mapping[str, str]:
    """Write a paper as a Word file in the template that fits; returns the texts in it.

    They are checksums by bookmark, for `exported_files.remember`.
    """
    from hpdesk.exports.docx_writer import write_docx

    return write_docx(paper, target, template_for(desk, about.kind, about.body_ids)).parts
