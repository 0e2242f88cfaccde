# SPDX-License-Identifier: MPL-2.0
"""Office files to PDF by Microsoft's own programs, where the machine has them.

A child process of ours has a program of its own save many files in one call
(`convert_com_work`). Each file has a time limit, and what is lost in vain in all runs together is
shared with the other programs. However it ends, the program is gone afterwards, unless a person
has come to work in it.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hpdesk.domain.errors import Cancelled
from hpdesk.exports.convert_com_types import Machine, Microsoft, Order, Task
from hpdesk.exports.convert_engine import TimeToLose, is_whole, late_words
from hpdesk.exports.convert_types import Family
from hpdesk.exports.pack_worker import Worker, WorkerLost
from hpdesk.exports.writer import IsCancelled

_START_SECONDS = 45.0  # of a cold start on a slow machine
_FILE_SECONDS = 60.0
_QUIT_SECONDS = 10.0
_GONE_SECONDS = 3.0  # of what was ended
_GLANCE = 0.05
_OPEN = (
    "{program} er åben på computeren og får lov at være i fred. Luk programmet, og dan mødepakken "
    "igen, eller gem filen som PDF."
)
_ABSENT = (
    "{program} kunne ikke startes. Åbn programmet selv, og se, om det spørger om noget. Dan så "
    "mødepakken igen, eller gem filen som PDF."
)


class MicrosoftOffice:
    """Microsoft's programs as an `Engine`; what they make lies in a folder of ours."""

    def __init__(
        self,
        programs: Mapping[Family, Microsoft],
        machine: Machine,
        folder: Path,
        cancelled: IsCancelled,
        began: Callable[[int], None],
        time_to_lose: TimeToLose,
    ) -> None:
        self._programs = programs
        self._machine = machine
        self._folder = folder
        self._cancelled = cancelled
        self._told = began
        self._lost = time_to_lose
        self._done = 0
        self._made = 0
        self._late: dict[Path, str] = {}

    @property
    def families(self) -> frozenset[Family]:
        """Return what the programs of this machine can open."""
        return frozenset(self._programs)

    @property
    def late(self) -> Mapping[Path, str]:
        """Return the files that were not tried, with what a person is told of them."""
        return self._late

    def name_for(self, family: Family) -> str:
        """Return what a person calls the program that opens files of this family."""
        return self._programs[family].name

    def convert(self, files: Mapping[Path, Family]) -> dict[Path, Path]:
        """Return the PDF of each file that could be converted; small files come first."""
        made: dict[Path, Path] = {}
        for family in self._programs:
            wanted = [path for path, its in files.items() if its is family]
            made |= self._saved(family, sorted(wanted, key=_size), "pdf")
        return made

    def renew(self, paths: Sequence[Path], ending: str) -> dict[Path, Path]:
        """Return old workbooks in a newer format, those that could be read."""
        wanted = list(paths) if Family.CALC in self._programs else []
        made = self._saved(Family.CALC, wanted, ending)
        self._done -= len(wanted)  # they come again to be converted
        return made

    def _saved(self, family: Family, paths: list[Path], ending: str) -> dict[Path, Path]:
        results = {}
        for path in paths:
            self._made += 1
            results[path] = self._folder / f"side-{self._made}" / f"{path.stem}.{ending}"
            results[path].parent.mkdir()
        waiting = paths
        while waiting:
            program = self._programs[family]
            if program.is_shared and self._machine.running(program.file, False):
                self._leave(waiting, _OPEN.format(program=program.name))
                break
            if self._lost.left <= 0:
                self._leave(waiting, late_words(program.name))
                break
            tried = self._life(family, {path: results[path] for path in waiting})
            if not tried:
                self._leave(waiting, _ABSENT.format(program=program.name))
                break
            waiting = waiting[tried:]
        return {path: result for path, result in results.items() if is_whole(result)}

    def _leave(self, paths: Sequence[Path], why: str) -> None:
        self._late |= dict.fromkeys(paths, why)
        self._done += len(paths)

    def _life(self, family: Family, results: Mapping[Path, Path]) -> int:
        """Have one life of a program save files; return how many were tried.

        That is none where the program cannot be had. The file it hung or died at is the last.
        """
        program = self._programs[family]
        before = self._machine.running(program.file, True)
        tasks = tuple(Task(str(path), str(result)) for path, result in results.items())
        worker = Worker(self._cancelled, str(self._folder), self._machine.work)
        life = _Life()
        try:
            worker.ask(Order(family, program.progid, tasks))
            self._listen(worker, len(tasks), life)
            self._await_end(worker, program, before, _QUIT_SECONDS)
        except WorkerLost:
            self._lost.left -= time.monotonic() - life.last
            self._count(life)
        except Cancelled:
            if not life.is_there:  # what is being started ends itself when nobody listens any more
                worker.let_go()
            raise
        finally:
            if not worker.is_let_go:
                self._end(worker, program, before)
        return life.tried

    def _listen(self, worker: Worker, tasks: int, life: "_Life") -> None:
        """Take what the child says until it has tried all or the program is gone."""
        while life.tried < tasks:
            self._told(self._done)
            seconds = _FILE_SECONDS if life.is_there else _START_SECONDS
            answer = worker.answer(seconds, life.tried)
            life.last = time.monotonic()
            if answer == "absent":
                return
            self._count(life)
            life.is_there = True
            if answer == "gone":
                return

    def _count(self, life: "_Life") -> None:
        """Take a file as tried, once the program is there."""
        if life.is_there:
            life.tried += 1
            self._done += 1

    def _end(self, worker: Worker, program: Microsoft, before: frozenset[int]) -> None:
        """End the child and what it started at once.

        Where it cannot be told which program was started, none is ended.
        """
        left = self._machine.running(program.file, True) - before
        if len(left) == 1:
            (pid,) = left
            self._machine.end(pid, program.file)
        worker.stop()
        self._await_end(worker, program, before, _GONE_SECONDS)

    def _await_end(
        self, worker: Worker, program: Microsoft, before: frozenset[int], seconds: float
    ) -> None:
        """Wait until the child and its program are gone, so many seconds at the most."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and (
            worker.is_alive() or self._machine.running(program.file, True) - before
        ):
            time.sleep(_GLANCE)


@dataclass(slots=True)
class _Life:
    """How far one life of a program has come; `last` is when it last said something."""

    tried: int = 0
    is_there: bool = False
    last: float = field(default_factory=time.monotonic)


def _size(path: Path) -> int:
    return path.stat().st_size
