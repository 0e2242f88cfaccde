# SPDX-License-Identifier: MPL-2.0
"""A page of the guide: who the parties are."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from hpdesk.domain.first_steps import TypicalParty, typical_parties
from hpdesk.domain.people import OrganisationKind
from hpdesk.services import people
from hpdesk.services.first_steps import NewParty, add_parties
from hpdesk.ui.first_steps.step_page import StepPage
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import word


@dataclass(frozen=True, slots=True)
class _Row:
    tick: QCheckBox
    name: QLineEdit
    kind: ChoiceField


class PartiesPage(StepPage):
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
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(current().px(12))
        self._grid.setVerticalSpacing(current().px(8))
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 2)
        self._grid.addWidget(label(self.tr("Part"), "label"), 0, 1)
        self._grid.addWidget(label(self.tr("Slags"), "label"), 0, 2)
        self.box.addLayout(self._grid)
        plans = people.list_plans(context.desk)
        for party in typical_parties(plans[0].municipality if plans else ""):
            self._add_row(party)
        self.add_button = ghost(self.tr("Tilføj part"), "plus")
        self.add_button.clicked.connect(self._on_add)
        self.box.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addStretch(1)
        self.mark_clean()

    def _add_row(self, party: TypicalParty) -> _Row:
        number = len(self.rows) + 1
        tick = QCheckBox()
        tick.setChecked(party.ticked)
        tick.setAccessibleName(self.tr("Tag part {number} med").format(number=number))
        name = QLineEdit(party.name)
        name.setAccessibleName(self.tr("Part {number}").format(number=number))
        name.textEdited.connect(partial(_tick_with, tick))
        if party.kind is OrganisationKind.HOUSING_ORGANISATION:
            name.setPlaceholderText(self.tr("fx Boligselskabet Fjordbo"))
        kind = ChoiceField(
            [Option(one.value, word(one)) for one in OrganisationKind],
            party.kind.value,
            searchable=False,
            name=self.tr("Slags, part {number}").format(number=number),
        )
        for column, widget in enumerate((tick, name, kind)):
            self._grid.addWidget(widget, number, column)
        self.rows.append(_Row(tick, name, kind))
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
