# SPDX-License-Identifier: MPL-2.0
"""The drawer of one cell: where a party stands on a point, why, and the notes about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hpdesk.domain.alignment import Unity, Voice
from hpdesk.domain.alignment_words import voice_words
from hpdesk.domain.coordination import Position
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Organisation, Person
from hpdesk.services import coordination
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.alignment_fields import AlignmentFields
from hpdesk.ui.pages.stakeholders.alignment_rows import Line
from hpdesk.ui.pages.stakeholders.note_words import NoteList
from hpdesk.ui.pages.stakeholders.position_history import PositionHistory
from hpdesk.ui.pages.stakeholders.position_people import PositionPeople
from hpdesk.ui.pages.stakeholders.saved_line import SavedMarkup
from hpdesk.ui.pages.stakeholders.stance_looks import STANCE_LOOKS
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import date_words, said, shown, word


@dataclass(frozen=True, slots=True)
class CellFacts:
    """What the drawer shows of a cell beside its own position.

    `departments` are the party's with what each says, `family` the organisations of the party,
    `seated` the members at the meeting, `places` the formøder by their keys.
    """

    line: Line
    party: Organisation
    position: Position | None
    voice: Voice
    departments: Sequence[tuple[str, Voice]] = ()
    heard: date | None = None
    everyone: Sequence[Person] = ()
    family: frozenset[str] = frozenset()
    seated: frozenset[str] = frozenset()
    places: Mapping[str, str] | None = None


class PositionDrawer(Drawer):
    """Edits a position; `stance_asked(str)` gives the one that was chosen.

    Ctrl+Enter in the last field keeps a note on the point and the party. `point_asked(str)`
    opens the point, `formoede_asked` calls a formøde about what is not aligned.
    """

    stance_asked = Signal(str)
    point_asked = Signal(str)
    formoede_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._item_id = self._party_id = ""
        self.contact = label("", "body", "t2", wrap=True)
        self.voice = Note("", "warn")
        self.body.addWidget(self.contact)
        self.body.addWidget(self.voice)
        self._add_position()
        self.body.addWidget(divider())
        self._add_notes()
        self.body.addWidget(divider())
        self.history_title = label(self.tr("Tidligere positioner"), "heading")
        self.history = PositionHistory()
        self.body.addWidget(self.history_title)
        self.body.addWidget(self.history)
        self.body.addWidget(divider())
        self.body.addWidget(label(self.tr("Om punktet"), "heading"))
        self.point = AlignmentFields(context)
        self.body.addWidget(self.point)
        self.body.addStretch(1)
        self.call = secondary(self.tr("Opret formøde"), "calendar-plus")
        self.open_point = secondary(self.tr("Åbn punktet"), "arrow-right")
        self.add_foot_button(self.call)
        self.add_foot_button(self.open_point)
        self.end_foot()
        self.call.clicked.connect(self.formoede_asked)
        self.open_point.clicked.connect(self._on_open_point)
        if context.desk.read_only:
            writing = (self.stance, self.text, self.would_take, self.people, self.note)
            for widget in (*writing, self.keep_note, self.call):
                widget.setEnabled(False)
                widget.setToolTip(self.tr("Planen kan kun læses."))

    def _add_position(self) -> None:
        saver = self._context.bridge.saver
        self.stance = Segment(
            [Choice(s.value, word(s), "", tone) for s, (tone, _icon) in STANCE_LOOKS.items()],
            small=True,
            name=self.tr("Position"),
        )
        self.stance.chosen.connect(self.stance_asked)
        self.text = MarkupEditor(growing=True, min_lines=2, placeholder=self.tr("Hvorfor?"))
        self._text = SavedMarkup(self.text, saver, "position", self._save_text)
        self.would_take = MarkupEditor(growing=True, min_lines=2)
        self._would_take = SavedMarkup(self.would_take, saver, "would_take", self._save_field)
        self.people = PositionPeople()
        self.people.chosen.connect(self._on_person)
        self.body.addWidget(Field(self.tr("Position"), self.stance))
        self.text_field = Field(self.tr("Begrundelse"), self.text)
        self.body.addWidget(self.text_field)
        self.body.addWidget(Field(self.tr("Hvad skal der til?"), self.would_take))
        self.body.addWidget(self.people)

    def _add_notes(self) -> None:
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
        self.keep_note = ghost(self.tr("Gem note"), "check")
        self.body.addWidget(self.note)
        self.body.addWidget(self.keep_note)
        self.keep_note.clicked.connect(self._on_note)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self.note)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._on_note)

    def cell(self) -> tuple[str, str]:
        """Return the point and the party that are shown."""
        return self._item_id, self._party_id

    def show_cell(self, facts: CellFacts) -> None:
        """Show where a party stands; what is being typed is left alone."""
        line, party, position = facts.line, facts.party, facts.position
        assert line.item is not None, "headings have no positions"
        other = (line.item.id, party.id) != self.cell()
        self._item_id, self._party_id = line.item.id, party.id
        self.set_title(party.name, self.tr("Punkt {0}, {1}").format(line.number, line.title))
        self._show_facts(facts)
        self.stance.set_value(position.stance.value if position is not None else None)
        key = f"{line.item.id}/{party.id}"
        self._text.show_text(key, position.text if position is not None else "")
        self._would_take.show_text(key, position.would_take if position is not None else "")
        self.people.show_people(position, facts.everyone, facts.family, facts.seated)
        self._show_history(facts)
        found = line.point.alignment if line.point is not None else None
        self.point.show_point(line.item.id, found, line.point)
        if other:
            self.note.set_text("")
            self.area.verticalScrollBar().setValue(0)
        self.refresh_notes()

    def _show_facts(self, facts: CellFacts) -> None:
        words = []
        if facts.heard is not None:
            words.append(self.tr("Sidst hørt {0}").format(date_words(facts.heard)))
        position = facts.position
        if position is not None and (position.talker_name or position.contact_name):
            pair = [name for name in (position.talker_name, position.contact_name) if name]
            words.append(self.tr("Kontakt: {0}").format(" ↔ ".join(pair)))
        self.contact.setText("\n".join(words))
        self.contact.setVisible(bool(words))
        lines = [f"{name}: {shown(voice_words(voice))}" for name, voice in facts.departments]
        split = facts.voice.unity is Unity.SPLIT
        lead = self.tr("Parten taler ikke med én stemme.") if split else self.tr("Afdelingerne:")
        self.voice.set("\n".join([lead, *lines]), "warn" if split else "neutral")
        self.voice.setVisible(bool(lines))

    def _show_history(self, facts: CellFacts) -> None:
        history = coordination.position_history(self._context.desk, *self.cell())
        self.history.show_history(history, facts.places or {}, self._context.today())
        self.history_title.setVisible(bool(history))
        self.history.setVisible(bool(history))

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

    def _save_field(self, key: str, column: str, text: str) -> None:
        item_id, _, party_id = key.partition("/")
        coordination.set_position_field(self._context.desk, item_id, party_id, column, text)

    def _on_person(self, column: str, key: str) -> None:
        self._context.bridge.saver.flush()
        coordination.set_position_field(self._context.desk, *self.cell(), column, key)

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
            self._context.toast(said(problem), tone="warn")
            return
        self.note.set_text("")
        self._context.toast(self.tr("Noten er gemt."), undo=True)

    def _on_open_point(self) -> None:
        self.point_asked.emit(self._item_id)
