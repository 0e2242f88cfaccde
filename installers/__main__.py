# SPDX-License-Identifier: MPL-2.0
"""`make installers`: everything that can be made on this computer, into dist/.

python -m installers [--only linux|windows|macos]
"""

import argparse
import hashlib
import importlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from installers.common.release import DIST
from tools.environment import ROOT, Refusal, say

# what each kind of computer makes where nothing is named; Windows is made on Linux too
_MADE_ON = {"linux": ("linux", "windows"), "darwin": ("macos",), "win32": ("windows",)}
_SYSTEMS = ("linux", "windows", "macos")


def _sums() -> None:
    """Write the checksum of every file beside them, as `sha256sum -c` reads it."""
    listed = DIST / "SHA256SUMS"
    files = [file for file in sorted(DIST.iterdir()) if file.is_file() and file != listed]
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    listed.write_text("".join(lines), encoding="utf-8")


def _make(system: str, more: Sequence[str]) -> list[Path]:
    """Make what one system is given and return it; raises Refusal."""
    builder = importlib.import_module(f"installers.{system}.build")
    if not more:
        made: list[Path] = builder.build(DIST)
        return made
    if builder.main(more):  # words that only one system knows, such as whose Python to take
        raise Refusal("Intet er lavet.")
    return [file for file in sorted(DIST.iterdir()) if system in file.name]


def main() -> int:
    """Make the installers and say where they are; 1 where one could not be made."""
    parser = argparse.ArgumentParser(prog="python -m installers")
    parser.add_argument("--only", choices=_SYSTEMS)
    chosen, more = parser.parse_known_args()
    if more and chosen.only != "windows":
        parser.error(f"ukendt: {' '.join(more)}")
    DIST.mkdir(exist_ok=True)
    made: list[Path] = []
    failed = False
    for system in (chosen.only,) if chosen.only else _MADE_ON.get(sys.platform, ()):
        try:
            made += _make(system, more)
        except Refusal as refusal:
            say(str(refusal))
            failed = True
        except subprocess.CalledProcessError as fault:
            say(f"{fault.cmd[0]} kunne ikke gøre sit arbejde: {fault.stderr or fault}")
            failed = True
    _sums()
    for file in made:
        say(f"  {file.relative_to(ROOT)}  {file.stat().st_size / 1e6:.1f} MB")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
