# SPDX-License-Identifier: MPL-2.0
"""What bilag were turned into, and what was found in them."""

from dataclasses import dataclass

from hpdesk.storage.desk_file import Reader


@dataclass(frozen=True, slots=True)
class KeptConversion:
    """What is kept of a bilag's conversion; `notes` as JSON, `pdf` where pages were made."""

    converter: str
    pdf: bytes | None
    notes: str | None


def read_conversion(reader: Reader, sha256: str) -> KeptConversion | None:
    """Return what a bilag of this checksum was turned into, or None."""
    rows = reader.rows(
        "SELECT c.converter, CAST(b.content AS BLOB), c.warnings FROM conversion c "
        "LEFT JOIN blob b ON b.id = c.pdf_sha256 WHERE c.id = :key",
        key=sha256,
    )
    if not rows:
        return None
    converter, pdf, notes = rows[0]
    return KeptConversion(converter, None if pdf is None else bytes(pdf), notes)


def read_kept_notes(reader: Reader, meeting_id: str) -> dict[str, str]:
    """Return the kept notes, as JSON, of the bilag of a meeting by the checksum of each."""
    return dict(
        reader.rows(
            "SELECT DISTINCT c.id, c.warnings FROM conversion c "
            "JOIN attachment a ON a.sha256 = c.id JOIN agenda_item i ON i.id = a.item_id "
            "WHERE i.meeting_id = :meeting AND c.warnings IS NOT NULL",
            meeting=meeting_id,
        )
    )
