# SPDX-License-Identifier: MPL-2.0
"""Giving files their names: made hidden beside the place, whole before they get the name."""

import atexit
import contextlib
import glob
import os
import secrets
import stat
import time
from pathlib import Path

from hpdesk.domain.errors import UserError
from hpdesk.storage.file_faults import told_as_damage

_A_DAY = 86_400.0  # seconds
_unfinished: set[Path] = set()  # what is on its way; a stop between two lines leaves it to the end


def refuse_existing(path: Path) -> None:
    """Raise UserError where something stands under a name that is to be new."""
    if os.path.lexists(path):  # also a link that leads nowhere
        raise UserError(
            "{file} findes allerede og er ikke ændret. Vælg et andet navn.", file=path.name
        )


def reserve_part(path: Path) -> Path:
    """Return an empty hidden file beside the name that it will get."""
    _drop_leftovers(path)
    part = free_part_name(path)
    _unfinished.add(part)  # before it is there
    try:
        part.open("xb").close()
        part.chmod(0o600)
    except FileNotFoundError as fault:
        raise UserError(
            "Mappen {folder} findes ikke. Opret den, eller vælg en anden.", folder=str(path.parent)
        ) from fault
    except OSError as fault:
        raise UserError(
            "Der kan ikke skrives i mappen {folder}. Vælg en anden mappe.", folder=str(path.parent)
        ) from fault
    return part


def free_part_name(path: Path) -> Path:
    """Return a hidden name beside a file, under which nothing lies yet."""
    return path.with_name(f".{path.stem[:40]}-{secrets.token_hex(4)}.part")


def _drop_leftovers(path: Path) -> None:
    """Remove what a killed program left of this plan more than a day ago."""
    pattern = f".{glob.escape(path.stem[:40])}-????????.part*"
    with contextlib.suppress(OSError):
        for leftover in path.parent.glob(pattern):
            if leftover.is_file() and leftover.stat().st_mtime < time.time() - _A_DAY:
                leftover.unlink()


def drop_part(part: Path) -> None:
    """Remove an unfinished file and its journal; what a failing disk keeps goes in a day."""
    for leftover in (part, part.with_name(part.name + "-journal")):
        with contextlib.suppress(OSError):  # or it would be told instead of what went wrong
            leftover.unlink()
    _unfinished.discard(part)


@atexit.register
def _drop_unfinished() -> None:
    """Remove at the end of the program what it was stopped in the middle of making."""
    for part in tuple(_unfinished):
        drop_part(part)


def sync(path: Path, named: Path | None = None) -> None:
    """Wait until a file is on the disk; raises UserError where it does not take it.

    `named` is the file that a person knows, where `path` is one on the way to it.
    """
    with told_as_damage(named or path), path.open("rb+") as file:
        os.fsync(file.fileno())


def publish(part: Path, path: Path) -> None:
    """Give a finished file its name in one step, never over another file; it stays on the disk."""
    mode = 0o666 & ~_umask()
    part.chmod(mode)
    try:
        os.link(part, path)
    except FileExistsError:
        refuse_existing(path)
    except OSError:
        # file systems without hard links: the check and the rename are then two steps
        refuse_existing(path)
        try:
            part.replace(path)
        except OSError as fault:
            raise UserError(
                "Filen {file} kunne ikke skrives. Vælg et kortere navn eller en anden mappe.",
                file=path.name,
            ) from fault
    sync_folder(path.parent)


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file the name of the one that it replaces, in one step."""
    part.chmod(stat.S_IMODE(path.stat().st_mode))
    try:
        part.replace(path)
    except OSError as fault:
        raise UserError(
            "Filen {file} kunne ikke skrives og er uændret. Luk andre programmer, der bruger den, "
            "og prøv igen.",
            file=path.name,
        ) from fault
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the names of a folder are on the disk, where the system can be asked."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
