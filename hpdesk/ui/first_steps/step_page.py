# SPDX-License-Identifier: MPL-2.0
"""The frame of a page of the guide: what it is about, its rows, and what it writes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.text import label


class StepPage(QWidget):
    """Override `fill`, `state` and `write`; `done` asks the guide to go on.

    `read_in` tells that a file has given the page what it asks for, so that »Næste« is next.
    `title` is the page's name in the guide.
    """

    done = Signal()
    read_in = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context, self.title = context, ""
        self._clean: object = None
        self.setObjectName("surfaceBody")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, current().px(4), 0)
        self.box.setSpacing(current().px(10))
        self._words = label("", "body", "t2", wrap=True)
        self.box.addWidget(self._words)

    def set_words(self, title: str, words: str) -> None:
        """Name the page and say what it is about."""
        self.title = title
        self._words.setText(words)

    def fill(self) -> None:
        """Read anew what the page needs of the plan; what is typed stays."""

    def state(self) -> object:
        """Return what is entered, to be compared."""
        return None

    def write(self) -> None:
        """Write what is entered into the plan as one step; raises UserError."""

    def first_field(self) -> QWidget | None:
        """Return where the keyboard begins."""
        return None

    def next_words(self) -> str:
        """Return what the button says that goes on, empty for the usual word."""
        return ""

    def mark_clean(self) -> None:
        """Take what is entered now as nothing new."""
        self._clean = self.state()

    def is_touched(self) -> bool:
        """Tell whether something is entered that is not in the plan yet."""
        return self.state() != self._clean
