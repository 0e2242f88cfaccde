# SPDX-License-Identifier: MPL-2.0
"""`make bench`: every figure as a ratio to a floor measured in the same run.

    python -m tests.bench.run_bench [--only PART] [--runs 11]

The parts: start, typing, preparing, search, pack and installed (what `make installers` left).
Prints one table and keeps it as `bench-out/bench.json`. Times on a busy machine say little;
the ratios say more.
"""

import argparse
import compileall
import json
import platform
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

from tests.bench.installed_figures import measure_installed, sizes
from tests.bench.measuring import ROOT, Figure, NotMeasured, say
from tests.bench.pack_figures import measure_pack
from tests.bench.preparing_figures import measure_preparing
from tests.bench.search_figures import measure_search
from tests.bench.start_figures import measure_start
from tests.bench.ten_years import make_empty, make_ten_years
from tests.bench.typing_figures import measure_typing

_OUT = ROOT / "bench-out"
_COLUMNS = ("part", "what", "ms", "floor", "floor ms", "ratio", "aim", "", "MB", "child MB")


class _Plans:
    """The plan files to measure on, made once a day: their dates lie around today."""

    def __init__(self) -> None:
        _OUT.mkdir(exist_ok=True)
        self.empty = _OUT / "empty.hpdesk"
        self.ten_years = _OUT / f"ten years {date.today()}.hpdesk"
        if not self.ten_years.exists():
            for old in _OUT.glob("*.hpdesk"):
                old.unlink()
            say("Making the ten-year plan …")
            make_empty(self.empty)
            make_ten_years(self.ten_years, date.today())


def measure(only: str | None, runs: int) -> tuple[list[Figure], dict[str, str]]:
    """Measure the parts; returns the figures, and why for each part that has none."""
    plans = _Plans()
    for name in ("hpdesk", "tests"):  # a start must not be measured compiling our modules
        compileall.compile_dir(ROOT / name, quiet=2)
    figures: list[Figure] = []
    missing: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="hpdesk-bench-") as folder:
        home = Path(folder)
        parts: dict[str, Callable[[], list[Figure]]] = {
            "start": lambda: measure_start(plans.empty, plans.ten_years, home, runs),
            "typing": lambda: measure_typing(plans.ten_years, home),
            "preparing": lambda: measure_preparing(plans.ten_years, home),
            "search": lambda: measure_search(plans.ten_years, home),
            "pack": lambda: measure_pack(_OUT, home, max(3, runs // 2)),
            "installed": lambda: measure_installed(plans.empty, home, runs),
        }
        for name, part in parts.items():
            if only in (None, name):
                say(f"Measuring {name} …")
                try:
                    figures += part()
                except NotMeasured as why:
                    missing[name] = str(why)
    return figures, missing


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as one table."""
    rows = [_COLUMNS, *(_row(figure) for figure in figures)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(_COLUMNS))]
    words = (0, 1, 3, 6, 7)
    lines = [
        "  ".join(
            cell.ljust(width) if at in words else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def _row(figure: Figure) -> tuple[str, ...]:
    aims = [f"≤ {figure.most_ratio:g}×"] if figure.most_ratio else []
    aims += [f"≤ {figure.most_ms:g} ms"] if figure.most_ms else []
    return (
        figure.part,
        figure.name,
        f"{figure.ms:.1f}",
        figure.floor,
        "" if figure.floor_ms is None else f"{figure.floor_ms:.1f}",
        "" if figure.ratio is None else f"{figure.ratio:.2f}×",
        ", ".join(aims),
        "" if not aims else "reached" if figure.is_reached else "MISSED",
        "" if figure.rss_mb is None else f"{figure.rss_mb:.0f}",
        "" if figure.children_mb is None else f"{figure.children_mb:.0f}",
    )


def keep(figures: Sequence[Figure], missing: dict[str, str]) -> Path:
    """Keep the figures as JSON and return where."""
    kept = _OUT / "bench.json"
    told = {
        "measured_at": datetime.now().isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "system": platform.platform(),
        "figures": [
            {**asdict(figure), "ratio": figure.ratio, "reached": figure.is_reached}
            for figure in figures
        ],
        "not_measured": missing,
        "megabytes": sizes(),
    }
    kept.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return kept


def main() -> int:
    """Measure, print and keep; 1 where a part could not be measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.run_bench")
    parts = ["start", "typing", "preparing", "search", "pack", "installed"]
    parser.add_argument("--only", choices=parts)
    parser.add_argument("--runs", type=int, default=11)
    chosen = parser.parse_args()
    figures, missing = measure(chosen.only, chosen.runs)
    if figures:
        say("\n" + table(figures))
    for name, megabytes in sizes().items() if chosen.only in (None, "installed") else ():
        say(f"{name}: {megabytes:.1f} MB")
    for part, why in missing.items():
        say(f"{part}: NOT MEASURED: {why}")
    say(f"\nKept in {keep(figures, missing)}")
    return int(bool(missing))


if __name__ == "__main__":
    sys.exit(main())
