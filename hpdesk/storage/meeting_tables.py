# SPDX-License-Identifier: MPL-2.0
"""Tables of meetings, agenda items, guests, bilag and attendance."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from hpdesk.storage.base import Base, OnDelete, optional_reference, reference


class MeetingRow(Base):
    """A meeting; times are Danish local time.

    `approved_by_id` is the meeting that approved the minutes. `calendar_sequence` and
    `calendar_mark` tell what the last calendar file said (RFC 5545, SEQUENCE).
    """

    __tablename__ = "meeting"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    starts: Mapped[datetime] = mapped_column(index=True)
    ends: Mapped[datetime | None] = mapped_column(default=None)
    title: Mapped[str | None] = mapped_column(default=None)
    kind: Mapped[str | None] = mapped_column(default=None)
    state: Mapped[str | None] = mapped_column(default=None)
    for_meeting_id: Mapped[str | None] = optional_reference("meeting", OnDelete.CLEAR)
    for_party_id: Mapped[str | None] = optional_reference("organisation", OnDelete.REFUSE)
    place: Mapped[str | None] = mapped_column(default=None)
    focus: Mapped[str | None] = mapped_column(default=None)
    chair_id: Mapped[str | None] = optional_reference("person", OnDelete.REFUSE)
    minute_taker_id: Mapped[str | None] = optional_reference("person", OnDelete.REFUSE)
    objections_until: Mapped[date | None] = mapped_column(default=None)
    approved_by_id: Mapped[str | None] = optional_reference("meeting", OnDelete.CLEAR)
    calendar_sequence: Mapped[int] = mapped_column(default=0, server_default="0")
    calendar_mark: Mapped[str | None] = mapped_column(default=None)
    case_number: Mapped[str | None] = mapped_column(default=None)
    kle_code: Mapped[str | None] = mapped_column(default=None)


class MeetingBodyRow(Base):
    """That a body holds a meeting."""

    __tablename__ = "meeting_body"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    meeting_id: Mapped[str] = reference("meeting", OnDelete.CASCADE)
    body_id: Mapped[str] = reference("body", OnDelete.REFUSE)


class SentVersionRow(Base):
    """An entry of a meeting's send log.

    `receivers` and `snapshot` are JSON: who got it, and what stood in it when it went out.
    """

    __tablename__ = "sent_version"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    version: Mapped[int]
    sent_on: Mapped[date]
    meeting_id: Mapped[str] = reference("meeting", OnDelete.CASCADE)
    note: Mapped[str | None] = mapped_column(default=None)
    kind: Mapped[str | None] = mapped_column(default=None)
    receivers: Mapped[str | None] = mapped_column(default=None)
    snapshot: Mapped[str | None] = mapped_column(default=None)


class SentFileRow(Base):
    """A file as it was sent; its bytes stand in `blob` and never change."""

    __tablename__ = "sent_file"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    file_name: Mapped[str]
    sha256: Mapped[str] = mapped_column(index=True)
    size: Mapped[int]
    sent_version_id: Mapped[str] = reference("sent_version", OnDelete.CASCADE)
    edition: Mapped[str | None] = mapped_column(default=None)


class AttendanceRow(Base):
    """Whether, and when, a person took part in a meeting."""

    __tablename__ = "attendance"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    meeting_id: Mapped[str] = reference("meeting", OnDelete.CASCADE)
    person_id: Mapped[str] = reference("person", OnDelete.REFUSE)
    status: Mapped[str | None] = mapped_column(default=None)
    arrived: Mapped[datetime | None] = mapped_column(default=None)
    departed: Mapped[datetime | None] = mapped_column(default=None)
    deputy_for_id: Mapped[str | None] = optional_reference("person", OnDelete.REFUSE)


class AgendaItemRow(Base):
    """An agenda item; `rank` runs from 0 without gaps, sub-points right after their point.

    `follow_up` is JSON: the checklist as it stood under this point when the agenda was sent.
    `number` is what the papers call it: kept up to date until the agenda is sent, and never
    changed after. `exchange_id` is the key the exchange folder used where another item had it.
    """

    __tablename__ = "agenda_item"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    title: Mapped[str]
    meeting_id: Mapped[str] = reference("meeting", OnDelete.CASCADE)
    exchange_id: Mapped[str | None] = mapped_column(default=None)
    kind: Mapped[str | None] = mapped_column(default=None)
    question: Mapped[str | None] = mapped_column(default=None)
    duration: Mapped[int | None] = mapped_column(default=None)
    presenter_id: Mapped[str | None] = optional_reference("person", OnDelete.REFUSE)
    presenter_text: Mapped[str | None] = mapped_column(default=None)
    closed: Mapped[bool] = mapped_column(default=False)
    public_title: Mapped[str | None] = mapped_column(default=None)
    summary: Mapped[str | None] = mapped_column(default=None)
    recommendation: Mapped[str | None] = mapped_column(default=None)
    case_text: Mapped[str | None] = mapped_column(default=None)
    economy: Mapped[str | None] = mapped_column(default=None)
    next_steps: Mapped[str | None] = mapped_column(default=None)
    discussion: Mapped[str | None] = mapped_column(default=None)
    decision: Mapped[str | None] = mapped_column(default=None)
    for_the_record: Mapped[str | None] = mapped_column(default=None)
    number: Mapped[str] = mapped_column(default="", server_default="")
    parent_id: Mapped[str | None] = optional_reference("agenda_item", OnDelete.CASCADE)
    section: Mapped[str | None] = mapped_column(default=None)
    break_after: Mapped[int | None] = mapped_column(default=None)
    standing: Mapped[str | None] = mapped_column(default=None)
    options: Mapped[str | None] = mapped_column(default=None)
    goal: Mapped[str | None] = mapped_column(default=None)
    checklist: Mapped[str | None] = mapped_column(default=None)
    prepared_minutes: Mapped[str | None] = mapped_column(default=None)
    outcome: Mapped[str | None] = mapped_column(default=None)
    origin_id: Mapped[str | None] = optional_reference("agenda_item", OnDelete.CLEAR)
    origin_how: Mapped[str | None] = mapped_column(default=None)
    approves_id: Mapped[str | None] = optional_reference("meeting", OnDelete.CLEAR)
    validity: Mapped[str | None] = mapped_column(default=None)
    replaced_by_id: Mapped[str | None] = optional_reference("agenda_item", OnDelete.CLEAR)
    report_every: Mapped[str | None] = mapped_column(default=None)
    follow_up: Mapped[str | None] = mapped_column(default=None)
    case_number: Mapped[str | None] = mapped_column(default=None)


class ItemHiddenRow(Base):
    """That a point is kept from a person's own pack, such as one with a conflict of interest."""

    __tablename__ = "item_hidden"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    item_id: Mapped[str] = reference("agenda_item", OnDelete.CASCADE)
    person_id: Mapped[str] = reference("person", OnDelete.REFUSE)


