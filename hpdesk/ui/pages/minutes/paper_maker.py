# SPDX-License-Identifier: MPL-2.0
"""Opens »Dan referat« with what a meeting has to offer."""

from functools import partial

from PySide6.QtWidgets import QWidget

from hpdesk.domain.meetings import Meeting
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.paper_dialog import PaperDialog


class PaperMaker:
    """Opens the dialog with what the meeting has to offer."""

    def __init__(self, context: PageContext, owner: QWidget) -> None:
        self._context, self._owner = context, owner

    def ask(self, meeting: Meeting, item_id: str = "") -> PaperDialog:
        """Ask what to make."""
        people = self._people(meeting)
        dialog = PaperDialog(self._context, meeting, people, item_id, self._owner.window())
        dialog.mails_asked.connect(partial(self.mails, meeting))
        dialog.open()
        return dialog

    def mails(self, meeting: Meeting, people: tuple[str, ...]) -> None:
        """Draft a mail to each of some people with what lies with them."""
        from hpdesk.ui.dialogs.minutes_mails import MailsDialog, extract_mails

        load = partial(extract_mails, self._context.desk, meeting.id, people)
        MailsDialog(self._context, meeting, load, self._owner.window()).open()

    def _people(self, meeting: Meeting) -> tuple[tuple[str, str], ...]:
        """Return those whom tasks of the meeting lie with."""
        from hpdesk.services import followup

        tasks = followup.list_tasks(self._context.desk, meeting_id=meeting.id)
        found = {
            who.id: who.name
            for task in tasks
            for who in task.responsible
            if not who.is_organisation
        }
        return tuple(sorted(found.items(), key=lambda pair: pair[1]))
