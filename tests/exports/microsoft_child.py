# SPDX-License-Identifier: MPL-2.0
"""The fake of Microsoft's programs in a child of ours, beside a process that is to be gone."""

import os
import signal
import subprocess
from multiprocessing.connection import Connection
from pathlib import Path

from hpdesk.exports.convert_com_types import ComFault, Thing
from hpdesk.exports.convert_com_work import serve
from tests.exports.fake_microsoft import FakeOffice, Refused


class Object:
    """A fake's object, given to the child as COM would."""

    def __init__(self, program: FakeOffice, of: str = "") -> None:
        self.program, self.of = program, of

    def _ask(self, kind: str, name: str, *values: object) -> object:
        try:
            return self.program.ask(self.of, kind, name, values)
        except Refused as fault:
            raise ComFault(str(fault)) from fault

    def get(self, name: str) -> object:
        return self._ask("get", name)

    def part(self, name: str) -> Thing:
        return self._part(self._ask("get", name))

    def put(self, name: str, value: object) -> None:
        self._ask("put", name, value)

    def call(self, name: str, *values: object) -> Thing:
        return self._part(self._ask("call", name, *values))

    def _part(self, answer: object) -> Thing:
        return Object(self.program, str(answer).removeprefix("*"))


def _start(progid: str, folder: Path) -> Thing:
    """Start a program: a process that must be gone afterwards, and the fake that speaks for it."""
    if (folder / "kan ikke startes").exists():
        raise ComFault(progid)
    process = subprocess.Popen(
        ["sleep", "600"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    (folder / f"{process.pid}.pid").touch()
    program = FakeOffice(progid, folder / "log", process.kill)
    if (folder / "personens").exists():
        program.chosen["", "Visible"] = True
    return Object(program)


def work(pipe: Connection, folder: str) -> None:
    """Be the child."""
    serve(pipe, folder, _start)


def running(folder: Path, _file: str, _only_served: bool = True) -> frozenset[int]:
    """Return the programs of a folder that are still there."""
    return frozenset(pid for path in folder.glob("*.pid") if is_alive(pid := int(path.stem)))


def is_alive(pid: int) -> bool:
    """Tell whether a process is there and not only waited for."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def end(folder: Path, pid: int, _file: str) -> None:
    """End a program, unless a person works in it."""
    if not (folder / "personens").exists():
        os.kill(pid, signal.SIGKILL)
