# SPDX-License-Identifier: MPL-2.0
"""The line on Overblik that tells how many people are to be reminded today."""

from PySide6.QtWidgets import QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.buttons import Button
from hpdesk.ui.wording import counted

_TABLES = (
    "task",
    "task_responsible",
    "person",
    "organisation",
    "membership",
    "body",
    "setting",
)


class RemindButton(Button):
    """Counts off the UI thread; hidden, with the foot it stands in, where there is nobody."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "ghost", icon="bell", small=True, parent=parent)
        self._context = context
        self._turn = 0
        self.clicked.connect(self._on_clicked)

    def follow(self, change: ChangeSet | None) -> None:
        """Count again where a change concerns it."""
        if self._context.desk.read_only:
            self.show_count(0)
            return
        if change is not None and not change.touches(*_TABLES):
            return
        self._turn += 1
        desk, turn = self._context.desk, self._turn

        def read(_progress: object, _cancelled: object) -> tuple[int, int]:
            from hpdesk.services.reminders import people_to_remind

            return turn, len(people_to_remind(desk, desk.today()))

        self._context.jobs(read, on_done=self._on_read)

    def _on_read(self, found: tuple[int, int]) -> None:
        turn, count = found
        if turn == self._turn:
            self.show_count(count)

    def show_count(self, count: int) -> None:
        """Say how many are to be reminded; of nobody nothing is seen."""
        people = counted(count, self.tr("person"), self.tr("personer"))
        self.setText(self.tr("{0} skal rykkes i dag").format(people))
        foot = self.parentWidget()
        for widget in (self, foot):
            if widget is not None:
                widget.setVisible(count > 0)

    def _on_clicked(self) -> None:
        self._context.commands["write_reminders"].trigger()
