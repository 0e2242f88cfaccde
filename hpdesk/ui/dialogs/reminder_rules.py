# SPDX-License-Identifier: MPL-2.0
"""When people are reminded: from some days before the deadline, and again after some days."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from hpdesk.domain.reminding import ReminderSettings
from hpdesk.services import reminders
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.switch import Switch

_MOST_DAYS = 365


class ReminderRules(QWidget):
    """Saves at once what is changed; `changed` tells."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        settings = reminders.reminder_settings(context.desk)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(16))
        self.before = _days(settings.days_before, least=0)
        self.again = _days(settings.again_after, least=1)
        self.on = Switch(
            self.tr("Mind mig om at rykke"),
            on=settings.on,
        )
        row.addWidget(Field(self.tr("Dage før fristen"), self.before))
        row.addWidget(Field(self.tr("Igen efter dage"), self.again))
        row.addWidget(self.on)
        row.addStretch(1)
        self.on.clicked.connect(self._save)
        for box in (self.before, self.again):
            box.editingFinished.connect(self._save)
            box.setEnabled(settings.on)

    def settings(self) -> ReminderSettings:
        """Return what is chosen."""
        return ReminderSettings(self.on.isChecked(), self.before.value(), self.again.value())

    def _save(self) -> None:
        chosen = self.settings()
        for box in (self.before, self.again):
            box.setEnabled(chosen.on)
        if chosen != reminders.reminder_settings(self._context.desk):
            reminders.set_reminder_settings(self._context.desk, chosen)
            self.changed.emit()


def _days(value: int, *, least: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, _MOST_DAYS)
    box.setValue(value)
    box.setKeyboardTracking(False)
    return box
