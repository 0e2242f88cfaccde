# SPDX-License-Identifier: MPL-2.0
"""A table of rows that are ticked: Space ticks the current row, the arrows walk."""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import ID_ROLE, RowsModel
from hpdesk.ui.theme import current

RowT = TypeVar("RowT")


class TickTable(QTableView):
    """`moved(str)` gives the key of the row that is current; the model's `toggled` tells of ticks.

    `widths` gives the pixels at 100 % of the columns that do not stretch. Enter is left to the
    dialog's button.
    """

    moved = Signal(str)

    def __init__(
        self,
        name: str,
        model: RowsModel[RowT],
        widths: Mapping[int, int],
        *,
        stretch: int = 0,
        height: int = 34,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        prepare_list(self, height)
        self.horizontalHeader().setSectionsClickable(False)
        self.setModel(model)
        self.horizontalHeader().setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            self.setColumnWidth(column, current().px(width))
        self.selectionModel().currentRowChanged.connect(self._on_moved)

    def current_key(self) -> str:
        """Return the key of the current row, or an empty text."""
        index = self.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the current row at Space; let Enter through to the dialog."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            box = index.siblingAtColumn(0)
            on = box.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            if box.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                to = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
                self.model().setData(box, to, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row where none is current."""
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)

    def _on_moved(self) -> None:
        if key := self.current_key():
            self.moved.emit(key)
