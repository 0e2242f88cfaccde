# SPDX-License-Identifier: MPL-2.0
"""A point of the referat: what was recommended, what became of it, who said what, who does what."""

from collections.abc import Iterable
from dataclasses import replace

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.edition import CLOSED_TITLE
from hpdesk.documents.follow_up_part import follow_up_blocks
from hpdesk.documents.markup import blocks_of, plain_lines, plain_text
from hpdesk.documents.model import (
    Block,
    Box,
    Cell,
    Column,
    Heading,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from hpdesk.documents.paper_parts import (
    as_part,
    bilag_title,
    cell,
    header,
    is_hidden,
    item_anchor,
    late_words,
    line,
    paragraph,
    part_key,
    prose,
    section,
    task_table,
)
from hpdesk.documents.typography import NBSP
from hpdesk.domain.at_points import AtPoints, cut_at_points
from hpdesk.domain.danish import clock, join_words
from hpdesk.domain.danish_names import fold
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import AgendaItem, AtAnswer, Guest, MarkKind, MinuteMark
from hpdesk.domain.numbering import part_number
from hpdesk.domain.presence import PointPresence, Span
from hpdesk.domain.words import word

_NOTED = {
    MarkKind.RESERVATION: ("tog forbehold", "Forbehold"),
    MarkKind.DISSENT: ("stemte imod", "Imod"),
}


def point_blocks(
    bundle: MeetingBundle,
    index: int,
    presence: PointPresence | None = None,
    span: Span | None = None,
) -> list[Block]:
    """Return a point with all that the minutes say of it; a sub-point is one level down."""
    item = bundle.items[index]
    title = prose(item.title)
    blocks: list[Block] = [
        paragraph(f"Punkt{NBSP}{item.number}{_clock_words(span)}", ParagraphStyle.MUTED),
        Heading(
            1,
            (Run(title),),
            item_anchor(index),
            f"{item.number}. {title}",
            "" if is_hidden(bundle, item) else part_key(item, "title"),
        ),
    ]
    if is_hidden(bundle, item):
        if title != CLOSED_TITLE:
            blocks.append(paragraph(CLOSED_TITLE, ParagraphStyle.MUTED))
        return _placed(item, blocks)
    notes = (_byline(item), presence_words(presence), _late_bilag(bundle, item))
    blocks += [paragraph(words, ParagraphStyle.MUTED) for words in notes if words]
    blocks += [*follow_up_blocks(bundle, item), *decision_blocks(item), *_marks(item)]
    blocks += section("Drøftelse", item.discussion, part_key(item, "discussion"))
    tasks = numbered_tasks(bundle, item)
    if tasks:
        blocks += [Heading(2, (Run("Opgaver"),)), task_table(tasks)]
    blocks += _told(bundle, item)
    return _placed(item, [*blocks, *_for_the_record(item)])


def _placed(item: AgendaItem, blocks: list[Block]) -> list[Block]:
    """Set the headings of a sub-point one level down."""
    if item.parent_id is None:
        return blocks
    return [replace(b, level=b.level + 1) if isinstance(b, Heading) else b for b in blocks]


def _clock_words(span: Span | None) -> str:
    if span is None or span.ends is None:
        return ""
    return f", kl.{NBSP}{clock(span.starts)}–{clock(span.ends)}"


def _byline(item: AgendaItem) -> str:
    """Return `Lukket punkt. Fremlagt af Henrik Dam. Gæst under punktet: Sara Friis.`."""
    parts = [f"{CLOSED_TITLE}."] if item.closed else []
    if line(item.presenter):
        parts.append(f"Fremlagt af {line(item.presenter)}.")
    if item.guests:
        noun = "Gæst" if len(item.guests) == 1 else "Gæster"
        parts.append(f"{noun} under punktet: {join_words([_guest(g) for g in item.guests])}.")
    return " ".join(parts)


def _guest(guest: Guest) -> str:
    name = line(guest.name)
    if guest.arrives and guest.leaves:
        return f"{name} (kl.{NBSP}{clock(guest.arrives)}–{clock(guest.leaves)})"
    if guest.arrives:
        return f"{name} (fra kl.{NBSP}{clock(guest.arrives)})"
    return f"{name} (til kl.{NBSP}{clock(guest.leaves)})" if guest.leaves else name


def presence_words(presence: PointPresence | None) -> str:
    """Return who was disqualified, away, came or left, or nothing where nobody was."""
    if presence is None:
        return ""
    parts = []
    if presence.recused:
        names = join_words([line(name) for name in presence.recused])
        word_for = "inhabil" if len(presence.recused) == 1 else "inhabile"
        parts.append(f"{names} var {word_for} og deltog ikke i behandlingen.")
    if presence.absent:
        parts.append(f"Ikke til stede: {join_words([line(name) for name in presence.absent])}.")
    parts += [f"{line(name)} kom kl.{NBSP}{clock(at)}." for name, at in presence.came]
    parts += [f"{line(name)} gik kl.{NBSP}{clock(at)}." for name, at in presence.left]
    return " ".join(parts)


def _late_bilag(bundle: MeetingBundle, item: AgendaItem) -> str:
    late = [
        f"{bilag.number}{NBSP}{bilag_title(bilag)} ({words})"
        for bilag in item.attachments
        if (words := late_words(bundle, bilag))
    ]
    return f"Bilag{NBSP}{join_words(late)}." if late else ""


def decision_blocks(item: AgendaItem) -> list[Block]:
    """Return the recommendation and, right under it, what became of it."""
    cut = cut_at_points(item.recommendation)
    answers = {a.place: a for a in item.at_answers if a.outcome is not None or a.text.strip()}
    blocks: list[Block] = []
    if answers and cut.points:
        blocks += [Heading(2, (Run("Indstilling"),)), *blocks_of(cut.lead)]
        blocks += [_answer_table(cut, answers), *blocks_of(cut.tail)]
    else:
        blocks += section("Indstilling", item.recommendation, part_key(item, "recommendation"))
    words = decision_words(item)
    if words:
        words = as_part(words, part_key(item, "decision"))
        blocks += [Heading(2, (Run("Beslutning"),)), Box(words)]
    return blocks


def decision_words(item: AgendaItem) -> tuple[Block, ...]:
    """Return the decision led by its outcome, unless it says so itself."""
    blocks = blocks_of(item.decision)
    if item.outcome is None:
        return blocks
    lead = word(item.outcome)
    if fold(plain_text(item.decision)).startswith(fold(lead)):
        return blocks
    run = Run(f"{lead}. ", bold=True)
    if blocks and isinstance(blocks[0], Paragraph):
        return (replace(blocks[0], runs=(run, *blocks[0].runs)), *blocks[1:])
    return (Paragraph((Run(f"{lead}.", bold=True),)), *blocks)


def _answer_table(cut: AtPoints, answers: dict[int, AtAnswer]) -> Table:
    rows = tuple(
        (
            cell(f"{point.place + 1}."),
            in_cell(blocks_of(point.text)),
            answer_cell(answers.get(point.place)),
        )
        for point in cut.points
    )
    return Table((Column(30), Column(370), Column(228)), header("", "At", "Beslutning"), rows)


def answer_cell(answer: AtAnswer | None) -> Cell:
    """Return the answer to an at-point: its outcome and what was added."""
    if answer is None:
        return cell("–")
    runs = [Run(f"{word(answer.outcome)}.", bold=True)] if answer.outcome else []
    if answer.text.strip():
        runs.append(Run(f"{' ' if runs else ''}{prose(answer.text)}"))
    return (Paragraph(tuple(runs), ParagraphStyle.CELL),)


def in_cell(blocks: Iterable[Block]) -> Cell:
    """Return blocks as the paragraphs of a table cell, lists and the like as plain lines."""
    paragraphs: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            paragraphs.append(replace(block, style=ParagraphStyle.CELL))
        else:
            paragraphs += [
                Paragraph((Run(words),), ParagraphStyle.CELL) for words in plain_lines((block,))
            ]
    return tuple(paragraphs)


def _marks(item: AgendaItem) -> list[Block]:
    """Return reservations and dissents, each with who it was."""
    lines = [_mark_line(mark) for mark in item.marks if mark.kind in _NOTED]
    return [Heading(2, (Run("Forbehold"),)), *lines] if lines else []


def _mark_line(mark: MinuteMark) -> Paragraph:
    verb, noun = _NOTED[mark.kind]
    if not line(mark.name):
        return Paragraph((Run(f"{noun}: ", bold=True), Run(prose(mark.text))))
    if not mark.text.strip():
        return Paragraph((Run(line(mark.name), bold=True), Run(f" {verb}.")))
    return Paragraph((Run(line(mark.name), bold=True), Run(f" {verb}: {prose(mark.text)}")))


def _for_the_record(item: AgendaItem) -> list[Block]:
    said: list[Block] = [
        Paragraph((Run(f"{line(mark.name)}: ", bold=True), Run(prose(mark.text))))
        if line(mark.name)
        else paragraph(prose(mark.text))
        for mark in item.marks
        if mark.kind is MarkKind.STATEMENT and mark.text.strip()
    ]
    blocks = [
        *said,
        *as_part(blocks_of(item.for_the_record), part_key(item, "for_the_record")),
    ]
    return [Heading(2, (Run("Ført til referat"),)), *blocks] if blocks else []


def _told(bundle: MeetingBundle, item: AgendaItem) -> list[Block]:
    """Return whom the decision is passed on to; the day it was done is the register's."""
    names = [line(told.name) for told in bundle.told_by_item.get(item.id, ()) if line(told.name)]
    if not names:
        return []
    return [Heading(2, (Run("Formidles til"),)), paragraph(f"{join_words(names)}.")]


def numbered_tasks(bundle: MeetingBundle, item: AgendaItem) -> list[tuple[str, Task]]:
    """Return a point's tasks with their numbers: `3.1`, `3.2`."""
    tasks: Iterable[Task] = bundle.tasks_by_item.get(item.id, ())
    return [(part_number(item.number, place), task) for place, task in enumerate(tasks)]
