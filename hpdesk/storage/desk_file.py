# SPDX-License-Identifier: MPL-2.0
"""The plan file on disk: opening, making and copying one.

With `plan_header`, `connecting`, `file_faults` and `placing` the only rooms that know SQLite as a
file. They speak plain `sqlite3`, so that a plan's first page can be read before SQLAlchemy is
imported; SQLAlchemy is later given the same connection.
"""

import contextlib
import os
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

from hpdesk.domain.errors import Cancelled, PasswordNeeded, UserError
from hpdesk.storage.connecting import connect, copy_pages, open_uri
from hpdesk.storage.copying import (
    IsCancelled,
    Progress,
    copy_in_slices,
    interrupted_when,
    never,
    no_progress,
)
from hpdesk.storage.file_faults import DAMAGED, is_others_fault, told_as_damage
from hpdesk.storage.placing import drop_part, publish, refuse_existing, reserve_part, sync
from hpdesk.storage.plan_header import APPLICATION_ID, SUFFIX, USER_VERSION, read_version
from hpdesk.storage.plan_key import PlanKey, key_for
from hpdesk.storage.private_temp import keep_from_disk, wipe_leftovers
from hpdesk.storage.rings import RINGS, rings

__all__ = [
    "APPLICATION_ID",
    "DAMAGED",
    "SUFFIX",
    "USER_VERSION",
    "DeskFile",
    "Reader",
    "copy_desk_file",
    "find_damage",
    "find_damage_in",
    "new_desk_file",
    "open_desk_file",
    "publish",
    "refuse_existing",
    "told_as_damage",
]


class Reader(Protocol):
    """What a read function needs: portable SQL with `:name` parameters in, tuples out."""

    def rows(self, sql: str, **parameters: object) -> list[Any]:
        """Return all rows of a query."""
        ...


class DeskFile:
    """One open plan file: one connection, shared by reads and the unit of work.

    `lock` guards the connection; jobs may read from other threads.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        *,
        read_only: bool,
        live: Path | None = None,
    ) -> None:
        self.path = path
        self._live = live or path
        self.connection = connection
        self.read_only = read_only
        self.lock = threading.RLock()
        self.key: PlanKey | None = None  # of an encrypted plan
        self.is_encrypted = False  # also while it is suspended and the key forgotten
        self._closed = False
        self._place: Path | None = None  # of the database, while the file is suspended

    def rows(self, sql: str, **parameters: object) -> list[Any]:
        """Return all rows of a query; a damaged page is told as such.

        Raises PasswordNeeded while the file is suspended, Cancelled once it is closed.
        """
        with self.lock, told_as_damage(self.path):
            self.refuse_suspended()
            if self._closed:
                raise Cancelled  # a job that reads on while the window lets the plan go
            return self.connection.execute(sql, parameters).fetchall()

    @property
    def live_path(self) -> Path:
        """Return where the database itself lies: the file, or its working copy."""
        return self._place or self._live

    def refuse_suspended(self) -> None:
        """Raise PasswordNeeded while the file is suspended."""
        if self._place is not None:
            raise PasswordNeeded(self.path.name)

    def suspend(self) -> None:
        """Close the connection and let go of the key, until `resume`.

        A plan that lies in memory, being older than the program, stays there.
        """
        with self.lock:
            if self._place is not None:
                return
            ((_, _, place), *_) = self.connection.execute("PRAGMA database_list")
            if not place:
                return
            self.connection.close()
            self.key, self._place = None, Path(place)

    def resume(self) -> None:
        """Open the connection again; an encrypted plan's key must be on the ring.

        Raises UserError where it cannot be opened; the plan then stays suspended.
        """
        with self.lock, told_as_damage(self.path):
            if self._place is None:
                return
            key = key_for(self._place)
            if key is not None:
                keep_from_disk(self._place)
            self.connection = connect(self._place, read_only=self.read_only, key=key)
            self.key, self.is_encrypted, self._place = key, key is not None, None

    def close(self) -> None:
        """Close the connection; everything written is in the file already."""
        with self.lock:
            self._closed = True
            self.connection.close()


def open_desk_file(path: Path, *, for_writing: bool = True, named: Path | None = None) -> DeskFile:
    """Open a plan file; raises UserError for what is no plan, newer, damaged or missing.

    A file that may not be written, or of a newer minor version, opens for reading. Nothing in
    the file is changed by opening it, except that an older version is upgraded (copied first);
    for reading, it is upgraded in memory alone. `named` is the file that a person opened where
    `path` is its working copy.
    """
    path = path.absolute()
    key = key_for(path)
    if key is not None:
        keep_from_disk(path)
        wipe_leftovers(path)
    version = read_version(path)
    read_only = not for_writing or version > USER_VERSION or not _is_writable(path)
    if version < USER_VERSION and not read_only:
        from hpdesk.storage.upgrading import upgrade_file  # Alembic: only when it is needed

        with told_as_damage(path):
            upgrade_file(path, APPLICATION_ID, USER_VERSION)
    with told_as_damage(path):
        connection = connect(path, read_only=read_only)
        try:
            connection.execute("SELECT count(*) FROM plan").fetchone()
            if read_only and version < USER_VERSION:
                connection = _upgraded_in_memory(path, connection, key)
        except BaseException:
            connection.close()
            raise
    desk_file = DeskFile(named or path, connection, read_only=read_only, live=path)
    desk_file.key, desk_file.is_encrypted = key, key is not None
    return desk_file


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _upgraded_in_memory(
    path: Path, older: sqlite3.Connection, key: PlanKey | None
) -> sqlite3.Connection:
    """Return a copy of an older plan in today's schema, to read; closes the older one."""
    from hpdesk.storage.upgrading import make_schema

    copy = _copy_in_memory(path, older, key)
    try:
        make_schema(copy, APPLICATION_ID, USER_VERSION)
        copy.execute("PRAGMA query_only=ON")
    except BaseException:
        copy.close()
        raise
    older.close()
    return copy


