# SPDX-License-Identifier: MPL-2.0
"""Saving the pack from its page: what is asked first, how far it has come, and how it went."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.documents.left_out import LeftOut
from hpdesk.domain.errors import Cancelled, HandEdited, UserError
from hpdesk.ui.hand_edits import ask_about
from hpdesk.ui.jobs import IsCancelled, JobHandle, Progress, run_job
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.pack_choices import ChoicesCard
from hpdesk.ui.pages.meetings.pack_job import (
    LeftOutLook,
    OldFiles,
    OldFilesLook,
    PackJob,
    PackOrder,
    SavedPack,
)
from hpdesk.ui.pages.meetings.pack_left_out import LeftOutDialog
from hpdesk.ui.pages.meetings.pack_live import LivePack
from hpdesk.ui.wording import counted, join_words, said, worded

if TYPE_CHECKING:  # what makes the pages is imported when they are made
    from hpdesk.exports.pack_preview import PackLook

ResultT = TypeVar("ResultT")


@dataclass(slots=True)
class _Doing:
    """What is under way for a meeting; a look that is cancelled is over at once."""

    handle: JobHandle | None = None
    writes: bool = False
    part: float = 0.0
    words: str = ""


class PackSaving(QObject):
    """Saves the packs of each meeting, one at a time; `saved()` when files were written.

    `item_wanted` leads to a point from what is left out.
    """

    saved = Signal()
    item_wanted = Signal(str)

    def __init__(
        self,
        context: PageContext,
        choices: ChoicesCard,
        live: LivePack,
        look: Callable[[], "PackLook | None"],
        tab: QWidget,
    ) -> None:
        super().__init__(tab)
        self._context, self._choices, self._tab = context, choices, tab
        self._passwords, self._look_of_pages = live.passwords, look
        self._meeting_id = ""
        self._under_way: dict[str, _Doing] = {}

    @property
    def job(self) -> JobHandle | None:
        """Return what is under way for the meeting that is shown."""
        doing = self._under_way.get(self._meeting_id)
        return doing.handle if doing is not None else None

    def show_meeting(self, meeting_id: str) -> None:
        """Save packs of another meeting; what is under way for it is shown as far as it is."""
        self._meeting_id = meeting_id
        self._forget_result()
        doing = self._under_way.get(meeting_id)
        if doing is None:
            self._choices.show_idle()
        else:
            self._choices.show_progress(doing.part, doing.words)

    def forget_result(self) -> None:
        """Tell no longer of a pack that was made of other choices."""
        if self.job is None:
            self._forget_result()

    def _forget_result(self) -> None:
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
        look = OldFilesLook(self._context.desk, order.paths)
        self._begin(look, partial(self._on_old_files, order))

    def _begin(
        self,
        work: Callable[[Progress, IsCancelled], ResultT],
        on_done: Callable[[str, ResultT], object],
        *,
        saves: bool = True,
    ) -> None:
        """Do work for the meeting that is shown; `on_done` gets the meeting and what came of it."""
        meeting_id = self._meeting_id
        pack = work if isinstance(work, PackJob) else None
        doing = _Doing(writes=pack is not None, words=self.tr("Begynder"))
        self._under_way[meeting_id] = doing
        if saves:
            self._choices.show_message("")
            self._choices.show_progress(0, doing.words)
        doing.handle = run_job(
            work,
            parent=self,
            on_done=partial(self._on_ended, meeting_id, doing, on_done),
            on_failed=partial(self._on_broken, meeting_id, doing, pack),
            on_progress=partial(self._on_progress, meeting_id, doing),
        )

    def _on_ended(
        self,
        meeting_id: str,
        doing: _Doing,
        on_done: Callable[[str, ResultT], object],
        result: ResultT,
    ) -> None:
        if self._under_way.get(meeting_id) is doing:  # not one that was cancelled
            self._end(meeting_id)
            on_done(meeting_id, result)

    def _on_broken(
        self, meeting_id: str, doing: _Doing, work: PackJob | None, problem: Exception
    ) -> None:
        if self._under_way.get(meeting_id) is doing:
            self._end(meeting_id)
            self._on_failed(meeting_id, work, problem)

    def _end(self, meeting_id: str) -> None:
        del self._under_way[meeting_id]
        if meeting_id == self._meeting_id:
            self._choices.show_idle()

    def _on_old_files(self, order: PackOrder, meeting_id: str, old: OldFiles) -> None:
        """Ask about a file that a person changed by itself, and about the others together."""
        if meeting_id != self._meeting_id:
            return
        if old.edited is not None:
            again = partial(self._save_elsewhere, order, old.edited)
            ask_about(self._context, self._tab.window(), old.edited, again)
            return
        if not old.there:
            self._check(order)
            return
        names = join_words([f"»{path.name}«" for path in old.there])
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
        """Stop what is under way; nobody waits for a look, which leaves nothing behind."""
        doing = self._under_way.get(self._meeting_id)
        if doing is None or doing.handle is None:
            return
        doing.handle.cancel()
        if not doing.writes:
            self._on_broken(self._meeting_id, doing, None, Cancelled())
            return
        doing.words = self.tr("Annullerer")
        self._choices.doing.setText(doing.words)

    def _check(self, order: PackOrder) -> None:
        """Save the files once what is left out has been seen."""
        if self.job is None:
            self._look(order, saves=True)

    def _look(self, order: PackOrder, *, saves: bool) -> None:
        self._context.bridge.saver.flush()
        look = LeftOutLook(self._context.desk, self._meeting_id, order.setup, self._look_of_pages())
        self._begin(look, partial(self._on_left_out, order, saves), saves=saves)

    def _on_left_out(
        self, order: PackOrder, saves: bool, meeting_id: str, rows: tuple[LeftOut, ...]
    ) -> None:
        if meeting_id != self._meeting_id:
            return
        if saves and all(row.is_standing for row in rows):
            self._start(order)
            return
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
        work = PackJob(self._context.desk, self._meeting_id, order, self._passwords)
        self._begin(work, self._on_done)

    def _on_progress(self, meeting_id: str, doing: _Doing, part: float, words: str) -> None:
        if self._under_way.get(meeting_id) is not doing:
            return
        if doing.handle is not None and doing.handle.is_cancelled():
            words = doing.words
        doing.part, doing.words = part, words
        if meeting_id == self._meeting_id:
            self._choices.show_progress(part, words)

    def _on_done(self, meeting_id: str, saved: SavedPack) -> None:
        text, tone = self._told(saved)
        if meeting_id != self._meeting_id:
            self._context.toast(text, tone=tone)
            return
        files = saved.order.files
        self._choices.show_files(files.pdf, next(iter(saved.order.paths), None))
        self._choices.show_message(text, tone)
        if not self._choices.isVisible():
            self._context.toast(text, tone=tone)
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
        apart = [one.number for one in report.attachments if one.status == "attached"]
        if apart and saved.order.files.pdf is not None:
            what = self.tr("Bilag {numbers} ligger som fil i pakken.")
            text = f"{text} {what.format(numbers=join_words(apart))}"
        if not lost:
            return text, "ok"
        what = self.tr("Bilag {numbers} er ikke med.").format(numbers=join_words(lost))
        return f"{text} {what}", "warn"

    def _on_failed(self, meeting_id: str, work: PackJob | None, problem: Exception) -> None:
        if isinstance(problem, Cancelled) and work is not None and work.saved is not None:
            self._on_done(meeting_id, work.saved)  # the files were in their places already
            return
        is_shown = meeting_id == self._meeting_id
        if isinstance(problem, HandEdited) and work is not None and is_shown:
            again = partial(self._start_again, work.order, problem.path)
            ask_about(self._context, self._tab.window(), problem.path, again)
        elif isinstance(problem, Cancelled):
            if is_shown:
                self._choices.show_message(self.tr("Annulleret. Der er ikke gemt nogen fil."))
        elif not isinstance(problem, UserError):
            raise problem
        elif is_shown and self._choices.isVisible():
            self._choices.show_message(said(problem), "over")
        else:
            self._context.notice(said(problem))

    def _save_elsewhere(self, order: PackOrder, old: Path, new: Path) -> None:
        self.save(order.elsewhere(old, new))

    def _start_again(self, order: PackOrder, old: Path, new: Path) -> None:
        """Make the same files with one of them under another name."""
        self._start(order.elsewhere(old, new))
