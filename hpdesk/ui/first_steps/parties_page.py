# SPDX-License-Identifier: MPL-2.0
"""A page of the guide: who the parties are."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from hpdesk.domain.first_steps import TypicalParty, typical_parties
from hpdesk.domain.people import OrganisationKind
from hpdesk.services import people
from hpdesk.services.first_steps import NewParty, add_parties
from hpdesk.ui.first_steps.named_rows import NamedRowsPage, kind_choice, name_line, tick
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.choice_field import ChoiceField


@dataclass(frozen=True, slots=True)
class _Row:
    tick: QCheckBox
    name: QLineEdit
    kind: ChoiceField


class PartiesPage(NamedRowsPage):
    """A row for each party that a plan typically has; a row without a name makes none."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.set_words(
            self.tr("Parter"),
            self.tr(
                "Hvem er med i helhedsplanen? Skriv navnene, og fjern fluebenet ved dem, der ikke "
                "er med. Alt kan rettes senere under Interessenter."
            ),
        )
        self.rows: list[_Row] = []
        self._make_rows((self.tr("Part"), self.tr("Slags")))
        plans = people.list_plans(context.desk)
        for party in typical_parties(plans[0].municipality if plans else ""):
            self._add_row(party)
        self._end_rows(self.tr("Tilføj part"))

    def _add_row(self, party: TypicalParty) -> _Row:
        number = len(self.rows) + 1
        taken = tick(self.tr("Tag part {number} med").format(number=number), ticked=party.ticked)
        name = name_line(self.tr("Part {number}").format(number=number), party.name)
        name.textEdited.connect(partial(_tick_with, taken))
        if party.kind is OrganisationKind.HOUSING_ORGANISATION:
            name.setPlaceholderText(self.tr("fx Boligselskabet Fjordbo"))
        kind = kind_choice(self.tr("Slags, part {number}").format(number=number), party.kind)
        self._put_row(number, (taken, name, kind))
        self.rows.append(_Row(taken, name, kind))
        return self.rows[-1]

    def _on_add(self) -> None:
        self._add_row(TypicalParty("", OrganisationKind.OTHER)).name.setFocus()

    def first_field(self) -> QWidget | None:
        """Return the first row that has no name, else the first."""
        return next((r.name for r in self.rows if not r.name.text()), self.rows[0].name)

    def state(self) -> object:
        """Return the rows as entered."""
        return tuple((r.tick.isChecked(), r.name.text(), r.kind.option_id()) for r in self.rows)

    def write(self) -> None:
        """Make the parties that are ticked and named."""
        add_parties(
            self.context.desk,
            [
                NewParty(row.name.text(), OrganisationKind(row.kind.option_id() or "other"))
                for row in self.rows
                if row.tick.isChecked()
            ],
        )


def _tick_with(tick: QCheckBox, name: str) -> None:
    """Take a party that is being named."""
    if name.strip():
        tick.setChecked(True)
