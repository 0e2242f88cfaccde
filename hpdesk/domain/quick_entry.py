# SPDX-License-Identifier: MPL-2.0
"""The line that is typed while the meeting runs.

    /opgave NAVN[, NAVN] [og NAVN] FRIST TEKST      @NAVN FRIST TEKST
    /beslutning TEKST      /drøftelse TEKST         /note TEKST
    /forbehold [NAVN:] TEKST      /imod [NAVN:] TEKST      /ført [NAVN:] TEKST
    /inhabil NAVN      /afbud NAVN      /suppleant NAVN for NAVN
    /gæst NAVN [kl. 14.30-15]      /kom NAVN [kl. 14.20]      /gik NAVN [kl. 15.10]
    /udsat [til næste møde | FRIST] [TEKST]      /tid [start | stop | 15]

A task's names may also stand further on, after `@` or `Ansvarlig:`, and the deadline may stand
last. `Beslutning: …`, `Opgave: …`, `Forbehold fra NAVN: …`, `NAVN tager forbehold: …` and the
like mean what the command means. Anything else is text. Nothing typed is dropped: what is not
understood stays in the text.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

from hpdesk.domain.clock_reading import minutes_at
from hpdesk.domain.name_index import NameEntry, NameIndex, NameMatch
from hpdesk.domain.quick_commands import read_command, read_unknown_command
from hpdesk.domain.quick_kinds import ClockAct, QuickKind, SpanKind
from hpdesk.domain.quick_parts import QuickLine, Span, UnresolvedName
from hpdesk.domain.quick_people import PEOPLE, SPEAKERS, TASK_NAMES, read_mention, read_names
from hpdesk.domain.quick_scan import Scan

__all__ = [
    "ClockAct",
    "NameEntry",
    "NameIndex",
    "NameMatch",
    "QuickKind",
    "QuickLine",
    "Span",
    "SpanKind",
    "UnresolvedName",
    "parse_line",
]

_AT_NAME = re.compile(r"\s*(?=@\w)")
_FROM = re.compile(r"\s*(?:fra|af)\s+(?=@?\w)", re.IGNORECASE)
_STANDS_FOR = re.compile(r"\s*\(?(?:(?:i stedet )?for|erstatter)\s+(?=@?\w)", re.IGNORECASE)
_TO_NAME = re.compile(r"\s*til\s+(?=@?\w)", re.IGNORECASE)
_NOW = re.compile(r"\s*nu(?!\w)\.?", re.IGNORECASE)
_CLOSING = re.compile(r"\s*\)")
_CLOCK_WORD = re.compile(r"\s*(start|stop|pause)(?!\w)\.?", re.IGNORECASE)
_RESERVATION_FROM = re.compile(r"\s*(forbehold)(?=\s+fra\s)", re.IGNORECASE)
_AFTER_SPEAKER = re.compile(
    r"\s*(?:(?P<reservation>(?:tager|tog)\s+forbehold)|(?P<dissent>stemte\s+imod)"
    r"|(?P<statement>(?:ønsker|ønskede)\s+ført\s+til\s+referat))\s*(?::|\.?\s*$)",
    re.IGNORECASE,
)
_LONGEST_SPEAKERS = 200  # characters before `tager forbehold`


def parse_line(
    line: str, names: NameIndex, today: date, next_meeting: date | None = None
) -> QuickLine:
    """Return what a line means, seen from `today`, normally the day of the meeting."""
    scan = Scan(line, names, today, next_meeting)
    if typed := read_command(line):
        scan.take(typed.start, typed.end, SpanKind.COMMAND)
        scan.pos = typed.end
        kind = typed.command.kind
        _READERS.get(kind, _read_nothing)(scan)
        return scan.line_of(kind)
    if at_name := _AT_NAME.match(line):
        scan.pos = at_name.end()
        _read_task(scan)
        return scan.line_of(QuickKind.TASK)
    if unknown := read_unknown_command(line):
        start, end, scan.suggestion = unknown
        scan.take(start, end, SpanKind.UNKNOWN_COMMAND)
        return scan.line_of(QuickKind.TEXT)
    for reader in (_reservation_from, _speaker_first):
        if found := reader(Scan(line, names, today, next_meeting)):
            return found
    kind = QuickKind.TASK if _read_mentioned(scan) else QuickKind.TEXT
    return scan.line_of(kind)


def _reservation_from(scan: Scan) -> QuickLine | None:
    """Return the reservation in `Forbehold fra NAVN: …`, or None where it is none."""
    word = _RESERVATION_FROM.match(scan.line)
    if word is None:
        return None
    scan.take(word.start(1), word.end(), SpanKind.COMMAND)
    scan.pos = word.end()
    scan.step(_FROM)
    if not read_names(scan, SPEAKERS) or ":" not in scan.line[: scan.pos]:
        return None
    return _settled(scan, QuickKind.RESERVATION)


def _speaker_first(scan: Scan) -> QuickLine | None:
    """Return what stands in `NAVN stemte imod: …` and the like, or None where it does not."""
    if _AFTER_SPEAKER.search(scan.line[:_LONGEST_SPEAKERS]) is None:
        return None
    if not read_names(scan, SPEAKERS):
        return None
    words = _AFTER_SPEAKER.match(scan.line, scan.pos)
    if words is None:
        return None
    begin = words.start(words.lastgroup or 0)
    scan.take(begin, words.start() + len(words[0].rstrip()), SpanKind.COMMAND)
    scan.pos = words.end()
    scan.step_separators()
    return _settled(scan, QuickKind(words.lastgroup or ""))


def _settled(scan: Scan, kind: QuickKind) -> QuickLine | None:
    line = scan.line_of(kind)
    return line if not line.unresolved else None


def _read_nothing(scan: Scan) -> None:
    """Leave it all as text."""


def _read_task(scan: Scan) -> None:
    """Read names and deadline in either order, else the deadline from the end."""
    to_name = _TO_NAME.match(scan.line, scan.pos)
    if to_name and scan.names.longest_match(scan.line, to_name.end()):
        scan.step(_TO_NAME)
    named = read_names(scan, TASK_NAMES)
    if scan.read_deadline() and not named:
        named = read_names(scan, TASK_NAMES)
    if not named and _read_mentioned(scan):
        return
    if not scan.has_deadline:
        scan.read_last_deadline()


def _read_mentioned(scan: Scan) -> bool:
    """Read names further on, and the deadline next to them or last; tells whether they stood."""
    begin = scan.pos
    place = read_mention(scan)
    if place is None:
        return False
    if not (scan.has_deadline or scan.read_deadline() or scan.read_last_deadline()):
        scan.pos = begin
        scan.read_last_deadline(place[0])
    return True


def _read_people(scan: Scan) -> None:
    scan.step(_FROM)
    read_names(scan, PEOPLE)


def _read_speakers(scan: Scan) -> None:
    read_names(scan, PEOPLE if scan.step(_FROM) else SPEAKERS)


def _read_movement(scan: Scan) -> None:
    """Read names and a time in either order."""
    timed = scan.read_clock()
    read_names(scan, PEOPLE)
    if not timed and not scan.read_clock():
        scan.step(_NOW)
        scan.read_last_clock()


def _read_deputy(scan: Scan) -> None:
    """Read the deputy and the one stood in for, in either order."""
    stood_for_first = _STANDS_FOR.match(scan.line, scan.pos) is not None
    if not stood_for_first:
        read_names(scan, PEOPLE, only_one=True)
    if scan.step(_STANDS_FOR):
        in_brackets = "(" in scan.line[: scan.pos]
        read_names(scan, PEOPLE, stood_for=True, only_one=True)
        if in_brackets:
            scan.step(_CLOSING)
    if stood_for_first:
        read_names(scan, PEOPLE, only_one=True)


def _read_postponed(scan: Scan) -> None:
    if not scan.read_deadline():
        scan.read_last_deadline()


def _read_clock(scan: Scan) -> None:
    """Read what the clock shall do; words that say nothing about it stay as text."""
    if found := minutes_at(scan.line, scan.pos):
        start, end, scan.minutes = found
        scan.act = ClockAct.MORE
    elif word := _CLOCK_WORD.match(scan.line, scan.pos):
        start, end = word.span(1)
        scan.act = ClockAct.START if word[1].casefold() == "start" else ClockAct.STOP
    else:
        scan.act = None if scan.line[scan.pos :].strip() else ClockAct.TOGGLE
        return
    scan.take(start, end, SpanKind.CLOCK)
    scan.pos = end
    scan.step_separators()


_READERS: Mapping[QuickKind, Callable[[Scan], None]] = {
    QuickKind.TASK: _read_task,
    QuickKind.RESERVATION: _read_speakers,
    QuickKind.DISSENT: _read_speakers,
    QuickKind.STATEMENT: _read_speakers,
    QuickKind.CONFLICT_OF_INTEREST: _read_people,
    QuickKind.APOLOGY: _read_people,
    QuickKind.GUEST: _read_movement,
    QuickKind.ARRIVAL: _read_movement,
    QuickKind.DEPARTURE: _read_movement,
    QuickKind.DEPUTY: _read_deputy,
    QuickKind.POSTPONED: _read_postponed,
    QuickKind.CLOCK: _read_clock,
}
