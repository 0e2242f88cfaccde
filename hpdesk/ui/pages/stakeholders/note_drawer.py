# SPDX-License-Identifier: MPL-2.0
"""The drawer of one note; everything in it is saved at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.coordination import Note
from hpdesk.domain.errors import UserError
from hpdesk.services import coordination, note_steps, practice
from hpdesk.ui.history.history_dialog import HistoryButton
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.note_form import NO_WAY, NoteForm
from hpdesk.ui.pages.stakeholders.note_words import title_words
from hpdesk.ui.pages.stakeholders.saved_line import SavedLine, SavedMarkup
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import date_words, long_date, said


class NoteDrawer(Drawer):
    """Edits a note; `deletion_asked(str)` gives its key, `point_asked(str)` that of its point."""

    deletion_asked = Signal(str)
    point_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._note: Note | None = None
        self._is_stale = True  # what its choices offer
        saver = context.bridge.saver
        self._next = SavedLine(saver, "next_step", self._save)
        self.form = NoteForm(context, self._next)
        self._text = SavedMarkup(self.form.text, saver, "text", self._save, required=True)
        self.body.addWidget(self.form)
        self.history = HistoryButton(context, self._history_of)
        self.header_buttons.addWidget(self.history)
        self.form.as_task.hide()  # a step that is saved becomes a task by its own button
        self.step = label("", "meta", "t2", wrap=True)
        self.body.addWidget(self.step)
        self.done = secondary(self.tr("Næste skridt er udført"), "check")
        self.task = secondary(self.tr("Gør til opgave"), "list-checks")
        self.practice = secondary(self.tr("Til Fra praksis"), "inbox")
        for button, slot in (
            (self.done, self._on_done),
            (self.task, self._on_task),
            (self.practice, self._on_practice),
        ):
            button.clicked.connect(slot)
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.tags.settled.connect(self._on_tags)
        self.form.direction.chosen.connect(self._on_direction)
        self.open_point = secondary(self.tr("Åbn punktet"), "arrow-right")
        self.delete = ghost(self.tr("Slet note"), "trash-2")
        self.body.addStretch(1)
        self.add_foot_button(self.open_point)
        self.add_foot_button(self.delete)
        self.end_foot()
        self.form.who.changed.connect(self._on_who)
        self.form.channel.chosen.connect(self._on_channel)
        self.form.on.settled.connect(self._on_days)
        self.form.follow_up.settled.connect(self._on_days)
        self.form.meeting.chosen.connect(self._on_point)
        self.form.item.chosen.connect(self._on_point)
        self.open_point.clicked.connect(self._on_open_point)
        self.delete.clicked.connect(self._on_delete)
        if context.desk.read_only:
            self.form.setEnabled(False)
            self.form.setToolTip(self.tr("Planen kan kun læses."))
            for button in (self.delete, self.done, self.task, self.practice):
                button.setEnabled(False)

    def _history_of(self) -> tuple[str, str, str]:
        return "note", self.note_id(), self.title_label.text()

    def note_id(self) -> str:
        """Return the key of the note that is shown, or an empty text."""
        return self._note.id if self._note is not None else ""

    def forget_options(self) -> None:
        """Offer people, parties and meetings anew when a note is shown the next time."""
        self._is_stale = True

    def show_note(self, note: Note) -> None:
        """Show a note; what is being typed is left alone."""
        if self._is_stale:
            self.form.refresh_options()
            self._is_stale = False
        other = note.id != self.note_id()
        self._note = note
        self.set_title(title_words(note), long_date(note.on))
        self._text.show_text(note.id, note.text)
        self._next.show_text(note.id, note.next_step)
        form = self.form
        form.set_who(note)
        form.channel.set_value(note.channel.value)
        for field, day in ((form.on, note.on), (form.follow_up, note.follow_up_on)):
            if other or not field.edit.hasFocus():
                field.set_day(day)
        if other or (note.meeting_id, note.item_id) != form.point():
            form.set_point(note.meeting_id, note.item_id)
        self.open_point.setVisible(note.item_id is not None)
        form.direction.set_value(note.direction.value if note.direction else NO_WAY)
        form.tags.set_tags(note.tags)
        self._show_step(note)

    def _show_step(self, note: Note) -> None:
        """Show what has become of the next step, and what can be done with it."""
        has_step = bool(note.next_step.strip()) or note.follow_up_on is not None
        words = ""
        if note.task_id is not None:
            words = self.tr("Næste skridt er en opgave. Den står under Opfølgning.")
        elif note.done_on is not None:
            words = self.tr("Næste skridt blev udført {0}.").format(date_words(note.done_on))
        self.step.setText(words)
        self.step.setVisible(bool(words))
        self.done.setVisible(has_step and note.task_id is None)
        is_done = note.done_on is not None
        text = self.tr("Åbn næste skridt igen") if is_done else self.tr("Næste skridt er udført")
        self.done.setText(text)
        self.task.setText(self.tr("Åbn opgaven") if note.task_id else self.tr("Gør til opgave"))
        self.task.setVisible(
            note.task_id is not None or (bool(note.next_step.strip()) and not is_done)
        )

    def settle(self) -> None:
        """Keep what was typed before another note is shown."""
        if self.form.on.edit.hasFocus() or self.form.follow_up.edit.hasFocus():
            self._on_days()
        self._context.bridge.saver.flush()

    def close_drawer(self) -> None:
        """Keep what was typed, then close."""
        self.settle()
        super().close_drawer()

    def _save(self, key: str, column: str, text: str) -> None:
        coordination.edit_note(self._context.desk, key, **{column: text or None})

    def _on_who(self) -> None:
        persons, parties = self.form.who_keys()
        coordination.edit_note(self._context.desk, self.note_id(), people=persons, parties=parties)

    def _on_channel(self, value: str) -> None:
        coordination.edit_note(self._context.desk, self.note_id(), channel=value)

    def _on_days(self) -> None:
        note, form = self._note, self.form
        if note is None or not (form.on.is_valid() and form.follow_up.is_valid()):
            return
        day, follow = form.on.day() or note.on, form.follow_up.day()
        if (day, follow) != (note.on, note.follow_up_on):
            coordination.edit_note(self._context.desk, note.id, noted_on=day, follow_up_on=follow)

    def _on_point(self, _key: str) -> None:
        meeting_id, item_id = self.form.point()
        coordination.edit_note(
            self._context.desk, self.note_id(), meeting_id=meeting_id, item_id=item_id
        )

    def _on_tags(self) -> None:
        coordination.edit_note(self._context.desk, self.note_id(), tags=self.form.tags.tags())

    def _on_direction(self, _value: str) -> None:
        coordination.edit_note(self._context.desk, self.note_id(), direction=self.form.way())

    def _on_done(self) -> None:
        self.settle()
        note = self._note
        if note is None:
            return
        if note.done_on is None:
            note_steps.finish_step(self._context.desk, note.id)
            self._context.toast(self.tr("Næste skridt er udført."), undo=True)
        else:
            note_steps.reopen_step(self._context.desk, note.id)

    def _on_task(self) -> None:
        self.settle()
        if self._note is None:
            return
        if self._note.task_id is not None:
            self._context.navigate("followup", task_id=self._note.task_id)
            return
        try:
            note_steps.make_task(self._context.desk, self._note.id)
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")
            return
        self._context.toast(self.tr("Næste skridt er nu en opgave."), undo=True)

    def _on_practice(self) -> None:
        self.settle()
        key = practice.take_from_note(self._context.desk, self.note_id())
        self._context.navigate("stakeholders", practice_id=key)

    def _on_open_point(self) -> None:
        if self._note is not None and self._note.item_id is not None:
            self.point_asked.emit(self._note.item_id)

    def _on_delete(self) -> None:
        self.deletion_asked.emit(self.note_id())
