# SPDX-License-Identifier: MPL-2.0
"""Who may write a plan: one window at a time on a computer; the others may read."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths


def claim(path: Path) -> QLockFile | None:
    """Return the claim on a plan, or None where another window on this computer has it.

    The lock lies among the program's own files, so that nothing is left beside the plan; one
    left by a crash is seen as such and taken over. Let go of it with `unlock()`.
    """
    kind = QStandardPaths.StandardLocation.GenericDataLocation
    folder = Path(QStandardPaths.writableLocation(kind)) / "hpdesk" / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    name = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
    lock = QLockFile(str(folder / f"{name[:32]}.lock"))
    lock.setStaleLockTime(0)  # a process that is gone has let go; time alone says nothing
    return lock if lock.tryLock(0) else None
