# SPDX-License-Identifier: MPL-2.0
"""The child process that touches foreign files, so that a bad one cannot harm the program.

A file that crashes it, hangs it or eats its memory costs that file only: the process is
started anew and goes on with the next.
"""

import contextlib
import logging
import multiprocessing
import sys
import warnings
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic

from hpdesk.domain.errors import Cancelled
from hpdesk.exports.pack_types import MergeJob, Probe
from hpdesk.exports.writer import IsCancelled

_MOST_MEMORY = 4 << 30  # bytes of address space; mapped files count
_PROBE_SECONDS = 30.0
_PART_SECONDS = 120.0
_SAVE_SECONDS = 900.0
_GLANCE = 0.05


class WorkerLost(Exception):  # noqa: N818 - says what happened, as Cancelled does
    """The child process died or hung; `at` is what it was working on."""

    def __init__(self, at: int) -> None:
        self.at = at
        super().__init__(at)


class WorkerFault(Exception):  # noqa: N818 - the child's own refusal, told in words
    """The child could not do its work; `at` is what it was working on."""

    def __init__(self, at: int, words: str) -> None:
        self.at = at
        super().__init__(words)


class Worker:
    """One child process; a context manager that ends it."""

    def __init__(self, cancelled: IsCancelled) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, far_end = context.Pipe()
        self._cancelled = cancelled
        self._process = context.Process(target=_work, args=(far_end,), daemon=True)
        self._process.start()
        far_end.close()

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def ask(self, task: object) -> None:
        """Give the child something to do."""
        try:
            self._pipe.send(task)
        except OSError as fault:
            raise WorkerLost(0) from fault

    def answer(self, seconds: float, at: int) -> object:
        """Return the child's next answer; raises WorkerLost after so many seconds without one."""
        until = monotonic() + seconds
        try:
            while not self._pipe.poll(_GLANCE):
                if self._cancelled():
                    raise Cancelled
                if monotonic() > until:
                    raise WorkerLost(at)
            return self._pipe.recv()
        except (EOFError, OSError) as fault:
            raise WorkerLost(at) from fault


class Workshop:
    """Starts workers as they are needed: one, unless a file costs one its life."""

    def __init__(self, cancelled: IsCancelled) -> None:
        self._cancelled = cancelled
        self._worker: Worker | None = Worker(cancelled)

    def __enter__(self) -> "Workshop":
        return self

    def __exit__(self, *_: object) -> None:
        self._drop()

    def _drop(self) -> None:
        if self._worker:
            self._worker.stop()
        self._worker = None

    def _ready(self) -> Worker:
        if self._worker is None:
            self._worker = Worker(self._cancelled)
        return self._worker

    def probe(
        self, paths: Sequence[Path], workdir: Path, meanwhile: Callable[[], None]
    ) -> list[Probe]:
        """Look into files, all in one go; a file that breaks the child gets a reason.

        `meanwhile` is called while the child is at work.
        """
        found: list[Probe] = []
        if not paths:
            meanwhile()
        while len(found) < len(paths):
            first = len(found)
            try:
                worker = self._ready()
                worker.ask(("probe", first, [str(path) for path in paths[first:]], str(workdir)))
                if first == 0:
                    meanwhile()
                while len(found) < len(paths):
                    answer = worker.answer(_PROBE_SECONDS, len(found))
                    assert isinstance(answer, Probe)
                    found.append(answer)
            except WorkerLost:
                self._drop()
                found.append(
                    Probe(
                        reason="Filen kan ikke behandles: den er beskadiget eller for tung. "
                        "Gem en ny kopi som PDF, og vedlæg den i stedet."
                    )
                )
        return found

    def merge(self, job: MergeJob) -> int:
        """Put a pack together; raises WorkerLost or WorkerFault with the part at fault."""
        at = 0
        try:
            worker = self._ready()
            worker.ask(("merge", job))
            while True:
                seconds = _PART_SECONDS if at < len(job.parts) else _SAVE_SECONDS
                match worker.answer(seconds, at):
                    case ("began", int(part)):
                        at = part
                    case ("done", int(pages)):
                        return pages
                    case ("disk", int(number), str(words)):
                        raise OSError(number, words)
                    case ("fault", str(words)):
                        raise WorkerFault(at, words)
        except WorkerLost:
            self._drop()
            raise WorkerLost(at) from None


def _work(pipe: Connection) -> None:
    """Do what the parent asks until it hangs up."""
    logging.disable(logging.CRITICAL)  # what the child has to say goes through the pipe
    warnings.simplefilter("ignore")
    _limit_memory()
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            match pipe.recv():
                case ("probe", int(first), list(paths), str(workdir)):
                    _probe_all(pipe, first, paths, Path(workdir))
                case ("merge", MergeJob() as job):
                    _merge(pipe, job)


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource  # POSIX only

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _probe_all(pipe: Connection, first: int, paths: list[str], workdir: Path) -> None:
    from hpdesk.exports.pack_probe import probe_file  # only the child loads the PDF library

    for number, path in enumerate(paths, first):
        try:
            found = probe_file(Path(path), workdir, f"bilag-{number}")
        except Exception:  # whatever a bad file does, it costs only itself
            found = Probe(
                reason="Filen er beskadiget og kan ikke behandles. Gem en ny kopi som PDF, og "
                "vedlæg den i stedet."
            )
        pipe.send(found)


def _merge(pipe: Connection, job: MergeJob) -> None:
    from hpdesk.exports.pack_merge import merge

    def began(part: int) -> None:
        pipe.send(("began", part))

    try:
        pipe.send(("done", merge(job, began)))
    except OSError as fault:
        pipe.send(("disk", fault.errno or 0, fault.strerror or str(fault)))
    except Exception as fault:  # told to the parent, which drops the part at fault
        pipe.send(("fault", f"{type(fault).__name__}: {fault}"))
