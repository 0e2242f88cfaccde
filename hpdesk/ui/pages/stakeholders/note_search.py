# SPDX-License-Identifier: MPL-2.0
"""Which notes the view shows: those that the filter words ask for, some hundreds at a time."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hpdesk.domain.coordination import Note
from hpdesk.domain.task_query import TaskQuery
from hpdesk.services import note_queries

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class NoteQuery:
    """Filter words, and how many notes at most."""

    words: TaskQuery = field(default_factory=TaskQuery)
    limit: int = 300


def read_notes(desk: "Desk", query: NoteQuery) -> tuple[tuple[Note, ...], bool]:
    """Return the notes, the newest first, and whether there are more."""
    notes = note_queries.find_notes(desk, query.words, limit=query.limit + 1)
    return notes[: query.limit], len(notes) > query.limit
