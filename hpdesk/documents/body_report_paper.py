# SPDX-License-Identifier: MPL-2.0
"""How a body is put together and who came, as a paper and as the chart that the screen shows."""

from dataclasses import dataclass
from datetime import date, datetime, time

from hpdesk.documents.model import (
    Bar,
    Block,
    Chart,
    Column,
    Document,
    Heading,
    ListBlock,
    ParagraphStyle,
    Run,
    Series,
    Table,
    Tone,
)
from hpdesk.documents.paper_parts import cell, header, line, paragraph, prose, right
from hpdesk.documents.typography import NBSP, typeset
from hpdesk.domain.body_presence import BodyPresence, MemberPresence, Presence
from hpdesk.domain.body_seats import MOST_MEMBERS, EndingMandate, Fill, seat_name
from hpdesk.domain.composition import Composition, LinkingPerson
from hpdesk.domain.danish import counted, date_words, join_words, thousands
from hpdesk.domain.words import word

TONES = {
    Presence.PRESENT: Tone.STRONG,
    Presence.DEPUTY: Tone.LIGHT,
    Presence.APOLOGY: Tone.MIDDLE,
    Presence.ABSENT: Tone.DARK,
    Presence.UNKNOWN: Tone.EMPTY,
}


@dataclass(frozen=True, slots=True)
class BodyReportBundle:
    """What the report is made from; `names` has the bodies by key."""

    body_name: str
    today: date
    fill: Fill
    composition: Composition
    ending: tuple[EndingMandate, ...]
    linking: tuple[LinkingPerson, ...]
    presence: BodyPresence
    names: dict[str, str]
    owner: str = ""


def presence_chart(presence: BodyPresence) -> Chart:
    """Return attendance as a chart: a bar for everybody, for paper and screen."""
    used = [kind for kind in Presence if any(row.counts[kind] for row in presence.members)]
    return Chart(
        tuple(Series(word(kind), TONES[kind]) for kind in used),
        tuple(
            Bar(line(row.person.name), tuple(row.counts[kind] for kind in used))
            for row in presence.members
        ),
        _alt(presence),
    )


def _alt(presence: BodyPresence) -> str:
    meetings = counted(len(presence.meetings), "møde", "møder")
    sentences = [f"Søjlediagram over fremmødet ved de seneste {meetings}."]
    for row in presence.members:
        parts = [f"{count} {word(kind).lower()}" for kind, count in row.counts.items() if count]
        sentences.append(f"{line(row.person.name)}: {join_words(parts)}.")
    return " ".join(sentences)


def size_hint(members: int) -> str:
    """Return a hint where a body has more members than work well together, or nothing."""
    if members <= MOST_MEMBERS:
        return ""
    return (
        f"Organet har {members} medlemmer. Erfaringen er, at færre end {MOST_MEMBERS + 1} gør det "
        "lettere at tage fælles beslutninger."
    )


def share_words(row: MemberPresence) -> str:
    """Return `88 %`, or a dash where nothing is known."""
    return "–" if row.share is None else f"{round(row.share * 100)}{NBSP}%"


def body_report(bundle: BodyReportBundle) -> Document:
    """Return the report; parts with nothing in them are left out."""
    title = f"Sammensætning og fremmøde: {line(bundle.body_name)}"
    dated = typeset(f"Opgjort {date_words(bundle.today)}")
    blocks: list[Block] = [
        *([paragraph(line(bundle.owner), ParagraphStyle.KICKER)] if bundle.owner else []),
        paragraph(title, ParagraphStyle.TITLE),
        paragraph(f"{dated}. {_size(bundle)}", ParagraphStyle.MUTED),
        *_balance(bundle.composition),
        *_seats(bundle.fill),
        *_ending(bundle.ending),
        *_linking(bundle),
        *_presence(bundle.presence),
    ]
    return Document(
        title=title,
        blocks=tuple(blocks),
        created=datetime.combine(bundle.today, time()),
        subject="Sammensætning og fremmøde",
        author=line(bundle.owner),
        header_left=title,
        header_right=line(bundle.owner),
        footer_left=dated,
    )


