# SPDX-License-Identifier: MPL-2.0
"""Saving what can be read of a damaged plan into a new file; the damaged one is only read.

The rows are read page by page (`raw_pages`), so that a lost page costs what lay on it. What the
history knows of a lost row or value is taken from there. The new file is then made whole
(`salvage_mending`), and only a whole one gets its name.
"""

import contextlib
import hashlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.storage.connecting import connect, open_uri
from hpdesk.storage.copying import IsCancelled, Progress, never, no_progress
from hpdesk.storage.file_faults import told_as_damage
from hpdesk.storage.hot_journal import refuse_false_journal
from hpdesk.storage.placing import drop_part, publish, refuse_existing, reserve_part, sync
from hpdesk.storage.plan_header import APPLICATION_ID, SUFFIX, USER_VERSION
from hpdesk.storage.plan_key import PlanKey, key_for, salt_of
from hpdesk.storage.raw_pages import BadPage, Lost, RawPages, RawRow, Value
from hpdesk.storage.salvage_history import rows_of_history
from hpdesk.storage.salvage_mending import mend
from hpdesk.storage.salvage_values import Column, columns_of
from hpdesk.storage.soundness import find_damage_in

_REVISIONS = ("0001", "0002", "0003", "0004")  # by the minor number of the version
_SCHEMA_PAGE = 1
Key = str | int


@dataclass(frozen=True, slots=True)
class Loss:
    """What could not be saved: a row, or some columns of one; `name` is what it was called."""

    table: str
    key: str
    columns: tuple[str, ...] = ()
    name: str = ""
    from_history: bool = False


@dataclass(slots=True)
class Salvaged:
    """What came out of it: rows saved by table, what is lost, and pages that could not be read.

    `is_newer` says that the file calls itself newer than the program, which knows less than it.
    """

    rows: dict[str, int] = field(default_factory=dict)
    losses: list[Loss] = field(default_factory=list)
    unread_pages: int = 0
    is_newer: bool = False


@dataclass(slots=True)
class _Found:
    """The rows of one table as they were read, by key, and the keys that its index knows."""

    columns: tuple[Column, ...]
    rows: dict[Key, dict[str, Value]] = field(default_factory=dict)
    keys: set[Key] = field(default_factory=set)

    def take(self, row: RawRow) -> bool:
        """Take up a row that fits the table; the first of a key is the one that counts."""
        given = row.values
        if len(given) > len(self.columns):
            return False
        values: dict[str, Value] = {}
        for number, column in enumerate(self.columns):
            value = given[number] if number < len(given) else column.stand_in()
            if column.is_key and column.is_number and value is None:
                value = row.number  # SQLite keeps it as the number of the row
            if not column.fits(value):
                return False
            values[column.name] = value
        key = values["id"]
        if not isinstance(key, str | int):
            return False
        self.rows.setdefault(key, values)
        return True


def salvage(
    source: Path,
    target: Path,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never,
) -> Salvaged:
    """Write what can be saved of a damaged plan as a new one, and return what could not.

    Raises UserError where nothing of a plan is found or the target cannot be written, and
    Cancelled where asked; nothing is left then.
    """
    target = target.absolute()
    if target.suffix != SUFFIX:
        raise UserError(
            "Den nye fil skal ende på .hpdesk. Skriv for eksempel {name}.hpdesk.",
            name=target.stem or "plan",
        )
    refuse_existing(target)
    key = key_for(source) if salt_of(source) is not None else None
    part = reserve_part(target)
    try:
        with told_as_damage(target):
            connection = open_uri(part, "rw", key)
            try:
                connection.execute("PRAGMA synchronous=OFF")  # nobody knows the file yet
                with _as_after_a_crash(source) as settled:
                    result = _fill(settled, key, connection, progress, cancelled)
                if damage := find_damage_in(connection):
                    raise RuntimeError(f"the salvaged plan is not whole: {damage[:2]}")
            finally:
                connection.close()
        sync(part)
        publish(part, target)
    finally:
        drop_part(part)
    return result


