# SPDX-License-Identifier: MPL-2.0
"""The matrix: one cell for each point and party, with icon and word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hpdesk.domain.alignment import Unity, Voice
from hpdesk.domain.alignment_words import brief_voice_words
from hpdesk.domain.coordination import Stance
from hpdesk.ui.delegates import RowDelegate, prepare_list
from hpdesk.ui.icons import paint_icon
from hpdesk.ui.pages.stakeholders.matrix_head import MatrixHead
from hpdesk.ui.pages.stakeholders.matrix_model import NOTED_ROLE, MatrixModel
from hpdesk.ui.pages.stakeholders.stance_looks import STANCE_LOOKS
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.painted import draw_text, rounded
from hpdesk.ui.wording import shown

Index = QModelIndex | QPersistentModelIndex
_CELL, _LEAST_TITLE, _LINE = 98, 200, 62
_NUMBERS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
_LETTERS = (Qt.Key.Key_S, Qt.Key.Key_F, Qt.Key.Key_I, Qt.Key.Key_U)
STANCE_KEYS = {
    key: stance for keys in (_NUMBERS, _LETTERS) for key, stance in zip(keys, Stance, strict=True)
}
"""The keys of the four positions: their numbers and the first letters of their words."""
_FOLDING = {Qt.Key.Key_Space: None, Qt.Key.Key_Plus: True, Qt.Key.Key_Minus: False}


class _Cells(RowDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, MatrixModel), "made for this model only"
        if index.column() == 0:
            super().paint(painter, option, index)
            return
        theme, rect = current(), QRectF(option.rect)
        voice = model.voice(index)
        painter.save()
        if voice.counts and voice.counts[0][0] is not Stance.SUPPORTS:
            ground = TONES[STANCE_LOOKS[voice.counts[0][0]][0]][1]
            painter.fillRect(rect, theme.colour(ground))
        line = theme.colour("line")
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), line)
        painter.fillRect(QRectF(rect.left(), rect.top(), 1, rect.height()), line)
        _paint_voice(painter, rect, voice)
        if voice.unity is Unity.SPLIT:
            frame = QPen(theme.colour("t2"), theme.px(1), Qt.PenStyle.DashLine)
            painter.setPen(frame)
            inset = theme.px(4)
            painter.drawRect(rect.adjusted(inset, inset, -inset, -inset))
        if index.data(NOTED_ROLE):
            dot = theme.px(6)
            spot = QRectF(rect.right() - dot * 2, rect.top() + dot, dot, dot)
            rounded(painter, spot, dot / 2, theme.colour("acc"))
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, rect, theme.px(3), None, theme.colour("acc"), theme.px(2))
        painter.restore()


def _paint_voice(painter: QPainter, rect: QRectF, voice: Voice) -> None:
    """Draw a party's stance; one that is split shows both ends of what it says, and the word."""
    theme, side = current(), current().px(18)
    font = theme.font("label")
    middle = Qt.AlignmentFlag.AlignHCenter
    if voice.unity is Unity.SILENT:
        draw_text(painter, rect, shown(brief_voice_words(voice)), font, theme.colour("t3"), middle)
        return
    ends = dict.fromkeys((voice.counts[0][0], voice.counts[-1][0]))
    height, gap = theme.line_height("meta"), theme.px(4)
    top = rect.center().y() - (side + gap + height) / 2
    width = side * len(ends) + gap * (len(ends) - 1)
    left = rect.center().x() - width / 2
    for stance in ends:
        tone, icon = STANCE_LOOKS[stance]
        paint_icon(painter, icon, QRectF(left, top, side, side), TONES[tone][0])
        left += side + gap
    tone = STANCE_LOOKS[voice.counts[0][0]][0]
    words = QRectF(rect.left(), top + side + gap, rect.width(), height)
    stance_words = shown(brief_voice_words(voice))
    draw_text(painter, words, stance_words, font, theme.colour(TONES[tone][0]), middle)


