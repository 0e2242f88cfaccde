# SPDX-License-Identifier: MPL-2.0
"""Widths of columns that a person has pulled to another size, kept for each table by itself."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from hpdesk.ui.preferences import Preferences
from hpdesk.ui.theme import current

_LEAST, _MOST = 24, 2000  # pixels at 100 %
_FOR_THE_REST = 160  # pixels at 100 % that the column which stretches is left with


@runtime_checkable
class KeepsColumns(Protocol):
    """The window: it has the preferences, and keeps widths under a name."""

    preferences: Preferences

    def remember_state(self, name: str, state: bytes) -> None:
        """Keep it for the next time."""


class KeptColumns(QObject):
    """Gives a table the widths it was left with, once it has found its own.

    Widths are kept at 100 %, and let be where a smaller window has no room for them.
    """

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view, self._is_pulled, self._own = view, False, False
        header = view.horizontalHeader()
        header.sectionResized.connect(self._on_resized)
        header.viewport().installEventFilter(self)
        view.installEventFilter(self)
        self._after = QTimer(self)  # the table lays its columns out itself first
        self._after.setSingleShot(True)
        self._after.timeout.connect(self.apply)

    def name(self) -> str:
        """Return what the table is kept under: the classes it lies in, whatever its language."""
        lies_in = [type(self._view).__name__, str(self._view.horizontalHeader().count())]
        parent = self._view.parentWidget()
        while parent is not None and not isinstance(parent, KeepsColumns):
            if type(parent).__module__.startswith("hpdesk.ui"):
                lies_in.insert(0, type(parent).__name__)
            parent = parent.parentWidget()
        return "columns." + ".".join(lies_in)

    def apply(self) -> None:
        """Use the kept widths, where there is room for them."""
        keeper = self._keeper()
        state = keeper.preferences.splitters.get(self.name(), b"") if keeper is not None else b""
        kept = {c: w for c, w in _read(state).items() if self._is_free(c)}
        if not kept:
            return
        header, theme = self._view.horizontalHeader(), current()
        others = sum(
            header.sectionSize(c)
            for c in range(header.count())
            if c not in kept and self._is_free(c)
        )
        needed = others + sum(theme.px(w) for w in kept.values()) + theme.px(_FOR_THE_REST)
        if needed > self._view.viewport().width():
            return
        self._own = True
        for column, width in kept.items():
            self._view.setColumnWidth(column, theme.px(width))
        self._own = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See when the heading is pulled, and when the table has another size."""
        kind = event.type()
        if watched is self._view:
            if kind in (QEvent.Type.Resize, QEvent.Type.Show):
                self._after.start(0)
        elif kind == QEvent.Type.MouseButtonPress:
            self._is_pulled = True
        elif kind == QEvent.Type.MouseButtonRelease and self._is_pulled:
            self._is_pulled = False
        return False

    def _on_resized(self, column: int, _before: int, width: int) -> None:
        keeper = self._keeper()
        if not self._is_pulled or self._own or keeper is None or not self._is_free(column):
            return
        name = self.name()
        kept = _read(keeper.preferences.splitters.get(name, b""))
        kept[column] = round(width * 100 / current().px(100))
        keeper.remember_state(name, _written(kept))

    def _is_free(self, column: int) -> bool:
        header = self._view.horizontalHeader()
        return (
            column < header.count()
            and not header.isSectionHidden(column)
            and header.sectionResizeMode(column) is QHeaderView.ResizeMode.Interactive
        )

    def _keeper(self) -> KeepsColumns | None:
        widget: QWidget | None = self._view
        while widget is not None:
            if isinstance(widget, KeepsColumns):
                return widget
            widget = widget.parentWidget()
        return None


def _written(widths: dict[int, int]) -> bytes:
    return ",".join(f"{column}:{width}" for column, width in sorted(widths.items())).encode()


def _read(state: bytes) -> dict[int, int]:
    """Return widths by column; what nobody wrote like this is left out."""
    found = {}
    for pair in state.decode("ascii", "ignore").split(","):
        column, _, width = pair.partition(":")
        if column.isdecimal() and width.isdecimal() and _LEAST <= int(width) <= _MOST:
            found[int(column)] = int(width)
    return found
