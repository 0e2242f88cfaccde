# SPDX-License-Identifier: MPL-2.0
"""A line or a text that is saved while it is typed, and never overwritten meanwhile."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from hpdesk.ui.desk_bridge import TextSaver
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.sensitive_line import SensitiveMark

# Saves one column of one row: key, column, text.
SaveColumn = Callable[[str, str, str], object]


class SavedLine(QLineEdit):
    """One column of a row as a line; `missing` is said where the line may not be empty."""

    def __init__(
        self,
        saver: TextSaver,
        column: str,
        save: SaveColumn,
        *,
        missing: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._saver, self._column, self._save, self._missing = saver, column, save, missing
        self._key = self._stored = ""
        self._field: Field[SavedLine] | None = None
        self.sensitive = SensitiveMark(self)
        self.textEdited.connect(self._on_edited)

    def in_field(self, title: str, hint: str = "") -> "Field[SavedLine]":
        """Return the line under its label."""
        self._field = Field(title, self, hint=hint)
        return self._field

    def show_text(self, key: str, stored: str) -> None:
        """Show a row's text; what waits to be saved comes before what is in the file."""
        other, self._key, self._stored = key != self._key, key, stored
        if not other and self.hasFocus() and self._field is not None and self._field.error():
            return
        waiting = self._saver.pending(self._saver_key())
        text = stored if waiting is None else waiting
        # A space at the end is not saved, but the person may be about to write the next word.
        typed = self.text().strip() if self.hasFocus() else self.text()
        if other or text != typed:
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(0 if other else min(place, len(text)))
            self._say("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save what was typed; a line that may not be empty gets its text back."""
        super().focusOutEvent(event)
        if self._saver.pending(self._saver_key()) is not None:
            self._saver.flush()
        if self._missing and not self.text().strip():
            self.setText(self._stored)
            self._say("")

    def _saver_key(self) -> tuple[str, str, str]:
        return ("line", self._key, self._column)

    def _on_edited(self, text: str) -> None:
        if not self._key:
            return
        empty = not text.strip()
        self._say(self._missing if empty else "")
        if not (empty and self._missing):
            save = partial(self._save, self._key, self._column)
            self._saver.typed(self._saver_key(), text.strip(), save)

    def _say(self, problem: str) -> None:
        if self._field is not None:
            self._field.set_error(problem)


class SavedMarkup(QObject):
    """Ties a markup editor to one column of a row."""

    def __init__(
        self,
        editor: MarkupEditor,
        saver: TextSaver,
        column: str,
        save: SaveColumn,
        *,
        required: bool = False,
    ) -> None:
        super().__init__(editor)
        self._editor, self._saver, self._column, self._save = editor, saver, column, save
        self._required, self._key = required, ""
        editor.text_edited.connect(self._on_edited)
        editor.focus_left.connect(self._on_left)

    def show_text(self, key: str, stored: str) -> None:
        """Show a row's text; what waits to be saved comes before what is in the file."""
        other, self._key = key != self._key, key
        waiting = self._saver.pending(self._saver_key())
        text = stored if waiting is None else waiting
        if not other and self._required and not self._editor.text().strip():
            return
        if other or text != self._editor.text():
            self._editor.set_text(text)

    def _saver_key(self) -> tuple[str, str, str]:
        return ("text", self._key, self._column)

    def _on_edited(self, text: str) -> None:
        if self._key and not (self._required and not text.strip()):
            save = partial(self._save, self._key, self._column)
            self._saver.typed(self._saver_key(), text, save)

    def _on_left(self) -> None:
        if self._saver.pending(self._saver_key()) is not None:
            self._saver.flush()
