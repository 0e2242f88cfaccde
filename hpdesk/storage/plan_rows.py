# SPDX-License-Identifier: MPL-2.0
"""All rows of a plan as they are stored, to compare two copies and to take rows over."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Boolean
from sqlalchemy.dialects import sqlite

from hpdesk.domain.errors import UserError
from hpdesk.storage.base import OnDelete
from hpdesk.storage.desk_file import DAMAGED, DeskFile, Reader
from hpdesk.storage.journal import NOT_JOURNALED
from hpdesk.storage.schema import MAPPED

Row = dict[str, object]
References = Mapping[str, tuple[str, bool]]  # column: the table it points to, and if it owns

_DIALECT = sqlite.dialect()


@cache
def compared_tables() -> tuple[str, ...]:
    """Return the tables that hold the plan itself: those whose changes are journaled."""
    return tuple(name for name, mapped in MAPPED.items() if mapped not in NOT_JOURNALED)


@cache
def references(table: str) -> References:
    """Return the columns of a table that point to another row.

    One that owns is a row whose deletion takes this one along.
    """
    return {
        column.name: (key.column.table.name, column.info["on_delete"] is OnDelete.CASCADE)
        for column in MAPPED[table].__table__.columns
        for key in column.foreign_keys
    }


def is_yes_or_no(table: str, column: str) -> bool:
    """Tell whether a column holds yes or no."""
    return isinstance(MAPPED[table].__table__.columns[column].type, Boolean)


def read_rows(reader: Reader, table: str) -> dict[str, Row]:
    """Return the rows of a table by their keys."""
    names = [column.name for column in MAPPED[table].__table__.columns]
    listed = ", ".join(f'"{name}"' for name in names)
    rows = reader.rows(f'SELECT {listed} FROM "{table}"')
    return {str(row["id"]): row for row in (dict(zip(names, one, strict=True)) for one in rows)}


def as_values(desk_file: DeskFile, table: str, stored: Mapping[str, object]) -> dict[str, Any]:
    """Return stored values as a writer takes them; raises UserError where one is damaged."""
    columns = MAPPED[table].__table__.columns
    try:
        return {name: _value(columns[name].type, value) for name, value in stored.items()}
    except (TypeError, ValueError) as fault:
        raise UserError(DAMAGED, file=desk_file.path.name) from fault


def _value(kind: Any, stored: object) -> Any:  # noqa: ANN401 - a column's own type
    read = kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
    return stored if read is None else read(stored)


def read_content(reader: Reader, checksum: str) -> bytes | None:
    """Return the bytes under a checksum, None where the file lacks them."""
    rows = reader.rows("SELECT content FROM blob WHERE id = :checksum", checksum=checksum)
    return bytes(rows[0][0]) if rows else None


def read_steps(reader: Reader) -> set[tuple[int, str, str]]:
    """Return the steps of the history, by which two files know what they have in common."""
    return {tuple(row) for row in reader.rows("SELECT id, label, changed_at FROM change_set")}


def read_changed(reader: Reader, after: int, tables: Iterable[str]) -> dict[tuple[str, str], str]:
    """Return when each row was last changed after a step of the history, in ISO form."""
    known = set(tables)
    rows = reader.rows(
        "SELECT r.table_name, r.row_key, max(s.changed_at) FROM row_change r "
        "JOIN change_set s ON s.id = r.change_set_id WHERE s.id > :after "
        "GROUP BY r.table_name, r.row_key",
        after=after,
    )
    return {(table, key): at for table, key, at in rows if table in known}
