# SPDX-License-Identifier: MPL-2.0
"""What a plan holds, row by row, so that what was said to be saved can be looked for."""

import hashlib
import json
from collections.abc import Iterable

from hpdesk.services.desk import Desk
from hpdesk.storage.desk_file import Reader

Row = list[object]
Held = dict[str, dict[str, Row]]  # table -> key -> values
# the history is looked at by itself, the search is compared by `check`; bytes lie under their
# checksums, which `check` works out, and what nothing uses may go
_ELSEWHERE = ("change_set", "row_change", "search_", "sqlite_", "alembic", "blob", "conversion")
DRAFTS = "draft"  # written outside the history


def tables_of(reader: Reader) -> dict[str, list[str]]:
    """Return the tables of a plan with their columns."""
    names = reader.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return {
        name: [str(row[1]) for row in reader.rows(f'PRAGMA table_info("{name}")')]
        for (name,) in names
        if not name.startswith(_ELSEWHERE)
    }


def told(row: Iterable[object]) -> Row:
    """Return a row as JSON can tell it."""
    return [
        hashlib.sha256(value).hexdigest() if isinstance(value, bytes) else value for value in row
    ]


def read_all(desk: Desk) -> Held:
    """Return all that a plan holds."""
    reader = desk.read()
    held: Held = {}
    for table, columns in tables_of(reader).items():
        place = columns.index("id")
        rows = reader.rows(f'SELECT * FROM "{table}"')
        held[table] = {str(row[place]): told(row) for row in rows}
    return held


def read_one(reader: Reader, table: str, key: str) -> Row | None:
    """Return one row, None where there is none."""
    rows = reader.rows(f'SELECT * FROM "{table}" WHERE id = :key', key=key)
    return told(rows[0]) if rows else None


def differences(one: Held, other: Held) -> list[tuple[str, str, Row | None, Row | None]]:
    """Return table, key and both rows wherever two plans differ."""
    found: list[tuple[str, str, Row | None, Row | None]] = []
    for table in sorted({*one, *other}):
        mine, theirs = one.get(table, {}), other.get(table, {})
        keys = [key for key in {*mine, *theirs} if mine.get(key) != theirs.get(key)]
        found += [(table, key, mine.get(key), theirs.get(key)) for key in sorted(keys)]
    return found


def mark_of(held: Held) -> str:
    """Return what tells two contents from one another."""
    return hashlib.sha256(json.dumps(held, sort_keys=True).encode()).hexdigest()


def last_step(reader: Reader) -> int:
    """Return the number of the last step of the history."""
    ((last,),) = reader.rows("SELECT coalesce(max(id), 0) FROM change_set")
    return int(last)
