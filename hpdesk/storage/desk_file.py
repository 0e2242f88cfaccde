# SPDX-License-Identifier: MPL-2.0
"""The plan file on disk: what it is, where the live database lies, opening, making, copying.

The only room that knows SQLite as a file. It speaks plain `sqlite3`, so that a plan's first page
can be read before SQLAlchemy is imported (tech.md §2); SQLAlchemy is later given the same
connection. Rollback journal and FULL, because people copy, mail and share the file; locking
mode NORMAL rather than EXCLUSIVE, so that `hpdesk backup` and the other commands can read a plan
that a window has open.
"""

import contextlib
import glob
import os
import sqlite3
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

from hpdesk.domain.errors import UserError

SUFFIX = ".hpdesk"
APPLICATION_ID = 0x4850444B  # "HPDK", bytes 68-71 of the file
VERSION_MAJOR = 1
VERSION_MINOR = 2
USER_VERSION = VERSION_MAJOR << 16 | VERSION_MINOR

_SQLITE_MAGIC = b"SQLite format 3\x00"
_BUSY_SECONDS = 1.5  # a person waits for it, and what is typed is tried again
_A_DAY = 86_400.0  # seconds
_OTHERS_FAULT = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)  # not the file's

DAMAGED = "Filen {file} er beskadiget og er ikke ændret. Åbn den seneste sikkerhedskopi i stedet."


class Reader(Protocol):
    """What a read function needs: portable SQL with `:name` parameters in, tuples out."""

    def rows(self, sql: str, **parameters: object) -> list[Any]:
        """Return all rows of a query."""
        ...


