# SPDX-License-Identifier: MPL-2.0
"""The view »Noter«: what was said, the newest first, some hundreds at a time."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.coordination import Note
from hpdesk.domain.errors import UserError
from hpdesk.services import coordination, note_queries
from hpdesk.services.quick_notes import About, list_tags
from hpdesk.ui.commands import command
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.key_table import KeyTable
from hpdesk.ui.pages.stakeholders.note_drawer import NoteDrawer
from hpdesk.ui.pages.stakeholders.note_search import NoteQuery, read_notes
from hpdesk.ui.pages.stakeholders.note_windows import open_quick_note
from hpdesk.ui.pages.stakeholders.note_words import about_words, who_words
from hpdesk.ui.pages.stakeholders.silent_dialog import SilentDialog
from hpdesk.ui.pages.stakeholders.workspace import ListWorkspace
from hpdesk.ui.query_line import QueryLine
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.widgets.buttons import ghost, primary
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.wording import join_words, said, short_weekday_date, word, worded

_TABLES = ("note", "note_person", "note_party")
_AROUND = ("person", "organisation", "meeting", "agenda_item")
# More than these are read off the UI thread.
_AT_ONCE = 300
Found = tuple[int, NoteQuery, tuple[Note, ...], bool]


class NotesView(ListWorkspace):
    """Finds, edits and deletes notes."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.search.hide()
        hint = self.tr("Søg, @navn, #mærke")
        self.words = QueryLine(context, name=self.tr("Søg i noterne"), hint=hint)
        self.tools.insertWidget(0, self.words, 5)
        self.words.changed.connect(self._on_words)
        self.words.left_down.connect(self.focus_first)
        self._limit = _AT_ONCE
        # What was read before a later question must not replace its answer.
        self._turn = 0
        self.new_button = primary(
            self.tr("Ny note"), "sticky-note", hint=command("new_note").shortcut
        )
        self.new_button.clicked.connect(self._on_new)
        self.new_button.setEnabled(not context.desk.read_only)
        self.new_button.setToolTip(self.why_locked())
        self.silent_button = ghost(self.tr("Ikke talt med længe"), "clock")
        self.silent_button.clicked.connect(self._on_silent)
        self.tools.addWidget(self.silent_button)
        self.tools.addWidget(self.new_button)
        self.model: RowsModel[Note] = RowsModel(_columns(context.today()), _key, parent=self)
        self.table = KeyTable(self.tr("Noter"), {0: 120, 1: 190, 3: 210}, 2, spare=(3,))
        self.table.setModel(self.model)
        self.table.prepare_columns()
        self.table.opened.connect(self.open_note)
        self.table.moved.connect(self._on_moved)
        self.table.removed.connect(self._on_delete)
        empty = EmptyState(
            "sticky-note",
            self.tr("Her samles, hvad der bliver sagt mellem møderne"),
            self.tr("Skriv en note efter hver samtale. Noterne kommer aldrig med i papirer."),
            self.tr("Ny note"),
        )
        empty.activated.connect(self._on_new)
        self.set_list(self.table, empty)
        self.more = ghost(self.tr("Vis flere"), "chevron-down")
        self.more.clicked.connect(self._on_more)
        self.card.body.addWidget(self.more)
        self.nothing.activated.connect(self._on_show_all)
        self.note = NoteDrawer(context, self)
        self.note.deletion_asked.connect(self._on_delete)
        self.note.point_asked.connect(self._on_point)
        self.add_drawer(self.note)

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the notes again where they changed."""
        if change is not None and not change.touches(*_TABLES, *_AROUND):
            return
        if change is None or change.touches("person", "organisation", "meeting"):
            self.words.set_names(note_queries.vocabulary(self.context.desk))
            self.note.forget_options()
        elif change.touches("note"):
            self.words.set_names(replace(self.words.names, tags=list_tags(self.context.desk)))
        self._show()
        if not self.note.isHidden():
            self._show_note(self.note.note_id())

    def _query(self) -> NoteQuery:
        return NoteQuery(self.words.query(), self._limit)

    def _show(self) -> None:
        query = self._query()
        self._turn += 1
        if query.limit <= _AT_ONCE:
            self._take(query, *read_notes(self.context.desk, query))
            return
        desk, turn = self.context.desk, self._turn

        def read(_progress: object, _cancelled: object) -> Found:
            return turn, query, *read_notes(desk, query)

        self.context.jobs(read, on_done=self._on_read)

    def _on_read(self, found: Found) -> None:
        turn, query, rows, more = found
        if turn == self._turn:
            self._take(query, rows, more)

    def _take(self, query: NoteQuery, rows: tuple[Note, ...], more: bool) -> None:
        key = self.table.current_key()
        place = self.table.verticalScrollBar().value()
        self.model.set_rows(rows)
        self.table.verticalScrollBar().setValue(place)
        if key and self.table.current_key() != key:
            self.table.select_index(self.model.index_of(key))
        self.more.setVisible(more)
        self.show_state(len(rows), 0 if query.words.is_empty() else 1)

    def open_note(self, key: str) -> None:
        """Show a note in the drawer."""
        self.note.settle()
        if self._show_note(key):
            self.table.select_index(self.model.index_of(key))
            if self.note.isHidden():
                self.table.setFocus()
            self.open_drawer(self.note.form.text)

    def rename(self) -> None:
        """Edit the note the keyboard is on."""
        if key := self.table.current_key():
            self.open_note(key)

    def _show_note(self, key: str) -> bool:
        try:
            note = coordination.get_note(self.context.desk, key)
        except UserError as problem:
            if self.note.isHidden():
                self.context.notice(said(problem), "info")
            self.note.close_drawer()
            return False
        self.note.show_note(note)
        return True

    def _on_new(self) -> None:
        self.context.navigate("stakeholders", view="notes", new_note=True)

    def begin_search(self) -> None:
        """Put the keyboard in the line for filter words."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def _on_silent(self) -> None:
        dialog = SilentDialog(self.context, self.window())
        dialog.note_asked.connect(self._on_note_about)
        dialog.open()

    def _on_note_about(self, party_id: str) -> None:
        open_quick_note(self.context, self.window(), About(parties=(party_id,)))

    def _on_words(self) -> None:
        self._limit = _AT_ONCE
        self._show()

    def _on_show_all(self) -> None:
        self.words.clear()
        self._show()

    def _on_more(self) -> None:
        self._limit *= 3
        self._show()
        self.table.setFocus()

    def _on_moved(self, key: str) -> None:
        if not self.note.isHidden() and self.table.hasFocus():
            self._show_note(key)

    def _on_point(self, item_id: str) -> None:
        self.context.navigate("meetings", item_id=item_id)

    def _on_delete(self, key: str) -> None:
        if self.context.desk.read_only:
            return
        self.note.settle()
        coordination.delete_note(self.context.desk, key)
        self.context.toast(self.tr("Noten er slettet."), undo=True)


