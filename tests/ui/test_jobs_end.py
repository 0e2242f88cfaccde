# SPDX-License-Identifier: MPL-2.0
"""Work that ends while its window is being freed; in a process of its own, which it could end."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from hpdesk.domain.errors import UserError
from hpdesk.ui.apart import Apart
from hpdesk.ui.jobs import IsCancelled, Progress, run_job

_WINDOWS_COME_AND_GO = """
import faulthandler, gc, random, sys
faulthandler.enable()
gc.disable()
import shiboken6
from PySide6.QtWidgets import QApplication, QWidget
from hpdesk.ui.apart import Apart
from hpdesk.ui.desk_bridge import DeskBridge
from hpdesk.ui.jobs import run_job

app = QApplication([])
chance = random.Random(1)
heard = []
sys.setswitchinterval(1e-5)  # the threads take turns as often as they can

def begin():
    window = QWidget()
    saver = DeskBridge(None, window).saver

    def work(progress, _cancelled):
        for step in range(3):
            progress(step / 3, window.__class__.__name__)

    for number in range(8):
        run_job(work, parent=window, on_done=heard.append, on_progress=print)
        Apart(window).start(gc.isenabled, heard.append)
        saver.typed(number, "Lone", len)
    saver._save_behind()
    return window

for turn in range(500):
    window = begin()
    if turn % 2:
        app.processEvents()
    for _ in range(chance.randrange(1000)):
        pass
    if turn % 4:
        shiboken6.delete(window)
    del window
assert heard
sys.stdout.write("whole")
"""


def test_work_that_ends_while_its_window_is_freed_ends_no_program() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WINDOWS_COME_AND_GO],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.endswith("whole"), done.stderr[-2000:]


class _Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.word = "hørt"

    def hear(self, heard: list[str], _end: object) -> None:
        self.objectName()  # raises where this is gone
        heard.append(self.word)


def test_a_dialog_that_is_closed_hears_no_more_of_its_work(qtbot: QtBot) -> None:
    window, closed, shown = QObject(), _Listener(), _Listener()
    heard: list[str] = []

    def refuse(_progress: Progress, _cancelled: IsCancelled) -> None:
        raise UserError("Det går ikke.")

    for listener in (closed, shown):
        hear = partial(listener.hear, heard)
        run_job(lambda _progress, _cancelled: 1, parent=window, on_done=hear, on_failed=hear)
        run_job(refuse, parent=window, on_done=hear, on_failed=hear)
        Apart(window).start(list, hear, hear)
    shiboken6.delete(closed)
    qtbot.waitUntil(lambda: window.children() == [])
    assert heard == ["hørt"] * 3


class _Freed:
    """Notes the thread that frees it."""

    def __init__(self, threads: list[QThread]) -> None:
        self._threads = threads

    def __del__(self) -> None:
        self._threads.append(QThread.currentThread())


def test_what_work_holds_is_freed_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    parent, threads = QObject(), list[QThread]()

    def begin() -> None:
        held, given = _Freed(threads), _Freed(threads)

        def work(_progress: Progress, _cancelled: IsCancelled) -> list[object]:
            assert held
            return [given]

        run_job(work, parent=parent)

    begin()
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads == [parent.thread()] * 2
