# SPDX-License-Identifier: MPL-2.0
"""What stands where a list is empty: an icon, a sentence and one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.text import label


class EmptyState(QWidget):
    """Says what will land here and offers the first step; `activated` when it is taken."""

    activated = Signal()

    def __init__(
        self, icon: str, title: str, text: str = "", button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = current()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(24),) * 4)
        layout.setSpacing(theme.px(4))
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addStretch(1)
        layout.addWidget(IconLabel(icon, "t2", 24), 0, centre)
        layout.addSpacing(theme.px(6))
        self.title_label = label(title, "heading", wrap=True)
        self.text_label = label(text, "body", "t2", wrap=True)
        for words in (self.title_label, self.text_label):
            words.setAlignment(centre)
            layout.addWidget(words)
        self.text_label.setVisible(bool(text))
        layout.addSpacing(theme.px(8))
        # Without a parent, setVisible would open a window of its own.
        self.button = Button(button, parent=self)
        self.button.clicked.connect(self.activated)
        layout.addWidget(self.button, 0, centre)
        self.button.setVisible(bool(button))  # shown before it has a parent it would be a window
        layout.addStretch(1)
        self.setAccessibleName(f"{title}. {text}".strip())
