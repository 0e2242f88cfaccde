# SPDX-License-Identifier: MPL-2.0
"""Who is to be told of a decision: a line to add them, and a box to tick when it is done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.decisions import Told
from hpdesk.domain.periods import months_after
from hpdesk.ui.models.responsible_options import responsible_options
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import icon_button
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import date_words, parse_day


class ToldRow(QWidget):
    """One who is to be told: Space ticks, Delete takes away."""

    ticked = Signal(str, bool)
    removed = Signal(str)

    def __init__(self, told: Told, why_locked: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = told
        theme = current()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.box = QCheckBox()
        self.box.clicked.connect(self._on_clicked)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.name = label(told.name, wrap=True)
        self.when = label("", "meta", wrap=True)
        words.addWidget(self.name)
        words.addWidget(self.when)
        self.remove = icon_button(
            "x", self.tr("Fjern {0}").format(told.name), small=True, kind="ghost"
        )
        self.remove.clicked.connect(self._on_remove)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self._locked = bool(why_locked)
        for widget in (self.box, self.remove):
            widget.setEnabled(not self._locked)
            if self._locked:
                widget.setToolTip(why_locked)
        self.show_told(told)

    def show_told(self, told: Told) -> None:
        """Show whether and when it was done."""
        self.told = told
        self.name.setText(told.name)
        done = self.tr("Formidlet {0}").format(date_words(told.on)) if told.on else ""
        state = done or self.tr("Ikke formidlet endnu")
        self.when.setText(f"{state}. {told.note}" if told.note else state)
        self.box.setChecked(told.on is not None)
        self.box.setAccessibleName(self.tr("{0}: {1}").format(told.name, state))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it away with Delete."""
        if event.key() == Qt.Key.Key_Delete and not self._locked:
            self.removed.emit(self.told.id)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, on: bool) -> None:
        self.ticked.emit(self.told.id, on)

    def _on_remove(self) -> None:
        self.removed.emit(self.told.id)


class ToldList(QWidget):
    """`added(key, words)` gives a person's or party's key, or the words of an audience.

    `ticked(told_id, day)` gives the day it was done, None where the tick was taken back.
    """

    added = Signal(str, str)
    ticked = Signal(str, object)
    removed = Signal(str)

    def __init__(
        self, context: PageContext, why_locked: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._why_locked = context, why_locked
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(8))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(8))
        outer.addLayout(self._list)
        self.rows: list[ToldRow] = []
        self.add = ChoiceField(
            free_text=True,
            name=self.tr("Formidles til"),
            placeholder=self.tr("Person, organisation eller fx »beboerne«"),
        )
        self.add.chosen.connect(self._on_chosen)
        self.add.text_entered.connect(self._on_entered)
        outer.addWidget(self.add)
        self.day = DateField(context.today(), today=context.today())
        self.day.day_changed.connect(self._on_day)
        self.day.settled.connect(self._on_day_settled)
        self._rolled = False
        self.day_field = Field(self.tr("Dag, når du sætter flueben"), self.day)
        outer.addWidget(self.day_field)
        if why_locked:
            for widget in (self.add, self.day):
                widget.setEnabled(False)
                widget.setToolTip(why_locked)

    def refresh_options(self) -> None:
        """Offer the people and parties as they are now."""
        if not self.add.is_being_written():
            self.add.set_options(responsible_options(self._context.desk))

    def show_told(self, every: Sequence[Told]) -> None:
        """Show who is to be told; the keyboard stays where it is."""
        if [told.id for told in every] == [row.told.id for row in self.rows]:
            for row, told in zip(self.rows, every, strict=True):
                row.show_told(told)
        else:
            self._rebuild(every)
        self.day_field.setVisible(bool(every) and not self._why_locked)

    def _rebuild(self, every: Sequence[Told]) -> None:
        place = next((n for n, row in enumerate(self.rows) if _has_keyboard(row)), -1)
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [ToldRow(told, self._why_locked) for told in every]
        for row in self.rows:
            row.ticked.connect(self._on_ticked)
            row.removed.connect(self.removed)
            self._list.addWidget(row)
            row.show()  # a layout shows later, and what is not seen takes no keyboard
        if place >= 0:
            target = self.rows[min(place, len(self.rows) - 1)].box if self.rows else self.add
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def reset(self) -> None:
        """Forget what was half written for another decision."""
        self.add.set_value(None)
        self.day.set_day(self._context.today())

    def _on_chosen(self, key: str) -> None:
        QTimer.singleShot(0, self, self._clear)  # the box is still busy with the row
        self.added.emit(key, "")

    def _on_entered(self, words: str) -> None:
        QTimer.singleShot(0, self, self._clear)
        if words.strip():
            self.added.emit("", words)

    def _clear(self) -> None:
        self.add.set_value(None)

    def _on_day(self, _day: object) -> None:
        parsed = parse_day(self.day.edit.text(), self._context.today())
        self._rolled = parsed is not None and parsed.rolled_to_next_year

    def _on_day_settled(self) -> None:
        """Take a day without a year for the one that was: what is told has been told."""
        rolled, self._rolled = self._rolled, False
        day = self.day.day()
        if rolled and day is not None:
            self.day.set_day(months_after(day, -12))

    def _on_ticked(self, told_id: str, on: bool) -> None:
        day = self.day.day() or self._context.today()
        self.ticked.emit(told_id, day if on else None)


def _has_keyboard(row: ToldRow) -> bool:
    return row.box.hasFocus() or row.remove.hasFocus()
