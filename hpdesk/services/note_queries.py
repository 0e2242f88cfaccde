# SPDX-License-Identifier: MPL-2.0
"""Finding notes by filter words: reading them with the plan's names, and asking the file."""

from collections.abc import Sequence

from hpdesk.domain.coordination import Note
from hpdesk.domain.note_query_values import DONE_STEP, OPEN_STEP
from hpdesk.domain.task_query import (
    NOTE_FIELDS,
    QueryField,
    QueryTerm,
    TaskQuery,
    Vocabulary,
    read_query,
)
from hpdesk.domain.task_query_values import Named
from hpdesk.services import people
from hpdesk.services.desk import Desk
from hpdesk.services.quick_notes import list_tags
from hpdesk.services.task_queries import with_those_below
from hpdesk.storage import coordination_reads
from hpdesk.storage.note_filter import NoteFilter

_MOST_TEXT = 200  # characters of one word that are searched for
# several terms of these must hold together, of the others one is enough
_TOGETHER = (QueryField.TEXT, QueryField.DAY, QueryField.TAG)


def vocabulary(desk: Desk) -> Vocabulary:
    """Return the names and tags that filter words of notes may use."""
    return Vocabulary(
        tuple(Named(one.id, one.name) for one in people.list_people(desk)),
        tuple(Named(one.id, one.name) for one in people.list_organisations(desk)),
        tags=list_tags(desk),
        fields=NOTE_FIELDS,
    )


def find_notes(desk: Desk, query: TaskQuery | str, *, limit: int = -1) -> tuple[Note, ...]:
    """Return the notes that filter words ask for, the newest first."""
    words = read_query(query, vocabulary(desk), desk.today()) if isinstance(query, str) else query
    parties = people.list_organisations(desk) if _asks_for_party(words) else ()
    wanted = filter_of(words, {one.id: one.parent_id for one in parties})
    return coordination_reads.read_notes(desk.read(), matching=wanted, limit=limit)


def _asks_for_party(query: TaskQuery) -> bool:
    return any(term.field is QueryField.PARTY for term in query.terms)


def filter_of(query: TaskQuery, above: dict[str, str | None]) -> NoteFilter:
    """Return a query as a condition; `above` holds each party's parent."""
    wanted = [term for term in query.terms if not term.is_open]
    also: list[NoteFilter] = []
    for field in QueryField:
        found = [_of_term(t, above) for t in wanted if _field(t) is field and not t.negated]
        if field in _TOGETHER:
            also += found
        elif found:
            also.append(_either(found))
    but_not = tuple(_of_term(term, above) for term in wanted if term.negated)
    return NoteFilter(also=tuple(also), but_not=but_not)


def _field(term: QueryTerm) -> QueryField:
    return term.field if term.understood else QueryField.TEXT


def _either(filters: Sequence[NoteFilter]) -> NoteFilter:
    """Return what matches at least one: not what matches none."""
    if len(filters) == 1:
        return filters[0]
    return NoteFilter(but_not=(NoteFilter(but_not=tuple(filters)),))


def _of_term(term: QueryTerm, above: dict[str, str | None]) -> NoteFilter:
    words = term.value[:_MOST_TEXT]
    if not term.understood:
        return NoteFilter(words=(words,))
    match term.field:
        case QueryField.WHO:
            return NoteFilter(who=term.keys)
        case QueryField.PARTY:
            return NoteFilter(parties=with_those_below(term.keys, above))
        case QueryField.CHANNEL:
            return NoteFilter(channels=term.values)
        case QueryField.DIRECTION:
            return NoteFilter(directions=term.values)
        case QueryField.TAG:
            return NoteFilter(tags=term.values)
        case QueryField.DAY:
            return NoteFilter(since=term.due_from, before=term.due_before)
        case QueryField.STEP:
            return _of_step(term.values[0])
        case QueryField.ITEM:
            return (
                NoteFilter(item_number=term.number) if term.number else NoteFilter(item_words=words)
            )
        case _:
            return NoteFilter(words=(words,))


def _of_step(value: str) -> NoteFilter:
    if value == OPEN_STEP:
        return NoteFilter(open_step=True)
    return NoteFilter(has_step=value == DONE_STEP, open_step=False)
