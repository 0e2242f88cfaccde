# SPDX-License-Identifier: MPL-2.0
"""Reading who and when in the first words of a note: `ring Ærø i dag kl. 14: …`.

The lead is what stands before the first colon, else the first sentence. Days lie behind us here:
`2/9` is the last 2 September, `tirsdag` the last Tuesday.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from itertools import islice

from hpdesk.domain.clock_reading import clock_at
from hpdesk.domain.danish_names import WEEKDAYS, fold
from hpdesk.domain.danish_reading import parse_day
from hpdesk.domain.name_index import NameEntry, NameIndex, NameMatch
from hpdesk.domain.quick_people import known_name_at

_LONGEST_LEAD = 120  # characters before a colon that is a lead's
_LONGEST_SENTENCE = 240
_MOST_DAY_WORDS = 5
_LEAST_LETTERS = 3
_WEEK = timedelta(days=7)
_COLON = re.compile(r":(?=\s|$)")
# A full stop after these is no end: `tlf. Palle Grønning`.
_SENTENCE_END = re.compile(
    r"(?<!\btlf)(?<!\bpkt)(?<!\bnr)(?<!\bkl)(?<!\bdir)[.!?](?=\s+[A-ZÆØÅ]|\s*$)|\n", re.ASCII
)
_WORD = re.compile(r"@?[^\W_][^\s,;:&+/()]*")
_DATED = re.compile(
    rf"(?:(?:{'|'.join(WEEKDAYS)})\.?,? )?(?:den |d\.? ?)?[0-9]{{1,2}}"
    r"(?:[/.] ?[0-9]{1,2}|\.? ?[^\W\d_]{3,9}\.?)(?:[,/. -]*[0-9]{2,4})?"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
_NO_DAY = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.?|24/7")
_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}$|[/.-][0-9]{1,2}[/.-][0-9]{2}$")
_DAYS = "|".join(WEEKDAYS)
_LAST_WEEKDAY = re.compile(
    rf"(?:i |sidste |forrige |nu i |her i )?(?P<name>{_DAYS})s?(?P<before> i sidste uge)?"
)
_NEAR = {
    "i dag": 0,
    "i formiddags": 0,
    "i formiddag": 0,
    "i morges": 0,
    "i eftermiddag": 0,
    "her til morgen": 0,
    "lige nu": 0,
    "i går": -1,
    "i går aftes": -1,
    "i aftes": -1,
    "i forgårs": -2,
}
# A name after these may be written without its capital.
_BEFORE_NAME = re.compile(
    r"(?:^|[\s(])(?:med|fra|til|hos|og|af|ring\w*|opkald|tlf\.?|telefon|mail\w*|møde|besøg|kaffe"
    r"|formøde|talt|snak\w*|bøvl|blær|[,&+/])\s*(?:med |til |fra |hos )?@?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of the text that was understood: names, a day or a time of day.

    `is_part` tells that only a first name, or another part of the name, is written.
    """

    start: int
    end: int
    names: tuple[NameEntry, ...] = ()
    day: date | None = None
    at: time | None = None
    is_part: bool = False


def lead_end(text: str, stop: int) -> tuple[int, bool]:
    """Return where the lead of a text ends, looking no further than `stop`; and whether at `:`."""
    colon = _COLON.search(text, 0, min(stop, _LONGEST_LEAD))
    sentence = _SENTENCE_END.search(text, 0, min(stop, _LONGEST_SENTENCE))
    if colon is not None and (sentence is None or colon.start() < sentence.start()):
        return colon.start(), True
    return (sentence.start() if sentence else min(stop, _LONGEST_SENTENCE)), False


def read_lead(
    text: str,
    end: int,
    names: NameIndex,
    today: date,
    *,
    chosen: Mapping[str, NameEntry] | None = None,
    dropped: Collection[str] = (),
) -> list[Found]:
    """Return what is understood up to `end`, in its order.

    `chosen` settles names as typed, `dropped` holds words that shall mean nothing.
    """
    found: list[Found] = []
    at = 0
    has_day = has_time = False
    while (word := _WORD.search(text, at, end)) is not None:
        start = word.start() + word[0].startswith("@")
        one = None if has_time else _time_at(text, start, end)
        if one is None and not has_day:
            one = _day_at(text, start, end, today)
        if one is None:
            one = _name_at(text, start, end, names, chosen or {})
        if one is None or text[one.start : one.end] in dropped:
            at = word.end() if one is None else max(one.end, word.end())
            continue
        has_day, has_time = has_day or one.day is not None, has_time or one.at is not None
        found.append(one)
        at = one.end
    return _told_apart(found)


