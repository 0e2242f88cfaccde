# SPDX-License-Identifier: MPL-2.0
"""The child process that touches foreign files, so that a bad one cannot harm the program.

A file that crashes it, hangs it or eats its memory costs that file only: the process is
started anew and goes on with the next.
"""

import contextlib
import logging
import multiprocessing
import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import BinaryIO

from hpdesk.domain import limits
from hpdesk.domain.errors import Cancelled
from hpdesk.exports.pack_types import TOO_HEAVY, Body, BodyJob, MergeJob, Probe, SecretJob
from hpdesk.exports.writer import IsCancelled, never_cancelled

_PART_SECONDS = 120.0
_SAVE_SECONDS = 900.0
IDLE_SECONDS = 900.0
_GLANCE = 0.05
_CHUNK = 4 << 20


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
    """One child process; `work` does there what is asked through the pipe."""

    def __init__(
        self, cancelled: IsCancelled, folder: str, work: Callable[[Connection, str], None]
    ) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, far_end = context.Pipe()
        self._cancelled = cancelled
        self._process = context.Process(target=work, args=(far_end, folder), daemon=True)
        self._process.start()
        far_end.close()

    def is_alive(self) -> bool:
        """Tell whether the child is there."""
        return self._process.is_alive()

    def has_answered(self) -> bool:
        """Tell whether an answer waits to be read."""
        try:
            return self._pipe.poll()
        except OSError as fault:
            raise WorkerLost(0) from fault

    @property
    def is_let_go(self) -> bool:
        """Tell whether nobody listens to it any more."""
        return self._pipe.closed

    def stop(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def let_go(self) -> None:
        """Hang up, so that the process ends by itself once it has something to say."""
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
            if self._cancelled():
                raise Cancelled
            while not self._pipe.poll(_GLANCE):
                if self._cancelled():
                    raise Cancelled
                if monotonic() > until:
                    raise WorkerLost(at)
            return self._pipe.recv()
        except (EOFError, OSError) as fault:
            raise WorkerLost(at) from fault


class Workshop:
    """Starts workers as they are needed: one, unless a file costs one its life.

    What a worker keeps for the next pack lies in a folder that only this user can read. It is
    gone with the workshop, and with the worker: when the program ends in whatever way, the
    worker clears up.
    """

    def __init__(self, cancelled: IsCancelled = never_cancelled) -> None:
        self.cancelled = cancelled
        self.folder = Path(tempfile.mkdtemp(prefix="hpdesk-"))
        self._worker: Worker | None = None
        self._asked: list[_Question] = []
        self._found: list[Probe] = []
        self.start()

    def __enter__(self) -> "Workshop":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the worker and delete what was kept."""
        self._drop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self) -> None:
        """Have a worker ready; one that was idle for long has ended by itself."""
        if self._worker is not None and not self._worker.is_alive():
            self._drop()
        if self._worker is None:
            self.folder.mkdir(mode=0o700, exist_ok=True)
            self._worker = Worker(self._is_cancelled, str(self.folder), _work)
        self._asked, self._found = [], []

    def _is_cancelled(self) -> bool:
        return self.cancelled()

    def _drop(self) -> None:
        if self._worker:
            self._worker.stop()
        self._worker = None

    def _ready(self) -> Worker:
        if self._worker is None:
            self._worker = Worker(self._is_cancelled, str(self.folder), _work)
        return self._worker

    def ask_probe(self, path: Path, workdir: Path, password: str = "") -> None:
        """Have a file looked into; `probes` gives the answers, in the order they were asked for."""
        question = _Question(len(self._asked), str(path), str(workdir), password)
        self._asked.append(question)
        try:
            self._ready().ask(question)
            while self._worker and self._worker.has_answered():
                self._take()
        except WorkerLost:
            pass  # found again when the answers are called for

    def probes(self) -> list[Probe]:
        """Return what was found; a file that breaks the child gets a reason."""
        while len(self._found) < len(self._asked):
            try:
                self._take()
            except WorkerLost:
                self._drop()
                self._found.append(Probe(reason=TOO_HEAVY))
                for question in self._asked[len(self._found) :]:
                    with contextlib.suppress(WorkerLost):
                        self._ready().ask(question)
        found, self._asked, self._found = self._found, [], []
        return found

    def _take(self) -> None:
        answer = self._ready().answer(limits.PROBE_SECONDS, len(self._found))
        assert isinstance(answer, Probe)
        self._found.append(answer)

    def ask_body(self, job: BodyJob) -> None:
        """Have the bilag put together while something else is done; see `body`."""
        try:
            self._ready().ask(job)
        except WorkerLost:
            self._drop()
            self._ready().ask(job)

    def body(self, job: BodyJob, told: Callable[[int], None]) -> Body | None:
        """Return the body that was asked for, None where the one that was kept is gone.

        `told` is given the index of each bilag. Raises WorkerLost or WorkerFault with the bilag
        at fault.
        """
        answer = self._finished(len(job.parts), told)
        assert answer is None or isinstance(answer, Body)
        return answer

    def merge(self, job: MergeJob, told: Callable[[int], None]) -> int:
        """Put a pack together; raises WorkerLost or WorkerFault with the bilag at fault."""
        try:
            self._ready().ask(job)
        except WorkerLost:
            self._drop()
            raise
        answer = self._finished(len(job.parts), told)
        assert isinstance(answer, int)
        return answer

    def in_memory(self, job: SecretJob) -> bytes:
        """Return stamped pages that never lie on the disk; raises WorkerLost or WorkerFault."""
        try:
            self._ready().ask(job)
        except WorkerLost:
            self._drop()
            raise
        answer = self._finished(len(job.merge.parts), told_nobody)
        assert isinstance(answer, bytes)
        return answer

    def _finished(self, parts: int, told: Callable[[int], None]) -> object:
        at = 0
        try:
            while True:
                seconds = _PART_SECONDS if at < parts else _SAVE_SECONDS
                match self._ready().answer(seconds, at):
                    case ("began", int(part)):
                        at = part
                        told(part)
                    case ("done", result):
                        return result
                    case ("disk", int(number), str(words)):
                        raise OSError(number, words)
                    case ("fault", str(words)):
                        raise WorkerFault(at, words)
        except WorkerLost:
            self._drop()
            raise WorkerLost(at) from None


@dataclass(frozen=True, slots=True)
class _Question:
    """A file to look into."""

    number: int
    path: str
    workdir: str
    password: str = field(default="", repr=False)


def _work(pipe: Connection, folder: str) -> None:
    """Do what the parent asks until it hangs up or has been silent for long."""
    with as_child():
        _load()
        while pipe.poll(IDLE_SECONDS):
            match pipe.recv():
                case _Question() as question:
                    pipe.send(_looked_into(question))
                case BodyJob() as job:
                    _answer(pipe, partial(_body, job))
                case MergeJob() as job:
                    _merge(pipe, job)
                case SecretJob() as job:
                    _answer(pipe, partial(_in_memory, job))
    shutil.rmtree(folder, ignore_errors=True)


def _load() -> None:
    """Load what the work needs while the parent is still busy."""
    import hpdesk.exports.pack_body
    import hpdesk.exports.pack_merge
    import hpdesk.exports.pack_probe  # noqa: F401 - only the child loads the PDF library


@contextlib.contextmanager
def as_child() -> Iterator[None]:
    """Answer a parent in silence and with bounded memory, until it hangs up."""
    logging.disable(logging.CRITICAL)  # what the child has to say goes through the pipe
    warnings.simplefilter("ignore")
    with contextlib.suppress(OSError):  # libraries in C write straight to the terminal
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    limit_memory()
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        yield


def limit_memory() -> None:
    """Keep this process from eating the machine's memory, where the system can."""
    if sys.platform == "win32":
        return
    import resource  # POSIX only

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limits.CHILD_MEMORY, limits.CHILD_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _looked_into(question: _Question) -> Probe:
    from hpdesk.exports.pack_probe import probe_file  # only the child loads the PDF library

    try:
        return probe_file(
            Path(question.path),
            Path(question.workdir),
            f"bilag-{question.number}",
            question.password,
        )
    except Exception:  # whatever a bad file does, it costs only itself
        return Probe(
            reason="Filen er beskadiget og kan ikke behandles. Gem en ny kopi som PDF, og "
            "vedlæg den i stedet."
        )


def _body(job: BodyJob, began: Callable[[int], None]) -> Body | None:
    from hpdesk.exports.pack_body import make_body, take_body

    if job.kept:
        return Body(job.size, ()) if take_body(job) else None
    return make_body(job, began)


def _merge(pipe: Connection, job: MergeJob) -> None:
    if sys.platform == "win32":  # there a file that is being read cannot be put in its place
        _answer(pipe, partial(_merged_and_kept, job))
        return
    with Path(job.body_path).open("rb") as body:
        if _answer(pipe, partial(_merged, job)):
            _keep(body, job)


def _merged(job: MergeJob, began: Callable[[int], None]) -> int:
    from hpdesk.exports.pack_merge import merge

    return merge(job, began)


def _merged_and_kept(job: MergeJob, began: Callable[[int], None]) -> int:
    pages = _merged(job, began)
    with Path(job.body_path).open("rb") as body:
        _keep(body, job)
    return pages


def _in_memory(job: SecretJob, began: Callable[[int], None]) -> bytes:
    from hpdesk.exports.pack_body import make_body
    from hpdesk.exports.pack_merge import merge_in_memory

    with BytesIO() as body:
        made = make_body(job.body, began, body)
        return merge_in_memory(replace(job.merge, body=made), body, began)


def told_nobody(part: int) -> None:
    """Tell nobody how far it has come."""


def _keep(body: BinaryIO, job: MergeJob) -> None:
    """Keep a copy of the body for the next pack; the pack is finished with or without.

    It is on the disk when the next pack needs it, which then has only its own bytes to wait for.
    """
    if not job.keep or Path(job.keep).exists():
        return
    with contextlib.suppress(OSError):
        unfinished = Path(f"{job.keep}.part")
        with unfinished.open("wb") as copy:
            left = job.body.size
            while left > 0 and (chunk := body.read(min(left, _CHUNK))):
                copy.write(chunk)
                left -= len(chunk)
            copy.flush()
            os.fsync(copy.fileno())
        unfinished.replace(job.keep)


def _answer(pipe: Connection, work: Callable[[Callable[[int], None]], object]) -> bool:
    """Do something and say how it went; tells whether it went well."""

    def began(part: int) -> None:
        pipe.send(("began", part))

    try:
        pipe.send(("done", work(began)))
    except OSError as fault:
        pipe.send(("disk", fault.errno or 0, fault.strerror or str(fault)))
    except Exception as fault:  # told to the parent, which drops the part at fault
        pipe.send(("fault", f"{type(fault).__name__}: {fault}"))
    else:
        return True
    return False
