# SPDX-License-Identifier: MPL-2.0
"""The line in which somebody says why a warning is in order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from hpdesk.ui.widgets.buttons import is_enter


class ReasonLine(QLineEdit):
    """`given(reason)` at Enter, once something is written; `left` at Esc."""

    given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Begrundelse, og Enter"))
        self.setAccessibleName(self.tr("Begrundelse for at acceptere"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the reason, or go back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif is_enter(event):
            if self.text().strip():
                self.given.emit(self.text().strip())
        else:
            super().keyPressEvent(event)
