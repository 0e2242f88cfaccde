# SPDX-License-Identifier: MPL-2.0
"""Reading a referat that others wrote: points, decisions, and lines that are tasks.

All of it is a guess that a person looks through. No line is left out: what is not understood
stays as text on its point.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from hpdesk.domain.meetings import ItemKind, Outcome
from hpdesk.domain.minutes_labels import Part, decides, kind_of, label_of, outcome_of
from hpdesk.domain.minutes_opening import Opening, read_opening
from hpdesk.domain.minutes_points import Start, find_points
from hpdesk.domain.minutes_source import Piece, Source, SourceLine, SourceTable
from hpdesk.domain.minutes_tables import flattened
from hpdesk.domain.minutes_tasks import (
    ReadTask,
    names_in,
    read_due,
    task_columns,
    task_in,
    task_of_row,
)
from hpdesk.domain.name_index import NameIndex

_TEXTS = (Part.DISCUSSION, Part.DECISION, Part.RECOMMENDATION, Part.CASE)
_LONGEST_TITLE = 300  # characters
_BULLETS = "-•*–"
_WITHOUT_TITLE = "Referat"


@dataclass(frozen=True, slots=True)
class ReadPoint:
    """A point as read; `number` is as written, `is_sub` tells that it lies below the one above."""

    title: str
    number: str = ""
    is_sub: bool = False
    kind: ItemKind = ItemKind.INFORMATION
    outcome: Outcome | None = None
    discussion: tuple[Piece, ...] = ()
    decision: tuple[Piece, ...] = ()
    recommendation: tuple[Piece, ...] = ()
    case: tuple[Piece, ...] = ()
    tasks: tuple[ReadTask, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadMinutes:
    """A referat as read: what it says of the meeting, and its points in order."""

    opening: Opening
    points: tuple[ReadPoint, ...]


@dataclass(slots=True)
class _Point:
    """A point that is being read: the part its lines go to now, and what it holds so far."""

    part: Part = Part.DISCUSSION
    in_list: bool = False
    texts: dict[Part, list[Piece]] = field(default_factory=lambda: {part: [] for part in _TEXTS})
    tasks: list[ReadTask] = field(default_factory=list)
    outcome: Outcome | None = None
    last: str = ""

    def keep(self, line: SourceLine, text: str, part: Part | None = None) -> None:
        """Keep a line as text of a part."""
        where = part or (self.part if self.part in _TEXTS else Part.DISCUSSION)
        self.texts[where].append(Piece(text, line.level, bool(line.number)))
        self.last = text


def read_minutes(
    source: Sequence[Source], index: NameIndex, today: date, *, name: str = ""
) -> ReadMinutes:
    """Return what a referat says; `index` has the names the plan knows, `name` is the file's."""
    lines = flattened(source)
    starts = find_points(lines)
    first = starts[0].at if starts else _where_text_begins(lines)
    opening = read_opening(lines[:first], name, [start.title for start in starts], index, today)
    seen_from = opening.day or today
    if not starts:
        start = Start(first, "", _WITHOUT_TITLE)
        whole = _made(start, _read_point(lines[first:], index, seen_from))
        return ReadMinutes(opening, (whole,) if lines[first:] else ())
    ends = [start.at for start in starts[1:]] + [len(lines)]
    points = [
        _made(start, _read_point(lines[start.at + 1 : end], index, seen_from, start.title))
        for start, end in zip(starts, ends, strict=True)
    ]
    return ReadMinutes(opening, tuple(points))


def _where_text_begins(lines: Sequence[Source]) -> int:
    """Return after which lines a document without points is text: the facts at its top."""
    after = 0
    for at, line in enumerate(lines[:40]):
        if isinstance(line, SourceTable) or len(line.text) > 200:
            break
        label = label_of(line.text, alone=True)
        if label is not None and label.part not in (
            *_TEXTS,
            Part.TASKS,
            Part.RESPONSIBLE,
            Part.DUE,
        ):
            after = at + 1
    return after


