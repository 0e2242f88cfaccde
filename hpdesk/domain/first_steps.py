# SPDX-License-Identifier: MPL-2.0
"""What a new plan typically holds: its parties, its bodies, and how often these meet.

After domain.md §1 (rows 1, 5, 9, 32, 33, 35): a board meets four times a year and its papers go
out 10 to 14 working days before. All of it is a proposal that a person changes.
"""

from dataclasses import dataclass
from datetime import date, time

from hpdesk.domain.people import BodyKind, OrganisationKind

KOMMUNE = "Kommune"


@dataclass(frozen=True, slots=True)
class TypicalParty:
    """A party that is proposed; one without a name is to be named by the person."""

    name: str
    kind: OrganisationKind
    ticked: bool = True


@dataclass(frozen=True, slots=True)
class TypicalBody:
    """A body that is proposed, with its send-out window in working days."""

    name: str
    kind: BodyKind
    ticked: bool = False
    earliest: int = 14
    latest: int = 10


@dataclass(frozen=True, slots=True)
class TypicalYear:
    """When a kind of body usually meets: in these months, on the n-th weekday (Monday is 0)."""

    months: tuple[int, ...]
    weekday: int
    nth: int
    begins: time
    ends: time


TYPICAL_BODIES = (
    TypicalBody("Bestyrelsen", BodyKind.BOARD, ticked=True),
    TypicalBody("Styregruppen", BodyKind.STEERING_GROUP, ticked=True),
    TypicalBody("Kommunens formøde", BodyKind.PRE_MEETING_GROUP, earliest=7, latest=3),
    TypicalBody("Boligorganisationernes formøde", BodyKind.PRE_MEETING_GROUP, False, 7, 3),
    TypicalBody("Følgegruppen", BodyKind.ADVISORY_GROUP),
)

QUARTERLY, THREE, TWICE, TEN = (
    (3, 6, 9, 12),
    (2, 6, 11),
    (4, 10),
    (1, 2, 3, 4, 5, 6, 8, 9, 10, 11),
)
MONTH_CHOICES = (QUARTERLY, THREE, TWICE, TEN)

_YEARS = {
    BodyKind.BOARD: TypicalYear(QUARTERLY, 1, 2, time(14), time(16)),
    BodyKind.STEERING_GROUP: TypicalYear((2, 5, 8, 11), 2, 1, time(9), time(11)),
    BodyKind.PRE_MEETING_GROUP: TypicalYear((2, 5, 8, 11), 3, 4, time(9), time(10)),
    BodyKind.ADVISORY_GROUP: TypicalYear(TWICE, 3, 2, time(16), time(18)),
}


def typical_parties(municipality: str) -> tuple[TypicalParty, ...]:
    """Return the parties that a plan typically has, the municipality under its own name."""
    words = municipality.strip()
    if words and "kommune" not in words.casefold():
        words = f"{words} {KOMMUNE}"
    housing = OrganisationKind.HOUSING_ORGANISATION
    return (
        TypicalParty(words, OrganisationKind.MUNICIPALITY),
        TypicalParty("", housing),
        TypicalParty("", housing),
        TypicalParty("Politiet", OrganisationKind.POLICE),
        TypicalParty("Landsbyggefonden", OrganisationKind.FUND, ticked=False),
        TypicalParty("Lokale foreninger", OrganisationKind.ASSOCIATION, ticked=False),
    )


def typical_year(kind: BodyKind) -> TypicalYear:
    """Return when a body of a kind usually meets."""
    return _YEARS[kind]


def year_to_plan(today: date) -> int:
    """Return the year whose meetings a new plan begins with: the next one from October on."""
    return today.year + (today.month >= 10)
