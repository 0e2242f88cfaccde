# SPDX-License-Identifier: MPL-2.0
"""A line under the head of a meeting: what has changed since the agenda went out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from hpdesk.domain.agenda_changes import AgendaChanges
from hpdesk.ui.pages.meetings.sending.changes import count_words, sentences
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import shown


class ChangesBar(QFrame):
    """Hidden while nothing has changed; `send_asked` when the changes are to go out."""

    send_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("tone", "info")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(current().px(10))
        self.words = ElidedLabel("", "body")
        self.send_button = Button(self.tr("Send tillægsdagsorden …"), "secondary", small=True)
        self.send_button.clicked.connect(self.send_asked)
        self._row.addWidget(IconLabel("history", "info", 16))
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.send_button)
        self.set_side(current().measure("page_margin"))
        self.hide()

    def set_side(self, pixels: int) -> None:
        """Stand as far from the sides as the head does."""
        theme = current()
        self._row.setContentsMargins(pixels, theme.px(4), pixels, theme.px(4))

    def show_changes(self, changes: AgendaChanges) -> None:
        """Show how many changes there are; the tooltip has them all."""
        count = count_words(changes)
        first = changes.changes[0].sentence if changes.changes else ""
        more = " …" if len(changes.changes) > 1 else ""
        self.words.setText(f"{count}: {shown(first)}{more}" if count else "")
        self.setToolTip(plain_tip(sentences(changes.changes)))
        self.setAccessibleName(f"{count}. {sentences(changes.changes)}" if count else "")
        self.setVisible(bool(count))

    def set_read_only(self, reason: str) -> None:
        """Send nothing from a plan that can only be read; the tooltip says why."""
        self.send_button.setEnabled(not reason)
        self.send_button.setToolTip(reason)
