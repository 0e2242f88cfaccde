# SPDX-License-Identifier: MPL-2.0
"""What stands before the first point of a referat: when, where, who came, and who did not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time

from hpdesk.domain.danish import MONTHS, parse_clock, parse_clock_span, parse_day
from hpdesk.domain.minutes_labels import Part, label_of
from hpdesk.domain.minutes_people import NamedPerson, people_in
from hpdesk.domain.minutes_source import Piece, Source, SourceLine, SourceTable
from hpdesk.domain.name_index import NameIndex

_MONTH = "|".join(f"{month}|{month[:3]}" for month in MONTHS)
_DATE = re.compile(
    rf"\b(\d{{1,2}}\.?\s*(?:{_MONTH})\.?,?\s+\d{{4}}|\d{{1,2}}[-/.]\s?\d{{1,2}}[-/.]\s?\d{{2,4}}"
    r"|\d{4}-\d{2}-\d{2})\b",
    re.IGNORECASE,
)
_LOOSE_DATE = re.compile(rf"\b(\d{{1,2}}\.?\s*(?:{_MONTH})\b\.?)", re.IGNORECASE)
_SPAN = re.compile(
    r"\b(?:kl\.?\s*|klokken\s*)?(\d{1,2}[.:]\d{2}\s*(?:-|–|—|til)\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d{2})?)"
    r"|\bkl\.?\s*(\d{1,2}\s*(?:-|–|—|til)\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d{2})?)",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"\b(?:kl\.?|klokken)\s*(\d{1,2}(?:[.:]\d{2})?)", re.IGNORECASE)
_LISTS = (Part.PRESENT, Part.APOLOGIES)
_MOST_OF_A_LIST = 120  # lines
_LONGEST_TITLE = 120  # characters
_WROTE = re.compile(r"\b(?:referent|ref\.)", re.IGNORECASE)
_LED = re.compile(r"\b(?:mødeleder|ordstyrer|dirigent)\b", re.IGNORECASE)
_CHAIR = re.compile(r"\b(?:formand|forperson)\b", re.IGNORECASE)
_CLUTTER = " .,;:–-|"


@dataclass(frozen=True, slots=True)
class Opening:
    """The facts of a referat; `read_from` are the lines they were read from, `rest` the others.

    `words` are all lines together, in which the body's name is looked for.
    """

    day: date | None = None
    begins: time | None = None
    ends: time | None = None
    place: str = ""
    present: tuple[NamedPerson, ...] = ()
    apologies: tuple[NamedPerson, ...] = ()
    chair: str = ""
    minute_taker: str = ""
    rest: tuple[Piece, ...] = ()
    read_from: tuple[str, ...] = ()
    words: str = ""


@dataclass(slots=True)
class _Facts:
    day: date | None = None
    begins: time | None = None
    ends: time | None = None
    place: str = ""
    lists: dict[Part, list[str]] = field(default_factory=dict)
    named: dict[Part, str] = field(default_factory=dict)
    rest: list[Piece] = field(default_factory=list)
    read_from: list[str] = field(default_factory=list)


def read_opening(
    lines: Sequence[Source], name: str, titles: Sequence[str], index: NameIndex, today: date
) -> Opening:
    """Return the facts before the first point; `name` is the file's, `titles` the points'.

    A list of the points that repeats their titles is understood, not text.
    """
    facts = _Facts()
    known = {_bare(title) for title in titles if title}
    listing: Part | None = None
    for line in lines:
        if isinstance(line, SourceTable):
            facts.rest += [Piece(" | ".join(row)) for row in line.rows]
            listing = None
            continue
        listing = _take(line, listing, facts, known, index, today)
    if facts.day is None:
        facts.day = _day_in(name.replace("_", " "), today)
    present = people_in(facts.lists.get(Part.PRESENT, ()), index)
    everything = "\n".join(line.text for line in lines if isinstance(line, SourceLine))
    return Opening(
        facts.day,
        facts.begins,
        facts.ends,
        facts.place,
        present,
        people_in(facts.lists.get(Part.APOLOGIES, ()), index),
        facts.named.get(Part.CHAIR, "") or _who_was(present, _LED, _CHAIR),
        facts.named.get(Part.MINUTE_TAKER, "") or _who_was(present, _WROTE),
        tuple(facts.rest),
        tuple(facts.read_from),
        f"{everything}\n{name}",
    )


def _who_was(present: Sequence[NamedPerson], *offices: re.Pattern[str]) -> str:
    """Return who is called something in the list of those present, such as `(referent)`."""
    for office in offices:
        found = [person.name for person in present if office.search(person.detail)]
        if len(found) == 1:
            return found[0]
    return ""


def _take(
    line: SourceLine,
    listing: Part | None,
    facts: _Facts,
    titles: set[str],
    index: NameIndex,
    today: date,
) -> Part | None:
    """Take a line in; returns the list that the next line may go on with."""
    label = label_of(line.text, alone=True)
    if label is not None and label.part is Part.AGENDA and not label.rest:
        facts.read_from.append(line.text)
        return None
    if label is not None and _take_label(label.part, label.rest, facts, index, today):
        facts.read_from.append(line.text)
        return label.part if label.part in _LISTS else None
    if _bare(line.text) in titles:
        facts.read_from.append(line.text)
        return None
    goes_on = listing is not None and len(facts.lists[listing]) < _MOST_OF_A_LIST
    if listing is not None and goes_on and people_in([line.text], index):
        facts.lists[listing].append(line.text)
        facts.read_from.append(line.text)
        return listing
    _look_for_day(line.text, facts, today)
    if line.text.strip(_CLUTTER) and not _is_title(line.text):
        facts.rest.append(Piece(line.text.strip(), line.level, bool(line.number)))
    else:
        facts.read_from.append(line.text)
    return None


def _is_title(words: str) -> bool:
    """Tell whether a line is the document's own title, such as `Referat af bestyrelsesmøde`."""
    return "referat" in words.casefold() and len(words) <= _LONGEST_TITLE and words[-1] != "."


