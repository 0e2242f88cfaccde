# SPDX-License-Identifier: MPL-2.0
"""What differs between two copies of a plan, in words: field by field, mine beside theirs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hpdesk.domain.coordination import NoteChannel, Stance
from hpdesk.domain.danish import date_words, long_date_time
from hpdesk.domain.followup import TaskStatus
from hpdesk.domain.meetings import (
    AttendanceStatus,
    ItemKind,
    MeetingKind,
    MeetingState,
    Outcome,
    QuestionKind,
)
from hpdesk.domain.people import BodyKind, MemberRole, OrganisationKind, PersonCategory
from hpdesk.domain.plan_difference import Difference, RowDifference, SubjectDifference
from hpdesk.domain.row_words import column_word, table_word
from hpdesk.domain.words import word
from hpdesk.services.desk import Desk

_CHOICES: Mapping[tuple[str, str], type[StrEnum]] = {
    ("agenda_item", "kind"): ItemKind,
    ("agenda_item", "outcome"): Outcome,
    ("agenda_item", "question"): QuestionKind,
    ("at_answer", "outcome"): Outcome,
    ("attendance", "status"): AttendanceStatus,
    ("body", "kind"): BodyKind,
    ("meeting", "kind"): MeetingKind,
    ("meeting", "state"): MeetingState,
    ("membership", "role"): MemberRole,
    ("note", "channel"): NoteChannel,
    ("organisation", "kind"): OrganisationKind,
    ("person", "category"): PersonCategory,
    ("position", "stance"): Stance,
    ("task", "status"): TaskStatus,
}
_NAMES: Mapping[str, str] = {
    "agenda_item": "title",
    "attachment": "title",
    "body": "name",
    "meeting": "title",
    "note": "text",
    "organisation": "name",
    "person": "name",
    "plan": "name",
    "task": "text",
    "waiting_point": "title",
}
# of no use to a person who chooses
_UNSAID = frozenset({"exchange_id", "source_path", "size", "calendar_mark", "calendar_sequence"})
_NOTHING = "–"
_KINDS = {
    Difference.ADDED: "kun i den anden",
    Difference.MISSING: "kun i din",
    Difference.CHANGED: "ændret",
    Difference.ORDER: "anden rækkefølge",
}


@dataclass(frozen=True, slots=True)
class FieldWords:
    """One field that differs: what it is called, and what stands in each copy."""

    name: str
    mine: str
    theirs: str


def kind_words(kind: Difference) -> str:
    """Return what theirs is to mine, inside a sentence."""
    return _KINDS[kind]


def fields_of(mine: Desk, theirs: Desk, subject: SubjectDifference) -> list[FieldWords]:
    """Return what differs in a thing and in what belongs to it, in words."""
    return [
        FieldWords(
            _name(subject, row, column),
            _value(mine, row, column, row.mine),
            _value(theirs, row, column, row.theirs),
        )
        for row in subject.rows
        for column in row.fields
        if column not in _UNSAID and not _points_up(row, column)
    ]


def _points_up(row: RowDifference, column: str) -> bool:
    """Tell whether a field only says what a new or missing row belongs to."""
    if row.mine is not None and row.theirs is not None:
        return False
    value = (row.theirs or row.mine or {}).get(column)
    return column in ("rank", "number") or value in [key for _, key in row.above]


def _name(subject: SubjectDifference, row: RowDifference, column: str) -> str:
    name = column_word(row.table, column)
    if row.place == (subject.table, subject.key):
        return name
    return f"{table_word(row.table)}: {name[:1].lower()}{name[1:]}"


def _value(desk: Desk, row: RowDifference, column: str, values: Mapping[str, object] | None) -> str:
    stored = (values or {}).get(column)
    if stored is None or stored == "":
        return _NOTHING
    from hpdesk.storage.plan_rows import is_yes_or_no, references

    pointed = references(row.table).get(column)
    if pointed is not None:
        return _pointed(desk, pointed[0], str(stored))
    if column == "sha256":
        return f"{str(stored)[:8]} …"
    if is_yes_or_no(row.table, column):
        return "Ja" if stored else "Nej"
    choice = _CHOICES.get((row.table, column))
    try:
        return _plain(str(stored)) if choice is None else word(choice(str(stored)))
    except (KeyError, ValueError):  # a value of a newer version
        return str(stored)


def _plain(text: str) -> str:
    """Return a stored text; a day or a moment as people write it."""
    if len(text) >= 10 and text[:4].isdecimal() and text[4] == text[7] == "-":
        if len(text) == 10:
            return date_words(date.fromisoformat(text))
        return long_date_time(datetime.fromisoformat(text))
    return text


def _pointed(desk: Desk, table: str, key: str) -> str:
    column = _NAMES.get(table)
    if column is None:
        return table_word(table)
    rows = desk.read().rows(f"SELECT {column} FROM {table} WHERE id = :key", key=key)
    return str(rows[0][0] or table_word(table)) if rows else table_word(table)
