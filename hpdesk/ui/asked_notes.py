# SPDX-License-Identifier: MPL-2.0
"""A note wanted while another program is in front: from `hpdesk note`, or the key of Windows."""

import contextlib
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from hpdesk.ui.page_context import PageContext
from hpdesk.ui.system_key import KeySystem, SystemKey

if TYPE_CHECKING:
    from pathlib import Path

    from hpdesk.services.asked_notes import AskedNote

_ACTIVATION = "XDG_ACTIVATION_TOKEN"  # read by Qt under Wayland when a window asks for the front


class AskedNotes(QObject):
    """`wanted` when somebody asks for a note in the plan of this window.

    Of several windows the first has the key; another takes it over when it comes to the front
    after that one has closed.
    """

    wanted = Signal()

    def __init__(
        self, context: PageContext, parent: QObject, system: KeySystem | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._watcher: QFileSystemWatcher | None = None
        self._system = system
        self._key: SystemKey | None = None

    def watch(self) -> None:
        """Watch the folder where requests are left, and take the key where the system lets us."""
        from hpdesk.services.asked_notes import asking_folder

        with contextlib.suppress(OSError):  # without a folder of its own nobody can ask
            folder = str(asking_folder())
            self._watcher = QFileSystemWatcher([folder], self)
            self._watcher.directoryChanged.connect(self._on_folder)
            self._on_folder(folder)
        self.take_key()

    def take_key(self) -> None:
        """Take the key, or give it back, as the settings say."""
        if self._key is None:
            self._key = SystemKey(self, self._system)
            self._key.pressed.connect(self.wanted)
            _application().applicationStateChanged.connect(self._on_state)
        self._key.set_on(self._context.preferences().system_key)

    def release(self) -> None:
        """Answer nobody any more: another plan is shown, or none."""
        if self._key is not None:
            _application().applicationStateChanged.disconnect(self._on_state)
            self._key.set_on(False)
        self.deleteLater()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.take_key()

    def _on_folder(self, _folder: str) -> None:
        from hpdesk.services.asked_notes import take_asked_note

        plan: Path = self._context.desk.path
        asked: AskedNote | None = take_asked_note(plan)
        if asked is not None:
            if asked.token:
                os.environ[_ACTIVATION] = asked.token
            self.wanted.emit()


def _application() -> QGuiApplication:
    found = QGuiApplication.instance()
    assert isinstance(found, QGuiApplication), "windows are shown"
    return found
