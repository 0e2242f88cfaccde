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


class PersonRow(Base):
    """A person."""

    __tablename__ = "person"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    name: Mapped[str]
    title: Mapped[str | None] = mapped_column(default=None)
    organisation_id: Mapped[str | None] = optional_reference("organisation", OnDelete.REFUSE)
    email: Mapped[str | None] = mapped_column(default=None)
    phone: Mapped[str | None] = mapped_column(default=None)
    category: Mapped[str | None] = mapped_column(default=None)


class BodyRow(Base):
    """A board, steering group, pre-meeting group or advisory group.

    `lead_times` and `focuses` are JSON; `quorum` is `half` or the least number of members.
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
