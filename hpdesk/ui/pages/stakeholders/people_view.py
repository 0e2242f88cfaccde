# SPDX-License-Identifier: MPL-2.0
"""The view »Personer«: everyone in the plan, one of them in the drawer."""

from PySide6.QtWidgets import QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.danish import sort_key
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Body, Membership, Organisation, Person
from hpdesk.domain.words import word
from hpdesk.services import people
from hpdesk.ui.delegates import RowLook
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.key_table import KeyTable
from hpdesk.ui.pages.stakeholders.note_dialog import NoteDialog
from hpdesk.ui.pages.stakeholders.person_dialog import PersonDialog
from hpdesk.ui.pages.stakeholders.person_drawer import PersonDrawer
from hpdesk.ui.pages.stakeholders.workspace import ListWorkspace
from hpdesk.ui.widgets.buttons import primary
from hpdesk.ui.widgets.empty_state import EmptyState

_TABLES = ("person", "organisation", "membership", "body")
_NOTES = ("note", "note_person", "note_party")


class PeopleView(ListWorkspace):
    """Finds, adds, edits and deletes people."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        hint = self.tr("Søg efter navn, titel eller organisation")
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self._people: tuple[Person, ...] = ()
        self._seats: tuple[Membership, ...] = ()
        self._bodies: tuple[Body, ...] = ()
        self._organisations: tuple[Organisation, ...] = ()
        self._sits: dict[str, str] = {}
        self.new_button = primary(self.tr("Ny person"), "user-plus")
        self.new_button.clicked.connect(self.open_new)
        self.new_button.setEnabled(not context.desk.read_only)
        self.new_button.setToolTip(self.why_locked())
        self.tools.addWidget(self.new_button)
        self.model: RowsModel[Person] = RowsModel(self._columns(), _key, parent=self)
        widths = {1: 220, 2: 150, 3: 230}
        self.table = KeyTable(self.tr("Personer"), widths, spare=(2, 3), grows=3)
        self.table.setModel(self.model)
        self.table.prepare_columns()
        self.table.opened.connect(self.open_person)
        self.table.moved.connect(self._on_moved)
        self.table.removed.connect(self._on_delete)
        empty = EmptyState(
            "users",
            self.tr("Her står alle, der har med planen at gøre"),
            self.tr("Opret dem her, eller skriv deres navne under et organ."),
            self.tr("Ny person"),
        )
        empty.activated.connect(self.open_new)
        self.set_list(self.table, empty)
        self.nothing.activated.connect(self.search.clear)
        self.search.textChanged.connect(self._on_search)
        self.person = PersonDrawer(context, self)
        self.person.deletion_asked.connect(self._on_delete)
        self.person.note_asked.connect(self._on_note)
        self.add_drawer(self.person)

    def _columns(self) -> tuple[Column[Person], ...]:
        return (
            Column("Navn", _name, look=_who, tip=_tip),
            Column("Organisation", _organisation, tip=_organisation),
            Column("Deltager som", _category),
            Column("Organer", self._bodies_of, tip=self._bodies_of),
        )

    def _bodies_of(self, person: Person) -> str:
        return self._sits.get(person.id, "")

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the people again where they changed, and the notes of the one that is shown."""
        if change is not None and not change.touches(*_TABLES):
            if change.touches(*_NOTES) and not self.person.isHidden():
                self.person.refresh_notes()
            return
        desk = self.context.desk
        rows = people.list_people(desk)
        self._people = tuple(sorted(rows, key=lambda p: sort_key(p.name)))
        self._seats = people.list_members(desk)
        self._bodies = people.list_bodies(desk)
        self._organisations = people.list_organisations(desk)
        names, today = {b.id: b.name for b in self._bodies}, self.context.today()
        self._sits = {}
        for seat in self._seats:
            if seat.holds_on(today):
                before = self._sits.get(seat.person.id)
                name = names.get(seat.body_id, "")
                self._sits[seat.person.id] = f"{before}, {name}" if before else name
        self._show()
        self.table.viewport().update()
        if not self.person.isHidden():
            self._show_person(self.person.person_id())

    def _show(self) -> None:
        words = self.search.text().casefold().split()
        kept = [p for p in self._people if self._fits(p, words)]
        key = self.table.current_key()
        self.model.set_rows(kept)
        if key and self.table.current_key() != key:
            self.table.select_index(self.model.index_of(key))
        self.show_state(len(kept), len(self._people))

    def _fits(self, person: Person, words: list[str]) -> bool:
        if not words:
            return True
        facts = (person.name, person.title, person.organisation_name, self._bodies_of(person))
        text = " ".join(facts).casefold()
        return all(w in text for w in words)

    def open_person(self, key: str) -> None:
        """Show a person in the drawer, whatever the search hides."""
        if not self.model.index_of(key).isValid():
            self.search.clear()
        self.context.bridge.saver.flush()
        if self._show_person(key):
            self.table.select_index(self.model.index_of(key))
            if self.person.isHidden():
                self.table.setFocus()
            self.open_drawer(self.person.name)
        else:
            self.context.notice(self.tr("Personen findes ikke længere i planen."), "info")

    def open_new(self) -> None:
        """Ask for a new person."""
        dialog = PersonDialog(self.context.desk, self.window())
        dialog.created.connect(self._on_created)
        dialog.open()

    def rename(self) -> None:
        """Edit the name of the person the keyboard is on."""
        if key := self.table.current_key():
            self.open_person(key)
            self.person.name.selectAll()

    def _show_person(self, key: str) -> bool:
        person = next((p for p in self._people if p.id == key), None)
        if person is None:
            self.person.close_drawer()
            return False
        seats = [s for s in self._seats if s.person.id == key]
        self.person.show_person(person, seats, self._bodies, self._organisations)
        return True

    def _on_search(self, _text: str) -> None:
        self._show()

    def _on_moved(self, key: str) -> None:
        if not self.person.isHidden() and self.table.hasFocus():
            self._show_person(key)

    def _on_created(self, key: str) -> None:
        self.context.toast(self.tr("Personen er oprettet."), undo=True)
        self.open_person(key)

    def _on_note(self, key: str) -> None:
        dialog = NoteDialog(self.context, self.window(), people=(key,))
        dialog.open()

    def _on_delete(self, key: str) -> None:
        person = next((p for p in self._people if p.id == key), None)
        if person is None or self.context.desk.read_only:
            return
        self.context.bridge.saver.flush()
        try:
            people.delete_person(self.context.desk, key)
        except UserError as problem:
            self.context.toast(f"{person.name}: {problem}", tone="warn")
            return
        self.context.toast(self.tr("{0} er slettet.").format(person.name), undo=True)


def _key(person: Person) -> str:
    return person.id


def _name(person: Person) -> str:
    return person.name


def _who(person: Person) -> object:
    return RowLook(person.name, person.title)


def _tip(person: Person) -> str:
    return ", ".join(w for w in (person.name, person.title, person.organisation_name) if w)


def _organisation(person: Person) -> str:
    return person.organisation_name


def _category(person: Person) -> str:
    return word(person.category)
