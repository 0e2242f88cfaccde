# SPDX-License-Identifier: MPL-2.0
"""What stands under the point Opfølgning: the bodies' open tasks and those closed since last."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QWidget

from hpdesk.domain.follow_up_list import FollowUpLine, FollowUpList
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.meetings import AgendaItem, StandingPoint
from hpdesk.domain.templates import standing_by_title
from hpdesk.services import followup, meetings
from hpdesk.services.follow_up_lists import follow_up_list
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.followup.bulk_bar import status_menu
from hpdesk.ui.pages.followup.columns import STATUS_LOOKS
from hpdesk.ui.pages.followup.task_actions import TaskActions
from hpdesk.ui.row_looks import ChipLook, GroupLook, RowLook
from hpdesk.ui.theme import current, hub
from hpdesk.ui.widgets.headed_card import HeadedCard
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import counted, date_words, join_words, word, worded

_ROW = 46  # pixels at 100 %
_MOST_SHOWN = 80
_AT_A_TIME = 400  # keys that are asked for


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading, or a task as it is listed with its status of now."""

    title: str
    line: FollowUpLine | None = None
    status: TaskStatus = TaskStatus.OPEN
    count: int = 0
    ticks: bool = False


class FollowUpCard(HeadedCard):
    """Hidden at every other point; with `ticks` Space closes a task and Enter sets its status.

    Without `ticks` Enter opens the task in Opfølgning.
    """

    def __init__(self, context: PageContext, *, ticks: bool, parent: QWidget | None = None) -> None:
        super().__init__("list-checks", parent)
        self.title.setText(self.tr("Opfølgning på opgaver"))
        self._context, self._ticks = context, ticks
        self._item: AgendaItem | None = None
        self._locked = ""
        self._menu_task = ""
        self._doing = TaskActions(context, self)
        pad = current().px(16)
        self.facts = label("", "meta", wrap=True)
        self.facts.setContentsMargins(pad, 0, pad, current().px(8))
        self.inner.addWidget(self.facts)
        self.inner.addWidget(divider())
        self.list = _List(self)
        self.list.rows.toggled.connect(self._on_toggled)
        self.inner.addWidget(self.list)
        self.hide()

    def show_item(self, item: AgendaItem) -> None:
        """Show the list where the point is the one it belongs to."""
        self._item = item
        named = item.standing or standing_by_title(item.title)
        listed = None
        if named is StandingPoint.FOLLOW_UP:
            meeting = meetings.meeting_of_item(self._context.desk, item.id)
            listed = follow_up_list(self._context.desk, meeting) if meeting else None
        if listed is None or listed.item_id != item.id:
            self.hide()
            return
        self._show(listed)
        self.show()

    def refresh(self) -> None:
        """Read the list again after a change of tasks."""
        if self._item is not None and not self.isHidden():
            self.show_item(self._item)

    def set_read_only(self, why: str) -> None:
        """Let no status be set, and say why."""
        self._locked = why
        self.list.setToolTip(why)
        self.refresh()

    def _show(self, listed: FollowUpList) -> None:
        now = self._statuses(listed.task_ids)
        ticks = self._ticks and not self._locked
        rows: list[_Row] = []
        for title, lines in (
            (self.tr("Åbne"), listed.open),
            (self.tr("Afsluttet siden sidst"), listed.done),
        ):
            if lines:
                rows.append(_Row(title, count=len(lines)))
            rows += [
                _Row(line.text, line, now.get(line.task_id, line.status), ticks=ticks)
                for line in lines
            ]
        self.list.show_rows(rows[:_MOST_SHOWN])
        self.count.set(len(listed.open) or "")
        self.facts.setText(self._words(listed, len(rows) - _MOST_SHOWN))

    def _statuses(self, keys: tuple[str, ...]) -> dict[str, TaskStatus]:
        found: dict[str, TaskStatus] = {}
        for start in range(0, len(keys), _AT_A_TIME):
            some = keys[start : start + _AT_A_TIME]
            tasks = followup.list_tasks(self._context.desk, keys=some, brief=True)
            found |= {task.id: task.status for task in tasks}
        return found

    def _words(self, listed: FollowUpList, left_out: int) -> str:
        if not listed.task_ids:
            return self.tr("Organet har ingen åbne opgaver, og ingen er afsluttet siden sidst.")
        on = date_words(listed.on)
        if listed.frozen:
            text = self.tr("Som listen blev sendt med dagsordenen {0}.").format(on)
        else:
            text = self.tr("Listen følger opgaverne, til dagsordenen sendes.")
        if left_out > 0:
            more = counted(left_out, self.tr("opgave"), self.tr("opgaver"))
            text = self.tr("{0} {1} mere står i Opfølgning.").format(text, more)
        return text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sets the status, or opens the task."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self.open_current()
        else:
            super().keyPressEvent(event)

    def open_current(self) -> None:
        """Set the status of the row the keyboard is on, or open its task."""
        row = self.list.rows.row(self.list.currentIndex())
        if row is None or row.line is None:
            return
        if not row.ticks:
            self._context.navigate("followup", task_id=row.line.task_id)
            return
        task = self._task(row.line.task_id)
        if task is None:
            return
        self._menu_task = task.id
        menu = status_menu(self, self._on_status)
        menu.aboutToHide.connect(menu.deleteLater)
        below = self.list.visualRect(self.list.currentIndex()).bottomLeft()
        menu.popup(self.list.viewport().mapToGlobal(below))

    def _on_status(self, status: TaskStatus) -> None:
        task = self._task(self._menu_task)
        if task is not None:
            self._doing.set_status([task], status)

    def _on_toggled(self, key: str, _on: bool) -> None:
        task = self._task(key)
        if task is not None:
            self._doing.tick([task])

    def _task(self, key: str) -> Task | None:
        found = followup.list_tasks(self._context.desk, keys=[key], brief=True)
        return found[0] if found else None


