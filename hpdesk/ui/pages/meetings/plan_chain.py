# SPDX-License-Identifier: MPL-2.0
"""The steps of a meeting's plan, one below the other, walked with the arrow keys."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.domain.backward_plan import PlanStepKind
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.plan_step_line import StepLine
from hpdesk.ui.pages.meetings.plan_words import StepWords


class PlanChain(QWidget):
    """`moved(kind, date)`, `freed(kind)`, `done(kind, date or None)`, `linked(kind)`."""

    moved = Signal(str, object)
    freed = Signal(str)
    done = Signal(str, object)
    linked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._narrow = False
        self.lines: dict[PlanStepKind, StepLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setAccessibleName(self.tr("Mødets plan, trin for trin"))

    def show_steps(self, steps: Sequence[StepWords], read_only: str) -> None:
        """Show a plan; lines of the same steps stay, so that the keyboard does."""
        kinds = [words.step.kind for words in steps]
        if kinds != list(self.lines):
            self._rebuild(kinds)
        for number, words in enumerate(steps):
            self.lines[words.step.kind].show_step(
                words, read_only, first=number == 0, last=number == len(steps) - 1
            )

    def _rebuild(self, kinds: Sequence[PlanStepKind]) -> None:
        for line in self.lines.values():
            line.hide()
            line.deleteLater()
        self.lines = {}
        for kind in kinds:
            line = StepLine(self._context.today(), self._context.calendar())
            line.moved.connect(partial(self._on_moved, kind))
            line.freed.connect(partial(self._on_freed, kind))
            line.done.connect(partial(self._on_done, kind))
            line.linked.connect(partial(self._on_linked, kind))
            line.walked.connect(partial(self._on_walked, kind))
            line.entered.connect(partial(self._on_entered, kind))
            line.set_narrow(self._narrow)
            self._column.addWidget(line)
            self.lines[kind] = line
        if kinds:
            self._on_entered(kinds[0])

    def set_narrow(self, narrow: bool) -> None:
        """Give the days less room in a narrow window."""
        self._narrow = narrow
        for line in self.lines.values():
            line.set_narrow(narrow)

    def focus_step(self, kind: PlanStepKind) -> None:
        """Put the keyboard on a step."""
        if kind in self.lines:
            self.lines[kind].setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_current(self) -> None:
        """Edit the day of the step that has the keyboard (F2)."""
        for line in self.lines.values():
            if line.hasFocus():
                line.edit_day()

    def _on_entered(self, kind: PlanStepKind) -> None:
        for other, line in self.lines.items():
            line.set_current(other is kind)

    def _on_walked(self, kind: PlanStepKind, step: int) -> None:
        kinds = list(self.lines)
        self.focus_step(kinds[max(0, min(kinds.index(kind) + step, len(kinds) - 1))])

    def _on_moved(self, kind: PlanStepKind, day: object) -> None:
        self.moved.emit(str(kind), day)

    def _on_freed(self, kind: PlanStepKind) -> None:
        self.freed.emit(str(kind))

    def _on_done(self, kind: PlanStepKind, day: object) -> None:
        self.done.emit(str(kind), day)

    def _on_linked(self, kind: PlanStepKind) -> None:
        self.linked.emit(str(kind))
