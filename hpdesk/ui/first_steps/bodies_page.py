# SPDX-License-Identifier: MPL-2.0
"""A page of the guide: which bodies meet, and how long before a meeting its papers go out."""

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from hpdesk.domain.danish_names import fold
from hpdesk.domain.first_steps import TYPICAL_BODIES, TypicalBody
from hpdesk.domain.people import BodyKind
from hpdesk.services import people
from hpdesk.services.first_steps import NewBody, add_bodies
from hpdesk.ui.first_steps.named_rows import NamedRowsPage, kind_choice, name_line, tick
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.choice_field import ChoiceField

_MOST_DAYS = 60
_KIND_SIGNS = 10  # broad ones: the longest kind fits in them


@dataclass(frozen=True, slots=True)
class _Row:
    tick: QCheckBox
    name: QLineEdit
    kind: ChoiceField
    earliest: QSpinBox
    latest: QSpinBox


class BodiesPage(NamedRowsPage):
    """A row for each body that a plan typically has, with the window its papers go out in."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.set_words(
            self.tr("Organer"),
            self.tr(
                "Hvem holder møder? Dagsordenen skal ud et antal arbejdsdage før mødet; hpdesk "
                "regner frist og helligdage ud. En bestyrelse har som regel 14 til 10."
            ),
        )
        self.rows: list[_Row] = []
        sent = self.tr("Ud tidligst"), self.tr("Ud senest")
        self._make_rows((self.tr("Organ"), self.tr("Slags"), *sent))
        known = {fold(body.name) for body in people.list_bodies(context.desk)}
        for body in TYPICAL_BODIES:
            self._add_row(body, ticked=body.ticked and not known)
        self._end_rows(self.tr("Tilføj organ"))

    def _add_row(self, body: TypicalBody, *, ticked: bool) -> _Row:
        number = len(self.rows) + 1
        taken = tick(self.tr("Tag organ {number} med").format(number=number), ticked=ticked)
        name = name_line(self.tr("Organ {number}").format(number=number), body.name)
        kind = kind_choice(self.tr("Slags, organ {number}").format(number=number), body.kind)
        kind.setMinimumContentsLength(_KIND_SIGNS)
        earliest = self._days(
            body.earliest,
            self.tr("Tidligst, arbejdsdage før mødet, organ {number}").format(number=number),
        )
        latest = self._days(
            body.latest,
            self.tr("Senest, arbejdsdage før mødet, organ {number}").format(number=number),
        )
        self._put_row(number, (taken, name, kind, earliest, latest))
        self.rows.append(_Row(taken, name, kind, earliest, latest))
        return self.rows[-1]

    def _days(self, value: int, name: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(0, _MOST_DAYS)
        box.setValue(value)
        box.setAccessibleName(name)
        box.setToolTip(self.tr("Arbejdsdage før mødet"))
        return box

    def _on_add(self) -> None:
        row = self._add_row(TypicalBody("", BodyKind.STEERING_GROUP), ticked=True)
        row.name.setFocus()

    def first_field(self) -> QWidget | None:
        """Return the name of the board."""
        return self.rows[0].name

    def state(self) -> object:
        """Return the rows as entered."""
        return tuple(
            (
                row.tick.isChecked(),
                row.name.text(),
                row.kind.option_id(),
                row.earliest.value(),
                row.latest.value(),
            )
            for row in self.rows
        )

    def write(self) -> None:
        """Make the bodies that are ticked and named."""
        add_bodies(
            self.context.desk,
            [
                NewBody(
                    row.name.text(),
                    BodyKind(row.kind.option_id() or BodyKind.BOARD),
                    row.earliest.value(),
                    row.latest.value(),
                )
                for row in self.rows
                if row.tick.isChecked()
            ],
        )
