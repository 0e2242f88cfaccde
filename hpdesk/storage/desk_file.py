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
from hpdesk.storage.file_faults import DAMAGED, GONE, is_out_of_reach, told_as_damage
from hpdesk.storage.placing import drop_part, publish, refuse_existing, reserve_part, sync
from hpdesk.storage.plan_header import APPLICATION_ID, SUFFIX, USER_VERSION, read_version
from hpdesk.storage.plan_key import PlanKey, key_for
from hpdesk.storage.private_temp import keep_from_disk, wipe_leftovers
from hpdesk.storage.soundness import find_damage_in

__all__ = [
    "APPLICATION_ID",
    "DAMAGED",
    "SUFFIX",
    "USER_VERSION",
    "DeskFile",
    "Reader",
    "copy_desk_file",
    "new_desk_file",
    "open_desk_file",
    "publish",
    "refuse_existing",
    "told_as_damage",
]

_PIECE = 1 << 18  # bytes of a file that are read at a time
_NOT_THE_SAME = (
    "Drevet er tilbage, men {file} er ikke, som planen var: den er ændret eller skiftet ud imens. "
    "Luk planen, og åbn den igen, så du ser, hvad der står i den."
)


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
        self.older: Path | None = None  # the plan as it was, where opening it upgraded it
        self.key: PlanKey | None = None  # of an encrypted plan
        self.is_encrypted = False  # also while it is suspended and the key forgotten
        self._closed = False
        self._place: Path | None = None  # of the database, while the file is suspended
        self._is_away = False  # its drive was taken out, or the disk failed
        self._last: object = None  # what the file held when it was last written here

    def rows(self, sql: str, **parameters: object) -> list[Any]:
        """Return all rows of a query; a damaged page is told as such.

        Raises PasswordNeeded while the file is suspended, Cancelled once it is closed.
        """
        with self.lock:
            self.refuse_suspended()
            if self._closed:
                raise Cancelled  # a job that reads on while the window lets the plan go
            self.reach()
            with self.told():
                return self.connection.execute(sql, parameters).fetchall()

    @contextlib.contextmanager
    def told(self) -> Iterator[None]:
        """Turn what the disk says into a sentence, and remember where it was out of reach."""
        try:
            with told_as_damage(self.path):
                yield
        except UserError as problem:
            self._is_away = self._is_away or is_out_of_reach(problem.__cause__)
            raise

    def remember(self) -> None:
        """Remember what was written last, to know the file again when its drive has been away.

        Never raises: what was written is in the file, whatever the disk says after that.
        """
        try:
            self._last = _last_written(self.connection)
        except sqlite3.Error:
            self._last, self._is_away = None, True

    def reach(self) -> None:
        """Open the file anew where its drive has been away and is back.

        Raises UserError while it is not, and where it has come back as another: what is shown
        would not be what it holds.
        """
        with self.lock:
            if not self._is_away or self._closed or self._place is not None:
                return
            # first: a second connection of one process would end the locks of the first
            self.connection.close()
            if not self._live.exists():
                raise UserError(GONE, file=self.path.name)
            with told_as_damage(self.path):
                connection = connect(self._live, read_only=self.read_only, key=self.key)
                if self._last not in (None, _last_written(connection)):
                    connection.close()
                    raise UserError(_NOT_THE_SAME, file=self.path.name)
            self.connection, self._is_away = connection, False

    def state(self) -> object:
        """Return what is another once anybody has written in the file, this program or another.

        None in the middle of a write, which may still be rolled back.
        """
        with self.lock:
            ((changes, version),) = self.rows(
                "SELECT total_changes(), data_version FROM pragma_data_version"
            )
            if self.connection.in_transaction:
                return None
            return self.connection, changes, version

    def copy_content(self, sha256: str, target: Path) -> bool:
        """Write the bytes of a file in the plan to a path; tells whether the plan holds them.

        Raises as `rows` does, and OSError.
        """
        with self.lock:
            found = self.rows("SELECT rowid FROM blob WHERE id = :key", key=sha256)
            if not found:
                return False
            with target.open("wb") as file:
                for piece in self._pieces(found[0][0], sha256):
                    file.write(piece)
        return True

    def _pieces(self, row: int, sha256: str) -> Iterator[bytes]:
        """Give the bytes of a file in the plan, a piece at a time where the connection can."""
        if not hasattr(self.connection, "blobopen"):  # that of an encrypted plan
            yield from self.rows("SELECT content FROM blob WHERE id = :key", key=sha256)[0]
            return
        with (
            told_as_damage(self.path),
            self.connection.blobopen("blob", "content", row, readonly=True) as content,
        ):
            while piece := content.read(_PIECE):
                yield piece

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
            self.remember()  # another file may lie there now: one that was restored

    def close(self) -> None:
        """Close the connection; everything written is in the file already."""
        with self.lock:
            self._closed = True
            self.connection.close()


def _last_written(connection: sqlite3.Connection) -> object:
    """Return what tells two states of a plan, or two plans, from each other."""
    return connection.execute(
        "SELECT plan.id, (SELECT max(id) FROM change_set) FROM plan ORDER BY plan.id"
    ).fetchall()


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
    version, older = read_version(path), None
    read_only = not for_writing or version > USER_VERSION or not _is_writable(path)
    if version < USER_VERSION and not read_only:
        from hpdesk.storage.upgrading import upgrade_file  # Alembic: only when it is needed

        with told_as_damage(path):
            older = upgrade_file(path, APPLICATION_ID, USER_VERSION)
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
    desk_file.older = older
    desk_file.remember()
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
