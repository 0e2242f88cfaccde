# SPDX-License-Identifier: MPL-2.0
"""The base of every mapped class, and how a column says what follows from a deletion."""

from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, MappedAsDataclass, mapped_column


class OnDelete(StrEnum):
    """What becomes of a row when the row it points to is deleted (see deletion.py)."""

    CASCADE = "cascade"
    CLEAR = "clear"
    REFUSE = "refuse"


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True, eq=False):
    """Every table: a text key, no relationships, references checked at commit.

    Rows stay inside storage, so relationships would buy nothing but lazy loading; what
    belongs together is deleted by one walk over the foreign keys (deletion.py).
    """

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def reference(target: str, on_delete: OnDelete, **options: Any) -> Any:  # noqa: ANN401 - as mapped_column itself
    """Return a column that points to `target.id`, checked when the transaction commits.

    Deferred, so that rows can be written, and undone, in any order.
    """
    return mapped_column(
        ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED"),
        index=True,
        info={"on_delete": on_delete},
        **options,
    )


def optional_reference(target: str, on_delete: OnDelete) -> Any:  # noqa: ANN401 - as mapped_column itself
    """Return a column that may point to `target.id`."""
    return reference(target, on_delete, nullable=True, default=None)
