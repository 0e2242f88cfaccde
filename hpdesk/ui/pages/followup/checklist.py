# SPDX-License-Identifier: MPL-2.0
"""The checklist in memory: grouped and sorted once, narrowed on every key, without Qt."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from hpdesk.domain.danish_names import sort_key
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.followup_rules import TaskGroup, group_of

_PLACES = {group: place for place, group in enumerate(TaskGroup)}
_STATUS_PLACES = {status: place for place, status in enumerate(TaskStatus)}
_LAST = ("\U0010ffff",)  # after every name


class SortBy(StrEnum):
    """What decides within a group; the value is kept with saved views."""

    DUE = ""
    TEXT = "text"
    RESPONSIBLE = "responsible"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Order:
    """How the tasks of a group stand."""

    by: SortBy = SortBy.DUE
    down: bool = False

    def stored(self) -> str:
        """Return the order as it is kept with a view, empty for the usual one."""
        return f"{'-' if self.down else ''}{self.by or ('due' if self.down else '')}"


def read_order(stored: str) -> Order:
    """Return a kept order; what is unknown is the usual one."""
    name = stored.removeprefix("-")
    by = SortBy(name) if name in set(SortBy) else SortBy.DUE
    return Order(by, stored.startswith("-"))


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A heading with how many tasks stand under it, shown or not."""

    group: TaskGroup
    count: int
    is_open: bool


ChecklistLine = GroupLine | Task


@dataclass(slots=True)
class _Kept:
    task: Task
    group: TaskGroup
    days: int
    text_key: tuple[str, ...] = ()
    who_key: tuple[str, ...] = ()

    def place(self, by: SortBy) -> tuple[object, ...]:
        """Return what decides where the task stands in its group."""
        task = self.task
        if by is SortBy.TEXT:
            self.text_key = self.text_key or sort_key(task.text)
            return self.text_key
        if by is SortBy.RESPONSIBLE:
            names = (sort_key(who.name) for who in task.responsible)
            self.who_key = self.who_key or min(names, default=_LAST)
            return (self.who_key, self.days)
        if by is SortBy.STATUS:
            return (_STATUS_PLACES[task.status], self.days)
        return (self.days,)


class Checklist:
    """Open tasks, and closed ones once they are read.

    Within a group the dates decide, the latest closed first, unless another order is asked
    for; tasks of one date stay in the order of their meetings.
    """

    def __init__(self, today: date) -> None:
        self.today = today
        self.closed_total = 0
        self.closed_loaded = False
        self.order = Order()
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

    def sort(self, order: Order) -> None:
        """Put the tasks of every group in another order."""
        self.order = order
        self._open, self._closed = self._sorted(self._open), self._sorted(self._closed)

    def lines(
        self, found: Collection[str] | None, collapsed: Collection[TaskGroup]
    ) -> list[ChecklistLine]:
        """Return headings and tasks; the tasks of collapsed groups are counted only.

        `found` are the keys that a filter leaves, None where there is no filter.
        """
        groups: dict[TaskGroup, list[Task]] = {group: [] for group in TaskGroup}
        for kept in self._open:
            if found is None or kept.task.id in found:
                groups[kept.group].append(kept.task)
        still_open = sum(len(tasks) for tasks in groups.values())
        for kept in self._closed:
            if found is None or kept.task.id in found:
                groups[TaskGroup.CLOSED].append(kept.task)
        lines: list[ChecklistLine] = []
        for group, tasks in groups.items():
            count = len(tasks)
            if group is TaskGroup.CLOSED and not self.closed_loaded:
                count = self.closed_total if found is None else len(found) - still_open
            if count <= 0:
                continue
            is_open = group not in collapsed
            lines.append(GroupLine(group, count, is_open))
            lines += tasks if is_open else ()
        return lines

    def _keep(self, task: Task) -> _Kept:
        group = group_of(task, self.today)
        if group is TaskGroup.CLOSED:
            return _Kept(task, group, -(task.closed_on or date.min).toordinal())
        return _Kept(task, group, (task.due or date.max).toordinal())

    def _sorted(self, kept: Iterable[_Kept]) -> list[_Kept]:
        by, down = self.order.by, self.order.down

        def place(one: _Kept) -> Any:  # noqa: ANN401 - what is compared differs by order
            return one.place(by)

        inside = sorted(kept, key=place, reverse=down)
        return sorted(inside, key=_group_place)


def _group_place(kept: _Kept) -> int:
    return _PLACES[kept.group]


def _is_closed(kept: _Kept) -> bool:
    return kept.group is TaskGroup.CLOSED


def neighbours(lines: Sequence[ChecklistLine], key: str) -> tuple[str | None, str | None]:
    """Return the keys of the tasks shown before and after one."""
    keys = [line.id for line in lines if isinstance(line, Task)]
    if key not in keys:
        return None, None
    at = keys.index(key)
    return (keys[at - 1] if at else None), (keys[at + 1] if at + 1 < len(keys) else None)
