# SPDX-License-Identifier: MPL-2.0
"""Study trips and social events: who takes part, what was learned, and what it becomes."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.domain.coordination import Lesson
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AttendanceStatus, ItemKind
from hpdesk.domain.preparation import WaitingHow
from hpdesk.services.desk import Desk
from hpdesk.storage.coordination_reads import read_lessons

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

_EMPTY = "Skriv, hvad der blev lært, og prøv igen. Intet er ændret."


def list_lessons(desk: Desk, meeting_id: str) -> tuple[Lesson, ...]:
    """Return what was learned at a meeting, in order."""
    return read_lessons(desk.read(), meeting_id)


def add_lesson(desk: Desk, meeting_id: str, text: str, person_id: str | None = None) -> str:
    """Note what was learned and return its key."""
    with desk.write("Læring noteret") as writer:
        return writer.add(
            "lesson",
            rank=writer.next_rank("lesson", meeting_id=meeting_id),
            meeting_id=meeting_id,
            text=_checked(text),
            person_id=person_id,
        )


def edit_lesson(desk: Desk, lesson_id: str, text: str) -> None:
    """Change what was learned."""
    with desk.write("Læring ændret", merge_key=f"lesson:{lesson_id}") as writer:
        writer.set("lesson", lesson_id, text=_checked(text))


def remove_lesson(desk: Desk, lesson_id: str) -> None:
    """Take a lesson away; what it became stays. Can be undone."""
    with desk.write("Læring fjernet") as writer:
        writer.delete("lesson", lesson_id)


def _checked(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise UserError(_EMPTY)
    return words


def make_task(
    desk: Desk, lesson_id: str, *, responsible: Sequence[str] = (), due: date | None = None
) -> str:
    """Make a lesson a task in one step and return the task's key; the lesson links to it.

    Raises UserError where it is one already.
    """
    from hpdesk.services.followup import put_task

    with desk.write("Læring gjort til opgave") as writer:
        row = _free(writer, lesson_id, "task_id", "task")
        key = put_task(writer, row["text"], responsible=responsible, due=due)
        writer.set("lesson", lesson_id, task_id=key)
        return key


def make_point(desk: Desk, lesson_id: str, body_id: str) -> str:
    """Let a lesson wait as a point for a body's next meeting, in one step; returns its key.

    Raises UserError where it waits already.
    """
    with desk.write("Læring løftet til punkt") as writer:
        row = _free(writer, lesson_id, "waiting_id", "waiting_point")
        key = writer.add(
            "waiting_point",
            rank=writer.next_rank("waiting_point", body_id=body_id),
            body_id=body_id,
            title=row["text"],
            kind=str(ItemKind.DISCUSSION),
            how=str(WaitingHow.LIFTED),
            raised_on=desk.today(),
        )
        writer.set("lesson", lesson_id, waiting_id=key)
        return key


def _free(writer: "Writer", lesson_id: str, column: str, table: str) -> dict[str, str]:
    row = dict(writer.get("lesson", lesson_id))
    if row[column] is not None and writer.exists(table, row[column]):
        what = "en opgave" if table == "task" else "et punkt, der venter"
        raise UserError("Læringen er allerede {what}. Intet er ændret.", what=what)
    return row


def write_participants(
    desk: Desk, meeting_id: str, *, pdf: Path | None = None, docx: Path | None = None
) -> None:
    """Write who takes part in an outing, with organisation and telephone, as PDF, Word or both."""
    from hpdesk.documents.participants_paper import ParticipantLine, participants_paper
    from hpdesk.services import papers, people

    papers.refuse_targets(desk, pdf, docx)
    bundle = papers.meeting_bundle(desk, meeting_id)
    away = {r.person_id for r in bundle.attendance if r.status is not AttendanceStatus.PRESENT}
    wanted = dict.fromkeys(
        [
            *(seat.person.id for seat in bundle.members),
            *(row.person_id for row in bundle.attendance),
            *(guest.person_id for item in bundle.items for guest in item.guests),
        ]
    )
    known = {person.id: person for person in people.list_people(desk)}
    lines = [
        ParticipantLine(p.name, p.title, p.organisation_name, p.phone)
        for p in (known[key] for key in wanted if key in known and key not in away)
    ]
    papers.write_both(desk, participants_paper(bundle, lines), pdf, docx)
