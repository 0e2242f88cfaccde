# SPDX-License-Identifier: MPL-2.0
"""Reading what calendar files have said so far: the plan's key in them, and each meeting's mark."""

import json
from typing import NamedTuple

from hpdesk.storage.desk_file import Reader


class CalendarMark(NamedTuple):
    """What the last calendar file said of a meeting, as a mark, and its SEQUENCE."""

    sequence: int
    mark: str | None


def read_marks(reader: Reader) -> dict[str, CalendarMark]:
    """Return the marks of all meetings by their keys."""
    rows = reader.rows("SELECT id, calendar_sequence, calendar_mark FROM meeting")
    return {key: CalendarMark(sequence, mark) for key, sequence, mark in rows}


def read_highest_sequences(reader: Reader) -> dict[str, int]:
    """Return the highest SEQUENCE each meeting ever had, by the history: undo takes none back."""
    highest: dict[str, int] = {}
    for key, after in reader.rows(
        "SELECT row_key, after FROM row_change "
        "WHERE table_name = 'meeting' AND after LIKE '%\"calendar_sequence\"%'"
    ):
        sequence = json.loads(after).get("calendar_sequence") or 0
        highest[key] = max(highest.get(key, 0), sequence)
    return highest


def read_calendar_key(reader: Reader, setting: str) -> str | None:
    """Return the plan's key in calendar files as JSON, also where its making was undone."""
    rows = reader.rows("SELECT value FROM setting WHERE id = :key", key=setting)
    if rows:
        return str(rows[0][0])
    made = reader.rows(
        "SELECT after FROM row_change WHERE row_key = :key AND table_name = 'setting' "
        "AND after IS NOT NULL ORDER BY id LIMIT 1",
        key=setting,
    )
    return str(json.loads(made[0][0])["value"]) if made else None