class _List(QListView):
    """As high as its rows: the page scrolls."""

    def __init__(self, card: FollowUpCard) -> None:
        super().__init__(card)
        self._card = card
        self.setObjectName("open_tasks")
        self.setAccessibleName(self.tr("Opgaver til opfølgning"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        column = Column[_Row](worded("Opgave"), _spoken, look=_look, tip=_tip, checked=_checked)
        self.rows: RowsModel[_Row] = RowsModel((column,), _key, parent=self)
        self.setModel(self.rows)
        prepare_list(self, _ROW)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.doubleClicked.connect(self._on_opened)
        hub().changed.connect(self.updateGeometry)

    def show_rows(self, rows: list[_Row]) -> None:
        """Show other rows, the keyboard kept by its place."""
        at = self.currentIndex().row()
        self.rows.set_rows(rows)
        if rows and at >= 0:
            self.setCurrentIndex(self.rows.index(min(at, len(rows) - 1), 0))
        self.setVisible(bool(rows))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of the rows."""
        heights = (
            current().px(_ROW) if row.line is not None else current().measure("row")
            for row in self.rows.rows()
        )
        return QSize(current().px(200), sum(heights))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(current().px(120), self.sizeHint().height())

    def _on_opened(self, _index: QModelIndex) -> None:
        self._card.open_current()


def _key(row: _Row) -> str:
    return row.line.task_id if row.line is not None else f"group:{row.title}"


def _checked(row: _Row) -> bool | None:
    return row.status.is_closed if row.line is not None and row.ticks else None


def _who(line: FollowUpLine) -> str:
    due = date_words(line.due) if line.due is not None else line.due_text
    who = join_words(list(line.who)) or worded("Ingen ansvarlig")
    return worded("{0}, frist {1}", who, due) if due else who


def _look(row: _Row) -> object:
    if row.line is None:
        return GroupLook(row.title, str(row.count))
    tone, icon = STATUS_LOOKS[row.status]
    chip = ChipLook(word(row.status), tone, icon)
    return RowLook(row.title, _who(row.line), strong=False, struck=row.status.is_closed, chip=chip)


def _tip(row: _Row) -> str:
    if row.line is None:
        return ""
    parts = (row.title, _who(row.line), row.line.next_step)
    return "\n".join(part for part in parts if part)


def _spoken(row: _Row) -> str:
    if row.line is None:
        return f"{row.title}, {row.count}"
    return f"{row.title}, {_who(row.line)}, {word(row.status)}"
