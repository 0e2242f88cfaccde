# SPDX-License-Identifier: MPL-2.0
"""Preparing a meeting of 40 points and 60 bilag on the ten-year plan, action by action."""

import shutil
import sys
from pathlib import Path

from tests.bench.measuring import Figure, run_for_json, surroundings

_PART = "preparing"
_MOST = 100.0  # milliseconds: longer than that, and a person feels the window wait
_WRITES = ("type", "move", "indent", "outdent", "undo", "redo")


def measure_preparing(ten_years: Path, home: Path) -> list[Figure]:
    """Measure in a process of its own, on a copy of the plan."""
    copy = home / "forberedt.hpdesk"
    shutil.copyfile(ten_years, copy)
    command = [sys.executable, "-m", "tests.bench.preparing_child", str(copy)]
    try:
        told = run_for_json(command, surroundings(home))
    finally:
        copy.unlink()
    return [_figure(name, ms, told) for name, ms in told["actions"].items()]


def _figure(name: str, ms: float, told: dict[str, object]) -> Figure:
    floors = told["floors"]
    assert isinstance(floors, dict), "the child prints both floors"
    writes = name.startswith(_WRITES)
    floor = floors["paint"] + (floors["save"] if writes else 0)
    what = "painting the window" + (" and saving a field" if writes else "")
    memory = told["rss_mb"]
    assert isinstance(memory, float), "the child prints its memory"
    return Figure(_PART, name, ms, what, floor, None, _MOST, memory)