def past_day(words: str, today: date) -> date | None:
    """Return the day that words name, the last one where they leave out the year, or None."""
    folded = fold(words).rstrip(" .,;:!?")
    if folded in _NEAR:
        return _moved(today, timedelta(days=_NEAR[folded]))
    if match := _LAST_WEEKDAY.fullmatch(folded):
        back = (today.weekday() - WEEKDAYS.index(match["name"])) % 7
        if match["before"]:
            monday = today - timedelta(days=today.weekday())
            return _moved(monday, timedelta(days=WEEKDAYS.index(match["name"])) - _WEEK)
        is_named_last = folded.startswith(("sidste", "forrige"))
        return _moved(today, -timedelta(days=back or (7 if is_named_last else 0)))
    if not _DATED.fullmatch(folded) or _NO_DAY.fullmatch(folded):
        return None
    parsed = parse_day(words, today)
    if parsed is None:
        return None
    if parsed.day <= today or _YEAR.search(folded):
        return parsed.day
    try:
        return parsed.day.replace(year=parsed.day.year - 1)
    except ValueError:  # 29 February
        return parsed.day


def _moved(day: date, by: timedelta) -> date | None:
    try:
        return day + by
    except OverflowError:  # before the calendar
        return None


def _time_at(text: str, start: int, end: int) -> Found | None:
    if not text[start : start + 2].casefold().startswith(("kl", "k")):
        return None
    found = clock_at(text[:end], start)
    return None if found is None else Found(found.start, found.end, at=found.at)


def _day_at(text: str, start: int, end: int, today: date) -> Found | None:
    ends = [m.end() for m in islice(re.finditer(r"\S+", text[start:end]), _MOST_DAY_WORDS)]
    for length in reversed(ends):
        words = text[start : start + length].rstrip(".,;:!?)")
        day = past_day(words, today)
        if day is not None:
            return Found(start, start + len(words), day=day)
    return None


def _name_at(
    text: str, start: int, end: int, names: NameIndex, chosen: Mapping[str, NameEntry]
) -> Found | None:
    match = known_name_at(names, text[:end], start)
    if match is None or match.start != start or text[match.end : match.end + 1].isalnum():
        return None
    typed = text[match.start : match.end]
    if not (typed[0].isupper() or text[start - 1 : start] == "@"):
        first = not text[:start].strip() and text[match.end : match.end + 1] in (":", ",")
        if len(typed) < _LEAST_LETTERS or not (first or _BEFORE_NAME.search(text[:start])):
            return None
    meant = _meant(match, typed, chosen)
    return Found(match.start, match.end, meant, is_part=match.is_part and typed not in chosen)


def _meant(match: NameMatch, typed: str, chosen: Mapping[str, NameEntry]) -> tuple[NameEntry, ...]:
    if typed in chosen:
        return (chosen[typed],)
    return tuple({entry.id: entry for entry in match.candidates}.values())


def _told_apart(found: list[Found]) -> list[Found]:
    """Settle a name that several have where one is from a party named: `Anders (Fjordbo)`."""
    parties = {
        one.names[0].name for one in found if len(one.names) == 1 and one.names[0].is_organisation
    }
    return [_narrowed(one, parties) for one in found]


def _narrowed(one: Found, parties: set[str]) -> Found:
    if len(one.names) < 2:
        return one
    from_there = tuple(entry for entry in one.names if entry.organisation in parties)
    return replace(one, names=from_there) if len(from_there) == 1 else one


def left_over(text: str, end: int, taken: Collection[tuple[int, int]]) -> Iterator[str]:
    """Yield the stretches of a lead that nothing took."""
    at = 0
    for start, stop in sorted(taken):
        if start > at:
            yield text[at:start]
        at = max(at, stop)
    if at < end:
        yield text[at:end]
