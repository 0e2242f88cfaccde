# SPDX-License-Identifier: MPL-2.0
"""The sheet of a point: what it is, its texts, its guests, its history and its bilag."""

from datetime import datetime, timedelta

from hpdesk.documents.bundles import BilagState, BilagStatus, MeetingBundle, States
from hpdesk.documents.edition import CLOSED_TITLE
from hpdesk.documents.follow_up_part import follow_up_blocks
from hpdesk.documents.model import (
    Block,
    Column,
    Heading,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    TableStyle,
)
from hpdesk.documents.paper_parts import (
    AGENDA_ANCHOR,
    back_to_agenda,
    bilag_anchor,
    bilag_title,
    boxed,
    cell,
    header,
    item_anchor,
    late_words,
    line,
    page_link,
    paragraph,
    part_key,
    person_line,
    prose,
    right,
    section,
)
from hpdesk.documents.typography import NBSP, typeset
from hpdesk.domain.case_history import CaseStep
from hpdesk.domain.danish import clock, counted, date_words, join_words
from hpdesk.domain.meetings import AgendaItem, Attachment, Guest
from hpdesk.domain.words import word

_STATUS_WORDS = {
    BilagStatus.ATTACHED: "Vedhæftet som fil",
    BilagStatus.FAILED: "Mangler",
    BilagStatus.SENT_BEFORE: "Udsendt tidligere",
}


def point_sheet(
    bundle: MeetingBundle, index: int, starts: datetime, states: States | None
) -> list[Block]:
    """Return the sheet of the point at a place in the bundle.

    `states` tells how each bilag lies in a pack, see `agenda_paper`.
    """
    item = bundle.items[index]
    number = item.number
    kicker = f"Punkt{NBSP}{number}" + (f" – {CLOSED_TITLE.lower()}" if item.closed else "")
    title = prose(item.title)
    blocks: list[Block] = [
        paragraph(kicker, ParagraphStyle.MUTED),
        Heading(
            1,
            (Run(title),),
            item_anchor(index),
            f"{number}. {title}",
            part_key(item, "title"),
        ),
        _sheet_table(item, starts),
        *boxed("Indstilling", item.recommendation, part_key(item, "recommendation")),
        *section("Resumé", item.summary, part_key(item, "summary")),
        *section("Sagsfremstilling", item.case, part_key(item, "case")),
        *section("Muligheder og konsekvenser", item.options, part_key(item, "options")),
        *section("Økonomi", item.economy, part_key(item, "economy")),
        *section("Mål", item.goal, part_key(item, "goal")),
        *section("Videre proces", item.next_steps, part_key(item, "next_steps")),
        *follow_up_blocks(bundle, item),
        *_case_history(bundle, item),
    ]
    guests = guest_words(item)
    if guests:
        blocks += [Heading(2, (Run("Gæster"),)), paragraph(guests)]
    if item.attachments:
        blocks += [Heading(2, (Run("Bilag"),)), _bilag_table(bundle, index, states)]
    return blocks if bundle.for_print else [*blocks, _back_link(bundle)]


def guest_words(item: AgendaItem) -> str:
    """Return who comes under a point besides the members, nothing where nobody does."""
    people = [person_line(g.name, g.title, g.organisation_name) for g in item.guests]
    if not people:
        return ""
    return f"{'; '.join(people)} deltager under punkt{NBSP}{item.number}{_guest_span(item.guests)}."


def _guest_span(guests: tuple[Guest, ...]) -> str:
    spans = {(guest.arrives, guest.leaves) for guest in guests}
    if len(spans) != 1:
        return ""
    arrives, leaves = spans.pop()
    if arrives and leaves:
        return f", kl.{NBSP}{clock(arrives)}–{clock(leaves)}"
    return f", fra kl.{NBSP}{clock(arrives)}" if arrives else ""


def _case_history(bundle: MeetingBundle, item: AgendaItem) -> list[Block]:
    """Return the sagsforløb: who treated the case before, when, and what came of it."""
    steps = [step for step in bundle.histories.get(item.id, ()) if not step.is_here]
    if not steps:
        return []
    rows = tuple(
        (
            cell(typeset(date_words(step.on))),
            cell(prose(join_words(step.body_names))),
            cell(f"Punkt{NBSP}{step.number}" if step.number else ""),
            cell(_outcome(step)),
        )
        for step in steps
    )
    columns = (Column(130), Column(190), Column(70), Column(250))
    names = header("Dato", "Organ", "Punkt", "Udfald")
    return [Heading(2, (Run("Sagsforløb"),)), Table(columns, names, rows)]


def _outcome(step: CaseStep) -> str:
    """Return what came of a step; of a closed one nothing that its members wrote."""
    if step.closed:
        return word(step.outcome) if step.outcome else CLOSED_TITLE
    return prose(step.outcome_words)


def _sheet_table(item: AgendaItem, starts: datetime) -> Table:
    columns = [("Type", word(item.kind), 22.0)]
    if item.question:
        columns.append(("Spørgsmål til bestyrelsen", word(item.question), 28.0))
    if line(item.presenter):
        columns.append(("Fremlægges af", line(item.presenter), 28.0))
    if item.duration:
        ends = starts + timedelta(minutes=item.duration)
        span = f"{clock(starts)}–{clock(ends)} ({item.duration}{NBSP}min.)"
        columns.append(("Tid", span, 22.0))
    return Table(
        tuple(Column(weight) for _, _, weight in columns),
        header(*(name for name, _, _ in columns)),
        (tuple(cell(value) for _, value, _ in columns),),
    )


def _bilag_table(bundle: MeetingBundle, index: int, states: States | None) -> Table:
    item = bundle.items[index]
    rows = []
    for place, bilag in enumerate(item.attachments):
        state = states.get(bilag.id) if states is not None else None
        elsewhere = state is not None and state.status is BilagStatus.SENT_BEFORE
        anchor = bilag_anchor(index, place) if states is not None and not elsewhere else ""
        here = bilag_anchor(index, place) if states is None else ""
        late = late_words(bundle, bilag)
        title = (Run(bilag_title(bilag), anchor=anchor), Run(f" ({late})" if late else ""))
        page = page_link("Side ", anchor) if anchor else Run(_sent_page(state))
        rows.append(
            (
                cell(bilag.number),
                (Paragraph(title, ParagraphStyle.CELL, anchor=here),),
                cell(_bilag_note(bilag, states), muted=True),
                (Paragraph((page,), ParagraphStyle.CELL),),
            )
        )
    columns = (Column(44), Column(330), Column(170), right(84))
    if states is None:
        return Table(columns[:3], (), tuple(row[:3] for row in rows), TableStyle.LINES)
    return Table(columns, (), tuple(rows), TableStyle.LINES)


def _bilag_note(bilag: Attachment, states: States | None) -> str:
    if states is None:
        return line(bilag.file_name)
    state = states.get(bilag.id)
    if state is None:
        return ""
    return _STATUS_WORDS.get(state.status) or counted(state.pages, "side", "sider")


def _sent_page(state: BilagState | None) -> str:
    return f"Side{NBSP}{state.sent_page}" if state and state.sent_page else ""


def _back_link(bundle: MeetingBundle) -> Paragraph:
    link = Run(back_to_agenda(bundle), anchor=AGENDA_ANCHOR)
    return Paragraph((link,), ParagraphStyle.SMALL, ends=True)
