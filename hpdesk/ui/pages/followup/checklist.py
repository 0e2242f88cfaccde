# SPDX-License-Identifier: MPL-2.0
"""The checklist in memory: grouped once, filtered on every key, without Qt."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.followup_rules import TaskGroup, group_of

NOBODY = "nobody"
_PLACES = {group: place for place, group in enumerate(TaskGroup)}


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """What is to be shown; what is empty does not matter. `words` must all be found."""

    body_id: str = ""
    responsible_id: str = ""
    status: str = ""
    words: tuple[str, ...] = ()

    def is_empty(self) -> bool:
        """Tell whether everything is shown."""
        return self == TaskQuery()

    def wants_closed(self) -> bool:
        """Tell whether only closed tasks are asked for."""
        return bool(self.status) and TaskStatus(self.status).is_closed


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A heading; `count` is None while the closed tasks are not read."""

    group: TaskGroup
    count: int | None
    is_open: bool


ChecklistLine = GroupLine | Task


@dataclass(slots=True)
class _Kept:
    task: Task
    group: TaskGroup
    place: tuple[int, int]
    words: str = field(default="")

    def haystack(self) -> str:
        """Return all that can be searched for, in small letters."""
        if not self.words:
            task = self.task
            parts = (
                task.text,
                task.meeting_title,
                task.item_title,
                task.due_text,
                *(r.name for r in task.responsible),
                *(r.organisation_name for r in task.responsible),
            )
            self.words = "\n".join(parts).casefold()
        return self.words

    def matches(self, query: TaskQuery) -> bool:
        """Tell whether the task is asked for."""
        task = self.task
        if query.body_id and query.body_id not in task.body_ids:
            return False
        if query.status and task.status != query.status:
            return False
        if query.responsible_id == NOBODY:
            if task.responsible:
                return False
        elif query.responsible_id and all(r.id != query.responsible_id for r in task.responsible):
            return False
        if not query.words:
            return True
        haystack = self.haystack()
        return all(word in haystack for word in query.words)


class Checklist:
    """Open tasks, and closed ones once they are read.

    Within a group the dates decide, the latest closed first; tasks of one date stay in the
    order of their meetings.
    """

    def __init__(self, today: date) -> None:
        self.today = today
        self.closed_total = 0
        self.closed_loaded = False
        self._open: list[_Kept] = []
        self._closed: list[_Kept] = []

    def set_open(self, tasks: Iterable[Task]) -> None:
        """Take all open tasks."""
        self._open = self._sorted(self._keep(task) for task in tasks)

    def set_closed(self, tasks: Iterable[Task]) -> None:
        """Take all closed tasks."""
        self._closed = self._sorted(self._keep(task) for task in tasks)
        self.closed_loaded = True
        self.closed_total = len(self._closed)

    def forget_closed(self, total: int) -> None:
        """Drop the closed tasks and remember how many there are."""
        self._closed, self.closed_loaded, self.closed_total = [], False, total

    def replace(self, keys: Collection[str], tasks: Iterable[Task]) -> None:
        """Put the tasks as they are now in the place of those with these keys."""
        fresh = [self._keep(task) for task in tasks]
        kept_open = [k for k in self._open if k.task.id not in keys]
        self._open = self._sorted([*kept_open, *(k for k in fresh if not _is_closed(k))])
        if self.closed_loaded:
            kept = [k for k in self._closed if k.task.id not in keys]
            self._closed = self._sorted([*kept, *(k for k in fresh if _is_closed(k))])
            self.closed_total = len(self._closed)

    def open_tasks(self) -> list[Task]:
        """Return the open tasks."""
        return [kept.task for kept in self._open]

    def found(self, query: TaskQuery) -> list[Task]:
        """Return every task in memory that is asked for, in order."""
        return [k.task for k in (*self._open, *self._closed) if k.matches(query)]

    def lines(self, query: TaskQuery, collapsed: Collection[TaskGroup]) -> list[ChecklistLine]:
        """Return headings and tasks; the tasks of collapsed groups are counted only."""
        groups: dict[TaskGroup, list[Task]] = {group: [] for group in TaskGroup}
        everything = query.is_empty()
        for kept in (*self._open, *self._closed):
            if everything or kept.matches(query):
                groups[kept.group].append(kept.task)
        lines: list[ChecklistLine] = []
        for group, tasks in groups.items():
            count: int | None = len(tasks)
            if group is TaskGroup.CLOSED and not self.closed_loaded:
                count = self.closed_total if everything else None
            if count == 0:
                continue
            is_open = group not in collapsed
            lines.append(GroupLine(group, count, is_open))
            lines += tasks if is_open else ()
        return lines

    def _keep(self, task: Task) -> _Kept:
        group = group_of(task, self.today)
        if group is TaskGroup.CLOSED:
            days = -(task.closed_on or date.min).toordinal()
        else:
            days = (task.due or date.max).toordinal()
        return _Kept(task, group, (_PLACES[group], days))

    def _sorted(self, kept: Iterable[_Kept]) -> list[_Kept]:
        return sorted(kept, key=_place)


def _place(kept: _Kept) -> tuple[int, int]:
    return kept.place


def _is_closed(kept: _Kept) -> bool:
    return kept.group is TaskGroup.CLOSED


def neighbours(lines: Sequence[ChecklistLine], key: str) -> tuple[str | None, str | None]:
    """Return the keys of the tasks shown before and after one."""
    keys = [line.id for line in lines if isinstance(line, Task)]
    if key not in keys:
        return None, None
    at = keys.index(key)
    return (keys[at - 1] if at else None), (keys[at + 1] if at + 1 < len(keys) else None)
