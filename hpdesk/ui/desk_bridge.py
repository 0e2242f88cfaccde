# SPDX-License-Identifier: MPL-2.0
"""Between the open plan and the window: changes as signals, and typed text that is never lost."""

import threading
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.ui.jobs import call_in_ui, open_post
from hpdesk.ui.wording import said

if TYPE_CHECKING:  # the services floor is imported when a plan is opened, after the first paint
    from hpdesk.services.desk import Desk

PAUSE_MILLISECONDS = 400
LATEST_MILLISECONDS = 800
RETRY_MILLISECONDS = 3000

Save = Callable[[str], object]


class DeskBridge(QObject):
    """Turns commits into Qt signals on the UI thread and says how saving goes.

    `committed` carries a `ChangeSet`; `saved` the moment; `save_failed` a sentence to show.
    """

    committed = Signal(object)
    saved = Signal(object)
    save_failed = Signal(str)
    saving = Signal()
    _crossed = Signal(object)

    def __init__(self, desk: "Desk | None" = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._stop: Callable[[], None] | None = None
        # Commits may come from a job's thread; AutoConnection brings them over.
        self._crossed.connect(self._on_crossed, Qt.ConnectionType.AutoConnection)
        self.saver = TextSaver(self)
        self.set_desk(desk)

    def set_desk(self, desk: "Desk | None") -> None:
        """Listen to another plan, or to none."""
        if self._stop is not None:
            self._stop()
        self._desk = desk
        self._stop = desk.on_change(self._crossed.emit) if desk is not None else None

    def _on_crossed(self, change: ChangeSet) -> None:
        self.committed.emit(change)
        self.saved.emit(self.moment())

    def moment(self) -> datetime:
        """Return the time of day as the plan counts it."""
        return self._desk.now() if self._desk is not None else datetime.now()


@dataclass(slots=True)
class _Waiting:
    text: str
    save: Save
    last: QTimer
    latest: QTimer = field(repr=False)


@dataclass(slots=True, eq=False)
class _Running:
    """A save that is under way in the saver's thread."""

    text: str
    done: threading.Event = field(default_factory=threading.Event)
    problem: Exception | None = None


@cache
def _savers_pool() -> QThreadPool:
    """Return where texts are saved, one at a time; it outlives the windows."""
    pool = QThreadPool()
    pool.setMaxThreadCount(1)
    return pool


class TextSaver(QObject):
    """Saves typed text 400 ms after the last key and at the latest 800 ms after the first.

    `typed(key, text, save)` notes the newest text for a key such as `("item", id, "case")`;
    `save(text)` is called in a thread of the saver's own, one at a time, so that a slow disk is
    not felt in the keys. `flush()` saves all before it returns: at focus-out, page change and
    close. When saving fails the text is kept, the bridge tells, and it is tried again every
    three seconds until it is saved.
    """

    def __init__(self, bridge: DeskBridge) -> None:
        super().__init__(bridge)
        open_post()
        self._bridge = bridge
        self._waiting: dict[Hashable, _Waiting] = {}
        self._running: dict[Hashable, _Running] = {}
        self._failed = False
        self._owes_word = False  # »saving« was told, and »saved« not yet
        bridge.saved.connect(self._on_saved)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MILLISECONDS)
        self._retry.timeout.connect(self._save_behind)

    def typed(self, key: Hashable, text: str, save: Save) -> None:
        """Note the newest text; `save(text)` is called when the time has come."""
        entry = self._waiting.get(key)
        if entry is None:
            entry = _Waiting(
                text, save, self._timer(PAUSE_MILLISECONDS), self._timer(LATEST_MILLISECONDS)
            )
            self._waiting[key] = entry
            self._owes_word = True
            self._bridge.saving.emit()
        entry.text, entry.save = text, save
        entry.last.start()
        if not entry.latest.isActive():
            entry.latest.start()

    def pending(self, key: Hashable) -> str | None:
        """Return the text of a key that is not saved yet: show it instead of the stored one."""
        entry = self._waiting.get(key)
        return entry.text if entry is not None else None

    def has_unsaved(self) -> bool:
        """Tell whether any text is not in the file yet."""
        return bool(self._waiting)

    def is_saving(self) -> bool:
        """Tell whether a save is under way."""
        return bool(self._running)

    def has_failed(self) -> bool:
        """Tell whether the last attempt to save left something unsaved."""
        return self._failed

    def flush(self) -> bool:
        """Save all that waits; return whether everything is in the file."""
        for key, running in list(self._running.items()):
            running.done.wait()
            del self._running[key]
            self._settle(key, running)  # what failed behind is tried again below
        failure: Exception | None = None
        for key in list(self._waiting):
            failure = self._save(key) or failure
        return self._report(failure)

    def unsaved_texts(self) -> list[str]:
        """Return the texts that could not be saved, so that they can be copied elsewhere."""
        return [entry.text for entry in self._waiting.values()]

    def discard(self) -> None:
        """Let go of what could not be saved; only when the person has said so."""
        for entry in self._waiting.values():
            self._stop(entry)
        self._waiting.clear()
        self._failed = False
        self._retry.stop()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._save_behind)
        return timer

    def _save_behind(self) -> None:
        """Begin to save all that waits and is not being saved already."""
        for key, entry in self._waiting.items():
            if key in self._running:
                entry.last.start()  # its newer text has its turn when this one is in the file
                continue
            self._stop(entry)
            running = self._running[key] = _Running(entry.text)
            _savers_pool().start(partial(self._work, key, running, entry.save))

    def _work(self, key: Hashable, running: _Running, save: Save) -> None:
        """Save in the saver's thread."""
        try:
            save(running.text)
        except Exception as problem:  # whatever went wrong, the text is kept and told of
            running.problem = problem
        finally:
            running.done.set()
        call_in_ui(partial(self._on_finished, key))

    def _on_finished(self, key: Hashable) -> None:
        running = self._running.get(key)
        if running is None or not running.done.is_set() or not isValid(self):
            return  # `flush` has seen to it, or the window is gone
        del self._running[key]
        self._report(self._settle(key, running))

    def _settle(self, key: Hashable, running: _Running) -> Exception | None:
        """Let go of a text that is in the file; a newer one goes on waiting."""
        entry = self._waiting.get(key)
        if running.problem is None and entry is not None and entry.text == running.text:
            self._stop(entry)
            del self._waiting[key]
            entry.last.deleteLater()
            entry.latest.deleteLater()
        return running.problem

    def _save(self, key: Hashable) -> Exception | None:
        """Save one text now."""
        entry = self._waiting[key]
        self._stop(entry)
        running = _Running(entry.text)
        try:
            entry.save(entry.text)
        except Exception as problem:  # whatever went wrong, the text is kept and told of
            running.problem = problem
        return self._settle(key, running)

    def _report(self, failure: Exception | None) -> bool:
        """Tell of a failure, or that saving works again; return whether all went well."""
        recovered = self._failed and failure is None
        self._failed = failure is not None
        # The commits of a failing time were told while it still counted as failed; and a text
        # that came back to what it was commits nothing.
        if recovered or (failure is None and self._owes_word and not self._waiting):
            self._bridge.saved.emit(self._bridge.moment())
        if failure is None:
            return True
        self._tell(failure)
        self._retry.start()
        if not isinstance(failure, UserError | OSError):
            raise failure
        return False

    def _on_saved(self, _moment: object) -> None:
        self._owes_word = False

    @staticmethod
    def _stop(entry: _Waiting) -> None:
        entry.last.stop()
        entry.latest.stop()

    def _tell(self, problem: Exception) -> None:
        reason = said(problem) if isinstance(problem, UserError) else ""
        text = self.tr("Teksten er ikke gemt endnu. Den står her stadig, og hpdesk prøver igen.")
        self._bridge.save_failed.emit(f"{text} {reason}".strip())
