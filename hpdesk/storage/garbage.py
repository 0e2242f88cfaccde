# SPDX-License-Identifier: MPL-2.0
"""Letting go of bytes that nothing in the plan uses any more: the one place that deletes them."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping

from hpdesk.storage.desk_file import Reader
from hpdesk.storage.stored_texts import checksum_columns

_COLUMNS = ("sha256", "pdf_sha256")


def drop_unused_bytes(
    connection: sqlite3.Connection, spared: Collection[str] = frozenset()
) -> None:
    """Delete unused bytes inside the running transaction, but for those with `spared` checksums.

    Pages that were made of a bilag go with it; they can be made again.
    """
    connection.execute(
        "DELETE FROM conversion WHERE id NOT IN "
        "(SELECT sha256 FROM attachment WHERE sha256 IS NOT NULL)"
    )
    unused = [
        (key,)
        for (key,) in connection.execute(f"SELECT id FROM blob WHERE {_unused()}")
        if key not in spared
    ]
    connection.executemany("DELETE FROM blob WHERE id = ?", unused)


def unused_size(reader: Reader, spared: Collection[str]) -> int:
    """Return how many bytes nothing uses, but for those with `spared` checksums."""
    return sum(
        size
        for key, size in reader.rows(f"SELECT id, length(content) FROM blob WHERE {_unused()}")
        if key not in spared
    )


def _unused() -> str:
    used = " UNION ".join(
        f'SELECT "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL'
        for table, column in checksum_columns()
    )
    return f"id NOT IN ({used})"


def checksums_in_history(images: Iterable[tuple[str | None, ...]]) -> set[str]:
    """Return the checksums that stored row images name."""
    found: set[str] = set()
    for row in images:
        for image in row:
            if image and "sha256" in image:
                found |= checksums_of(_read(image))
    return found


def checksums_of(image: Mapping[str, object] | None) -> set[str]:
    """Return the checksums that a row image names."""
    return {value for name in _COLUMNS if isinstance(value := (image or {}).get(name), str)}


def _read(image: str) -> Mapping[str, object]:
    try:
        read = json.loads(image)
    except ValueError:  # a damaged history names nothing
        return {}
    return read if isinstance(read, dict) else {}
