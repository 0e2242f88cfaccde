# SPDX-License-Identifier: MPL-2.0
"""What kind of place a plan lies in, and where the program keeps its own files.

SQLite's locks do not hold on every share, and what synchronises a folder may take a database away
in the middle of a step (sqlite.org/howtocorrupt.html); there a plan is worked on in a copy.
"""

import os
import re
import sys
from enum import StrEnum
from pathlib import Path, PurePath

# Folders that count as a share whatever the system says, for drives hpdesk does not know.
SHARES_VARIABLE = "HPDESK_SHARES"

_MOUNTS = Path("/proc/self/mounts")
_SHARE_TYPES = frozenset(
    {"cifs", "smb3", "smbfs", "smb", "nfs", "nfs4", "afs", "afpfs", "webdav", "davfs", "ncpfs"}
    | {"9p", "ceph", "glusterfs", "lustre"}
)
_REMOTE = 4  # Windows: DRIVE_REMOTE
_SYNCED_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_SYNCED_NAMES = re.compile(
    r"OneDrive( ?-.*)?|Dropbox( ?\(.*\))?|Google ?Drive|GoogleDrive-.*|iCloud ?Drive"
    r"|Mobile Documents|CloudStorage|Nextcloud\d*|ownCloud|Sync|Syncthing|MEGA|pCloud ?Drive"
    r"|Box( Sync)?",
    re.IGNORECASE,
)
_SYNCED_MARKERS = (
    ".dropbox.cache",
    ".nextcloudsync.log",
    ".owncloudsync.log",
    ".stfolder",
    ".tmp.driveupload",
)


class PlaceKind(StrEnum):
    """Where a file lies: on a disk of this computer, on a share, or where something syncs it."""

    LOCAL = "local"
    SHARE = "share"
    SYNCED = "synced"


def kind_of(path: Path) -> PlaceKind:
    """Return what kind of place a path lies in; asks no share, so that none can stall it."""
    written = Path(os.path.normpath(path.absolute()))
    if _is_share(written):
        return PlaceKind.SHARE
    real = Path(os.path.realpath(written))
    if real != written and _is_share(real):
        return PlaceKind.SHARE
    return PlaceKind.SYNCED if _is_synced(written) or _is_synced(real) else PlaceKind.LOCAL


def own_folder() -> Path:
    """Return where the program's own files lie on this computer; it may not be there yet."""
    import platformdirs  # not needed for a plan on a local disk

    return Path(platformdirs.user_data_dir("hpdesk", appauthor=False))


def _is_share(path: Path) -> bool:
    declared = os.environ.get(SHARES_VARIABLE, "").split(os.pathsep)
    if any(path.is_relative_to(folder) for folder in declared if folder):
        return True
    if sys.platform == "win32":
        return _is_windows_share(path)
    kind = max(_mounts_above(path), key=lambda found: len(found[0]), default=("/", ""))[1]
    return kind in _SHARE_TYPES or kind.startswith("fuse.")


def _is_windows_share(path: PurePath) -> bool:
    if path.drive.startswith("\\\\"):
        return True
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.drive + "\\") == _REMOTE)
    return False


def _mounts_above(path: Path) -> list[tuple[str, str]]:
    """Return mount point and type of each file system that a path lies in, later ones over."""
    found = _mac_mounts() if sys.platform == "darwin" else _linux_mounts()
    return [(point, kind) for point, kind in reversed(found) if path.is_relative_to(point)]


def _linux_mounts() -> list[tuple[str, str]]:
    try:
        text = _MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:
        return []
    rows = (line.split(" ") for line in text.splitlines())
    return [(_unescaped(row[1]), row[2]) for row in rows if len(row) > 2]


def _mac_mounts() -> list[tuple[str, str]]:
    import subprocess  # only there

    try:
        said = subprocess.run(
            ["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return []
    return re.findall(r"^.* on (/.*) \((\w+)", said, re.MULTILINE)


def _unescaped(point: str) -> str:
    r"""Return a mount point as it is called: spaces are written `\040` in the list."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), point)


def _is_synced(path: Path) -> bool:
    for name in _SYNCED_VARIABLES:
        folder = os.environ.get(name)
        if folder and path.is_relative_to(folder):
            return True
    return any(
        _SYNCED_NAMES.fullmatch(folder.name)
        or any(os.path.lexists(folder / marker) for marker in _SYNCED_MARKERS)
        for folder in path.parents
    )
