# SPDX-License-Identifier: MPL-2.0
"""Reading tasks as the promises of the parties they lie with."""

from datetime import date
from typing import Any

from hpdesk.domain.balance import Promise
from hpdesk.domain.followup import TaskStatus
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.values import choice, day, grouped

# A formøde is a party's own, and its tasks are no promises to the others.
_FROM = (
    "FROM task t LEFT JOIN agenda_item i ON i.id = t.item_id "
    "LEFT JOIN meeting m ON m.id = i.meeting_id "
    "WHERE coalesce(m.kind,'') <> 'pre_meeting' AND NOT EXISTS ("
    "SELECT 1 FROM meeting_body mb JOIN body b ON b.id = mb.body_id "
    "WHERE mb.meeting_id = m.id AND b.kind = 'pre_meeting_group')"
)


def read_promises(
    reader: Reader, *, body_id: str | None = None, plan_id: str | None = None
) -> tuple[Promise, ...]:
    """Return all tasks, or those of a body's or a plan's meetings, with their parties.

    A person's task is a promise of the party whose seat the person held in the meeting's body
    on its day, or else of the organisation the person belongs to.
    """
    narrowed, parameters = _narrowed(body_id, plan_id)
    responsible = grouped(
        reader.rows(
            "SELECT r.task_id, r.person_id, r.organisation_id, p.organisation_id "
            "FROM task_responsible r LEFT JOIN person p ON p.id = r.person_id"
        )
    )
    parties = _Parties(reader)
    return tuple(
        Promise(
            key,
            choice(TaskStatus, status, TaskStatus.OPEN),
            day(due),
            day(closed_on),
            day(starts),
            frozenset(
                party
                for row in responsible.get(key, [])
                if (party := parties.of(row, meeting, starts)) is not None
            ),
        )
        for key, status, due, closed_on, meeting, starts in reader.rows(
            "SELECT t.id, t.status, t.due, t.closed_on, m.id, m.starts "
            f"{_FROM} {narrowed} ORDER BY t.id",
            **parameters,
        )
    )


def _narrowed(body_id: str | None, plan_id: str | None) -> tuple[str, dict[str, str]]:
    narrowed, parameters = "", {}
    if body_id is not None:
        narrowed += "AND m.id IN (SELECT meeting_id FROM meeting_body WHERE body_id = :body) "
        parameters["body"] = body_id
    if plan_id is not None:
        narrowed += (
            "AND (i.id IN (SELECT item_id FROM item_plan WHERE plan_id = :plan) OR m.id IN ("
            "SELECT mb.meeting_id FROM meeting_body mb JOIN body_plan bp "
            "ON bp.body_id = mb.body_id WHERE bp.plan_id = :plan)) "
        )
        parameters["plan"] = plan_id
    return narrowed, parameters


class _Parties:
    """Whose promise a task is."""

    def __init__(self, reader: Reader) -> None:
        self._bodies = grouped(reader.rows("SELECT meeting_id, body_id FROM meeting_body"))
        self._seats = grouped(
            reader.rows(
                "SELECT person_id, body_id, party_id, starts, ends FROM membership "
                "WHERE party_id IS NOT NULL ORDER BY rank"
            )
        )

    def of(self, row: tuple[Any, ...], meeting: str | None, starts: str | None) -> str | None:
        """Return the party of one that a task lies with, None where there is none."""
        person, organisation, belongs_to = row
        if organisation is not None:
            return str(organisation)
        bodies = {body for (body,) in self._bodies.get(meeting or "", [])}
        on = (starts or "")[:10]
        for body, party, first, last in self._seats.get(person, []):
            if body in bodies and (first or "") <= on <= (last or date.max.isoformat()):
                return str(party)
        return None if belongs_to is None else str(belongs_to)
