# SPDX-License-Identifier: MPL-2.0
"""»Årets frister«: the deadlines and holidays of every year, added, changed and taken away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from hpdesk.domain.annual_cycle import (
    AnnualMark,
    AnnualMarkKind,
    EveryYear,
    FromPlan,
    MarkRule,
    Once,
    PlanEdge,
    Weeks,
)
from hpdesk.domain.changes import ChangeSet
from hpdesk.services import annual_marks
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs.annual_mark import AnnualMarkDialog
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.models.rows_model import ID_ROLE, Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.wording import counted, date_words, month_names, worded


def rule_words(rule: MarkRule) -> str:
    """Return when a mark is: `Hvert år den 31. marts`, `Uge 28–30`."""
    if isinstance(rule, EveryYear):
        return worded("Hvert år den {0}. {1}", rule.day, month_names()[rule.month - 1])
    if isinstance(rule, Weeks):
        return worded("Uge {0}", rule.first) + (f"–{rule.last}" if rule.last != rule.first else "")
    if isinstance(rule, Once):
        first = date_words(rule.first)
        return (
            first
            if rule.first == rule.last
            else worded("{0} til {1}", first, date_words(rule.last))
        )
    return _plan_words(rule)


def _plan_words(rule: FromPlan) -> str:
    edge = worded("planens start") if rule.edge is PlanEdge.START else worded("planens slutning")
    first, last = sorted((abs(rule.first_month), abs(rule.last_month)))
    side = worded("før") if rule.last_month < 0 else worded("efter")
    if rule.first_month < 0 < rule.last_month:
        before = counted(-rule.first_month, worded("måned"), worded("måneder"))
        after = counted(rule.last_month, worded("måned"), worded("måneder"))
        return worded("Fra {0} før til {1} efter {2}", before, after, edge)
    if first == last:
        return (
            f"{counted(last, 'måned', 'måneder')} {side} {edge}"
            if last
            else worded("Ved {0}", edge)
        )
    return f"{first}–{counted(last, 'måned', 'måneder')} {side} {edge}"


def _look(mark: AnnualMark) -> RowLook:
    deadline = mark.kind is AnnualMarkKind.DEADLINE
    return RowLook(mark.title, rule_words(mark.rule), lead="flag" if deadline else "sun")


def _spoken(mark: AnnualMark) -> str:
    kind = worded("Frist") if mark.kind is AnnualMarkKind.DEADLINE else worded("Ferieperiode")
    return f"{kind}: {mark.title}, {rule_words(mark.rule)}"


def _key(mark: AnnualMark) -> str:
    return mark.id


class MarkList(QListView):
    """Enter or F2 changes a mark, Delete takes it away, Insert adds one."""

    edit_asked = Signal(str)
    remove_asked = Signal(str)
    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Årets frister og ferier"))
        prepare_list(self, 46)
        self.rows_model = RowsModel[AnnualMark](
            (Column(self.tr("Frist"), _spoken, look=_look, tip=_spoken),), _key
        )
        self.setModel(self.rows_model)
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(self._on_double_clicked)

    def current_key(self) -> str:
        """Return the key of the current mark, or an empty text."""
        index = self.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what the key means."""
        key, code = self.current_key(), event.key()
        if code == Qt.Key.Key_Insert:
            self.add_asked.emit()
        elif key and code in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit(key)
        elif key and code == Qt.Key.Key_Delete:
            self.remove_asked.emit(key)
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self) -> None:
        self.edit_asked.emit(self.current_key())


class AnnualMarksDialog(BaseDialog):
    """Changes are written at once; each can be undone."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=560)
        self.set_title(self.tr("Årets frister"))
        self.context = context
        self.add_text(
            self.tr(
                "Frister og ferier, som kommer hvert år, én gang eller regnes fra planens "
                "periode. Ferier advarer kun; de flytter ikke møder."
            )
        )
        self.list = MarkList()
        self.list.setFixedHeight(current().px(46 * 7))
        self.list.edit_asked.connect(self._on_edit)
        self.list.remove_asked.connect(self._on_remove)
        self.list.add_asked.connect(self._on_add)
        self.body.addWidget(self.list)
        self.body.addLayout(self._make_buttons())
        self.restore = ghost(self.tr("Gendan standardfrister"), "rotate-ccw")
        self.restore.clicked.connect(self._on_restore)
        self.add_left_button(self.restore)
        self.add_cancel(self.tr("Luk"))
        context.bridge.committed.connect(self._on_committed)
        for button in (self.add, self.edit, self.remove, self.restore):
            button.setEnabled(not context.desk.read_only)
        self.reread()
        self.list.setCurrentIndex(self.list.rows_model.index(0, 0))
        self.list.setFocus()

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        self.add = secondary(self.tr("Tilføj frist …"), "plus")
        self.edit = secondary(self.tr("Ret …"), "pencil")
        self.remove = secondary(self.tr("Fjern"), "trash-2")
        self.add.clicked.connect(self._on_add)
        self.edit.clicked.connect(self._on_edit_current)
        self.remove.clicked.connect(self._on_remove_current)
        for button in (self.add, self.edit, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def reread(self) -> None:
        """Show the marks as they are now."""
        row = max(self.list.currentIndex().row(), 0)
        key = self.list.current_key()
        self.list.rows_model.set_rows(annual_marks.list_marks(self.context.desk))
        index = self.list.rows_model.index_of(key)
        if not index.isValid():
            last = self.list.rows_model.rowCount() - 1
            index = self.list.rows_model.index(min(row, last), 0)
        self.list.setCurrentIndex(index)

    def _on_committed(self, change: ChangeSet) -> None:
        if change.touches("setting"):
            self.reread()

    def _on_add(self) -> None:
        if not self.context.desk.read_only:
            AnnualMarkDialog(self.context, parent=self).open()

    def _on_edit_current(self) -> None:
        self._on_edit(self.list.current_key())

    def _on_edit(self, key: str) -> None:
        mark = next((m for m in self.list.rows_model.rows() if m.id == key), None)
        if mark is not None and not self.context.desk.read_only:
            AnnualMarkDialog(self.context, mark, parent=self).open()

    def _on_remove_current(self) -> None:
        self._on_remove(self.list.current_key())

    def _on_remove(self, key: str) -> None:
        if key and not self.context.desk.read_only:
            annual_marks.remove_mark(self.context.desk, key)
            self.context.toast(self.tr("Mærkedagen er fjernet."), undo=True)

    def _on_restore(self) -> None:
        annual_marks.restore_default_marks(self.context.desk)
        self.context.toast(self.tr("Standardfristerne er gendannet."), undo=True)
