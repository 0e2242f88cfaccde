# SPDX-License-Identifier: MPL-2.0
"""The bar below the list while several tasks are chosen: what is done to all of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from hpdesk.domain.followup import TaskStatus
from hpdesk.ui.icons import icon
from hpdesk.ui.pages.followup.columns import STATUS_LOOKS
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, icon_button
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.wording import counted, word


class BulkBar(QFrame):
    """Hidden while fewer than two tasks are chosen."""

    status_asked = Signal(object)
    due_asked = Signal()
    responsible_asked = Signal()
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawerFoot")
        theme = current()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(8))
        row.setSpacing(theme.px(8))
        self.words = ElidedLabel("", "heading")
        self.status = Button(self.tr("Status"), "secondary", icon="circle-dot", small=True)
        self.status.setMenu(status_menu(self, self.status_asked.emit))
        self.due = Button(self.tr("Frist …"), "secondary", icon="calendar-clock", small=True)
        self.due.clicked.connect(self.due_asked)
        self.who = Button(self.tr("Ansvarlig …"), "secondary", icon="user-check", small=True)
        self.who.clicked.connect(self.responsible_asked)
        self.close_button = icon_button("x", self.tr("Vælg ingen"), small=True, kind="ghost")
        self.close_button.clicked.connect(self.cleared)
        row.addWidget(self.words, 1)
        for button in (self.status, self.due, self.who, self.close_button):
            row.addWidget(button)
        self.hide()

    def show_count(self, count: int) -> None:
        """Tell how many are chosen."""
        words = counted(count, self.tr("opgave valgt"), self.tr("opgaver valgt"))
        self.words.setText(words)
        self.setVisible(count > 1)

    def set_locked(self, why: str) -> None:
        """Let nothing be changed, and say why."""
        for button in (self.status, self.due, self.who):
            button.setEnabled(not why)
            button.setToolTip(why)


def status_menu(parent: QWidget, chosen: Callable[[TaskStatus], object]) -> QMenu:
    """Return a menu of the statuses; `chosen` gets the one picked."""
    menu = QMenu(parent)
    for status in TaskStatus:
        action = menu.addAction(icon(STATUS_LOOKS[status][1]), word(status))
        action.setData(str(status))
        action.triggered.connect(partial(_on_status, chosen, status))
    return menu


def _on_status(
    chosen: Callable[[TaskStatus], object], status: TaskStatus, _checked: bool = False
) -> None:
    chosen(status)
