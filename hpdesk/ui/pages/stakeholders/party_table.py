# SPDX-License-Identifier: MPL-2.0
"""The tree of parties: Alt+arrows and dragging lay a party under another."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from hpdesk.ui.models.rows_model import ID_ROLE, ROW_ROLE, RowsModel
from hpdesk.ui.pages.stakeholders.key_table import KeyTable
from hpdesk.ui.pages.stakeholders.party_rows import PartyRow

Index = QModelIndex | QPersistentModelIndex


class PartyModel(RowsModel[PartyRow]):
    """Rows that can be dragged; `can_move` False holds them still."""

    can_move = True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell that a party can be dragged, and others laid under it."""
        flags = super().flags(index)
        if self.can_move and index.isValid():
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the name, for windows that take text; the table knows what it drags."""
        data = QMimeData()
        data.setText("\n".join(str(index.data()) for index in indexes if index.column() == 0))
        return data


class PartyTable(KeyTable):
    """Tells of moves: `out_asked` one step out, `in_asked` under the one above it.

    `drop_asked(str, str)` gives what was dragged and what it was dropped on, an empty text for
    none. Where Alt+← can take nothing out, it is the way back as elsewhere.
    """

    out_asked = Signal(str)
    in_asked = Signal(str)
    drop_asked = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, {1: 170, 2: 90, 3: 120}, spare=(2,), enough=640, parent=parent)
        self.setProperty("ownKeys", ["Alt+Left"])
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(True)  # drops land on rows, not between them

    def event(self, event: QEvent) -> bool:
        """Keep Alt+arrows from the window where they move the current party."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._sideways(event):
            event.accept()
            return True
        return super().event(event)

    def _sideways(self, event: QKeyEvent) -> int:
        """Return 1 for Alt+→, -1 for Alt+← at a party below another."""
        row = self.currentIndex().data(ROW_ROLE)
        if event.modifiers() != Qt.KeyboardModifier.AltModifier or not isinstance(row, PartyRow):
            return 0
        if event.key() == Qt.Key.Key_Right:
            return 1
        out = event.key() == Qt.Key.Key_Left and (
            row.party.parent_id is not None or event.isAutoRepeat()
        )
        return -1 if out else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the current party in its tree, or do as every table."""
        way = self._sideways(event)
        if way > 0:
            self.in_asked.emit(self.current_key())
        elif way < 0:
            self.out_asked.emit(self.current_key())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take the table's own rows only."""
        if event.source() is self:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show under which party the row would lie."""
        if event.source() is self:
            super().dragMoveEvent(event)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the dragged party to be laid under the one it was dropped on."""
        if event.source() is not self:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)  # so that the view takes nothing out itself
        event.accept()
        target = self.indexAt(event.position().toPoint())
        self.drop_asked.emit(
            self.current_key(), str(target.data(ID_ROLE)) if target.isValid() else ""
        )
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
