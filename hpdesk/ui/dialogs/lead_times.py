# SPDX-License-Identifier: MPL-2.0
"""A body's lead times: how many working days before and after its meetings each step falls."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from hpdesk.domain.backward_plan import LeadTimes
from hpdesk.domain.errors import UserError
from hpdesk.services import backward_plans
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.wording import said

_MOST_DAYS = 250
_BEFORE = ("material", "approval", "earliest", "latest", "pre_meeting")


class LeadTimesDialog(BaseDialog):
    """Edits all lead times at once, since only together they can be in order."""

    def __init__(
        self, context: PageContext, body_id: str, body_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=520)
        self.set_title(self.tr("Frister for {0}").format(body_name))
        self._context, self._body_id = context, body_id
        self.add_text(
            self.tr(
                "Antal arbejdsdage før og efter mødedagen. Trin, som du selv har flyttet, bliver "
                "på deres dato."
            )
        )
        self.boxes: dict[str, QSpinBox] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(current().px(16))
        self._grid.setVerticalSpacing(current().px(12))
        for number, (name, title) in enumerate(self._titles()):
            self._add_box(number, name, title)
        self.body.addLayout(self._grid)
        self.problem = Note("", "over")
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.usual_button = ghost(self.tr("Regn ud fra udsendelsen"), "rotate-ccw")
        self.usual_button.setToolTip(
            self.tr("Sæt materialefrist, godkendelse og formøder efter udsendelsen")
        )
        self.usual_button.clicked.connect(self._on_usual)
        self.add_left_button(self.usual_button)
        self.add_cancel()
        self.set_primary(self.tr("Gem frister"), "check")
        self._fill(backward_plans.get_lead_times(context.desk, body_id))
        self.boxes["material"].setFocus()
        self.boxes["material"].selectAll()

    def _titles(self) -> tuple[tuple[str, str], ...]:
        return (
            ("material", self.tr("Materialefrist")),
            ("approval", self.tr("Formandens godkendelse")),
            ("earliest", self.tr("Udsendelse, tidligst")),
            ("latest", self.tr("Udsendelse, senest")),
            ("pre_meeting", self.tr("Formøder")),
            ("minutes", self.tr("Udkast til referat")),
            ("objections", self.tr("Indsigelsesfrist")),
        )

    def _add_box(self, number: int, name: str, title: str) -> None:
        box = QSpinBox()
        box.setRange(0, _MOST_DAYS)
        before = name in _BEFORE
        box.setSuffix(self.tr(" før") if before else self.tr(" efter"))
        side = self.tr("arbejdsdage før mødet") if before else self.tr("arbejdsdage efter mødet")
        box.setAccessibleName(f"{title}, {side}")
        box.valueChanged.connect(self._on_changed)
        self.boxes[name] = box
        self._grid.addWidget(Field(title, box), number // 2, number % 2)
        self._grid.setColumnStretch(number % 2, 1)

    def lead_times(self) -> LeadTimes:
        """Return what the fields say."""
        return LeadTimes(**{name: box.value() for name, box in self.boxes.items()})

    def _fill(self, lead: LeadTimes) -> None:
        for name, box in self.boxes.items():
            box.setValue(getattr(lead, name))

    def _on_changed(self) -> None:
        self.problem.hide()

    def _on_usual(self) -> None:
        now = self.lead_times()
        usual = LeadTimes.for_window(max(now.earliest, now.latest), now.latest)
        self._fill(replace(usual, minutes=now.minutes, objections=now.objections))

    def accept(self) -> None:
        """Keep the lead times; the dialog stays where they are not in order."""
        self._context.bridge.saver.flush()
        try:
            backward_plans.set_lead_times(self._context.desk, self._body_id, self.lead_times())
        except UserError as problem:
            self.problem.set(said(problem), "over")
            self.problem.show()
            return
        super().accept()
        self._context.toast(self.tr("Fristerne er gemt, og planerne følger med."), undo=True)
