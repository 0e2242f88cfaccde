# SPDX-License-Identifier: MPL-2.0
"""The bilag of the point as a list to choose from by the keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QWidget

from hpdesk.domain.meetings import Attachment
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current, hub
from hpdesk.ui.wording import decimal, worded

_ROW = 46  # pixels at 100 %
_KILO, _MEGA = 1000, 1_000_000


def size_words(size: int) -> str:
    """Return `214 kB` or `3,2 MB`."""
    if size < _MEGA:
        return worded("{0} kB", max(1, round(size / _KILO)))
    return f"{decimal(size / _MEGA)} MB"


def bilag_words(bilag: Attachment) -> str:
    """Return `Bilag 3.1 Notat om …`."""
    return worded("Bilag {0} {1}", bilag.number, bilag.title).replace("  ", " ")


class BilagChoice(QListView):
    """Enter or a click gives `chosen(str)`, the key of a bilag."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Bilag"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        column = Column[Attachment](self.tr("Bilag"), bilag_words, look=_look, tip=_tip)
        self.bilag: RowsModel[Attachment] = RowsModel((column,), _key, parent=self)
        self.setModel(self.bilag)
        prepare_list(self, _ROW)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)
        self.clicked.connect(self._on_activated)
        hub().changed.connect(self.updateGeometry)

    def show_bilag(self, bilag: Sequence[Attachment]) -> None:
        """Show these, the first of them chosen."""
        self.bilag.set_rows(bilag)
        if bilag and not self.currentIndex().isValid():
            self.setCurrentIndex(self.bilag.index(0, 0))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of the rows."""
        return QSize(current().px(200), self.bilag.rowCount() * current().px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: the drawer scrolls."""
        return QSize(current().px(120), self.sizeHint().height())

    def _on_activated(self, index: QModelIndex) -> None:
        bilag = self.bilag.row(index)
        if bilag is not None:
            self.chosen.emit(bilag.id)


def _key(bilag: Attachment) -> str:
    return bilag.id


def _look(bilag: Attachment) -> RowLook:
    title = bilag_words(bilag)
    if bilag.sha256 is None:
        return RowLook(title, worded("Filen mangler"), strong=False, detail_tone="warn")
    return RowLook(title, f"{bilag.file_name}, {size_words(bilag.size)}", strong=False)


def _tip(bilag: Attachment) -> str:
    return f"{bilag_words(bilag)}\n{bilag.file_name}"
