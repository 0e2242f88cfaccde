# SPDX-License-Identifier: MPL-2.0
"""Where the marks of the working-day timeline stand, worked out without drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hpdesk.ui.wording import shown, worded

WEEKEND = ("lørdag", "søndag")
_EASTER = ("skærtorsdag", "langfredag", "påskedag", "2. påskedag")


@dataclass(frozen=True, slots=True)
class TimelineDay:
    """One cell: `closed` is why nobody works, `number` the working days left to the meeting."""

    day: date
    closed: str | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class TimelineMarker:
    """A mark below a day: kind is `deadline` (diamond) or `pre_meeting` (ring)."""

    day: date
    text: str
    kind: str = "deadline"


@dataclass(frozen=True, slots=True)
class TimelineData:
    """All that the timeline shows; `window` is first and last day to send out.

    `window_short` is used where the bar is too narrow for `window_text`.
    """

    days: tuple[TimelineDay, ...]
    today: date
    meeting: date
    meeting_text: str = ""
    window: tuple[date, date] | None = None
    window_text: str = ""
    window_short: str = ""
    markers: tuple[TimelineMarker, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedMarker:
    """A marker with its row (0 is highest) and the span of its words, in pixels."""

    marker: TimelineMarker
    x: float
    row: int
    left: float
    right: float
    flipped: bool


def closed_runs(days: Sequence[TimelineDay]) -> list[tuple[int, int, str]]:
    """Return (first, last, name) of runs of closed days that hold more than a weekend."""
    runs: list[tuple[int, int, str]] = []
    start: int | None = None
    for number in range(len(days) + 1):
        closed = number < len(days) and days[number].closed is not None
        if closed and start is None:
            start = number
        elif not closed and start is not None:
            reasons = [d.closed or "" for d in days[start:number] if d.closed not in WEEKEND]
            if reasons:
                runs.append((start, number - 1, _run_name(reasons)))
            start = None
    return runs


def _run_name(reasons: Sequence[str]) -> str:
    if any(reason in _EASTER for reason in reasons):
        return worded("Påske")
    if len(reasons) > 1 and any("jule" in reason for reason in reasons):
        return worded("Jul")
    return shown(reasons[0][:1].upper() + reasons[0][1:])


def place_markers(
    wanted: Sequence[tuple[TimelineMarker, float, float]],
    width: float,
    reach: float,
    first_row: int,
) -> list[PlacedMarker]:
    """Give every (marker, x, words' width) a row so that neither words nor lines collide.

    The latest mark is placed first and highest, so that the lines of earlier marks pass to
    the left of its words. `reach` is the distance from the mark to its words.
    """
    placed: list[PlacedMarker] = []
    for marker, x, words in sorted(wanted, key=lambda w: w[0].day, reverse=True):
        flipped = x + reach + words > width and x - reach - words >= 0
        left, right = (x - reach - words, x + reach) if flipped else (x - reach, x + reach + words)
        row = _free_row(placed, x, left, right, first_row)
        placed.append(PlacedMarker(marker, x, row, left, right, flipped))
    return placed


def _free_row(
    placed: Sequence[PlacedMarker], x: float, left: float, right: float, first_row: int
) -> int:
    rows = range(first_row, first_row + len(placed) + 1)
    for row in rows:
        if not any(_collide(p, x, row, left, right) for p in placed):
            return row
    # A line must cross some words (two marks on one day): at least no words lie on others.
    return next(
        row for row in rows if not any(p.row == row and _overlap(p, left, right) for p in placed)
    )


def _overlap(other: PlacedMarker, left: float, right: float) -> bool:
    return left < other.right + 8 and other.left < right + 8


def _collide(other: PlacedMarker, x: float, row: int, left: float, right: float) -> bool:
    if other.row == row:
        return _overlap(other, left, right)
    if other.row > row:  # its line passes my row
        return left <= other.x <= right
    return other.left <= x <= other.right
