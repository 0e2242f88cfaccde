# SPDX-License-Identifier: MPL-2.0
"""The view »Personer«: everyone in the plan, one of them in the drawer."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Person
from hpdesk.services import merging, people
from hpdesk.services.quick_notes import About
from hpdesk.ui.backup_keeper import back_up_ahead
from hpdesk.ui.models.rows_model import RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.key_table import KeyTable
from hpdesk.ui.pages.stakeholders.merge_dialog import MergeDialog
from hpdesk.ui.pages.stakeholders.note_windows import open_quick_note
from hpdesk.ui.pages.stakeholders.options import person_options
from hpdesk.ui.pages.stakeholders.people_files import PeopleFiles, dropped_file
from hpdesk.ui.pages.stakeholders.people_register import PeopleRegister
from hpdesk.ui.pages.stakeholders.person_dialog import PersonDialog
from hpdesk.ui.pages.stakeholders.person_drawer import PersonDrawer
from hpdesk.ui.pages.stakeholders.person_rows import (
    ALL,
    PERSON_COLUMNS,
    PersonRow,
    file_words,
    kept_rows,
    row_key,
    shown_options,
)
from hpdesk.ui.pages.stakeholders.workspace import ListWorkspace
from hpdesk.ui.widgets.buttons import primary, secondary
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from hpdesk.ui.printing.offer import PaperOffer

_TABLES = ("person", "organisation", "membership", "body", "earlier_person")
_NOTES = ("note", "note_person", "note_party")


class PeopleView(ListWorkspace):
    """Finds, adds, edits and deletes people."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        hint = self.tr("Søg efter navn, titel eller organisation")
        self.search.setPlaceholderText(self.tr("Søg person"))
        self.search.setToolTip(hint)
        self.search.setAccessibleName(hint)
        self._register = PeopleRegister()
        self._make_tools()
        self.model: RowsModel[PersonRow] = RowsModel(PERSON_COLUMNS, row_key, parent=self)
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
            self.tr("Opret dem her, eller hent dem fra Excel, CSV eller vCard under »Fil«."),
            self.tr("Ny person"),
        )
        empty.activated.connect(self.open_new)
        self.set_list(self.table, empty)
        self.nothing.activated.connect(self._show_all)
        self.search.textChanged.connect(self._on_search)
        self.person = PersonDrawer(context, self)
        self.person.deletion_asked.connect(self._on_delete)
        self.person.note_asked.connect(self._on_note)
        self.person.merge_asked.connect(self.merge_person)
        self.add_drawer(self.person)
        self.setAcceptDrops(not context.desk.read_only)

    def _make_tools(self) -> None:
        self.shown = ChoiceField(
            shown_options(()), ALL, searchable=False, name=self.tr("Vis personer")
        )
        self.shown.chosen.connect(self._on_search)
        self.tools.insertWidget(1, self.shown, 2)
        self.files = PeopleFiles(self.context, self.shown_people, self.file_words, self)
        self.file_button = secondary(self.tr("Fil"), "file-down")
        self.file_button.setToolTip(self.tr("Indlæs eller gem personer"))
        self.file_button.setMenu(self.files.menu())
        self.tools.addWidget(self.file_button)
        self.new_button = primary(self.tr("Ny person"), "user-plus")
        self.new_button.clicked.connect(self.open_new)
        self.new_button.setEnabled(not self.context.desk.read_only)
        self.new_button.setToolTip(self.why_locked())
        self.tools.addWidget(self.new_button)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file of people."""
        if dropped_file(event.mimeData().urls()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what the file would do to the plan."""
        if name := dropped_file(event.mimeData().urls()):
            event.acceptProposedAction()
            self.files.open_file(name)

    def shown_people(self) -> list[Person]:
        """Return the people that the filter keeps, in their order."""
        return [row.person for row in self.model.rows()]

    def file_words(self) -> str:
        """Return what a file of the people that are shown is called."""
        return file_words(self.shown.option_id() or ALL, self._register.bodies)

    def printed(self) -> "Sequence[PaperOffer]":
        """Return the list of the people that are shown."""
        from hpdesk.ui.printing.plan_offers import people_offer

        return (people_offer(self.context.desk, self.shown_people()),)

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the people again where they changed, and the notes of the one that is shown."""
        if change is not None and not change.touches(*_TABLES):
            if change.touches(*_NOTES) and not self.person.isHidden():
                self.person.refresh_notes()
            return
        register = self._register
        register.read(self.context.desk, self.context.today(), change)
        self.shown.set_options(shown_options(register.bodies), self.shown.option_id() or ALL)
        if self.shown.option_id() is None:  # the body it was narrowed to is gone
            self.shown.set_value(ALL)
        self._show()
        self.table.viewport().update()
        if not self.person.isHidden():
            self._show_person(self.person.person_id())

    def _show(self) -> None:
        kept = kept_rows(self._register.rows, self.search.text(), self.shown.option_id() or ALL)
        key = self.table.current_key()
        self.model.set_rows(kept)
        if key and self.table.current_key() != key:
            self.table.select_index(self.model.index_of(key))
        self.show_state(len(kept), len(self._register.people))

    def open_person(self, key: str) -> None:
        """Show a person in the drawer, whatever the search hides."""
        if not self.model.index_of(key).isValid():
            self._show_all()
        self.context.bridge.saver.flush()
        if self._show_person(key):
            self.table.select_index(self.model.index_of(key))
            if self.person.isHidden():
                self.table.setFocus()
            self.open_drawer(self.person.name)
        else:
            self.context.notice(self.tr("Personen findes ikke længere i planen."), "info")

    def _show_all(self) -> None:
        self.shown.set_value(ALL)
        if self.search.text():
            self.search.clear()
        else:
            self._show()

    def merge_person(self, key: str) -> None:
        """Ask which other person is the same, and make the two one."""
        desk, options = self.context.desk, person_options(self.context.desk)
        kept = next((option for option in options if option.id == key), None)
        if kept is None or desk.read_only:
            return
        self.context.bridge.saver.flush()
        moves = self.tr("Pladser, møder, opgaver og noter")
        dialog = MergeDialog(
            kept, options, partial(merging.merge_people, desk), moves, self.window()
        )
        dialog.merged.connect(self._on_merged)
        dialog.open()
        back_up_ahead(self)

    def _on_merged(self, key: str, words: str) -> None:
        self.context.toast(words, undo=True)
        self.open_person(key)

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
        person = self._register.people.get(key)
        if person is None:
            self.person.close_drawer()
            return False
        seats = [s for s in self._register.seats if s.person.id == key]
        self.person.show_person(person, seats, self._register.bodies, self._register.organisations)
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
        open_quick_note(self.context, self.window(), About(people=(key,)))

    def _on_delete(self, key: str) -> None:
        person = self._register.people.get(key)
        if person is None or self.context.desk.read_only:
            return
        self.context.bridge.saver.flush()
        try:
            people.delete_person(self.context.desk, key)
        except UserError as problem:
            self.context.toast(f"{person.name}: {problem}", tone="warn")
            return
        self.context.toast(self.tr("{0} er slettet.").format(person.name), undo=True)
