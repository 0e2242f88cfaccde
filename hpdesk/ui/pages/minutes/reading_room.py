# SPDX-License-Identifier: MPL-2.0
"""A room of the drawer that is only read: headings and texts that scroll by the keys."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import label

_SCREENFUL = 0.9


class ReadingRoom(QWidget):
    """`start_over` empties it; what is added then stands from the top."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        holder = QWidget()
        holder.setObjectName("surfaceBody")
        self._down = QVBoxLayout(holder)
        pad = theme.px(20)
        self._down.setContentsMargins(pad, theme.px(8), pad, pad)
        self._down.setSpacing(theme.px(8))
        self._down.addStretch(1)
        self.area = scrolling(holder)
        self.area.setObjectName("readingRoom")
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll
        self.area.setAccessibleName(name)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        for key, step in (("PgUp", -1), ("PgDown", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._scroll, step))

    def focus_room(self) -> None:
        """Put the keyboard where reading begins."""
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_over(self) -> None:
        """Take away what stands in the room, and begin at the top."""
        while (entry := self._down.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None and not self._keep(widget):
                widget.hide()
                widget.deleteLater()
        self._down.addStretch(1)
        self.area.verticalScrollBar().setValue(0)

    def _keep(self, widget: QWidget) -> bool:
        """Tell whether a widget is only laid out anew; for rooms with lists of their own."""
        return False

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end."""
        self._put(widget)
        widget.show()

    def add_heading(self, text: str) -> None:
        """Add a heading with air above it."""
        heading = label(text, "heading", wrap=True)
        heading.setContentsMargins(0, current().px(8), 0, 0)
        self._put(heading)

    def add_line(self, text: str, role: str = "body", tone: str = "t2") -> None:
        """Add a line of plain words."""
        self._put(label(text, role, tone, wrap=True))

    def add_text(self, name: str, text: str) -> None:
        """Add a text in light markup."""
        editor = MarkupEditor(name=name, growing=True, min_lines=1, bare=True)
        editor.setReadOnly(True)
        editor.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # to mark and copy; Tab passes by
        editor.set_text(text)
        self._put(editor)

    def _put(self, widget: QWidget) -> None:
        self._down.insertWidget(self._down.count() - 1, widget)  # above the air at the end

    def _scroll(self, step: int) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(round(bar.value() + step * _SCREENFUL * self.area.viewport().height()))
