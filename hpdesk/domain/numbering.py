# SPDX-License-Identifier: MPL-2.0
"""What points and bilag are called in the papers.

Numbers follow the order until the agenda is sent. From then on everybody holds the printed
numbers: a number that was given stays, one that falls away is not used again, and what comes
late takes the next free one (domain.md §2, numbering).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hpdesk.domain.meetings import AttachmentNumbering, NumberingStyle

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LAST_NUMBER = re.compile(r"(\d+)$")
_LAST_LETTERS = re.compile(r"([a-z]+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A point in its order: whether it stands under the point before it, and its kept number."""

    is_sub: bool = False
    kept: str = ""


def number_points(
    places: Sequence[Place],
    style: NumberingStyle = NumberingStyle.PER_MEETING,
    *,
    first: int = 1,
    meeting_number: int = 1,
    used: Sequence[str] = (),
) -> list[str]:
    """Return the number of each point: `3`, under it `3.a`; or `27` or `4.3` by the style.

    `first` is where the year's numbers have come to, `meeting_number` the meeting's place in
    its year, `used` numbers that were sent and whose point is gone.
    """
    prefix = f"{meeting_number}." if style is NumberingStyle.WITH_MEETING else ""
    start = first if style is NumberingStyle.THROUGH_YEAR else 1
    given = [*(place.kept for place in places if place.kept), *used]
    following = max([start - 1, *(_value(n, prefix) for n in given if not _is_sub_number(n))]) + 1
    numbers: list[str] = []
    main = ""
    for place in places:
        if place.kept:
            number = place.kept
        elif place.is_sub and main:
            number = _next_sub(main, [*numbers, *given])
        else:
            number, following = f"{prefix}{following}", following + 1
        if not place.is_sub or not main:
            main = number
        numbers.append(number)
    return numbers


def number_attachments(
    points: Sequence[tuple[str, Sequence[str]]],
    style: AttachmentNumbering = AttachmentNumbering.BY_POINT,
    *,
    used: Sequence[str] = (),
) -> list[list[str]]:
    """Return the number of each bilag, by point: `3.2`, or `7` or `G` through the meeting.

    `points` holds each point's number and what its bilag are called already, empty where new.
    """
    if style is AttachmentNumbering.BY_POINT:
        return [_by_point(number, kept, used) for number, kept in points]
    letters = style is AttachmentNumbering.LETTERS
    given = [*(name for _, kept in points for name in kept if name), *used]
    following = max((_running_value(name, letters=letters) for name in given), default=0) + 1
    numbers = []
    for _, kept in points:
        row = []
        for name in kept:
            if not name:
                name, following = _running(following, letters=letters), following + 1
            row.append(name)
        numbers.append(row)
    return numbers


def part_number(point: str, index: int) -> str:
    """Return the number of a part of a point at a place counted from 0: `3.2`."""
    return f"{point}.{index + 1}"


def _by_point(point: str, kept: Sequence[str], used: Sequence[str]) -> list[str]:
    prefix = f"{point}."
    given = [name for name in (*kept, *used) if name.startswith(prefix)]
    following = max((_value(name, prefix) for name in given), default=0) + 1
    row = []
    for name in kept:
        if not name:
            name, following = f"{prefix}{following}", following + 1
        row.append(name)
    return row


def _value(number: str, prefix: str) -> int:
    tail = number.removeprefix(prefix)
    found = _LAST_NUMBER.search(tail)
    return int(found[1]) if found else 0


def _is_sub_number(number: str) -> bool:
    return _LAST_LETTERS.search(number) is not None


def _next_sub(main: str, taken: Sequence[str]) -> str:
    prefix = f"{main}."
    tails = (n.removeprefix(prefix) for n in taken if n.startswith(prefix))
    highest = max((_letters_value(tail) for tail in tails if tail.isalpha()), default=0)
    return prefix + _letters(highest + 1)


def _running(value: int, *, letters: bool) -> str:
    return _letters(value).upper() if letters else str(value)


def _running_value(name: str, *, letters: bool) -> int:
    if letters:
        return _letters_value(name.lower()) if name.isalpha() else 0
    return int(name) if name.isdecimal() else 0


def _letters(value: int) -> str:
    """Return `a` for 1, `z` for 26, `aa` for 27."""
    text = ""
    while value:
        value, place = divmod(value - 1, len(_LETTERS))
        text = _LETTERS[place] + text
    return text


def _letters_value(text: str) -> int:
    value = 0
    for letter in text.lower():
        if letter not in _LETTERS:
            return 0
        value = value * len(_LETTERS) + _LETTERS.index(letter) + 1
    return value
