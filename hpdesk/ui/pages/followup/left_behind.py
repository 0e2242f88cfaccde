# SPDX-License-Identifier: MPL-2.0
"""The quiet bar that tells of tasks that lie with people who hold no seat any more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.services import task_changes
from hpdesk.services.task_changes import LeftBehind
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.text import label, set_tone
from hpdesk.ui.wording import counted

_TABLES = ("task", "task_responsible", "membership", "person", "body")


class LeftBehindBar(QFrame):
    """Hidden while there are none; `hand_over_asked` when somebody is to take over.

    It is worked out off the UI thread, as it asks for the seats of all people.
    """

    hand_over_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self._context = context
        self._turn = 0
        theme = current()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(4), theme.px(8), theme.px(4))
        row.setSpacing(theme.px(10))
        row.addWidget(IconLabel("user-x", "warn", 16))
        self.words = label("", wrap=True)
        row.addWidget(self.words, 1)
        self.button = ghost(self.tr("Giv videre …"))
        self.button.clicked.connect(self.hand_over_asked)
        self.button.setEnabled(not context.desk.read_only)
        row.addWidget(self.button)
        set_tone(self, "warn")
        self.hide()

    def follow(self, change: ChangeSet | None) -> None:
        """Ask again where a change may have told otherwise."""
        if change is not None and not change.touches(*_TABLES):
            return
        self._turn += 1
        desk, turn = self._context.desk, self._turn

        def read(_progress: object, _cancelled: object) -> tuple[int, tuple[LeftBehind, ...]]:
            return turn, task_changes.tasks_of_those_who_left(desk)

        self._context.jobs(read, on_done=self._on_read)

    def _on_read(self, found: tuple[int, tuple[LeftBehind, ...]]) -> None:
        turn, left = found
        if turn != self._turn:
            return
        count = len({task.id for one in left for task in one.tasks})
        words = counted(count, self.tr("opgave ligger"), self.tr("opgaver ligger"))
        text = self.tr("{0} hos personer, der er fratrådt.").format(words)
        self.words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(count > 0)
