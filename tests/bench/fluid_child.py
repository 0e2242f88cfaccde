# SPDX-License-Identifier: MPL-2.0
"""Saves a pack in the window: `python -m tests.bench.fluid_child PLAN OUT`.

The window's loop is turned all the while, and the longest time between two turns is what a person
feels. The time that its thread only waited for a core is taken off, so that a busy machine is not
held against the program. Prints one JSON object.
"""

import ctypes
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from hpdesk.services import meetings
from hpdesk.services.desk import Desk
from hpdesk.services.editions import EditionFiles
from hpdesk.ui.garbage import Garbage
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.meetings.meeting_parts import TABS
from hpdesk.ui.pages.meetings.pack_job import PackOrder
from hpdesk.ui.pages.meetings.pack_tab import PackTab
from hpdesk.ui.pages.meetings.page import MeetingsPage
from hpdesk.ui.theme import apply_theme
from tests.bench.measuring import NotMeasured, own_memory, say
from tests.bench.pack_files import MEETING

_TURN = 0.001  # seconds that the loop sleeps between two turns
_SETTLING = 2.0
_PATIENCE = 300.0


class Watch:
    """Turns the window's loop and notes, in milliseconds, how long it was held up.

    `raw` is by the clock, `held` without what the window's own thread waited for a core (Linux).
    That is read through a call that keeps the interpreter's lock: to let it go while a job works
    would itself hold the loop up.
    """

    def __init__(self) -> None:
        self.raw: dict[str, float] = {}
        self.held: dict[str, float] = {}
        self._read = ctypes.PyDLL(None).pread
        self._buffer = ctypes.create_string_buffer(128)
        self._told = os.open("/proc/thread-self/schedstat", os.O_RDONLY)

    def until(self, name: str, is_done: Callable[[], bool], *, least: float = 0.0) -> None:
        """Turn until something holds, and for some seconds at least."""
        start = time.perf_counter()
        while not is_done() or time.perf_counter() - start < least:
            if time.perf_counter() - start > _PATIENCE:
                raise NotMeasured(f"no end to: {name}")
            self._turn(name)

    def _turn(self, name: str) -> None:
        began, waited = time.perf_counter(), self._waited()
        QApplication.processEvents()
        time.sleep(_TURN)
        raw = 1000 * (time.perf_counter() - began - _TURN)
        held = raw - (self._waited() - waited)
        self.raw[name] = max(self.raw.get(name, 0.0), raw)
        self.held[name] = max(self.held.get(name, 0.0), held)

    def _waited(self) -> float:
        """Return how long the thread has waited for a core since it began, in milliseconds."""
        size = self._read(self._told, self._buffer, len(self._buffer), 0)
        return int(self._buffer.raw[:size].split()[1]) / 1e6


def _pack_tab(window: MainWindow) -> PackTab:
    page = window.pages.page("meetings")
    if not isinstance(page, MeetingsPage) or page.meeting is None:
        raise NotMeasured("no meeting was opened")
    page.meeting.show_tab(TABS.index("moedepakke"))
    tab = page.meeting.findChild(PackTab)
    if tab is None:
        raise NotMeasured("the meeting has no pack")
    return tab


def main(path: Path, out: Path) -> None:
    """Look at a pack, save it, change a point and save it again."""
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    apply_theme(app)
    desk = Desk.open(path)
    window = MainWindow(desk)
    Garbage(window)  # as in the program: no job collects
    window.resize(1440, 900)
    window.show()
    watch = Watch()
    watch.until("opening", lambda: True, least=_SETTLING)
    window.navigate("meetings", meeting_id=MEETING)
    tab = _pack_tab(window)
    watch.until("looking", lambda: not tab.live.is_busy() and tab.preview.has_pages())
    order = PackOrder(tab.setup(), EditionFiles(pdf=out))
    for name in ("saving", "saving again"):
        watch.until("settling", lambda: not tab.live.is_busy(), least=_SETTLING)
        out.unlink(missing_ok=True)
        tab.saving.save(order)
        watch.until(name, lambda: tab.saving.job is None)
        if not out.exists():
            raise NotMeasured(tab.choices.note.label.text())
        item = meetings.list_items(desk, MEETING)[0]
        meetings.edit_item(desk, item.id, title=f"Ændret efter {name}")
    watch.until("settling", lambda: not tab.live.is_busy(), least=_SETTLING)
    told = {"raw": watch.raw, "held": watch.held, "rss_mb": own_memory()}
    say(json.dumps(told))
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
