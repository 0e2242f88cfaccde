# SPDX-License-Identifier: MPL-2.0
"""Taking a person out of the file for good: rows, history, sent versions, search, free pages."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date

from hpdesk.storage import search_index
from hpdesk.storage.desk_file import DeskFile, Reader, told_as_damage
from hpdesk.storage.schema import METADATA
from hpdesk.storage.stored_texts import RewrittenRow, references_to, write_rewrites


def read_names_ever(reader: Reader, person_id: str) -> dict[str, list[str]]:
    """Return all names, mails and phones that a person has had in this file, by column."""
    found: dict[str, dict[str, None]] = {name: {} for name in ("name", "email", "phone")}
    for name, email, phone in reader.rows(
        "SELECT name, email, phone FROM person WHERE id = :key", key=person_id
    ):
        _note(found, {"name": name, "email": email, "phone": phone})
    for (name,) in reader.rows("SELECT name FROM earlier_person WHERE person_id = :k", k=person_id):
        _note(found, {"name": name})
    for (name,) in reader.rows(
        "SELECT name_then FROM task_responsible WHERE person_id = :key", key=person_id
    ):
        _note(found, {"name": name})
    for before, after in reader.rows(
        "SELECT before, after FROM row_change WHERE table_name = 'person' AND row_key = :key",
        key=person_id,
    ):
        for image in (before, after):
            _note(found, json.loads(image) if image else {})
    return {
        column: [value for value in values if value.strip()] for column, values in found.items()
    }


def _note(found: dict[str, dict[str, None]], image: dict[str, object]) -> None:
    for column, values in found.items():
        value = image.get(column)
        if isinstance(value, str):
            values[value] = None


def read_keys(reader: Reader) -> list[tuple[str, str]]:
    """Return (table, key) of every row whose key is a text."""
    return [
        (table.name, key)
        for table in METADATA.sorted_tables
        if table.name not in ("blob", "change_set", "row_change", "setting", "conversion")
        for (key,) in reader.rows(f'SELECT id FROM "{table.name}"')
    ]


def take_out(
    connection: sqlite3.Connection,
    person_id: str,
    name: str,
    rewrites: Iterable[RewrittenRow],
    renamed: Mapping[tuple[str, str], str],
    on: date,
) -> tuple[str, list[tuple[str, str]]]:
    """Take a person out of all texts inside the running transaction.

    `rewrites` were found by `find_rewrites`; `renamed` are (table, key) of the rows whose keys
    tell the name, with their new ones. Returns the person's key and (table, key) of the rows that
    changed. The search is made anew.
    """
    rows = tuple(rewrites)
    connection.execute(
        "DELETE FROM row_change WHERE (table_name = 'person' AND row_key = ?) OR "
        "(table_name = 'earlier_person' AND (row_key IN (SELECT id FROM earlier_person WHERE "
        "person_id = ?) OR json_extract(coalesce(before, after), '$.person_id') = ?))",
        (person_id,) * 3,
    )
    connection.execute("DELETE FROM earlier_person WHERE person_id = ?", (person_id,))
    write_rewrites(connection, rows)
    connection.execute(
        "UPDATE person SET name = ?, title = NULL, email = NULL, phone = NULL, notes = NULL, "
        "anonymised_on = ? WHERE id = ?",
        (name, on.isoformat(), person_id),
    )
    connection.execute(
        "UPDATE task_responsible SET name_then = ? WHERE person_id = ? AND name_then IS NOT NULL",
        (name, person_id),
    )
    for (table, key), new in renamed.items():
        _rename(connection, table, key, new)
    search_index.rebuild(connection)
    key = renamed.get(("person", person_id), person_id)
    changed = [
        (row.table, renamed.get((row.table, str(row.key)), str(row.key)))
        for row in rows
        if row.table != "row_change"
    ]
    return key, [("person", key), *changed, *_touched(connection, key)]


def _rename(connection: sqlite3.Connection, table: str, key: str, new: str) -> None:
    connection.execute(f'UPDATE "{table}" SET id = ? WHERE id = ?', (new, key))
    for other, column in references_to(table):
        connection.execute(f'UPDATE "{other}" SET "{column}" = ? WHERE "{column}" = ?', (new, key))


def _touched(connection: sqlite3.Connection, person_id: str) -> list[tuple[str, str]]:
    """Return the rows that show the person's name, for the screens."""
    return [
        (table, key)
        for table, column in references_to("person")
        for (key,) in connection.execute(
            f'SELECT id FROM "{table}" WHERE "{column}" = ?', (person_id,)
        )
    ]


def drop_sent_bytes(connection: sqlite3.Connection, sent_file_ids: Iterable[str]) -> None:
    """Let go of the bytes of sent files inside the running transaction; their lines stay."""
    connection.executemany(
        "UPDATE sent_file SET sha256 = '', size = 0 WHERE id = ?",
        [(key,) for key in sent_file_ids],
    )


def compact(desk_file: DeskFile) -> None:
    """Write the whole file anew, so that nothing of what was deleted is left in its bytes.

    Raises UserError where another program holds the file.
    """
    with desk_file.lock, told_as_damage(desk_file.path):
        desk_file.connection.execute("PRAGMA secure_delete=ON")
        desk_file.connection.execute("VACUUM")
