# SPDX-License-Identifier: MPL-2.0
"""What the page does to the plan: each failure is one sentence in the bar, nothing is lost."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.meetings import Attendance, Meeting
from hpdesk.domain.quick_entry import QuickLine
from hpdesk.services import carrying, followup, people
from hpdesk.services.quick_lines import carry_out
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.side_data import change_attendance
from hpdesk.ui.wording import said, worded

_LINES_KEPT = 50


@dataclass(frozen=True, slots=True)
class DoneLine:
    """A quick line that was carried out, and the step it was."""

    text: str
    step: ChangeSet | None


class Intents:
    """Carries out what a person wants and gives the receipts."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._lines: dict[str, list[DoneLine]] = {}

    def tried(self, act: Callable[[], object]) -> bool:
        """Do something; where it cannot be done, say why and tell so."""
        try:
            act()
        except UserError as problem:
            self._context.notice(said(problem))
            return False
        except OSError:
            self._context.notice(
                worded(
                    "Planen kunne ikke skrives lige nu, så det blev ikke udført. "
                    "Det tidligere er gemt. Prøv igen."
                )
            )
            return False
        return True

    def line(self, meeting: Meeting, item_id: str, line: QuickLine, typed: str) -> bool:
        """Make what a quick line says; tells whether it was made.

        What is typed elsewhere is saved first: a line may add to the same text.
        """
        desk, words = self._context.desk, []

        def act() -> None:
            words.append(carry_out(desk, meeting, item_id, line).text)

        before = desk.last_step
        if not self._context.bridge.saver.flush() or not self.tried(act):
            return False
        step = desk.last_step if desk.last_step is not before else None
        lines = self._lines.setdefault(item_id, [])
        lines.append(DoneLine(typed, step))
        del lines[:-_LINES_KEPT]
        if words[0]:
            self._context.toast(words[0], undo=step is not None)
        return True

    def take_back_line(self, item_id: str) -> str | None:
        """Take back the last line made in a point and return it; None where it cannot be.

        Only a step that nothing has followed is taken back: the line would otherwise be there
        twice, or take other work with it.
        """
        desk, lines = self._context.desk, self._lines.get(item_id, [])
        if not lines or not self._context.bridge.saver.flush():
            return None
        last = lines[-1]
        if last.step is None or desk.last_step is not last.step:
            self._context.toast(
                worded("Der er ændret mere siden den sidste linje. Ret den, hvor den står."),
                tone="warn",
            )
            return None
        if not self.tried(desk.undo):
            return None
        lines.pop()
        return last.text

    def carry_over(self, meeting: Meeting, item_ids: Sequence[str]) -> None:
        """Move points to the next meeting and offer to undo."""
        done: list[str] = []

        def act() -> None:
            done.append(carrying.carry_over(self._context.desk, meeting.id, item_ids).words)

        if self.tried(act):
            self._context.toast(done[0], undo=True)

    def new_person(self, name: str) -> bool:
        """Add a person by name; tells whether it was done."""
        if not self.tried(lambda: people.add_person(self._context.desk, name)):
            return False
        self._context.toast(worded("{0} er oprettet som person.", name), undo=True)
        return True

    def delete_task(self, task_id: str) -> None:
        """Delete a task and offer to undo."""
        if self.tried(lambda: followup.delete_task(self._context.desk, task_id)):
            self._context.toast(worded("Opgaven er slettet."), undo=True)

    def close_task(self, task_id: str, on: bool = True) -> None:
        """Close a task, or open it again."""
        status = TaskStatus.DONE if on else TaskStatus.OPEN
        if self.tried(lambda: followup.set_status(self._context.desk, [task_id], status)):
            self._context.toast(
                worded("Opgaven er afsluttet.") if on else worded("Opgaven er åbnet igen."),
                undo=True,
            )

    def attendance(
        self, meeting: Meeting, row: Attendance | None, person_id: str, what: str
    ) -> None:
        """Note whether and when a person is here."""
        desk = self._context.desk
        now = desk.now().replace(second=0, microsecond=0)
        self.tried(lambda: change_attendance(desk, meeting.id, row, person_id, what, now))
        if what == "remove":
            self._context.toast(worded("Personen er fjernet fra fremmødet."), undo=True)
