# SPDX-License-Identifier: MPL-2.0
"""What the page does to the plan: each failure is one sentence in the bar, nothing is lost."""

from collections.abc import Callable

from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.meetings import Attendance, Meeting
from hpdesk.domain.quick_entry import QuickLine
from hpdesk.services import followup, minutes, people
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.quick_actions import carry_out
from hpdesk.ui.pages.minutes.side_data import change_attendance


class Intents:
    """Carries out what a person wants and gives the receipts."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def _tried(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except UserError as problem:
            self._context.notice(str(problem))
            return False
        except OSError:
            self._context.notice(
                "Planen kunne ikke skrives lige nu, så det blev ikke udført. "
                "Det tidligere er gemt. Prøv igen."
            )
            return False
        return True

    def line(self, meeting: Meeting, item_id: str, line: QuickLine) -> bool:
        """Make what a quick line says; tells whether it was made."""
        words: list[str] = []

        def act() -> None:
            words.append(carry_out(self._context.desk, meeting, item_id, line).text)

        if not self._tried(act):
            return False
        if words[0]:
            self._context.toast(words[0], undo=True)
        return True

    def new_person(self, name: str) -> bool:
        """Add a person by name; tells whether it was done."""
        if not self._tried(lambda: people.add_person(self._context.desk, name)):
            return False
        self._context.toast(f"{name} er oprettet som person.", undo=True)
        return True

    def delete_task(self, task_id: str) -> None:
        """Delete a task and offer to undo."""
        if self._tried(lambda: followup.delete_task(self._context.desk, task_id)):
            self._context.toast("Opgaven er slettet.", undo=True)

    def close_task(self, task_id: str, on: bool = True) -> None:
        """Close a task, or open it again."""
        status = TaskStatus.DONE if on else TaskStatus.OPEN
        if self._tried(lambda: followup.set_status(self._context.desk, [task_id], status)):
            self._context.toast(
                "Opgaven er afsluttet." if on else "Opgaven er åbnet igen.", undo=True
            )

    def attendance(
        self, meeting: Meeting, row: Attendance | None, person_id: str, what: str
    ) -> None:
        """Note whether and when a person is here."""
        desk = self._context.desk
        now = desk.now().replace(second=0, microsecond=0)
        self._tried(lambda: change_attendance(desk, meeting.id, row, person_id, what, now))
        if what == "remove":
            self._context.toast("Personen er fjernet fra fremmødet.", undo=True)

    def finish(self, meeting: Meeting, make_paper: Callable[[], object]) -> None:
        """Mark the meeting as held and offer the minutes as a paper."""
        if self._tried(lambda: minutes.finish_meeting(self._context.desk, meeting.id)):
            self._context.toast("Mødet er afsluttet.", action="Dan referat", on_action=make_paper)
