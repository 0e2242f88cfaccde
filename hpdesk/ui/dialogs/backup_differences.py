# SPDX-License-Identifier: MPL-2.0
"""What a backup holds, how it differs from the plan now, and what of it is to come back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.plan_difference import RowDifference, SubjectDifference
from hpdesk.services import restoring
from hpdesk.services.backups import Backup
from hpdesk.services.difference_words import FieldWords, fields_of
from hpdesk.services.restoring import BackupContents
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs import backup_words
from hpdesk.ui.dialogs.difference_view import DifferenceView
from hpdesk.ui.jobs import IsCancelled, JobHandle, Progress
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import said


class BackupDifferences(QWidget):
    """Up and Down show what differs field by field, Space ticks what is to come back."""

    ticked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._copy: Backup | None = None
        self._contents: BackupContents | None = None
        self._ticked: set[str] = set()
        self._reading: JobHandle | None = None
        self._comparing: JobHandle | None = None
        self.counts = label("", "meta", wrap=True)
        self.model = self._make_model()
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Forskelle til planen nu"))
        self.list.setModel(self.model)
        prepare_list(self.list, 46)
        self.list.setMinimumHeight(current().px(96))
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.view = DifferenceView((self.tr("I planen nu"), self.tr("I kopien")))
        self._room = scrolling(self.view)
        self._room.setMinimumHeight(current().px(110))
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(label(self.tr("Forskellen til planen nu"), "heading"))
        down.addWidget(self.counts)
        down.addWidget(self.list, 1)
        down.addWidget(self._room, 1)
        self._show(())

    def _make_model(self) -> RowsModel[SubjectDifference]:
        column: Column[SubjectDifference] = Column(
            "",
            backup_words.spoken_difference,
            look=backup_words.difference_look,
            tip=backup_words.spoken_difference,
            checked=self._is_ticked,
        )
        model = RowsModel([column], _key, parent=self)
        model.toggled.connect(self._on_toggled)
        return model

    # --- what a copy holds ---

    def show_copy(self, chosen: Backup | None) -> None:
        """Read a copy in a job and show what differs; None shows nothing."""
        self.stop()
        self._copy, self._contents = chosen, None
        self._ticked.clear()
        self._show(())
        if chosen is None:
            self.counts.setText("")
            return
        self.counts.setText(self.tr("Kopien læses …"))
        self._reading = self._context.jobs(
            partial(_read, self._context, chosen.path),
            on_done=partial(self._on_read, chosen),
            on_failed=partial(self._on_not_read, chosen),
        )

    def stop(self) -> None:
        """Give up what is being read."""
        for job in (self._reading, self._comparing):
            if job is not None and job.is_running:
                job.cancel()
        self._reading = self._comparing = None

    def _on_read(self, read: Backup, contents: BackupContents) -> None:
        if self._copy != read:
            return
        self._contents = contents
        self.counts.setText(backup_words.contents_words(contents))
        self._show(contents.difference.subjects)

    def _on_not_read(self, read: Backup, problem: Exception) -> None:
        if isinstance(problem, Cancelled) or self._copy != read:
            return
        if not isinstance(problem, UserError | OSError):
            raise problem
        self.counts.setText(said(problem))

    def _show(self, rows: tuple[SubjectDifference, ...]) -> None:
        self.view.clear()
        self.model.set_rows(rows)
        self.list.setEnabled(bool(rows))  # Tab does not stop where there is nothing
        self._room.setVisible(bool(rows))
        if rows:
            self.list.setCurrentIndex(self.model.index(0, 0))

    # --- what differs in one thing ---

    def _on_chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        subject = self.model.row(now)
        if subject is None or self._copy is None:
            return
        if self._comparing is not None and self._comparing.is_running:
            self._comparing.cancel()
        self._comparing = self._context.jobs(
            partial(_compare, self._context, self._copy.path, subject),
            on_done=partial(self._on_compared, subject),
            on_failed=partial(self._on_not_read, self._copy),
        )

    def _on_compared(self, subject: SubjectDifference, fields: list[FieldWords]) -> None:
        if self.model.row(self.list.currentIndex()) == subject:
            self.view.show_fields("", "", fields)  # its name stands in the list

    # --- what is to come back ---

    def _is_ticked(self, row: SubjectDifference) -> bool:
        return _key(row) in self._ticked

    def _on_toggled(self, key: str, on: bool) -> None:
        (self._ticked.add if on else self._ticked.discard)(key)
        index = self.model.index_of(key)
        self.model.dataChanged.emit(index, index)
        self.ticked.emit()

    @property
    def has_ticked(self) -> bool:
        """Tell whether anything is to come back."""
        return bool(self._ticked)

    def rows_to_take(self) -> list[RowDifference]:
        """Return the rows of what is ticked and of what lies below it, each once."""
        if self._contents is None:
            return []
        below = self._contents.difference.below
        rows = {
            row.place: row
            for subject in self.model.rows()
            if self._is_ticked(subject)
            for row in (*subject.rows, *below(subject.table, subject.key))
        }
        return list(rows.values())


def _key(one: SubjectDifference) -> str:
    return f"{one.table}\n{one.key}"


def _read(
    context: PageContext, path: Path, _progress: Progress, cancelled: IsCancelled
) -> BackupContents:
    return restoring.read_backup(context.desk, path, cancelled)


def _compare(
    context: PageContext,
    path: Path,
    subject: SubjectDifference,
    _progress: Progress,
    cancelled: IsCancelled,
) -> list[FieldWords]:
    if cancelled():  # the person has gone on to the next
        raise Cancelled
    with restoring.opened_backup(context.desk, path) as theirs:
        return fields_of(context.desk, theirs, subject)
