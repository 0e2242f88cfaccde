# SPDX-License-Identifier: MPL-2.0
"""The tab Læring of a study trip or an event: what was learned, made points and tasks by key."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.coordination import Lesson
from hpdesk.domain.errors import UserError
from hpdesk.services import outings, people
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.keyed_list import KeyedList
from hpdesk.ui.pages.meetings.meeting_tab import MeetingTab
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.saving import PDF, WORD, FileKind, FileSaver
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, is_enter, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.sensitive_line import SensitiveMark
from hpdesk.ui.wording import said

_TABLES = ("lesson", "task", "waiting_point", "person", "meeting", "attendance", "guest")


class _LessonLine(QLineEdit):
    """Enter keeps what is written and stays for the next, Esc drops it, Down goes to the list."""

    entered = Signal(str)
    dropped = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep it, clear the line, or leave it."""
        if is_enter(event) and self.text().strip():
            self.entered.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.dropped.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _LessonList(KeyedList):
    """O makes a task, P a point that waits, beside the keys of every list."""

    task_asked = Signal(str)
    point_asked = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what the key means."""
        key, plain = self.current_key(), not event.modifiers()
        if key and plain and event.key() == Qt.Key.Key_O:
            self.task_asked.emit(key)
        elif key and plain and event.key() == Qt.Key.Key_P:
            self.point_asked.emit(key)
        else:
            super().keyPressEvent(event)


class LessonsTab(MeetingTab):
    """Writes what was learned in one line each; O and P make them tasks and points."""

    tables = _TABLES

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._editing = ""
        self._column = QVBoxLayout(self)
        self._column.setSpacing(current().px(12))
        self.saver = FileSaver(context, self)
        self._add_tools()
        card = Card(self.tr("Det lærte vi"))
        self.model: RowsModel[Lesson] = RowsModel(
            [Column("", _spoken, look=self._look, tip=_spoken)], _key, parent=self
        )
        self.list = _LessonList(46, self.tr("Læring"))
        self.list.setModel(self.model)
        self.list.set_movable(on=False)
        self.list.open_asked.connect(self._on_edit)
        self.list.remove_asked.connect(self._on_remove)
        self.list.task_asked.connect(self.make_task)
        self.list.point_asked.connect(self.make_point)
        self.list.menu_asked.connect(self._on_menu)
        self._add_ways(card)
        self.empty = EmptyState(
            "book-open",
            self.tr("Her samles, hvad turen gav"),
            self.tr("Skriv én ting ad gangen, og gør den til en opgave (O) eller et punkt (P)."),
            self.tr("Skriv det første"),
        )
        self.empty.activated.connect(self.focus_work)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        card.body.addWidget(self.stack, 1)
        self._column.addWidget(card, 1)
        self._lock()

    def _add_tools(self) -> None:
        self.line = _LessonLine()
        SensitiveMark(self.line)
        self.line.setPlaceholderText(self.tr("Hvad lærte vi? Skriv, og tryk Enter"))
        self.line.setAccessibleName(self.tr("Ny læring"))
        self.line.entered.connect(self._on_entered)
        self.line.dropped.connect(self._on_dropped)
        self.line.left.connect(self._on_left)
        self.list_button = secondary(self.tr("Deltagerliste"), "file-down")
        self.list_button.setMenu(self.saver.menu((WORD, PDF), self._on_kind))
        tools = QHBoxLayout()
        tools.setSpacing(current().px(8))
        tools.addWidget(self.line, 1)
        tools.addWidget(self.list_button)
        self._column.addLayout(tools)

    def _add_ways(self, card: Card) -> None:
        """Show beside the title what the keys of the list do with the lesson that is chosen."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(4))
        for text, icon, keys, work in (
            (self.tr("Gør til opgave"), "list-checks", "O", self.make_task),
            (self.tr("Gør til punkt"), "inbox", "P", self.make_point),
        ):
            button = Button(text, "ghost", icon=icon, hint=keys, small=True)
            button.clicked.connect(partial(self._on_way, work))
            row.addWidget(button)
        card.header_layout.addWidget(holder)
        self.ways = holder

    def _on_way(self, work: Callable[[str], object], _checked: bool = False) -> None:
        if key := self.list.current_key():
            work(key)

    def _lock(self) -> None:
        if self._context.desk.read_only:
            why = self.tr("Planen er skrivebeskyttet og kan kun læses.")
            for widget in (self.line, self.empty.button, self.ways):
                widget.setEnabled(False)
                widget.setToolTip(why)

    def _show(self) -> None:
        if self._meeting is None:
            return
        found = outings.list_lessons(self._context.desk, self._meeting.id)
        key = self.list.current_key()
        self.model.set_rows(found)
        at = self.model.index_of(key) if key else QModelIndex()
        self.list.setCurrentIndex(at if at.isValid() else self.model.index(0, 0))
        self.stack.setCurrentWidget(self.list if found else self.empty)
        self.ways.setVisible(bool(found))
        if self._editing not in {lesson.id for lesson in found}:
            self._editing = ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the air at the sides of every page."""
        super().resizeEvent(event)
        side = current().measure("page_margin")
        self._column.setContentsMargins(side, current().px(12), side, side)

    def _look(self, lesson: Lesson) -> RowLook:
        parts = []
        if lesson.task_id is not None:
            parts.append(self.tr("Opgave"))
        if lesson.waiting_id is not None:
            parts.append(self.tr("Punkt, der venter"))
        right = " · ".join(parts)
        return RowLook(lesson.text, lesson.person_name, right=right, strong=False)

    def focus_work(self) -> bool:
        """Put the keyboard in the line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def rename(self) -> None:
        """Edit the lesson that is chosen (F2)."""
        if key := self.list.current_key():
            self._on_edit(key)

    def make_task(self, key: str) -> None:
        """Make a lesson a task."""
        work = partial(outings.make_task, self._context.desk, key)
        self._tried(work, self.tr("Opgave oprettet."))

    def make_point(self, key: str) -> None:
        """Let a lesson wait for the meeting's first body, or ask which where there are several."""
        meeting = self._meeting
        if meeting is None:
            return
        own = [b for b in people.list_bodies(self._context.desk) if b.id in meeting.body_ids]
        bodies = own or list(people.list_bodies(self._context.desk))
        if len(bodies) == 1:
            self._lift(key, bodies[0].id)
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for body in bodies:
            action = menu.addAction(body.name.replace("&", "&&"))
            action.triggered.connect(partial(self._lift, key, body.id))
        self.list.scrollTo(self.list.currentIndex())
        at = self.list.visualRect(self.list.currentIndex()).bottomLeft()
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _lift(self, key: str, body_id: str, _checked: bool = False) -> None:
        work = partial(outings.make_point, self._context.desk, key, body_id)
        self._tried(work, self.tr("Punktet venter på organets næste møde."))

    def _tried(self, work: partial[str], receipt: str) -> None:
        try:
            work()
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")
        else:
            self._context.toast(receipt, undo=True)

    def _on_entered(self, text: str) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        if self._editing:
            outings.edit_lesson(self._context.desk, self._editing, text)
            self._editing = ""
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            outings.add_lesson(self._context.desk, meeting.id, text)
        self.line.clear()

    def _on_dropped(self) -> None:
        self._editing = ""  # what is written next is something new

    def _on_left(self) -> None:
        if self.model.rows():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edit(self, key: str) -> None:
        lesson = next((row for row in self.model.rows() if row.id == key), None)
        if lesson is not None and self.line.isEnabled():
            self._editing = key
            self.line.setText(lesson.text)
            self.focus_work()
            self.line.selectAll()

    def _on_remove(self, key: str) -> None:
        if not self._context.desk.read_only:
            outings.remove_lesson(self._context.desk, key)
            self._context.toast(self.tr("Læringen er fjernet."), undo=True)

    def _on_menu(self, key: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for text, work in (
            (self.tr("Gør til opgave\tO"), self.make_task),
            (self.tr("Gør til punkt\tP"), self.make_point),
            (self.tr("Ret\tF2"), self._on_edit),
            (self.tr("Fjern\tDel"), self._on_remove),
        ):
            action = menu.addAction(text)
            action.setEnabled(not self._context.desk.read_only)
            action.triggered.connect(partial(_forward, work, key))
        menu.popup(place)

    def _on_kind(self, kind: FileKind) -> None:
        if self._meeting is not None:
            write = partial(_write, self._context, self._meeting.id)
            self.saver.ask(kind, self.tr("Gem deltagerlisten"), "Deltagere", write)


def _forward(work: Callable[[str], object], key: str, _checked: bool = False) -> None:
    work(key)


def _write(context: PageContext, meeting_id: str, target: Path) -> None:
    is_pdf = target.suffix.lower() == ".pdf"
    outings.write_participants(
        context.desk,
        meeting_id,
        pdf=target if is_pdf else None,
        docx=None if is_pdf else target,
    )


def _key(lesson: Lesson) -> str:
    return lesson.id


def _spoken(lesson: Lesson) -> str:
    return lesson.text
