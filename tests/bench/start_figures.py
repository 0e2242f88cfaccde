# SPDX-License-Identifier: MPL-2.0
"""Cold start of the window on an empty and on a ten-year plan, against an empty window."""

import sys
from pathlib import Path
from random import Random

from tests.bench.measuring import Figure, NotMeasured, Run, memory, middle, run_once, surroundings

_PART = "start"
_SHELL, _READY = "shell", "ready"


def measure_start(empty: Path, ten_years: Path, home: Path, runs: int) -> list[Figure]:
    """Measure in shuffled order, after one run of each that does not count."""
    environment = {**surroundings(home), "HPDESK_QUIT_WHEN_READY": "1", "HPDESK_BENCH": "1"}
    floor = str(Path(__file__).with_name("empty_window.py"))
    commands = {
        "floor": ([sys.executable, floor], [_READY]),
        "empty": ([sys.executable, "-m", "hpdesk", str(empty)], [_SHELL, _READY]),
        "ten": ([sys.executable, "-m", "hpdesk", str(ten_years)], [_SHELL, _READY]),
    }
    for command, marks in commands.values():
        run_once(command, environment, marks)
    order = [name for name in commands for _ in range(runs)]
    Random(1).shuffle(order)
    taken: dict[str, list[Run]] = {name: [] for name in commands}
    for name in order:
        command, marks = commands[name]
        taken[name].append(run_once(command, environment, marks))
    return _figures(taken)


def _figures(taken: dict[str, list[Run]]) -> list[Figure]:
    floor = middle(taken["floor"], _READY)
    if not floor:
        raise NotMeasured("the empty window took no time")
    figures = [Figure(_PART, "empty QMainWindow", floor, rss_mb=memory(taken["floor"]))]
    for name, words in (("empty", "empty plan"), ("ten", "ten-year plan")):
        for mark, most in ((_SHELL, 1.5), (_READY, 3.5)):
            figures.append(
                Figure(
                    _PART,
                    f"{words}, {'shell' if mark == _SHELL else 'data'} painted",
                    middle(taken[name], mark),
                    "empty QMainWindow",
                    floor,
                    most_ratio=most,
                    rss_mb=memory(taken[name]),
                )
            )
    ten, empty = middle(taken["ten"], _READY), middle(taken["empty"], _READY)
    words = "ten-year plan, data painted"
    figures.append(Figure(_PART, words, ten, "empty plan", empty, most_ratio=1.2))
    return figures
