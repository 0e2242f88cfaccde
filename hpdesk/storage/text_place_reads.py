# SPDX-License-Identifier: MPL-2.0
"""Reading where a row stands in the plan, in Danish, and the files that lie in it."""

from dataclasses import dataclass

from hpdesk.domain.danish import date_words
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.schema import METADATA
from hpdesk.storage.values import day

_MEETING = (
    "SELECT coalesce(m.title, ''), m.starts, (SELECT b.name FROM meeting_body x JOIN body b "
    "ON b.id = x.body_id WHERE x.meeting_id = m.id ORDER BY x.rank LIMIT 1) FROM meeting m "
)
_ABOVE = (
    ("item_id", "agenda_item"),
    ("meeting_id", "meeting"),
    ("task_id", "task"),
    ("sent_version_id", "sent_version"),
    ("note_id", "note"),
)
_DAYS = ("noted_on", "logged_on", "raised_on", "happened_on", "sent_on", "changed_at", "taken_on")


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file in the plan: a bilag, or one that was sent."""

    id: str
    name: str
    sha256: str
    meeting_id: str
    is_sent: bool


def read_place(reader: Reader, table: str, key: str) -> str:
    """Return where a row stands: `Bestyrelsesmøde 1. december 2026, punkt 5`; empty where nowhere.

    A row that is in the history only stands nowhere.
    """
    if table == "meeting":
        return _meeting(reader, key)
    if table == "agenda_item":
        return _item(reader, key)
    columns = set(METADATA.tables[table].columns.keys()) if table in METADATA.tables else set()
    for column, above_table in _ABOVE:
        above = _value(reader, table, column, key) if column in columns else None
        if above is not None:
            return read_place(reader, above_table, above)
    on = next((_value(reader, table, column, key) for column in _DAYS if column in columns), None)
    found = day(on)
    return date_words(found) if found else ""


def _value(reader: Reader, table: str, column: str, key: str) -> str | None:
    rows = reader.rows(f'SELECT "{column}" FROM "{table}" WHERE id = :key', key=key)
    value: str | None = rows[0][0] if rows else None
    return value


def _item(reader: Reader, key: str) -> str:
    for meeting, number in reader.rows(
        "SELECT meeting_id, number FROM agenda_item WHERE id = :key", key=key
    ):
        where = _meeting(reader, meeting)
        return f"{where}, punkt {number}" if number else where
    return ""


def _meeting(reader: Reader, key: str) -> str:
    for title, starts, body in reader.rows(f"{_MEETING} WHERE m.id = :key", key=key):
        on = day(starts)
        return f"{title or body or 'Møde'} {date_words(on) if on else ''}".strip()
    return ""


def read_files(reader: Reader) -> list[FileRow]:
    """Return the bilag and the sent files whose bytes lie in the plan."""
    found = [
        FileRow(key, name, checksum, meeting, is_sent=False)
        for key, name, checksum, meeting in reader.rows(
            "SELECT a.id, coalesce(nullif(a.title, ''), a.file_name), a.sha256, i.meeting_id "
            "FROM attachment a JOIN agenda_item i ON i.id = a.item_id "
            "WHERE a.sha256 IN (SELECT id FROM blob)"
        )
    ]
    found += [
        FileRow(key, name, checksum, meeting, is_sent=True)
        for key, name, checksum, meeting in reader.rows(
            "SELECT f.id, f.file_name, f.sha256, v.meeting_id FROM sent_file f "
            "JOIN sent_version v ON v.id = f.sent_version_id "
            "WHERE f.sha256 IN (SELECT id FROM blob)"
        )
    ]
    return found
