# SPDX-License-Identifier: MPL-2.0
"""Rules over a meeting's agenda: times, formalities, and how far a point has come."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from hpdesk.domain.danish_names import fold
from hpdesk.domain.meetings import AgendaItem, StandingPoint

_FORMAL_KINDS = (
    StandingPoint.APPROVE_AGENDA,
    StandingPoint.APPROVE_MINUTES,
    StandingPoint.NEXT_POINTS,
    StandingPoint.ANY_OTHER,
)
# Points that every meeting has and that need no case sheet. Folded, as titles vary in case.
_FORMAL = re.compile(
    r"(?:velkomst|valg af (?:mødeleder|ordstyrer|dirigent|referent)|formalia|underskri"
    r"|næste møde|punkter til næste møde|formidling af beslutning|eventuelt|evt\b"
    r"|aftaler(?:$| forud for)"
    r"|godkendelse af (?:\w+ )?(?:dagsorden|referat))"
)


# What an agenda ends with; a point that comes later goes before it.
_ENDING_KINDS = (StandingPoint.NEXT_POINTS, StandingPoint.ANY_OTHER)
_ENDING = re.compile(
    r"(?:næste møde|punkter til næste møde|kommende punkter|formidling af beslutning|underskri"
    r"|eventuelt|evt\b)"
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


def start_times(starts: datetime, items: Sequence[AgendaItem]) -> list[datetime]:
    """Return when each point begins; a point without a duration takes no time, a pause does."""
    times = []
    reached = starts
    for item in items:
        times.append(reached)
        reached += timedelta(minutes=(item.duration or 0) + (item.break_after or 0))
    return times


def total_minutes(items: Iterable[AgendaItem]) -> int:
    """Return the minutes planned in all, with the pauses."""
    return sum((item.duration or 0) + (item.break_after or 0) for item in items)


def over_time(meeting_length: int | None, items: Iterable[AgendaItem]) -> int:
    """Return how many minutes the points run past a meeting of `meeting_length` minutes.

    0 where they fit, or where the meeting has no planned end.
    """
    if meeting_length is None:
        return 0
    return max(0, total_minutes(items) - meeting_length)


def place_before_end(points: Sequence[tuple[str | None, str]]) -> int:
    """Return the index from 0 at which a new point stands before what ends an agenda.

    Each point is its standing kind, if it has one, and its title; sub-points are among them.
    """
    place = len(points)
    while place and _ends(*points[place - 1]):
        place -= 1
    return place


def _ends(standing: str | None, title: str) -> bool:
    return standing in _ENDING_KINDS or _ENDING.match(fold(title)) is not None


def is_formal(item: AgendaItem) -> bool:
    """Tell whether a point is a standing formality, such as godkendelse af dagsorden."""
    return item.standing in _FORMAL_KINDS or is_formal_name(item.title)


def is_formal_name(title: str) -> bool:
    """Tell whether a title is that of a standing formality."""
    return _FORMAL.match(fold(title)) is not None
