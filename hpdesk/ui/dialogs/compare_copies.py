# SPDX-License-Identifier: MPL-2.0
"""Two copies of a plan side by side, point by point: what to take from the other one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.plan_difference import ChangedIn, PlanDifference, SubjectDifference
from hpdesk.domain.row_words import table_word
from hpdesk.services.difference_words import FieldWords, fields_of, kind_words
from hpdesk.services.opening import opened_to_compare
from hpdesk.services.plan_difference import take_from, taken_label
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.difference_view import DifferenceView
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.wording import clock, counted, date_words, said, shown, worded

_WIDTH = 980  # pixels at 100 %


class CompareCopiesDialog(BaseDialog):
    """`taken(int)` tells how many rows were taken over, in one step that can be undone.

    What only the other copy has changed is chosen at first; what both have changed is not.
    """

    taken = Signal(int)

    def __init__(
        self,
        context: PageContext,
        path: Path,
        difference: PlanDifference,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=_WIDTH)
        self.set_title(self.tr("Sammenlign med {0}").format(path.name))
        self._context, self._path, self._subjects = context, path, difference.subjects
        self.add_text(
            self.tr(
                "Sæt hak ved det, du vil hente. Resten beholder du, som det er i din plan. Det "
                "hele kan fortrydes i ét trin, og den anden fil ændres ikke."
            )
        )
        across = QHBoxLayout()
        across.setSpacing(current().px(16))
        self.list = self._make_list()
        across.addWidget(self.list, 2)
        self.view = DifferenceView((self.tr("I din plan"), self.tr("I den anden")))
        across.addWidget(scrolling(self.view), 3)
        self.body.addLayout(across, 1)
        self.note = Note("", "over")
        self.note.hide()
        self.body.addWidget(self.note)
        self.add_cancel(self.tr("Behold mit"))
        self.set_primary(self.tr("Hent det valgte"), "check")
        self._on_checked()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Det, der er forskelligt"))
        made.setMinimumHeight(current().px(360))
        made.setWordWrap(True)
        made.setSpacing(current().px(4))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for subject in self._subjects:
            row = QListWidgetItem(_row_words(subject))
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            chosen = subject.changed_in is ChangedIn.THEIRS
            row.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            made.addItem(row)
        made.itemChanged.connect(self._on_checked)
        made.currentRowChanged.connect(self._on_row)
        return made

    def chosen(self) -> list[SubjectDifference]:
        """Return what has a tick."""
        return [
            subject
            for number, subject in enumerate(self._subjects)
            if self.list.item(number).checkState() is Qt.CheckState.Checked
        ]

    def _on_checked(self, _row: object = None) -> None:
        if self.primary is not None:
            self.primary.setEnabled(bool(self.chosen()))

    def _on_row(self, number: int) -> None:
        if not 0 <= number < len(self._subjects):
            return
        subject = self._subjects[number]

        def read(_progress: Progress, _cancelled: IsCancelled) -> list[FieldWords]:
            with opened_to_compare(self._path) as theirs:
                return fields_of(self._context.desk, theirs, subject)

        self._context.jobs(read, on_done=partial(self._show, number), on_failed=self._on_failed)

    def _show(self, number: int, fields: list[FieldWords]) -> None:
        if number != self.list.currentRow():
            return
        subject = self._subjects[number]
        self.view.show_fields(subject.title, _when_words(subject), fields)

    def accept(self) -> None:
        """Take what was chosen."""
        rows = [row for subject in self.chosen() for row in subject.rows]
        if self.primary is None or not rows or not self._context.bridge.saver.flush():
            return
        self.primary.setEnabled(False)

        def take(_progress: Progress, _cancelled: IsCancelled) -> int:
            with opened_to_compare(self._path) as theirs:
                return take_from(self._context.desk, theirs, rows, taken_label(self._path.name))

        self._context.jobs(take, on_done=self._on_taken, on_failed=self._on_failed)

    def _on_taken(self, count: int) -> None:
        self.taken.emit(count)
        super().accept()

    def _on_failed(self, problem: Exception) -> None:
        self._on_checked()
        if not isinstance(problem, UserError):
            raise problem
        self.note.set(said(problem), "over")
        self.note.show()


def _row_words(subject: SubjectDifference) -> str:
    name = f"{shown(table_word(subject.table))}: {subject.title}"
    if subject.title == table_word(subject.table):
        name = subject.title
    where = {
        ChangedIn.MINE: worded("ændret hos dig"),
        ChangedIn.THEIRS: worded("ændret i den anden"),
        ChangedIn.BOTH: worded("ændret begge steder"),
        ChangedIn.UNKNOWN: shown(kind_words(subject.kind)),
    }[subject.changed_in]
    belongs_to = shown(subject.belongs_to)
    return f"{name}\n{belongs_to} · {where}" if belongs_to else f"{name}\n{where}"


def _when_words(subject: SubjectDifference) -> str:
    said = [
        f"{counted(len(subject.rows), 'forskel', 'forskelle')}, {shown(kind_words(subject.kind))}"
    ]
    for words, at in (
        (worded("hos dig"), subject.mine_at),
        (worded("i den anden"), subject.theirs_at),
    ):
        if at is not None:
            said.append(worded("ændret {0} {1} kl. {2}", words, date_words(at.date()), clock(at)))
    return " · ".join(said)
