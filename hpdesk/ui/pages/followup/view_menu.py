# SPDX-License-Identifier: MPL-2.0
"""The button »Visning«: saved views of the checklist, and how it is sorted."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from hpdesk.domain.danish_names import fold
from hpdesk.domain.errors import UserError
from hpdesk.services import task_views
from hpdesk.services.task_views import TaskView
from hpdesk.ui.dialogs.view_name import ViewNameDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.followup.checklist import Order, SortBy, read_order
from hpdesk.ui.pages.followup.filters import FilterBar
from hpdesk.ui.widgets.buttons import Button
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import said

SORTS = (
    (SortBy.DUE, "Frist"),
    (SortBy.TEXT, "Opgave"),
    (SortBy.RESPONSIBLE, "Ansvarlig"),
    (SortBy.STATUS, "Status"),
)


class ViewMenu(Button):
    """Chooses, saves, renames and deletes views; `sort_asked(Order)` for another order."""

    sort_asked = Signal(object)

    def __init__(
        self, context: PageContext, filters: FilterBar, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "secondary", icon="bookmark", parent=parent)
        self._context, self._filters = context, filters
        self._views: tuple[TaskView, ...] = ()
        self._order = Order()
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.refresh()
        filters.changed.connect(self._tell)

    def refresh(self) -> None:
        """Read the views again."""
        self._views = task_views.list_views(self._context.desk)
        self._tell()

    def show_order(self, order: Order) -> None:
        """Show how the list is sorted."""
        self._order = order
        self._tell()

    def chosen_view(self) -> TaskView | None:
        """Return the view whose words are in force."""
        words, sort = fold(self._filters.text()), self._order.stored()
        for view in self._views:
            if fold(" ".join(view.query.split())) == words and view.sort == sort:
                return view
        return None

    def _tell(self) -> None:
        view = self.chosen_view()
        self.setText(view.name if view is not None else self.tr("Visning"))
        name = self.tr("Visning: {0}").format(view.name) if view else self.tr("Visninger og orden")
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))

    def menu_now(self) -> QMenu:
        """Return the menu as it stands."""
        self._fill()
        return self._menu

    def _fill(self) -> None:
        menu = self._menu
        menu.clear()
        chosen = self.chosen_view()
        for view in self._views:
            action = menu.addAction(view.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(view == chosen)
            action.triggered.connect(partial(self._on_view, view))
        if self._views:
            menu.addSeparator()
        save = menu.addAction(self.tr("Gem som visning …"))
        save.triggered.connect(self.ask_name)
        writable = not self._context.desk.read_only
        save.setEnabled(writable and chosen is None and bool(self._filters.text()))
        if chosen is not None:
            for text, slot in (
                (self.tr("Omdøb »{0}« …"), self._on_rename),
                (self.tr("Slet »{0}«"), self._on_delete),
            ):
                action = menu.addAction(text.format(chosen.name).replace("&", "&&"))
                action.setEnabled(writable)
                action.triggered.connect(partial(slot, chosen))
        menu.addSeparator()
        sorting = menu.addMenu(self.tr("Sortér efter"))
        for by, words in SORTS:
            self._add_order(sorting, self.tr(words), Order(by))
        sorting.addSeparator()
        text = self.tr("Omvendt rækkefølge")
        action = self._add_order(sorting, text, Order(self._order.by, not self._order.down))
        action.setChecked(self._order.down)

    def _add_order(self, menu: QMenu, words: str, order: Order) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(order.by is self._order.by)
        action.triggered.connect(partial(self._on_order, order))
        return action

    def _on_order(self, order: Order, _checked: bool = False) -> None:
        self.sort_asked.emit(order)

    def _on_view(self, view: TaskView, _checked: bool = False) -> None:
        self.sort_asked.emit(read_order(view.sort))
        self._filters.set_text(view.query)

    def ask_name(self) -> None:
        """Ask what the words in force are to be called."""
        self._name("", None)

    def _on_rename(self, view: TaskView, _checked: bool = False) -> None:
        self._name(view.name, view.id)

    def _name(self, name: str, view_id: str | None) -> None:
        dialog = ViewNameDialog(name, partial(self._save, view_id), self)
        dialog.open()

    def _save(self, view_id: str | None, name: str) -> None:
        task_views.save_view(
            self._context.desk,
            name,
            self._filters.text(),
            view_id=view_id,
            sort=self._order.stored(),
        )
        self._context.toast(self.tr("Visningen »{0}« er gemt.").format(name), undo=True)

    def _on_delete(self, view: TaskView, _checked: bool = False) -> None:
        try:
            task_views.delete_view(self._context.desk, view.id)
        except UserError as problem:
            self._context.toast(said(problem), tone="over")
            return
        self._context.toast(self.tr("Visningen »{0}« er slettet.").format(view.name), undo=True)
