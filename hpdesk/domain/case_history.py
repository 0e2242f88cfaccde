# SPDX-License-Identifier: MPL-2.0
"""The sagsforløb of a point: which bodies treated it, when, and what came of it."""

from dataclasses import dataclass
from datetime import date

from hpdesk.domain.danish import date_words, join_words
from hpdesk.domain.meetings import MeetingState, Origin, Outcome
from hpdesk.domain.words import word

_TREATED = (MeetingState.HELD, MeetingState.MINUTES_SENT, MeetingState.MINUTES_APPROVED)


@dataclass(frozen=True, slots=True)
class CaseStep:
    """One body's treatment of a case; `how` tells how it came there, None where it began.

    `origin_id` is the step it came from, `is_here` the point that was asked for.
    """

    item_id: str
    meeting_id: str
    meeting_title: str
    body_names: tuple[str, ...]
    on: date
    number: str
    title: str
    state: MeetingState = MeetingState.DRAFT
    outcome: Outcome | None = None
    decision: str = ""
    closed: bool = False
    how: Origin | None = None
    origin_id: str | None = None
    is_here: bool = False

    @property
    def outcome_words(self) -> str:
        """Return what came of it: the outcome, the decision's first line, or what is awaited."""
        if self.outcome is not None:
            return word(self.outcome)
        if self.decision.strip():
            return self.decision.strip().splitlines()[0]
        return "Ikke afgjort" if self.state in _TREATED else "Afventer mødet"

    @property
    def line(self) -> str:
        """Return the step as the papers tell it: body, date, point and outcome."""
        point = f"punkt {self.number}" if self.number else ""
        parts = [join_words(self.body_names), date_words(self.on), point]
        return f"{', '.join(part for part in parts if part)}: {self.outcome_words}"
