# SPDX-License-Identifier: MPL-2.0
"""What the office programs that turn files into pages have in common; see `convert_office`."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from hpdesk.exports.convert_types import Family

_END_MARKS = {".pdf": b"%%EOF", ".xlsx": b"PK\x05\x06"}
_LATE = (
    "Der var ikke tid til at gøre filen til sider, fordi andre filer holdt {program} op. Dan "
    "mødepakken igen, eller gem filen som PDF i det program, den er lavet i."
)


@dataclass(slots=True)
class TimeToLose:
    """Seconds that may still be lost in vain, in all runs of all programs together."""

    left: float = 90.0


class Engine(Protocol):
    """An office program that turns files into PDF in a folder of ours.

    What has no pages afterwards could not be converted. `late` are the files that were not tried,
    with the reason; another pack may.
    """

    @property
    def families(self) -> frozenset[Family]:
        """Return what the program can open."""

    @property
    def late(self) -> Mapping[Path, str]:
        """Return the files that were not tried, with what a person is told of them."""

    def name_for(self, family: Family) -> str:
        """Return what a person calls the program that opens files of this family."""

    def convert(self, files: Mapping[Path, Family]) -> dict[Path, Path]:
        """Return the PDF of each file that could be converted.

        The names of the files must differ without their endings. Raises Cancelled.
        """

    def renew(self, paths: Sequence[Path], ending: str) -> dict[Path, Path]:
        """Return old workbooks in a newer format, such as `xlsx`, those that could be read."""


def late_words(program: str) -> str:
    """Return what is told of a file that there was no time for."""
    return _LATE.format(program=program)


def is_whole(result: Path) -> bool:
    """Tell whether a file was written to its end, as one is not that was cut when time was up."""
    mark = _END_MARKS.get(result.suffix, b"")
    try:
        with result.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - 1024))
            return size > 100 and mark in file.read()
    except OSError:
        return False
