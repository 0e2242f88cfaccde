# SPDX-License-Identifier: MPL-2.0
"""Tables of what the file keeps for itself: bytes, settings and history."""

from datetime import date, datetime

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from hpdesk.storage.base import Base, OnDelete, optional_reference, reference


class BlobRow(Base):
    """The bytes of a bilag under their SHA-256; never changed, never journaled."""

    __tablename__ = "blob"
    id: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class ConversionRow(Base):
    """The pages a bilag was turned into; the id is the SHA-256 of the bilag, never journaled.

    `pdf_sha256` is the `blob` with the pages, None where the converter refused; `warnings` JSON.
    """

    __tablename__ = "conversion"
    id: Mapped[str] = mapped_column(primary_key=True)
    converter: Mapped[str]
    converted_on: Mapped[date]
    pdf_sha256: Mapped[str | None] = mapped_column(index=True, default=None)
    warnings: Mapped[str | None] = mapped_column(default=None)


class PaperTemplateRow(Base):
    """A Word template of the plan's own; its bytes stand in `blob`.

    `body_id` and `paper` narrow what it is used for; both empty means every paper.
    """

    __tablename__ = "paper_template"
    id: Mapped[str] = mapped_column(primary_key=True)
    rank: Mapped[int]
    name: Mapped[str]
    file_name: Mapped[str]
    sha256: Mapped[str] = mapped_column(index=True)
    size: Mapped[int]
    body_id: Mapped[str | None] = optional_reference("body", OnDelete.CASCADE)
    paper: Mapped[str | None] = mapped_column(default=None)


class ExportedFileRow(Base):
    """A file the program wrote on this computer, so that one changed by hand is known again.

    Never journaled. `parts` is JSON: the texts that stood in it, by what they came from.
    """

    __tablename__ = "exported_file"
    id: Mapped[str] = mapped_column(primary_key=True)
    path: Mapped[str] = mapped_column(index=True)
    sha256: Mapped[str]
    exported_at: Mapped[datetime]
    meeting_id: Mapped[str | None] = optional_reference("meeting", OnDelete.CLEAR)
    paper: Mapped[str | None] = mapped_column(default=None)
    edition: Mapped[str | None] = mapped_column(default=None)
    parts: Mapped[str | None] = mapped_column(default=None)


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
    author: Mapped[str | None] = mapped_column(default=None)


class RowChangeRow(Base):
    """One row before and after, as JSON of the columns that differ."""

    __tablename__ = "row_change"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True, init=False)
    table_name: Mapped[str]
    row_key: Mapped[str] = mapped_column(index=True)
    change_set_id: Mapped[int] = reference("change_set", OnDelete.CASCADE)
    before: Mapped[str | None] = mapped_column(default=None)
    after: Mapped[str | None] = mapped_column(default=None)
