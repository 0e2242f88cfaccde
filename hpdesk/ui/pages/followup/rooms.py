# SPDX-License-Identifier: MPL-2.0
"""The three rooms of Opfølgning: tasks, decisions and balance, chosen in the head of the page."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.workspace import side_air
from hpdesk.ui.widgets.page_header import PageHeader
from hpdesk.ui.widgets.segment import Choice, Segment

if TYPE_CHECKING:  # the two rooms are imported when they are first shown
    from hpdesk.ui.pages.followup.balance_view import BalanceView
    from hpdesk.ui.pages.followup.decisions_view import DecisionsView

TASKS, DECISIONS, BALANCE = "tasks", "decisions", "balance"
ROOMS = (TASKS, DECISIONS, BALANCE)
_REMEMBERED = "followup_room"


class FollowupRooms(QStackedWidget):
    """Shows one of the rooms, the one that was shown last to begin with.

    `tasks` is the room the page makes itself; the buttons in the head belong to it. The others
    are made and read when they are first shown.
    """

    tables = ("told", "body_plan", "item_plan", "membership")

    def __init__(
        self, context: PageContext, header: PageHeader, tasks: QWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._header = context, header
        self.segment = Segment(
            [
                Choice(TASKS, self.tr("Opgaver")),
                Choice(DECISIONS, self.tr("Beslutninger")),
                Choice(BALANCE, self.tr("Balance")),
            ],
            TASKS,
            name=self.tr("Visning"),
        )
        self.segment.chosen.connect(self.show_room)
        self._buttons: dict[str, list[QWidget]] = {TASKS: _widgets(header)}
        header.buttons.insertWidget(0, self.segment, 0, Qt.AlignmentFlag.AlignBottom)
        self.addWidget(tasks)
        self._tasks = tasks
        self.decisions: DecisionsView | None = None
        self.balance: BalanceView | None = None
        self._facts: dict[str, str] = {}
        self._stale = {DECISIONS, BALANCE}
        remembered = context.preferences().splitters.get(_REMEMBERED, b"").decode("ascii", "ignore")
        self._wanted = remembered if remembered in ROOMS else TASKS

    def room(self) -> str:
        """Return which room is shown."""
        return self.segment.value() or TASKS

    def shows_tasks(self) -> bool:
        """Tell whether the tasks are shown."""
        return self.room() == TASKS

    def refresh(self, change: ChangeSet | None) -> None:
        """Read the room that is shown; the other reads when it is shown next."""
        wanted, self._wanted = self._wanted, ""
        if wanted and wanted != self.room():
            self.show_room(wanted)
            return
        shown = self._shown()
        self._stale = {DECISIONS, BALANCE} - {self.room()}
        if shown is not None:
            shown.refresh(change)

    def arrive(self, arguments: Mapping[str, object]) -> None:
        """Show the room that is asked for, or the one of the task or decision that is."""
        wanted = str(arguments.get("room") or "")
        if arguments.get("task_id"):
            wanted = TASKS
        elif arguments.get("decision_id"):
            wanted = DECISIONS
        if wanted in ROOMS and wanted != self.room():
            self.show_room(wanted)
        if (key := arguments.get("decision_id")) and self.decisions is not None:
            self.decisions.open_decision(str(key))

    def where(self) -> dict[str, object]:
        """Return the arguments that lead back to the room, none for the tasks."""
        if self.shows_tasks():
            return {}
        found: dict[str, object] = {"room": self.room()}
        if self.room() == DECISIONS and self.decisions is not None:
            found |= self.decisions.where()
        return found

    def show_room(self, room: str) -> None:
        """Show a room and remember it."""
        self._context.bridge.saver.flush()
        self._wanted = ""
        self.segment.set_value(room)
        view = self._shown()
        if view is not None and room in self._stale:
            self._stale.discard(room)
            view.refresh(None)
        self.setCurrentWidget(view or self._tasks)
        for name, buttons in self._buttons.items():
            for button in buttons:
                button.setVisible(name == room)
        self._header.set_facts(self._facts.get(room, ""))
        self._context.remember(_REMEMBERED, room.encode("ascii"))

    def set_facts(self, room: str, facts: str) -> None:
        """Keep a room's line of facts, and show it while the room is."""
        self._facts[room] = facts
        if room == self.room():
            self._header.set_facts(facts)

    def focus_first(self) -> None:
        """Put the keyboard where the shown room begins."""
        if (view := self._shown()) is not None:
            view.focus_first()

    def begin_search(self) -> None:
        """Put the keyboard in the search line of the shown room."""
        if (view := self._shown()) is not None:
            view.begin_search()

    def rename(self) -> None:
        """Edit what has the keyboard in the shown room."""
        if (view := self._shown()) is not None:
            view.rename()

    def fit(self, width: int) -> None:
        """Keep the title above what it is the title of."""
        self._header.set_side(side_air(width))

    def _shown(self) -> "DecisionsView | BalanceView | None":
        if self.room() == DECISIONS:
            return self._decisions()
        return self._balance() if self.room() == BALANCE else None

    def _decisions(self) -> "DecisionsView":
        if self.decisions is None:
            from hpdesk.ui.pages.followup.decisions_view import DecisionsView

            self.decisions = DecisionsView(self._context)
            self.decisions.facts_changed.connect(self._on_decision_facts)
            self.addWidget(self.decisions)
            self._add_buttons(DECISIONS, self.decisions.buttons)
        return self.decisions

    def _balance(self) -> "BalanceView":
        if self.balance is None:
            from hpdesk.ui.pages.followup.balance_view import BalanceView

            self.balance = BalanceView(self._context)
            self.balance.facts_changed.connect(self._on_balance_facts)
            self.addWidget(self.balance)
            self._add_buttons(BALANCE, self.balance.buttons)
        return self.balance

    def _add_buttons(self, room: str, buttons: list[QWidget]) -> None:
        self._buttons[room] = buttons
        for button in buttons:
            self._header.add_button(button)

    def _on_decision_facts(self, facts: str) -> None:
        self.set_facts(DECISIONS, facts)

    def _on_balance_facts(self, facts: str) -> None:
        self.set_facts(BALANCE, facts)


def _widgets(header: PageHeader) -> list[QWidget]:
    entries = [header.buttons.itemAt(place) for place in range(header.buttons.count())]
    found = [entry.widget() for entry in entries if entry is not None]
    return [widget for widget in found if widget is not None]
