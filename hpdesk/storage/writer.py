# SPDX-License-Identifier: MPL-2.0
"""What a service may do inside a unit of work: plain values in, by table and key.

Services name tables by their names, so that importing a service does not import SQLAlchemy and
the first page can be painted before it is there (tech.md §2).
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from hpdesk.domain.errors import UserError
from hpdesk.domain.ids import new_id
from hpdesk.storage import deletion, merging
from hpdesk.storage.base import Base
from hpdesk.storage.keeping_tables import BlobRow
from hpdesk.storage.schema import MAPPED

GONE = (
    "Det, du ville ændre, er slettet i mellemtiden. Det skrevne er ikke gemt; fortryd sletningen."
)


class Writer:
    """Adds, changes, orders and deletes rows; all of it is one step of the history."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._held: set[Base] = set()  # the session alone lets go of rows, and asks for them again

    def add(self, table: str, **values: Any) -> str:  # noqa: ANN401 - a column's own type
        """Add a row and return its key; it goes last where no rank is given."""
        mapped = MAPPED[table]
        values.setdefault("id", new_id(table[0]))
        if "rank" in mapped.__table__.columns and "rank" not in values:
            values["rank"] = self.next_rank(table)
        self._session.add(mapped(**values))
        return str(values["id"])

    def exists(self, table: str, key: str) -> bool:
        """Tell whether a row is there."""
        return self._session.get(MAPPED[table], key) is not None

    def get(self, table: str, key: str) -> Mapping[str, Any]:
        """Return a row's columns by name; raises UserError where it is gone."""
        row = self._row(table, key)
        return {c.name: getattr(row, c.name) for c in row.__table__.columns}

    def set(self, table: str, key: str, **values: Any) -> None:  # noqa: ANN401 - a column's own type
        """Change columns of a row; raises UserError where it is gone."""
        row = self._row(table, key)
        for name, value in values.items():
            if getattr(row, name) != value:
                setattr(row, name, value)

    def find(self, table: str, **equal: object) -> list[str]:
        """Return the keys of the rows with these values, in order; a list holds several values."""
        mapped = MAPPED[table]
        columns = mapped.__table__.columns
        wanted = (
            columns[n].in_(v) if isinstance(v, list) else columns[n] == v for n, v in equal.items()
        )
        # The rows themselves come along: asked for one by one they cost a query each.
        rows = self._session.scalars(select(mapped).where(*wanted).order_by(columns["rank"])).all()
        self._held.update(rows)
        return [str(row.id) for row in rows]  # type: ignore[attr-defined]  # every mapped class has an id

    def next_rank(self, table: str, **equal: object) -> int:
        """Return the rank that goes after all rows with these values."""
        columns = MAPPED[table].__table__.columns
        found = select(func.max(columns["rank"])).where(
            *(columns[n] == v for n, v in equal.items())
        )
        highest = self._session.scalar(found)
        return 0 if highest is None else highest + 1

    def order(self, table: str, keys: Sequence[str]) -> None:
        """Give rows the ranks 0, 1, 2 … in the order of their keys."""
        for rank, key in enumerate(keys):
            self.set(table, key, rank=rank)

    def delete(self, table: str, key: str) -> None:
        """Delete a row with what belongs to it; raises StillUsed where others need it."""
        deletion.delete_row(self._session, self._row(table, key))

    def merge(self, table: str, keep: str, lost: str) -> None:
        """Let all that points to one row point to another, and delete it."""
        merging.merge_rows(self._session, self._row(table, keep), self._row(table, lost))

    def keep(self, content: bytes) -> str:
        """Keep the bytes of a bilag once and return their checksum."""
        checksum = hashlib.sha256(content).hexdigest()
        if self._session.get(BlobRow, checksum) is None:
            self._session.add(BlobRow(id=checksum, content=content))
        return checksum

    def _row(self, table: str, key: str) -> Base:
        row = self._session.get(MAPPED[table], key)
        if row is None:
            raise UserError(GONE)
        self._held.add(row)
        return row


class Filler:
    """Fills a new file: rows are gathered per table and written at the end, many at a time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[str, list[dict[str, Any]]] = {name: [] for name in MAPPED}
        self._empty = {name: _empty_row(mapped) for name, mapped in MAPPED.items()}
        self._kept: set[str] = set()

    def add(self, table: str, **values: Any) -> None:  # noqa: ANN401 - a column's own type
        """Gather a row; a key is given or counted, all other columns have their defaults."""
        rows = self._rows[table]
        rows.append({**self._empty[table], "id": f"{table}-{len(rows) + 1}", **values})

    def keep(self, content: bytes) -> str:
        """Keep the bytes of a bilag once and return their checksum."""
        checksum = hashlib.sha256(content).hexdigest()
        if checksum not in self._kept:
            self._kept.add(checksum)
            self._connection.execute(insert(BlobRow).values(id=checksum, content=content))
        return checksum

    def write(self) -> None:
        """Write all gathered rows."""
        for table, rows in self._rows.items():
            if rows:
                self._connection.execute(insert(MAPPED[table]), rows)


def _empty_row(mapped: type[Base]) -> dict[str, Any]:
    """Return what a row of a table holds where nothing is said."""
    return {
        column.name: column.default.arg
        if isinstance(column.default, ScalarElementColumnDefault)
        else None
        for column in mapped.__table__.columns
        if not column.primary_key and (column.nullable or column.default is not None)
    }
