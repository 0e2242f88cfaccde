# SPDX-License-Identifier: MPL-2.0
"""A referat that others wrote, read into a draft that a person looks through."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from hpdesk.documents.markup_writer import markup_of
from hpdesk.documents.model import Block, ListBlock, Paragraph, Run
from hpdesk.domain.calendar_import import body_in
from hpdesk.domain.meetings import AttendanceStatus
from hpdesk.domain.minutes_draft import DraftPerson, DraftPoint, DraftTask, MinutesDraft
from hpdesk.domain.minutes_people import NamedPerson
from hpdesk.domain.minutes_reading import ReadMinutes, ReadPoint, read_minutes
from hpdesk.domain.minutes_source import Piece, Source
from hpdesk.domain.name_index import NameEntry, NameIndex
from hpdesk.domain.people import BodyKind
from hpdesk.exports.writer import IsCancelled, never_cancelled
from hpdesk.services import minutes, people
from hpdesk.services.desk import Desk

_SENTENCE = re.compile(r"(?:\S+\s+){5,}\S*\.\s*$")  # six words and a full stop


def read_referat(path: Path, *, cancelled: IsCancelled = never_cancelled) -> tuple[Source, ...]:
    """Return a Word file as lines and tables; nothing is changed.

    Raises UserError where the file is too big or cannot be read, and Cancelled.
    """
    from hpdesk.exports.foreign_reading import read_minutes_file

    return read_minutes_file(path, cancelled=cancelled)


def draft_from(desk: Desk, source: Sequence[Source], file: str) -> MinutesDraft:
    """Return what a referat says as a draft; nothing is changed."""
    read = read_minutes(source, minutes.name_index(desk), desk.today(), name=file)
    bodies, opening = people.list_bodies(desk), read.opening
    boards = [body.id for body in bodies if body.kind is BodyKind.BOARD]
    body_id = body_in(opening.words, bodies) or (boards[0] if len(boards) == 1 else "")
    return MinutesDraft(
        file=file,
        points=tuple(_point(point) for point in read.points),
        people=_people(desk, read),
        body_id=body_id,
        new_body="" if bodies else "Bestyrelsen",
        day=opening.day,
        begins=opening.begins,
        ends=opening.ends,
        place=opening.place,
        chair=opening.chair,
        minute_taker=opening.minute_taker,
        opening=markup(opening.rest),
        opening_taken=any(_SENTENCE.match(piece.text) for piece in opening.rest),
        read_from=opening.read_from,
    )


def _point(read: ReadPoint) -> DraftPoint:
    return DraftPoint(
        read.title,
        read.number,
        read.is_sub,
        read.kind,
        read.outcome,
        markup(read.discussion),
        markup(read.decision),
        markup(read.recommendation),
        markup(read.case),
        tuple(
            DraftTask(task.text, task.responsible, task.due, task.due_text, task.source)
            for task in read.tasks
        ),
    )


def markup(pieces: Sequence[Piece]) -> str:
    """Return lines as the light markup, lists as lists."""
    blocks: list[Block] = []
    at = 0
    while at < len(pieces):
        if pieces[at].level is None:
            blocks.append(Paragraph((Run(pieces[at].text),)))
            at += 1
            continue
        end = at
        while end < len(pieces) and pieces[end].level is not None:
            end += 1
        blocks += _lists(pieces[at:end])
        at = end
    return markup_of(blocks)


def _lists(pieces: Sequence[Piece]) -> list[ListBlock]:
    """Return items that follow one another as lists, the deeper ones as those of the item above."""
    found: list[ListBlock] = []
    level = pieces[0].level or 0
    at = 0
    while at < len(pieces):
        end = at + 1
        while end < len(pieces) and (pieces[end].level or 0) > level:
            end += 1
        inner: tuple[Block, ...] = tuple(_lists(pieces[at + 1 : end])) if end > at + 1 else ()
        item: tuple[Block, ...] = (Paragraph((Run(pieces[at].text),)), *inner)
        if found and found[-1].ordered == pieces[at].ordered:
            found[-1] = replace(found[-1], items=(*found[-1].items, item))
        else:
            found.append(ListBlock(pieces[at].ordered, (item,)))
        at = end
    return found


def _people(desk: Desk, read: ReadMinutes) -> tuple[DraftPerson, ...]:
    """Return everyone the referat names, those at the meeting first, each once."""
    index = minutes.name_index(desk)
    real = {person.id for person in people.list_people(desk)}
    found: dict[str, DraftPerson] = {}
    opening = read.opening
    for status, named in (
        (AttendanceStatus.PRESENT, opening.present),
        (AttendanceStatus.APOLOGY, opening.apologies),
        (AttendanceStatus.PRESENT, _named(opening.chair, opening.minute_taker)),
    ):
        for person in named:
            _put(found, person, status, index, real)
    for point in read.points:
        for task in point.tasks:
            for person in _named(*task.responsible):
                if whom(index, person.name) is None:
                    _put(found, person, None, index, real)
    return tuple(found.values())


def _named(*names: str) -> tuple[NamedPerson, ...]:
    return tuple(NamedPerson(name) for name in names if name)


def _put(
    found: dict[str, DraftPerson],
    person: NamedPerson,
    status: AttendanceStatus | None,
    index: NameIndex,
    real: set[str],
) -> None:
    known = whom(index, person.name)
    if known is not None and known.id not in real:
        return  # a party
    if known is None and whom(draft_index(found.values()), person.name) is not None:
        return
    key = known.id if known is not None else person.name.casefold()
    found.setdefault(
        key, DraftPerson(person.name, person.detail, status, known.id if known else "")
    )


def draft_index(named: Iterable[DraftPerson]) -> NameIndex:
    """Return the names of a draft as an index; keys are those of the plan, or the name itself."""
    return NameIndex([NameEntry(one.person_id or one.name, one.name, one.detail) for one in named])


def whom(index: NameIndex, name: str) -> NameEntry | None:
    """Return whom a name means where it is all of a known one and means one only, else None."""
    match = index.longest_match(name, 0)
    if match is None or match.end < len(name.rstrip()) or len(match.candidates) != 1:
        return None
    return match.candidates[0]
