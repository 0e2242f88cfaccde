# SPDX-License-Identifier: MPL-2.0
"""A table as high as its rows, in which rows are opened, ticked and taken away by key."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import ID_ROLE
from hpdesk.ui.theme import current

_ROW = 46


class RowTable(QTableView):
    """`opened(key)` at Enter or a double click, `ticked(key)` at Space, `removed(key)` at Delete.

    `widths` gives the pixels at 100 % of all columns but the first, which takes the rest; those
    in `spare` are left out below `enough` pixels.
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
        super().__init__(parent)
        self.setAccessibleName(name)
        self._widths, self._spare, self._enough = widths, spare, enough
        prepare_list(self, _ROW)
        self.horizontalHeader().setSectionsClickable(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_double_clicked)

    def prepare_columns(self) -> None:
        """Give the columns their widths; call it once the model is set."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in self._widths.items():
            self.setColumnWidth(column, current().px(width))
        self.fit_height()

    def fit_height(self) -> None:
        """Be as high as the rows: the page scrolls, not the table."""
        theme, rows = current(), self.model().rowCount()
        head = self.horizontalHeader().sizeHint().height()
        for row in range(rows):
            self.setRowHeight(row, theme.px(_ROW))
        self.setFixedHeight(head + rows * theme.px(_ROW) + theme.px(2))

    def current_key(self) -> str:
        """Return the key of the current row, or an empty text."""
        index = self.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else ""

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the spare columns out where there is little room."""
        super().resizeEvent(event)
        little = self.width() < current().px(self._enough)
        for column in self._spare:
            self.setColumnHidden(column, little)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(str(index.data(ID_ROLE)))
