# SPDX-License-Identifier: MPL-2.0
"""Reading the plan's own and changed templates; what their content means is told elsewhere."""

from dataclasses import dataclass

from hpdesk.storage.desk_file import Reader


@dataclass(frozen=True, slots=True)
class StoredTemplate:
    """A row of `template` as it stands in the file; `content` is JSON, damaged or not."""

    id: str
    what: str
    name: str
    content: str
    body_id: str | None = None
    body_kind: str | None = None
    meeting_kind: str | None = None
    focus: str = ""
    hidden: bool | int = False


def read_stored_templates(reader: Reader) -> tuple[StoredTemplate, ...]:
    """Return the plan's own and changed templates in their order."""
    return tuple(
        StoredTemplate(*row)
        for row in reader.rows(
            "SELECT id, what, name, content, body_id, body_kind, meeting_kind, "
            "coalesce(focus,''), hidden FROM template ORDER BY rank"
        )
    )
