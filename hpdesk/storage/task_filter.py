# SPDX-License-Identifier: MPL-2.0
"""Which tasks are asked for, as a condition that every database understands.

Of task `t`, its point `i` and its meeting `m`. Words are looked for by the search index, so that
é is e and aa is å here too.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date

from hpdesk.storage.search_index import hits_sql
from hpdesk.storage.values import places

_CLOSED = "coalesce(t.status,'open') IN ('done','dropped')"
# All others, said so that the index over status and date finds the few among the many closed.
_OPEN = (
    "(t.status IS NULL OR t.status < 'done' OR (t.status > 'done' AND t.status < 'dropped') "
    "OR t.status > 'dropped')"
)
_OF_BODIES = "i.meeting_id IN (SELECT meeting_id FROM meeting_body WHERE body_id IN {marks})"
_OF_PLANS = (
    "(EXISTS (SELECT 1 FROM item_plan ip WHERE ip.item_id = t.item_id AND ip.plan_id IN {marks}) "
    "OR (NOT EXISTS (SELECT 1 FROM item_plan ip WHERE ip.item_id = t.item_id) "
    "AND i.meeting_id IN (SELECT mb.meeting_id FROM meeting_body mb "
    "JOIN body_plan bp ON bp.body_id = mb.body_id WHERE bp.plan_id IN {marks})))"
)
_LIES_WITH = "t.id IN (SELECT task_id FROM task_responsible WHERE {column} IN {marks})"
_PARTIES = (
    "t.id IN (SELECT r.task_id FROM task_responsible r LEFT JOIN person p ON p.id = r.person_id "
    "WHERE r.organisation_id IN {marks} OR p.organisation_id IN {marks})"
)
# Each kind of hit leads to its tasks on its own way, which is what makes it quick.
_TEXT = (
    "t.id IN (WITH f AS MATERIALIZED ({hits}) SELECT ref_id FROM f WHERE kind = 'task' "
    "UNION ALL SELECT x.id FROM f JOIN task x ON x.item_id = f.ref_id WHERE f.kind = 'item' "
    "UNION ALL SELECT x.id FROM f JOIN agenda_item y ON y.meeting_id = f.ref_id "
    "JOIN task x ON x.item_id = y.id WHERE f.kind = 'meeting' "
    "UNION ALL SELECT z.task_id FROM f JOIN task_responsible z ON z.person_id = f.ref_id "
    "WHERE f.kind = 'person' "
    "UNION ALL SELECT z.task_id FROM f JOIN task_responsible z ON z.organisation_id = f.ref_id "
    "WHERE f.kind = 'organisation')"
)
_ITEM_TEXT = "t.item_id IN (SELECT ref_id FROM ({hits}) found)"
_MEETING_TEXT = (
    "i.meeting_id IN (WITH f AS MATERIALIZED ({hits}) SELECT ref_id FROM f WHERE kind = 'meeting' "
    "UNION ALL SELECT mb.meeting_id FROM f JOIN meeting_body mb ON mb.body_id = f.ref_id "
    "WHERE f.kind = 'body')"
)
_SEARCHED = ("task", "item", "meeting", "person", "organisation")


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Which tasks are asked for; what is None or empty does not matter, all else must hold.

    Of the keys in a tuple one is enough. `due_from` and `due_before` bound the date, the first
    included, the second not; either takes away the tasks without a date, and `closed_from`
    and `closed_before` bound the day of closing likewise. `keys` are at most a few hundred.
    `responsible` are people and organisations that a task lies with; `parties` are
    organisations that it lies with or whose people it lies with. `overdue_on` finds what is
    open after its date on a day, or is one of `statuses` where these are given too. `words` are
    folded and looked for in the task, its point, its meeting and the names. `formoeder` tells
    whether tasks from formøder are meant, or those from all other places. `also` must match as
    well, and none of `but_not`. `limit` takes the earliest dates and orders by them.
    """

    task_id: str | None = None
    item_id: str | None = None
    meeting_id: str | None = None
    body_id: str | None = None
    closed: bool | None = None
    keys: tuple[str, ...] | None = None
    due_from: date | None = None
    due_before: date | None = None
    limit: int | None = None
    responsible: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    overdue_on: date | None = None
    has_due: bool | None = None
    has_responsible: bool | None = None
    closed_from: date | None = None
    closed_before: date | None = None
    words: tuple[str, ...] = ()
    item_number: str | None = None
    item_words: str | None = None
    meeting_words: str | None = None
    meeting_on: date | None = None
    formoeder: bool | None = None
    also: "tuple[TaskFilter, ...]" = ()
    but_not: "tuple[TaskFilter, ...]" = ()

    def where(self) -> tuple[str, dict[str, object]]:
        """Return the condition and its parameters."""
        making = _Making()
        conditions = list(making.conditions(self))
        return ("WHERE " + " AND ".join(conditions) if conditions else ""), making.parameters

    def needs_meeting(self) -> bool:
        """Tell whether the condition speaks of the point or the meeting."""
        where = self.where()[0]
        return "i." in where or "m." in where

    def is_empty(self) -> bool:
        """Tell whether every task is asked for."""
        return all(getattr(self, f.name) == f.default for f in fields(self))

    def order(self) -> str:
        """Return the order, and how many."""
        place = "m.starts, i.meeting_id, i.rank, t.rank"
        if self.limit is None:
            return f"ORDER BY {place}"
        return f"ORDER BY t.due IS NULL, t.due, {place} LIMIT {self.limit:d}"


