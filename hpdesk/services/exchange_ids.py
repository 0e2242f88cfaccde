# SPDX-License-Identifier: MPL-2.0
"""The ids that an exchange folder gave, where they differ from the plan's own keys."""

from hpdesk.services.desk import Desk


def exchange_ids(desk: Desk, table: str) -> dict[str, str]:
    """Return the given id by key, for the rows of a table that had to take another key."""
    return dict(
        desk.read().rows(f"SELECT id, exchange_id FROM {table} WHERE exchange_id IS NOT NULL")
    )
