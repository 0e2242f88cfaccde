# SPDX-License-Identifier: MPL-2.0
"""»Opbevaring«: how many months former members' data and notes are kept."""

from PySide6.QtWidgets import QSpinBox, QWidget

from hpdesk.domain.retention import MOST_MONTHS
from hpdesk.services import retention
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext


class RetentionDialog(BaseDialog):
    """Writes the plan's own times; a body may have its own."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Opbevaring"))
        self._context = context
        rules = retention.retention_rules(context.desk)
        self.add_text(
            self.tr(
                "Så længe gemmes oplysninger om tidligere medlemmer, efter at deres sidste plads "
                "er ophørt, og noter, efter at de er skrevet. Et organ kan have sin egen frist."
            )
        )
        self.months = self._box(rules.months)
        self.note_months = self._box(rules.note_months)
        self.add_field(self.tr("Tidligere medlemmer"), self.months)
        self.add_field(self.tr("Noter"), self.note_months)
        self.add_cancel()
        self.set_primary(self.tr("Gem"))

    def _box(self, months: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(1, MOST_MONTHS)
        box.setSuffix(self.tr(" måneder"))
        box.setValue(months)
        return box

    def accept(self) -> None:
        """Keep the times."""
        retention.set_retention(
            self._context.desk, months=self.months.value(), note_months=self.note_months.value()
        )
        super().accept()
