# SPDX-License-Identifier: MPL-2.0
"""Types into the minutes of a plan until it is killed: `python -m tests.app.typing_child PLAN ID`.

Prints the number of each key and the moment it was pressed (seconds of the monotonic clock, which
all processes of a machine share).
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QTextEdit

from hpdesk.app.window import make_application
from hpdesk.services.desk import Desk
from hpdesk.ui.main_window import MainWindow

_BETWEEN = 20  # milliseconds, a very fast typist
_PATIENCE = 10.0  # seconds
_Editor = QPlainTextEdit | QTextEdit
WORD = "ord{number:05d} "


def main(plan: Path, meeting_id: str) -> None:
    """Open the window at the minutes of a meeting and type one key after the other."""
    app = make_application()
    window = MainWindow(Desk.open(plan))
    window.show()
    _wait(lambda: bool(window.pages.current()))
    window.navigate("minutes", meeting_id=meeting_id)
    editor = _discussion(window)
    editor.clear()
    editor.setFocus()
    typed = 0

    def press() -> None:
        nonlocal typed
        letter = WORD.format(number=typed // 9)[typed % 9]
        now = time.monotonic()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(editor, event)
        typed += 1
        print(typed, now, flush=True)

    clock = QTimer(window)
    clock.timeout.connect(press)
    clock.start(_BETWEEN)
    app.exec()


def _wait(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not condition():
        QApplication.processEvents()
        if time.monotonic() > until:
            raise TimeoutError


def _discussion(window: MainWindow) -> _Editor:
    def shown() -> list[_Editor]:
        found = window.findChildren(QAbstractScrollArea, "discussion_editor")
        return [e for e in found if isinstance(e, _Editor) and e.isVisible()]

    _wait(lambda: bool(shown()))
    return shown()[0]


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
