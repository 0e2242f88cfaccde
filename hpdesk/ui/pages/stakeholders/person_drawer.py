# SPDX-License-Identifier: MPL-2.0
"""The drawer of one person: all fields, the bodies, and the notes with the person."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.danish import join_words
from hpdesk.domain.people import Body, Membership, Organisation, Person
from hpdesk.domain.words import word
from hpdesk.services import coordination, people
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.note_words import NoteList
from hpdesk.ui.pages.stakeholders.options import category_options, party_key, party_options
from hpdesk.ui.pages.stakeholders.saved_line import SavedLine
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.text import divider, label

_MOST_NOTES = 20


class PersonDrawer(Drawer):
    """Edits a person; `deletion_asked(str)` gives the key, `note_asked(str)` begins a note."""

    deletion_asked = Signal(str)
    note_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
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
        self._make_more()
        self.organisation.chosen.connect(self._on_organisation)
        self.organisation.text_entered.connect(self._on_organisation)
        self.category.chosen.connect(self._on_category)
        if context.desk.read_only:
            self._lock()

    def _make_more(self) -> None:
        self.body.addWidget(divider())
        self.body.addWidget(label(self.tr("Sidder i"), "heading"))
        self.bodies = label("", wrap=True)
        self.body.addWidget(self.bodies)
        self.body.addWidget(divider())
        self.body.addWidget(label(self.tr("Noter, kun for sekretariatet"), "heading"))
        self.notes = NoteList()
        self.body.addWidget(self.notes)
        self.body.addStretch(1)
        self.new_note = secondary(self.tr("Skriv note"), "sticky-note")
        self.delete = ghost(self.tr("Slet person"), "trash-2")
        self.new_note.clicked.connect(self._on_note)
        self.delete.clicked.connect(self._on_delete)
        self.add_foot_button(self.new_note)
        self.add_foot_button(self.delete)
        self.end_foot()

    def _lock(self) -> None:
        why = self.tr("Planen kan kun læses.")
        for widget in (
            self.name,
            self.title,
            self.email,
            self.phone,
            self.organisation,
            self.category,
            self.new_note,
            self.delete,
        ):
            widget.setEnabled(False)
            widget.setToolTip(why)

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

    def refresh_notes(self) -> None:
        """Read the notes with the person again."""
        if self._person is not None:
            notes = coordination.list_notes(
                self._context.desk, person_id=self._person.id, limit=_MOST_NOTES
            )
            nothing = self.tr("Ingen noter endnu.")
            self.notes.show_notes(notes, self._context.today(), nothing)

    def close_drawer(self) -> None:
        """Save what was typed, then close."""
        self._context.bridge.saver.flush()
        super().close_drawer()

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

    def _on_note(self) -> None:
        self.note_asked.emit(self.person_id())

    def _on_delete(self) -> None:
        self.deletion_asked.emit(self.person_id())
