# SPDX-License-Identifier: MPL-2.0
"""The matrix: one cell for each point and party, with icon and word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hpdesk.domain.coordination import Position, Stance
from hpdesk.domain.words import word
from hpdesk.ui.delegates import RowDelegate, prepare_list
from hpdesk.ui.icons import paint_icon
from hpdesk.ui.pages.stakeholders.matrix_model import NOTED_ROLE, MatrixModel
from hpdesk.ui.pages.stakeholders.stance_looks import STANCE_LOOKS
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.painted import draw_text, rounded, text_width

Index = QModelIndex | QPersistentModelIndex
_CELL, _LEAST_TITLE, _LINE, _HEAD = 98, 200, 62, 44
_KEYS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), Stance, strict=True))


class _Cells(RowDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, MatrixModel), "made for this model only"
        if index.column() == 0:
            super().paint(painter, option, index)
            return
        theme, rect = current(), QRectF(option.rect)
        position = model.position(index)
        painter.save()
        if position is not None and position.stance is not Stance.SUPPORTS:
            ground = TONES[STANCE_LOOKS[position.stance][0]][1]
            painter.fillRect(rect, theme.colour(ground))
        line = theme.colour("line")
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), line)
        painter.fillRect(QRectF(rect.left(), rect.top(), 1, rect.height()), line)
        _paint_stance(painter, rect, position)
        if index.data(NOTED_ROLE):
            dot = theme.px(6)
            spot = QRectF(rect.right() - dot * 2, rect.top() + dot, dot, dot)
            rounded(painter, spot, dot / 2, theme.colour("acc"))
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, rect, theme.px(3), None, theme.colour("acc"), theme.px(2))
        painter.restore()


def _paint_stance(painter: QPainter, rect: QRectF, position: Position | None) -> None:
    theme, side = current(), current().px(18)
    font = theme.font("label")
    middle = Qt.AlignmentFlag.AlignHCenter
    if position is None:
        draw_text(painter, rect, "–", font, theme.colour("t3"), middle)
        return
    tone, icon = STANCE_LOOKS[position.stance]
    height = theme.line_height("meta")
    top = rect.center().y() - (side + theme.px(4) + height) / 2
    paint_icon(painter, icon, QRectF(rect.center().x() - side / 2, top, side, side), TONES[tone][0])
    words = QRectF(rect.left(), top + side + theme.px(4), rect.width(), height)
    draw_text(painter, words, word(position.stance), font, theme.colour(TONES[tone][0]), middle)


class _Head(QHeaderView):
    """Two rows: the groups with what divides them, and the parties."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current().px(2 * _HEAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        model, theme = self.model(), current()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colour("surface"))
        if not isinstance(model, MatrixModel):
            return
        half = theme.px(_HEAD)
        line = theme.colour("line")
        painter.fillRect(QRectF(0, 2 * half - 1, self.width(), 1), line)
        self._paint_groups(painter, model, half)
        for section in range(self.count()):
            if self.isSectionHidden(section):
                continue
            left, width = self.sectionViewportPosition(section), self.sectionSize(section)
            rect = QRectF(left, half, width, half)
            if section == 0:
                room = rect.adjusted(theme.px(16), 0, 0, 0)
                words = str(model.headerData(0, Qt.Orientation.Horizontal))
                draw_text(painter, room, words, theme.font("label"), theme.colour("t2"))
                continue
            painter.fillRect(QRectF(left, half, 1, half), line)
            _paint_party(painter, rect, str(model.headerData(section, Qt.Orientation.Horizontal)))

    def _paint_groups(self, painter: QPainter, model: MatrixModel, half: int) -> None:
        theme = current()
        line = theme.colour("line")
        spans: dict[str, tuple[int, int]] = {}
        for number, column in enumerate(model.alignment.columns, 1):
            if not self.isSectionHidden(number):
                left = self.sectionViewportPosition(number)
                start, _end = spans.get(column.group, (left, left))
                spans[column.group] = (start, left + self.sectionSize(number))
        for group, (left, right) in spans.items():
            rect = QRectF(left, 0, right - left, half)
            painter.fillRect(QRectF(left, 0, 1, half), line)
            painter.fillRect(QRectF(left, half - 1, right - left, 1), line)
            words = model.alignment.groups.get(group, "")
            height = theme.line_height("meta")
            block = height * (2 if words else 1)
            top = rect.center().y() - block / 2
            middle = Qt.AlignmentFlag.AlignHCenter
            room = QRectF(left + 4, top, right - left - 8, height)
            draw_text(painter, room, group, theme.font("count"), theme.colour("text"), middle)
            room.translate(0, height)
            draw_text(painter, room, words, theme.font("label"), theme.colour("warn"), middle)


def _paint_party(painter: QPainter, rect: QRectF, name: str) -> None:
    theme = current()
    font, height = theme.font("label"), theme.line_height("meta")
    room = rect.adjusted(theme.px(3), 0, -theme.px(3), 0)
    lines = _two_lines(name, font, room.width())
    top = rect.center().y() - height * len(lines) / 2
    for number, words in enumerate(lines):
        spot = QRectF(room.left(), top + number * height, room.width(), height)
        draw_text(painter, spot, words, font, theme.colour("t2"), Qt.AlignmentFlag.AlignHCenter)


def _two_lines(name: str, font: QFont, width: float) -> list[str]:
    """Return a name on two lines at most; the last one may be too long and is elided."""
    words = name.split()
    first = words[:1]
    while len(first) < len(words):
        if text_width(font, " ".join(words[: len(first) + 1])) > width:
            break
        first = words[: len(first) + 1]
    rest = " ".join(words[len(first) :])
    return [" ".join(first), rest] if rest else [" ".join(first)]


class Matrix(QTableView):
    """Arrows walk, 1 to 4 set a position, Delete clears it, Enter opens the drawer.

    The first column stays; of the parties as many are shown as there is room for, and the
    arrows bring the others in. `stance_asked(str)`, `cleared`, `opened` (Enter), `pointed` (a
    click) and `moved` are about the current cell; `window_moved` tells of other parties.
    """

    stance_asked = Signal(str)
    cleared = Signal()
    opened = Signal()
    pointed = Signal()
    moved = Signal()
    window_moved = Signal()

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Parternes holdning"))
        prepare_list(self, _LINE)
        self.setItemDelegate(_Cells(_LINE, self))
        self.setHorizontalHeader(_Head(self))
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
        elif on_cell and code in _KEYS:
            self.stance_asked.emit(_KEYS[code].value)
        elif on_cell and code in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        elif on_cell and code in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

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
