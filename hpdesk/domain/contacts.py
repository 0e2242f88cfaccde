# SPDX-License-Identifier: MPL-2.0
"""How long it is since somebody was talked to, and when that is too long (domain.md row 50)."""

from dataclasses import dataclass
from datetime import date, timedelta

from hpdesk.domain.danish_names import sort_key

USUAL_WEEKS = 12
_MOST_WEEKS = 520
_WEEK = 7  # days


@dataclass(frozen=True, slots=True)
class Contact:
    """A party and when it was last talked to; `weeks` is how many may pass, its own or the plan's.

    `count` is the talks of the last twelve months.
    """

    party_id: str
    name: str
    last: date | None
    count: int
    weeks: int
    is_primary: bool = False

    def weeks_since(self, today: date) -> int | None:
        """Return the whole weeks since the last talk, or None where there was none."""
        return None if self.last is None else (today - self.last).days // _WEEK

    def is_silent(self, today: date) -> bool:
        """Tell whether it is longer than it may be."""
        return self.last is None or today - self.last > timedelta(weeks=self.weeks)


@dataclass(frozen=True, slots=True)
class ContactLog:
    """The talks with somebody: how many each year, the newest year first, and the last."""

    last: date | None
    by_year: tuple[tuple[int, int], ...]

    @property
    def count(self) -> int:
        """Return how many talks there were."""
        return sum(number for _year, number in self.by_year)


def silent(contacts: tuple[Contact, ...], today: date) -> tuple[Contact, ...]:
    """Return whom it is too long since: primary partners first, then the longest silence."""
    late = [one for one in contacts if one.is_silent(today)]
    return tuple(sorted(late, key=_urgency))


def _urgency(contact: Contact) -> tuple[bool, bool, date, tuple[str, str, str]]:
    never = contact.last is None
    return not contact.is_primary, never, contact.last or date.min, sort_key(contact.name)


def sound_weeks(weeks: object) -> int:
    """Return a number of weeks as it may be kept; what makes no sense is the usual."""
    if isinstance(weeks, bool) or not isinstance(weeks, int) or not 1 <= weeks <= _MOST_WEEKS:
        return USUAL_WEEKS
    return weeks
