# SPDX-License-Identifier: MPL-2.0
"""The Debian package: the bundle in /usr/lib/hpdesk, and what the desktop reads."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from installers.common.bundle import set_times
from installers.common.libraries import asked_of_system, libraries, package_of
from installers.common.release import (
    BUILD,
    MAINTAINER,
    NAME,
    debian_version,
    fill,
    moment,
)
from installers.linux.system_files import write_system_files
from tools.environment import say

_HERE = Path(__file__).resolve().parent
_LIBRARY = Path("usr", "lib", NAME)
# what the program looks for itself while it runs; Debian says Recommends of what most people want
_RECOMMENDS = (
    "libenchant-2-2",
    "libreoffice-writer-nogui | libreoffice-writer",
    "libreoffice-calc-nogui | libreoffice-calc",
    "libreoffice-impress-nogui | libreoffice-impress",
    "fonts-crosextra-carlito",
    "fonts-liberation2 | fonts-liberation",
    "xdg-utils",
)
_FIELD = re.compile(r"^shlibs:(\w+)=(.*)$", re.MULTILINE)


def make_deb(bundle: Path, target: Path, needs: Mapping[str, str]) -> Path:
    """Write the package into a folder and return it; `needs` are from `needed_packages`."""
    say("Laver Debian-pakken …")
    root = BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(bundle, root / _LIBRARY, symlinks=True)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / NAME).symlink_to(Path("..", "lib", NAME, NAME))
    write_system_files(root / "usr" / "share")
    _write_documents(root / "usr" / "share" / "doc" / NAME)
    _write_control(root, needs)
    _set_modes(root)
    set_times(root)
    made = target / f"{NAME}_{debian_version()}_{_architecture()}.deb"
    part = made.with_name(f"{made.name}.part")
    # one thread writes the same bytes on every computer
    words = ("dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=1", "--build")
    subprocess.run(
        [*words, str(root), str(part)],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(moment())},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    part.replace(made)
    return made


def _architecture() -> str:
    asking = ["dpkg", "--print-architecture"]
    return subprocess.run(asking, capture_output=True, text=True, check=True).stdout.strip()


def _write_documents(folder: Path) -> None:
    folder.mkdir(parents=True)
    told = fill(_HERE / "copyright.in", LIBRARY=f"/{_LIBRARY}")
    (folder / "copyright").write_text(told, encoding="utf-8")
    asking = ["date", "-R", "-u", "-d", f"@{moment()}"]
    day = subprocess.run(
        asking, capture_output=True, text=True, check=True, env={"LC_ALL": "C"}
    ).stdout.strip()
    news = (
        f"{NAME} ({debian_version()}) unstable; urgency=medium\n\n"
        f"  * What is new stands in the program, under »Hvad er nyt«.\n\n"
        f" -- {MAINTAINER}  {day}\n"
    )
    packed = gzip.compress(news.encode(), mtime=0)
    (folder / "changelog.gz").write_bytes(packed)


def _write_control(root: Path, needs: Mapping[str, str]) -> None:
    files = [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
    folder = root / "DEBIAN"
    folder.mkdir()
    control = fill(
        _HERE / "control.in",
        DEBIAN_VERSION=debian_version(),
        ARCHITECTURE=_architecture(),
        INSTALLED_SIZE=str(sum(-(-path.stat().st_size // 1024) for path in files)),
        DEPENDS=needs["Depends"],
        RECOMMENDS=", ".join(filter(None, (needs.get("Recommends"), *_RECOMMENDS))),
    )
    (folder / "control").write_text(control, encoding="utf-8")
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(root)}\n"
        for path in files
    ]
    (folder / "md5sums").write_text("".join(sums), encoding="utf-8")


def needed_packages(bundle: Path) -> dict[str, str]:
    """Return what the bundle asks of the system, by field of the control file.

    dpkg-shlibdeps knows the versions, but counts libraries that the bundle brings itself. Only
    printing asks for CUPS, which is recommended.
    """
    stanza = f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n"
    files = libraries(bundle)
    folders = sorted({file.parent for file in files})
    printing = [file for file in files if "printsupport" in file.parts]
    others = [bundle / NAME, *(file for file in files if file not in printing)]
    words = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
    words += [f"-l{folder}" for folder in folders]
    words += ["-dDepends", *(f"-e{file}" for file in others)]
    words += ["-dRecommends", *(f"-e{file}" for file in printing)]
    with tempfile.TemporaryDirectory(prefix="hpdesk-") as work:
        (Path(work) / "debian").mkdir()
        (Path(work) / "debian" / "control").write_text(stanza)
        done = subprocess.run(words, cwd=work, capture_output=True, text=True, check=True)
    asked = {package_of([f"*/{name}"]) for name in asked_of_system(bundle)}
    return {
        field: ", ".join(row for row in rows.split(", ") if row.partition(" ")[0] in asked)
        for field, rows in _FIELD.findall(done.stdout)
    }


def _set_modes(root: Path) -> None:
    for path in root.rglob("*"):
        if path.is_symlink():
            continue
        runs = path.is_dir() or path == root / _LIBRARY / NAME
        path.chmod(0o755 if runs else 0o644)
    root.chmod(0o755)
