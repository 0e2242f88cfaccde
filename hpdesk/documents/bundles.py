# SPDX-License-Identifier: MPL-2.0
"""What a paper is made from: plain rows, gathered before anything is written.

Notes and positions of the parties have no place here, so they cannot reach a paper.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import AgendaItem, Attendance, Meeting
from hpdesk.domain.people import Membership, Plan


class BilagStatus(StrEnum):
    """How a bilag came into a pack."""

    INCLUDED = "included"
    ATTACHED = "attached"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class BilagState:
    """How a bilag came into a pack: its pages there, and why where it was not merged."""

    status: BilagStatus
    pages: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MeetingBundle:
    """A meeting with all that its papers say.

    `tasks_by_item` is keyed by item id; `sent_on` is the day of the latest sending. A bundle
    with `public` set has been through the edition gate.
    """

    meeting: Meeting
    items: tuple[AgendaItem, ...]
    today: date
    members: tuple[Membership, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    tasks_by_item: Mapping[str, tuple[Task, ...]] = field(default_factory=dict)
    plans: tuple[Plan, ...] = ()
    sent_on: date | None = None
    public: bool = False

    @property
    def last_sent(self) -> date | None:
        """Return the day the papers were last sent, from the send log where not given."""
        if self.sent_on or not self.meeting.sent:
            return self.sent_on
        return max(version.on for version in self.meeting.sent)


@dataclass(frozen=True, slots=True)
class ChecklistBundle:
    """Tasks to print as a checklist, with the words that tell which ones they are."""

    tasks: tuple[Task, ...]
    today: date
    title: str = "Tjekliste"
    owner: str = ""