class DeskFile:
    """One open plan file: one connection, shared by reads and the unit of work.

    `lock` guards the connection; jobs may read from other threads.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.connection = connection
        self.read_only = read_only
        self.lock = threading.RLock()

    def rows(self, sql: str, **parameters: object) -> list[Any]:
        """Return all rows of a query; a damaged page is told as such."""
        with self.lock, told_as_damage(self.path):
            return self.connection.execute(sql, parameters).fetchall()

    def close(self) -> None:
        """Close the connection; everything written is in the file already."""
        with self.lock:
            self.connection.close()


@contextlib.contextmanager
def told_as_damage(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a damaged, busy or full file into one Danish sentence."""
    try:
        yield
    except sqlite3.OperationalError as fault:
        raise _operational_fault(path, fault) from fault
    except sqlite3.DatabaseError as fault:
        if isinstance(fault, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        raise UserError(DAMAGED, file=path.name) from fault
    except UnicodeDecodeError as fault:  # SQLite quotes the damaged schema in its message
        raise UserError(DAMAGED, file=path.name) from fault


def _operational_fault(path: Path, fault: sqlite3.OperationalError) -> Exception:
    code = (getattr(fault, "sqlite_errorcode", None) or sqlite3.SQLITE_ERROR) & 0xFF
    sentences = {
        sqlite3.SQLITE_BUSY: "Filen {file} er optaget af et andet program. "
        "Luk det andet program, og prøv igen.",
        sqlite3.SQLITE_LOCKED: "Filen {file} er optaget af et andet program. "
        "Luk det andet program, og prøv igen.",
        sqlite3.SQLITE_FULL: "Der er ikke mere plads på disken, så ændringen blev ikke gemt i "
        "{file}. Ryd op på disken, og prøv igen.",
        sqlite3.SQLITE_READONLY: "Filen {file} er skrivebeskyttet, så ændringen blev ikke gemt. "
        "Gem en kopi et andet sted, og arbejd videre i den.",
        sqlite3.SQLITE_IOERR: "Disken svarede ikke, så {file} kunne ikke læses eller skrives. "
        "Se efter, at drevet er tilsluttet, og prøv igen.",
        sqlite3.SQLITE_CANTOPEN: "Filen {file} kunne ikke åbnes. "
        "Se efter, at mappen findes, og at du må skrive i den.",
    }
    if code in sentences:
        return UserError(sentences[code], file=path.name)
    # a table or column that should be there is missing, or a text is none: no longer whole
    if "no such" in str(fault) or "Could not decode" in str(fault):
        return UserError(DAMAGED, file=path.name)
    return fault


def open_desk_file(path: Path, *, for_writing: bool = True) -> DeskFile:
    """Open a plan file; raises UserError for what is no plan, newer, damaged or missing.

    A file that may not be written, or of a newer minor version, opens for reading. Nothing in
    the file is changed by opening it, except that an older version is upgraded (copied first);
    for reading, it is upgraded in memory alone.
    """
    path = path.absolute()
    version = _read_version(path)
    read_only = not for_writing or version > USER_VERSION or not _is_writable(path)
    if version < USER_VERSION and not read_only:
        from hpdesk.storage.upgrading import upgrade_file  # Alembic: only when it is needed

        with told_as_damage(path):
            upgrade_file(path, APPLICATION_ID, USER_VERSION)
    with told_as_damage(path):
        connection = _connect(path, read_only=read_only)
        try:
            connection.execute("SELECT count(*) FROM plan").fetchone()
            if read_only and version < USER_VERSION:
                connection = _upgraded_in_memory(connection)
        except BaseException:
            connection.close()
            raise
    return DeskFile(path, connection, read_only=read_only)


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _read_version(path: Path) -> int:
    """Return the file's version from its header, having refused what is no plan file."""
    refusal = (
        "Filen {file} er ikke en hpdesk-plan, og den er ikke ændret. "
        "Vælg en fil, der ender på .hpdesk."
    )
    try:
        if path.is_dir():
            raise UserError(
                "{file} er en mappe, ikke en plan. Vælg en fil, der ender på .hpdesk.",
                file=path.name,
            )
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise UserError(refusal, file=path.name)
        with path.open("rb") as file:
            header = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError as fault:
        raise UserError(
            "Filen {file} findes ikke. Se efter, om den er flyttet eller omdøbt.", file=str(path)
        ) from fault
    except PermissionError as fault:
        raise UserError(
            "Du har ikke adgang til at læse {file}. Bed ejeren af filen om adgang.", file=path.name
        ) from fault
    except OSError as fault:
        raise UserError(
            "Filen {file} kunne ikke læses. Se efter, at drevet er tilsluttet.", file=path.name
        ) from fault
    if len(header) < 100 or not header.startswith(_SQLITE_MAGIC):
        raise UserError(refusal, file=path.name)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise UserError(refusal, file=path.name)
    version = int.from_bytes(header[60:64], "big")
    if version >> 16 > VERSION_MAJOR:
        raise UserError(
            "Filen {file} er lavet med en nyere udgave af hpdesk og er ikke ændret. "
            "Hent den nyeste udgave af programmet for at åbne den.",
            file=path.name,
        )
    # major versions before the first were never written; a journal tells of a crash, and may
    # yet give the file the length its header promises
    never_was = version >> 16 < 1
    crashed = path.with_name(path.name + "-journal").exists()
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    pages = int.from_bytes(header[28:32], "big")
    counts_agree = header[24:28] == header[92:96]
    too_short = counts_agree and pages * page > size and not crashed
    if never_was or page < 512 or too_short:
        raise UserError(DAMAGED, file=path.name)
    return version


def _connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    mode = "ro" if read_only else "rw"
    connection = _open_uri(path, mode)
    if read_only:
        try:
            connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        except sqlite3.OperationalError:
            # a journal left by a crash must be rolled back before anyone can read
            connection.close()
            connection = _open_uri(path, "rw")
        except BaseException:
            connection.close()
            raise
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA cache_size=-16000")  # KiB
    if read_only:
        connection.execute("PRAGMA query_only=ON")
    return connection


def _upgraded_in_memory(older: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy of an older plan in today's schema, to read; closes the older one."""
    from hpdesk.storage.upgrading import make_schema

    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    try:
        _copy_pages(older, copy)
        make_schema(copy, APPLICATION_ID, USER_VERSION)
        copy.execute("PRAGMA query_only=ON")
    except BaseException:
        copy.close()
        raise
    older.close()
    return copy


def _open_uri(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.as_uri()}?mode={mode}",
        uri=True,
        timeout=_BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )


@contextlib.contextmanager
def new_desk_file(path: Path) -> Iterator[DeskFile]:
    """Make a plan file: filled under another name and given its own when all went well.

    Raises UserError where something stands under the name already or cannot be written there.
    """
    path = path.absolute()
    if path.suffix != SUFFIX:
        raise UserError(
            "Planens fil skal ende på .hpdesk. Skriv for eksempel {name}.hpdesk.",
            name=path.stem or "plan",
        )
    refuse_existing(path)
    part = _reserve_part(path)
    try:
        with told_as_damage(path):
            connection = _open_uri(part, "rw")
            try:
                connection.execute("PRAGMA synchronous=OFF")  # nobody knows the file yet
                from hpdesk.storage.upgrading import make_schema

                make_schema(connection, APPLICATION_ID, USER_VERSION)
                connection.execute("PRAGMA foreign_keys=ON")
                yield DeskFile(part, connection, read_only=False)
            finally:
                connection.close()
        _sync(part)
        publish(part, path)
    finally:
        _drop_part(part)


def refuse_existing(path: Path) -> None:
    """Raise UserError where something stands under a name that is to be new."""
    if os.path.lexists(path):  # also a link that leads nowhere
        raise UserError(
            "{file} findes allerede og er ikke ændret. Vælg et andet navn.", file=path.name
        )


def _reserve_part(path: Path) -> Path:
    _drop_leftovers(path)
    try:
        handle, name = tempfile.mkstemp(
            prefix=f".{path.stem[:40]}-", suffix=".part", dir=path.parent
        )
    except FileNotFoundError as fault:
        raise UserError(
            "Mappen {folder} findes ikke. Opret den, eller vælg en anden.", folder=str(path.parent)
        ) from fault
    except OSError as fault:
        raise UserError(
            "Der kan ikke skrives i mappen {folder}. Vælg en anden mappe.", folder=str(path.parent)
        ) from fault
    os.close(handle)
    return Path(name)


def _drop_leftovers(path: Path) -> None:
    """Remove what a killed program left of this plan more than a day ago."""
    pattern = f".{glob.escape(path.stem[:40])}-????????.part*"
    with contextlib.suppress(OSError):
        for leftover in path.parent.glob(pattern):
            if leftover.is_file() and leftover.stat().st_mtime < time.time() - _A_DAY:
                leftover.unlink()


def _drop_part(part: Path) -> None:
    for leftover in (part, part.with_name(part.name + "-journal")):
        leftover.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def publish(part: Path, path: Path) -> None:
    """Give a finished file its name in one step, never over another file."""
    mode = 0o666 & ~_umask()
    part.chmod(mode)
    try:
        os.link(part, path)
    except FileExistsError:
        refuse_existing(path)
    except OSError:
        # file systems without hard links: the check and the rename are then two steps
        refuse_existing(path)
        try:
            part.replace(path)
        except OSError as fault:
            raise UserError(
                "Filen {file} kunne ikke skrives. Vælg et kortere navn eller en anden mappe.",
                file=path.name,
            ) from fault


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def copy_desk_file(source: DeskFile, path: Path) -> None:
    """Write a verified copy of an open plan under a new name, in one step."""
    path = path.absolute()
    refuse_existing(path)
    part = _reserve_part(path)
    try:
        with told_as_damage(source.path):
            target = sqlite3.connect(part, isolation_level=None)
            try:
                with source.lock:
                    _copy_pages(source.connection, target)
                if _faults(target):
                    raise UserError(DAMAGED, file=source.path.name)
            finally:
                target.close()
        _sync(part)
        publish(part, path)
    finally:
        _drop_part(part)


def _copy_pages(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy a database as it is now.

    In a read transaction of its own: `backup` alone waits for ever on a locked file.
    """
    source.execute("BEGIN")
    try:
        source.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        source.backup(target)
    finally:
        source.execute("ROLLBACK")


def find_damage(desk_file: DeskFile, *, thorough: bool = True) -> list[str]:
    """Return what SQLite finds wrong with the structure and the references; empty where sound.

    Without `thorough` the indexes are not compared with their tables, which takes a fraction of
    the time. Raises UserError where another program holds the file.
    """
    with desk_file.lock, told_as_damage(desk_file.path):
        return _faults(desk_file.connection, thorough=thorough)


def _faults(connection: sqlite3.Connection, *, thorough: bool = True) -> list[str]:
    check = "integrity_check(20)" if thorough else "quick_check(1)"
    try:
        found = [row[0] for row in connection.execute(f"PRAGMA {check}") if row[0] != "ok"]
        found += [
            f"{table}: {parent}"
            for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check")
        ]
    except sqlite3.DatabaseError as fault:
        if (getattr(fault, "sqlite_errorcode", 0) & 0xFF) in _OTHERS_FAULT:
            raise
        return [str(fault)]
    return found
