# SPDX-License-Identifier: MPL-2.0
"""A table of rows that are opened, walked and taken away by key."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from hpdesk.ui.keyed_table import WalkedTable
from hpdesk.ui.models.rows_model import ID_ROLE
from hpdesk.ui.theme import current

_COMFORT = 240  # pixels at 100 % that the stretching column has before another one grows


class KeyTable(WalkedTable):
    """Tells of keys: `opened` at Enter or a click, `moved` at arrows, `removed` at Delete.

    The column `grows` gets half of the room that is left over.
    """

    opened = Signal(str)
    removed = Signal(str)

    def __init__(
        self,
        name: str,
        widths: Mapping[int, int],
        stretch: int = 0,
        *,
        spare: tuple[int, ...] = (),
        enough: int = 760,
        grows: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, widths, stretch=stretch, spare=spare, enough=enough, parent=parent)
        self._grows = grows
        self.clicked.connect(self._on_clicked)

    def select_index(self, index: QModelIndex) -> bool:
        """Make a row current; tell whether there is one."""
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what the key means."""
        key = self.current_key()
        if key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(key)
        elif key and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(key)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a column grow where there is room left over."""
        super().resizeEvent(event)
        if self._grows is not None:
            theme = current()
            used = sum(theme.px(width) for width in self._widths.values()) + theme.px(_COMFORT)
            share = max(0, self.viewport().width() - used) // 2
            self.setColumnWidth(self._grows, theme.px(self._widths[self._grows]) + share)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(str(index.data(ID_ROLE)))
