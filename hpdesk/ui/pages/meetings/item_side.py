# SPDX-License-Identifier: MPL-2.0
"""Beside the case sheet: the guests of the point."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.meetings import Guest
from hpdesk.domain.people import Person
from hpdesk.ui.pages.meetings.person_choice import PersonChoice
from hpdesk.ui.pages.meetings.ready_card import clear
from hpdesk.ui.wording import clock_span


class GuestsCard(PersonChoice):
    """The guests of a point; `add_asked(person_id)`, `remove_asked(guest_id, name)`."""

    add_asked = Signal(str)
    remove_asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(
            _tr("Gæster"),
            (_tr("Tilføj"), _tr("Tilføj gæst")),
            _tr("Gæst"),
            _tr("Ingen gæster på punktet."),
        )
        self._shown: tuple[Guest, ...] | None = None

    def set_people(self, people: Sequence[Person]) -> None:
        """Offer people as guests."""
        self.offer(people)

    def show_guests(self, guests: Sequence[Guest]) -> None:
        """Show the guests of a point."""
        if tuple(guests) == self._shown:
            return
        self._shown = tuple(guests)
        clear(self.rows)
        self.nobody.setVisible(not guests)
        for guest in guests:
            self.rows.addWidget(self._row(guest))

    def _row(self, guest: Guest) -> QWidget:
        details = [detail for detail in (guest.title or guest.organisation_name,) if detail]
        if guest.arrives is not None:
            span = clock_span(guest.arrives, guest.leaves)
            details.append(span[:1].upper() + span[1:])
        words = self.tr("Fjern {0} fra punktet").format(guest.name)
        row, remove = self.person_row(guest.name, details, words)
        remove.clicked.connect(partial(self._on_remove, guest.id, guest.name))
        return row

    def _on_remove(self, guest_id: str, name: str, _checked: bool = False) -> None:
        self.remove_asked.emit(guest_id, name)

    def _take(self, person_id: str) -> None:
        self.add_asked.emit(person_id)


def _tr(words: str) -> str:
    return QCoreApplication.translate("GuestsCard", words)
