# SPDX-License-Identifier: MPL-2.0
"""The plan's closed days: the customary ones as switches, and days of its own."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.working_days import Calendar, CustomaryDay
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, icon_button, secondary
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.switch import Switch
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import long_date, said, shown

if TYPE_CHECKING:  # imported when a plan is open, after the first paint
    from hpdesk.services.desk import Desk


class ClosedDays(QWidget):
    """Changes are written at once; each can be undone."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        theme = current()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(6))
        words = self.tr(
            "Weekender og helligdage tæller aldrig som arbejdsdage. Vælg, hvilke andre dage "
            "sekretariatet holder lukket. Det ændrer fristerne for udsendelse."
        )
        box.addWidget(label(words, "body", "t2", wrap=True))
        self.switches: dict[CustomaryDay, Switch] = {}
        for day in CustomaryDay:
            name = day.danish_name
            switch = Switch(shown(name[:1].upper() + name[1:]))
            switch.setProperty("day", day.value)
            switch.clicked.connect(self._on_switched)
            self.switches[day] = switch
            box.addWidget(switch)
        box.addWidget(divider())
        box.addWidget(label(self.tr("Egne lukkedage"), "heading"))
        self._own = QVBoxLayout()
        self._own.setSpacing(theme.px(2))
        box.addLayout(self._own)
        box.addLayout(self._make_adder())
        self.reread()

    def _make_adder(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        self.day = DateField(today=self._desk.today(), name=self.tr("Dato"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("fx personaledag"))
        self.day_field = Field(self.tr("Dato"), self.day)
        self.name_field = Field(self.tr("Hvad er dagen?"), self.name)
        self.add = secondary(self.tr("Tilføj"), "plus")
        self.add.clicked.connect(self._on_add)
        button = QVBoxLayout()
        button.addSpacing(current().px(20))
        button.addWidget(self.add)
        button.addStretch(1)
        row.addWidget(self.day_field, 3)
        row.addWidget(self.name_field, 2)
        row.addLayout(button)
        return row

    def reread(self) -> None:
        """Show what the plan says now."""
        from hpdesk.services.plan_settings import calendar

        now: Calendar = calendar(self._desk)
        locked = self._desk.read_only
        for day, switch in self.switches.items():
            switch.setChecked(day in now.customary)
            switch.setEnabled(not locked)
        self.add.setEnabled(not locked)
        while (entry := self._own.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for own, name in sorted(now.own.items()):
            self._own.addWidget(self._make_row(own, name, locked=locked))
        if not now.own:
            self._own.addWidget(label(self.tr("Ingen endnu."), "meta"))

    def _make_row(self, day: date, name: str, *, locked: bool) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        words = f"{long_date(day)}: {name}"
        across.addWidget(ElidedLabel(words[:1].upper() + words[1:]), 1)
        remove = icon_button("trash-2", self.tr("Fjern {0}").format(name), small=True, kind="ghost")
        remove.setProperty("day", day.isoformat())
        remove.setEnabled(not locked)
        remove.clicked.connect(self._on_remove)
        across.addWidget(remove)
        return row

    def _on_switched(self, on: bool) -> None:
        from hpdesk.services.plan_settings import set_customary_day

        sender = self.sender()
        if isinstance(sender, Switch):
            set_customary_day(self._desk, CustomaryDay(sender.property("day")), on)

    def _on_add(self) -> None:
        from hpdesk.services.plan_settings import add_closed_day

        day = self.day.day()
        self.day_field.set_error("" if day else self.tr("Skriv en dato, fx 12/5."))
        self.name_field.set_error("")
        if day is None:
            self.day.edit.setFocus()
            return
        try:
            add_closed_day(self._desk, day, self.name.text())
        except UserError as problem:
            self.name_field.set_error(said(problem))
            self.name.setFocus()
            return
        self.day.set_day(None)
        self.name.clear()
        self.reread()

    def _on_remove(self) -> None:
        from hpdesk.services.plan_settings import remove_closed_day

        sender = self.sender()
        if isinstance(sender, Button):
            remove_closed_day(self._desk, date.fromisoformat(str(sender.property("day"))))
            self.reread()
