# SPDX-License-Identifier: MPL-2.0
"""Making the schema and bringing older files up to it: Alembic, one transaction, copy first."""

import shutil
import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config

from hpdesk.storage.engine import engine_over
from hpdesk.storage.search_index import make_search_tables


def make_schema(connection: sqlite3.Connection, application_id: int, user_version: int) -> None:
    """Bring an empty or older database to the current schema and stamp it.

    Runs with foreign keys off: a rebuilt parent table would otherwise take its children along.
    """
    connection.execute("PRAGMA foreign_keys=OFF")
    engine = engine_over(connection)
    with engine.begin() as transaction:
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
        config.attributes["connection"] = transaction
        command.upgrade(config, "head")
        make_search_tables(connection)
        if broken := connection.execute("PRAGMA foreign_key_check").fetchall():
            raise RuntimeError(f"the upgrade broke references: {broken[:3]}")
        connection.execute(f"PRAGMA application_id={application_id}")
        connection.execute(f"PRAGMA user_version={user_version}")


def upgrade_file(path: Path, application_id: int, user_version: int) -> None:
    """Upgrade an older plan file in one transaction, with a copy beside it first."""
    copy = path.with_name(f"{path.stem} (før opgradering){path.suffix}")
    if not copy.exists():
        shutil.copy2(path, copy)
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        make_schema(connection, application_id, user_version)
    finally:
        connection.close()
