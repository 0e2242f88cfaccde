# SPDX-License-Identifier: MPL-2.0
"""What kind of file it is, told from its first bytes alone."""

import os
from pathlib import Path

from hpdesk.domain.errors import UserError
from hpdesk.storage.connecting import read_encrypted
from hpdesk.storage.file_faults import DAMAGED
from hpdesk.storage.plan_key import MAGIC

SUFFIX = ".hpdesk"
APPLICATION_ID = 0x4850444B  # "HPDK", bytes 68-71 of the file
VERSION_MAJOR = 1
VERSION_MINOR = 3
USER_VERSION = VERSION_MAJOR << 16 | VERSION_MINOR

_SQLITE_MAGIC = b"SQLite format 3\x00"


def read_version(path: Path) -> int:
    """Return the file's version from its header, having refused what is no plan file."""
    refusal = (
        "Filen {file} er ikke en hpdesk-plan, og den er ikke ændret. "
        "Vælg en fil, der ender på .hpdesk."
    )
    try:
        if path.is_dir():
            raise UserError(
                "{file} er en mappe, ikke en plan. Vælg en fil, der ender på .hpdesk.",
                file=path.name,
            )
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise UserError(refusal, file=path.name)
        with path.open("rb") as file:
            header = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError as fault:
        raise UserError(
            "Filen {file} findes ikke. Se efter, om den er flyttet eller omdøbt.", file=str(path)
        ) from fault
    except PermissionError as fault:
        raise UserError(
            "Du har ikke adgang til at læse {file}. Bed ejeren af filen om adgang.", file=path.name
        ) from fault
    except OSError as fault:
        raise UserError(
            "Filen {file} kunne ikke læses. Se efter, at drevet er tilsluttet.", file=path.name
        ) from fault
    if header.startswith(MAGIC):
        application, version = read_encrypted(path)
        if application != APPLICATION_ID:
            raise UserError(refusal, file=path.name)
        _refuse_newer(path, version)
        return version
    if len(header) < 100 or not header.startswith(_SQLITE_MAGIC):
        raise UserError(refusal, file=path.name)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise UserError(refusal, file=path.name)
    version = int.from_bytes(header[60:64], "big")
    _refuse_newer(path, version)
    # major versions before the first were never written; a journal tells of a crash, and may
    # yet give the file the length its header promises
    never_was = version >> 16 < 1
    crashed = path.with_name(path.name + "-journal").exists()
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    pages = int.from_bytes(header[28:32], "big")
    counts_agree = header[24:28] == header[92:96]
    too_short = counts_agree and pages * page > size and not crashed
    if never_was or page < 512 or too_short:
        raise UserError(DAMAGED, file=path.name)
    return version


def _refuse_newer(path: Path, version: int) -> None:
    if version >> 16 > VERSION_MAJOR:
        raise UserError(
            "Filen {file} er lavet med en nyere udgave af hpdesk og er ikke ændret. "
            "Hent den nyeste udgave af programmet for at åbne den.",
            file=path.name,
        )
