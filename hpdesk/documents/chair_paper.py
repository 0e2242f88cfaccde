# SPDX-License-Identifier: MPL-2.0
"""The chair's copy: the agenda with times, and with what of the secretariat's own was chosen.

It is the only paper that may hold prewritten minutes, positions or notes. They are never in a
bundle: they come beside it, point by point, and only this paper knows what to do with them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from hpdesk.documents.agenda_paper import agenda_paper
from hpdesk.documents.bundles import MeetingBundle, States
from hpdesk.documents.edition import CHAIR_MARKING
from hpdesk.documents.markup import blocks_of
from hpdesk.documents.model import (
    Block,
    Box,
    Column,
    Document,
    Heading,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    TableStyle,
)
from hpdesk.documents.paper_parts import (
    begin_times,
    cell,
    item_anchor,
    line,
    paragraph,
    prose,
)
from hpdesk.documents.typography import NBSP, typeset
from hpdesk.domain.agenda import total_minutes
from hpdesk.domain.coordination import Note, Position
from hpdesk.domain.danish import clock, date_words
from hpdesk.domain.words import word


@dataclass(frozen=True, slots=True)
class ChairRemarks:
    """What of the secretariat's own goes with a point; empty where it was not chosen."""

    prepared: str = ""
    positions: tuple[Position, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class ChairCopy:
    """What makes the members' papers the chair's: times, and remarks by the key of the point."""

    times: bool = True
    remarks: Mapping[str, ChairRemarks] = field(default_factory=dict)

    def paper(self, bundle: MeetingBundle, states: States | None = None) -> Document:
        """Return the chair's own pages of a pack."""
        paper = agenda_paper(bundle, states)
        added = {item_anchor(index): self._box(bundle, index) for index in range(len(bundle.items))}
        subject = f"{CHAIR_MARKING}. {paper.subject}"
        return replace(
            paper,
            title=f"{CHAIR_MARKING}: {paper.title}",
            subject=subject,
            blocks=_with(paper.blocks, added),
            cover=paper.cover and replace(paper.cover, kicker=CHAIR_MARKING),
        )

    def _box(self, bundle: MeetingBundle, index: int) -> list[Block]:
        """Return what is added at the head of a point's sheet, nothing where there is nothing."""
        inner = self._times(bundle, index) if self.times else []
        remarks = self.remarks.get(bundle.items[index].id, ChairRemarks())
        prepared = blocks_of(remarks.prepared)
        if prepared:
            inner += [_lead("Forberedt referat"), *prepared]
        if remarks.positions:
            inner += [_lead("Parternes holdninger"), _positions(remarks.positions)]
        for note in remarks.notes:
            said = f"Note {date_words(note.on)}"
            if note.parties:
                said += f", {', '.join(line(name) for _, name in note.parties)}"
            inner += [_lead(typeset(said)), *blocks_of(note.text)]
        return [Heading(2, (Run("Kun til formanden"),)), Box(tuple(inner))] if inner else []

    def _times(self, bundle: MeetingBundle, index: int) -> list[Block]:
        """Return when the point is to be done, and how much of the meeting is used by then."""
        item, begins = bundle.items[index], begin_times(bundle)[index]
        if not item.duration:
            return []
        ends = begins + timedelta(minutes=item.duration)
        used = round((ends - bundle.meeting.starts).total_seconds() / 60)
        whole = total_minutes(bundle.items)
        words = (
            f"Kl.{NBSP}{clock(begins)}–{clock(ends)}. Når punktet slutter, er der brugt "
            f"{used}{NBSP}af dagsordenens {whole}{NBSP}minutter."
        )
        return [Paragraph((Run(words, bold=True),))]


def _lead(words: str) -> Paragraph:
    return paragraph(words, ParagraphStyle.LABEL)


def _positions(positions: tuple[Position, ...]) -> Table:
    rows = tuple(
        (
            cell(line(one.party_name), bold=True),
            cell(word(one.stance)),
            cell(prose(one.text)),
        )
        for one in positions
    )
    return Table((Column(170), Column(110), Column(330)), (), rows, TableStyle.LINES)


def _with(blocks: tuple[Block, ...], added: Mapping[str, list[Block]]) -> tuple[Block, ...]:
    """Return the blocks with some put in after the table that follows an anchor."""
    made: list[Block] = []
    waiting: list[Block] = []
    for block in blocks:
        made.append(block)
        if isinstance(block, Heading) and block.anchor in added:
            waiting = added[block.anchor]
        elif waiting and isinstance(block, Table):
            made += waiting
            waiting = []
    return tuple(made)
