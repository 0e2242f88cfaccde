# SPDX-License-Identifier: MPL-2.0
"""How the quick line is read while it is typed: choices made, the name under way, its parts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hpdesk.domain.name_index import NameEntry, NameIndex
from hpdesk.domain.quick_entry import QuickLine, UnresolvedName, parse_line
from hpdesk.domain.quick_kinds import QuickKind, SpanKind

_MOST_CHOICES = 8
_MOST_WORDS = 4  # of a name that is being typed
_ZONE = re.compile(r"\s*/(?:opgave|afbud):?\s+|\s*(?=@)", re.IGNORECASE)
_JOINER = re.compile(r"\s*[,;&+]\s*(?:og\s+)?|\s(?:og|samt)\s+", re.IGNORECASE)
NAMES = (SpanKind.NAME, SpanKind.AMBIGUOUS_NAME, SpanKind.UNKNOWN_NAME)
DEADLINES = (SpanKind.DUE, SpanKind.DUE_TEXT)


@dataclass(frozen=True, slots=True)
class Reading:
    """What lines are read against: the names, the day of the meeting, and the next one."""

    names: NameIndex
    today: date
    next_meeting: date | None = None

    def read(self, text: str, chosen: Mapping[str, NameEntry]) -> QuickLine:
        """Return a line as understood, with the names settled that the person has chosen."""
        line = parse_line(text, self.names, self.today, self.next_meeting)
        for name in line.unresolved:
            if name.typed in chosen:
                line = line.choose(name, chosen[name.typed])
        return line

    def candidates(self, name: UnresolvedName) -> tuple[NameEntry, ...]:
        """Return whom an unresolved name may mean, the likeliest first."""
        if name.candidates:
            return name.candidates[:_MOST_CHOICES]
        first = name.typed.split()[0]
        beginnings = (name.typed, first, first[:3], first[:1])
        met = next((found for b in beginnings if (found := self.names.complete(b))), [])
        return tuple(met[:_MOST_CHOICES])


@dataclass(frozen=True, slots=True)
class NameUnderWay:
    """A name that is being typed, from `start` up to the cursor, and whom it may become."""

    start: int
    candidates: tuple[NameEntry, ...]


def name_under_way(text: str, pos: int, line: QuickLine, names: NameIndex) -> NameUnderWay | None:
    """Return the name before the cursor, or None where no name is being typed."""
    zone = _ZONE.match(text)
    if zone is None or pos < zone.end():
        return None
    start = zone.end()
    for span in line.spans:
        if span.what in DEADLINES and span.start == start and span.end < pos:
            start = span.end + len(text[span.end : pos]) - len(text[span.end : pos].lstrip(" ,:"))
    for joiner in _JOINER.finditer(text, start, pos):
        start = joiner.end()
    typed = text[start:pos]
    start += len(typed) - len(typed.lstrip("@ "))
    typed = text[start:pos]
    if len(typed.split()) > _MOST_WORDS or typed.endswith(" "):
        return None
    if any(span.start <= start < span.end < pos for span in line.spans if span.what in NAMES):
        return None
    if any(span.start <= start < span.end for span in line.spans if span.what in DEADLINES):
        return None
    candidates = tuple(names.complete(typed)[:_MOST_CHOICES])
    if not candidates or any(typed == entry.name for entry in candidates):
        return None
    return NameUnderWay(start, candidates)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a line that Tab goes through: names, then the deadline, then the text."""

    places: tuple[tuple[int, int], ...] = field(default=())

    def after(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the part that follows the one selected, the first after the last."""
        if not self.places:
            return None
        if (start, end) in self.places:
            return self.places[(self.places.index((start, end)) + 1) % len(self.places)]
        return self.places[0]


def parts_of(text: str, line: QuickLine) -> Parts:
    """Return where the parts of a line stand."""
    places = [(s.start, s.end) for s in line.spans if s.what in NAMES]
    places += [(s.start, s.end) for s in line.spans if s.what in DEADLINES]
    taken = [(s.start, s.end) for s in line.spans]
    at = text.find(line.rest) if line.rest else -1
    while at >= 0 and any(start < at + len(line.rest) and at < end for start, end in taken):
        at = text.find(line.rest, at + 1)
    if at >= 0:
        places.append((at, at + len(line.rest)))
    return Parts(tuple(places))


def needs_choice(line: QuickLine, kept: frozenset[str]) -> UnresolvedName | None:
    """Return the first name that the person must settle before the line can be used."""
    if line.kind not in (QuickKind.TASK, QuickKind.APOLOGY):
        return None
    return next((name for name in line.unresolved if name.typed not in kept), None)
