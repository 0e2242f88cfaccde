# SPDX-License-Identifier: MPL-2.0
"""Reading the Word templates of a plan, and what is remembered of the files it was written to."""

import json
from dataclasses import dataclass, field

from hpdesk.domain.paper_kinds import PaperKind, PaperTemplate
from hpdesk.storage.desk_file import Reader


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file as it was when it was written: its checksum, and the texts in it.

    `parts` are, by bookmark, checksums of what a text said in the file and of what was typed;
    `stamp` its size and when it was written, in nanoseconds.
    """

    id: str
    path: str
    sha256: str
    seal: str = ""
    parts: dict[str, tuple[str, str]] = field(default_factory=dict)
    stamp: tuple[int, ...] = ()


def read_paper_templates(reader: Reader) -> tuple[PaperTemplate, ...]:
    """Return the templates in their order."""
    rows = reader.rows(
        "SELECT t.id, t.name, t.file_name, t.sha256, t.size, t.body_id, coalesce(b.name, ''), "
        "t.paper FROM paper_template t LEFT JOIN body b ON b.id = t.body_id ORDER BY t.rank, t.id"
    )
    return tuple(
        PaperTemplate(
            key, name, file_name, sha256, size, body_id, body, PaperKind(paper) if paper else None
        )
        for key, name, file_name, sha256, size, body_id, body, paper in rows
    )


def read_template_bytes(reader: Reader, sha256: str) -> bytes | None:
    """Return the bytes of a template, or None where the plan does not hold them."""
    rows = reader.rows("SELECT CAST(content AS BLOB) FROM blob WHERE id = :key", key=sha256)
    return bytes(rows[0][0]) if rows else None


def read_item_meetings(reader: Reader) -> list[tuple[str, str]]:
    """Return the key of each point with that of its meeting."""
    return [
        (item, meeting) for item, meeting in reader.rows("SELECT id, meeting_id FROM agenda_item")
    ]


def read_exported(reader: Reader, path: str) -> ExportedFile | None:
    """Return what was written last under a path, or None."""
    rows = reader.rows(
        "SELECT id, path, sha256, parts FROM exported_file WHERE path = :path "
        "ORDER BY exported_at DESC LIMIT 1",
        path=path,
    )
    return _exported(*rows[0]) if rows else None


def read_exported_by_seal(reader: Reader, seal: str) -> ExportedFile | None:
    """Return the file that was written with a seal, wherever it lies now, or None."""
    for row in reader.rows("SELECT id, path, sha256, parts FROM exported_file"):
        found = _exported(*row)
        if seal and found.seal == seal:
            return found
    return None


def _exported(key: str, path: str, sha256: str, parts: str | None) -> ExportedFile:
    told = json.loads(parts) if parts else {}
    texts = {mark: (said, typed) for mark, (said, typed) in told.get("texts", {}).items()}
    return ExportedFile(
        key, path, sha256, told.get("seal", ""), texts, tuple(told.get("stamp", ()))
    )
