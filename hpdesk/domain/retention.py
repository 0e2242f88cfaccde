# SPDX-License-Identifier: MPL-2.0
"""How long a former member's data and the secretariat's notes are kept.

The law sets no number of years; the plan does, and a body may set its own (domain.md §2).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hpdesk.domain.people import Membership, Person

DEFAULT_MONTHS = 60  # a plan of four years and its closing
MOST_MONTHS = 600
REVIEW_MONTHS = 12


@dataclass(frozen=True, slots=True)
class RetentionRules:
    """How many months are kept after the last seat ended, for each body, and of notes.

    `reviewed_on` is the day the list was last gone through.
    """

    months: int = DEFAULT_MONTHS
    note_months: int = DEFAULT_MONTHS
    body_months: Mapping[str, int] | None = None
    reviewed_on: date | None = None

    def months_of(self, body_id: str) -> int:
        """Return how many months a body keeps its former members."""
        return (self.body_months or {}).get(body_id, self.months)

    def is_review_due(self, day: date) -> bool:
        """Tell whether a year has gone since the list was gone through."""
        last = self.reviewed_on
        return last is None or months_after(last, REVIEW_MONTHS) <= day


@dataclass(frozen=True, slots=True)
class FormerMember:
    """Whose every seat has ended: when the last did, and the day the data are due for deletion."""

    person: Person
    last_seat: date
    due_on: date


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the month's last where it is shorter.

    The calendar's own first and last day are the bounds.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    if not date.min.year <= year <= date.max.year:
        return date.min if months < 0 else date.max
    for last in range(day.day, 27, -1):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return date(year, month, day.day)


def former_members(
    people: Sequence[Person], seats: Sequence[Membership], rules: RetentionRules, day: date
) -> tuple[FormerMember, ...]:
    """Return those whose last seat ended before a day, the first to be deleted first.

    Who holds a seat, or never held one, is not among them; the longest of several bodies' times
    counts.
    """
    found = []
    held = defaultdict(list)
    for seat in seats:
        held[seat.person.id].append(seat)
    for person in people:
        own = held.get(person.id, [])
        if person.anonymised_on is not None or not own:
            continue
        ends = [(seat.ends, seat.body_id) for seat in own]
        if any(end is None for end, _ in ends):
            continue
        last = max(end for end, _ in ends if end is not None)
        due = max(months_after(end, rules.months_of(body)) for end, body in ends if end is not None)
        if last < day:
            found.append(FormerMember(person, last, due))
    return tuple(sorted(found, key=_by_day))


def _by_day(former: FormerMember) -> tuple[date, str]:
    return former.due_on, former.person.name
