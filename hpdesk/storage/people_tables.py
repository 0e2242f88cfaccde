# SPDX-License-Identifier: MPL-2.0
"""Tables of plans, organisations, people and bodies."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from hpdesk.storage.base import Base, OnDelete, optional_reference, reference


class PlanRow(Base):
    """A boligsocial helhedsplan."""

    __tablename__ = "plan"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    name: Mapped[str]
    municipality: Mapped[str | None] = mapped_column(default=None)
    starts: Mapped[date | None] = mapped_column(default=None)
    ends: Mapped[date | None] = mapped_column(default=None)
    case_number: Mapped[str | None] = mapped_column(default=None)
    notes: Mapped[str | None] = mapped_column(default=None)


class OrganisationRow(Base):
    """A party; departments and sections point to the organisation above them."""

    __tablename__ = "organisation"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    name: Mapped[str]
    kind: Mapped[str | None] = mapped_column(default=None)
    parent_id: Mapped[str | None] = optional_reference("organisation", OnDelete.REFUSE)
    short_name: Mapped[str | None] = mapped_column(default=None)
    level: Mapped[int | None] = mapped_column(default=None)
    target_groups: Mapped[str | None] = mapped_column(default=None)
    primary_partner: Mapped[bool] = mapped_column(default=False, server_default="0")
    contact_weeks: Mapped[int | None] = mapped_column(default=None)
    notes: Mapped[str | None] = mapped_column(default=None)


class PersonRow(Base):
    """A person; `anonymised_on` is the day the name was taken away for good."""

    __tablename__ = "person"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    name: Mapped[str]
    title: Mapped[str | None] = mapped_column(default=None)
    organisation_id: Mapped[str | None] = optional_reference("organisation", OnDelete.REFUSE)
    email: Mapped[str | None] = mapped_column(default=None)
    phone: Mapped[str | None] = mapped_column(default=None)
    category: Mapped[str | None] = mapped_column(default=None)
    notes: Mapped[str | None] = mapped_column(default=None)
    anonymised_on: Mapped[date | None] = mapped_column(default=None)


class EarlierPersonRow(Base):
    """What a person was called, and where from, up to and including a day."""

    __tablename__ = "earlier_person"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    until: Mapped[date]
    name: Mapped[str]
    person_id: Mapped[str] = reference("person", OnDelete.CASCADE)
    title: Mapped[str | None] = mapped_column(default=None)
    organisation_id: Mapped[str | None] = optional_reference("organisation", OnDelete.REFUSE)


class BodyRow(Base):
    """A board, steering group, pre-meeting group or advisory group.

    `lead_times` and `focuses` are JSON; `quorum` is `half` or the least number of members.
    `level` is one of the handbook's four, `organisation_id` the housing area it works in,
    `retention_months` how long after a seat ended its person's data are kept.
    """

    __tablename__ = "body"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    name: Mapped[str]
    kind: Mapped[str | None] = mapped_column(default=None)
    parent_id: Mapped[str | None] = optional_reference("body", OnDelete.CLEAR)
    earliest: Mapped[int] = mapped_column(default=14)
    latest: Mapped[int] = mapped_column(default=10)
    terms: Mapped[str | None] = mapped_column(default=None)
    lead_times: Mapped[str | None] = mapped_column(default=None)
    focuses: Mapped[str | None] = mapped_column(default=None)
    numbering: Mapped[str | None] = mapped_column(default=None)
    attachment_numbering: Mapped[str | None] = mapped_column(default=None)
    quorum: Mapped[str | None] = mapped_column(default=None)
    level: Mapped[int | None] = mapped_column(default=None)
    focus_area: Mapped[str | None] = mapped_column(default=None)
    organisation_id: Mapped[str | None] = optional_reference("organisation", OnDelete.CLEAR)
    mandate: Mapped[str | None] = mapped_column(default=None)
    kle_code: Mapped[str | None] = mapped_column(default=None)
    retention_months: Mapped[int | None] = mapped_column(default=None)


class BodyPlanRow(Base):
    """That a body serves a plan."""

    __tablename__ = "body_plan"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    body_id: Mapped[str] = reference("body", OnDelete.CASCADE)
    plan_id: Mapped[str] = reference("plan", OnDelete.CASCADE)


class MembershipRow(Base):
    """A person's seat in a body over a period."""

    __tablename__ = "membership"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    body_id: Mapped[str] = reference("body", OnDelete.CASCADE)
    person_id: Mapped[str] = reference("person", OnDelete.REFUSE)
    role: Mapped[str | None] = mapped_column(default=None)
    starts: Mapped[date | None] = mapped_column(default=None)
    ends: Mapped[date | None] = mapped_column(default=None)
    party_id: Mapped[str | None] = optional_reference("organisation", OnDelete.REFUSE)
    mandate: Mapped[str | None] = mapped_column(default=None)
    mandate_until: Mapped[date | None] = mapped_column(default=None)


class BodySeatRow(Base):
    """How many seats of a body a party, or a category of people, has."""

    __tablename__ = "body_seat"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    seats: Mapped[int]
    body_id: Mapped[str] = reference("body", OnDelete.CASCADE)
    organisation_id: Mapped[str | None] = optional_reference("organisation", OnDelete.REFUSE)
    category: Mapped[str | None] = mapped_column(default=None)
    note: Mapped[str | None] = mapped_column(default=None)


class TermsVersionRow(Base):
    """A version of a body's kommissorium, chapter by chapter (domain.md row 10)."""

    __tablename__ = "terms_version"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    version: Mapped[int]
    body_id: Mapped[str] = reference("body", OnDelete.CASCADE)
    valid_from: Mapped[date | None] = mapped_column(default=None)
    approved_on: Mapped[date | None] = mapped_column(default=None)
    approved_in_id: Mapped[str | None] = optional_reference("meeting", OnDelete.CLEAR)
    background: Mapped[str | None] = mapped_column(default=None)
    purpose: Mapped[str | None] = mapped_column(default=None)
    composition: Mapped[str | None] = mapped_column(default=None)
    chairmanship: Mapped[str | None] = mapped_column(default=None)
    duties: Mapped[str | None] = mapped_column(default=None)
    mandate: Mapped[str | None] = mapped_column(default=None)
    cadence: Mapped[str | None] = mapped_column(default=None)
    decision_form: Mapped[str | None] = mapped_column(default=None)
    secretariat: Mapped[str | None] = mapped_column(default=None)
    amendments: Mapped[str | None] = mapped_column(default=None)
