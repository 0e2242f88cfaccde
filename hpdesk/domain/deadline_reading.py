# SPDX-License-Identifier: MPL-2.0
"""Finding a deadline inside a line: a date, or words such as `snarest` that are none."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import islice

from hpdesk.domain.danish_names import MONTHS, WEEKDAYS, fold
from hpdesk.domain.danish_reading import ParsedDay, parse_day

_MOST_WORDS = 8
_AFTER_LAST = " \t.,:;!?…"
_LONGEST = 80  # characters of a deadline
_WORD = re.compile(r"\S+")
# Numbers of chapters and bilag, and round-the-clock service, are no dates.
_NO_DATE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}|24/7")
_NO_DATE_AT_END = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.?|24/7")
_SHORT_DATE = re.compile(r"[0-9]{1,2}[/.][0-9]{1,2}\.?$")
# What makes `1/2` a half, and `3.2` a number, where a date would be followed by a verb or noun.
_COUNTED = re.compile(
    r"\s*(?:-?(?:årsværk|flertal|dels?\b)|time|dag(?:e|en)?\b|side|stilling|måned|uge|år\b|af\b"
    r"|pct|procent|%|kr\b|mio|mia|promille|point|m2|meter|km|liter|kg|kop|plads)",
    re.IGNORECASE,
)
_SEASON = "(?:forår|sommer|efterår|vinter|jul|nytår|påske|pinse|årsskifte)"
_A_SEASON = rf"{_SEASON}(?:en|et|e|n|s?ferien)?"
_MONTH = "(?:" + "|".join(MONTHS) + ")"
_WEEKDAY = "(?:" + "|".join(WEEKDAYS) + ")"
_YEAR = "(?: 20[0-9]{2})?"
_DEADLINE_WORDS = re.compile(
    r"(?:(?:frist|deadline|senest|inden|før|efter|til|med)[.:]? )*(?:"
    r"snarest(?: mulig(?:t)?)?|(?:så )?hurtigs?t (?:som )?muligt|så snart (?:som )?muligt"
    r"|straks|omgående|med det samme|det samme|asap|a\.s\.a\.p"
    r"|løbende|kvartalsvist?|månedligt?|ugentligt?|årligt?"
    rf"|(?:hver|hvert) (?:uge|måned|kvartal|halvår|år|møde|{_WEEKDAY})"
    r"|næste (?:\w*møde|gang|måned|kvartal|halvår|år)"
    rf"|i løbet af (?:ugen|måneden|året|kvartalet|{_MONTH}|{_A_SEASON}){_YEAR}"
    r"|om (?:et par|nogle|få) (?:dage|uger|måneder)"
    rf"|(?:starten|begyndelsen|midten|slutningen) af (?:{_MONTH}|måneden|året|ugen){_YEAR}"
    r"|[0-9]{1,2}/[0-9]{1,2}(?:-[0-9]{2,4})?"
    r"|uge ?[0-9]{1,2}(?:(?: ?[-–/] ?| og | eller )[0-9]{1,2})?"
    r")"
    rf"|(?:(?:senest|inden|før|efter|til) )+(?:(?:i )?{_A_SEASON}|ferien|weekenden|(?:i )?{_MONTH})"
    rf"{_YEAR}"
)
_LABEL = re.compile(r"(?:med )?(?:frist|deadline)\b[.:]?\s*", re.IGNORECASE)
# At the end these tell what a thing is about more often than when: `tal for fravær i marts`.
_WORDS_AT_START = re.compile(rf"i (?:{_MONTH}|foråret|sommeren|efteråret|vinteren){_YEAR}")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A stretch of a line that is a deadline; `parsed` is None where the words are no date.

    `words` leave out a mere `Frist:`.
    """

    start: int
    end: int
    words: str
    parsed: ParsedDay | None


def deadline_at(
    line: str, pos: int, today: date, next_meeting: date | None = None
) -> Deadline | None:
    """Return the longest deadline that begins at a place in a line, or None."""
    ends = [word.end() for word in islice(_WORD.finditer(line, pos), _MOST_WORDS)]
    for end in reversed(ends):
        words = line[pos:end].rstrip(",:;–")
        if _SHORT_DATE.search(words) and _COUNTED.match(line, pos + len(words)):
            continue
        if deadline := _deadline(words, pos, today, next_meeting, _NO_DATE):
            return deadline
        if _WORDS_AT_START.fullmatch(fold(words[:_LONGEST])):
            return Deadline(pos, pos + len(words), words, None)
    return None


def deadline_last(
    line: str, pos: int, today: date, next_meeting: date | None = None
) -> Deadline | None:
    """Return the longest deadline with which a line ends, looking no further back than `pos`."""
    starts = [word.start() for word in _WORD.finditer(line, pos)][-_MOST_WORDS:]
    for word in starts:
        # In brackets only whole: `(senest 1/3)`, but not `(ring inden 1/3)`.
        words = line[word:].rstrip(_AFTER_LAST)
        start = word + 1 if words[:1] == "(" and words[-1:] == ")" else word
        words = words[1:-1].rstrip(_AFTER_LAST) if start > word else words
        if deadline := _deadline(words, start, today, next_meeting, _NO_DATE_AT_END):
            return deadline
    return None


def _deadline(
    words: str, start: int, today: date, next_meeting: date | None, no_date: re.Pattern[str]
) -> Deadline | None:
    if not 0 < len(words) <= _LONGEST or no_date.fullmatch(words):
        return None
    parsed = parse_day(words, today, next_meeting=next_meeting)
    if parsed is None and not _DEADLINE_WORDS.fullmatch(fold(words).rstrip(" .!")):
        return None
    return Deadline(start, start + len(words), _LABEL.sub("", words, count=1), parsed)
