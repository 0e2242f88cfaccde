# SPDX-License-Identifier: MPL-2.0
"""The drawer of one task: its words, who, when, how far, the decision behind it, and its log."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task, TaskLogEntry, TaskStatus
from hpdesk.services import followup
from hpdesk.services.locking import is_locked
from hpdesk.ui.history.history_dialog import HistoryButton
from hpdesk.ui.models.responsible_options import responsible_options
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.followup.columns import STATUS_LOOKS, late_words, origin_words
from hpdesk.ui.pages.followup.drawer_parts import NextStep, PointNeighbours, then_words
from hpdesk.ui.pages.followup.task_actions import TaskActions
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, ghost, icon_button, primary, secondary
from hpdesk.ui.widgets.chip import Chip
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.responsible_field import ResponsibleField
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.widgets.sensitive_line import SensitiveMark
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import date_words, said, weekday_date, word, worded


class TaskDrawer(Drawer):
    """Shows and edits a task; `stepped(int)` asks for a neighbour, `deleted(str)` tells.

    `task_asked(str)` asks for another task of the same point.
    """

    stepped = Signal(int)
    deleted = Signal(str)
    task_asked = Signal(str)

    def __init__(
        self, context: PageContext, doing: TaskActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._doing = context, doing
        self._task: Task | None = None
        self._make_neighbours()
        self._make_fields()
        self.body.addWidget(divider())
        self._make_decision()
        self.neighbours = PointNeighbours()
        self.neighbours.asked.connect(self._on_neighbour)
        self.body.addWidget(self.neighbours)
        self.neighbours_line = divider()
        self.body.addWidget(self.neighbours_line)
        self._make_log()
        self.body.addStretch(1)
        self._make_foot()
        if context.desk.read_only:
            self._lock()

    def _make_neighbours(self) -> None:
        self.previous_button = icon_button(
            "chevron-up", self.tr("Forrige opgave"), small=True, kind="ghost"
        )
        self.next_button = icon_button(
            "chevron-down", self.tr("Næste opgave"), small=True, kind="ghost"
        )
        self.previous_button.clicked.connect(self._on_previous)
        self.next_button.clicked.connect(self._on_next)
        self.history = HistoryButton(self._context, self._history_of)
        self.header_buttons.addWidget(self.history)
        self.header_buttons.addWidget(self.previous_button)
        self.header_buttons.addWidget(self.next_button)

    def _make_fields(self) -> None:
        theme = current()
        chips = QHBoxLayout()
        chips.setSpacing(theme.px(8))
        self.late_chip, self.status_chip = Chip(""), Chip("")
        for chip in (self.late_chip, self.status_chip):
            chips.addWidget(chip)
        chips.addStretch(1)
        self.body.addLayout(chips)
        self.text = MarkupEditor(growing=True, min_lines=2)
        self.text.text_edited.connect(self._on_text_edited)
        self.text.focus_left.connect(self._on_text_left)
        self.text_field = Field(self.tr("Opgave"), self.text)
        self.responsible = ResponsibleField()
        self.responsible.changed.connect(self._on_responsible_changed)
        self.due = DateField(
            today=self._context.today(),
            calendar=self._context.calendar(),
            free_words=True,
            placeholder=self.tr("fx 3/3, om 14 dage eller snarest"),
        )
        self.due.settled.connect(self._on_due_settled)
        self.status = Segment(
            [Choice(str(s), word(s), tone=STATUS_LOOKS[s][0]) for s in TaskStatus],
            small=True,
            name=self.tr("Status"),
        )
        self.status.chosen.connect(self._on_status_chosen)
        self.then = label("", "meta", wrap=True)
        self.next_step = NextStep(self._context)
        for field in (
            self.text_field,
            Field(self.tr("Ansvarlig"), self.responsible),
            self.then,
            Field(self.tr("Frist"), self.due),
            Field(self.tr("Status"), self.status),
            Field(self.tr("Næste skridt"), self.next_step),
        ):
            self.body.addWidget(field)

    def _make_decision(self) -> None:
        theme = current()
        self.decision = QWidget()
        layout = QVBoxLayout(self.decision)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        self.decision_title = label(self.tr("Beslutningen bag"), "heading")
        self.origin = label("", "meta", wrap=True)
        quote = QHBoxLayout()
        quote.setSpacing(theme.px(10))
        self.accent = QFrame()
        self.accent.setObjectName("accentBar")
        self.decision_text = label("", wrap=True)
        quote.addWidget(self.accent)
        quote.addWidget(self.decision_text, 1)
        self.open_minutes = Button(
            self.tr("Åbn referatet"), "ghost", icon="arrow-right", small=True, trailing_icon=True
        )
        self.open_minutes.clicked.connect(self._on_open_minutes)
        layout.addWidget(self.decision_title)
        layout.addWidget(self.origin)
        layout.addLayout(quote)
        layout.addWidget(self.open_minutes)
        self.body.addWidget(self.decision)
        self.decision_line = divider()
        self.body.addWidget(self.decision_line)

    def _make_log(self) -> None:
        theme = current()
        self.body.addWidget(label(self.tr("Log"), "heading"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Hvad er der sket?"))
        SensitiveMark(self.note)
        self.note.setAccessibleName(self.tr("Ny note i loggen"))
        self.note.returnPressed.connect(self._on_add_note)
        self.add_note = ghost(self.tr("Tilføj note"))
        self.add_note.clicked.connect(self._on_add_note)
        row.addWidget(self.note, 1)
        row.addWidget(self.add_note)
        self.body.addLayout(row)
        self._log = QVBoxLayout()
        self._log.setSpacing(theme.px(10))
        self.body.addLayout(self._log)

    def _make_foot(self) -> None:
        self.close_task = primary(self.tr("Afslut opgave"), "check")
        self.close_task.clicked.connect(self._on_close_task)
        self.new_due = secondary(self.tr("Ny frist"), "calendar-clock")
        self.new_due.clicked.connect(self._on_new_due)
        self.delete = icon_button("trash-2", self.tr("Slet opgaven"))
        self.delete.clicked.connect(self._on_delete)
        for button in (self.close_task, self.new_due):
            self.add_foot_button(button)
        self.end_foot()
        self.add_foot_button(self.delete)

    def _lock(self) -> None:
        why = self.tr("Planen er skrivebeskyttet og kan kun læses.")
        self.text.setReadOnly(True)
        self.responsible.set_locked(True, why)
        for widget in (
            self.due,
            self.status,
            self.next_step,
            self.note,
            self.add_note,
            self.close_task,
            self.new_due,
            self.delete,
        ):
            widget.setEnabled(False)
            widget.setToolTip(why)
        self.text.setToolTip(why)

    def _history_of(self) -> tuple[str, str, str]:
        return ("task", self._task.id, self._task.text) if self._task else ("task", "", "")

    def task_id(self) -> str | None:
        """Return the key of the task that is shown."""
        return self._task.id if self._task is not None else None

    def refresh_options(self) -> None:
        """Offer the people and parties as they are now."""
        self.responsible.set_options(responsible_options(self._context.desk))

    def show_task(self, task: Task, *, has_previous: bool, has_next: bool) -> None:
        """Show a task; what a person is typing into the same one is left alone."""
        same = self._task is not None and self._task.id == task.id
        if not same:
            self._settle()
        self._task = task
        self.set_title("", self.tr("Opgave"))
        self.setAccessibleName(task.text)
        self.previous_button.setEnabled(has_previous)
        self.next_button.setEnabled(has_next)
        if not (same and self.text.hasFocus()):
            pending = self._context.bridge.saver.pending(("task", task.id, "text"))
            self.text.set_text(task.text if pending is None else pending)
            self.text_field.set_error("")
        if not self._context.desk.read_only:
            locked = is_locked(self._context.desk, task.meeting_id)
            self.text.setReadOnly(locked)
            why = self.tr("Opgaven står i et godkendt referat, så teksten ligger fast.")
            self.text_field.set_hint(why if locked else "")
        self.responsible.set_keys([r.id for r in task.responsible])
        if not (same and self.due.edit.hasFocus()):
            self._show_due(task)
        self.status.set_value(str(task.status))
        self.then.setText(then_words(task))
        self.then.setVisible(bool(then_words(task)))
        self.next_step.show_task(task)
        self._show_chips(task)
        self._show_decision(task)
        self._show_neighbours(task)
        self._show_log(task.log)
        done = task.status.is_closed
        self.close_task.setText(self.tr("Genåbn opgave") if done else self.tr("Afslut opgave"))
        self.close_task.set_icon_name("rotate-ccw" if done else "check")
        if not same:
            self.note.clear()
            for area in self.findChildren(QScrollArea):
                area.verticalScrollBar().setValue(0)

    def _show_due(self, task: Task) -> None:
        if task.due is None and task.due_text:
            self.due.set_words(task.due_text)
        else:
            self.due.set_day(task.due)

    def _show_chips(self, task: Task) -> None:
        late = late_words(task, self._context.today())
        self.late_chip.set(worded("{0} fristen", late) if late else "", "over", "circle-alert")
        self.late_chip.setVisible(bool(late))
        tone, icon = STATUS_LOOKS[task.status]
        words = word(task.status)
        if task.closed_on is not None:
            words = f"{words} {date_words(task.closed_on)}"
        self.status_chip.set(words, tone, icon)

    def _show_decision(self, task: Task) -> None:
        from hpdesk.documents.markup import plain_text

        text = plain_text(task.decision).strip()
        self.decision.setVisible(task.meeting_id is not None)
        self.decision_line.setVisible(task.meeting_id is not None)
        self.decision_title.setText(self.tr("Beslutningen bag") if text else self.tr("Kommer fra"))
        self.origin.setText(origin_words(task))
        self.decision_text.setText(text)
        self.decision_text.setVisible(bool(text))
        self.accent.setVisible(bool(text))

    def _show_neighbours(self, task: Task) -> None:
        found: tuple[Task, ...] = ()
        if task.item_id is not None:
            found = followup.list_tasks(self._context.desk, item_id=task.item_id, brief=True)
        others = [other for other in found if other.id != task.id]
        self.neighbours.show_tasks(others)
        self.neighbours_line.setVisible(bool(others))

    def _show_log(self, log: tuple[TaskLogEntry, ...]) -> None:
        while (entry := self._log.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line in reversed(log):
            row = QWidget()
            layout = QVBoxLayout(row)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
            layout.addWidget(label(line.text, wrap=True))
            year = line.on.year != self._context.today().year
            layout.addWidget(label(weekday_date(line.on, year=year), "meta"))
            self._log.addWidget(row)

    def _settle(self) -> None:
        # What was typed into the task that is left must be in the file before another is shown.
        if self._task is not None and self.due.edit.hasFocus():
            self._on_due_settled()
        self.next_step.settle()
        self._context.bridge.saver.flush()

    def close_drawer(self) -> None:
        """Save what was typed, then close."""
        self._settle()
        super().close_drawer()

    def _on_text_edited(self, text: str) -> None:
        if self._task is None:
            return
        missing = not text.strip()
        why = self.tr("Opgaven mangler en tekst. Skriv, hvad der skal gøres.")
        self.text_field.set_error(why if missing else "")
        if not missing:
            key = self._task.id
            save = partial(self._save_text, key)
            self._context.bridge.saver.typed(("task", key, "text"), text, save)

    def _save_text(self, task_id: str, text: str) -> None:
        followup.edit_task(self._context.desk, task_id, text=text)

    def _on_text_left(self) -> None:
        self._context.bridge.saver.flush()
        if self._task is not None and not self.text.text().strip():
            self.text.set_text(self._task.text)
            self.text_field.set_error("")

    def _on_responsible_changed(self) -> None:
        if self._task is not None:
            keys = self.responsible.keys()
            followup.edit_task(self._context.desk, self._task.id, responsible=keys)

    def _on_due_settled(self) -> None:
        task = self._task
        if task is None or not self.due.is_valid():
            return
        day, words = self.due.day(), self.due.words()
        if (day, words) != (task.due, task.due_text):
            followup.edit_task(self._context.desk, task.id, due=day, due_text=words or None)

    def _on_status_chosen(self, value: str) -> None:
        if self._task is not None:
            self._doing.set_status([self._task], TaskStatus(value))

    def _on_add_note(self) -> None:
        if self._task is None:
            return
        try:
            followup.add_log(self._context.desk, self._task.id, self.note.text())
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")
            return
        self.note.clear()

    def _on_open_minutes(self) -> None:
        task = self._task
        if task is not None and task.meeting_id is not None:
            self._context.navigate("minutes", meeting_id=task.meeting_id, item_id=task.item_id)

    def _on_close_task(self) -> None:
        task = self._task
        if task is None:
            return
        self._settle()
        self._doing.tick([task])

    def _on_neighbour(self, task_id: str) -> None:
        self._settle()
        self.task_asked.emit(task_id)

    def _on_new_due(self) -> None:
        self.due.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.due.edit.selectAll()
        self.due.open_calendar()

    def _on_delete(self) -> None:
        if self._task is not None:
            self.deleted.emit(self._task.id)

    def _on_previous(self) -> None:
        self.stepped.emit(-1)

    def _on_next(self) -> None:
        self.stepped.emit(1)
