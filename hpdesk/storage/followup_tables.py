# SPDX-License-Identifier: MPL-2.0
"""Tables of tasks and their log."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from hpdesk.storage.base import Base, OnDelete, optional_reference, reference


class TaskRow(Base):
    """A task; one that came from no meeting has no item."""

    __tablename__ = "task"
    __table_args__ = (Index("ix_task_status_due", "status", "due"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    text: Mapped[str]
    exchange_id: Mapped[str | None] = mapped_column(default=None)
    item_id: Mapped[str | None] = optional_reference("agenda_item", OnDelete.CASCADE)
    due: Mapped[date | None] = mapped_column(default=None)
    due_text: Mapped[str | None] = mapped_column(default=None)
    status: Mapped[str | None] = mapped_column(default=None)
    closed_on: Mapped[date | None] = mapped_column(default=None)
    next_step: Mapped[str | None] = mapped_column(default=None)
    reminded_on: Mapped[date | None] = mapped_column(default=None)


class TaskResponsibleRow(Base):
    """That a task lies with a person or an organisation: one of the two is set.

    `name_then` is what the person or organisation was called when the task was laid there.
    """

    __tablename__ = "task_responsible"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    task_id: Mapped[str] = reference("task", OnDelete.CASCADE)
    person_id: Mapped[str | None] = optional_reference("person", OnDelete.REFUSE)
    organisation_id: Mapped[str | None] = optional_reference("organisation", OnDelete.REFUSE)
    name_then: Mapped[str | None] = mapped_column(default=None)


class ToldRow(Base):
    """That somebody is to be told of a decision, and when it was done.

    Whom: a person, an organisation, or an audience in words (`beboerne i Mågeparken`).
    """

    __tablename__ = "told"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    item_id: Mapped[str] = reference("agenda_item", OnDelete.CASCADE)
    audience: Mapped[str | None] = mapped_column(default=None)
    person_id: Mapped[str | None] = optional_reference("person", OnDelete.REFUSE)
    organisation_id: Mapped[str | None] = optional_reference("organisation", OnDelete.REFUSE)
    told_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str | None] = mapped_column(default=None)


class TaskLogRow(Base):
    """A dated line in a task's log."""

    __tablename__ = "task_log"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    logged_on: Mapped[date]
    text: Mapped[str]
    task_id: Mapped[str] = reference("task", OnDelete.CASCADE)
