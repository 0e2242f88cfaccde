# SPDX-License-Identifier: MPL-2.0
"""Where temporary files lie while an encrypted plan is open: apart, unseen by others, wiped.

Packs and conversions need files that other programs read. From the moment an encrypted plan is
opened all temporary files of this process and its children lie in one folder of the person's
own, in memory where the system has room there, and are overwritten when the plan is closed. What
a killed program left is wiped by the next. What the system itself keeps (swap, the pages of an
SSD, another program's own copies) is beyond reach.
"""

import atexit
import contextlib
import glob
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_PREFIX = "hpdesk-privat-"
_HOLD = ".i-brug"
_NAMES = ("TMPDIR", "TEMP", "TMP")
_LEAST_ROOM = 1 << 30  # bytes: a pack with its bilag and their conversions
_ROOM_PER_BYTE = 4  # of the plan
_CHUNK = 1 << 20

_guard = threading.Lock()


@dataclass(slots=True)
class _Private:
    """The folder in use, what shows that it is, and what stood before."""

    folder: Path
    hold: BinaryIO
    before: dict[str, str | None]
    tempdir: str | None


_in_use: _Private | None = None


def keep_from_disk(plan: Path) -> None:
    """Let temporary files lie in a private folder from now on; does nothing a second time."""
    global _in_use
    with _guard:
        if _in_use is not None:
            return
        sweep_leftovers()
        root = _root(plan)
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=root))
        hold = (folder / _HOLD).open("wb")
        _claim(hold)
        _in_use = _Private(
            folder, hold, {name: os.environ.get(name) for name in _NAMES}, tempfile.tempdir
        )
        tempfile.tempdir = str(folder)
        for name in _NAMES:
            os.environ[name] = str(folder)


def wipe_private() -> None:
    """Overwrite and remove the private folder; temporary files lie where they used to."""
    global _in_use
    with _guard:
        used, _in_use = _in_use, None
        if used is None:
            return
        tempfile.tempdir = used.tempdir
        for name, value in used.before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        used.hold.close()
        _wipe_folder(used.folder)


def sweep_leftovers() -> None:
    """Wipe the private folders of programs that ended without doing so themselves."""
    for root in {*_memory_roots(), Path(tempfile.gettempdir())}:
        with contextlib.suppress(OSError):
            for folder in root.glob(f"{_PREFIX}*"):
                if _is_left(folder):
                    _wipe_folder(folder)


def wipe_file(path: Path) -> None:
    """Overwrite a file and remove it: as well as can be done from here.

    What also has another name is not overwritten: only this name is taken away.
    """
    with contextlib.suppress(OSError):
        if path.stat().st_nlink > 1:
            path.unlink()
            return
        path.chmod(0o600)
        with path.open("r+b", buffering=0) as file:
            left = os.fstat(file.fileno()).st_size
            while left > 0:
                left -= file.write(bytes(min(left, _CHUNK)))
            os.fsync(file.fileno())
    path.unlink(missing_ok=True)


def wipe_leftovers(path: Path) -> None:
    """Overwrite what an interrupted encryption left in clear beside a plan."""
    with contextlib.suppress(OSError):
        for leftover in path.parent.glob(f".{glob.escape(path.stem[:40])}-????????.old"):
            if leftover.is_file() and not leftover.is_symlink():
                wipe_file(leftover)


def _is_left(folder: Path) -> bool:
    """Tell whether a folder is ours and nobody's process holds it."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    if hasattr(os, "getuid") and folder.stat().st_uid != os.getuid():
        return False
    try:
        with (folder / _HOLD).open("r+b") as hold:
            _claim(hold)
    except FileNotFoundError:
        return False  # it is just being made
    except OSError:
        return False
    return True


def _wipe_folder(folder: Path) -> None:
    for path in _files(folder):
        with contextlib.suppress(OSError):
            wipe_file(path)
    shutil.rmtree(folder, ignore_errors=True)


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            yield path


def _memory_roots() -> list[Path]:
    """Return folders that lie in memory and belong to the person."""
    named = [os.environ.get("XDG_RUNTIME_DIR", ""), "/dev/shm"]
    return [Path(name) for name in named if name and os.access(name, os.W_OK | os.X_OK)]


def _root(plan: Path) -> str | None:
    """Return a folder in memory with room for what a plan may need, None for the usual one."""
    needed = max(_LEAST_ROOM, _ROOM_PER_BYTE * plan.stat().st_size)
    for root in _memory_roots():
        with contextlib.suppress(OSError):
            if shutil.disk_usage(root).free >= needed:
                return str(root)
    return None


def _claim(hold: BinaryIO) -> None:
    """Lock a file until the process ends; raises OSError where another process has it."""
    if os.name == "nt":
        import msvcrt  # Windows only

        msvcrt.locking(hold.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]  # there
    else:
        import fcntl  # not on Windows

        fcntl.flock(hold.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


atexit.register(wipe_private)
