# SPDX-License-Identifier: MPL-2.0
"""What happened to a thing: steps, the versions of a text, and what was deleted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from hpdesk.domain.changes import RowChange

# typing is one step to read while no pause is longer than this
NATURAL_PAUSE = timedelta(minutes=10)
# kept by the program and of no meaning by themselves
BOOKKEEPING = frozenset(
    {
        "id",
        "rank",
        "number",
        "size",
        "sha256",
        "snapshot",
        "calendar_sequence",
        "calendar_mark",
        "exchange_id",
        "source_path",
        "name_then",
    }
)


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """A step of the history, or several alike right after one another.

    `id` is the last one's; `rows` are those of the rows that were asked for.
    """

    id: int
    label: str
    first: datetime
    at: datetime
    author: str
    rows: tuple[RowChange, ...]
    times: int = 1


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One thing that a step did, in words; `column` is empty where a row came or went.

    The values are as the history has them. `can_return` tells that the earlier value can be
    brought back, `is_text` that two versions are worth comparing.
    """

    table: str
    key: str
    column: str
    words: str
    before: object = None
    after: object = None
    is_text: bool = False
    can_return: bool = False


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A step with what it did to the thing whose history is read."""

    step: HistoryStep
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which steps are asked for; empty means all. The days are both included."""

    field: tuple[str, str] | None = None  # table and column
    author: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class TextVersion:
    """A text as it stood from a moment on; None where it is older than the history."""

    text: str
    at: datetime | None
    author: str


@dataclass(frozen=True, slots=True)
class DeletedThing:
    """Something that was deleted and is not there now, with what belonged to it in words."""

    step_id: int
    table: str
    key: str
    name: str
    at: datetime
    author: str
    label: str
    contents: str = ""


def merged_steps(steps: Iterable[HistoryStep]) -> tuple[HistoryStep, ...]:
    """Return steps, the newest first, with typing in one place joined up to a natural pause."""
    found: list[HistoryStep] = []
    for step in steps:  # each one is older than the one before
        newer = found[-1] if found else None
        if newer is not None and _is_same_typing(step, newer):
            rows = tuple(_joined(old, new) for old, new in _pairs(step, newer))
            found[-1] = replace(newer, first=step.first, rows=rows, times=newer.times + step.times)
        else:
            found.append(step)
    return tuple(found)


def _is_same_typing(older: HistoryStep, newer: HistoryStep) -> bool:
    return (
        (older.label, older.author) == (newer.label, newer.author)
        and timedelta() <= newer.first - older.at <= NATURAL_PAUSE
        and _typed(older) == _typed(newer) is not None
    )


def _typed(step: HistoryStep) -> list[tuple[str, str, tuple[str, ...]]] | None:
    """Return which columns of which rows a step changed, None where rows came or went."""
    if not step.rows or any(row.before is None or row.after is None for row in step.rows):
        return None
    return sorted((row.table, row.key, tuple(sorted(row.after or {}))) for row in step.rows)


def _pairs(older: HistoryStep, newer: HistoryStep) -> list[tuple[RowChange, RowChange]]:
    found = {(row.table, row.key): row for row in newer.rows}
    return [(row, found[row.table, row.key]) for row in older.rows]


def _joined(older: RowChange, newer: RowChange) -> RowChange:
    return RowChange(newer.table, newer.key, older.before, newer.after)


def image_name(table: str, image: Mapping[str, object]) -> str:
    """Return what a person calls a row, by the row itself; empty where it has no name."""
    for column in ("name", "title", "text", "file_name"):
        value = image.get(column)
        if isinstance(value, str) and value.strip():
            line = next(line.strip() for line in value.splitlines() if line.strip())
            return line if len(line) <= 80 else f"{line[:79].rstrip()}…"
    return ""
