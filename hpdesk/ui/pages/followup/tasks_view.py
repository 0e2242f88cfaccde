# SPDX-License-Identifier: MPL-2.0
"""The room »Opgaver«: what it is narrowed by, the list in groups, and one task in the drawer."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task
from hpdesk.domain.followup_rules import TaskGroup
from hpdesk.services import followup, task_queries
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.followup.bulk_bar import BulkBar
from hpdesk.ui.pages.followup.cell_editor import CellEditor
from hpdesk.ui.pages.followup.checklist import Checklist, Order, neighbours
from hpdesk.ui.pages.followup.drawer import TaskDrawer
from hpdesk.ui.pages.followup.filters import FilterBar
from hpdesk.ui.pages.followup.left_behind import LeftBehindBar
from hpdesk.ui.pages.followup.loading import ChecklistLoader
from hpdesk.ui.pages.followup.query_terms import asks_for_closed
from hpdesk.ui.pages.followup.table import ChecklistTable
from hpdesk.ui.pages.followup.task_actions import TaskActions
from hpdesk.ui.pages.followup.view_menu import ViewMenu
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.wording import counted

# Below this width, in pixels at 100 %, the drawer lies over the list.
_NARROW = 1000
_NAMES = ("person", "organisation", "body", "plan")


class TasksView(QWidget):
    """Every tick and edit is in the file at once; `new_asked` when a task is to be made.

    `facts_changed(str)` gives the line below the title of the page.
    """

    facts_changed = Signal(str)
    new_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.checklist = Checklist(context.today())
        self.loader = ChecklistLoader(context, self.checklist, self)
        self.loader.loaded.connect(self._on_loaded)
        self._collapsed = {TaskGroup.CLOSED}
        self._wanted: str | None = None
        self._found: frozenset[str] | None = None
        self.doing = TaskActions(context, self)
        self.doing.refused.connect(self._show_again)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(current().px(12))
        self._make_bars()
        self._make_list()
        self.editor = CellEditor(context, self.doing, self.table, self)
        self.drawer = TaskDrawer(context, self.doing, self)
        self.drawer.stepped.connect(self._on_stepped)
        self.drawer.deleted.connect(self._delete)
        self.drawer.closed.connect(self.fit)
        self.drawer.task_asked.connect(self.reveal)
        self.fit()

    def _make_bars(self) -> None:
        self.left_bar = LeftBehindBar(self.context)
        self.left_bar.hand_over_asked.connect(self.doing.hand_over)
        self._column.addWidget(self.left_bar)
        self.filters = FilterBar(self.context)
        self.filters.changed.connect(self._on_filtered)
        self.filters.left_down.connect(self._on_to_list)
        self.views = ViewMenu(self.context, self.filters)
        self.views.sort_asked.connect(self.sort)
        self.filters.line.addWidget(self.views)
        self._column.addWidget(self.filters)

    def _make_list(self) -> None:
        card = Card()
        self.table = table = ChecklistTable(self.context.today())
        table.opened.connect(self.open_task)
        table.moved.connect(self._on_moved)
        table.ticked.connect(self.doing.tick)
        table.delete_asked.connect(self._delete)
        table.group_toggled.connect(self._on_group_toggled)
        table.edit_asked.connect(self._on_edit)
        table.sort_asked.connect(self.sort)
        self.empty = EmptyState(
            "list-checks",
            self.tr("Her samles opgaverne fra alle møder"),
            self.tr("Skriv en opgave i referatet med /opgave, eller opret den her."),
            self.tr("Ny opgave"),
        )
        self.empty.button.setEnabled(not self.context.desk.read_only)
        self.empty.activated.connect(self.new_asked)
        self.nothing_found = EmptyState(
            "search",
            self.tr("Ingen opgaver passer"),
            self.tr("Søg efter andre ord, eller vis alle opgaver igen."),
            self.tr("Vis alle opgaver"),
        )
        self.nothing_found.activated.connect(self.filters.clear)
        self.stack = QStackedWidget()
        for widget in (table, self.empty, self.nothing_found):
            self.stack.addWidget(widget)
        card.body.addWidget(self.stack)
        card.body.addWidget(self._make_bulk())
        self._column.addWidget(card, 1)

    def _make_bulk(self) -> BulkBar:
        self.bulk = bulk = BulkBar()
        if self.context.desk.read_only:
            bulk.set_locked(self.tr("Planen er skrivebeskyttet og kan kun læses."))
        self.table.chosen_changed.connect(bulk.show_count)
        bulk.status_asked.connect(self._on_bulk_status)
        bulk.due_asked.connect(self._on_bulk_due)
        bulk.responsible_asked.connect(self._on_bulk_responsible)
        bulk.cleared.connect(self._on_bulk_cleared)
        return bulk

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the drawer at the right, beside the list or over it."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Share the width between the list and the drawer."""
        theme = current()
        narrow = self.width() < theme.px(_NARROW)
        side = theme.measure("page_margin_narrow" if narrow else "page_margin")
        width = self.drawer.width()
        beside = width if self.drawer.isVisibleTo(self) and not narrow else 0
        self._column.setContentsMargins(side, theme.px(4), side + beside, side)
        self.drawer.setGeometry(self.width() - width, 0, width, self.height())
        self.drawer.raise_()

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the tasks, or only those that a change touched."""
        if change is None or change.touches(*_NAMES):
            self.filters.blockSignals(True)
            self.filters.set_names(task_queries.vocabulary(self.context.desk))
            self.filters.blockSignals(False)
        if change is None or change.touches("person", "organisation"):
            self.drawer.refresh_options()
        if change is None or change.touches("setting"):
            self.views.refresh()
        self.left_bar.follow(change)
        if change is None or change.touches(*ChecklistLoader.tables):
            self.loader.follow(change)

    def _on_loaded(self) -> None:
        self._find()
        self._show_lines()
        self._tell_facts()
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.reveal(wanted)
        elif self.drawer.task_id() is not None and not self.drawer.isHidden():
            self._show_in_drawer(self.drawer.task_id() or "")

    def _tell_facts(self) -> None:
        count = self.loader.open_total
        words = counted(count, self.tr("åben opgave"), self.tr("åbne opgaver"))
        if not count:
            words = self.tr("Ingen åbne opgaver")
        self.facts_changed.emit(self.tr("{0} fra alle møder").format(words))

    def _find(self) -> None:
        query = self.filters.query()
        self._found = None
        if not query.is_empty():
            self._found = task_queries.find_keys(self.context.desk, query)

    def _hidden_groups(self) -> set[TaskGroup]:
        closed = {TaskGroup.CLOSED} if asks_for_closed(self.filters.query()) else set()
        return self._collapsed - closed

    def _show_lines(self) -> None:
        hidden = self._hidden_groups()
        if TaskGroup.CLOSED not in hidden:
            self.loader.need_closed()
        lines = self.checklist.lines(self._found, hidden)
        self.table.show_lines(lines)
        if lines:
            self.stack.setCurrentWidget(self.table)
        else:
            everything = self._found is None
            self.stack.setCurrentWidget(self.empty if everything else self.nothing_found)

    def _show_again(self) -> None:
        self._show_lines()
        if not self.drawer.isHidden():
            self._show_in_drawer(self.drawer.task_id() or "")

    def shown_tasks(self) -> list[Task]:
        """Return the tasks that the filter leaves, the closed ones only where they are shown.

        Groups that are folded count too.
        """
        hidden = self._hidden_groups() & {TaskGroup.CLOSED}
        return [t for t in self.checklist.lines(self._found, hidden) if isinstance(t, Task)]

    def sort(self, order: Order) -> None:
        """Sort the tasks of every group by a column."""
        self.checklist.sort(order)
        self.table.show_order(order)
        self.views.show_order(order)
        self._show_lines()

    def where(self) -> Mapping[str, object]:
        """Return the task that is open in the drawer."""
        task_id = self.drawer.task_id()
        return {"task_id": task_id} if task_id and not self.drawer.isHidden() else {}

    def focus_first(self) -> None:
        """Begin in the list, unless the keyboard is in the drawer."""
        if not self.drawer.isAncestorOf(self.focusWidget() or self):
            self._on_to_list()

    def begin_search(self) -> None:
        """Put the keyboard in the filter words."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def rename(self) -> None:
        """Edit the cell the keyboard is on, or else the text of its task."""
        if self.table.edit_current():
            return
        key = self.table.current_key()
        if key and not key.startswith("group:"):
            self.open_task(key)
            self.drawer.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_filtered(self) -> None:
        self._find()
        self._show_lines()

    def _on_to_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, task_id: str) -> None:
        """Show a task in the list and in the drawer, whatever group or filter hides it."""
        if self.loader.is_loading():
            self._wanted = task_id
            return
        if not self.table.select_key(task_id):
            if not self.filters.query().is_empty():
                self.filters.clear()
            self._collapsed = set(self._collapsed) & {TaskGroup.CLOSED}
            if not any(t.id == task_id for t in self.checklist.open_tasks()):
                self._collapsed.discard(TaskGroup.CLOSED)
            self._show_lines()
            if self.loader.is_loading():
                self._wanted = task_id
                return
            self.table.select_key(task_id)
        self.open_task(task_id)

    def open_task(self, task_id: str) -> None:
        """Show a task in the drawer, with the keyboard in its text."""
        if self._show_in_drawer(task_id):
            self.table.select_key(task_id)
            if self.drawer.isHidden():
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.drawer.open_drawer(self.drawer.text)
            self.fit()

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

    def _on_edit(self, task_id: str, column: int, cell: QRect) -> None:
        self.editor.edit(followup.get_task(self.context.desk, task_id), column, cell)

    def _on_group_toggled(self, name: str) -> None:
        self._collapsed ^= {TaskGroup(name)}
        self._show_lines()

    def _delete(self, task_id: str) -> None:
        if not self.context.desk.read_only:
            self.drawer.close_drawer()
        self.doing.delete(task_id)

    def _on_bulk_status(self, status: object) -> None:
        self.doing.set_status(self.table.chosen_tasks(), status)  # type: ignore[arg-type]  # a TaskStatus

    def _on_bulk_due(self) -> None:
        self.doing.ask_due(self.table.chosen_keys())

    def _on_bulk_responsible(self) -> None:
        self.doing.ask_responsible(self.table.chosen_keys())

    def _on_bulk_cleared(self) -> None:
        self.table.choose_none()
        self._on_to_list()
