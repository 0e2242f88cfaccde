# SPDX-License-Identifier: MPL-2.0
"""Pictures of the pages of PDF files, drawn in a child process; see `pack_worker`.

A page that crashes the drawing, hangs it or eats its memory costs that page only, never the
window.
"""

import contextlib
import itertools
import threading
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from hpdesk.domain import limits
from hpdesk.domain.errors import UserError
from hpdesk.exports.pack_worker import IDLE_SECONDS, Worker, WorkerLost, as_child
from hpdesk.exports.page_types import Fault, PagePicture
from hpdesk.exports.writer import never_cancelled

_LOCKED = "PDF-filen er låst med adgangskode og kan ikke vises her."
_DAMAGED = "PDF-filen er beskadiget og kan ikke vises her."
_TOO_HEAVY = "Siden kan ikke vises her: filen er beskadiget eller for tung."


@dataclass(frozen=True, slots=True)
class _Open:
    number: int
    source: Path | bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Draw:
    number: int
    page: int
    width: int


@dataclass(frozen=True, slots=True)
class _Close:
    numbers: tuple[int, ...]


class _Drawing:
    """The child that draws for the whole program: one is enough, and one file's fault is its own.

    It is started with the first file, and again where a page cost it its life.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._worker: Worker | None = None
        self._open: set[int] = set()  # what the child of now holds open
        self._closed: list[int] = []  # what it is to let go of when it is next spoken to
        self._numbers = itertools.count(1)

    def number(self) -> int:
        """Return what a file is called in the talk with the child."""
        return next(self._numbers)

    def open(self, number: int, source: Path | bytes) -> int:
        """Open a file and return how many pages it has; raises UserError where it cannot."""
        with self._lock:
            return self._opened(number, source)

    def draw(self, number: int, source: Path | bytes, page: int, width: int) -> PagePicture:
        """Return a page (from 0); raises UserError where it cannot be drawn."""
        with self._lock:
            self._look_after()
            if number not in self._open:  # another file's page cost the child its life
                self._opened(number, source)
            answer = self._answer(_Draw(number, page, width))
            assert isinstance(answer, PagePicture)
            return answer

    def forget(self, number: int) -> None:
        """Let go of a file, with the next question where the child is busy; never waits."""
        self._closed.append(number)
        if self._lock.acquire(blocking=False):
            try:
                self._let_go()
            finally:
                self._lock.release()

    def _opened(self, number: int, source: Path | bytes) -> int:
        self._look_after()
        count = self._answer(_Open(number, source))
        assert isinstance(count, int)
        self._open.add(number)
        return count

    def _look_after(self) -> None:
        """Have a child that lives; one that was idle for long has ended by itself."""
        if self._worker is not None and not self._worker.is_alive():
            self._drop()
        if self._worker is None:
            self._worker = Worker(never_cancelled, "", _work)
        self._let_go()

    def _let_go(self) -> None:
        gone: list[int] = []
        while self._closed:
            gone.append(self._closed.pop())
        found = self._open.intersection(gone)
        if found and self._worker is not None:
            self._open -= found
            with contextlib.suppress(WorkerLost):  # found by the question that follows
                self._worker.ask(_Close(tuple(found)))

    def _answer(self, question: _Open | _Draw) -> object:
        assert self._worker is not None
        try:
            self._worker.ask(question)
            answer = self._worker.answer(limits.DRAW_SECONDS, 0)
        except WorkerLost as lost:
            self._drop()
            raise UserError(_TOO_HEAVY) from lost
        if isinstance(answer, Fault):
            raise UserError(_LOCKED if answer is Fault.LOCKED else _DAMAGED)
        return answer

    def _drop(self) -> None:
        if self._worker is not None:
            self._worker.stop()
        self._worker = None
        self._open.clear()


_DRAWING = _Drawing()


class DrawnPages:
    """An open PDF, from a file or from bytes; its methods may be called from any thread.

    Raises UserError where it is locked or damaged.
    """

    def __init__(self, source: Path | bytes) -> None:
        self._source: Path | bytes | None = source
        self._number = _DRAWING.number()
        self.count = _DRAWING.open(self._number, source)

    def draw(self, number: int, width: int) -> PagePicture | None:
        """Return a page (from 0) `width` pixels wide, None once the file is closed.

        A very tall page is drawn smaller rather than filling the memory. Raises UserError where
        the page is damaged.
        """
        source = self._source
        return None if source is None else _DRAWING.draw(self._number, source, number, width)

    def close(self) -> None:
        """Let go of the file; never waits."""
        if self._source is not None:
            self._source = None
            _DRAWING.forget(self._number)


def _work(pipe: Connection, _folder: str) -> None:
    """Open and draw what the parent asks for, until it hangs up or has been silent for long."""
    with as_child():
        from hpdesk.exports.page_drawing import Documents  # only the child loads PDFium

        documents = Documents()
        while pipe.poll(IDLE_SECONDS):
            match pipe.recv():
                case _Open(number, source):
                    pipe.send(documents.open(number, source))
                case _Draw(number, page, width):
                    pipe.send(documents.draw(number, page, width))
                case _Close(numbers):
                    documents.close(numbers)
