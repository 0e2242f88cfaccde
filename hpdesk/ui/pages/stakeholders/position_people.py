# SPDX-License-Identifier: MPL-2.0
"""Who talks to a party about a point, and with whom there."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.domain.coordination import Position
from hpdesk.domain.danish import sort_key
from hpdesk.domain.people import Person, PersonCategory
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field

_MOST = 200


class PositionPeople(QWidget):
    """Two choices; `chosen(str, str)` gives the column and the person's key."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(10))
        none = self.tr("Ingen")
        self.talker = ChoiceField(none_text=none)
        self.contact = ChoiceField(none_text=none)
        column.addWidget(Field(self.tr("Taler med parten"), self.talker))
        column.addWidget(Field(self.tr("Kontakt hos parten"), self.contact))
        self.talker.chosen.connect(self._on_talker)
        self.contact.chosen.connect(self._on_contact)
        self._offered: tuple[object, ...] = ()

    def show_people(
        self,
        position: Position | None,
        everyone: Sequence[Person],
        family: frozenset[str],
        seated: frozenset[str],
    ) -> None:
        """Offer the party's people as contacts, and the secretariat and members as talkers.

        `family` holds the organisations of the party, `seated` the members at the meeting.
        """
        talker = position.talker_id if position else None
        contact = position.contact_id if position else None
        offered = (family, seated, talker, contact, len(everyone))
        if offered != self._offered:
            self._offered = offered
            staff = [p for p in everyone if p.category is PersonCategory.STAFF]
            members = [p for p in everyone if p.id in seated or p.id == talker]
            there = [p for p in everyone if p.organisation_id in family or p.id == contact]
            if not self.talker.is_being_written():
                self.talker.set_options(_options([*staff, *members]), talker)
            if not self.contact.is_being_written():
                self.contact.set_options(_options(there), contact)

    def _on_talker(self, key: str) -> None:
        self.chosen.emit("talker_id", key)

    def _on_contact(self, key: str) -> None:
        self.chosen.emit("contact_id", key)


def _options(rows: Iterable[Person]) -> list[Option]:
    unique = {person.id: person for person in rows}
    some = sorted(unique.values(), key=_name)[:_MOST]
    return [Option(p.id, p.name, p.title or p.organisation_name) for p in some]


def _name(person: Person) -> tuple[str, str, str]:
    return sort_key(person.name)
