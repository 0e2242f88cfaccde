# SPDX-License-Identifier: MPL-2.0
"""What is kept from one pack to the next, so that the second takes a fraction of the time.

The child process stays, and with it a copy of the bilag as they were put together. The folder is
this user's alone, is gone with the program and after a quarter of an hour without a pack, and
never holds what a password protected.
"""

import atexit
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.exports.pack_types import Body, Probe
from hpdesk.exports.pack_worker import Workshop
from hpdesk.exports.writer import IsCancelled, never_cancelled

if TYPE_CHECKING:  # reportlab is loaded by the first pack
    from hashlib import _Hash as Hash

    from hpdesk.exports.pdf_writer import Layout

_MOST_KEPT = 3
_MOST_LAYOUTS = 24

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class KeptBody:
    """A body that was kept: where, what it is made of, and what was found in each bilag.

    `checksum` is that of its bytes, to go on from, where they are known.
    """

    path: Path
    body: Body
    probes: tuple[Probe, ...]
    checksum: "Hash | None" = None


class PackSession:
    """A workshop that stays open, and what it has kept."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._workshop: Workshop | None = None
        self._kept: dict[Key, KeptBody] = {}
        self._made = 0
        self.layouts: dict[Key, Layout] = {}  # where our pages lay the last time, to begin from
        atexit.register(self.close)

    @contextmanager
    def workshop(self, cancelled: IsCancelled) -> Iterator[tuple[Workshop, "PackSession | None"]]:
        """Lend the workshop; who comes while it is lent gets one that keeps nothing."""
        if not self._lock.acquire(blocking=False):
            with Workshop(cancelled) as spare:
                yield spare, None
            return
        try:
            if self._workshop is None:
                self._workshop = Workshop(cancelled)
            else:
                self._workshop.cancelled = cancelled
                self._workshop.start()
            yield self._workshop, self
        except BaseException:
            self._forget()  # what the child was doing is not known
            raise
        finally:
            self._lock.release()

    def get_ready(self) -> None:
        """Start the child now, so that the first pack need not wait for it."""
        with self.workshop(never_cancelled):
            pass

    def find(self, key: Key) -> KeptBody | None:
        """Return the body that was kept under a key; its file may be gone meanwhile."""
        return self._kept.get(key)

    def place(self) -> Path:
        """Return where the next body can be kept."""
        assert self._workshop is not None, "it is lent out"
        self._made += 1
        return self._workshop.folder / f"body-{self._made}.pdf"

    def keep(self, key: Key, kept: KeptBody) -> None:
        """Note that a body is kept; the oldest goes where there are too many."""
        self.drop(key)
        self._kept[key] = kept
        while len(self._kept) > _MOST_KEPT:
            self.drop(next(iter(self._kept)))

    def keep_layout(self, key: Key, layout: "Layout") -> None:
        """Note where our pages lay; the oldest goes where there are too many."""
        self.layouts.pop(key, None)
        self.layouts[key] = layout
        while len(self.layouts) > _MOST_LAYOUTS:
            del self.layouts[next(iter(self.layouts))]

    def drop(self, key: Key) -> None:
        """Let a body go."""
        kept = self._kept.pop(key, None)
        if kept is not None:
            kept.path.unlink(missing_ok=True)

    def close(self) -> None:
        """End the child and delete what was kept."""
        with self._lock:
            self._forget()

    def _forget(self) -> None:
        self._kept.clear()
        self.layouts.clear()
        if self._workshop is not None:
            self._workshop.close()
        self._workshop = None


SESSION = PackSession()
"""The session of this program; its child is started by the first pack that is to be kept."""
