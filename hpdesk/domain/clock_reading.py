# SPDX-License-Identifier: MPL-2.0
"""Finding a time of day, or a number of minutes, inside a line."""

import re
from dataclasses import dataclass
from datetime import time
from itertools import islice

from hpdesk.domain.danish_reading import parse_clock, parse_clock_span

_BEFORE = r"(?:fra\s+|ca\.?\s+|fra\s+ca\.?\s+)?(?P<kl>kl(?:okken\b|\b|(?=[0-9]))\.?\s*)?"
_HOUR = r"[0-9]{1,2}(?:[.:][0-9]{2}|(?<=[0-9]{2})[0-9]{2})?"
_CLOCK = re.compile(
    rf"{_BEFORE}(?P<from>{_HOUR})"
    rf"(?P<to>\s*(?:-|–|—|til)\s*(?:kl\.?\s*)?(?P<until>{_HOUR}))?(?![\w/%]|[.,:][0-9])",
    re.IGNORECASE,
)
_KL = re.compile(r"(?<!\w)(?:fra\s+)?kl(?:okken\b|\b|(?=[0-9]))", re.IGNORECASE)
_MOST_TRIES = 20
_BARE_HOUR = re.compile(r"[0-9]{1,2}")
_ENDS_BARE_HOUR = re.compile(r"\s*(?:$|[,;:–]|\.(?:\s|$))")
_MINUTES = re.compile(r"([+-]?[0-9]{1,3})\s*(?:min(?:\.|utter|ut)?)?(?=[\s.,;!]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A stretch of a line that is a time of day, or one to another."""

    start: int
    end: int
    at: time
    until: time | None = None


def clock_at(line: str, pos: int) -> ClockTime | None:
    """Return the time that begins at a place in a line, or None.

    A mere hour such as `15` is only a time where the line, or its clause, ends after it.
    """
    start = _after_space(line, pos)
    match = _CLOCK.match(line, start)
    if match is None:
        return None
    begins, ends = match["from"], match["until"]
    if ends:
        span = parse_clock_span(f"{begins}-{ends}")
        return ClockTime(start, match.end(), *span) if span else None
    bare = not match["kl"] and _BARE_HOUR.fullmatch(begins)
    if bare and not _ENDS_BARE_HOUR.match(line, match.end()):
        return None
    at = parse_clock(begins)
    return ClockTime(start, match.end(), at) if at else None


def clock_last(line: str, pos: int) -> ClockTime | None:
    """Return the time, written with `kl.`, with which a line ends, or None."""
    for begins in islice(_KL.finditer(line, pos), _MOST_TRIES):
        found = clock_at(line, begins.start())
        if found and not line[found.end :].strip(" \t.,;!"):
            return found
    return None


def minutes_at(line: str, pos: int) -> tuple[int, int, int] | None:
    """Return start, end and the number of minutes (not 0) at a place in a line, or None."""
    start = _after_space(line, pos)
    match = _MINUTES.match(line, start)
    return (start, match.end(), int(match[1])) if match and int(match[1]) else None


def _after_space(line: str, pos: int) -> int:
    return len(line) - len(line[pos:].lstrip())
