# SPDX-License-Identifier: MPL-2.0
"""The order of an agenda: points with their sub-points right after them, in sections."""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Placed:
    """A point in its order: the point it stands under, if any, and the heading it stands under."""

    key: str
    parent: str | None = None
    section: str = ""


def family(points: Sequence[Placed], key: str) -> list[Placed]:
    """Return a point and the sub-points under it."""
    return [point for point in points if key in (point.key, point.parent)]


def moved(points: Sequence[Placed], key: str, index: int) -> list[Placed]:
    """Return the order with a point at an index from 0, as counted without what moves.

    Its sub-points follow it. No point comes to stand among another's sub-points: it goes past
    them in the direction it moves. A sub-point goes under the point above it. What is moved
    takes the section above it, else the one below.
    """
    block = family(points, key)
    rest = [point for point in points if point not in block]
    old = next(place for place, point in enumerate(points) if point.key == key)
    place = max(0, min(index, len(rest)))
    if place == old:
        return list(points)
    if block[0].parent is None:
        step = 1 if place > old else -1
        while place < len(rest) and rest[place].parent is not None:
            place += step
    return [*rest[:place], *_placed(block, rest[:place], rest[place:]), *rest[place:]]


def _placed(block: list[Placed], above: list[Placed], below: list[Placed]) -> list[Placed]:
    """Return what is moved with the section, and a sub-point with the point, of its new place."""
    head = block[0]
    if head.parent is not None:
        mains = [point.key for point in above if point.parent is None]
        block = [replace(head, parent=mains[-1] if mains else None)]
    near = above[-1:] or below[:1]
    section = near[0].section if near else head.section
    return [replace(point, section=section) for point in block]


def indented(points: Sequence[Placed], key: str) -> list[Placed]:
    """Return the order with a point under the point above it, and its sub-points beside it.

    Nothing changes where it is a sub-point already or nothing stands above it.
    """
    place = next(at for at, point in enumerate(points) if point.key == key)
    mains = [point for point in points[:place] if point.parent is None]
    if points[place].parent is not None or not mains:
        return list(points)
    above, block = mains[-1], family(points, key)
    return [
        replace(point, parent=above.key, section=above.section) if point in block else point
        for point in points
    ]


def outdented(points: Sequence[Placed], key: str) -> list[Placed]:
    """Return the order with a sub-point as a point of its own, after the others of its point."""
    head = next(point for point in points if point.key == key)
    if head.parent is None:
        return list(points)
    rest = [point for point in points if point.key != key]
    kin = family(rest, head.parent)
    place = rest.index(kin[-1]) + 1
    return [*rest[:place], replace(head, parent=None), *rest[place:]]


def with_section(points: Sequence[Placed], key: str, name: str) -> list[Placed]:
    """Return the order with a heading over a point and over those that follow it in its section.

    A sub-point gives the heading to its point. An empty name joins them to the section above.
    """
    head = next(point for point in points if point.key == key)
    first = next(at for at, point in enumerate(points) if point.key == (head.parent or head.key))
    last = first
    while last < len(points) and points[last].section == points[first].section:
        last += 1
    section = name.strip() or (points[first - 1].section if first else "")
    return [
        replace(point, section=section) if first <= at < last else point
        for at, point in enumerate(points)
    ]
