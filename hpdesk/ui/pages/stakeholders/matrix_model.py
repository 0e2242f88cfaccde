# SPDX-License-Identifier: MPL-2.0
"""The matrix as a table model: points down, parties across."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hpdesk.domain.alignment import Voice
from hpdesk.domain.alignment_words import voice_words
from hpdesk.domain.coordination import Position
from hpdesk.ui.models.rows_model import LOOK_ROLE, heard
from hpdesk.ui.pages.stakeholders.alignment_rows import Alignment, Column, Line
from hpdesk.ui.row_looks import GroupLook, RowLook
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import shown, worded

Index = QModelIndex | QPersistentModelIndex
POSITION_ROLE = Qt.ItemDataRole.UserRole + 20
NOTED_ROLE = Qt.ItemDataRole.UserRole + 21
_NOBODY = Voice()


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

    def column(self, index: Index) -> Column | None:
        """Return the party's column of a cell, None at the points."""
        if not index.isValid() or index.column() == 0:
            return None
        return self.alignment.columns[index.column() - 1]

    def cell(self, index: Index) -> tuple[str, str] | None:
        """Return the point and the party of a cell, or None at a heading or a title."""
        line, column = self.line(index), self.column(index)
        if line is None or line.item is None or column is None:
            return None
        return line.item.id, column.party.id

    def index_of(self, item_id: str, party_id: str = "") -> QModelIndex:
        """Return the cell of a point and a party, the first party where there is no such."""
        rows = [n for n, line in enumerate(self.alignment.lines) if line.key == item_id]
        if not rows or not self.alignment.columns:
            return QModelIndex()
        keys = [column.party.id for column in self.alignment.columns]
        return self.index(rows[0], keys.index(party_id) + 1 if party_id in keys else 1)

    def position(self, index: Index) -> Position | None:
        """Return where the party of a cell stands itself."""
        key = self.cell(index)
        return self.alignment.positions.get(key) if key is not None else None

    def voice(self, index: Index) -> Voice:
        """Return what the party of a cell says with its departments."""
        key = self.cell(index)
        return self.alignment.voices.get(key, _NOBODY) if key is not None else _NOBODY

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
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index, line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self._words(index, line)
            if index.column() == 0:
                number = worded("punkt {0}", line.number) if line.number else ""
                return heard(f"{number}, {words}" if number else words, _look(line))
            return words if line.item is None else f"{line.title}, {words}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tip(index, line))
        return None

    def _words(self, index: Index, line: Line) -> str:
        column = self.column(index)
        if column is None or line.item is None:
            hard = worded("svært spørgsmål, ") if line.hard else ""
            return f"{line.title}, {hard}{line.detail}"
        return worded(
            "{0}, punkt {1}: {2}",
            column.party.name,
            line.number,
            shown(voice_words(self.voice(index))),
        )

    def _tip(self, index: Index, line: Line) -> str:
        if index.column() == 0:
            return line.tip or line.title
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
            return worded("Punkt til beslutning")
        column = self.alignment.columns[section - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.name
        lines = [column.party.name]
        if words := self.alignment.groups.get(column.group, ""):
            lines.append(f"{column.group}: {words}")
        if column.opened is not None:
            act = worded("Skjul") if column.opened else worded("Vis")
            lines.append(worded("{0} afdelingerne (mellemrum)", act))
        return "\n".join(lines)

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
    tone = "ok" if line.ready else "over" if line.long_open else ""
    icon = "flag" if line.hard else ""
    return RowLook(line.title, line.detail, number=line.number, detail_tone=tone, icon=icon)
