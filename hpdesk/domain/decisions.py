# SPDX-License-Identifier: MPL-2.0
"""The decisions of all bodies: whether they hold, are carried out, told and reported on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hpdesk.domain.danish import counted
from hpdesk.domain.meetings import Outcome, StandingPoint
from hpdesk.domain.periods import months_after


class Validity(StrEnum):
    """Whether a decision still holds."""

    VALID = "valid"
    REPLACED = "replaced"
    LAPSED = "lapsed"


class ReportEvery(StrEnum):
    """How often a body wants to hear how its decision is going."""

    MEETING = "meeting"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


class Carrying(StrEnum):
    """How far a decision is carried out, as its tasks tell."""

    NO_TASKS = "no_tasks"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


_MONTHS = {ReportEvery.QUARTER: 3, ReportEvery.HALF_YEAR: 6, ReportEvery.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody a decision is to be told, and the day it was done.

    `name` is the audience in words, or the name of the person or the organisation.
    """

    id: str
    item_id: str
    name: str
    audience: str = ""
    person_id: str | None = None
    organisation_id: str | None = None
    on: date | None = None
    note: str = ""

    @property
    def is_audience(self) -> bool:
        """Tell whether it names nobody, so that everyone may read it."""
        return bool(self.audience) and self.person_id is None and self.organisation_id is None


@dataclass(frozen=True, slots=True)
class TaskCount:
    """How many tasks came of a decision; `last_done` is the day the last one was done."""

    done: int = 0
    dropped: int = 0
    still_open: int = 0
    last_done: date | None = None

    @property
    def counting(self) -> int:
        """Return how many tasks tell how far the decision is; those dropped do not."""
        return self.done + self.still_open

    @property
    def carrying(self) -> Carrying:
        """Return how far the decision is carried out."""
        if self.still_open:
            return Carrying.UNDER_WAY
        if self.done:
            return Carrying.DONE
        return Carrying.DROPPED if self.dropped else Carrying.NO_TASKS

    @property
    def words(self) -> str:
        """Return how far it is, with figures: `I gang, 2 af 3 opgaver udført`."""
        match self.carrying:
            case Carrying.NO_TASKS:
                return "Ingen opgaver"
            case Carrying.UNDER_WAY:
                every = counted(self.counting, "opgave", "opgaver")
                return f"I gang, {self.done} af {every} udført"
            case Carrying.DONE:
                return "Udført"
            case Carrying.DROPPED:
                return "Opgaverne er bortfaldet"


@dataclass(frozen=True, slots=True)
class Decision:
    """A point that a body decided or concluded on, in a meeting that has been held.

    `first_on` is the day the case was first treated anywhere, by its sagsforløb. A `private`
    decision is of a formøde and in no paper of others. `replaced_by_words` names the later
    decision: `Bestyrelsen 3. marts 2026, punkt 5`.
    """

    item_id: str
    number: str
    title: str
    on: date
    meeting_id: str
    meeting_title: str
    decision: str = ""
    outcome: Outcome | None = None
    closed: bool = False
    private: bool = False
    standing: StandingPoint | None = None
    body_ids: tuple[str, ...] = ()
    body_names: tuple[str, ...] = ()
    validity: Validity = Validity.VALID
    replaced_by_id: str | None = None
    replaced_by_words: str = ""
    report_every: ReportEvery | None = None
    told: tuple[Told, ...] = ()
    tasks: TaskCount = TaskCount()
    first_on: date | None = None

    @property
    def is_to_be_told(self) -> bool:
        """Tell whether somebody is still to be told."""
        return any(told.on is None for told in self.told)

    @property
    def days_to_decide(self) -> int | None:
        """Return the days from the first treatment, None where nothing was decided on a case.

        A point put off has no decision yet, and a standing point is no case.
        """
        if self.outcome is Outcome.POSTPONED or self.standing is not None:
            return None
        return (self.on - (self.first_on or self.on)).days

    @property
    def days_to_carry_out(self) -> int | None:
        """Return the days from the decision until its last task was done, None before that."""
        if self.tasks.carrying is not Carrying.DONE or self.tasks.last_done is None:
            return None
        return max(0, (self.tasks.last_done - self.on).days)


@dataclass(frozen=True, slots=True)
class ReportDue:
    """A report that a body asked for: when it last had one, and when the next is due.

    `meeting_id` is the meeting to bring it to, None where none is planned; `is_planned` tells
    that a point on the case is on that agenda.
    """

    decision: Decision
    last_on: date
    due_on: date
    meeting_id: str | None = None
    meeting_on: date | None = None
    is_planned: bool = False


def next_report(every: ReportEvery, last_on: date, coming: date | None) -> date | None:
    """Return when the next report is due; at every meeting it is the coming one, if any."""
    if every is ReportEvery.MEETING:
        return coming
    return months_after(last_on, _MONTHS[every])


def would_ring(item_id: str, replaced_by: str, links: Mapping[str, str]) -> bool:
    """Tell whether a decision would in the end replace itself; `links` leads to the later one."""
    seen: set[str] = set()
    here: str | None = replaced_by
    while here is not None and here not in seen:
        if here == item_id:
            return True
        seen.add(here)
        here = links.get(here)
    return False


def first_treated(
    item_id: str, origins: Mapping[str, str], days: Mapping[str, date]
) -> date | None:
    """Return the earliest day on a point's way back through its origins, rings let alone."""
    seen: set[str] = set()
    here: str | None = item_id
    while here is not None and here not in seen:
        seen.add(here)
        here = origins.get(here)
    return min((days[key] for key in seen if key in days), default=None)