class Matrix(QTableView):
    """Arrows walk, S, F, I and U (or 1 to 4) set a position, Delete clears it, Enter opens.

    The first column stays; of the parties as many are shown as there is room for, and the
    arrows bring the others in. Space, + and - show or hide a party's departments, H marks a hard
    question. `stance_asked(str)`, `cleared`, `hard_asked`, `opened` (Enter), `pointed` (a click)
    and `moved` are about the current cell; `fold_asked(str)` gives a party; `window_moved` tells
    of other parties.
    """

    stance_asked = Signal(str)
    cleared = Signal()
    hard_asked = Signal()
    fold_asked = Signal(str)
    opened = Signal()
    pointed = Signal()
    moved = Signal()
    window_moved = Signal()

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Parternes holdning"))
        prepare_list(self, _LINE)
        self.setItemDelegate(_Cells(_LINE, self))
        head = MatrixHead(self)
        head.section_clicked.connect(self._on_section)
        self.setHorizontalHeader(head)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setModel(model)
        self._model, self._first = model, 0
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self._on_moved)
        model.modelReset.connect(self.fit_columns)

    def fits(self) -> int:
        """Return how many parties there is room for."""
        theme = current()
        room = self.viewport().width() - theme.px(_LEAST_TITLE)
        return max(1, room // theme.px(_CELL))

    def shown_parties(self) -> tuple[int, int, int]:
        """Return the first and the last party shown, counted from 1, and how many there are."""
        count = len(self._model.alignment.columns)
        return min(count, self._first + 1), min(count, self._first + self.fits()), count

    def step(self, by: int) -> None:
        """Show other parties."""
        count = len(self._model.alignment.columns)
        self._first = max(0, min(self._first + by, count - self.fits()))
        self.fit_columns()

    def fit_columns(self) -> None:
        """Show as many parties as there is room for, and give the points the rest."""
        theme, count = current(), len(self._model.alignment.columns)
        room = self.fits()
        self._first = max(0, min(self._first, count - room))
        for number in range(count):
            self.setColumnHidden(number + 1, not self._first <= number < self._first + room)
        shown = min(room, count)
        width = self.viewport().width()
        cell = min(theme.px(_CELL + 40), (width - theme.px(_LEAST_TITLE + 80)) // max(1, shown))
        cell = max(theme.px(_CELL), cell)
        for number in range(count):
            self.setColumnWidth(number + 1, cell)
        self.setColumnWidth(0, max(theme.px(_LEAST_TITLE), width - cell * shown))
        self.clearSpans()
        for row, line in enumerate(self._model.alignment.lines):
            if line.item is None:
                self.setSpan(row, 0, 1, count + 1)
            self.setRowHeight(row, theme.px(36 if line.item is None else _LINE))
        self.window_moved.emit()

    def whole_height(self) -> int:
        """Return the height that all lines need."""
        head = self.horizontalHeader().sizeHint().height()
        return head + self.verticalHeader().length() + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the width."""
        super().resizeEvent(event)
        self.fit_columns()

    def begin(self) -> None:
        """Make the first cell current where none is."""
        if self._model.cell(self.currentIndex()) is None:
            for row, line in enumerate(self._model.alignment.lines):
                if line.item is not None and self._model.columnCount() > 1:
                    self.setCurrentIndex(self._model.index(row, 1))
                    return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, set, clear and open by key."""
        code, index = Qt.Key(event.key()), self.currentIndex()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(code)
        on_cell = self._model.cell(index) is not None
        if on_cell and step is not None:
            self._walk(index, step)
        elif on_cell and code in STANCE_KEYS and _is_bare(event):
            self.stance_asked.emit(STANCE_KEYS[code].value)
        elif on_cell and code == Qt.Key.Key_H and _is_bare(event):
            self.hard_asked.emit()
        elif on_cell and code in _FOLDING and _is_bare(event):
            self._fold(index.column(), _FOLDING[code])
        elif on_cell and code in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        elif on_cell and code in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def go_to(self, index: QModelIndex) -> None:
        """Make a cell current and bring its party into view."""
        if not index.isValid():
            return
        place, (first, last, _count) = index.column(), self.shown_parties()
        if not first <= place <= last:
            self.step(place - first if place < first else place - last)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _fold(self, section: int, opened: bool | None) -> None:
        """Show or hide the departments of the party in a column, or of the one it belongs to."""
        columns = self._model.alignment.columns
        if not 1 <= section <= len(columns):
            return
        place = section - 1
        while columns[place].depth and place:
            place -= 1
        column = columns[place]
        if column.opened is not None and opened in (None, not column.opened):
            self.fold_asked.emit(column.party.id)

    def _on_section(self, section: int) -> None:
        self._fold(section, None)

    def _walk(self, index: QModelIndex, step: int) -> None:
        column = index.column() + step
        if not 1 <= column < self._model.columnCount():
            return
        if self.isColumnHidden(column):
            self.step(step)
        self.setCurrentIndex(self._model.index(index.row(), column))

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._model.cell(index) is not None:
            self.pointed.emit()

    def _on_moved(self) -> None:
        self.moved.emit()


def _is_bare(event: QKeyEvent) -> bool:
    """Tell whether no shortcut is meant; + is written with Shift on some keyboards."""
    modifiers = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    return not event.modifiers() & ~modifiers
