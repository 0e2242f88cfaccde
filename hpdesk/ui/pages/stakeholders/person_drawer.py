# SPDX-License-Identifier: MPL-2.0
"""The drawer of one person: all fields, the seats over time, earlier names, and the notes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.contacts import ContactLog
from hpdesk.domain.coordination import Note
from hpdesk.domain.people import Body, EarlierPerson, Membership, Organisation, Person
from hpdesk.services import contacts, coordination, people, people_changes
from hpdesk.ui.history.history_dialog import HistoryButton
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.noted_drawer import MOST_NOTES, NotedDrawer
from hpdesk.ui.pages.stakeholders.options import category_options, party_key, party_options
from hpdesk.ui.pages.stakeholders.person_seats import PersonSeats
from hpdesk.ui.pages.stakeholders.person_since import SinceBox
from hpdesk.ui.pages.stakeholders.saved_line import SavedLine, SavedMarkup
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import icon_button
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import date_words, word


class PersonDrawer(NotedDrawer):
    """Edits a person; `deletion_asked(str)`, `note_asked(str)` and `merge_asked(str)` give it."""

    merge_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._person: Person | None = None
        self._make_fields()
        self.seats = PersonSeats(context)
        self.body.addWidget(divider())
        self.body.addWidget(label(self.tr("Sidder i"), "heading"))
        self.body.addWidget(self.seats)
        self.earlier = EarlierNames(context)
        self.body.addWidget(self.earlier)
        self.merge = icon_button(
            "layers", self.tr("Læg sammen med en anden …"), small=True, kind="ghost"
        )
        self.merge.clicked.connect(self._on_merge)
        self.header_buttons.addWidget(self.merge)
        self.history = HistoryButton(context, self._history_of)
        self.header_buttons.addWidget(self.history)
        self.data_button = icon_button(
            "eye", self.tr("Vis alt om personen"), small=True, kind="ghost"
        )
        self.data_button.clicked.connect(self._on_data)
        self.header_buttons.addWidget(self.data_button)
        self.end_body(self.tr("Slet person"))
        self.lock_if_read_only(
            self.name,
            self.title,
            self.email,
            self.phone,
            self.organisation,
            self.category,
            self.private,
            self.merge,
        )

    def _make_fields(self) -> None:
        saver = self._context.bridge.saver
        missing = self.tr("Personen mangler et navn. Skriv navnet.")
        self.name = SavedLine(saver, "name", self._save, missing=missing)
        self.title = SavedLine(saver, "title", self._save)
        self.email = SavedLine(saver, "email", self._save)
        self.phone = SavedLine(saver, "phone", self._save)
        self.organisation = ChoiceField(free_text=True, none_text=self.tr("Ingen"))
        self.category = ChoiceField(category_options(), searchable=False)
        self.since = SinceBox(self._context)
        self.private = MarkupEditor(growing=True, min_lines=2)
        self._private = SavedMarkup(self.private, saver, "notes", self._save)
        private: QWidget = self.private
        for widget in (
            self.name.in_field(self.tr("Navn")),
            self.title.in_field(self.tr("Titel")),
            Field(self.tr("Organisation"), self.organisation),
            self.since,
            Field(self.tr("Deltager som"), self.category),
            self.email.in_field(self.tr("Mail")),
            self.phone.in_field(self.tr("Telefon")),
            Field(self.tr("Om personen, kun for sekretariatet"), private),
        ):
            self.body.addWidget(widget)
        self.organisation.chosen.connect(self._on_organisation)
        self.organisation.text_entered.connect(self._on_organisation)
        self.category.chosen.connect(self._on_category)
        for line in (self.name, self.title):
            line.editingFinished.connect(self._on_named)
        self.since.answered.connect(self._on_answered)

    def _history_of(self) -> tuple[str, str, str]:
        return "person", self.person_id(), self.title_label.text()

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
        self._private.show_text(person.id, person.notes)
        edit = self.organisation.lineEdit()
        if other or edit is None or not (edit.hasFocus() and edit.isModified()):
            self.organisation.set_options(party_options(organisations), person.organisation_id)
        self.category.set_value(person.category.value)
        self.seats.show_seats(person.id, seats, bodies)
        self.earlier.show_names(people_changes.earlier_names(self._context.desk, person.id))
        if other:
            self.since.watch(person)
        elif not (self.name.hasFocus() or self.title.hasFocus()):
            self.since.look(person)
        self.refresh_notes()

    def shown_key(self) -> str:
        """Return the key of the person."""
        return self.person_id()

    def read_notes(self, key: str) -> Sequence[Note]:
        """Return the newest notes about the person."""
        return coordination.list_notes(self._context.desk, person_id=key, limit=MOST_NOTES)

    def read_log(self, key: str) -> ContactLog:
        """Return how often and when the person was talked to."""
        return contacts.person_log(self._context.desk, key)

    def _save(self, key: str, column: str, text: str) -> None:
        people.edit_person(self._context.desk, key, **{column: text or None})

    def _on_named(self) -> None:
        # The line saves itself as the keyboard leaves it; only then is it known what was typed.
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        self._context.bridge.saver.flush()
        if self._person is not None:
            self.since.look(self._person)

    def _on_answered(self) -> None:
        if self._person is not None:
            self.since.watch(self._person)
            self.organisation.setFocus()

    def _on_data(self) -> None:
        self._context.bridge.saver.flush()
        self._context.navigate("stakeholders", view="personal", data_of=self.person_id())

    def _on_merge(self) -> None:
        self.merge_asked.emit(self.person_id())

    def _on_organisation(self, _words: str) -> None:
        person = self._person
        if person is not None:
            key = party_key(self._context.desk, self.organisation)
            if key != person.organisation_id:
                people.edit_person(self._context.desk, person.id, organisation_id=key)

    def _on_category(self, value: str) -> None:
        if self._person is not None:
            people.edit_person(self._context.desk, self._person.id, category=value)


class EarlierNames(QWidget):
    """What a person was called in papers of earlier meetings; each can be taken away."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: tuple[EarlierPerson, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(4))

    def show_names(self, earlier: Sequence[EarlierPerson]) -> None:
        """Show earlier names, the latest first; nothing where there are none."""
        if self._shown == tuple(earlier):
            return
        self._shown = tuple(earlier)
        while (entry := self._column.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(earlier))
        if earlier:
            self._column.addWidget(label(self.tr("I papirer fra før"), "label"))
        for row in reversed(self._shown):
            self._column.addWidget(self._line(row))

    def _line(self, row: EarlierPerson) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        called = ", ".join(w for w in (row.name, row.title, row.organisation_name) if w)
        words = self.tr("{0} (til og med {1})").format(called, date_words(row.until))
        line.addWidget(label(words, wrap=True), 1)
        if not self._context.desk.read_only:
            remove = icon_button(
                "x", self.tr("Fjern »{0}«").format(called), small=True, kind="ghost"
            )
            remove.clicked.connect(partial(self._on_remove, row.id))
            line.addWidget(remove)
        return holder

    def _on_remove(self, key: str, _checked: bool = False) -> None:
        people_changes.forget_earlier(self._context.desk, key)
        self._context.toast(self.tr("Det tidligere navn er fjernet."), undo=True)
