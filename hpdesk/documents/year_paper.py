# SPDX-License-Identifier: MPL-2.0
"""The årshjul as a list: what lies on which day, month by month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from hpdesk.documents.model import Block, Column, Document, Heading, ParagraphStyle, Run, Table
from hpdesk.documents.paper_parts import cell, header, line, paragraph, prose
from hpdesk.documents.typography import typeset
from hpdesk.domain.danish import MONTHS, counted, date_words, weekday_date


@dataclass(frozen=True, slots=True)
class YearLine:
    """What lies on a day: a meeting with those who meet, a deadline, a holiday.

    `note` is when it is or until when, `sending` where its agenda stands.
    """

    on: date
    what: str
    note: str = ""
    who: str = ""
    sending: str = ""
    is_meeting: bool = False


def year_paper(year: int, lines: Sequence[YearLine], owner: str, on: date) -> Document:
    """Return the lines of a year, which are in order of day, in a table for each month."""
    dated = typeset(f"Opgjort {date_words(on)}")
    meetings = counted(sum(each.is_meeting for each in lines), "møde", "møder")
    blocks: list[Block] = [
        paragraph(line(owner), ParagraphStyle.KICKER),
        paragraph(f"Årshjul {year}", ParagraphStyle.TITLE),
        paragraph(f"{dated}. {meetings} i året.", ParagraphStyle.MUTED),
    ]
    for number, name in enumerate(MONTHS, 1):
        inside = [each for each in lines if each.on.month == number]
        if inside:
            blocks += [Heading(2, (Run(name.capitalize()),)), _table(inside)]
    return Document(
        title=f"Årshjul {year}",
        blocks=tuple(blocks),
        created=datetime.combine(on, time()),
        subject="Årshjul",
        author=line(owner),
        header_left=f"Årshjul {year}",
        header_right=line(owner),
        footer_left=dated,
    )


def _table(lines: Sequence[YearLine]) -> Table:
    rows = tuple(
        (
            cell(typeset(weekday_date(each.on))),
            (
                *cell(prose(each.what), bold=each.is_meeting),
                *((paragraph(typeset(each.note), ParagraphStyle.SMALL),) if each.note else ()),
            ),
            cell(line(each.who)),
            cell(typeset(each.sending)),
        )
        for each in lines
    )
    columns = (Column(156), Column(200), Column(168), Column(108))
    return Table(columns, header("Dag", "Hvad", "Hvem", "Dagsorden"), rows)
