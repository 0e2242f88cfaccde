# SPDX-License-Identifier: MPL-2.0
"""What can be done around a sending, from the head, the plan, the log and the commands."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting, SentFile, SentKind, SentVersion
from hpdesk.services import meetings
from hpdesk.ui.dialogs.sent_dialog import SentDialog
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.sending.file_words import size_words, version_words
from hpdesk.ui.pages.meetings.sending.opening import open_bytes
from hpdesk.ui.wording import said


class SendingRoom(QObject):
    """Opens the dialogs of a sending over the window of `around`."""

    def __init__(self, context: PageContext, around: QWidget) -> None:
        super().__init__(around)
        self._context, self._around = context, around

    def send(self, meeting: Meeting, kind: SentKind = SentKind.AGENDA) -> None:
        """Send the agenda, or what is new in it."""
        from hpdesk.ui.pages.meetings.sending.send_dialog import SendDialog

        if not self._may_write():
            return
        fresh = meetings.get_meeting(self._context.desk, meeting.id)
        dialog = SendDialog(self._context, fresh, kind=kind, parent=self._around.window())
        dialog.sent.connect(partial(self.draft_mails, fresh))
        dialog.check_asked.connect(partial(self._check, fresh))
        dialog.note_asked.connect(partial(self.note_as_sent, fresh))
        dialog.open()

    def send_supplement(self, meeting: Meeting) -> None:
        """Send what is new since the agenda went out; where nothing is, say so."""
        from hpdesk.services.send_log import changes_since

        if not self._may_write():
            return
        if changes_since(self._context.desk, meeting.id).changes:
            self.send(meeting, SentKind.SUPPLEMENT)
            return
        text = self.tr("Intet er ændret, siden dagsordenen blev udsendt.")
        if not meeting.agenda_sent:
            text = self.tr("Dagsordenen er ikke udsendt endnu, så der er intet at føje til.")
        self._context.toast(text, tone="warn")

    def note_as_sent(self, meeting: Meeting) -> None:
        """Note that the agenda went out some other way."""
        if self._may_write():
            SentDialog(self._context, meeting, parent=self._around.window()).open()

    def draft_mails(self, meeting: Meeting, version: int) -> None:
        """Show the mails that take a version to its readers."""
        from hpdesk.ui.pages.meetings.sending.mails_dialog import AgendaMailsDialog

        AgendaMailsDialog(self._context, meeting, version, self._around.window()).open()

    def open_file(self, entry: SentVersion, file: SentFile) -> None:
        """Show a file as it went out."""
        from hpdesk.ui.pages.meetings.sending.viewer import FileViewer

        if file.file_name.casefold().endswith(".pdf"):
            facts = f"{version_words(entry)}, {size_words(file.size)}"
            read = partial(_content, self._context, file.id)
            FileViewer(file.file_name, read, facts, self._around.window()).open()
            return
        try:
            content = _content(self._context, file.id)
        except UserError as problem:
            self._context.notice(said(problem))
            return
        if (trouble := open_bytes(file.file_name, content)) is not None:
            self._context.notice(trouble, "warn")

    def save_file(self, file: SentFile, folder: str) -> None:
        """Write a copy of a sent file into a folder; no file there is replaced."""
        from hpdesk.services.attachments import put_copy

        try:
            path = put_copy(_content(self._context, file.id), file.file_name, Path(folder))
        except UserError as problem:
            self._context.notice(said(problem))
            return
        self._context.toast(self.tr("Kopien er gemt som {0}.").format(path.name))

    def verify(self, entry: SentVersion) -> None:
        """See whether the files of a version are as they went out, and say so."""
        self._context.jobs(
            _Verifying(self._context, entry),
            on_done=partial(self._on_verified, entry),
        )

    def _on_verified(self, entry: SentVersion, problems: list[str]) -> None:
        if problems:
            self._context.notice(" ".join(problems))
        else:
            text = self.tr("{0}: alle filer er nøjagtig, som de blev udsendt.")
            self._context.toast(text.format(version_words(entry)))

    def _check(self, meeting: Meeting) -> None:
        self._context.navigate("meetings", meeting_id=meeting.id, tab="dagsorden")
        if (action := self._context.commands.get("check_agenda")) is not None:
            action.trigger()

    def _may_write(self) -> bool:
        if self._context.desk.read_only:
            text = self.tr("Planen er skrivebeskyttet og kan kun læses.")
            self._context.toast(text, tone="warn")
            return False
        return self._context.bridge.saver.flush()


class _Verifying:
    """Reads every file of a version in a job's thread; gives a sentence for each that differs."""

    def __init__(self, context: PageContext, entry: SentVersion) -> None:
        self._context, self._entry = context, entry

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> list[str]:
        problems = []
        for place, file in enumerate(self._entry.files):
            progress(place / len(self._entry.files), file.file_name)
            try:
                _content(self._context, file.id)
            except UserError as problem:
                problems.append(said(problem))
        return problems


def _content(context: PageContext, sent_file_id: str) -> bytes:
    from hpdesk.services.sending import read_sent_file

    return read_sent_file(context.desk, sent_file_id)