@contextlib.contextmanager
def _as_after_a_crash(source: Path) -> Iterator[Path]:
    """Yield a plan as a crash left it; a journal beside it is rolled back in a copy."""
    journal = source.with_name(source.name + "-journal")
    try:
        refuse_false_journal(source)
        crashed = journal.is_file()
    except UserError:
        crashed = False  # rolled back, it would take the plan with it
    if not crashed:
        yield source
        return
    with tempfile.TemporaryDirectory(prefix="hpdesk-") as folder:
        copy = Path(folder) / source.name
        shutil.copyfile(source, copy)
        shutil.copyfile(journal, copy.with_name(journal.name))
        with (
            contextlib.suppress(sqlite3.DatabaseError, UnicodeDecodeError),
            contextlib.closing(open_uri(copy, "rw", key_for(source))) as connection,
        ):
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield copy


def _fill(
    source: Path,
    key: PlanKey | None,
    target: sqlite3.Connection,
    progress: Progress,
    cancelled: IsCancelled,
) -> Salvaged:
    from hpdesk.storage.upgrading import make_schema  # Alembic: only when it is needed

    with source.open("rb") as file:
        pages = RawPages(file)
        make_schema(target, APPLICATION_ID, USER_VERSION, _revision(pages, key))
        found = {name: _Found(columns) for name, columns in columns_of(target).items()}
        result = Salvaged(is_newer=key is None and pages.version > USER_VERSION)
        reading = _read_encrypted(source, key, found) if key else _read_pages(pages, target, found)
        names, result.unread_pages = reading
    progress(0.5)
    if cancelled():
        raise Cancelled
    if not any(table.rows for table in found.values()):
        raise UserError(
            "Der kunne ikke reddes noget af {file}, og den er ikke ændret. "
            "Åbn den seneste sikkerhedskopi i stedet.",
            file=source.name,
        )
    target.execute("BEGIN")
    for name, table in found.items():
        result.rows[name] = _write(name, table, found, names, target, result.losses)
        if cancelled():
            raise Cancelled
    result.losses += [
        Loss(table, row_key, columns, names.get(row_key, ""))
        for table, row_key, columns in mend(target, source.stem)
    ]
    target.execute("COMMIT")
    progress(0.8)
    make_schema(target, APPLICATION_ID, USER_VERSION)  # which makes the search index too
    return result


def _revision(pages: RawPages, key: PlanKey | None) -> str:
    """Return the revision of the schema that the file was made in; today's where it is hidden."""
    minor = pages.version & 0xFFFF
    if key is not None or pages.version >> 16 != 1 or minor >= len(_REVISIONS):
        return "head"
    return _REVISIONS[minor]


def _read_pages(
    pages: RawPages, schema: sqlite3.Connection, found: dict[str, _Found]
) -> tuple[dict[str, str], int]:
    """Read all rows into `found`; return the names of rows by key, and how many pages were bad."""
    roots, unread = _roots(pages, schema)
    for name, table in found.items():
        unread += _read_keys(pages, roots.get(f"sqlite_autoindex_{name}_1"), table)
        unread += _read_rows(pages, roots.get(name), table)
    names: dict[str, str] = {}
    if "search_doc" in roots:
        for number in pages.walk(roots["search_doc"]).leaves:
            for row in pages.rows(number):
                if len(row.values) == 6 and isinstance(row.values[2], str):
                    names[row.values[2]] = str(row.values[3])
    for number in pages.unreached():
        for row in pages.rows(number):
            _take_stray(row, found)
    return names, unread


def _read_keys(pages: RawPages, root: int | None, table: _Found) -> int:
    """Read which keys a table should have from the index of them; return how many bad pages."""
    if root is None:
        return 0
    tree = pages.walk(root)
    for number in (*tree.leaves, *tree.nodes):
        keys = (entry[0] for entry in pages.entries(number) if entry)
        table.keys.update(key for key in keys if isinstance(key, str))
    return tree.unread


def _read_rows(pages: RawPages, root: int | None, table: _Found) -> int:
    if root is None:
        return 0
    tree = pages.walk(root)
    for number in tree.leaves:
        for row in pages.rows(number):
            table.take(row)
    return tree.unread


