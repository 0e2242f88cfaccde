# SPDX-License-Identifier: MPL-2.0
"""SQLAlchemy over the one connection that a desk file holds."""

import contextlib
import sqlite3
from collections.abc import Iterator

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DatabaseError


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


@contextlib.contextmanager
def driver_faults() -> Iterator[None]:
    """Let the driver's own fault through, so that it is told in one place (file_faults)."""
    try:
        yield
    except DatabaseError as fault:
        if isinstance(fault.orig, sqlite3.DatabaseError):
            raise fault.orig from fault
        raise
