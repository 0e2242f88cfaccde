# SPDX-License-Identifier: MPL-2.0
"""Giving a plan file another key, its first, or none: a new file, verified, then put in place.

Whatever ends the program on the way, the name leads to a whole plan under the old key or the
new. What is left beside it is an unfinished copy, or the earlier file in clear under a hidden
name, which the next opening of the plan overwrites.
"""

import contextlib
import os
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.storage.file_faults import DAMAGED, told_as_damage
from hpdesk.storage.placing import drop_part, put_in_place, reserve_part, sync
from hpdesk.storage.plan_key import PlanKey, key_for, refuse_without_cipher
from hpdesk.storage.private_temp import wipe_file, wipe_leftovers

Progress = Callable[[float], None]
IsCancelled = Callable[[], bool]

_LOOK_EVERY = 2_000  # steps of SQLite's machine
_AT_ONCE = 64  # rows
_COPIED, _ALL = 0.6, 1.0  # shares of the work
_ROOM = 1.1  # of the file's size
_INTERRUPTED = 9  # SQLITE_INTERRUPT


def recode(path: Path, key: PlanKey | None, progress: Progress, cancelled: IsCancelled) -> None:
    """Give a plan file that nobody has open another key, or none with None.

    Nothing is changed until the new file is whole and holds the same, row by row. Raises
    UserError where it cannot be done and Cancelled where asked; the plan is then as it was.
    """
    path = path.absolute().resolve()
    refuse_without_cipher(path)
    before = key_for(path)
    _refuse_without_room(path)
    wipe_leftovers(path)
    part = reserve_part(path)
    try:
        with told_as_damage(path), _held_back(path, before):
            _write(path, before, part, key, progress, cancelled)
            sync(part, path)
        if cancelled():
            raise Cancelled
        _replace(part, path, wipes=before is None and key is not None)
    finally:
        drop_part(part)


def _refuse_without_room(path: Path) -> None:
    if shutil.disk_usage(path.parent).free < path.stat().st_size * _ROOM:
        raise UserError(
            "Der skal være plads til en kopi af {file} på disken, og det er der ikke. Planen er "
            "uændret. Ryd op på disken, og prøv igen.",
            file=path.name,
        )


@contextlib.contextmanager
def _held_back(path: Path, key: PlanKey | None) -> Iterator[None]:
    """Keep other programs from writing to the plan meanwhile."""
    from hpdesk.storage.cipher import open_cipher  # only encrypted plans need it

    # of the same library as the reading connection: two libraries do not know of one another's
    # locks within a process
    guard = open_cipher(f"{path.absolute().as_uri()}?mode=rw", key)
    try:
        guard.execute("BEGIN IMMEDIATE")
        yield
    finally:
        guard.close()


def _write(
    path: Path,
    before: PlanKey | None,
    part: Path,
    key: PlanKey | None,
    progress: Progress,
    cancelled: IsCancelled,
) -> None:
    from hpdesk.storage.cipher import open_cipher  # only encrypted plans need it

    size = max(path.stat().st_size, 1)

    def look() -> int:
        with contextlib.suppress(OSError):
            progress(_COPIED * min(part.stat().st_size / size, 1.0))
        return int(cancelled())

    connection = open_cipher(f"{path.absolute().as_uri()}?mode=rw", before)
    try:
        words = key.pragma() if key is not None else "''"
        connection.execute(
            f"ATTACH ? AS made KEY {words}", (f"{part.absolute().as_uri()}?mode=rw",)
        )
        connection.execute("PRAGMA made.synchronous=OFF")  # nobody knows the file yet
        connection.set_progress_handler(look, _LOOK_EVERY)
        try:
            connection.execute("SELECT sqlcipher_export('made')")
            for name in ("application_id", "user_version"):
                ((value,),) = connection.execute(f"PRAGMA main.{name}")
                connection.execute(f"PRAGMA made.{name}={value}")
            _compare(connection, path, progress, encrypted=key is not None)
        except sqlite3.OperationalError as fault:
            if getattr(fault, "sqlite_errorcode", 0) == _INTERRUPTED:
                raise Cancelled from fault
            raise
    finally:
        connection.close()


def _compare(
    connection: sqlite3.Connection, path: Path, progress: Progress, *, encrypted: bool
) -> None:
    """Raise UserError unless the new file is sound and holds what the old one does."""
    schema = "SELECT type, name, tbl_name, sql FROM {0}.sqlite_master ORDER BY type, name"
    objects = connection.execute(schema.format("main")).fetchall()
    faults = objects != connection.execute(schema.format("made")).fetchall()
    tables = [(name, sql) for kind, name, _, sql in objects if kind == "table"]
    for done, (name, sql) in enumerate(tables):
        progress(_COPIED + (_ALL - _COPIED) * done / len(tables))
        if not sql.upper().startswith("CREATE VIRTUAL"):  # its content lies in tables of its own
            faults = faults or not _same_rows(connection, name, sql)
    ((sound,), *_) = connection.execute("PRAGMA made.integrity_check(1)").fetchall()
    faults = faults or sound != "ok"
    if encrypted:  # every page's seal
        faults = faults or bool(connection.execute("PRAGMA made.cipher_integrity_check").fetchall())
    if faults:
        raise UserError(DAMAGED, file=path.name)


def _same_rows(connection: sqlite3.Connection, table: str, sql: str) -> bool:
    has_number = "WITHOUT ROWID" not in sql.upper()
    columns, order = ("rowid, *", "rowid") if has_number else ("*", "1, 2")
    query = f'SELECT {columns} FROM {{0}}."{table}" ORDER BY {order}'
    old, new = (connection.execute(query.format(name)) for name in ("main", "made"))
    while rows := old.fetchmany(_AT_ONCE):
        if rows != new.fetchmany(_AT_ONCE):
            return False
    return not new.fetchmany(1)


def _replace(part: Path, path: Path, *, wipes: bool) -> None:
    """Put the new file in the old one's place; with `wipes` the old one is overwritten."""
    old = path.with_name(f".{path.stem[:40]}-{secrets.token_hex(4)}.old")
    if wipes:
        with contextlib.suppress(OSError):  # without hard links it is freed, not overwritten
            os.link(path, old)
    try:
        put_in_place(part, path)
    except BaseException:
        old.unlink(missing_ok=True)
        raise
    if old.exists():
        wipe_file(old)
