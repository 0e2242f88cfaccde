# SPDX-License-Identifier: MPL-2.0
"""»Indlæs referat«: what was read out of a Word file, to be mended before it is taken in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.minutes_draft import DraftPoint, MinutesDraft
from hpdesk.ui.dialogs.ask import ask
from hpdesk.ui.dialogs.minutes_import_facts import FactsPart
from hpdesk.ui.dialogs.minutes_import_part import DraftPart
from hpdesk.ui.dialogs.minutes_import_people import PeoplePart
from hpdesk.ui.dialogs.minutes_import_points import PointsPart
from hpdesk.ui.dialogs.minutes_import_tasks import TasksPart
from hpdesk.ui.dialogs.reading_dialog import ReadingDialog
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.wording import counted, said

_WIDTH, _HEIGHT = 940, 400  # pixels at 100 %: the dialog, and the part that is shown
_FACTS, _POINTS, _TASKS, _PEOPLE = "facts", "points", "tasks", "people"


class MinutesImportDialog(ReadingDialog):
    """Four parts of one draft: the meeting, its points, tasks and people.

    `taken(str)` gives the key of the meeting that was made.
    """

    taken = Signal(str)

    def __init__(self, context: PageContext, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(context, path, parent, width=720)
        self.set_title(self.tr("Indlæs referat fra {file}").format(file=path.name))
        self.draft: MinutesDraft | None = None
        self._first: MinutesDraft | None = None
        self.segment = Segment(
            [
                Choice(_FACTS, self.tr("Mødet")),
                Choice(_POINTS, self.tr("Punkter")),
                Choice(_TASKS, self.tr("Opgaver")),
                Choice(_PEOPLE, self.tr("Personer")),
            ],
            _FACTS,
            name=self.tr("Dele af referatet"),
        )
        self.segment.chosen.connect(self._on_part)
        self.body.addWidget(self.segment)
        self.facts, self.points = FactsPart(context), PointsPart()
        self.tasks, self.people = TasksPart(context), PeoplePart(context)
        self._parts: dict[str, DraftPart] = {
            _FACTS: self.facts,
            _POINTS: self.points,
            _TASKS: self.tasks,
            _PEOPLE: self.people,
        }
        self.stack = QStackedWidget()
        self.stack.setMinimumHeight(current().px(_HEIGHT))
        for part in self._parts.values():
            self.stack.addWidget(part)
            part.changed.connect(self._on_changed)
        self.stack.setEnabled(False)
        self.body.addWidget(self.stack, 1)
        self.add_cancel()
        self.apply_button = self.set_primary(self.tr("Indlæs referat"), "file-check")
        self.apply_button.setEnabled(False)
        self._start(partial(_read, context, path), self._on_read)
        self._widen(_WIDTH)

    def _on_read(self, draft: MinutesDraft) -> None:
        self._job, self._first = None, draft
        self.stack.setEnabled(True)
        self.show_draft(draft)
        self.segment.part(_FACTS).setFocus()

    def show_draft(self, draft: MinutesDraft) -> None:
        """Show a draft in all its parts."""
        self.draft = draft
        for part in self._parts.values():
            part.show_draft(draft)
        self._tell()

    def _on_part(self, value: str) -> None:
        self.stack.setCurrentWidget(self._parts[value])
        if self.draft is not None:
            self._parts[value].show_draft(self.draft)

    def _on_changed(self, draft: MinutesDraft) -> None:
        """Take what a part was mended to; the part itself shows it already."""
        self.draft = draft
        self._tell()

    def _tell(self) -> None:
        draft = self.draft
        if draft is None:
            return
        from hpdesk.services.minutes_import import meeting_of_draft

        points = [point for point in draft.points if point.taken]
        tasks = sum(task.taken for point in points for task in point.tasks)
        new = sum(not one.person_id and one.made for one in draft.people)
        known = meeting_of_draft(self._context.desk, draft)
        self.apply_button.setEnabled(bool(points))
        if not draft.body_id and not draft.new_body.strip():
            self.note.set(self.tr("Vælg, hvem der holdt mødet."), "warn")
        elif draft.day is None:
            self.note.set(self.tr("Skriv, hvornår mødet blev holdt."), "warn")
        elif known is not None and known.item_count:
            words = self.tr("Organet har allerede et møde med punkter den dag. Ret datoen.")
            self.note.set(words, "over")
        else:
            self.note.set(self._summary(points, tasks, new), "info")

    def _summary(self, points: list[DraftPoint], tasks: int, new: int) -> str:
        words = self.tr("Intet er ændret endnu. Der indlæses {points}, {tasks} og {people}.")
        return words.format(
            points=counted(len(points), self.tr("punkt"), self.tr("punkter")),
            tasks=counted(tasks, self.tr("opgave"), self.tr("opgaver")),
            people=counted(new, self.tr("ny person"), self.tr("nye personer")),
        )

    def accept(self) -> None:
        """Take the draft in as one step, or show the part that lacks something."""
        if self._job is not None or self.draft is None or not self.apply_button.isEnabled():
            return
        from hpdesk.services.minutes_import import apply_draft

        try:
            key = apply_draft(self._context.desk, self.draft)
        except UserError as problem:
            self.note.set(said(problem), "over")
            if self.draft.day is None or not (self.draft.body_id or self.draft.new_body.strip()):
                self.segment.set_value(_FACTS)
                self._on_part(_FACTS)
                self.facts.focus_lacking(self.draft)
            return
        super().accept()
        self._context.toast(self.tr("Referatet er lagt i planen."), undo=True)
        self.taken.emit(key)

    def reject(self) -> None:
        """Close and change nothing; ask first where something was mended."""
        self._stop()
        if self.draft == self._first:
            super().reject()
            return
        ask(
            self,
            self.tr("Luk uden at indlæse referatet?"),
            self.tr("Det, du har rettet her, går tabt. Word-filen og planen er, som de var."),
            self.tr("Luk"),
            self._close_anyway,
        )

    def _close_anyway(self) -> None:
        super().reject()


def _read(
    context: PageContext, path: Path, _progress: Progress, cancelled: IsCancelled
) -> MinutesDraft:
    from hpdesk.services.minutes_drafting import draft_from, read_referat

    return draft_from(context.desk, read_referat(path, cancelled=cancelled), path.name)
