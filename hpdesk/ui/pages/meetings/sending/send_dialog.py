# SPDX-License-Identifier: MPL-2.0
"""Sending an agenda: what is still found, who gets it, the papers, and then the log."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.meetings import Meeting, SentKind
from hpdesk.ui.dialogs.ask import ask
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.jobs import JobHandle, run_job
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.sending.send_form import SendForm
from hpdesk.ui.pages.meetings.sending.send_jobs import MakePapers, StoreSending
from hpdesk.ui.pages.meetings.sending.viewer import FileViewer
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.wording import said

if TYPE_CHECKING:  # the papers' writers are imported when they are made
    from hpdesk.services.sending import PreparedFile, PreparedSending


class SendDialog(BaseDialog):
    """First the papers are made and can be looked at, then they are kept as sent.

    `sent(version)` once the log has it; `check_asked` to see what the preflight found;
    `note_asked` when the agenda went out some other way. Cancelling leaves nothing.
    """

    sent = Signal(int)
    check_asked = Signal()
    note_asked = Signal()

    def __init__(
        self,
        context: PageContext,
        meeting: Meeting,
        *,
        kind: SentKind = SentKind.AGENDA,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=600)
        self._context, self._meeting = context, meeting
        self._job: JobHandle | None = None
        self.prepared: PreparedSending | None = None
        self.form = SendForm(context, meeting, kind)
        self.form.changed.connect(self._on_changed)
        self.form.check_asked.connect(self._on_check)
        self.form.files.view_asked.connect(self._on_view)
        self.body.addWidget(self.form)
        self.note = Note("", "over")
        self.note.hide()
        self.body.addWidget(self.note)
        self.other = ghost(self.tr("Notér uden filer …"), "file-check")
        self.other.setToolTip(self.tr("Når dagsordenen er sendt på anden måde"))
        self.other.clicked.connect(self._on_other)
        self.add_left_button(self.other)
        self.cancel_button = self.add_cancel()
        self.main_button = self.set_primary("", "file-text")
        self._show_step()
        self.form.focus_first()

    @property
    def version(self) -> int:
        """Return the version that this sending gets."""
        return max((entry.version for entry in self._meeting.agenda_sent), default=0) + 1

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Ask for a day."""
        return self.form.problems()

    def _is_supplement(self) -> bool:
        return self.form.kind is SentKind.SUPPLEMENT

    def _show_step(self) -> None:
        """Show what can be done now: make the papers, or send them."""
        title = self.tr("Send dagsorden")
        if self._is_supplement():
            title = self.tr("Send tillægsdagsorden")
        self.set_title(title)
        ready, busy = self.prepared is not None, self._job is not None
        words = self.tr("Lav papirerne")
        if ready:
            words = self.tr("Notér version {0} som udsendt").format(self.version)
        self.main_button.setText(words)
        self.main_button.set_icon_name("send" if ready else "file-text")
        self.main_button.setEnabled(not busy and bool(self.form.readers.editions()))
        self.other.setVisible(not ready and not self._is_supplement())
        self.other.setEnabled(not busy)
        self.form.set_busy(busy=busy)

    def _tell(self, text: str, tone: str = "over") -> None:
        self.note.set(text, tone)
        self.note.setVisible(bool(text))

    def _on_changed(self) -> None:
        """Let go of papers that say something else than what is chosen now."""
        self.prepared = None
        self.form.files.show_idle()
        self._tell("")
        self._show_step()

    def accept(self) -> None:
        """Make the papers; where they are there, keep them as sent."""
        if self._job is not None or not self.main_button.isEnabled():
            return
        found = self.problems()
        self.form.day_field.set_error(found[0][1] if found else "")
        if found:
            found[0][0].editor.setFocus()
        elif self.prepared is None:
            self._make()
        elif self.form.faults:
            self._ask_first()
        else:
            self._store()

    def _make(self) -> None:
        day = self.form.day.day()
        if day is None or not self._context.bridge.saver.flush():
            return
        self._tell("")
        self.form.files.show_progress(0, self.tr("Begynder"))
        work = MakePapers(
            self._context.desk,
            self._meeting.id,
            kind=self.form.kind,
            on=day,
            editions=self.form.readers.editions(),
            word=self.form.word.isChecked(),
        )
        self._start(work, self._on_made)

    def _ask_first(self) -> None:
        ask(
            self,
            self.tr("Vil du sende dagsordenen med fejl?"),
            self.tr("{0} Det, der sendes, kan ikke rettes bagefter, kun følges op.").format(
                self.form.fault_words()
            ),
            self.tr("Send alligevel"),
            self._store,
        )

    def _store(self) -> None:
        if self.prepared is None:
            return
        work = StoreSending(
            self._context.desk,
            self.prepared,
            receivers=self.form.readers.names(),
            note=self.form.remark.text(),
        )
        self._start(work, self._on_stored)

    def _start(self, work: Callable[..., object], on_done: Callable[..., object]) -> None:
        self._job = run_job(
            work,
            parent=self,
            on_done=on_done,
            on_failed=self._on_failed,
            on_progress=self._on_progress,
        )
        self._show_step()

    def _on_progress(self, part: float, words: str) -> None:
        if self._job is not None and not self._job.is_cancelled():
            self.form.files.show_progress(part, words)

    def _on_made(self, prepared: "PreparedSending") -> None:
        self._job = None
        if prepared.files:
            self.prepared = prepared
            self.form.files.show_files(prepared.files)
        else:
            self.form.files.show_idle()
            self._tell(self.tr("Der er intet nyt til dem, du har valgt. Vælg flere modtagere."))
        self._show_step()
        self.main_button.setFocus()

    def _on_stored(self, version: int) -> None:
        self._job = None
        super().accept()
        words = self.tr("Version {0} er noteret som udsendt, og filerne er gemt i planen.")
        self._context.toast(words.format(version), undo=True)
        self.sent.emit(version)

    def _on_failed(self, problem: Exception) -> None:
        self._job = None
        self.prepared = None
        self.form.files.show_idle()
        self._show_step()
        if isinstance(problem, Cancelled):
            self._tell(self.tr("Annulleret. Der er ikke gemt noget."), "info")
        elif isinstance(problem, UserError):
            self._tell(said(problem))
        else:
            raise problem

    def reject(self) -> None:
        """Stop what is being made, or close."""
        if self._job is None:
            super().reject()
        else:
            self._job.cancel()
            self.form.files.show_progress(0, self.tr("Annullerer"))

    def _on_view(self, place: int) -> None:
        if self.prepared is None:
            return
        file: PreparedFile = self.prepared.files[place]
        if file.report is None:
            self.form.open_word(file.file_name, file.content)
            return
        text = self.tr("Ikke udsendt endnu")
        FileViewer(file.file_name, partial(bytes, file.content), text, self).open()

    def _on_check(self) -> None:
        self.reject()
        self.check_asked.emit()

    def _on_other(self) -> None:
        self.reject()
        self.note_asked.emit()
