# SPDX-License-Identifier: MPL-2.0
"""A person's seats in all bodies with their periods, those held today first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.people import Body, Membership
from hpdesk.services import people, seats
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.key_table import KeyTable
from hpdesk.ui.pages.stakeholders.member_rows import period_words
from hpdesk.ui.pages.stakeholders.seat_dialog import EndSeatDialog, SeatDialog
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import word, worded

_ROW = 46


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat with the name of its body, and whether it is held today."""

    seat: Membership
    body: str
    held: bool


class PersonSeats(QWidget):
    """Enter edits a seat, Delete takes it away; the buttons make one and end one."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._person_id = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(8))
        self.nothing = label(self.tr("Personen sidder ikke i et organ."), "body", "t2", wrap=True)
        self.model: RowsModel[SeatRow] = RowsModel(_COLUMNS, _key, parent=self)
        self.table = KeyTable(self.tr("Pladser i organer"), {})
        self.table.setModel(self.model)
        self.table.prepare_columns()
        self.table.horizontalHeader().hide()
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.new = secondary(self.tr("Ny plads"), "plus")
        self.end = secondary(self.tr("Afslut plads …"), "user-check")
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        row.addWidget(self.new)
        row.addWidget(self.end)
        row.addStretch(1)
        column.addWidget(self.nothing)
        column.addWidget(self.table)
        column.addLayout(row)
        self.table.opened.connect(self.edit_seat)
        self.table.removed.connect(self._on_removed)
        self.table.selectionModel().currentRowChanged.connect(self._fit_buttons)
        self.new.clicked.connect(self.new_seat)
        self.end.clicked.connect(self.end_seat)

    def show_seats(self, person_id: str, own: Sequence[Membership], bodies: Sequence[Body]) -> None:
        """Show a person's seats."""
        self._person_id = person_id
        names, today = {body.id: body.name for body in bodies}, self._context.today()
        ordered = seats.in_order(list(own), today)
        rows = [SeatRow(s, names.get(s.body_id, ""), s.holds_on(today)) for s in ordered]
        key = self.table.current_key()
        self.model.set_rows(rows)
        if rows and not self.table.select_index(self.model.index_of(key)):
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.nothing.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self.table.setFixedHeight(len(rows) * current().px(_ROW) + 2)
        self.new.setEnabled(bool(bodies) and not self._context.desk.read_only)
        why = "" if bodies else self.tr("Opret først et organ under Organer.")
        self.new.setToolTip(
            self.tr("Planen kan kun læses.") if self._context.desk.read_only else why
        )
        self._fit_buttons()

    def _current(self) -> SeatRow | None:
        return self.model.row(self.table.currentIndex())

    def _fit_buttons(self) -> None:
        row = self._current()
        open_ended = row is not None and (row.held or row.seat.ends is None)
        self.end.setEnabled(open_ended and not self._context.desk.read_only)
        self.end.setVisible(self.model.rowCount() > 0)

    def new_seat(self) -> None:
        """Ask for a new seat."""
        dialog = SeatDialog(self._context.desk, self._person_id, None, self.window())
        dialog.saved.connect(self._on_saved)
        dialog.open()

    def edit_seat(self, key: str) -> None:
        """Ask for other particulars of a seat."""
        row = next((r for r in self.model.rows() if r.seat.id == key), None)
        if row is not None and not self._context.desk.read_only:
            SeatDialog(self._context.desk, self._person_id, row.seat, self.window()).open()

    def end_seat(self) -> None:
        """Ask for the last day of the seat the keyboard is on, and for a successor."""
        row = self._current()
        if row is not None:
            dialog = EndSeatDialog(self._context.desk, row.seat, row.body, self.window())
            dialog.saved.connect(self._on_ended)
            dialog.open()

    def _on_saved(self) -> None:
        self._context.toast(self.tr("Pladsen er oprettet."), undo=True)

    def _on_ended(self, words: str) -> None:
        self._context.toast(words, undo=True)

    def _on_removed(self, key: str) -> None:
        if self._context.desk.read_only:
            return
        people.delete_member(self._context.desk, key)
        self._context.toast(self.tr("Pladsen er fjernet."), undo=True)


def _key(row: SeatRow) -> str:
    return row.seat.id


def _spoken(row: SeatRow) -> str:
    parts = (row.body, word(row.seat.role), _period(row), "" if row.held else worded("ikke nu"))
    return ", ".join(part for part in parts if part)


def _period(row: SeatRow) -> str:
    return period_words(row.seat.starts, row.seat.ends)


def _look(row: SeatRow) -> object:
    detail = ", ".join(
        part for part in (word(row.seat.role), row.seat.party_name, _period(row)) if part
    )
    return RowLook(row.body, detail, tone="" if row.held else "t3", strong=row.held)


_COLUMNS: tuple[Column[SeatRow], ...] = (Column("Plads", _spoken, look=_look, tip=_spoken),)
