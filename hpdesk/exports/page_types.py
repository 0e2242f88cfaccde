# SPDX-License-Identifier: MPL-2.0
"""What the child process that draws pages answers."""

from dataclasses import dataclass, field
from enum import Enum, auto


class Fault(Enum):
    """Why the child has no pages to show."""

    LOCKED = auto()
    DAMAGED = auto()


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A drawn page: four bytes a pixel (red, green, blue, nothing), `stride` bytes a row.

    `words` is what is written on it, to be read aloud.
    """

    width: int
    height: int
    stride: int
    pixels: bytes = field(repr=False)
    words: str = field(default="", repr=False)
