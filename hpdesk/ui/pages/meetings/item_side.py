# SPDX-License-Identifier: MPL-2.0
"""Beside the case sheet: the guests of the point."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.danish import clock_span
from hpdesk.domain.meetings import Guest
from hpdesk.domain.people import Person
from hpdesk.ui.pages.meetings.ready_card import clear, widgets_in
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.avatar import Avatar
from hpdesk.ui.widgets.buttons import ghost, icon_button
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.tab_order import tab_after
from hpdesk.ui.widgets.text import divider, label


class GuestsCard(QWidget):
    """The guests of a point; `add_asked(person_id)`, `remove_asked(guest_id, name)`."""

    add_asked = Signal(str)
    remove_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Guest, ...] | None = None
        self._read_only = ""
        self._people: tuple[Person, ...] = ()
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), 0, theme.px(8), theme.px(2))
        head.addWidget(label(self.tr("Gæster"), "heading"), 1)
        self.add_button = ghost(self.tr("Tilføj"), "plus")
        self.add_button.setAccessibleName(self.tr("Tilføj gæst"))
        self.add_button.clicked.connect(self._on_add)
        head.addWidget(self.add_button)
        outer.addLayout(head)
        outer.addWidget(divider())
        body = QVBoxLayout()
        body.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), 0)
        body.setSpacing(theme.px(8))
        outer.addLayout(body)
        self.choice = ChoiceField(name=self.tr("Gæst"), placeholder=self.tr("Navn"))
        self.choice.chosen.connect(self._on_chosen)
        self.choice.hide()
        body.addWidget(self.choice)
        self.nobody = label(self.tr("Ingen gæster på punktet."), "meta", wrap=True)
        body.addWidget(self.nobody)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(8))
        body.addLayout(self._rows)

    def set_people(self, people: Sequence[Person]) -> None:
        """Offer people as guests."""
        self._people = tuple(people)
        self.choice.set_options(
            [Option(p.id, p.name, p.organisation_name or p.title) for p in people]
        )

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed, and say why; an empty reason allows it again."""
        self._read_only = reason
        self.add_button.setEnabled(not reason)
        self.add_button.setToolTip(reason)

    def show_guests(self, guests: Sequence[Guest]) -> None:
        """Show the guests of a point."""
        if tuple(guests) == self._shown:
            return
        self._shown = tuple(guests)
        clear(self._rows)
        self.nobody.setVisible(not guests)
        for guest in guests:
            self._rows.addWidget(self._row(guest))
        tab_after(self.choice, *widgets_in(self._rows))

    def _row(self, guest: Guest) -> QWidget:
        theme = current()
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(8))
        inside.addWidget(Avatar(guest.name), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(guest.name, "strong"))
        if detail := guest.title or guest.organisation_name:
            words.addWidget(ElidedLabel(detail, "meta"))
        if guest.arrives is not None:
            span = clock_span(guest.arrives, guest.leaves)
            words.addWidget(ElidedLabel(span[:1].upper() + span[1:], "meta"))
        inside.addLayout(words, 1)
        name = self.tr("Fjern {0} fra punktet").format(guest.name)
        remove = icon_button("x", name, small=True, kind="ghost")
        remove.setEnabled(not self._read_only)
        remove.clicked.connect(partial(self._on_remove, guest.id, guest.name))
        inside.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _on_remove(self, guest_id: str, name: str, _checked: bool = False) -> None:
        self.remove_asked.emit(guest_id, name)

    def _on_add(self) -> None:
        self.choice.setVisible(self.choice.isHidden())
        if self.choice.isVisible():
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, person_id: str) -> None:
        self.choice.set_value(None)
        self.choice.hide()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.add_asked.emit(person_id)
