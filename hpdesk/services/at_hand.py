# SPDX-License-Identifier: MPL-2.0
"""What the minute taker wants at hand about a point while the meeting runs."""

from dataclasses import dataclass

from hpdesk.domain.case_history import CaseStep
from hpdesk.domain.coordination import Note, Position
from hpdesk.domain.followup import Task
from hpdesk.domain.followup_rules import sort_tasks
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.services import coordination, followup
from hpdesk.services.desk import Desk
from hpdesk.storage.case_reads import read_case_steps, read_same_title
from hpdesk.storage.coordination_reads import read_notes


@dataclass(frozen=True, slots=True)
class PrivateMatter:
    """The secretariat's own about a point: positions and notes, those of its formøder too."""

    positions: tuple[Position, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenTasks:
    """The open tasks of a point and its case, and the bodies' others, the most overdue first."""

    of_point: tuple[Task, ...] = ()
    of_bodies: tuple[Task, ...] = ()


def earlier_decisions(desk: Desk, item: AgendaItem) -> tuple[CaseStep, ...]:
    """Return what was done with the matter before, the latest first.

    That is the case's own way here, and points of the same title in the same bodies.
    """
    steps = read_case_steps(desk.read(), item.id)
    here = next((step for step in steps if step.is_here), None)
    if here is None:
        return ()
    found = {step.item_id: step for step in steps if not step.is_here and step.on <= here.on}
    for step in read_same_title(desk.read(), item.id):
        found.setdefault(step.item_id, step)
    return tuple(sorted(found.values(), key=_day, reverse=True))


def _day(step: CaseStep) -> str:
    return step.on.isoformat()


def private_matter(desk: Desk, meeting: Meeting, item: AgendaItem) -> PrivateMatter:
    """Return the positions and notes on a point, and the notes of the meeting's formøder."""
    positions = coordination.list_positions(desk, meeting.id)
    notes = {note.id: note for note in coordination.list_notes(desk, item_id=item.id)}
    for note in read_notes(desk.read(), formoeder_of=meeting.id):
        notes.setdefault(note.id, note)
    return PrivateMatter(
        tuple(position for position in positions if position.item_id == item.id),
        tuple(notes.values()),
    )


def open_tasks(desk: Desk, meeting: Meeting, item: AgendaItem) -> OpenTasks:
    """Return the open tasks of a point and of the points it came from, and the bodies' others."""
    case = {item.id, *(step.item_id for step in earlier_decisions(desk, item))}
    found = {
        task.id: task
        for body_id in meeting.body_ids
        for task in followup.list_tasks(desk, body_id=body_id, closed=False)
    }
    for item_id in case:
        tasks = followup.list_tasks(desk, item_id=item_id, closed=False)
        found |= {task.id: task for task in tasks}
    ordered = sort_tasks(found.values(), desk.today())
    return OpenTasks(
        tuple(task for task in ordered if task.item_id in case),
        tuple(task for task in ordered if task.item_id not in case),
    )
