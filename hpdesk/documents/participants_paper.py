# SPDX-License-Identifier: MPL-2.0
"""The list of those who take part in a study trip or a social event."""

from collections.abc import Sequence
from dataclasses import dataclass

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.model import Block, Column, Document, ParagraphStyle, Table
from hpdesk.documents.paper_parts import (
    cell,
    created,
    header,
    line,
    meeting_line,
    meeting_name,
    paragraph,
    plan_name,
)
from hpdesk.domain.danish import counted, sort_key


@dataclass(frozen=True, slots=True)
class ParticipantLine:
    """One who takes part."""

    name: str
    title: str = ""
    organisation: str = ""
    phone: str = ""


def participants_paper(bundle: MeetingBundle, people: Sequence[ParticipantLine]) -> Document:
    """Return the list in alphabetical order; a column that would be empty is left out."""
    rows = sorted(people, key=_by_name)
    parts = [
        ("Navn", 200, [row.name for row in rows]),
        ("Titel", 160, [row.title for row in rows]),
        ("Organisation", 170, [row.organisation for row in rows]),
        ("Telefon", 100, [row.phone for row in rows]),
    ]
    shown = [part for part in parts if any(part[2])]
    blocks: list[Block] = [
        paragraph(plan_name(bundle), ParagraphStyle.KICKER),
        paragraph("Deltagere", ParagraphStyle.TITLE),
        paragraph(meeting_name(bundle)),
        paragraph(meeting_line(bundle), ParagraphStyle.MUTED),
        paragraph(f"{counted(len(rows), 'deltager', 'deltagere')}.", ParagraphStyle.MUTED),
    ]
    if rows:
        table = tuple(
            tuple(cell(line(values[number])) for _, _, values in shown)
            for number in range(len(rows))
        )
        names = (name for name, _, _ in shown)
        columns = tuple(Column(width) for _, width, _ in shown)
        blocks.append(Table(columns, header(*names), table))
    return Document(
        title=f"Deltagere, {meeting_name(bundle)}",
        blocks=tuple(blocks),
        created=created(bundle),
        subject="Deltagere",
        author=plan_name(bundle),
        header_left=meeting_name(bundle),
        header_right=plan_name(bundle),
    )


def _by_name(row: ParticipantLine) -> tuple[str, str, str]:
    return sort_key(row.name)
