# SPDX-License-Identifier: MPL-2.0
"""Verified copies of a plan."""

from pathlib import Path

from hpdesk.domain.errors import UserError
from hpdesk.storage.desk_file import SUFFIX, copy_desk_file, open_desk_file


def back_up(source: Path, target: Path) -> None:
    """Write a verified copy of a plan file, also while a window has it open.

    Raises UserError where the source is no sound plan or the target exists already.
    """
    if target.suffix != SUFFIX:
        raise UserError(
            "Kopien skal ende på .hpdesk. Skriv for eksempel {name}.hpdesk.", name=target.stem
        )
    desk_file = open_desk_file(source, for_writing=False)
    try:
        copy_desk_file(desk_file, target)
    finally:
        desk_file.close()
