# SPDX-License-Identifier: MPL-2.0
"""References of a table to itself that lead round in a ring, which would be followed for ever."""

import sqlite3

RINGS = (("agenda_item", "parent_id"), ("organisation", "parent_id"), ("meeting", "for_meeting_id"))


def rings(connection: sqlite3.Connection, table: str, name: str) -> list[str]:
    """Return one key of every ring that a column's references to its own table make."""
    above = dict(
        connection.execute(f'SELECT id, "{name}" FROM "{table}" WHERE "{name}" IS NOT NULL')
    )
    found, done = [], set()
    for start in above:
        way: set[str] = set()
        key: str | None = start
        while key is not None and key not in done and key not in way:
            way.add(key)
            key = above.get(key)
        if key is not None and key in way:
            found.append(key)
        done |= way
    return found
