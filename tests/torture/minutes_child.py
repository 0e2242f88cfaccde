# SPDX-License-Identifier: MPL-2.0
"""Types the scripted meeting into the real window: `python -m tests.torture.minutes_child PLAN MS`.

Keys come every MS milliseconds to whatever has the keyboard. After each key one line goes to the
standard output: the moment by the system's monotonic clock, the number of the part, how many of
its letters are typed, and whether a line was ended with Enter. Then it waits to be killed.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported
os.environ.setdefault("QT_ACCESSIBILITY", "0")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hpdesk.services.desk import Desk
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.theme import apply_theme
from tests.torture.meeting_script import FIRST_POINT, MEETING, SCRIPT, Kind, Part

TODAY = date(2026, 12, 1)
_PATIENCE = 20.0  # seconds


class Typist:
    """Presses keys at even moments and tells of each."""

    def __init__(self, window: MainWindow, milliseconds: float) -> None:
        self._window, self._between = window, milliseconds / 1000
        self._due = time.monotonic()
        self._point = FIRST_POINT

    def _wait(self) -> None:
        self._due += self._between
        QApplication.processEvents()
        while time.monotonic() < self._due:
            QApplication.processEvents()

    def _at(self) -> QWidget:
        if QApplication.focusWidget() is None:
            self._window.activateWindow()
            wait_for(lambda: QApplication.focusWidget() is not None, "nothing has the keyboard")
        found = QApplication.focusWidget()
        assert found is not None, "just seen"
        return found

    def press(self, keys: str) -> None:
        """Press a shortcut or a key with a name."""
        self._wait()
        QTest.keySequence(self._at(), QKeySequence(keys))

    def letter(self, sign: str) -> None:
        """Press a letter's key."""
        self._wait()
        code = Qt.Key.Key_Space if sign == " " else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(self._at(), event)

    def go_to(self, point: str) -> None:
        """Go on to a point by Ctrl+PgDn."""
        wanted = int(point.rpartition("-")[2])
        while self._point < wanted:
            self.press("Ctrl+PgDown")
            self._point += 1

    def take_place(self, part: Part) -> None:
        """Put the keyboard where a part is typed."""
        match part.kind:
            case Kind.DISCUSSION:  # Esc leads from the line to the discussion
                self.press("Alt+O")
                self.press("Esc")
                self.press("Ctrl+End")
            case Kind.DECISION:
                self.press("Alt+B")
                self.press("Ctrl+End")
            case Kind.LINE:
                self.press("Alt+O")
            case Kind.KEYS:
                self.press(part.text)

    def type_part(self, number: int, part: Part) -> Iterator[tuple[int, int, bool]]:
        """Type a part; yields its number, the letters typed, and whether it was ended."""
        self.go_to(part.point)
        self.take_place(part)
        if part.kind is Kind.KEYS:
            return
        if part.kind is Kind.DISCUSSION and _comes_after_another(number):
            self.press("Return")
        for typed, sign in enumerate(part.text, start=1):
            self.letter(sign)
            yield number, typed, False
        if part.kind is Kind.LINE:
            self.press("Return")
            yield number, len(part.text), True


def _comes_after_another(number: int) -> bool:
    before = SCRIPT[number - 1] if number else None
    return before is not None and (before.point, before.kind) == (
        SCRIPT[number].point,
        Kind.DISCUSSION,
    )


def tell(*words: object) -> None:
    """Write a line that stays even if the process is killed in the next moment."""
    os.write(sys.stdout.fileno(), f"{time.monotonic():.6f} {' '.join(map(str, words))}\n".encode())


def open_minutes(path: Path) -> MainWindow:
    """Return the window with the meeting's minutes open at the first point."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    apply_theme(app)
    window = MainWindow(Desk.open(path, today=TODAY), today=TODAY)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    wait_for(lambda: bool(window.pages.current()), "no page was shown")
    window.navigate("minutes", meeting_id=MEETING, item_id=f"i-b8-{FIRST_POINT}")
    wait_for(_writes_discussion, "the minutes did not take the keyboard")
    return window


def wait_for(condition: Callable[[], bool], what: str) -> None:
    """Let the window work until something holds."""
    until = time.monotonic() + _PATIENCE
    while not condition():
        QApplication.processEvents()
        if time.monotonic() > until:
            raise SystemExit(what)


def _writes_discussion() -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and focus.accessibleName() == "Drøftelse"


def main(path: Path, milliseconds: float) -> None:
    """Type the whole meeting, then wait."""
    typist = Typist(open_minutes(path), milliseconds)
    tell("ready")
    for number, part in enumerate(SCRIPT):
        for told in typist.type_part(number, part):
            tell(*told[:2], int(told[2]))
    tell("done")
    while True:
        QApplication.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
