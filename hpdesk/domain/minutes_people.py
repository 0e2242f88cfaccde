# SPDX-License-Identifier: MPL-2.0
"""The names in a list of people such as »Deltagere: Karin Holm (formand), Anders Kruse«."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hpdesk.domain.name_index import NameIndex

_LONGEST = 80  # characters of a name
_MOST = 200  # people of a list
_PARTED = re.compile(r"[,;\n\t]|\s(?:og|samt|&)\s|\s[–-]\s")
_BRACKETS = re.compile(r"\(([^()]*)\)?")
_SMALL = frozenset(
    {"af", "van", "von", "der", "den", "de", "el", "al", "bin", "la", "da", "du", "ter"}
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-])*")
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}")
_OFFICES = re.compile(
    r"kommune|politi|forvaltning|afdeling|boligselskab|boligforening|boligorganisation|jobcenter"
    r"|forening|skole|sekretariat|region|fond\b|direktør|chef\b|leder\b|konsulent|formand"
    r"|medarbejder|repræsentant|koordinator|styregruppe|bestyrelse|udvalg|\b(?:ingen|alle)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person as a referat names them; `detail` is what stands beside: title, organisation."""

    name: str
    detail: str = ""


def people_in(lines: Iterable[str], index: NameIndex) -> tuple[NamedPerson, ...]:
    """Return the people of a list, each once; what is no name belongs to the name before it."""
    found: list[NamedPerson] = []
    for line in lines:
        for place, part in enumerate(_parts(line)):
            name, detail = _split(part)
            if is_name(name, index):
                found.append(NamedPerson(name, detail))
            elif found and place > 0:
                words = ", ".join(w for w in (found[-1].detail, name, detail) if w)
                found[-1] = replace(found[-1], detail=words)
    once: dict[str, NamedPerson] = {}
    for person in found[:_MOST]:
        once.setdefault(person.name.casefold(), person)
    return tuple(once.values())


def _parts(line: str) -> list[str]:
    """Cut a line at commas and `og`, but not within brackets."""
    depth, cut, start = 0, [], 0
    stops = {match.start(): match.end() for match in _PARTED.finditer(line)}
    for at, sign in enumerate(line):
        depth = max(0, depth + (sign == "(") - (sign == ")"))
        if at in stops and depth == 0 and at >= start:
            cut.append(line[start:at])
            start = stops[at]
    return [part.strip(" .:*•\N{NO-BREAK SPACE}") for part in (*cut, line[start:]) if part.strip()]


def _split(part: str) -> tuple[str, str]:
    detail = ", ".join(found.strip() for found in _BRACKETS.findall(part) if found.strip())
    return " ".join(_BRACKETS.sub(" ", part).split()), detail


def is_name(words: str, index: NameIndex) -> bool:
    """Tell whether words are a person's name: one the plan knows, or as names are written."""
    if not 0 < len(words) <= _LONGEST or _OFFICES.search(words):
        return False
    known = index.longest_match(words, 0)
    if known is not None and known.end == len(words):
        return True
    return bool(_INITIALS.fullmatch(words)) or looks_like_name(words.split())


def looks_like_name(words: Sequence[str]) -> bool:
    """Tell whether words are written as a first name and a last one are."""
    big = [word for word in words if word.casefold() not in _SMALL]
    return (
        2 <= len(big) <= 5
        and words[0][:1].isupper()
        and all(_WORD.fullmatch(word) and word[:1].isupper() for word in big)
        and not all(word.isupper() and len(word) > 3 for word in big)
    )
