# SPDX-License-Identifier: MPL-2.0
"""The tasks of a point, and the quick line that always stands below the page."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hpdesk.domain.followup import Task
from hpdesk.ui.pages.minutes.quick_line import QuickLineEdit
from hpdesk.ui.pages.minutes.task_table import TaskTable
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.headed_card import HeadedCard
from hpdesk.ui.widgets.text import divider


class TaskCard(HeadedCard):
    """Holds `tasks` under a heading with their number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("list-checks", parent)
        self.title.setText(self.tr("Opgaver fra punktet"))
        self.inner.addWidget(divider())
        self.tasks = TaskTable()
        self.inner.addWidget(self.tasks)

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show the point's tasks; a point without any takes no room for them."""
        self.tasks.show_tasks(tasks)
        self.count.set(len(tasks) or "")
        self.setVisible(bool(tasks))


class QuickBox(QFrame):
    """Holds `quick`, whose lists lie over `over`, and what the line is understood as."""

    def __init__(self, over: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        theme = current()
        box = QVBoxLayout(self)
        box.setContentsMargins(*(theme.px(8),) * 4)
        box.setSpacing(theme.px(6))
        self.quick = QuickLineEdit(over)
        box.addWidget(self.quick)
        box.addWidget(self.quick.preview)
