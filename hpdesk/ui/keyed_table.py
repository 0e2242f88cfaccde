# SPDX-License-Identifier: MPL-2.0
"""What the tables of rows with keys have in common: columns, and the current row."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import ID_ROLE
from hpdesk.ui.theme import current


class KeyedTable(QTableView):
    """`widths` gives the pixels at 100 % of the columns that do not stretch.

    Those in `spare` are left out below `enough` pixels.
    """

    def __init__(
        self,
        name: str,
        widths: Mapping[int, int],
        *,
        stretch: int = 0,
        height: int = 46,
        spare: tuple[int, ...] = (),
        enough: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._widths, self._stretch, self._spare, self._enough = widths, stretch, spare, enough
        prepare_list(self, height)
        self.horizontalHeader().setSectionsClickable(False)

    def prepare_columns(self) -> None:
        """Give the columns their widths; call it once the model is set."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(self._stretch, QHeaderView.ResizeMode.Stretch)
        for column, width in self._widths.items():
            self.setColumnWidth(column, current().px(width))

    def current_key(self) -> str:
        """Return the key of the current row, or an empty text."""
        index = self.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the spare columns out where there is little room."""
        super().resizeEvent(event)
        little = self.width() < current().px(self._enough)
        for column in self._spare:
            self.setColumnHidden(column, little)


class WalkedTable(KeyedTable):
    """`moved(str)` gives the key of the row that is current, which is the first to begin with."""

    moved = Signal(str)

    def prepare_columns(self) -> None:
        """Give the columns their widths, and tell of the current row from now on."""
        super().prepare_columns()
        self.selectionModel().currentRowChanged.connect(self._on_moved)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row where none is current."""
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)

    def _on_moved(self) -> None:
        if key := self.current_key():
            self.moved.emit(key)
