# SPDX-License-Identifier: MPL-2.0
"""The rows of a point's bilag: number, title, kind and size, with a mark for the menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, QRect, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QSizePolicy,
    QStyleOptionViewItem,
    QWidget,
)

from hpdesk.domain.meetings import Attachment
from hpdesk.ui.delegates import RowDelegate
from hpdesk.ui.icons import paint_icon
from hpdesk.ui.models.rows_model import ID_ROLE, Column, Index, RowsModel
from hpdesk.ui.pages.meetings.item_words import attachment_words
from hpdesk.ui.pages.meetings.keyed_list import KeyedList
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.markup_editor import OWN_DRAG
from hpdesk.ui.wording import worded

ROW_HEIGHT = 48
_MENU_ROOM = 24


@dataclass(frozen=True, slots=True)
class BilagRow:
    """A bilag with its number."""

    attachment: Attachment
    number: str


def bilag_rows(attachments: Sequence[Attachment]) -> list[BilagRow]:
    """Return the rows of a point's bilag, in order."""
    return [BilagRow(attachment, attachment.number) for attachment in attachments]


def _key(row: BilagRow) -> str:
    return row.attachment.id


def _spoken(row: BilagRow) -> str:
    return worded(
        "Bilag {0} {1}, {2}", row.number, row.attachment.title, attachment_words(row.attachment)
    )


def _tip(row: BilagRow) -> str:
    attachment = row.attachment
    lines = (attachment.title, attachment.file_name, attachment_words(attachment))
    return "\n".join(dict.fromkeys(lines))


def _look(row: BilagRow) -> RowLook:
    tone = "warn" if row.attachment.sha256 is None else ""
    return RowLook(
        row.attachment.title,
        attachment_words(row.attachment),
        number=row.number,
        detail_tone=tone,
        icon="triangle-alert" if tone else "",
    )


class BilagModel(RowsModel[BilagRow]):
    """The bilag of a point; `renamed(key, title)` when a person has written another title."""

    renamed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        self.can_edit = True
        column = Column[BilagRow](worded("Bilag"), _spoken, look=_look, tip=_tip)
        super().__init__((column,), _key, parent=parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let titles be edited and rows be dragged."""
        flags = super().flags(index)
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        flags |= Qt.ItemFlag.ItemIsDragEnabled  # out of the program, also to read
        if self.can_edit:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the bare title for editing."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            row = self.row(index)
            return row.attachment.title if row else None
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Report another title; the row changes when the service has said so."""
        row = self.row(index)
        if role != Qt.ItemDataRole.EditRole or row is None:
            return False
        title = str(value).strip()
        if title and title != row.attachment.title:
            self.renamed.emit(row.attachment.id, title)
        return True


class _BilagDelegate(RowDelegate):
    trailing = 20

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        theme = current()
        rect: QRect = option.rect
        side = theme.px(16)
        right, middle = rect.right() - theme.px(8), rect.center().y()
        spot = QRectF(right - side + theme.px(2), middle - side / 2, side, side)
        paint_icon(painter, "ellipsis-vertical", spot, "t2")

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Bilagets titel"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        if not editor.text():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        index.model().setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        theme = current()
        rect: QRect = option.rect
        height = theme.measure("control")
        top = rect.center().y() - height // 2
        editor.setGeometry(theme.px(8), top, rect.width() - theme.px(16), height)


def _no_file(_key: str) -> Path | None:
    return None


class BilagList(KeyedList):
    """The bilag; as high as its rows, since the column around it scrolls."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.file_of: Callable[[str], Path | None] = _no_file
        super().__init__(ROW_HEIGHT, name, parent)
        self.setItemDelegate(_BilagDelegate(ROW_HEIGHT, self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)

    def set_movable(self, on: bool) -> None:
        """Allow another order, or only dragging out (in a plan that can only be read)."""
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.InternalMove if on else mode.DragOnly)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's name
        """Drag the row, and the file with it to other programs."""
        data = self.dragged()
        if data is None:
            return
        drag = QDrag(self)
        drag.setMimeData(data)
        both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        drag.exec(both, Qt.DropAction.CopyAction)

    def dragged(self) -> QMimeData | None:
        """Return what is dragged: the row for this list, the file for file managers and mail."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        data = self.model().mimeData([index])
        data.setData(OWN_DRAG, b"1")
        path = self.file_of(self.current_key())
        if path is not None:
            data.setUrls([QUrl.fromLocalFile(str(path))])
        return data

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        rows = self.model().rowCount() if self.model() else 0
        return QSize(current().px(200), rows * current().px(ROW_HEIGHT) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(current().px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out to the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the menu at its mark."""
        super().mousePressEvent(event)
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        room = current().px(_MENU_ROOM + 8)
        if index.isValid() and spot.x() > self.viewport().width() - room:
            corner = self.visualRect(index).bottomRight() - QPoint(room, current().px(8))
            self.menu_asked.emit(str(index.data(ID_ROLE)), self.viewport().mapToGlobal(corner))
