# SPDX-License-Identifier: MPL-2.0
"""Spelling in the settings: on or off, why it may be off, and the plan's own words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.ui.spelling import Spelling
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, icon_button
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.switch import Switch
from hpdesk.ui.widgets.text import divider, label

if TYPE_CHECKING:  # imported when a plan is open, after the first paint
    from hpdesk.services.desk import Desk


class SpellingSection(QWidget):
    """`switched(bool)` tells of the person's choice; words are removed at once, can be undone."""

    switched = Signal(bool)

    def __init__(
        self,
        on: bool,
        spelling: Spelling | None,
        desk: "Desk | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._spelling, self._desk = spelling, desk
        theme = current()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(8))
        self.switch = Switch(self.tr("Sæt streg under ord, der ikke er i ordbogen"), on=on)
        self.switch.clicked.connect(self.switched)
        box.addWidget(self.switch)
        self.reason = Note("", tone="warn")
        box.addWidget(self.reason)
        words = self.tr(
            "Ordbogen ligger i programmet, og teksten forlader ikke computeren. Navne på planens "
            "personer, parter og organer regnes for rigtige. F7 finder den næste stavefejl."
        )
        box.addWidget(label(words, "meta", wrap=True))
        self.words: list[str] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(2))
        if desk is not None:
            box.addWidget(divider())
            box.addWidget(label(self.tr("Planens egne ord"), "heading"))
            box.addLayout(self._list)
        self.reread()
        if spelling is not None:
            spelling.changed.connect(self.reread)

    def showEvent(self, event: QShowEvent) -> None:
        """Find out whether spelling can be checked here."""
        super().showEvent(event)
        if self._spelling is not None:
            self._spelling.load()

    def reread(self) -> None:
        """Show what holds now."""
        reason = self._spelling.reason() if self._spelling is not None else ""
        self.reason.set(reason, "warn")
        self.reason.setVisible(bool(reason))
        self.switch.setEnabled(not reason)
        if self._desk is not None:
            self._show_words(self._desk)

    def _show_words(self, desk: "Desk") -> None:
        from hpdesk.services.spelling import list_words

        while (entry := self._list.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.words = list(list_words(desk))
        for word in self.words:
            self._list.addWidget(self._make_row(word, locked=desk.read_only))
        if not self.words:
            none = self.tr("Ingen endnu. Højreklik på et understreget ord for at tilføje det.")
            self._list.addWidget(label(none, "meta", wrap=True))

    def _make_row(self, word: str, *, locked: bool) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(ElidedLabel(word), 1)
        remove = icon_button("trash-2", self.tr("Fjern {0}").format(word), small=True, kind="ghost")
        remove.setProperty("word", word)
        remove.setEnabled(not locked)
        remove.clicked.connect(self._on_remove)
        across.addWidget(remove)
        return row

    def _on_remove(self) -> None:
        from hpdesk.services.spelling import remove_word

        sender = self.sender()
        if isinstance(sender, Button) and self._desk is not None:
            remove_word(self._desk, str(sender.property("word")))
            self.reread()
