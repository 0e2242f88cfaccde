# SPDX-License-Identifier: MPL-2.0
"""Reading tasks with where they came from."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from hpdesk.domain.followup import Responsible, Task, TaskLogEntry, TaskStatus
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.task_filter import EVERY_TASK, TaskFilter
from hpdesk.storage.values import choice, day, grouped, moment, places, written_day

__all__ = [
    "TaskFilter",
    "count_open_and_closed",
    "count_tasks",
    "find_task_keys",
    "read_tasks",
]

# Up to here the keys found are asked for one by one; beyond, the condition is asked again.
_FEW = 400


# a sub-point of a closed point is closed too
_CLOSED = (
    "coalesce(i.closed, 0) OR coalesce((SELECT above.closed FROM agenda_item above "
    "WHERE above.id = i.parent_id), 0)"
)
_FROM = (
    "FROM task t LEFT JOIN agenda_item i ON i.id = t.item_id "
    "LEFT JOIN meeting m ON m.id = i.meeting_id "
)
_RESPONSIBLE = (
    "SELECT r.task_id, coalesce(p.id, g.id), coalesce(p.name, g.name), g.id IS NOT NULL, "
    "coalesce(o.name,''), coalesce(r.name_then,'') FROM task_responsible r {only} "
    "LEFT JOIN person p ON p.id = r.person_id "
    "LEFT JOIN organisation o ON o.id = p.organisation_id "
    "LEFT JOIN organisation g ON g.id = r.organisation_id {where} ORDER BY r.rank"
)
_LOG = "SELECT r.task_id, r.id, r.logged_on, r.text FROM task_log r {only} {where} ORDER BY r.rank"


def read_tasks(
    reader: Reader, wanted: TaskFilter = EVERY_TASK, *, brief: bool = False
) -> tuple[Task, ...]:
    """Return tasks by meeting time and place in the agenda.

    `brief` leaves the log and the decision empty, which is what long lists need.
    """
    if wanted.keys == ():
        return ()
    where, parameters = wanted.where()
    decision = "''" if brief else "coalesce(i.decision,'')"
    rows = reader.rows(
        "SELECT t.id, t.text, t.due, coalesce(t.due_text,''), t.status, t.closed_on, i.id, "
        f"coalesce(i.title,''), coalesce(i.number,''), {_CLOSED}, {decision}, m.id, "
        f"coalesce(m.title,''), m.starts, coalesce(t.next_step,''), t.reminded_on {_FROM} {where} "
        f"{wanted.order()}",
        **parameters,
    )
    if not rows:
        return ()
    keys = [row[0] for row in rows]
    responsible = _belonging(reader, _RESPONSIBLE, keys, where, parameters)
    log = {} if brief else _belonging(reader, _LOG, keys, where, parameters)
    maker = _TaskMaker(responsible, log, _bodies(reader, {row[11] for row in rows if row[11]}))
    return tuple(maker.task(row) for row in rows)


def find_task_keys(reader: Reader, wanted: TaskFilter) -> frozenset[str]:
    """Return the keys of the tasks that match, in no order: sorting many takes longest."""
    if wanted.keys == ():
        return frozenset()
    where, parameters = wanted.where()
    source = _FROM if wanted.needs_meeting() else "FROM task t"
    return frozenset(row[0] for row in reader.rows(f"SELECT t.id {source} {where}", **parameters))


def count_tasks(reader: Reader, wanted: TaskFilter = EVERY_TASK) -> int:
    """Return how many tasks match, the limit aside."""
    where, parameters = wanted.where()
    source = _FROM if wanted.needs_meeting() else "FROM task t"
    rows = reader.rows(f"SELECT count(*) {source} {where}", **parameters)
    return int(rows[0][0])


def count_open_and_closed(reader: Reader) -> tuple[int, int]:
    """Return how many tasks are open and how many are closed."""
    counts = dict(reader.rows("SELECT coalesce(status,'open'), count(*) FROM task GROUP BY 1"))
    closed = sum(n for status, n in counts.items() if TaskStatus(status).is_closed)
    return sum(counts.values()) - closed, closed


def _belonging(
    reader: Reader, select: str, keys: list[str], where: str, parameters: dict[str, object]
) -> dict[str, list[tuple[Any, ...]]]:
    """Return what belongs to the tasks found, by task."""
    if len(keys) <= _FEW:
        marks, named = places("task", keys)
        sql = select.format(only="", where=f"WHERE r.task_id IN {marks}")
        return grouped(reader.rows(sql, **named))
    only = f"JOIN task t ON t.id = r.task_id {_FROM.partition('task t')[2]}" if where else ""
    return grouped(reader.rows(select.format(only=only, where=where), **parameters))


def _bodies(reader: Reader, meetings: Iterable[str]) -> dict[str, list[tuple[Any, ...]]]:
    """Return key and name of the bodies of some meetings, by meeting."""
    some = sorted(meetings)
    if not some:
        return {}
    marks, named = places("meeting", some) if len(some) <= _FEW else ("", {})
    only = f"WHERE mb.meeting_id IN {marks}" if marks else ""
    return grouped(
        reader.rows(
            "SELECT mb.meeting_id, b.id, b.name FROM meeting_body mb "
            f"JOIN body b ON b.id = mb.body_id {only} ORDER BY mb.rank",
            **named,
        )
    )


class _TaskMaker:
    """Makes rows; what many tasks share (meeting, body, person, day) is made once."""

    def __init__(
        self,
        responsible: dict[str, list[tuple[Any, ...]]],
        log: dict[str, list[tuple[Any, ...]]],
        bodies: dict[str, list[tuple[Any, ...]]],
    ) -> None:
        self._responsible, self._log = responsible, log
        self._bodies = {
            meeting: (tuple(b for b, _ in rows), tuple(name for _, name in rows))
            for meeting, rows in bodies.items()
        }
        self._days: dict[str | None, date | None] = {}
        self._starts: dict[str | None, datetime | None] = {}
        self._people: dict[tuple[Any, ...], Responsible] = {}

    def task(self, row: tuple[Any, ...]) -> Task:
        """Return the task of a row."""
        key, text, due, due_text, status, closed_on, item, item_title, number, closed = row[:10]
        decision, meeting, meeting_title, starts, next_step, reminded_on = row[10:]
        if starts not in self._starts:
            self._starts[starts] = moment(starts)
        body_ids, body_names = self._bodies.get(meeting, ((), ()))
        return Task(
            id=key,
            text=text,
            responsible=tuple(self._person(entry) for entry in self._responsible.get(key, ())),
            due=self._day(due),
            due_text=due_text,
            status=choice(TaskStatus, status, TaskStatus.OPEN),
            closed_on=self._day(closed_on),
            item_id=item,
            item_title=item_title,
            item_number=number,
            item_closed=bool(closed),
            decision=decision,
            meeting_id=meeting,
            meeting_title=meeting_title,
            meeting_starts=self._starts[starts],
            body_ids=body_ids,
            body_names=body_names,
            log=tuple(
                TaskLogEntry(entry, written_day(on), said)
                for entry, on, said in self._log.get(key, ())
            ),
            next_step=next_step,
            reminded_on=self._day(reminded_on),
        )

    def _day(self, text: str | None) -> date | None:
        if text not in self._days:
            self._days[text] = day(text)
        return self._days[text]

    def _person(self, entry: tuple[Any, ...]) -> Responsible:
        if entry not in self._people:
            key, name, is_organisation, organisation, then = entry
            self._people[entry] = Responsible(key, name, bool(is_organisation), organisation, then)
        return self._people[entry]
