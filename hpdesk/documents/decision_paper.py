# SPDX-License-Identifier: MPL-2.0
"""The decisions register as a paper: what was decided where, and what became of it."""

from datetime import datetime, time

from hpdesk.documents.bundles import DecisionBundle
from hpdesk.documents.markup import blocks_of, plain_text
from hpdesk.documents.minutes_point import in_cell
from hpdesk.documents.model import (
    Block,
    Cell,
    Column,
    Document,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from hpdesk.documents.paper_parts import header, line, paragraph, prose
from hpdesk.documents.typography import NBSP, typeset
from hpdesk.domain.danish import counted, date_words, join_words
from hpdesk.domain.decisions import Decision, Told, Validity
from hpdesk.domain.words import word


def place_words(decision: Decision) -> str:
    """Return where it was decided: `Bestyrelsen 3. marts 2026, punkt 5`."""
    names = line(join_words(decision.body_names)) or prose(decision.meeting_title)
    words = f"{names} {typeset(date_words(decision.on))}".strip()
    return f"{words}, punkt{NBSP}{decision.number}" if decision.number else words


def validity_words(decision: Decision) -> str:
    """Return whether it holds: `Gælder`, `Bortfaldet`, or what it is replaced by."""
    if decision.validity is Validity.REPLACED and decision.replaced_by_words:
        return typeset(f"Erstattet af {line(decision.replaced_by_words)}")
    return word(decision.validity)


def decided_words(decision: Decision) -> str:
    """Return the decision as plain text, led by its outcome unless it says so itself."""
    text = plain_text(decision.decision)
    if decision.outcome is None:
        return text
    lead = word(decision.outcome)
    if text.casefold().startswith(lead.casefold()):
        return text
    return f"{lead}. {text}".strip()


def told_words(told: tuple[Told, ...]) -> list[str]:
    """Return a line for each who is told: `beboerne (3. marts 2026)`, or that it is to be done."""
    return [
        f"{line(one.name)} ({typeset(date_words(one.on)) if one.on else 'mangler'})" for one in told
    ]


def report_words(decision: Decision) -> str:
    """Return how often the body wants to hear of it, or nothing."""
    return word(decision.report_every) if decision.report_every else ""


def decision_paper(bundle: DecisionBundle) -> Document:
    """Return decisions as a table, in the order given."""
    dated = typeset(f"Opgjort {date_words(bundle.today)}")
    count = counted(len(bundle.decisions), "beslutning", "beslutninger")
    blocks: list[Block] = [
        paragraph(line(bundle.owner), ParagraphStyle.KICKER),
        paragraph(prose(bundle.title), ParagraphStyle.TITLE),
        paragraph(f"{dated}. {count}.", ParagraphStyle.MUTED),
    ]
    if bundle.decisions:
        blocks.append(_table(bundle))
    return Document(
        title=f"{prose(bundle.title)} {typeset(date_words(bundle.today))}",
        blocks=tuple(blocks),
        created=datetime.combine(bundle.today, time()),
        subject="Beslutninger",
        author=line(bundle.owner),
        header_left=prose(bundle.title),
        header_right=line(bundle.owner),
        footer_left=". ".join(words for words in (dated, _readers(bundle)) if words),
    )


def _readers(bundle: DecisionBundle) -> str:
    if bundle.public:
        return "Åben version"
    closed = any(decision.closed for decision in bundle.decisions)
    return "Lukket version. Kun til organernes medlemmer" if closed else ""


def _table(bundle: DecisionBundle) -> Table:
    shows_told = any(decision.told for decision in bundle.decisions)
    rows = tuple(
        (
            _what(decision),
            _lines([validity_words(decision)]),
            _lines([typeset(decision.tasks.words), _report_line(decision)]),
            *((_lines(told_words(decision.told)),) if shows_told else ()),
        )
        for decision in bundle.decisions
    )
    columns = (Column(300), Column(100), Column(114), *((Column(114),) if shows_told else ()))
    names = ("Beslutning", "Gælder", "Udført", *(("Formidlet til",) if shows_told else ()))
    return Table(columns, header(*names), rows)


def _report_line(decision: Decision) -> str:
    words = report_words(decision)
    return f"Tilbagemelding: {words[0].lower()}{words[1:]}" if words else ""


def _what(decision: Decision) -> Cell:
    title = Paragraph((Run(prose(decision.title), bold=True),), ParagraphStyle.CELL)
    where = place_words(decision)
    if decision.closed:
        where = f"{where}, lukket punkt"
    place = Paragraph((Run(where),), ParagraphStyle.SMALL)
    return (title, *_text(decision), place)


def _text(decision: Decision) -> Cell:
    """Return the decision with its looks where it stands alone, else led by its outcome."""
    cell = in_cell(blocks_of(decision.decision))
    if decision.outcome is None or decided_words(decision) == plain_text(decision.decision):
        return cell
    lead = Run(f"{word(decision.outcome)}.", bold=True)
    if not cell:
        return (Paragraph((lead,), ParagraphStyle.CELL),)
    first = Paragraph((lead, Run(" "), *cell[0].runs), ParagraphStyle.CELL)
    return (first, *cell[1:])


def _lines(words: list[str]) -> Cell:
    return tuple(Paragraph((Run(each),), ParagraphStyle.CELL) for each in words if each)
