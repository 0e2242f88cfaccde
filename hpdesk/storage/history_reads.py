# SPDX-License-Identifier: MPL-2.0
"""Reading the ChangeSets that a file keeps; a damaged image counts as an empty one."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from functools import cache

from hpdesk.domain.changes import RowChange
from hpdesk.domain.history import HistoryFilter, HistoryStep
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.plan_rows import compared_tables, references
from hpdesk.storage.schema import MAPPED
from hpdesk.storage.values import places

Place = tuple[str, str]  # table and key
# What is told in a thing's history although it does not go when the thing is deleted.
_ALSO: Mapping[str, tuple[tuple[str, str], ...]] = {
    "person": (("membership", "person_id"),),
}
_MANY = 500  # keys in one question
_COLUMNS = "s.id, s.label, s.changed_at, s.author, r.table_name, r.row_key, r.before, r.after"


@cache
def _belonging(table: str) -> tuple[tuple[str, str], ...]:
    """Return (table, column) of the rows that belong to one of a table."""
    own = [
        (other, column)
        for other in compared_tables()
        for column, (target, owns) in references(other).items()
        if owns and target == table
    ]
    return (*own, *_ALSO.get(table, ()))


def read_places(reader: Reader, subject: Place) -> frozenset[Place]:
    """Return a thing and all that belongs or has belonged to it, the deleted too."""
    deleted = _deleted_by_owner(reader)
    found, waiting = {subject}, [subject]
    while waiting:
        by_table: dict[str, list[str]] = defaultdict(list)
        for table, key in waiting:
            by_table[table].append(key)
        waiting = []
        for table, keys in by_table.items():
            fresh = _current(reader, table, keys)
            fresh |= {one for key in keys for one in deleted.get((table, key), ())}
            waiting += fresh - found
            found |= fresh
    return frozenset(found)


def _current(reader: Reader, table: str, keys: list[str]) -> set[Place]:
    found: set[Place] = set()
    for other, column in _belonging(table):
        for start in range(0, len(keys), _MANY):
            marks, named = places("k", keys[start : start + _MANY])
            rows = reader.rows(f'SELECT id FROM "{other}" WHERE "{column}" IN {marks}', **named)
            found |= {(other, str(key)) for (key,) in rows}
    return found


def _deleted_by_owner(reader: Reader) -> Mapping[Place, list[Place]]:
    found: dict[Place, list[Place]] = defaultdict(list)
    for table, key, before in reader.rows(
        "SELECT table_name, row_key, before FROM row_change "
        "WHERE after IS NULL AND before IS NOT NULL"
    ):
        if table in MAPPED:
            image = read_image(before) or {}
            for column, (target, owns) in references(table).items():
                also = (table, column) in _ALSO.get(target, ())
                if (owns or also) and isinstance(owner := image.get(column), str):
                    found[target, owner].append((table, key))
    return found


def read_steps(
    reader: Reader, keys: Collection[str], wanted: HistoryFilter, limit: int
) -> list[HistoryStep]:
    """Return the steps that changed any row with one of the keys, the newest first."""
    if not keys:
        return []
    conditions = ["r.row_key IN (SELECT value FROM json_each(:keys))"]
    named: dict[str, object] = {"keys": json.dumps(list(keys))}
    if wanted.field is not None:
        table, column = wanted.field
        conditions.append(
            "r.table_name = :table AND r.before IS NOT NULL AND r.after IS NOT NULL "
            "AND instr(r.after, :column) > 0"
        )
        named |= {"table": table, "column": json.dumps(column) + ":"}
    if wanted.author is not None:
        conditions.append("coalesce(s.author, '') = :author")
        named["author"] = wanted.author
    if wanted.since is not None:
        conditions.append("s.changed_at >= :since")
        named["since"] = wanted.since.isoformat()
    if wanted.until is not None:
        conditions.append("s.changed_at < :until")
        named["until"] = (wanted.until + timedelta(days=1)).isoformat()
    where = " AND ".join(conditions)
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM row_change r JOIN change_set s ON s.id = r.change_set_id "
        f"WHERE {where} AND s.id IN (SELECT DISTINCT s.id FROM row_change r "
        f"JOIN change_set s ON s.id = r.change_set_id WHERE {where} "
        f"ORDER BY s.id DESC LIMIT {limit}) ORDER BY s.id DESC, r.id",
        **named,
    )
    return _steps(rows)


def read_step(reader: Reader, step_id: int) -> HistoryStep | None:
    """Return one step whole, None where the history has been cut."""
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM row_change r JOIN change_set s ON s.id = r.change_set_id "
        "WHERE s.id = :step ORDER BY r.id",
        step=step_id,
    )
    return next(iter(_steps(rows)), None)


def read_deletions(reader: Reader, limit: int) -> list[HistoryStep]:
    """Return the newest steps that deleted rows, each with only those rows."""
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM change_set s JOIN row_change r ON r.change_set_id = s.id "
        "WHERE r.after IS NULL AND s.id IN (SELECT DISTINCT change_set_id FROM row_change "
        f"WHERE after IS NULL ORDER BY change_set_id DESC LIMIT {limit}) "
        "ORDER BY s.id DESC, r.id"
    )
    return _steps(rows)


def _steps(rows: Iterable[tuple[int, str, str, str, str, str, str, str]]) -> list[HistoryStep]:
    found: dict[int, tuple[str, datetime, str, list[RowChange]]] = {}
    for step, label, at, author, table, key, before, after in rows:
        if step not in found:
            found[step] = (label, _moment(at), author or "", [])
        change = RowChange(table, key, read_image(before), read_image(after))
        found[step][3].append(change)
    return [
        HistoryStep(step, label, at, at, author, tuple(changes))
        for step, (label, at, author, changes) in found.items()
    ]


def read_image(stored: str | None) -> dict[str, object] | None:
    """Return a stored row image; one that is damaged is empty."""
    if stored is None:
        return None
    try:
        image = json.loads(stored)
    except ValueError:
        return {}
    return image if isinstance(image, dict) else {}


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except (TypeError, ValueError):  # a damaged history is very old
        return datetime.min


def read_authors(reader: Reader) -> list[str]:
    """Return all who have written in the plan; an empty text where nobody was named."""
    rows = reader.rows("SELECT DISTINCT coalesce(author, '') FROM change_set ORDER BY 1")
    return [author for (author,) in rows]


def read_existing(reader: Reader, wanted: Iterable[Place]) -> set[Place]:
    """Return those of the rows that are in the plan now."""
    by_table: dict[str, list[str]] = defaultdict(list)
    for table, key in wanted:
        by_table[table].append(key)
    return {
        (table, str(key))
        for table, keys in by_table.items()
        if table in MAPPED
        for (key,) in reader.rows(
            f'SELECT id FROM "{table}" WHERE id IN (SELECT value FROM json_each(:keys))',
            keys=json.dumps(keys),
        )
    }


def read_row(reader: Reader, table: str, key: str) -> dict[str, object]:
    """Return a row as it stands, or as it was when it was deleted; empty where it is unknown."""
    if table not in MAPPED:
        return {}
    names = [column.name for column in MAPPED[table].__table__.columns]
    listed = ", ".join(f'"{name}"' for name in names)
    for row in reader.rows(f'SELECT {listed} FROM "{table}" WHERE id = :key', key=key):
        return dict(zip(names, row, strict=True))
    for (before,) in reader.rows(
        "SELECT before FROM row_change WHERE row_key = :key AND table_name = :table "
        "AND after IS NULL ORDER BY id DESC LIMIT 1",
        key=key,
        table=table,
    ):
        return read_image(before) or {}
    return {}


def owners(table: str, image: Mapping[str, object]) -> list[Place]:
    """Return what a row belongs to, by the row itself."""
    if table not in MAPPED:
        return []
    return [
        (target, str(image[column]))
        for column, (target, owns) in references(table).items()
        if owns and image.get(column) is not None
    ]


def reference_target(table: str, column: str) -> str:
    """Return the table that a column points to, or an empty text."""
    found = references(table).get(column) if table in MAPPED else None
    return found[0] if found else ""
