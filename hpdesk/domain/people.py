# SPDX-License-Identifier: MPL-2.0
"""People, organisations, plans and bodies as frozen rows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hpdesk.domain.meetings import AttachmentNumbering, NumberingStyle


class OrganisationKind(StrEnum):
    """What kind of party an organisation is."""

    MUNICIPALITY = "municipality"
    DEPARTMENT = "department"
    HOUSING_ORGANISATION = "housing_organisation"
    HOUSING_SECTION = "housing_section"
    POLICE = "police"
    ASSOCIATION = "association"
    COMPANY = "company"
    REGION = "region"
    FUND = "fund"
    OTHER = "other"


class PersonCategory(StrEnum):
    """In what capacity a person takes part (domain.md row 17)."""

    ADMINISTRATIVE = "administrative"
    RESIDENT = "resident"
    POLITICIAN = "politician"
    POLICE = "police"
    STAFF = "staff"
    OTHER = "other"


class BodyKind(StrEnum):
    """What a body may do (domain.md rows 1, 5, 9, 35)."""

    BOARD = "board"
    STEERING_GROUP = "steering_group"
    PRE_MEETING_GROUP = "pre_meeting_group"
    ADVISORY_GROUP = "advisory_group"


class MemberRole(StrEnum):
    """What a person is in a body."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MEMBER = "member"
    DEPUTY = "deputy"
    OBSERVER = "observer"
    SECRETARY = "secretary"


@dataclass(frozen=True, slots=True)
class Plan:
    """A boligsocial helhedsplan."""

    id: str
    name: str
    municipality: str = ""
    starts: date | None = None
    ends: date | None = None
    case_number: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """A party: municipality, department, housing organisation, police and so on.

    `level` is one of the handbook's four (1 area to 4 direction), `contact_weeks` how many weeks
    may pass without a talk, `notes` the secretariat's own and in no paper (domain.md row 18).
    """

    id: str
    name: str
    kind: OrganisationKind = OrganisationKind.OTHER
    parent_id: str | None = None
    short_name: str = ""
    level: int | None = None
    target_groups: str = ""
    primary_partner: bool = False
    contact_weeks: int | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person, with the name of the organisation for lists."""

    id: str
    name: str
    title: str = ""
    organisation_id: str | None = None
    organisation_name: str = ""
    email: str = ""
    phone: str = ""
    category: PersonCategory = PersonCategory.OTHER
    notes: str = ""
    anonymised_on: date | None = None


@dataclass(frozen=True, slots=True)
class EarlierPerson:
    """What a person was called, and where from, up to and including a day (domain.md row 19)."""

    id: str
    person_id: str
    until: date
    name: str
    title: str = ""
    organisation_id: str | None = None
    organisation_name: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """A board, steering group, pre-meeting group or advisory group.

    `earliest` and `latest` are the send-out window in working days before a meeting. `focuses`
    take turns from meeting to meeting (domain.md row 4). `quorum` is `half`, the least number
    of members as digits, or empty where the terms say nothing. `level` is one of the handbook's
    four (row 11), `organisation_id` the housing area it works in, `mandate` what it may decide,
    `retention_months` how long a former member's data are kept.
    """

    id: str
    name: str
    kind: BodyKind = BodyKind.BOARD
    plan_ids: tuple[str, ...] = ()
    parent_id: str | None = None
    earliest: int = 14
    latest: int = 10
    terms: str = ""
    focuses: tuple[str, ...] = ()
    numbering: NumberingStyle = NumberingStyle.PER_MEETING
    attachment_numbering: AttachmentNumbering = AttachmentNumbering.BY_POINT
    quorum: str = ""
    level: int | None = None
    focus_area: str = ""
    organisation_id: str | None = None
    mandate: str = ""
    kle_code: str = ""
    retention_months: int | None = None


@dataclass(frozen=True, slots=True)
class BodySeat:
    """How many seats of a body a party, or a category of people, has."""

    id: str
    body_id: str
    seats: int
    organisation_id: str | None = None
    organisation_name: str = ""
    category: PersonCategory | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class TermsVersion:
    """A version of a body's kommissorium, chapter by chapter (domain.md row 10 and §2)."""

    id: str
    body_id: str
    version: int
    valid_from: date | None = None
    approved_on: date | None = None
    approved_in_id: str | None = None
    background: str = ""
    purpose: str = ""
    composition: str = ""
    chairmanship: str = ""
    duties: str = ""
    mandate: str = ""
    cadence: str = ""
    decision_form: str = ""
    secretariat: str = ""
    amendments: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """A person's seat in a body over a period; an open end is None.

    `mandate` is what the person may decide (domain.md row 6), `mandate_until` when the party
    has to name somebody anew.
    """

    id: str
    body_id: str
    person: Person
    role: MemberRole = MemberRole.MEMBER
    starts: date | None = None
    ends: date | None = None
    party_id: str | None = None
    party_name: str = ""
    mandate: str = ""
    mandate_until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether the seat was held on a day."""
        return (self.starts is None or self.starts <= day) and (
            self.ends is None or day <= self.ends
        )
