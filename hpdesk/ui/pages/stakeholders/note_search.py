# SPDX-License-Identifier: MPL-2.0
"""Which notes the view shows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hpdesk.domain.coordination import Note
from hpdesk.domain.errors import UserError
from hpdesk.services import coordination, people, search

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk

# So many hits of every kind are looked through for notes; the search gives the best first.
_MOST_HITS = 300


@dataclass(frozen=True, slots=True)
class NoteQuery:
    """Words to find, the key of a person or party, and how many notes at most."""

    words: str = ""
    who: str = ""
    limit: int = 300


def read_notes(desk: "Desk", query: NoteQuery) -> tuple[tuple[Note, ...], bool]:
    """Return the notes, the newest first, and whether there are more."""
    if query.words:
        return _found(desk, query), False
    person, party = _who(desk, query.who)
    notes = coordination.list_notes(desk, person_id=person, party_id=party, limit=query.limit + 1)
    return notes[: query.limit], len(notes) > query.limit


def _who(desk: "Desk", key: str) -> tuple[str | None, str | None]:
    if not key:
        return None, None
    parties = {o.id for o in people.list_organisations(desk)}
    return (None, key) if key in parties else (key, None)


def _found(desk: "Desk", query: NoteQuery) -> tuple[Note, ...]:
    notes: list[Note] = []
    for hit in search.search(desk, query.words, _MOST_HITS):
        if hit.kind != "note":
            continue
        try:
            notes.append(coordination.get_note(desk, hit.key))
        except UserError:
            continue
    if query.who:
        notes = [n for n in notes if any(k == query.who for k, _ in (*n.people, *n.parties))]
    return tuple(sorted(notes, key=_newest, reverse=True))


def _newest(note: Note) -> tuple[str, str]:
    return note.on.isoformat(), note.at.isoformat() if note.at is not None else ""
