# SPDX-License-Identifier: MPL-2.0
"""The one gate that makes a bundle public.

Behind the gate a closed item has its number, its public title, its kind and its length and
nothing else; the writers never see the rest (domain.md §2, minutes in two versions).
"""

from dataclasses import replace

from hpdesk.documents.bundles import ChecklistBundle, MeetingBundle
from hpdesk.domain.meetings import AgendaItem, Attendance

CLOSED_TITLE = "Lukket punkt"


def public_bundle(bundle: MeetingBundle) -> MeetingBundle:
    """Return what everyone may read of a meeting."""
    closed = {item.id for item in bundle.items if item.closed}
    return replace(
        bundle,
        items=tuple(_public_item(item) for item in bundle.items),
        attendance=_public_attendance(bundle),
        tasks_by_item={
            key: tuple(task for task in tasks if not task.item_closed)
            for key, tasks in bundle.tasks_by_item.items()
            if key not in closed and any(item.id == key for item in bundle.items)
        },
        public=True,
    )


def public_checklist(bundle: ChecklistBundle) -> ChecklistBundle:
    """Return the tasks that everyone may read."""
    return replace(bundle, tasks=tuple(task for task in bundle.tasks if not task.item_closed))


def _public_item(item: AgendaItem) -> AgendaItem:
    if not item.closed:
        return item
    return AgendaItem(
        id=item.id,
        meeting_id=item.meeting_id,
        title=item.public_title.strip() or CLOSED_TITLE,
        kind=item.kind,
        duration=item.duration,
        closed=True,
        public_title=item.public_title,
    )


def _public_attendance(bundle: MeetingBundle) -> tuple[Attendance, ...]:
    """Leave out those who only came as guests under closed items."""
    members = {seat.person.id for seat in bundle.members}
    behind_doors = {g.person_id for item in bundle.items if item.closed for g in item.guests}
    in_the_open = {g.person_id for item in bundle.items if not item.closed for g in item.guests}
    hidden = behind_doors - in_the_open - members
    return tuple(row for row in bundle.attendance if row.person_id not in hidden)
