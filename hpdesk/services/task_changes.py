# SPDX-License-Identifier: MPL-2.0
"""Changing many tasks in one step: deadlines, responsible, handing over, opening again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from hpdesk.domain.danish import counted, date_words, sort_key
from hpdesk.domain.deadline_reading import deadline_last
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.followup_rules import reopened_log
from hpdesk.services import people
from hpdesk.services.backups import before_mass_change
from hpdesk.services.desk import Desk
from hpdesk.services.followup import deadline_words, lay_with, log_line
from hpdesk.storage.followup_reads import TaskFilter, read_tasks

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

_MANY = 5  # tasks changed at once, before which a backup is made


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """The open tasks of a person whose last seat has ended, and who may have taken it.

    `successor_id` is the one who took the same seat afterwards, where that is one person.
    """

    person_id: str
    name: str
    left_on: date
    tasks: tuple[Task, ...]
    successor_id: str | None = None
    successor_name: str = ""


def set_due(desk: Desk, task_ids: Sequence[str], due: date | None, due_text: str = "") -> None:
    """Give tasks one deadline, a date or words; each that gets another one logs it."""
    _keep_first(desk, task_ids)
    with desk.write(_label("Frist ændret", task_ids)) as writer:
        for task_id in dict.fromkeys(task_ids):
            put_due(writer, task_id, due, due_text, desk.today())


def is_mass_change(task_ids: Sequence[str]) -> bool:
    """Tell whether so many tasks are changed at once that a backup comes first."""
    return len(task_ids) >= _MANY


def _keep_first(desk: Desk, task_ids: Sequence[str]) -> None:
    if is_mass_change(task_ids):
        before_mass_change(desk)


def put_due(writer: "Writer", task_id: str, due: date | None, due_text: str, on: date) -> bool:
    """Set a task's deadline inside a step and log it; returns whether it was another."""
    words = None if due is not None else due_text.strip() or None
    before = writer.get("task", task_id)
    if (before["due"], before["due_text"] or None) == (due, words):
        return False
    writer.set("task", task_id, due=due, due_text=words)
    log_line(writer, task_id, on, deadline_words(due, words or ""))
    return True


def set_responsible(
    desk: Desk, task_ids: Sequence[str], responsible: Sequence[str], *, add: bool = False
) -> None:
    """Lay tasks with these people and parties, with `add` beside those they lie with."""
    names = _names(desk)
    _keep_first(desk, task_ids)
    with desk.write(_label("Ansvarlig ændret", task_ids)) as writer:
        for task_id in dict.fromkeys(task_ids):
            before = _lies_with(writer, task_id)
            wanted = list(dict.fromkeys([*(before if add else ()), *responsible]))
            if wanted == before:
                continue
            lay_with(writer, task_id, wanted)
            said = ", ".join(names.get(key, "") for key in wanted) or "ingen"
            log_line(writer, task_id, desk.today(), f"Ny ansvarlig: {said}.")


def reassign(
    desk: Desk,
    from_key: str,
    to_key: str,
    *,
    tasks: Sequence[str] | None = None,
    reason: str = "",
) -> int:
    """Hand over open tasks from one to another, all of them where none are named.

    Returns how many. The papers of the old minutes keep the name they had; the log tells who
    took over and why.
    """
    names = _names(desk)
    if from_key == to_key or to_key not in names:
        raise UserError("Opgaverne er ikke flyttet. Vælg en anden person eller part at give dem.")
    found = read_tasks(desk.read(), TaskFilter(closed=False, responsible=(from_key,)), brief=True)
    moving = [task.id for task in found if tasks is None or task.id in tasks]
    if not moving:
        raise UserError(
            "{name} har ingen af de åbne opgaver, så intet er flyttet.",
            name=names.get(from_key, "Personen"),
        )
    _keep_first(desk, moving)
    why = f" {reason.strip().rstrip('.')}." if reason.strip() else ""
    said = f"Overgået fra {names[from_key]} til {names[to_key]}.{why}"
    with desk.write(_label(f"Opgaver givet videre til {names[to_key]}", moving)) as writer:
        for task_id in moving:
            _hand_over(writer, task_id, from_key, to_key)
            log_line(writer, task_id, desk.today(), said)
    return len(moving)


