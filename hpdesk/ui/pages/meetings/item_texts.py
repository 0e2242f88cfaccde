# SPDX-License-Identifier: MPL-2.0
"""The case sheet of a point: five texts in light markup, saved as they are written."""

from functools import partial

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.meetings import AgendaItem
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.text import label

# Column, heading, and what stands where nothing is written yet.
SECTIONS = (
    ("summary", "Resumé", "Sagen i to-tre linjer"),
    ("recommendation", "Indstilling", "Sekretariatet indstiller, at …"),
    ("case", "Sagsfremstilling", "Baggrund, muligheder og vurdering"),
    ("economy", "Økonomi", "Udgift, finansiering og konsekvens for budgettet"),
    ("next_steps", "Videre proces", "Hvem gør hvad efter beslutningen"),
)


class ItemTexts(QWidget):
    """The five texts; `typed(column, text)` at every key, `left` when the keyboard leaves one.

    `files_pasted(QMimeData)` gives files and pictures that were pasted into a text.
    """

    typed = Signal(str, str)
    left = Signal()
    files_pasted = Signal(QMimeData)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surfaceBody")
        theme = current()
        self.editors: dict[str, MarkupEditor] = {}
        self._item_id = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(20))
        self._layout.setSpacing(theme.px(14))
        for column, title, placeholder in SECTIONS:
            editor = MarkupEditor(
                name=title, placeholder=placeholder, growing=True, min_lines=1, bare=True
            )
            editor.text_edited.connect(partial(self._on_typed, column))
            editor.focus_left.connect(self.left)
            editor.files_pasted.connect(self.files_pasted)
            self.editors[column] = editor
            self._layout.addLayout(self._section(title, editor, boxed=column == "recommendation"))
        self._layout.addStretch(1)

    def _section(self, title: str, editor: MarkupEditor, *, boxed: bool) -> QVBoxLayout:
        theme = current()
        section = QVBoxLayout()
        section.setSpacing(theme.px(2))
        heading = label(title, "heading")
        heading.setContentsMargins(theme.px(4), 0, 0, 0)
        heading.setBuddy(editor)
        section.addWidget(heading)
        if not boxed:
            section.addWidget(editor)
            return section
        box = QFrame()
        box.setObjectName("sunken")
        inside = QHBoxLayout(box)
        inside.setContentsMargins(0, 0, theme.px(12), 0)
        inside.setSpacing(theme.px(10))
        bar = QFrame()
        bar.setObjectName("accentBar")
        inside.addWidget(bar)
        held = QVBoxLayout()
        held.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        held.addWidget(editor)
        inside.addLayout(held, 1)
        section.addSpacing(theme.px(2))
        section.addWidget(box)
        return section

    def show_item(self, item: AgendaItem, pending: dict[str, str]) -> None:
        """Show a point; `pending` are texts that are typed but not saved yet, by column.

        A text that is the same already keeps its cursor and its own undo.
        """
        other = item.id != self._item_id
        self._item_id = item.id
        for column, editor in self.editors.items():
            text = pending.get(column, str(getattr(item, column)))
            if text == editor.text():
                if other:
                    editor.document().clearUndoRedoStacks()
                continue
            place = 0 if other else editor.textCursor().position()
            editor.set_text(text)
            cursor = editor.textCursor()
            cursor.setPosition(min(place, len(editor.toPlainText())))
            editor.setTextCursor(cursor)

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed, and say why; an empty reason allows it again."""
        for editor in self.editors.values():
            editor.setReadOnly(bool(reason))
            editor.setToolTip(reason)

    def _on_typed(self, column: str, text: str) -> None:
        self.typed.emit(column, text)
