# SPDX-License-Identifier: MPL-2.0
"""Every text that the file holds, the history and sent versions included: read and rewritten.

The walk is made from the schema, so that no new column can be forgotten. Texts inside JSON are
met one by one, and those of a row's history under the column they belong to.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import String

from hpdesk.storage.desk_file import Reader
from hpdesk.storage.schema import METADATA

_CHECKSUMS = frozenset({"sha256", "pdf_sha256"})
_HISTORY = ("row_change", "before", "after")


@dataclass(frozen=True, slots=True)
class StoredText:
    """A text at its place; `is_earlier` where it stands in the history of the place only."""

    table: str
    key: str
    column: str
    text: str
    is_earlier: bool = False


Rewrite = Callable[[StoredText], str]


@cache
def text_columns() -> Mapping[str, tuple[str, ...]]:
    """Return the columns that hold words, by table: no keys, references or checksums."""
    found = {}
    for table in METADATA.sorted_tables:
        names = tuple(
            column.name
            for column in table.columns
            if isinstance(column.type, String)
            and not column.primary_key
            and not column.foreign_keys
            and column.name not in _CHECKSUMS
        )
        if names:
            found[table.name] = names
    return found


@cache
def checksum_columns() -> tuple[tuple[str, str], ...]:
    """Return (table, column) of everything that points to bytes in the file."""
    return tuple(
        (table.name, column.name)
        for table in METADATA.sorted_tables
        for column in table.columns
        if column.name in _CHECKSUMS
    )


@cache
def references_to(table: str) -> tuple[tuple[str, str], ...]:
    """Return (table, column) of every reference to a table."""
    return tuple(
        (other.name, column.name)
        for other in METADATA.sorted_tables
        for column in other.columns
        if any(key.column.table.name == table for key in column.foreign_keys)
    )


def read_texts(reader: Reader) -> Iterator[StoredText]:
    """Yield every text in the file; a place may come several times, once for each wording."""
    for table, columns in text_columns().items():
        if table == _HISTORY[0]:
            continue
        named = ", ".join(f'"{column}"' for column in columns)
        for key, *values in reader.rows(f'SELECT id, {named} FROM "{table}"'):
            for column, value in zip(columns, values, strict=True):
                for text in _texts_in(value):
                    yield StoredText(table, str(key), column, text)
    yield from _read_history(reader)


def _read_history(reader: Reader) -> Iterator[StoredText]:
    seen: set[int] = set()
    for table, key, before, after in reader.rows(
        "SELECT table_name, row_key, before, after FROM row_change"
    ):
        for image in (before, after):
            for column, value in (json.loads(image) if image else {}).items():
                if not isinstance(value, str) or column not in text_columns().get(table, ()):
                    continue
                mark = hash((table, key, column, value))  # typing leaves many of the same
                if mark not in seen:
                    seen.add(mark)
                    for text in _texts_in(value):
                        yield StoredText(table, key, column, text, is_earlier=True)


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        inner = _as_json(value)
        if inner is None:
            yield value
        else:
            yield from _texts_in(inner)
    elif isinstance(value, dict):
        for name, inside in value.items():
            yield str(name)
            yield from _texts_in(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from _texts_in(inside)


def _as_json(text: str) -> Any:  # noqa: ANN401 - what JSON holds
    """Return what a text holds as a JSON list or object, or None where it is just words."""
    if text[:1] not in ("[", "{", '"'):
        return None
    try:
        return json.loads(text)
    except ValueError:
        return None


def rewrite_texts(
    connection: sqlite3.Connection, rewrite: Rewrite, keys: Mapping[str, str] | None = None
) -> list[tuple[str, str]]:
    """Rewrite every text inside the running transaction; returns (table, key) of what changed.

    `keys` maps keys of rows that change to their new ones, wherever they stand in JSON.
    """
    renamed = keys or {}
    changed: list[tuple[str, str]] = []
    for table, columns in text_columns().items():
        if table == _HISTORY[0]:
            continue
        named = ", ".join(f'"{column}"' for column in columns)
        for key, *values in connection.execute(f'SELECT id, {named} FROM "{table}"').fetchall():
            new = {}
            for column, value in zip(columns, values, strict=True):
                told = _Told(rewrite, table, str(key), column, renamed)
                better = told.rewritten(value)
                if better != value:
                    new[column] = better
            if new:
                _update(connection, table, key, new)
                changed.append((table, str(key)))
    _rewrite_history(connection, rewrite, renamed)
    return changed


def _update(
    connection: sqlite3.Connection, table: str, key: object, values: Mapping[str, object]
) -> None:
    setting = ", ".join(f'"{column}" = ?' for column in values)
    connection.execute(f'UPDATE "{table}" SET {setting} WHERE id = ?', (*values.values(), key))


def _rewrite_history(
    connection: sqlite3.Connection, rewrite: Rewrite, renamed: Mapping[str, str]
) -> None:
    rows = connection.execute("SELECT id, table_name, row_key, before, after FROM row_change")
    for row_id, table, key, *images in rows.fetchall():
        new: dict[str, object] = {}
        for name, image in zip(_HISTORY[1:], images, strict=True):
            values = json.loads(image) if image else {}
            better = {
                column: _Told(rewrite, table, key, column, renamed, earlier=True).rewritten(value)
                for column, value in values.items()
            }
            if better != values:
                new[name] = json.dumps(better, ensure_ascii=False)
        if key in renamed:
            new["row_key"] = renamed[key]
        if new:
            _update(connection, "row_change", row_id, new)


class _Told:
    """Rewrites the texts of one place."""

    def __init__(
        self,
        rewrite: Rewrite,
        table: str,
        key: str,
        column: str,
        renamed: Mapping[str, str],
        *,
        earlier: bool = False,
    ) -> None:
        self._rewrite, self._place = rewrite, (table, key, column)
        self._renamed, self._earlier = renamed, earlier

    def rewritten(self, value: Any) -> Any:  # noqa: ANN401 - what JSON holds
        """Return a value with all its texts rewritten; one that has nothing to rewrite as it is."""
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, dict):
            return {self._text(str(n)): self.rewritten(inside) for n, inside in value.items()}
        if isinstance(value, list):
            return [self.rewritten(inside) for inside in value]
        return value

    def _text(self, text: str) -> str:
        if text in self._renamed:
            return self._renamed[text]
        inner = _as_json(text)
        if inner is None:
            return self._rewrite(StoredText(*self._place, text, self._earlier))
        better = self.rewritten(inner)
        return text if better == inner else json.dumps(better, ensure_ascii=False)
