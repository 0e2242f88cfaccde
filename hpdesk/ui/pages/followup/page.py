# SPDX-License-Identifier: MPL-2.0
"""The page Opfølgning: its head with the buttons, and the rooms below."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.ui.commands import command
from hpdesk.ui.dialogs.reply_dialog import ReplyDialog
from hpdesk.ui.dialogs.status_sheet_dialog import choose_status_sheet
from hpdesk.ui.dialogs.task_dialog import TaskDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.base import Page
from hpdesk.ui.pages.followup.export import ChecklistExport
from hpdesk.ui.pages.followup.loading import ChecklistLoader
from hpdesk.ui.pages.followup.rooms import DECISIONS, TASKS, FollowupRooms
from hpdesk.ui.pages.followup.tasks_view import TasksView
from hpdesk.ui.pages.stakeholders.workspace import side_air
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.page_header import PageHeader

if TYPE_CHECKING:  # imported when something is printed
    from hpdesk.ui.printing.offer import PaperOffer

_TASK_TABLES = (*ChecklistLoader.tables, "membership", "setting", "plan")


class FollowupPage(Page):
    """Answers who does what by when: the head of the page, and its three rooms."""

    tables: ClassVar[tuple[str, ...]] = (*_TASK_TABLES, *FollowupRooms.tables)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.tasks = TasksView(context)
        self.export = ChecklistExport(
            context, self.tasks.shown_tasks, self.tasks.filters.text, self
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._make_header())
        self.rooms = FollowupRooms(context, self.header, self.tasks, self)
        self.tasks.facts_changed.connect(self._on_facts)
        self.tasks.new_asked.connect(self.command_new_task)
        outer.addWidget(self.rooms, 1)

    def _make_header(self) -> PageHeader:
        self.header = PageHeader(self.tr("Opfølgning"))
        self.export_button = secondary(self.tr("Gem tjekliste"), "file-down")
        self.export_button.setMenu(self.export.menu())
        self.returns_button = secondary(self.tr("Indlæs"), "file-up")
        self.returns_button.setMenu(self._make_returns())
        self.new_button = secondary(self.tr("Ny opgave"), "plus", hint=command("new_task").shortcut)
        self.new_button.clicked.connect(self.command_new_task)
        if self.context.desk.read_only:
            for button in (self.returns_button, self.new_button):
                button.setEnabled(False)
                button.setToolTip(self.tr("Planen er skrivebeskyttet og kan kun læses."))
        for button in (self.returns_button, self.export_button, self.new_button):
            self.header.add_button(button)
        return self.header

    def _make_returns(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Indlæs svar …")).triggered.connect(self._on_reply)
        menu.addAction(self.tr("Indlæs statusark …")).triggered.connect(self._on_sheet)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the title above what it is the title of."""
        super().resizeEvent(event)
        self.header.set_side(side_air(self.width()))

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the rooms, or only what a change touched."""
        self.rooms.refresh(change)
        if change is None or change.touches(*_TASK_TABLES):
            self.tasks.refresh(change)

    def _on_facts(self, facts: str) -> None:
        self.rooms.set_facts(TASKS, facts)

    def arrive(self, **arguments: object) -> None:
        """Open a task, or a room."""
        self.rooms.arrive(arguments)
        task_id = arguments.get("task_id")
        if isinstance(task_id, str):
            self.tasks.reveal(task_id)

    def where(self) -> Mapping[str, object]:
        """Return the task that is open in the drawer, or the room that is shown instead."""
        return self.tasks.where() if self.rooms.shows_tasks() else self.rooms.where()

    def printed(self) -> "Sequence[PaperOffer]":
        """Return the list of the room that is shown."""
        from hpdesk.ui.printing.plan_offers import balance_offer, decisions_offer, tasks_offer

        desk = self.context.desk
        if self.rooms.shows_tasks():
            return (tasks_offer(desk, self.tasks.shown_tasks(), self.tasks.filters.text()),)
        if self.rooms.room() == DECISIONS and self.rooms.decisions is not None:
            return (decisions_offer(desk, self.rooms.decisions.shown),)
        answer = self.rooms.balance.answer if self.rooms.balance is not None else None
        if answer is None:
            return ()
        return (balance_offer(desk, answer.periods, answer.times, answer.question.body_id),)

    def focus_first(self) -> None:
        """Begin in the list of the room."""
        (self.tasks if self.rooms.shows_tasks() else self.rooms).focus_first()

    def command_find(self) -> None:
        """Look for words."""
        (self.tasks if self.rooms.shows_tasks() else self.rooms).begin_search()

    def command_rename(self) -> None:
        """Edit what the keyboard is on."""
        (self.tasks if self.rooms.shows_tasks() else self.rooms).rename()

    def command_new_task(self) -> None:
        """Begin a new task."""
        if not self.tasks.doing.may_write():
            return
        dialog = TaskDialog(self.context.desk, self.context.calendar(), self)
        dialog.created.connect(self._on_created)
        dialog.open()

    def _on_created(self, task_id: str) -> None:
        self.context.toast(self.tr("Opgaven er oprettet."), undo=True)
        self.tasks.reveal(task_id)

    def _on_reply(self) -> None:
        if self.tasks.doing.may_write():
            ReplyDialog(self.context, self).open()

    def _on_sheet(self) -> None:
        if self.tasks.doing.may_write():
            choose_status_sheet(self.context, self)
