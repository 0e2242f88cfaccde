# SPDX-License-Identifier: MPL-2.0
"""From key to paint in the minutes editor with saving on, against a bare editor."""

import shutil
import sys
from pathlib import Path

from tests.bench.measuring import Figure, percentile, run_for_json, surroundings

_PART = "typing"


def measure_typing(ten_years: Path, home: Path) -> list[Figure]:
    """Measure in a process of its own, on a copy of the plan."""
    copy = home / "skrevet.hpdesk"
    shutil.copyfile(ten_years, copy)
    command = [sys.executable, "-m", "tests.bench.typing_child", str(copy)]
    try:
        told = run_for_json(command, surroundings(home))
    finally:
        copy.unlink()
    figures = []
    for share, most in ((0.5, None), (0.99, 16.0)):
        ours, bare = percentile(told["ours"], share), percentile(told["bare"], share)
        name = f"key to paint, p{share * 100:.0f} ({told['saves']} saves meanwhile)"
        figures.append(
            Figure(_PART, name, ours, "bare QPlainTextEdit", bare, None, most, told["rss_mb"])
        )
    return figures
