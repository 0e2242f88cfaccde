# SPDX-License-Identifier: MPL-2.0
"""A referat that others wrote, as neutral lines and tables: what the reading of it begins with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of a document.

    `heading` is the level of a heading from 1, `bold` tells that all of it is bold. `number` is
    what the word processor prints before an item of a list (`3` or `3.1`), empty before a bullet;
    `level` is how deep the list lies from 0, None outside lists.
    """

    text: str
    heading: int | None = None
    bold: bool = False
    level: int | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A table row by row; a cell's lines are parted by line breaks."""

    rows: tuple[tuple[str, ...], ...]


Source = SourceLine | SourceTable


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of text that is taken in; `level` is its depth in a list, None outside one."""

    text: str
    level: int | None = None
    ordered: bool = False
