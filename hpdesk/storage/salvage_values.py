# SPDX-License-Identifier: MPL-2.0
"""What a value of a damaged plan must be to stand in its column, and what stands there instead."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from hpdesk.domain.coordination import NoteChannel, NoteDirection, PracticeKind, Stance
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.meetings import (
    AttendanceStatus,
    ItemKind,
    MarkKind,
    MeetingKind,
    MeetingState,
    MinutesEventKind,
    Origin,
    Outcome,
    QuestionKind,
    SentKind,
    StandingPoint,
)
from hpdesk.domain.people import BodyKind, MemberRole, OrganisationKind, PersonCategory
from hpdesk.domain.preparation import WaitingHow
from hpdesk.storage.raw_pages import Lost, Value

UNREADABLE = "[kunne ikke læses]"
_UNKNOWN_DAY = "2000-01-01"  # shown as it is, and told of

# The choices that reading a plan refuses when they hold something else.
_CHOICES: Mapping[tuple[str, str], type[StrEnum]] = {
    ("meeting", "kind"): MeetingKind,
    ("meeting", "state"): MeetingState,
    ("agenda_item", "kind"): ItemKind,
    ("agenda_item", "question"): QuestionKind,
    ("agenda_item", "standing"): StandingPoint,
    ("agenda_item", "outcome"): Outcome,
    ("agenda_item", "origin_how"): Origin,
    ("at_answer", "outcome"): Outcome,
    ("attendance", "status"): AttendanceStatus,
    ("sent_version", "kind"): SentKind,
    ("minute_mark", "kind"): MarkKind,
    ("minutes_event", "kind"): MinutesEventKind,
    ("task", "status"): TaskStatus,
    ("note", "channel"): NoteChannel,
    ("note", "direction"): NoteDirection,
    ("position", "stance"): Stance,
    ("practice", "kind"): PracticeKind,
    ("organisation", "kind"): OrganisationKind,
    ("person", "category"): PersonCategory,
    ("body", "kind"): BodyKind,
    ("membership", "role"): MemberRole,
    ("waiting_point", "how"): WaitingHow,
    ("waiting_point", "kind"): ItemKind,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column as the schema makes it."""

    table: str
    name: str
    type: str
    required: bool
    default: str | None
    is_key: bool

    @property
    def is_number(self) -> bool:
        """Tell whether it holds whole numbers."""
        return self.type in ("INTEGER", "BOOLEAN")

    def fits(self, value: Value) -> bool:
        """Tell whether a value may stand here; one that is lost may have."""
        if value is None:
            return not self.required or (self.is_key and self.is_number)
        if value is Lost.VALUE:
            return not self.is_key
        if self.is_number:
            return isinstance(value, int)
        if self.type == "BLOB":
            return isinstance(value, bytes)
        return isinstance(value, str)

    def is_sound(self, value: Value) -> bool:
        """Tell whether a value can also be read as what it stands for."""
        if not self.fits(value) or value is Lost.VALUE:
            return False
        if not isinstance(value, str):
            return True
        try:
            match self.type:
                case "DATE":
                    date.fromisoformat(value)
                case "DATETIME":
                    datetime.fromisoformat(value)
                case "TIME":
                    time.fromisoformat(value)
            if (self.table, self.name) in _CHOICES:
                _CHOICES[self.table, self.name](value)
        except ValueError:
            return False
        return True

    def stand_in(self) -> str | int | bytes | None:
        """Return what stands here when the value is lost."""
        if self.default is not None:
            plain = self.default.strip("'")
            return int(plain) if self.is_number else plain
        if not self.required:
            return None
        if self.is_number:
            return 0
        if choices := _CHOICES.get((self.table, self.name)):
            return str(next(iter(choices)))
        unknown = {"DATE": _UNKNOWN_DAY, "DATETIME": f"{_UNKNOWN_DAY} 00:00:00", "TIME": "00:00:00"}
        return unknown.get(self.type, UNREADABLE)


def columns_of(connection: sqlite3.Connection) -> dict[str, tuple[Column, ...]]:
    """Return the columns of every table of the plan's own in a sound file, in their order."""
    names = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version' "
            "AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'"
        )
    ]
    return {
        table: tuple(
            Column(table, name, kind, bool(required), default, bool(key))
            for _, name, kind, required, default, key in connection.execute(
                f'PRAGMA table_info("{table}")'
            )
        )
        for table in names
    }
