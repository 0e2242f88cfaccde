# SPDX-License-Identifier: MPL-2.0
"""Reading the texts of an edited Word file back into the plan, after a look at each of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.documents.markup import blocks_of
from hpdesk.documents.markup_form import digest
from hpdesk.documents.markup_writer import merged_markup, text_as_typed
from hpdesk.documents.minutes_point import decision_words
from hpdesk.documents.model import Block, Paragraph, Run, text_of
from hpdesk.documents.paper_parts import line, prose
from hpdesk.documents.typography import typeset
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, MeetingState
from hpdesk.domain.words import word
from hpdesk.services import meetings
from hpdesk.services.desk import Desk
from hpdesk.services.exported_files import TEXTS, text_digest
from hpdesk.services.locking import refuse_locked_fields
from hpdesk.storage.paper_reads import (
    ExportedFile,
    read_exported,
    read_exported_by_seal,
    read_item_meetings,
)

if TYPE_CHECKING:
    from hpdesk.exports.docx_parts import WordPart

_MINUTED = ("decision", "discussion", "for_the_record", "recommendation", "title")


class Hindrance(StrEnum):
    """Why a text is not offered to be read in, or is only with a warning."""

    NONE = "none"
    CHANGED_HERE = "changed_here"
    LOCKED = "locked"
    EMPTY_TITLE = "empty_title"


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text that says something else in the file than in the plan."""

    item_id: str
    name: str
    number: str
    title: str
    before: str
    after: str
    hindrance: Hindrance = Hindrance.NONE

    @property
    def label(self) -> str:
        """Return what the text is called: `Resumé`."""
        return TEXTS[self.name]

    @property
    def can_be_read(self) -> bool:
        """Tell whether the text may be read in."""
        return self.hindrance in (Hindrance.NONE, Hindrance.CHANGED_HERE)


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a Word file brings: texts that differ, and those that vanished from it or moved.

    `tracked` tells that changes in it are proposed only; they are read as accepted.
    """

    path: Path
    changes: tuple[TextChange, ...]
    vanished: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    tracked: bool = False


def read_back(desk: Desk, path: Path) -> ReadBack:
    """Return what an edited Word file would change in the plan; nothing is changed yet.

    Raises UserError where the file cannot be read or holds no text of this plan.
    """
    from hpdesk.exports.docx_reader import read_word

    found = read_word(path)
    known = _known(desk, path)
    marks = [part.bookmark for part in found.parts]
    places = _places(desk, [*marks, *(known.parts if known else ())])
    parts = [(places[part.bookmark], part) for part in found.parts if part.bookmark in places]
    if not parts:
        raise UserError(
            "»{name}« indeholder ingen tekster fra denne plan, så der er intet at læse ind.",
            name=path.name,
        )
    locked = _locked_meetings(desk)
    changes = (_change(place, part, known, locked) for place, part in parts)
    marks = [mark for mark in marks if mark in places]
    expected = [mark for mark in known.parts if mark in places] if known else []
    return ReadBack(
        path,
        tuple(change for change in changes if change is not None),
        tuple(_called(places[mark]) for mark in expected if mark not in marks),
        tuple(_called(places[mark]) for mark in _moved(expected, marks)),
        found.tracked,
    )


@dataclass(frozen=True, slots=True)
class _Place:
    item: AgendaItem
    name: str


def _places(desk: Desk, marks: Iterable[str]) -> dict[str, _Place]:
    """Return where bookmarks of this plan's texts lead; others are left out."""
    from hpdesk.exports.docx_parts import item_mark, named_part, part_bookmark

    wanted = {named[0] for mark in marks if (named := named_part(mark))}
    rows = read_item_meetings(desk.read())
    meeting_ids = dict.fromkeys(meeting for item, meeting in rows if item_mark(item) in wanted)
    return {
        part_bookmark(f"{item.id}/{name}"): _Place(item, name)
        for meeting_id in meeting_ids
        for item in meetings.list_items(desk, meeting_id)
        for name in TEXTS
    }


