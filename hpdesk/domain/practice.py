# SPDX-License-Identifier: MPL-2.0
"""How far a matter from practice has come, and when its answer is overdue (domain.md row 53)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hpdesk.domain.coordination import Practice
from hpdesk.domain.danish import shifted

USUAL_ANSWER_WEEKS = 4
_MOST_WEEKS = 520


class PracticeStage(StrEnum):
    """Where a matter from practice stands."""

    NEW = "new"
    WAITING = "waiting"
    ON_AGENDA = "on_agenda"
    DECIDED = "decided"
    ANSWERED = "answered"
    TOLD = "told"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class PracticeWay:
    """A matter with where it went: the body it waits for, the point it became, what was decided.

    `told` are those the decision was told, each with the day.
    """

    practice: Practice
    body_name: str = ""
    is_waiting: bool = False
    item_id: str | None = None
    item_number: str = ""
    item_title: str = ""
    meeting_id: str | None = None
    meeting_title: str = ""
    meeting_on: date | None = None
    decision: str = ""
    told: tuple[tuple[str, date], ...] = ()

    @property
    def stage(self) -> PracticeStage:
        """Return how far it has come."""
        one = self.practice
        if one.told_on is not None:
            return PracticeStage.TOLD
        if one.closed_on is not None:
            return PracticeStage.CLOSED
        if one.answer.strip():
            return PracticeStage.ANSWERED
        if self.item_id is not None:
            return PracticeStage.DECIDED if self.decision.strip() else PracticeStage.ON_AGENDA
        return PracticeStage.WAITING if self.is_waiting else PracticeStage.NEW

    @property
    def is_open(self) -> bool:
        """Tell whether those who brought it up have not heard back."""
        return self.stage not in (PracticeStage.TOLD, PracticeStage.CLOSED)

    @property
    def asks_for_answer(self) -> bool:
        """Tell whether it was decided, and the answer is still to be written or told."""
        return self.stage in (PracticeStage.DECIDED, PracticeStage.ANSWERED)

    @property
    def raised_by(self) -> str:
        """Return who brought it up."""
        return self.practice.person_name or self.practice.raised_by

    def age(self, today: date) -> int:
        """Return the days since it was brought up, up to its end."""
        ended = self.practice.told_on or self.practice.closed_on or today
        return max(0, (ended - self.practice.raised_on).days)

    def is_overdue(self, today: date, weeks: int) -> bool:
        """Tell whether nobody has been answered within so many weeks."""
        return self.is_open and self.practice.raised_on < shifted(today, -timedelta(weeks=weeks))


def sound_answer_weeks(weeks: object) -> int:
    """Return a number of weeks as it may be kept; what makes no sense is the usual."""
    if isinstance(weeks, bool) or not isinstance(weeks, int) or not 1 <= weeks <= _MOST_WEEKS:
        return USUAL_ANSWER_WEEKS
    return weeks
