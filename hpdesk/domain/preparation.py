# SPDX-License-Identifier: MPL-2.0
"""What waits for a meeting and who owes it what, as frozen rows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hpdesk.domain.meetings import ItemKind


class WaitingHow(StrEnum):
    """Why a point waits for a body's next meeting."""

    PARKED = "parked"
    POSTPONED = "postponed"
    LIFTED = "lifted"
    INFORMED = "informed"


@dataclass(frozen=True, slots=True)
class WaitingPoint:
    """A point that waits for a body's next meeting.

    `origin_id` is the point it came from, with the meeting and number to tell; `used_in_id` is
    the point that was made of it.
    """

    id: str
    body_id: str
    body_name: str
    title: str
    how: WaitingHow = WaitingHow.PARKED
    kind: ItemKind = ItemKind.DISCUSSION
    note: str = ""
    raised_on: date | None = None
    origin_id: str | None = None
    origin_number: str = ""
    origin_meeting_title: str = ""
    used_in_id: str | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """A bilag that somebody must deliver to a point by a day."""

    id: str
    item_id: str
    item_number: str
    item_title: str
    meeting_id: str
    title: str
    person_id: str | None = None
    organisation_id: str | None = None
    name: str = ""
    email: str = ""
    due: date | None = None
    delivered_on: date | None = None
    reminded_on: date | None = None
    attachment_id: str | None = None

    def is_late(self, today: date) -> bool:
        """Tell whether the day has passed and nothing came."""
        return self.delivered_on is None and self.due is not None and self.due < today


@dataclass(frozen=True, slots=True)
class AcceptedFinding:
    """A warning of the preflight that somebody accepted, with the reason."""

    id: str
    meeting_id: str
    rule: str
    subject: str
    reason: str
    on: date
    item_id: str | None = None
