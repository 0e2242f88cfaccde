# SPDX-License-Identifier: MPL-2.0
"""What differs between two copies of one plan, row by row and thing by thing.

A row belongs to a thing that a person knows by name (`SUBJECTS`): a point's bilag and positions
to the point, the point itself to its meeting.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

RowKey = tuple[str, str]  # table and key

# what a person chooses between, in the order it is shown
SUBJECTS = (
    "plan",
    "meeting",
    "agenda_item",
    "task",
    "note",
    "practice",
    "waiting_point",
    "body",
    "person",
    "organisation",
    "template",
    "paper_template",
    "setting",
)
# kept by the program and of no meaning by themselves
_ORDER = frozenset({"rank", "number"})
_BOOKKEEPING = _ORDER | {"calendar_sequence", "calendar_mark"}


class ChangedIn(Enum):
    """Which of two copies a row was changed in since they were one, by their histories."""

    MINE = auto()
    THEIRS = auto()
    BOTH = auto()
    UNKNOWN = auto()


class Difference(Enum):
    """What theirs is to mine."""

    ADDED = auto()  # only theirs has it
    MISSING = auto()  # only mine has it
    CHANGED = auto()
    ORDER = auto()  # the same in another place or with another number


@dataclass(frozen=True, slots=True)
class RowDifference:
    """A row that is not the same in both copies; None where a copy has no such row.

    The values are as the file stores them. `above` is the chain of things that the row belongs
    to, the nearest first; it begins with the row itself where that is such a thing.
    """

    table: str
    key: str
    mine: Mapping[str, object] | None
    theirs: Mapping[str, object] | None
    above: tuple[RowKey, ...]
    changed_in: ChangedIn = ChangedIn.UNKNOWN
    mine_at: datetime | None = None
    theirs_at: datetime | None = None

    @property
    def place(self) -> RowKey:
        """Return table and key."""
        return self.table, self.key

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the columns that differ; where one copy has no such row, those that say anything.

        The columns of the program's own bookkeeping come last.
        """
        names = self.theirs or self.mine or {}
        mine, theirs = self.mine or {}, self.theirs or {}
        differ = [n for n in names if n != "id" and mine.get(n) != theirs.get(n)]
        return tuple(sorted(differ, key=lambda name: name in _BOOKKEEPING))

    @property
    def kind(self) -> Difference:
        """Return what theirs is to mine."""
        if self.mine is None:
            return Difference.ADDED
        if self.theirs is None:
            return Difference.MISSING
        return Difference.ORDER if _BOOKKEEPING.issuperset(self.fields) else Difference.CHANGED


@dataclass(frozen=True, slots=True)
class SubjectDifference:
    """A meeting, point, task, note … that differs, with all rows of its own that do.

    `title` is what it is called, in mine where both have it; `belongs_to` names the meeting of a
    point and the point of a task.
    """

    table: str
    key: str
    title: str
    belongs_to: str
    kind: Difference
    rows: tuple[RowDifference, ...]

    @property
    def changed_in(self) -> ChangedIn:
        """Return where it was changed: in both, where its rows do not agree."""
        found = {row.changed_in for row in self.rows if row.kind is not Difference.ORDER}
        found = found or {row.changed_in for row in self.rows}
        if len(found) == 1:
            return found.pop()
        return ChangedIn.UNKNOWN if ChangedIn.UNKNOWN in found else ChangedIn.BOTH

    @property
    def mine_at(self) -> datetime | None:
        """Return when it was last changed in mine since the copies were one."""
        return _latest(row.mine_at for row in self.rows)

    @property
    def theirs_at(self) -> datetime | None:
        """Return when it was last changed in theirs since the copies were one."""
        return _latest(row.theirs_at for row in self.rows)


@dataclass(frozen=True, slots=True)
class PlanDifference:
    """All that differs between two copies of a plan: nothing where they hold the same."""

    subjects: tuple[SubjectDifference, ...]

    @property
    def rows(self) -> tuple[RowDifference, ...]:
        """Return the rows of all subjects."""
        return tuple(row for subject in self.subjects for row in subject.rows)

    def below(self, table: str, key: str) -> tuple[RowDifference, ...]:
        """Return the rows of one thing and of all that belongs to it: a meeting with its points."""
        return tuple(row for row in self.rows if (table, key) in row.above)


def subject_kind(table: str, key: str, rows: Iterable[RowDifference]) -> Difference:
    """Return what a thing is in theirs, from its own row and those that belong to it."""
    kinds = {row.kind for row in rows}
    own = next((row.kind for row in rows if row.place == (table, key)), None)
    if own in (Difference.ADDED, Difference.MISSING):
        return own
    return Difference.ORDER if kinds == {Difference.ORDER} else Difference.CHANGED


def changed_where(mine: bool, theirs: bool) -> ChangedIn:
    """Return where a row was changed since the copies were one."""
    if mine and theirs:
        return ChangedIn.BOTH
    if mine or theirs:
        return ChangedIn.MINE if mine else ChangedIn.THEIRS
    return ChangedIn.UNKNOWN


def _latest(moments: Iterable[datetime | None]) -> datetime | None:
    return max((one for one in moments if one is not None), default=None)
