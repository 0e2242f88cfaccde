# SPDX-License-Identifier: MPL-2.0
"""Whom it is too long since anybody talked to: Enter on a party begins the note."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget
from shiboken6 import isValid

from hpdesk.domain.contacts import Contact
from hpdesk.services import contacts
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.key_table import KeyTable
from hpdesk.ui.row_looks import ChipLook, RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, date_words, worded


class SilentDialog(BaseDialog):
    """`note_asked(str)` gives the key of the party a note is to be written about."""

    note_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=600)
        self.set_title(self.tr("Ikke talt med længe"))
        self._context = context
        self.words = label("", "body", "t2", wrap=True)
        self.body.addWidget(self.words)
        self.model: RowsModel[Contact] = RowsModel(_columns(context.today()), _key, parent=self)
        self.table = KeyTable(self.tr("Ikke talt med længe"), {1: 250}, 0)
        self.table.setModel(self.model)
        self.table.prepare_columns()
        self.table.setMinimumHeight(current().px(280))
        self.table.opened.connect(self._on_opened)
        self.body.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Uger uden en samtale, før en part står her"), "meta", "t2"), 1)
        self.weeks = QSpinBox()
        self.weeks.setRange(1, 520)
        self.weeks.setValue(contacts.contact_weeks(context.desk))
        self.weeks.setAccessibleName(self.tr("Uger uden en samtale"))
        self.weeks.setEnabled(not context.desk.read_only)
        self.weeks.editingFinished.connect(self._on_weeks)
        row.addWidget(self.weeks)
        self.body.addLayout(row)
        self.add_cancel(self.tr("Luk"))
        self._read()
        self.table.setFocus()

    def _read(self) -> None:
        """Read off the UI thread: many notes are counted."""
        desk = self._context.desk

        def read(_progress: object, _cancelled: object) -> tuple[Contact, ...]:
            return contacts.silent_parties(desk)

        self._context.jobs(read, on_done=self._on_read)

    def _on_read(self, rows: tuple[Contact, ...]) -> None:
        if not isValid(self):  # closed before the answer came
            return
        self.model.set_rows(rows)
        self.table.setVisible(bool(rows))
        if not self.table.current_key():  # the keyboard was here before the rows were
            self.table.select_index(self.model.index(0, 0))
        self.words.setText(
            self.tr(
                "Tryk Enter på en part for at skrive noten. Primære samarbejdsparter står først."
            )
            if rows
            else self.tr("Alle parter er talt med inden for den tid, der er sat.")
        )

    def _on_weeks(self) -> None:
        desk = self._context.desk
        if self.weeks.value() != contacts.contact_weeks(desk):
            contacts.set_contact_weeks(desk, self.weeks.value())
            self._read()

    def _on_opened(self, key: str) -> None:
        self.close()
        self.note_asked.emit(key)


def _columns(today: date) -> tuple[Column[Contact], ...]:
    def last(contact: Contact) -> str:
        weeks = contact.weeks_since(today)
        if contact.last is None or weeks is None:
            return worded("Aldrig")
        on = date_words(contact.last, year=contact.last.year != today.year)
        return worded("{0} siden, {1}", counted(weeks, worded("uge"), worded("uger")), on)

    def look(contact: Contact) -> object:
        year = counted(contact.count, worded("samtale"), worded("samtaler"))
        chip = ChipLook(worded("Primær"), "acc") if contact.is_primary else None
        return RowLook(contact.name, worded("{0} på et år", year), chip=chip)

    def last_look(contact: Contact) -> object:
        return RowLook(last(contact), worded("Mere end {0} uger", contact.weeks), strong=False)

    return (Column(worded("Part"), _name, look=look), Column(worded("Sidst"), last, look=last_look))


def _key(contact: Contact) -> str:
    return contact.party_id


def _name(contact: Contact) -> str:
    return contact.name
