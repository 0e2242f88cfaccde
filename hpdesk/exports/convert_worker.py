# SPDX-License-Identifier: MPL-2.0
"""The child process that looks into foreign files that are no PDF yet; see `pack_worker`."""

import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from hpdesk.domain import limits
from hpdesk.domain.bilag_notes import BilagNote
from hpdesk.exports.convert_types import Look, Source
from hpdesk.exports.pack_types import TOO_HEAVY
from hpdesk.exports.pack_worker import Worker, WorkerLost, as_child
from hpdesk.exports.writer import IsCancelled

_LATE = (
    "Der var ikke tid til at se på filen, fordi andre filer er beskadigede eller for tunge. Fjern "
    "dem, og dan mødepakken igen."
)
_BROKEN = (
    "Filen er beskadiget og kan ikke behandles. Gem en ny kopi som PDF, og vedlæg den i stedet."
)


class Lookout:
    """Starts the child when something is to be looked into; a context manager that ends it."""

    def __init__(self, cancelled: IsCancelled) -> None:
        self._cancelled = cancelled
        self._worker: Worker | None = None

    def __enter__(self) -> "Lookout":
        return self

    def __exit__(self, *_: object) -> None:
        self._drop()

    def _drop(self) -> None:
        if self._worker is not None:
            self._worker.stop()
        self._worker = None

    def _ready(self) -> Worker:
        if self._worker is None:
            self._worker = Worker(self._cancelled, "", _work)
        return self._worker

    def look(self, sources: Sequence[Source], workdir: Path) -> list[Look]:
        """Find out how files become pages; a file that breaks the child gets a reason.

        So do those that are left when too much time was lost on such files. Raises Cancelled.
        """
        found: list[Look] = []
        left = limits.LOOKS_LOST_SECONDS
        while len(found) < len(sources) and left > 0:
            first, began = len(found), time.monotonic()
            try:
                self._ready().ask((first, list(sources[first:]), str(workdir)))
                while len(found) < len(sources):
                    answer = self._ready().answer(limits.LOOK_SECONDS, len(found))
                    assert isinstance(answer, Look)
                    found.append(answer)
                    began = time.monotonic()
            except WorkerLost:
                self._drop()
                found.append(Look(reason=TOO_HEAVY))
                left -= time.monotonic() - began
        late = len(sources) - len(found)
        return [*found, *[Look(reason=_LATE, is_late=True)] * late]

    def notes(self, path: Path) -> tuple[BilagNote, ...]:
        """Return what the pages of a PDF tell about themselves; nothing where it breaks."""
        try:
            worker = self._ready()
            worker.ask(str(path))
            answer = worker.answer(limits.LOOK_SECONDS, 0)
        except WorkerLost:
            self._drop()
            return ()
        assert isinstance(answer, tuple)
        return answer


def _work(pipe: Connection, _folder: str) -> None:
    """Do what the parent asks until it hangs up."""
    with as_child():
        while True:
            match pipe.recv():
                case (int(first), list(sources), str(workdir)):
                    for number, source in enumerate(sources, first):
                        pipe.send(_look(source, Path(workdir), f"kilde-{number}"))
                case str(path):
                    pipe.send(_notes(Path(path)))


def _look(source: Source, workdir: Path, key: str) -> Look:
    from hpdesk.exports.convert_look import look_at  # only the child reads foreign files

    try:
        return look_at(source, workdir, key)
    except Exception:  # whatever a bad file does, it costs only itself
        return Look(reason=_BROKEN)


def _notes(path: Path) -> tuple[BilagNote, ...]:
    from hpdesk.exports.convert_pages import notes_of_pages

    try:
        return tuple(notes_of_pages(path))
    except Exception:  # as above; what cannot be read says nothing
        return ()
