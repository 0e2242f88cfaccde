# SPDX-License-Identifier: MPL-2.0
"""Tasks on the command line: which are asked for, and how each is printed."""

from argparse import Namespace as Arguments
from datetime import date

from hpdesk.domain.danish import date_words
from hpdesk.domain.followup import Task
from hpdesk.domain.words import word


def is_chosen(task: Task, arguments: Arguments) -> bool:
    """Tell whether a task is in the body, with the person and of the status asked for.

    For the public those of closed points are not.
    """
    return (
        (arguments.body is None or arguments.body in task.body_ids)
        and (arguments.status is None or task.status == arguments.status)
        and (arguments.person is None or any(w.id == arguments.person for w in task.responsible))
        and not (arguments.public and task.item_closed)
    )


def task_json(
    task: Task, today: date, task_ids: dict[str, str], item_ids: dict[str, str]
) -> dict[str, object]:
    """Return a task as JSON has it, with the keys of the exchange folder."""
    item = None if task.item_id is None else item_ids.get(task.item_id, task.item_id)
    return {
        "id": task_ids.get(task.id, task.id),
        "text": task.text,
        "responsible": [who.id for who in task.responsible],
        "due": None if task.due is None else task.due.isoformat(),
        "status": str(task.status),
        "overdue": task.is_overdue(today),
        "meeting": task.meeting_id,
        "item": item,
    }


def task_line(task: Task, today: date) -> str:
    """Return a task in one line: box, text, who, when, status."""
    who = ", ".join(r.name for r in task.responsible) or "uden ansvarlig"
    due = date_words(task.due) if task.due else task.due_text or "uden frist"
    state = "overskredet" if task.is_overdue(today) else word(task.status).lower()
    box = "☑" if task.status.is_closed else "☐"
    return f"{box} {task.text} – {who} – {due} ({state})"
