# SPDX-License-Identifier: MPL-2.0
"""Works in a plan until it is killed: `python -m tests.torture.worker`, told what on its input.

Each line of the input is an order; for each a process is forked off that works and tells, one
line for each thing done, what the file then holds of it. A thing counts as saved once its line
is out.
"""

import json
import os
import resource
import sys
import tempfile
import time
import traceback
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.services import passwords
from hpdesk.services.opening import Answer, CopyChoice, open_plan
from hpdesk.storage import unit_of_work, upgrading  # noqa: F401 - so that forks have them
from tests.torture.faulty_disk import CUT, FaultyDisk
from tests.torture.looking import (
    DRAFTS,
    differences,
    last_step,
    mark_of,
    read_all,
    read_one,
)
from tests.torture.operations import OPERATIONS, Operation, Unfit, Work, a_backup

Order = Mapping[str, Any]
_FILES = {"import_plan", "export_plan", "back_up", "merge_people"}  # may answer with OSError


def tell(**said: object) -> None:
    """Tell the one who kills; one call, so that a line is there whole or not at all."""
    line = (json.dumps(said) + "\n").encode()
    while line:
        line = line[os.write(1, line) :]


class Worker:
    """Carries one order out."""

    def __init__(self, order: Order) -> None:
        self._order, self._chance = order, Random(order["seed"])
        self._disk, self._steps = FaultyDisk(), list[ChangeSet]()
        self._filler = Path(order["folder"]) / "fylder.bin"

    def run(self) -> None:
        """Open the plan and do the operations."""
        order = self._order
        path = Path(order["plan"])
        began = time.perf_counter()
        if order["password"]:
            passwords.unlock(Path(order["live"]), order["password"])
            began = time.perf_counter()
        plan = open_plan(
            path,
            today=date.fromisoformat(order["today"]) if order["today"] else None,
            choice=CopyChoice(order["choice"]),
            answer=Answer(order["answer"]) if order["answer"] else None,
        )
        tell(opened=time.perf_counter() - began, read_only=plan.desk.read_only)
        plan.desk.on_change(self._steps.append)
        self._work = Work(plan, self._chance, path.parent, self._disk)
        self._work.number = order["number"]
        self._make_trouble()
        fitting = [one for one in OPERATIONS if order["slow"] or not one.takes_long]
        fitting = [one for one in fitting if order["crypt"] or one.name != "change_password"]
        fitting = [one for one in fitting if plan.copy is not None or one.name != "publish"]
        weights = [one.weight for one in fitting]
        for place in range(order["operations"]):
            if order["fills"] and place == order["operations"] * 2 // 3:
                self._filler.unlink(missing_ok=True)  # somebody tidies up
            self._do(self._chance.choices(fitting, weights)[0])
        if plan.copy is not None:
            self._do(next(one for one in OPERATIONS if one.name == "publish"))
        plan.desk.close()
        plan.release()
        tell(closed=True)

    def _make_trouble(self) -> None:
        order = self._order
        self._disk.watch(Path(order["folder"]), Path(order["attic"]))
        if order["fail"]:
            self._disk.fail(*order["fail"])
        if order["cut"] is not None:
            self._disk.cut(order["cut"], order["seed"])
        if order["fills"]:
            self._fill(order["fills"])
        if order["limit"]:
            size = self._work.desk.live_path.stat().st_size + order["limit"]
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    def _fill(self, left: int) -> None:
        """Leave so many bytes on the disk."""
        free = os.statvfs(self._filler.parent)
        with self._filler.open("wb") as file:
            for _ in range(max(free.f_bavail * free.f_frsize - left, 0) >> 12):
                file.write(bytes(4096))

    def _do(self, operation: Operation) -> None:
        work, desk = self._work, self._work.desk
        self._steps.clear()
        work.told.clear()
        begun: dict[str, object] = {}
        try:
            if operation.name == "restore_whole":
                work.told["restores"] = begun["restores"] = str(a_backup(work))
            if operation.name == "change_password":
                new = f"torden over {work.text(3)}" if self._chance.random() < 0.7 else ""
                work.told["password"] = begun["password"] = new
            before = read_all(desk) if operation.is_whole or operation.name == "publish" else {}
        except UserError:  # there is nothing to do it with, or the disk does not answer
            return
        if operation.name == "publish":
            begun["mark"] = mark_of(before)
        tell(begun=operation.name, number=work.number, **begun)
        refused = ""
        try:
            operation.do(work)
        except UserError as problem:
            refused = str(problem) or "?"
            if isinstance(problem, Unfit):
                refused = "unfit"
        except OSError as problem:
            if operation.name not in _FILES:
                raise
            refused = f"OSError {problem}"
        try:
            rows, last = self._changed(operation, before), last_step(desk.read())
        except UserError:  # the disk does not answer: what became of it is looked for later
            tell(unread=operation.name, refused=refused)
            return
        calls = self._disk.count()
        tell(
            done=operation.name, refused=refused, rows=rows, last=last, told=work.told, calls=calls
        )

    def _changed(self, operation: Operation, before: Any) -> list[object]:  # noqa: ANN401 - as read
        desk = self._work.desk
        if operation.is_whole:
            return [[t, k, now] for t, k, _, now in differences(before, read_all(desk))]
        places = {(row.table, row.key) for step in self._steps for row in step.rows}
        rows: list[object] = [
            [table, key, read_one(desk.read(), table, key)] for table, key in sorted(places)
        ]
        drafts = desk.read().rows(f"SELECT id FROM {DRAFTS}")
        rows.append([DRAFTS, None, {key: read_one(desk.read(), DRAFTS, key) for (key,) in drafts}])
        return rows


def work_apart(order: Order) -> None:
    """Carry an order out in a process of its own and tell how it ended."""
    child = os.fork()
    if child == 0:
        code = 0
        try:
            os.environ.update(order["environment"])
            Worker(order).run()
        except BaseException:
            tell(fault=traceback.format_exc())
            code = 1
        finally:
            os._exit(code)
    tell(process=child)
    _, status = os.waitpid(child, 0)
    tell(ended=os.waitstatus_to_exitcode(status), cut=os.waitstatus_to_exitcode(status) == CUT)


def main() -> None:
    """Carry orders out until there are no more."""
    tempfile.gettempdir()
    tell(ready=FaultyDisk().is_there)
    for line in sys.stdin:
        work_apart(json.loads(line))


if __name__ == "__main__":
    main()
