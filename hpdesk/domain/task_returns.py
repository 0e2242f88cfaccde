# SPDX-License-Identifier: MPL-2.0
"""What comes back about tasks, from a mail or a sheet: changes proposed and what is refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hpdesk.domain.danish import date_words
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.followup_rules import STATUS_WORDS


class Certainty(StrEnum):
    """How sure the program is of what somebody meant."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class TaskChange:
    """A change of one task; what is None or empty stays as it is.

    `due_text` are words in place of a date, `note` goes into the log. `status_before` and
    `due_before` are what the task had when the change was proposed: one that has moved on since
    is not changed.
    """

    task_id: str
    status: TaskStatus | None = None
    due: date | None = None
    due_text: str = ""
    note: str = ""
    status_before: TaskStatus = TaskStatus.OPEN
    due_before: date | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing would change."""
        return self.status is None and self.due is None and not self.due_text and not self.note


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """A line of a reply and the change it asks for; `task_id` is None where no task is meant.

    `words` tell the change in Danish, for the preview.
    """

    number: int
    text: str
    task_id: str | None = None
    task_text: str = ""
    change: TaskChange | None = None
    certainty: Certainty = Certainty.UNSURE
    words: str = ""


@dataclass(frozen=True, slots=True)
class SheetChange:
    """What a row of a returned sheet changes, in values and in Danish."""

    row: int
    task_text: str
    change: TaskChange
    words: str


@dataclass(frozen=True, slots=True)
class SheetRefusal:
    """A row, or one cell of it, that is not taken, and why."""

    row: int
    task_text: str
    why: str


@dataclass(frozen=True, slots=True)
class SheetReturn:
    """What a returned sheet would do: nothing is changed yet."""

    changes: tuple[SheetChange, ...] = ()
    refused: tuple[SheetRefusal, ...] = ()
    unchanged: int = 0


def change_words(change: TaskChange) -> str:
    """Return a change in words: `Status: åben → udført. Ny frist: 1. maj 2027.`."""
    parts = []
    if change.status is not None:
        before, after = (STATUS_WORDS[s] for s in (change.status_before, change.status))
        parts.append(f"Status: {before} → {after}.")
    if change.due is not None:
        parts.append(f"Ny frist: {date_words(change.due)}.")
    elif change.due_text:
        parts.append(f"Ny frist: {change.due_text}.")
    if change.note:
        parts.append(change.note)
    return " ".join(parts)


def change_of(
    task: Task,
    *,
    status: TaskStatus | None = None,
    due: date | None = None,
    due_text: str = "",
    note: str = "",
) -> TaskChange:
    """Return a change without what the task has already."""
    return TaskChange(
        task.id,
        status if status is not task.status else None,
        due if due != task.due else None,
        due_text if due is None and due_text != task.due_text else "",
        note,
        task.status,
        task.due,
    )


def doubled(changes: Sequence[TaskChange]) -> set[str]:
    """Return the keys of tasks that more than one change is about."""
    seen: set[str] = set()
    twice: set[str] = set()
    for change in changes:
        (twice if change.task_id in seen else seen).add(change.task_id)
    return twice
