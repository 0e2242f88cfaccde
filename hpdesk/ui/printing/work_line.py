# SPDX-License-Identifier: MPL-2.0
"""What is under way, how far it is, and a button that stops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.progress_line import ProgressLine


class WorkLine(QWidget):
    """Hidden until `begin`; `cancelled` when the person wants it stopped."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(current().px(12))
        down = QVBoxLayout()
        self._doing = ""
        self.words = ElidedLabel("", "body", "t2")
        self.line = ProgressLine(0, 1, name=self.tr("Fremdrift"))
        down.addWidget(self.words)
        down.addWidget(self.line)
        across.addLayout(down, 1)
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
        self.words.setText(words or f"{self._doing} …")
        self.line.set(part, 1)
