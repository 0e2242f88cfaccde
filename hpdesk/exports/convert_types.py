# SPDX-License-Identifier: MPL-2.0
"""What a bilag is on its way to becoming pages; plain values that cross to the child process."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from hpdesk.domain.bilag_notes import BilagNote


class Family(StrEnum):
    """The part of an office program that opens a file; one call converts one family."""

    WRITER = "writer"
    CALC = "calc"
    IMPRESS = "impress"


@dataclass(frozen=True, slots=True)
class Source:
    """A bilag's file on disk and the name it was given, which is only ever a hint."""

    path: Path
    file_name: str


@dataclass(frozen=True, slots=True)
class Look:
    """What a look into a file found, and which way it becomes pages.

    `path` is a PDF or picture to probe; else `office` names what is to convert the file at
    `office_path`; else `reason` says why there are no pages. `is_late` tells that there was no
    time to look.
    """

    path: str = ""
    office: Family | None = None
    office_path: str = ""
    reason: str = ""
    notes: tuple[BilagNote, ...] = ()
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of a file: a PDF or picture to probe, or why there is none.

    `converter` names the program that made the pages, and is empty where the file has its own.
    `is_late` tells that there was no time to try, so that another pack may.
    """

    path: Path | None
    reason: str = ""
    notes: tuple[BilagNote, ...] = ()
    converter: str = ""
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Conversion:
    """Pages that were made before, as they are kept under the checksum of their source."""

    converter: str
    pdf: bytes | None
    notes: tuple[BilagNote, ...] = ()


class Conversions(Protocol):
    """Where pages that were made once are kept."""

    def get(self, sha256: str) -> Conversion | None:
        """Return the pages made of a file, or None."""

    def put(self, sha256: str, conversion: Conversion) -> None:
        """Keep the pages made of a file."""


class NoConversions:
    """Keeps nothing."""

    def get(self, sha256: str) -> Conversion | None:
        """Return None."""

    def put(self, sha256: str, conversion: Conversion) -> None:
        """Let it go."""
