# SPDX-License-Identifier: MPL-2.0
"""SQLAlchemy over the one connection that a desk file holds."""

import sqlite3

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event


def engine_over(connection: sqlite3.Connection) -> Engine:
    """Return an engine that uses just this connection.

    The driver's own transactions are off (`isolation_level=None`), so BEGIN is sent here; then
    changes of the schema roll back too (house-style.md §3).
    """
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def _begin(begun: Connection) -> None:
        begun.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
