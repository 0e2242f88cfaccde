# SPDX-License-Identifier: MPL-2.0
"""Reading what was sent: the agenda as it stood, and the files."""

import hashlib
from typing import Any

from hpdesk.domain.meetings import SentFile, SentKind
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.values import mapped

_FILE = "SELECT id, file_name, sha256, size, coalesce(edition,'') FROM sent_file"


def read_snapshots(reader: Reader, meeting_id: str) -> list[tuple[int, dict[str, Any]]]:
    """Return version and stored snapshot of each sending of an agenda, in order.

    A sending from before there were snapshots has an empty one.
    """
    rows = reader.rows(
        "SELECT version, snapshot FROM sent_version WHERE meeting_id = :key "
        "AND coalesce(kind, :agenda) <> :minutes ORDER BY version, rank",
        key=meeting_id,
        agenda=str(SentKind.AGENDA),
        minutes=str(SentKind.MINUTES),
    )
    return [(version, mapped(snapshot)) for version, snapshot in rows]


def read_sent_file(reader: Reader, sent_file_id: str) -> SentFile | None:
    """Return a file that was sent, or None where there is none."""
    rows = reader.rows(f"{_FILE} WHERE id = :key", key=sent_file_id)
    return SentFile(*rows[0]) if rows else None


def find_changed_files(reader: Reader) -> list[SentFile]:
    """Return the sent files whose bytes are gone or are not those that were sent.

    Those whose bytes were deleted to anonymise somebody are left out.
    """
    files = [
        SentFile(*row)
        for row in reader.rows(f"{_FILE} WHERE sha256 <> '' ORDER BY sent_version_id, rank")
    ]
    sound: dict[str, bool] = {}
    for file in files:
        if file.sha256 not in sound:
            rows = reader.rows(
                "SELECT CAST(content AS BLOB) FROM blob WHERE id = :key", key=file.sha256
            )
            digest = hashlib.sha256(rows[0][0]).hexdigest() if rows else ""
            sound[file.sha256] = digest == file.sha256
    return [file for file in files if not sound[file.sha256]]
