# SPDX-License-Identifier: MPL-2.0
"""The page with a plan's recovery key: to be printed, and kept away from the computer."""

from collections.abc import Sequence
from datetime import date, datetime, time

from hpdesk.documents.model import Block, Cell, Column, Document, ParagraphStyle, Table
from hpdesk.documents.paper_parts import cell, header, line, paragraph, prose
from hpdesk.documents.typography import NBSP, typeset
from hpdesk.domain.danish import date_words

PRIVATE = "Fortroligt – læg arket i et aflåst skab"
_IN_LINE = 2


def recovery_paper(file: str, plan: str, groups: Sequence[str], on: date) -> Document:
    """Return the page: what it opens, the key in numbered groups, and what to do with it."""
    name = prose(plan) or line(file)
    blocks: list[Block] = [
        paragraph(PRIVATE, ParagraphStyle.KICKER),
        paragraph("Genoprettelsesnøgle", ParagraphStyle.TITLE),
        paragraph(
            typeset(f"{name}. Filen hed {line(file)}, da arket blev lavet {date_words(on)}."),
            ParagraphStyle.MUTED,
        ),
        paragraph(
            "Nøglen åbner planen, hvis adgangskoden er glemt. Den, der har arket og filen, kan "
            "læse alt i planen. Uden adgangskode og uden nøgle kan ingen åbne planen igen."
        ),
        _table(groups),
        paragraph(
            "Sådan gør du: Åbn planen i hpdesk, og vælg »Brug genoprettelsesnøgle«. Skriv "
            "grupperne i rækkefølge. Store og små bogstaver, mellemrum og bindestreger er uden "
            "betydning. I nøglen er 0 og 1 altid tal. Vælg derefter »Adgangskode« i menuen, og "
            "lav en ny adgangskode."
        ),
        paragraph(
            "Når adgangskoden skiftes, får planen en ny nøgle. Så åbner dette ark kun kopier fra "
            "før skiftet. Makulér det, når de kopier er væk."
        ),
    ]
    return Document(
        title=f"Genoprettelsesnøgle til {name}",
        blocks=tuple(blocks),
        created=datetime.combine(on, time()),
        subject=PRIVATE,
        header_left=PRIVATE,
        header_right="Genoprettelsesnøgle",
        footer_left=f"{PRIVATE}.",
    )


def _table(groups: Sequence[str]) -> Table:
    half = (len(groups) + _IN_LINE - 1) // _IN_LINE
    rows = tuple(
        tuple(part for at in range(row, len(groups), half) for part in _numbered(at, groups[at]))
        for row in range(half)
    )
    columns = (Column(60), Column(190)) * _IN_LINE
    return Table(columns, header(*("Gruppe", "Tegn") * _IN_LINE), rows)


def _numbered(at: int, group: str) -> tuple[Cell, Cell]:
    return cell(str(at + 1)), cell(NBSP.join(group), bold=True)
