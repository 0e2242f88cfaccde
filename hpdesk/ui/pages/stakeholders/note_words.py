# SPDX-License-Identifier: MPL-2.0
"""Notes in words, and a short list of them for the drawers."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.domain.contacts import ContactLog
from hpdesk.domain.coordination import Note, NoteChannel
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import date_words, join_words, word, worded

CHANNEL_ICONS = {
    NoteChannel.CALL: "phone",
    NoteChannel.MEETING: "users",
    NoteChannel.MAIL: "mail",
    NoteChannel.PRE_MEETING: "handshake",
    NoteChannel.OTHER: "message-square",
}


def who_words(note: Note) -> str:
    """Return the people of a note, or its parties where it names no people."""
    names = [name for _key, name in note.people] or [name for _key, name in note.parties]
    return join_words(names)


def title_words(note: Note) -> str:
    """Return `Telefon, Jens Okholm`."""
    who = who_words(note)
    return f"{word(note.channel)}, {who}" if who else word(note.channel)


def about_words(note: Note) -> str:
    """Return the point or the meeting a note is about, or nothing."""
    return note.item_title or note.meeting_title


def log_words(log: ContactLog, today: date) -> str:
    """Return `Sidst talt med 3. marts. 2026: 12, 2025: 9.`, or nothing where nobody talked."""
    if log.last is None:
        return ""
    last = date_words(log.last, year=log.last.year != today.year)
    years = ", ".join(f"{year}: {number}" for year, number in log.by_year)
    return worded("Sidst talt med {0}. Samtaler pr. år: {1}.", last, years)


class NoteList(QWidget):
    """The newest notes as a few lines each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(10))
        self._shown: object = None

    def show_notes(self, notes: Sequence[Note], today: date, nothing: str) -> None:
        """Show notes, or the sentence `nothing`."""
        if self._shown == (tuple(notes), nothing):
            return
        self._shown = (tuple(notes), nothing)
        while (entry := self._column.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not notes:
            self._column.addWidget(label(nothing, "body", "t2", wrap=True))
        for note in notes:
            self._column.addWidget(_block(note, today))


def _block(note: Note, today: date) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    when = date_words(note.on, year=note.on.year != today.year)
    column.addWidget(label(f"{title_words(note)}, {when}", "strong", wrap=True))
    column.addWidget(label(note.text, wrap=True))
    if note.next_step:
        follow = f" ({date_words(note.follow_up_on)})" if note.follow_up_on else ""
        column.addWidget(
            label(worded("Næste skridt: {0}{1}", note.next_step, follow), "meta", wrap=True)
        )
    return block
