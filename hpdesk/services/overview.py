# SPDX-License-Identifier: MPL-2.0
"""The first page: what comes next, what is due, what is late. Reads only what it shows."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hpdesk.domain.agenda import Readiness
from hpdesk.domain.body_seats import EndingMandate, ending_mandates
from hpdesk.domain.coordination import Note, Position, Stance
from hpdesk.domain.danish import shifted
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import OUTINGS, AgendaItem, Meeting, MeetingKind, MeetingState
from hpdesk.domain.people import Membership, Plan
from hpdesk.domain.preflight_points import completeness_of, point_state
from hpdesk.domain.working_days import Calendar, SendOutWindow, WindowState, window_state
from hpdesk.services.desk import Desk
from hpdesk.services.plan_settings import calendar
from hpdesk.storage import coordination_reads, meeting_reads, people_reads
from hpdesk.storage.followup_reads import TaskFilter, count_tasks, read_tasks

if TYPE_CHECKING:
    from hpdesk.services.backward_plans import DueStep
    from hpdesk.services.retention import RetentionDue

_DAY = timedelta(days=1)
_SOON = timedelta(days=7)
_LONG_AGO = timedelta(days=30)
_MOST_TASKS = 40
_MOST_COMING = 12
_MONTHS_AHEAD = 1  # in which a mandate that runs out is told of


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
class SendOut:
    """That a meeting's papers are to go out, with the window for it."""

    meeting: Meeting
    window: SendOutWindow
    state: WindowState


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the first page shows.

    `due_soon` and `overdue` hold the earliest only; the counts are of all. `follow_ups` are the
    notes to follow up on of the last 30 days and the coming week; the older ones are counted.
    `has_body` tells whether there is anybody who can meet. `steps` are of the meetings' backward
    plans (`steps_ahead`), read apart: they cost as much as the rest together.
    """

    plan: Plan | None
    today: date
    calendar: Calendar
    next_meeting: NextMeeting | None
    coming: tuple[Meeting, ...]
    send_outs: tuple[SendOut, ...]
    due_soon: tuple[Task, ...]
    due_soon_count: int
    overdue: tuple[Task, ...]
    overdue_count: int
    follow_ups: tuple[Note, ...]
    older_follow_ups: int
    unaligned: tuple[tuple[AgendaItem, tuple[Position, ...]], ...]
    has_body: bool
    mandates: tuple[EndingMandate, ...] = ()
    steps: "tuple[DueStep, ...]" = ()
    retention: "RetentionDue | None" = None


def first_plan(desk: Desk) -> Plan | None:
    """Return the plan whose name the window bears."""
    plans = people_reads.read_plans(desk.read())
    return plans[0] if plans else None


def read_overview(desk: Desk) -> Overview:
    """Return what the first page shows."""
    from hpdesk.services.retention import retention_due

    today, reader, days = desk.today(), desk.read(), calendar(desk)
    coming = meeting_reads.read_meetings(reader, after=today.isoformat(), limit=_MOST_COMING)
    following = _next_meeting(desk, coming, days)
    late = TaskFilter(closed=False, due_before=today, limit=_MOST_TASKS)
    soon = TaskFilter(
        closed=False, due_from=today, due_before=shifted(today, _SOON + _DAY), limit=_MOST_TASKS
    )
    notes = coordination_reads.read_notes(
        reader,
        follow_up_from=shifted(today, -_LONG_AGO),
        follow_up_by=shifted(today, _SOON),
        undone=True,
    )
    return Overview(
        plan=first_plan(desk),
        today=today,
        calendar=days,
        next_meeting=following,
        coming=coming,
        send_outs=_send_outs(coming, days, today),
        due_soon=read_tasks(reader, soon, brief=True),
        due_soon_count=count_tasks(reader, soon),
        overdue=read_tasks(reader, late, brief=True),
        overdue_count=count_tasks(reader, late),
        follow_ups=tuple(sorted(notes, key=lambda n: n.follow_up_on or today)),
        older_follow_ups=_count_older(desk, shifted(today, -_LONG_AGO)),
        unaligned=() if following is None else _unaligned(desk, following),
        has_body=bool(reader.rows("SELECT 1 FROM body LIMIT 1")),
        mandates=ending_mandates(_ending(desk), today, _MONTHS_AHEAD),
        retention=retention_due(desk),
    )


def _ending(desk: Desk) -> list[Membership]:
    """Return the seats of the bodies in which some seat ends; most have none."""
    rows = desk.read().rows(
        "SELECT DISTINCT body_id FROM membership WHERE mandate_until IS NOT NULL OR ends >= :today",
        today=desk.today().isoformat(),
    )
    return [s for (key,) in rows for s in people_reads.read_memberships(desk.read(), key)]


def _count_older(desk: Desk, before: date) -> int:
    (count,) = desk.read().rows(
        f"SELECT count(*) FROM note n WHERE n.follow_up_on < :day AND {coordination_reads.UNDONE}",
        day=before.isoformat(),
    )[0]
    return int(count)


def _send_outs(coming: tuple[Meeting, ...], days: Calendar, today: date) -> tuple[SendOut, ...]:
    """Return the meetings whose window is open, opens within a week, or was missed."""
    found = []
    for meeting in coming:
        if meeting.state is not MeetingState.DRAFT or meeting.sent:
            continue
        window = days.window(meeting.starts.date(), meeting.earliest, meeting.latest)
        if window.earliest <= shifted(today, _SOON):
            found.append(SendOut(meeting, window, window_state(window, today, None)))
    return tuple(found)


def _next_meeting(desk: Desk, coming: tuple[Meeting, ...], days: Calendar) -> NextMeeting | None:
    """Choose the next board meeting that is not held; another body's where there is none.

    A trip or an event does not hide the meeting that is to be prepared.
    """
    open_ones = [
        m
        for m in coming
        if m.state in (MeetingState.DRAFT, MeetingState.SENT)
        and m.kind is not MeetingKind.PRE_MEETING
    ]
    if not open_ones:
        return None
    meetings = [m for m in open_ones if m.kind not in OUTINGS] or open_ones
    meeting = next((m for m in meetings if "board" in m.body_kinds), meetings[0])
    items = meeting_reads.read_items(desk.read(), meeting.id)
    held_back = completeness_of(items)
    day = meeting.starts.date()
    members = {
        seat.person.id
        for body_id in meeting.body_ids
        for seat in people_reads.read_memberships(desk.read(), body_id)
        if seat.holds_on(day)
    }
    return NextMeeting(
        meeting,
        days.window(day, meeting.earliest, meeting.latest),
        items,
        tuple(point_state(held_back[item.id]) for item in items),
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
    overdue = count_tasks(desk.read(), TaskFilter(closed=False, due_before=today))
    (unaligned,) = desk.read().rows(
        "SELECT count(DISTINCT x.item_id) FROM position x JOIN agenda_item i ON i.id = x.item_id "
        "JOIN meeting m ON m.id = i.meeting_id WHERE m.starts >= :today "
        "AND x.stance <> 'supports'",
        today=today.isoformat(),
    )[0]
    return Counts(overdue, unaligned)
