# SPDX-License-Identifier: MPL-2.0
"""A picture as a table: read aloud cell by cell, and copied to Word or Excel."""

from functools import partial

from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from hpdesk.ui.copied_rows import copy_here
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.spoken import announcer
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.pictured import PictureTable

_Row = tuple[int, tuple[str, ...]]


class PictureTableDialog(BaseDialog):
    """Shows the rows of a picture; the button copies them all."""

    def __init__(self, picture: PictureTable, parent: QWidget | None = None) -> None:
        super().__init__(picture.title, parent, width=720)
        columns = [
            Column[_Row](heading, partial(_cell, at)) for at, heading in enumerate(picture.headings)
        ]
        self.model: RowsModel[_Row] = RowsModel(
            columns, _key, tuple(enumerate(picture.rows)), parent=self
        )
        self.table = QTableView()
        self.table.setAccessibleName(picture.title)
        prepare_list(self.table, 36)
        self.table.setModel(self.model)
        self.table.setWordWrap(True)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(current().px(280))
        self.table.selectRow(0)
        self.body.addWidget(self.table, 1)
        self.copy_button = secondary(self.tr("Kopiér tabel"), "copy")
        self.copy_button.clicked.connect(self._on_copy)
        self.add_left_button(self.copy_button)
        self.add_cancel(self.tr("Luk"))

    def _on_copy(self) -> None:
        copy_here(self.table, everything=True)
        self.copy_button.setText(self.tr("Kopieret"))
        announcer().say(self.copy_button, self.tr("Tabellen er kopieret."))


def _cell(at: int, row: _Row) -> str:
    return row[1][at]


def _key(row: _Row) -> str:
    return str(row[0])
