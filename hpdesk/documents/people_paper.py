# SPDX-License-Identifier: MPL-2.0
"""The people of a plan as a list: how they are reached and where they sit, never what is noted."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from hpdesk.documents.model import Block, Cell, Column, Document, ParagraphStyle, Table
from hpdesk.documents.paper_parts import cell, header, line, paragraph
from hpdesk.documents.typography import typeset
from hpdesk.domain.danish import counted, date_words
from hpdesk.domain.people import Person


def people_paper(
    people: Sequence[Person], sits_in: Mapping[str, str], owner: str, on: date
) -> Document:
    """Return the people in the order given; `sits_in` are the words for where each sits, by key."""
    dated = typeset(f"Opgjort {date_words(on)}")
    blocks: list[Block] = [
        paragraph(line(owner), ParagraphStyle.KICKER),
        paragraph("Personer", ParagraphStyle.TITLE),
        paragraph(f"{dated}. {counted(len(people), 'person', 'personer')}.", ParagraphStyle.MUTED),
    ]
    if people:
        rows = tuple(
            (
                _lines(person.name, person.title),
                cell(line(person.organisation_name)),
                _lines(person.phone, person.email),
                cell(line(sits_in.get(person.id, ""))),
            )
            for person in people
        )
        columns = (Column(135), Column(125), Column(225), Column(145))
        names = header("Navn", "Organisation", "Telefon og mail", "Organer")
        blocks.append(Table(columns, names, rows))
    return Document(
        title="Personer",
        blocks=tuple(blocks),
        created=datetime.combine(on, time()),
        subject="Personer",
        author=line(owner),
        header_left="Personer",
        header_right=line(owner),
        footer_left=dated,
    )


def _lines(first: str, second: str) -> Cell:
    """Return a cell of two lines, the second of them small."""
    below = (paragraph(line(second), ParagraphStyle.SMALL),) if second.strip() else ()
    return (*(cell(line(first)) if first.strip() or not below else ()), *below)
