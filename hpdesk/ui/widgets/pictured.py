# SPDX-License-Identifier: MPL-2.0
"""Painted pictures that can be read as a table too: a menu and a command offer it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from hpdesk.ui.spoken import SpokenPart
from hpdesk.ui.widgets.painted import Painted

AS_TABLE = "picture_table"  # the command that shows it


@dataclass(frozen=True, slots=True)
class PictureTable:
    """What a picture shows: what it is called, headings, and rows as long as they."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Pictured(Painted):
    """A picture drawn from figures or days; override `as_table`, and what tells of its parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[SpokenPart] = []

    def part_count(self) -> int:
        """Return how many parts are drawn that are no widgets."""
        return 0

    def part_told(self, at: int) -> tuple[str, QRect]:
        """Return what a part says and where it is drawn; its place is empty where it is not."""
        raise NotImplementedError

    def spoken_parts(self) -> list[SpokenPart]:
        """Return what stands for the parts in the tree of a screen reader."""
        while len(self._parts) > self.part_count():
            self._parts.pop().deleteLater()
        for at in range(len(self._parts), self.part_count()):
            self._parts.append(SpokenPart(self, partial(self._told, at)))
        return list(self._parts)

    def _told(self, at: int) -> tuple[str, QRect]:
        return self.part_told(at) if at < self.part_count() else ("", QRect())

    def as_table(self) -> PictureTable | None:
        """Return what the picture shows as a table; None while it shows nothing."""
        raise NotImplementedError

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the table."""
        found = [action for action in self.window().actions() if action.data() == AS_TABLE]
        if not found or self.as_table() is None:
            super().contextMenuEvent(event)
            return
        menu = QMenu(self)
        menu.addActions(found)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())


def picture_near(room: QWidget, focus: QWidget | None) -> Pictured | None:
    """Return the picture with the keyboard, or else the first that is seen in a room."""
    if isinstance(focus, Pictured) and focus.as_table() is not None:
        return focus
    seen = (one for one in room.findChildren(Pictured) if one.isVisible())
    return next((one for one in seen if one.as_table() is not None), None)
