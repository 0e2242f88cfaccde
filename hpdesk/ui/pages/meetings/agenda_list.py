# SPDX-License-Identifier: MPL-2.0
"""The list of an agenda: sections above their points, pauses below, all of it by key."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyleOptionViewItem, QWidget

from hpdesk.ui.delegates import RowDelegate
from hpdesk.ui.models.rows_model import ROW_ROLE
from hpdesk.ui.pages.meetings.agenda_model import INDENT, AgendaRow
from hpdesk.ui.pages.meetings.keyed_list import KeyedList
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.painted import draw_text

Index = QModelIndex | QPersistentModelIndex
HEADING, PAUSE = 30, 26  # pixels at 100 %


class AgendaDelegate(RowDelegate):
    """Paints a point with the heading that begins at it and the pause after it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the point with what stands around it."""
        size, row, theme = super().sizeHint(option, index), _row(index), current()
        height = size.height() + (theme.px(HEADING) if row.heading else 0)
        return QSize(size.width(), height + (theme.px(PAUSE) if row.pause else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint heading, point and pause."""
        row, whole = _row(index), QRect(option.rect)
        point = self.point_rect(whole, row)
        if row.heading:
            room = QRectF(whole.left(), whole.top(), whole.width(), point.top() - whole.top())
            _paint_heading(painter, room, row.heading)
        if row.pause:
            below = whole.bottom() - point.bottom()
            room = QRectF(whole.left(), point.bottom() + 1, whole.width(), below)
            _paint_pause(painter, room, row.pause)
        inner = QStyleOptionViewItem(option)
        inner.rect = point
        super().paint(painter, inner, index)

    def point_rect(self, whole: QRect, row: AgendaRow) -> QRect:
        """Return where in its rectangle the point itself stands."""
        theme = current()
        above = theme.px(HEADING) if row.heading else 0
        below = theme.px(PAUSE) if row.pause else 0
        return whole.adjusted(0, above, 0, -below)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line for the title."""
        line = QLineEdit(parent)
        line.setAccessibleName(self.tr("Punktets titel"))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the title there is, all of it marked."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Lay the line over the title."""
        row, theme = _row(index), current()
        point = self.point_rect(QRect(option.rect), row)
        left = theme.px(40 + (INDENT if row.is_sub else 0))
        height = min(theme.measure("control"), point.height())
        top = point.top() + (point.height() - height) // 2
        editor.setGeometry(left, top, point.width() - left - theme.px(8), height)


def _row(index: Index) -> AgendaRow:
    row = index.data(ROW_ROLE)
    assert isinstance(row, AgendaRow), "the list shows an agenda"
    return row


def _paint_heading(painter: QPainter, room: QRectF, text: str) -> None:
    theme = current()
    painter.fillRect(room, theme.colour("sunken"))
    line = QRectF(room.left(), room.bottom() - theme.px(1), room.width(), theme.px(1))
    painter.fillRect(line, theme.colour("line"))
    words = room.adjusted(theme.px(16), 0, -theme.px(16), 0)
    draw_text(painter, words, text, theme.font("label"), theme.colour("t2"))


def _paint_pause(painter: QPainter, room: QRectF, text: str) -> None:
    theme = current()
    painter.fillRect(room, theme.colour("sunken"))
    line = QRectF(room.left(), room.bottom() - theme.px(1), room.width(), theme.px(1))
    painter.fillRect(line, theme.colour("line"))
    words = room.adjusted(theme.px(42), 0, -theme.px(16), 0)
    draw_text(painter, words, text, theme.font("meta"), theme.colour("t3"))


class AgendaList(KeyedList):
    """As every list of rows; Alt+→ asks to indent and Alt+← to outdent, F2 edits the title.

    `step_asked(item_id, 1 or -1)` asks for the next place; points go past others' sub-points.
    """

    indent_asked = Signal(str)
    outdent_asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(62, name, parent)
        self.row_delegate = AgendaDelegate(62, self)
        self.setItemDelegate(self.row_delegate)
        self.setUniformItemSizes(False)
        self.setProperty("ownKeys", ["Alt+Left"])

    def event(self, event: QEvent) -> bool:
        """Keep Alt+arrows from the window where they move the current point."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and isinstance(event, QKeyEvent) and self._sideways(event):
            event.accept()
            return True
        return super().event(event)

    def _sideways(self, event: QKeyEvent) -> int:
        """Return 1 for Alt+→, -1 for Alt+← at a sub-point; elsewhere that is the way back."""
        index = self.currentIndex()
        if event.modifiers() != Qt.KeyboardModifier.AltModifier or not index.isValid():
            return 0
        if event.key() == Qt.Key.Key_Right:
            return 1
        back = event.key() == Qt.Key.Key_Left and (_row(index).is_sub or event.isAutoRepeat())
        return -1 if back else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Indent and outdent, or do as every list; a title being edited keeps its keys."""
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()
            return
        way = self._sideways(event)
        if way > 0:
            self.indent_asked.emit(self.current_key())
        elif way < 0:
            self.outdent_asked.emit(self.current_key())
        else:
            super().keyPressEvent(event)

    def edit_title(self) -> bool:
        """Edit the title of the current point in its row; tells whether it may be."""
        index = self.currentIndex()
        if not index.isValid() or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.scrollTo(index)
        self.edit(index)
        return True
