# SPDX-License-Identifier: MPL-2.0
"""»Kom godt i gang«: parties, bodies, members, meetings and the last referat, page by page.

Each page is one step in the plan. What was passed stays when the guide is closed.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.ui.dialogs.ask import ask
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.first_steps.bodies_page import BodiesPage
from hpdesk.ui.first_steps.meetings_page import MeetingsPage
from hpdesk.ui.first_steps.members_page import MembersPage
from hpdesk.ui.first_steps.minutes_page import MinutesPage
from hpdesk.ui.first_steps.parties_page import PartiesPage
from hpdesk.ui.first_steps.step_page import StepPage
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import is_enter, secondary
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import said

if TYPE_CHECKING:
    from hpdesk.domain.changes import ChangeSet

_WIDTH, _HEIGHT = 860, 380  # pixels at 100 %: the dialog, and the page in it


class FirstStepsDialog(BaseDialog):
    """`ended` when the person is through or closes it; what was passed is in the plan."""

    ended = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=640)
        self.set_title(self.tr("Kom godt i gang"))
        self.context = context
        self.steps: list[StepPage] = [
            PartiesPage(context),
            BodiesPage(context),
            MembersPage(context),
            MeetingsPage(context),
            MinutesPage(context),
        ]
        self._written: dict[int, ChangeSet] = {}
        self.place = label("", "label", "t2")
        self.body.addWidget(self.place)
        self.note = Note("", "over")
        self.note.hide()
        self.body.addWidget(self.note)
        self.stack = QStackedWidget()
        for step in self.steps:
            self.stack.addWidget(scrolling(step))
            step.done.connect(self.accept)
            step.read_in.connect(self._on_read_in)
        self.stack.setMinimumHeight(current().px(_HEIGHT))
        self.body.addWidget(self.stack, 1)
        self.back_button = secondary(self.tr("Tilbage"), "arrow-left")
        self.back_button.clicked.connect(self.go_back)
        self.add_left_button(self.back_button)
        self.skip_button = secondary(self.tr("Spring over"))
        self.skip_button.clicked.connect(self.skip)
        self.add_left_button(self.skip_button)
        self.next_button = self.set_primary(self.tr("Næste"))
        self._shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        self._shortcut.activated.connect(self.accept)
        self.finished.connect(self._on_finished)
        room = parent.width() - current().px(48) if parent is not None else self.width()
        self.resize(min(current().px(_WIDTH), max(room, self.minimumWidth())), self.height())
        self._show(0)

    def step(self) -> StepPage:
        """Return the page that is shown."""
        return self.steps[self.stack.currentIndex()]

    def _show(self, number: int) -> None:
        step = self.steps[number]
        step.fill()
        step.mark_clean()
        self.note.hide()
        words = self.tr("Trin {number} af {count}: {title}")
        self.place.setText(words.format(number=number + 1, count=len(self.steps), title=step.title))
        self.stack.setCurrentIndex(number)
        self.back_button.setEnabled(number > 0)
        self.skip_button.setVisible(number + 1 < len(self.steps))
        self.next_button.setText(step.next_words() or self.tr("Næste"))
        field = step.first_field()
        (field if field is not None else self.next_button).setFocus()

    def accept(self) -> None:
        """Write the page as one step and go on; after the last page the guide is over."""
        number, desk = self.stack.currentIndex(), self.context.desk
        before = desk.last_step
        try:
            self.step().write()
        except UserError as problem:
            self.note.set(said(problem), "over")
            self.note.show()
            return
        self.step().mark_clean()
        after = desk.last_step
        if after is not None and after is not before:
            self._written[number] = after
        self._go_on(number)

    def _on_read_in(self) -> None:
        self.next_button.setFocus()

    def skip(self) -> None:
        """Go on and write nothing."""
        self._go_on(self.stack.currentIndex())

    def _go_on(self, number: int) -> None:
        if number + 1 < len(self.steps):
            self._show(number + 1)
        else:
            super().accept()

    def go_back(self) -> None:
        """Show the page before; what it wrote is taken back where nothing has followed."""
        number = self.stack.currentIndex() - 1
        if number < 0:
            return
        step, desk = self._written.pop(number, None), self.context.desk
        if step is not None and desk.last_step is step:
            desk.undo()
        self._show(number)

    def reject(self) -> None:
        """Close; ask first where the page holds what is not in the plan yet."""
        if not self.step().is_touched():
            super().reject()
            return
        ask(
            self,
            self.tr("Luk, og lad siden ligge?"),
            self.tr(
                "Det, du har skrevet på denne side, er ikke lagt i planen og går tabt. Siderne "
                "før den er gemt."
            ),
            self.tr("Luk"),
            self._close_anyway,
        )

    def _close_anyway(self) -> None:
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter anywhere but on a button of its own go on."""
        if is_enter(event) and self.next_button.isEnabled():
            self.accept()
        else:
            super().keyPressEvent(event)

    def _on_finished(self, _result: int) -> None:
        self.ended.emit()
