# SPDX-License-Identifier: MPL-2.0
"""Which texts of the plan are the secretariat's own: no paper or export for others holds them.

The one table of it. The gate in `documents/edition.py` takes those away that stand on rows which
papers are made of; the others stand in no bundle at all. A test puts a mark into each and looks
for it in every export there is, and fails for a column that nobody has placed.
"""

from collections.abc import Mapping

# All texts of these rooms are private.
PRIVATE_TABLES = frozenset(
    {"note", "note_person", "note_party", "position", "alignment", "practice", "draft"}
)
# Texts that are private on rows which others may see.
PRIVATE_COLUMNS: Mapping[str, frozenset[str]] = {
    "person": frozenset({"notes"}),
    "organisation": frozenset({"notes", "target_groups"}),
    "plan": frozenset({"notes"}),
    "agenda_item": frozenset({"prepared_minutes", "checklist"}),
    "waiting_point": frozenset({"note"}),
    "accepted_finding": frozenset({"reason", "subject"}),
    "sent_version": frozenset({"note", "receivers"}),
    "exported_file": frozenset({"path", "parts"}),
    "change_set": frozenset({"label", "author"}),
    "row_change": frozenset({"before", "after", "row_key", "table_name"}),
    "body_seat": frozenset({"note"}),
    "lesson": frozenset(),
}


def is_private(table: str, column: str) -> bool:
    """Tell whether a text is the secretariat's own."""
    return table in PRIVATE_TABLES or column in PRIVATE_COLUMNS.get(table, frozenset())