EVERY_TASK = TaskFilter()


class _Making:
    """Gathers the parameters of a condition, each under a name of its own."""

    def __init__(self) -> None:
        self.parameters: dict[str, object] = {}

    def conditions(self, wanted: TaskFilter) -> Iterator[str]:
        """Yield what must hold, all of it."""
        yield from self._plain(wanted)
        yield from self._of_many(wanted)
        yield from self._states(wanted)
        yield from self._searched(wanted)
        for other in wanted.also:
            yield from self.conditions(other)
        for other in wanted.but_not:
            inner = " AND ".join(self.conditions(other))
            if inner:  # a comparison with what is not there is neither true nor false
                yield f"CASE WHEN {inner} THEN 1 ELSE 0 END = 0"

    def _mark(self, value: object) -> str:
        name = f"p{len(self.parameters)}"
        self.parameters[name] = value.isoformat() if isinstance(value, date) else value
        return f":{name}"

    def _marks(self, values: tuple[str, ...]) -> str:
        marks, named = places(f"p{len(self.parameters)}_", values)
        self.parameters.update(named)
        return marks

    def _plain(self, wanted: TaskFilter) -> Iterator[str]:
        for condition, value in (
            ("t.id =", wanted.task_id),
            ("t.item_id =", wanted.item_id),
            ("i.meeting_id =", wanted.meeting_id),
            ("t.due >=", wanted.due_from),
            ("t.due <", wanted.due_before),
            ("t.closed_on >=", wanted.closed_from),
            ("t.closed_on <", wanted.closed_before),
            ("i.number =", wanted.item_number),
            ("substr(m.starts, 1, 10) =", wanted.meeting_on),
        ):
            if value is not None:
                yield f"{condition} {self._mark(value)}"

    def _of_many(self, wanted: TaskFilter) -> Iterator[str]:
        bodies = wanted.bodies if wanted.body_id is None else (wanted.body_id,)
        if wanted.keys is not None:
            yield f"t.id IN {self._marks(wanted.keys)}"
        for condition, keys in (
            (_OF_BODIES, bodies),
            (_OF_PLANS, wanted.plans),
            (_PARTIES, wanted.parties),
        ):
            if keys:
                yield condition.format(marks=self._marks(keys))
        if wanted.responsible:
            marks = self._marks(wanted.responsible)
            columns = ("person_id", "organisation_id")
            either = (_LIES_WITH.format(column=column, marks=marks) for column in columns)
            yield f"({' OR '.join(either)})"

    def _states(self, wanted: TaskFilter) -> Iterator[str]:
        if wanted.closed is not None:
            yield _CLOSED if wanted.closed else _OPEN
        either = []
        if wanted.statuses:
            either.append(f"coalesce(t.status,'open') IN {self._marks(wanted.statuses)}")
        if wanted.overdue_on is not None:
            either.append(f"(t.due < {self._mark(wanted.overdue_on)} AND {_OPEN})")
        if either:
            yield f"({' OR '.join(either)})"
        if wanted.has_due is not None:
            yield f"t.due IS {'NOT ' if wanted.has_due else ''}NULL"
        if wanted.has_responsible is not None:
            lies = "EXISTS (SELECT 1 FROM task_responsible r WHERE r.task_id = t.id)"
            yield lies if wanted.has_responsible else f"NOT {lies}"
        if wanted.formoeder is not None:
            same = "=" if wanted.formoeder else "<>"
            yield f"coalesce(m.kind,'ordinary') {same} 'pre_meeting'"

    def _searched(self, wanted: TaskFilter) -> Iterator[str]:
        for word in wanted.words:
            yield _TEXT.format(hits=self._hits(word, _SEARCHED))
        if wanted.item_words is not None:
            yield _ITEM_TEXT.format(hits=self._hits(wanted.item_words, ("item",)))
        if wanted.meeting_words is not None:
            yield _MEETING_TEXT.format(hits=self._hits(wanted.meeting_words, ("meeting", "body")))

    def _hits(self, words: str, kinds: tuple[str, ...]) -> str:
        name = f"p{len(self.parameters)}"
        sql, self.parameters[name] = hits_sql(words, f":{name}", kinds)
        return sql
