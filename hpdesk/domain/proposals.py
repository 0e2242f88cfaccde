# SPDX-License-Identifier: MPL-2.0
"""What is proposed for a new meeting, and why, as frozen rows."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hpdesk.domain.meetings import MeetingKind, Origin
from hpdesk.domain.templates import TemplatePoint


class ProposalReason(StrEnum):
    """Why a point is proposed."""

    TEMPLATE = "template"
    APPROVAL = "approval"
    POSTPONED = "postponed"
    NOT_REACHED = "not_reached"
    PARKED = "parked"
    LIFTED = "lifted"
    INFORMED = "informed"


@dataclass(frozen=True, slots=True)
class ProposedPoint:
    """A point proposed for a meeting; `why` is the sentence to show, `ticked` whether it is chosen.

    `origin_id` is the point whose texts and bilag come along, `waiting_id` what it makes done,
    `approves_id` the meeting whose minutes it approves.
    """

    point: TemplatePoint
    reason: ProposalReason
    why: str = ""
    ticked: bool = True
    origin_id: str | None = None
    origin_how: Origin | None = None
    waiting_id: str | None = None
    approves_id: str | None = None


@dataclass(frozen=True, slots=True)
class MeetingProposal:
    """A new meeting as it is proposed; nothing is written before it is created."""

    body_ids: tuple[str, ...]
    starts: datetime
    ends: datetime | None = None
    title: str = ""
    place: str = ""
    focus: str = ""
    kind: MeetingKind = MeetingKind.ORDINARY
    chair_id: str | None = None
    template_id: str | None = None
    template_name: str = ""
    points: tuple[ProposedPoint, ...] = ()

    @property
    def minutes(self) -> int:
        """Return the minutes of the points that are ticked, with the pauses."""
        ticked = (one.point for one in self.points if one.ticked)
        return sum((point.duration or 0) + (point.break_after or 0) for point in ticked)
