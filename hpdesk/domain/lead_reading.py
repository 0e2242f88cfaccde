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
from hpdesk.domain.danish_names import MONTHS, WEEKDAYS, fold
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
    r"(?<!\btlf)(?<!\bpkt)(?<!\bnr)(?<!\bkl)(?<!\bdir)(?<!\b[mdMD])(?<!\b[HhFfDd]r)(?<!\bca)"
    r"(?<!\bvedr)(?<!\bang)(?<!\bafd)[.!?](?=\s+[A-ZÆØÅ]|\s*$)|\n",
    re.ASCII,
)
_WORD = re.compile(r"@?[^\W_][^\s,;:&+/()]*")
_DAYS = "|".join(WEEKDAYS)
_DATED = re.compile(
    rf"(?:(?:{_DAYS})\.?,? )?(?:den |d\.? ?)?[0-9]{{1,2}}"
    r"(?:[/.] ?[0-9]{1,2}|\.? ?[^\W\d_]{3,9}\.?)(?:[,/. -]*[0-9]{2,4})?"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
# A day and a month, or the number of a point: a day only where a clock follows, `9.11 kl. 10`.
_NUMBERS = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.?")
_CLOCK_NEXT = re.compile(r"\s+kl\b", re.IGNORECASE)
_NO_DAY = re.compile(rf"{_NUMBERS.pattern}|24/7")
_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}$|[/.-][0-9]{1,2}[/.-][0-9]{2}$")
_LAST_WEEKDAY = re.compile(
    rf"(?P<past>i |sidste |forrige |nu i |her i )?(?P<name>{_DAYS})s?(?P<before> i sidste uge)?"
)
# A day and a time alone, as heads of notes have them.
_WHEN = re.compile(
    rf"(?:[\W\d_]|\b(?:{_DAYS}|{'|'.join(MONTHS)}|kl|klokken|den|d|i|sidste|forrige|uge|(?:{_DAYS})s"
    r"|(?:for)?(?:dag|går|gårs|morges|aftes))\b)+",
    re.IGNORECASE,
)
# What a sentence without a colon goes on to tell: people and days in it are no longer the talk's.
_ASIDE = re.compile(
    r"(?<!\w)(?:(?P<about>om|omkring|vedr\.?|vedrørende|ang\.?|angående)|at|hvis|når|fordi|men|sagde"
    r"|siger|spurgte|spørger|svarede|vil|ville|skal|skulle|kan|kunne|kommer)(?!\w)",
    re.IGNORECASE,
)
# Behind what a talk was about these tell after all who it was with: `om lokaler med Karin`.
_WITH = re.compile(r"(?<!\w)(?:med|fra|hos)(?!\w)", re.IGNORECASE)
# What lies ahead: `ringer til Karin fredag`, `flyttes til tirsdag`.
_AHEAD = re.compile(
    r"(?<!\w)(?:ring(?:er)?|skriver|mailer|taler|mødes|rykker|sender|vender)(?!\w)", re.IGNORECASE
)
_AHEAD_OF_DAY = re.compile(
    r"(?:^|\s)(?:på|næste|kommende|førstkommende|inden|senest|til|før|fra)\s+$", re.IGNORECASE
)
_LONGEST_PAST = timedelta(days=305)  # a day without a year that comes again within two months
_NEAR = {
    "idag": 0,
    "i dag": 0,
    "i formiddags": 0,
    "i formiddag": 0,
    "imorges": 0,
    "i morges": 0,
    "i eftermiddag": 0,
    "i eftermiddags": 0,
    "her til morgen": 0,
    "lige nu": 0,
    "igår": -1,
    "i går": -1,
    "i går aftes": -1,
    "iaftes": -1,
    "i aftes": -1,
    "iforgårs": -2,
    "i forgårs": -2,
}
# A name after these may be written without its capital.
_BEFORE_NAME = re.compile(
    r"(?:^|[\s(])(?:med|m\.|m/|fra|til|hos|og|af|ring\w*|opkald|tlf\.?|telefon|mail\w*|møde|mødte"
    r"|besøg|kaffe|formøde|talt|snak\w*|bøvl|blær|[,&+/(])\s*(?:med |til |fra |hos )?@?$",
    re.IGNORECASE,
)
# So may the first name of a note before these: `karin ringede`, `politiet i går: …`.
_AFTER_NAME = re.compile(
    r"\s*[:,]|\s+(?:har |vil )?(?:ring|skr[ei]v|mail|sms|svar|send|spurgt|sagde|siger|bad |kom "
    rf"|i (?:dag|går|forgårs|morges)\b|kl\b|(?:i )?(?:{_DAYS})s?\b)",
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


def lead_end(text: str, stop: int, begin: int = 0) -> tuple[int, bool]:
    """Return where the lead of a text ends, looking no further than `stop`; and whether at `:`."""
    colon = _COLON.search(text, begin, min(stop, begin + _LONGEST_LEAD))
    sentence = _SENTENCE_END.search(text, begin, min(stop, begin + _LONGEST_SENTENCE))
    if colon is not None and (sentence is None or colon.start() < sentence.start()):
        return colon.start(), True
    return (sentence.start() if sentence else min(stop, begin + _LONGEST_SENTENCE)), False


def says_only_when(words: str) -> bool:
    """Tell whether words are a day or a time and nothing else: `mandag den 9/11 kl. 10`."""
    return _WHEN.fullmatch(words) is not None


def aside_at(text: str, begin: int, end: int) -> int:
    """Return where a sentence goes on from the talk to what was said in it, or `end`."""
    found = _ASIDE.search(text, begin, end)
    return found.start() if found else end


def read_lead(
    text: str,
    end: int,
    names: NameIndex,
    today: date,
    *,
    chosen: Mapping[str, NameEntry] | None = None,
    dropped: Collection[str] = (),
    told_from: int | None = None,
) -> list[Found]:
    """Return what is understood up to `end`, in its order.

    `chosen` settles names as typed, `dropped` holds words that shall mean nothing. `told_from` is
    where a lead begins that is a whole sentence: it also tells what the talk was about, and neither
    people nor days there are those of the talk.
    """
    aside = ahead = end
    if told_from is not None:
        aside = aside_at(text, told_from, end)
        going = _AHEAD.search(text, told_from, aside)
        ahead = going.start() if going else aside
    found: list[Found] = []
    at = 0
    has_day = has_time = False
    while (word := _WORD.search(text, at, end)) is not None:
        start = word.start() + word[0].startswith("@")
        one = None if has_time or start > ahead else _time_at(text, start, end)
        if one is None and not has_day:
            one = _day_at(text, start, end, today, only_sure=start > ahead)
        if one is None and (start < aside or _is_with(text, start, aside, end)):
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
            return _moved(monday, _weekday(match["name"]) - _WEEK)
        if folded.startswith("forrige"):
            return _moved(today, -timedelta(days=today.weekday() + 7) + _weekday(match["name"]))
        return _moved(today, -timedelta(days=back or (7 if folded.startswith("sidste") else 0)))
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


def _weekday(name: str) -> timedelta:
    return timedelta(days=WEEKDAYS.index(name))


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


def _is_with(text: str, start: int, aside: int, end: int) -> bool:
    """Tell whether a name stands with its `@`, or after `med` behind what a talk was about."""
    if text[start - 1 : start] == "@":
        return True
    said = _ASIDE.match(text, aside, end)
    return said is not None and bool(said["about"]) and _WITH.search(text, aside, start) is not None


def _day_at(text: str, start: int, end: int, today: date, *, only_sure: bool) -> Found | None:
    """Return the day at a place; `only_sure` asks for words that cannot mean one to come."""
    if _AHEAD_OF_DAY.search(text[:start]):
        return None
    ends = [m.end() for m in islice(re.finditer(r"\S+", text[start:end]), _MOST_DAY_WORDS)]
    for length in reversed(ends):
        words = text[start : start + length].rstrip(".,;:!?)")
        is_date = _NUMBERS.fullmatch(words) and _CLOCK_NEXT.match(text, start + length)
        day = past_day(f"den {words}" if is_date else words, today)
        if day is not None and (_is_sure(words) or not (only_sure or _is_far(words, day, today))):
            return Found(start, start + len(words), day=day)
    return None


def _is_sure(words: str) -> bool:
    """Tell whether words name a day that lies behind whatever else is said."""
    folded = fold(words)
    weekday = _LAST_WEEKDAY.fullmatch(folded)
    return folded in _NEAR or bool(weekday and (weekday["past"] or weekday["before"]))


def _is_far(words: str, day: date, today: date) -> bool:
    return today - day > _LONGEST_PAST and not _YEAR.search(fold(words))


def _name_at(
    text: str, start: int, end: int, names: NameIndex, chosen: Mapping[str, NameEntry]
) -> Found | None:
    match = known_name_at(names, text[:end], start)
    if match is None or match.start != start or text[match.end : match.end + 1].isalnum():
        return None
    typed = text[match.start : match.end]
    if not (typed[0].isupper() or text[start - 1 : start] == "@"):
        first = not text[:start].strip() and _AFTER_NAME.match(text, match.end)
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
