# SPDX-License-Identifier: MPL-2.0
"""Tables of preparing a meeting: its plan, what waits for it, and who owes it what."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from hpdesk.storage.base import Base, OnDelete, optional_reference, reference


class PlanStepRow(Base):
    """A step of a meeting's backward plan that was moved by hand or done."""

    __tablename__ = "plan_step"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    kind: Mapped[str]
    meeting_id: Mapped[str] = reference("meeting", OnDelete.CASCADE)
    planned_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)


class TemplateRow(Base):
    """A template of the plan's own, or a changed one of those that ship; `content` is JSON.

    `what` is `agenda` or `item`. A hidden row takes a shipped template with its key away.
    """

    __tablename__ = "template"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    what: Mapped[str]
    name: Mapped[str]
    content: Mapped[str]
    body_id: Mapped[str | None] = optional_reference("body", OnDelete.CASCADE)
    body_kind: Mapped[str | None] = mapped_column(default=None)
    meeting_kind: Mapped[str | None] = mapped_column(default=None)
    focus: Mapped[str | None] = mapped_column(default=None)
    hidden: Mapped[bool] = mapped_column(default=False, server_default="0")


class WaitingPointRow(Base):
    """A point that waits for a body's next meeting: parked, postponed, lifted or to be told."""

    __tablename__ = "waiting_point"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    title: Mapped[str]
    how: Mapped[str]
    body_id: Mapped[str] = reference("body", OnDelete.CASCADE)
    kind: Mapped[str | None] = mapped_column(default=None)
    note: Mapped[str | None] = mapped_column(default=None)
    origin_id: Mapped[str | None] = optional_reference("agenda_item", OnDelete.CLEAR)
    raised_on: Mapped[date | None] = mapped_column(default=None)
    used_in_id: Mapped[str | None] = optional_reference("agenda_item", OnDelete.CLEAR)


class DeliveryRow(Base):
    """A bilag that somebody must deliver to a point by a day."""

    __tablename__ = "delivery"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    title: Mapped[str]
    item_id: Mapped[str] = reference("agenda_item", OnDelete.CASCADE)
    person_id: Mapped[str | None] = optional_reference("person", OnDelete.REFUSE)
    organisation_id: Mapped[str | None] = optional_reference("organisation", OnDelete.REFUSE)
    due: Mapped[date | None] = mapped_column(default=None)
    delivered_on: Mapped[date | None] = mapped_column(default=None)
    reminded_on: Mapped[date | None] = mapped_column(default=None)
    attachment_id: Mapped[str | None] = optional_reference("attachment", OnDelete.CLEAR)


class AcceptedFindingRow(Base):
    """A warning of the preflight that somebody accepted, with the reason.

    `subject` is what the finding was about; another subject is another finding.
    """

    __tablename__ = "accepted_finding"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    rule: Mapped[str]
    subject: Mapped[str]
    reason: Mapped[str]
    accepted_on: Mapped[date]
    meeting_id: Mapped[str] = reference("meeting", OnDelete.CASCADE)
    item_id: Mapped[str | None] = optional_reference("agenda_item", OnDelete.CASCADE)
