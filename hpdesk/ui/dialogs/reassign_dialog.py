# SPDX-License-Identifier: MPL-2.0
"""»Giv opgaver videre«: who takes over from those who hold no seat any more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.services import task_changes
from hpdesk.services.task_changes import LeftBehind
from hpdesk.ui.dialogs.mass_change import MassChangeDialog
from hpdesk.ui.models.responsible_options import responsible_options
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import counted, date_words, said


class ReassignDialog(MassChangeDialog):
    """One choice for each who left; `handed_over(int)` tells how many tasks were given on."""

    handed_over = Signal(int)

    def __init__(
        self, context: PageContext, left: tuple[LeftBehind, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=500)
        self.set_title(self.tr("Giv opgaver videre"))
        self._desk = context.desk
        self.add_text(
            self.tr(
                "Referaterne beholder det navn, de har. Loggen på opgaven siger, hvem der har "
                "overtaget den."
            )
        )
        options = responsible_options(context.desk)
        self.choices: dict[str, ChoiceField] = {}
        self._fields: dict[str, Field[ChoiceField]] = {}
        for one in left:
            choice = ChoiceField(
                [option for option in options if option.id != one.person_id],
                one.successor_id or "",
                none_text=self.tr("Giv ikke videre nu"),
                name=self.tr("Hvem overtager fra {0}").format(one.name),
            )
            count = counted(len(one.tasks), self.tr("åben opgave"), self.tr("åbne opgaver"))
            title = self.tr("{0}, fratrådt {1}: {2}").format(
                one.name, date_words(one.left_on), count
            )
            hint = self.tr("Har overtaget pladsen.") if one.successor_id else ""
            self.choices[one.person_id] = choice
            self._fields[one.person_id] = self.add_field(title, choice, hint)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("fx Er fratrådt"))
        self.add_field(self.tr("Begrundelse (kan udelades)"), self.reason)
        self.add_cancel()
        self.set_primary(self.tr("Giv videre"), "user-check")
        next(iter(self.choices.values())).setFocus()

    def accept(self) -> None:
        """Hand over from each for whom somebody was chosen."""
        self.when_backed_up(self._change)

    def _change(self) -> None:
        wanted = {person: choice.option_id() for person, choice in self.choices.items()}
        count = 0
        for person, to_key in wanted.items():
            if not to_key:
                continue
            try:
                count += task_changes.reassign(
                    self._desk, person, to_key, reason=self.reason.text()
                )
            except UserError as problem:
                self._fields[person].set_error(said(problem))
                return
        super().accept()
        if count:
            self.handed_over.emit(count)
