# SPDX-License-Identifier: MPL-2.0
"""What shared libraries ask for, read from the files themselves (Linux)."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)$", re.MULTILINE)


def asked_for(file: str | Path) -> set[str]:
    """Return the names of the libraries that a file itself asks for, not what those ask for."""
    words = ["objdump", "-p", str(file)]
    told = subprocess.run(words, capture_output=True, text=True, check=False)
    return set(_NEEDED.findall(told.stdout))


def asked_of_system(bundle: Path) -> set[str]:
    """Return the names of the libraries that a bundle asks for and does not hold."""
    files = [bundle / bundle.name, *libraries(bundle)]
    held = {file.name for file in bundle.rglob("*.so*")}
    return {name for file in files for name in asked_for(file)} - held


def libraries(bundle: Path) -> list[Path]:
    """Return the libraries of a bundle, each once."""
    return [file for file in sorted(bundle.rglob("*.so*")) if not file.is_symlink()]


def package_of(paths: Iterable[str]) -> str:
    """Return the Debian package that installed one of the paths (patterns too), or nothing."""
    for path in paths:
        words = ["dpkg-query", "-S", path]
        told = subprocess.run(words, capture_output=True, text=True, check=False).stdout
        for line in told.splitlines():
            if not line.startswith("diversion"):
                return line.split(": ")[0].split(",")[0].partition(":")[0]
    return ""
