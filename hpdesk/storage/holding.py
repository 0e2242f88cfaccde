# SPDX-License-Identifier: MPL-2.0
"""Who has a plan: a small hidden file beside it, which every computer that reaches the plan sees.

It lies beside the file that a name leads to at last, so links, other cases and another letter for
the same share all meet it. On one computer the system's own lock on it tells whether its owner
still runs, and goes with the process however that ends. For other computers the owner touches it
every other minute; one that was not touched for longer was left by a crash.
"""

import contextlib
import json
import os
import platform
import secrets
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

TOUCH_EVERY = 120.0  # seconds
STALE_AFTER = 600.0  # seconds: some touches may be lost on the way
_LONGEST = 4096  # bytes of the file
_LOCK_AT = 1 << 20  # a byte behind its content, so that others can read it while it is locked


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a plan open for writing: the person, the computer, and since when (local time)."""

    user: str
    computer: str
    since: datetime
    process: int
    token: str

    @property
    def is_here(self) -> bool:
        """Tell whether it is a program on this computer."""
        return self.computer == platform.node()


class Claim:
    """That this window has a plan; let go of it with `release`."""

    def __init__(self, path: Path, handle: int, holder: Holder) -> None:
        self.holder = holder
        self._path, self._handle = path, handle

    def touch(self) -> bool:
        """Show other computers that the owner is alive; False where another has taken over."""
        found = _read(self._path)
        if found is not None and found.token != self.holder.token:
            return False
        with contextlib.suppress(OSError):
            # a synchroniser or a person has removed it, or its drive has been away
            if found is None or not _is_the_same(self._handle, self._path):
                self._put_back()
            os.utime(self._path)
        return True

    def _put_back(self) -> None:
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
        if not _lock(handle):  # another was faster; the next touch will see it
            _close(handle)
            return
        _fill(handle, self.holder)
        _close(self._handle)
        self._handle = handle

    def release(self) -> None:
        """Let go of the plan; leaves what another has claimed meanwhile alone."""
        found = _read(self._path)
        if sys.platform == "win32":  # an open file cannot be removed there
            _close(self._handle)
        if found is None or found.token == self.holder.token:
            with contextlib.suppress(OSError):
                self._path.unlink()
        if sys.platform != "win32":
            _close(self._handle)


def claim(path: Path) -> Claim | Holder | None:
    """Claim a plan: the claim, who has it instead, or None where nobody can write beside it."""
    place = claim_path(path)
    for _ in range(3):  # another may come in between
        try:
            handle = os.open(place, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError:
            return None
        if not _lock(handle):
            found = _read(place)
            _close(handle)
            return found or _unknown(place)
        found = _read(place)
        if not _is_the_same(handle, place):  # its owner let go and removed it just now
            _close(handle)
            continue
        if found is not None and not found.is_here and not _is_stale(place):
            _close(handle)
            return found
        mine = _myself()
        try:
            _fill(handle, mine)
        except OSError:
            _close(handle)
            return None
        _hide(place)
        return Claim(place, handle, mine)
    return None


def holder_of(path: Path) -> Holder | None:
    """Return who has a plan open for writing, None where nobody has."""
    place = claim_path(path)
    try:
        handle = os.open(place, os.O_RDWR)
    except OSError:
        return None
    try:
        is_free = _lock(handle)
        found = _read(place)
    finally:
        _close(handle)
    if found is None:
        return None if is_free else _unknown(place)
    if is_free and (found.is_here or _is_stale(place)):
        return None
    return found


def claim_path(path: Path) -> Path:
    """Return where the claim on a plan lies."""
    real = Path(os.path.realpath(path))
    return real.with_name(f".{real.name}.laas")


def user_name() -> str:
    """Return what the person is called on this computer."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user without a name
        return ""


def _myself() -> Holder:
    now = datetime.now().replace(microsecond=0)
    return Holder(user_name(), platform.node(), now, os.getpid(), secrets.token_hex(8))


def _unknown(place: Path) -> Holder:
    """Return who holds a claim that says nothing: it is being written just now."""
    with contextlib.suppress(OSError):
        return Holder("", "", datetime.fromtimestamp(place.stat().st_mtime), 0, "")
    return Holder("", "", datetime.now(), 0, "")


def _read(place: Path) -> Holder | None:
    try:
        with place.open("rb") as file:
            said = json.loads(file.read(_LONGEST))
        return Holder(
            str(said["user"])[:80],
            str(said["computer"])[:80],
            datetime.fromisoformat(said["since"]),
            int(said["process"]),
            str(said["token"]),
        )
    except (OSError, ValueError, TypeError, KeyError):  # gone, or half written by a crash
        return None


def _fill(handle: int, holder: Holder) -> None:
    said = {**asdict(holder), "since": holder.since.isoformat()}
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(said).encode())
    os.ftruncate(handle, os.lseek(handle, 0, os.SEEK_CUR))


def _is_the_same(handle: int, place: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), place.stat())
    except OSError:
        return False


def _is_stale(place: Path) -> bool:
    """Tell whether a claim was last touched too long ago, by the clock of the disk it lies on."""
    try:
        touched = place.stat().st_mtime
        with tempfile.NamedTemporaryFile(dir=place.parent, prefix=".hpdesk-") as probe:
            probe.write(b"1")
            probe.flush()
            now = os.fstat(probe.fileno()).st_mtime
    except OSError:
        return False
    return now - touched > STALE_AFTER


def _close(handle: int) -> None:
    with contextlib.suppress(OSError):  # the drive may be gone
        os.close(handle)


def _locker() -> Callable[[int], None]:
    """Return what locks a file for as long as this process has it open; raises OSError if taken."""
    if sys.platform == "win32":
        import msvcrt

        def lock(handle: int) -> None:
            os.lseek(handle, _LOCK_AT, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

        return lock
    import fcntl

    def flock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    return flock


def _lock(handle: int) -> bool:
    """Lock a claim; where the file system has no locks, what the claim says counts alone."""
    try:
        _locker()(handle)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _hide(place: Path) -> None:
    """Mark a file as hidden where a dot does not."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetFileAttributesW(str(place), 2)
