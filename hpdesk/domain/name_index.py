# SPDX-License-Identifier: MPL-2.0
"""Finding people and organisations by the ways their names are typed."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from hpdesk.domain.danish_names import fold, sort_key
from hpdesk.domain.party_nouns import nouns_of

_WORD = re.compile(r"[^\s,;:&+/]+")
_BETWEEN = re.compile(r"\s*[&+/]?\s*")  # inside one name, as in `Lund & Co`
_LETTERS_BEFORE_NUMBER = re.compile(r"[^\W\d_]{2,}(?=[0-9])")  # `LK1/3`
_GENITIVE = re.compile(r"(?:['’]s?|s)$")
_OFFICES = frozenset({"formand", "næstformand"})  # `formanden` is the meeting's own
_AFTER_TITLE = ("en", "n", "et")  # `økonomichefen`, `lederen`
_SHORTEST_INITIALS = 2
_SHORTEST_PART = 3
_LONGEST_NAME = 160  # characters


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
    TITLE_WORD = 6  # means nobody, but makes `direktøren` ambiguous where there are several


class NameIndex:
    """The names that can be written in a line.

    With `nouns`, parties are also met by what they are called in speech, such as `kommunen`.
    """

    def __init__(self, entries: Sequence[NameEntry], *, nouns: bool = False) -> None:
        in_order = sorted(entries, key=lambda entry: sort_key(entry.name))
        self._forms = [(entry, _forms(entry)) for entry in in_order]
        self._by_words: dict[str, dict[str, tuple[_Way, NameEntry]]] = {}
        self._most_words = 1
        for entry in in_order:
            for words, way in _ways(entry):
                self._add(words, way, entry)
            if nouns and entry.is_organisation:
                for noun in nouns_of(entry.name):
                    self._add(noun, _Way.PART, entry)

    def complete(self, prefix: str) -> list[NameEntry]:
        """Return whom a beginning may mean: members first, then by how the name is met.

        First name goes before last name, other parts, initials, title and organisation.
        An empty beginning gives everybody.
        """
        typed = prefix.strip("@ ")
        bare = typed.rstrip(".,:;!?")
        tries = dict.fromkeys((typed, bare, _GENITIVE.sub("", bare)))
        return next((found for words in tries if (found := self._beginning_with(words))), [])

    def _beginning_with(self, typed: str) -> list[NameEntry]:
        met = []
        for entry, forms in self._forms:
            places = [place for form in forms if (place := form.place(typed)) is not None]
            if places:
                met.append((not entry.is_member, min(places), entry))
        met.sort(key=lambda row: row[:2])  # stable: the entries are in alphabetical order
        return [entry for _, _, entry in met]

    def longest_match(self, text: str, pos: int, *, genitive: bool = False) -> NameMatch | None:
        """Return the longest known name that begins at a place in a text, or None.

        Initials must be in capitals, but after an `@`. Where only one of several is a member,
        it is meant. With `genitive`, `Bülows` is a match too, where no name is written so.
        """
        match = None
        for start, end in _growing(text, pos, self._most_words):
            found = self._whole(text, start, end, text[start:end])
            if found is None and genitive:
                bare = _GENITIVE.sub("", text[start:end])
                found = self._whole(text, start, end, bare) if bare else None
            match = found or match
        return match

    def _whole(self, text: str, start: int, end: int, typed: str) -> NameMatch | None:
        ways = self._by_words.get(fold(typed), {}).values()
        sure = typed.isupper() or text[start - 1 : start] == "@"
        met = [(way, e) for way, e in ways if way is not _Way.INITIALS or sure]
        best = min((way for way, _ in met), default=_Way.TITLE_WORD)
        if best is _Way.TITLE_WORD:
            return None
        return NameMatch(start, end, _meant(met, best), best in (_Way.FIRST, _Way.PART))

    def _add(self, words: str, way: _Way, entry: NameEntry) -> None:
        if not words:
            return
        known = self._by_words.setdefault(words, {})
        if entry.id not in known or way < known[entry.id][0]:
            known[entry.id] = (way, entry)
        self._most_words = max(self._most_words, len(_WORD.findall(words)))


def _meant(met: Iterable[tuple[_Way, NameEntry]], best: _Way) -> tuple[NameEntry, ...]:
    at_least = _Way.TITLE_WORD if best is _Way.TITLE else best
    entries = tuple(entry for way, entry in met if best <= way <= at_least)
    members = tuple(entry for entry in entries if entry.is_member)
    return members if len(members) == 1 else entries


def _growing(text: str, pos: int, most_words: int) -> Iterator[tuple[int, int]]:
    """Yield one word from a place on, then two, and so on, up to a comma or the like.

    The letters of a word that runs into a number, as in `LK1/3`, come before the word itself.
    """
    start, end = pos, pos
    for count, match in enumerate(_WORD.finditer(text, pos)):
        gap = text[end : match.start()]
        if count == most_words or not (_BETWEEN.fullmatch(gap) if count else gap.strip() == ""):
            return
        start = start if count else match.start()
        letters = _LETTERS_BEFORE_NUMBER.match(text, match.start(), match.end())
        if letters and letters.end() - start <= _LONGEST_NAME:
            yield start, letters.end()
        end = match.end()
        words = text[start:end]
        bare = start + len(words.rstrip(".!?" if "(" in words else ".!?)"))
        if bare - start > _LONGEST_NAME:
            return
        if bare > start:
            yield start, bare


def _ways(entry: NameEntry) -> Iterator[tuple[str, _Way]]:
    words = fold(entry.name).split()
    yield " ".join(words), _Way.FULL
    title = fold(entry.title)
    yield from ((form, _Way.TITLE) for form in _titles(title))
    yield from ((form, _Way.TITLE_WORD) for word in title.split() for form in _titles(word))
    parts = [part for word in words for part in {word, *word.split("-")}]
    if entry.is_organisation:
        yield from ((part, _Way.PART) for part in parts if len(part) >= _SHORTEST_PART)
        return
    if words:
        yield words[0], _Way.FIRST
        yield f"{words[0]} {words[-1]}", _Way.FIRST_AND_LAST
    if len(words) > 1:
        yield f"{words[0][0]}. {words[-1]}", _Way.FIRST_AND_LAST
        yield f"{words[0]} {words[-1][0]}", _Way.FIRST_AND_LAST
    for initials in _initials(words):
        yield initials, _Way.INITIALS
    yield from ((part, _Way.PART) for part in parts if len(part) >= _SHORTEST_PART)


def _titles(title: str) -> tuple[str, ...]:
    """Return a title alone and with its article."""
    if not title or title in _OFFICES:
        return (title,) if title else ()
    return title, *(title + article for article in _AFTER_TITLE)


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
            (*_whole_and_words(folding(entry.title)), *_titles(folding(entry.title))),
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
