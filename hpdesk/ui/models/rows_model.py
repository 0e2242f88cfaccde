# SPDX-License-Identifier: MPL-2.0
"""A table model over frozen rows, with its columns described as data."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import worded

RowT = TypeVar("RowT")
Index = QModelIndex | QPersistentModelIndex

ID_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
LOOK_ROLE = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True)  # slots would break `Column[Row](…)` in Python 3.11
class Column(Generic[RowT]):
    """One column: its heading, the words of a row, and what more a delegate may want.

    `look` returns the frozen description that `delegates` paints (two lines, chip and so on);
    `sort` the raw value to sort by; `checked` makes a tick box that `toggled` reports.
    """

    title: str
    text: Callable[[RowT], str]
    sort: Callable[[RowT], object] | None = None
    look: Callable[[RowT], object] | None = None
    tip: Callable[[RowT], str] | None = None
    checked: Callable[[RowT], bool | None] | None = None
    right: bool = False


class RowsModel(QAbstractTableModel, Generic[RowT]):
    """Shows rows; `set_rows` keeps the selection where the keys are the same.

    Equal keys in the same order emit `dataChanged` for what differs; otherwise the model is
    reset. `toggled(str, bool)` gives the key when a person ticks a box.
    """

    toggled = Signal(str, bool)

    def __init__(
        self,
        columns: Sequence[Column[RowT]],
        key: Callable[[RowT], str],
        rows: Sequence[RowT] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns, self._key = tuple(columns), key
        self._rows: tuple[RowT, ...] = tuple(rows)

    def set_rows(self, rows: Sequence[RowT]) -> None:
        """Show other rows."""
        fresh = tuple(rows)
        if [self._key(r) for r in fresh] != [self._key(r) for r in self._rows]:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
            return
        old, self._rows = self._rows, fresh
        for number, (before, after) in enumerate(zip(old, fresh, strict=True)):
            if before is not after and before != after:
                last = self.index(number, len(self._columns) - 1)
                self.dataChanged.emit(self.index(number, 0), last)

    def rows(self) -> tuple[RowT, ...]:
        """Return what is shown."""
        return self._rows

    def row(self, index: Index) -> RowT | None:
        """Return the row of an index."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, key: str) -> QModelIndex:
        """Return the first cell of the row with a key, or an invalid index."""
        for number, row in enumerate(self._rows):
            if self._key(row) == key:
                return self.index(number, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index is Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index is Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return heard(column.text(row), column.look(row) if column.look else None)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(column.tip(row)) if column.tip else None
            case Qt.ItemDataRole.CheckStateRole if column.checked is not None:
                return _check_state(column.checked(row))
            case Qt.ItemDataRole.TextAlignmentRole if column.right:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _:
                return self._own_role(row, column, role)

    def _own_role(self, row: RowT, column: Column[RowT], role: int) -> object:
        if role == ID_ROLE:
            return self._key(row)
        if role == SORT_ROLE:
            return column.sort(row) if column.sort else column.text(row)
        if role == ROW_ROLE:
            return row
        if role == LOOK_ROLE and column.look is not None:
            return column.look(row)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Report a tick; the rows change when the service has said so."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        on = value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        self.toggled.emit(self._key(self._rows[index.row()]), on)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell what may be done with a cell."""
        flags = super().flags(index)
        if index.isValid():
            checked = self._columns[index.column()].checked
            if checked is not None and checked(self._rows[index.row()]) is not None:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self._columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return worded(self._columns[section].title)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = (
                    Qt.AlignmentFlag.AlignRight
                    if self._columns[section].right
                    else Qt.AlignmentFlag.AlignLeft
                )
                return side | Qt.AlignmentFlag.AlignVCenter
        return None


@runtime_checkable
class Worded(Protocol):
    """A look that knows the words it shows."""

    def words(self) -> tuple[str, ...]:
        """Return them."""
        ...


def heard(text: str, look: object) -> str:
    """Return the words of a cell, and after them what its look shows besides."""
    parts = [text]
    if isinstance(look, Worded):
        known = _tokens(text)
        for words in look.words():
            for piece in words.split("·"):
                if not all(_is_said(one, known) for one in _tokens(piece)):
                    parts.append(" ".join(piece.split()))
                    known += _tokens(piece)
    return ", ".join(part for part in parts if part)


def _is_said(token: str, known: list[str]) -> bool:
    """Tell whether a word is among others; it may be shortened there, a number may not."""
    if token.isdigit():
        return token in known
    return any(has.startswith(token) for has in known)


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _check_state(on: bool | None) -> Qt.CheckState | None:
    if on is None:
        return None
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
