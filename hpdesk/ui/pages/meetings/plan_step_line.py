# SPDX-License-Identifier: MPL-2.0
"""One step of a meeting's plan: its day, its state, what is wrong, and what can be done."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.working_days import Calendar
from hpdesk.ui.pages.meetings.plan_marker import PlanMarker
from hpdesk.ui.pages.meetings.plan_words import StepWords
from hpdesk.ui.spoken import Role
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, icon_button, is_enter
from hpdesk.ui.widgets.chip import Chip
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.painted import rounded
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import shown

_DAY_WIDTH, _NARROW_DAY_WIDTH, _EDITOR_WIDTH = 168, 112, 280


class StepLine(QWidget):
    """Enter or F2 edits the day, Space ticks, Delete lets the step follow the plan again.

    `moved` and `done` carry a `date`, `done` also None; `walked` tells of an arrow key (-1, 1).
    """

    spoken_role = Role.ListItem

    moved = Signal(object)
    freed = Signal()
    done = Signal(object)
    linked = Signal()
    walked = Signal(int)
    entered = Signal()

    def __init__(self, today: date, calendar: Calendar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._calendar = today, calendar
        self._words: StepWords | None = None
        self._read_only = ""
        self.editor: DateField | None = None
        theme = current()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.measure("card_padding"), 0, theme.px(12), 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self._make_day())
        self.marker = PlanMarker()
        row.addWidget(self.marker)
        row.addWidget(self._make_middle(), 1)
        row.addWidget(self._make_actions(), 0, Qt.AlignmentFlag.AlignTop)

    def _make_day(self) -> QWidget:
        theme = current()
        self._day_column = holder = QWidget()
        holder.setFixedWidth(theme.px(_DAY_WIDTH))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        column.setSpacing(0)
        self.day = label("", "strong", wrap=True)
        self.distance = label("", "meta", "t2", wrap=True)
        column.addWidget(self.day)
        column.addWidget(self.distance)
        column.addStretch(1)
        return holder

    def _make_middle(self) -> QWidget:
        theme = current()
        holder = QWidget()
        self._middle = QVBoxLayout(holder)
        self._middle.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        self._middle.setSpacing(theme.px(4))
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        self.name = label("", "heading")
        self.chip = Chip("")
        top.addWidget(self.name)
        top.addWidget(self.chip)
        top.addStretch(1)
        self._middle.addLayout(top)
        self.slack = label("", "meta", "t2", wrap=True)
        self._middle.addWidget(self.slack)
        self._middle.addWidget(self._make_freed())
        self._notes = QVBoxLayout()
        self._notes.setSpacing(theme.px(4))
        self._middle.addLayout(self._notes)
        self._middle.addStretch(1)
        return holder

    def _make_freed(self) -> QWidget:
        self._freed_row = QWidget()
        row = QHBoxLayout(self._freed_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(4))
        self.freed_words = label("", "meta", "t2")
        self.free_button = ghost(self.tr("Følg planen igen"), "rotate-ccw")
        self.free_button.clicked.connect(self.freed)
        row.addWidget(self.freed_words)
        row.addWidget(self.free_button)
        row.addStretch(1)
        return self._freed_row

    def _make_actions(self) -> QWidget:
        theme = current()
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        row.setSpacing(theme.px(8))
        self.link = ghost("")
        self.link.clicked.connect(self.linked)
        self.box = QCheckBox(self.tr("Udført"))
        self.box.clicked.connect(self._on_ticked)
        self.move_button = icon_button("calendar-clock", self.tr("Ret datoen"), small=True)
        self.move_button.clicked.connect(self.edit_day)
        keeps = self.move_button.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)  # so that the boxes stand below each other
        self.move_button.setSizePolicy(keeps)
        row.addWidget(self.link)
        row.addWidget(self.box)
        row.addWidget(self.move_button)
        return holder

    def show_step(self, words: StepWords, read_only: str, *, first: bool, last: bool) -> None:
        """Show a step; a day that is being written is left alone."""
        step = words.step
        self._words, self._read_only = words, read_only
        self.setAccessibleName(words.spoken)
        self.name.setText(words.name)
        self.day.setText(words.day)
        self.distance.setText(words.distance)
        self.distance.setVisible(bool(words.distance))
        tone = "over" if step.problems and not step.done else words.state.tone
        icon = "circle-alert" if tone == "over" else words.state.icon
        self.marker.set(tone, icon, first=first, last=last)
        self.chip.set(words.state.text, words.state.tone, words.state.icon)
        self.slack.setText(words.slack)
        self.slack.setVisible(bool(words.slack))
        self.freed_words.setText(words.freed)
        self._freed_row.setVisible(step.pinned and not step.done)
        self._show_notes(step.problems, step.advice)
        self._show_actions(words)

    def _show_notes(self, problems: Sequence[str], advice: Sequence[str]) -> None:
        while (entry := self._notes.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for text in problems:
            self._notes.addWidget(_note("circle-alert", "over", shown(text)))
        for text in advice:
            self._notes.addWidget(_note("triangle-alert", "warn", shown(text)))

    def _show_actions(self, words: StepWords) -> None:
        self.link.setText(words.link)
        self.link.setVisible(bool(words.link))
        self.box.setVisible(words.tickable)
        self.box.setChecked(words.step.done)
        settled = words.movable if not words.step.done else words.step.done_on is not None
        self.move_button.setVisible(settled and (words.tickable or not words.step.done))
        about = self.tr("{name}: {what}")
        what = self.tr("ret dagen, det blev gjort") if words.step.done else self.tr("ret datoen")
        self.move_button.setAccessibleName(about.format(name=words.name, what=what))
        self.box.setAccessibleName(about.format(name=words.name, what=self.tr("udført")))
        self.link.setAccessibleName(about.format(name=words.name, what=words.link))
        free = about.format(name=words.name, what=self.free_button.text())
        self.free_button.setAccessibleName(free)
        for button in (self.box, self.move_button, self.free_button):
            button.setEnabled(not self._read_only)
            button.setToolTip(self._read_only)
        if not self._read_only:
            self.move_button.setToolTip(self.tr("Ret datoen (Enter)"))

    def set_narrow(self, narrow: bool) -> None:
        """Let the day take two lines where there is little room."""
        width = _NARROW_DAY_WIDTH if narrow else _DAY_WIDTH
        self._day_column.setFixedWidth(current().px(width))

    def set_current(self, on: bool) -> None:
        """Let Tab stop here, and at what can be done here, or pass by."""
        policy = Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus
        for widget in (self, self.free_button, self.link, self.box, self.move_button):
            widget.setFocusPolicy(policy)

    def edit_day(self) -> None:
        """Write the step's day in its place, or of a step that is done when that was."""
        words = self._words
        if words is None or self.editor is not None or self._read_only:
            return
        if self.move_button.isHidden():
            self.linked.emit()
            return
        step = words.step
        self.editor = DateField(
            step.done_on if step.done else step.on,
            today=self._today,
            calendar=self._calendar,
            name=self.move_button.accessibleName(),
        )
        self.editor.setMaximumWidth(current().px(_EDITOR_WIDTH))
        self.editor.settled.connect(self._on_settled)
        self.editor.edit.installEventFilter(self)
        self._middle.insertWidget(1, self.editor)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter in the day for the day alone: the step would open it again."""
        enter = isinstance(event, QKeyEvent) and is_enter(event)
        if enter and event.type() == QEvent.Type.KeyPress and self.editor is not None:
            self.editor.settle()
            return True
        return super().eventFilter(watched, event)

    def _on_settled(self) -> None:
        """Take the day at Enter, at a day picked, or when the keyboard goes elsewhere."""
        editor, words = self.editor, self._words
        if editor is None or words is None:
            return
        focus = QApplication.focusWidget()
        here = editor.edit.hasFocus()
        if not here and focus is not None and editor.isAncestorOf(focus):
            return  # on the way to the calendar
        if not editor.is_valid():
            if not here:
                self._close_editor(take_focus=False)
            return
        day, step = editor.day(), words.step
        self._close_editor(take_focus=here)
        if step.done:
            if day is not None and (done := _past(day, self._today)) != step.done_on:
                self.done.emit(done)
        elif day is None:
            self._free()
        elif day != step.on:
            self.moved.emit(day)

    def _close_editor(self, *, take_focus: bool) -> None:
        editor, self.editor = self.editor, None
        if editor is None:
            return
        if take_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()

    def _free(self) -> None:
        if self._words is not None and self._words.step.pinned and not self._read_only:
            self.freed.emit()

    def _on_ticked(self) -> None:
        self._tick()

    def _tick(self) -> None:
        words = self._words
        if words is None or self._read_only:
            return
        self.box.setChecked(words.step.done)  # it follows the plan once that is written
        self.done.emit(None if words.step.done else self._today)

    def _is_writing(self) -> bool:
        focus = QApplication.focusWidget()
        return self.editor is not None and focus is not None and self.editor.isAncestorOf(focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means for the step."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if self._is_writing():
            if key == Qt.Key.Key_Escape:
                self._close_editor(take_focus=True)
            else:
                super().keyPressEvent(event)
        elif key in steps:
            self.walked.emit(steps[key])
        elif is_enter(event):
            self.edit_day()
        elif key == Qt.Key.Key_Space and self._words is not None and self._words.tickable:
            self._tick()
        elif key == Qt.Key.Key_Delete:
            self._free()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that this step is the current one, and draw it so."""
        super().focusInEvent(event)
        self.entered.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw it without the frame."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame of the step that has the keyboard."""
        if self.hasFocus():
            theme, painter = current(), QPainter(self)
            rect = QRectF(self.rect()).adjusted(theme.px(2), 0, -theme.px(2), 0)
            rounded(painter, rect, theme.px(4), None, theme.colour("acc"), theme.px(2))


def _past(day: date, today: date) -> date:
    """Return a day that has been: a day without its year is read as the next one that comes."""
    if day <= today:
        return day
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year - 1, day=28)


def _note(icon: str, token: str, text: str) -> QWidget:
    row = QWidget()
    inside = QHBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(current().px(6))
    inside.addWidget(IconLabel(icon, token, 14), 0, Qt.AlignmentFlag.AlignTop)
    inside.addWidget(label(text, "meta", token, wrap=True), 1)
    return row
