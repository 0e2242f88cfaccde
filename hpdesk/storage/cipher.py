# SPDX-License-Identifier: MPL-2.0
"""SQLCipher's connection under `sqlite3`'s own faults; imported for encrypted plans only.

The module has its own family of exceptions. They are turned into `sqlite3`'s here, so that every
other room, and SQLAlchemy's dialect, knows one family.
"""

import sqlite3
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from sqlcipher3 import dbapi2

from hpdesk.storage.plan_key import PlanKey

_ParametersT = ParamSpec("_ParametersT")
_AnswerT = TypeVar("_AnswerT")


def _told(fault: Exception) -> Exception:
    kind = getattr(sqlite3, type(fault).__name__, sqlite3.DatabaseError)
    same: Exception = kind(*fault.args)
    for name in ("sqlite_errorcode", "sqlite_errorname"):
        if (value := getattr(fault, name, None)) is not None:
            setattr(same, name, value)
    return same


def _as_sqlite(call: Callable[_ParametersT, _AnswerT]) -> Callable[_ParametersT, _AnswerT]:
    @wraps(call)
    def answer(*given: _ParametersT.args, **named: _ParametersT.kwargs) -> _AnswerT:
        try:
            return call(*given, **named)
        except dbapi2.Error as fault:
            raise _told(fault) from fault

    return answer


class _Cursor(dbapi2.Cursor):  # type: ignore[misc]  # the package has no types
    execute = _as_sqlite(dbapi2.Cursor.execute)
    executemany = _as_sqlite(dbapi2.Cursor.executemany)
    executescript = _as_sqlite(dbapi2.Cursor.executescript)
    fetchone = _as_sqlite(dbapi2.Cursor.fetchone)
    fetchmany = _as_sqlite(dbapi2.Cursor.fetchmany)
    fetchall = _as_sqlite(dbapi2.Cursor.fetchall)
    __next__ = _as_sqlite(dbapi2.Cursor.__next__)


class _Connection(dbapi2.Connection):  # type: ignore[misc]  # the package has no types
    @_as_sqlite
    def cursor(self, factory: type[_Cursor] = _Cursor) -> _Cursor:
        made: _Cursor = super().cursor(factory)
        return made

    # these reach the cursor above
    execute = _as_sqlite(dbapi2.Connection.execute)
    executemany = _as_sqlite(dbapi2.Connection.executemany)
    executescript = _as_sqlite(dbapi2.Connection.executescript)
    commit = _as_sqlite(dbapi2.Connection.commit)
    rollback = _as_sqlite(dbapi2.Connection.rollback)
    backup = _as_sqlite(dbapi2.Connection.backup)
    create_function = _as_sqlite(dbapi2.Connection.create_function)


@_as_sqlite
def open_cipher(place: str, key: PlanKey | None, seconds: float = 1.5) -> sqlite3.Connection:
    """Return a connection to what a URI names, encrypted under `key` where there is one.

    `seconds` is how long another program that has the file is waited for.
    """
    connection = dbapi2.connect(
        place,
        uri=True,
        timeout=seconds,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
        factory=_Connection,
    )
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")  # it would write to the terminal
        if key is not None:
            connection.execute(f"PRAGMA key={key.pragma()}")
        connection.execute("PRAGMA temp_store=MEMORY")
    except BaseException:
        connection.close()
        raise
    # the same calls by the same names, for all that a plan file is asked
    return cast("sqlite3.Connection", connection)


def copy_in_clear(path: Path, key: PlanKey) -> sqlite3.Connection:
    """Return a copy of an encrypted file in memory."""
    copy = open_cipher(":memory:", None)
    try:
        copy.execute(
            f"ATTACH ? AS source KEY {key.pragma()}", (f"{path.absolute().as_uri()}?mode=ro",)
        )
        copy.execute("SELECT sqlcipher_export('main', 'source')")
        for name in ("application_id", "user_version"):
            ((value,),) = copy.execute(f"PRAGMA source.{name}")
            copy.execute(f"PRAGMA main.{name}={value}")
        copy.execute("DETACH source")
    except BaseException:
        copy.close()
        raise
    return copy
