# SPDX-License-Identifier: MPL-2.0
"""The next step of a note: a reminder with its day, or a task; and when it is done."""

from collections.abc import Sequence
from datetime import date

from hpdesk.domain.errors import UserError
from hpdesk.services import coordination, followup
from hpdesk.services.desk import Desk


def make_task(
    desk: Desk,
    note_id: str,
    *,
    text: str | None = None,
    responsible: Sequence[str] = (),
    due: date | None = None,
) -> str:
    """Let a note's next step become a task and return the task's key.

    Text and day are those of the step where none are given. Raises UserError where the note has
    no step, or where it is a task already.
    """
    note = coordination.get_note(desk, note_id)
    if note.task_id is not None:
        raise UserError("Næste skridt er allerede en opgave. Find den under Opfølgning.")
    words = (text if text is not None else note.next_step).strip()
    if not words:
        raise UserError("Noten har intet næste skridt. Skriv, hvad der skal gøres, og prøv igen.")
    with desk.write("Næste skridt gjort til opgave") as writer:
        key = followup.put_task(
            writer,
            words,
            item_id=note.item_id,
            responsible=responsible,
            due=due or note.follow_up_on,
        )
        writer.set("note", note_id, task_id=key)
        return key


def finish_step(desk: Desk, note_id: str, on: date | None = None) -> None:
    """Note that a note's next step was done, today or on a day."""
    with desk.write("Næste skridt udført") as writer:
        writer.set("note", note_id, done_on=on or desk.today())


def reopen_step(desk: Desk, note_id: str) -> None:
    """Let a note's next step be open again."""
    with desk.write("Næste skridt åbnet igen") as writer:
        writer.set("note", note_id, done_on=None)
