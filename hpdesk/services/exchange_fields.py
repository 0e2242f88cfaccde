# SPDX-License-Identifier: MPL-2.0
"""What the table of the exchange format is made of: fields, links and parts."""

from dataclasses import dataclass, field
from enum import Enum, auto


class Kind(Enum):
    """How a field's value is written in JSON and in the table."""

    PLAIN = auto()
    DAY = auto()
    MOMENT = auto()
    KEY = auto()  # the part's own key; `exchange_id` holds it where it was taken already
    REFERENCE = auto()
    FLAG = auto()  # true or false, and written only where it is true
    COUNT = auto()  # a number written only where it is not 0
    STAMP = auto()  # a moment with its seconds
    JSON = auto()  # a list or an object, kept as text


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name in JSON, its column, and for a reference the lists it may point into."""

    name: str
    column: str
    kind: Kind = Kind.PLAIN
    lists: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Links:
    """A list of keys kept in a table of its own; one column per list they may point into."""

    name: str
    table: str
    owner: str
    targets: tuple[tuple[str, str], ...]  # (list, column), the first that knows the key is taken
    then: str = ""  # the list of names as they were, written only where one of them differs


@dataclass(frozen=True, slots=True)
class Part:
    """A list of objects: its table, its fields, and the lists inside each object."""

    name: str
    table: str
    fields: tuple[Field, ...]
    owner: str = ""
    links: tuple[Links, ...] = ()
    parts: "tuple[Part, ...]" = ()
    shared_keys: bool = field(default=False)
    addition: bool = field(default=False)  # came after version 1 was out: left out where empty


def plain(*names: str) -> tuple[Field, ...]:
    """Return fields of the same name in JSON and table."""
    return tuple(Field(name, name) for name in names)


ID = Field("id", "id", Kind.KEY)
"""The key of a part."""


def day(name: str, column: str = "") -> Field:
    """Return a field that holds a day."""
    return Field(name, column or name, Kind.DAY)


def moment(name: str, column: str = "") -> Field:
    """Return a field that holds a moment."""
    return Field(name, column or name, Kind.MOMENT)


def flags(*names: str) -> tuple[Field, ...]:
    """Return fields that are written only where they are true."""
    return tuple(Field(name, name, Kind.FLAG) for name in names)


def jsons(*names: str) -> tuple[Field, ...]:
    """Return fields that hold a list or an object, kept as text."""
    return tuple(Field(name, name, Kind.JSON) for name in names)


def ref(name: str, column: str, *lists: str) -> Field:
    """Return a field that points into lists."""
    return Field(name, column, Kind.REFERENCE, lists)
