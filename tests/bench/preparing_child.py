# SPDX-License-Identifier: MPL-2.0
"""Prepares a big meeting by key: `python -m tests.bench.preparing_child PLAN`.

The next meeting is given 40 points and 60 bilag. An action lasts from its key until nothing is
left to do: what follows from it on a timer, such as the preflight, is timed too, and the longest
the window was held up at a stretch is the figure. Prints one JSON object.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median

import pikepdf
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hpdesk.services import attachments, meetings
from hpdesk.services.desk import Desk
from hpdesk.storage.meeting_reads import read_meetings
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.meetings.meeting_parts import TABS
from hpdesk.ui.pages.meetings.meeting_view import MeetingView
from hpdesk.ui.pages.meetings.page import MeetingsPage
from hpdesk.ui.theme import apply_theme
from tests.bench.measuring import NotMeasured, own_memory, say

POINTS, BILAG = 40, 60
_RUNS = 9
_QUIET = 0.35  # seconds: longer than any timer that begins with an action
_SETTLING = 1.5
_NONE, _ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


class Stopwatch:
    """Does things in the window and notes the longest it was held up, in milliseconds."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = {}

    def time(self, name: str, act: Callable[[], object]) -> None:
        """Do something, wait until all that follows is done, and note the longest stretch."""
        start = time.perf_counter()
        act()
        longest = time.perf_counter() - start
        longest += _work()  # the first look at the queue paints what the key did
        quiet_from = time.perf_counter()
        while time.perf_counter() - quiet_from < _QUIET:
            longest = max(longest, _work())
        self.taken.setdefault(name, []).append(1000 * longest)


def _work() -> float:
    start = time.perf_counter()
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    took = time.perf_counter() - start
    if took < 0.001:
        time.sleep(0.001)  # leave the saving thread its share
    return took


def _settle() -> None:
    until = time.perf_counter() + _SETTLING
    while time.perf_counter() < until:
        _work()


def fill(desk: Desk, today: date) -> str:
    """Give the next meeting its points and bilag and return its key."""
    found = read_meetings(desk.read(), after=today.isoformat(), limit=1)
    if not found:
        raise NotMeasured("the plan has no meeting to come")
    key = found[0].id
    for number in range(len(meetings.list_items(desk, key)), POINTS):
        meetings.add_item(desk, key, f"Punkt {number + 1}: status på indsatsen i afdelingerne")
    items = meetings.list_items(desk, key)
    for number in range(BILAG):
        name = f"Bilag {number + 1}.pdf"
        attachments.add_attachment(desk, items[number % POINTS].id, _paper(number), name)
    return key


def _paper(number: int) -> bytes:
    out = BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(number % 4 + 1):
            pdf.add_blank_page()
        pdf.save(out)
    return out.getvalue()


def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
    focus = QApplication.focusWidget()
    if focus is None:
        raise NotMeasured("nothing has the keyboard")
    QTest.keyClick(focus.window().windowHandle(), key, modifier)


def _meeting_view(window: MainWindow) -> MeetingView:
    page = window.pages.page("meetings")
    if not isinstance(page, MeetingsPage) or page.meeting is None:
        raise NotMeasured("no meeting was opened")
    return page.meeting


def _agenda(watch: Stopwatch, window: MainWindow, view: MeetingView) -> None:
    """Walk, write and move points; the point in the middle is the one moved."""
    tab = view.agenda
    rows = tab.agenda.list
    rows.setFocus()
    for _ in range(POINTS // 2):
        _press(Qt.Key.Key_Down)
    for _ in range(_RUNS):
        watch.time("select the next point", lambda: _press(Qt.Key.Key_Down))
    editor = tab.sheet.texts.editors["summary"]
    editor.setFocus()
    for letter in (Qt.Key.Key_S, Qt.Key.Key_A, Qt.Key.Key_G) * 3:
        watch.time("type a letter, saving and preflight", partial(_press, letter))
    rows.setFocus()
    for _ in range(_RUNS):
        watch.time("move a point up", lambda: _press(Qt.Key.Key_Up, _ALT))
    for _ in range(_RUNS):
        watch.time("indent a point", lambda: _press(Qt.Key.Key_Right, _ALT))
        watch.time("outdent a point", lambda: _press(Qt.Key.Key_Left, _ALT))
    for _ in range(_RUNS):
        watch.time("undo an indent", lambda: window.run_command("undo"))
        watch.time("redo it", lambda: window.run_command("redo"))
    for _ in range(_RUNS):
        watch.time("show the preflight", lambda: window.run_command("check_agenda"))
        watch.time("leave the preflight", lambda: _press(Qt.Key.Key_Escape))
    for _ in range(_RUNS):
        watch.time("go to the next finding", lambda: window.run_command("next_finding"))


def _tabs(watch: Stopwatch, view: MeetingView) -> None:
    for name in (*TABS[1:], TABS[0]):
        number = TABS.index(name)
        if name != TABS[0]:
            watch.time(f"open the tab {name} first", partial(view.show_tab, number))
    for _ in range(_RUNS):
        for number, name in enumerate(TABS):
            watch.time(f"open the tab {name} again", partial(view.show_tab, number))


def _year(watch: Stopwatch, window: MainWindow) -> None:
    watch.time("open the year first", lambda: window.run_command("year"))
    for _ in range(_RUNS):
        watch.time("step the year", lambda: window.run_command("previous_year"))
    for _ in range(_RUNS):
        window.navigate("overview")
        _settle()
        watch.time("open the year again", lambda: window.run_command("year"))


def _floors(window: MainWindow, desk: Desk, meeting_id: str) -> dict[str, float]:
    """Return what a whole painting of the window and one saved field cost here and now."""
    painted, saved = [], []
    item = meetings.list_items(desk, meeting_id)[0].id
    for number in range(_RUNS):
        start = time.perf_counter()
        _paint(window)
        painted.append(1000 * (time.perf_counter() - start))
        start = time.perf_counter()
        with desk.write("Målt") as writer:
            writer.set("agenda_item", item, goal=f"Mål {number}")
        saved.append(1000 * (time.perf_counter() - start))
        _settle()
    return {"paint": median(painted), "save": median(saved)}


def _paint(window: QWidget) -> None:
    window.grab()


def main(path: Path) -> None:
    """Prepare the next meeting in the window and print what it took."""
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    apply_theme(app)
    desk = Desk.open(path)
    meeting_id = fill(desk, date.today())
    window = MainWindow(desk)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    _settle()
    watch = Stopwatch()
    watch.time("open the meeting first", lambda: window.navigate("meetings", meeting_id=meeting_id))
    _settle()
    view = _meeting_view(window)
    _agenda(watch, window, view)
    floors = _floors(window, desk, meeting_id)
    _tabs(watch, view)
    _year(watch, window)
    told = {name: median(taken) for name, taken in watch.taken.items()}
    say(json.dumps({"actions": told, "floors": floors, "rss_mb": own_memory()}))
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
