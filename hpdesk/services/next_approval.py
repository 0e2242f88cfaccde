# SPDX-License-Identifier: MPL-2.0
"""The point of a coming agenda that approves a meeting's minutes: found, named, and enclosed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from hpdesk.domain.danish_names import fold
from hpdesk.domain.meetings import OUTINGS, Meeting, MeetingKind, MeetingState, StandingPoint
from hpdesk.domain.templates import filled_title
from hpdesk.services.desk import Desk
from hpdesk.services.last_minutes import Referat, put_minutes
from hpdesk.services.numbering import renumber
from hpdesk.storage.meeting_reads import read_meetings

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

NEVER_APPROVED = (MeetingKind.PRE_MEETING, *OUTINGS)
_TITLE = "Godkendelse af referat"
_DATED = "Godkendelse af referat fra {dato}"


def approves_some(standing: StandingPoint | str | None, title: str) -> bool:
    """Tell whether a point approves minutes, by its place in the template or by its title."""
    return standing == StandingPoint.APPROVE_MINUTES or fold(title).startswith(fold(_TITLE))


def approving_point(
    writer: "Writer", meeting_id: str, approving_id: str
) -> Mapping[str, Any] | None:
    """Return the point that approves these minutes, or one that approves some and is free."""
    keys = writer.find("agenda_item", meeting_id=approving_id)
    rows = [writer.get("agenda_item", key) for key in keys]
    named = [row for row in rows if row["approves_id"] == meeting_id]
    free = [
        row
        for row in rows
        if row["approves_id"] is None and approves_some(row["standing"], row["title"])
    ]
    return next(iter([*named, *free]), None)


def next_draft(desk: Desk, meeting: Meeting) -> str | None:
    """Return the same bodies' next meeting where its agenda has not gone out, or None."""
    later = (
        other
        for other in read_meetings(desk.read(), after=meeting.starts.isoformat(" "))
        if other.starts > meeting.starts
        and other.kind not in NEVER_APPROVED
        and set(other.body_ids) & set(meeting.body_ids)
    )
    coming = min(later, key=lambda other: other.starts, default=None)
    return coming.id if coming is not None and coming.state is MeetingState.DRAFT else None


def put_to_approval(
    writer: "Writer", meeting: Meeting, approving_id: str, referat: Referat | None = None
) -> None:
    """Let a draft agenda's point approve a meeting's minutes, and enclose them where given.

    A referat that a person put there is left as it is.
    """
    point = approving_point(writer, meeting.id, approving_id)
    if point is None:
        return
    if point["approves_id"] is None:
        values = {"approves_id": meeting.id}
        if fold(point["title"]) == fold(_TITLE):
            values["title"] = filled_title(_DATED, meeting.starts.date())
        writer.set("agenda_item", point["id"], **values)
    rows = [writer.get("attachment", k) for k in writer.find("attachment", item_id=point["id"])]
    own = [row for row in rows if row["minutes_of_id"] is None]
    if referat is not None and not any("referat" in fold(row["title"]) for row in own):
        put_minutes(writer, point["id"], referat)
        renumber(writer, approving_id)
