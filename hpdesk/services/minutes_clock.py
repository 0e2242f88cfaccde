# SPDX-License-Identifier: MPL-2.0
"""The clock of a meeting's points: one runs at a time, and Undo passes it by."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hpdesk.domain.errors import UserError
from hpdesk.domain.meeting_clock import MeetingClock, read_clock, running_item, seconds_of
from hpdesk.domain.meetings import Meeting, PointTime
from hpdesk.services import followup
from hpdesk.services.desk import Desk
from hpdesk.services.locking import refuse_locked_item
from hpdesk.services.meetings import list_items
from hpdesk.storage.minutes_reads import is_clock_running, read_point_times

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

_FORGOTTEN = timedelta(hours=12)  # a clock that ran longer was not stopped


def list_point_times(desk: Desk, meeting_id: str) -> tuple[PointTime, ...]:
    """Return the stretches of time in which the points were treated, by time."""
    return read_point_times(desk.read(), meeting_id)


def running_point(desk: Desk, meeting_id: str) -> str | None:
    """Return the point whose clock runs, or None."""
    return running_item(list_point_times(desk, meeting_id))


def is_in_meeting(desk: Desk) -> bool:
    """Tell whether a meeting is going on: a clock that was started today runs."""
    return is_clock_running(desk.read(), desk.now() - _FORGOTTEN)


def point_seconds(desk: Desk, meeting_id: str) -> dict[str, int]:
    """Return the seconds spent on each point that was treated, the running one until now."""
    times, now = list_point_times(desk, meeting_id), desk.now()
    return {key: seconds_of(times, key, now) for key in dict.fromkeys(t.item_id for t in times)}


def start_point(desk: Desk, item_id: str, at: datetime | None = None) -> None:
    """Start the clock of a point, now or at a moment; the one that runs is stopped."""
    moment = _whole(at or desk.now())
    with desk.write("Uret startet", undoable=False) as writer:
        refuse_locked_item(writer, item_id)
        running = _open_rows(writer, writer.get("agenda_item", item_id)["meeting_id"])
        if any(writer.get("point_time", key)["item_id"] == item_id for key in running):
            return
        _stop(writer, running, moment)
        rank = writer.next_rank("point_time", item_id=item_id)
        writer.add("point_time", rank=rank, item_id=item_id, started=moment)


def stop_point(desk: Desk, meeting_id: str, at: datetime | None = None) -> None:
    """Stop the clock of a meeting, now or at a moment; nothing happens where none runs."""
    with desk.write("Uret stoppet", undoable=False) as writer:
        _stop(writer, _open_rows(writer, meeting_id), _whole(at or desk.now()))


def edit_point_time(desk: Desk, time_id: str, started: datetime, stopped: datetime | None) -> None:
    """Set when a stretch began and ended, where the clock was forgotten."""
    if stopped is not None and stopped < started:
        raise UserError("Punktet slutter, før det begynder. Ret det ene klokkeslæt.")
    with desk.write("Tid for punkt rettet") as writer:
        refuse_locked_item(writer, writer.get("point_time", time_id)["item_id"])
        writer.set("point_time", time_id, started=started, stopped=stopped)


def give_more_time(desk: Desk, item_id: str, minutes: int) -> int:
    """Give a point more minutes, or fewer below 0; returns what it then has."""
    with desk.write("Tid til punktet ændret") as writer:
        before = writer.get("agenda_item", item_id)["duration"] or 0
        after = max(0, before + minutes)
        writer.set("agenda_item", item_id, duration=after)
        return after


def clock_of(desk: Desk, meeting: Meeting, now: datetime | None = None) -> MeetingClock:
    """Return where a meeting stands against its plan."""
    tasks = followup.list_tasks(desk, meeting_id=meeting.id, brief=True)
    return read_clock(
        meeting,
        list_items(desk, meeting.id),
        list_point_times(desk, meeting.id),
        now or desk.now(),
        frozenset(task.item_id for task in tasks if task.item_id),
    )


def _open_rows(writer: "Writer", meeting_id: str) -> list[str]:
    return [
        key
        for item in writer.find("agenda_item", meeting_id=meeting_id)
        for key in writer.find("point_time", item_id=item, stopped=None)
    ]


def _stop(writer: "Writer", keys: list[str], at: datetime) -> None:
    for key in keys:
        started = writer.get("point_time", key)["started"]
        writer.set("point_time", key, stopped=max(started, at))


def _whole(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
