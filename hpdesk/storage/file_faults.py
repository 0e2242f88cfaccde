# SPDX-License-Identifier: MPL-2.0
"""What SQLite and the disk say of a damaged, busy or full file, as one Danish sentence."""

import contextlib
import errno
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from hpdesk.domain.errors import UserError

DAMAGED = "Filen {file} er beskadiget og er ikke ændret. Åbn den seneste sikkerhedskopi i stedet."
GONE = (
    "Filen {file} er ikke længere, hvor den blev åbnet: den er flyttet eller slettet, eller drevet "
    "er taget ud. Det sidste er ikke gemt. Sæt drevet i, eller læg filen tilbage."
)
_FULL = (
    "Der er ikke mere plads på disken, så ændringen blev ikke gemt i {file}. Ryd op på disken, og "
    "prøv igen."
)
_SILENT = (
    "Disken svarede ikke, så {file} kunne ikke læses eller skrives. Se efter, at drevet er "
    "tilsluttet, og prøv igen."
)
_DISK_FAULTS = {errno.ENOSPC: _FULL, errno.EDQUOT: _FULL, errno.EFBIG: _FULL, errno.EIO: _SILENT}
_BY_WORDS = {
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "database or disk is full": sqlite3.SQLITE_FULL,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
}
# the name may lead to another file by now, or to none: asked again, it is opened anew
_OUT_OF_REACH = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
_OTHERS_FAULT = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)  # not the file's


def is_others_fault(fault: sqlite3.DatabaseError) -> bool:
    """Tell whether another program holds the file, so that nothing is wrong with it."""
    return (getattr(fault, "sqlite_errorcode", 0) & 0xFF) in _OTHERS_FAULT


def is_out_of_reach(fault: BaseException | None) -> bool:
    """Tell whether the disk failed under a connection, or the file is no longer where it was."""
    return isinstance(fault, sqlite3.OperationalError) and _code_of(fault) in _OUT_OF_REACH


def _code_of(fault: sqlite3.OperationalError) -> int:
    code = (getattr(fault, "sqlite_errorcode", None) or sqlite3.SQLITE_ERROR) & 0xFF
    # SQLCipher's own functions tell in words alone
    return _BY_WORDS.get(str(fault), code) if code == sqlite3.SQLITE_ERROR else code


@contextlib.contextmanager
def told_as_damage(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a damaged, busy or full file into one Danish sentence."""
    try:
        yield
    except sqlite3.OperationalError as fault:
        raise _operational_fault(path, fault) from fault
    except sqlite3.DatabaseError as fault:
        if isinstance(fault, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        raise UserError(DAMAGED, file=path.name) from fault
    except OSError as fault:  # what is written beside SQLite
        sentence = _DISK_FAULTS.get(fault.errno or 0)
        if sentence is None:
            raise
        raise UserError(sentence, file=path.name) from fault
    except UnicodeDecodeError as fault:  # SQLite quotes the damaged schema in its message
        raise UserError(DAMAGED, file=path.name) from fault


def _operational_fault(path: Path, fault: sqlite3.OperationalError) -> Exception:
    moved = getattr(fault, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY_DBMOVED
    code = _code_of(fault)
    if moved or (code == sqlite3.SQLITE_READONLY and not path.exists()):
        return UserError(GONE, file=path.name)
    sentences = {
        sqlite3.SQLITE_BUSY: "Filen {file} er optaget af et andet program. "
        "Luk det andet program, og prøv igen.",
        sqlite3.SQLITE_LOCKED: "Filen {file} er optaget af et andet program. "
        "Luk det andet program, og prøv igen.",
        sqlite3.SQLITE_FULL: _FULL,
        sqlite3.SQLITE_READONLY: "Filen {file} er skrivebeskyttet, så ændringen blev ikke gemt. "
        "Gem en kopi et andet sted, og arbejd videre i den.",
        sqlite3.SQLITE_IOERR: _SILENT,
        sqlite3.SQLITE_CANTOPEN: "Filen {file} kunne ikke åbnes. "
        "Se efter, at mappen findes, og at du må skrive i den.",
    }
    if code in sentences:
        return UserError(sentences[code], file=path.name)
    # a table or column that should be there is missing, or a text is none: no longer whole
    said = ("no such", "Could not decode", "unsupported file format", "error in ")
    if any(words in str(fault) for words in said):
        return UserError(DAMAGED, file=path.name)
    return fault
