# SPDX-License-Identifier: MPL-2.0
"""What the parent, the child and Windows tell each other of Microsoft's programs."""

from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Protocol

from hpdesk.exports.convert_types import Family


@dataclass(frozen=True, slots=True)
class Microsoft:
    """One of Microsoft's programs: what it is called, its ProgID and its file, in small letters.

    `is_shared` tells that Windows has one of it only, so that ours would be the person's.
    """

    name: str
    progid: str
    file: str
    is_shared: bool = False


@dataclass(frozen=True, slots=True)
class Machine:
    """How the machine serves programs: `work` is the child's, `running` tells those of a file.

    `running` is asked for all of them or only for those that were started for a program; `end`
    ends one of these at once, unless a person works in it.
    """

    work: Callable[[Connection, str], None]
    running: Callable[[str, bool], frozenset[int]]
    end: Callable[[int, str], None]


class ComFault(Exception):  # noqa: N818 - the program's own refusal
    """The program refused something or does not answer."""


class Thing(Protocol):
    """An object of a Microsoft program; whatever is asked of it may raise ComFault."""

    def get(self, name: str) -> object:
        """Return a property that is a plain value."""

    def part(self, name: str) -> "Thing":
        """Return a property that is an object."""

    def put(self, name: str, value: object) -> None:
        """Set a property."""

    def call(self, name: str, *values: object) -> "Thing":
        """Call a method and return the object it gives, if any; None is left to the program."""


@dataclass(frozen=True, slots=True)
class Task:
    """A file to open and what to save it as; the ending of the target tells the format."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Order:
    """What one life of a program is to do."""

    family: Family
    progid: str
    tasks: tuple[Task, ...]
