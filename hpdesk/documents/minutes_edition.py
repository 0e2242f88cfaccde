# SPDX-License-Identifier: MPL-2.0
"""The gate for parts of the minutes, on top of the public gate (edition.py).

Nobody's paper holds prewritten minutes. A delreferat holds one point and its sub-points, and of
the others nothing. A person's extract holds the points where something lies with the person, and
of them the decision only. The decision of a closed point is there only where the person sat in
the body and was not disqualified; else the extract has no more of it than its number, its public
title and the task itself.
"""

from dataclasses import replace
from enum import StrEnum

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.edition import public_bundle
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import AgendaItem, MarkKind
from hpdesk.domain.people import MemberRole


class Edition(StrEnum):
    """The editions of the minutes."""

    FULL = "full"
    PUBLIC = "public"
    DECISIONS = "decisions"


def internal_bundle(bundle: MeetingBundle) -> MeetingBundle:
    """Return what a meeting's members may read: all but the secretariat's own."""
    items = tuple(replace(item, prepared_minutes="", checklist=()) for item in bundle.items)
    return replace(bundle, items=items)


def point_bundle(bundle: MeetingBundle, item_id: str) -> MeetingBundle:
    """Return one point with its sub-points, and of the meeting what is no other point's."""
    items = tuple(item for item in bundle.items if item_id in (item.id, item.parent_id))
    kept = {item.id for item in items}
    elsewhere = {g.person_id for i in bundle.items if i.id not in kept for g in i.guests}
    elsewhere -= {guest.person_id for item in items for guest in item.guests}
    elsewhere -= {seat.person.id for seat in bundle.members}
    return replace(
        internal_bundle(replace(bundle, items=items)),
        attendance=tuple(
            row
            for row in bundle.attendance
            if row.person_id not in elsewhere or row.deputy_for_id is not None
        ),
        tasks_by_item={k: tasks for k, tasks in bundle.tasks_by_item.items() if k in kept},
        times=tuple(time for time in bundle.times if time.item_id in kept),
        follow_up=bundle.follow_up
        if bundle.follow_up is not None and bundle.follow_up.item_id in kept
        else None,
        told_by_item={k: told for k, told in bundle.told_by_item.items() if k in kept},
        approval=replace(bundle.approval, changes=""),  # they may be about another point
    )


def person_bundle(bundle: MeetingBundle, person_id: str) -> MeetingBundle:
    """Return the points where something lies with a person, with no more than the person needs."""
    tasks = {
        key: mine
        for key, rows in bundle.tasks_by_item.items()
        if (mine := tuple(task for task in rows if _lies_with(task, person_id)))
    }
    public = {item.id: item for item in public_bundle(bundle).items}
    whole = {item.id: item for item in bundle.items if item.id in tasks}
    hidden = {
        key
        for key, item in whole.items()
        if public[key].closed and not _may_know(bundle, item, person_id)
    }
    return replace(
        bundle,
        items=tuple(
            replace(public[key], section="") if key in hidden else _decided(item, public[key])
            for key, item in whole.items()
        ),
        attendance=(),
        members=(),
        tasks_by_item={
            key: tuple(_alone(task, person_id) for task in rows) if key in hidden else rows
            for key, rows in tasks.items()
            if key in whole
        },
        times=(),
        told_by_item={},
        follow_up=None,
        quorums=(),
        approval=replace(bundle.approval, changes=""),
    )


def _lies_with(task: Task, person_id: str) -> bool:
    return any(who.id == person_id and not who.is_organisation for who in task.responsible)


def _alone(task: Task, person_id: str) -> Task:
    """Return a task without those it is shared with and what it came from."""
    mine = tuple(who for who in task.responsible if who.id == person_id)
    return replace(task, responsible=mine, decision="", item_title="", log=())


def _decided(item: AgendaItem, public: AgendaItem) -> AgendaItem:
    """Return a point with its decision and without what was said on the way to it."""
    return AgendaItem(
        id=item.id,
        meeting_id=item.meeting_id,
        title=item.title,
        kind=item.kind,
        closed=public.closed,
        number=item.number,
        parent_id=item.parent_id,
        recommendation=item.recommendation,
        decision=item.decision,
        outcome=item.outcome,
        at_answers=item.at_answers,
    )


def _may_know(bundle: MeetingBundle, item: AgendaItem, person_id: str) -> bool:
    """Tell whether a person was in the room when a closed point was decided."""
    day = bundle.meeting.starts.date()
    seated = any(
        seat.person.id == person_id and seat.holds_on(day) and seat.role is not MemberRole.OBSERVER
        for seat in bundle.members
    )
    left = any(
        mark.person_id == person_id and mark.kind is MarkKind.CONFLICT_OF_INTEREST
        for mark in item.marks
    )
    return seated and not left
