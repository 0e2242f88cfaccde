# SPDX-License-Identifier: MPL-2.0
"""The view »Persondata«: former members by how long they are kept, everyone else by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.people import Person
from hpdesk.domain.retention import FormerMember
from hpdesk.services import person_data, retention
from hpdesk.ui.dialogs.anonymise_dialog import AnonymiseDialog
from hpdesk.ui.dialogs.person_data_dialog import PersonDataDialog
from hpdesk.ui.dialogs.retention_dialog import RetentionDialog
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.key_table import KeyTable
from hpdesk.ui.pages.stakeholders.workspace import ListWorkspace
from hpdesk.ui.saving import CSV, FileSaver
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.wording import counted, date_words

if TYPE_CHECKING:  # imported when something is printed
    from hpdesk.ui.printing.offer import PaperOffer

_TABLES = ("person", "organisation", "membership", "body", "note", "setting")


@dataclass(frozen=True, slots=True)
class _Row:
    person: Person
    last_seat: date | None = None
    due_on: date | None = None


class PersonalView(ListWorkspace):
    """Enter shows all about a person, Delete anonymises."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        hint = self.tr("Søg efter navn eller organisation")
        self.search.setPlaceholderText(hint)
        self.search.setToolTip(hint)
        self.search.setAccessibleName(hint)
        self._rows: list[_Row] = []
        self._old_notes: tuple[str, ...] = ()
        self.saver = FileSaver(context, self)
        self._make_tools()
        self.note = Note("", "info")
        line = QHBoxLayout()
        line.addWidget(self.note, 1)
        self.reviewed_button = secondary(self.tr("Notér som gennemgået"), "check")
        self.reviewed_button.clicked.connect(self._on_reviewed)
        line.addWidget(self.reviewed_button)
        self.column.insertLayout(1, line)
        self.model: RowsModel[_Row] = RowsModel(
            (
                Column(self.tr("Navn"), _name),
                Column(self.tr("Organisation"), _organisation, tip=_organisation),
                Column(self.tr("Sidste plads ophørte"), _last_seat),
                Column(self.tr("Gemmes til"), _fate),
            ),
            _key,
            parent=self,
        )
        self.table = KeyTable(
            self.tr("Personer, planen har oplysninger om"), {1: 240, 2: 180, 3: 180}, spare=(1,)
        )
        self.table.setModel(self.model)
        self.table.prepare_columns()
        self.table.opened.connect(self.open_person)
        self.table.removed.connect(self.anonymise)
        empty = EmptyState(
            "users",
            self.tr("Planen har ingen personer ved navn"),
            self.tr("Her ses alt om den enkelte, og hvem der er gemt længe nok."),
            self.tr("Opbevaring …"),
        )
        empty.activated.connect(self._on_rules)
        self.set_list(self.table, empty)
        self.nothing.activated.connect(self.search.clear)
        self.search.textChanged.connect(self._on_search)
        for button in (self.notes_button, self.reviewed_button, self.rules_button):
            button.setEnabled(not context.desk.read_only)
            button.setToolTip(self.why_locked())

    def _make_tools(self) -> None:
        self.notes_button = ghost("", "trash-2")
        self.notes_button.clicked.connect(self._on_old_notes)
        self.list_button = secondary(self.tr("Gem listen …"), "file-down")
        self.list_button.clicked.connect(self._on_list)
        self.rules_button = secondary(self.tr("Opbevaring …"), "clock")
        self.rules_button.clicked.connect(self._on_rules)
        for button in (self.notes_button, self.list_button, self.rules_button):
            self.tools.addWidget(button)

    def refresh(self, change: ChangeSet | None) -> None:
        """Read who is held, and what has been kept for long enough."""
        if change is not None and not change.touches(*_TABLES):
            return
        found = retention.retention_list(self.context.desk)
        former = (*found.people, *found.waiting)
        known = {one.person.id for one in former}
        self._rows = [_Row(one.person, one.last_seat, one.due_on) for one in former]
        self._rows += [
            _Row(person)
            for person in person_data.people_in_order(self.context.desk)
            if person.id not in known
        ]
        self._old_notes = tuple(key for key, _ in found.notes)
        self.notes_button.setText(self._notes_words())
        self.notes_button.setVisible(bool(found.notes))
        self._tell(found.people, found.rules.reviewed_on, is_due=found.is_review_due)
        self._show()

    def _notes_words(self) -> str:
        count = counted(len(self._old_notes), self.tr("gammel note"), self.tr("gamle noter"))
        return self.tr("Slet {0} …").format(count)

    def _tell(self, over: tuple[FormerMember, ...], reviewed: date | None, *, is_due: bool) -> None:
        people = counted(len(over), self.tr("tidligere medlem"), self.tr("tidligere medlemmer"))
        notes = counted(len(self._old_notes), self.tr("note"), self.tr("noter"))
        if over or self._old_notes:
            words = self.tr("{0} og {1} er gemt længe nok.").format(people, notes)
        else:
            words = self.tr("Ingen er gemt længere, end planen siger.")
        last = (
            self.tr("Sidst gennemgået {0}.").format(date_words(reviewed))
            if reviewed
            else self.tr("Listen er ikke gennemgået før.")
        )
        self.note.set(f"{words} {last}", "warn" if is_due and (over or self._old_notes) else "info")
        self.reviewed_button.setVisible(is_due)

    def _show(self) -> None:
        words = self.search.text().casefold().split()
        kept = [
            row
            for row in self._rows
            if all(w in f"{_name(row)} {_organisation(row)}".casefold() for w in words)
        ]
        if words:  # Enter opens the first: who bears the name comes before whose place does
            kept.sort(key=partial(_is_met_elsewhere, words))
        self.model.set_rows(kept)
        self.show_state(len(kept), len(self._rows))

    def open_person(self, key: str) -> None:
        """Show everything about a person."""
        person = self._person(key)
        if person is not None:
            dialog = PersonDataDialog(self.context, person, self.window())
            dialog.anonymise_asked.connect(self.anonymise)
            dialog.open()

    def printed(self) -> "Sequence[PaperOffer]":
        """Return everything that is held about the person under the keyboard."""
        from hpdesk.ui.printing.plan_offers import person_data_offer

        person = self._person(self.table.current_key())
        if person is None:
            return ()
        return (person_data_offer(self.context.desk, person.id, person.name),)

    def anonymise(self, key: str) -> None:
        """Ask about anonymising a person."""
        person = self._person(key)
        if person is None or person.anonymised_on is not None:
            return
        if self.context.desk.read_only:
            self.context.toast(self.why_locked(), tone="warn")
            return
        self.context.bridge.saver.flush()
        AnonymiseDialog(self.context, person, self.window()).open()

    def _person(self, key: str) -> Person | None:
        return next((row.person for row in self._rows if row.person.id == key), None)

    def _on_search(self) -> None:
        self._show()

    def _on_rules(self) -> None:
        RetentionDialog(self.context, self.window()).open()

    def _on_reviewed(self) -> None:
        retention.note_reviewed(self.context.desk, self.context.today())
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.context.toast(self.tr("Gennemgangen er noteret."), undo=True)

    def _on_list(self) -> None:
        name = f"Opbevaring {self.context.today():%Y-%m-%d}"
        self.saver.ask(CSV, self.tr("Gem listen"), name, partial(_write, self.context))

    def _on_old_notes(self) -> None:
        self.context.ask(
            self.tr("Slet de gamle noter?"),
            self.tr(
                "{0} er ældre end opbevaringen. De kan fortrydes tilbage, til planen lukkes."
            ).format(counted(len(self._old_notes), self.tr("note"), self.tr("noter"))),
            self.tr("Slet"),
            self._delete_notes,
        )

    def _delete_notes(self) -> None:
        count = retention.delete_notes(self.context.desk, self._old_notes)
        text = self.tr("{0} er slettet.").format(
            counted(count, self.tr("gammel note"), self.tr("gamle noter"))
        )
        self.context.toast(text, undo=True)


def _write(context: PageContext, target: Path) -> None:
    retention.write_retention_list(context.desk, target)


def _is_met_elsewhere(words: Sequence[str], row: _Row) -> bool:
    name = _name(row).casefold()
    return not all(word in name for word in words)


def _key(row: _Row) -> str:
    return row.person.id


def _name(row: _Row) -> str:
    return row.person.name


def _organisation(row: _Row) -> str:
    return row.person.organisation_name


def _last_seat(row: _Row) -> str:
    return date_words(row.last_seat) if row.last_seat else ""


def _fate(row: _Row) -> str:
    return date_words(row.due_on) if row.due_on else ""
