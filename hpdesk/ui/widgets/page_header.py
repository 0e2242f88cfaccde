# SPDX-License-Identifier: MPL-2.0
"""The top of a page: breadcrumb, title, one line of facts, and at most three buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.text import label


class PageHeader(QFrame):
    """Title and facts at the left, buttons at the right; `bar=True` draws it as a white bar.

    `extra` is a layout under the title row (for phases); `crumb_clicked(int)` tells which part of
    the breadcrumb was chosen.
    """

    crumb_clicked = Signal(int)

    def __init__(
        self, title: str = "", facts: str = "", *, bar: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if bar:
            self.setObjectName("pageHeaderBar")
        theme = current()
        margin = theme.measure("page_margin")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(margin, theme.px(14), margin, theme.px(12))
        outer.setSpacing(theme.px(2))
        self._crumbs = QHBoxLayout()
        self._crumbs.setSpacing(0)
        outer.addLayout(self._crumbs)
        top = QHBoxLayout()
        top.setSpacing(theme.px(16))
        words = QVBoxLayout()
        words.setSpacing(0)
        self.title_label = ElidedLabel(title, "title")
        self.title_label.setMinimumHeight(theme.line_height("title"))
        self.facts_label = ElidedLabel(facts, "body", "t2", self)
        self.facts_label.setVisible(bool(facts))
        words.addWidget(self.title_label)
        words.addWidget(self.facts_label)
        top.addLayout(words, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(16))
        top.addLayout(self.buttons)
        outer.addLayout(top)
        self.extra = QHBoxLayout()
        self.extra.setSpacing(theme.px(16))
        outer.addLayout(self.extra)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self.title_label.setText(title)

    def set_facts(self, facts: str) -> None:
        """Show another line of facts; an empty one hides it."""
        self.facts_label.setText(facts)
        self.facts_label.setVisible(bool(facts))

    def add_button(self, button: QWidget) -> None:
        """Add a button at the right."""
        self.buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)

    def set_crumbs(self, parts: Sequence[str]) -> None:
        """Show the way here; all parts but the last can be chosen."""
        while (entry := self._crumbs.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, part in enumerate(parts):
            if number:
                self._crumbs.addWidget(label("›", "meta"))
            if number + 1 < len(parts):
                crumb = Button(part, "ghost", small=True)
                crumb.setProperty("crumb", number)
                crumb.clicked.connect(self._on_crumb)
                self._crumbs.addWidget(crumb)
            else:
                self._crumbs.addSpacing(current().px(8))
                self._crumbs.addWidget(ElidedLabel(part, "meta"))
        self._crumbs.addStretch(1)

    def _on_crumb(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button):
            self.crumb_clicked.emit(sender.property("crumb"))
