# SPDX-License-Identifier: MPL-2.0
"""»Indlæs personer«: what a file of people says, row by row, before any of it is taken in."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from hpdesk.domain.contact_columns import ContactField
from hpdesk.domain.contact_import import Choice, ContactTable, ImportRow, Match
from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.jobs import IsCancelled, JobHandle, Progress
from hpdesk.ui.models.rows_model import RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.people_import_rows import (
    IMPORT_COLUMNS,
    PreviewRow,
    first_to_look_at,
    next_choice,
    preview_key,
)
from hpdesk.ui.pages.stakeholders.people_import_table import ImportTable
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, said, word, worded

if TYPE_CHECKING:
    from hpdesk.services.people_import import Imported

ENDINGS = (".csv", ".txt", ".tsv", ".xlsx", ".vcf", ".vcard")
_NO_COLUMN = "-1"
_ACROSS = 4  # fields beside one another
_WIDTH = 880  # pixels at 100 %


class PeopleImportDialog(BaseDialog):
    """Reads the file off the UI thread; Space gives a row its next choice."""

    def __init__(self, context: PageContext, path: Path, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=_WIDTH)
        self.set_title(self.tr("Indlæs personer fra {0}").format(path.name))
        self._context, self._path = context, path
        self._table: ContactTable | None = None
        self._choices: dict[int, Choice] = {}
        self._rows: list[ImportRow] = []
        self._applying = False
        self._taken: list[Imported] = []  # what a job did that was cancelled too late
        self.note = Note(self.tr("{0} læses …").format(path.name), "info")
        self.body.addWidget(self.note)
        self.fields: dict[ContactField, ChoiceField] = {}
        self.columns_holder = QWidget()
        self.columns_holder.hide()
        self.body.addWidget(self.columns_holder)
        self._make_list()
        self.cancel_button = self.add_cancel()
        self.apply_button = self.set_primary(self.tr("Indlæs"), "user-plus")
        self.apply_button.setEnabled(False)
        self._job: JobHandle | None = None
        self._start(partial(_read, path), self._on_read)

    def _make_list(self) -> None:
        self.model: RowsModel[PreviewRow] = RowsModel(IMPORT_COLUMNS, preview_key, parent=self)
        self.list = ImportTable(self.tr("Rækkerne i filen"))
        self.list.setModel(self.model)
        self.list.prepare_columns()
        self.list.setMinimumHeight(current().px(46 * 5 + 34))
        self.list.opened.connect(self._on_next_choice)
        self.body.addWidget(self.list, 1)
        line = QHBoxLayout()
        self.summary = label("", "meta", wrap=True)
        self.known = ChoiceField(
            [
                Option("", self.tr("Som foreslået")),
                Option(Choice.UPDATE.name, self.tr("Opdater alle kendte")),
                Option(Choice.SKIP.name, self.tr("Spring alle kendte over")),
            ],
            "",
            searchable=False,
            name=self.tr("Kendte personer"),
        )
        self.known.chosen.connect(self._on_known)
        line.addWidget(self.summary, 1)
        line.addWidget(self.known)
        self.body.addLayout(line)

    def _start(self, work: Callable[..., object], on_done: Callable[..., object]) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._context.jobs(
            work, on_done=on_done, on_failed=self._on_failed, on_progress=self._on_progress
        )

    def _on_progress(self, part: float, words: str) -> None:
        if self._job is not None and words:
            self.note.set(f"{words} ({part:.0%}) …".replace("%", "\N{NO-BREAK SPACE}%"), "info")

    def _on_read(self, table: ContactTable) -> None:
        self._job, self._table = None, table
        if self._path.suffix.lower() not in (".vcf", ".vcard"):
            self._show_columns(table)
        self.compare()

    def _show_columns(self, table: ContactTable) -> None:
        grid = QGridLayout(self.columns_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current().px(12))
        grid.setVerticalSpacing(current().px(8))
        options = [Option(_NO_COLUMN, self.tr("Ingen kolonne"))]
        options += [Option(str(n), words) for n, words in enumerate(table.headings)]
        for number, kind in enumerate(ContactField):
            place = table.columns.get(kind)
            field = ChoiceField(
                options, _NO_COLUMN if place is None else str(place), searchable=False
            )
            field.chosen.connect(self.compare)
            self.fields[kind] = field
            grid.addWidget(Field(word(kind), field), number // _ACROSS, number % _ACROSS)
        self.columns_holder.show()

    def columns(self) -> Mapping[ContactField, int]:
        """Return which column holds what, as it is chosen."""
        if not self.fields and self._table is not None:
            return self._table.columns
        chosen = {kind: int(field.option_id() or _NO_COLUMN) for kind, field in self.fields.items()}
        return {kind: place for kind, place in chosen.items() if place >= 0}

    def compare(self, _chosen: str = "") -> None:
        """Hold the rows against the plan with the columns that are chosen."""
        if self._table is not None and not self._applying:
            self.apply_button.setEnabled(False)
            work = partial(_preview, self._context, self._table, self.columns())
            self._start(work, self._on_preview)

    def _on_preview(self, rows: tuple[ImportRow, ...]) -> None:
        self._job = None
        self._choices = {row.contact.number: row.proposed for row in rows}
        self._rows = first_to_look_at(rows)
        self.known.set_value("")
        self._show()
        if rows:
            self.list.setCurrentIndex(self.model.index(0, 0))
            if not any(field.hasFocus() for field in self.fields.values()):
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        self.model.set_rows([PreviewRow(r, self._choices[r.contact.number]) for r in self._rows])
        self._tell()

    def _on_next_choice(self, key: str) -> None:
        row = next((r for r in self._rows if str(r.contact.number) == key), None)
        if row is not None and not self._applying:
            number = row.contact.number
            self._choices[number] = next_choice(row, self._choices[number])
            self._show()

    def _on_known(self, value: str) -> None:
        for row in self._rows:
            if row.match is Match.KNOWN:
                self._choices[row.contact.number] = Choice[value] if value else row.proposed
        self._show()

    def _count(self, choice: Choice) -> int:
        return sum(chosen is choice for chosen in self._choices.values())

    def _tell(self) -> None:
        added, updated, skipped = map(self._count, (Choice.ADD, Choice.UPDATE, Choice.SKIP))
        self.summary.setText(
            self.tr(
                "{0} oprettes, {1} opdateres, {2} springes over. Mellemrum skifter valg."
            ).format(added, updated, skipped)
        )
        faulty = sum(row.match is Match.FAULTY for row in self._rows)
        near = sum(row.match is Match.NEAR for row in self._rows)
        if faulty:
            rows = counted(faulty, self.tr("række"), self.tr("rækker"))
            text = self.tr("{0} kan ikke indlæses; listen siger hvorfor. Intet er ændret endnu.")
            self.note.set(text.format(rows), "warn")
        elif near:
            rows = counted(near, self.tr("række"), self.tr("rækker"))
            text = self.tr("{0} ligner nogen i planen. Se dem igennem, før du indlæser.")
            self.note.set(text.format(rows), "warn")
        else:
            self.note.set(self.tr("Intet er ændret endnu. Se listen igennem, og indlæs."), "info")
        count = counted(added + updated, self.tr("person"), self.tr("personer"))
        words = self.tr("Indlæs {0}").format(count) if added + updated else self.tr("Indlæs")
        self.apply_button.setText(words)
        self.apply_button.setEnabled(bool(added + updated))

    def accept(self) -> None:
        """Take in what is chosen, off the UI thread and as one step."""
        if self._job is not None or not self.apply_button.isEnabled():
            return
        self._applying = True
        self.apply_button.setEnabled(False)
        rows = [(row, self._choices[row.contact.number]) for row in self._rows]
        self._start(partial(_apply, self._context, rows, self._taken), self._on_applied)

    def _on_applied(self, done: "Imported") -> None:
        self._job, self._applying = None, False
        super().accept()
        parts = [
            self.tr("{0} oprettet").format(
                counted(done.added, worded("person"), worded("personer"))
            ),
            self.tr("{0} opdateret").format(done.updated),
        ]
        if done.parties:
            parts.append(
                self.tr("{0} oprettet").format(
                    counted(done.parties, worded("part"), worded("parter"))
                )
            )
        if done.seats:
            parts.append(
                self.tr("{0} givet").format(
                    counted(done.seats, self.tr("plads"), self.tr("pladser"))
                )
            )
        self._context.toast(f"{', '.join(parts)}.", undo=True)

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, Cancelled):
            if self._applying:
                self._on_stopped()
            return
        self._job, self._applying = None, False
        if not isinstance(problem, UserError):
            raise problem
        self.note.set(said(problem), "over")

    def _on_stopped(self) -> None:
        if self._taken:
            self._on_applied(self._taken[0])
            return
        self._job, self._applying = None, False
        super().reject()

    def reject(self) -> None:
        """Stop what is under way and close; what was begun is taken back whole."""
        if self._job is not None:
            self._job.cancel()
        if self._applying:
            self.note.set(self.tr("Indlæsningen afbrydes …"), "info")
            return
        super().reject()


def _telling(progress: Progress) -> Callable[[int, int, str], None]:
    def tell(done: int, total: int, what: str) -> None:
        progress(done / total if total else 0.0, what)

    return tell


def _read(path: Path, progress: Progress, cancelled: IsCancelled) -> ContactTable:
    from hpdesk.services.people_import import read_list

    return read_list(path, progress=_telling(progress), cancelled=cancelled)


def _preview(
    context: PageContext,
    table: ContactTable,
    columns: Mapping[ContactField, int],
    progress: Progress,
    cancelled: IsCancelled,
) -> tuple[ImportRow, ...]:
    from hpdesk.services.people_import import preview

    tell = _telling(progress)
    return preview(context.desk, table, columns, progress=tell, cancelled=cancelled)


def _apply(
    context: PageContext,
    rows: list[tuple[ImportRow, Choice]],
    taken: "list[Imported]",
    progress: Progress,
    cancelled: IsCancelled,
) -> "Imported":
    from hpdesk.services.people_import import apply_import

    done = apply_import(context.desk, rows, progress=_telling(progress), cancelled=cancelled)
    taken.append(done)
    return done
