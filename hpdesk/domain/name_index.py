# SPDX-License-Identifier: MPL-2.0
"""Finding people and organisations by the ways their names are typed."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from hpdesk.domain.danish_names import fold, sort_key

_WORD = re.compile(r"[^\s,;&+]+")
_SHORTEST_INITIALS = 2
_SHORTEST_PART = 3


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A person or an organisation that a line may name; members sit in the body that meets."""

    id: str
    name: str
    title: str = ""
    organisation: str = ""
    is_organisation: bool = False
    is_member: bool = False


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A stretch of text that is a name; more than one candidate where the name is shared.

    `is_part` tells that only a first name or another part of the name is written.
    """

    start: int
    end: int
    candidates: tuple[NameEntry, ...]
    is_part: bool = False


class _Way(IntEnum):
    """The ways to write a name, the surest first."""

    FULL = 0
    FIRST_AND_LAST = 1
    FIRST = 2
    PART = 3
    INITIALS = 4
    TITLE = 5


class NameIndex:
    """The names that can be written in a line."""

    def __init__(self, entries: Sequence[NameEntry]) -> None:
        in_order = sorted(entries, key=lambda entry: sort_key(entry.name))
        self._forms = [(entry, _forms(entry)) for entry in in_order]
        self._by_words: dict[str, dict[str, tuple[_Way, NameEntry]]] = {}
        self._most_words = 1
        for entry in in_order:
            for words, way in _ways(entry):
                self._add(words, way, entry)

    def complete(self, prefix: str) -> list[NameEntry]:
        """Return whom a beginning may mean: members first, then by how the name is met.

        First name goes before last name, other parts, initials, title and organisation.
        An empty beginning gives everybody.
        """
        typed = prefix.strip("@ ")
        met = []
        for entry, forms in self._forms:
            places = [place for form in forms if (place := form.place(typed)) is not None]
            if places:
                met.append((not entry.is_member, min(places), entry))
        met.sort(key=lambda row: row[:2])  # stable: the entries are in alphabetical order
        return [entry for _, _, entry in met]

    def longest_match(self, text: str, pos: int) -> NameMatch | None:
        """Return the longest known name that begins at a place in a text, or None.

        Initials must be in capitals. Where only one of several is a member, it is meant.
        """
        match = None
        for start, end in _growing(text, pos, self._most_words):
            typed = text[start:end]
            ways = self._by_words.get(fold(typed), {}).values()
            met = [(way, e) for way, e in ways if way is not _Way.INITIALS or typed.isupper()]
            if met:
                best = min(way for way, _ in met)
                is_part = best in (_Way.FIRST, _Way.PART)
                match = NameMatch(start, end, _meant(met, best), is_part)
        return match

    def _add(self, words: str, way: _Way, entry: NameEntry) -> None:
        if not words:
            return
        known = self._by_words.setdefault(words, {})
        if entry.id not in known or way < known[entry.id][0]:
            known[entry.id] = (way, entry)
        self._most_words = max(self._most_words, words.count(" ") + 1)


def _meant(met: Iterable[tuple[_Way, NameEntry]], best: _Way) -> tuple[NameEntry, ...]:
    entries = tuple(entry for way, entry in met if way is best)
    members = tuple(entry for entry in entries if entry.is_member)
    return members if len(members) == 1 else entries


def _growing(text: str, pos: int, most_words: int) -> Iterator[tuple[int, int]]:
    """Yield one word from a place on, then two, and so on, up to a comma or the like."""
    start = pos
    end: int | None = None
    for count, match in enumerate(_WORD.finditer(text, pos)):
        gap = text[pos if end is None else end : match.start()]
        if count == most_words or not (gap == "" or gap.isspace()):
            return
        start = match.start() if end is None else start
        end = match.end()
        bare = start + len(text[start:end].rstrip(".:!?"))
        if bare > start:
            yield start, bare


def _ways(entry: NameEntry) -> Iterator[tuple[str, _Way]]:
    words = fold(entry.name).split()
    yield " ".join(words), _Way.FULL
    yield fold(entry.title), _Way.TITLE
    parts = [part for word in words for part in {word, *word.split("-")}]
    if entry.is_organisation:
        yield from ((part, _Way.PART) for part in parts if len(part) >= _SHORTEST_PART)
        return
    if words:
        yield words[0], _Way.FIRST
        yield f"{words[0]} {words[-1]}", _Way.FIRST_AND_LAST
    for initials in _initials(words):
        yield initials, _Way.INITIALS
    yield from ((part, _Way.PART) for part in parts if len(part) >= _SHORTEST_PART)


def _initials(words: Sequence[str]) -> set[str]:
    """Return the initials with and without the second half of a double name."""
    by_space = "".join(word[0] for word in words)
    by_hyphen = "".join(part[0] for word in words for part in word.split("-") if part)
    first_and_last = words[0][0] + words[-1][0] if len(words) > 1 else ""
    every = {by_space, by_hyphen, first_and_last}
    return {initials for initials in every if len(initials) >= _SHORTEST_INITIALS}


@dataclass(frozen=True, slots=True)
class _Form:
    """What a beginning is held against, in one way of folding."""

    fold: Callable[[str], str]
    words: tuple[str, ...]
    initials: frozenset[str]
    title: tuple[str, ...]
    organisation: tuple[str, ...]

    @classmethod
    def of(cls, entry: NameEntry, folding: Callable[[str], str]) -> "_Form":
        name = folding(entry.name)
        return cls(
            folding,
            tuple(name.replace("-", " ").split()),
            frozenset(_initials(name.split())),
            _whole_and_words(folding(entry.title)),
            _whole_and_words(folding(entry.organisation)),
        )

    def place(self, prefix: str) -> int | None:
        """Return how surely a beginning is met, 0 the surest, or None."""
        wanted = self.fold(prefix)
        asked = wanted.replace("-", " ").split()
        tests = (
            " ".join(self.words).startswith(" ".join(asked)),
            self.words != () and self.words[-1].startswith(wanted),
            all(any(word.startswith(part) for word in self.words) for part in asked),
            any(initials.startswith(wanted) for initials in self.initials),
            any(word.startswith(wanted) for word in self.title),
            any(word.startswith(wanted) for word in self.organisation),
        )
        return next((place for place, met in enumerate(tests) if met), None)


def _forms(entry: NameEntry) -> tuple[_Form, ...]:
    # As written too: folded alone, the beginning `Micha` would not be that of `Michael`.
    return _Form.of(entry, fold), _Form.of(entry, str.casefold)


def _whole_and_words(text: str) -> tuple[str, ...]:
    return text, *text.split()
