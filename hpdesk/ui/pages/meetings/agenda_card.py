# SPDX-License-Identifier: MPL-2.0
"""The agenda: the points in order, the meeting's minutes, and the line for a new point."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from hpdesk.ui.models.rows_model import ID_ROLE
from hpdesk.ui.pages.meetings.agenda_model import AgendaModel, AgendaRow
from hpdesk.ui.pages.meetings.item_words import time_line
from hpdesk.ui.pages.meetings.keyed_list import KeyedList
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, key_text
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.kbd import Kbd
from hpdesk.ui.widgets.progress_line import ProgressLine
from hpdesk.ui.widgets.text import divider, label, set_tone


class NewItemLine(QLineEdit):
    """The title of a new point: Enter makes it and stays for the next, Esc ends."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Punktets titel, og Enter"))
        self.setAccessibleName(self.tr("Titel på nyt punkt"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make the point or go back."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.text().strip():
                self.entered.emit(self.text().strip())
                self.clear()
        else:
            super().keyPressEvent(event)


class AgendaCard(QFrame):
    """Shows an agenda and asks for what is wanted; `chosen(item_id)` when a row is chosen.

    `add_asked(title)`, and those of `KeyedList` through `list`.
    """

    chosen = Signal(str)
    add_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._loading = self._narrow = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        outer.addLayout(self._make_head())
        outer.addWidget(divider())
        self.model = AgendaModel(self)
        self.list = KeyedList(62, self.tr("Dagsorden"))
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.empty = EmptyState(
            "list-ordered",
            self.tr("Dagsordenen er tom"),
            self.tr(
                "Skriv det første punkts titel, og tryk Enter. Bilag og tekst kommer bagefter."
            ),
            self.tr("Tilføj punkt"),
        )
        self.empty.activated.connect(self.start_adding)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        outer.addWidget(self.stack, 1)
        outer.addWidget(divider())
        outer.addWidget(self._make_foot())

    def _make_head(self) -> QVBoxLayout:
        theme = current()
        head = QVBoxLayout()
        pad = theme.measure("card_padding")
        head.setContentsMargins(pad, theme.px(10), pad, theme.px(10))
        head.setSpacing(theme.px(6))
        top = QHBoxLayout()
        top.setSpacing(theme.px(4))
        top.addWidget(ElidedLabel(self.tr("Dagsorden"), "card"), 1)
        self.over_icon = IconLabel("triangle-alert", "warn", 16)
        self.minutes = label("", "heading")
        top.addWidget(self.over_icon)
        top.addWidget(self.minutes)
        head.addLayout(top)
        self.meter = ProgressLine(name=self.tr("Fordelt mødetid i minutter"))
        head.addWidget(self.meter)
        self.minutes_words = ElidedLabel("", "meta", "t2")
        head.addWidget(self.minutes_words)
        return head

    def _make_foot(self) -> QWidget:
        theme = current()
        foot = QWidget()
        foot.setMinimumHeight(theme.px(44))
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        row.setSpacing(theme.px(4))
        self.add_button = ghost(self.tr("Tilføj punkt"), "plus")
        self.add_button.setToolTip(self.tr("Tilføj punkt (Insert)"))
        self.add_button.clicked.connect(self.start_adding)
        self.new_line = NewItemLine()
        self.new_line.entered.connect(self.add_asked)
        self.new_line.left.connect(self.stop_adding)
        self.new_line.hide()
        self.done_button = ghost(self.tr("Færdig"))
        self.done_button.clicked.connect(self.stop_adding)
        self.done_button.hide()
        self.keys = QWidget()
        keys = QHBoxLayout(self.keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(theme.px(4))
        keys.addWidget(label(self.tr("Flyt punkt"), "meta"))
        for shortcut in ("Alt+Up", "Alt+Down"):
            keys.addWidget(Kbd(key_text(shortcut)))
        row.addWidget(self.add_button)
        row.addWidget(self.new_line, 1)
        row.addWidget(self.done_button)
        row.addStretch()
        row.addWidget(self.keys)
        return foot

    def show_rows(self, rows: Sequence[AgendaRow], length: int | None, chosen: str) -> None:
        """Show the points and choose one without telling anyone."""
        self._loading = True
        self.model.set_rows(rows)
        index = self.model.index_of(chosen)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, flag)
        self._loading = False
        if index.isValid():
            self.list.scrollTo(index)
        self.stack.setCurrentWidget(self.list if rows else self.empty)
        items = [row.item for row in rows]
        head, words, over = time_line(length, items)
        self.minutes.setText(head)
        set_tone(self.minutes, "warn" if over else "")
        self.over_icon.setVisible(over)
        self.minutes_words.setText(words)
        used = sum(item.duration or 0 for item in items)
        self.meter.setVisible(length is not None)
        self.meter.set(used, length or 0)

    def set_narrow(self, narrow: bool) -> None:
        """Leave presenter, bilag and the keys' names out where there is little room."""
        self.model.narrow = narrow
        self.list.row_delegate.set_height(50 if narrow else 62)
        self.keys.setVisible(not narrow and self.new_line.isHidden())
        self._narrow = narrow
        self.list.scheduleDelayedItemsLayout()

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed, and say why; an empty reason allows it again."""
        for button in (self.add_button, self.empty.button):
            button.setEnabled(not reason)
            button.setToolTip(reason or self.tr("Tilføj punkt (Insert)"))
        self.list.set_movable(not reason)

    def start_adding(self) -> None:
        """Show the line for a new point and put the keyboard in it."""
        if not self.add_button.isEnabled():
            return
        self.add_button.hide()
        self.keys.hide()
        self.new_line.show()
        self.done_button.show()
        self.new_line.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop_adding(self) -> None:
        """Put the line away; what is written in it and not made is kept as it stands."""
        had_focus = self.new_line.hasFocus() or self.done_button.hasFocus()
        self.new_line.hide()
        self.done_button.hide()
        self.add_button.show()
        self.keys.setVisible(not self._narrow)
        if had_focus:
            target = self.list if self.model.rowCount() else self.add_button
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a new point with Insert."""
        if event.key() == Qt.Key.Key_Insert:
            self.start_adding()
        else:
            super().keyPressEvent(event)

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and not self._loading:
            self.chosen.emit(str(now.data(ID_ROLE)))
