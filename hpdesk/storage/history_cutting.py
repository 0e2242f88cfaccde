# SPDX-License-Identifier: MPL-2.0
"""How much room the history takes, and cutting it at a date."""

import sqlite3
from collections.abc import Collection
from datetime import date, datetime

from hpdesk.storage.desk_file import Reader
from hpdesk.storage.garbage import checksums_in_history, drop_unused_bytes, unused_size

_IMAGES = "SELECT before, after FROM row_change"
_SIZE = (
    "coalesce(sum(60 + length(CAST(coalesce(r.before, '') AS BLOB)) "
    "+ length(CAST(coalesce(r.after, '') AS BLOB))), 0)"
)


def read_size(reader: Reader, before: date | None = None) -> tuple[int, int, int]:
    """Return how many steps there are, their bytes, and the rows they deleted.

    With `before` only the steps from before that day.
    """
    last = _last_step(reader, before)
    ((steps,),) = reader.rows("SELECT count(*) FROM change_set WHERE id <= :last", last=last)
    ((size, deleted),) = reader.rows(
        f"SELECT {_SIZE}, coalesce(sum(r.after IS NULL), 0) FROM row_change r "
        "WHERE r.change_set_id <= :last",
        last=last,
    )
    return steps, size, deleted


def read_oldest(reader: Reader) -> date | None:
    """Return the day of the oldest step."""
    for (at,) in reader.rows("SELECT changed_at FROM change_set ORDER BY id LIMIT 1"):
        return _day(at)
    return None


def read_newest(reader: Reader) -> date | None:
    """Return the day of the newest step."""
    for (at,) in reader.rows("SELECT changed_at FROM change_set ORDER BY id DESC LIMIT 1"):
        return _day(at)
    return None


def _day(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text).date()
    except (TypeError, ValueError):  # a damaged history has no days
        return None


def read_day_within(reader: Reader, most: int) -> date | None:
    """Return the day from which the history fits into so many bytes; None where all of it does."""
    total = 0
    for at, size in reader.rows(
        f"SELECT s.changed_at, {_SIZE} FROM change_set s LEFT JOIN row_change r "
        "ON r.change_set_id = s.id GROUP BY s.id ORDER BY s.id DESC"
    ):
        total += size
        if total > most:
            return _day(at)
    return None


def read_freed(reader: Reader, before: date, spared: Collection[str]) -> int:
    """Return how many bytes of files nothing would use after the history was cut at a day."""
    kept = _kept_checksums(reader, _last_step(reader, before))
    return unused_size(reader, kept | set(spared))


def _kept_checksums(reader: Reader, last: int) -> set[str]:
    rows = reader.rows(f"{_IMAGES} WHERE change_set_id > :last", last=last)
    return checksums_in_history(rows)


def _last_step(reader: Reader, before: date | None) -> int:
    """Return the last step from before a day; where the clock was set back, those before it too.

    Steps are cut from the oldest on, so that what is left holds together.
    """
    if before is None:
        ((last,),) = reader.rows("SELECT coalesce(max(id), 0) FROM change_set")
    else:
        ((last,),) = reader.rows(
            "SELECT coalesce((SELECT min(id) - 1 FROM change_set WHERE changed_at >= :day), "
            "(SELECT max(id) FROM change_set), 0)",
            day=before.isoformat(),
        )
    return int(last)


def cut(
    connection: sqlite3.Connection, reader: Reader, before: date, spared: Collection[str]
) -> None:
    """Delete the steps from before a day and the bytes nobody uses, inside the transaction.

    `spared` are the checksums that Undo may still need.
    """
    last = _last_step(reader, before)
    connection.execute("DELETE FROM row_change WHERE change_set_id <= ?", (last,))
    connection.execute("DELETE FROM change_set WHERE id <= ?", (last,))
    drop_unused_bytes(connection, _kept_checksums(reader, last) | set(spared))
