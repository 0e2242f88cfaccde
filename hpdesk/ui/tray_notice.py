# SPDX-License-Identifier: MPL-2.0
"""The tray, where there is one: »Ny note«, and once a day whom there is to remind."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from hpdesk.ui.icons import icon
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.wording import counted, worded

if TYPE_CHECKING:
    from hpdesk.services.reminders import Reminder

_REMEMBERED = "reminded_of"


class TrayNotice(QObject):
    """Its menu has »Ny note«; it tells nothing where reminders are off, or twice on one day.

    `asked` when the person clicks the word, `note_asked` when a note is wanted.
    """

    asked = Signal()
    note_asked = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._tray: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None

    def look(self) -> None:
        """Find out off the UI thread whom there is to remind, and tell of them."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        self._show_tray()
        if self._was_told():
            return
        desk = self._context.desk

        def read(_progress: object, _cancelled: object) -> "tuple[Reminder, ...]":
            from hpdesk.services.reminders import people_to_remind

            return people_to_remind(desk, desk.today())

        self._context.jobs(read, on_done=self._on_read)

    def _show_tray(self) -> None:
        menu = QMenu()
        menu.addAction(icon("sticky-note"), self.tr("Ny note")).triggered.connect(self._on_note)
        self._menu = menu  # the tray does not own it
        self._tray = QSystemTrayIcon(icon("hpdesk"), self)
        self._tray.setToolTip("hpdesk")
        self._tray.setContextMenu(menu)
        self._tray.messageClicked.connect(self.asked)
        self._tray.show()

    def _on_note(self, _checked: bool = False) -> None:
        self.note_asked.emit()

    def _today(self) -> bytes:
        return f"{self._context.desk.path.name} {self._context.today().isoformat()}".encode()

    def _was_told(self) -> bool:
        return self._context.preferences().splitters.get(_REMEMBERED) == self._today()

    def _on_read(self, found: "tuple[Reminder, ...]") -> None:
        if not found or self._was_told():
            return
        self._context.remember(_REMEMBERED, self._today())
        if self._tray is not None:
            self._tray.showMessage("hpdesk", notice_words(len(found)))


def notice_words(count: int) -> str:
    """Return the word from the tray, such as `3 personer skal rykkes i dag`."""
    return worded("{0} skal rykkes i dag.", counted(count, worded("person"), worded("personer")))
