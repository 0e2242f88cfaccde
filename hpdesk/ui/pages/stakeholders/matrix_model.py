# SPDX-License-Identifier: MPL-2.0
"""The matrix as a table model: points down, parties across."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hpdesk.domain.coordination import Position
from hpdesk.domain.words import word
from hpdesk.ui.delegates import GroupLook, RowLook
from hpdesk.ui.models.rows_model import LOOK_ROLE
from hpdesk.ui.pages.stakeholders.alignment_rows import Alignment, Line

Index = QModelIndex | QPersistentModelIndex
POSITION_ROLE = Qt.ItemDataRole.UserRole + 20
NOTED_ROLE = Qt.ItemDataRole.UserRole + 21


class MatrixModel(QAbstractTableModel):
    """Column 0 holds the points; the parties follow."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.alignment = Alignment()

    def set_alignment(self, alignment: Alignment) -> None:
        """Show another matrix; the same rows and columns keep the keyboard where it is."""
        before = self.alignment
        same = [line.key for line in before.lines] == [line.key for line in alignment.lines]
        same = same and before.columns == alignment.columns
        if not same:
            self.beginResetModel()
        self.alignment = alignment
        if not same:
            self.endResetModel()
        elif alignment.lines:
            last = self.index(len(alignment.lines) - 1, len(alignment.columns))
            self.dataChanged.emit(self.index(0, 0), last)

    def line(self, index: Index) -> Line | None:
        """Return the line of a cell."""
        return self.alignment.lines[index.row()] if index.isValid() else None

    def cell(self, index: Index) -> tuple[str, str] | None:
        """Return the point and the party of a cell, or None at a heading or a title."""
        line = self.line(index)
        if line is None or line.item is None or index.column() == 0:
            return None
        return line.item.id, self.alignment.columns[index.column() - 1].party.id

    def position(self, index: Index) -> Position | None:
        """Return where the party of a cell stands."""
        key = self.cell(index)
        return self.alignment.positions.get(key) if key is not None else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index is Qt's own default
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.alignment.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index is Qt's own default
        """Return the points' column and the parties."""
        return 0 if parent.isValid() else len(self.alignment.columns) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows and says."""
        line = self.line(index)
        if line is None:
            return None
        if role == POSITION_ROLE:
            return self.position(index)
        if role == NOTED_ROLE:
            return self.cell(index) in self.alignment.noted
        if role == LOOK_ROLE and index.column() == 0:
            return _look(line)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(index, line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(index, line)
        return None

    def _words(self, index: Index, line: Line) -> str:
        if index.column() == 0 or line.item is None:
            return f"{line.title}, {line.detail}"
        position = self.position(index)
        stance = word(position.stance) if position is not None else "Ingen position"
        party = self.alignment.columns[index.column() - 1].party.name
        return f"{party}, punkt {line.number}: {stance}"

    def _tip(self, index: Index, line: Line) -> str:
        if index.column() == 0:
            return line.title
        position = self.position(index)
        words = self._words(index, line)
        return f"{words}\n{position.text}" if position is not None and position.text else words

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a party's name."""
        if orientation != Qt.Orientation.Horizontal or section > len(self.alignment.columns):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if section == 0:
            return "Punkt til beslutning"
        column = self.alignment.columns[section - 1]
        words = self.alignment.groups.get(column.group, "")
        if role == Qt.ItemDataRole.ToolTipRole and words:
            return f"{column.party.name}\n{column.group}: {words}"
        return column.party.name

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the arrows pass headings."""
        flags = super().flags(index)
        line = self.line(index)
        if line is not None and line.item is None:
            return flags & ~Qt.ItemFlag.ItemIsSelectable & ~Qt.ItemFlag.ItemIsEnabled
        return flags


def _look(line: Line) -> object:
    if line.item is None:
        return GroupLook(line.title, right=line.detail, icon="calendar-days")
    tone = "ok" if line.ready else ""
    return RowLook(line.title, line.detail, number=line.number, detail_tone=tone)
