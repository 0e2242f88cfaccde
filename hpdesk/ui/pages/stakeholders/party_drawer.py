# SPDX-License-Identifier: MPL-2.0
"""The drawer of one party: its name, kind and place, its people and the notes about it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Organisation, Person
from hpdesk.domain.words import word
from hpdesk.services import coordination, people
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.note_words import NoteList
from hpdesk.ui.pages.stakeholders.options import kind_options, party_options
from hpdesk.ui.pages.stakeholders.saved_line import SavedLine
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.text import divider, label

_MOST_NOTES = 20
_MOST_PEOPLE = 30


class PartyDrawer(Drawer):
    """Edits a party; `deletion_asked(str)` gives its key, `note_asked(str)` begins a note."""

    deletion_asked = Signal(str)
    note_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._party: Organisation | None = None
        missing = self.tr("Parten mangler et navn. Skriv navnet.")
        self.name = SavedLine(context.bridge.saver, "name", self._save, missing=missing)
        self.kind = ChoiceField(kind_options(), searchable=False)
        self.above = ChoiceField(none_text=self.tr("Ingen"))
        self.above_field = Field(self.tr("Hører under"), self.above)
        self.body.addWidget(self.name.in_field(self.tr("Navn")))
        self.body.addWidget(Field(self.tr("Art"), self.kind))
        self.body.addWidget(self.above_field)
        self.body.addWidget(divider())
        self.body.addWidget(label(self.tr("Personer"), "heading"))
        self.people = label("", wrap=True)
        self.body.addWidget(self.people)
        self.body.addWidget(divider())
        self.body.addWidget(label(self.tr("Noter, kun for sekretariatet"), "heading"))
        self.notes = NoteList()
        self.body.addWidget(self.notes)
        self.body.addStretch(1)
        self.new_note = secondary(self.tr("Skriv note"), "sticky-note")
        self.delete = ghost(self.tr("Slet part"), "trash-2")
        self.add_foot_button(self.new_note)
        self.add_foot_button(self.delete)
        self.end_foot()
        self.kind.chosen.connect(self._on_kind)
        self.above.chosen.connect(self._on_above)
        self.new_note.clicked.connect(self._on_note)
        self.delete.clicked.connect(self._on_delete)
        if context.desk.read_only:
            for widget in (self.name, self.kind, self.above, self.new_note, self.delete):
                widget.setEnabled(False)
                widget.setToolTip(self.tr("Planen kan kun læses."))

    def party_id(self) -> str:
        """Return the key of the party that is shown, or an empty text."""
        return self._party.id if self._party is not None else ""

    def show_party(
        self,
        party: Organisation,
        organisations: Sequence[Organisation],
        persons: Sequence[Person],
    ) -> None:
        """Show a party; what is being typed is left alone."""
        other = party.id != self.party_id()
        self._party = party
        self.set_title(party.name, word(party.kind))
        self.name.show_text(party.id, party.name)
        self.kind.set_value(party.kind.value)
        if other or not self.above.hasFocus():
            rest = [o for o in organisations if o.id != party.id]
            self.above.set_options(party_options(rest), party.parent_id)
        if other:
            self.above_field.set_error("")
        lines = [f"{p.name}, {p.title}" if p.title else p.name for p in persons[:_MOST_PEOPLE]]
        if len(persons) > _MOST_PEOPLE:
            lines.append(self.tr("og {0} til").format(len(persons) - _MOST_PEOPLE))
        self.people.setText("\n".join(lines) or self.tr("Ingen personer endnu."))
        self.refresh_notes()

    def refresh_notes(self) -> None:
        """Read the notes about the party again."""
        if self._party is not None:
            notes = coordination.list_notes(
                self._context.desk, party_id=self._party.id, limit=_MOST_NOTES
            )
            self.notes.show_notes(notes, self._context.today(), self.tr("Ingen noter endnu."))

    def close_drawer(self) -> None:
        """Save what was typed, then close."""
        self._context.bridge.saver.flush()
        super().close_drawer()

    def _save(self, key: str, column: str, text: str) -> None:
        people.edit_organisation(self._context.desk, key, **{column: text})

    def _on_kind(self, value: str) -> None:
        people.edit_organisation(self._context.desk, self.party_id(), kind=value)

    def _on_above(self, key: str) -> None:
        try:
            people.edit_organisation(self._context.desk, self.party_id(), parent_id=key or None)
        except UserError as problem:
            self.above_field.set_error(str(problem))
            if self._party is not None:
                self.above.set_value(self._party.parent_id)
            return
        self.above_field.set_error("")

    def _on_note(self) -> None:
        self.note_asked.emit(self.party_id())

    def _on_delete(self) -> None:
        self.deletion_asked.emit(self.party_id())