def _size(bundle: BodyReportBundle) -> str:
    members = bundle.composition.members
    words = f"Organet har {counted(members, 'medlem', 'medlemmer')}."
    return size_hint(members) or words


def _balance(composition: Composition) -> list[Block]:
    if not composition.members:
        return []
    rows = [
        *((word(side), count) for side, count in composition.by_side if count),
        *((word(category), count) for category, count in composition.by_category if count),
    ]
    sides = sum(1 for _, count in composition.by_side if count)
    columns = (Column(400), right(100))
    cells = [(cell(name), cell(thousands(count))) for name, count in rows]
    return [
        Heading(1, (Run("Balance"),)),
        Table(columns, header("Side", "Medlemmer"), tuple(cells[:sides])),
        Table(columns, header("Kategori", "Medlemmer"), tuple(cells[sides:])),
    ]


def _seats(fill: Fill) -> list[Block]:
    if not fill.rows:
        return []
    rows = tuple(
        (
            cell(prose(seat_name(row.seat))),
            cell(thousands(row.seat.seats)),
            cell(thousands(len(row.holders) + len(row.surplus))),
            cell(prose(join_words([m.person.name for m in (*row.holders, *row.surplus)])) or "–"),
        )
        for row in fill.rows
    )
    columns = (Column(170), right(60), right(60), Column(280))
    blocks: list[Block] = [
        Heading(1, (Run("Pladser"),)),
        Table(columns, header("Part", "Pladser", "Besat", "Af"), rows),
    ]
    if fill.outside:
        names = join_words([line(seat.person.name) for seat in fill.outside])
        blocks.append(paragraph(f"Uden plads i fordelingen: {names}.", ParagraphStyle.MUTED))
    return blocks


def _ending(ending: tuple[EndingMandate, ...]) -> list[Block]:
    if not ending:
        return []
    rows = tuple(
        (cell(line(each.seat.person.name)), cell(typeset(date_words(each.on)))) for each in ending
    )
    return [
        Heading(1, (Run("Mandater, der udløber"),)),
        Table((Column(340), Column(220)), header("Medlem", "Udløber"), rows),
    ]


def _linking(bundle: BodyReportBundle) -> list[Block]:
    if not bundle.linking:
        return []
    items = tuple((paragraph(linking_words(link, bundle.names)),) for link in bundle.linking)
    return [Heading(1, (Run("Personer i flere organer"),)), ListBlock(False, items)]


def linking_words(link: LinkingPerson, names: dict[str, str]) -> str:
    """Return `Anders Kruse: Bestyrelsen (formand) og Boligformødet (medlem)`."""
    seats = [f"{names.get(s.body_id, '')} ({word(s.role).lower()})" for s in link.seats]
    return line(f"{link.person.name}: {join_words(seats)}")


def _presence(presence: BodyPresence) -> list[Block]:
    if not presence.meetings or not presence.members:
        return []
    rows = tuple(
        (
            cell(line(row.person.name)),
            cell(word(row.role)),
            *(cell(thousands(count)) for count in row.counts.values()),
            cell(share_words(row)),
        )
        for row in presence.members
    )
    names = ("Navn", "Rolle", *(word(kind) for kind in Presence), "Fremmødt")
    columns = (Column(130), Column(74), *(right(58) for _ in Presence), right(64))
    first, last = presence.meetings[0].starts.date(), presence.meetings[-1].starts.date()
    meetings = counted(len(presence.meetings), "møde", "møder")
    return [
        Heading(1, (Run("Fremmøde"),)),
        paragraph(
            typeset(f"De seneste {meetings}, {date_words(first)} – {date_words(last)}."),
            ParagraphStyle.MUTED,
        ),
        Table(columns, header(*names), rows),
        Heading(2, (Run("Fremmøde i søjler"),)),  # it may begin the next page
        presence_chart(presence),
    ]