def _columns(today: date) -> tuple[Column[Note], ...]:
    def follow(note: Note) -> object:
        when = short_weekday_date(note.follow_up_on) if note.follow_up_on else ""
        done = note.done_on is not None
        if note.task_id is not None:
            when = worded("Opgave {0}", when).strip()
        late = not done and note.follow_up_on is not None and note.follow_up_on <= today
        tone = "warn" if late else ""
        return RowLook(note.next_step, when, strong=False, struck=done, detail_tone=tone)

    def when(note: Note) -> object:
        words = short_weekday_date(note.on)
        if note.on.year != today.year:
            words = f"{words} {note.on.year}"
        return RowLook(words, word(note.channel), strong=False)

    return (
        Column(worded("Dato"), _spoken, look=when),
        Column(worded("Med"), who_words, look=_who, tip=_everyone),
        Column(worded("Note"), _text, look=_said, tip=_text),
        Column(worded("Næste skridt"), _next, look=follow, tip=_next),
    )


def _key(note: Note) -> str:
    return note.id


def _spoken(note: Note) -> str:
    return f"{short_weekday_date(note.on)}, {word(note.channel)}, {who_words(note)}"


def _everyone(note: Note) -> str:
    return join_words([name for _key, name in (*note.people, *note.parties)])


def _who(note: Note) -> object:
    parties = join_words([name for _key, name in note.parties])
    return RowLook(who_words(note), parties if note.people else "")


def _text(note: Note) -> str:
    return note.text


def _said(note: Note) -> object:
    tags = " ".join(f"#{tag}" for tag in note.tags)
    way = word(note.direction) if note.direction is not None else ""
    below = " · ".join(part for part in (about_words(note), way, tags) if part)
    return RowLook(" ".join(note.text.split()), below, strong=False)


def _next(note: Note) -> str:
    return note.next_step
