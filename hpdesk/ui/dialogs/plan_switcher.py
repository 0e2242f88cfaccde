# SPDX-License-Identifier: MPL-2.0
"""The plans one works in, to go from one to another."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.found_files import Missing, look_for
from hpdesk.ui.models.rows_model import ID_ROLE, Column, RowsModel
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary

_ROW = 52


class _PlanList(QListView):
    """`chosen(str)` at Enter or a click, `removed(str)` at Delete, with a path."""

    chosen = Signal(str)
    removed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        prepare_list(self, _ROW)
        self.setUniformItemSizes(True)
        self.clicked.connect(self._on_clicked)

    def current_path(self) -> str:
        """Return the path under the keyboard, or an empty text."""
        return str(self.currentIndex().data(ID_ROLE) or "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, take off the list with Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_path():
            self.chosen.emit(self.current_path())
        elif event.key() == Qt.Key.Key_Delete and self.current_path():
            self.removed.emit(self.current_path())
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.current_path())


class PlanSwitcher(BaseDialog):
    """`chosen(str)` gives the plan to show; `removed(str)` one to be forgotten here.

    A plan is named by its file alone: what stands in one under a password is written nowhere.
    """

    chosen = Signal(str)
    removed = Signal(str)
    other_wanted = Signal()

    def __init__(
        self, paths: Sequence[str], shown: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=560)
        self.set_title(self.tr("Skift plan"))
        self._paths, self._shown = list(paths), shown
        self._missing: Missing = frozenset()
        if paths:
            self.add_text(
                self.tr("Det, du har skrevet, gemmes først. Hver plan åbner, hvor du forlod den.")
            )
        else:
            self.add_text(self.tr("Her står de planer, du har haft åbne på denne computer."))
        column: Column[str] = Column(self.tr("Plan"), self._spoken, look=self._look, tip=str)
        self.model = RowsModel((column,), str, paths, self)
        self.list = _PlanList(self.tr("Planer"))
        self.list.setModel(self.model)
        rows = min(6, max(2, len(paths)))
        self.list.setMinimumHeight(current().px(_ROW * rows))
        self.list.chosen.connect(self._on_chosen)
        self.list.removed.connect(self._on_removed)
        self.body.addWidget(self.list, 1)
        other = secondary(self.tr("Åbn en anden plan …"), "folder-open")
        other.clicked.connect(self._on_other)
        self.add_left_button(other)
        self.add_cancel()
        switch = self.set_primary(self.tr("Skift"))
        switch.setEnabled(bool(paths))
        self._stand_on_next()
        look_for(paths, self, self._on_looked)

    def _stand_on_next(self) -> None:
        """Begin at the plan that was shown before this one: Enter goes back to it."""
        others = [path for path in self._paths if path != self._shown]
        if self._paths:
            self.list.setCurrentIndex(self.model.index_of((others or self._paths)[0]))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Show the plan under the keyboard."""
        self._on_chosen(self.list.current_path())

    def _on_chosen(self, path: str) -> None:
        if not path or path in self._missing:
            return
        super().accept()
        if path != self._shown:
            self.chosen.emit(path)

    def _on_removed(self, path: str) -> None:
        if path == self._shown:
            return
        self._paths.remove(path)
        self.model.set_rows(tuple(self._paths))
        self._stand_on_next()
        self.removed.emit(path)

    def _on_other(self) -> None:
        super().accept()
        self.other_wanted.emit()

    def _on_looked(self, missing: Missing) -> None:
        self._missing = missing
        self.list.viewport().update()

    def _state(self, path: str) -> str:
        if path == self._shown:
            return self.tr("Vises nu")
        return self.tr("Findes ikke mere") if path in self._missing else ""

    def _look(self, path: str) -> RowLook:
        gone = path in self._missing
        place = Path(path)
        return RowLook(
            place.stem,
            str(place.parent),
            right=self._state(path),
            right_tone="warn" if gone else "",
            lead="file-warning" if gone else "file-text",
        )

    def _spoken(self, path: str) -> str:
        words = (Path(path).stem, str(Path(path).parent), self._state(path))
        return ", ".join(word for word in words if word)
