# SPDX-License-Identifier: MPL-2.0
"""What mends the problems of a pack from its page, each with one key."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Attachment, Meeting
from hpdesk.services import attachments
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.bilag_card import ask_files
from hpdesk.ui.pages.meetings.pack_found import Finding, Mend
from hpdesk.ui.pages.meetings.pack_live import LivePack
from hpdesk.ui.pages.meetings.pack_password import BilagPasswordDialog
from hpdesk.ui.wording import said

if TYPE_CHECKING:  # what makes the pages is imported when they are made
    from hpdesk.services.pack_making import PackView


class PackMends(QObject):
    """Mends what is found; `again_wanted` when the pages are to be made anew.

    `page_wanted(key)` shows a page of the pack.
    """

    again_wanted = Signal()
    page_wanted = Signal(str)

    def __init__(self, context: PageContext, live: LivePack, tab: QWidget) -> None:
        super().__init__(tab)
        self._context, self._live, self._tab = context, live, tab
        self._tried: tuple[str, Mend] | None = None
        self.ask_files: Callable[[QWidget, str], list[Path]] = ask_files

    def mend(
        self, mend: Mend, finding: Finding, meeting: Meeting, bilag: Attachment | None
    ) -> None:
        """Do what mends a finding, or go to where it is mended."""
        if mend is Mend.GO:
            self.go_to(meeting, finding.item_id)
        elif mend is Mend.MEETING:
            self._edit(meeting)
        elif mend is Mend.SEE:
            self.page_wanted.emit(finding.bilag_id)
        elif bilag is not None and mend is Mend.PASSWORD:
            self._ask_password(bilag)
        elif bilag is not None and mend is Mend.REPLACE:
            self._replace(bilag)
        elif bilag is not None and mend is Mend.AGAIN:
            self._live.forget(bilag.sha256 or "")
            self._tried = (bilag.id, mend)
            self.again_wanted.emit()

    def tell(self, view: "PackView") -> None:
        """Say of a bilag that was tried again that it still has no pages, once they are made."""
        tried, self._tried = self._tried, None
        if tried is None:
            return
        results = (one.result for one in view.look.bilag if one.result.id == tried[0])
        result = next(results, None)
        if result is None or result.status != "attached":
            return
        text = self.tr("Bilag {number} kan stadig ikke flettes ind.")
        if tried[1] is Mend.PASSWORD:
            text = self.tr("Adgangskoden passer ikke til bilag {number}.")
        self._context.toast(text.format(number=result.number), tone="warn")

    def go_to(self, meeting: Meeting, item_id: str) -> None:
        """Go to a point."""
        self._context.navigate("meetings", meeting_id=meeting.id, item_id=item_id)

    def _edit(self, meeting: Meeting) -> None:
        from hpdesk.ui.dialogs.meeting_dialog import MeetingDialog

        MeetingDialog(self._context, meeting, parent=self._tab.window()).open()

    def _ask_password(self, bilag: Attachment) -> None:
        dialog = BilagPasswordDialog(
            bilag.number,
            bilag.title or bilag.file_name,
            was_wrong=bilag.id in self._live.passwords,
            parent=self._tab.window(),
        )
        dialog.given.connect(partial(self._on_password, bilag.id))
        dialog.open()

    def _on_password(self, bilag_id: str, password: str) -> None:
        self._live.passwords[bilag_id] = password
        self._tried = (bilag_id, Mend.PASSWORD)
        self.again_wanted.emit()

    def _replace(self, bilag: Attachment) -> None:
        chosen = self.ask_files(self._tab, self.tr("Vælg den nye fil til bilaget"))
        if not chosen:
            return
        try:
            attachments.replace_content(self._context.desk, bilag.id, chosen[0])
        except UserError as problem:
            self._context.notice(said(problem), "warn")
            return
        self._context.toast(self.tr("Bilaget har fået en ny fil."), undo=True)
