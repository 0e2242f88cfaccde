# SPDX-License-Identifier: MPL-2.0
"""The board pack's own pages: cover, agenda, and one sheet per item."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from hpdesk.documents.bundles import BilagState, BilagStatus, MeetingBundle
from hpdesk.documents.cover_page import cover_page
from hpdesk.documents.edition import CLOSED_TITLE
from hpdesk.documents.follow_up_part import follow_up_blocks
from hpdesk.documents.model import (
    Block,
    Cell,
    Column,
    Cover,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Rule,
    Run,
    Table,
    TableStyle,
)
from hpdesk.documents.paper_parts import (
    agenda_word,
    back_to_agenda,
    begin_times,
    bilag_anchor,
    bilag_title,
    boxed,
    cell,
    created,
    edition_words,
    header,
    is_hidden,
    item_anchor,
    late_words,
    line,
    meeting_line,
    meeting_name,
    page_link,
    paragraph,
    part_key,
    person_line,
    plan_name,
    prose,
    right,
    section,
)
from hpdesk.documents.typography import NBSP, typeset
from hpdesk.domain.agenda import total_minutes
from hpdesk.domain.case_history import CaseStep
from hpdesk.domain.danish import clock, counted, date_words, join_words
from hpdesk.domain.meetings import AgendaItem, Attachment, Guest
from hpdesk.domain.words import word

AGENDA_ANCHOR = "dagsorden"
_CLOSED_NOTE = "Sendt til medlemmerne i den lukkede version"
_STATUS_WORDS = {
    BilagStatus.ATTACHED: "Vedhæftet som fil",
    BilagStatus.FAILED: "Mangler",
    BilagStatus.SENT_BEFORE: "Udsendt tidligere",
}

States = Mapping[str, BilagState]

_SLIGHT_WORDS = 40  # a third of a page with its headings


def agenda_paper(bundle: MeetingBundle, states: States | None = None) -> Document:
    """Return the agenda with one sheet per item.

    `states` tells how each bilag lies in a pack (by its id); without it the paper is a
    document of its own, and bilag are named but not linked.
    """
    blocks = _agenda(bundle, states)
    shown = [i for i, item in enumerate(bundle.items) if not is_hidden(bundle, item)]
    blocks += item_sheets(bundle, shown, states)
    subject = "Materiale til gæster" if bundle.for_guest else f"{agenda_word(bundle)} og bilag"
    return paper_of(bundle, subject, blocks, cover_page(bundle))


def item_sheets(bundle: MeetingBundle, chosen: Sequence[int], states: States | None) -> list[Block]:
    """Return the sheets of the items at these places; items with little text share a page."""
    times = begin_times(bundle)
    blocks: list[Block] = []
    slight_before = False
    for index in chosen:
        slight = _is_slight(bundle.items[index])
        blocks.append(Rule() if slight and slight_before else PageBreak())
        blocks += _sheet(bundle, index, times[index], states)
        slight_before = slight
    return blocks


def paper_of(
    bundle: MeetingBundle, subject: str, blocks: Sequence[Block], cover: Cover
) -> Document:
    """Return a paper that goes out before a meeting, with its cover and running lines."""
    name = meeting_name(bundle)
    return Document(
        title=f"{subject}, {name[0].lower()}{name[1:]}",
        blocks=tuple(blocks),
        created=created(bundle),
        subject=subject,
        author=plan_name(bundle),
        keywords=line(bundle.meeting.case_number),
        header_left=name,
        header_right=plan_name(bundle),
        footer_left=edition_words(bundle),
        cover=cover,
    )


def bilag_page(
    number: str, bilag: Attachment, anchor: str, state: BilagState, back: tuple[str, str]
) -> list[Block]:
    """Return the page that stands for a bilag that could not be merged: what, why, what now.

    `back` is the anchor that its link back leads to and what the link is called.
    """
    if state.status is BilagStatus.ATTACHED:
        what = "Bilaget ligger i sin oprindelige form som vedhæftet fil i denne PDF."
        todo = (
            "Åbn panelet med vedhæftede filer i din PDF-læser (papirclipsen), og vælg filen. "
            "Kan din læser ikke vise vedhæftede filer, så bed sekretariatet om bilaget."
        )
    else:
        what = "Bilaget er ikke med i denne pakke."
        todo = "Bed sekretariatet om bilaget."
    blocks: list[Block] = [
        paragraph(f"Bilag {number}", ParagraphStyle.MUTED),
        Heading(1, (Run(prose(bilag.title) or line(bilag.file_name)),), anchor),
    ]
    if line(bilag.file_name):
        blocks.append(Paragraph((Run("Fil: "), Run(line(bilag.file_name)))))
    reason = (Heading(2, (Run("Hvorfor"),)), paragraph(state.reason)) if state.reason else ()
    return [
        *blocks,
        paragraph(what),
        *reason,
        Heading(2, (Run("Sådan får du bilaget"),)),
        paragraph(todo),
        Paragraph((Run(back[1], anchor=back[0]),), ParagraphStyle.SMALL),
    ]


def _is_slight(item: AgendaItem) -> bool:
    """Tell whether an item has so little text that it can share a page with its like."""
    texts = (item.summary, item.recommendation, item.case, item.options)
    more = (item.economy, item.goal, item.next_steps)
    return not item.attachments and len(" ".join((*texts, *more)).split()) <= _SLIGHT_WORDS


def _agenda(bundle: MeetingBundle, states: States | None) -> list[Block]:
    blocks: list[Block] = [
        Heading(
            1, (Run("Dine punkter" if bundle.for_guest else agenda_word(bundle)),), AGENDA_ANCHOR
        ),
        paragraph(meeting_line(bundle), ParagraphStyle.MUTED),
        _agenda_table(bundle, states),
    ]
    guests = [paragraph(words) for item in bundle.items if (words := _guest_words(item))]
    if guests:
        blocks += [Heading(2, (Run("Gæster"),)), *guests]
    if states is not None:
        blocks += [
            Heading(2, (Run("Sådan bruger du pakken"),)),
            paragraph(
                "Klik på et punkt eller et bilag for at gå direkte til siden. Nederst på hvert "
                "bilag fører et link tilbage til punktet."
            ),
        ]
    return blocks


def _guest_words(item: AgendaItem) -> str:
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


def _agenda_table(bundle: MeetingBundle, states: States | None) -> Table:
    times = begin_times(bundle)
    rows: list[tuple[Cell, ...]] = []
    heading = ""
    for index, (item, begins) in enumerate(zip(bundle.items, times, strict=True)):
        if item.section != heading:
            heading = item.section
            rows += [_line_row("", heading)] if heading else []
        rows.append(_agenda_row(bundle, index, begins, states))
        if item.break_after:
            pause = begins + timedelta(minutes=item.duration or 0)
            rows.append(_line_row(clock(pause), "Pause", str(item.break_after)))
    minutes = total_minutes(bundle.items)
    ends = bundle.meeting.ends or (
        bundle.meeting.starts + timedelta(minutes=minutes) if minutes else None
    )
    if ends and not bundle.is_part:
        rows.append(_line_row(clock(ends), "Mødet slutter", str(minutes or ""), bold=True))
    columns = (right(36), right(54), Column(232), Column(88), Column(124), right(48), right(46))
    names = header("Nr.", "Kl.", "Punkt", "Type", "Fremlægges af", "Min.", "Side")
    return Table(columns, names, tuple(rows))


def _line_row(at: str, words: str, minutes: str = "", *, bold: bool = False) -> tuple[Cell, ...]:
    """Return a row that is no point: a heading over some, a pause, the end."""
    section_row = not at and not minutes
    return (
        cell(""),
        cell(at, bold=bold),
        cell(prose(words), bold=bold or section_row, muted=section_row),
        cell(""),
        cell(""),
        cell(minutes, bold=bold),
        cell(""),
    )


def _agenda_row(
    bundle: MeetingBundle, index: int, starts: datetime, states: States | None
) -> tuple[Cell, ...]:
    item = bundle.items[index]
    hidden = is_hidden(bundle, item)
    return (
        cell(item.number),
        cell(clock(starts) if item.duration or index == 0 or _timed(bundle) else ""),
        _point_cell(bundle, index, states),
        cell(word(item.kind)),
        cell("–" if hidden else line(item.presenter)),
        cell(str(item.duration) if item.duration else ""),
        cell("–")
        if hidden
        else (Paragraph((page_link("", item_anchor(index)),), ParagraphStyle.CELL),),
    )


def _timed(bundle: MeetingBundle) -> bool:
    """Tell whether clock times mean anything: some item has a length."""
    return any(item.duration for item in bundle.items)


def _point_cell(bundle: MeetingBundle, index: int, states: States | None) -> Cell:
    item = bundle.items[index]
    title = prose(item.title)
    small = ParagraphStyle.SMALL
    if is_hidden(bundle, item):
        lead = Paragraph((Run(title, bold=True, muted=True),), ParagraphStyle.CELL)
        if item.id in bundle.left_out:
            return (lead,)
        note = _CLOSED_NOTE if title == CLOSED_TITLE else f"{CLOSED_TITLE}. {_CLOSED_NOTE}"
        return (lead, Paragraph((Run(note),), small))
    paragraphs = [
        Paragraph((Run(title, bold=True, anchor=item_anchor(index)),), ParagraphStyle.CELL)
    ]
    if item.closed:
        paragraphs.append(Paragraph((Run(CLOSED_TITLE),), small))
    for place, bilag in enumerate(item.attachments):
        anchor = bilag_anchor(index, place)
        linked = Run(
            f"{bilag.number}{NBSP}{bilag_title(bilag)}",
            anchor=anchor if states is not None else "",
            word_anchor=anchor if states is None else "",
        )
        late = f" ({late_words(bundle, bilag)})" if late_words(bundle, bilag) else ""
        paragraphs.append(Paragraph((Run(f"Bilag{NBSP}"), linked, Run(late)), small))
    return tuple(paragraphs)


def _sheet(
    bundle: MeetingBundle, index: int, starts: datetime, states: States | None
) -> list[Block]:
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
    guests = _guest_words(item)
    if guests:
        blocks += [Heading(2, (Run("Gæster"),)), paragraph(guests)]
    if item.attachments:
        blocks += [Heading(2, (Run("Bilag"),)), _bilag_table(bundle, index, states)]
    return [*blocks, _back_link(bundle)]


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
    return Paragraph((Run(back_to_agenda(bundle), anchor=AGENDA_ANCHOR),), ParagraphStyle.SMALL)
