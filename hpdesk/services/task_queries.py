# SPDX-License-Identifier: MPL-2.0
"""Finding tasks by filter words: reading them with the plan's names, and asking the file."""

from collections.abc import Sequence
from datetime import date

from hpdesk.domain.followup import Task
from hpdesk.domain.task_query import Missing, QueryField, QueryTerm, TaskQuery, Vocabulary
from hpdesk.domain.task_query import read_query as read_words
from hpdesk.domain.task_query_completion import QueryChoice, complete_query
from hpdesk.domain.task_query_values import Named
from hpdesk.services import people
from hpdesk.services.desk import Desk
from hpdesk.storage.followup_reads import find_task_keys, read_tasks
from hpdesk.storage.task_filter import TaskFilter

_MOST_TEXT = 200  # characters of one word that are searched for


def vocabulary(desk: Desk) -> Vocabulary:
    """Return the names that filter words may use; read it again when people change."""
    return Vocabulary(
        tuple(Named(one.id, one.name) for one in people.list_people(desk)),
        tuple(Named(one.id, one.name) for one in people.list_organisations(desk)),
        tuple(Named(one.id, one.name) for one in people.list_bodies(desk)),
        tuple(Named(one.id, one.name) for one in people.list_plans(desk)),
    )


def read_query(desk: Desk, text: str, names: Vocabulary | None = None) -> TaskQuery:
    """Return what filter words ask for, for a screen to mark what is not understood."""
    return read_words(text, names or vocabulary(desk), desk.today())


def complete(
    desk: Desk, text: str, cursor: int, names: Vocabulary | None = None
) -> tuple[QueryChoice, ...]:
    """Return what may be typed where the cursor is."""
    return complete_query(text, cursor, names or vocabulary(desk), desk.today())


def find_tasks(desk: Desk, query: TaskQuery | str, *, brief: bool = False) -> tuple[Task, ...]:
    """Return the tasks that filter words ask for, by meeting and point."""
    return read_tasks(desk.read(), _filter(desk, query), brief=brief)


def find_keys(desk: Desk, query: TaskQuery | str) -> frozenset[str]:
    """Return the keys of the tasks that filter words ask for; quick on any plan."""
    return find_task_keys(desk.read(), _filter(desk, query))


def _filter(desk: Desk, query: TaskQuery | str) -> TaskFilter:
    read = read_query(desk, query) if isinstance(query, str) else query
    parties = people.list_organisations(desk) if _asks_for_party(read) else ()
    return filter_of(read, desk.today(), {one.id: one.parent_id for one in parties})


def _asks_for_party(query: TaskQuery) -> bool:
    return any(term.field is QueryField.PARTY for term in query.terms)


def filter_of(query: TaskQuery, today: date, above: dict[str, str | None]) -> TaskFilter:
    """Return a query as a condition; `above` holds each party's parent, whose tasks it shares."""
    wanted = [term for term in query.terms if not term.is_open]
    also: list[TaskFilter] = []
    for field in QueryField:
        found = [_of_term(t, today, above) for t in wanted if _field(t) is field and not t.negated]
        if field in (QueryField.TEXT, QueryField.DUE, QueryField.WITHOUT):
            also += found
        elif found:
            also.append(_either(found))
    but_not = tuple(_of_term(term, today, above) for term in wanted if term.negated)
    return TaskFilter(also=tuple(also), but_not=but_not)


def _field(term: QueryTerm) -> QueryField:
    """Return what a term is held against: one that is not understood is text."""
    return term.field if term.understood else QueryField.TEXT


def _either(filters: Sequence[TaskFilter]) -> TaskFilter:
    """Return what matches at least one: not what matches none."""
    if len(filters) == 1:
        return filters[0]
    return TaskFilter(but_not=(TaskFilter(but_not=tuple(filters)),))


def _of_term(term: QueryTerm, today: date, above: dict[str, str | None]) -> TaskFilter:
    words = term.value[:_MOST_TEXT]
    if not term.understood:
        return TaskFilter(words=(words,))
    match term.field:
        case QueryField.WHO:
            return TaskFilter(responsible=term.keys)
        case QueryField.BODY:
            return TaskFilter(bodies=term.keys)
        case QueryField.PARTY:
            return TaskFilter(parties=with_those_below(term.keys, above))
        case QueryField.PLAN:
            return TaskFilter(plans=term.keys)
        case QueryField.STATUS | QueryField.DUE:
            return TaskFilter(
                statuses=tuple(str(status) for status in term.statuses),
                overdue_on=today if term.overdue else None,
                due_from=term.due_from,
                due_before=term.due_before,
            )
        case QueryField.WITHOUT if term.missing is Missing.DUE:
            return TaskFilter(has_due=False)
        case QueryField.WITHOUT:
            return TaskFilter(has_responsible=False)
        case QueryField.TEXT:
            return TaskFilter(words=(words,))
        case _:
            return _of_place(term, words)


def _of_place(term: QueryTerm, words: str) -> TaskFilter:
    if term.field is QueryField.MEETING:
        on = term.day
        return TaskFilter(meeting_words=words) if on is None else TaskFilter(meeting_on=on)
    return TaskFilter(item_number=term.number) if term.number else TaskFilter(item_words=words)


def with_those_below(keys: Sequence[str], above: dict[str, str | None]) -> tuple[str, ...]:
    """Return parties with all below them, each once, also where a damaged file has a ring."""
    found = dict.fromkeys(keys)
    grown = True
    while grown:
        below = [key for key, parent in above.items() if parent in found and key not in found]
        found.update(dict.fromkeys(below))
        grown = bool(below)
    return tuple(found)
