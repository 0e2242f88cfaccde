# SPDX-License-Identifier: MPL-2.0
"""Rules over a meeting's agenda: numbers, times, and which points are ready to go out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from hpdesk.domain.danish_names import fold
from hpdesk.domain.meetings import AgendaItem, ItemKind

# Points that every meeting has and that need no case sheet. Folded, as titles vary in case.
_FORMAL = re.compile(
    r"(?:velkomst|valg af (?:mødeleder|ordstyrer|dirigent|referent)|formalia|underskri"
    r"|næste møde|punkter til næste møde|eventuelt|evt\b"
    r"|godkendelse af (?:\w+ )?(?:dagsorden|referat))"
)


class ReadinessState(StrEnum):
    """How far a point's papers have come."""

    READY = "ready"
    DRAFT = "draft"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Readiness:
    """How far a point's papers have come, with the Danish words to show."""

    state: ReadinessState
    text: str


def item_number(index: int) -> str:
    """Return the number of the point at a place in the list, counted from 0: `1` for 0."""
    return str(index + 1)


def attachment_number(item_number: str, index: int) -> str:
    """Return the number of a bilag at a place under its point, counted from 0: `3.2`."""
    return f"{item_number}.{index + 1}"


def start_times(starts: datetime, items: Sequence[AgendaItem]) -> list[datetime]:
    """Return when each point begins; a point without a duration takes no time."""
    times = []
    reached = starts
    for item in items:
        times.append(reached)
        reached += timedelta(minutes=item.duration or 0)
    return times


def total_minutes(items: Iterable[AgendaItem]) -> int:
    """Return the minutes planned in all."""
    return sum(item.duration or 0 for item in items)


def over_time(meeting_length: int | None, items: Iterable[AgendaItem]) -> int:
    """Return how many minutes the points run past a meeting of `meeting_length` minutes.

    0 where they fit, or where the meeting has no planned end.
    """
    if meeting_length is None:
        return 0
    return max(0, total_minutes(items) - meeting_length)


def is_formal(item: AgendaItem) -> bool:
    """Tell whether a point is a standing formality, such as godkendelse af dagsorden."""
    return _FORMAL.match(fold(item.title)) is not None


def readiness(item: AgendaItem) -> Readiness:
    """Return whether a point can go out.

    A decision that is no formality needs an indstilling, a sagsfremstilling or a resumé must
    tell what it is about, and every bilag needs its file.
    """
    if any(attachment.sha256 is None for attachment in item.attachments):
        return Readiness(ReadinessState.MISSING, "Mangler fil til bilag")
    if is_formal(item) or item.kind is not ItemKind.DECISION:
        return Readiness(ReadinessState.READY, "Klar")
    lacks_case = not item.case.strip() and not item.summary.strip()
    if not item.recommendation.strip():
        if lacks_case:
            return Readiness(ReadinessState.MISSING, "Mangler indstilling og sagsfremstilling")
        return Readiness(ReadinessState.DRAFT, "Mangler indstilling")
    if lacks_case:
        return Readiness(ReadinessState.DRAFT, "Mangler sagsfremstilling")
    return Readiness(ReadinessState.READY, "Klar")


def asks_for_action(items: Iterable[AgendaItem]) -> bool:
    """Tell whether any point beyond the formalities asks the body to decide or discuss.

    A board that is only told things has no reason to meet.
    """
    return any(item.kind is not ItemKind.INFORMATION and not is_formal(item) for item in items)
