# SPDX-License-Identifier: MPL-2.0
"""A card whose head says what is in it, and how many."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.badge import Badge
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.text import label


class HeadedCard(QFrame):
    """Put what it holds into `inner`, below the head with `title` and the badge `count`."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        theme = current()
        self.inner = QVBoxLayout(self)
        self.inner.setContentsMargins(1, 1, 1, 1)
        self.inner.setSpacing(0)
        head = QHBoxLayout()
        pad = theme.px(16)
        head.setContentsMargins(pad, theme.px(9), pad, theme.px(9))
        head.setSpacing(theme.px(6))
        head.addWidget(IconLabel(icon, "t2", 14))
        self.title = label("", "label")
        head.addWidget(self.title)
        self.count = Badge("")
        head.addWidget(self.count)
        head.addStretch(1)
        self.inner.addLayout(head)
