# SPDX-License-Identifier: MPL-2.0
"""All tables together, and the mapped class of each by its name."""

from hpdesk.storage import (
    coordination_tables,
    followup_tables,
    keeping_tables,
    meeting_tables,
    minutes_tables,
    people_tables,
    preparation_tables,
)
from hpdesk.storage.base import Base

ROOMS = (
    people_tables,
    meeting_tables,
    preparation_tables,
    minutes_tables,
    followup_tables,
    coordination_tables,
    keeping_tables,
)

MAPPED: dict[str, type[Base]] = {
    mapper.local_table.name: mapper.class_  # type: ignore[attr-defined]  # mapped to Table, typed as FromClause
    for mapper in Base.registry.mappers
}

METADATA = Base.metadata
