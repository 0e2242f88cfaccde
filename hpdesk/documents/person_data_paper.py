# SPDX-License-Identifier: MPL-2.0
"""Everything that is held about one person as a paper, to look through and hand out."""

from datetime import datetime, time

from hpdesk.documents.model import Block, Column, Document, Heading, ParagraphStyle, Run, Table
from hpdesk.documents.paper_parts import cell, header, line, paragraph, prose
from hpdesk.documents.typography import typeset
from hpdesk.domain.danish import counted, date_words
from hpdesk.domain.personal_data import DataPart, PersonalData
from hpdesk.domain.words import word

LOOK_THROUGH = "Gennemse"


def person_data_paper(data: PersonalData, owner: str) -> Document:
    """Return what is held about a person, part by part."""
    dated = typeset(f"Opgjort {date_words(data.on)}")
    blocks: list[Block] = [
        paragraph(line(owner), ParagraphStyle.KICKER),
        paragraph(f"Oplysninger om {line(data.name)}", ParagraphStyle.TITLE),
        paragraph(f"{dated}. Alt, hvad planen rummer om personen.", ParagraphStyle.MUTED),
    ]
    if data.to_look_through:
        count = counted(data.to_look_through, "linje er mærket", "linjer er mærket")
        blocks.append(
            paragraph(
                typeset(
                    f"{count} »{LOOK_THROUGH}«: de er sekretariatets egne eller nævner andre "
                    "personer. Læs dem, og fjern det, der ikke må udleveres, før papiret gives "
                    "fra hånden."
                )
            )
        )
    for part in data.parts:
        blocks += _part(part)
    return Document(
        title=f"Oplysninger om {line(data.name)}",
        blocks=tuple(blocks),
        created=datetime.combine(data.on, time()),
        subject="Indsigt efter databeskyttelsesforordningens artikel 15",
        author=line(owner),
        header_left=f"Oplysninger om {line(data.name)}",
        header_right=line(owner),
        footer_left=f"{dated}. Fortroligt",
    )


def _part(part: DataPart) -> list[Block]:
    """Return the table of a part; a column that says nothing in any row is left out."""
    dated = any(entry.on for entry in part.lines)
    marked = any(entry.look_through for entry in part.lines)
    rows = tuple(
        (
            *((cell(typeset(date_words(entry.on)) if entry.on else "–"),) if dated else ()),
            cell(prose(entry.what)),
            cell(prose(entry.text)),
            *((cell(LOOK_THROUGH if entry.look_through else "", bold=True),) if marked else ()),
        )
        for entry in part.lines
    )
    columns = (
        *((Column(120),) if dated else ()),
        Column(165),
        Column(235 + (0 if dated else 120) + (0 if marked else 80)),
        *((Column(80),) if marked else ()),
    )
    names = (*(("Dato",) if dated else ()), "Hvad", "Indhold", *(("",) if marked else ()))
    return [Heading(2, (Run(word(part.kind)),)), Table(columns, header(*names), rows)]
