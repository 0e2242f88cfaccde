# SPDX-License-Identifier: MPL-2.0
"""Tables of notes, positions, what aligning a point takes, and what practice brings up."""

from datetime import date, time

from sqlalchemy.orm import Mapped, mapped_column

from hpdesk.storage.base import Base, OnDelete, optional_reference, reference


class NoteRow(Base):
    """A coordination note on a day, with the time where it is known.

    `direction` is up, down or across (domain.md row 51), `tags` a JSON list of words. `task_id`
    is the task its next step became, `done_on` the day that step was done.
    """

    __tablename__ = "note"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    noted_on: Mapped[date] = mapped_column(index=True)
    text: Mapped[str]
    noted_at: Mapped[time | None] = mapped_column(default=None)
    channel: Mapped[str | None] = mapped_column(default=None)
    meeting_id: Mapped[str | None] = optional_reference("meeting", OnDelete.CLEAR)
    item_id: Mapped[str | None] = optional_reference("agenda_item", OnDelete.CLEAR)
    next_step: Mapped[str | None] = mapped_column(default=None)
    follow_up_on: Mapped[date | None] = mapped_column(index=True, default=None)
    direction: Mapped[str | None] = mapped_column(default=None)
    tags: Mapped[str | None] = mapped_column(default=None)
    task_id: Mapped[str | None] = optional_reference("task", OnDelete.CLEAR)
    done_on: Mapped[date | None] = mapped_column(default=None)


class NotePersonRow(Base):
    """That a note is about a talk with a person."""

    __tablename__ = "note_person"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    note_id: Mapped[str] = reference("note", OnDelete.CASCADE)
    person_id: Mapped[str] = reference("person", OnDelete.REFUSE)


class NotePartyRow(Base):
    """That a note concerns a party."""

    __tablename__ = "note_party"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    note_id: Mapped[str] = reference("note", OnDelete.CASCADE)
    organisation_id: Mapped[str] = reference("organisation", OnDelete.REFUSE)


class PositionRow(Base):
    """A party's position on a point from a day on.

    The rows of one point and party are its history, in their order; the last is where it stands.
    `talker_id` is who talks to the party, `contact_id` whom there; `heard_in_id` the formøde
    where it was said.
    """

    __tablename__ = "position"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    stance: Mapped[str]
    item_id: Mapped[str] = reference("agenda_item", OnDelete.CASCADE)
    party_id: Mapped[str] = reference("organisation", OnDelete.REFUSE)
    text: Mapped[str | None] = mapped_column(default=None)
    taken_on: Mapped[date | None] = mapped_column(default=None)
    would_take: Mapped[str | None] = mapped_column(default=None)
    talker_id: Mapped[str | None] = optional_reference("person", OnDelete.REFUSE)
    contact_id: Mapped[str | None] = optional_reference("person", OnDelete.REFUSE)
    heard_in_id: Mapped[str | None] = optional_reference("meeting", OnDelete.CLEAR)


class AlignmentRow(Base):
    """What a point takes to be agreed on: one row a point (domain.md rows 46–47)."""

    __tablename__ = "alignment"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    item_id: Mapped[str] = reference("agenda_item", OnDelete.CASCADE)
    hard: Mapped[bool] = mapped_column(default=False, server_default="0")
    interests: Mapped[str | None] = mapped_column(default=None)
    disagreement: Mapped[str | None] = mapped_column(default=None)
    agreement: Mapped[str | None] = mapped_column(default=None)
    reservation: Mapped[str | None] = mapped_column(default=None)
    agreed_wording: Mapped[str | None] = mapped_column(default=None)
    raised_on: Mapped[date | None] = mapped_column(default=None)
    settled_on: Mapped[date | None] = mapped_column(default=None)


class PracticeRow(Base):
    """What staff or residents bring up, where it was lifted to, and the answer (rows 40, 53).

    `person_id` or the free `raised_by` says who; `item_id` or `waiting_id` where it went.
    """

    __tablename__ = "practice"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    text: Mapped[str]
    raised_on: Mapped[date] = mapped_column(index=True)
    kind: Mapped[str | None] = mapped_column(default=None)
    person_id: Mapped[str | None] = optional_reference("person", OnDelete.REFUSE)
    raised_by: Mapped[str | None] = mapped_column(default=None)
    organisation_id: Mapped[str | None] = optional_reference("organisation", OnDelete.REFUSE)
    body_id: Mapped[str | None] = optional_reference("body", OnDelete.CLEAR)
    item_id: Mapped[str | None] = optional_reference("agenda_item", OnDelete.CLEAR)
    waiting_id: Mapped[str | None] = optional_reference("waiting_point", OnDelete.CLEAR)
    note_id: Mapped[str | None] = optional_reference("note", OnDelete.CLEAR)
    answer: Mapped[str | None] = mapped_column(default=None)
    answered_on: Mapped[date | None] = mapped_column(default=None)
    told_on: Mapped[date | None] = mapped_column(default=None)
    told_how: Mapped[str | None] = mapped_column(default=None)
    closed_on: Mapped[date | None] = mapped_column(default=None)


class LessonRow(Base):
    """What was learned on a study trip or at an event, and what it became (rows 48–49)."""

    __tablename__ = "lesson"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    text: Mapped[str]
    meeting_id: Mapped[str] = reference("meeting", OnDelete.CASCADE)
    person_id: Mapped[str | None] = optional_reference("person", OnDelete.REFUSE)
    item_id: Mapped[str | None] = optional_reference("agenda_item", OnDelete.CLEAR)
    waiting_id: Mapped[str | None] = optional_reference("waiting_point", OnDelete.CLEAR)
    task_id: Mapped[str | None] = optional_reference("task", OnDelete.CLEAR)
