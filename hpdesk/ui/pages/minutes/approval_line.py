# SPDX-License-Identifier: MPL-2.0
"""At the point »Godkendelse af referat«: approve the minutes that wait, in one action."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.wording import date_words, said


class _Row(QWidget):
    """One meeting whose minutes wait, with the two ways to approve them."""

    def __init__(self, line: "ApprovalLine", meeting: Meeting) -> None:
        super().__init__()
        self._line, self.meeting = line, meeting
        theme = current()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        day = date_words(meeting.starts.date())
        text = self.tr("Referatet af mødet den {0} venter på godkendelse.").format(day)
        row.addWidget(Note(text, "info", "file-check"), 1)
        self.approve = Button(self.tr("Godkend"), icon="circle-check", small=True)
        self.approve.setAccessibleName(self.tr("Godkend referatet af mødet den {0}").format(day))
        self.approve.clicked.connect(self._on_approve)
        self.changes = Button(self.tr("Med ændringer …"), small=True)
        self.changes.setAccessibleName(
            self.tr("Godkend referatet af mødet den {0} med ændringer").format(day)
        )
        self.changes.clicked.connect(self._on_changes)
        row.addWidget(self.approve)
        row.addWidget(self.changes)

    def _on_approve(self) -> None:
        self._line.approve(self.meeting)

    def _on_changes(self) -> None:
        self._line.ask_changes(self.meeting)


class ApprovalLine(QWidget):
    """Hidden at all other points, and where no minutes wait."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._meeting_id = ""
        self._shown: tuple[Meeting, ...] = ()
        self.rows: list[_Row] = []
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(current().px(6))
        self.hide()

    def show_item(self, item: AgendaItem, why_not: str = "") -> None:
        """Show what waits for approval at a point; `why_not` says why nothing can be approved."""
        from hpdesk.services.minutes_approval import meetings_to_approve_at

        try:
            waiting = meetings_to_approve_at(self._context.desk, item)
        except UserError:  # the file cannot be read just now; the point is shown all the same
            waiting = ()
        self._meeting_id = item.meeting_id
        if waiting != self._shown:
            self._shown = waiting
            self._fill(waiting)
        for row in self.rows:
            for button in (row.approve, row.changes):
                button.setEnabled(not why_not)
                button.setToolTip(why_not)
        self.setVisible(bool(waiting))

    def _fill(self, waiting: tuple[Meeting, ...]) -> None:
        while (entry := self._down.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = [_Row(self, meeting) for meeting in waiting]
        for row in self.rows:
            self._down.addWidget(row)

    def approve(self, meeting: Meeting) -> None:
        """Approve without changes; the sentence is written into both meetings."""
        from hpdesk.services.minutes_approval import approve_minutes

        context = self._context
        if not context.bridge.saver.flush():
            return
        try:
            approve_minutes(context.desk, meeting.id, self._meeting_id)
        except UserError as problem:
            context.notice(said(problem))
        except OSError:
            context.notice(
                self.tr("Planen kunne ikke skrives, så referatet er ikke godkendt. Prøv igen.")
            )
        else:
            day = date_words(meeting.starts.date())
            text = self.tr("Referatet af mødet den {0} er godkendt og låst.").format(day)
            context.toast(text, undo=True)

    def ask_changes(self, meeting: Meeting) -> None:
        """Ask what was changed, and approve."""
        from hpdesk.services.meetings import get_meeting
        from hpdesk.ui.dialogs.minutes_approval import ApproveDialog

        here = get_meeting(self._context.desk, self._meeting_id)
        ApproveDialog(self._context, meeting, here, self.window(), with_changes=True).open()
