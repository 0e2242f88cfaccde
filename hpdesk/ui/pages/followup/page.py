# SPDX-License-Identifier: MPL-2.0
"""The checklist page: filters above, groups below, one task in the drawer."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.danish import counted
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.followup_rules import TaskGroup
from hpdesk.services import followup, people
from hpdesk.ui.commands import command
from hpdesk.ui.dialogs.task_dialog import TaskDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.base import Page
from hpdesk.ui.pages.followup.checklist import Checklist, TaskQuery, neighbours
from hpdesk.ui.pages.followup.drawer import TaskDrawer
from hpdesk.ui.pages.followup.export import ChecklistExport
from hpdesk.ui.pages.followup.filters import FilterBar
from hpdesk.ui.pages.followup.loading import ChecklistLoader
from hpdesk.ui.pages.followup.table import ChecklistTable
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.widgets.page_header import PageHeader

# Below this width, in pixels at 100 %, the drawer lies over the list.
_NARROW = 1000


class FollowupPage(Page):
    """Answers who does what by when; every tick and edit is in the file at once."""

    tables: ClassVar[tuple[str, ...]] = ChecklistLoader.tables

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.checklist = Checklist(context.today())
        self.loader = ChecklistLoader(context, self.checklist, self)
        self.loader.loaded.connect(self._on_loaded)
        self._collapsed = {TaskGroup.CLOSED}
        self._wanted: str | None = None
        self.export = ChecklistExport(context, self._shown_keys, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._make_header())
        self._area = QWidget()
        outer.addWidget(self._area, 1)
        self._make_list()
        self.drawer = TaskDrawer(context, self._area)
        self.drawer.stepped.connect(self._on_stepped)
        self.drawer.deleted.connect(self._delete)
        self.drawer.closed.connect(self._on_drawer_closed)
        self._fit()

    def _make_header(self) -> PageHeader:
        self.header = PageHeader(self.tr("Opfølgning"))
        self.export_button = secondary(self.tr("Gem tjekliste"), "file-down")
        self.export_button.setMenu(self.export.menu())
        self.new_button = secondary(self.tr("Ny opgave"), "plus", hint=command("new_task").shortcut)
        self.new_button.clicked.connect(self.command_new_task)
        if self.context.desk.read_only:
            self.new_button.setEnabled(False)
            self.new_button.setToolTip(self.tr("Planen er skrivebeskyttet og kan kun læses."))
        self.header.add_button(self.export_button)
        self.header.add_button(self.new_button)
        return self.header

    def _make_list(self) -> None:
        theme = current()
        self._column = QVBoxLayout(self._area)
        self._column.setSpacing(theme.px(12))
        self.filters = FilterBar()
        self.filters.changed.connect(self._on_filtered)
        self.filters.left_down.connect(self._on_to_list)
        self._column.addWidget(self.filters)
        card = Card()
        self.table = ChecklistTable(self.context.today())
        self.table.opened.connect(self._open_task)
        self.table.moved.connect(self._on_moved)
        self.table.ticked.connect(self._on_ticked)
        self.table.delete_asked.connect(self._delete)
        self.table.group_toggled.connect(self._on_group_toggled)
        self.empty = EmptyState(
            "list-checks",
            self.tr("Her samles opgaverne fra alle møder"),
            self.tr("Skriv en opgave i referatet med /opgave, eller opret den her."),
            self.tr("Ny opgave"),
        )
        self.empty.button.setEnabled(not self.context.desk.read_only)
        self.empty.activated.connect(self.command_new_task)
        self.nothing_found = EmptyState(
            "search",
            self.tr("Ingen opgaver passer"),
            self.tr("Søg efter andre ord, eller vis alle opgaver igen."),
            self.tr("Vis alle opgaver"),
        )
        self.nothing_found.activated.connect(self.filters.clear)
        self.stack = QStackedWidget()
        for widget in (self.table, self.empty, self.nothing_found):
            self.stack.addWidget(widget)
        card.body.addWidget(self.stack)
        self._column.addWidget(card, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the drawer at the right, beside the list or over it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = current()
        narrow = self.width() < theme.px(_NARROW)
        side = theme.measure("page_margin_narrow" if narrow else "page_margin")
        self.header.set_side(side)
        width = self.drawer.width()
        beside = width if self.drawer.isVisibleTo(self._area) and not narrow else 0
        self._column.setContentsMargins(side, theme.px(4), side + beside, side)
        self.drawer.setGeometry(self._area.width() - width, 0, width, self._area.height())
        self.drawer.raise_()

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the tasks, or only those that a change touched."""
        if change is None or change.touches("body"):
            self.filters.set_bodies(people.list_bodies(self.context.desk))
        if change is None or change.touches("person", "organisation"):
            self.drawer.refresh_options()
        self.loader.follow(change)

    def _on_loaded(self) -> None:
        self.filters.set_tasks(self.checklist.open_tasks())
        self._show_lines()
        self._show_facts()
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self._reveal(wanted)
        elif self.drawer.task_id() is not None and not self.drawer.isHidden():
            self._show_in_drawer(self.drawer.task_id() or "")

    def _show_facts(self) -> None:
        count = self.loader.open_total
        words = counted(count, self.tr("åben opgave"), self.tr("åbne opgaver"))
        if not count:
            words = self.tr("Ingen åbne opgaver")
        self.header.set_facts(self.tr("{0} fra alle møder").format(words))

    def _show_lines(self) -> None:
        query = self.filters.query()
        closed_wanted = not query.is_empty() or TaskGroup.CLOSED not in self._collapsed
        if closed_wanted:
            self.loader.need_closed()
        collapsed = self._collapsed - ({TaskGroup.CLOSED} if query.wants_closed() else set())
        lines = self.checklist.lines(query, collapsed)
        self.table.show_lines(lines)
        if lines:
            self.stack.setCurrentWidget(self.table)
        else:
            self.stack.setCurrentWidget(self.empty if query.is_empty() else self.nothing_found)

    def _shown_keys(self) -> tuple[str, ...]:
        # Closed groups are written too, except the finished tasks that nobody asked to see.
        hidden = set() if self._shows_closed() else {TaskGroup.CLOSED}
        lines = self.checklist.lines(self.filters.query(), hidden)
        return tuple(line.id for line in lines if isinstance(line, Task))

    def _shows_closed(self) -> bool:
        return TaskGroup.CLOSED not in self._collapsed or self.filters.query().wants_closed()

    def arrive(self, **arguments: object) -> None:
        """Open a task."""
        task_id = arguments.get("task_id")
        if isinstance(task_id, str):
            self._reveal(task_id)

    def where(self) -> Mapping[str, object]:
        """Return the task that is open in the drawer."""
        task_id = self.drawer.task_id()
        return {"task_id": task_id} if task_id and not self.drawer.isHidden() else {}

    def focus_first(self) -> None:
        """Begin in the list, or in the drawer's list row."""
        if not self.drawer.isAncestorOf(self.focusWidget() or self):
            self._on_to_list()

    def command_find(self) -> None:
        """Look for words."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def command_rename(self) -> None:
        """Edit the text of the task the keyboard is on."""
        key = self.table.current_key()
        if key and not key.startswith("group:"):
            self._open_task(key)
            self.drawer.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def command_new_task(self) -> None:
        """Begin a new task."""
        if self._refuses_to_write():
            return
        self.context.bridge.saver.flush()
        dialog = TaskDialog(self.context.desk, self.context.calendar(), self)
        dialog.created.connect(self._on_created)
        dialog.open()

    def _refuses_to_write(self) -> bool:
        if self.context.desk.read_only:
            self.context.toast(self.tr("Planen er skrivebeskyttet og kan kun læses."), tone="warn")
        return self.context.desk.read_only

    def _on_created(self, task_id: str) -> None:
        self.context.toast(self.tr("Opgaven er oprettet."), undo=True)
        self._reveal(task_id)

    def _on_filtered(self) -> None:
        self._show_lines()

    def _on_to_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reveal(self, task_id: str) -> None:
        """Show a task in the list and in the drawer, whatever group or filter hides it."""
        if self.loader.is_loading():
            self._wanted = task_id
            return
        if not self.table.select_key(task_id):
            if self.filters.query() != TaskQuery():
                self.filters.clear()
            self._collapsed = set(self._collapsed) & {TaskGroup.CLOSED}
            if not any(t.id == task_id for t in self.checklist.open_tasks()):
                self._collapsed.discard(TaskGroup.CLOSED)
            self._show_lines()
            if self.loader.is_loading():
                self._wanted = task_id
                return
            self.table.select_key(task_id)
        self._open_task(task_id)

    def _open_task(self, task_id: str) -> None:
        if self._show_in_drawer(task_id):
            self.table.select_key(task_id)
            if self.drawer.isHidden():
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.drawer.open_drawer(self.drawer.text)
            self._fit()

    def _show_in_drawer(self, task_id: str) -> bool:
        try:
            task = followup.get_task(self.context.desk, task_id)
        except UserError:
            self.drawer.close_drawer()
            return False
        before, after = neighbours(self.table.lines.rows(), task_id)
        self.drawer.show_task(task, has_previous=before is not None, has_next=after is not None)
        return True

    def _on_moved(self, task_id: str) -> None:
        if not self.drawer.isHidden() and self.table.hasFocus():
            self._show_in_drawer(task_id)

    def _on_stepped(self, step: int) -> None:
        before, after = neighbours(self.table.lines.rows(), self.drawer.task_id() or "")
        key = before if step < 0 else after
        if key is not None:
            self._show_in_drawer(key)
            self.table.select_key(key)

    def _on_drawer_closed(self) -> None:
        self._fit()

    def _on_ticked(self, task_id: str, on: bool) -> None:
        if self._refuses_to_write():
            return
        self.context.bridge.saver.flush()
        status = TaskStatus.DONE if on else TaskStatus.OPEN
        followup.set_status(self.context.desk, [task_id], status)
        text = self.tr("Opgaven er afsluttet.") if on else self.tr("Opgaven er åben igen.")
        self.context.toast(text, undo=True)

    def _on_group_toggled(self, name: str) -> None:
        self._collapsed ^= {TaskGroup(name)}
        self._show_lines()

    def _delete(self, task_id: str) -> None:
        if self._refuses_to_write():
            return
        self.context.bridge.saver.flush()
        self.drawer.close_drawer()
        followup.delete_task(self.context.desk, task_id)
        self.context.toast(self.tr("Opgaven er slettet."), undo=True)
