# SPDX-License-Identifier: MPL-2.0
"""Reading tasks with where they came from."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from hpdesk.domain.agenda import item_number
from hpdesk.domain.followup import Responsible, Task, TaskLogEntry, TaskStatus
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.values import choice, day, grouped, moment


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Which tasks are asked for; what is None does not matter."""

    task_id: str | None = None
    item_id: str | None = None
    meeting_id: str | None = None
    body_id: str | None = None
    closed: bool | None = None

    def where(self) -> tuple[str, dict[str, object]]:
        """Return the condition and its parameters."""
        conditions: list[str] = []
        parameters: dict[str, object] = {}
        for column, value in (
            ("t.id", self.task_id),
            ("t.item_id", self.item_id),
            ("i.meeting_id", self.meeting_id),
        ):
            if value is not None:
                name = f"p{len(parameters)}"
                conditions.append(f"{column} = :{name}")
                parameters[name] = value
        if self.body_id is not None:
            conditions.append(
                "i.meeting_id IN (SELECT meeting_id FROM meeting_body WHERE body_id = :body)"
            )
            parameters["body"] = self.body_id
        if self.closed is not None:
            conditions.append(
                f"coalesce(t.status,'open') {'' if self.closed else 'NOT '}IN ('done','dropped')"
            )
        return ("WHERE " + " AND ".join(conditions) if conditions else ""), parameters


_FROM = (
    "FROM task t LEFT JOIN agenda_item i ON i.id = t.item_id "
    "LEFT JOIN meeting m ON m.id = i.meeting_id "
)
_TASK = (
    "SELECT t.id, t.text, t.due, coalesce(t.due_text,''), t.status, t.closed_on, i.id, "
    "coalesce(i.title,''), i.rank, coalesce(i.closed, 0), coalesce(i.decision,''), m.id, "
    "coalesce(m.title,''), m.starts "
)


def read_tasks(reader: Reader, wanted: TaskFilter = TaskFilter()) -> tuple[Task, ...]:
    """Return tasks by meeting time and place in the agenda."""
    where, parameters = wanted.where()
    rows = reader.rows(
        f"{_TASK} {_FROM} {where} ORDER BY m.starts, i.meeting_id, i.rank, t.rank", **parameters
    )
    if not rows:
        return ()
    responsible = grouped(
        reader.rows(
            "SELECT r.task_id, coalesce(p.id, g.id), coalesce(p.name, g.name), g.id IS NOT NULL, "
            "coalesce(o.name,'') FROM task_responsible r "
            f"{_only(where, 'r', 'task_id')} "
            "LEFT JOIN person p ON p.id = r.person_id "
            "LEFT JOIN organisation o ON o.id = p.organisation_id "
            "LEFT JOIN organisation g ON g.id = r.organisation_id "
            f"{where} ORDER BY r.rank",
            **parameters,
        )
    )
    log = grouped(
        reader.rows(
            f"SELECT l.task_id, l.id, l.logged_on, l.text FROM task_log l "
            f"{_only(where, 'l', 'task_id')} {where} ORDER BY l.rank",
            **parameters,
        )
    )
    bodies = grouped(
        reader.rows(
            "SELECT mb.meeting_id, b.id, b.name FROM meeting_body mb "
            "JOIN body b ON b.id = mb.body_id ORDER BY mb.rank"
        )
    )
    return tuple(
        _task(row, responsible.get(row[0], []), log.get(row[0], []), bodies.get(row[11], []))
        for row in rows
    )


def _only(where: str, alias: str, column: str) -> str:
    """Return the joins that the condition needs, none where everything is wanted."""
    if not where:
        return ""
    return (
        f"JOIN task t ON t.id = {alias}.{column} LEFT JOIN agenda_item i ON i.id = t.item_id "
        "LEFT JOIN meeting m ON m.id = i.meeting_id"
    )


def _task(
    row: tuple[Any, ...],
    responsible: list[tuple[Any, ...]],
    log: list[tuple[Any, ...]],
    bodies: list[tuple[Any, ...]],
) -> Task:
    key, text, due, due_text, status, closed_on, item, item_title, rank, closed, decision = row[:11]
    meeting, meeting_title, starts = row[11:]
    return Task(
        id=key,
        text=text,
        responsible=tuple(Responsible(r, name, bool(org), o) for r, name, org, o in responsible),
        due=day(due),
        due_text=due_text,
        status=choice(TaskStatus, status, TaskStatus.OPEN),
        closed_on=day(closed_on),
        item_id=item,
        item_title=item_title,
        item_number="" if rank is None else item_number(rank),
        item_closed=bool(closed),
        decision=decision,
        meeting_id=meeting,
        meeting_title=meeting_title,
        meeting_starts=moment(starts),
        body_ids=tuple(b for b, _ in bodies),
        body_names=tuple(name for _, name in bodies),
        log=tuple(TaskLogEntry(entry, date.fromisoformat(on), said) for entry, on, said in log),
    )
