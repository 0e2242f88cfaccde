# SPDX-License-Identifier: MPL-2.0
"""Is the journal that a crash left beside a plan to be believed?

SQLite rolls a journal back as soon as the file is opened, and first of all gives the file the
length that the journal tells of. One that is damaged, or belongs to another file, would take the
plan with it. What a whole one looks like is told by sqlite.org/fileformat2.html, section 3.
"""

import time
from pathlib import Path
from typing import BinaryIO

from hpdesk.domain.errors import UserError
from hpdesk.storage.file_faults import DAMAGED

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = 28
_STEP = 200  # every so many bytes of a page count in its checksum
_TRIES = 3  # another program may be writing it just now
_PAUSE = 0.05  # seconds


def refuse_false_journal(path: Path) -> None:
    """Raise UserError where a journal beside a plan is not one that a crash leaves.

    Nothing is changed then. One that SQLite pays no heed to is let be.
    """
    journal = path.with_name(path.name + "-journal")
    if not journal.is_file():
        return
    for _ in range(_TRIES):
        try:
            if _is_sound(path, journal):
                return
        except FileNotFoundError:
            return  # whoever wrote has finished
        except OSError:
            break
        time.sleep(_PAUSE)
    raise UserError(DAMAGED, file=path.name)


def _is_sound(path: Path, journal: Path) -> bool:
    size = path.stat().st_size  # first: who writes lengthens the file after the journal is whole
    with journal.open("rb") as file:
        header = file.read(_HEADER)
        if not header or header[0] == 0:
            return True  # ended: SQLite does not play it back
        if len(header) < _HEADER or not header.startswith(_MAGIC):
            # SQLite plays nothing back from it, and the file was not written yet
            return True
        count, nonce, pages, sector, page = (
            int.from_bytes(header[place : place + 4], "big") for place in range(8, 28, 4)
        )
        if not (512 <= page <= 65536 and 32 <= sector <= 65536):
            return False
        if count == 0:
            return pages * page == size
        return _are_whole(file, count, nonce, pages, sector, page)


def _are_whole(  # the numbers of one header
    file: BinaryIO, count: int, nonce: int, pages: int, sector: int, page: int
) -> bool:
    file.seek(0, 2)
    if count == 0xFFFFFFFF:  # written without waiting for the disk: as many as there are
        count = (file.tell() - sector) // (page + 8)
    if sector + count * (page + 8) > file.tell():
        return False
    file.seek(sector)
    for _ in range(count):
        number = int.from_bytes(file.read(4), "big")
        content = file.read(page)
        told = int.from_bytes(file.read(4), "big")
        checksum = (nonce + sum(content[place] for place in range(page - _STEP, 0, -_STEP))) % 2**32
        if checksum != told or not 1 <= number <= pages:
            return False
    return True
