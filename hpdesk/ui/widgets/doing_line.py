# SPDX-License-Identifier: MPL-2.0
"""What is under way, over how far it is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.progress_line import ProgressLine


class DoingLine(QWidget):
    """Hidden until something begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        self.words = ElidedLabel("", "body", "t2")
        self.line = ProgressLine(0, 1, name=self.tr("Fremdrift"))
        down.addWidget(self.words)
        down.addWidget(self.line)
        self.hide()

    def begin(self) -> None:
        """Show that something is under way."""
        self.show_progress(0.0, self.tr("Begynder"))
        self.show()

    def show_progress(self, part: float, words: str) -> None:
        """Show how far it is, as a part of 0–1."""
        self.line.set(part, 1)
        self.words.setText(words)

    def show_stopping(self) -> None:
        """Say that it was asked to stop."""
        self.words.setText(self.tr("Annullerer"))
