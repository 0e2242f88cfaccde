# SPDX-License-Identifier: MPL-2.0
"""A picture as a table: read aloud cell by cell, and copied to Word or Excel."""

from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from hpdesk.ui.copied_rows import copy_here
from hpdesk.ui.delegates import Index, RowDelegate, prepare_list
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.spoken import announcer
from hpdesk.ui.theme import Theme, current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.painted import text_width
from hpdesk.ui.widgets.pictured import PictureTable

_WIDTH, _ROW = 720, 36  # pixels at 100 %
_BESIDE, _ABOVE = 24, 8  # round the words of a cell
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_Row = tuple[int, tuple[str, ...]]


class PictureTableDialog(BaseDialog):
    """Shows the rows of a picture; the button copies them all."""

    def __init__(self, picture: PictureTable, parent: QWidget | None = None) -> None:
        super().__init__(picture.title, parent, width=_WIDTH)
        columns = [
            Column[_Row](heading, partial(_cell, at)) for at, heading in enumerate(picture.headings)
        ]
        self.model: RowsModel[_Row] = RowsModel(
            columns, _key, tuple(enumerate(picture.rows)), parent=self
        )
        self.table = QTableView()
        self.table.setAccessibleName(picture.title)
        prepare_list(self.table, _ROW)
        self.table.setItemDelegate(_WrappingDelegate(_ROW, self.table))
        self.table.setModel(self.model)
        self.table.setWordWrap(True)
        self._lay_out(picture)
        self.table.setMinimumHeight(current().px(280))
        self.table.selectRow(0)
        self.body.addWidget(self.table, 1)
        self.copy_button = secondary(self.tr("Kopiér tabel"), "copy")
        self.copy_button.clicked.connect(self._on_copy)
        self.add_left_button(self.copy_button)
        self.add_cancel(self.tr("Luk"))

    def _lay_out(self, picture: PictureTable) -> None:
        """Give short columns what they need, the others the rest; rows grow with their words."""
        theme, header = current(), self.table.horizontalHeader()
        fair = theme.px(_WIDTH) // len(picture.headings)
        for at, heading in enumerate(picture.headings):
            words = (heading, *(row[at] for row in picture.rows))
            needed = max(text_width(theme.font("body"), each) for each in words)
            width = round(needed) + theme.px(2 * _BESIDE)
            if width > fair or at == len(picture.headings) - 1:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
            else:
                self.table.setColumnWidth(at, width)
        rows = self.table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def _on_copy(self) -> None:
        copy_here(self.table, everything=True)
        self.copy_button.setText(self.tr("Kopieret"))
        announcer().say(self.copy_button, self.tr("Tabellen er kopieret."))


class _WrappingDelegate(RowDelegate):
    """Paints words on as many lines as they need."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height the words have in the width of their column."""
        theme, size = current(), super().sizeHint(option, index)
        width = QRect(option.rect).width() - theme.px(_BESIDE)
        lines = QFontMetrics(theme.font("body")).boundingRect(
            QRect(0, 0, width, 0), int(_WRAPPED), str(index.data() or "")
        )
        return QSize(size.width(), max(size.height(), lines.height() + 2 * theme.px(_ABOVE)))

    def paint_words(self, painter: QPainter, theme: Theme, rect: QRectF, index: Index) -> None:
        """Paint the whole text of a cell."""
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("t2"))
        painter.drawText(rect, int(_WRAPPED), str(index.data() or ""))


def _cell(at: int, row: _Row) -> str:
    return row[1][at]


def _key(row: _Row) -> str:
    return str(row[0])
