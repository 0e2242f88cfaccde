# SPDX-License-Identifier: MPL-2.0
"""The pack of 30 bilag and 500 pages against `qpdf` merging the same files.

`python -m tests.bench.pack_figures PLAN OUT RUNS` measures inside one process and prints JSON.
"""

import json
import shutil
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from random import Random
from statistics import median

from hpdesk.domain.errors import UserError
from tests.bench.measuring import (
    Figure,
    NotMeasured,
    Run,
    memory,
    middle,
    own_memory,
    run_for_json,
    run_once,
    say,
    surroundings,
)
from tests.bench.pack_files import FILES, MEETING, PAGES, make_bilag, make_pack_plan

_PART = "pack"
_FLOOR = "qpdf merging them"


def measure_pack(cache: Path, home: Path, runs: int) -> list[Figure]:
    """Measure the command and the work inside a warm process; files are kept in `cache`."""
    if shutil.which("qpdf") is None:
        raise NotMeasured("qpdf is missing (apt-get install qpdf)")
    plan, bilag = _made(cache / "pack")
    environment = surroundings(home)
    out = home / "pakke.pdf"
    merge = ["qpdf", "--empty", "--pages", *map(str, bilag), "--", str(out)]
    ours = [sys.executable, "-m", "hpdesk", "pack", str(plan), MEETING, "--pdf", str(out)]
    taken = _shuffled({"qpdf": merge, "hpdesk": ours}, environment, runs)
    floor = middle(taken["qpdf"])
    inside = [sys.executable, "-m", "tests.bench.pack_figures", str(plan), str(out), str(runs)]
    told = run_for_json(inside, environment)
    children = median(run.children_mb for run in taken["hpdesk"])
    words = f"{FILES} bilag, {PAGES} pages"
    held = memory(taken["hpdesk"])
    return [
        Figure(_PART, f"qpdf, {words}", floor, rss_mb=memory(taken["qpdf"])),
        Figure(
            _PART, "hpdesk pack, command", middle(taken["hpdesk"]), _FLOOR, floor, 3.0, None, held,
            children,
        ),
        Figure(
            _PART, "write_pack, warm process", median(told["ms"]), _FLOOR, floor, 3.0, None,
            told["rss_mb"],
        ),
    ]  # fmt: skip


def _shuffled(
    commands: Mapping[str, list[str]], environment: Mapping[str, str], runs: int
) -> dict[str, list[Run]]:
    order = [name for name in commands for _ in range(runs)]
    Random(5).shuffle(order)
    taken: dict[str, list[Run]] = {name: [] for name in commands}
    for command in commands.values():
        run_once(command, environment)
    for name in order:
        taken[name].append(run_once(commands[name], environment))
    return taken


def _made(folder: Path) -> tuple[Path, list[Path]]:
    """Return the plan and the files, made once; a half-made folder is made again."""
    plan, whole = folder / "pakke.hpdesk", folder / "whole"
    if not whole.exists():
        shutil.rmtree(folder, ignore_errors=True)
        make_pack_plan(plan, make_bilag(folder / "bilag"))
        whole.touch()
    return plan, sorted((folder / "bilag").glob("*.pdf"))


def main(plan: Path, out: Path, runs: int) -> None:
    """Write the pack again and again in this process; the first time does not count."""
    from hpdesk.services.desk import Desk
    from hpdesk.services.papers import write_pack

    desk = Desk.open(plan, for_writing=False)
    taken = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        report = write_pack(desk, MEETING, pdf=out)
        taken.append(1000 * (time.perf_counter() - start))
    desk.close()
    left_out = [bilag.number for bilag in report.attachments if bilag.reason]
    if report.pages < PAGES or left_out:
        raise UserError("Pakken er ikke hel: {left_out}", left_out=left_out)
    say(json.dumps({"ms": taken[1:], "rss_mb": own_memory()}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
