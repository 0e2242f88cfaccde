# SPDX-License-Identifier: MPL-2.0
"""The drawer of one party: its name, kind and place, its people and the notes about it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from hpdesk.domain.coordination import Note
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Organisation, Person
from hpdesk.domain.words import word
from hpdesk.services import coordination, people
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.noted_drawer import MOST_NOTES, NotedDrawer
from hpdesk.ui.pages.stakeholders.options import kind_options, party_options
from hpdesk.ui.pages.stakeholders.saved_line import SavedLine
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.field import Field

_MOST_PEOPLE = 30


class PartyDrawer(NotedDrawer):
    """Edits a party; `deletion_asked(str)` gives its key, `note_asked(str)` begins a note."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._party: Organisation | None = None
        missing = self.tr("Parten mangler et navn. Skriv navnet.")
        self.name = SavedLine(context.bridge.saver, "name", self._save, missing=missing)
        self.kind = ChoiceField(kind_options(), searchable=False)
        self.above = ChoiceField(none_text=self.tr("Ingen"))
        self.above_field = Field(self.tr("Hører under"), self.above)
        self.body.addWidget(self.name.in_field(self.tr("Navn")))
        self.body.addWidget(Field(self.tr("Art"), self.kind))
        self.body.addWidget(self.above_field)
        self.people = self.add_words(self.tr("Personer"))
        self.end_body(self.tr("Slet part"))
        self.kind.chosen.connect(self._on_kind)
        self.above.chosen.connect(self._on_above)
        self.lock_if_read_only(self.name, self.kind, self.above)

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

    def shown_key(self) -> str:
        """Return the key of the party."""
        return self.party_id()

    def read_notes(self, key: str) -> Sequence[Note]:
        """Return the newest notes about the party."""
        return coordination.list_notes(self._context.desk, party_id=key, limit=MOST_NOTES)

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
