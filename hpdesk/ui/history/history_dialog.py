# SPDX-License-Identifier: MPL-2.0
"""»Historik« of what a drawer or sheet shows: the button, and the window it opens."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.buttons import Button

Subject = Callable[[], tuple[str, str, str]]  # table, key and name; an empty key is nothing


class HistoryDialog(BaseDialog):
    """The history of one thing."""

    def __init__(
        self, context: PageContext, table: str, key: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=720)
        from hpdesk.ui.history.history_view import HistoryView  # with the first one opened

        self.set_title(self.tr("Historik: {0}").format(name) if name else self.tr("Historik"))
        self.view = HistoryView(context)
        self.view.setMinimumHeight(self.view.sizeHint().height())
        self.body.addWidget(self.view, 1)
        self.add_cancel(self.tr("Luk"))
        self.view.show_thing(table, key)
        self.view.list.setFocus()


class HistoryButton(Button):
    """Opens the history of what `subject` names when it is pressed."""

    def __init__(
        self, context: PageContext, subject: Subject, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "ghost", icon="history", small=True, parent=parent)
        self._context, self._subject = context, subject
        self.setAccessibleName(self.tr("Historik"))
        self.setToolTip(self.tr("Historik (Ctrl+H)"))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        table, key, name = self._subject()
        if key and self._context.bridge.saver.flush():
            HistoryDialog(self._context, table, key, name, self.window()).open()


def nearest_button(page: QWidget, focus: QWidget | None) -> HistoryButton | None:
    """Return the history button of what has the keyboard, or the first one on the page."""
    around = focus
    while around is not None and page.isAncestorOf(around):
        found = _visible(around)
        if found is not None:
            return found
        around = around.parentWidget()
    return _visible(page)


def _visible(holder: QWidget) -> HistoryButton | None:
    buttons = holder.findChildren(HistoryButton)
    return next((button for button in buttons if button.isVisible()), None)
