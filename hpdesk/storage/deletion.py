# SPDX-License-Identifier: MPL-2.0
"""Deleting a row with what belongs to it: one walk over the foreign keys of the schema."""

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from hpdesk.storage.base import Base, OnDelete
from hpdesk.storage.schema import MAPPED
from hpdesk.storage.still_used import StillUsed


def delete_row(session: Session, row: Base) -> None:
    """Delete a row: what belongs to it goes too, loose references are cleared.

    Raises StillUsed where a row that must not lose it points to it. Goes through the session
    row by row, so that all of it is journaled and can be undone.
    """
    key = row.id  # type: ignore[attr-defined]  # every mapped class has an id
    for name, mapped in MAPPED.items():
        for column in mapped.__table__.columns:
            if not any(fk.column.table is row.__table__ for fk in column.foreign_keys):
                continue
            attribute: InstrumentedAttribute[str] = mapped.__mapper__.get_property_by_column(
                column
            ).class_attribute
            _follow(session, name, mapped, attribute, column.info["on_delete"], key)
    session.delete(row)


def _follow(
    session: Session,
    table: str,
    mapped: type[Base],
    attribute: InstrumentedAttribute[str],
    on_delete: OnDelete,
    key: str,
) -> None:
    if on_delete is OnDelete.REFUSE:
        count = session.scalar(select(func.count()).select_from(mapped).where(attribute == key))
        if count:
            raise StillUsed(table, count)
        return
    for child in session.scalars(select(mapped).where(attribute == key)).all():
        if child in session.deleted or inspect(child).deleted:
            continue  # a sub-point belongs to its point and to its meeting, and has gone with one
        if on_delete is OnDelete.CASCADE:
            delete_row(session, child)
        else:
            setattr(child, attribute.key, None)
