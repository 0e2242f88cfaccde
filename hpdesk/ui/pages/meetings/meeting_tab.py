# SPDX-License-Identifier: MPL-2.0
"""What the tabs beside the agenda have in common: one meeting, read again when it changes."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting
from hpdesk.services import meetings
from hpdesk.ui.page_context import PageContext


class MeetingTab(QWidget):
    """A tab of the meeting page; `tables` are those whose changes concern it, all where empty."""

    tables: ClassVar[tuple[str, ...]] = ()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._meeting: Meeting | None = None

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a meeting."""
        self._meeting = meeting
        self._show()

    def _show(self) -> None:
        """Read and show what the tab holds."""
        raise NotImplementedError

    def rename(self) -> None:
        """Edit what has the keyboard (F2); most tabs have nothing to edit so."""

    def focus_work(self) -> bool:
        """Put the keyboard on what is to be done next; tells whether there is such a thing."""
        return False

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the meeting again where a change concerns the tab."""
        if self._meeting is None:
            return
        if change is not None and self.tables and not change.touches(*self.tables):
            return
        try:
            fresh = meetings.get_meeting(self._context.desk, self._meeting.id)
        except UserError:
            return  # it was deleted: the page goes elsewhere
        self.show_meeting(fresh)
