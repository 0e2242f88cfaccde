# SPDX-License-Identifier: MPL-2.0
"""»Alt om …«: everything that the plan holds about a person, and as a file."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from hpdesk.domain.errors import Cancelled
from hpdesk.domain.people import Person
from hpdesk.domain.personal_data import DataKind, DataLine, PersonalData
from hpdesk.services import person_data
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.saving import CSV, PDF, WORD, FileKind, FileSaver
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.wording import counted, date_words, said, word, worded

JSON = FileKind("json", "JSON …", "JSON-fil")
_Row = tuple[int, DataKind, DataLine]


class PersonDataDialog(BaseDialog):
    """Reads in a job; `anonymise_asked(str)` gives the person's key."""

    anonymise_asked = Signal(str)

    def __init__(self, context: PageContext, person: Person, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=860)
        self.set_title(self.tr("Alt om {0}").format(person.name))
        self._context, self._person = context, person
        self._data: PersonalData | None = None
        self.saver = FileSaver(context, parent or self)
        self.note = Note(self.tr("Alle møder, noter, opgaver og filer læses igennem …"), "info")
        self.body.addWidget(self.note)
        self.model: RowsModel[_Row] = RowsModel(
            (
                Column(self.tr("Del"), _part, tip=_part),
                Column(self.tr("Dato"), _day),
                Column(self.tr("Hvad"), _what, tip=_what),
                Column(self.tr("Indhold"), _text, tip=_text),
                Column("", _mark),
            ),
            _key,
            parent=self,
        )
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Hvad planen rummer om personen"))
        self.table.setModel(self.model)
        prepare_list(self.table, 34)
        self._lay_out_columns()
        self.body.addWidget(self.table, 1)
        self._add_buttons()
        self.job = context.jobs(
            partial(_read, context, person.id),
            on_done=self._on_read,
            on_failed=self._on_failed,
            on_progress=self._on_progress,
        )
        self.finished.connect(self._on_finished)

    def _lay_out_columns(self) -> None:
        theme = current()
        for column, width in {0: 180, 1: 130, 2: 150, 4: 80}.items():
            self.table.setColumnWidth(column, theme.px(width))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(theme.px(320))

    def _add_buttons(self) -> None:
        self.file_button = secondary(self.tr("Gem som fil"), "file-down")
        self.file_button.setMenu(self.saver.menu((WORD, PDF, CSV, JSON), self._on_kind))
        self.file_button.setEnabled(False)
        self.anonymise_button = ghost(self.tr("Anonymisér …"), "user-x")
        self.anonymise_button.clicked.connect(self._on_anonymise)
        self.anonymise_button.setVisible(self._person.anonymised_on is None)
        self.anonymise_button.setEnabled(not self._context.desk.read_only)
        self.add_left_button(self.anonymise_button)
        self.add_left_button(self.file_button)
        self.close_button = self.add_cancel(self.tr("Luk"))

    def _on_read(self, data: PersonalData) -> None:
        self._data = data
        lines = [(part.kind, line) for part in data.parts for line in part.lines]
        self.model.set_rows([(number, *row) for number, row in enumerate(lines)])
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.file_button.setEnabled(True)
        count = counted(len(lines), self.tr("linje"), self.tr("linjer"))
        if data.to_look_through:
            text = self.tr(
                "{0}, og {1} af dem er mærket »Gennemse«: de er sekretariatets egne eller nævner "
                "andre. Læs dem, før noget udleveres."
            ).format(count, data.to_look_through)
            self.note.set(text, "warn")
        else:
            self.note.set(self.tr("{0}. Ingen af dem nævner andre.").format(count), "ok")

    def _on_progress(self, part: float, _words: str) -> None:
        text = self.tr("Filerne læses igennem: {0} %.").format(round(100 * part))
        self.note.set(text, "info")

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, Cancelled):
            return
        self.note.set(said(problem), "over")

    def _on_kind(self, kind: FileKind) -> None:
        if self._data is not None:
            write = partial(_write, self._context, self._data)
            name = f"Oplysninger om {self._person.name}"
            self.saver.ask(kind, self.tr("Gem oplysningerne"), name, write)

    def _on_anonymise(self) -> None:
        key = self._person.id
        self.accept()
        self.anonymise_asked.emit(key)

    def _on_finished(self) -> None:
        if self.job.is_running:
            self.job.cancel()


def _told(progress: Progress, done: int, total: int, _what: str) -> None:
    progress(done / max(1, total), "")


def _read(
    context: PageContext, key: str, progress: Progress, cancelled: IsCancelled
) -> PersonalData:
    return person_data.person_data(context.desk, key, partial(_told, progress), cancelled=cancelled)


def _write(context: PageContext, data: PersonalData, target: Path) -> None:
    person_data.write_person_data(context.desk, data, target)


def _key(row: _Row) -> str:
    return str(row[0])


def _part(row: _Row) -> str:
    return word(row[1])


def _day(row: _Row) -> str:
    return date_words(row[2].on) if row[2].on else ""


def _what(row: _Row) -> str:
    return row[2].what


def _text(row: _Row) -> str:
    return row[2].text


def _mark(row: _Row) -> str:
    return worded("Gennemse") if row[2].look_through else ""