def _copy_in_memory(
    path: Path, source: sqlite3.Connection, key: PlanKey | None
) -> sqlite3.Connection:
    if key is not None:  # its pages cannot be copied into an unencrypted database
        from hpdesk.storage.cipher import copy_in_clear

        return copy_in_clear(path, key)
    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    copy_pages(source, copy)
    return copy


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
    part = reserve_part(path)
    try:
        with told_as_damage(path):
            connection = open_uri(part, "rw")
            try:
                connection.execute("PRAGMA synchronous=OFF")  # nobody knows the file yet
                from hpdesk.storage.upgrading import make_schema

                make_schema(connection, APPLICATION_ID, USER_VERSION)
                connection.execute("PRAGMA foreign_keys=ON")
                yield DeskFile(part, connection, read_only=False)
            finally:
                connection.close()
        sync(part, path)
        publish(part, path)
    finally:
        drop_part(part)


def copy_desk_file(
    source: DeskFile,
    path: Path,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never,
) -> None:
    """Write a verified copy of an open plan under a new name, in one step.

    A copy of an encrypted plan is encrypted with the same key. The plan may be written
    meanwhile, from other threads too. Raises Cancelled where asked; nothing is left then.
    """
    path = path.absolute()
    refuse_existing(path)
    part = reserve_part(path)
    try:
        with told_as_damage(source.path):
            with source.lock:
                source.refuse_suspended()
                key = source.key
            target = open_uri(part, "rw", key)
            try:
                with _to_copy_from(source, key) as connection:
                    copy_in_slices(connection, target, source.path.name, progress, cancelled)
                with interrupted_when(target, cancelled):
                    if find_damage_in(target):
                        raise UserError(DAMAGED, file=source.path.name)
            finally:
                target.close()
        sync(part, path)
        publish(part, path)
    finally:
        drop_part(part)


@contextlib.contextmanager
def _to_copy_from(source: DeskFile, key: PlanKey | None) -> Iterator[sqlite3.Connection]:
    """Yield a connection that shares nothing with the one that writes, where there can be one."""
    with source.lock:
        ((_, _, place), *_) = source.connection.execute("PRAGMA database_list")
        if not place:  # an older plan, read from memory
            yield source.connection
            return
        # opened under the lock: to open a file ends the locks that the process has on it
        connection = connect(Path(place), read_only=True, key=key)
    try:
        yield connection
    finally:
        connection.close()


def find_damage(desk_file: DeskFile, *, thorough: bool = True) -> list[str]:
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


def find_rings(desk_file: DeskFile) -> list[tuple[str, str]]:
    """Return table and key of rows whose reference leads, in the end, back to themselves."""
    with desk_file.lock, told_as_damage(desk_file.path):
        return [
            (table, key)
            for table, name in RINGS
            for key in rings(desk_file.connection, table, name)
        ]


def is_search_fitting(desk_file: DeskFile) -> bool:
    """Tell whether the search index holds what the plan says."""
    from hpdesk.storage.search_index import is_fitting

    with desk_file.lock, told_as_damage(desk_file.path):
        # as it is at one moment: another program may be writing
        desk_file.connection.execute("BEGIN")
        try:
            return is_fitting(desk_file.connection)
        finally:
            desk_file.connection.execute("ROLLBACK")
