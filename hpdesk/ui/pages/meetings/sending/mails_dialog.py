# SPDX-License-Identifier: MPL-2.0
"""The mails that take an agenda to its readers; their words can be kept for the next ones."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting
from hpdesk.ui.dialogs.minutes_mails import MailsDialog
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import said, worded

if TYPE_CHECKING:  # the files that go along are read when mails are asked for
    from datetime import date

    from hpdesk.services.desk import Desk
    from hpdesk.services.minutes_mail import ReadyMail
    from hpdesk.services.sending_mail import GroupDraft

_DAYS_TO_ANSWER = 2  # working days before the meeting that a deadline is proposed


class _Drafting:
    """Drafts the mails of a version in a job's thread; `groups` are what they were made from."""

    def __init__(self, desk: "Desk", meeting_id: str, version: int) -> None:
        self._desk, self._meeting_id, self._version = desk, meeting_id, version
        self.deadline: date | None = None
        self.groups: tuple[GroupDraft, ...] = ()

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> "tuple[ReadyMail, ...]":
        from hpdesk.services.minutes_mail import ReadyMail
        from hpdesk.services.sending_mail import draft_mails

        progress(0.1, worded("Henter de filer, der blev gemt"))
        drafted = draft_mails(self._desk, self._meeting_id, self._version, deadline=self.deadline)
        self.groups = drafted.drafts
        return tuple(
            ReadyMail(
                _mail_words(group.file_name.removesuffix(".eml")),
                group.mail,
                drafted.without_address if place == 0 else (),
            )
            for place, group in enumerate(drafted.drafts)
        )


def _mail_words(name: str) -> str:
    """Return what the list calls a mail; its file's name is Danish."""
    known = {
        "Mail til alle": worded("Mail til alle"),
        "Mail med offentlig udgave": worded("Mail med offentlig udgave"),
    }
    return known.get(name) or worded("Mail til {0}", name.removeprefix("Mail til "))


class AgendaMailsDialog(MailsDialog):
    """Adds the deadline that the texts ask for an answer by, and »Gem som skabelon«."""

    def __init__(
        self, context: PageContext, meeting: Meeting, version: int, parent: QWidget | None = None
    ) -> None:
        day = meeting.starts.date()
        drafting = _Drafting(context.desk, meeting.id, version)
        drafting.deadline = context.calendar().working_days_before(day, _DAYS_TO_ANSWER)
        super().__init__(context, meeting, drafting, parent)
        self._drafting = drafting
        self._drafted: tuple[ReadyMail, ...] = ()
        self.deadline = DateField(
            drafting.deadline, today=context.today(), calendar=context.calendar()
        )
        self.deadline.setMaximumWidth(self.list.maximumWidth() * 2)
        self.deadline.settled.connect(self._on_deadline)
        # the deadline stands over the mails, as it is written in them
        self.body.insertWidget(2, Field(self.tr("Frist for spørgsmål og afbud"), self.deadline))
        self.keep_button = secondary(self.tr("Gem som skabelon"), "bookmark")
        self.keep_button.clicked.connect(self._on_keep)
        self.keep_button.setEnabled(False)
        self.add_left_button(self.keep_button)

    def _on_loaded(self, mails: "tuple[ReadyMail, ...]") -> None:
        self._drafted = mails
        super()._on_loaded(mails)
        self.keep_button.setEnabled(bool(mails) and not self._context.desk.read_only)

    def _on_deadline(self) -> None:
        """Draft the mails anew with another deadline; what was written by hand stays."""
        if self._job is None and self.deadline.day() != self._drafting.deadline:
            self._drafting.deadline = self.deadline.day()
            self._job = self._context.jobs(
                self._drafting, on_done=self._on_redrafted, on_failed=self._on_failed
            )

    def _on_redrafted(self, fresh: "tuple[ReadyMail, ...]") -> None:
        self._job = None
        self._keep()
        pairs = zip(self.mails, self._drafted, fresh, strict=True)
        self.mails = [new if _same_words(mine, old) else mine for mine, old, new in pairs]
        self._drafted = fresh
        place, self._shown = self._shown, -1
        self._on_row(place)

    def _on_keep(self) -> None:
        """Keep the words of the mail that is shown for the next ones."""
        from hpdesk.services.mail_texts import keep_as_text

        self._keep()
        if not 0 <= self._shown < len(self.mails):
            return
        group, mail = self._drafting.groups[self._shown], self.mails[self._shown].mail
        desk = self._context.desk
        try:
            keep_as_text(desk, group.text_key, mail.subject, mail.body, group.values)
        except UserError as problem:
            self.tell(said(problem), "over")
            return
        text = self.tr("Teksten er gemt og bruges næste gang. Ret den under Mailtekster.")
        self.tell(text, "ok")


def _same_words(mine: "ReadyMail", drafted: "ReadyMail") -> bool:
    """Tell whether nothing was written since; an editor makes hard spaces common ones."""

    def words(ready: "ReadyMail") -> list[str]:
        return f"{ready.mail.subject}\n{ready.mail.body}".split()

    return words(mine) == words(drafted)
