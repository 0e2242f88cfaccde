# SPDX-License-Identifier: MPL-2.0
"""The proposed meetings of a row: ticked or not, each with its window and what was moved."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from hpdesk.domain.meeting_series import ProposedMeeting
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.wording import date_words, day_number, long_date, weekday_date, worded

Index = QModelIndex | QPersistentModelIndex
_FOCUS = 1


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A proposed meeting, by the day its pattern gave it, and whether it is to be made."""

    key: str
    proposal: ProposedMeeting
    chosen: bool = True


class PreviewModel(RowsModel[PreviewRow]):
    """Ticks and dates; `day_written(key, words)` when a date was written in its cell."""

    day_written = Signal(str, str)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the date be written in its place."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the date alone while it is being written."""
        row = self.row(index)
        if role == Qt.ItemDataRole.EditRole and row is not None:
            return date_words(row.proposal.starts.date())
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell of a written date; ticks are told of as in other lists."""
        row = self.row(index)
        if role == Qt.ItemDataRole.EditRole and row is not None:
            self.day_written.emit(row.key, str(value))
            return True
        return super().setData(index, value, role)


def _day_look(row: PreviewRow) -> RowLook:
    tone = "" if row.chosen else "t3"
    return RowLook(weekday_date(row.proposal.starts.date()), strong=row.chosen, tone=tone)


def _day_words(row: PreviewRow) -> str:
    ticked = worded("valgt") if row.chosen else worded("ikke valgt")
    return f"{long_date(row.proposal.starts.date())}, {ticked}"


def _window_words(row: PreviewRow) -> str:
    window = row.proposal.window
    first, last = window.earliest, window.latest
    same = (first.year, first.month) == (last.year, last.month)
    start = day_number(first) if same else date_words(first, year=False)
    return f"{start}–{date_words(last, year=False)}"


def _notes_words(row: PreviewRow) -> str:
    return " ".join(row.proposal.notes)


def _notes_look(row: PreviewRow) -> RowLook:
    return RowLook(_notes_words(row), strong=False, tone="warn" if row.proposal.clashes else "")


def _focus_words(row: PreviewRow) -> str:
    return row.proposal.focus


def _plain(words: str) -> RowLook:
    return RowLook(words, strong=False)


def _chosen(row: PreviewRow) -> bool | None:
    return row.chosen


def _key(row: PreviewRow) -> str:
    return row.key


class SeriesPreview(QTableView):
    """Space ticks a meeting, F2 or a double-click writes another date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Foreslåede møder"))
        prepare_list(self, 34)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.preview_model = PreviewModel(
            (
                Column(self.tr("Dato"), _day_words, look=_day_look, checked=_chosen),
                Column(self.tr("Fokus"), _focus_words, look=lambda r: _plain(_focus_words(r))),
                Column(self.tr("Sendes"), _window_words, look=lambda r: _plain(_window_words(r))),
                Column(self.tr("Bemærkning"), _notes_words, look=_notes_look, tip=_notes_words),
            ),
            _key,
        )
        self.setModel(self.preview_model)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.setFixedHeight(current().px(34 * 6))

    def set_rows(self, rows: Sequence[PreviewRow]) -> None:
        """Show other proposals."""
        self.preview_model.set_rows(rows)
        self.setColumnHidden(_FOCUS, not any(row.proposal.focus for row in rows))
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.preview_model.index(0, 0))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their room."""
        super().resizeEvent(event)
        theme = current()
        for column, width in ((0, 214), (_FOCUS, 130), (2, 170)):
            self.setColumnWidth(column, theme.px(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter make the meetings, unless a date is being written."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # In a cell it ends the writing there; otherwise it presses the dialog's button.
            event.setAccepted(self.state() == QAbstractItemView.State.EditingState)
        else:
            super().keyPressEvent(event)
