# SPDX-License-Identifier: MPL-2.0
"""Recording what a session changes, row by row, and replaying it."""

import json
from collections.abc import Mapping
from datetime import date, datetime, time
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, bindparam, event, inspect, select
from sqlalchemy.orm import Mapper, Session

from hpdesk.domain.changes import ChangeSet, RowChange
from hpdesk.storage.base import Base
from hpdesk.storage.keeping_tables import (
    BlobRow,
    ChangeSetRow,
    ConversionRow,
    DraftRow,
    ExportedFileRow,
    RowChangeRow,
)
from hpdesk.storage.moved_on import MovedOn
from hpdesk.storage.schema import MAPPED

_RECORDER = "hpdesk.recorder"
_AT_ONCE = 500  # keys that are asked for in one query
_KEY, _WAS, _TO = "row ", "was ", "to "  # no column is named so
NOT_JOURNALED = (
    BlobRow,
    ChangeSetRow,
    ConversionRow,
    DraftRow,
    ExportedFileRow,
    RowChangeRow,
)


class Recorder:
    """Collects the row changes of one session; several changes of a row become one."""

    def __init__(self) -> None:
        self._changes: dict[tuple[str, str], RowChange] = {}

    def attach(self, session: Session) -> None:
        """Listen to a session."""
        session.info[_RECORDER] = self

    def add(self, change: RowChange) -> None:
        """Take up a change, joined with what the row went through before."""
        place = (change.table, change.key)
        known = self._changes.pop(place, None)
        joined = change if known is None else join(known, change)
        if joined is not None:
            self._changes[place] = joined

    def rows(self) -> tuple[RowChange, ...]:
        """Return what changed, in order."""
        return tuple(self._changes.values())


def join(first: RowChange, second: RowChange) -> RowChange | None:
    """Return two changes of one row as one, or None where they cancel out."""
    if first.before is None and second.after is None:
        return None
    if first.before is None:
        return RowChange(
            first.table, first.key, None, {**(first.after or {}), **(second.after or {})}
        )
    if first.after is None:  # deleted and made again: full rows on both sides
        return _changed(first, first.before, second.after or {})
    if second.after is None:
        return RowChange(first.table, first.key, {**(second.before or {}), **first.before}, None)
    return _changed(
        first, {**(second.before or {}), **first.before}, {**first.after, **second.after}
    )


def _changed(
    row: RowChange, before: Mapping[str, object], after: Mapping[str, object]
) -> RowChange | None:
    differ = [name for name in after if name not in before or before[name] != after[name]]
    if not differ:
        return None
    return RowChange(
        row.table, row.key, {n: before.get(n) for n in differ}, {n: after[n] for n in differ}
    )


def _values(mapper: Mapper[Any], target: Base) -> dict[str, object]:
    return {column.name: getattr(target, column.name) for column in mapper.local_table.columns}


def _recorder_of(target: Base) -> Recorder | None:
    session = inspect(target).session
    if session is None or isinstance(target, NOT_JOURNALED):
        return None
    recorder: Recorder | None = session.info.get(_RECORDER)
    return recorder


@event.listens_for(Base, "after_insert", propagate=True)
def _note_insert(mapper: Mapper[Any], _connection: Connection, target: Base) -> None:
    if recorder := _recorder_of(target):
        values = _values(mapper, target)
        recorder.add(RowChange(mapper.local_table.name, str(values["id"]), None, values))  # type: ignore[attr-defined]  # mapped to Table


@event.listens_for(Base, "before_update", propagate=True)
def _note_update(mapper: Mapper[Any], _connection: Connection, target: Base) -> None:
    recorder = _recorder_of(target)
    if recorder is None:
        return
    before: dict[str, object] = {}
    after: dict[str, object] = {}
    state = inspect(target)
    for column in mapper.local_table.columns:
        history = state.attrs[column.name].history
        if history.has_changes():
            # rows are always loaded whole, so the old value is known
            before[column.name] = next(iter(history.deleted))
            after[column.name] = next(iter(history.added))
    if after:
        key = str(target.id)  # type: ignore[attr-defined]  # every mapped class has an id
        recorder.add(RowChange(mapper.local_table.name, key, before, after))  # type: ignore[attr-defined]  # mapped to Table


@event.listens_for(Base, "before_delete", propagate=True)
def _note_delete(mapper: Mapper[Any], _connection: Connection, target: Base) -> None:
    if recorder := _recorder_of(target):
        values = _values(mapper, target)
        for name, state in inspect(target).attrs.items():
            if state.history.deleted:  # set in the same step, never written
                values[name] = state.history.deleted[0]
        recorder.add(RowChange(mapper.local_table.name, str(values["id"]), values, None))  # type: ignore[attr-defined]  # mapped to Table


def moved_on(changes: ChangeSet) -> MovedOn:
    """Return the fault of a set whose rows have changed since."""
    return MovedOn(
        "»{label}« kan ikke fortrydes, fordi det er ændret igen siden. Ret det i stedet for hånd.",
        label=changes.label,
    )


def replay(connection: Connection, changes: ChangeSet) -> None:
    """Bring rows from before to after; raises MovedOn where one has changed since.

    Rows that are changed in the same way, as those of an import, are written at once.
    """
    for (name, before, after), run in groupby(changes.rows, _way):
        table: Table = MAPPED[name].__table__  # type: ignore[assignment]  # mapped to Table
        rows = list(run)
        if before is None:
            if _any_there(connection, table, [row.key for row in rows]):
                raise moved_on(changes)
            connection.execute(table.insert(), [dict(row.after or {}) for row in rows])
            continue
        same = [
            table.c[n].is_not_distinct_from(bindparam(_WAS + n, type_=table.c[n].type))
            for n in before
        ]
        where = (table.c.id == bindparam(_KEY, type_=table.c.id.type), *same)
        values = [
            {_KEY: row.key, **{_WAS + n: value for n, value in (row.before or {}).items()}}
            for row in rows
        ]
        if after is None:
            done = connection.execute(table.delete().where(*where), values)
        else:
            for row, value in zip(rows, values, strict=True):
                value.update({_TO + n: to for n, to in (row.after or {}).items()})
            to = {n: bindparam(_TO + n, type_=table.c[n].type) for n in after}
            done = connection.execute(table.update().where(*where).values(to), values)
        if done.rowcount != len(rows):
            raise moved_on(changes)


def _way(row: RowChange) -> tuple[str, tuple[str, ...] | None, tuple[str, ...] | None]:
    """Return the table of a change, and the columns it knows before and after."""
    before = None if row.before is None else tuple(row.before)
    return row.table, before, None if row.after is None else tuple(row.after)


def _any_there(connection: Connection, table: Table, keys: list[str]) -> bool:
    return any(
        connection.execute(
            select(table.c.id).where(table.c.id.in_(keys[at : at + _AT_ONCE]))
        ).first()
        for at in range(0, len(keys), _AT_ONCE)
    )


def as_json(image: Mapping[str, object] | None) -> str | None:
    """Return a row image as JSON; dates and times in ISO form."""
    if image is None:
        return None
    return json.dumps(image, ensure_ascii=False, default=_iso)


def _iso(value: object) -> str:
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    raise TypeError(f"a column holds a {type(value).__name__}")
