# SPDX-License-Identifier: MPL-2.0
"""The drawer of one person: all fields, the bodies, and the notes with the person."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from hpdesk.domain.coordination import Note
from hpdesk.domain.danish import join_words
from hpdesk.domain.people import Body, Membership, Organisation, Person
from hpdesk.domain.words import word
from hpdesk.services import coordination, people
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.noted_drawer import MOST_NOTES, NotedDrawer
from hpdesk.ui.pages.stakeholders.options import category_options, party_key, party_options
from hpdesk.ui.pages.stakeholders.saved_line import SavedLine
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.field import Field


class PersonDrawer(NotedDrawer):
    """Edits a person; `deletion_asked(str)` gives the key, `note_asked(str)` begins a note."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._person: Person | None = None
        saver = context.bridge.saver
        missing = self.tr("Personen mangler et navn. Skriv navnet.")
        self.name = SavedLine(saver, "name", self._save, missing=missing)
        self.title = SavedLine(saver, "title", self._save)
        self.email = SavedLine(saver, "email", self._save)
        self.phone = SavedLine(saver, "phone", self._save)
        self.organisation = ChoiceField(free_text=True, none_text=self.tr("Ingen"))
        self.category = ChoiceField(category_options(), searchable=False)
        for field in (
            self.name.in_field(self.tr("Navn")),
            self.title.in_field(self.tr("Titel")),
            Field(self.tr("Organisation"), self.organisation),
            Field(self.tr("Deltager som"), self.category),
            self.email.in_field(self.tr("Mail")),
            self.phone.in_field(self.tr("Telefon")),
        ):
            self.body.addWidget(field)
        self.bodies = self.add_words(self.tr("Sidder i"))
        self.end_body(self.tr("Slet person"))
        self.organisation.chosen.connect(self._on_organisation)
        self.organisation.text_entered.connect(self._on_organisation)
        self.category.chosen.connect(self._on_category)
        self.lock_if_read_only(
            self.name, self.title, self.email, self.phone, self.organisation, self.category
        )

    def person_id(self) -> str:
        """Return the key of the person that is shown, or an empty text."""
        return self._person.id if self._person is not None else ""

    def show_person(
        self,
        person: Person,
        seats: Sequence[Membership],
        bodies: Sequence[Body],
        organisations: Sequence[Organisation],
    ) -> None:
        """Show a person; what is being typed is left alone."""
        other = person.id != self.person_id()
        self._person = person
        self.set_title(person.name, word(person.category))
        for line, text in (
            (self.name, person.name),
            (self.title, person.title),
            (self.email, person.email),
            (self.phone, person.phone),
        ):
            line.show_text(person.id, text)
        edit = self.organisation.lineEdit()
        if other or edit is None or not (edit.hasFocus() and edit.isModified()):
            self.organisation.set_options(party_options(organisations), person.organisation_id)
        self.category.set_value(person.category.value)
        self._show_bodies(seats, bodies)
        self.refresh_notes()

    def _show_bodies(self, seats: Sequence[Membership], bodies: Sequence[Body]) -> None:
        names = {b.id: b.name for b in bodies}
        today = self._context.today()
        words = [
            f"{names.get(s.body_id, '')} ({word(s.role).lower()}"
            + ("" if s.holds_on(today) else self.tr(", ikke nu"))
            + ")"
            for s in seats
        ]
        self.bodies.setText(join_words(words) or self.tr("Personen sidder ikke i et organ."))

    def shown_key(self) -> str:
        """Return the key of the person."""
        return self.person_id()

    def read_notes(self, key: str) -> Sequence[Note]:
        """Return the newest notes about the person."""
        return coordination.list_notes(self._context.desk, person_id=key, limit=MOST_NOTES)

    def _save(self, key: str, column: str, text: str) -> None:
        people.edit_person(self._context.desk, key, **{column: text or None})

    def _on_organisation(self, _words: str) -> None:
        person = self._person
        if person is not None:
            key = party_key(self._context.desk, self.organisation)
            if key != person.organisation_id:
                people.edit_person(self._context.desk, person.id, organisation_id=key)

    def _on_category(self, value: str) -> None:
        if self._person is not None:
            people.edit_person(self._context.desk, self._person.id, category=value)
