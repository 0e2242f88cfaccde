# SPDX-License-Identifier: MPL-2.0
"""Start of the program as installed against the virtual environment, and sizes of what is made.

Measures what `make installers` has left in build/ and dist/.
"""

import sys
from pathlib import Path
from random import Random

from installers.common.release import BUILD, DIST, NAME
from tests.bench.measuring import Figure, NotMeasured, Run, memory, middle, run_once, surroundings

_PART = "installed"
_SHELL, _READY = "shell", "ready"
_BUNDLE = BUILD / "linux" / NAME
_MOST = 1.3  # times the virtual environment
_KINDS = (".deb", ".xz", ".exe", ".msi", ".dmg", ".AppImage", ".flatpak")


def measure_installed(plan: Path, home: Path, runs: int) -> list[Figure]:
    """Measure in shuffled order, after one run of each that does not count.

    Raises NotMeasured where no bundle has been made.
    """
    program = _BUNDLE / NAME
    if not program.is_file():
        raise NotMeasured("nothing is made yet: make installers")
    quiet = {"HPDESK_QUIT_WHEN_READY": "1", "HPDESK_BENCH": "1"}
    environment = {**surroundings(home), **quiet}
    commands = {
        "environment": [sys.executable, "-m", NAME, str(plan)],
        "bundle": [str(program), str(plan)],
    }
    marks = [_SHELL, _READY]
    for command in commands.values():
        run_once(command, environment, marks)
    order = [name for name in commands for _ in range(runs)]
    Random(1).shuffle(order)
    taken: dict[str, list[Run]] = {name: [] for name in commands}
    for name in order:
        taken[name].append(run_once(commands[name], environment, marks))
    return [
        Figure(
            _PART,
            f"bundle, empty plan, {'shell' if mark == _SHELL else 'data'} painted",
            middle(taken["bundle"], mark),
            "virtual environment",
            middle(taken["environment"], mark),
            most_ratio=_MOST,
            rss_mb=memory(taken["bundle"]),
        )
        for mark in marks
    ]


def sizes() -> dict[str, float]:
    """Return the megabytes (10⁶ bytes) of every installer made, and of what is laid out."""
    found = {
        file.name: file.stat().st_size / 1e6
        for file in (sorted(DIST.iterdir()) if DIST.is_dir() else ())
        if file.suffix in _KINDS
    }
    laid_out = {"linux, unpacked": _BUNDLE, "windows, unpacked": BUILD / "windows" / NAME}
    for name, folder in laid_out.items():
        if folder.is_dir():
            files = [file for file in folder.rglob("*") if not file.is_symlink()]
            found[name] = sum(file.stat().st_size for file in files if file.is_file()) / 1e6
    return found
