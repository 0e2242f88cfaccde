# SPDX-License-Identifier: MPL-2.0
"""Making two rows one: all that points to the one that goes points to the one that stays."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from hpdesk.storage.base import Base
from hpdesk.storage.deletion import delete_row
from hpdesk.storage.schema import MAPPED

# Of such rows there is one a person or party in each of these; other tables may hold several.
_ONE_IN = {
    ("attendance", "person_id"): "meeting_id",
    ("guest", "person_id"): "item_id",
    ("item_hidden", "person_id"): "item_id",
    ("note_party", "organisation_id"): "note_id",
    ("note_person", "person_id"): "note_id",
    ("task_responsible", "person_id"): "task_id",
    ("task_responsible", "organisation_id"): "task_id",
    ("told", "person_id"): "item_id",
    ("told", "organisation_id"): "item_id",
    ("body_seat", "organisation_id"): "body_id",
}
_PRESENT = "present"


def merge_rows(session: Session, keep: Base, lost: Base) -> None:
    """Let everything that points to `lost` point to `keep`, and delete `lost`.

    Where both stood in the same place, such as on one attendance list, one row is left. Goes
    through the session row by row, so that all of it is journaled and can be undone.
    """
    kept_key, lost_key = _key(keep), _key(lost)
    for name, mapped in MAPPED.items():
        for column in mapped.__table__.columns:
            if not any(fk.column.table is keep.__table__ for fk in column.foreign_keys):
                continue
            attribute = mapped.__mapper__.get_property_by_column(column).class_attribute
            for row in session.scalars(select(mapped).where(attribute == lost_key)).all():
                if row is keep:  # its own parent was the one that goes
                    above = getattr(lost, attribute.key)
                    setattr(row, attribute.key, None if above == kept_key else above)
                    continue
                twin = _twin(session, name, mapped, attribute, row, kept_key)
                setattr(row, attribute.key, kept_key)
                if name == "attendance" and row.person_id == row.deputy_for_id:  # type: ignore[attr-defined]  # the table has both
                    row.deputy_for_id = None  # type: ignore[attr-defined]  # nobody stands in for himself
                if twin is not None:
                    _join(name, twin, row)
                    session.flush()
                    delete_row(session, row)
    session.flush()
    delete_row(session, lost)


def _twin(
    session: Session,
    name: str,
    mapped: type[Base],
    attribute: Any,  # noqa: ANN401 - a mapped attribute of any type
    row: Base,
    kept_key: str,
) -> Base | None:
    """Return the row that says the same of the one that stays, where there may be only one."""
    place = _ONE_IN.get((name, attribute.key))
    if place is None:
        return None
    same = getattr(mapped, place) == getattr(row, place)
    return session.scalars(select(mapped).where(attribute == kept_key, same)).first()


def _join(name: str, twin: Base, row: Base) -> None:
    """Keep in the row that stays what only the other one knows."""
    values = _values(row)
    if name == "attendance" and values["status"] == _PRESENT != getattr(twin, "status", None):
        for column in ("status", "arrived", "departed"):  # who came, came
            setattr(twin, column, values[column])
    if name == "body_seat":
        twin.seats += values["seats"]  # type: ignore[attr-defined]  # a seat of a body has them
    for column, value in values.items():
        if getattr(twin, column) is None and value is not None:
            setattr(twin, column, value)


def _values(row: Base) -> Mapping[str, Any]:
    return {column.name: getattr(row, column.name) for column in row.__table__.columns}


def _key(row: Base) -> str:
    return str(row.id)  # type: ignore[attr-defined]  # every mapped class has an id
