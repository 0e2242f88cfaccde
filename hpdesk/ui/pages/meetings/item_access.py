# SPDX-License-Identifier: MPL-2.0
"""Beside the case sheet: for whom the point is left out, and its case in the records system."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.domain.meetings import AgendaItem
from hpdesk.domain.people import Person
from hpdesk.services import hiding, meetings, people
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.person_choice import PersonChoice
from hpdesk.ui.pages.meetings.ready_card import clear
from hpdesk.ui.pages.stakeholders.saved_line import SavedLine
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.text import label


class AccessCard(PersonChoice):
    """The members whose own copies leave the point out; those disqualified are proposed."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(
            _tr("Udelades for"),
            (_tr("Vælg"), _tr("Udelad punktet for et medlem")),
            _tr("Medlem"),
            _tr("Alle medlemmer får hele punktet."),
        )
        self._context = context
        self._item: AgendaItem | None = None
        self._shown: object = None
        self.case_number = SavedLine(context.bridge.saver, "case_number", self._save)
        self.case_number.setPlaceholderText(self.tr("Som mødets"))
        self.case_field: Field[SavedLine] = self.case_number.in_field(self.tr("Sagsnummer"))
        self.body.addWidget(self.case_field)

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed, and say why; an empty reason allows it again."""
        if reason != self._read_only:
            self._shown = None
        super().set_read_only(reason)
        self.case_number.setEnabled(not reason)
        self.case_number.setToolTip(reason)

    def show_item(self, item: AgendaItem) -> None:
        """Show for whom a point is left out."""
        if self._item is None or item.id != self._item.id:
            self.choice.hide()
        self._item = item
        self.case_number.show_text(item.id, item.case_number)
        desk = self._context.desk
        proposed = hiding.proposed_to_hide(desk, item.id)
        known = {person.id: person for person in people.list_people(desk, item.hidden_from)}
        hidden = tuple(known[key] for key in item.hidden_from if key in known)
        if (item.id, hidden, proposed) == self._shown:
            return
        self._shown = (item.id, hidden, proposed)
        clear(self.rows)
        self.nobody.setVisible(not hidden)
        for person in hidden:
            self.rows.addWidget(self._row(person))
        for person in proposed:
            self.rows.addWidget(self._proposal(person))

    def _row(self, person: Person) -> QWidget:
        words = self.tr("Lad {0} få punktet igen").format(person.name)
        row, remove = self.person_row(person.name, (self.tr("Får kun nummeret"),), words)
        remove.clicked.connect(partial(self._on_remove, person.id, person.name))
        return row

    def _proposal(self, person: Person) -> QWidget:
        row = QWidget()
        inside = QVBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        words = self.tr("{0} er noteret som inhabil i sagen.").format(person.name)
        inside.addWidget(label(words, "meta", "warn", wrap=True))
        take = ghost(self.tr("Udelad punktet"), "eye-off")
        take.setAccessibleName(self.tr("Udelad punktet for {0}").format(person.name))
        take.setEnabled(not self._read_only)
        take.clicked.connect(partial(self._on_proposed, person.id))
        inside.addWidget(take, 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _before_choice(self) -> None:
        if self._item is None:
            return
        desk = self._context.desk
        meeting = meetings.get_meeting(desk, self._item.meeting_id)
        seated = {seat.person.id: seat.person for seat in people.members_at(desk, meeting)}
        hidden = self._item.hidden_from
        self.offer(person for person in seated.values() if person.id not in hidden)

    def _take(self, person_id: str) -> None:
        self._on_proposed(person_id)

    def _on_proposed(self, person_id: str, _checked: bool = False) -> None:
        if self._item is not None:
            hiding.hide_item(self._context.desk, self._item.id, person_id)

    def _on_remove(self, person_id: str, name: str, _checked: bool = False) -> None:
        if self._item is not None:
            hiding.show_item(self._context.desk, self._item.id, person_id)
            self._context.toast(self.tr("{0} får punktet igen.").format(name), undo=True)

    def _save(self, key: str, column: str, text: str) -> None:
        meetings.edit_item(self._context.desk, key, **{column: text or None})


def _tr(words: str) -> str:
    return QCoreApplication.translate("AccessCard", words)
