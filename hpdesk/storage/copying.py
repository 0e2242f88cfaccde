# SPDX-License-Identifier: MPL-2.0
"""Copying a plan while it is worked in: page by page, the file let go of in between.

Who writes meanwhile never waits longer than for one slice. The copying then begins anew, as
SQLite sees to, and waits for a pause when that happens again and again.
"""

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.storage.file_faults import told_as_damage

Progress = Callable[[float], None]
IsCancelled = Callable[[], bool]

SLICE = 512  # pages: 2 MB, some milliseconds
_PAUSE = 0.5  # seconds to wait for, where somebody writes on and on
_PATIENCE = 60.0  # seconds in all
_STUCK = 5.0  # seconds without a page copied
_LOOK_EVERY = 20_000  # steps of SQLite's machine


def no_progress(_part: float) -> None:
    """Take a report of progress and do nothing with it."""


def never() -> bool:
    """Tell that nobody has cancelled."""
    return False


class Unquiet(UserError):  # noqa: N818 - an answer: try again later
    """A plan was written again and again while it was copied."""


@dataclass(slots=True)
class _Watch:
    """Sees how the slices go; raises where it is time to stop."""

    name: str
    progress: Progress
    cancelled: IsCancelled
    began: float = field(default_factory=time.monotonic)
    moved: float = field(default_factory=time.monotonic)
    remaining: int = -1

    def look(self, _status: int, remaining: int, total: int) -> None:
        """Take a report of SQLite's."""
        if self.cancelled():
            raise Cancelled
        now = time.monotonic()
        if remaining != self.remaining:
            begun_anew = 0 <= self.remaining < remaining
            self.moved, self.remaining = now, remaining
            if begun_anew:
                self._wait(now)
        elif now - self.moved > _STUCK:
            raise UserError(
                "Filen {file} er optaget af et andet program. Luk det andet program, og prøv igen.",
                file=self.name,
            )
        if total:
            self.progress(1 - remaining / total)

    def _wait(self, now: float) -> None:
        if now - self.began > _PATIENCE:
            raise Unquiet(
                "Der blev skrevet i {file}, mens den blev kopieret. hpdesk prøver igen senere.",
                file=self.name,
            )
        time.sleep(_PAUSE)


def copy_in_slices(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    name: str,
    progress: Progress = no_progress,
    cancelled: IsCancelled = never,
) -> None:
    """Copy a database as it is when the last page is taken.

    Raises UserError where another program holds the file, Unquiet where it never rests, and
    Cancelled where asked.
    """
    # `backup` alone waits for ever on a locked file
    source.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    target.execute("PRAGMA synchronous=OFF")  # nobody knows the copy yet; it is synced when whole
    watch = _Watch(name, progress, cancelled)
    source.backup(target, pages=SLICE, progress=watch.look, sleep=0.01)


def copy_bytes(source: sqlite3.Connection, path: Path, part: Path) -> None:
    """Copy a file byte by byte while nobody can write it; its connection holds it meanwhile."""
    with told_as_damage(path):
        source.execute("BEGIN")
        try:
            source.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
            with path.open("rb") as whole, part.open("wb") as copy:
                while piece := whole.read(1 << 20):
                    copy.write(piece)
                copy.flush()
                os.fsync(copy.fileno())
        finally:
            source.execute("ROLLBACK")


@contextlib.contextmanager
def interrupted_when(connection: sqlite3.Connection, cancelled: IsCancelled) -> Iterator[None]:
    """Let a long query of a connection end with Cancelled when somebody cancels."""

    def look() -> int:
        return int(cancelled())

    connection.set_progress_handler(look, _LOOK_EVERY)
    try:
        yield
    except sqlite3.OperationalError as fault:
        if getattr(fault, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
            raise Cancelled from fault
        raise
    finally:
        connection.set_progress_handler(None, 0)
