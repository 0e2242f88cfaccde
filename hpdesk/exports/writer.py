# SPDX-License-Identifier: MPL-2.0
"""Writing a file whole: beside its place first, then into it in one step."""

import contextlib
import errno
import os
import secrets
import time
from collections.abc import Callable
from pathlib import Path

from hpdesk.domain.errors import Cancelled, UserError

_A_DAY = 86_400.0  # seconds

Progress = Callable[[int, int, str], None]
IsCancelled = Callable[[], bool]


def no_progress(done: int, total: int, what: str) -> None:
    """Take a report of progress and do nothing with it."""


def never_cancelled() -> bool:
    """Say that nobody has cancelled."""
    return False


def stop_if(cancelled: IsCancelled) -> None:
    """Raise Cancelled where the person has asked for it."""
    if cancelled():
        raise Cancelled


def write_whole(target: Path, produce: Callable[[Path], None]) -> None:
    """Let `produce` write a new file, and put it in the target's place in one step.

    Raises UserError where the target cannot be written; the old file is then untouched and
    no half file is left.
    """
    _check(target)
    _drop_leftovers(target.parent)
    beside = target.with_name(f".hpdesk-{secrets.token_hex(6)}.tmp")
    try:
        produce(beside)
        _flush(beside)
        beside.replace(target)
    except OSError as fault:
        raise _explained(fault, target) from fault
    finally:
        with contextlib.suppress(OSError):  # a disk that fails has said so already
            beside.unlink(missing_ok=True)


def write_bytes(target: Path, content: bytes) -> None:
    """Write bytes as a whole file; see `write_whole`."""
    write_whole(target, _Bytes(content))


class _Bytes:
    def __init__(self, content: bytes) -> None:
        self._content = content

    def __call__(self, path: Path) -> None:
        path.write_bytes(self._content)


def _check(target: Path) -> None:
    try:
        if target.is_dir():
            raise UserError(
                "»{name}« er en mappe. Vælg et filnavn, som filen kan gemmes under.",
                name=target.name or str(target),
            )
        if not target.parent.is_dir():
            raise UserError(
                "Mappen »{folder}« findes ikke, så filen er ikke gemt. Vælg en anden mappe.",
                folder=target.parent,
            )
    except OSError as fault:
        raise _explained(fault, target) from fault


def _drop_leftovers(folder: Path) -> None:
    """Remove what a killed program left in a folder more than a day ago."""
    with contextlib.suppress(OSError):
        for leftover in folder.glob(".hpdesk-????????????.tmp"):
            if leftover.stat().st_mtime < time.time() - _A_DAY:
                leftover.unlink()


def _flush(path: Path) -> None:
    """Have the system put the bytes on the disk before the file takes its place."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _explained(fault: OSError, target: Path) -> UserError:
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError(
            "Der er ikke plads på disken til »{name}«. Filen er ikke gemt. Ryd op, og prøv igen.",
            name=target.name,
        )
    if fault.errno == errno.ENAMETOOLONG:
        return UserError(
            "Filnavnet »{name}« er for langt. Filen er ikke gemt. Vælg et kortere navn.",
            name=target.name[:60],
        )
    if isinstance(fault, PermissionError) or fault.errno == errno.EROFS:
        return UserError(
            "»{name}« kan ikke skrives. Filen er måske åben i et andet program, eller mappen er "
            "skrivebeskyttet. Luk filen, eller vælg et andet sted.",
            name=target.name,
        )
    return UserError(
        "»{name}« kunne ikke gemmes ({reason}). Prøv et andet sted.",
        name=target.name,
        reason=f"fejl {fault.errno} på disken" if fault.errno else "ukendt fejl på disken",
    )
