# SPDX-License-Identifier: MPL-2.0
"""Beside the case sheet: for whom the point is left out, and its case in the records system."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.meetings import AgendaItem
from hpdesk.domain.people import Person
from hpdesk.services import hiding, meetings, people
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.ready_card import clear, widgets_in
from hpdesk.ui.pages.stakeholders.saved_line import SavedLine
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.avatar import Avatar
from hpdesk.ui.widgets.buttons import ghost, icon_button
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.tab_order import tab_after
from hpdesk.ui.widgets.text import divider, label


class AccessCard(QWidget):
    """The members whose own copies leave the point out; those disqualified are proposed."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._item: AgendaItem | None = None
        self._read_only = ""
        self._shown: object = None
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), 0, theme.px(8), theme.px(2))
        head.addWidget(label(self.tr("Udelades for"), "heading"), 1)
        self.add_button = ghost(self.tr("Vælg"), "plus")
        self.add_button.setAccessibleName(self.tr("Udelad punktet for et medlem"))
        self.add_button.clicked.connect(self._on_add)
        head.addWidget(self.add_button)
        outer.addLayout(head)
        outer.addWidget(divider())
        body = QVBoxLayout()
        body.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), 0)
        body.setSpacing(theme.px(8))
        outer.addLayout(body)
        self.choice = ChoiceField(name=self.tr("Medlem"), placeholder=self.tr("Navn"))
        self.choice.chosen.connect(self._on_chosen)
        self.choice.hide()
        body.addWidget(self.choice)
        self.nobody = label(self.tr("Alle medlemmer får hele punktet."), "meta", wrap=True)
        body.addWidget(self.nobody)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(8))
        body.addLayout(self._rows)
        self.case_number = SavedLine(context.bridge.saver, "case_number", self._save)
        self.case_number.setPlaceholderText(self.tr("Som mødets"))
        self.case_field: Field[SavedLine] = self.case_number.in_field(self.tr("Sagsnummer"))
        body.addWidget(self.case_field)

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed, and say why; an empty reason allows it again."""
        if reason != self._read_only:
            self._read_only, self._shown = reason, None
        for widget in (self.add_button, self.case_number):
            widget.setEnabled(not reason)
            widget.setToolTip(reason)

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
        clear(self._rows)
        self.nobody.setVisible(not hidden)
        for person in hidden:
            self._rows.addWidget(self._row(person))
        for person in proposed:
            self._rows.addWidget(self._proposal(person))
        tab_after(self.choice, *widgets_in(self._rows))

    def _row(self, person: Person) -> QWidget:
        theme = current()
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(8))
        inside.addWidget(Avatar(person.name), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(person.name, "strong"))
        words.addWidget(ElidedLabel(self.tr("Får kun nummeret"), "meta"))
        inside.addLayout(words, 1)
        name = self.tr("Lad {0} få punktet igen").format(person.name)
        remove = icon_button("x", name, small=True, kind="ghost")
        remove.setEnabled(not self._read_only)
        remove.clicked.connect(partial(self._on_remove, person.id, person.name))
        inside.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
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

    def _on_add(self) -> None:
        if self._item is None:
            return
        self.choice.setVisible(self.choice.isHidden())
        if self.choice.isVisible():
            desk = self._context.desk
            meeting = meetings.get_meeting(desk, self._item.meeting_id)
            seated = {seat.person.id: seat.person for seat in people.members_at(desk, meeting)}
            self.choice.set_options(
                [
                    Option(person.id, person.name, person.organisation_name or person.title)
                    for person in seated.values()
                    if person.id not in self._item.hidden_from
                ]
            )
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, person_id: str) -> None:
        self.choice.set_value(None)
        self.choice.hide()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
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
