# SPDX-License-Identifier: MPL-2.0
"""»Ved hånden«: the case and its bilag, earlier decisions, tasks and the secretariat's own."""

import shutil
import tempfile
import weakref
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Attachment
from hpdesk.services import at_hand, attachments
from hpdesk.services.meetings import get_meeting
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.at_hand_rooms import CaseRoom, EarlierRoom, PrivateRoom, TasksRoom
from hpdesk.ui.pages.minutes.bilag_reader import BilagReader
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.wording import said

CASE, EARLIER, TASKS, PRIVATE = "case", "earlier", "tasks", "private"
_READING_WIDTH, _TEXT_LEAST = 640, 420  # pixels at 100 %
# What makes a room read again; the texts of the point come with `show_item`.
_TABLES = {
    TASKS: ("task", "task_responsible"),
    PRIVATE: ("position", "note", "note_person", "note_party"),
}


class CaseDrawer(Drawer):
    """Shows what is at hand about the point, in four rooms; `width_changed` tells of its width.

    `task_ticked(str)` and `task_opened(str)` give the key of a task.
    """

    task_ticked = Signal(str)
    task_opened = Signal(str)
    width_changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._page = context, parent
        self._folder: Path | None = None
        self._item: AgendaItem | None = None
        self._shown_case: AgendaItem | None = None
        self.case = CaseRoom(self)
        self.reader = BilagReader(context.desk, self)
        self.earlier = EarlierRoom(self)
        self.tasks = TasksRoom(context.today(), self)
        self.private = PrivateRoom(self)
        self._make_body()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show)
        self.case.bilag.chosen.connect(self.read_bilag)
        self.reader.left.connect(self._on_reader_left)
        self.reader.open_asked.connect(self._open)
        self.tasks.ticked.connect(self.task_ticked)
        self.tasks.opened.connect(self.task_opened)
        self.closed.connect(self._on_closed)
        context.bridge.committed.connect(self._on_committed)
        parent.installEventFilter(self)

    def _make_body(self) -> None:
        theme = current()
        self.rooms = Segment(
            (
                Choice(CASE, self.tr("Sag og bilag")),
                Choice(EARLIER, self.tr("Tidligere")),
                Choice(TASKS, self.tr("Opgaver")),
                Choice(PRIVATE, self.tr("Internt"), tone="warn"),
            ),
            small=True,
            name=self.tr("Ved hånden"),
        )
        self.rooms.part(PRIVATE).setToolTip(self.tr("Kun for sekretariatet (Alt+P)"))
        self.rooms.set_value(CASE)
        self.rooms.chosen.connect(self._on_room_chosen)
        self._stack = QStackedWidget()
        for room in (self.case, self.reader, self.earlier, self.tasks, self.private):
            self._stack.addWidget(room)
        line = QHBoxLayout()
        line.setContentsMargins(theme.px(20), 0, theme.px(16), 0)
        line.addWidget(self.rooms)
        line.addStretch(1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.px(8))
        self.body.addLayout(line)
        self.body.addWidget(self._stack, 1)

    # --- what is shown ---

    def room(self) -> str:
        """Return the room that is shown."""
        return str(self.rooms.value())

    def show_item(self, item: AgendaItem) -> None:
        """Show another point, or what has changed about this one."""
        before, self._item = self._item, item
        if before == item:
            return
        self.set_title(item.title, self.tr("Punkt {0}").format(item.number))
        another = before is None or before.id != item.id
        if another:
            self.reader.clear()
        if self.is_open() and (another or _shown_of(before) != _shown_of(item)):
            self._soon.start()

    def go_to(self, room: str) -> None:
        """Show a room and put the keyboard there."""
        if not self.is_open():
            self._came_from = QApplication.focusWidget()
        self.rooms.set_value(room)
        self._soon.stop()
        self._show()
        self.show()
        self._fit()
        self._current().focus_room()

    def is_open(self) -> bool:
        """Tell whether the drawer is shown."""
        return not self.isHidden()

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is in the drawer."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def read_bilag(self, bilag_id: str) -> None:
        """Read a bilag of the point in the drawer."""
        bilag = next((b for b in self._bilag() if b.id == bilag_id), None)
        if bilag is not None:
            self._stack.setCurrentWidget(self.reader)
            self.reader.read(bilag)
            self._fit()
            self.reader.focus_room()

    def _bilag(self) -> tuple[Attachment, ...]:
        return self._item.attachments if self._item is not None else ()

    def _current(self) -> CaseRoom | BilagReader | EarlierRoom | TasksRoom | PrivateRoom:
        match self.room():
            case "earlier":
                return self.earlier
            case "tasks":
                return self.tasks
            case "private":
                return self.private
            case _:
                return self.reader if self.reader.bilag_id() else self.case

    def _show(self) -> None:
        """Read what the shown room needs, and leave nothing private in the others."""
        item, desk, room = self._item, self._context.desk, self.room()
        if item is None:
            return
        if room != PRIVATE:
            self.private.start_over()
        try:
            match room:
                case "earlier":
                    self.earlier.show_steps(at_hand.earlier_decisions(desk, item))
                case "tasks":
                    meeting = get_meeting(desk, item.meeting_id)
                    self.tasks.show_tasks(at_hand.open_tasks(desk, meeting, item))
                case "private":
                    meeting = get_meeting(desk, item.meeting_id)
                    matter = at_hand.private_matter(desk, meeting, item)
                    self.private.show_matter(matter, item.prepared_minutes)
                case _:
                    self._show_case(item)
        except UserError:  # the point or its meeting was deleted meanwhile
            self.close_drawer()
            return
        self._stack.setCurrentWidget(self._current())
        self._fit()

    def _show_case(self, item: AgendaItem) -> None:
        if _shown_of(self._shown_case) != _shown_of(item):
            self._shown_case = item
            self.case.show_case(item)
        if not any(b.id == self.reader.bilag_id() for b in item.attachments):
            self.reader.clear()

    def _on_room_chosen(self, _room: str) -> None:
        self._show()

    def _on_reader_left(self) -> None:
        self.reader.clear()
        self._stack.setCurrentWidget(self.case)
        self._fit()
        self.case.focus_room()

    def _on_committed(self, change: ChangeSet) -> None:
        tables = _TABLES.get(self.room())
        if self.is_open() and tables and change.touches(*tables):
            self._soon.start()

    def _on_closed(self) -> None:
        self.private.start_over()
        if self.room() == PRIVATE:
            self.rooms.set_value(CASE)
        self.width_changed.emit()

    # --- its width ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width of the page."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Be wider while a bilag is read, as far as the text keeps its room."""
        theme, page = current(), self._page
        width = theme.measure("drawer")
        if self._stack.currentWidget() is self.reader:
            width = max(width, min(theme.px(_READING_WIDTH), page.width() - theme.px(_TEXT_LEAST)))
        if width != self.width():
            self.setFixedWidth(width)
        self.setGeometry(page.width() - width, 0, width, page.height())
        self.width_changed.emit()

    # --- opening in another program ---

    def _open(self, bilag: Attachment) -> None:
        try:
            copy = attachments.save_copy(self._context.desk, bilag, self._copies())
        except (UserError, OSError) as problem:
            self._context.notice(said(problem))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    def _copies(self) -> Path:
        """Return the folder that copies are opened from; it is gone when the drawer is."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="hpdesk-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        return self._folder


def _shown_of(item: AgendaItem | None) -> tuple[object, ...]:
    """Return what the rooms show of a point, so that typing the minutes builds none anew."""
    if item is None:
        return ()
    texts = (item.summary, item.recommendation, item.case, item.options, item.economy)
    more = (item.next_steps, item.goal, item.prepared_minutes, item.attachments)
    return (item.id, item.number, *texts, *more)
