# SPDX-License-Identifier: MPL-2.0
"""Everything that is held about one person as CSV, and as JSON for other programs."""

import json
from pathlib import Path

from hpdesk.domain.personal_data import PersonalData
from hpdesk.domain.words import word
from hpdesk.exports.sheet_parts import Sheet, write_csv_sheet
from hpdesk.exports.writer import write_bytes

_COLUMNS = {"Del": 24, "Dato": 14, "Hvad": 26, "Indhold": 80, "Gennemse": 12}


def write_csv(data: PersonalData, target: Path) -> None:
    """Write the lines as CSV the way a Danish Excel opens it."""
    rows = [
        (word(part.kind), line.on, line.what, line.text, "Ja" if line.look_through else "")
        for part in data.parts
        for line in part.lines
    ]
    sheet = Sheet("Oplysninger", tuple(_COLUMNS), tuple(_COLUMNS.values()), rows, data.on)
    write_csv_sheet(sheet, target)


def write_json(data: PersonalData, target: Path) -> None:
    """Write the lines as JSON, grouped by part."""
    stored = {
        "name": data.name,
        "made_on": data.on.isoformat(),
        "parts": [
            {
                "part": part.kind.value,
                "title": word(part.kind),
                "lines": [
                    {
                        "date": line.on.isoformat() if line.on else None,
                        "what": line.what,
                        "text": line.text,
                        "look_through": line.look_through,
                    }
                    for line in part.lines
                ],
            }
            for part in data.parts
        ],
    }
    text = json.dumps(stored, ensure_ascii=False, indent=2)
    write_bytes(target, f"{text}\n".encode("utf-8", "replace"))
