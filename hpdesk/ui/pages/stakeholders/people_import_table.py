# SPDX-License-Identifier: MPL-2.0
"""The table of rows to be taken in: Space gives the current row its next choice."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hpdesk.ui.pages.stakeholders.key_table import KeyTable


class ImportTable(KeyTable):
    """As every table of keys, but Enter is left to the dialog's button."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, {1: 300, 2: 120}, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the next choice, and stay on the row; let Enter through to the dialog."""
        key = self.current_key()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        elif key and event.key() == Qt.Key.Key_Space:
            self.opened.emit(key)
        else:
            super().keyPressEvent(event)
