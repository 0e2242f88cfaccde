# SPDX-License-Identifier: MPL-2.0
"""Who is to be reminded of which tasks on a day: the rules, without names and addresses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from hpdesk.domain.followup import Task
from hpdesk.domain.people import MemberRole, Membership

_MOST_DAYS = 365
# whom a party's task is sent to, the first of them that there is
_SPEAKERS = (MemberRole.CHAIR, MemberRole.VICE_CHAIR, MemberRole.MEMBER)


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """How people are reminded: from some days before the deadline, and again after some days."""

    on: bool = True
    days_before: int = 7
    again_after: int = 14


def read_settings(stored: object) -> ReminderSettings:
    """Return settings from what was stored; what is missing or makes no sense is the default."""
    kept: Mapping[str, Any] = stored if isinstance(stored, dict) else {}
    usual = ReminderSettings()
    on = kept.get("on")
    return ReminderSettings(
        on if isinstance(on, bool) else usual.on,
        _days(kept.get("days_before"), usual.days_before, least=0),
        _days(kept.get("again_after"), usual.again_after, least=1),
    )


def _days(value: object, usual: int, *, least: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        return usual
    return value if least <= value <= _MOST_DAYS else usual


def is_to_be_reminded(task: Task, day: date, settings: ReminderSettings) -> bool:
    """Tell whether a task is due soon enough, or overdue, and nobody was reminded of late."""
    if task.status.is_closed or task.due is None:
        return False
    if task.due - day > timedelta(days=settings.days_before):
        return False
    last = task.reminded_on
    return last is None or (day - last).days >= settings.again_after


def speaker_of(
    party_id: str, above: Mapping[str, str | None], seats: Sequence[Membership], day: date
) -> Membership | None:
    """Return who speaks for a party on a day: its chair, vice chair or first member, if any.

    Where the party has no seat, the organisations above it are asked in turn.
    """
    held = [seat for seat in seats if seat.holds_on(day) and seat.role in _SPEAKERS]
    seen: set[str] = set()
    here: str | None = party_id
    while here is not None and here not in seen:
        seen.add(here)
        own = [seat for seat in held if here in (seat.party_id, seat.person.organisation_id)]
        if own:
            return min(own, key=_place)
        here = above.get(here)
    return None


def _place(seat: Membership) -> int:
    return _SPEAKERS.index(seat.role)
