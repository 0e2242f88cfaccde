# SPDX-License-Identifier: MPL-2.0
"""The drawer of one party: its fields and place, what lies under it, and the notes about it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.contacts import ContactLog
from hpdesk.domain.coordination import Note
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Organisation
from hpdesk.services import contacts, parties, people
from hpdesk.ui.history.history_dialog import HistoryButton
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.noted_drawer import MOST_NOTES, NotedDrawer
from hpdesk.ui.pages.stakeholders.options import kind_options, party_options
from hpdesk.ui.pages.stakeholders.party_contents import PartyContentsView
from hpdesk.ui.pages.stakeholders.saved_line import SavedLine, SavedMarkup
from hpdesk.ui.widgets.buttons import icon_button
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.switch import Switch
from hpdesk.ui.wording import counted, said, word

_WEEKS = (2, 4, 6, 8, 13, 26, 52)
_LEVELS = ("området", "styregrupperne", "ledelserne", "direktion og bestyrelse")


class PartyDrawer(NotedDrawer):
    """Edits a party; `deletion_asked(str)`, `note_asked(str)` and `merge_asked(str)` give it."""

    merge_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._party: Organisation | None = None
        self._make_fields()
        self.contents = PartyContentsView()
        self.body.addWidget(self.contents)
        self.merge = icon_button(
            "layers", self.tr("Læg sammen med en anden …"), small=True, kind="ghost"
        )
        self.merge.clicked.connect(self._on_merge)
        self.header_buttons.addWidget(self.merge)
        self.history = HistoryButton(context, self._history_of)
        self.header_buttons.addWidget(self.history)
        self.end_body(self.tr("Slet part"))
        self.lock_if_read_only(
            self.name,
            self.short_name,
            self.kind,
            self.above,
            self.level,
            self.target_groups,
            self.primary,
            self.weeks,
            self.private,
            self.merge,
        )

    def _make_fields(self) -> None:
        saver = self._context.bridge.saver
        missing = self.tr("Parten mangler et navn. Skriv navnet.")
        self.name = SavedLine(saver, "name", self._save, missing=missing)
        self.short_name = SavedLine(saver, "short_name", self._save)
        self.target_groups = SavedLine(saver, "target_groups", self._save)
        self.kind = ChoiceField(kind_options(), searchable=False)
        self.above = ChoiceField(none_text=self.tr("Ingen"))
        self.above_field = Field(self.tr("Hører under"), self.above)
        self.level = ChoiceField(
            [Option(str(n), f"{n} – {text}") for n, text in enumerate(_LEVELS, 1)],
            none_text=self.tr("Ikke sat"),
            searchable=False,
        )
        self.primary = Switch(self.tr("Primær partner"))
        self.weeks = ChoiceField(none_text=self.tr("Ikke sat"), searchable=False)
        self.private = MarkupEditor(growing=True, min_lines=2)
        self._private = SavedMarkup(self.private, saver, "notes", self._save)
        private: QWidget = self.private
        weeks_hint = self.tr("Så længe må der gå, før parten står på listen »ikke talt med«.")
        for widget in (
            self.name.in_field(self.tr("Navn")),
            self.short_name.in_field(self.tr("Kort navn")),
            Field(self.tr("Art"), self.kind),
            self.above_field,
            Field(self.tr("Niveau"), self.level),
            self.target_groups.in_field(self.tr("Målgrupper"), self.tr("Fx unge, børnefamilier")),
            self.primary,
            Field(self.tr("Tales med mindst hver"), self.weeks, hint=weeks_hint),
            Field(self.tr("Om parten, kun for sekretariatet"), private),
        ):
            self.body.addWidget(widget)
        self.kind.chosen.connect(self._on_kind)
        self.above.chosen.connect(self._on_above)
        self.level.chosen.connect(self._on_level)
        self.primary.clicked.connect(self._on_primary)
        self.weeks.chosen.connect(self._on_weeks)

    def _history_of(self) -> tuple[str, str, str]:
        return "organisation", self.party_id(), self.title_label.text()

    def party_id(self) -> str:
        """Return the key of the party that is shown, or an empty text."""
        return self._party.id if self._party is not None else ""

    def show_party(
        self,
        party: Organisation,
        register: parties.PartyRegister,
    ) -> None:
        """Show a party; what is being typed is left alone."""
        other = party.id != self.party_id()
        self._party = party
        self.set_title(party.name, word(party.kind))
        self.name.show_text(party.id, party.name)
        self.short_name.show_text(party.id, party.short_name)
        self.target_groups.show_text(party.id, party.target_groups)
        self._private.show_text(party.id, party.notes)
        self.kind.set_value(party.kind.value)
        self.level.set_value(str(party.level) if party.level else "")
        self.primary.setChecked(party.primary_partner)
        self._show_weeks(party.contact_weeks)
        if other or not self.above.hasFocus():
            rest = [o for o in register.parties if o.id != party.id]
            self.above.set_options(party_options(rest), party.parent_id)
        if other:
            self.above_field.set_error("")
        found = register.contents(party.id)
        self.contents.show_contents(party.id, found, register.body_names)
        self.refresh_notes()

    def _show_weeks(self, weeks: int | None) -> None:
        choices = sorted({*_WEEKS, weeks}) if weeks else _WEEKS
        options = [Option(str(n), counted(n, self.tr("uge"), self.tr("uger"))) for n in choices]
        self.weeks.set_options(options, str(weeks) if weeks else "")

    def shown_key(self) -> str:
        """Return the key of the party."""
        return self.party_id()

    def read_notes(self, key: str) -> Sequence[Note]:
        """Return the newest notes about the party, its people and those below it."""
        return contacts.party_notes(self._context.desk, key, MOST_NOTES)

    def read_log(self, key: str) -> ContactLog:
        """Return how often and when the party was talked to."""
        return contacts.party_log(self._context.desk, key)

    def _save(self, key: str, column: str, text: str) -> None:
        stored = text if column == "name" else text or None
        people.edit_organisation(self._context.desk, key, **{column: stored})

    def _on_kind(self, value: str) -> None:
        people.edit_organisation(self._context.desk, self.party_id(), kind=value)

    def _on_level(self, value: str) -> None:
        level = int(value) if value else None
        people.edit_organisation(self._context.desk, self.party_id(), level=level)

    def _on_primary(self, on: bool) -> None:
        people.edit_organisation(self._context.desk, self.party_id(), primary_partner=on)

    def _on_weeks(self, value: str) -> None:
        weeks = int(value) if value else None
        people.edit_organisation(self._context.desk, self.party_id(), contact_weeks=weeks)

    def _on_merge(self) -> None:
        self.merge_asked.emit(self.party_id())

    def _on_above(self, key: str) -> None:
        try:
            parties.move_party(self._context.desk, self.party_id(), key or None)
        except UserError as problem:
            self.above_field.set_error(said(problem))
            if self._party is not None:
                self.above.set_value(self._party.parent_id)
            return
        self.above_field.set_error("")
