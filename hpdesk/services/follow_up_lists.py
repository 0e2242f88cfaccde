# SPDX-License-Identifier: MPL-2.0
"""The point Opfølgning of an agenda: what fills it, and how it is kept when the agenda goes out."""

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hpdesk.domain.follow_up_list import (
    FollowUpLine,
    FollowUpList,
    as_stored,
    changes_at,
    from_stored,
    make_list,
)
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import Meeting, MeetingKind, MeetingState, StandingPoint
from hpdesk.domain.people import BodyKind
from hpdesk.domain.templates import standing_by_title
from hpdesk.storage.followup_reads import TaskFilter, read_tasks
from hpdesk.storage.meeting_reads import read_meetings
from hpdesk.storage.values import written_day

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk
    from hpdesk.storage.desk_file import Reader
    from hpdesk.storage.writer import Writer

_FEW = 400  # keys that are asked for at a time


def follow_up_list(desk: "Desk", meeting_id: str) -> FollowUpList | None:
    """Return what stands under a meeting's point Opfølgning, None where it has none.

    Until the agenda is sent it follows the plan; then it is as it went out, with what the
    meeting changed. A meeting from elsewhere that was sent without a list has none: what was
    open then is not known.
    """
    reader = desk.read()
    meeting = next(iter(read_meetings(reader, meeting_id=meeting_id)), None)
    point = _point(reader, meeting_id)
    if meeting is None or point is None:
        return None
    item_id, stored = point
    frozen = from_stored(item_id, _parsed(stored))
    if frozen is not None:
        return _as_now(reader, frozen, meeting)
    if meeting.state is not MeetingState.DRAFT:
        return None
    return gather(reader, meeting, item_id, desk.today())


def list_to_send(reader: "Reader", meeting_id: str, on: date) -> FollowUpList | None:
    """Return the list as it goes out on a day, None where the agenda has no such point.

    Once the meeting has been held, what it had before it stays.
    """
    meeting = next(iter(read_meetings(reader, meeting_id=meeting_id)), None)
    point = _point(reader, meeting_id)
    if meeting is None or point is None:
        return None
    if meeting.state not in (MeetingState.DRAFT, MeetingState.SENT):
        frozen = from_stored(point[0], _parsed(point[1]))
        return None if frozen is None else _as_now(reader, frozen, meeting)
    return gather(reader, meeting, point[0], on)


def gather(reader: "Reader", meeting: Meeting, item_id: str, on: date) -> FollowUpList:
    """Return the open tasks of a meeting's bodies, and those closed since each one's last meeting.

    Tasks of formøder are nobody else's: they stand in the lists of the same side's formøder
    only.
    """
    found: dict[str, Task] = {}
    days = []
    private = meeting.kind is MeetingKind.PRE_MEETING
    for body_id, kind in zip(meeting.body_ids, meeting.body_kinds, strict=True):
        before = _meetings_before(reader, meeting, body_id, kind)
        since = max(before.values(), default=None)
        days += [since] if since is not None else []
        wanted = [TaskFilter(body_id=body_id, closed=False, formoeder=private)]
        if since is not None:
            wanted.append(replace(wanted[0], closed=True, closed_from=since))
        for one in wanted:
            tasks = read_tasks(reader, one, brief=True)
            found |= {task.id: task for task in tasks if task.meeting_id in before}
    return make_list(item_id, found.values(), on, min(days, default=None))


def _meetings_before(
    reader: "Reader", meeting: Meeting, body_id: str, kind: str
) -> dict[str, date]:
    """Return keys and days of a body's earlier meetings; of formøder only the same party's."""
    private = meeting.kind is MeetingKind.PRE_MEETING
    own = private and kind != BodyKind.PRE_MEETING_GROUP
    rows = reader.rows(
        "SELECT m.id, m.starts FROM meeting m JOIN meeting_body mb ON mb.meeting_id = m.id "
        "WHERE mb.body_id = :body AND m.starts < :starts AND m.id <> :own "
        f"AND coalesce(m.kind,'ordinary') {'=' if private else '<>'} 'pre_meeting' "
        + ("AND coalesce(m.for_party_id,'') = :party" if own else ""),
        body=body_id,
        starts=meeting.starts.isoformat(" "),
        own=meeting.id,
        **({"party": meeting.for_party_id or ""} if own else {}),
    )
    return {key: written_day(starts[:10]) for key, starts in rows}


def _point(reader: "Reader", meeting_id: str) -> tuple[str, str | None] | None:
    """Return key and kept list of the point Opfølgning: the marked one, else by its title."""
    rows = reader.rows(
        "SELECT id, title, standing, follow_up FROM agenda_item WHERE meeting_id = :meeting "
        "ORDER BY rank",
        meeting=meeting_id,
    )
    marked = [row for row in rows if row[2] == StandingPoint.FOLLOW_UP]
    titled = [
        row
        for row in rows
        if row[2] is None and standing_by_title(row[1]) is StandingPoint.FOLLOW_UP
    ]
    kept = [row for row in rows if row[3]]
    first = next(iter((*kept, *marked, *titled)), None)
    return None if first is None else (first[0], first[3])


def _parsed(stored: str | None) -> object:
    try:
        return json.loads(stored) if stored else None
    except (ValueError, RecursionError):
        return None


def _as_now(reader: "Reader", frozen: FollowUpList, meeting: Meeting) -> FollowUpList:
    """Return a kept list with what the meeting changed, and closed what has been closed since."""
    tasks: list[Task] = []
    keys = frozen.task_ids
    for start in range(0, len(keys), _FEW):
        tasks += read_tasks(reader, TaskFilter(keys=keys[start : start + _FEW]))
    closed = {task.id for task in tasks if task.item_closed}
    listed = replace(
        frozen,
        open=tuple(_closed_too(line, closed) for line in frozen.open),
        done=tuple(_closed_too(line, closed) for line in frozen.done),
    )
    return replace(listed, changes=changes_at(listed, tasks, meeting.starts.date()))


def _closed_too(line: FollowUpLine, closed: set[str]) -> FollowUpLine:
    return replace(line, closed=True) if line.task_id in closed else line


def freeze(writer: "Writer", listed: FollowUpList) -> None:
    """Keep a list with its point as it goes out, inside the step that sends the agenda."""
    value = json.dumps(as_stored(listed), ensure_ascii=False)
    writer.set("agenda_item", listed.item_id, follow_up=value)
