# SPDX-License-Identifier: MPL-2.0
"""A table of rows that are opened, walked and taken away by key."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import ID_ROLE
from hpdesk.ui.theme import current

_COMFORT = 240  # pixels at 100 % that the stretching column has before another one grows


class KeyTable(QTableView):
    """Tells of keys: `opened` at Enter or a click, `moved` at arrows, `removed` at Delete.

    `widths` gives the pixels at 100 % of the columns that do not stretch; those in `spare` are
    left out below `enough` pixels, and `grows` gets half of the room that is left over.
    """

    opened = Signal(str)
    moved = Signal(str)
    removed = Signal(str)

    def __init__(
        self,
        name: str,
        widths: Mapping[int, int],
        stretch: int = 0,
        *,
        spare: tuple[int, ...] = (),
        enough: int = 760,
        grows: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._widths, self._stretch, self._spare, self._enough = widths, stretch, spare, enough
        self._grows = grows
        prepare_list(self, 46)
        self.horizontalHeader().setSectionsClickable(False)
        self.clicked.connect(self._on_clicked)

    def prepare_columns(self) -> None:
        """Give the columns their widths; call it once the model is set."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(self._stretch, QHeaderView.ResizeMode.Stretch)
        for column, width in self._widths.items():
            self.setColumnWidth(column, current().px(width))
        self.selectionModel().currentRowChanged.connect(self._on_moved)

    def current_key(self) -> str:
        """Return the key of the current row, or an empty text."""
        index = self.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else ""

    def select_index(self, index: QModelIndex) -> bool:
        """Make a row current; tell whether there is one."""
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what the key means."""
        key = self.current_key()
        if key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(key)
        elif key and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row where none is current."""
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the spare columns out where there is little room."""
        super().resizeEvent(event)
        little = self.width() < current().px(self._enough)
        for column in self._spare:
            self.setColumnHidden(column, little)
        if self._grows is not None:
            theme = current()
            used = sum(theme.px(width) for width in self._widths.values()) + theme.px(_COMFORT)
            share = max(0, self.viewport().width() - used) // 2
            self.setColumnWidth(self._grows, theme.px(self._widths[self._grows]) + share)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(str(index.data(ID_ROLE)))

    def _on_moved(self) -> None:
        if key := self.current_key():
            self.moved.emit(key)
