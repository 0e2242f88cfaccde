# SPDX-License-Identifier: MPL-2.0
"""The line for tags: words with commas between, completed from those there are."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from hpdesk.domain.note_words import direction_of, tag_of


class TagLine(QLineEdit):
    """Holds tags; `settled` when a person has changed them and goes on."""

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("fra praksis, inspiration, relation …"))
        self._known: tuple[str, ...] = ()
        self._shown: tuple[str, ...] = ()
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)

    def offer(self, known: Sequence[str]) -> None:
        """Complete to these tags."""
        self._known = tuple(known)
        self._model.setStringList(list(known))

    def tags(self) -> tuple[str, ...]:
        """Return the tags, each once, in one form."""
        found = (tag_of(part) for part in self.text().split(","))
        return tuple(dict.fromkeys(tag for tag in found if tag and direction_of(tag) is None))

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show other tags; what is being typed is left alone."""
        self._shown = tuple(tags)
        if not self.hasFocus() or not self.isModified():
            self.setText(", ".join(tags))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the tags as they are kept."""
        super().focusOutEvent(event)
        self.setText(", ".join(self.tags()))

    def _on_edited(self, text: str) -> None:
        # The completer knows one tag; those before it go along.
        before = text.rpartition(",")[0]
        lead = f"{before.strip()}, " if before.strip() else ""
        self._model.setStringList([f"{lead}{tag}" for tag in self._known])

    def _on_finished(self) -> None:
        if self.tags() != self._shown:
            self._shown = self.tags()
            self.settled.emit()
