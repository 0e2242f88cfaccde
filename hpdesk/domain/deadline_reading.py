# SPDX-License-Identifier: MPL-2.0
"""Finding a deadline inside a line: a date, or words such as `snarest` that are none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hpdesk.domain.danish_names import fold
from hpdesk.domain.danish_reading import ParsedDay, parse_day

_MOST_WORDS = 8
_WORD = re.compile(r"\S+")
# Numbers of chapters and bilag, and round-the-clock service, are no dates.
_NO_DATE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}|24/7")
_NO_DATE_AT_END = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.?|24/7")
_SEASON = "(?:forår|sommer|efterår|vinter|jul|nytår|påske)"
_DEADLINE_WORDS = re.compile(
    r"(?:(?:frist|deadline|senest|inden|før|efter|til|med)[.:]? )*(?:"
    r"snarest(?: mulig(?:t)?)?|(?:så )?hurtigs?t (?:som )?muligt|så snart (?:som )?muligt"
    r"|straks|med det samme|det samme|asap|a\.s\.a\.p"
    r"|løbende|kvartalsvist?|månedligt?|ugentligt?|årligt?"
    r"|(?:hver|hvert) (?:uge|måned|kvartal|halvår|år|møde)"
    r"|næste (?:\w*møde|måned|kvartal|halvår|år)"
    rf"|i løbet af (?:ugen|måneden|året|kvartalet|{_SEASON}(?:en|et|e)?)"
    r"|[0-9]{1,2}/[0-9]{1,2}(?:-[0-9]{2,4})?|uge [0-9]{1,2}"
    r")"
    rf"|(?:senest|inden|før|efter|til) {_SEASON}(?:en|et|e|s?ferien)?"
    r"|(?:senest|inden|før|efter) ferien"
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A stretch of a line that is a deadline; `parsed` is None where the words are no date."""

    start: int
    end: int
    words: str
    parsed: ParsedDay | None


def deadline_at(
    line: str, pos: int, today: date, next_meeting: date | None = None
) -> Deadline | None:
    """Return the longest deadline that begins at a place in a line, or None."""
    ends = [word.end() for word, _ in zip(_words(line, pos), range(_MOST_WORDS), strict=False)]
    for end in reversed(ends):
        words = line[pos:end].rstrip(",:;")
        if deadline := _deadline(words, pos, today, next_meeting, _NO_DATE):
            return deadline
    return None


def deadline_last(
    line: str, pos: int, today: date, next_meeting: date | None = None
) -> Deadline | None:
    """Return the longest deadline with which a line ends, looking no further back than `pos`."""
    starts = [word.start() for word in _words(line, pos)][-_MOST_WORDS:]
    for start in starts:
        words = line[start:].rstrip(" \t.,:;!")
        if deadline := _deadline(words, start, today, next_meeting, _NO_DATE_AT_END):
            return deadline
    return None


def _deadline(
    words: str, start: int, today: date, next_meeting: date | None, no_date: re.Pattern[str]
) -> Deadline | None:
    if not words or no_date.fullmatch(words):
        return None
    parsed = parse_day(words, today, next_meeting=next_meeting)
    if parsed is None and not _DEADLINE_WORDS.fullmatch(fold(words).rstrip(" .!")):
        return None
    return Deadline(start, start + len(words), words, parsed)


def _words(line: str, pos: int) -> Iterator[re.Match[str]]:
    return _WORD.finditer(line, pos)
