# SPDX-License-Identifier: MPL-2.0
"""Making salvaged rows whole again: references, rings of references, ranks, lost bilag."""

import sqlite3
from collections.abc import Iterator, Sequence

from hpdesk.storage.rings import RINGS, rings
from hpdesk.storage.salvage_values import UNREADABLE, Column, columns_of

Lost = tuple[str, str, tuple[str, ...]]

# What others stand in and that can be made anew where it is lost, so that they are not lost too.
_STAND_INS = frozenset(["body", "change_set", "meeting", "organisation", "person", "plan", "task"])
_NAMES = frozenset(["name", "title", "text", "label"])
_MOST_ROUNDS = 1000


def mend(connection: sqlite3.Connection, plan_name: str) -> list[Lost]:
    """Make the rows of an unfinished plan whole; return what had to be given up."""
    columns = columns_of(connection)
    lost = [*_break_rings(connection, columns), *_mend_references(connection, columns)]
    lost += _clear_lost_files(connection, columns)
    if not connection.execute("SELECT 1 FROM plan").fetchone():
        _make_stand_in(connection, columns["plan"], "plan-1", plan_name)
        lost.append(("plan", "plan-1", ()))
    _number_ranks(connection)
    return lost


def _mend_references(
    connection: sqlite3.Connection, columns: dict[str, tuple[Column, ...]]
) -> Iterator[Lost]:
    """Clear what points to nothing; where it must point, make a stand-in or give the row up."""
    for _ in range(_MOST_ROUNDS):
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if not broken:
            return
        for table, number, parent, which in broken:
            name = _column_of(connection, table, which)
            found = connection.execute(
                f'SELECT id, "{name}" FROM "{table}" WHERE rowid = ?', (number,)
            ).fetchone()
            if found is None:
                continue
            key, target = found
            column = next(one for one in columns[table] if one.name == name)
            if not column.required:
                connection.execute(
                    f'UPDATE "{table}" SET "{name}" = NULL WHERE rowid = ?', (number,)
                )
                yield table, str(key), (name,)
            elif parent in _STAND_INS and target is not None:
                if _make_stand_in(connection, columns[parent], target, UNREADABLE):
                    yield parent, str(target), ()
            else:
                connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (number,))
                yield table, str(key), ()


def _column_of(connection: sqlite3.Connection, table: str, which: int) -> str:
    names = {
        number: name
        for number, _, _, name, *_ in connection.execute(f'PRAGMA foreign_key_list("{table}")')
    }
    return str(names[which])


def _make_stand_in(
    connection: sqlite3.Connection, columns: Sequence[Column], key: str | int, name: str
) -> bool:
    """Make the row that others point to; tell whether there was none yet."""
    values = [
        key if one.is_key else name if one.name in _NAMES else one.stand_in() for one in columns
    ]
    marks = ", ".join("?" for _ in columns)
    done = connection.execute(
        f'INSERT OR IGNORE INTO "{columns[0].table}" VALUES ({marks})', values
    )
    return done.rowcount == 1


def _break_rings(
    connection: sqlite3.Connection, columns: dict[str, tuple[Column, ...]]
) -> Iterator[Lost]:
    """Clear references that lead back to where they began."""
    for table, name in RINGS:
        if name not in {column.name for column in columns[table]}:
            continue
        for key in rings(connection, table, name):
            connection.execute(f'UPDATE "{table}" SET "{name}" = NULL WHERE id = ?', (key,))
            yield table, key, (name,)


def _clear_lost_files(
    connection: sqlite3.Connection, columns: dict[str, tuple[Column, ...]]
) -> Iterator[Lost]:
    """Tell of files whose bytes are lost; rows that are nothing without them go."""
    for table, emptied in (("attachment", "NULL"), ("sent_file", "''"), ("paper_template", "")):
        if table not in columns:
            continue
        lost = connection.execute(
            f"SELECT id FROM \"{table}\" WHERE sha256 <> '' AND sha256 NOT IN (SELECT id FROM blob)"
        ).fetchall()
        for (key,) in lost:
            if emptied:
                connection.execute(f'UPDATE "{table}" SET sha256 = {emptied} WHERE id = ?', (key,))
            else:
                connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (key,))
            yield table, str(key), ("sha256",)
    if "conversion" in columns:  # they are made anew when they are needed
        connection.execute(
            "DELETE FROM conversion WHERE id NOT IN (SELECT id FROM blob) "
            "OR pdf_sha256 NOT IN (SELECT id FROM blob)"
        )


def _number_ranks(connection: sqlite3.Connection) -> None:
    """Number the points of each meeting 0, 1, 2 and so on, in the order they had."""
    connection.execute(
        "UPDATE agenda_item SET rank = told.place FROM ("
        "SELECT id, row_number() OVER (PARTITION BY meeting_id ORDER BY rank, rowid) - 1 AS place "
        "FROM agenda_item) AS told WHERE agenda_item.id = told.id AND rank <> told.place"
    )
