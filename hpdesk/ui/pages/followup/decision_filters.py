# SPDX-License-Identifier: MPL-2.0
"""What the register is narrowed by: body, year, validity, and who is still to hear of it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from hpdesk.domain.decisions import Carrying, Validity
from hpdesk.domain.people import Body
from hpdesk.ui.pages.followup.decision_loader import DecisionQuestion
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.wording import word

_TO_BE_TOLD, _REPORTED, _REPORT_NOW = "to_be_told", "reported", "report_now"
_ONE_ROW = 1080  # pixels at 100 % that all fields need beside one another


class DecisionFilters(QWidget):
    """The search line and the choices beside it, in one row or two; `changed` tells."""

    changed = Signal()

    def __init__(self, search: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = search
        self._years: set[int] = set()
        self.body = ChoiceField(
            none_text=self.tr("Alle organer"), name=self.tr("Organ"), searchable=False
        )
        self.year = ChoiceField(none_text=self.tr("Alle år"), name=self.tr("År"), searchable=False)
        self.validity = ChoiceField(
            [(str(value), word(value)) for value in Validity],
            none_text=self.tr("Gælder eller ej"),
            name=self.tr("Gyldighed"),
            searchable=False,
        )
        self.carried = ChoiceField(
            [(str(value), word(value)) for value in Carrying],
            none_text=self.tr("Gennemført eller ej"),
            name=self.tr("Gennemført"),
            searchable=False,
        )
        self.follow = ChoiceField(
            [
                (_TO_BE_TOLD, self.tr("Mangler formidling")),
                (_REPORTED, self.tr("Med tilbagemelding")),
                (_REPORT_NOW, self.tr("Skal meldes tilbage nu")),
            ],
            none_text=self.tr("Al opfølgning"),
            name=self.tr("Formidling og tilbagemelding"),
            searchable=False,
        )
        self._fields = (self.body, self.year, self.validity, self.carried, self.follow)
        for field in self._fields:
            field.chosen.connect(self.changed)
        search.setMaximumWidth(16_777_215)  # the list's own line is narrower
        search.textChanged.connect(self.changed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(current().px(8))
        self._rows = 0
        self._arrange(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one row where there is room, otherwise in two."""
        super().resizeEvent(event)
        self._arrange(1 if self.width() >= current().px(_ONE_ROW) else 2)

    def _arrange(self, rows: int) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        places = (
            [(self.search, 0, 0, 2), *((f, 0, n + 2, 1) for n, f in enumerate(self._fields))]
            if rows == 1
            else [
                (self.search, 0, 0, 2),
                (self.body, 0, 2, 2),
                (self.year, 0, 4, 2),
                (self.validity, 1, 0, 2),
                (self.carried, 1, 2, 2),
                (self.follow, 1, 4, 2),
            ]
        )
        for widget, row, column, span in places:
            self._grid.addWidget(widget, row, column, 1, span)
        for column in range(7):
            self._grid.setColumnStretch(column, 1 if rows == 1 or column < 6 else 0)

    def set_bodies(self, bodies: Iterable[Body]) -> None:
        """Offer these bodies."""
        self.body.set_options([Option(b.id, b.name) for b in bodies], self.body.option_id() or "")

    def add_years(self, years: Iterable[int]) -> None:
        """Offer these years beside those that were seen before."""
        fresh = set(years) - self._years
        if fresh:
            self._years |= fresh
            options = [Option(str(year), str(year)) for year in sorted(self._years, reverse=True)]
            self.year.set_options(options, self.year.option_id() or "")

    def question(self) -> DecisionQuestion:
        """Return what is asked for."""
        from hpdesk.services.decision_register import DecisionFilter

        validity, carried = self.validity.option_id(), self.carried.option_id()
        follow, year = self.follow.option_id(), self.year.option_id()
        wanted: DecisionFilter = DecisionFilter(
            body_id=self.body.option_id() or None,
            year=int(year) if year else None,
            validity=Validity(validity) if validity else None,
            carried=Carrying(carried) if carried else None,
            to_be_told=True if follow == _TO_BE_TOLD else None,
            to_be_reported=True if follow in (_REPORTED, _REPORT_NOW) else None,
            text=self.search.text().strip(),
        )
        return DecisionQuestion(wanted, report_now=follow == _REPORT_NOW)

    def clear(self) -> None:
        """Ask for everything again."""
        for field in self._fields:
            field.set_value("")
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.changed.emit()
