# SPDX-License-Identifier: MPL-2.0
"""The lines of a pack's contents as a tree of two levels: points, and what lies below each."""

from collections.abc import Sequence
from typing import overload

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from hpdesk.ui.pages.meetings.pack_lines import ContentsLine
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import worded

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_TOP = 0  # an index below a point bears the point's row + 1


class ContentsModel(QAbstractItemModel):
    """Shows lines; those with the same keys in the same order are renewed where they stand."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ContentsLine, ...] = ()
        self._tree: list[tuple[ContentsLine, list[ContentsLine]]] = []

    def lines(self) -> tuple[ContentsLine, ...]:
        """Return what is listed."""
        return self._lines

    def set_lines(self, lines: Sequence[ContentsLine]) -> bool:
        """Show other lines; tells whether the tree was made anew."""
        before, self._lines = self._lines, tuple(lines)
        if [line.key for line in before] == [line.key for line in self._lines]:
            self._tree = _tree_of(self._lines)
            self._tell_renewed()
            return False
        self.beginResetModel()
        self._tree = _tree_of(self._lines)
        self.endResetModel()
        return True

    def _tell_renewed(self) -> None:
        last = len(self._tree) - 1
        if last < 0:
            return
        self.dataChanged.emit(self.index(0, 0), self.index(last, 0))
        for row, (_line, below) in enumerate(self._tree):
            if below:
                point = self.index(row, 0)
                first, end = self.index(0, 0, point), self.index(len(below) - 1, 0, point)
                self.dataChanged.emit(first, end)

    def index_of(self, key: str) -> QModelIndex:
        """Return the line with a key, or an invalid index."""
        for row, (line, below) in enumerate(self._tree):
            if line.key == key:
                return self.index(row, 0)
            for place, one in enumerate(below):
                if one.key == key:
                    return self.index(place, 0, self.index(row, 0))
        return QModelIndex()

    def line(self, index: Index) -> ContentsLine | None:
        """Return the line of an index."""
        if not index.isValid():
            return None
        above = index.internalId()
        if above == _TOP:
            return self._tree[index.row()][0]
        return self._tree[above - 1][1][index.row()]

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of a line by its place."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    @overload
    def parent(self) -> QObject | None: ...

    @overload
    def parent(self, child: Index) -> QModelIndex: ...

    def parent(self, child: Index | None = None) -> QObject | QModelIndex | None:
        """Return the point that a line stands below; without one, what holds the model."""
        if child is None:
            return super().parent()
        above = child.internalId() if child.isValid() else _TOP
        return QModelIndex() if above == _TOP else self.createIndex(above - 1, 0, _TOP)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of lines below one, or of those at the top."""
        if not parent.isValid():
            return len(self._tree)
        return len(self._tree[parent.row()][1]) if parent.internalId() == _TOP else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return one: the delegate paints number, title and page."""
        return 1

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the heading, which is read aloud only."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("ContentsCard", "Punkter og bilag")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line, its title, its tick, or all of it as it is read aloud."""
        line = self.line(index)
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip("\n".join(word for word in (_name(line), line.state) if word))
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(line)
            case Qt.ItemDataRole.CheckStateRole if line.tick is not None:
                return Qt.CheckState.Checked if line.tick else Qt.CheckState.Unchecked
            case _:
                return line if role == LINE_ROLE else None


def _tree_of(lines: Sequence[ContentsLine]) -> list[tuple[ContentsLine, list[ContentsLine]]]:
    tree: list[tuple[ContentsLine, list[ContentsLine]]] = []
    for line in lines:
        if line.level and tree:
            tree[-1][1].append(line)
        else:
            tree.append((line, []))
    return tree


def _name(line: ContentsLine) -> str:
    return f"{line.number} {line.title}".strip()


def _spoken(line: ContentsLine) -> str:
    page = worded("side {0}", line.right) if line.right.isdigit() else line.right
    chosen = {True: worded("valgt"), False: worded("fravalgt"), None: ""}[line.tick]
    return ", ".join(word for word in (_name(line), page, chosen, line.state) if word)
