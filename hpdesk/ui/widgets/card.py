# SPDX-License-Identifier: MPL-2.0
"""A card: a framed surface with an optional header and rows or free contents below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.badge import Badge
from hpdesk.ui.widgets.buttons import Button
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.text import divider


class Card(QFrame):
    """A surface with a title, a badge, a link at the right and a body.

    Put contents into `body` (no margins) or use `add_row` for padded rows with hairlines.
    """

    spoken_role = Role.Grouping

    link_clicked = Signal()

    def __init__(
        self,
        title: str = "",
        *,
        badge: str | int = "",
        tone: str = "neutral",
        link: str = "",
        line: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(title)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(1, 1, 1, 1)
        self._outer.setSpacing(0)
        self.header = QWidget(self)
        self.header_layout = QHBoxLayout(self.header)
        self.title_label = ElidedLabel(title, "card")
        # Without a parent, setVisible would open a window of its own.
        self.badge = Badge(badge, tone, self.header)
        self.badge.setVisible(badge != "")
        self.link = Button(link, "ghost", small=True, parent=self.header)
        self.link.setVisible(bool(link))
        self.link.clicked.connect(self.link_clicked)
        self.header_layout.addWidget(self.title_label)
        self.header_layout.addWidget(self.badge)
        self.header_layout.addStretch(1)
        self.header_layout.addWidget(self.link)
        self._line, self._wants_line = divider(), line
        self._outer.addWidget(self.header)
        self._outer.addWidget(self._line)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._outer.addLayout(self.body, 1)
        self.header.setVisible(bool(title))
        self._line.setVisible(bool(title) and line)
        self._scale()

    def _scale(self) -> None:
        theme = current()
        pad = theme.measure("card_padding")
        self.header.setFixedHeight(theme.measure("card_header"))
        # The link carries its own 8 px.
        self.header_layout.setContentsMargins(pad, 0, pad - theme.px(8), 0)
        self.header_layout.setSpacing(theme.px(8))

    def set_title(self, title: str) -> None:
        """Show another title and the header with it."""
        self.title_label.setText(title)
        self.setAccessibleName(title)
        self.header.setVisible(bool(title))
        self._line.setVisible(bool(title) and self._wants_line)

    def set_badge(self, text: str | int, tone: str | None = None) -> None:
        """Show a count beside the title; an empty text hides it."""
        self.badge.set(text, tone)

    def add_row(self, widget: QWidget, *, line: bool = True) -> QWidget:
        """Add a padded row, with a hairline above it unless it is the first."""
        theme = current()
        if line and self.body.count():
            self.body.addWidget(divider())
        holder = QWidget()
        layout = QVBoxLayout(holder)
        pad = theme.measure("card_padding")
        layout.setContentsMargins(pad, theme.px(10), pad, theme.px(10))
        layout.addWidget(widget)
        self.body.addWidget(holder)
        return holder

    def clear_body(self) -> None:
        """Remove all rows and contents."""
        while (entry := self.body.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
