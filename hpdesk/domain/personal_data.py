# SPDX-License-Identifier: MPL-2.0
"""What the plan holds about one person, and what becomes of it when the person is anonymised."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class DataKind(StrEnum):
    """The parts of an answer to somebody who asks what is held (GDPR article 15)."""

    CONTACT = "contact"
    EARLIER = "earlier"
    SEATS = "seats"
    ATTENDANCE = "attendance"
    POINTS = "points"
    TASKS = "tasks"
    MINUTES = "minutes"
    TOLD = "told"
    SENT = "sent"
    NOTES = "notes"
    POSITIONS = "positions"
    PRACTICE = "practice"
    TEXTS = "texts"
    FILES = "files"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class DataLine:
    """One thing that is held: when, where and what.

    `look_through` where others are spoken of or the secretariat wrote for itself: it is to be
    read before it is handed out.
    """

    what: str
    text: str
    on: date | None = None
    look_through: bool = False


@dataclass(frozen=True, slots=True)
class DataPart:
    """All of one kind."""

    kind: DataKind
    lines: tuple[DataLine, ...]


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Everything about a person; parts without lines are left out."""

    person_id: str
    name: str
    on: date
    parts: tuple[DataPart, ...] = ()

    @property
    def to_look_through(self) -> int:
        """Return how many lines are to be read before they are handed out."""
        return sum(line.look_through for part in self.parts for line in part.lines)


@dataclass(frozen=True, slots=True)
class NamePlace:
    """A form of the name at a place in the plan, which anonymising takes out.

    `is_sure` where it can mean nobody else; `taken` whether it is taken out unless the person
    says otherwise. `excerpt` shows the words around it.
    """

    key: tuple[str, str, str, str]
    form: str
    where: str
    excerpt: str
    is_sure: bool
    taken: bool


@dataclass(frozen=True, slots=True)
class NamedFile:
    """Bytes in the plan that hold the name; `sent_file_id` where they can be let go of.

    `unread` tells that the file could not be read, so that nobody knows.
    """

    where: str
    name: str
    sent_file_id: str = ""
    unread: bool = False


@dataclass(frozen=True, slots=True)
class AnonymisingPreview:
    """What anonymising a person will do."""

    person_id: str
    name: str
    places: tuple[NamePlace, ...] = ()
    earlier_count: int = 0
    files: tuple[NamedFile, ...] = ()
    copies: tuple[str, ...] = ()
    backup_count: int = 0
    others: tuple[str, ...] = field(default=())

    @property
    def doubtful(self) -> tuple[NamePlace, ...]:
        """Return the places that the person must look at."""
        return tuple(place for place in self.places if not place.is_sure)
