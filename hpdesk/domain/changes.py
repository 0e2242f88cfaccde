# SPDX-License-Identifier: MPL-2.0
"""What a write changed: the one record that screens, undo and history read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; `before` is None for a new row, `after` for a deleted one.

    For a changed row both hold only the columns that differ.
    """

    table: str
    key: str
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None

    def inverse(self) -> "RowChange":
        """Return the change that takes this one back."""
        return RowChange(self.table, self.key, self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """All rows that one unit of work changed, in order."""

    label: str
    at: datetime
    rows: tuple[RowChange, ...]
    merge_key: str | None = None

    def inverse(self) -> "ChangeSet":
        """Return the set that takes this one back, in the opposite order."""
        return ChangeSet(self.label, self.at, tuple(r.inverse() for r in reversed(self.rows)))

    def touches(self, *tables: str) -> bool:
        """Tell whether any row of the named tables changed."""
        return any(row.table in tables for row in self.rows)

    def keys(self, table: str) -> frozenset[str]:
        """Return the keys of the changed rows of one table."""
        return frozenset(row.key for row in self.rows if row.table == table)
