# SPDX-License-Identifier: MPL-2.0
"""Rows of any list or table on the clipboard, as a table that Word and Excel take as one.

What is copied is what the person sees. Text that a sheet would work out as a formula is marked as
text, as in the files that are written.
"""

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QListView,
    QTableView,
    QTreeView,
    QWidget,
)

from hpdesk.domain.sheet_text import pasted_text
from hpdesk.ui.models.rows_model import LOOK_ROLE
from hpdesk.ui.row_looks import ChipLook, GroupLook, RowLook

_TABBED = "text/tab-separated-values"
_TEXT_CELL = "mso-number-format:'\\@'"  # Excel keeps the cell as text


@dataclass(frozen=True, slots=True)
class CopiedTable:
    """Headings (none for a plain list) and rows of cells."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def tabbed(self) -> str:
        """Return one line per row with a tab between the cells."""
        lines = [self.headings, *self.rows] if any(self.headings) else self.rows
        return "\n".join("\t".join(_on_one_line(cell) for cell in line) for line in lines)

    def html(self) -> str:
        """Return the table as HTML, its cells text and nothing else."""
        head = "".join(f"<th>{html.escape(word)}</th>" for word in self.headings)
        head = f"<thead><tr>{head}</tr></thead>" if any(self.headings) else ""
        body = "".join(f"<tr>{''.join(_html_cell(cell) for cell in row)}</tr>" for row in self.rows)
        return (
            '<html><head><meta charset="utf-8"></head><body>'
            f'<table border="1" cellspacing="0">{head}<tbody>{body}</tbody></table></body></html>'
        )

    def mime(self) -> QMimeData:
        """Return it in the forms that other programs ask for."""
        data = QMimeData()
        data.setHtml(self.html())
        data.setText(self.tabbed())
        data.setData(_TABBED, self.tabbed().encode("utf-8"))
        return data


def copied(view: QAbstractItemView, *, everything: bool) -> CopiedTable | None:
    """Return the chosen rows of a list or table, or all that it shows; None without any."""
    model = view.model()
    if model is None:
        return None
    columns = _columns(view, model)
    indexes = list(_shown(view, model, view.rootIndex())) if everything else _chosen(view)
    if not indexes or not columns:
        return None
    headings = tuple(_heading(view, model, column) for column in columns)
    rows = [_cells(model, index, columns) for index in indexes]
    return _trimmed(headings, rows)


def _columns(view: QAbstractItemView, model: QAbstractItemModel) -> list[int]:
    count = model.columnCount(view.rootIndex())
    if isinstance(view, QListView):
        return [view.modelColumn()] if count else []
    header = _header(view)
    if header is None:
        return list(range(count))
    order = sorted(range(count), key=header.visualIndex)
    return [column for column in order if not header.isSectionHidden(column)]


def _header(view: QAbstractItemView) -> QHeaderView | None:
    if isinstance(view, QTableView):
        return view.horizontalHeader()
    return view.header() if isinstance(view, QTreeView) else None


def _heading(view: QAbstractItemView, model: QAbstractItemModel, column: int) -> str:
    if isinstance(view, QListView):
        return ""
    words = model.headerData(column, Qt.Orientation.Horizontal)
    return str(words or "")


def _chosen(view: QAbstractItemView) -> list[QModelIndex]:
    selection = view.selectionModel()
    chosen = selection.selectedIndexes() if selection is not None else []
    if not chosen and view.currentIndex().isValid():
        chosen = [view.currentIndex()]
    first = {(i.parent(), i.row()): i.siblingAtColumn(0) for i in chosen}
    return sorted(first.values(), key=_place)


def _place(index: QModelIndex) -> list[int]:
    """Return where a row stands, from the outermost on."""
    found: list[int] = []
    while index.isValid():
        found.insert(0, index.row())
        index = index.parent()
    return found


def _shown(
    view: QAbstractItemView, model: QAbstractItemModel, parent: QModelIndex
) -> Iterator[QModelIndex]:
    """Yield the rows that are not hidden, those of closed groups left out."""
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        if _is_hidden(view, row, parent):
            continue
        yield index
        if isinstance(view, QTreeView) and view.isExpanded(index):
            yield from _shown(view, model, index)


def _is_hidden(view: QAbstractItemView, row: int, parent: QModelIndex) -> bool:
    if isinstance(view, QTreeView):
        return view.isRowHidden(row, parent)
    return isinstance(view, QTableView | QListView) and view.isRowHidden(row)


def _cells(model: QAbstractItemModel, first: QModelIndex, columns: Sequence[int]) -> list[str]:
    cells: list[str] = []
    for column in columns:
        index = first.siblingAtColumn(column)
        look = index.data(LOOK_ROLE)
        if len(columns) == 1 and isinstance(look, RowLook):
            cells += _parts(look)
        elif isinstance(look, GroupLook):
            cells.append(" ".join(part for part in (look.title, look.count) if part))
        else:
            cells.append(_words(index, look))
    return cells


def _parts(look: RowLook) -> tuple[str, ...]:
    """Return the words of a row of a list, each in a cell of its own."""
    chip = look.chip.text if look.chip is not None else ""
    return look.number, look.title, look.detail, look.right, look.status, chip


def _words(index: QModelIndex, look: object) -> str:
    words = index.data(Qt.ItemDataRole.DisplayRole)
    if words in (None, "") and isinstance(look, ChipLook):
        words = look.text
    if words in (None, ""):
        words = index.data(Qt.ItemDataRole.AccessibleTextRole)
    if words in (None, "") and (ticked := index.data(Qt.ItemDataRole.CheckStateRole)) is not None:
        on = ticked in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        return "✓" if on else ""
    return str(words or "")


def _trimmed(headings: tuple[str, ...], rows: list[list[str]]) -> CopiedTable:
    """Leave out columns that are empty in every row; rows get as many cells as the longest."""
    width = max(len(headings), *(len(row) for row in rows))
    full = [row + [""] * (width - len(row)) for row in rows]
    heads = headings + ("",) * (width - len(headings))
    kept = [n for n in range(width) if heads[n] or any(row[n] for row in full)]
    return CopiedTable(
        tuple(heads[n] for n in kept), tuple(tuple(row[n] for n in kept) for row in full)
    )


def _on_one_line(cell: str) -> str:
    return pasted_text(" ".join(cell.split()))


def _html_cell(cell: str) -> str:
    words = html.escape(pasted_text(cell)).replace("\n", "<br>")
    return f'<td style="{_TEXT_CELL}">{words}</td>'


def copy_here(widget: QWidget | None, *, everything: bool = False) -> int | None:
    """Put the chosen rows of the list that has the keyboard on the clipboard.

    Returns how many, or None where the keyboard is in no list with rows.
    """
    view = widget
    while view is not None and not isinstance(view, QAbstractItemView):
        view = view.parentWidget()
    if view is None or (view is not widget and view.viewport() is not widget):
        return None
    table = copied(view, everything=everything)
    if table is None:
        return None
    QApplication.clipboard().setMimeData(table.mime())
    return len(table.rows)