class ItemPlanRow(Base):
    """That an item concerns a plan."""

    __tablename__ = "item_plan"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    item_id: Mapped[str] = reference("agenda_item", OnDelete.CASCADE)
    plan_id: Mapped[str] = reference("plan", OnDelete.CASCADE)


class GuestRow(Base):
    """A person who takes part in one item."""

    __tablename__ = "guest"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    item_id: Mapped[str] = reference("agenda_item", OnDelete.CASCADE)
    person_id: Mapped[str] = reference("person", OnDelete.REFUSE)
    arrives: Mapped[datetime | None] = mapped_column(default=None)
    leaves: Mapped[datetime | None] = mapped_column(default=None)


class AttachmentRow(Base):
    """A bilag; its bytes stand in `blob` under their checksum, once however often used.

    `source_path` is where an exchange folder had the file, so that it goes back there.
    `minutes_of_id` is the meeting whose minutes the program wrote into it.
    """

    __tablename__ = "attachment"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    title: Mapped[str]
    file_name: Mapped[str]
    item_id: Mapped[str] = reference("agenda_item", OnDelete.CASCADE)
    exchange_id: Mapped[str | None] = mapped_column(default=None)
    sha256: Mapped[str | None] = mapped_column(index=True, default=None)
    size: Mapped[int] = mapped_column(default=0)
    added_on: Mapped[date | None] = mapped_column(default=None)
    source_path: Mapped[str | None] = mapped_column(default=None)
    number: Mapped[str] = mapped_column(default="", server_default="")
    minutes_of_id: Mapped[str | None] = optional_reference("meeting", OnDelete.CLEAR)
