# SPDX-License-Identifier: MPL-2.0
"""Types into a bare editor and into the minutes: `python -m tests.bench.typing_child PLAN`.

Keys come at fixed moments, as from a fast typist, and the time runs from the moment, not from
when the program got round to the key: a save that holds the window up is in the figure.
Prints one JSON object with the milliseconds of every key.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QMainWindow,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from hpdesk.services.desk import Desk
from hpdesk.storage.meeting_reads import read_meetings
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.theme import apply_theme
from tests.bench.danish_texts import Texts
from tests.bench.measuring import NotMeasured, own_memory, say

_EDITOR = "discussion_editor"
_KEYS = 400
_BETWEEN = 0.05  # seconds
_PATIENCE = 5.0  # seconds

Editor = QTextEdit | QPlainTextEdit


class PaintWatch(QObject):
    """Notes that a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a paint event and let everything through."""
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False


def wait_for(condition: Callable[[], bool], what: str) -> None:
    """Let the window work until something holds; raises NotMeasured when it takes too long."""
    until = time.perf_counter() + _PATIENCE
    while not condition():
        QApplication.processEvents()
        if time.perf_counter() > until:
            raise NotMeasured(what)


def press(editor: Editor, letter: str) -> None:
    """Press and release a letter's key."""
    key = Qt.Key(ord(letter.upper())) if ord(letter.upper()) < 256 else Qt.Key.Key_unknown
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(editor, event)


def type_text(editor: Editor, text: str) -> list[float]:
    """Type a text at fixed moments; returns milliseconds from each moment to the paint."""
    editor.setFocus()
    watch = PaintWatch(editor.viewport())
    taken = []
    start = time.perf_counter() + 0.2
    for number, letter in enumerate(text):
        due = start + number * _BETWEEN
        while time.perf_counter() < due:
            QApplication.processEvents()
        watch.painted = False
        press(editor, letter)
        wait_for(lambda: watch.painted, "a key was pressed and nothing was painted")
        taken.append(1000 * (time.perf_counter() - due))
    return taken


def main(path: Path) -> None:
    """Type in a bare editor, then in the minutes of the next meeting."""
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    text = Texts(Random(3)).prose(90, 110).replace("\n", " ")[:_KEYS]
    bare = _type_bare(text)
    apply_theme(app)
    desk = Desk.open(path)
    saves: list[object] = []
    window = MainWindow(desk)
    window.show()
    editor = _minutes_editor(window, _next_meeting(desk, date.today()))
    desk.on_change(saves.append)
    ours = type_text(editor, text)
    wait_for(lambda: _is_saved(desk, text), "what was typed was not in the file after five seconds")
    say(json.dumps({"ours": ours, "bare": bare, "saves": len(saves), "rss_mb": own_memory()}))
    window.close()


def _type_bare(text: str) -> list[float]:
    holder = QMainWindow()
    editor = QPlainTextEdit()
    holder.setCentralWidget(editor)
    holder.resize(1440, 900)
    holder.show()
    taken = type_text(editor, text)
    holder.close()
    return taken


def _next_meeting(desk: Desk, today: date) -> str:
    found = read_meetings(desk.read(), after=today.isoformat(), limit=1)
    if not found:
        raise NotMeasured("the plan has no meeting to come")
    return found[0].id


def _minutes_editor(window: MainWindow, meeting_id: str) -> Editor:
    """Go to the minutes of a meeting and return the editor of its first point."""
    wait_for(lambda: bool(window.pages.current()), "no page was shown")
    window.navigate("minutes", meeting_id=meeting_id)
    wait_for(lambda: _visible_editor(window) is not None, f"the minutes have no {_EDITOR}")
    editor = _visible_editor(window)
    assert editor is not None, "it was there a moment ago"
    editor.clear()
    return editor


def _visible_editor(window: QWidget) -> Editor | None:
    for found in window.findChildren(QAbstractScrollArea, _EDITOR):
        if isinstance(found, QTextEdit | QPlainTextEdit) and found.isVisible():
            return found
    return None


def _is_saved(desk: Desk, text: str) -> bool:
    sql = "SELECT count(*) FROM agenda_item WHERE discussion LIKE :text"
    return bool(desk.read().rows(sql, text=f"%{text.strip()[-200:]}%")[0][0])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
