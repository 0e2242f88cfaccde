# SPDX-License-Identifier: MPL-2.0
"""The clock of a meeting: where it should be now, what is left, and what is not reached."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from hpdesk.domain.agenda import is_formal, start_times
from hpdesk.domain.meetings import AgendaItem, Meeting, PointTime

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class PlannedPoint:
    """When a point should begin and end by the agenda."""

    item_id: str
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class MeetingClock:
    """How a meeting stands against its plan.

    `should_be_at` is the point the plan has now, None before the first and after the last. `left`
    are the planned minutes of what is not treated, `expected_end` is when that is through, and
    `over` the minutes it runs past the planned end. `behind` are the minutes by which the running
    point began later than planned, below 0 where it was earlier.
    """

    should_be_at: str | None
    running: str | None
    left: int
    expected_end: datetime
    over: int
    behind: int
    not_reached: tuple[str, ...]


def planned_points(meeting: Meeting, items: Sequence[AgendaItem]) -> tuple[PlannedPoint, ...]:
    """Return when each point should begin and end; a pause after a point is not its time."""
    return tuple(
        PlannedPoint(item.id, starts, starts + (item.duration or 0) * _MINUTE)
        for item, starts in zip(items, start_times(meeting.starts, items), strict=True)
    )


def seconds_of(times: Iterable[PointTime], item_id: str, now: datetime) -> int:
    """Return how long a point has been treated, its running clock included."""
    spent = [(t.stopped or max(now, t.started)) - t.started for t in times if t.item_id == item_id]
    return max(0, round(sum(spent, timedelta()).total_seconds()))


def running_item(times: Iterable[PointTime]) -> str | None:
    """Return the point whose clock runs, or None."""
    return next((time.item_id for time in times if time.stopped is None), None)


def is_minuted(item: AgendaItem) -> bool:
    """Tell whether anything is written at a point."""
    texts = (item.decision, item.discussion, item.for_the_record)
    return bool(item.outcome or item.at_answers or item.marks or any(t.strip() for t in texts))


def not_reached(
    items: Sequence[AgendaItem], times: Iterable[PointTime], with_tasks: Collection[str] = ()
) -> tuple[str, ...]:
    """Return the points that were not treated: nothing written, no task, and no clock.

    Formalities are left out, as every meeting has its own; so is a point whose sub-points were
    treated. A sub-point of a point that is not reached goes with it.
    """
    treated = {time.item_id for time in times} | set(with_tasks)
    treated |= {item.id for item in items if is_minuted(item)}
    above = {item.parent_id for item in items if item.id in treated}
    left = [item for item in items if item.id not in treated and item.id not in above]
    formal = {item.id for item in items if item.standing is not None or is_formal(item)}
    return tuple(i.id for i in left if i.id not in formal and i.parent_id not in formal)


def minutes_left(
    items: Iterable[AgendaItem], current: str | None, seconds: int, done: Collection[str] = ()
) -> int:
    """Return the planned minutes that are left: untreated points, and the rest of the current."""
    left = 0
    for item in items:
        planned = item.duration or 0
        if item.id == current:
            left += max(0, planned - seconds // 60)
        elif item.id not in done and not is_minuted(item):
            left += planned
    return left


def read_clock(
    meeting: Meeting,
    items: Sequence[AgendaItem],
    times: Sequence[PointTime],
    now: datetime,
    with_tasks: Collection[str] = (),
) -> MeetingClock:
    """Return how a meeting stands at a moment."""
    plan = planned_points(meeting, items)
    running = running_item(times)
    done = {time.item_id for time in times} - {running}
    left = minutes_left(items, running, seconds_of(times, running or "", now), done)
    planned_end = meeting.ends or (plan[-1].ends if plan else meeting.starts)
    expected = max(now, meeting.starts) + left * _MINUTE
    return MeetingClock(
        should_be_at=next((p.item_id for p in reversed(plan) if p.starts <= now), None)
        if now < planned_end
        else None,
        running=running,
        left=left,
        expected_end=expected,
        over=max(0, _minutes(expected - planned_end)),
        behind=_behind(plan, times, running),
        not_reached=not_reached(items, times, with_tasks),
    )


def _behind(plan: Sequence[PlannedPoint], times: Sequence[PointTime], running: str | None) -> int:
    begun = [time.started for time in times if time.item_id == running]
    planned = next((point.starts for point in plan if point.item_id == running), None)
    return _minutes(min(begun) - planned) if begun and planned else 0


def _minutes(span: timedelta) -> int:
    return round(span.total_seconds() / 60)
