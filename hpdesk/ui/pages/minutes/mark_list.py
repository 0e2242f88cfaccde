# SPDX-License-Identifier: MPL-2.0
"""What somebody had noted at a point: reservations, dissents, statements, conflicts of interest."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QWidget

from hpdesk.domain.meetings import MarkKind, MinuteMark
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current, hub
from hpdesk.ui.wording import word

_ROW = 36  # pixels at 100 %
ICONS = {
    MarkKind.RESERVATION: "triangle-alert",
    MarkKind.DISSENT: "circle-x",
    MarkKind.STATEMENT: "message-square",
    MarkKind.CONFLICT_OF_INTEREST: "user-x",
}


def mark_words(mark: MinuteMark) -> str:
    """Return `Karin Vestermark: udgiften`, or the one of the two that there is."""
    return ": ".join(part for part in (mark.name, " ".join(mark.text.split())) if part)


class MarkList(QListView):
    """Quiet rows; Enter edits and Delete takes away: `edit_asked(str)`, `delete_asked(str)`."""

    edit_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("point_marks")
        self.setAccessibleName(self.tr("Noteret under punktet"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        column = Column[MinuteMark](self.tr("Noteret"), _spoken, look=_look, tip=_spoken)
        self.marks: RowsModel[MinuteMark] = RowsModel((column,), lambda m: m.id, parent=self)
        self.setModel(self.marks)
        prepare_list(self, _ROW)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.doubleClicked.connect(self._on_double_clicked)
        hub().changed.connect(self.updateGeometry)

    def show_marks(self, marks: Sequence[MinuteMark]) -> None:
        """Show what is noted, the keyboard kept in its place."""
        row = self.currentIndex().row()
        self.marks.set_rows(marks)
        if marks and row >= 0:
            self.setCurrentIndex(self.marks.index(min(row, len(marks) - 1), 0))
        self.setVisible(bool(marks))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of the rows."""
        return QSize(current().px(300), self.marks.rowCount() * current().px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: the page scrolls."""
        return QSize(current().px(120), self.sizeHint().height())

    def focusInEvent(self, event: QEvent) -> None:
        """Mark a row, so that the keyboard has a place."""
        super().focusInEvent(event)  # type: ignore[arg-type]  # a QFocusEvent
        if not self.currentIndex().isValid() and self.marks.rowCount():
            self.setCurrentIndex(self.marks.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, delete or walk."""
        mark = self.marks.row(self.currentIndex())
        if mark and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit(mark.id)
        elif mark and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(mark.id)
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        mark = self.marks.row(index)
        if mark is not None:
            self.edit_asked.emit(mark.id)


def _look(mark: MinuteMark) -> RowLook:
    return RowLook(_spoken(mark), lead=ICONS[mark.kind], strong=False)


def _spoken(mark: MinuteMark) -> str:
    return f"{word(mark.kind)} – {mark_words(mark)}"
