# SPDX-License-Identifier: MPL-2.0
"""Taking in what comes back about tasks: a reply to a mail, and a status sheet filled in."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.domain.danish import counted
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.followup_rules import sort_tasks
from hpdesk.domain.task_reply import read_reply as read_reply_lines
from hpdesk.domain.task_returns import ReplyLine, SheetReturn, TaskChange, doubled
from hpdesk.domain.task_sheet import judge
from hpdesk.services.desk import Desk
from hpdesk.services.followup import log_line, put_status
from hpdesk.services.task_changes import put_due
from hpdesk.storage.followup_reads import TaskFilter, read_tasks

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

_FEW = 400  # keys that are asked for at a time


def reply_tasks(desk: Desk, person_id: str | None = None) -> tuple[Task, ...]:
    """Return the open tasks of a person, or of all, in the order that a list to them has."""
    who = () if person_id is None else (person_id,)
    tasks = read_tasks(desk.read(), TaskFilter(closed=False, responsible=who))
    return tuple(sort_tasks(tasks, desk.today()))


def read_reply(
    desk: Desk,
    text: str,
    *,
    person_id: str | None = None,
    task_ids: Sequence[str] | None = None,
) -> tuple[ReplyLine, ...]:
    """Return what a pasted reply asks to be changed, line by line; nothing is changed yet.

    Numbers count in the order of `task_ids` where these are given (as the mail that is replied
    to listed them), else in the order of the person's list.
    """
    if task_ids is None:
        tasks = reply_tasks(desk, person_id)
    else:
        known = _tasks(desk, task_ids)
        tasks = tuple(known[key] for key in task_ids if key in known)
    return read_reply_lines(text, tasks, desk.today())


def apply_reply(desk: Desk, changes: Sequence[TaskChange]) -> int:
    """Carry out the changes that a person has accepted from a reply; returns how many tasks."""
    return _apply(desk, changes, "Svar indlæst")


def read_status_sheet(desk: Desk, path: Path) -> SheetReturn:
    """Return what a filled-in status sheet would change and what of it is refused.

    Raises UserError where the file is no sheet that the program has exported.
    """
    from hpdesk.exports.checklist_return import read_rows

    rows = read_rows(path)
    known = _tasks(desk, [row.key for row in rows if row.key])
    return judge(rows, known, desk.today())


def apply_sheet(desk: Desk, returned: SheetReturn) -> int:
    """Carry out what a status sheet changes, in one step; returns how many tasks."""
    return _apply(desk, [row.change for row in returned.changes], "Statusark indlæst")


def _apply(desk: Desk, changes: Sequence[TaskChange], label: str) -> int:
    wanted = [change for change in changes if not change.is_empty]
    if not wanted:
        raise UserError("Der er ingen ændringer at indlæse, så intet er ændret.")
    if doubled(wanted):
        raise UserError(
            "Den samme opgave står med to ændringer, så intet er ændret. Vælg den ene af dem."
        )
    count = counted(len(wanted), "opgave", "opgaver")
    with desk.write(f"{label} ({count})") as writer:
        for change in wanted:
            _change(writer, change, desk.today())
    return len(wanted)


def _change(writer: "Writer", change: TaskChange, on: date) -> None:
    row = writer.get("task", change.task_id)
    moved_on = (
        change.status is not None
        and TaskStatus(row["status"] or TaskStatus.OPEN) is not change.status_before
    ) or ((change.due is not None or change.due_text) and row["due"] != change.due_before)
    if moved_on:
        raise UserError(
            "Opgaven »{text}« er ændret i mellemtiden, så intet er indlæst. Indlæs igen.",
            text=row["text"][:60],
        )
    if change.note:
        log_line(writer, change.task_id, on, change.note)
    if change.due is not None or change.due_text:
        put_due(writer, change.task_id, change.due, change.due_text, on)
    if change.status is not None:
        put_status(writer, change.task_id, change.status, on)


def _tasks(desk: Desk, keys: Iterable[str]) -> dict[str, Task]:
    wanted = list(dict.fromkeys(keys))
    found: dict[str, Task] = {}
    for start in range(0, len(wanted), _FEW):
        some = TaskFilter(keys=tuple(wanted[start : start + _FEW]))
        found |= {task.id: task for task in read_tasks(desk.read(), some)}
    return found
