# SPDX-License-Identifier: MPL-2.0
"""The small editor over a cell of the list: who, when or how far, by the keyboard alone."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QVBoxLayout, QWidget

from hpdesk.domain.followup import Task
from hpdesk.services import followup, task_changes
from hpdesk.ui.models.responsible_options import responsible_options
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.followup.bulk_bar import status_menu
from hpdesk.ui.pages.followup.table import ChecklistTable
from hpdesk.ui.pages.followup.task_actions import TaskActions
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.responsible_field import ResponsibleField
from hpdesk.ui.widgets.text import label

WHO, WHEN, HOW = 1, 2, 3  # columns of the table
_WIDTHS = {WHO: 300, WHEN: 260}  # pixels at 100 %


class _Sheet(QFrame):
    """Lies over the list; Enter or leaving it saves, Esc does not."""

    left = Signal(bool)

    def __init__(self, editor: QWidget, hint: str, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        theme = current()
        down = QVBoxLayout(self)
        down.setContentsMargins(*(theme.px(10),) * 4)
        down.setSpacing(theme.px(6))
        down.addWidget(editor)
        down.addWidget(label(hint, "meta", wrap=True))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(partial(self.left.emit, False))

    def place(self, cell: QRect) -> None:
        """Lie over a cell, inside what it lies over."""
        self.adjustSize()
        size, room = self.sizeHint().expandedTo(self.minimumSizeHint()), self._over.rect()
        left = min(cell.left(), room.width() - self.width())
        top = min(cell.top(), room.height() - size.height())
        self.setGeometry(max(left, 0), max(top, 0), self.width(), size.height())


class CellEditor(QObject):
    """Opens the editor of a cell; what it changes is one step that can be undone."""

    def __init__(
        self, context: PageContext, actions: TaskActions, table: ChecklistTable, over: QWidget
    ) -> None:
        super().__init__(over)
        self._context, self._actions = context, actions
        self._table, self._over = table, over
        self._sheet: _Sheet | None = None
        self._task: Task | None = None
        self.who: ResponsibleField | None = None
        self.due: DateField | None = None
        self.menu: QMenu | None = None
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]  # there is one

    def is_open(self) -> bool:
        """Tell whether an editor is over the list."""
        return self._sheet is not None

    def edit(self, task: Task, column: int, cell: QRect) -> None:
        """Edit one cell of a task."""
        if not self._actions.may_write():
            return
        self.close(keep=True)
        self._task = task
        if column == HOW:
            self._choose_status(task, cell)
        elif column == WHO:
            self._open_who(task, cell)
        else:
            self._open_due(task, cell)

    def _choose_status(self, task: Task, cell: QRect) -> None:
        self.menu = status_menu(self._table, partial(self._actions.set_status, [task]))
        self.menu.aboutToHide.connect(self.menu.deleteLater)
        for action in self.menu.actions():
            if action.data() == str(task.status):
                self.menu.setActiveAction(action)
        self.menu.popup(self._table.viewport().mapToGlobal(cell.bottomLeft()))

    def _open_who(self, task: Task, cell: QRect) -> None:
        self.who = ResponsibleField()
        self.who.set_options(responsible_options(self._context.desk))
        self.who.set_keys([one.id for one in task.responsible])
        self._open(self.who, WHO, cell)

    def _open_due(self, task: Task, cell: QRect) -> None:
        self.due = DateField(
            today=self._context.today(),
            calendar=self._context.calendar(),
            free_words=True,
            name=self.tr("Frist"),
            placeholder=self.tr("fx 3/3, om 14 dage eller snarest"),
        )
        if task.due is None and task.due_text:
            self.due.set_words(task.due_text)
        else:
            self.due.set_day(task.due)
        self.due.edit.returnPressed.connect(partial(self.close, keep=True))
        self._open(self.due, WHEN, cell)
        self.due.edit.selectAll()

    def _open(self, editor: QWidget, column: int, cell: QRect) -> None:
        words = self.tr("Gemmes med det samme. Esc lukker.")
        if column == WHEN:
            words = self.tr("Enter gemmer, Esc fortryder.")
        sheet = _Sheet(editor, words, self._over)
        sheet.setFixedWidth(current().px(_WIDTHS[column]))
        sheet.left.connect(self._on_left)
        self._sheet = sheet
        corner = self._table.viewport().mapTo(self._over, QPoint(cell.left(), cell.top()))
        sheet.place(QRect(corner, cell.size()))
        sheet.show()
        sheet.raise_()
        if isinstance(editor, ResponsibleField):
            editor.changed.connect(self._on_who)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self, *, keep: bool) -> None:
        """Take the editor away; with `keep` what it says is saved."""
        sheet, self._sheet = self._sheet, None
        if sheet is None:
            return
        task, due = self._task, self.due
        self.who = self.due = None
        if keep and task is not None and due is not None:
            self._save_due(task, due)
        had = sheet.isAncestorOf(QApplication.focusWidget() or self._over)
        sheet.hide()
        sheet.deleteLater()
        if had:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_due(self, task: Task, field: DateField) -> None:
        field.settle()
        day, words = field.day(), field.words()
        if field.is_valid() and (day, words) != (task.due, task.due_text):
            task_changes.set_due(self._context.desk, [task.id], day, words)
            self._context.toast(self.tr("Fristen er ændret."), undo=True)

    def _on_who(self) -> None:
        if self._task is not None and self.who is not None:
            followup.edit_task(self._context.desk, self._task.id, responsible=self.who.keys())
            if self._sheet is not None:
                self._sheet.adjustSize()

    def _on_left(self, keep: bool) -> None:
        self.close(keep=keep)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        sheet = self._sheet
        if sheet is None or now is None or sheet.isAncestorOf(now):
            return
        if now.window() is sheet.window():  # a list that opens over it is a window of its own
            self.close(keep=True)
