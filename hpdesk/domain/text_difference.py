# SPDX-License-Identifier: MPL-2.0
"""What two texts have in common and where they differ, word by word."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto

_WORD = re.compile(r"\n|[^\S\n]+|\w+|[^\w\s]")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_MOST_WORK = 2_000_000  # pairs of words that are compared at once; beyond that it goes by lines


class Stretch(Enum):
    """What a stretch of words is: in both texts, only in the first, only in the second."""

    SAME = auto()
    GONE = auto()
    NEW = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words."""

    kind: Stretch
    text: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """Return the stretches of two texts in order; what is gone stands before what is new."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) * len(new) > _MOST_WORK:
        old, new = _LINE.findall(before), _LINE.findall(after)
    start = _same_at_start(old, new)
    end = _same_at_start(old[start:][::-1], new[start:][::-1])
    pieces = [Piece(Stretch.SAME, "".join(old[:start]))]
    pieces += _between(old[start : len(old) - end], new[start : len(new) - end])
    pieces.append(Piece(Stretch.SAME, "".join(old[len(old) - end :])))
    return _joined(pieces)


def count_words(pieces: Iterable[Piece], kind: Stretch) -> int:
    """Return how many words came or went."""
    return sum(len(re.findall(r"\w+", piece.text)) for piece in pieces if piece.kind is kind)


def _same_at_start(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _between(old: Sequence[str], new: Sequence[str]) -> list[Piece]:
    found = []
    for tag, first, last, begin, end in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            found.append(Piece(Stretch.SAME, "".join(old[first:last])))
        else:
            found.append(Piece(Stretch.GONE, "".join(old[first:last])))
            found.append(Piece(Stretch.NEW, "".join(new[begin:end])))
    return found


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the pieces with a lone space between two changes taken into them, empty ones out."""
    filled = [piece for piece in pieces if piece.text]
    found: list[Piece] = []
    gone = new = ""
    for number, piece in enumerate(filled):
        lone = (
            piece.kind is Stretch.SAME
            and not piece.text.strip(" ")
            and 0 < number < len(filled) - 1
        )
        if piece.kind is Stretch.GONE or lone:
            gone += piece.text
        if piece.kind is Stretch.NEW or lone:
            new += piece.text
        if piece.kind is Stretch.SAME and not lone:
            found += [Piece(Stretch.GONE, gone), Piece(Stretch.NEW, new), piece]
            gone = new = ""
    found += [Piece(Stretch.GONE, gone), Piece(Stretch.NEW, new)]
    return tuple(piece for piece in found if piece.text)
