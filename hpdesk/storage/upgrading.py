# SPDX-License-Identifier: MPL-2.0
"""Making the schema and bringing older files up to it: Alembic, one transaction, copy first."""

import atexit
import filecmp
import itertools
import os
import sqlite3
import threading
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy.engine import Connection

from hpdesk.domain.errors import UserError
from hpdesk.storage.connecting import copy_pages, open_uri, refuse_planted
from hpdesk.storage.copying import copy_bytes
from hpdesk.storage.engine import driver_faults, engine_over
from hpdesk.storage.file_faults import DAMAGED
from hpdesk.storage.hot_journal import refuse_false_journal
from hpdesk.storage.placing import drop_part, publish, reserve_part
from hpdesk.storage.plan_key import key_for
from hpdesk.storage.search_index import make_search_tables, rebuild

# By revision, the empty file that the walk through all versions came to, page by page: salvaging
# knows tables by where they begin. A program that imports or repairs makes more than one.
_made: dict[str, sqlite3.Connection] = {}
_guard = threading.Lock()


def make_schema(
    connection: sqlite3.Connection,
    application_id: int,
    user_version: int,
    revision: str = "head",
) -> None:
    """Bring an empty or older database to the current schema, or an earlier one, and stamp it.

    Runs with foreign keys off: a rebuilt parent table would otherwise take its children along.
    """
    connection.execute("PRAGMA foreign_keys=OFF")
    # an encrypted file is made with pages of its own
    can_copy = (
        isinstance(connection, sqlite3.Connection)
        and not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
    )
    with _guard:
        if can_copy and revision in _made:
            copy_pages(_made[revision], connection)
            return
    engine = engine_over(connection)
    with driver_faults(), engine.begin() as transaction:
        _walk(transaction, revision)
        make_search_tables(connection)
        if revision == "head":
            rebuild(connection)  # a newer version may look for words in more places
        if broken := connection.execute("PRAGMA foreign_key_check").fetchall():
            raise RuntimeError(f"the upgrade broke references: {broken[:3]}")
        connection.execute(f"PRAGMA application_id={application_id}")
        connection.execute(f"PRAGMA user_version={user_version}")
    if can_copy:
        with _guard:
            kept = _made[revision] = sqlite3.connect(":memory:", check_same_thread=False)
            atexit.register(kept.close)
            copy_pages(connection, kept)


def _walk(transaction: Connection, revision: str) -> None:
    """Take every step from the version a database is of to another."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = transaction
    command.upgrade(config, revision)


def upgrade_file(path: Path, application_id: int, user_version: int) -> Path:
    """Upgrade an older plan file in one transaction; returns the verified copy made beside it."""
    refuse_false_journal(path)
    connection = open_uri(path, "rw", key_for(path))
    try:
        refuse_planted(connection, path)
        copy = _keep_copy(path, connection)
        make_schema(connection, application_id, user_version)
        return copy
    finally:
        connection.close()


def _keep_copy(path: Path, connection: sqlite3.Connection) -> Path:
    """Lay a copy beside a plan, unless one that is the same lies there from an earlier attempt."""
    part = reserve_part(path)
    try:
        copy_bytes(connection, path, part)
        copy = open_uri(part, "ro", key_for(part))
        try:
            faults = copy.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]
        finally:
            copy.close()
        if faults:
            raise UserError(DAMAGED, file=path.name)
        for number in itertools.count(1):
            more = "" if number == 1 else f" {number}"
            name = path.with_name(f"{path.stem} (før opgradering{more}){path.suffix}")
            if not os.path.lexists(name):
                publish(part, name)
                return name
            if name.is_file() and filecmp.cmp(part, name, shallow=False):
                return name
        raise AssertionError("there is always a next number")
    finally:
        drop_part(part)