def _hand_over(writer: "Writer", task_id: str, from_key: str, to_key: str) -> None:
    """Put one in another's place; who has the task already does not get it twice."""
    mine, theirs = (_rows(writer, task_id, key) for key in (from_key, to_key))
    if theirs:
        for row in mine:
            writer.delete("task_responsible", row)
        return
    person = writer.exists("person", to_key)
    for row in mine:
        writer.set(
            "task_responsible",
            row,
            person_id=to_key if person else None,
            organisation_id=None if person else to_key,
        )


def reopen(desk: Desk, task_ids: Sequence[str], reason: str) -> None:
    """Open closed tasks again; the reason is needed and goes into the log."""
    if not reason.strip():
        raise UserError("Opgaven er ikke genåbnet. Skriv, hvorfor den skal åbnes igen.")
    with desk.write(_label("Genåbnet", task_ids)) as writer:
        for task_id in dict.fromkeys(task_ids):
            if not TaskStatus(writer.get("task", task_id)["status"] or TaskStatus.OPEN).is_closed:
                continue
            writer.set("task", task_id, status=str(TaskStatus.OPEN), closed_on=None)
            said = reopened_log(f"{reason.strip().rstrip('.')}.")
            log_line(writer, task_id, desk.today(), said)


def set_next_step(desk: Desk, task_id: str, text: str) -> str:
    """Set what happens next with a task and return it as it was kept.

    A day at its end is written in full, as `fredag` means another day next week.
    """
    words = " ".join(text.split())
    found = deadline_last(words, 0, desk.today())
    if found is not None and found.parsed is not None:
        day = date_words(found.parsed.day)
        words = f"{words[: found.start]}{_before(found.words)}{day}{words[found.end :]}"
    with desk.write("Næste skridt ændret") as writer:
        if (writer.get("task", task_id)["next_step"] or "") == words:
            return words
        writer.set("task", task_id, next_step=words or None)
        said = f"Næste skridt: {words.rstrip('.')}." if words else "Næste skridt er fjernet."
        log_line(writer, task_id, desk.today(), said)
    return words


def _before(words: str) -> str:
    """Return the little word that a deadline begins with, such as `senest`."""
    first = words.split(" ", 1)[0].casefold()
    return f"{first} den " if first in ("senest", "inden", "før") else "den "


def tasks_of_those_who_left(desk: Desk) -> tuple[LeftBehind, ...]:
    """Return those who hold no seat any more but still have open tasks, by name."""
    today = desk.today()
    seats = people.list_members(desk)
    held = {seat.person.id for seat in seats if seat.ends is None or seat.ends >= today}
    ended = {s.person.id: s for s in seats if s.person.id not in held and s.ends is not None}
    for seat in seats:  # the last of several
        last = ended.get(seat.person.id)
        if last and last.ends and seat.ends and seat.ends > last.ends:
            ended[seat.person.id] = seat
    found = []
    for key, seat in ended.items():
        wanted = TaskFilter(closed=False, responsible=(key,))
        tasks = read_tasks(desk.read(), wanted, brief=True)
        if not tasks or seat.ends is None:
            continue
        after = {
            other.person.id: other.person.name
            for other in seats
            if other.body_id == seat.body_id
            and other.party_id == seat.party_id
            and other.role == seat.role
            and other.starts is not None
            and other.starts > seat.ends
            and other.person.id in held
        }
        successor = next(iter(after.items())) if len(after) == 1 else (None, "")
        found.append(LeftBehind(key, seat.person.name, seat.ends, tasks, *successor))
    return tuple(sorted(found, key=_by_name))


def _by_name(left: LeftBehind) -> tuple[str, str, str]:
    return sort_key(left.name)


def _names(desk: Desk) -> dict[str, str]:
    known = {one.id: one.name for one in people.list_organisations(desk)}
    return known | {one.id: one.name for one in people.list_people(desk)}


def _lies_with(writer: "Writer", task_id: str) -> list[str]:
    rows = (
        writer.get("task_responsible", key)
        for key in writer.find("task_responsible", task_id=task_id)
    )
    return [row["person_id"] or row["organisation_id"] for row in rows]


def _rows(writer: "Writer", task_id: str, key: str) -> list[str]:
    return [
        row
        for column in ("person_id", "organisation_id")
        for row in writer.find("task_responsible", task_id=task_id, **{column: key})
    ]


def _label(words: str, task_ids: Sequence[str]) -> str:
    count = len(set(task_ids))
    return words if count == 1 else f"{words} ({counted(count, 'opgave', 'opgaver')})"
