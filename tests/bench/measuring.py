# SPDX-License-Identifier: MPL-2.0
"""How the bench measures: marks on a child's output, memory of a process and its children."""

import json
import math
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_GLANCE = 0.02


class NotMeasured(Exception):  # noqa: N818 - an outcome of the bench, told in its table
    """A part could not be measured; the text says why."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: milliseconds beside a floor of the same run, and memory in MB.

    `most_ratio` and `most_ms` are the aims. `children_mb` is the largest child process.
    """

    part: str
    name: str
    ms: float
    floor: str = ""
    floor_ms: float | None = None
    most_ratio: float | None = None
    most_ms: float | None = None
    rss_mb: float | None = None
    children_mb: float | None = None

    @property
    def ratio(self) -> float | None:
        """Return how many times the floor it is."""
        return None if not self.floor_ms else self.ms / self.floor_ms

    @property
    def is_reached(self) -> bool:
        """Tell whether the aims, where there are any, are reached."""
        slow = self.most_ms is not None and self.ms > self.most_ms
        return not slow and not (self.most_ratio and self.ratio and self.ratio > self.most_ratio)


@dataclass(slots=True)
class Run:
    """One run of a command: seconds from its start to each mark and to its end, and memory."""

    marks: dict[str, float] = field(default_factory=dict)
    seconds: float = 0.0
    rss_mb: float = 0.0
    children_mb: float = 0.0


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that `share` of all values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def middle(runs: Sequence[Run], mark: str = "") -> float:
    """Return the median of runs in milliseconds, to a mark or to the end."""
    return 1000 * median(run.marks[mark] if mark else run.seconds for run in runs)


def memory(runs: Sequence[Run]) -> float:
    """Return the median memory of runs in MB."""
    return median(run.rss_mb for run in runs)


def surroundings(home: Path) -> dict[str, str]:
    """Return an environment without a screen, without the person's own settings."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    own = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
    return {**kept, **own, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}


def run_once(
    command: Sequence[str], environment: Mapping[str, str], marks: Sequence[str] = ()
) -> Run:
    """Run a command and note when it prints each mark on a line of its own.

    Raises NotMeasured where it fails or a mark does not come.
    """
    run = Run()
    start = time.perf_counter()
    child = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    watcher = _Watcher(child.pid) if not marks else None
    faults: list[bytes] = []
    drain = threading.Thread(target=_drain, args=(child, faults))
    drain.start()
    assert child.stdout is not None, "it was asked for"
    for line in child.stdout:
        run.marks.setdefault(line.decode("utf-8", "replace").strip(), time.perf_counter() - start)
    _, status, usage = os.wait4(child.pid, 0)
    run.seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    drain.join()
    run.rss_mb = usage.ru_maxrss / 1024
    if watcher is not None:
        run.rss_mb, run.children_mb = watcher.stop()
    told = _last_words(b"".join(faults).decode("utf-8", "replace"))
    if child.returncode or any(mark not in run.marks for mark in marks):
        raise NotMeasured(told or f"{' '.join(command[1:4])}: no {', '.join(marks)}")
    return run


def run_for_json(command: Sequence[str], environment: Mapping[str, str]) -> dict[str, Any]:
    """Run a command that prints one JSON object and return it; raises NotMeasured."""
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise NotMeasured(_last_words(done.stderr) or "it ended with a fault")
    told: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return told


def _last_words(told: str) -> str:
    """Return the last line that is not Qt's remark on what a window without a screen lacks."""
    lines = [line for line in told.splitlines() if line.strip() and "This plugin" not in line]
    return lines[-1].strip() if lines else ""


def own_memory() -> float:
    """Return the most memory this process has held, in MB."""
    import resource  # POSIX only, like the bench

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _drain(child: "subprocess.Popen[bytes]", faults: list[bytes]) -> None:
    assert child.stderr is not None, "it was asked for"
    faults.append(child.stderr.read())


class _Watcher:
    """Follows the most memory of a process and of its largest descendant (Linux)."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._most: dict[int, float] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def stop(self) -> tuple[float, float]:
        """Return the memory of the process and of its largest descendant in MB."""
        self._over.set()
        self._thread.join()
        children = [mb for pid, mb in self._most.items() if pid != self._pid]
        return self._most.get(self._pid, 0.0), max(children, default=0.0)

    def _watch(self) -> None:
        while not self._over.wait(_GLANCE):
            self._look(self._pid)

    def _look(self, pid: int) -> None:
        try:
            status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace")
            held = next((w for w in status.splitlines() if w.startswith("VmHWM")), None)
            if held is not None:
                self._most[pid] = max(self._most.get(pid, 0.0), int(held.split()[1]) / 1024)
            for task in Path(f"/proc/{pid}/task").iterdir():
                for child in (task / "children").read_text().split():
                    self._look(int(child))
        except OSError:
            return  # it ended meanwhile


def say(text: str = "") -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
