# SPDX-License-Identifier: MPL-2.0
"""Whether a plan file is sound: its pages, its references, and its search."""

import sqlite3
from typing import TYPE_CHECKING

from hpdesk.storage.file_faults import is_others_fault, told_as_damage
from hpdesk.storage.rings import RINGS, rings

if TYPE_CHECKING:  # which asks here whether a copy is sound
    from hpdesk.storage.desk_file import DeskFile


def find_damage(desk_file: "DeskFile", *, thorough: bool = True) -> list[str]:
    """Return what SQLite finds wrong with the structure and the references; empty where sound.

    Without `thorough` the indexes are not compared with their tables, which takes a fraction of
    the time. Raises UserError where another program holds the file.
    """
    with desk_file.lock, told_as_damage(desk_file.path):
        return find_damage_in(desk_file.connection, thorough=thorough)


def find_damage_in(connection: sqlite3.Connection, *, thorough: bool = True) -> list[str]:
    """Return what SQLite finds wrong with the file of a connection; empty where it is sound."""
    check = "integrity_check(20)" if thorough else "quick_check(1)"
    try:
        found = [row[0] for row in connection.execute(f"PRAGMA {check}") if row[0] != "ok"]
        found += [
            f"{table}: {parent}"
            for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check")
        ]
    except sqlite3.DatabaseError as fault:
        if is_others_fault(fault):
            raise
        return [str(fault)]
    return found


def find_rings(desk_file: "DeskFile") -> list[tuple[str, str]]:
    """Return table and key of rows whose reference leads, in the end, back to themselves."""
    with desk_file.lock, told_as_damage(desk_file.path):
        return [
            (table, key)
            for table, name in RINGS
            for key in rings(desk_file.connection, table, name)
        ]


def is_search_fitting(desk_file: "DeskFile") -> bool:
    """Tell whether the search index holds what the plan says."""
    from hpdesk.storage.search_index import is_fitting

    with desk_file.lock, told_as_damage(desk_file.path):
        # as it is at one moment: another program may be writing
        desk_file.connection.execute("BEGIN")
        try:
            return is_fitting(desk_file.connection)
        finally:
            desk_file.connection.execute("ROLLBACK")
