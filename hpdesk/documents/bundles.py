# SPDX-License-Identifier: MPL-2.0
"""What a paper is made from: plain rows, gathered before anything is written.

Notes and positions of the parties have no place here, so they cannot reach a paper.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from hpdesk.domain.case_history import CaseStep
from hpdesk.domain.decisions import Decision, Told
from hpdesk.domain.follow_up_list import FollowUpList
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import AgendaItem, Attendance, Meeting, PointTime
from hpdesk.domain.people import Membership, Plan
from hpdesk.domain.presence import Quorum


class BilagStatus(StrEnum):
    """How a bilag came into a pack."""

    INCLUDED = "included"
    ATTACHED = "attached"
    FAILED = "failed"
    SENT_BEFORE = "sent_before"


@dataclass(frozen=True, slots=True)
class BilagState:
    """How a bilag came into a pack: its pages there, and why where it was not merged.

    One that went out before is not in the pack; `sent_page` is where its readers have it, 0
    where that is not known.
    """

    status: BilagStatus
    pages: int = 0
    reason: str = ""
    sent_page: int = 0


States = Mapping[str, BilagState]
"""How each bilag came into a pack, by its key."""


@dataclass(frozen=True, slots=True)
class Approval:
    """How far minutes have come: the chair's day, and the day and words of the approval.

    `at_meeting` tells that a meeting approved them; else the day for objections passed.
    """

    by_chair_on: date | None = None
    on: date | None = None
    at_meeting: bool = True
    changes: str = ""


@dataclass(frozen=True, slots=True)
class MeetingBundle:
    """A meeting with all that its papers say.

    `tasks_by_item` is keyed by item id; `sent_on` is the day of the latest sending. A bundle
    with `public` or `for_guest` set has been through the edition gate. `begins` tells when
    each item begins where the bundle does not hold them all. `first_bilag` are the bilag that
    stood in the first sending, None where that is not known. `histories` tells, by item, how
    a case went through other meetings; for the papers only steps before this meeting.
    `told_by_item` tells whom a point's decision is passed on to. `follow_up` is what stands
    under the point Opfølgning. `left_out` are the items whose readers get the number only, and
    `marking` is what every page says about who the copy is for. `for_print` tells that the copy
    is read on paper, where nothing can be clicked. The gate sets all three.
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
    times: tuple[PointTime, ...] = ()
    quorums: tuple[Quorum, ...] = ()
    approval: Approval = Approval()
    for_guest: bool = False
    begins: Mapping[str, datetime] = field(default_factory=dict)
    first_bilag: frozenset[str] | None = None
    histories: Mapping[str, tuple[CaseStep, ...]] = field(default_factory=dict)
    follow_up: FollowUpList | None = None
    told_by_item: Mapping[str, tuple[Told, ...]] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    marking: str = ""
    for_print: bool = False

    @property
    def is_part(self) -> bool:
        """Tell whether the bundle holds only some of the meeting's items."""
        return bool(self.begins)

    @property
    def last_sent(self) -> date | None:
        """Return the day the papers were last sent, from the send log where not given."""
        if self.sent_on or not self.meeting.agenda_sent:
            return self.sent_on
        return max(version.on for version in self.meeting.agenda_sent)


@dataclass(frozen=True, slots=True)
class ChecklistBundle:
    """Tasks to print as a checklist, with the words that tell which ones they are.

    `chosen` tells which filter is in force, in the words it was typed in.
    """

    tasks: tuple[Task, ...]
    today: date
    title: str = "Tjekliste"
    owner: str = ""
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class DecisionBundle:
    """Decisions to print as a register; `public` where it has been through the public gate."""

    decisions: tuple[Decision, ...]
    today: date
    title: str = "Beslutninger"
    owner: str = ""
    public: bool = False
