# SPDX-License-Identifier: MPL-2.0
"""The mails of the minutes: look them through, and open them in the mail program."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.meetings import Meeting
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.jobs import IsCancelled, JobHandle, Progress, run_job
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.doing_line import DoingLine
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.text import label
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import counted, join_words, said, worded

if TYPE_CHECKING:  # the papers that go along are made when mails are asked for
    from hpdesk.services.desk import Desk
    from hpdesk.services.minutes_mail import ReadyMail

_CHAIR_DAYS = 3  # a proposal: the text is looked through before it is sent

Load = Callable[[Progress, IsCancelled], "tuple[ReadyMail, ...]"]


def chair_mail(
    desk: "Desk", meeting_id: str, progress: Progress, _cancelled: IsCancelled
) -> "tuple[ReadyMail, ...]":
    """Draft the mail to the chair, who is asked for an answer within three working days."""
    from hpdesk.services.minutes_mail import mail_to_chair
    from hpdesk.services.plan_settings import calendar

    progress(0.2, worded("Danner udkastet"))
    deadline = calendar(desk).working_days_after(desk.today(), _CHAIR_DAYS)
    return (mail_to_chair(desk, meeting_id, deadline),)


def extract_mails(
    desk: "Desk",
    meeting_id: str,
    people: tuple[str, ...],
    progress: Progress,
    cancelled: IsCancelled,
) -> "tuple[ReadyMail, ...]":
    """Draft a mail to each person with tasks."""
    from hpdesk.services.minutes_mail import mail_extracts

    def tell(done: int, total: int, what: str) -> None:
        progress(done / total if total else 0.0, what)

    return mail_extracts(desk, meeting_id, people, progress=tell, cancelled=cancelled)


def sent_mails(
    desk: "Desk", meeting_id: str, version: int, progress: Progress, cancelled: IsCancelled
) -> "tuple[ReadyMail, ...]":
    """Draft the mails of minutes that went out: to all, and to each person with tasks."""
    from hpdesk.services.minutes_mail import mail_to_all

    progress(0.1, worded("Henter de filer, der blev gemt"))
    return (
        mail_to_all(desk, meeting_id, version),
        *extract_mails(desk, meeting_id, (), progress, cancelled),
    )


class MailsDialog(BaseDialog):
    """Shows the mails, lets the words be changed, and opens those that are ticked as drafts."""

    def __init__(
        self, context: PageContext, meeting: Meeting, load: Load, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=660)
        self._context, self._meeting = context, meeting
        self.set_title(self.tr("Mailudkast"))
        self.mails: list[ReadyMail] = []
        self._shown = -1
        self.body.addWidget(
            label(
                self.tr("hpdesk sender ikke selv: udkastene åbnes i dit mailprogram."),
                "body",
                "t2",
                wrap=True,
            )
        )
        self._make_columns()
        self.note = Note("", "info")
        self.note.hide()
        self.body.addWidget(self.note)
        self.doing = DoingLine()
        self.body.addWidget(self.doing)
        self.doing.begin()
        self.copy = secondary(self.tr("Kopiér teksten"), "copy")
        self.copy.clicked.connect(self._on_copy)
        self.add_left_button(self.copy)
        self.close_button = self.add_cancel(self.tr("Luk"))
        self.open_button = self.set_primary(self.tr("Åbn mailudkast"), "mail")
        self.open_button.setEnabled(False)
        self.copy.setEnabled(False)
        self._job: JobHandle | None = run_job(
            load,
            parent=self,
            on_done=self._on_loaded,
            on_failed=self._on_failed,
            on_progress=self.doing.show_progress,
        )

    def _make_columns(self) -> None:
        theme = current()
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Mails"))
        self.list.setFixedWidth(theme.px(230))
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemChanged.connect(self._show_state)
        row.addWidget(self.list)
        right = QVBoxLayout()
        right.setSpacing(theme.px(6))
        self.to = ElidedLabel("", "body", "t2")
        self.files = ElidedLabel("", "meta", "t2")
        self.subject = QLineEdit()
        self.subject.setAccessibleName(self.tr("Emne"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Mailens tekst"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(theme.px(260))
        for widget in (self.to, self.subject, self.text, self.files):
            right.addWidget(widget)
        row.addLayout(right, 1)
        self.body.addLayout(row)

    def _on_loaded(self, mails: "tuple[ReadyMail, ...]") -> None:
        self._job = None
        self.doing.hide()
        self.mails = list(mails)
        for ready in mails:
            row = QListWidgetItem(ready.name)
            row.setToolTip(plain_tip(ready.name))
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Checked if ready.receivers else Qt.CheckState.Unchecked)
            self.list.addItem(row)
        if mails:
            self.list.setCurrentRow(0)
            self.list.setFocus()
        self.copy.setEnabled(bool(mails))
        self._tell_unreached()
        self._show_state()

    def _tell_unreached(self) -> None:
        names = dict.fromkeys(name for ready in self.mails for name in ready.unreached)
        if names:
            text = self.tr("Uden brugbar mailadresse: {0}.").format(join_words(list(names)))
            self.tell(text, "warn")
        elif not self.mails:
            self.tell(self.tr("Der er ingen mails at skrive: ingen fik en opgave på mødet."))

    def tell(self, text: str, tone: str = "info") -> None:
        """Say something below the mails."""
        self.note.set(text, tone)
        self.note.show()

    def _on_failed(self, problem: Exception) -> None:
        self._job = None
        self.doing.hide()
        if isinstance(problem, UserError):
            self.tell(said(problem), "over")
        elif not isinstance(problem, Cancelled):
            raise problem

    def _keep(self) -> None:
        if 0 <= self._shown < len(self.mails):
            ready = self.mails[self._shown]
            self.mails[self._shown] = ready.with_text(self.subject.text(), self.text.toPlainText())

    def _on_row(self, number: int) -> None:
        self._keep()
        self._shown = number
        if not 0 <= number < len(self.mails):
            return
        ready = self.mails[number]
        to = ", ".join(ready.receivers) or self.tr("ingen modtager endnu")
        self.to.setText(self.tr("Til: {0}").format(to))
        names = ", ".join(file.file_name for file in ready.mail.attachments)
        self.files.setText(self.tr("Vedhæftet: {0}").format(names) if names else "")
        self.subject.setText(ready.mail.subject)
        self.text.setPlainText(ready.mail.body.strip())

    def ticked(self) -> "list[ReadyMail]":
        """Return the mails that are ticked, with the words as they are now."""
        self._keep()
        return [
            ready
            for number, ready in enumerate(self.mails)
            if self.list.item(number).checkState() is Qt.CheckState.Checked
        ]

    def _show_state(self, *_: object) -> None:
        rows = [self.list.item(number) for number in range(self.list.count())]
        count = sum(row.checkState() is Qt.CheckState.Checked for row in rows)
        self.open_button.setEnabled(count > 0)
        words = counted(count, self.tr("mailudkast"), self.tr("mailudkast"))
        self.open_button.setText(self.tr("Åbn {0}").format(words))

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())
        self.tell(self.tr("Teksten er kopieret."), "ok")

    def reject(self) -> None:
        """Close; what is being made is let go."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def accept(self) -> None:
        """Write the drafts beside the plan and open each in the mail program."""
        from hpdesk.services.minutes_mail import write_mails

        wanted = self.ticked()
        folder = self._context.desk.path.parent / worded("Mailudkast")
        try:
            folder.mkdir(exist_ok=True)
            paths = write_mails(wanted, folder)
        except UserError as problem:
            self.tell(said(problem), "over")
            return
        except OSError:
            self.tell(self.tr("Udkastene kunne ikke skrives i mappen {0}.").format(folder), "over")
            return
        missed = [path for path in paths if not _open(path)]
        super().accept()
        if missed:
            self._context.notice(
                self.tr("Mailprogrammet åbnede ikke. Udkastene ligger i mappen {0}.").format(
                    folder
                ),
                "warn",
                self.tr("Vis mappen"),
                partial(_open, folder),
            )
        else:
            words = counted(len(paths), self.tr("mailudkast"), self.tr("mailudkast"))
            self._context.toast(self.tr("{0} er åbnet i dit mailprogram.").format(words))


def _open(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