def _known(desk: Desk, path: Path) -> ExportedFile | None:
    from hpdesk.exports.docx_seal import seal_of

    by_seal = read_exported_by_seal(desk.read(), seal_of(path))
    return by_seal or read_exported(desk.read(), str(path.resolve()))


def _locked_meetings(desk: Desk) -> frozenset[str]:
    return frozenset(
        meeting.id
        for meeting in meetings.list_meetings(desk)
        if meeting.state is MeetingState.MINUTES_APPROVED
    )


def _change(
    place: _Place,
    part: "WordPart",
    known: ExportedFile | None,
    locked: frozenset[str],
) -> TextChange | None:
    item, name = place.item, place.name
    before = str(getattr(item, name))
    said, typed = known.parts.get(part.bookmark, ("", "")) if known else ("", "")
    if part.digest in (said, digest(_as_printed(item, name))):
        return None
    blocks = _without_lead(part.blocks, item) if name == "decision" else part.blocks
    after = _title(before, blocks) if name == "title" else merged_markup(before, blocks)
    if after == before:
        return None
    hindrance = Hindrance.NONE
    if item.meeting_id in locked and name in _MINUTED:
        hindrance = Hindrance.LOCKED
    elif name == "title" and not after.strip():
        hindrance = Hindrance.EMPTY_TITLE
    elif typed and typed != text_digest(before):
        hindrance = Hindrance.CHANGED_HERE
    return TextChange(item.id, name, item.number, item.title, before, after, hindrance)


def _as_printed(item: AgendaItem, name: str) -> Sequence[Block]:
    if name == "decision":
        return decision_words(item)
    text = str(getattr(item, name))
    return (Paragraph((Run(prose(text)),)),) if name == "title" else blocks_of(text)


def _title(before: str, blocks: Iterable[Block]) -> str:
    text = " ".join(
        " ".join(text_of(block.runs).split()) for block in blocks if isinstance(block, Paragraph)
    )
    typed = line(before)
    return text_as_typed(text, typeset(typed), typed)


def _without_lead(blocks: tuple[Block, ...], item: AgendaItem) -> tuple[Block, ...]:
    """Take off the outcome that papers print before a decision."""
    if item.outcome is None or decision_words(item) == blocks_of(item.decision):
        return blocks
    lead = f"{word(item.outcome)}."
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not text_of(first.runs).startswith(lead):
        return blocks
    left, runs = len(lead), []
    for run in first.runs:
        runs.append(replace(run, text=run.text[left:]))
        left = max(0, left - len(run.text))
    rest = tuple(run for run in runs if run.text)
    return (replace(first, runs=rest), *blocks[1:])


def _moved(expected: Sequence[str], marks: Sequence[str]) -> list[str]:
    """Return the texts that stand in another order than they were written in."""
    before = [mark for mark in expected if mark in marks]
    after = [mark for mark in marks if mark in before]
    return [mark for old, mark in zip(before, after, strict=True) if old != mark]


def _called(place: _Place) -> str:
    number = f"Punkt {place.item.number}" if place.item.number else place.item.title
    return f"{number}: {TEXTS[place.name]}"


def apply_read_back(desk: Desk, changes: Sequence[TextChange]) -> int:
    """Write the chosen texts into the plan in one step that can be undone; returns how many.

    Raises UserError where a text was changed since it was looked at or its minutes are locked.
    """
    chosen = [change for change in changes if change.can_be_read]
    if not chosen:
        return 0
    with desk.write("Rettelser læst ind fra Word") as writer:
        for change in chosen:
            column = "case_text" if change.name == "case" else change.name
            refuse_locked_fields(writer, change.item_id, (change.name,))
            if (writer.get("agenda_item", change.item_id)[column] or "") != change.before:
                raise UserError(
                    "»{label}« under punkt {number} er ændret i mellemtiden, så intet er læst ind. "
                    "Læs filen igen.",
                    label=change.label,
                    number=change.number,
                )
            empty = change.after if change.name == "title" else change.after or None
            writer.set("agenda_item", change.item_id, **{column: empty})
    return len(chosen)
