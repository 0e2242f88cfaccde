# SPDX-License-Identifier: MPL-2.0
"""What is under way, how far it is, and a button that stops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.doing_line import DoingLine


class WorkLine(QWidget):
    """Hidden until `begin`; `cancelled` when the person wants it stopped."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(current().px(12))
        self._doing = ""
        self.doing = DoingLine()
        across.addWidget(self.doing, 1)
        self.doing.show()
        self.stop = secondary(self.tr("Afbryd"), "x")
        self.stop.clicked.connect(self.cancelled)
        across.addWidget(self.stop)
        self.hide()

    def begin(self, doing: str) -> None:
        """Show that something is under way."""
        self._doing = doing
        self.show_progress(0.0, "")
        self.show()

    def show_progress(self, part: float, words: str) -> None:
        """Show how far it is, as a part of 0–1."""
        self.doing.show_progress(part, words or f"{self._doing} …")
