# SPDX-License-Identifier: MPL-2.0
"""The first page: what comes next, what is due, what is late. Reads only what it shows."""

from dataclasses import dataclass
from datetime import date, timedelta

from hpdesk.domain.agenda import Readiness, readiness
from hpdesk.domain.coordination import Note, Position, Stance
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import AgendaItem, Meeting, MeetingKind, MeetingState
from hpdesk.domain.people import Plan
from hpdesk.domain.working_days import Calendar, SendOutWindow
from hpdesk.services.desk import Desk
from hpdesk.services.plan_settings import calendar
from hpdesk.storage import coordination_reads, meeting_reads, people_reads
from hpdesk.storage.followup_reads import TaskFilter, read_tasks

_SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers in the sidebar."""

    overdue_tasks: int
    unaligned_points: int


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The next meeting with its window, how far its points are, and the meetings before it."""

    meeting: Meeting
    window: SendOutWindow
    items: tuple[AgendaItem, ...]
    readiness: tuple[Readiness, ...]
    pre_meetings: tuple[Meeting, ...]
    member_count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the first page shows."""

    plan: Plan | None
    today: date
    calendar: Calendar
    next_meeting: NextMeeting | None
    coming: tuple[Meeting, ...]
    due_soon: tuple[Task, ...]
    overdue: tuple[Task, ...]
    follow_ups: tuple[Note, ...]
    unaligned: tuple[tuple[AgendaItem, tuple[Position, ...]], ...]


def first_plan(desk: Desk) -> Plan | None:
    """Return the plan whose name the window bears."""
    plans = people_reads.read_plans(desk.read())
    return plans[0] if plans else None


def read_overview(desk: Desk) -> Overview:
    """Return what the first page shows."""
    today = desk.today()
    reader = desk.read()
    coming = meeting_reads.read_meetings(reader, after=today.isoformat(), limit=12)
    following = _next_meeting(desk, coming)
    tasks = read_tasks(reader, TaskFilter(closed=False))
    overdue = [t for t in tasks if t.is_overdue(today)]
    soon = [t for t in tasks if t.due is not None and today <= t.due <= today + _SOON]
    notes = coordination_reads.read_notes(reader, follow_up_by=today + _SOON)
    return Overview(
        first_plan(desk),
        today,
        calendar(desk),
        following,
        coming,
        tuple(sorted(soon, key=lambda t: t.due or today)),
        tuple(sorted(overdue, key=lambda t: t.due or today)),
        notes,
        () if following is None else _unaligned(desk, following),
    )


def _next_meeting(desk: Desk, coming: tuple[Meeting, ...]) -> NextMeeting | None:
    """Choose the next board meeting that is not held; another body's where there is none."""
    open_ones = [
        m
        for m in coming
        if m.state in (MeetingState.DRAFT, MeetingState.SENT)
        and m.kind is not MeetingKind.PRE_MEETING
    ]
    if not open_ones:
        return None
    meeting = next((m for m in open_ones if "board" in m.body_kinds), open_ones[0])
    items = meeting_reads.read_items(desk.read(), meeting.id)
    day = meeting.starts.date()
    members = {
        seat.person.id
        for body_id in meeting.body_ids
        for seat in people_reads.read_memberships(desk.read(), body_id)
        if seat.holds_on(day)
    }
    return NextMeeting(
        meeting,
        calendar(desk).window(day, meeting.earliest, meeting.latest),
        items,
        tuple(readiness(item) for item in items),
        tuple(m for m in coming if m.for_meeting_id == meeting.id),
        len(members),
    )


def _unaligned(
    desk: Desk, following: NextMeeting
) -> tuple[tuple[AgendaItem, tuple[Position, ...]], ...]:
    positions = coordination_reads.read_positions(desk.read(), following.meeting.id)
    against = {
        item.id: tuple(
            p for p in positions if p.item_id == item.id and p.stance is not Stance.SUPPORTS
        )
        for item in following.items
    }
    return tuple((item, against[item.id]) for item in following.items if against[item.id])


def count_for_sidebar(desk: Desk) -> Counts:
    """Return the numbers in the sidebar."""
    today = desk.today()
    (overdue,) = desk.read().rows(
        "SELECT count(*) FROM task WHERE coalesce(status,'open') NOT IN ('done','dropped') "
        "AND due < :today",
        today=today.isoformat(),
    )[0]
    (unaligned,) = desk.read().rows(
        "SELECT count(DISTINCT x.item_id) FROM position x JOIN agenda_item i ON i.id = x.item_id "
        "JOIN meeting m ON m.id = i.meeting_id WHERE m.starts >= :today "
        "AND x.stance <> 'supports'",
        today=today.isoformat(),
    )[0]
    return Counts(overdue, unaligned)
