# SPDX-License-Identifier: MPL-2.0
"""The board pack's own pages: cover, agenda, and one sheet per item."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from hpdesk.documents.bundles import MeetingBundle, States
from hpdesk.documents.cover_page import cover_page
from hpdesk.documents.edition import CLOSED_TITLE
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
)
from hpdesk.documents.paper_parts import (
    AGENDA_ANCHOR,
    agenda_word,
    begin_times,
    bilag_anchor,
    bilag_title,
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
    plan_name,
    prose,
    right,
)
from hpdesk.documents.point_sheet import guest_words, point_sheet
from hpdesk.documents.typography import NBSP
from hpdesk.domain.agenda import total_minutes
from hpdesk.domain.danish import clock
from hpdesk.domain.meetings import AgendaItem
from hpdesk.domain.words import word

_CLOSED_NOTE = "Sendt til medlemmerne i den lukkede version"
_ON_SCREEN = (
    "Klik på et punkt eller et bilag for at gå direkte til siden. Nederst på hvert bilag fører et "
    "link tilbage til punktet."
)
_ON_PAPER = (
    "Kolonnen Side viser, hvor hvert punkt begynder. Sidetallet for et bilag står sidst på "
    "punktets ark, og hvert bilag begynder på en højreside."
)
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
        blocks += point_sheet(bundle, index, times[index], states)
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
        _agenda_table(bundle, states) if bundle.items else paragraph("Der er endnu ingen punkter."),
    ]
    guests = [paragraph(words) for item in bundle.items if (words := guest_words(item))]
    if guests:
        blocks += [Heading(2, (Run("Gæster"),)), *guests]
    if states is not None:
        blocks += _how_to_use(bundle)
    return blocks


def _how_to_use(bundle: MeetingBundle) -> list[Block]:
    """Return how one finds one's way in the pack; nothing where no point is shown."""
    if all(is_hidden(bundle, item) for item in bundle.items):
        return []
    words = _ON_PAPER if bundle.for_print else _ON_SCREEN
    return [Heading(2, (Run("Sådan bruger du pakken"),)), paragraph(words)]


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
