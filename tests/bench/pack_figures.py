# SPDX-License-Identifier: MPL-2.0
"""Packs of 500 and of 2,000 pages against `qpdf` merging the same files.

`python -m tests.bench.pack_figures PLAN OUT RUNS` measures inside one process and prints JSON.
"""

import json
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
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
from tests.bench.pack_files import COMMON, LARGE, MEETING, Size, make_bilag, make_pack_plan

_PART = "pack"
_FLOOR = "qpdf merging them"
_FIRST = "the first export"
_MOST_HELD = 100.0  # milliseconds: longer than that, and a person feels the window wait


def measure_pack(cache: Path, home: Path, runs: int) -> list[Figure]:
    """Measure the command and the work inside a warm process; files are kept in `cache`."""
    if shutil.which("qpdf") is None:
        raise NotMeasured("qpdf is missing (apt-get install qpdf)")
    common = _measured(COMMON, cache / "pack", home, runs, 2.0)
    large = _measured(LARGE, cache / "large pack", home, max(3, runs // 2), 2.5)
    return [*common, *large, *_fluid(cache / "large pack" / "pakke.hpdesk", home)]


def _fluid(plan: Path, home: Path) -> list[Figure]:
    """Return how long the window was held up at a stretch while the large pack was made."""
    copy = home / "flydende.hpdesk"
    shutil.copyfile(plan, copy)
    command = [sys.executable, "-m", "tests.bench.fluid_child", str(copy), str(home / "p.pdf")]
    try:
        told = run_for_json(command, surroundings(home))
    finally:
        copy.unlink()
    return [
        Figure(
            _PART, f"window held up, {name}, {LARGE.pages} pages", told["held"][name],
            most_ms=_MOST_HELD, rss_mb=told["rss_mb"],
        )
        for name in ("looking", "saving", "saving again")
    ]  # fmt: skip


def _measured(size: Size, cache: Path, home: Path, runs: int, aim: float) -> list[Figure]:
    plan, bilag = _made(cache, size)
    environment = surroundings(home)
    out = home / "pakke.pdf"
    merge = ["qpdf", "--empty", "--pages", *map(str, bilag), "--", str(out)]
    ours = [sys.executable, "-m", "hpdesk", "pack", str(plan), MEETING, "--pdf", str(out)]
    inside = [sys.executable, "-m", "tests.bench.pack_figures", str(plan), str(out), str(runs)]
    taken = _shuffled({"qpdf": merge, "hpdesk": ours}, environment, runs)
    floor = middle(taken["qpdf"])
    told = run_for_json(inside, environment)
    children = median(run.children_mb for run in taken["hpdesk"])
    first = median(told["first"])
    return [
        Figure(
            _PART, f"qpdf, {size.files} bilag, {size.pages} pages", floor,
            rss_mb=memory(taken["qpdf"]),
        ),
        Figure(
            _PART, f"hpdesk pack, command, {size.pages} pages", middle(taken["hpdesk"]), _FLOOR,
            floor, None, None, memory(taken["hpdesk"]), children,
        ),
        Figure(
            _PART, f"write_pack, warm process, {size.pages} pages", first, _FLOOR, floor, aim,
            None, told["rss_mb"],
        ),
        Figure(
            _PART, f"again after a changed point, {size.pages} pages", median(told["again"]),
            _FIRST, told["cold"], 1 / 3,
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


def _made(folder: Path, size: Size) -> tuple[Path, list[Path]]:
    """Return the plan and the files, made once; a half-made folder is made again."""
    plan, whole = folder / "pakke.hpdesk", folder / "whole"
    if not whole.exists():
        shutil.rmtree(folder, ignore_errors=True)
        make_pack_plan(plan, make_bilag(folder / "bilag", size))
        whole.touch()
    return plan, sorted((folder / "bilag").glob("*.pdf"))


def main(plan: Path, out: Path, runs: int) -> None:
    """Write the pack again and again in this process, first anew each time, then as a person does.

    The first of all is what a person waits for after starting the program; what comes again
    comes after a point has changed.
    """
    from hpdesk.exports.pack_session import SESSION
    from hpdesk.services import meetings
    from hpdesk.services.desk import Desk
    from hpdesk.services.papers import write_pack

    copy = out.with_suffix(".hpdesk")
    shutil.copyfile(plan, copy)
    desk = Desk.open(copy)
    first, again = [], []
    write = partial(write_pack, desk, MEETING, pdf=out, keep=True)
    for _ in range(runs + 1):
        SESSION.close()
        SESSION.get_ready()  # the child of a running program is there
        time.sleep(1.5)  # and has long since loaded what it needs
        first.append(_timed(write))
    for number in range(runs):
        time.sleep(0.5)  # nobody changes a point faster
        item = meetings.list_items(desk, MEETING)[0]
        meetings.edit_item(desk, item.id, title=f"Ændret {number}")
        again.append(_timed(write))
    report = write()
    desk.close()
    left_out = [bilag.number for bilag in report.attachments if bilag.reason]
    if left_out:
        raise UserError("Pakken er ikke hel: {left_out}", left_out=left_out)
    told = {"cold": first[0], "first": first[1:], "again": again, "rss_mb": own_memory()}
    say(json.dumps(told))


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
