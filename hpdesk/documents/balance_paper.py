# SPDX-License-Identifier: MPL-2.0
"""The balance as a paper: what each party promised and kept, as tables and charts."""

from dataclasses import dataclass
from datetime import date, datetime, time

from hpdesk.documents.model import (
    Bar,
    Block,
    Chart,
    Column,
    Document,
    Heading,
    ParagraphStyle,
    Run,
    Series,
    Table,
    Tone,
)
from hpdesk.documents.paper_parts import cell, header, line, paragraph, prose, right
from hpdesk.documents.typography import NBSP, typeset
from hpdesk.domain.balance import BalanceRow, Keeping, PeriodBalance
from hpdesk.domain.danish import counted, date_words, join_words, thousands
from hpdesk.domain.decision_times import DecisionTime
from hpdesk.domain.words import word

_TONES = {
    Keeping.IN_TIME: Tone.STRONG,
    Keeping.LATE: Tone.MIDDLE,
    Keeping.OVERDUE: Tone.DARK,
    Keeping.OPEN: Tone.LIGHT,
    Keeping.DROPPED: Tone.EMPTY,
}
_SUMS = (right(36), right(50))
_NOTE = (
    "En aftale tælles med i den periode, hvor den skulle være opfyldt, og bedømmes efter den "
    "frist, den har nu. Ligger en aftale hos flere parter, tæller den med hos hver af dem."
)
_TIMES_NOTE = (
    "Dagene er medianer: fra sagen første gang var på en dagsorden, til den blev afgjort, og "
    "derfra til den sidste af dens opgaver var udført. Faste og udsatte punkter er ikke med."
)


@dataclass(frozen=True, slots=True)
class BalanceBundle:
    """What the balance is made from; `body` where it is of one body only."""

    periods: tuple[PeriodBalance, ...]
    today: date
    times: tuple[DecisionTime, ...] = ()
    body: str = ""
    owner: str = ""
    title: str = "Parternes bidrag"


def balance_chart(balance: PeriodBalance) -> Chart:
    """Return the balance of a period as a chart: a bar for each party, for paper and screen."""
    return Chart(
        tuple(Series(word(keeping), tone) for keeping, tone in _TONES.items()),
        tuple(Bar(line(row.name), row.counts) for row in balance.rows),
        _alt(balance),
    )


def _alt(balance: PeriodBalance) -> str:
    """Return in words what the chart shows."""
    sentences = [f"Søjlediagram over parternes aftaler i {balance.period.name}."]
    for row in balance.rows:
        parts = [
            f"{thousands(count)} {word(keeping).lower()}"
            for keeping, count in zip(Keeping, row.counts, strict=True)
            if count
        ]
        sentences.append(f"{line(row.name)}: {join_words(parts)}.")
    return " ".join(sentences)


def balance_paper(bundle: BalanceBundle) -> Document:
    """Return the balance, a table and a chart for each period."""
    dated = typeset(f"Opgjort {date_words(bundle.today)}")
    blocks: list[Block] = [
        paragraph(line(bundle.body or bundle.owner), ParagraphStyle.KICKER),
        paragraph(prose(bundle.title), ParagraphStyle.TITLE),
        paragraph(f"{dated}. {_NOTE}", ParagraphStyle.MUTED),
    ]
    for balance in bundle.periods:
        blocks += _period(balance)
    if not bundle.periods:
        blocks.append(paragraph("Der er ingen aftaler at gøre op."))
    if bundle.times:
        blocks += [
            Heading(1, (Run("Hvor længe beslutninger er om det"),)),
            paragraph(_TIMES_NOTE, ParagraphStyle.MUTED),
            _times_table(bundle.times),
        ]
    return Document(
        title=f"{prose(bundle.title)} {typeset(date_words(bundle.today))}",
        blocks=tuple(blocks),
        created=datetime.combine(bundle.today, time()),
        subject=prose(bundle.title),
        author=line(bundle.owner),
        header_left=prose(bundle.title),
        header_right=line(bundle.owner),
        footer_left=dated,
    )


def _period(balance: PeriodBalance) -> list[Block]:
    name = typeset(balance.period.name)
    return [
        Heading(1, (Run(name),)),
        _table(balance.rows),
        Heading(2, (Run(f"{name} i søjler"),)),  # it may begin the next page
        balance_chart(balance),
    ]


def _table(rows: tuple[BalanceRow, ...]) -> Table:
    names = ("Part", *(word(keeping) for keeping in Keeping), "I alt", "Holdt til tiden")
    columns = (Column(121), right(46), right(50), right(46), right(58), right(64), *_SUMS)
    return Table(
        columns,
        header(*names),
        tuple(
            (
                cell(prose(row.name)),
                *(cell(thousands(count)) for count in row.counts),
                cell(thousands(row.total), bold=True),
                cell(_share(row)),
            )
            for row in rows
        ),
    )


def _share(row: BalanceRow) -> str:
    return "–" if row.kept_share is None else f"{round(row.kept_share * 100)}{NBSP}%"


def _times_table(times: tuple[DecisionTime, ...]) -> Table:
    names = ("År", "Organ", "Afgjort", "Til afgørelse", "Længst", "Udført", "Til udført")
    columns = (Column(50), Column(220), right(64), right(90), right(76), right(64), right(90))
    return Table(
        columns,
        header(*names),
        tuple(
            (
                cell(str(each.year)),
                cell(line(each.body_name)),
                cell(thousands(each.decided)),
                cell(_days(each.days_to_decide)),
                cell(_days(each.longest_to_decide)),
                cell(thousands(each.carried_out)),
                cell(_days(each.days_to_carry_out)),
            )
            for each in times
        ),
    )


def _days(days: int | None) -> str:
    return "–" if days is None else counted(days, "dag", "dage")
