# SPDX-License-Identifier: MPL-2.0
"""The table of notes, and how what a note gives is written there."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from hpdesk.domain.name_index import NameEntry, NameIndex
from hpdesk.domain.note_reading import (
    Corrections,
    GuessKind,
    NoteReading,
    NoteSetting,
    PointEntry,
    read_note,
)
from tests.domain.quick_table import PARTIES, PEOPLE

TABLE: dict[str, Any] = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "note_lines.toml").read_text("utf-8")
)
TODAY: date = TABLE["today"]
POINTS = tuple(
    PointEntry(f"point-{row['number']}", row["number"], row["title"]) for row in TABLE["points"]
)
NAMES = NameIndex([*PEOPLE, *PARTIES], nouns=True)
SETTING = NoteSetting(NAMES, TODAY, POINTS)


@dataclass(frozen=True)
class Row:
    """A note as typed, and the columns that it must give."""

    typed: str
    columns: dict[str, str]


def rows() -> list[Row]:
    """Return every note of the table."""
    found = []
    for line in TABLE["note"]:
        columns = {name: words for name, words in line.items() if words}
        found.append(Row(columns.pop("typed"), columns))
    return found


def read(typed: str, corrections: Corrections | None = None) -> NoteReading:
    """Return what a note means in the table's plan."""
    return read_note(typed, SETTING, corrections)


def written(note: NoteReading) -> dict[str, str]:
    """Return what a note gave as the table writes it."""
    unclear = [guess.key for guess in note.guesses if guess.what is GuessKind.UNCLEAR]
    columns = {
        "who": _names(note.who),
        "unclear": ", ".join(unclear),
        "how": str(note.channel or ""),
        "on": str(note.on or ""),
        "at": f"{note.at:%H.%M}" if note.at else "",
        "point": note.point.number if note.point else "",
        "next": note.next_step,
        "due": str(note.follow_up_on or ""),
        "task": (_names(note.responsible) or "ja") if note.as_task else "",
        "way": str(note.direction or ""),
        "tags": ", ".join(note.tags),
        "text": note.text,
    }
    return {name: words for name, words in columns.items() if words}


def _names(entries: tuple[NameEntry, ...]) -> str:
    return ", ".join(e.name if e.is_organisation else e.name.split()[-1] for e in entries)
