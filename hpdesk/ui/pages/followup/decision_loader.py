# SPDX-License-Identifier: MPL-2.0
"""Reads the register off the UI thread: one reading at a time, and only the latest question."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hpdesk.domain.decisions import Decision, ReportDue
from hpdesk.ui.page_context import PageContext

if TYPE_CHECKING:
    from hpdesk.services.decision_register import DecisionFilter

_SOON = timedelta(days=30)
_ALL = timedelta(days=10_000)


@dataclass(frozen=True, slots=True)
class DecisionQuestion:
    """What is asked for; `report_now` leaves those whose report is late or due within 30 days."""

    wanted: "DecisionFilter"
    report_now: bool = False


@dataclass(frozen=True, slots=True)
class DecisionAnswer:
    """The decisions, and the reports by point; `everything` where nothing was left out."""

    decisions: tuple[Decision, ...]
    due: dict[str, ReportDue] = field(default_factory=dict)
    everything: bool = True


class DecisionLoader(QObject):
    """`loaded` gives the answer to the latest question."""

    loaded = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._next: DecisionQuestion | None = None
        self._running = False

    def is_loading(self) -> bool:
        """Tell whether an answer is on its way."""
        return self._running

    def ask(self, question: DecisionQuestion) -> None:
        """Read what is asked for, once what is being read has come."""
        self._next = question
        if not self._running:
            self._start()

    def _start(self) -> None:
        question, self._next = self._next, None
        if question is None:
            return
        desk = self._context.desk

        def read(_progress: object, _cancelled: object) -> DecisionAnswer:
            from hpdesk.services import decision_register

            today = desk.today()
            decisions = decision_register.list_decisions(desk, question.wanted)
            reports = decision_register.reports_due(desk, today, within=_ALL)
            due = {one.decision.item_id: one for one in reports}
            if question.report_now:
                soon = {key for key, one in due.items() if one.due_on - today <= _SOON}
                decisions = tuple(d for d in decisions if d.item_id in soon)
            plain = DecisionQuestion(decision_register.DecisionFilter())
            return DecisionAnswer(decisions, due, question == plain)

        self._running = True
        self._context.jobs(read, on_done=self._on_read, on_failed=self._on_failed)

    def _on_read(self, answer: DecisionAnswer) -> None:
        self._running = False
        if self._next is None:
            self.loaded.emit(answer)
        else:
            self._start()

    def _on_failed(self, problem: Exception) -> None:
        self._running = False
        raise problem