def _made(start: Start, read: _Point) -> ReadPoint:
    title = " ".join(start.title.split())
    discussion = tuple(read.texts[Part.DISCUSSION])
    if len(title) > _LONGEST_TITLE:
        discussion = (Piece(title), *discussion)
        title = title[: _LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"
    decision = tuple(read.texts[Part.DECISION])
    outcome = read.outcome or outcome_of(" ".join(piece.text for piece in decision)[:2000])
    return ReadPoint(
        title or (f"Punkt {start.number}" if start.number else _WITHOUT_TITLE),
        start.number,
        start.is_sub,
        kind_of(title, outcome, decided=bool(decision)),
        outcome,
        discussion,
        decision,
        tuple(read.texts[Part.RECOMMENDATION]),
        tuple(read.texts[Part.CASE]),
        tuple(read.tasks),
    )


def _read_point(lines: Sequence[Source], index: NameIndex, today: date, title: str = "") -> _Point:
    point = _Point(last=title)  # what a mere »Ansvarlig: …« below it is about
    for line in lines:
        if isinstance(line, SourceTable):
            _take_table(point, line, index, today)
        else:
            _take_line(point, line, index, today)
    return point


def _take_table(point: _Point, table: SourceTable, index: NameIndex, today: date) -> None:
    header, *rows = table.rows
    made = 0
    for row in rows:
        task = task_of_row(header, row, index, today) if task_columns(header) else None
        if task is not None:
            point.tasks.append(task)
            made += 1
        elif any(cell.strip() for cell in row):
            point.keep(SourceLine(""), " | ".join(" ".join(cell.split()) for cell in row))
    if not made:
        point.keep(SourceLine(""), " | ".join(" ".join(cell.split()) for cell in header))


def _take_line(point: _Point, line: SourceLine, index: NameIndex, today: date) -> None:
    text = line.text.strip()
    label = label_of(text, alone=True)
    if label is not None and label.part in (Part.RESPONSIBLE, Part.DUE):
        _take_who_or_when(point, line, label.part, label.rest, index, today)
        return
    if label is not None and label.part in (*_TEXTS, Part.TASKS):
        point.part, point.in_list = label.part, False
        if not label.rest:
            return
        text = label.rest
    elif (
        point.part is Part.TASKS
        and point.in_list
        and line.level is None
        and text[:1] not in _BULLETS
    ):
        point.part = Part.DISCUSSION
    point.in_list = point.in_list or line.level is not None
    _take_text(point, line, text, index, today)


def _take_text(point: _Point, line: SourceLine, text: str, index: NameIndex, today: date) -> None:
    """Take a line as a task, as words that decide, or as text of the part that is open."""
    sure = point.part is Part.TASKS
    task = task_in(text, index, today, before=point.last, sure=sure)
    if task is not None and not (decides(text) and not task.responsible):
        point.tasks.append(task)
        point.last = ""
        return
    if point.part in (Part.RECOMMENDATION, Part.CASE):
        point.keep(line, text)
        if decides(text) and point.outcome is None and text[:4].casefold() != "det ":
            point.texts[point.part].pop()
            point.part = Part.DISCUSSION
            point.keep(line, text, Part.DECISION)
    elif decides(text):
        point.keep(line, text, Part.DECISION)
    else:
        point.keep(line, text)


def _take_who_or_when(
    point: _Point, line: SourceLine, part: Part, rest: str, index: NameIndex, today: date
) -> None:
    """Read a line `Ansvarlig: …` or `Frist: …`: of the task above, or of the line above."""
    whole = task_in(line.text, index, today, before=point.last)
    last = point.tasks[-1] if point.tasks else None
    if part is Part.RESPONSIBLE and last is not None and not last.responsible and not point.last:
        names = whole.responsible if whole else names_in(rest, index)
        point.tasks[-1] = _with(last, line.text, names, last.due, last.due_text)
        if whole is not None and (whole.due or whole.due_text):
            point.tasks[-1] = _with(point.tasks[-1], "", names, whole.due, whole.due_text)
    elif part is Part.DUE and last is not None and not (last.due or last.due_text):
        due, words = read_due(rest, today)
        point.tasks[-1] = _with(last, line.text, last.responsible, due, words)
    elif whole is not None and (point.last or part is Part.RESPONSIBLE):
        point.tasks.append(whole)
        point.last = ""
    else:
        point.keep(line, line.text.strip())


def _with(
    task: ReadTask, source: str, names: tuple[str, ...], due: date | None, words: str
) -> ReadTask:
    joined = "\n".join(part for part in (task.source, source) if part)
    return ReadTask(task.text, names, due, words, joined)
