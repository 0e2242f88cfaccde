# SPDX-License-Identifier: MPL-2.0
"""Tables of what the file keeps for itself: bytes, settings and history."""

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from hpdesk.storage.base import Base, OnDelete, reference


class BlobRow(Base):
    """The bytes of a bilag under their SHA-256; never changed, never journaled."""

    __tablename__ = "blob"
    id: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class DraftRow(Base):
    """A line typed in the minutes that is not carried out yet; no step of the history."""

    __tablename__ = "draft"
    id: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    meeting_id: Mapped[str] = reference("meeting", OnDelete.CASCADE)


class SettingRow(Base):
    """A setting of the plan as JSON, such as its closed days."""

    __tablename__ = "setting"
    id: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class ChangeSetRow(Base):
    """One unit of work in the history; the id grows with time."""

    __tablename__ = "change_set"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True, init=False)
    label: Mapped[str]
    changed_at: Mapped[datetime]


class RowChangeRow(Base):
    """One row before and after, as JSON of the columns that differ."""

    __tablename__ = "row_change"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True, init=False)
    table_name: Mapped[str]
    row_key: Mapped[str] = mapped_column(index=True)
    change_set_id: Mapped[int] = reference("change_set", OnDelete.CASCADE)
    before: Mapped[str | None] = mapped_column(default=None)
    after: Mapped[str | None] = mapped_column(default=None)
