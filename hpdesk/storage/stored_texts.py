# SPDX-License-Identifier: MPL-2.0
"""Every text that the file holds, the history and sent versions included: read and rewritten.

The walk is made from the schema, so that no new column can be forgotten. Texts inside JSON are
met one by one, and those of a row's history under the column they belong to.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import String

from hpdesk.storage.desk_file import Reader
from hpdesk.storage.schema import METADATA

_CHECKSUMS = frozenset({"sha256", "pdf_sha256"})
_HISTORY = ("row_change", "before", "after")
_HISTORY_ROWS = ("row_change", ("table_name", "row_key", "before", "after"))
_PAGE = 1000  # rows that are read at a time


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
    """Yield every text in the file; a place may come several times, once for each wording.

    The file is let go of between pages, so that others are not kept waiting.
    """
    for table, columns in text_columns().items():
        if table == _HISTORY[0]:
            continue
        for page in _pages(reader, table, columns):
            for _rowid, key, *values in page:
                for column, value in zip(columns, values, strict=True):
                    for text in _texts_in(value):
                        yield StoredText(table, str(key), column, text)
    yield from _read_history(reader)


def _pages(reader: Reader, table: str, columns: Iterable[str]) -> Iterator[list[Any]]:
    """Yield the rows of a table a page at a time, each led by its place in the file and its key."""
    named = ", ".join(f'"{column}"' for column in columns)
    after = -1
    while page := reader.rows(
        f'SELECT rowid, id, {named} FROM "{table}" WHERE rowid > :after '
        f"ORDER BY rowid LIMIT {_PAGE}",
        after=after,
    ):
        after = page[-1][0]
        yield page


def _read_history(reader: Reader) -> Iterator[StoredText]:
    seen: set[int] = set()
    for page in _pages(reader, *_HISTORY_ROWS):
        for _rowid, _id, table, key, *images in page:
            for image in images:
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


@dataclass(frozen=True, slots=True)
class RewrittenRow:
    """A row that is to say something else: the new values by column."""

    table: str
    key: object
    values: Mapping[str, object]


def find_rewrites(
    reader: Reader,
    rewrite: Rewrite,
    may_change: Callable[[str], bool],
    keys: Mapping[str, str],
    look: Callable[[int, int], None],
) -> list[RewrittenRow]:
    """Return every row that `rewrite` would change, the history included; nothing is written.

    `may_change` tells quickly that a text would stay as it is. `keys` maps keys of rows that
    change to their new ones, wherever they stand in JSON. `look` is told (rows done, of rows)
    while the file is let go of, and may raise.
    """
    rewriting = _Rewriting(rewrite, may_change, keys)
    tables = {t: c for t, c in text_columns().items() if t != _HISTORY[0]}
    counts = {t: reader.rows(f'SELECT count(*) FROM "{t}"')[0][0] for t in (*tables, _HISTORY[0])}
    total, done = sum(counts.values()), 0
    found: list[RewrittenRow] = []
    for table, columns in (*tables.items(), _HISTORY_ROWS):
        for page in _pages(reader, table, columns):
            look(done, total)
            done += len(page)
            for _rowid, key, *values in page:
                if table == _HISTORY[0]:
                    new = rewriting.of_history(*values)
                else:
                    new = rewriting.of_row(table, str(key), columns, values)
                if new:
                    found.append(RewrittenRow(table, key, new))
    return found


def write_rewrites(connection: sqlite3.Connection, rows: Iterable[RewrittenRow]) -> None:
    """Write the rows that `find_rewrites` found, inside the running transaction."""
    for row in rows:
        setting = ", ".join(f'"{column}" = ?' for column in row.values)
        connection.execute(
            f'UPDATE "{row.table}" SET {setting} WHERE id = ?', (*row.values.values(), row.key)
        )


class _Rewriting:
    """Rewrites values; a text that holds nothing to rewrite costs next to nothing."""

    def __init__(
        self, rewrite: Rewrite, may_change: Callable[[str], bool], renamed: Mapping[str, str]
    ) -> None:
        self._rewrite, self._may_change, self._renamed = rewrite, may_change, renamed

    def of_row(
        self, table: str, key: str, columns: Iterable[str], values: Iterable[object]
    ) -> dict[str, object]:
        """Return the columns of a row that change, with their new values."""
        new = {}
        for column, value in zip(columns, values, strict=True):
            better = self._value((table, key, column), value, earlier=False)
            if better != value:
                new[column] = better
        return new

    def of_history(
        self, table: str, key: str, before: str | None, after: str | None
    ) -> dict[str, object]:
        """Return the columns of a row of the history that change, with their new values."""
        new: dict[str, object] = {}
        for name, image in zip(_HISTORY[1:], (before, after), strict=True):
            values = json.loads(image) if image else {}
            better = {
                column: self._value((table, key, column), value, earlier=True)
                for column, value in values.items()
            }
            if better != values:
                new[name] = json.dumps(better, ensure_ascii=False)
        if key in self._renamed:
            new["row_key"] = self._renamed[key]
        return new

    def _value(self, place: tuple[str, str, str], value: Any, *, earlier: bool) -> Any:  # noqa: ANN401 - what JSON holds
        if isinstance(value, str):
            return self._text(place, value, earlier=earlier)
        if isinstance(value, dict):
            return {
                self._text(place, str(name), earlier=earlier): self._value(
                    place, inside, earlier=earlier
                )
                for name, inside in value.items()
            }
        if isinstance(value, list):
            return [self._value(place, inside, earlier=earlier) for inside in value]
        return value

    def _text(self, place: tuple[str, str, str], text: str, *, earlier: bool) -> str:
        if text in self._renamed:
            return self._renamed[text]
        inner = _as_json(text)
        if inner is None:
            if not self._may_change(text):
                return text
            return self._rewrite(StoredText(*place, text, earlier))
        better = self._value(place, inner, earlier=earlier)
        return text if better == inner else json.dumps(better, ensure_ascii=False)
