# SPDX-License-Identifier: MPL-2.0
"""Connecting to a plan file: rollback journal and EXTRA, because people copy, mail and share it.

With FULL alone the journal could be back after a power cut, and roll back what was told as saved:
EXTRA waits until its name is off the disk (tests/torture takes the power away to see to it).
Locking mode NORMAL rather than EXCLUSIVE, so that `hpdesk backup` and the other commands can
read a plan that a window has open.
"""

import sqlite3
from pathlib import Path

from hpdesk.domain.errors import UserError
from hpdesk.storage.file_faults import told_as_damage
from hpdesk.storage.hot_journal import refuse_false_journal
from hpdesk.storage.plan_key import PlanKey, key_for

PLANTED = (
    "Filen {file} rummer noget, der ikke hører til i en plan, og er hverken åbnet eller ændret. "
    "Få en ny kopi af den, den kommer fra, eller red indholdet over i en ny plan med »Reparér«."
)
_BUSY_SECONDS = 1.5  # a person waits for it, and what is typed is tried again
_CACHE = 16_000  # KiB
_CIPHER_CACHE = 64_000  # KiB: a page that is decrypted need not be decrypted again


def connect(path: Path, *, read_only: bool, key: PlanKey | None = None) -> sqlite3.Connection:
    """Return a connection to a plan file; a journal left by a crash is rolled back first.

    Raises PasswordNeeded for an encrypted plan whose key nobody has given, here or before.
    """
    key = key or key_for(path)
    mode = "ro" if read_only else "rw"
    refuse_false_journal(path)
    connection = open_uri(path, mode, key)
    if read_only:
        try:
            connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        except sqlite3.OperationalError:
            # a journal left by a crash must be rolled back before anyone can read
            connection.close()
            connection = open_uri(path, "rw", key)
        except BaseException:
            connection.close()
            raise
    try:
        refuse_planted(connection, path)
    except BaseException:
        connection.close()
        raise
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=EXTRA")
    cache = _CACHE if key is None else _CIPHER_CACHE
    connection.execute(f"PRAGMA cache_size=-{cache}")
    if read_only:
        connection.execute("PRAGMA query_only=ON")
    return connection


def refuse_planted(connection: sqlite3.Connection, path: Path) -> None:
    """Raise UserError where a file holds anything that acts by itself: a plan holds rows only.

    A file may come from anywhere, and a trigger in it would run with the next change.
    """
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    planted = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type NOT IN ('table', 'index') "
        "OR (type = 'table' AND rootpage = 0 AND name NOT IN ('search_words', 'search_parts')) "
        "LIMIT 1"
    ).fetchone()
    if planted:
        raise UserError(PLANTED, file=path.name)


def open_uri(path: Path, mode: str, key: PlanKey | None = None) -> sqlite3.Connection:
    """Return a bare connection; `mode` is `ro` or `rw`, `key` that of an encrypted plan."""
    if key is not None:
        from hpdesk.storage.cipher import open_cipher  # only encrypted plans need it

        return open_cipher(f"{path.absolute().as_uri()}?mode={mode}", key, _BUSY_SECONDS)
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=_BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )


def fits(path: Path, key: PlanKey) -> bool:
    """Tell whether a key opens an encrypted plan."""
    with told_as_damage(path):
        try:
            connection = connect(path, read_only=True, key=key)
        except sqlite3.DatabaseError as fault:
            if getattr(fault, "sqlite_errorcode", 0) == sqlite3.SQLITE_NOTADB:
                return False
            raise
        connection.close()
    return True


def copy_pages(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy a database as it is now.

    In a read transaction of its own: `backup` alone waits for ever on a locked file.
    """
    source.execute("BEGIN")
    try:
        source.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        source.backup(target)
    finally:
        source.execute("ROLLBACK")


def read_encrypted(path: Path) -> tuple[int, int]:
    """Return application and version of an encrypted plan, from behind its key.

    Raises UserError where it cannot be read with the key that was given.
    """
    with told_as_damage(path):
        connection = connect(path, read_only=True)
        try:
            ((application,),) = connection.execute("PRAGMA application_id")
            ((version,),) = connection.execute("PRAGMA user_version")
        finally:
            connection.close()
    return int(application), int(version)
