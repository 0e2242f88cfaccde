# SPDX-License-Identifier: MPL-2.0
"""The drawer of one cell: where a party stands on a point, why, and the notes about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hpdesk.domain.coordination import Position
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Organisation, Person
from hpdesk.domain.words import word
from hpdesk.services import coordination
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.alignment_rows import Line
from hpdesk.ui.pages.stakeholders.note_words import NoteList
from hpdesk.ui.pages.stakeholders.saved_line import SavedMarkup
from hpdesk.ui.pages.stakeholders.stance_looks import STANCE_LOOKS
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.widgets.text import divider, label


class PositionDrawer(Drawer):
    """Edits a position; `stance_asked(str)` gives the one that was chosen.

    Ctrl+Enter in the last field keeps a note on the point and the party.
    """

    stance_asked = Signal(str)
    point_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._item_id = self._party_id = ""
        self._position: Position | None = None
        self.contact = label("", "body", "t2", wrap=True)
        self.stance = Segment(
            [Choice(s.value, word(s), "", tone) for s, (tone, _icon) in STANCE_LOOKS.items()],
            small=True,
            name=self.tr("Position"),
        )
        self.stance.chosen.connect(self.stance_asked)
        self.text = MarkupEditor(
            growing=True, min_lines=3, placeholder=self.tr("Hvorfor, og hvad skal der til?")
        )
        self._text = SavedMarkup(self.text, context.bridge.saver, "position", self._save_text)
        self.body.addWidget(self.contact)
        self.body.addWidget(Field(self.tr("Position"), self.stance))
        self.text_field = Field(self.tr("Begrundelse"), self.text)
        self.body.addWidget(self.text_field)
        self.body.addWidget(divider())
        self.body.addWidget(label(self.tr("Koordineringsnoter"), "heading"))
        self.body.addWidget(label(self.tr("Kun sekretariatet"), "meta"))
        self.notes = NoteList()
        self.body.addWidget(self.notes)
        self.note = MarkupEditor(
            name=self.tr("Ny note"),
            growing=True,
            min_lines=2,
            placeholder=self.tr("Skriv en note, og tryk Ctrl+Enter"),
        )
        self.body.addWidget(self.note)
        self.body.addStretch(1)
        self.open_point = secondary(self.tr("Åbn punktet"), "arrow-right")
        self.keep_note = ghost(self.tr("Gem note"), "check")
        self.add_foot_button(self.open_point)
        self.add_foot_button(self.keep_note)
        self.end_foot()
        self.open_point.clicked.connect(self._on_open_point)
        self.keep_note.clicked.connect(self._on_note)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self.note)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._on_note)
        if context.desk.read_only:
            for widget in (self.stance, self.text, self.note, self.keep_note):
                widget.setEnabled(False)
                widget.setToolTip(self.tr("Planen kan kun læses."))

    def cell(self) -> tuple[str, str]:
        """Return the point and the party that are shown."""
        return self._item_id, self._party_id

    def show_cell(
        self,
        line: Line,
        party: Organisation,
        contact: Person | None,
        position: Position | None,
    ) -> None:
        """Show where a party stands; what is being typed is left alone."""
        assert line.item is not None, "headings have no positions"
        other = (line.item.id, party.id) != self.cell()
        self._item_id, self._party_id, self._position = line.item.id, party.id, position
        self.set_title(party.name, self.tr("Punkt {0}, {1}").format(line.number, line.title))
        words = ""
        if contact is not None:
            words = ", ".join(w for w in (contact.name, contact.title) if w)
            words = self.tr("Kontakt: {0}").format(words)
        self.contact.setText(words)
        self.contact.setVisible(bool(words))
        self.stance.set_value(position.stance.value if position is not None else None)
        key = f"{line.item.id}/{party.id}"
        self._text.show_text(key, position.text if position is not None else "")
        if other:
            self.note.set_text("")
        self.refresh_notes()

    def refresh_notes(self) -> None:
        """Read the notes on the point and the party again."""
        if self._item_id:
            notes = coordination.list_notes(
                self._context.desk, item_id=self._item_id, party_id=self._party_id
            )
            self.notes.show_notes(notes, self._context.today(), self.tr("Ingen noter endnu."))

    def close_drawer(self) -> None:
        """Keep what was typed, then close."""
        self._context.bridge.saver.flush()
        super().close_drawer()

    def _save_text(self, key: str, _column: str, text: str) -> None:
        # in the saver's thread, perhaps with another cell shown: asks nothing of the drawer
        item_id, _, party_id = key.partition("/")
        coordination.set_position_text(self._context.desk, item_id, party_id, text)

    def _on_note(self) -> None:
        try:
            coordination.add_note(
                self._context.desk,
                self.note.text(),
                self._context.today(),
                item_id=self._item_id,
                parties=(self._party_id,),
            )
        except UserError as problem:
            self._context.toast(str(problem), tone="warn")
            return
        self.note.set_text("")
        self._context.toast(self.tr("Noten er gemt."), undo=True)

    def _on_open_point(self) -> None:
        self.point_asked.emit(self._item_id)
