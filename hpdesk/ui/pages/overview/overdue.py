# SPDX-License-Identifier: MPL-2.0
"""The overdue tasks by the person or party they lie with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from hpdesk.domain.followup import Task
from hpdesk.domain.followup_rules import days_overdue
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import ROW_ROLE, Column, Index, RowsModel
from hpdesk.ui.theme import Theme, current
from hpdesk.ui.widgets.avatar import paint_avatar
from hpdesk.ui.widgets.painted import draw_text, rounded, text_width
from hpdesk.ui.wording import counted, worded

_PERSON, _TASK, _END = 32, 24, 8
_MOST_LINES = 12
_NOBODY = "person:"


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Whom the tasks below lie with."""

    key: str
    name: str
    organisation: str
    first: bool


@dataclass(frozen=True, slots=True)
class LateLine:
    """One overdue task; `last` is the last of its person."""

    key: str
    text: str
    days: int
    person: str
    last: bool


Line = PersonLine | LateLine


def overdue_lines(tasks: Sequence[Task], today: date) -> list[Line]:
    """Return the longest overdue tasks, each under whoever comes first in it."""
    groups: dict[tuple[str, str, str], list[Task]] = {}
    for task in tasks[:_MOST_LINES]:
        lies_with = task.responsible[0] if task.responsible else None
        key = (
            ("", worded("Ingen ansvarlig"), "")
            if lies_with is None
            else (lies_with.id, lies_with.name, lies_with.organisation_name)
        )
        groups.setdefault(key, []).append(task)
    lines: list[Line] = []
    for (whose, name, organisation), late in groups.items():
        lines.append(PersonLine(f"person:{whose}", name, organisation, not lines))
        lines += [
            LateLine(f"task:{t.id}", t.text, days_overdue(t, today), name, t is late[-1])
            for t in late
        ]
    return lines


def days_words(days: int) -> str:
    """Return `1 dag` or `22 dage`."""
    return counted(days, worded("dag"), worded("dage"))


def _spoken(line: Line) -> str:
    if isinstance(line, PersonLine):
        return ", ".join(part for part in (line.name, line.organisation) if part)
    return worded("{0}, {1} over fristen, {2}", line.text, days_words(line.days), line.person)


def _tip(line: Line) -> str:
    return line.text if isinstance(line, LateLine) else _spoken(line)


class _Lines(RowsModel[Line]):
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the arrows pass by the people: only tasks can be opened."""
        if isinstance(self.row(index), PersonLine):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class _LineDelegate(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(current().px(80), line_height(index.data(ROW_ROLE)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, line = current(), index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        if isinstance(line, PersonLine):
            _paint_person(painter, theme, rect, line)
            return
        state = option.state
        row = QRectF(rect.left(), rect.top(), rect.width(), theme.px(_TASK))
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, theme.colour("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, row, theme.px(2), None, theme.colour("acc"), theme.px(2))
        _paint_late(painter, theme, row, line)


def _paint_person(painter: QPainter, theme: Theme, rect: QRectF, line: PersonLine) -> None:
    pad, side = theme.measure("card_padding"), theme.px(24)
    if not line.first:
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), theme.colour("line"))
    middle = rect.bottom() - theme.px(_PERSON - 8) / 2
    spot = QRectF(rect.left() + pad, middle - side / 2, side, side)
    paint_avatar(painter, spot, line.name if line.key != _NOBODY else "")
    left = rect.left() + pad + side + theme.px(8)
    font = theme.font("heading")
    room = QRectF(left, middle - theme.px(10), rect.right() - pad - left, theme.px(20))
    draw_text(painter, room, line.name, font, theme.colour("text"))
    rest = room.adjusted(text_width(font, line.name) + theme.px(8), 0, 0, 0)
    if rest.width() > theme.px(30):
        draw_text(painter, rest, line.organisation, theme.font("meta"), theme.colour("t3"))


def _paint_late(painter: QPainter, theme: Theme, rect: QRectF, line: LateLine) -> None:
    pad = theme.measure("card_padding")
    words, font = days_words(line.days), theme.font("heading")
    width = text_width(font, words) + 2
    right = QRectF(rect.right() - pad - width, rect.top(), width, rect.height())
    draw_text(painter, right, words, font, theme.colour("over"))
    left = rect.left() + pad + theme.px(32)
    room = QRectF(left, rect.top(), right.left() - theme.px(8) - left, rect.height())
    draw_text(painter, room, line.text, theme.font("body"), theme.colour("t2"))


def line_height(line: Line) -> int:
    """Return the height of a line; the last of a person has air below."""
    theme = current()
    if isinstance(line, PersonLine):
        return theme.px(_PERSON)
    return theme.px(_TASK) + (theme.px(_END) if line.last else 0)


class OverdueRows(QListView):
    """Shows who is late with what; `opened(str)` gives the key of a task's line."""

    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        column: Column[Line] = Column(name, _spoken, tip=_tip)
        self.rows = _Lines((column,), lambda line: line.key, parent=self)
        self.setModel(self.rows)
        prepare_list(self)
        self.setItemDelegate(_LineDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines and take the room they need."""
        self.rows.set_rows(lines)
        self.setFixedHeight(sum(line_height(line) for line in lines))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if lines else Qt.FocusPolicy.NoFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the task at Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be opened."""
        line = self.rows.row(self.indexAt(event.position().toPoint()))
        hand = isinstance(line, LateLine)
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self.rows.row(index)
        if isinstance(line, LateLine):
            self.opened.emit(line.key)
