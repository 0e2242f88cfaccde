# SPDX-License-Identifier: MPL-2.0
"""A table as high as its rows, in which rows are opened, ticked and taken away by key."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from hpdesk.ui.keyed_table import KeyedTable
from hpdesk.ui.models.rows_model import ID_ROLE
from hpdesk.ui.theme import current

_ROW = 46


class RowTable(KeyedTable):
    """`opened(key)` at Enter or a double click, `ticked(key)` at Space, `removed(key)` at Delete.

    The first column takes the room that is left.
    """

    opened = Signal(str)
    ticked = Signal(str)
    removed = Signal(str)

    def __init__(
        self,
        name: str,
        widths: Mapping[int, int],
        *,
        spare: tuple[int, ...] = (),
        enough: int = 620,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, widths, height=_ROW, spare=spare, enough=enough, parent=parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_double_clicked)

    def prepare_columns(self) -> None:
        """Give the columns their widths; call it once the model is set."""
        super().prepare_columns()
        self.fit_height()

    def fit_height(self) -> None:
        """Be as high as the rows: the page scrolls, not the table."""
        theme, rows = current(), self.model().rowCount()
        head = self.horizontalHeader().sizeHint().height()
        for row in range(rows):
            self.setRowHeight(row, theme.px(_ROW))
        self.setFixedHeight(head + rows * theme.px(_ROW) + theme.px(2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what the key means."""
        key, code = self.current_key(), event.key()
        if key and code in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(key)
        elif key and code == Qt.Key.Key_Space:
            self.ticked.emit(key)
        elif key and code == Qt.Key.Key_Delete:
            self.removed.emit(key)
        elif code == Qt.Key.Key_Insert:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row that can be chosen where none is current."""
        super().focusInEvent(event)
        model = self.model()
        for row in range(model.rowCount()):
            if self.currentIndex().isValid():
                return
            index = model.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(str(index.data(ID_ROLE)))
