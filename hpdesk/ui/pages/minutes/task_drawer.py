# SPDX-License-Identifier: MPL-2.0
"""A drawer in which one task of the point is mended; every field is saved by itself."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Task
from hpdesk.services import followup
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.quick_reading import Reading
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import danger
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import said

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


def save_task_text(desk: "Desk", task_id: str, text: str) -> None:
    """Write the text of a task; an empty one waits until there are words."""
    if text.strip():
        followup.edit_task(desk, task_id, text=text.strip())


class TaskDrawer(Drawer):
    """Shows one task; `delete_asked(str)` gives its key."""

    delete_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self._context, self._task = context, ""
        self._options: tuple[Option, ...] = ()
        self.set_title(self.tr("Ret opgave"))
        self.text_editor = MarkupEditor(name=self.tr("Opgave"), growing=True, min_lines=2)
        self.text_editor.text_edited.connect(self._on_text)
        self.body.addWidget(Field(self.tr("Opgave"), self.text_editor))
        self.body.addWidget(label(self.tr("Ansvarlige"), "label"))
        self._who = QVBoxLayout()
        self._fields: list[ChoiceField] = []
        self._who.setSpacing(current().px(6))
        self.body.addLayout(self._who)
        self.due = DateField(today=context.today(), calendar=context.calendar())
        self.due.day_changed.connect(self._on_due)
        self.body.addWidget(Field(self.tr("Frist"), self.due))
        self.body.addStretch(1)
        remove = danger(self.tr("Slet opgave"), "trash-2")
        remove.clicked.connect(self._on_delete)
        self.add_foot_button(remove)
        self.end_foot()

    def set_reading(self, reading: Reading) -> None:
        """Offer other names, and count dates from another day."""
        self.due.set_today(reading.today, reading.next_meeting)
        self._options = tuple(
            Option(entry.id, entry.name, entry.organisation) for entry in reading.names.complete("")
        )

    def task_id(self) -> str:
        """Return the task that is shown, or an empty text."""
        return "" if self.isHidden() else self._task

    def edit(self, task: Task) -> None:
        """Show a task and go to its text."""
        self.show_task(task)
        self.open_drawer(self.text_editor)
        self.text_editor.selectAll()

    def show_task(self, task: Task) -> None:
        """Show a task as the plan has it; what is being typed stays."""
        fresh = task.id != self._task
        self._task = task.id
        self.set_title(
            self.tr("Ret opgave"), self.tr("Fra punkt {0}").format(task.item_number or "–")
        )
        if fresh or self._context.bridge.saver.pending(self._key()) is None:
            self.text_editor.set_text(task.text)
        if fresh or not self.due.edit.hasFocus():
            self.due.set_day(task.due)
        self._show_responsible([who.id for who in task.responsible])

    def _show_responsible(self, keys: Sequence[str]) -> None:
        if self._fields and keys == self.responsible():
            return
        for old in self._fields:
            self._who.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._fields.clear()
        for number, key in enumerate([*keys, ""]):
            field = ChoiceField(
                self._options,
                key,
                none_text=self.tr("Ingen"),
                name=self.tr("Ansvarlig {0}").format(number + 1),
            )
            field.chosen.connect(self._on_responsible)
            self._who.addWidget(field)
            self._fields.append(field)

    def responsible(self) -> list[str]:
        """Return whom the fields name."""
        return [key for field in self._fields if (key := field.option_id())]

    def _key(self) -> tuple[str, str, str]:
        return ("task", self._task, "text")

    def _on_text(self, text: str) -> None:
        save = partial(save_task_text, self._context.desk, self._task)
        self._context.bridge.saver.typed(self._key(), text, save)

    def _on_due(self, day: date | None) -> None:
        self._change(due=day)

    def _on_responsible(self, _key: str) -> None:
        self._change(responsible=list(dict.fromkeys(self.responsible())))

    def _change(self, **fields: object) -> None:
        try:
            followup.edit_task(self._context.desk, self._task, **fields)  # type: ignore[arg-type]  # columns of `task`
        except (UserError, OSError) as problem:
            self._context.notice(said(problem))

    def _on_delete(self) -> None:
        self.close_drawer()
        self.delete_asked.emit(self._task)
