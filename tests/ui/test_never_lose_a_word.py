# SPDX-License-Identifier: MPL-2.0
"""Typed text and its file: how soon it is there, and what happens when the file cannot be written.

The other program that holds the file, and the full disk, are real: a process with a lock of its
own, and a limit on how large this process may make a file.
"""

import contextlib
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import AgendaItem
from hpdesk.services import meetings
from hpdesk.services.checking import check_file
from hpdesk.services.desk import Desk
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.minutes import MinutesPage
from tests.builders import sample_plan
from tests.ui.minutes_scene import ONLY_MINUTES, minutes_window, open_minutes
from tests.ui.windows import focused, write

TODAY = date(2026, 12, 1)
MEETING, NIGHT_WALK, CLUB = "m-b8", "i-b8-5", "i-b8-6"
WORDS = "Palle Grønning fremlagde erfaringerne fra vinteren og foreslog en ny rute til ordningen."
_HOLDER = (
    "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); "
    "c.execute('BEGIN EXCLUSIVE'); print('held', flush=True); sys.stdin.readline()"
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return sample_plan(tmp_path)


@pytest.fixture
def window(qtbot: QtBot, plan: Path) -> Iterator[MainWindow]:
    desk = Desk.open(plan, today=TODAY)
    desk.warm_up()
    with minutes_window(qtbot, desk) as shown:
        yield shown


@pytest.fixture
def page(window: MainWindow) -> MinutesPage:
    return open_minutes(window)


def stored(plan: Path, item_id: str = NIGHT_WALK) -> str:
    """Return a discussion as another program finds it in the file."""
    with contextlib.closing(sqlite3.connect(f"{plan.as_uri()}?mode=ro", uri=True)) as other:
        sql = "SELECT coalesce(discussion, '') FROM agenda_item WHERE id = ?"
        return str(other.execute(sql, (item_id,)).fetchone()[0])


@contextlib.contextmanager
def held_by_another(plan: Path) -> Iterator[None]:
    """Let another process hold the file so that nobody else can read or write it."""
    command = [sys.executable, "-c", _HOLDER, str(plan)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, **pipes, text=True) as other:  # type: ignore[call-overload]  # two pipes
        assert other.stdout.readline() == "held\n"
        try:
            yield
        finally:
            other.communicate("\n")


@contextlib.contextmanager
def full_disk(plan: Path) -> Iterator[None]:
    """Let no file grow beyond what the plan is now, as on a disk that is full."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))  # its journal needs more
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def item(page: MinutesPage, item_id: str) -> AgendaItem:
    items = meetings.list_items(page.context.desk, MEETING)
    return next(row for row in items if row.id == item_id)


def test_every_key_is_in_the_file_within_a_second(
    page: MinutesPage, plan: Path, qtbot: QtBot
) -> None:
    pressed: list[float] = []
    latest = 0.0

    def type_on() -> bool:
        nonlocal latest
        now, kept = time.monotonic(), len(stored(plan))
        if kept < len(pressed):  # how old is the first key that is not there yet
            latest = max(latest, now - pressed[kept])
        if len(pressed) < len(WORDS):
            write(WORDS[len(pressed)])
            pressed.append(time.monotonic())
        return kept == len(WORDS)

    # waitUntil asks every 10 ms: the keys never rest until the last
    qtbot.waitUntil(type_on, timeout=15_000)
    assert stored(plan) == WORDS
    assert latest <= 1.0, f"a key waited {latest:.3f} seconds"


def test_a_held_file_is_told_of_and_written_when_it_is_let_go(
    page: MinutesPage, window: MainWindow, plan: Path, qtbot: QtBot
) -> None:
    with held_by_another(plan):
        write("Sagen blev drøftet.")
        qtbot.waitUntil(lambda: bool(window.notice_bar.text()), timeout=10_000)
        told = window.notice_bar.text()
        assert "ikke gemt endnu. Den står her stadig" in told
        assert "optaget af et andet program" in told
        begun = time.monotonic()
        write(" Alle var enige.")
        assert time.monotonic() - begun < 1.0  # the keys do not wait for the file
        assert page.body.point.discussion.text() == "Sagen blev drøftet. Alle var enige."
    qtbot.waitUntil(lambda: not window.bridge.saver.has_unsaved(), timeout=10_000)
    assert stored(plan) == "Sagen blev drøftet. Alle var enige."
    assert window.notice_bar.text() == ""


def test_what_is_typed_at_the_next_point_goes_there_while_the_file_is_held(
    page: MinutesPage, window: MainWindow, plan: Path, qtbot: QtBot
) -> None:
    with held_by_another(plan):
        write("Til nattevandringen.")
        qtbot.waitUntil(lambda: bool(window.notice_bar.text()), timeout=10_000)
        page.command_next_point()
        assert page.where()["item_id"] == CLUB
        assert page.body.point.discussion.text() == ""
        page.body.point.discussion.setFocus()
        write("Til klubben.")
    qtbot.waitUntil(lambda: not window.bridge.saver.has_unsaved(), timeout=10_000)
    assert (stored(plan), stored(plan, CLUB)) == ("Til nattevandringen.", "Til klubben.")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_full_disk_is_told_of_and_nothing_is_lost(
    page: MinutesPage, window: MainWindow, plan: Path, qtbot: QtBot
) -> None:
    import signal

    quiet = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # writing then fails as on a full disk
    try:
        with full_disk(plan):
            write("Uerstattelige ord.")
            qtbot.waitUntil(lambda: bool(window.notice_bar.text()), timeout=10_000)
            assert "Den står her stadig" in window.notice_bar.text()
            write(" Og flere.")
            assert page.body.point.discussion.text() == "Uerstattelige ord. Og flere."
            assert page.bar.save_words.text() == "Ikke gemt"
        qtbot.waitUntil(lambda: not window.bridge.saver.has_unsaved(), timeout=10_000)
    finally:
        signal.signal(signal.SIGXFSZ, quiet)
    assert stored(plan) == "Uerstattelige ord. Og flere."
    assert window.notice_bar.text() == ""
    assert check_file(plan) == []


def test_a_line_that_cannot_be_carried_out_stays_in_the_box(
    page: MinutesPage, window: MainWindow, plan: Path, qtbot: QtBot
) -> None:
    page.body.point.quick.setFocus()
    with held_by_another(plan):
        write("/note Husk nøglen")
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        assert page.body.point.quick.text() == "/note Husk nøglen"
        assert "optaget af et andet program" in window.notice_bar.text()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert page.body.point.quick.text() == ""
    qtbot.waitUntil(lambda: not window.bridge.saver.has_unsaved(), timeout=10_000)


def test_a_second_window_reads_and_the_first_goes_on_writing(
    page: MinutesPage, window: MainWindow, plan: Path, qtbot: QtBot
) -> None:
    first = MainWindow(today=TODAY, pages=ONLY_MINUTES)
    second = MainWindow(today=TODAY, pages=ONLY_MINUTES)
    for shown in (first, second):
        qtbot.addWidget(shown)
    assert first.files.open_path(plan) is not None
    desk = second.files.open_path(plan)
    assert desk is not None
    assert desk.read_only
    assert second.notice_bar.text()
    write("Den første skriver.")
    qtbot.waitUntil(lambda: not window.bridge.saver.has_unsaved(), timeout=5_000)
    found = next(row for row in meetings.list_items(desk, MEETING) if row.id == NIGHT_WALK)
    assert found.discussion == "Den første skriver."
    for shown in (first, second):
        shown.close()
