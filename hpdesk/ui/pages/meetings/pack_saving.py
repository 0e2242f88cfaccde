# SPDX-License-Identifier: MPL-2.0
"""Saving the pack from its page: what is asked first, how far it has come, and how it went."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.documents.left_out import LeftOut
from hpdesk.domain.errors import Cancelled, HandEdited, UserError
from hpdesk.ui.hand_edits import ask_about
from hpdesk.ui.jobs import JobHandle, run_job
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.pack_choices import ChoicesCard
from hpdesk.ui.pages.meetings.pack_job import (
    HandEditedLook,
    LeftOutLook,
    PackJob,
    PackOrder,
    SavedPack,
)
from hpdesk.ui.pages.meetings.pack_left_out import LeftOutDialog
from hpdesk.ui.wording import counted, join_words, said, worded


class PackSaving(QObject):
    """Saves the packs of one meeting at a time; `saved()` when files were written.

    `item_wanted` leads to a point from what is left out. `job` is what is under way.
    """

    saved = Signal()
    item_wanted = Signal(str)

    def __init__(
        self, context: PageContext, choices: ChoicesCard, passwords: dict[str, str], tab: QWidget
    ) -> None:
        super().__init__(tab)
        self._context, self._choices, self._tab = context, choices, tab
        self._passwords = passwords
        self._meeting_id = ""
        self.job: JobHandle | None = None

    def show_meeting(self, meeting_id: str) -> None:
        """Save packs of another meeting; a job under way ends by itself and tells."""
        self._meeting_id = meeting_id
        self.job = None
        self._choices.show_idle()
        self._choices.show_message("")
        self._choices.show_files(None, None)

    def save(self, order: PackOrder) -> None:
        """Save the files; asks once about each that is there, and shows what is left out."""
        if self.job is not None:
            return
        if not order.paths:
            text = self.tr("Der er ikke valgt nogen fil. Sæt flueben ved mindst én slags fil.")
            self._choices.show_message(text, "over")
            return
        old = [path for path in order.paths if path.exists()]
        if not old:
            self._check(order)
            return
        self.job = run_job(
            HandEditedLook(self._context.desk, old),
            parent=self,
            on_done=partial(self._on_looked_at, self._meeting_id, order, old),
            on_failed=partial(self._on_failed, self._meeting_id, None),
        )

    def _on_looked_at(
        self, meeting_id: str, order: PackOrder, old: list[Path], edited: Path | None
    ) -> None:
        """Ask about a file that a person changed by itself, and about the others together."""
        if meeting_id != self._meeting_id:
            return
        self.job = None
        if edited is not None:
            again = partial(self._save_elsewhere, order, edited)
            ask_about(self._context, self._tab.window(), edited, again)
            return
        names = join_words([f"»{path.name}«" for path in old])
        self._context.ask(
            self.tr("Vil du erstatte den gamle mødepakke?"),
            self.tr(
                "{names} ligger allerede i mappen {folder}. Den gamle udgave forsvinder."
            ).format(names=names, folder=self._choices.folder),
            self.tr("Erstat"),
            partial(self._check, order),
        )

    def show_left_out(self, order: PackOrder) -> None:
        """Show what the pack leaves out, without saving it."""
        if self.job is None:
            self._look(order, saves=False)

    def cancel(self) -> None:
        """Stop what is under way."""
        if self.job is not None:
            self.job.cancel()
            self._choices.doing.setText(self.tr("Annullerer"))

    def _check(self, order: PackOrder) -> None:
        """Save the files once what is left out has been seen."""
        if self.job is None:
            self._choices.show_message("")
            self._choices.show_progress(0, self.tr("Begynder"))
            self._look(order, saves=True)

    def _look(self, order: PackOrder, *, saves: bool) -> None:
        self._context.bridge.saver.flush()
        meeting_id = self._meeting_id
        self.job = run_job(
            LeftOutLook(self._context.desk, meeting_id, order.setup),
            parent=self,
            on_done=partial(self._on_told, meeting_id, order, saves),
            on_failed=partial(self._on_failed, meeting_id, None),
        )

    def _on_told(
        self, meeting_id: str, order: PackOrder, saves: bool, rows: tuple[LeftOut, ...]
    ) -> None:
        if meeting_id != self._meeting_id:
            return
        if self.job is not None and self.job.is_cancelled():  # a moment after it had ended
            self._on_failed(meeting_id, None, Cancelled())
            return
        self.job = None
        if saves and all(row.is_standing for row in rows):
            self._start(order)
            return
        self._end()
        choice = order.setup.edition
        name = self._choices.edition.person.text() if choice.person_id else ""
        window = self._tab.window()
        dialog = LeftOutDialog(choice.row, rows, saves=saves, reader=name, parent=window)
        dialog.confirmed.connect(partial(self._start, order))
        dialog.item_wanted.connect(self.item_wanted)
        dialog.open()

    def _start(self, order: PackOrder) -> None:
        if self.job is not None:
            return
        self._context.bridge.saver.flush()
        meeting_id = self._meeting_id
        work = PackJob(self._context.desk, meeting_id, order, self._passwords)
        self._choices.show_message("")
        self._choices.show_progress(0, self.tr("Begynder"))
        self.job = run_job(
            work,
            parent=self,
            on_done=partial(self._on_done, meeting_id),
            on_failed=partial(self._on_failed, meeting_id, work),
            on_progress=partial(self._on_progress, meeting_id),
        )

    def _on_progress(self, meeting_id: str, part: float, words: str) -> None:
        if self.job is not None and meeting_id == self._meeting_id:
            self._choices.show_progress(part, words)

    def _on_done(self, meeting_id: str, saved: SavedPack) -> None:
        if meeting_id != self._meeting_id:
            self._context.toast(self.tr("Mødepakken er dannet."))
            return
        self._end()
        files = saved.order.files
        self._choices.show_files(files.pdf, next(iter(saved.order.paths), None))
        self._choices.show_message(*self._told(saved))
        self.saved.emit()

    def _told(self, saved: SavedPack) -> tuple[str, str]:
        """Return how it went, as a sentence with its tone: which bilag are not in the files."""
        report = saved.report
        if report is None:
            return self.tr("Dagsordenen er gemt som PDF/A."), "ok"
        text = self.tr("Mødepakken er dannet.")
        if report.pages:
            pages = counted(report.pages, worded("side"), worded("sider"))
            text = self.tr("Mødepakken er dannet: {pages}.").format(pages=pages)
        lost = [one.number for one in report.attachments if one.status == "failed"]
        if not lost:
            return text, "ok"
        what = self.tr("Bilag {numbers} er ikke med.").format(numbers=join_words(lost))
        return f"{text} {what}", "warn"

    def _on_failed(self, meeting_id: str, work: PackJob | None, problem: Exception) -> None:
        if isinstance(problem, Cancelled) and work is not None and work.saved is not None:
            self._on_done(meeting_id, work.saved)  # the files were in their places already
            return
        is_shown = meeting_id == self._meeting_id
        if is_shown:
            self._end()
        if isinstance(problem, HandEdited) and work is not None and is_shown:
            again = partial(self._start_again, work.order, problem.path)
            ask_about(self._context, self._tab.window(), problem.path, again)
        elif isinstance(problem, Cancelled):
            if is_shown:
                self._choices.show_message(self.tr("Annulleret. Der er ikke gemt nogen fil."))
        elif not isinstance(problem, UserError):
            raise problem
        elif is_shown:
            self._choices.show_message(said(problem), "over")
        else:
            self._context.notice(said(problem))

    def _save_elsewhere(self, order: PackOrder, old: Path, new: Path) -> None:
        self.save(order.elsewhere(old, new))

    def _start_again(self, order: PackOrder, old: Path, new: Path) -> None:
        """Make the same files with one of them under another name."""
        self._start(order.elsewhere(old, new))

    def _end(self) -> None:
        self.job = None
        self._choices.show_idle()
