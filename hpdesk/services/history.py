# SPDX-License-Identifier: MPL-2.0
"""What happened to a row, read from the ChangeSets the file keeps."""

from dataclasses import dataclass
from datetime import datetime

from hpdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One step: when, and what it was called."""

    at: datetime
    label: str


def history_of(desk: Desk, *keys: str, limit: int = 200) -> tuple[HistoryLine, ...]:
    """Return the steps that touched any of the rows, the newest first."""
    if not keys:
        return ()
    named = {f"k{number}": key for number, key in enumerate(keys)}
    marks = ", ".join(f":{name}" for name in named)
    return tuple(
        HistoryLine(datetime.fromisoformat(at), label)
        for at, label in desk.read().rows(
            "SELECT s.changed_at, s.label FROM change_set s WHERE s.id IN "
            f"(SELECT change_set_id FROM row_change WHERE row_key IN ({marks})) "
            f"ORDER BY s.id DESC LIMIT {limit}",
            **named,
        )
    )
