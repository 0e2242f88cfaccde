# SPDX-License-Identifier: MPL-2.0
"""What lies under a party, in words: people, seats in bodies, and where it stands."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.services.parties import PartyContents
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import date_words, word, worded

_MOST = 30  # lines of each kind


class PartyContentsView(QWidget):
    """Three short lists; what belongs to a party below is told with that party's name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(8))
        self.people, self.seats, self.positions = (label("", wrap=True) for _ in range(3))
        for heading, words in (
            (self.tr("Personer"), self.people),
            (self.tr("Pladser i organer"), self.seats),
            (self.tr("Positioner, kun for sekretariatet"), self.positions),
        ):
            column.addWidget(divider())
            column.addWidget(label(heading, "heading"))
            column.addWidget(words)

    def show_contents(self, party_id: str, found: PartyContents, bodies: Mapping[str, str]) -> None:
        """Show what lies under a party; `bodies` are their names by key."""
        people = [
            ", ".join(
                w
                for w in (
                    p.name,
                    p.title,
                    p.organisation_name if p.organisation_id != party_id else "",
                )
                if w
            )
            for p in found.people
        ]
        self.people.setText(_lines(people) or self.tr("Ingen personer endnu."))
        seats = [
            f"{s.person.name}, {word(s.role).lower()} i {bodies.get(s.body_id, '')}"
            for s in found.seats
        ]
        self.seats.setText(_lines(seats) or self.tr("Ingen pladser i et organ."))
        positions = [
            f"{word(p.stance)}: {p.item_title} ({date_words(p.meeting_on)})"
            + (f", {p.party_name}" if p.party_id != party_id else "")
            for p in found.positions
        ]
        self.positions.setText(_lines(positions) or self.tr("Ingen positioner endnu."))


def _lines(lines: Sequence[str]) -> str:
    shown = list(lines[:_MOST])
    if len(lines) > _MOST:
        shown.append(worded("og {0} til", len(lines) - _MOST))
    return "\n".join(shown)
