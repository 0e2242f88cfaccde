# SPDX-License-Identifier: MPL-2.0
"""Tasks that come out of meetings."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class TaskStatus(StrEnum):
    """How far a task is; overdue is worked out, never stored."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def is_closed(self) -> bool:
        """Tell whether nothing more is expected."""
        return self in (TaskStatus.DONE, TaskStatus.DROPPED)


@dataclass(frozen=True, slots=True)
class TaskLogEntry:
    """One dated line in a task's log."""

    id: str
    on: date
    text: str


@dataclass(frozen=True, slots=True)
class Responsible:
    """A person or an organisation that a task lies with.

    `name_then` is the name that the minutes gave the task to. It stays when the person takes
    another name and when somebody else takes the task over; empty where it was never kept.
    The papers of that meeting print it, every other list the name of today.
    """

    id: str
    name: str
    is_organisation: bool = False
    organisation_name: str = ""
    name_then: str = ""

    @property
    def called_then(self) -> str:
        """Return the name for the papers of the meeting that the task came from."""
        return self.name_then or self.name

    @property
    def called_now(self) -> str:
        """Return the name for live lists: `Omar Friis (dengang Lise-Lotte Damkjær)`."""
        if not self.name_then or self.name_then == self.name:
            return self.name
        return f"{self.name} (dengang {self.name_then})"


@dataclass(frozen=True, slots=True)
class Task:
    """A task with where it came from; `due_text` holds words that are no date (`snarest`).

    `next_step` is what happens next, `reminded_on` the day of the latest reminder.
    """

    id: str
    text: str
    responsible: tuple[Responsible, ...] = ()
    due: date | None = None
    due_text: str = ""
    status: TaskStatus = TaskStatus.OPEN
    closed_on: date | None = None
    item_id: str | None = None
    item_title: str = ""
    item_number: str = ""
    item_closed: bool = False
    decision: str = ""
    meeting_id: str | None = None
    meeting_title: str = ""
    meeting_starts: datetime | None = None
    body_ids: tuple[str, ...] = ()
    body_names: tuple[str, ...] = ()
    log: tuple[TaskLogEntry, ...] = ()
    next_step: str = ""
    reminded_on: date | None = None

    def is_overdue(self, today: date) -> bool:
        """Tell whether the date has passed and the task is still open."""
        return not self.status.is_closed and self.due is not None and self.due < today
