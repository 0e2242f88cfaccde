# SPDX-License-Identifier: MPL-2.0
"""A page with one of everything, to see how papers look in a Word template."""

from datetime import date, datetime, time

from hpdesk.documents.markup import blocks_of
from hpdesk.documents.model import (
    Box,
    Column,
    Document,
    Facts,
    Heading,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from hpdesk.documents.paper_parts import cell, header, paragraph
from hpdesk.documents.typography import NBSP, typeset
from hpdesk.domain.danish import long_date

_TEXT = (
    "Sådan ser almindelig tekst ud med **fed** og *kursiv* skrift. Et afsnit kan være langt nok "
    "til at fylde flere linjer, så linjeafstanden kan ses.\n\n"
    "- Punkt i en opstilling\n- Endnu et punkt\n\n"
    "1. godkender budgettet\n2. tager orienteringen til efterretning"
)


def sample_page(today: date) -> Document:
    """Return the page."""
    day = typeset(long_date(today))
    blocks = (
        paragraph("Prøveside", ParagraphStyle.KICKER),
        paragraph(f"Bestyrelsesmøde\n{day}", ParagraphStyle.TITLE),
        Facts((("Tid", (Run(f"Kl.{NBSP}13.00–15.30"),)), ("Sted", (Run("Mødelokale 2"),)))),
        paragraph(f"Punkt{NBSP}1", ParagraphStyle.MUTED),
        Heading(1, (Run("Overskriften på et punkt"),), "punkt-1"),
        Heading(2, (Run("Indstilling"),)),
        Box((Paragraph((Run("Sekretariatet indstiller, at bestyrelsen godkender planen."),)),)),
        Heading(2, (Run("Sagsfremstilling"),)),
        *blocks_of(_TEXT),
        Heading(2, (Run("Opgaver"),)),
        Table(
            (Column(40), Column(290), Column(168), Column(130)),
            header("Nr.", "Opgave", "Ansvarlig", "Frist"),
            ((cell("1.1"), cell("Send planen ud"), cell("Sekretariatet"), cell(day)),),
        ),
    )
    return Document(
        title="Prøveside",
        blocks=blocks,
        created=datetime.combine(today, time()),
        subject="Prøveside",
        header_left="Prøveside",
        header_right="Helhedsplanens navn",
        footer_left="Sidefod",
    )
