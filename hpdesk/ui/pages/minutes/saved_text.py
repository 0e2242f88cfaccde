# SPDX-License-Identifier: MPL-2.0
"""One text of a point in an editor, saved while it is typed."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.meetings import AgendaItem, Outcome
from hpdesk.services import meetings
from hpdesk.ui.desk_bridge import TextSaver
from hpdesk.ui.text_places import qt_place
from hpdesk.ui.widgets.markup_editor import MarkupEditor

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


def save_text(desk: "Desk", item_id: str, field: str, text: str) -> None:
    """Write one text of a point to the plan."""
    meetings.edit_item(desk, item_id, **{field: text})


_TEXTS = frozenset({"discussion", "decision", "for_the_record"})


class SavedText(QObject):
    """Ties an editor to `field` of a point; what is typed is never overwritten by a reading.

    `edited(str)` gives each new text while the person types.
    """

    edited = Signal(str)

    def __init__(
        self, editor: MarkupEditor, field: str, desk: "Desk", saver: TextSaver, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.editor, self.field = editor, field
        self._desk, self._saver = desk, saver
        self._item_id = ""
        editor.text_edited.connect(self._on_edited)
        editor.focus_left.connect(self._on_focus_left)

    def show_text(self, item_id: str, stored: str) -> None:
        """Show a point's text: the one that waits to be saved before the one in the file."""
        waiting = self._saver.pending(self._key(item_id))
        text = stored if waiting is None else waiting
        if item_id != self._item_id:
            self._item_id = item_id
            self.editor.set_text(text)
            self.editor.moveCursor(QTextCursor.MoveOperation.End)
            self.editor.document().clearUndoRedoStacks()
        elif text != self.editor.text():
            place = self.editor.textCursor().position()
            self.editor.set_text(text)
            cursor = self.editor.textCursor()
            cursor.setPosition(min(place, qt_place(text, len(text))))
            self.editor.setTextCursor(cursor)

    def text(self) -> str:
        """Return the words as they stand in the editor."""
        return self.editor.text()

    def append(self, paragraph: str) -> None:
        """Add a paragraph at the end as if it were typed."""
        before = self.editor.text().rstrip()
        cursor = QTextCursor(self.editor.document())
        cursor.beginEditBlock()
        cursor.setPosition(qt_place(before, len(before)))
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(f"\n\n{paragraph}" if before else paragraph)
        cursor.endEditBlock()
        self.editor.setTextCursor(cursor)
        self.editor.ensureCursorVisible()

    def _key(self, item_id: str) -> tuple[str, str, str]:
        return ("item", item_id, self.field)

    def _on_edited(self, text: str) -> None:
        if not self._item_id:
            return
        save = partial(save_text, self._desk, self._item_id, self.field)
        self._saver.typed(self._key(self._item_id), text, save)
        self.edited.emit(text)

    def _on_focus_left(self) -> None:
        if self._saver.has_failed():
            return  # it is tried again by itself, and the keys do not wait for it
        if self._saver.pending(self._key(self._item_id)) is not None:
            self._saver.flush()


def with_texts(items: Sequence[AgendaItem], change: ChangeSet) -> tuple[AgendaItem, ...] | None:
    """Return the points after a change that touched nothing but their minuted texts and outcome.

    None where more was touched, so that the agenda must be read again. Typing saves twice a
    second, and reading it all each time would be felt.
    """
    by_id = {item.id: item for item in items}
    for row in change.rows:
        item = by_id.get(row.key)
        if row.table != "agenda_item" or item is None or row.before is None or row.after is None:
            return None
        if not set(row.after) <= {*_TEXTS, "outcome"}:
            return None
        texts = {name: str(value or "") for name, value in row.after.items() if name in _TEXTS}
        outcome = row.after.get("outcome", item.outcome)
        known = Outcome(str(outcome)) if outcome is not None else None
        by_id[row.key] = replace(item, **texts, outcome=known)  # type: ignore[arg-type]  # text columns
    return tuple(by_id[item.id] for item in items)
