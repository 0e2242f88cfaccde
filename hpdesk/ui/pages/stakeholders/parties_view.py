# SPDX-License-Identifier: MPL-2.0
"""The view »Parter«: the organisations as a tree, one of them in the drawer."""

from collections import Counter

from PySide6.QtWidgets import QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.danish import counted
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Organisation, Person
from hpdesk.domain.words import word
from hpdesk.services import people
from hpdesk.ui.delegates import RowLook
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.key_table import KeyTable
from hpdesk.ui.pages.stakeholders.note_dialog import NoteDialog
from hpdesk.ui.pages.stakeholders.party_drawer import PartyDrawer
from hpdesk.ui.pages.stakeholders.party_rows import PartyRow, tree_rows
from hpdesk.ui.pages.stakeholders.person_dialog import PartyDialog
from hpdesk.ui.pages.stakeholders.workspace import ListWorkspace
from hpdesk.ui.widgets.buttons import primary
from hpdesk.ui.widgets.empty_state import EmptyState

_TABLES = ("person", "organisation")
_NOTES = ("note", "note_person", "note_party")


class PartiesView(ListWorkspace):
    """Finds, adds, edits and deletes parties."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        hint = self.tr("Søg efter part")
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self._parties: tuple[Organisation, ...] = ()
        self._people: tuple[Person, ...] = ()
        self.new_button = primary(self.tr("Ny part"), "plus")
        self.new_button.clicked.connect(self.open_new)
        self.new_button.setEnabled(not context.desk.read_only)
        self.new_button.setToolTip(self.why_locked())
        self.tools.addWidget(self.new_button)
        self.model: RowsModel[PartyRow] = RowsModel(_COLUMNS, _key, parent=self)
        self.table = KeyTable(self.tr("Parter"), {1: 180, 2: 140})
        self.table.setModel(self.model)
        self.table.prepare_columns()
        self.table.opened.connect(self.open_party)
        self.table.moved.connect(self._on_moved)
        self.table.removed.connect(self._on_delete)
        empty = EmptyState(
            "building-2",
            self.tr("Her står parterne bag planen"),
            self.tr("Opret kommunen, boligorganisationerne og de andre, der skal være enige."),
            self.tr("Ny part"),
        )
        empty.activated.connect(self.open_new)
        self.set_list(self.table, empty)
        self.nothing.activated.connect(self.search.clear)
        self.search.textChanged.connect(self._on_search)
        self.party = PartyDrawer(context, self)
        self.party.deletion_asked.connect(self._on_delete)
        self.party.note_asked.connect(self._on_note)
        self.add_drawer(self.party)

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the parties again where they changed, and the notes of the one that is shown."""
        if change is not None and not change.touches(*_TABLES):
            if change.touches(*_NOTES) and not self.party.isHidden():
                self.party.refresh_notes()
            return
        self._parties = people.list_organisations(self.context.desk)
        self._people = people.list_people(self.context.desk)
        self._show()
        if not self.party.isHidden():
            self._show_party(self.party.party_id())

    def _show(self) -> None:
        count = Counter(p.organisation_id for p in self._people if p.organisation_id)
        words = self.search.text().casefold().split()
        rows = tree_rows(self._parties, dict(count))
        if words:
            rows = tuple(
                PartyRow(r.party, 0, r.people)
                for r in rows
                if all(w in f"{r.party.name} {word(r.party.kind)}".casefold() for w in words)
            )
        key = self.table.current_key()
        self.model.set_rows(rows)
        if key and self.table.current_key() != key:
            self.table.select_index(self.model.index_of(key))
        self.show_state(len(rows), len(self._parties))

    def open_party(self, key: str) -> None:
        """Show a party in the drawer, whatever the search hides."""
        if not self.model.index_of(key).isValid():
            self.search.clear()
        self.context.bridge.saver.flush()
        if self._show_party(key):
            self.table.select_index(self.model.index_of(key))
            if self.party.isHidden():
                self.table.setFocus()
            self.open_drawer(self.party.name)
        else:
            self.context.notice(self.tr("Parten findes ikke længere i planen."), "info")

    def open_new(self) -> None:
        """Ask for a new party."""
        dialog = PartyDialog(self.context.desk, self.window())
        dialog.created.connect(self._on_created)
        dialog.open()

    def rename(self) -> None:
        """Edit the name of the party the keyboard is on."""
        if key := self.table.current_key():
            self.open_party(key)
            self.party.name.selectAll()

    def _show_party(self, key: str) -> bool:
        party = next((p for p in self._parties if p.id == key), None)
        if party is None:
            self.party.close_drawer()
            return False
        persons = [p for p in self._people if p.organisation_id == key]
        self.party.show_party(party, self._parties, persons)
        return True

    def _on_search(self, _text: str) -> None:
        self._show()

    def _on_moved(self, key: str) -> None:
        if not self.party.isHidden() and self.table.hasFocus():
            self._show_party(key)

    def _on_created(self, key: str) -> None:
        self.context.toast(self.tr("Parten er oprettet."), undo=True)
        self.open_party(key)

    def _on_note(self, key: str) -> None:
        NoteDialog(self.context, self.window(), parties=(key,)).open()

    def _on_delete(self, key: str) -> None:
        party = next((p for p in self._parties if p.id == key), None)
        if party is None or self.context.desk.read_only:
            return
        self.context.bridge.saver.flush()
        try:
            people.delete_organisation(self.context.desk, key)
        except UserError as problem:
            self.context.toast(f"{party.name}: {problem}", tone="warn")
            return
        self.context.toast(self.tr("{0} er slettet.").format(party.name), undo=True)


def _key(row: PartyRow) -> str:
    return row.party.id


def _name(row: PartyRow) -> str:
    return row.party.name


def _look(row: PartyRow) -> object:
    # The number's column stands in for the indentation of a tree.
    return RowLook(row.party.name, number=" " * (6 * row.depth), strong=row.depth == 0)


def _kind(row: PartyRow) -> str:
    return word(row.party.kind)


def _people(row: PartyRow) -> str:
    return counted(row.people, "person", "personer") if row.people else ""


_COLUMNS: tuple[Column[PartyRow], ...] = (
    Column("Part", _name, look=_look, tip=_name),
    Column("Art", _kind),
    Column("Personer", _people),
)
