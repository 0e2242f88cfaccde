# SPDX-License-Identifier: MPL-2.0
"""The tab Historik: who changed what and when, and what was sent."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.ui.history.history_view import HistoryView
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.meeting_tab import MeetingTab
from hpdesk.ui.pages.meetings.sending.log_card import SentLogCard
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.scrolling import scrolling

_NARROW = 1100


class HistoryTab(MeetingTab):
    """Shows what happened to a meeting, its points, bilag and attendance, and the send log."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = current()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme.measure("gap"))
        self._row.addWidget(self._make_changes(), 3)
        self._row.addWidget(self._make_sent(), 2)
        self._arrange()

    def _make_changes(self) -> Card:
        self.changes = Card(self.tr("Ændringer"))
        self.view = HistoryView(self._context)
        self.changes.body.addWidget(self.view, 1)
        return self.changes

    def _make_sent(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("scrollBody")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self.sent = SentLogCard(self._context)
        column.addWidget(self.sent)
        column.addStretch(1)
        return scrolling(holder)

    def _arrange(self) -> None:
        theme = current()
        narrow = self.width() < theme.px(_NARROW)
        margin = theme.measure("page_margin_narrow" if narrow else "page_margin")
        self._row.setContentsMargins(margin, theme.px(16), margin, theme.px(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sides less air in a narrow window."""
        super().resizeEvent(event)
        self._arrange()

    def _show(self) -> None:
        if self._meeting is not None:
            self.view.show_thing("meeting", self._meeting.id)
            self.sent.show_meeting(self._meeting)
