# SPDX-License-Identifier: MPL-2.0
"""The table of rows to be taken in: Space gives the current row its next choice."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hpdesk.ui.pages.stakeholders.key_table import KeyTable


class ImportTable(KeyTable):
    """As every table of keys; Space does as Enter."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, {1: 300, 2: 120}, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the next choice, and stay on the row."""
        key = self.current_key()
        if key and event.key() == Qt.Key.Key_Space:
            self.opened.emit(key)
        else:
            super().keyPressEvent(event)
