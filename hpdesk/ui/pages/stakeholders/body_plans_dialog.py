# SPDX-License-Identifier: MPL-2.0
"""Which bodies serve a plan: the other side of a body's plans."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from hpdesk.services import bodies, people
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.wording import word


class PlanBodiesDialog(BaseDialog):
    """Ticks the bodies of one plan at a time."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Planens organer"))
        self._context = context
        self._bodies = people.list_bodies(context.desk)
        plans = people.list_plans(context.desk)
        self.plan = ChoiceField(
            [Option(plan.id, plan.name) for plan in plans],
            plans[0].id if plans else None,
            searchable=False,
        )
        self.add_field(self.tr("Plan"), self.plan)
        self.boxes = {
            body.id: QCheckBox(f"{body.name}, {word(body.kind)}") for body in self._bodies
        }
        for box in self.boxes.values():
            self.body.addWidget(box)
        self.plan.chosen.connect(self._show_plan)
        self._show_plan(self.plan.option_id() or "")
        self.add_cancel()
        self.set_primary(self.tr("Gem"), "check")
        self.plan.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_plan(self, plan_id: str) -> None:
        for body in self._bodies:
            self.boxes[body.id].setChecked(plan_id in body.plan_ids)

    def accept(self) -> None:
        """Let the ticked bodies serve the plan."""
        plan_id = self.plan.option_id()
        if plan_id:
            ticked = [key for key, box in self.boxes.items() if box.isChecked()]
            bodies.set_plan_bodies(self._context.desk, plan_id, ticked)
            self._context.toast(self.tr("Planens organer er gemt."), undo=True)
        super().accept()