def _take_label(part: Part, rest: str, facts: _Facts, index: NameIndex, today: date) -> bool:
    """Take what a label says; returns whether it was understood."""
    match part:
        case Part.DATE | Part.TIME:
            before = (facts.day, facts.begins)
            _look_for_day(rest, facts, today, labelled=True)
            return (facts.day, facts.begins) != before
        case Part.PLACE:
            facts.place = facts.place or rest[:200]
            return bool(rest)
        case Part.PRESENT | Part.APOLOGIES:
            if rest and not people_in([rest], index):
                return bool(re.fullmatch(r"(?:ingen|-|–)\W*", rest, re.IGNORECASE))
            facts.lists.setdefault(part, []).extend([rest] if rest else [])
            return True
        case Part.CHAIR | Part.MINUTE_TAKER:
            found = people_in([rest], index)
            if not found or len(found) > 1:
                return False
            facts.named.setdefault(part, found[0].name)
            return True
    return False


def _look_for_day(words: str, facts: _Facts, today: date, *, labelled: bool = False) -> None:
    facts.day = facts.day or _day_in(words, today, loose=labelled)
    if facts.begins is not None:
        return
    span = _SPAN.search(words)
    if span and (times := parse_clock_span(span[1] or span[2])) is not None:
        facts.begins, facts.ends = times
    elif begins := _BEGINS.search(words) or (
        re.fullmatch(r"\s*(\d{1,2}[.:]\d{2})\s*", words) if labelled else None
    ):
        facts.begins = parse_clock(begins[1])


def _day_in(words: str, today: date, *, loose: bool = False) -> date | None:
    """Return the day that a line names with its year; `loose` takes one without."""
    found = _DATE.search(words)
    if found is None and loose:
        found = _LOOSE_DATE.search(words)
    if found is None:
        return None
    iso = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", found[1])
    if iso:
        try:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        except ValueError:
            return None
    parsed = parse_day(re.sub(r"\s+", " ", found[1]).replace("- ", "-").replace(", ", " "), today)
    if parsed is None:
        return None
    if not re.search(r"\d{4}|\d[-/.]\d+[-/.]\d", found[1]) and parsed.day > today:
        return _year_before(parsed.day)
    return parsed.day


def _year_before(day: date) -> date:
    # a referat is of a meeting that was held; 29 February has no such day the year before
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _bare(words: str) -> str:
    return re.sub(r"^[\W\d_]+|[\W_]+$", "", words.casefold())
