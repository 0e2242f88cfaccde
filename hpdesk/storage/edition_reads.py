# SPDX-License-Identifier: MPL-2.0
"""Reading what an edition has to leave out: points hidden from a person, bilag without a file."""

from hpdesk.storage.desk_file import Reader


def read_hidden_from(reader: Reader, person_id: str) -> frozenset[str]:
    """Return the keys of all points that a person's own copies leave out, sub-points included."""
    rows = reader.rows(
        "SELECT i.id FROM agenda_item i WHERE i.id IN "
        "(SELECT item_id FROM item_hidden WHERE person_id = :person) OR i.parent_id IN "
        "(SELECT item_id FROM item_hidden WHERE person_id = :person)",
        person=person_id,
    )
    return frozenset(key for (key,) in rows)


def read_tasks_hidden_from(reader: Reader, person_id: str) -> frozenset[str]:
    """Return the keys of the tasks that came from those points."""
    rows = reader.rows(
        "SELECT t.id FROM task t JOIN agenda_item i ON i.id = t.item_id WHERE i.id IN "
        "(SELECT item_id FROM item_hidden WHERE person_id = :person) OR i.parent_id IN "
        "(SELECT item_id FROM item_hidden WHERE person_id = :person)",
        person=person_id,
    )
    return frozenset(key for (key,) in rows)


def read_missing_bilag(reader: Reader, meeting_id: str) -> frozenset[str]:
    """Return the keys of a meeting's bilag whose bytes the plan does not hold."""
    rows = reader.rows(
        "SELECT a.id FROM attachment a JOIN agenda_item i ON i.id = a.item_id "
        "LEFT JOIN blob b ON b.id = a.sha256 WHERE i.meeting_id = :meeting AND b.id IS NULL",
        meeting=meeting_id,
    )
    return frozenset(key for (key,) in rows)


def read_conflicted(reader: Reader, item_ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the keys of those who were noted as disqualified under one of these points."""
    found: dict[str, None] = {}
    for item_id in item_ids:
        rows = reader.rows(
            "SELECT person_id FROM minute_mark WHERE item_id = :item "
            "AND kind = 'conflict_of_interest' AND person_id IS NOT NULL ORDER BY rank",
            item=item_id,
        )
        found |= dict.fromkeys(key for (key,) in rows)
    return tuple(found)
