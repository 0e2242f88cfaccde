# SPDX-License-Identifier: MPL-2.0
"""Which notes are asked for, as a condition that every database understands.

Of note `n` and its point `i`.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hpdesk.storage.search_index import hits_sql
from hpdesk.storage.values import places

HAS_STEP = "n.next_step IS NOT NULL OR n.follow_up_on IS NOT NULL"
OPEN_STEP = (
    f"({HAS_STEP}) AND n.done_on IS NULL "
    "AND (n.task_id IS NULL OR n.task_id IN (SELECT id FROM task "
    "WHERE coalesce(status,'open') NOT IN ('done','dropped')))"
)
_PEOPLE = "n.id IN (SELECT note_id FROM note_person WHERE person_id IN {marks})"
_NAMED = "n.id IN (SELECT note_id FROM note_party WHERE organisation_id IN {marks})"
_OF_PARTIES = (
    "n.id IN (SELECT note_id FROM note_party WHERE organisation_id IN {marks} UNION ALL "
    "SELECT x.note_id FROM note_person x JOIN person p ON p.id = x.person_id "
    "WHERE p.organisation_id IN {marks})"
)
_TEXT = (
    "n.id IN (WITH f AS MATERIALIZED ({hits}) SELECT ref_id FROM f WHERE kind = 'note' "
    "UNION ALL SELECT x.note_id FROM f JOIN note_person x ON x.person_id = f.ref_id "
    "WHERE f.kind = 'person' "
    "UNION ALL SELECT x.note_id FROM f JOIN note_party x ON x.organisation_id = f.ref_id "
    "WHERE f.kind = 'organisation' "
    "UNION ALL SELECT x.id FROM f JOIN note x ON x.item_id = f.ref_id WHERE f.kind = 'item')"
)
_SEARCHED = ("note", "person", "organisation", "item")
_TAG = "n.tags LIKE {mark} ESCAPE '!'"  # a JSON list of words


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """Which notes are asked for; what is None or empty does not matter, all else must hold.

    Of the values in a tuple one is enough. `who` are people or parties that a note names;
    `parties` also finds the notes of their people. Of a stretch the first day is in it, the last
    not. `also` must match as well, and none of `but_not`.
    """

    who: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    since: date | None = None
    before: date | None = None
    open_step: bool | None = None
    has_step: bool | None = None
    item_words: str = ""
    item_number: str = ""
    words: tuple[str, ...] = ()
    also: "tuple[NoteFilter, ...]" = ()
    but_not: "tuple[NoteFilter, ...]" = ()

    def where(self) -> tuple[str, dict[str, object]]:
        """Return what must hold, empty for every note, and its parameters."""
        making = _Making()
        return " AND ".join(making.conditions(self)), making.parameters


class _Making:
    def __init__(self) -> None:
        self.parameters: dict[str, object] = {}

    def conditions(self, wanted: NoteFilter) -> Iterator[str]:
        """Yield what must hold, all of it."""
        yield from self._values(wanted)
        for word in wanted.words:
            yield _TEXT.format(hits=self._hits(word, _SEARCHED))
        if wanted.item_words:
            hits = self._hits(wanted.item_words, ("item",))
            yield f"n.item_id IN (SELECT ref_id FROM ({hits}) found)"
        for other in wanted.also:
            yield from self.conditions(other)
        for other in wanted.but_not:
            inner = " AND ".join(self.conditions(other))
            if inner:
                yield f"CASE WHEN {inner} THEN 1 ELSE 0 END = 0"

    def _values(self, wanted: NoteFilter) -> Iterator[str]:
        if wanted.who:
            marks = self._marks(wanted.who)
            yield f"({_PEOPLE.format(marks=marks)} OR {_NAMED.format(marks=marks)})"
        if wanted.parties:
            yield _OF_PARTIES.format(marks=self._marks(wanted.parties))
        if wanted.channels:
            yield f"coalesce(n.channel,'other') IN {self._marks(wanted.channels)}"
        if wanted.directions:
            yield f"n.direction IN {self._marks(wanted.directions)}"
        if wanted.tags:
            either = (_TAG.format(mark=self._mark(_listed(tag))) for tag in wanted.tags)
            yield f"({' OR '.join(either)})"
        if wanted.since is not None:
            yield f"n.noted_on >= {self._mark(wanted.since.isoformat())}"
        if wanted.before is not None:
            yield f"n.noted_on < {self._mark(wanted.before.isoformat())}"
        if wanted.open_step is not None:
            yield f"{'' if wanted.open_step else 'NOT '}({OPEN_STEP})"
        if wanted.has_step is not None:
            yield f"{'' if wanted.has_step else 'NOT '}({HAS_STEP})"
        if wanted.item_number:
            yield f"i.number = {self._mark(wanted.item_number)}"

    def _mark(self, value: str) -> str:
        name = f"f{len(self.parameters)}"
        self.parameters[name] = value
        return f":{name}"

    def _marks(self, values: tuple[str, ...]) -> str:
        marks, named = places(f"f{len(self.parameters)}_", values)
        self.parameters.update(named)
        return marks

    def _hits(self, words: str, kinds: tuple[str, ...]) -> str:
        name = f"f{len(self.parameters)}"
        sql, self.parameters[name] = hits_sql(words, f":{name}", kinds)
        return sql


def _listed(tag: str) -> str:
    """Return what a JSON list that holds a tag looks like."""
    written = json.dumps(tag, ensure_ascii=False)
    for sign in "!%_":
        written = written.replace(sign, f"!{sign}")
    return f"%{written}%"
