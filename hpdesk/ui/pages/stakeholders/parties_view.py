# SPDX-License-Identifier: MPL-2.0
"""The view »Parter«: the organisations as a tree, one of them in the drawer."""

from functools import partial

from PySide6.QtWidgets import QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Organisation
from hpdesk.services import merging, parties, people
from hpdesk.services.quick_notes import About
from hpdesk.ui.backup_keeper import back_up_ahead
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.merge_dialog import MergeDialog
from hpdesk.ui.pages.stakeholders.note_windows import open_quick_note
from hpdesk.ui.pages.stakeholders.options import party_options
from hpdesk.ui.pages.stakeholders.party_drawer import PartyDrawer
from hpdesk.ui.pages.stakeholders.party_rows import (
    PARTY_COLUMNS,
    PartyRow,
    found_rows,
    outer_parent,
    party_row_key,
    sibling_above,
    tree_rows,
)
from hpdesk.ui.pages.stakeholders.party_table import PartyModel, PartyTable
from hpdesk.ui.pages.stakeholders.person_dialog import PartyDialog
from hpdesk.ui.pages.stakeholders.workspace import ListWorkspace
from hpdesk.ui.widgets.buttons import primary
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.wording import said

_TABLES = ("person", "organisation", "membership", "body", "position")
_NOTES = ("note", "note_person", "note_party")


class PartiesView(ListWorkspace):
    """Finds, adds, moves, edits, merges and deletes parties."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        hint = self.tr("Søg efter part")
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self._register = parties.PartyRegister()
        self.new_button = primary(self.tr("Ny part"), "plus")
        self.new_button.clicked.connect(self.open_new)
        self.new_button.setEnabled(not context.desk.read_only)
        self.new_button.setToolTip(self.why_locked())
        self.tools.addWidget(self.new_button)
        self._rows: tuple[PartyRow, ...] = ()
        self.model = PartyModel(PARTY_COLUMNS, party_row_key, parent=self)
        self.model.can_move = not context.desk.read_only
        self.table = PartyTable(self.tr("Parter"))
        self.table.setModel(self.model)
        self.table.prepare_columns()
        self.table.in_asked.connect(self._on_in)
        self.table.out_asked.connect(self._on_out)
        self.table.drop_asked.connect(self._on_drop)
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
        self.party.merge_asked.connect(self.merge_party)
        self.add_drawer(self.party)

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the parties again where they changed, and the notes of the one that is shown."""
        if change is not None and not change.touches(*_TABLES):
            if change.touches(*_NOTES) and not self.party.isHidden():
                self.party.refresh_notes()
            return
        self._register = parties.read_register(self.context.desk)
        self._show()
        if not self.party.isHidden():
            self._show_party(self.party.party_id())

    def _show(self) -> None:
        self._rows = tree_rows(self._register.parties, self._register.people_count())
        rows = found_rows(self._rows, self.search.text())
        key = self.table.current_key()
        self.model.set_rows(rows)
        if key and self.table.current_key() != key:
            self.table.select_index(self.model.index_of(key))
        self.show_state(len(rows), len(self._register.parties))

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

    def _party(self, key: str) -> Organisation | None:
        return next((p for p in self._register.parties if p.id == key), None)

    def _show_party(self, key: str) -> bool:
        party = self._party(key)
        if party is None:
            self.party.close_drawer()
            return False
        self.party.show_party(party, self._register)
        return True

    def _move(self, key: str, parent_id: str | None) -> None:
        party = self._party(key)
        if party is None or party.parent_id == parent_id or self.context.desk.read_only:
            return
        self.context.bridge.saver.flush()
        try:
            parties.move_party(self.context.desk, key, parent_id)
        except UserError as problem:
            self.context.toast(said(problem), tone="warn")
            return
        above = self._party(parent_id or "")
        words = (
            self.tr("{0} hører nu under {1}.").format(party.name, above.name)
            if above is not None
            else self.tr("{0} står nu øverst.").format(party.name)
        )
        self.context.toast(words, undo=True)

    def _on_in(self, key: str) -> None:
        above = sibling_above(self._rows, key)
        if above is not None:
            self._move(key, above)

    def _on_out(self, key: str) -> None:
        self._move(key, outer_parent(self._rows, key))

    def _on_drop(self, key: str, target: str) -> None:
        if key and key != target:
            self._move(key, target or None)

    def merge_party(self, key: str) -> None:
        """Ask which other party is the same, and make the two one."""
        options = party_options(self._register.parties)
        kept = next((option for option in options if option.id == key), None)
        if kept is None or self.context.desk.read_only:
            return
        self.context.bridge.saver.flush()
        desk = self.context.desk
        moves = self.tr("Personer, pladser, underliggende parter, noter og positioner")
        dialog = MergeDialog(
            kept, options, partial(merging.merge_parties, desk), moves, self.window()
        )
        dialog.merged.connect(self._on_merged)
        dialog.open()
        back_up_ahead(self)

    def _on_merged(self, key: str, words: str) -> None:
        self.context.toast(words, undo=True)
        self.open_party(key)

    def _on_search(self, _text: str) -> None:
        self._show()

    def _on_moved(self, key: str) -> None:
        if not self.party.isHidden() and self.table.hasFocus():
            self._show_party(key)

    def _on_created(self, key: str) -> None:
        self.context.toast(self.tr("Parten er oprettet."), undo=True)
        self.open_party(key)

    def _on_note(self, key: str) -> None:
        open_quick_note(self.context, self.window(), About(parties=(key,)))

    def _on_delete(self, key: str) -> None:
        party = self._party(key)
        if party is None or self.context.desk.read_only:
            return
        self.context.bridge.saver.flush()
        try:
            people.delete_organisation(self.context.desk, key)
        except UserError as problem:
            self.context.toast(f"{party.name}: {problem}", tone="warn")
            return
        self.context.toast(self.tr("{0} er slettet.").format(party.name), undo=True)
