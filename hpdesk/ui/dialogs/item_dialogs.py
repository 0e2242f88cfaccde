# SPDX-License-Identifier: MPL-2.0
"""The heading over a point, and the pause after it."""

from PySide6.QtWidgets import QSpinBox, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem
from hpdesk.services import agenda_moves, meetings
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import said

_USUAL = ("Formalia", "Sager til beslutning", "Sager til drøftelse", "Orienteringer", "Afslutning")
_LONGEST, _USUAL_BREAK = 480, 10  # minutes


class SectionDialog(BaseDialog):
    """Puts a heading over a point and those that follow it in its section."""

    def __init__(
        self, context: PageContext, item: AgendaItem, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=440)
        self.set_title(self.tr("Afsnit"))
        self._context, self._item = context, item
        there = [one.section for one in meetings.list_items(context.desk, item.meeting_id)]
        names = list(dict.fromkeys([*(name for name in there if name), *_USUAL]))
        self.section = ChoiceField([Option(name, name) for name in names], free_text=True)
        self.section.set_value(item.section or None, item.section)
        self.field: Field[QWidget] = Field[QWidget](
            self.tr("Overskrift over punktet"),
            self.section,
            hint=self.tr("Gælder også de følgende punkter i afsnittet. Tomt felt fjerner den."),
        )
        self.body.addWidget(self.field)
        self.add_cancel()
        self.set_primary(self.tr("Sæt afsnit"), "check")
        self.section.setFocus()
        if (edit := self.section.lineEdit()) is not None:
            edit.selectAll()

    def accept(self) -> None:
        """Keep the heading; the dialog stays where that is refused."""
        try:
            agenda_moves.set_section(self._context.desk, self._item.id, self.section.text())
        except UserError as problem:
            self.field.set_error(said(problem))
            return
        super().accept()


class BreakDialog(BaseDialog):
    """Puts a pause of some minutes after a point; none takes it away."""

    def __init__(
        self, context: PageContext, item: AgendaItem, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=400)
        self.set_title(self.tr("Pause efter punkt {0}").format(item.number))
        self._context, self._item = context, item
        self.minutes = QSpinBox()
        self.minutes.setRange(0, _LONGEST)
        self.minutes.setSingleStep(5)
        self.minutes.setSuffix(self.tr(" min."))
        self.minutes.setSpecialValueText(self.tr("Ingen pause"))
        self.minutes.setValue(item.break_after or _USUAL_BREAK)
        self.add_field(self.tr("Minutter"), self.minutes)
        self.add_cancel()
        self.set_primary(self.tr("Sæt pause"), "check")
        self.minutes.setFocus()
        self.minutes.selectAll()

    def accept(self) -> None:
        """Keep the pause."""
        agenda_moves.set_break(self._context.desk, self._item.id, self.minutes.value() or None)
        super().accept()
