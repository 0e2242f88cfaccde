# SPDX-License-Identifier: MPL-2.0
"""Reading the next step of a note: `Næste: rykke 12/3`, `Opgave: @Bülow sender tal 1/4`."""

import re
from dataclasses import dataclass
from datetime import date

from hpdesk.domain.deadline_reading import Deadline, deadline_at, deadline_last
from hpdesk.domain.name_index import NameEntry, NameIndex

# `naeste` comes from keyboards without æ.
_LEAD = re.compile(
    r"(?:(?<=[\s.!?;,(])|^)(?:(?P<task>opgave)|n(?:æ|ae)ste(?:\s+(?:skridt|gang))?|opfølgning"
    r"|følg\s+op|husk|todo)\s*:\s*|(?:(?<=\s)|^)(?:→|->|=>)\s*",
    re.IGNORECASE,
)
# Without a colon these begin a step only where a date follows.
_SENTENCE = re.compile(
    r"(?:(?<=[.!?\n])\s*|^)(?P<words>(?:(?:jeg |vi )?(?:rykke[rt]?|følge[rs]? op|ringer|skriver"
    r"|vender tilbage|taler|mødes|aftalt at)|husk at|(?:jeg|vi) (?:skal |vil )?(?:sende|tjekke"
    r"|spørge|undersøge|kontakte|invitere|indkalde|lave|finde|svare|rykke|ringe|skrive)r?)\b)",
    re.IGNORECASE,
)
_END = re.compile(r"\n|[.!?](?=\s+[A-ZÆØÅ#])")
_WORD = re.compile(r"\S+")
_MENTION = re.compile(r"(?<!\S)@")
_JOINER = re.compile(r"\s*(?:og|samt|[,&+])?\s*", re.IGNORECASE)
_EDGES = " \t,;:.–—-("


@dataclass(frozen=True, slots=True)
class NextStep:
    """A next step from `start` to `end`; `text` is without its day, `whole` with it."""

    start: int
    end: int
    text: str
    day: date | None
    whole: str
    is_task: bool = False
    responsible: tuple[NameEntry, ...] = ()


def read_next_step(text: str, stop: int, names: NameIndex, today: date) -> NextStep | None:
    """Return the next step in a text up to `stop`; its day is today or later."""
    lead = _LEAD.search(text, 0, stop)
    if lead is not None:
        end = _end(text, lead.end(), stop)
        if text[lead.end() : end].strip():
            return _step(text, lead.start(), lead.end(), end, names, today, bool(lead["task"]))
        return None
    for match in _SENTENCE.finditer(text, 0, stop):
        begin = match.start("words")
        end = _end(text, begin, stop)
        if text[:begin].strip() and _deadline(text[:end], begin, today) is not None:
            return _step(text, begin, begin, end, names, today, is_task=False)
    return None


def _end(text: str, begin: int, stop: int) -> int:
    found = _END.search(text, begin, stop)
    return found.start() + (text[found.start()] != "\n") if found else stop


def _step(
    text: str, start: int, begin: int, end: int, names: NameIndex, today: date, is_task: bool
) -> NextStep:
    whole = text[begin:end].strip(" \t,;")
    responsible, taken = _mentioned(text[:end], begin, names) if is_task else ((), [])
    deadline = _deadline(text[:end], begin, today)
    if deadline is not None:
        taken.append((deadline.start, deadline.end))
    words, at = "", begin
    for first, last in sorted(taken):
        between = text[at:first].rstrip(_EDGES)
        words += "" if _JOINER.fullmatch(between) else between + " "
        at = last
    words = (words + text[at:end].lstrip(" \t,;:)")).strip(" \t,;")
    words = re.sub(r"\s+(?=[.!?]$)", "", re.sub(r"\s{2,}", " ", words).strip())
    bare = words.strip(_EDGES + ")!?")
    day = deadline.parsed.day if deadline is not None and deadline.parsed else None
    return NextStep(start, end, words if bare else whole, day, whole, is_task, responsible)


def _deadline(text: str, begin: int, today: date) -> Deadline | None:
    """Return the day in a clause, the one it ends with before one further up; words are none."""
    last = deadline_last(text, begin, today)
    if last is not None and last.parsed is not None:
        return last
    for word in _WORD.finditer(text, begin):
        found = deadline_at(text, word.start(), today)
        if found is not None and found.parsed is not None:
            return found
    return None


def _mentioned(
    text: str, begin: int, names: NameIndex
) -> tuple[tuple[NameEntry, ...], list[tuple[int, int]]]:
    """Return whom a task lies with: the name it begins with, or those after an `@`."""
    found: dict[NameEntry, None] = {}
    spans: list[tuple[int, int]] = []
    places = [mark.end() for mark in _MENTION.finditer(text, begin)] or [begin]
    for place in places:
        match = names.longest_match(text, place, genitive=True)
        if match is not None and len(match.candidates) == 1 and text[match.start].isupper():
            found[match.candidates[0]] = None
            spans.append((match.start - (text[match.start - 1 : match.start] == "@"), match.end))
    return tuple(found), spans
