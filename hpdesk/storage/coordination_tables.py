# SPDX-License-Identifier: MPL-2.0
"""Tables of coordination notes and positions."""

from datetime import date, time

from sqlalchemy.orm import Mapped, mapped_column

from hpdesk.storage.base import Base, OnDelete, optional_reference, reference


class NoteRow(Base):
    """A coordination note on a day, with the time where it is known."""

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
    """A party's position on a point."""

    __tablename__ = "position"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    stance: Mapped[str]
    item_id: Mapped[str] = reference("agenda_item", OnDelete.CASCADE)
    party_id: Mapped[str] = reference("organisation", OnDelete.REFUSE)
    text: Mapped[str | None] = mapped_column(default=None)
    taken_on: Mapped[date | None] = mapped_column(default=None)
