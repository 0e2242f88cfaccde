# SPDX-License-Identifier: MPL-2.0
"""The portable archive: the bundle and a page that says how to start it."""

import lzma
import platform
import re
import subprocess
import tarfile
from collections.abc import Mapping
from pathlib import Path

from installers.common.release import NAME, VERSION, fill, moment
from tools.environment import say

_HERE = Path(__file__).resolve().parent
_GLIBC = re.compile(r"GLIBC_(\d+\.\d+)")


def make_archive(bundle: Path, target: Path, needs: Mapping[str, str]) -> Path:
    """Write the archive into a folder and return it; `needs` are from `needed_packages`."""
    say("Laver det flytbare arkiv …")
    top = f"{NAME}-{VERSION}"
    made = target / f"{top}-linux-{platform.machine()}.tar.xz"
    told = _readme(bundle, needs)
    part = made.with_name(f"{made.name}.part")
    # one thread, one order, one time: the same bytes on every computer
    with lzma.open(part, "wb", preset=6) as packed, tarfile.open(fileobj=packed, mode="w") as tar:
        page = bundle.parent / "LÆSMIG.txt"
        page.write_text(told, encoding="utf-8")
        tar.add(page, f"{top}/{page.name}", filter=_plain)
        for path in sorted(bundle.rglob("*")):
            inside = f"{top}/{path.relative_to(bundle)}"
            tar.add(path, inside, recursive=False, filter=_plain)
    part.replace(made)
    return made


def _plain(row: tarfile.TarInfo) -> tarfile.TarInfo:
    row.uid = row.gid = 0
    row.uname = row.gname = "root"
    row.mtime = moment()
    row.mode = 0o755 if row.isdir() or Path(row.name).name == NAME else 0o644
    return row


def _readme(bundle: Path, needs: Mapping[str, str]) -> str:
    packages = [
        word.strip().partition(" ")[0] for field in needs.values() for word in field.split(",")
    ]
    return fill(
        _HERE / "README-portable.txt.in",
        GLIBC=_needed_glibc(bundle),
        PACKAGES=f"apt-get install {' '.join(packages)}",
    )


def _needed_glibc(bundle: Path) -> str:
    """Return the newest version of glibc that anything in the bundle asks for."""
    found: set[tuple[int, ...]] = {(2, 0)}
    for path in (bundle / NAME, *bundle.rglob("*.so*")):
        told = subprocess.run(
            ["objdump", "-p", str(path)], capture_output=True, text=True, check=False
        )
        found |= {tuple(map(int, version.split("."))) for version in _GLIBC.findall(told.stdout)}
    return ".".join(map(str, max(found)))