def _take_stray(row: RawRow, found: dict[str, _Found]) -> None:
    """Take up a row of a page that no tree leads to any more, where an index knows its key.

    Others may be rows that were deleted long ago; those stay deleted.
    """
    key = row.values[0] if row.values else None
    owners = [
        table
        for table in found.values()
        if (isinstance(key, str) and key in table.keys and key not in table.rows)
    ]
    if len(owners) == 1:
        owners[0].take(row)


def _roots(pages: RawPages, schema: sqlite3.Connection) -> tuple[dict[str, int], int]:
    """Return the first page of every table and index by name.

    What the file's own list of them has lost is taken from a new file, where it most often lies
    at the same place.
    """
    roots: dict[str, int] = {}
    tree = pages.walk(_SCHEMA_PAGE)
    for number in tree.leaves:
        for row in pages.rows(number):
            match row.values:
                case ("table" | "index", str(name), str(), int(root), *_) if root > 1:
                    roots.setdefault(name, root)
    taken = set(roots.values())
    for name, root in schema.execute("SELECT name, rootpage FROM sqlite_master WHERE rootpage > 1"):
        if name not in roots and root not in taken:
            with contextlib.suppress(BadPage, IndexError):
                if pages.kind(root) in ((5, 13) if not name.startswith("sqlite_") else (2, 10)):
                    roots[name] = root
    return roots, tree.unread


def _read_encrypted(
    source: Path, key: PlanKey | None, found: dict[str, _Found]
) -> tuple[dict[str, str], int]:
    """Read the rows of an encrypted plan from both ends of each table up to what is damaged."""
    unread = 0
    for name, table in found.items():
        for order in ("ASC", "DESC"):
            # SQLCipher reads nothing more over a connection that has met a bad page
            with told_as_damage(source):
                connection = connect(source, read_only=True, key=key)
            try:
                cursor = connection.execute(f'SELECT rowid, * FROM "{name}" ORDER BY rowid {order}')
                for number, *values in cursor:
                    table.take(RawRow(number, tuple(values)))
                break
            except sqlite3.DatabaseError:
                unread += 1
            finally:
                connection.close()
    return {}, unread


def _write(
    name: str,
    table: _Found,
    found: dict[str, _Found],
    names: dict[str, str],
    target: sqlite3.Connection,
    losses: list[Loss],
) -> int:
    """Write the rows of a table; return how many."""
    known = rows_of_history(found["row_change"].rows, name)
    if name == "blob":
        _drop_changed_blobs(table, losses)
    # where the index is lost too, the history alone tells of rows that should be there
    expected = table.keys or set(known)
    for key in expected - table.rows.keys():
        whole = known.get(str(key))
        if whole is not None and {column.name for column in table.columns} <= whole.keys():
            table.rows[key] = whole
            losses.append(Loss(name, str(key), from_history=True))
        else:
            losses.append(Loss(name, str(key), name=names.get(str(key), "")))
    marks = ", ".join("?" for _ in table.columns)
    statement = f'INSERT INTO "{name}" VALUES ({marks})'
    for key, row in table.rows.items():
        values, lost = _sound(table.columns, row, known.get(str(key), {}))
        if lost:
            losses.append(Loss(name, str(key), lost))
        target.execute(statement, values)
    return len(table.rows)


def _sound(
    columns: tuple[Column, ...], row: dict[str, Value], known: dict[str, Value]
) -> tuple[list[Value], tuple[str, ...]]:
    """Return a row's values with what can be read in them, and the columns that are lost."""
    values: list[Value] = []
    lost = []
    for column in columns:
        value = row[column.name]
        if not column.is_sound(value):
            value = known.get(column.name, Lost.VALUE)
            if not column.is_sound(value):
                lost.append(column.name)
                value = column.stand_in()
        values.append(value)
    return values, tuple(lost)


def _drop_changed_blobs(table: _Found, losses: list[Loss]) -> None:
    for key, row in list(table.rows.items()):
        content = row["content"]
        if not isinstance(content, bytes) or hashlib.sha256(content).hexdigest() != key:
            del table.rows[key]
            table.keys.discard(key)
            losses.append(Loss("blob", str(key)))
