# SPDX-License-Identifier: MPL-2.0
"""Which SQLite keeps the plans on this computer."""

import sqlite3
from contextlib import closing


def sqlite_version() -> str:
    """Return the version of the SQLite that keeps plans without a password."""
    return sqlite3.sqlite_version


def sqlcipher_version() -> str:
    """Return the version of the SQLCipher that keeps plans with one, or an empty text."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError:  # not for this computer: plans with a password cannot be opened on it
        return ""
    with closing(dbapi2.connect(":memory:")) as connection:
        row = connection.execute("PRAGMA cipher_version").fetchone()
    return str(row[0]) if row else ""
