# SPDX-License-Identifier: MPL-2.0
"""Rows in a card: a list as high as its rows, opened by a click or Enter, ticked by Space."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from hpdesk.ui.delegates import RowDelegate, prepare_list
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.wording import worded


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a card: `key` tells the page what it is; `ticked` is None where nothing ticks."""

    key: str
    look: RowLook
    ticked: bool | None = None


def _spoken(entry: Entry) -> str:
    look = entry.look
    chip = look.chip.text if look.chip is not None else ""
    number = worded("punkt {0}", look.number) if look.number else ""
    return ", ".join(word for word in (number, look.title, look.detail, look.right, chip) if word)


def _tip(entry: Entry) -> str:
    return "\n".join(word for word in (entry.look.title, entry.look.detail) if word)


class CardRows(QListView):
    """Shows entries; `opened(str)` and `ticked(str, bool)` give the key of a row.

    `height` is a row's height in pixels at 100 %.
    """

    opened = Signal(str)
    ticked = Signal(str, bool)

    def __init__(self, name: str, *, height: int = 58, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._height = height
        column: Column[Entry] = Column(
            name, _spoken, look=lambda e: e.look, tip=_tip, checked=lambda e: e.ticked
        )
        self.rows = RowsModel((column,), lambda e: e.key, parent=self)
        self.rows.toggled.connect(self.ticked)
        self.setModel(self.rows)
        self.delegate: QStyledItemDelegate = prepare_list(self, height)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setUniformItemSizes(True)
        self._pressed_at = QPoint()
        self.clicked.connect(self._on_clicked)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show other rows and take the room they need."""
        self.rows.set_rows(entries)
        self._fit()

    def _fit(self) -> None:
        # The last hairline would lie beside the card's own edge.
        height = current().px(self._height) * self.rows.rowCount()
        self.setFixedHeight(max(0, height - current().px(1)))
        takes = Qt.FocusPolicy.StrongFocus if height else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(takes)  # a list without rows is not seen

    def changeEvent(self, event: QEvent) -> None:
        """Take the room of the rows again in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "rows"):
            self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remember where the button was let go: on the box it ticks, elsewhere it opens."""
        self._pressed_at = event.position().toPoint()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row at Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            entry = self.rows.row(self.currentIndex())
            if entry is not None:
                self.opened.emit(entry.key)
            return
        super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        index = self.indexAt(self._pressed_at)
        entry, delegate = self.rows.row(index), self.delegate
        if entry is None:
            return
        if (
            entry.ticked is not None
            and isinstance(delegate, RowDelegate)
            and delegate.hits_check(self.visualRect(index), self._pressed_at)
        ):
            return
        self.opened.emit(entry.key)
