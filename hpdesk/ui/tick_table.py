# SPDX-License-Identifier: MPL-2.0
"""A table of rows that are ticked: Space ticks the current row, the arrows walk."""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hpdesk.ui.keyed_table import WalkedTable
from hpdesk.ui.models.rows_model import RowsModel

RowT = TypeVar("RowT")


class TickTable(WalkedTable):
    """`moved(str)` gives the key of the row that is current; the model's `toggled` tells of ticks.

    Enter is left to the dialog's button.
    """

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
        super().__init__(name, widths, stretch=stretch, height=height, parent=parent)
        self.setModel(model)
        self.prepare_columns()

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
