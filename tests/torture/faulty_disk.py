# SPDX-License-Identifier: MPL-2.0
"""Compiling the disk that fails (`faulty_disk.c`), and telling it what to do."""

import ctypes
import errno
import shutil
import subprocess
import sys
from pathlib import Path

ERRORS = (errno.EIO, errno.ENOSPC)
CUT = 77  # the exit code of a process whose power went
_SOURCE = Path(__file__).with_name("faulty_disk.c")


def compiled(folder: Path) -> tuple[Path | None, str]:
    """Return the shim, or None and why there is none."""
    if not sys.platform.startswith("linux"):
        return None, "LD_PRELOAD is Linux's"
    compiler = next(filter(None, map(shutil.which, ("cc", "gcc", "clang"))), None)
    if compiler is None:
        return None, "no C compiler"
    shim = folder / "faulty_disk.so"
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(shim), str(_SOURCE), "-ldl"]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    return (shim, "") if made.returncode == 0 else (None, made.stderr[-500:])


class FaultyDisk:
    """The disk of this process; does nothing where the process was started without the shim."""

    def __init__(self) -> None:
        self._shim = ctypes.CDLL(None)
        self.is_there = hasattr(self._shim, "faulty_watch")

    def watch(self, folder: Path, attic: Path) -> None:
        """Count what is written below a folder; the attic lies beside it on the same disk."""
        if self.is_there:
            attic.mkdir(exist_ok=True)
            self._shim.faulty_watch(bytes(folder), bytes(attic))

    def fail(self, after: int, calls: int, error: int) -> None:
        """Let so many calls fail, after so many that do not."""
        if self.is_there:
            self._shim.faulty_fail(ctypes.c_long(after), ctypes.c_long(calls), error)

    def cut(self, after: int, seed: int) -> None:
        """Let the power go after so many calls."""
        if self.is_there:
            self._shim.faulty_cut(ctypes.c_long(after), ctypes.c_uint(seed))

    def jump(self, seconds: int) -> None:
        """Set the clock so many seconds away from what it is."""
        if self.is_there:
            self._shim.faulty_jump(ctypes.c_longlong(seconds))

    def count(self) -> int:
        """Return how many calls have been counted."""
        if not self.is_there:
            return 0
        self._shim.faulty_count.restype = ctypes.c_long
        return int(self._shim.faulty_count())
