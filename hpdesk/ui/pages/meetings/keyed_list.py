# SPDX-License-Identifier: MPL-2.0
"""A list whose rows are moved, taken away and opened by key, and dragged into another order."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import ID_ROLE


class KeyedList(QListView):
    """Asks for what keys and mouse want; the rows change when the services have said so.

    `move_asked(key, index)` with the wanted index from 0, `remove_asked(key)` at Delete,
    `open_asked(key)` at Enter or double-click, `menu_asked(key, point)` with a global point.
    """

    move_asked = Signal(str, int)
    remove_asked = Signal(str)
    open_asked = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(self, height: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.row_delegate = prepare_list(self, height)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setDragDropOverwriteMode(False)
        self.doubleClicked.connect(self._on_double_clicked)

    def current_key(self) -> str:
        """Return the key of the current row, or an empty text."""
        index = self.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else ""

    def set_movable(self, on: bool) -> None:
        """Allow dragging, or not (in a plan that can only be read)."""
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.InternalMove if on else mode.NoDragDrop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what the key means."""
        key, row = self.current_key(), self.currentIndex().row()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        code = event.key()
        if not key:
            super().keyPressEvent(event)
        elif alt and code in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            to = row + (1 if code == Qt.Key.Key_Down else -1)
            if 0 <= to < self.model().rowCount():
                self.move_asked.emit(key, to)
        elif code == Qt.Key.Key_Delete:
            self.remove_asked.emit(key)
        elif code in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_asked.emit(key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row where none is current."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row, by mouse or by the menu key."""
        index = self.currentIndex()
        spot = self.visualRect(index).center()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index, spot = self.indexAt(event.pos()), event.pos()
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_asked.emit(str(index.data(ID_ROLE)), self.viewport().mapToGlobal(spot))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take the list's own rows only; files go on to the page."""
        if event.source() is self:
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the row would land."""
        if event.source() is self:
            super().dragMoveEvent(event)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the dragged row to be moved to where it was dropped."""
        if event.source() is not self:
            event.ignore()
            return
        # Copy, so that the view does not take the row out itself.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.drop_current_at(event.position().toPoint())
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def drop_current_at(self, point: QPoint) -> None:
        """Ask for the current row to be moved to a point of the list."""
        row, target = self.currentIndex().row(), self.indexAt(point)
        last = self.model().rowCount() - 1
        to = last
        if target.isValid():
            below = point.y() > self.visualRect(target).center().y()
            to = target.row() + (1 if below else 0)
            to -= to > row
        if row >= 0 and to != row:
            self.move_asked.emit(self.current_key(), min(to, last))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.open_asked.emit(str(index.data(ID_ROLE)))
