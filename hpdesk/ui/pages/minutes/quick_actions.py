# SPDX-License-Identifier: MPL-2.0
"""What Enter does with a quick line that makes something in the plan."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hpdesk.domain.danish import join_words
from hpdesk.domain.meetings import AttendanceStatus, Meeting
from hpdesk.domain.quick_entry import QuickLine
from hpdesk.domain.quick_kinds import QuickKind
from hpdesk.services import coordination, followup, minutes

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Done:
    """What was made, in words for a receipt; empty where the page shows it itself."""

    text: str = ""


def carry_out(desk: "Desk", meeting: Meeting, item_id: str, line: QuickLine) -> Done:
    """Make the task, apologies or note of a line; raises UserError and OSError."""
    if line.kind is QuickKind.TASK:
        followup.add_task(
            desk,
            line.text,
            item_id=item_id,
            responsible=[entry.id for entry in line.responsible],
            due=line.due,
            due_text=line.due_text,
        )
        return Done()
    if line.kind is QuickKind.APOLOGY:
        for entry in line.responsible:
            minutes.set_attendance(desk, meeting.id, entry.id, AttendanceStatus.APOLOGY)
        names = join_words([entry.name for entry in line.responsible])
        return Done(f"Afbud fra {names} er noteret.")
    coordination.add_note(
        desk,
        line.text,
        desk.today(),
        at=desk.now().time().replace(second=0, microsecond=0),
        channel="meeting",
        meeting_id=meeting.id,
        item_id=item_id,
    )
    return Done("Noten er gemt. Kun sekretariatet kan se den.")
