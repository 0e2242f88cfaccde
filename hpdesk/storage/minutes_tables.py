# SPDX-License-Identifier: MPL-2.0
"""Tables of what is noted while a meeting runs, and of its minutes' way to approval."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from hpdesk.storage.base import Base, OnDelete, optional_reference, reference


class AtAnswerRow(Base):
    """The answer to one at-point of a recommendation; `place` counts them from 0."""

    __tablename__ = "at_answer"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    place: Mapped[int]
    item_id: Mapped[str] = reference("agenda_item", OnDelete.CASCADE)
    outcome: Mapped[str | None] = mapped_column(default=None)
    text: Mapped[str | None] = mapped_column(default=None)


class MinuteMarkRow(Base):
    """A reservation, a dissent, a statement or a conflict of interest of somebody at a point."""

    __tablename__ = "minute_mark"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    kind: Mapped[str]
    item_id: Mapped[str] = reference("agenda_item", OnDelete.CASCADE)
    person_id: Mapped[str | None] = optional_reference("person", OnDelete.REFUSE)
    organisation_id: Mapped[str | None] = optional_reference("organisation", OnDelete.REFUSE)
    text: Mapped[str | None] = mapped_column(default=None)


class PointTimeRow(Base):
    """A stretch of time in which a point was treated; open while its clock runs."""

    __tablename__ = "point_time"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    started: Mapped[datetime]
    item_id: Mapped[str] = reference("agenda_item", OnDelete.CASCADE)
    stopped: Mapped[datetime | None] = mapped_column(default=None)


class MinutesEventRow(Base):
    """A step or a remark on the minutes' way from draft to approval; `settled` ends a remark."""

    __tablename__ = "minutes_event"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    kind: Mapped[str]
    happened_on: Mapped[date]
    meeting_id: Mapped[str] = reference("meeting", OnDelete.CASCADE)
    item_id: Mapped[str | None] = optional_reference("agenda_item", OnDelete.CLEAR)
    person_id: Mapped[str | None] = optional_reference("person", OnDelete.REFUSE)
    text: Mapped[str | None] = mapped_column(default=None)
    settled: Mapped[bool] = mapped_column(default=False, server_default="0")
