# SPDX-License-Identifier: MPL-2.0
"""Makes both Windows installers on Linux: `python -m installers.windows.build`.

makensis, wixl and mingw come from Debian; Python and the libraries come pinned by their hashes.
"""

import argparse
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

from installers.common.programs import have_programs
from installers.common.release import BUILD, DIST, NAME, VERSION
from installers.windows.launcher import COMPILER, RESOURCES
from installers.windows.msi_script import MAKER as MSI_MAKER
from installers.windows.msi_script import make_msi
from installers.windows.nsis_script import MAKER as EXE_MAKER
from installers.windows.nsis_script import make_exe
from installers.windows.payload import make_payload
from installers.windows.signing import sign
from installers.windows.trimming import OBJDUMP
from tools.environment import Refusal, say

WORK = BUILD / "windows"
TOOLS = {
    COMPILER: "gcc-mingw-w64-x86-64",
    RESOURCES: "binutils-mingw-w64-x86-64",
    OBJDUMP: "binutils-mingw-w64-x86-64",
    EXE_MAKER: "nsis",
    MSI_MAKER: "wixl",
}


def build(target: Path, python_zip: Path | None = None) -> list[Path]:
    """Write the two installers into a folder and return their paths.

    `python_zip` is a publisher's embeddable Python, checked by the caller, to take instead of the
    pinned one. Raises Refusal, with a Danish sentence, where something is missing.
    """
    have_programs(TOOLS)
    target.mkdir(parents=True, exist_ok=True)
    payload = make_payload(WORK, python_zip)
    icon = WORK / "launcher" / "hpdesk.ico"
    stem = f"{NAME}-{VERSION}-windows"
    say(f"Pakker {stem}.msi …")
    made = [make_msi(payload, icon, target / f"{stem}.msi")]
    say(f"Pakker {stem}.exe …")
    made.append(make_exe(payload, icon, target / f"{stem}.exe"))
    for path in made:
        sign(path)
    return made


def main(words: Sequence[str] | None = None) -> int:
    """Build from a command line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m installers.windows.build")
    parser.add_argument("--target", type=Path, default=DIST)
    parser.add_argument("--python", type=Path, help="Pythons egen pakke til indlejring (zip)")
    parser.add_argument("--sha256", help="den sum, som Pythons udgiver oplyser om pakken")
    given = parser.parse_args(words)
    try:
        if given.python is not None:
            _check(given.python, given.sha256)
        for path in build(given.target, given.python):
            say(f"{path} ({path.stat().st_size / 1e6:.0f} MB)")
    except Refusal as refusal:
        say(str(refusal))
        return 1
    return 0


def _check(archive: Path, sha256: str | None) -> None:
    if sha256 is None or hashlib.sha256(archive.read_bytes()).hexdigest() != sha256.casefold():
        raise Refusal(f"{archive.name} har ikke den oplyste SHA-256. Intet er lavet.")


if __name__ == "__main__":
    sys.exit(main())
