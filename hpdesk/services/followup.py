# SPDX-License-Identifier: MPL-2.0
"""Tasks: from the minutes to the checklist until they are done."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from hpdesk.domain.danish import date_words
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.followup_rules import status_log
from hpdesk.domain.meetings import MeetingState
from hpdesk.domain.words import word
from hpdesk.services.desk import Desk
from hpdesk.services.locking import refuse_locked_item
from hpdesk.storage import followup_reads
from hpdesk.storage.followup_reads import TaskFilter, read_tasks

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer


def list_tasks(
    desk: Desk,
    *,
    body_id: str | None = None,
    meeting_id: str | None = None,
    item_id: str | None = None,
    closed: bool | None = None,
    keys: Sequence[str] | None = None,
    brief: bool = False,
) -> tuple[Task, ...]:
    """Return tasks that match every argument given, by meeting and point.

    `brief` leaves log and decision empty, for long lists.
    """
    wanted = TaskFilter(
        body_id=body_id,
        meeting_id=meeting_id,
        item_id=item_id,
        closed=closed,
        keys=None if keys is None else tuple(keys),
    )
    return read_tasks(desk.read(), wanted, brief=brief)


def count_open_and_closed(desk: Desk) -> tuple[int, int]:
    """Return how many tasks are open and how many are closed."""
    return followup_reads.count_open_and_closed(desk.read())


def get_task(desk: Desk, task_id: str) -> Task:
    """Return one task; raises UserError where it is gone."""
    found = read_tasks(desk.read(), TaskFilter(task_id=task_id))
    if not found:
        raise UserError("Opgaven findes ikke længere. Fortryd sletningen for at få den igen.")
    return found[0]


def add_task(
    desk: Desk,
    text: str,
    *,
    item_id: str | None = None,
    responsible: Sequence[str] = (),
    due: date | None = None,
    due_text: str = "",
) -> str:
    """Add a task, from a point or on its own; `responsible` are keys of people or parties."""
    if not text.strip():
        raise UserError("Opgaven mangler en tekst. Skriv, hvad der skal gøres.")
    with desk.write("Opgave oprettet") as writer:
        return put_task(
            writer, text, item_id=item_id, responsible=responsible, due=due, due_text=due_text
        )


def put_task(
    writer: "Writer",
    text: str,
    *,
    item_id: str | None = None,
    responsible: Sequence[str] = (),
    due: date | None = None,
    due_text: str = "",
) -> str:
    """Add a task inside a step that does more than that; returns its key."""
    refuse_locked_item(writer, item_id)
    rank = writer.next_rank("task", item_id=item_id)
    key = writer.add(
        "task",
        rank=rank,
        item_id=item_id,
        text=text.strip(),
        due=due,
        due_text=due_text or None,
        status=str(TaskStatus.OPEN),
    )
    lay_with(writer, key, responsible)
    return key


def lay_with(writer: "Writer", task_id: str, responsible: Sequence[str]) -> None:
    """Lay a task with these people and parties inside a step.

    Those who keep it keep the name they had then. Where the minutes have gone out, those who
    come take the names of those who leave, one for one, so that the papers stay as they were.
    """
    wanted = list(dict.fromkeys(responsible))
    then: dict[str, str | None] = {}
    for old in writer.find("task_responsible", task_id=task_id):
        row = writer.get("task_responsible", old)
        then[row["person_id"] or row["organisation_id"]] = row["name_then"]
        writer.delete("task_responsible", old)
    left = [name for key, name in then.items() if key not in wanted and name]
    handed = iter(left if _minutes_are_out(writer, task_id) else ())
    for rank, key in enumerate(wanted):
        table = "person" if writer.exists("person", key) else "organisation"
        name = then[key] if key in then else next(handed, None)
        writer.add(
            "task_responsible",
            task_id=task_id,
            rank=rank,
            name_then=name or writer.get(table, key)["name"],
            **{f"{table}_id": key},
        )


def _minutes_are_out(writer: "Writer", task_id: str) -> bool:
    item_id = writer.get("task", task_id)["item_id"]
    if item_id is None:
        return False
    meeting = writer.get("meeting", writer.get("agenda_item", item_id)["meeting_id"])
    return meeting["state"] in (MeetingState.MINUTES_SENT, MeetingState.MINUTES_APPROVED)


def edit_task(
    desk: Desk,
    task_id: str,
    *,
    responsible: Sequence[str] | None = None,
    **fields: Any,  # noqa: ANN401 - columns of `task`
) -> None:
    """Change a task's text, deadline or responsible; a new deadline is logged."""
    if "text" in fields and not fields["text"].strip():
        raise UserError("Opgaven mangler en tekst. Skriv, hvad der skal gøres.")
    if fields.get("due") is not None:
        fields["due_text"] = None
    merge = f"task:{task_id}:{sorted(fields)}" if responsible is None and "text" in fields else None
    with desk.write("Opgave ændret", merge_key=merge) as writer:
        before = writer.get("task", task_id)
        if {"text", "item_id"} & set(fields):  # who and when live on after the minutes
            refuse_locked_item(writer, before["item_id"])
        writer.set("task", task_id, **fields)
        if "due" in fields and fields["due"] != before["due"]:
            log_line(writer, task_id, desk.today(), deadline_words(fields["due"]))
        if responsible is not None:
            lay_with(writer, task_id, responsible)


def deadline_words(due: date | None, due_text: str = "") -> str:
    """Return what the log says of a new deadline."""
    if due is None:
        return f"Ny frist: {due_text.strip()}." if due_text.strip() else "Fristen er fjernet."
    return f"Ny frist: {date_words(due)}."


def log_line(writer: "Writer", task_id: str, on: date, text: str) -> None:
    """Add a dated line to a task's log inside a step."""
    rank = writer.next_rank("task_log", task_id=task_id)
    writer.add("task_log", task_id=task_id, rank=rank, logged_on=on, text=text)


def set_status(desk: Desk, task_ids: Sequence[str], status: TaskStatus) -> None:
    """Set the status of one or several tasks and log it; closing notes the day."""
    with desk.write(f"Status sat til {word(status).lower()}") as writer:
        for task_id in dict.fromkeys(task_ids):
            put_status(writer, task_id, status, desk.today())


def put_status(writer: "Writer", task_id: str, status: TaskStatus, on: date) -> bool:
    """Set a task's status inside a step and log it; returns whether it was another."""
    if (writer.get("task", task_id)["status"] or TaskStatus.OPEN) == status:
        return False
    writer.set("task", task_id, status=str(status), closed_on=on if status.is_closed else None)
    log_line(writer, task_id, on, status_log(status))
    return True


def add_log(desk: Desk, task_id: str, text: str) -> None:
    """Add a dated line to a task's log."""
    if not text.strip():
        raise UserError("Noten er tom. Skriv, hvad der er sket.")
    with desk.write("Note på opgave") as writer:
        log_line(writer, task_id, desk.today(), text.strip())


def delete_task(desk: Desk, task_id: str) -> None:
    """Delete a task; can be undone."""
    with desk.write("Opgave slettet") as writer:
        refuse_locked_item(writer, writer.get("task", task_id)["item_id"])
        writer.delete("task", task_id)
