# SPDX-License-Identifier: MPL-2.0
"""Where temporary files lie: in one folder per program; an encrypted plan's are wiped as well.

Packs and conversions need files that other programs read, and bilag are opened from copies. All
of a program's lie in one folder that it holds, so that the next program knows what a killed one
left and removes it. From the moment an encrypted plan is opened all temporary files of this
process and its children lie in another, in memory where the system has room there, and are
overwritten when the plan is closed. What the system itself keeps (swap, the pages of an SSD,
another program's own copies) is beyond reach.
"""

import atexit
import contextlib
import errno
import glob
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_PREFIX = "hpdesk-privat-"
_OPEN_PREFIX = "hpdesk-igang-"
_HOLD = ".i-brug"
_NAMES = ("TMPDIR", "TEMP", "TMP")
_LEAST_ROOM = 1 << 30  # bytes: a pack with its bilag and their conversions
_ROOM_PER_BYTE = 4  # of the plan
_CHUNK = 1 << 20
_TRIES = 5

_guard = threading.Lock()


@dataclass(slots=True)
class _Held:
    """A folder in use, what shows that it is, and what stood before."""

    folder: Path
    hold: BinaryIO
    before: dict[str, str | None]
    tempdir: str


_in_use: _Held | None = None
_together: _Held | None = None


@contextlib.contextmanager
def keep_together() -> Iterator[None]:
    """Let this process's temporary files lie in one folder meanwhile; within itself it is one.

    Other programs keep their own place for theirs: a file that a person opens from here is to
    outlive us.
    """
    global _together
    with _guard:
        made = None
        if _together is None and _in_use is None:
            with contextlib.suppress(OSError):  # they lie each for itself then
                made = _together = _hold_new(_OPEN_PREFIX, None)
                tempfile.tempdir = str(made.folder)
    try:
        yield
    finally:
        if made is not None:
            wipe_private()
            with _guard:
                _together, tempfile.tempdir = None, made.tempdir
                made.hold.close()
                _remove_folder(made.folder)


def keep_from_disk(plan: Path) -> None:
    """Let temporary files lie in a private folder from now on; does nothing a second time."""
    global _in_use
    with _guard:
        if _in_use is not None:
            return
        sweep_leftovers()
        _in_use = _hold_new(_PREFIX, _root(plan))
        tempfile.tempdir = str(_in_use.folder)
        for name in _NAMES:
            os.environ[name] = str(_in_use.folder)


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
    """Wipe and remove the folders of programs that ended without doing so themselves."""
    for root in {*_memory_roots(), Path(_usual())}:
        with contextlib.suppress(OSError):
            for folder in root.glob(f"{_PREFIX}*"):
                _end_left(folder, _wipe_folder)
            for folder in root.glob(f"{_OPEN_PREFIX}*"):
                _end_left(folder, _remove_folder)


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


def _hold_new(prefix: str, root: str | None) -> _Held:
    """Make a folder and hold it; one that a sweep took before it was held is made again."""
    before, tempdir = {name: os.environ.get(name) for name in _NAMES}, tempfile.gettempdir()
    for _ in range(_TRIES):
        folder = Path(tempfile.mkdtemp(prefix=prefix, dir=root or _usual()))
        hold = (folder / _HOLD).open("wb")
        with contextlib.suppress(OSError):
            _claim(hold)
            if (folder / _HOLD).exists():
                return _Held(folder, hold, before, tempdir)
        hold.close()
        shutil.rmtree(folder, ignore_errors=True)
    raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK), str(root or _usual()))


def _usual() -> str:
    """Return the folder of temporary files as it is without us."""
    outer = _together or _in_use
    return outer.tempdir if outer is not None else tempfile.gettempdir()


def _end_left(folder: Path, end: Callable[[Path], None]) -> None:
    """Bring a folder to its end where it is ours and nobody's process holds it."""
    if folder.is_symlink() or not folder.is_dir():
        return
    if hasattr(os, "getuid") and folder.stat().st_uid != os.getuid():
        return
    # one without a hold is just being made; held meanwhile, so that nobody takes it into use
    with contextlib.suppress(OSError), (folder / _HOLD).open("r+b") as hold:
        _claim(hold)
        end(folder)
    if os.name == "nt":  # what is open cannot be removed there
        _drop_hold(folder)


def _wipe_folder(folder: Path) -> None:
    for path in _files(folder):
        with contextlib.suppress(OSError):
            wipe_file(path)
    _remove_folder(folder)


def _remove_folder(folder: Path) -> None:
    """Remove a folder, its hold last: what another program has open goes the next time."""
    for path in folder.iterdir():
        if path.name == _HOLD:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                path.unlink()
    if {path.name for path in folder.iterdir()} == {_HOLD}:
        _drop_hold(folder)


def _drop_hold(folder: Path) -> None:
    with contextlib.suppress(OSError):
        (folder / _HOLD).unlink()
        folder.rmdir()


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and path.name != _HOLD:
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
