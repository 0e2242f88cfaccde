# SPDX-License-Identifier: MPL-2.0
"""What the drawers of a person and of a party have in common: notes, and the two buttons."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from hpdesk.domain.contacts import ContactLog
from hpdesk.domain.coordination import Note
from hpdesk.services.contacts import has_many_notes
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.note_words import NoteList, log_words
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.text import divider, label

MOST_NOTES = 20
Read = tuple[str, Sequence[Note], ContactLog]


class NotedDrawer(Drawer):
    """Shows the notes about a row; `deletion_asked(str)` and `note_asked(str)` give its key."""

    deletion_asked = Signal(str)
    note_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def shown_key(self) -> str:
        """Return the key of the row that is shown, or an empty text."""
        raise NotImplementedError

    def read_notes(self, key: str) -> Sequence[Note]:
        """Return the newest notes about a row."""
        raise NotImplementedError

    def read_log(self, key: str) -> ContactLog:
        """Return how often and when the row was talked to."""
        raise NotImplementedError

    def add_words(self, heading: str) -> QLabel:
        """Add a heading with words below it, and return the label of the words."""
        self.body.addWidget(divider())
        self.body.addWidget(label(heading, "heading"))
        words = label("", wrap=True)
        self.body.addWidget(words)
        return words

    def end_body(self, delete: str) -> None:
        """Add the notes and the buttons in the foot; `delete` is what the last one says."""
        self.body.addWidget(divider())
        self.body.addWidget(label(self.tr("Noter, kun for sekretariatet"), "heading"))
        self.contact = label("", "body", "t2", wrap=True)
        self.body.addWidget(self.contact)
        self.notes = NoteList()
        self.body.addWidget(self.notes)
        self.body.addStretch(1)
        self.new_note = secondary(self.tr("Skriv note"), "sticky-note")
        self.delete = ghost(delete, "trash-2")
        self.new_note.clicked.connect(self._on_note)
        self.delete.clicked.connect(self._on_delete)
        self.add_foot_button(self.new_note)
        self.add_foot_button(self.delete)
        self.end_foot()

    def lock_if_read_only(self, *fields: QWidget) -> None:
        """Leave the fields to be read only where the plan can only be read."""
        if self._context.desk.read_only:
            for widget in (*fields, self.new_note, self.delete):
                widget.setEnabled(False)
                widget.setToolTip(self.tr("Planen kan kun læses."))

    def refresh_notes(self) -> None:
        """Read the notes about the row again."""
        key = self.shown_key()
        if key:
            if has_many_notes(self._context.desk):
                self._context.jobs(partial(self._read, key), on_done=self._on_read)
            else:
                self._on_read(self._read(key))

    def _read(self, key: str, *_: object) -> Read:
        return key, self.read_notes(key), self.read_log(key)

    def _on_read(self, found: Read) -> None:
        key, notes, log = found
        if key != self.shown_key():  # another was opened meanwhile
            return
        nothing = self.tr("Ingen noter endnu.")
        self.notes.show_notes(notes, self._context.today(), nothing)
        words = log_words(log, self._context.today())
        self.contact.setText(words)
        self.contact.setVisible(bool(words))

    def close_drawer(self) -> None:
        """Save what was typed, then close."""
        self._context.bridge.saver.flush()
        super().close_drawer()

    def _on_note(self) -> None:
        self.note_asked.emit(self.shown_key())

    def _on_delete(self) -> None:
        self.deletion_asked.emit(self.shown_key())
